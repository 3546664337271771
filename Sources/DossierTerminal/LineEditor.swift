import CReadline
import DossierCommands
import Glibc

/// Reads lines with GNU readline: editing, history, completion, `~/.inputrc`.
final class LineEditor {
    enum Reading {
        case line(String)
        case end, interrupted
    }

    private let history: String?

    /// - Parameter complete: candidates for the text before the cursor.
    init(complete: @escaping (String) -> Completion) {
        history = Self.historyFile()
        let box = unsafe Unmanaged.passRetained(CompletionBox(complete))
        unsafe dossier_readline_start(
            { context, line, start, _ in
                guard let context = unsafe context, let line = unsafe line else { return }
                let box = unsafe Unmanaged<CompletionBox>.fromOpaque(context).takeUnretainedValue()
                for candidate in box.candidates(line: unsafe String(cString: line), start: Int(start)) {
                    unsafe dossier_add_candidate(candidate.text, candidate.note)
                }
            }, box.toOpaque())
        if let history { unsafe dossier_history_load(history, 10_000) }
    }

    func read(prompt: String) -> Reading {
        var line: UnsafeMutablePointer<CChar>?
        let reading = unsafe dossier_read_line(prompt, &line)
        defer { unsafe free(line) }
        switch reading {
        case DOSSIER_INTERRUPTED: return .interrupted
        case DOSSIER_END: return .end
        default:
            guard let line = unsafe line else { return .end }
            return .line(unsafe String(cString: line))
        }
    }

    /// What the file holds.
    var lines: [String] {
        guard let history, FilePath.isReadable(history), let bytes = try? FilePath.read(history) else {
            return []
        }
        return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }

    /// False for what is not kept: an empty line, or one that is just the same as the last.
    func remember(_ line: String) -> Bool {
        guard line.contains(where: { !$0.isWhitespace }) else { return false }
        return unsafe dossier_history_add(line, history) != 0
    }

    /// `history` in the state folder of the XDG base directories; its folders are made when they are missing.
    private static func historyFile() -> String? {
        let base =
            FilePath.environment("XDG_STATE_HOME")
            ?? FilePath.environment("HOME").map { "\($0)/.local/state" }
        guard let base, base.hasPrefix("/") else { return nil }
        let folder = "\(base)/dossier"
        var path = ""
        for part in folder.split(separator: "/") {
            path += "/\(part)"
            _ = unsafe mkdir(path, 0o700)
        }
        return FilePath.isFolder(folder) ? "\(folder)/history" : nil
    }
}

/// Fits candidates to the word that readline replaces, which begins after the last space.
private final class CompletionBox {
    private let complete: (String) -> Completion

    init(_ complete: @escaping (String) -> Completion) { self.complete = complete }

    func candidates(line: String, start: Int) -> [(text: String, note: String?)] {
        let bytes = Array(line.utf8)
        // readline cuts nothing off behind the cursor; what stands there is not looked at.
        let completion = complete(line)
        guard start <= bytes.count, completion.start <= bytes.count else { return [] }
        if completion.start >= start {
            let kept = String(decoding: bytes[start..<completion.start], as: UTF8.self)
            return completion.candidates.map { (kept + $0, completion.notes[$0]) }
        }
        let typed = Array(bytes[completion.start..<start])
        return completion.candidates.compactMap { candidate in
            let text = Array(candidate.utf8)
            guard text.starts(with: typed) else { return nil }
            return (String(decoding: text.dropFirst(typed.count), as: UTF8.self), completion.notes[candidate])
        }
    }
}
