import DossierText

/// Says in a noun phrase, or an indirect question, what is open.
struct TopicReader {
    let text: AnnotatedText
    let words: QuestionWords
    private static let longest = 22

    /// What a cue is about: its subject, or what follows it.
    func topic(of cue: OpenStatements.Cue, in clauses: Range<Int>) -> String? {
        let before = subject(clauses.lowerBound..<min(cue.tokens.lowerBound, clauses.upperBound))
        let after = rest(min(cue.tokens.upperBound, clauses.upperBound)..<clauses.upperBound, cue)
        let isAsked =
            cue.pattern.kind != .pending
            && after.first.map { words.interrogatives.contains(text.word($0)) } == true
        switch cue.pattern.side {
        case .cue:
            // "Whether they will come is an open question."
            let isIndirect = before.first.map { words.interrogatives.contains(text.word($0)) } == true
            return (isIndirect ? phrase(before) : nil) ?? phrase(cue.tokens)
        case .head:
            return phrase(subject(clauses.lowerBound..<min(cue.tokens.lowerBound + 1, clauses.upperBound)))
                ?? phrase(clauses)
        // "is due to vote on 30 May": what is to be done then.
        case .after where isDate(after) && !before.isEmpty:
            return phrase(before.lowerBound..<cue.tokens.upperBound) ?? phrase(before)
        case .before where !isAsked: return phrase(before) ?? phrase(after) ?? phrase(clauses)
        default:
            return phrase(after) ?? question(above: cue.tokens)
                ?? (isAboutAnswer(cue.tokens) ? topicBefore(clauses) : nil)
                ?? (cue.pattern.kind == .unknown ? phrase(clauses) : nil) ?? phrase(before) ?? phrase(clauses)
        }
    }

    /// `had no answer`, `nobody knows`: it is not said here of what.
    private func isAboutAnswer(_ cue: Range<Int>) -> Bool {
        cue.contains { words.answering.contains(text.word($0)) }
    }

    /// Of `The ministry had no answer` what the sentence before asks or tells: who does not know is not what is open.
    private func topicBefore(_ clauses: Range<Int>) -> String? {
        guard let number = text.sentence(at: text.tokens[clauses.lowerBound].start), number > 0,
            text.sentences[number - 1].block == text.sentences[number].block
        else { return nil }
        let before = text.sentences[number - 1].tokens
        if let last = before.last, text.isMark(last, "?") { return asked(before) }
        guard let open = before.first(where: { words.asking.contains(text.word($0)) }) else {
            return nil
        }
        return phrase(subject(open..<before.upperBound))
    }

    /// The question that heads the section of a passage.
    func question(above tokens: Range<Int>) -> String? {
        guard let block = text.block(at: text.tokens[tokens.lowerBound].start),
            let section = text.blocks[block].section,
            let last = text.blocks[section].tokens.last, text.isMark(last, "?")
        else { return nil }
        return asked(text.blocks[section].tokens)
    }

    /// The tokens before a cue without what leads up to the subject; empty when it is only a pronoun.
    private func subject(_ range: Range<Int>) -> Range<Int> {
        let isParted = range.last.map { text.isMark($0, ",") } == true
        var range = text.trimmed(range)
        // "The vote, planned for 30 May, is pending": what stands between the commas is aside.
        if isParted, let comma = range.last(where: { text.isMark($0, ",") }), comma > range.lowerBound,
            comma + 1 < range.upperBound, text.tags[comma + 1].isVerb
        {
            range = range.lowerBound..<comma
        }
        if let colon = range.last(where: { text.isMark($0, ":") || text.isMark($0, ";") }) {
            range = colon + 1..<range.upperBound
        }
        let dashes = range.filter { text.isDash($0) }
        if dashes.count >= 2, let first = dashes.first, let last = dashes.last, last + 3 > range.upperBound {
            // "The tensions — over land, over water — are far from resolved."
            range = range.lowerBound..<first
        }
        if let relative = range.last(where: {
            words.relatives.contains(text.word($0)) && $0 > range.lowerBound
        }) {
            // "the plan, which is awaiting": the head stands before the comma.
            let head = text.trimmed(range.lowerBound..<relative)
            // "Reports that two ships sank": what they tell.
            if text.word(relative) == "that", head.count <= 4, let noun = head.last,
                words.tellings.contains(text.word(noun)), relative + 2 < range.upperBound
            {
                return text.trimmed(relative + 1..<range.upperBound)
            }
            if !head.isEmpty, relative + 8 > range.upperBound { range = head }
        } else if let comma = range.last(where: { text.isMark($0, ",") }), comma + 1 < range.upperBound,
            range.upperBound - comma > 2, !isEnumeration(range)
        {
            range = comma + 1..<range.upperBound
        }
        // "The ministry said the number was unknown"
        if let report = range.first(where: { words.reporting.contains(text.word($0)) }),
            report > range.lowerBound, report + 1 < range.upperBound
        {
            range = report + 1..<range.upperBound
        }
        while let first = range.first, !isIndirectQuestion(range),
            words.leads.contains(text.word(first)) || text.tags[first] == .adverb
        {
            range = range.dropFirst()
        }
        while let last = range.last,
            text.tags[last] == .auxiliary || text.tags[last] == .adverb
                || text.tags[last] == .determiner && range.count > 2
                || words.auxiliaries.contains(text.word(last)) && !words.calendar.contains(text.word(last))
        {
            range = range.dropLast()
        }
        return range.count == 1 && range.first.map { words.placeholders.contains(text.word($0)) } == true
            ? range.lowerBound..<range.lowerBound : range
    }

