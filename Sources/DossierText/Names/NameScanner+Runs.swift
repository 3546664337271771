/// How far a run of capitalised words goes: over particles, hyphens, nicknames, and `of` in the names of bodies.
extension NameScanner {
    /// The index after a run of capitalised words that begins at `start`.
    func runEnd(from start: Int, limit: Int, isHeading: Bool) -> Int {
        var end = start + 1
        while end < limit {
            let token = text.tokens[end]
            if token.shape.isCapital, token.hasSpaceBefore || isJoined(end) {
                if words.calendar.contains(token.word) { break }
                if isHeading, words.openers.contains(token.word) { break }
                end += 1
            } else if let next = joint(at: end, start: start, limit: limit) {
                end = next
            } else {
                break
            }
        }
        return end
    }

    /// A capitalised token without space before it follows a hyphen or an apostrophe inside a name.
    func isJoined(_ index: Int) -> Bool {
        let before = text.tokens[index - 1]
        return before.span.count == 1
            && (text.bytes[before.start] == 0x2D || text.bytes[before.start] == 0x26)
    }

    /// Whether particles, hyphens, nicknames in quotation marks or `of` carry the name on; the index after them.
    func joint(at index: Int, start: Int, limit: Int) -> Int? {
        let token = text.tokens[index]
        func isCapital(_ next: Int) -> Bool { next < limit && text.tokens[next].shape.isCapital }
        if token.shape == .punctuation, token.span.count == 1, text.bytes[token.start] == 0x2D,
            !token.hasSpaceBefore
        {
            if isNameTail(index + 1, start, limit) { return index + 2 }
            guard isCapital(index + 1), !text.tokens[index + 1].hasSpaceBefore else { return nil }
            // "U.S.-Mexico" names two.
            if gazetteer.beginnings.contains(text.word(index + 1)),
                gazetteer.names[[text.word(index + 1)]] != nil
            {
                return nil
            }
            return index + 2
        }
        if token.shape == .symbol, token.span.count == 1, text.bytes[token.start] == 0x26 {
            return isCapital(index + 1) ? index + 2 : nil
        }
        if token.shape == .quotationMark, !token.hasSpaceBefore {
            return isPluralOwner(index, start, limit) ? index + 2 : nil
        }
        if token.shape == .quotationMark {
            // Pedro “Lobo” Arias
            for close in index + 1..<min(index + 5, limit) where text.tokens[close].shape == .quotationMark {
                guard close > index + 1, isCapital(close + 1), text.tokens[close + 1].hasSpaceBefore,
                    (index + 1..<close).allSatisfy({ text.tokens[$0].shape.isCapital })
                else { return nil }
                return close + 2
            }
            return nil
        }
        // "St. Mary's Hospital"
        if token.word == "'s", isCapital(index + 1), words.bodies.contains(text.word(index + 1)),
            words.patrons.contains(text.word(start)), index - start <= 2
        {
            return index + 2
        }
        guard token.shape == .lower else { return nil }
        if words.particles.contains(token.word) {
            if isCapital(index + 1) { return index + 2 }
            // "Karim al-Hadi"
            if index + 1 < limit, text.tokens[index + 1].span.count == 1,
                text.bytes[text.tokens[index + 1].start] == 0x2D, !text.tokens[index + 1].hasSpaceBefore,
                isCapital(index + 2), !text.tokens[index + 2].hasSpaceBefore
            {
                return index + 3
            }
            if index + 1 < limit, words.particles.contains(text.word(index + 1)), isCapital(index + 2) {
                return index + 3
            }
            return nil
        }
        var head = text.word(index - 1)
        // "the Consulate General of Peru"
        if head == "general", index - 2 >= start, words.bodies.contains(text.word(index - 2)) {
            head = text.word(index - 2)
        }
        // "Ambassador to Norway Karl Berg"
        if token.word == "to", words.envoys.contains(head) {
            if isCapital(index + 1) { return index + 2 }
            return index + 2 < limit && text.word(index + 1) == "the" && isCapital(index + 2)
                ? index + 3 : nil
        }
        if token.word == "of" || token.word == "for" || token.word == "on" {
            let isHead =
                words.bodies.contains(head) || (token.word == "of" && words.titles.contains(head))
                || words.thingHeads.contains(head) && token.word != "for"
            guard isHead else { return nil }
            // "the Commission on Wednesday postponed it"
            if index + 1 < limit, words.calendar.contains(text.word(index + 1)), token.word == "on" {
                return nil
            }
            if isCapital(index + 1) { return index + 2 }
            if index + 2 < limit, text.word(index + 1) == "the", isCapital(index + 2) { return index + 3 }
            return nil
        }
        if token.word == "and" {
            // "Department of Health and Human Services", "Customs and Border Protection"
            guard isCapital(index + 1) else { return nil }
            let hasOf = (start..<index).contains { text.word($0) == "of" || text.word($0) == "for" }
            let isTitle = (start..<index).contains { words.titles.contains(text.word($0)) }
            var last = index + 1
            while last + 1 < limit, isCapital(last + 1), text.tokens[last + 1].hasSpaceBefore { last += 1 }
            // "Director of the Office of Ports and Roads"
            let isOfBody =
                isTitle && last == index + 1 && !words.givenNames.contains(text.word(last))
                && !words.titles.contains(text.word(last))
                && (start + 1..<index).contains { words.bodies.contains(text.word($0)) }
                && (text.word(index - 2) == "of" || text.word(index - 2) == "for")
            // "the Department of Ports and Bank Nera Arlen", "AP and Arlen News" are two.
            let isNewBody = words.bodies.contains(text.word(index + 1)) && last > index + 2
            let isAfterAcronym = index == start + 1 && text.tokens[start].shape == .upper
            if isNewBody || isAfterAcronym { return nil }
            if hasOf, !isTitle || words.portfolios.contains(text.word(index + 1)) || isOfBody {
                return gazetteer.beginnings.contains(text.word(index + 1)) ? nil : index + 2
            }
            // "Kestrel and Marlow Motor Corp." are two.
            let isOfTwo =
                words.companies.contains(text.word(last))
                && (last > index + 2 || start > 0 && text.word(start - 1) == "'s")
            let endsInBody = words.bodies.contains(text.word(last)) && last > index + 1 && !isOfTwo
            return endsInBody && !words.bodies.contains(head) && (!isTitle || hasOf)
                && !gazetteer.beginnings.contains(head)
                && !words.givenNames.contains(text.word(start))
                && !gazetteer.beginnings.contains(text.word(index + 1))
                ? index + 2 : nil
        }
        return nil
    }

