import DossierText

/// Names of documents that speak: `joint statement of Peru and Chile`, `Harbour Authority report`.
extension SourceNamer {
    /// How many sentences back it is looked for what introduces a document.
    private static let memory = 12
    /// How much of a sentence is looked at, in tokens.
    private static let longest = 300

    /// The name of the document that a phrase speaks of; nil when its head is no document, or nobody is named with it.
    func documentName(_ range: Range<Int>) -> String? {
        guard let head = documentHead(range) else { return nil }
        if let name = named(head, from: range.lowerBound, limit: range.upperBound) { return name }
        let sentence = text.sentence(at: text.tokens[head].start) ?? 0
        // "signed an Executive Order finding that": whose it is stands before.
        if let name = issuerName(of: head, text.sentences[sentence].tokens) { return name }
        return introduction(of: text.word(head), before: range.lowerBound, sentence)
    }

    /// The document of which the sentence before speaks: `… issued a statement. It said`
    func documentBefore(_ sentence: Int) -> String? {
        guard sentence > 0 else { return nil }
        let range = text.sentences[sentence - 1].tokens
        guard let head = range.last(where: { isDocument($0) && hasArticle($0, range) }) else { return nil }
        return name(of: head, range)
    }

    /// The noun at the head, if it is a document's: the last before a preposition or relative clause.
    private func documentHead(_ range: Range<Int>) -> Int? {
        var head: Int?
        for index in range {
            if index > range.lowerBound, words.inner.contains(text.word(index)) || text.word(index) == "by" {
                break
            }
            if phrases.tag(index).isNominal { head = index }
        }
        return head.flatMap { isDocument($0) ? $0 : nil }
    }

    private func isDocument(_ index: Int) -> Bool { words.documents.contains(text.word(index)) }

    private func hasArticle(_ head: Int, _ range: Range<Int>) -> Bool {
        (max(range.lowerBound, head - 4)..<head).contains { ["a", "an", "the"].contains(text.word($0)) }
    }

    /// The document's name from the words around it: before, after `by`, `of`, `from`.
    private func named(_ head: Int, from start: Int, limit: Int) -> String? {
        let isJoint = (start..<head).contains { text.word($0) == "joint" }
        let before = phrases.mentions(in: start..<head + 1).filter {
            $0.form != .pronoun && !$0.entities.isEmpty && !$0.tokens.contains(head)
        }
        var owners = before.flatMap(names)
        if owners.count == 1, let mention = before.first, !isJoint {
            if mention.form == .name, mention.tokens.upperBound == head,
                text.entities[mention.entities[0]].kind != .country
            {
                return "\(owners[0]) \(text.form(head))"
            }
            return "\(text.form(head)) of \(owners[0])"
        }
        if owners.isEmpty {
            var at = head + 1
            while at < limit, at < head + 4, phrases.tag(at).isVerb || phrases.tag(at) == .adverb { at += 1 }
            guard at < limit, ["by", "of", "from"].contains(text.word(at)) else { return nil }
            let end = min(limit, at + 8)
            guard let phrase = phrases.phrase(from: at + 1, limit: end) else { return nil }
            owners = phrases.mentions(in: phrase).flatMap(names)
            // "a statement by Roe's office"
            if owners.count == 1, !isJoint {
                let first = ["the", "a", "an"].contains(text.word(phrase.lowerBound)) ? 1 : 0
                return "\(text.form(head)) of \(text.line(text.span(phrase.dropFirst(first))))"
            }
        }
        guard !owners.isEmpty else { return nil }
        return jointName(text.form(head), owners)
    }

    private func jointName(_ head: String, _ owners: [String]) -> String {
        let names = owners.map { owner in
            let name = owner.hasPrefix("Government of ") ? String(owner.dropFirst(14)) : owner
            return name == "United States" || name == "United Kingdom" ? "the \(name)" : name
        }
        if names.count == 1 { return "\(head) of \(names[0])" }
        return "joint \(head) of \(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])"
    }

    /// Who issued the document, by the nearest sentence before in which its word stands with a name.
    private func introduction(of word: Word, before start: Int, _ sentence: Int) -> String? {
        for number in stride(from: sentence, through: max(0, sentence - Self.memory), by: -1) {
            let range = text.sentences[number].tokens.suffix(Self.longest)
            let heads = range.filter { $0 < start && text.word($0) == word && phrases.tag($0).isNominal }
            for head in heads.reversed() {
                if let name = name(of: head, range) { return name }
            }
        }
        // "The agreement said", of a statement that was issued
        guard word == "agreement" || word == "document" || word == "text" else { return nil }
        return introduction(of: "statement", before: start, sentence)
    }

    /// `Mayor Ana Ruiz signed an order finding that`: by a person or body that the issuer's phrase ends with.
    private func issuerName(of head: Int, _ range: Range<Int>) -> String? {
        var start = head
        while start > range.lowerBound, head - start < 6, phrases.isInner(start - 1) { start -= 1 }
        guard start > range.lowerBound, words.issuing.contains(text.word(start - 1)),
            let issuer = phrases.phrase(endingBefore: start - 1, limit: range.lowerBound),
            let owner = phrases.mentions(in: issuer).last, owner.form == .name,
            owner.tokens.upperBound == issuer.upperBound, let name = names(owner).first
        else { return nil }
        return jointName(text.form(head), [name])
    }

    /// By the words around the document, or by who issued it.
    private func name(of head: Int, _ range: Range<Int>) -> String? {
        var start = head
        while start > range.lowerBound, head - start < 6, phrases.isInner(start - 1) { start -= 1 }
        if let name = named(head, from: start, limit: range.upperBound) { return name }
        guard start > range.lowerBound,
            let verb = (max(range.lowerBound, start - 4)..<start).last(where: {
                words.issuing.contains(text.word($0))
            }), let issuer = phrases.phrase(endingBefore: verb, limit: range.lowerBound)
        else { return nil }
        let owners = phrases.mentions(in: issuer).flatMap(names)
        return owners.isEmpty ? nil : jointName(text.form(head), owners)
    }
}