    /// `how many people were affected`
    private func isIndirectQuestion(_ range: Range<Int>) -> Bool {
        range.count > 2 && range.first.map { words.wh.contains(text.word($0)) } == true
            && words.asking.contains(text.word(range.lowerBound))
    }

    /// `mandate, membership and rules of the group`: commas between things, and no verb.
    private func isEnumeration(_ range: Range<Int>) -> Bool {
        range.contains { text.tags[$0] == .coordinator }
            && !range.contains {
                text.tags[$0].isVerb || text.tags[$0] == .auxiliary || text.tags[$0] == .pronoun
            }
    }

    private func rest(_ range: Range<Int>, _ cue: OpenStatements.Cue) -> Range<Int> {
        // "not clear whether it would reopen; on Saturday it did"
        let open = range.lowerBound..<(range.first { text.isMark($0, ";") } ?? range.upperBound)
        if let last = cue.tokens.last, words.interrogatives.contains(text.word(last)) {
            return last..<max(last + 1, open.upperBound)
        }
        var range = text.trimmed(open)
        // "unclear on Tuesday how long …"
        if let first = range.first,
            text.tags[first] == .adposition || words.calendar.contains(text.word(first))
                || words.dayLinks.contains(text.word(first)),
            let asked = range.prefix(5).first(where: { words.interrogatives.contains(text.word($0)) })
        {
            return asked..<range.upperBound
        }
        // "had no answer when asked whether …"
        if let ask = range.prefix(4).first(where: { words.askedWords.contains(text.word($0)) }),
            ask + 2 < range.upperBound, words.interrogatives.contains(text.word(ask + 1))
        {
            return ask + 1..<range.upperBound
        }
        while let first = range.first, words.leads.contains(text.word(first)) { range = range.dropFirst() }
        return range
    }

    /// The words of a range up to a fit end; nil when there are none.
    func phrase(_ range: Range<Int>) -> String? {
        var range = text.trimmed(range)
        guard !range.isEmpty else { return nil }
        if range.count > Self.longest {
            let limit = range.lowerBound + Self.longest
            let comma = (range.lowerBound + 4..<limit).first { text.isMark($0, ",") || text.isMark($0, ";") }
            let preposition = (range.lowerBound + 6..<limit).last { text.tags[$0] == .adposition }
            range = text.trimmed(range.lowerBound..<(comma ?? preposition ?? limit))
        }
        while range.count > 2, let last = range.last, isLoose(last) { range = text.trimmed(range.dropLast()) }
        return range.isEmpty || isDate(range) ? nil : text.line(text.span(range))
    }

    /// `on 30 May`, `by Friday`: when it is decided, and not what.
    private func isDate(_ range: Range<Int>) -> Bool {
        var hasUnit = false
        for index in range {
            if words.calendar.contains(text.word(index)) { hasUnit = true; continue }
            guard
                text.tokens[index].shape.isNumeric || text.tokens[index].shape == .punctuation
                    || text.tags[index] == .adposition || text.tags[index] == .determiner
                    || words.dayLinks.contains(text.word(index))
            else { return false }
        }
        return hasUnit
    }

    /// A word that leads on to what has been cut off: `that`, `of`, `the`.
    private func isLoose(_ index: Int) -> Bool {
        words.relatives.contains(text.word(index)) || words.articles.contains(text.word(index))
            || text.tags[index] == .adposition || text.tags[index] == .coordinator
            || text.tags[index] == .determiner
    }

