import DossierSDK
import DossierText

/// Findings that change when the same text is read again.
func repetitionProblems(_ readings: [Reading], _ module: some AnalysisModule) -> [String] {
    first(of: readings) { reading in
        let again = reading.again(with: module)
        return again.findings == reading.findings
            ? [] : ["\(reading.excerpt()): read twice, it gives other findings"]
    }
}

/// Findings that depend on what was read before.
func orderProblems(_ readings: [Reading], _ module: some AnalysisModule) -> [String] {
    var problems: [String] = []
    for reading in readings.reversed() {
        let again = reading.again(with: module)
        if again.findings != reading.findings {
            problems.append("\(reading.excerpt()): read after other texts, it gives other findings")
        }
    }
    return Array(problems.prefix(5))
}

/// Findings that change behind a paragraph of multi-byte letters.
func shiftProblems(_ readings: [Reading], _ module: some AnalysisModule) -> [String] {
    let preamble = "Über naïve Cafés — 東京.\n\n"
    return first(of: readings.filter { isProse($0) }) { reading in
        let moved = Reading(of: module, text: preamble + reading.text, id: reading.id)
        let expected = reading.findings.map { shifted($0, by: preamble.utf8.count) }
        return moved.findings.filter { $0.span.start >= preamble.utf8.count }.map(\.span)
            == expected.map(\.span)
            ? [] : ["\(reading.excerpt()): behind multi-byte letters it gives other findings"]
    }
}

/// Findings that change with CRLF.
func lineEndProblems(_ readings: [Reading], _ module: some AnalysisModule) -> [String] {
    first(of: readings.filter { isProse($0) && $0.bytes.contains(0x0A) && !$0.bytes.contains(0x0D) }) {
        reading in
        var text: [UInt8] = []
        for byte in reading.bytes {
            if byte == 0x0A { text.append(0x0D) }
            text.append(byte)
        }
        let other = Reading(of: module, text: String(decoding: text, as: UTF8.self), id: reading.id)
        return other.findings.map(\.kind) == reading.findings.map(\.kind)
            ? []
            : [
                "\(reading.excerpt()): with CRLF it gives \(other.findings.count) findings instead of \(reading.findings.count)"
            ]
    }
}

/// A text whose beginning is a sentence: before other texts a first line may be a title.
private func isProse(_ reading: Reading) -> Bool {
    reading.text.unicodeScalars.first?.properties.isAlphabetic == true && reading.bytes.count < 20_000
}

private func shifted(_ finding: Finding, by count: Int) -> Finding {
    var finding = finding
    finding.span = TextSpan(finding.span.start + count, finding.span.end + count)
    return finding
}
