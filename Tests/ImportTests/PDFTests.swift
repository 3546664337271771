import DossierSDK
import Testing

@testable import DossierImport

@Suite(.enabled(if: isInstalled(.pdftotext)))
struct PDFTests {
    @Test func `lines become paragraphs, bullets become items, real hyphens stay`() throws {
        let reading = read(try sampleFile("one-column.pdf"))
        let text = """
            Ferry dues rise in Osterhaven

            By Ines Okafor, 4 March 2031

            The port authority raised the ferry dues from 12 to 15 crowns on Tuesday. The U.S.-based Meridian Line \
            called the step “hasty”.

            “We will pay, and we will complain,” said Tomas Lindqvist, who speaks for the company.

            What changes

            - Foot passengers pay 15 crowns from 1 April.
            - Lorries of more than three axles pay twice the rate that was agreed in the winter.
            - Residents pay nothing.

            The authority expects 2.4 million crowns a year. It has not said what it will do with them.

            """
        #expect(reading.documents.map(\.string) == [text])
        #expect(reading.documents.map(\.facts.title) == ["Ferry dues rise in Osterhaven"])
        #expect(reading.documents.map(\.facts.author) == ["Ines Okafor"])
        #expect(reading.documents.map(\.facts.published) == [nil])
        #expect(reading.problems.isEmpty)
    }

    @Test func `columns are read one after the other, without running heads and page numbers`() throws {
        let text = try #require(read(try sampleFile("two-columns.pdf")).documents.first).string
        #expect(
            text.hasPrefix(
                "Tolls on the Strait Bridge\n\nAna Ruiz\n\n1. What was agreed\n\nThe port authority"))
        for sentence in [
            "“We will not accept an unconditional increase,” said Tomas Lindqvist, the spokesman of the haulage",
            "including a graduated tariff, a seasonal supplement and a long-term subscription for commuters.\n",
            "\n- whether the supplementary agreement requires parliamentary ratification;\n- who compensates",
            "A representative of the Osterhaven-based Meridian Line described",
            "that the representatives of the communities participate in the supervision of the programme.\n",
            "to describe the alternatives that were considered.\n",
        ] { #expect(text.contains(sentence), "\(sentence)") }
        for part in ["Harbour Review", "Spring 2031", "− 2 −", "-\n"] {
            #expect(!text.contains(part), "\(part)")
        }
    }

    @Test func `a file that has lost its end is read as far as it can be, and said to be cut off`() throws {
        var file = try sampleFile("one-column.pdf")
        let end = try #require(file.bytes.lastIndex(of: UInt8(ascii: "%")))
        file.bytes.removeSubrange((end - 1)...)
        let reading = read(file)
        #expect(reading.documents.count == 1)
        #expect(reading.problems.map(\.kind) == [.malformed])
        #expect(reading.problems.first?.reason.contains("cut off") == true)
    }

    @Test(arguments: [
        ("scanned.pdf", "ocrmypdf"), ("encrypted.pdf", "qpdf --decrypt"), ("truncated.pdf", "damaged"),
    ])
    func `a file without readable text is an error and not an empty document`(name: String, hint: String)
        throws
    {
        let reading = read(try sampleFile(name))
        #expect(reading.documents.isEmpty)
        #expect(reading.problems.count == 1)
        #expect(reading.problems.first?.reason.contains(hint) == true, "\(reading.problems)")
    }

    @Test func `a scanned page among others is named`() throws {
        let reading = read(try sampleFile("mixed.pdf"))
        #expect(
            reading.documents.map(\.string) == [
                "The first page has words.\n\nThe third page has words, too.\n"
            ])
        #expect(reading.problems.map { $0.reason.hasPrefix("page 2 has no text") } == [true])
    }

    @Test func `a file is known by its beginning where its name says nothing`() throws {
        var file = try sampleFile("one-column.pdf")
        file.id = "report"
        #expect(read(file).documents.map(\.mediaType) == ["application/pdf"])
        file.id = "report.txt"
        #expect(read(file).problems.map(\.kind) == [.binary])
    }

    @Test func `a text that was kept is taken and no program is run`() throws {
        let folder = try TemporaryFolder()
        try folder.write("one-column.pdf.txt", "As it was read then.\n")
        var file = try sampleFile("one-column.pdf")
        file.context = ReadingContext(extracted: folder.path)
        file.context.searchPath = ""
        #expect(read(file).documents.map(\.string) == ["As it was read then.\n"])
    }
}

@Test func `without the program the package is named`() throws {
    for (name, package) in [("one-column.pdf", "poppler-utils"), ("plan.docx", "pandoc")] {
        var file = try sampleFile(name)
        file.context.searchPath = "/nonexistent"
        #expect(read(file).problems.map { $0.reason.contains("apt install \(package)") } == [true])
    }
}

@Test(arguments: [
    ("sleep 1000 & sleep 1000", "longer than 1 second"), ("cat /dev/zero", "more than 1 MiB"),
    ("kill -SEGV $$", "crashed"), ("exit 3", "damaged"),
    ("echo '<page width='; echo '<word'; echo '</line>'", "no text layer"),
])
func `a reader that hangs, floods or crashes is an error`(script: String, words: String) throws {
    let folder = try fakeTool("pdftotext", script)
    var file = try sampleFile("one-column.pdf")
    file.context.searchPath = folder.path
    // What does not hang has all the time that a busy machine may take.
    let seconds = words.hasPrefix("longer") ? 1 : 60
    file.context.limits = ChildProcess.Limits(seconds: seconds, outputBytes: 1 << 20, memory: 1 << 30)
    let reading = read(file)
    #expect(reading.documents.isEmpty)
    #expect(reading.problems.map { $0.reason.contains(words) } == [true], "\(reading.problems)")
}

@Test(arguments: [
    ("long-", "term", "long-term"), ("pro-", "gramme.", "programme."), ("U.S.-", "based", "U.S.-based"),
    ("Osterhaven-", "based", "Osterhaven-based"), ("COVID-", "19", "COVID-19"),
    ("state-of-the-", "art", "state-of-the-art"),
    ("un-", "conditional", "unconditional"), ("Lind-", "qvist", "Lindqvist"),
    ("ferry-", "boats", "ferryboats"),
    ("cease-", "fire", "cease-fire"), ("under-", "standing", "understanding"), ("pre-", "pared", "prepared"),
    ("soft\u{AD}", "ware", "software"), ("25-", "year", "25-year"), ("UN-", "led", "UN-led"),
])
func `a hyphen at a line end is judged by what the document says elsewhere`(
    first: String, second: String, joined: String
) {
    var hyphens = LineEndHyphens()
    hyphens.learn([
        "The", "ferryboats", "and", "the", "cease-fire,", "under", "way", "standing", "ferry", "boats",
    ])
    #expect(hyphens.join(first, second) == joined)
}
