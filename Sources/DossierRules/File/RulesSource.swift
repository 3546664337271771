/// A rules file that has been read and is right by itself; which letter it gets depends on the other modules.
package struct RulesSource: Sendable {
    let text: String
    /// The file's path as messages give it.
    let name: String
    let file: RulesFile

    package init(reading text: String, name: String) throws(RulesError) {
        self.text = text
        self.name = name
        file = try RulesFileReader.read(text, name: name)
    }
}
