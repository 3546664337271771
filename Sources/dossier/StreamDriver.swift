import ArgumentParser
import DossierHost
import DossierImport
import DossierSDK
import Foundation
import Glibc

/// Feeds files to workers and writes what comes back, in order.
struct StreamDriver {
    let options: StreamOptions
    let output: StreamOutput

    func run(_ work: @escaping @Sendable (StreamRunner.Source) -> StreamRunner.Output) throws {
        var sources = SourceSequence(options: options)
        var hadProblems = false
        mapInOrder(
            next: { sources.next() }, work: work,
            deliver: { result in
                report(result.problems)
                for failure in result.failures { warn("\(failure.document ?? ""): \(failure.message)") }
                hadProblems = hadProblems || !result.problems.isEmpty
                return output.write(result.bytes)
            })
        output.finish()
        if hadProblems { throw ExitCode(65) }
    }

    func runGroups(_ analyzer: DocumentAnalyzer) throws {
        var sources = SourceSequence(options: options)
        var groups = GroupStream(analyzer: analyzer)
        var hadProblems = false
        mapInOrder(
            next: { sources.next() },
            work: { source in
                let (documents, problems) = StreamRunner.documents(of: source)
                return (documents.map(analyzer.analyze), problems)
            },
            deliver: { (results: [DocumentAnalyzer.Result], problems: [ImportError]) in
                report(problems)
                hadProblems = hadProblems || !problems.isEmpty
                for result in results { groups.add(result) }
                return true
            })
        _ = output.write(try groups.lines())
        output.finish()
        if hadProblems { throw ExitCode(65) }
    }

    private func report(_ problems: [ImportError]) {
        for problem in problems {
            let place = problem.line.map { "\(problem.source):\($0)" } ?? problem.source
            warn("\(place): \(problem.reason)")
        }
    }

    private func warn(_ message: String) {
        FileHandle.standardError.write(Data("dossier: \(message)\n".utf8))
    }
}

/// The sources that the arguments name, one after the other.
private struct SourceSequence {
    private var files: ArraySlice<String>
    private let options: StreamOptions
    private var reader: (lines: LineReader, name: String)?

    init(options: StreamOptions) {
        self.options = options
        files = options.files[...]
    }

    mutating func next() -> StreamRunner.Source? {
        while true {
            if reader != nil {
                if let piece = try? reader?.lines.next(), let name = reader?.name { return .lines(piece, name: name) }
                reader = nil
            }
            guard let file = files.popFirst() else { return nil }
            let isLines = options.inputFormat == .jsonl || (options.inputFormat == nil && file.hasSuffix(".jsonl"))
            if isLines {
                let descriptor = unsafe file == "-" ? 0 : open(file, O_RDONLY)
                guard descriptor >= 0 else {
                    return .failure(ImportError(.missing, "cannot be opened", source: file))
                }
                reader = (LineReader(descriptor: descriptor), file)
                continue
            }
            guard let data = FileManager.default.contents(atPath: file == "-" ? "/dev/stdin" : file) else {
                return .failure(ImportError(.missing, "no such file", source: file))
            }
            return .document(ImportedDocument(id: (file as NSString).lastPathComponent, text: Array(data)))
        }
    }
}
