import Foundation
import Glibc
import Testing

@testable import DossierImport

@Test(arguments: [
    (Array("plain.txt".utf8), "plain.txt", "plain.txt"), (Array("año 1.txt".utf8), "año 1.txt", "año 1.txt"),
    (Array("two\nlines.txt".utf8), "two\\nlines.txt", "two%0Alines.txt"),
    (Array("caf".utf8) + [0xE9] + Array(".txt".utf8), "caf\\xE9.txt", "caf%E9.txt"),
    (Array("a\u{1B}[31m".utf8), "a\\x1B[31m", "a%1B[31m"),
    (Array("a\u{202E}txt.b".utf8), "a\\u{202E}txt.b", "a%E2%80%AEtxt.b"),
    ([0xF4, 0x8F, 0xBB, 0xA9], "\\xF4\\x8F\\xBB\\xA9", "%F4%8F%BB%A9"),
    (Array(".hidden".utf8), ".hidden", "_hidden"),
])
func `names that are no text can be opened, shown and kept`(bytes: [UInt8], shown: String, safe: String) {
    let path = FileName.path(bytes)
    #expect(FileName.bytes(path).dropLast().map { UInt8(bitPattern: $0) } == bytes)
    #expect(FileName.shown(path) == shown)
    #expect(FileName.safe(path) == safe)
}

@Test func `a long name is cut and keeps its ending`() {
    let name = FileName.safe(String(repeating: "ä", count: 120) + ".pdf")
    #expect(name.utf8.count < 170)
    #expect(name.hasSuffix(".pdf"))
    #expect(name != FileName.safe(String(repeating: "ä", count: 121) + ".pdf"))
}

@Test func `a folder with such names, pipes and links in a loop is walked`() throws {
    let folder = try TemporaryFolder()
    try folder.write("two\nlines.txt", "one")
    let name: [UInt8] = Array(folder.path.utf8) + Array("/caf".utf8) + [0xE9] + Array(".txt".utf8)
    let broken = FileName.bytes(FileName.path(name))
    let descriptor = unsafe Glibc.open(broken, O_WRONLY | O_CREAT, 0o644)
    #expect(descriptor >= 0)
    _ = unsafe Glibc.write(descriptor, "two", 3)
    Glibc.close(descriptor)
    #expect(unsafe mkfifo(folder.path + "/pipe.txt", 0o644) == 0)
    try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/loop", withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/self.txt", withDestinationPath: "self.txt")
    try folder.write("photo.jpg", "x")
    var sources = DocumentSources([folder.path])
    var ids: [String] = []
    while let source = sources.next() { ids += source.read().documents.map(\.id) }
    #expect(ids == ["caf%E9.txt", "two%0Alines.txt"])
    #expect(sources.passedOver == ["jpg": 1])
    // As the command line hands it over.
    var named = DocumentSources([folder.path + "/caf\u{FFFD}.txt"])
    #expect(named.next()?.read().documents.map(\.id) == ["caf%E9.txt"])
    #expect(DocumentSources([folder.path]).totalSize() == 6)
}

@Test func `a pipe or a device that is named is read within limits`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe.txt"
    #expect(unsafe mkfifo(pipe, 0o644) == 0)
    Thread.detachNewThread {
        try? Data("from a pipe".utf8).write(to: URL(fileURLWithPath: pipe), options: [])
    }
    var sources = DocumentSources([pipe])
    #expect(sources.next()?.read().documents.map(\.string) == ["from a pipe"])
    var null = DocumentSources(["/dev/null"])
    #expect(null.next()?.read().problems.map(\.kind) == [.empty])
}

@Test func `a huge file is refused unread`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("huge.txt", "x")
    #expect(unsafe truncate(file, 3 << 30) == 0)
    var sources = DocumentSources([file])
    #expect(sources.next()?.read().problems.map(\.kind) == [.unsupported])
}
