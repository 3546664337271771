import DossierSDK
import DossierText

extension TariffReader {
    /// Turns a unit into a finding and remembers what the next one may leave out.
    func add(
        _ unit: Unit, _ block: Int, item: Item? = nil, given: TariffStatus? = nil, isSequel: Bool = false
    ) {
        let isListed = item != nil
        guard !unit.tokens.isEmpty, isListed || unit.rate != nil || !isTitle(unit.tokens) else { return }
        var unit = unit
        unit.clause = near(unit.clause, unit.tokens)
        var found = parties(of: unit)
        var (status, change) = lookAhead(
            isListed
                ? context.status ?? .announced : given ?? listStatus(unit, block) ?? status(of: unit), unit)
        if isSequel, status == .inEffect || status == nil, let last = findings.last?.fields["status"]?.joined,
            findings.last?.kind == "measure",
            let shared = TariffStatus(rawValue: last)
        {
            status = shared
            change = findings.last?.fields["change"].flatMap { Change(rawValue: $0.joined) }
        }
        if isBareHeading(unit, found, block) { return }
        let isTopic = status == nil
        if status == .soughtRelief { readSeeker(unit, &found) }
        let continues = continues(unit, found, block)
        if found.imposer == nil, let state = owner(ofSection: block), !found.target.contains(state) {
            found.imposer = state
            found.imposerState = state
        }
        if found.imposer == nil, continues {
            let isContrary = context.imposerState.map { found.target.contains($0) } ?? false
            if !isContrary {
                found.imposer = context.imposer
                found.imposerState = context.imposerState
            }
        }
        if let item {
            found.target = item.target
            if item.isGoods {
                found.goods = item.name
                found.imposer = context.imposer
                found.imposerState = context.imposerState
            }
        }
        if found.target.isEmpty, !isTopic || !unit.anchors.isEmpty, !isGeneral(unit), !isAverage(unit),
            !areOfOthers(found.goods)
        {
            found.target = inherited(found, continues: continues, block)
        }
        var fields = Fields()
        fields.set("imposer", found.imposer)
        fields.set("imposer_country", found.imposerState)
        fields.set("target", found.target)
        let goods = found.goods.map { line(text.span($0)) }
        let isState =
            item?.isGoods != true
            && found.goods.map { range in text.mentions(in: range).contains { $0.tokens == range } } ?? false
        fields.set("goods", isState ? nil : goods)
        if let rate = unit.rate {
            fields.set("rate", rate.value)
            fields.set("rate_max", rate.upper)
            fields.set("rate_text", line(text.span(rate.tokens)))
        } else if let anchor = unit.anchors.first,
            let zero = (max(0, anchor - 4) ..| anchor).first(where: { words.zero.contains(text.word($0)) }),
            unit.tokens.contains(zero), status != nil
        {
            fields.set("rate", 0)
            fields.set("rate_text", text.form(zero))
        }
        if unit.rate == nil, let prior = priorRate(unit, status, found) { fields.set("prior_rate", prior) }
        fields.set("status", status?.rawValue)
        fields.set("change", change?.rawValue)
        readDates(unit, status, &fields, isListed: isListed)
        if status == .inEffect, isYetToCome(fields) {
            status = .announced
            fields.set("status", TariffStatus.announced.rawValue)
        }
        fields.set("said_on", dayOfEntry(block))
        fields.set("authority", authority(unit))
        fields.set("condition", signs.condition)
        var roles: [Finding.Role] = []
        if let rate = unit.rate { roles.append(.init("rate", text.span(rate.tokens))) }
        if let range = found.goods, !isState { roles.append(.init("goods", text.span(range))) }
        if let anchor = unit.anchors.first { roles.append(.init("cue", text.tokens[anchor].span)) }
        let rule =
            isListed
            ? "list"
            : unit.anchors.isEmpty ? "sequel" : unit.rate != nil ? "rate" : isTopic ? "topic" : "statement"
        findings.append(
            Finding(
                kind: isTopic ? "mention" : "measure", span: text.span(unit.tokens), roles: roles,
                fields: fields,
                confidence: unit.rate != nil ? 0.85 : isTopic ? 0.6 : 0.7, rule: "tariffs.\(rule)"))
        if unit.rate == nil, status == .inEffect || status == .announced, change == nil,
            let date = fields["effective_date"]?.joined, let anchor = unit.anchors.first,
            anchor > sentence.lowerBound
        {
            // "The tariff", "These duties", "This rate of duty"
            let isOpening =
                words.definite.contains(text.word(sentence.lowerBound)) && anchor - sentence.lowerBound <= 4
            let isPlural = text.word(anchor) == TariffReader.plural || text.hasSuffix(anchor, "ies")
            if isDefinite(anchor) || isOpening {
                dateBack(from: findings.count - 1, date, isPlural: isPlural)
            }
        }
        revisePause(status, block)
        context.block = block
        context.status = status
        if isTopic && context.imposer != nil { return }
        context.imposer = found.imposer
        context.imposerState = found.imposerState
        if let state = found.imposerState { imposers.insert(state) }
        if !found.target.isEmpty, !isListed, found.target != [TariffReader.everybody] {
            context.target = found.target
        }
    }