    /// `the Dockers' Union`: an apostrophe behind a plural, and a body that belongs to those.
    private func isPluralOwner(_ index: Int, _ start: Int, _ limit: Int) -> Bool {
        let (mark, owner) = (text.tokens[index], text.tokens[index - 1])
        guard text.bytes[owner.end - 1] | 0x20 == 0x73, owner.span.count > 3,
            text.bytes[mark.start] == 0x27 && mark.span.count == 1
                || text.bytes[mark.start] == 0xE2 && text.bytes[mark.end - 1] == 0x99,
            // "President Morales' Cabinet": a person's
            !words.givenNames.contains(text.word(start)),
            index == start + 1 || !words.titles.contains(text.word(start)),
            // 'the Dockers' Union said: the mark closes what was opened before the name
            start == 0 || text.tokens[start - 1].shape != .quotationMark
        else { return false }
        var end = index + 1
        while end < limit, text.tokens[end].shape.isCapital, text.tokens[end].hasSpaceBefore { end += 1 }
        return end > index + 1 && words.bodies.contains(text.word(end - 1))
    }

    /// `Park Jae-won`: the small second half of a given name behind a family name.
    private func isNameTail(_ index: Int, _ start: Int, _ limit: Int) -> Bool {
        guard index < limit, index - 2 >= start, text.tokens[index].shape == .lower,
            !text.tokens[index].hasSpaceBefore, (2...5).contains(text.tokens[index].span.count)
        else { return false }
        let isBeforeCapital =
            index + 1 < limit && text.tokens[index + 1].shape.isCapital
            && text.tokens[index + 1].hasSpaceBefore
        let given = text.word(index - 2)
        guard text.tokens[index - 2].shape == .capitalized, !gazetteer.beginnings.contains(given),
            !words.bodies.contains(given)
        else { return false }
        if words.nameSyllables.contains(text.word(index)) {
            // "Sung Ho-jin", "Ho-jin Sung"
            return index - 3 >= start && text.tokens[index - 2].hasSpaceBefore || isBeforeCapital
        }
        // "the Harbour Supply-chain Fund"
        guard index - 3 >= start, !isBeforeCapital, !words.nameTails.contains(text.word(index)),
            !text.isReporting(index), !isCommonForm(text.tokens[index])
        else { return false }
        let family = text.word(index - 3)
        return text.tokens[index - 3].shape == .capitalized && text.tokens[index - 2].hasSpaceBefore
            && !words.titles.contains(family) && !words.titleModifiers.contains(family)
            && !words.givenNames.contains(family) && !gazetteer.beginnings.contains(family)
    }
}
