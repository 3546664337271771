/// Something from which documents come: a file, or a piece of a file of JSON lines; or why there is nothing.
///
/// Cheap to make; ``read()`` does the work, on whatever thread calls it.
package struct DocumentSource: Sendable {
    enum Content: Sendable {
        case file(path: String)
        case standardInput
        case lines(LineReader.Piece)
        case failure(ImportError)
    }

    let content: Content
    /// Path as the user wrote it or as it was found; `-` for standard input.
    package let name: String
    var settings = ImportSettings()
    /// Whether the documents are lines of a larger file.
    package var isLines: Bool { if case .lines = content { true } else { false } }

    /// Files beyond this size are refused; offsets in a text have 32 bits, and a text is held in memory whole.
    static let largestFile = 1 << 30

    /// The documents, in order, and one error for each that cannot be read.
    package func read() -> (documents: [ImportedDocument], problems: [ImportError]) {
        switch content {
        case .failure(let error):
            return ([], [error])
        case .lines(let piece):
            var documents: [ImportedDocument] = []
            var problems: [ImportError] = []
            for (line, range) in piece.lines {
                do throws(ImportError) {
                    documents.append(try DocumentLine.parse(piece.bytes, in: range, line: line, source: name))
                } catch {
                    problems.append(error)
                }
            }
            return (documents, problems)
        case .file(let path):
            return one { () throws(ImportError) in try document(at: path) }
        case .standardInput:
            return one { () throws(ImportError) in
                let bytes = try bytes(of: 0, expecting: 1 << 16)
                return try Formats.importer(for: name, bytes: bytes).document(
                    id: "stdin", bytes: bytes, source: name, settings: settings)
            }
        }
    }

    private func one(
        _ read: () throws(ImportError) -> ImportedDocument
    ) -> (documents: [ImportedDocument], problems: [ImportError]) {
        do throws(ImportError) {
            return ([try read()], [])
        } catch {
            return ([], [error])
        }
    }

    private func document(at path: String) throws(ImportError) -> ImportedDocument {
        let descriptor: Int32
        var size = 1 << 16
        do throws(ReadFailure) {
            if case .file(let bytes) = try Descriptor.kind(path) { size = bytes }
            descriptor = try Descriptor.open(path)
        } catch {
            throw ImportError(opening: name, failed: error)
        }
        defer { Descriptor.close(descriptor) }
        let bytes = try bytes(of: descriptor, expecting: size)
        return try Formats.importer(for: path, bytes: bytes).document(
            id: Formats.baseName(path), bytes: bytes, source: name, settings: settings)
    }

    private func bytes(of descriptor: Int32, expecting size: Int) throws(ImportError) -> [UInt8] {
        do throws(ReadFailure) {
            if let bytes = try Descriptor.readAll(descriptor, expecting: size, limit: Self.largestFile) {
                return bytes
            }
        } catch {
            throw ImportError(reading: name, failed: error)
        }
        throw ImportError(.unsupported, "is larger than 1 GiB; split it into documents first", source: name)
    }
}

extension ImportError {
    /// A file that could not be opened.
    init(opening source: String, failed failure: ReadFailure) {
        let isMissing = failure.isMissing
        self.init(
            isMissing ? .missing : .unreadable,
            isMissing ? "no such file or folder" : "cannot be opened: \(failure.reason)", source: source)
    }

    /// A file that broke off while being read.
    init(reading source: String, failed failure: ReadFailure) {
        self.init(.interrupted, "cannot be read: \(failure.reason)", source: source)
    }
}
