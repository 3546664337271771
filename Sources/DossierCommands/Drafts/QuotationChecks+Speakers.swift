import DossierHost
import DossierSDK
import DossierText

/// Whose words a quotation is, where no module has read in the documents who says it.
extension QuotationChecks {
    /// By his label before the words, or by who is named beside them.
    func unread(
        _ quotation: Quotation, _ passage: EvidencePassage, _ evidence: inout Evidence
    ) throws(Diagnostic) -> Check {
        let claimed = claimed(quotation)
        if claimed.isEmpty { return try check(quotation, .supported, in: passage) }
        let text = try evidence.text(of: passage.document)
        if let person = label(passage, text), try !isAny(of: claimed, person) {
            return try check(quotation, .contradicted, "the words are \(person)’s", in: passage)
        }
        if let turn = turn(passage, text),
            !claimed.contains(where: { Workspace.foldedWords($0).last.map(turn.words.contains) == true })
        {
            return try check(quotation, .contradicted, "the words are of \(turn.label)", in: passage)
        }
        if isNamed(anyOf: claimed, passage, text) { return try check(quotation, .supported, in: passage) }
        if let other = speaker(beside: quotation, passage, text), try !isAny(of: claimed, other) {
            return try check(quotation, .contradicted, "the words are \(other)’s", in: passage)
        }
        let bytes = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.text(of: passage.document)
        }
        let start = max(0, passage.span.start - Self.before)
        let end = max(start, min(passage.span.start, bytes.count))
        let before = Workspace.foldedWords(String(decoding: bytes[start..<end], as: UTF8.self))
        // Who speaks goes on over paragraphs, if he is somebody.
        for name in claimed where Workspace.foldedWords(name).last.map(before.contains) == true {
            if try !names.people(name).isEmpty { return try check(quotation, .supported, in: passage) }
        }
        return try check(
            quotation, .notFound, "the words are there; who says them is not certain", in: passage)
    }

    /// Whether somebody stands in the draft right before the participle by which it is said: of `a film that shows Roe
    /// saying “…”` the words are Roe's, of `a letter to Roe saying “…”` they are not.
    func isSaying(_ name: String, _ quotation: Quotation) -> Bool {
        let text = draft.text
        let start = quotation.tokens.lowerBound
        guard
            let verb = (max(1, start - 3)..<max(1, start)).last(where: {
                ClaimWords.sayings.contains(text.word($0))
            }), let family = Workspace.foldedWords(name).last,
            Workspace.foldedWords(text.form(verb - 1)).last == family
        else { return false }
        var first = verb - 1
        while first > 0, text.tokens[first - 1].shape.isCapital { first -= 1 }
        return first == 0 || !ClaimWords.addressing.contains(text.word(first - 1))
    }

    /// How far before a passage, in bytes, who speaks in it may be named.
    private static let before = 1500
    /// Tokens of a label.
    private static let labelled = 10

    /// Who may be said to say it in the draft: whom a module has read, else who is named beside the words.
    private func claimed(_ quotation: Quotation) -> [String] {
        for own in draft.findings where own.span.overlaps(quotation.span) {
            guard let schema = workspace.registry[own.module]?.descriptor.schema,
                let field = schema.fields.first(where: { $0.kind == .name }),
                let said = own.fields[field.name]?.texts, said.count == 1, namesPerson(own.role(field.name))
            else { continue }
            return said
        }
        let text = draft.text
        guard let place = text.sentence(at: quotation.span.start) else { return [] }
        let tokens = text.tokens(in: text.sentences[place].span)
        return NameSlot.slots(text, in: tokens).filter { name in
            (name.sort == .person || name.sort == .other)
                && !text.quotations.contains { $0.span.overlaps(text.span(name.tokens)) }
        }.map(\.form)
    }

    /// Whether somebody is one of some.
    private func isAny(of claimed: [String], _ person: String) throws(Diagnostic) -> Bool {
        let family = Workspace.foldedWords(person).last
        for name in claimed {
            if Workspace.foldedWords(name).last == family { return true }
            if try !names.people(name).isDisjoint(with: names.people(person)) { return true }
        }
        return false
    }

    /// Whether a passage names or means one of some.
    private func isNamed(anyOf claimed: [String], _ passage: EvidencePassage, _ text: AnnotatedText) -> Bool {
        var words = Set(Workspace.foldedWords(text.string(passage.span)))
        for mention in text.mentions(overlapping: text.tokens(in: passage.span)) {
            guard let entity = mention.entity else { continue }
            words.formUnion(Workspace.foldedWords(text.entities[entity].name))
        }
        let slots = NameSlot.slots(text, in: text.tokens(in: passage.span))
        return claimed.contains { name in
            Workspace.foldedWords(name).last.map(words.contains) == true
                || slots.contains { Self.isShort($0.form, for: name) || Self.isShort(name, for: $0.form) }
        }
    }

    /// Whether a word of capitals is made of the first letters of a name.
    private static func isShort(_ form: String, for name: String) -> Bool {
        let own = form.filter(\.isUppercase)
        return own.count > 1 && form.allSatisfy { $0.isUppercase || $0 == "." }
            && name.split(separator: " ").compactMap(\.first).filter(\.isUppercase).elementsEqual(own)
    }

    /// Who is named before a colon at the head of a passage: `Minister Roe: “We shall see.”`
    private func label(_ passage: EvidencePassage, _ text: AnnotatedText) -> String? {
        let tokens = text.tokens(in: passage.span)
        guard
            let colon = tokens.prefix(Self.labelled).first(where: {
                text.word($0) == WithholdingWords.colon
            })
        else { return nil }
        let mention = text.mentions(overlapping: tokens.lowerBound..<colon).last { mention in
            mention.form == .name
                && mention.entity.map { text.entities[$0].kind == .person } == true
        }
        return mention?.entity.map { text.entities[$0].name }
    }

    /// The label of the turn in which a passage stands, where it names an office and nobody: `SENIOR OFFICIAL:`.
    private func turn(_ passage: EvidencePassage, _ text: AnnotatedText) -> (
        label: String, words: Set<String>
    )? {
        guard let last = text.blocks.lastIndex(where: { $0.span.start <= passage.span.start }) else {
            return nil
        }
        for place in (max(0, last - Self.turns)...last).reversed() {
            guard text.blocks[place].kind == .turn, let span = text.blocks[place].label else { continue }
            let label = text.line(span).prefix { $0 != ":" }
            let words = Workspace.foldedWords(String(label))
            return words.count < 2 ? nil : (String(label), Set(words))
        }
        return nil
    }
    private static let turns = 12

    /// Who is named beside the words, in their sentence or the one before it; nil where it may be somebody else, whom a
    /// pronoun means.
    private func speaker(
        beside quotation: Quotation, _ passage: EvidencePassage, _ text: AnnotatedText
    ) -> String? {
        let quoted = Self.folded(draft.text.string(quotation.span))
        guard
            let there = text.quotations.first(where: {
                passage.span.overlaps($0.span) && Self.folded(text.string($0.span)).contains(quoted)
            }), let place = text.sentence(at: there.span.start)
        else { return nil }
        for place in [place, place - 1] where text.sentences.indices.contains(place) {
            let sentence = text.sentences[place].span
            guard passage.span.overlaps(sentence) else { return nil }
            let outside = text.tokens(in: sentence).filter { index in
                !text.quotations.contains { $0.span.overlaps(text.span(index..<index + 1)) }
            }
            if outside.contains(where: { ClaimWords.speakingPronouns.contains(text.word($0)) }) { return nil }
            let named = NameSlot.slots(text, in: text.tokens(in: sentence)).filter { name in
                name.sort != .thing && name.sort != .country && name.tokens.allSatisfy(outside.contains)
            }
            let people = Set(named.filter { $0.sort == .person }.map(\.form))
            if people.count == 1 { return people.first }
            if people.count > 1 { return nil }
            let bodies = Set(named.map(\.form))
            if bodies.count == 1 { return bodies.first }
        }
        return nil
    }
}
