import DossierSDK
import Glibc

/// Something from which documents come: a file, or a piece of a file of JSON lines or of a mailbox; or why there is
/// nothing.
///
/// Cheap to make; ``read()`` does the work, on whatever thread calls it.
package struct DocumentSource: Sendable {
    enum Content: Sendable {
        case file(path: String)
        case standardInput
        case lines(LineReader.Piece)
        case messages(MailboxReader.Piece)
        case failure(ImportError)
    }

    let content: Content
    /// Path as the user wrote it or as it was found, fit to be shown; `-` for standard input.
    package let name: String
    var context = ReadingContext()
    var settings = ImportSettings()
    /// Files of facts that were found beside it in its folder.
    package var manifests: [FactsManifest] = []
    /// Bytes that are read, as far as that is known before.
    package var size = 0
    /// Whether the documents are pieces of a larger file, each with its own original.
    package var isPieces: Bool {
        switch content {
        case .lines, .messages: true
        case .file, .standardInput, .failure: false
        }
    }

    /// Files beyond this size are refused; offsets in a text have 32 bits, and a text is held in memory whole.
    static let largestFile = 1 << 30

    /// The documents, in order, and one error for each that cannot be read.
    package func read() -> (documents: [ImportedDocument], problems: [ImportError]) {
        switch content {
        case .failure(let error):
            return ([], [error])
        case .lines(let piece):
            var documents: [ImportedDocument] = []
            var problems = piece.tooLong.map { line in
                ImportError(
                    .unsupported, "the line is longer than 256 MiB and was passed over", source: name,
                    line: line)
            }
            for (line, range) in piece.lines {
                do throws(ImportError) {
                    var document = try DocumentLine.parse(piece.bytes, in: range, line: line, source: name)
                    document.part = document.id
                    documents.append(document)
                } catch {
                    problems.append(error)
                }
            }
            return (documents, problems)
        case .messages(let piece):
            var reading = Reading()
            let file = SourceFile(
                id: FileName.safe(Formats.baseName(name == "-" ? "stdin.mbox" : name)), bytes: [],
                source: name,
                context: context)
            for (line, range) in piece.messages {
                let message = MailboxMessage.reading(of: piece.bytes[range], line: line, file: file)
                reading.documents += message.documents
                reading.problems += message.problems
            }
            for line in piece.tooLong {
                reading.problems.append(
                    ImportError(
                        .unsupported, "the message is longer than 256 MiB and was passed over", source: name,
                        line: line))
            }
            return (reading.documents, reading.problems)
        case .file(let path):
            return all { () throws(ImportError) in
                let bytes = try bytes(at: path)
                return try read(bytes, id: FileName.safe(Formats.baseName(path)), path: path)
            }
        case .standardInput:
            return all { () throws(ImportError) in
                let bytes: [UInt8]?
                do throws(ReadFailure) {
                    bytes = try Descriptor.readAll(0, expecting: 1 << 16, limit: Self.largestFile)
                } catch {
                    throw ImportError(reading: name, failed: error)
                }
                guard let bytes else { throw tooLarge }
                return try read(bytes, id: "stdin", path: name)
            }
        }
    }

    /// The same without the texts that were kept of it: what the programs that read it say today.
    package func readAnew() -> (documents: [ImportedDocument], problems: [ImportError]) {
        var source = self
        source.context.extracted = nil
        return source.read()
    }

    private func all(
        _ read: () throws(ImportError) -> Reading
    ) -> (documents: [ImportedDocument], problems: [ImportError]) {
        do throws(ImportError) {
            let reading = try read()
            return (reading.documents, reading.problems)
        } catch {
            return ([], [error])
        }
    }

    private func read(_ bytes: [UInt8], id: String, path: String) throws(ImportError) -> Reading {
        var file = SourceFile(id: id, bytes: bytes, source: name, context: context)
        file.settings = settings
        return try Formats.read(file, by: Formats.importer(for: path, bytes: bytes))
    }

    private var tooLarge: ImportError {
        ImportError(.unsupported, "is larger than 1 GiB; split it into documents first", source: name)
    }

    private func bytes(at path: String) throws(ImportError) -> [UInt8] {
        let descriptor: Int32
        let kind: Descriptor.Kind
        do throws(ReadFailure) {
            kind = try Descriptor.kind(path)
            if case .file(let size) = kind, size > Self.largestFile { throw ReadFailure(code: EFBIG) }
            descriptor = try Descriptor.open(path)
        } catch {
            throw error.code == EFBIG ? tooLarge : ImportError(opening: name, failed: error)
        }
        defer { Descriptor.close(descriptor) }
        do throws(ReadFailure) {
            let bytes: [UInt8]?
            switch kind {
            case .stream:
                let cancellation = context.cancellation
                bytes = try Descriptor.readStream(descriptor, limit: Self.largestStream) {
                    cancellation?.isCancelled == true
                }
                if bytes == nil {
                    throw ReadFailure(code: EFBIG)
                }
            case .file(let size):
                bytes = try Descriptor.readAll(descriptor, expecting: size, limit: Self.largestFile)
            case .folder:
                bytes = try Descriptor.readAll(descriptor, expecting: 1, limit: 1)
            }
            if let bytes { return bytes }
        } catch {
            if error.code == EFBIG {
                throw ImportError(
                    .unsupported, "gives more than 256 MiB and no end; it is not read further", source: name)
            }
            if error.code == EPIPE {
                throw ImportError(
                    .unreadable, "is a pipe to which nobody writes; start the program that does first",
                    source: name)
            }
            throw ImportError(reading: name, failed: error)
        }
        throw tooLarge
    }

    /// A pipe or device that gives more has perhaps no end.
    private static let largestStream = 256 << 20
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
