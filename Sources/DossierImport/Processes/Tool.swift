import DossierSDK
import Glibc

/// A program that reads a format, and the Debian package in which it comes.
struct Tool: Sendable {
    let name: String
    let package: String
    /// What it reads, for messages: `PDF files`.
    let reads: String

    static let pdftotext = Tool(name: "pdftotext", package: "poppler-utils", reads: "PDF files")
    static let pandoc = Tool(
        name: "pandoc", package: "pandoc", reads: "Word, OpenDocument, EPUB and RTF files")

    /// Larger files are not handed to it.
    static let largestInput = 256 << 20

    /// What the tool writes about a file; its failures in the words of an import.
    func output(
        of bytes: [UInt8], arguments: [String], source: String, context: ReadingContext
    ) throws(ImportError) -> ChildProcess.Output {
        guard bytes.count <= Self.largestInput else {
            throw ImportError(
                .unsupported,
                "is larger than 256 MiB, which is more than \(name) is trusted with; split it first",
                source: source)
        }
        guard let program = ChildProcess.find(name, in: context.searchPath) else {
            var error = ImportError(
                .unsupported,
                "needs \(name), which reads \(reads) and is not installed; on Debian: apt install \(package)",
                source: source)
            error.isForLackOfProgram = true
            throw error
        }
        let output: ChildProcess.Output
        do throws(ChildProcess.Failure) {
            output = try ChildProcess(program: program, arguments: arguments, limits: context.limits)
                .run(input: bytes, cancellation: context.cancellation)
        } catch {
            switch error {
            case .cancelled: throw ImportError(.interrupted, "was not read to its end", source: source)
            case .notStarted(let code):
                throw ImportError(
                    .unreadable, "cannot be read: \(name) did not start: \(ReadFailure(code: code).reason)",
                    source: source)
            case .tookTooLong(let seconds):
                throw ImportError(
                    .unsupported,
                    "took \(name) longer than \(seconds) seconds and was given up; it may be damaged, or made to harm",
                    source: source)
            case .wroteTooMuch(let bytes):
                throw ImportError(
                    .unsupported,
                    "gives more than \(bytes >> 20) MiB of text and was given up; split it first, if it is sound",
                    source: source)
            }
        }
        if let signal = output.signal {
            let reason =
                signal == SIGXCPU || signal == SIGKILL
                ? "went beyond the limits set for it" : "crashed (signal \(signal))"
            throw ImportError(
                .malformed, "cannot be read: \(name) \(reason); the file may be damaged, or made to harm",
                source: source)
        }
        return output
    }
}
