import DossierJSON

/// A file of JSON lines beside documents that says where they come from, as archives and crawlers write it: none of its lines is
/// a document.
package struct FactsManifest: Sendable, Hashable {
    package let path: String
    /// The member by which its lines name the documents.
    package let key: String

    private static let longestHead = 64 << 10

    /// Members by which a line names a document. Where several name files, the first is what says so plainly: archives have
    /// ids of their own, too.
    private static let keys = ["file", "document", "id"]

    /// Nil where no line in the head of the file names a file beside it, or one holds a text and so is a document.
    ///
    /// - Parameter names: what lies in the folder.
    init?(_ path: String, among names: Set<String>) {
        guard let descriptor = try? Descriptor.open(path) else { return nil }
        defer { Descriptor.close(descriptor) }
        guard let head = try? Descriptor.read(descriptor, atMost: Self.longestHead) else { return nil }
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        // The line at which the head breaks off says nothing.
        let isCut = head.count == Self.longestHead
        guard let end = isCut ? head.lastIndex(of: 0x0A) : head.count, start < end else { return nil }
        var found: Int?
        for line in head[start..<end].split(separator: 0x0A) {
            guard let value = try? JSONParser.parse(Array(line)) else { continue }
            if let text = value["text"], text != .null { return nil }
            let key = Self.keys.firstIndex { key in
                let name = value[key]?.text?.split(separator: "/").last
                return name.map { names.contains(String($0)) } ?? false
            }
            if let key { found = min(key, found ?? key) }
        }
        guard let found else { return nil }
        self.path = path
        key = Self.keys[found]
    }
}
