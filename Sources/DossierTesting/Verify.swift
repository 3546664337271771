import DossierConformance
public import DossierSDK
import DossierText
import Testing

/// Runs a module over an example and records an issue, at the example's own line, for everything that is not as
/// marked: in the plain text, with CRLF line ends, and behind a paragraph of multi-byte text.
public func verify(_ example: Example, with module: some AnalysisModule) {
    for mismatch in mismatches(of: example, with: module) {
        Issue.record(
            Comment(rawValue: "\(example.title): \(mismatch)"),
            sourceLocation: SourceLocation(
                fileID: example.fileID, filePath: example.filePath, line: example.line, column: 1))
    }
}
