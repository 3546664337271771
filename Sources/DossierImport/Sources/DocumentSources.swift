/// Turns what a user names into an ordered, lazily produced sequence of sources.
///
/// Files are taken as they are; folders are walked, sorted, without hidden files and files of formats that cannot be
/// read; patterns that the shell left alone are expanded; `-` is standard input. Files of JSON lines come in pieces, so
/// that memory is bounded by the largest document however long they are.
package struct DocumentSources {
    /// How files are read.
    package enum Format: Sendable {
        /// By their extension.
        case automatic
        /// As one document each, also when the extension is that of JSON lines.
        case wholeFiles
        case jsonLines
    }

    private enum Entry {
        case argument(String)
        case file(String, size: Int, manifests: [FactsManifest] = [])
        case folder(String)
    }

    /// A file that is read piece by piece.
    private enum Pieces {
        case lines(LineReader)
        case messages(MailboxReader)

        mutating func next() throws(ReadFailure) -> (
            content: DocumentSource.Content, head: ArraySlice<UInt8>, size: Int
        )? {
            switch self {
            case .lines(var reader):
                let piece = try reader.next()
                self = .lines(reader)
                return piece.map { (.lines($0), $0.bytes.prefix(512), $0.bytes.count) }
            case .messages(var reader):
                let piece = try reader.next()
                self = .messages(reader)
                return piece.map { (.messages($0), $0.bytes.prefix(512), $0.bytes.count) }
            }
        }
    }

    private let format: Format
    private let settings: @Sendable (_ path: String) -> ImportSettings
    /// What is still to come, the next one last.
    private var stack: [Entry]
    private var reading: (pieces: Pieces, descriptor: Int32, name: String, isFirst: Bool)?
    private let context: ReadingContext
    private let findsManifests: Bool
    /// How many files of folders were passed over, by their extension.
    package private(set) var passedOver: [String: Int] = [:]

    /// - Parameters:
    ///   - findsManifests: whether files of facts that lie beside the documents of a folder are told from documents.
    ///   - settings: what the user says of a file.
    package init(
        _ arguments: [String], format: Format = .automatic, context: ReadingContext = ReadingContext(),
        findsManifests: Bool = false,
        settings: @escaping @Sendable (_ path: String) -> ImportSettings = { _ in ImportSettings() }
    ) {
        self.format = format
        self.context = context
        self.findsManifests = findsManifests
        self.settings = settings
        stack = arguments.reversed().map(Entry.argument)
    }

    package mutating func next() -> DocumentSource? {
        while true {
            if reading != nil, let source = nextPiece() { return source }
            guard let entry = stack.popLast() else { return nil }
            var source =
                switch entry {
                case .argument("-"): standardInput()
                case .argument(let path): open(argument: path)
                case .file(let path, let size, _): open(file: path, size: size)
                case .folder(let path): open(folder: path, isNamed: false)
                }
            if case .file(_, _, let manifests) = entry { source?.manifests = manifests }
            if let source { return source }
        }
    }

    private mutating func standardInput() -> DocumentSource? {
        guard format == .jsonLines else {
            return DocumentSource(
                content: .standardInput, name: "-", context: context, settings: settings("-"))
        }
        reading = (.lines(LineReader(descriptor: 0)), 0, "-", true)
        return nil
    }

    private mutating func open(argument path: String) -> DocumentSource? {
        do throws(ReadFailure) {
            switch try Descriptor.kind(path) {
            case .folder: return open(folder: path, isNamed: true)
            case .file(let size): return open(file: path, size: size)
            case .stream: return open(file: path, size: 0)
            }
        } catch {
            // The command line is handed to us as text, in which a broken byte of a name has become U+FFFD.
            if error.isMissing, path.unicodeScalars.contains("\u{FFFD}") {
                let pattern = Descriptor.pattern(path)
                let found = Descriptor.paths(matching: pattern).filter {
                    $0 != path && Descriptor.lossy($0) == path
                }
                if !found.isEmpty {
                    stack.append(contentsOf: found.reversed().map(Entry.argument))
                    return nil
                }
            }
            let isPattern = path.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B || $0 == 0x7B }
            guard error.isMissing, isPattern || path.hasPrefix("~") else { return failure(path, error) }
            let paths = Descriptor.paths(matching: path).filter { $0 != path }
            if paths.isEmpty {
                return failure(path, isPattern ? "no file matches this pattern" : "no such file or folder")
            }
            stack.append(contentsOf: paths.reversed().map(Entry.argument))
            return nil
        }
    }

    private mutating func open(file path: String, size: Int) -> DocumentSource? {
        let isMailbox = format == .automatic && Formats.isMailbox(path)
        guard isMailbox || format == .jsonLines || (format == .automatic && Formats.isJSONLines(path)) else {
            return DocumentSource(
                content: .file(path: path), name: FileName.shown(path), context: context,
                settings: settings(path), size: size)
        }
        do throws(ReadFailure) {
            let descriptor = try Descriptor.open(path, isBlocking: true)
            let pieces: Pieces =
                isMailbox
                ? .messages(MailboxReader(descriptor: descriptor))
                : .lines(LineReader(descriptor: descriptor))
            reading = (pieces, descriptor, FileName.shown(path), true)
            return nil
        } catch {
            return failure(path, error)
        }
    }

    private mutating func open(folder path: String, isNamed: Bool) -> DocumentSource? {
        let names: [String]
        do throws(ReadFailure) {
            names = try Descriptor.names(in: path)
        } catch {
            return failure(path, "the folder cannot be read: \(error.reason)", .unreadable)
        }
        let all = findsManifests ? Set(names) : []
        var manifests: [FactsManifest] = []
        if findsManifests {
            manifests = names.filter(Formats.isJSONLines).compactMap {
                FactsManifest(Self.child($0, in: path), among: all)
            }
        }
        let paths = Set(manifests.map(\.path))
        var entries: [Entry] = []
        for name in names {
            let child = Self.child(name, in: path)
            if paths.contains(child) { continue }
            switch try? Descriptor.kind(child) {
            case .folder:
                // A link to a folder could lead back here.
                if !Descriptor.isLink(child) { entries.append(.folder(child)) }
            case .file(let size) where isWanted(name):
                entries.append(.file(child, size: size, manifests: manifests))
            case .file:
                passedOver[Formats.pathExtension(name), default: 0] += 1
            default:
                break
            }
        }
        stack.append(contentsOf: entries.reversed())
        guard isNamed, entries.isEmpty else { return nil }
        let extensions = Formats.allExtensions.map { ".\($0)" }.joined(separator: ", ")
        return failure(path, "the folder holds nothing that can be read (\(extensions))")
    }

    private static func child(_ name: String, in folder: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    private func isWanted(_ name: String) -> Bool {
        format == .jsonLines ? Formats.isJSONLines(name) : Formats.isImportable(name)
    }

    /// The next lines of the file that is being read; nil at its end.
    private mutating func nextPiece() -> DocumentSource? {
        guard let (_, descriptor, name, isFirst) = reading else { return nil }
        func end() { if descriptor > 0 { Descriptor.close(descriptor) } }
        do throws(ReadFailure) {
            guard let (content, head, size) = try reading?.pieces.next() else {
                end()
                reading = nil
                return isFirst && name != "-" ? failure(name, "is empty", .empty) : nil
            }
            reading?.isFirst = false
            if isFirst {
                // A file that is no text at all is one error, not one a line.
                do throws(ImportError) {
                    try PlainText.checkHead(Array(head), source: name)
                    if case .messages = content, !head.starts(with: "From ".utf8) {
                        throw ImportError(
                            .malformed, "is not a mailbox (mbox): it does not begin with a line “From ”",
                            source: name)
                    }
                } catch {
                    end()
                    reading = nil
                    return DocumentSource(content: .failure(error), name: name)
                }
            }
            return DocumentSource(content: content, name: name, context: context, size: size)
        } catch {
            end()
            reading = nil
            // Reading a folder as a file fails only here.
            return DocumentSource(content: .failure(ImportError(reading: name, failed: error)), name: name)
        }
    }

    /// The bytes of all files that are still to come; nil when something else than files is among them.
    package func totalSize() -> Int? {
        var copy = self
        var total = 0
        while let entry = copy.stack.popLast() {
            switch entry {
            case .file(_, let size, _): total += size
            case .folder(let path): _ = copy.open(folder: path, isNamed: false)
            case .argument("-"): return nil
            case .argument(let path):
                switch try? Descriptor.kind(path) {
                case .file(let size): total += size
                case .folder: _ = copy.open(folder: path, isNamed: false)
                case .stream: return nil
                case nil:
                    let found = Descriptor.paths(matching: path).filter { $0 != path }
                    copy.stack.append(contentsOf: found.map(Entry.argument))
                }
            }
        }
        return total
    }

    private func failure(_ source: String, _ error: ReadFailure) -> DocumentSource {
        let name = FileName.shown(source)
        return DocumentSource(content: .failure(ImportError(opening: name, failed: error)), name: name)
    }

    private func failure(_ source: String, _ reason: String, _ kind: ImportError.Kind = .missing)
        -> DocumentSource
    {
        let name = FileName.shown(source)
        return DocumentSource(content: .failure(ImportError(kind, reason, source: name)), name: name)
    }
}
