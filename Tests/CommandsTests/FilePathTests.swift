import DossierCommands
import Foundation
import Testing

@Suite struct FilePathTests {
    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "path-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    private func mode(of path: String) throws -> Int16? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.int16Value
    }

    @Test func `a file that is replaced keeps its permissions and its folder clean`() throws {
        try inFolder { folder in
            let path = folder + "/notes.md"
            try FilePath.replace(path, with: Array("one".utf8), mode: 0o600)
            #expect(try mode(of: path) == 0o600)
            try FilePath.replace(path, with: Array("two".utf8))
            #expect(try mode(of: path) == 0o600)
            #expect(try FilePath.read(path) == Array("two".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["notes.md"])
        }
    }

    @Test func `a link stays a link to what is replaced`() throws {
        try inFolder { folder in
            try FilePath.replace(folder + "/real.md", with: Array("one".utf8))
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/link.md", withDestinationPath: "real.md")
            try FilePath.replace(folder + "/link.md", with: Array("two".utf8))
            #expect(try FilePath.read(folder + "/real.md") == Array("two".utf8))
            #expect(
                try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.md") == "real.md")
        }
    }

    @Test func `a link to a file that is still to come makes it`() throws {
        try inFolder { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/link.md", withDestinationPath: "later.md")
            try FilePath.replace(folder + "/link.md", with: Array("one".utf8))
            #expect(try FilePath.read(folder + "/later.md") == Array("one".utf8))
        }
    }

    @Test func `the longest name that the file system takes is taken`() throws {
        try inFolder { folder in
            let name = String(repeating: "n", count: 255)
            try FilePath.replace(folder + "/" + name, with: Array("one".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [name])
        }
    }

    /// `--output /dev/null` must not make a plain file of the device.
    @Test func `what is no plain file is written to and stays what it is`() throws {
        try inFolder { folder in
            let link = folder + "/null.csv"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/null")
            try FilePath.replace(link, with: Array("text".utf8))
            let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
            #expect(type as? FileAttributeType == .typeCharacterSpecial)
            #expect(try FilePath.read(link).isEmpty)
        }
    }

    @Test(arguments: ["/missing/x.csv", ""])
    func `a place that takes no file is said`(_ name: String) throws {
        try inFolder { folder in
            #expect(throws: Diagnostic.self) { try FilePath.replace(folder + name, with: [0x41]) }
        }
    }
}
