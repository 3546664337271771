import Foundation

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
        case file(String)
        case folder(String)
    }

    private let format: Format
    private let settings: @Sendable (_ path: String) -> ImportSettings
    /// What is still to come, the next one last.
    private var stack: [Entry]
    private var reading: (lines: LineReader, descriptor: Int32, name: String, isFirst: Bool)?

    /// - Parameter settings: what the user says of a file.
    package init(
        _ arguments: [String], format: Format = .automatic,
        settings: @escaping @Sendable (_ path: String) -> ImportSettings = { _ in ImportSettings() }
    ) {
        self.format = format
        self.settings = settings
        stack = arguments.reversed().map(Entry.argument)
    }

    package mutating func next() -> DocumentSource? {
        while true {
            if reading != nil, let source = nextPiece() { return source }
            guard let entry = stack.popLast() else { return nil }
            let source =
                switch entry {
                case .argument("-"): standardInput()
                case .argument(let path): open(argument: path)
                case .file(let path): open(file: path)
                case .folder(let path): open(folder: path, isNamed: false)
                }
            if let source { return source }
        }
    }

    private mutating func standardInput() -> DocumentSource? {
        guard format == .jsonLines else {
            return DocumentSource(content: .standardInput, name: "-", settings: settings("-"))
        }
        reading = (LineReader(descriptor: 0), 0, "-", true)
        return nil
    }

    private mutating func open(argument path: String) -> DocumentSource? {
        do throws(ReadFailure) {
            if case .folder = try Descriptor.kind(path) { return open(folder: path, isNamed: true) }
            return open(file: path)
        } catch {
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

    private mutating func open(file path: String) -> DocumentSource? {
        guard format == .jsonLines || (format == .automatic && Formats.isJSONLines(path)) else {
            return DocumentSource(content: .file(path: path), name: path, settings: settings(path))
        }
        do throws(ReadFailure) {
            let descriptor = try Descriptor.open(path)
            reading = (LineReader(descriptor: descriptor), descriptor, path, true)
            return nil
        } catch {
            return failure(path, error)
        }
    }

    private mutating func open(folder path: String, isNamed: Bool) -> DocumentSource? {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            return DocumentSource(
                content: .failure(ImportError(.unreadable, "the folder cannot be read", source: path)),
                name: path)
        }
        var entries: [Entry] = []
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        where !name.hasPrefix(".") {
            let child = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            switch try? Descriptor.kind(child) {
            case .folder:
                // A link to a folder could lead back here.
                if !Descriptor.isLink(child) { entries.append(.folder(child)) }
            case .file where isWanted(name):
                entries.append(.file(child))
            default:
                break
            }
        }
        stack.append(contentsOf: entries.reversed())
        guard isNamed, entries.isEmpty else { return nil }
        let extensions = Formats.allExtensions.map { ".\($0)" }.joined(separator: ", ")
        return failure(path, "the folder holds nothing that can be read (\(extensions))")
    }

    private func isWanted(_ name: String) -> Bool {
        format == .jsonLines ? Formats.isJSONLines(name) : Formats.isImportable(name)
    }

    /// The next lines of the file that is being read; nil at its end.
    private mutating func nextPiece() -> DocumentSource? {
        guard let (_, descriptor, name, isFirst) = reading else { return nil }
        func end() { if descriptor > 0 { Descriptor.close(descriptor) } }
        do throws(ReadFailure) {
            guard let piece = try reading?.lines.next() else {
                end()
                reading = nil
                return isFirst && name != "-" ? failure(name, "is empty", .empty) : nil
            }
            reading?.isFirst = false
            if isFirst {
                // A file that is no text at all is one error, not one a line.
                do throws(ImportError) {
                    try PlainText.checkHead(Array(piece.bytes.prefix(512)), source: name)
                } catch {
                    end()
                    reading = nil
                    return DocumentSource(content: .failure(error), name: name)
                }
            }
            return DocumentSource(content: .lines(piece), name: name)
        } catch {
            end()
            reading = nil
            // Reading a folder as a file fails only here.
            return DocumentSource(content: .failure(ImportError(reading: name, failed: error)), name: name)
        }
    }

    private func failure(_ source: String, _ error: ReadFailure) -> DocumentSource {
        DocumentSource(content: .failure(ImportError(opening: source, failed: error)), name: source)
    }

    private func failure(_ source: String, _ reason: String, _ kind: ImportError.Kind = .missing)
        -> DocumentSource
    {
        DocumentSource(content: .failure(ImportError(kind, reason, source: source)), name: source)
    }
}
