import Foundation
import Testing

@testable import DossierImport

/// A file of `Files/`: small real ones about invented affairs.
func sampleFile(_ name: String) throws -> SourceFile {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Files/\(name)")
    return SourceFile(id: name, bytes: Array(try Data(contentsOf: file)), source: name)
}

/// What comes of it, errors among the problems.
func read(_ file: SourceFile) -> Reading {
    do throws(ImportError) {
        return try Formats.read(file, by: Formats.importer(for: file.id, bytes: file.bytes))
    } catch {
        return Reading(problems: [error])
    }
}

func isInstalled(_ tool: Tool) -> Bool {
    ChildProcess.find(tool.name, in: ReadingContext().searchPath) != nil
}

extension ImportedDocument {
    var string: String { String(decoding: text, as: UTF8.self) }
}

/// A folder in which a program is what a shell script says.
func fakeTool(_ name: String, _ script: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let file = try folder.write(name, "#!/bin/sh\n\(script)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    return folder
}
