import Testing

@testable import DossierTerminal

@Test(arguments: [
    (1, 500, nil, 100, " document, 5 KB/s"), (2000, 30_000_000, nil, 2000, " documents, 15.0 MB/s"),
    (2000, 30_000_000, 60_000_000, 2000, " documents, 50%, 15.0 MB/s, 0:03 left"),
    (20, 1_000_000, 901_000_000, 5000, " documents, 0%, 0.2 MB/s, 1 h 15 min left"),
    (20, 3, 2, 5000, " documents, 100%, 0 KB/s"), (0, 0, 0, 0, " documents"),
    (3, 10, 1000, 0, " documents, 1%"),
])
func `progress in bytes shows the share, the rate and the time that is left`(
    documents: Int, bytes: Int, total: Int?, milliseconds: Int, text: String
) {
    #expect(ProgressLine.rate(documents, bytes, of: total, milliseconds: milliseconds) == text)
}
