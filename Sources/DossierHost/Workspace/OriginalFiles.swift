import DossierImport
import Foundation

/// Where one import keeps the originals of its documents: each file as it is, and those that are read piece by piece as
/// the pieces that came in.
struct OriginalFiles {
    private let folder: WorkspaceFolder
    /// For each source that is read piece by piece the file that takes its pieces.
    private var appending: [String: (name: String, file: AppendingFile)] = [:]
    /// The file that was kept last, and whence it came: what is attached to it follows.
    private var last: (origin: String, name: String)?
    private var lastPiece: (origin: String, bytes: [UInt8])?

    init(folder: WorkspaceFolder) { self.folder = folder }

    mutating func write(
        _ original: [UInt8], of origin: String, as name: String
    ) throws(WorkspaceError) -> String {
        try folder.write(original, to: "\(folder.documents)/\(name)")
        last = (origin, name)
        return name
    }

    /// The file that holds a document's larger file; it is written where it is not there yet, as when the message itself
    /// had no text.
    mutating func holder(_ original: [UInt8], of origin: String) throws(WorkspaceError) -> String {
        if let last, last.origin == origin { return last.name }
        let documents = folder.documents
        let name = Names.free(FileName.safe(Formats.baseName(origin))) { name in
            guard !WorkspaceFolder.isReserved(name) else { return false }
            let present = FileManager.default.contents(atPath: "\(documents)/\(name)")
            return present?.elementsEqual(original) ?? true
        }
        return try write(original, of: origin, as: name)
    }

    /// Adds a line or a message to the file of its source.
    mutating func append(_ original: [UInt8], of origin: String) throws(WorkspaceError) -> String {
        let target: (name: String, file: AppendingFile)
        if let known = appending[origin] {
            target = known
        } else {
            let base = origin == "-" ? "stdin.jsonl" : FileName.safe(Formats.baseName(origin))
            let name = Names.free(Formats.isReadInPieces(base) ? base : "\(base).jsonl") { name in
                !WorkspaceFolder.isReserved(name) && folder.stamp(of: "\(folder.documents)/\(name)") == nil
            }
            target = (name, try AppendingFile("\(folder.documents)/\(name)"))
            appending[origin] = target
        }
        // A message and what is attached to it have one original.
        if let lastPiece, lastPiece.origin == origin, lastPiece.bytes == original { return target.name }
        lastPiece = (origin, original)
        var piece = original
        while let end = piece.last, end <= 0x20 { piece.removeLast() }
        let isMailbox = !Formats.isJSONLines(target.name)
        try target.file.append(piece + (isMailbox ? [0x0A, 0x0A] : [0x0A]))
        return target.name
    }

    /// Keeps the text that another program made of a file.
    func keepText(_ text: [UInt8], of file: String, part: String?) throws(WorkspaceError) {
        try folder.make(folder.extracted)
        let name = part.map { "\(file)+\($0)" } ?? file
        try folder.write(text, to: "\(folder.extracted)/\(name).txt")
    }
}
