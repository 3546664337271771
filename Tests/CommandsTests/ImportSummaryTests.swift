import DossierHost
import Testing

@testable import DossierCommands

@Test func `of many lines of a file with one fault the first are told, and how many more there are`() {
    var report = ImportReport()
    report.problems = (1...9).map { ImportReport.Problem(source: "a.jsonl", line: $0, reason: "no id") }
    report.problems.append(ImportReport.Problem(source: "b.txt", line: nil, reason: "is empty"))
    report.problems.append(ImportReport.Problem(source: "a.jsonl", line: 12, reason: "no text"))
    #expect(
        ImportSummary.problems(of: report) == [
            "a.jsonl:1: no id", "a.jsonl:2: no id", "a.jsonl:3: no id", "b.txt: is empty",
            "a.jsonl:12: no text",
            "a.jsonl: 6 more lines: no id",
        ])
}

@Test func `of a folder that is gone not every file is told`() {
    var report = ImportReport()
    report.problems = (1...500).map {
        ImportReport.Problem(source: "in/\($0).txt", line: nil, reason: "no such file or folder")
    }
    let lines = ImportSummary.problems(of: report)
    #expect(lines.count == 21)
    #expect(lines.last == "480 more files: no such file or folder")
}

@Test func `of documents with facts of a file it is said how many they are`() {
    var report = ImportReport()
    report.imported = ["d:1", "d:2"]
    report.described = 2
    #expect(
        ImportSummary.counts(of: report) == "2 documents imported; facts of 2 documents from the facts file")
    report.manifests = ["clippings/manifest.jsonl"]
    #expect(ImportSummary.counts(of: report).hasSuffix("; facts of 2 documents from manifest.jsonl"))
}
