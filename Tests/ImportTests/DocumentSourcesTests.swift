import Foundation
import Glibc
import Testing

@testable import DossierImport

/// Everything that comes of some arguments.
private func read(
    _ arguments: [String], format: DocumentSources.Format = .automatic
) -> (documents: [ImportedDocument], problems: [ImportError]) {
    var sources = DocumentSources(arguments, format: format)
    var result: (documents: [ImportedDocument], problems: [ImportError]) = ([], [])
    while let source = sources.next() {
        let (documents, problems) = source.read()
        result.documents += documents
        result.problems += problems
    }
    return result
}

@Test func `a text file is its bytes to the letter`() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("\u{FEFF}Año uno\r\n\r\n“Ya” dijo\r".utf8)
    let file = try folder.write("nota.txt", bytes)
    let result = read([file])
    #expect(result.documents.map(\.text) == [bytes])
    #expect(result.documents.map(\.id) == ["nota.txt"])
    #expect(result.problems.isEmpty)
}

@Test func `a folder is walked in order without hidden files and other formats`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.md", "a/.hidden.txt", ".git/x.txt", "c.pdf", "d.jsonl", "a/a.TXT"] {
        try folder.write(name, name.hasSuffix("jsonl") ? #"{"id":"line","text":"t"}"# : "text of \(name)")
    }
    #expect(read([folder.path]).documents.map(\.id) == ["a.TXT", "z.md", "b.txt", "line"])
}

@Test func `a link that leads back is not followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.txt", "text")
    try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/a/loop", withDestinationPath: folder.path)
    #expect(read([folder.path]).documents.map(\.id) == ["x.txt"])
}

@Test func `a pattern that the shell left alone is expanded`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.txt", "c.md"] { try folder.write(name, "text") }
    #expect(read([folder.path + "/*.txt"]).documents.map(\.id) == ["a.txt", "b.txt"])
    let nothing = read([folder.path + "/*.htm"])
    #expect(nothing.problems.map(\.kind) == [.missing])
}

@Test func `a file that is named is read as text whatever its extension`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("minutes.log", "text")
    #expect(read([file]).documents.map(\.id) == ["minutes.log"])
}

@Test(arguments: [
    ("missing.txt", nil, ImportError.Kind.missing),
    ("empty.txt", [], .empty),
    ("blank.txt", Array(" \n\t\n".utf8), .empty),
    ("page.txt", Array("%PDF-1.7 …".utf8), .binary),
    ("wide.jsonl", [0xFF, 0xFE, 0x41, 0x00], .binary),
    ("nul.txt", Array("one\0two".utf8), .binary),
    ("latin.txt", Array("caf".utf8) + [0xE9, 0x20], .invalidUTF8),
    ("empty.jsonl", [], .empty),
    ("zip.jsonl", [0x50, 0x4B, 0x03, 0x04, 0x00], .binary),
])
func `what cannot be read is one error that says why`(
    name: String, bytes: [UInt8]?, kind: ImportError.Kind
) throws {
    let folder = try TemporaryFolder()
    if let bytes { try folder.write(name, bytes) }
    let good = try folder.write("good.txt", "text")
    let result = read([folder.path + "/" + name, good])
    #expect(result.problems.map(\.kind) == [kind])
    #expect(result.problems.map(\.source) == [folder.path + "/" + name])
    #expect(result.documents.map(\.id) == ["good.txt"])
}

@Test func `broken UTF-8 is reported with its place`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("latin.txt", Array("caf".utf8) + [0xE9] + Array(" crème".utf8))
    #expect(read([file]).problems.map(\.offset) == [3])
}

@Test func `a half-written line is reported by its number and the rest is read`() throws {
    let folder = try TemporaryFolder()
    let lines = """
        {"id":"a","text":"one","title":null}

        {"id":"b","te
        {"id":"c","text":"three","published":"2031-02-30"}
        {"id":"d","text":"four","published":"2031-02-28"}
        """
    let result = read([try folder.write("docs.jsonl", "\u{FEFF}" + lines)])
    #expect(result.documents.map(\.id) == ["a", "d"])
    #expect(result.problems.map(\.line) == [3, 4])
    let original = try #require(result.documents.last?.original)
    #expect(
        String(decoding: original, as: UTF8.self) == #"{"id":"d","text":"four","published":"2031-02-28"}"#)
}

@Test func `pieces end at line ends and count their lines`() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<500).map { "{\"id\":\"\($0)\",\"text\":\"\(String(repeating: "x", count: $0))\"}\n" }
    let file = try folder.write("docs.jsonl", lines.joined())
    let descriptor = try Descriptor.open(file)
    defer { Descriptor.close(descriptor) }
    var reader = LineReader(descriptor: descriptor, pieceSize: 256)
    var numbers: [Int] = []
    while let piece = try reader.next() { numbers += piece.lines.map(\.line) }
    #expect(numbers == Array(1...500))
}

@Test func `a line too long to be read is passed over, and those around it are not`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 5000)
    let file = try folder.write("docs.jsonl", "one\ntwo\n\(long)\nfour\n\(long)")
    let descriptor = try Descriptor.open(file)
    defer { Descriptor.close(descriptor) }
    var reader = LineReader(descriptor: descriptor, pieceSize: 64, longest: 1000)
    var (read, passedOver): ([String], [Int]) = ([], [])
    while let piece = try reader.next() {
        read += piece.lines.map { "\($0.line) \(String(decoding: piece.bytes[$0.range], as: UTF8.self))" }
        passedOver += piece.tooLong
    }
    #expect(read == ["1 one", "2 two", "4 four"])
    #expect(passedOver == [3, 5])
}

@Test func `a pipe to which nobody writes is not waited for without end`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let descriptor = try Descriptor.open(pipe)
    defer { Descriptor.close(descriptor) }
    let failure = #expect(throws: ReadFailure.self) {
        try Descriptor.readStream(descriptor, limit: 100, patience: 1) { false }
    }
    #expect(failure?.code == EPIPE)
}

@Test func `the format can be forced`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("docs.txt", #"{"id":"a","text":"one"}"#)
    #expect(read([file], format: .jsonLines).documents.map(\.id) == ["a"])
    let lines = try folder.write("docs.jsonl", #"{"id":"a","text":"one"}"#)
    #expect(read([lines], format: .wholeFiles).documents.map(\.id) == ["docs.jsonl"])
}
