import DossierSDK
import DossierText
import Testing

@testable import DossierImport

@Suite(.enabled(if: isInstalled(.pandoc)))
struct OfficeDocumentTests {
    @Test(arguments: ["docx", "odt", "rtf", "epub"])
    func `a document becomes reading text`(format: String) throws {
        let reading = read(try sampleFile("plan.\(format)"))
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        let text = try #require(reading.documents.first).string
        for part in [
            "The plan\n\nThe toll rises to 25%.", "one", "We will pay.", "Lorry  25\nCar  5", "From April.",
        ] {
            if format == "rtf", part == "From April." { continue }
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }

    @Test(arguments: ["docx", "epub"])
    func `its title, author and date are facts`(format: String) throws {
        let facts = try #require(read(try sampleFile("plan.\(format)")).documents.first).facts
        #expect(facts.title == "Tolls for lorries")
        #expect(facts.author == "Ana Ruiz")
        #expect(facts.published == CalendarDate(year: 2031, month: 3, day: 4))
    }

    @Test func `a list is tight, with its inner list set in`() throws {
        let text = try #require(read(try sampleFile("plan.docx")).documents.first).string
        #expect(text.contains("- one\n- two\n  - inner\n"), "\(text)")
        #expect(
            text.hasPrefix(
                "Tolls for lorries\n\nAna Ruiz\n\n2031-03-04\n\nThe plan\n\nThe toll rises to 25%.[1]\n"))
        #expect(text.hasSuffix("[1] From April.\n"))
    }

    @Test func `a file that is cut off is an error`() throws {
        for name in ["plan.docx", "plan.odt", "plan.epub", "plan.rtf"] {
            var file = try sampleFile(name)
            file.bytes = Array(file.bytes.prefix(name.hasSuffix("rtf") ? 3 : file.bytes.count / 2))
            let reading = read(file)
            #expect(reading.documents.isEmpty)
            #expect(reading.problems.map(\.kind) == [.malformed], "\(name): \(reading.problems)")
        }
    }
}

/// The directory of an archive with one part of a size.
private func archive(unpacked: UInt32, packed: UInt32, flags: UInt8 = 0, name: String = "word/document.xml")
    -> [UInt8]
{
    func bytes(_ value: UInt32) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 24)]
    }
    let body = [UInt8](repeating: 0, count: Int(packed))
    let local: [UInt8] = [0x50, 0x4B, 3, 4]
    var entry: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0, 20, 0, flags, 0, 8, 0, 0, 0, 0, 0]
    entry += bytes(0)
    entry += bytes(packed)
    entry += bytes(unpacked)
    entry += [UInt8(name.utf8.count), 0]
    entry += [UInt8](repeating: 0, count: 16)
    entry += Array(name.utf8)
    var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0]
    end += bytes(UInt32(entry.count))
    end += bytes(UInt32(4 + body.count))
    end += [0, 0]
    return local + body + entry + end
}

@Test func `an archive that would unpack to a mountain is not opened`() throws {
    for (unpacked, packed, flags, words) in [
        (UInt32(4_000_000_000), UInt32(4000), UInt8(0), "made to harm"),
        (200_000_000, 200_000, 0, "made to harm"),
        (1000, 100, 1, "password"),
    ] {
        let bytes = archive(unpacked: unpacked, packed: packed, flags: flags)
        let reading = read(SourceFile(id: "a.docx", bytes: bytes, source: "a.docx"))
        #expect(reading.problems.map { $0.reason.contains(words) } == [true], "\(reading.problems)")
    }
    let sound = try #require(ZipDirectory(archive(unpacked: 100_000, packed: 9000)))
    #expect(sound.objection(fileSize: 10_000) == nil)
    #expect(ZipDirectory(Array("PK".utf8)) == nil)
}
