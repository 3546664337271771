import DossierSDK
import DossierText

extension CommitmentReader {
    /// What a sentence says once, for all the items in it.
    struct Setting {
        var home: Range<Int>
        var instrument: String?
        var date: String?
        var condition: String?
    }

    /// Findings come in the order of the text, so that the sentence of the last one is mostly that of the next.
    private func setting(of home: Range<Int>) -> Setting {
        if let setting, setting.home == home { return setting }
        let found = Setting(
            home: home, instrument: instrument(home), date: date(home), condition: condition(home))
        setting = found
        return found
    }

    func finding(_ draft: CommitmentDraft) -> Finding {
        let span = text.span(draft.span)
        var fields = Fields()
        fields.set("party", draft.party)
        fields.set("strength", draft.strength.rawValue)
        fields.set("action", line(text.span(draft.action)))
        let topics = themes.names(of: draft.themes)
        let names = themes.names(of: wideThemes(of: draft))
        fields.set("themes", names)
        if draft.themes != 0, topics != names { fields.set("topics", topics) }
        fields.set("subject", subject(draft, topics))
        if let noun = draft.span.first(where: { words.wordsGiven.contains(text.word($0)) }) {
            fields.set("cue_noun", text.form(noun))
        }
        fields.set("counterparty", counterparty(draft))
        let home = text.sentence(at: span.start).map { text.sentences[$0].tokens } ?? draft.span
        let setting = setting(of: home)
        fields.set("instrument", setting.instrument)
        fields.set("date", setting.date ?? dayOfEntry(setting.home) ?? ownDate(draft))
        fields.set("due", due(draft, home))
        fields.set("affair", parties.leading)
        fields.set("condition", setting.condition)
        let kind =
            switch draft.strength {
            case .refused: "red_line"
            case .pastAction: "delivery"
            default: "commitment"
            }
        return Finding(
            kind: kind, span: span,
            roles: [
                Finding.Role("action", text.span(draft.action)),
                Finding.Role("cue", text.tokens[draft.cue].span),
            ], fields: fields, confidence: draft.confidence, rule: "commitments.\(draft.rule)")
    }

    /// The themes of an item; of one that names none those that its faint words tell, or that most of an official text has.
    private func wideThemes(of draft: CommitmentDraft) -> UInt64 {
        let own = themes.themes(of: draft.themes)
        guard own == 0, isOfficial else { return own }
        let faint = themes.faintMask(of: draft.span, in: text.base)
        return faint != 0 ? faint : mainTheme
    }

    /// The theme that two in five of the items with a theme have; nothing where no theme has so many.
    func readMainTheme() -> UInt64 {
        let masks = drafts.lazy.map { self.themes.themes(of: $0.themes) }.filter { $0 != 0 }
        var counts = [Int](repeating: 0, count: ThemeWords.names.count)
        var total = 0
        for mask in masks {
            total += 1
            var rest = mask
            while rest != 0 {
                counts[rest.trailingZeroBitCount] += 1
                rest &= rest - 1
            }
        }
        guard total >= 3, let most = counts.max(), most * 5 >= total * 2,
            let theme = counts.firstIndex(of: most)
        else { return 0 }
        return 1 << UInt64(theme)
    }

    /// What it is about in one word: the most telling theme, or that it is an agreement or programme as a whole.
    private func subject(_ draft: CommitmentDraft, _ names: [String]) -> String? {
        let subject = ThemeWords.subject(of: names)
        let isWhole =
            draft.rule.hasPrefix("create") && (draft.span != draft.action || draft.rule != "create")
            && draft.span.contains { words.instruments.contains(text.word($0)) }
        let isField = subject.map { $0 == CommitmentProfile.noSubject || ThemeWords.isField($0) } ?? true
        return isWhole && isField ? CommitmentProfile.programme : subject
    }

    /// The text of a span in one line.
    private func line(_ span: TextSpan) -> String {
        text.line(span)
    }

    /// Of one party's stance, the states that the item names, or else the other of two signatories.
    private func counterparty(_ draft: CommitmentDraft) -> [String] {
        guard draft.party.count == 1 else { return [] }
        let named = parties.states(in: draft.action).filter { !draft.party.contains($0) }
        if !named.isEmpty { return named }
        guard isOfficial || parties.isBilateral, parties.signatories.count == 2,
            parties.signatories.contains(draft.party[0])
        else { return [] }
        return parties.signatories.filter { $0 != draft.party[0] }
    }

    /// The text or occasion that the sentence names: `joint statement`, `press conference`, a name that ends in `Agreement`.
    private func instrument(_ home: Range<Int>) -> String? {
        for index in home where words.instrumentNames.contains(text.word(index)) {
            var start = index
            while start > home.lowerBound, text.tokens[start - 1].shape.isCapital,
                text.tokens[index].shape.isCapital
            { start -= 1 }
            if start < index, text.tokens[index].shape.isCapital {
                return line(text.span(start ..| index + 1))
            }
            if index > home.lowerBound, words.instrumentSigns.contains(text.word(index - 1)) {
                return line(text.span(index - 1 ..| index + 1))
            }
        }
        return nil
    }

    /// When it was said: the first date of the sentence that is not in the future.
    private func date(_ home: Range<Int>) -> String? {
        let published = document.facts.published?.dayNumber
        for time in text.times(in: home) where time.namesDate && !time.isVague {
            guard let resolved = time.resolved, let first = time.interval?.first else { continue }
            if let published, first > published { continue }
            if isDeadline(time.tokens.lowerBound) { continue }
            return resolved
        }
        return nil
    }

    /// The day of the entry of a chronology, in which it stands.
    private func dayOfEntry(_ home: Range<Int>) -> String? {
        guard text.tokens.indices.contains(home.lowerBound),
            let block = text.block(at: text.tokens[home.lowerBound].start), let date = entries[block]?.date,
            let first = DayInterval(edtf: date)?.first,
            document.facts.published.map({ first <= $0.dayNumber }) ?? true
        else { return nil }
        return date
    }

    /// Of an undertaking in an official text, that of the text.
    private func ownDate(_ draft: CommitmentDraft) -> String? {
        isOfficial && draft.strength != .pastAction ? document.facts.published?.description : nil
    }

    private func isDeadline(_ index: Int) -> Bool {
        (max(0, index - 3) ..| index).contains { words.deadlines.contains(text.word($0)) }
    }

    /// When it is to be done: a date of the item behind `by`, `until`, `beginning in`, or one that lies ahead.
    private func due(_ draft: CommitmentDraft, _ home: Range<Int>) -> String? {
        guard draft.strength != .pastAction else { return nil }
        let published = document.facts.published?.dayNumber
        for time in text.times(in: draft.span) where time.namesDate && !time.isVague {
            guard let resolved = time.resolved, let interval = time.interval else { continue }
            if isDeadline(time.tokens.lowerBound) { return resolved }
            if let published, let first = interval.first, first > published { return resolved }
        }
        return nil
    }

    /// A clause with `if`, `unless`, `subject to`, `pending` in the same sentence.
    private func condition(_ home: Range<Int>) -> String? {
        for index in home where words.conditions.contains(text.word(index)) {
            let stop =
                (index + 1 ..| home.upperBound).first { text.isMark($0, ",") || text.isMark($0, ";") }
                ?? home.upperBound
            let range = text.trimmed(index ..| stop)
            if range.count >= 3 { return line(text.span(range)) }
        }
        return nil
    }
}
