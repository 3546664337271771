import DossierSDK
import DossierText
import Foundation
import Testing

@testable import DossierImport

private func mail(_ text: String) -> Reading {
    read(SourceFile(id: "a.eml", bytes: Array(text.utf8), source: "a.eml"))
}

private func body(_ head: String, _ body: String) -> String? {
    mail("From: a@b.example\n\(head)\n\n\(body)").documents.first?.string
}

@Test func `a message is its text, with sender, subject and the sender's day as facts`() throws {
    let document = try #require(read(try sampleFile("plain.eml")).documents.first)
    #expect(document.facts.title == "Tolls on the Strait Bridge")
    #expect(document.facts.author == "Ana Ruíz")
    #expect(document.facts.published == CalendarDate(year: 2031, month: 3, day: 4))
    #expect(document.facts.url == nil)
    #expect(
        document.string == """
            The toll on the Strait Bridge rises to 25 crowns on 1 April.

            > Is it certain that it rises?
            >> Nobody has said so.

            Yes.

            --\u{20}
            Ana Ruíz
            Harbour desk

            """)
}

@Test func `of two forms the plain one is read, and encodings are undone`() throws {
    #expect(
        read(try sampleFile("alternative.eml")).documents.map(\.string)
            == ["We will pay the toll of 25 crowns – under protest.\n"])
    #expect(
        read(try sampleFile("base64.eml")).documents.map(\.string)
            == ["The assembly met for an hour. “Nothing was decided,” said Councillor Okafor.\n"])
}

@Test func `a message that is only a page is read as a page, in its encoding`() throws {
    let document = try #require(read(try sampleFile("html-latin1.eml")).documents.first)
    #expect(document.facts.title == "Café")
    #expect(document.facts.author == "The pier")
    #expect(
        document.string.contains("The café on the pier closes on 3\u{A0}May, said the harbour master.")
            || document.string.contains("The café on the pier closes on 3 May, said the harbour master."),
        "\(document.string)")
}

@Test func `a message in a message is a document of its own`() throws {
    let reading = read(try sampleFile("nested.eml"))
    #expect(reading.documents.map(\.id) == ["nested.eml", "nested.eml+timetable.eml"])
    #expect(reading.documents.map(\.facts.author) == ["Ana Ruiz", "Ferry Office"])
    #expect(reading.documents.map(\.part) == [nil, "timetable.eml"])
}

@Test(.enabled(if: isInstalled(.pdftotext)))
func `attachments that can be read are documents, others are named`() throws {
    let reading = read(try sampleFile("attachment.eml"))
    #expect(
        reading.documents.map(\.id)
            == ["attachment.eml", "attachment.eml+Bericht März.pdf", "attachment.eml+tolls.txt"])
    #expect(reading.documents.map(\.isExtracted) == [false, true, false])
    #expect(reading.problems.map(\.kind) == [.passedOver])
    #expect(reading.problems.first?.reason.contains("pier.png") == true)
}

@Test(arguments: [
    ("Content-Transfer-Encoding: quoted-printable", "caf=C3=A9 =\nand so=20\n", "café and so\n"),
    ("Content-Transfer-Encoding: base64", "w6kg\n4oKs", "é €\n"),
    ("Content-Type: multipart/mixed; boundary=x", "--x\n\none\n--x\n\ntwo\n--x--\nafter", "one\n\ntwo\n"),
    ("Content-Type: multipart/mixed; boundary=x", "--x\n\ncut off", "cut off\n"),
    ("Content-Type: text/plain; format=flowed; delsp=yes", "to \ngether \n> no", "together\n> no\n"),
    ("X: y", "a\r\nb\0c\rd", "a\nbc\nd\n"),
])
func `the parts of a message become its text`(head: String, source: String, text: String) {
    #expect(body(head, source) == text)
}

@Test(arguments: [
    ("=?iso-8859-1?Q?Caf=E9_?= =?utf-8?B?4oKs?= x", "Café € x"), ("=?utf-8?Q?no end", "=?utf-8?Q?no end"),
    ("=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=", "é"), ("plain\n folded", "plain folded"), ("=?x-none?Q?a?=", "a"),
])
func `encoded words in a subject are resolved`(subject: String, title: String) {
    #expect(mail("Subject: \(subject)\n\ntext").documents.first?.facts.title == title)
}

@Test(arguments: [
    ("Ana Ruiz <a@b.example>", "Ana Ruiz"), ("\"Ruiz, Ana\" <a@b.example>", "Ruiz, Ana"),
    ("a@b.example", "a@b.example"),
    ("a@b.example (Ana Ruiz)", "Ana Ruiz"), ("A B <a@b>, \"C\" <c@d>", "A B, C"),
    ("<a@b.example>", "a@b.example"),
])
func `the sender's name is the author`(from: String, author: String) {
    #expect(mail("From: \(from)\n\ntext").documents.first?.facts.author == author)
}

@Test func `a mail of thousands of parts or levels is read up to a limit`() {
    let parts = (0..<3000).map { "--x\n\npart \($0)\n" }.joined()
    let wide = mail("From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n\(parts)--x--")
    #expect(wide.documents.first?.string.contains("part 900\n") == true)
    #expect(wide.problems.map { $0.reason.contains("first 1000") } == [true])

    let deep = (0..<10_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    #expect(mail("From: a@b\n" + deep + "\ntext").problems.contains { $0.reason.contains("nested") })
    let forwarded = String(repeating: "From: a@b\nContent-Type: message/rfc822\n\n", count: 10_000)
    #expect(mail(forwarded + "\ntext").problems.contains { $0.reason.contains("nested") })
}

@Test(arguments: ["", "no head\n\ntext", "From: a@b\n\n \n", "\u{1}\u{2}"])
func `what is no message is an error`(text: String) {
    let reading = mail(text)
    #expect(reading.documents.isEmpty)
    #expect(reading.problems.count == 1)
}
