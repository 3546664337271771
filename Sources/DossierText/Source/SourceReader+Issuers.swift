/// Whom a text comes from where no line of rights or credit says it.
extension SourceReader {
    /// `Compiled by the Institute for River Studies, Lisbon`, `Compiled by the Harbour Herald's data desk`
    func compiler() -> SourceReading.Stated<String>? {
        for block in Array(head) + foot where block.kind == .boilerplate || block.tokens.count <= Self.line {
            let line = text.line(of: block)
            guard let by = line.prefix(3).dropFirst().first(where: { text.word($0) == words.by }),
                words.compiled.contains(text.word(by - 1)),
                var cell = cells(of: by + 1..<line.upperBound).first
            else { continue }
            if words.article.contains(text.word(cell.lowerBound)) { cell = cell.dropFirst() }
            // What it has the work done by is a part of it.
            let end = cell.first {
                !text.tokens[$0].shape.isCapital && !words.bodyParticles.contains(text.word($0))
            }
            let body = cell.lowerBound..<(end ?? cell.upperBound)
            if text.isOutlet(body) || isBody(body) { return stated(body) }
        }
        return nil
    }

    /// `LISBON, 3 May 2024 (Harbour Wire) — The ferries stopped.`
    func agencyOfDateline() -> SourceReading.Stated<String>? {
        guard let block = text.blocks.prefix(Self.reach).first(where: { $0.kind == .paragraph }) else {
            return nil
        }
        let opening = block.tokens.prefix(Self.line)
        guard let dash = opening.first(where: text.isLongDash), dash > opening.lowerBound,
            isSign(0x29, dash - 1),
            let bracket = opening.prefix(upTo: dash).last(where: { isSign(0x28, $0) }),
            bracket > opening.lowerBound, bracket + 1 < dash - 1
        else { return nil }
        let name = bracket + 1..<dash - 1
        guard name.count <= 4, name.allSatisfy({ isNameWord($0) }),
            isPlaceAndDay(opening.lowerBound..<bracket), !isShortName(name, of: opening.lowerBound..<bracket),
            Gazetteer.english[Word(phrase: name.map { text.word($0) })] == nil
        else { return nil }
        return stated(name)
    }

    /// `PORT AZURE`, `Lisbon, Portugal, May 3`: in capitals throughout, or with a comma or a day, and nothing in small letters.
    private func isPlaceAndDay(_ range: Range<Int>) -> Bool {
        let isShouted = range.allSatisfy {
            text.tokens[$0].shape == .upper || text.tokens[$0].shape == .punctuation
        }
        return isShouted
            || range.allSatisfy { text.tokens[$0].shape != .lower }
                && range.contains { isSign(0x2C, $0) || text.tokens[$0].shape.isNumeric }
    }

    /// `EUROPEAN UNION (EU)`: the initials of what stands before the bracket.
    private func isShortName(_ name: Range<Int>, of full: Range<Int>) -> Bool {
        guard name.count == 1 else { return false }
        let letters = text.bytes[text.tokens[name.lowerBound].span.range].filter { $0 != 0x2E }
        return full.filter { text.tokens[$0].shape.isCapital }.map { text.bytes[text.tokens[$0].start] }
            == letters
    }

    private func isNameWord(_ index: Int) -> Bool {
        text.tokens[index].shape.isCapital && words.months[text.word(index)] == nil
            && !words.weekdays.contains(text.word(index))
    }

    /// `Statement by the Ministry of Ports on the toll`: the body in whose name the title speaks, as long as it is one.
    func issuer() -> SourceReading.Stated<String>? {
        for block in head where block.kind == .title || block.tokens.count <= Self.line {
            let line = text.line(of: block)
            guard
                let by = line.prefix(3).dropFirst().first(where: { words.issuedBy.contains(text.word($0)) }),
                words.issues.contains(text.word(by - 1)),
                !line[..<by].contains(where: { words.together.contains(text.word($0)) }),
                let body = namedBody(in: by + 1..<line.upperBound)
            else { continue }
            return stated(body)
        }
        return nil
    }

    /// The body that a stretch begins with, up to what it speaks of: `the Ministry of Ports` of `… on the toll`.
    private func namedBody(in range: Range<Int>) -> Range<Int>? {
        let bodies = NameWords.english.bodies
        var start = range.lowerBound
        if start < range.upperBound, words.article.contains(text.word(start)) { start += 1 }
        var end = start
        var index = start
        while index < range.upperBound, index - start < Self.line {
            let token = text.tokens[index]
            // "the Committee on Harbours", but "the White House on Harbours"
            if words.subjectLeads.contains(token.word), index > start,
                index > start + 1 || !bodies.contains(text.word(start))
            {
                break
            }
            if words.bodyParticles.contains(token.word) || words.article.contains(token.word) {
                index += 1
            } else if token.shape.isCapital {
                index += 1
                end = index
            } else {
                break
            }
        }
        let body = start..<end
        return !body.isEmpty && body.contains { bodies.contains(text.word($0)) } && !isSeat(body) ? body : nil
    }

    /// `Government House`: a building where things are said, and nobody who says them.
    func isSeat(_ cell: Range<Int>) -> Bool { NameWords.english.isSeat(text, cell) }

    /// More tokens than these are no line of credit.
    private static let line = 16

    private func isSign(_ byte: UInt8, _ index: Int) -> Bool {
        text.tokens[index].span.count == 1 && text.bytes[text.tokens[index].start] == byte
    }

    /// A name, in small letters what is shouted only because all of its line is.
    private func stated(_ range: Range<Int>) -> SourceReading.Stated<String> {
        let span = text.span(range)
        let value = text.string(span)
        let isShouted = range.count > 2 && range.allSatisfy { text.tokens[$0].shape == .upper }
        return .init(value: isShouted ? calmed(range) : value, span: span)
    }

    private func calmed(_ range: Range<Int>) -> String {
        range.map { index in
            let word = text.string(text.tokens[index].span).lowercased()
            let isSmall =
                words.bodyParticles.contains(text.word(index)) || words.article.contains(text.word(index))
            let shown =
                isSmall && index > range.lowerBound ? word : word.prefix(1).uppercased() + word.dropFirst()
            return index > range.lowerBound && text.tokens[index].hasSpaceBefore ? " " + shown : shown
        }.joined()
    }
}
