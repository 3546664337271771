import DossierHost
import DossierImport
import DossierSDK
import Foundation
import Testing

/// A PDF as small as can be, with a line of text.
private func pdf(_ text: String) -> [UInt8] {
    let stream = "BT /F1 12 Tf 20 100 Td (\(text)) Tj ET"
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
        places.append(file.utf8.count)
        file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
        file += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
    }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
}

private func message(_ number: Int, _ text: String, attached: String? = nil) -> String {
    var mail =
        "From: Ana Ruiz <ana@port.example>\nSubject: Toll \(number)\nDate: Tue, 4 Mar 2031 10:00:00 +0000\n"
    mail +=
        "Message-ID: <\(number)@port.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    mail += "--x\nContent-Type: text/plain\n\n\(text)\n"
    if let attached {
        mail +=
            "--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"note.txt\"\n\n\(attached)\n"
    }
    return mail + "--x--\n"
}

private let separator = "From ana@port.example Tue Mar  4 10:00:00 2031\n"

/// What must be the same in a store that was made again.
private func picture(of workspace: Workspace) throws -> [String] {
    try workspace.documents().map { document in
        let text = String(decoding: try workspace.text(of: document), as: UTF8.self)
        return
            "\(document.id) \(document.handle) \(document.facts) \(document.mediaType) \(document.imported) \(text)"
    }
}

@Test func `mail with attachments is made again from the folder, also under other names`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.folder.write("x/a.eml", message(1, "toll Ruiz 5", attached: "toll Ana 6"))
    try test.folder.write("y/a.eml", message(2, "toll Eva 7", attached: "toll Ida 8"))
    let box = (3..<40).map {
        "\(separator)\(message($0, "toll N\($0) \($0)", attached: $0 == 9 ? "toll Ole 9" : nil))\n"
    }
    let mailbox = try test.folder.write("all.mbox", box.joined())
    let workspace = try test.open()
    let report = try workspace.take([test.folder.path + "/x", test.folder.path + "/y", mailbox])
    #expect(report.problems.isEmpty)
    #expect(report.formats == ["message/rfc822": 39, "text/plain": 3])
    let ids = try workspace.documents().map(\.id)
    #expect(ids.prefix(4) == ["a.eml", "a.eml+note.txt", "a~2.eml", "a.eml+note~2.txt"])
    let files = try FileManager.default.contentsOfDirectory(atPath: test.path + "/documents")
    #expect(Set(files) == ["a.eml", "a~2.eml", "all.mbox", "facts.jsonl"])

    let before = try picture(of: workspace)
    try FileManager.default.removeItem(atPath: test.path + "/.dossier")
    let rebuilt = try test.open()
    #expect(try picture(of: rebuilt) == before)
    #expect(try rebuilt.take([mailbox, test.folder.path + "/y"]).imported.isEmpty)
}

@Test func `more of a mailbox comes in later, and only that`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    let first = (0..<3).map { "\(separator)\(message($0, "toll N\($0) 5"))\n" }.joined()
    let mailbox = try test.folder.write("all.mbox", first)
    let workspace = try test.open()
    #expect(try workspace.take([mailbox]).imported.count == 3)
    try test.folder.write("all.mbox", first + "\(separator)\(message(7, "toll Ruiz 9"))")
    let report = try workspace.take([mailbox])
    #expect(report.imported.count == 1)
    #expect(report.known.count == 3)
    let before = try picture(of: workspace)
    try FileManager.default.removeItem(atPath: test.path + "/.dossier")
    #expect(try picture(of: test.open()) == before)
}

@Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")))
func `the text of a PDF is kept, and taken when the store is made again`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    let file = try test.folder.write("report.pdf", pdf("toll Ruiz 5"))
    let other = try test.folder.write("x/report.pdf", pdf("toll Ana 6"))
    let workspace = try test.open()
    #expect(try workspace.take([file, other]).problems.isEmpty)
    let kept = test.path + "/documents/extracted/report.pdf.txt"
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "toll Ruiz 5\n")
    #expect(
        try String(contentsOfFile: test.path + "/documents/report.pdf", encoding: .isoLatin1).hasPrefix(
            "%PDF"))
    let before = try picture(of: workspace)
    try FileManager.default.removeItem(atPath: test.path + "/.dossier")
    #expect(try picture(of: test.open()) == before)

    // Nobody runs the program for it: not even a file that no program could read is missed.
    try Data("%PDF-broken".utf8).write(to: URL(fileURLWithPath: test.path + "/documents/report.pdf"))
    try FileManager.default.removeItem(atPath: test.path + "/.dossier")
    #expect(try picture(of: test.open()) == before)
}

@Test func `files with names that are no text are kept under safe ones`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.folder.write("in/two\nlines.txt", "toll Ruiz 5")
    try test.folder.write("in/" + String(repeating: "n", count: 250) + ".txt", "toll Ana 6")
    try test.folder.write("in/extracted.txt/extracted", "not taken")
    let workspace = try test.open()
    let report = try workspace.take([
        test.folder.path + "/in", try test.folder.write("extracted", "toll Eva 7"),
    ])
    #expect(report.problems.isEmpty)
    #expect(report.passedOver == ["": 1])
    let ids = try workspace.documents().map(\.id)
    #expect(ids.first?.hasPrefix("nnnn") == true && (ids.first?.utf8.count ?? 999) < 180)
    #expect(ids.dropFirst() == ["two%0Alines.txt", "extracted~2"])
    let before = try picture(of: workspace)
    try FileManager.default.removeItem(atPath: test.path + "/.dossier")
    #expect(try picture(of: test.open()) == before)
}
