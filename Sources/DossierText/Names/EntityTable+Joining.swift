/// To which entity a name belongs: the same name, a part of a longer one, its initials.
extension EntityTable {
    mutating func record(for candidate: NameCandidate) -> Int {
        switch candidate.guess {
        case .country, .nationality:
            guard let country = candidate.country else { break }
            if let known = byCountry[country] { return known }
            let name = gazetteer.countries[country]
            let record = append(.country, name, [Word(name)], isPerson: false)
            records[record].entity.country = name
            byCountry[country] = record
            return record
        default:
            break
        }
        var name: [Word] = []
        name.reserveCapacity(candidate.core.count)
        for index in candidate.core where text.tokens[index].shape != .quotationMark {
            name.append(text.word(index))
        }
        if name.count == 1, let word = name.first {
            let bearers = self.bearers(of: word)
            if bearers.count > 1 {
                return bearer(meantBy: candidate, among: bearers) ?? unresolved(word, candidate)
            }
        }
        if let known = byName[Word(phrase: name)], compatible(known, candidate) {
            if candidate.hasTitle { promote(known) }
            // "PORT AZURE" of the dateline
            if records[known].entity.kind == .place, text.tokens[candidate.core.lowerBound].shape != .upper,
                !records[known].entity.name.utf8.contains(where: { 0x61...0x7A ~= $0 })
            {
                records[known].entity.name = text.string(text.span(candidate.core))
            }
            return known
        }
        if candidate.guess == .person || candidate.core.count == 1,
            let known = person(matching: name, candidate)
        {
            return known
        }
        if candidate.core.count == 1, text.tokens[candidate.core.lowerBound].shape == .upper,
            let known = organisation(withInitials: candidate.core.lowerBound)
        {
            setName(name, to: known)
            return known
        }
        let kind: Entity.Kind =
            switch candidate.guess {
            case .person: .person
            case .organisation: .organisation
            case .place: .place
            default: .other
            }
        let form = text.string(text.span(candidate.core))
        let record = append(kind, form, name, isPerson: candidate.hasTitle)
        if candidate.guess == .place, let country = candidate.country {
            records[record].entity.country = gazetteer.countries[country]
        }
        return record
    }

    func compatible(_ record: Int, _ candidate: NameCandidate) -> Bool {
        let kind = records[record].entity.kind
        return switch candidate.guess {
        case .person: kind == .person || kind == .other
        // "Jane Ana Roe (JAR)": that was said of her.
        case .organisation: kind != .person || candidate.core.count == 1 && records[record].words.count > 1
        case .place: kind != .person
        default: true
        }
    }

    mutating func promote(_ record: Int) {
        if records[record].entity.kind == .other { records[record].entity.kind = .person }
        records[record].isSettledPerson = true
    }

    mutating func append(_ kind: Entity.Kind, _ name: String, _ words: [Word], isPerson: Bool) -> Int {
        records.append(
            Record(
                entity: Entity(kind: kind, name: name, mentions: [], roles: [], country: nil), words: words,
                isSettledPerson: isPerson))
        let record = records.count - 1
        setName(words, to: record)
        if kind == .person || kind == .other {
            for word in words where !self.words.particles.contains(word) {
                byWord[word, default: []].append(record)
            }
        }
        return record
    }

    /// Somebody of that family name, and the text does not say who.
    mutating func unresolved(_ word: Word, _ candidate: NameCandidate) -> Int {
        if !candidate.hasTitle, let known = unresolved[word] { return known }
        let record = append(
            .person, text.string(text.span(candidate.core)), [word], isPerson: candidate.hasTitle)
        if !candidate.hasTitle { unresolved[word] = record }
        return record
    }

    /// The person of whose name these words are a part, or who is a part of these words.
    mutating func person(matching name: [Word], _ candidate: NameCandidate) -> Int? {
        guard let last = name.last else { return nil }
        for record in (byWord[last] ?? []).reversed()
        where records[record].entity.kind == .person || candidate.hasTitle {
            let full = records[record].words
            if full.count >= name.count {
                guard contains(full, name) else { continue }
                // "Claudia" alone is taken for the person only without a title.
                if full.first == name.first, full.count > name.count, candidate.hasTitle { continue }
                if candidate.hasTitle { promote(record) }
                return record
            } else if contains(name, full), full.last == last || full.count > 1 {
                upgrade(record, to: name, text.string(text.span(candidate.core)))
                return record
            }
        }
        // Spanish custom: a later, fuller form adds the mother’s name, as in Rojas and Elena Rojas Vidal.
        if name.count > 1 {
            for record in (byWord[name[name.count - 2]] ?? []).reversed()
            where records[record].entity.kind == .person && records[record].words.count == 1 {
                upgrade(record, to: name, text.string(text.span(candidate.core)))
                return record
            }
        }
        return nil
    }

    mutating func upgrade(_ record: Int, to name: [Word], _ form: String) {
        records[record].words = name
        records[record].entity.name = form
        records[record].entity.kind = .person
        setName(name, to: record)
        for word in name where !words.particles.contains(word) && byWord[word]?.contains(record) != true {
            byWord[word, default: []].append(record)
        }
    }

    func contains(_ full: [Word], _ part: [Word]) -> Bool {
        guard part.count <= full.count else { return false }
        for start in 0...(full.count - part.count) where full[start..<start + part.count].elementsEqual(part)
        { return true }
        // First and last name around middle names and initials.
        return part.count == 2 && full.count > 2 && part.first == full.first && part.last == full.last
    }

    /// `FBI` for `Federal Bureau of Investigation`
    func organisation(withInitials token: Int) -> Int? {
        let form = text.bytes[text.tokens[token].start..<text.tokens[token].end].filter { $0 != 0x2E }
        guard form.count >= 2, !words.plainAcronyms.contains(text.word(token)) else { return nil }
        return records.indices.first { index in
            let kind = records[index].entity.kind
            guard kind == .organisation || kind == .other, records[index].words.count >= form.count else {
                return false
            }
            return Self.hasInitials(records[index].entity.name, form)
        }
    }

    /// Whether the capitals with which the words of a name begin are these.
    private static func hasInitials(_ name: String, _ form: [UInt8]) -> Bool {
        var count = 0
        var isFirst = true
        for byte in name.utf8 {
            if isFirst, byte &- 0x41 < 26 {
                guard count < form.count, form[count] == byte else { return false }
                count += 1
            }
            isFirst = byte == 0x20 || byte == 0x2D
        }
        return count == form.count
    }
}