    /// What a direct question asks for: `the cost of the bridge` of "What is the cost of the bridge?", `whether the board
    /// will meet` of "Will the board meet?"
    func asked(_ question: Range<Int>) -> String? {
        let range = text.trimmed(
            question.last.map { text.isMark($0, "?") } == true ? question.dropLast() : question)
        guard let start = range.first(where: { opensQuestion($0, range) }) else { return phrase(range) }
        let body = start..<range.upperBound
        guard start + 1 < range.upperBound else { return phrase(range) }
        if words.wh.contains(text.word(start)) {
            let isBe =
                text.word(start) == "what"
                && ["is", "was", "are", "were", "'s"].contains(text.word(start + 1))
            return phrase(isBe ? start + 2..<range.upperBound : body)
        }
        if text.word(start + 1) == "you" || text.word(start + 1) == "i" {
            var index = start
            while index < range.upperBound, words.request.contains(text.word(index)) { index += 1 }
            return phrase(index..<range.upperBound) ?? phrase(body)
        }
        if words.wh.contains(text.word(start + 1)) { return phrase(body) }
        guard let end = subjectEnd(start + 1, range.upperBound) else { return phrase(body) }
        let auxiliary =
            text.word(start) == "do" ? "" : text.form(start).lowercased() + " "
        guard let subject = phrase(start + 1..<end), let rest = phrase(end..<range.upperBound) else {
            return phrase(body)
        }
        return "whether \(subject) \(auxiliary)\(rest)"
    }

    /// Whether a question word or auxiliary stands where a clause begins.
    private func opensQuestion(_ index: Int, _ range: Range<Int>) -> Bool {
        guard words.wh.contains(text.word(index)) || words.auxiliaries.contains(text.word(index)) else {
            return false
        }
        return index == range.lowerBound || text.tokens[index - 1].shape == .punctuation
            || words.leads.contains(text.word(index - 1))
            || words.request.contains(text.word(index - 1)) && words.wh.contains(text.word(index))
    }

    /// The end of the noun phrase that begins at a token.
    private func subjectEnd(_ start: Int, _ end: Int) -> Int? {
        guard start < end else { return nil }
        if text.tags[start] == .pronoun { return start + 1 < end ? start + 1 : nil }
        var index = start
        while index < end {
            switch text.tags[index] {
            case .determiner where index > start && text.tags[index - 1].isNominal: return index
            case .determiner, .adjective, .noun, .properNoun, .numeral, .particle, .symbol: index += 1
            case .adposition where index > start && text.word(index) == "of": index += 1
            case .punctuation where text.isMark(index, "-"): index += 1
            default: return index > start ? index : nil
            }
        }
        return nil
    }

    /// Stems of the words that carry meaning, for comparing questions: five letters, lower case.
    static func stems(_ topic: String, empty: WordSet) -> [String] {
        var stems: [String] = []
        var known: Set<String> = []
        for word in plainWords(topic) ?? words(topic) where word.utf8.count > 2 {
            guard word.utf8.count == word.unicodeScalars.count || word.count > 2, !empty.contains(Word(word))
            else { continue }
            let stem = String(word.lowercased().prefix(5))
            if known.insert(stem).inserted { stems.append(stem) }
        }
        return stems
    }

    private static func words(_ topic: String) -> [Substring] {
        topic.split { !$0.isLetter && !$0.isNumber }
    }

    /// The same for a text of ASCII letters and the usual marks (U+2010 to U+2027), a hundred times as fast; nil for any
    /// other.
    private static func plainWords(_ topic: String) -> [Substring]? {
        var words: [Substring] = []
        var start: String.Index?
        let utf8 = topic.utf8
        var index = utf8.startIndex
        while index < utf8.endIndex {
            let byte = utf8[index]
            var next = utf8.index(after: index)
            if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
                if start == nil { start = index }
                index = next
                continue
            }
            if byte >= 0x80 {
                guard byte == 0xE2, utf8[next] == 0x80 else { return nil }
                next = utf8.index(after: next)
                guard 0x90...0xA7 ~= utf8[next] else { return nil }
                next = utf8.index(after: next)
            }
            if let first = start { words.append(topic[first..<index]) }
            start = nil
            index = next
        }
        if let first = start { words.append(topic[first...]) }
        return words
    }
}
