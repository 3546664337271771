import DossierText

/// What is undertaken: its complement, its items, bodies with their purposes.
extension CommitmentReader {
    /// `their commitment to …`: the noun, and where its complement begins.
    func nounComplement(_ start: Int, _ end: Int) -> (noun: Int, start: Int)? {
        for noun in start ..| min(start + 6, end) {
            guard words.cues[text.word(noun)]?.frame == .noun, noun + 2 < end else { continue }
            let next = skip(noun + 1)
            if next + 1 < end, words.about.contains(text.word(next)) { return (noun, skip(next + 1)) }
            if next + 1 < end, text.word(next) == words.forWord { return (noun, next + 1) }
        }
        return nil
    }

    /// Adds the items when the content belongs in the ledger; of an official text also what names no theme.
    func finish(_ content: Range<Int>, _ form: Enumeration.Form, _ stance: Stance) {
        guard content.count >= 1,
            counts(stance.start ..| content.upperBound, party: stance.party) || isInterstate(stance)
                || isTowardsAnother(content, stance)
        else { return }
        let split = listStart(in: content)
        // "collaboration that will strengthen …, integrate … and …": the first item stays with its stem
        if let split, split.stem == split.items.lowerBound { return add(split.items, split.form, stance) }
        addBody(content.lowerBound ..| (split?.stem ?? content.upperBound), form, stance)
        if let split {
            var items = stance
            items.start = split.items.lowerBound
            add(split.items, split.form, items, isWhole: true)
        }
    }

    /// What two states conclude with each other counts whatever it is about, and what each will do under it.
    func isInterstate(_ stance: Stance) -> Bool {
        let range = stance.start ..| min(stance.cue + 10, sentence.upperBound)
        if stance.rule == "create" || stance.rule == "stance", stance.party.count >= 2,
            stance.strength == .agreed
        {
            return range.contains { words.treaties.contains(text.word($0)) || words.letter == text.word($0) }
        }
        // "Under the agreement, Chile will …"
        return !stance.party.isEmpty && words.under.contains(text.word(sentence.lowerBound))
            && (sentence.lowerBound ..| min(sentence.lowerBound + 5, sentence.upperBound)).contains {
                words.treaties.contains(text.word($0))
            }
    }

    /// What a state promises another, or two with each other, whatever it is about but trade and money.
    private func isTowardsAnother(_ content: Range<Int>, _ stance: Stance) -> Bool {
        guard !isOfficial, !stance.party.isEmpty, words.firmRules.contains(Word(stance.rule)),
            stance.strength == .agreed || stance.strength == .pledged || stance.strength == .refused
        else { return false }
        let whole = stance.start ..| content.upperBound
        guard themes.mask(of: whole, in: text.base) & themes.economic == 0 else { return false }
        // Who was given a word stands before it.
        let named = stance.rule == "assurance" ? sentence : stance.cue ..| content.upperBound
        return stance.party.count >= 2
            || parties.states(in: named).contains { !stance.party.contains($0) }
    }

    /// A body or effort with its purposes: what it is to do counts by itself where it has a theme of its own.
    func addBody(_ content: Range<Int>, _ form: Enumeration.Form, _ stance: Stance) {
        let isFirst =
            enumeration.form(at: content.lowerBound) != .noun
            && enumeration.items(of: content, form: form).count > 1
        let body = content.first { words.bodies.contains(text.word($0)) }
        guard let body,
            let to = (body + 1 ..| min(body + 4, content.upperBound)).first(where: {
                text.word($0) == words.to || text.word($0) == words.verbOf
            }),
            to + 2 < content.upperBound, !isFirst || text.word(to) == words.to
        else { return addSplitting(content, form, stance) }
        var start = skip(to + 1)
        guard start < content.upperBound, enumeration.form(at: start) == .infinitive else {
            return addSplitting(content, form, stance)
        }
        let purpose = start ..| content.upperBound
        // To meet is what every body does.
        let own =
            themes.mask(of: purpose, in: text.base) & ~themes.consultation
            & ~themes.mask(of: content.lowerBound ..| to, in: text.base)
        guard own != 0 else { return addSplitting(content, form, stance) }
        if !words.efforts.contains(text.word(body)) { add(content.lowerBound ..| to, .noun, stance) }
        var items = stance
        items.start = start
        if words.efforts.contains(text.word(body)),
            enumeration.items(of: purpose, form: .infinitive).count == 1
        {
            start = stance.start; items.start = start
        }
        add(purpose, .infinitive, items, isWhole: items.start != stance.start)
    }

    /// `joint action against …, and to curb …`: an infinitive coordinated with nouns.
    func addSplitting(_ content: Range<Int>, _ form: Enumeration.Form, _ stance: Stance) {
        guard form == .noun, !isOfficial,
            let cut = content.dropFirst().first(where: {
                words.joins.contains(text.word($0)) && $0 + 2 < content.upperBound
                    && text.word($0 + 1) == words.to && enumeration.form(at: $0 + 2) == .infinitive
            })
        else { return add(content, form, stance) }
        add(content.lowerBound ..| cut, form, stance)
        var second = stance
        second.start = cut + 1
        add(cut + 2 ..| content.upperBound, .infinitive, second)
    }

    /// `refrain from imposing …`: no list of what is done.
    private func isRefrained(_ index: Int, _ content: Range<Int>) -> Bool {
        text.word(index) == words.from
            && (max(content.lowerBound, index - 4) ..| index).contains {
                words.refrain.contains(text.word($0))
            }
    }

    /// A list of verb phrases inside the content: `, including …ing …, …ing …`, `from …ing to …ing`, `: …ing`,
    /// `measures to …, … and …`
    func listStart(in content: Range<Int>) -> (stem: Int, items: Range<Int>, form: Enumeration.Form)? {
        for index in content.dropFirst() where index + 2 < content.upperBound {
            let isRelative = text.word(index) == words.that && words.modals.contains(text.word(index + 1))
            let isOpener =
                words.listOpeners.contains(text.word(index)) || text.isMark(index, ":") || isRelative
            guard isOpener, !isRefrained(index, content) else { continue }
            var start = index + (isRelative ? 2 : 1)
            if text.word(start) == words.asWord { start += 1 }
            while start < content.upperBound, text.tokens[start].shape == .quotationMark { start += 1 }
            // "including measures to counter …, strengthen … and …"
            if start + 2 < content.upperBound, words.containers.contains(text.word(start)),
                text.word(start + 1) == words.to
            {
                start += 2
            }
            guard start < content.upperBound else { return nil }
            let form = enumeration.form(at: start)
            guard form != .noun,
                enumeration.items(of: start ..| min(content.upperBound, start + Self.reach), form: form)
                    .count >= (isRelative ? 3 : 2)
            else { continue }
            if isRelative { return (start, start ..| content.upperBound, form) }
            return (index, start ..| content.upperBound, form)
        }
        return nil
    }
}