    /// The rate of the measure that a statement refers to: `the steep tariff`, `a 90-day pause` behind the threat. It is
    /// joined with it, and is not its own.
    private func priorRate(_ unit: Unit, _ status: TariffStatus?, _ found: Parties) -> Double? {
        guard let status, status != .exempted, found.goods == nil || unit.anchors.isEmpty else { return nil }
        let isReference = unit.anchors.first.map(isDefinite) ?? true
        guard isReference else { return nil }
        for finding in findings.suffix(4).reversed() {
            guard case .number(let rate)? = finding.fields["rate"] else { continue }
            guard (finding.fields["target"]?.texts ?? []) == found.target, !found.target.isEmpty else {
                return nil
            }
            return rate
        }
        return nil
    }

    /// `the tariff`, `that steep tariff`: one that has been named.
    func isDefinite(_ anchor: Int) -> Bool {
        guard !text.hasSuffix(anchor, "ies"), text.word(anchor) != TariffReader.plural else { return false }
        for back in (max(sentence.lowerBound, anchor - 4) ..| anchor).reversed() {
            let word = text.word(back)
            if words.definite.contains(word) { return true }
            guard words.plainAdjectives.contains(word) || text.tags[back] == .adjective else { return false }
        }
        return false
    }

    /// A heading inside running text, such as the title of a section: capitals throughout and no verb of its own.
    private func isTitle(_ range: Range<Int>) -> Bool {
        let block = text.block(at: text.tokens[range.lowerBound].start).map { text.blocks[$0].kind }
        guard block != .title, block != .heading else { return false }
        let capitals = range.count { text.tokens[$0].shape.isCapital }
        return capitals >= 3
            && !range.contains { text.tokens[$0].shape == .lower && text.tokens[$0].span.count > 4 }
    }

    /// `Tariffs in force`: a heading that says neither whose nor on what announces what stands below it.
    private func isBareHeading(_ unit: Unit, _ found: Parties, _ block: Int) -> Bool {
        let kind = text.blocks[block].kind
        return (kind == .heading || kind == .title) && unit.rate == nil && found.imposer == nil
            && found.target.isEmpty && found.goods == nil
            && !unit.clause.contains {
                text.tags[$0].isFiniteVerb && !words.takeForms.contains(text.word($0))
            }
    }

    /// Who seeks relief bears the tariff; another state in the clause imposes it.
    private func readSeeker(_ unit: Unit, _ found: inout Parties) {
        guard let seek = unit.clause.first(where: { words.cues[text.word($0)] == .seek }) else { return }
        let seekers = parties.states(in: unit.clause.lowerBound ..| seek)
        let others = parties.states(in: seek + 1 ..| unit.clause.upperBound).filter { !seekers.contains($0) }
        if seekers.count == 1, others.isEmpty, found.target.isEmpty, seekers != [found.imposerState] {
            found.target = seekers
            return
        }
        guard !seekers.isEmpty, others.count == 1, found.target.isEmpty || found.target == others else {
            return
        }
        found.target = seekers
        found.imposer = others[0]
        found.imposerState = others[0]
    }

