import Testing

@testable import DossierImport

private let sample = "Señor Weiß paid 20 € – “twice”"

/// Bytes in an encoding that the table of the importer does not make.
private func utf16(_ text: String, isBigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap {
        isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
}

private func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map {
        switch $0 {
        case "€": 0x80
        case "–": 0x96
        case "“": 0x93
        case "”": 0x94
        default: UInt8(truncatingIfNeeded: $0.value)
        }
    }
}

@Test(arguments: [true, false], [true, false])
func `UTF-16 is told by its mark or by its zeros`(isBigEndian: Bool, mark: Bool) throws {
    let text = "A statement of some length, then: \(sample)"
    let bytes = utf16(text, isBigEndian: isBigEndian, mark: mark)
    let document = try PlainText.document(id: "a.txt", bytes: bytes, source: "a.txt")
    #expect(document.text == Array(text.utf8))
    #expect(document.original.map(Array.init) == bytes)
    let page = try HTML.document(
        id: "a", bytes: utf16("<p>\(text)</p>", isBigEndian: isBigEndian, mark: mark), source: "a")
    #expect(page.text == Array("\(text)\n".utf8))
}

@Test(arguments: ["windows-1252", "latin-1", "ISO-8859-1", "cp1252"])
func `a declared encoding is converted`(name: String) throws {
    let settings = ImportSettings(encoding: name)
    let document = try PlainText.document(
        id: "a.txt", bytes: windows1252(sample), source: "a.txt", settings: settings)
    #expect(document.text == Array(sample.utf8))
    #expect(document.encoding == name)
    let markdown = try Markdown.document(
        id: "a.md", bytes: windows1252("# \(sample)"), source: "a.md", settings: settings)
    #expect(markdown.text == Array("\(sample)\n".utf8))
}

@Test func `encodings of the C library are converted`() throws {
    let document = try PlainText.document(
        id: "a.txt", bytes: [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], source: "a.txt",
        settings: ImportSettings(encoding: "koi8-r"))
    #expect(document.text == Array("Привет".utf8))
}

@Test func `what is no text in the declared encoding is an error with its place`() {
    let error = #expect(throws: ImportError.self) {
        try PlainText.document(
            id: "a.txt", bytes: [0x61, 0x62, 0x81, 0x63], source: "a.txt",
            settings: ImportSettings(encoding: "latin-1"))
    }
    #expect(error?.offset == 2)
    let unknown = #expect(throws: ImportError.self) {
        try PlainText.document(
            id: "a.txt", bytes: [0x61], source: "a.txt", settings: ImportSettings(encoding: "latin-99"))
    }
    #expect(unknown?.reason.contains("windows-1252") == true)
}

@Test func `an undeclared encoding is an error that shows the place and what to do`() {
    let error = #expect(throws: ImportError.self) {
        try PlainText.document(id: "a.txt", bytes: windows1252("The café is closed"), source: "a.txt")
    }
    #expect(error?.kind == .invalidUTF8)
    #expect(error?.offset == 7)
    #expect(error?.reason.contains("“café”") == true)
    #expect(error?.reason.contains("--encoding windows-1252") == true)
}

@Test func `half a surrogate pair is an error`() {
    #expect(throws: ImportError.self) {
        try PlainText.document(
            id: "a.txt", bytes: [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], source: "a.txt")
    }
}

@Test(arguments: [
    ("<meta charset=windows-1252>", true), ("<meta charset='ISO-8859-1'/>", true), ("", true),
    ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-1'>", true),
    ("<?xml version='1.0' encoding='iso-8859-1'?>", true), ("<meta charset=no-such-thing>", true),
    ("<meta charset=utf-16>", false), ("<meta charset=utf-8>", false), ("<meta charset=iso-8859-1>", false),
    ("", false),
    ("<!-- <meta charset=koi8-r> --><meta charset=utf-8>", false),
])
func `a page is read in the encoding it declares, or is in`(head: String, isLegacy: Bool) throws {
    let html = "\(head)<p>\(sample)</p>"
    let bytes = isLegacy ? windows1252(html) : Array(html.utf8)
    #expect(try HTML.readingText(of: bytes) == Array("\(sample)\n".utf8))
}

@Test func `what stands outside counts before what a page declares`() throws {
    let bytes: [UInt8] = Array("<meta charset=utf-8><p>".utf8) + [0xF0, 0xD2]
    #expect(try HTML.readingText(of: bytes, charset: "KOI8-R") == Array("Пр\n".utf8))
    #expect(try HTML.readingText(of: Array("<p>a".utf8), charset: "no-such-thing") == Array("a\n".utf8))
}

@Test func `broken UTF-8 in a page is shown as broken`() throws {
    let bytes = Array("<meta charset=utf-8><p>a".utf8) + [0xFF] + Array("b".utf8)
    #expect(try HTML.readingText(of: bytes) == Array("a\u{FFFD}b\n".utf8))
}

@Test func `names of encodings are known as files write them`() {
    for name in TextEncoding.examples + ["UTF8", "utf_8", "Shift-JIS", "us-ascii"] {
        #expect(TextEncoding.isKnown(name), "\(name)")
    }
    #expect(!TextEncoding.isKnown("latin-99"))
    #expect(!TextEncoding.isKnown(""))
}
