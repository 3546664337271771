import Foundation

@testable import DossierCommands

extension WorkspaceFixture {
    /// What `cite-check` says of a sentence, a line for each thing it looks at but names that it finds: `statement supported`.
    func rows(_ sentence: String) throws -> [String] {
        let file = try write("draft.md", sentence + "\n")
        return try shown(
            "cite-check \(file) written:2031-06-10 | where subject != name or verdict == contradicted | select subject verdict"
        )
        .split(separator: "\n").map { String($0.replacing("\t", with: " ")) }
    }
}