    /// A pause that the next statement says is over was a relief for a time.
    private func revisePause(_ status: TariffStatus?, _ block: Int) {
        guard status == .inEffect, context.status == .paused, context.block == block, findings.count >= 2
        else { return }
        let last = findings[findings.count - 1]
        let range = text.tokens(in: last.span)
        guard range.contains(where: { words.takeForms.contains(text.word($0)) }) else { return }
        findings[findings.count - 2].fields.set("status", TariffStatus.pastRelief.rawValue)
    }

    /// The status that a list's introduction gives a bullet without a verb of its own.
    private func listStatus(_ unit: Unit, _ block: Int) -> TariffStatus? {
        guard text.blocks[block].kind == .bullet, let lead, lead.block < block, block - lead.block <= 12,
            let status = lead.status
        else { return nil }
        guard
            !unit.tokens.contains(where: {
                clauseWords.finite.contains(text.word($0))
                    && !words.relatives.contains(text.word(max(0, $0 - 1)))
            })
        else {
            return nil
        }
        if let first = unit.tokens.first, text.word(first) == words.no { return .exempted }
        return status
    }

    /// `articles from the partners listed in the annex`: whose goods these are is said, if not by name.
    private func areOfOthers(_ goods: Range<Int>?) -> Bool {
        guard let goods else { return false }
        return goods.contains { index in
            words.everybody.contains(text.word(index)) && index - 4 >= goods.lowerBound
                && (index - 4 ..| index).contains { words.origins.contains(text.word($0)) }
        }
    }

    /// Statements about tariffs as such, which nothing earlier aims at a country.
    private func isGeneral(_ unit: Unit) -> Bool {
        guard unit.rate == nil, let anchor = unit.anchors.first else { return false }
        return anchor == unit.tokens.lowerBound && unit.anchors.count == 1
            && text.word(anchor) == TariffReader.plural
            && !unit.tokens.dropFirst().prefix(3).contains { words.onto.contains(text.word($0)) }
    }

    static let plural: Word = "tariffs"

    /// The target of the statement before, or of a deal between two the other one.
    private func inherited(_ found: Parties, continues: Bool, _ block: Int) -> [String] {
        // "Which sugar? Raw sugar from Peru and Chile. It has carried a tariff …"
        if let sentenceBefore, words.pointers.contains(text.word(sentence.lowerBound)),
            findings.last.map({ text.tokens[sentenceBefore.lowerBound].start > $0.span.start }) ?? true
        {
            let named = parties.states(in: sentenceBefore).filter { $0 != found.imposerState }
            if !named.isEmpty { return named }
        }
        let known = context.target.filter { $0 != found.imposerState }
        let isSame =
            found.imposerState == nil || context.imposerState == nil && context.block == block
            || found.imposerState == context.imposerState
        if isSame, continues, !known.isEmpty, known.count == context.target.count { return known }
        guard parties.isBilateral else { return [] }
        if let state = found.imposerState, let other = parties.signatories.first(where: { $0 != state }),
            parties.signatories.count == 2
        {
            return [other]
        }
        if let state = found.imposerState { return parties.ranking.first { $0 != state }.map { [$0] } ?? [] }
        return []
    }

    func line(_ span: TextSpan) -> String {
        text.line(span)
    }

