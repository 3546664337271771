import Testing

@testable import DossierImport

private func messages(_ text: String, pieceSize: Int, longest: Int = 1 << 20) throws -> (
    lines: [Int], texts: [String], tooLong: [Int]
) {
    let folder = try TemporaryFolder()
    let descriptor = try Descriptor.open(try folder.write("a.mbox", text))
    defer { Descriptor.close(descriptor) }
    var reader = MailboxReader(descriptor: descriptor, pieceSize: pieceSize, longest: longest)
    var result: (lines: [Int], texts: [String], tooLong: [Int]) = ([], [], [])
    while let piece = try reader.next() {
        for (line, range) in piece.messages {
            result.lines.append(line)
            result.texts.append(String(decoding: piece.bytes[range], as: UTF8.self))
        }
        result.tooLong += piece.tooLong
    }
    return result
}

private let separator = "From ana@port.example Tue Mar  4 10:15:00 2031\n"

@Test func `a mailbox is read in pieces that end between messages`() throws {
    let all = (0..<400).map { "\(separator)Subject: n\($0)\n\n\(String(repeating: "x\n", count: $0))\n" }
    for size in [1, 4000, 1 << 20] {
        let found = try messages(all.joined(), pieceSize: size)
        #expect(found.texts == all)
        let last = (0..<399).reduce(1) { line, count in line + 4 + count }
        #expect(found.lines.last == last)
    }
}

@Test func `a line that only begins like a separator is text`() throws {
    let text = "\(separator)Subject: a\n\nFrom here to there at 10\n\nFrom a@b Tue Mar 4 2031\nx\n\n>From x\n"
    #expect(try messages(text, pieceSize: 1).texts == [text])
    #expect(
        String(
            decoding: MailboxMessage.unescaped(Array(">From a\n>>From b\n>x\n> From".utf8)[...]),
            as: UTF8.self)
            == "From a\n>From b\n>x\n> From")
}

@Test func `a message that is too long is passed over, and the next is read`() throws {
    let long = "\(separator)Subject: long\n\n\(String(repeating: "y", count: 3 << 20))\n\n"
    let text = "\(separator)Subject: a\n\none\n\n\(long)\(separator)Subject: b\n\ntwo\n"
    let found = try messages(text, pieceSize: 1 << 19)
    #expect(found.texts.map { $0.contains("Subject: long") } == [false, false])
    #expect(found.lines == [1, 11])
    #expect(found.tooLong == [6])
}

@Test(.enabled(if: isInstalled(.pdftotext)))
func `messages and what is attached to them are documents with names of their own`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("three.mbox", try sampleFile("three.mbox").bytes)
    var sources = DocumentSources([file])
    var documents: [ImportedDocument] = []
    var problems: [ImportError] = []
    while let source = sources.next() {
        #expect(source.isPieces)
        let found = source.read()
        documents += found.documents
        problems += found.problems
    }
    let ids = documents.map { $0.id.replacing(/-[0-9a-f]{8}/, with: "-#") }
    #expect(
        ids == [
            "three.mbox+tolls-on-the-strait-bridge-#", "three.mbox+minutes-#",
            "three.mbox+report-of-the-authority-#", "three.mbox+report-of-the-authority-#+Bericht März.pdf",
            "three.mbox+report-of-the-authority-#+tolls.txt",
        ])
    #expect(
        documents.first?.string.contains("\nFrom the start it was so.\n\nFrom now on we count.\n") == true)
    #expect(problems.map(\.line) == [41])
}

@Test func `a file that is no mailbox is one error`() throws {
    let folder = try TemporaryFolder()
    var sources = DocumentSources([try folder.write("a.mbox", "Dear all\n")])
    #expect(sources.next()?.read().problems.map(\.kind) == [.malformed])
    #expect(sources.next() == nil)
}