    /// The law, order or agreement on which it rests: `Section 232`, `Executive Order 14257`, `… Act`.
    private func authority(_ unit: Unit) -> String? {
        let range = unit.clause
        for index in range {
            let word = text.word(index)
            if words.sections.contains(word), index + 1 < text.tokens.count,
                text.tokens[index + 1].shape.isNumeric
            {
                var end = index + 2
                // "Section 3(b)(1)"
                while end + 2 < range.upperBound, text.isMark(end, "("), text.isMark(end + 2, ")"),
                    !text.tokens[end].hasSpaceBefore, text.tokens[end + 1].span.count <= 3
                {
                    end += 3
                }
                // "Section 301 of the Trade Act of 1974"
                if end + 2 < range.upperBound, text.word(end) == words.of {
                    if let act = (end ..| min(end + 8, range.upperBound)).first(where: {
                        words.acts.contains(text.word($0)) && text.tokens[$0].shape.isCapital
                    }) {
                        end = yearEnd(act + 1, range.upperBound)
                    }
                }
                return line(text.span(index ..| end))
            }
            if words.orders.contains(word), text.tokens[index].shape.isCapital, index + 1 < range.upperBound,
                text.tokens[index + 1].shape.isNumeric
            {
                let start =
                    index > range.lowerBound && text.word(index - 1) == words.executive ? index - 1 : index
                return line(text.span(start ..| index + 2))
            }
            if words.acts.contains(word), text.tokens[index].shape.isCapital {
                var start = index
                while start > range.lowerBound,
                    text.tokens[start - 1].shape.isCapital
                        || text.isMark(start - 1, "-") && start - 1 > range.lowerBound,
                    !words.determiners.contains(text.word(start - 1))
                {
                    start -= 1
                }
                if text.isMark(start, "-") { start += 1 }
                guard start < index else { continue }
                var end = yearEnd(index + 1, range.upperBound)
                // "(IEEPA)"
                if end + 2 < range.upperBound, text.isMark(end, "("), text.isMark(end + 2, ")"),
                    text.tokens[end + 1].shape == .upper
                {
                    end += 3
                }
                return line(text.span(start ..| end))
            }
        }
        return nil
    }

    private func yearEnd(_ index: Int, _ end: Int) -> Int {
        index + 1 < end && text.word(index) == words.of && text.tokens[index + 1].shape == .number
            ? index + 2 : index
    }

    /// On what it depends, or its stated ground: `if …`, `until …`, `in response to …`, `citing …`.
    func readCondition() -> String? {
        let range = sentence
        for index in range {
            let word = text.word(index)
            let isDated = text.times(in: index + 1 ..| index + 6).contains {
                $0.tokens.lowerBound <= index + 3
            }
            let opens =
                words.conditions.contains(word) && !isDated || words.grounds.contains(word)
                || words.inResponse.contains { first, second, third in
                    first == word && index + 2 < range.upperBound && text.word(index + 1) == second
                        && text.word(index + 2) == third
                }
            guard opens,
                word != words.provided || index + 1 < range.upperBound && text.word(index + 1) == words.that
            else { continue }
            let stop =
                (index + 1 ..| range.upperBound).first { text.isMark($0, ",") || text.isMark($0, ";") }
                ?? range.upperBound
            let phrase = text.trimmed(index ..| stop)
            if phrase.count >= 3 { return line(text.span(phrase)) }
        }
        return nil
    }

    /// Whether a unit may take its parties from the statement before: in the same paragraph, in a list, all through a
    /// text in which one state alone imposes, and in the next paragraph where nothing new is named.
    func continues(_ unit: Unit, _ found: Parties, _ block: Int) -> Bool {
        if context.block == block || context.block < 0 { return true }
        switch text.blocks[block].kind {
        case .bullet, .title, .heading: return true
        default: break
        }
        let named = parties.states(in: sentence)
        let known = [context.imposerState].compactMap { $0 } + context.target
        if imposers.count <= 1 {
            return named.isEmpty || named.contains { known.contains($0) || found.target.contains($0) }
        }
        let isNew = found.goods != nil && !(unit.anchors.first.map(isDefinite) ?? false)
        return block - context.block <= 2 && !isNew && named.allSatisfy { known.contains($0) }
    }
}
