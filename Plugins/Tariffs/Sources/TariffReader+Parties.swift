import DossierText

extension TariffReader {
    /// Who taxes whom, and what.
    struct Parties {
        /// By name: a state, a person or a government.
        var imposer: String?
        /// The imposer's state.
        var imposerState: String?
        var target: [String] = []
        var goods: Range<Int>?
    }

    /// What stands for a target when a tariff is on imports from everywhere.
    static let everybody = "all countries"

    func parties(of unit: Unit) -> Parties {
        var found = Parties()
        let range = unit.tokens
        let anchor = unit.anchors.first ?? unit.rate.map { $0.tokens.lowerBound } ?? range.lowerBound
        let goods = goods(of: unit)
        found.goods = goods.range.map(withoutLinks).flatMap { isGoods($0) ? $0 : nil }
        // An exemption or a pause by itself is of the tariff that was named before.
        if unit.anchors.isEmpty, unit.rate == nil, !context.target.isEmpty {
            let own = exempted(unit)
            found.target = own.isEmpty ? context.target : own
            return found
        }
        // "Chile and Peru, whose oils enter free of duty"
        if text.word(range.lowerBound) == words.whose, range.contains(where: { text.word($0) == words.free })
        {
            let owners = states(upTo: range.lowerBound)
            if !owners.isEmpty {
                found.target = owners
                return found
            }
        }
        readImposer(unit, anchor, &found)
        if found.imposer == nil { readSource(unit, anchor, &found) }
        if found.imposer == nil { readReporter(unit, &found) }
        if found.imposer == nil { readAnnouncer(unit, &found) }
        var target = goods.range.map { states(in: $0, except: found) } ?? []
        if let both = jointImposers(unit, anchor) {
            // "Chile and Peru imposed a tariff on wool from Norway", but "will keep zero duties": each on the other
            let others = target.filter { !both.contains($0) }
            found.target = others.isEmpty ? both : others
            return found
        }
        if target.isEmpty, let range = goods.range, isEverybody(range) { target = [TariffReader.everybody] }
        if target.isEmpty, let range = goods.range, let joint = parties.jointParties(range) {
            // Nobody taxes himself: of the president's tariffs on `both countries` those of others.
            let own = found.imposerState ?? (found.imposer == nil ? nil : issuer)
            target = pair(before: range.lowerBound, joint.count, own) ?? joint.filter { $0 != own }
        }
        if target.isEmpty, found.imposerState != words.union, let range = goods.range,
            range.contains(where: { words.european.contains(text.word($0)) })
        {
            target = [words.union]
        }
        if target.isEmpty, let range = goods.range, let polity = polity(of: range, found) {
            target = [polity]
        }
        if target.isEmpty { target = bearers(unit, anchor, &found) }
        if target.isEmpty { target = favoured(unit, anchor, &found) }
        if target.isEmpty { target = statesOfThem(unit, anchor, found) }
        if target.isEmpty { target = statesBehindPrepositions(range, found) }
        found.target = target
        return found
    }

    /// The states that `both countries` are: those that a tariff was on before, or that were last named in one breath. Of a
    /// deal between two they are the imposer and the other.
    private func pair(before start: Int, _ count: Int, _ own: String?) -> [String]? {
        if context.target.count == count, own.map({ !context.target.contains($0) }) ?? true {
            return context.target
        }
        var names: [String] = []
        var next = start
        for mention in text.mentions(in: max(0, start - 240)..<start).reversed() {
            guard isCountry(mention), mention.form == .name, mention.tokens.upperBound <= start,
                !isPartOfName(mention.tokens)
            else { continue }
            let isJoined =
                !names.isEmpty && next - mention.tokens.upperBound <= 2
                && (mention.tokens.upperBound ..| next).allSatisfy {
                    text.isMark($0, ",") || words.joining.contains(text.word($0))
                }
            if !isJoined { names = [] }
            for name in parties.states(in: mention.tokens) where !names.contains(name) {
                names.insert(name, at: 0)
            }
            next = mention.tokens.lowerBound
            if names.count == count {
                return own.map { names.contains($0) } ?? false ? nil : names
            }
        }
        return nil
    }

    /// Of `steel from Norway, Chile and Peru will be exempt` the states, also those that stand before the clause.
    private func exempted(_ unit: Unit) -> [String] {
        guard let exempt = unit.tokens.first(where: { words.cues[text.word($0)] == .exempt }) else {
            return []
        }
        let subject = unit.tokens.lowerBound ..| exempt
        let own = text.mentions(in: subject).filter { mention in
            let before = mention.tokens.lowerBound - 1
            let isElsewhere = before >= 0 && words.destinations.contains(text.word(before))
            return isCountry(mention) && mention.form != .adjective && !isPartOfName(mention.tokens)
                && !isElsewhere
        }
        guard let first = own.first else { return [] }
        var names =
            first.tokens.lowerBound == unit.tokens.lowerBound ? states(upTo: unit.tokens.lowerBound) : []
        for name in parties.states(in: first.tokens.lowerBound ..| exempt) where !names.contains(name) {
            names.append(name)
        }
        return names
    }

    /// The states that are enumerated directly before a token.
    private func states(upTo end: Int) -> [String] {
        var start = end
        while start > sentence.lowerBound {
            let index = start - 1
            if let mention = text.mentions(in: max(sentence.lowerBound, index - 4) ..| index + 1).last,
                mention.tokens.contains(index), isCountry(mention)
            {
                start = mention.tokens.lowerBound
            } else if text.isMark(index, ",") || words.joining.contains(text.word(index)) {
                start = index
            } else {
                break
            }
        }
        return parties.states(in: start ..| end)
    }

    /// `on all countries`
    func isEverybody(_ range: Range<Int>) -> Bool {
        range.dropFirst().contains { index in
            words.everybody.contains(text.word(index))
                && (max(range.lowerBound, index - 3) ..| index).contains { words.all.contains(text.word($0)) }
        }
    }

    /// States whose goods are meant: not where the goods go, not the names of agreements, not the imposer.
    private func states(in range: Range<Int>, except found: Parties) -> [String] {
        var names: [String] = []
        for mention in text.mentions(in: range) {
            let first = mention.tokens.lowerBound
            if isPartOfName(mention.tokens) || isPlaceOfEntry(mention.tokens) { continue }
            // "both countries" is read with what was said before (`pair`).
            if mention.entities.count > 1, mention.form != .name, mention.form != .adjective { continue }
            if !names.isEmpty, isInBrackets(first, range) || isPart(first, range) { continue }
            if first > range.lowerBound {
                var before = first - 1
                if words.determiners.contains(text.word(before)), before > range.lowerBound { before -= 1 }
                if words.destinations.contains(text.word(before)) { continue }
            }
            for name in parties.states(in: mention.tokens)
            where name != found.imposerState && !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// `from Chile, including Easter Island and …`: parts of the state that is named before.
    private func isPart(_ index: Int, _ range: Range<Int>) -> Bool {
        for back in (max(range.lowerBound, index - 8) ..| index).reversed()
        where words.including.contains(text.word(back)) {
            let before = text.isMark(back - 1, ",") ? back - 2 : back - 1
            return text.mentions(in: before ..| before + 1).contains { isCountry($0) }
        }
        return false
    }

    /// `articles of Chile (including those of Easter Island)`
    private func isInBrackets(_ index: Int, _ range: Range<Int>) -> Bool {
        for back in (max(range.lowerBound, index - 12) ..| index).reversed() {
            if text.isMark(back, ")") { return false }
            if text.isMark(back, "(") { return true }
        }
        return false
    }

    /// `at the Chilean border`, `the customs territory of Chile`: where goods come in, not whose they are.
    private func isPlaceOfEntry(_ tokens: Range<Int>) -> Bool {
        let last = tokens.upperBound
        if last < text.tokens.count, words.entryPlaces.contains(text.word(last)) { return true }
        var before = tokens.lowerBound - 1
        while before > 1, words.determiners.contains(text.word(before)) || text.word(before) == words.of {
            before -= 1
        }
        return before >= 0 && before < tokens.lowerBound - 1 && words.entryPlaces.contains(text.word(before))
    }

    /// A state inside a name such as `Norway-Chile Trade Agreement`.
    func isPartOfName(_ tokens: Range<Int>) -> Bool {
        let last = tokens.upperBound
        if last + 1 < text.tokens.count, text.word(last) == words.hyphen,
            text.tokens[last + 1].shape.isCapital
        {
            return true
        }
        let first = tokens.lowerBound
        return first >= 2 && text.word(first - 1) == words.hyphen && text.tokens[first - 2].shape.isCapital
    }

    /// `Norway faces …`, `charge Norway and Chile a 25% tariff`, `goods from X are subject to …`
    private func bearers(_ unit: Unit, _ anchor: Int, _ found: inout Parties) -> [String] {
        let range = unit.clause
        for index in range where index < anchor {
            let word = text.word(index)
            // "Kenya's shirts will be charged 7 percent"
            if UnnamedTariffWords.levying.contains(word),
                words.be.contains(text.word(index - 1))
                    || words.passive.contains(text.word(index - 1))
            {
                let charged = states(in: range.lowerBound ..| index, except: Parties())
                if !charged.isEmpty { return charged }
            }
            if words.face.contains(word) || words.pay.contains(word)
                || words.future.contains(word) && unit.tokens.contains(index)
            {
                // "Freedonia will impose": the subject taxes.
                if words.future.contains(word), imposes(behind: index, anchor) { continue }
                if words.future.contains(word),
                    (index + 1 ..| min(index + 5, anchor)).contains(where: {
                        words.pay.contains(text.word($0)) || words.face.contains(text.word($0))
                    })
                {
                    continue
                }
                // "Peru, whose exports fell, will face …": the subject stands before the clause.
                let isResumed =
                    text.word(range.lowerBound) == words.whose
                    && (max(range.lowerBound, index - 2) ..| index).contains { text.isMark($0, ",") }
                let subject =
                    isResumed
                    ? states(upTo: range.lowerBound)
                    : states(in: unit.clause.lowerBound ..| index, except: Parties())
                // Names that are no subject, as of where goods come in, are not meant.
                let head = unit.clause.lowerBound ..| index
                let pronoun =
                    (parties.states(in: head).isEmpty
                        ? parties.parties(of: head) : parties.jointParties(head)) ?? []
                if words.pay.contains(word) {
                    let paid = parties.states(in: index + 1 ..| anchor).filter { !subject.contains($0) }
                    if let payee = paid.first {
                        found.imposer = payee
                        found.imposerState = payee
                    }
                }
                if words.future.contains(word), found.imposerState != nil || found.imposer != nil { continue }
                var bearing = subject.isEmpty ? pronoun : subject
                if bearing.isEmpty, words.pay.contains(word) {
                    bearing =
                        parties.states(in: within(reachOf: unit.clause.lowerBound)).first.map { [$0] }
                        ?? []
                }
                if !bearing.isEmpty {
                    if let imposer = found.imposerState, bearing.contains(imposer) {
                        found.imposer = nil
                        found.imposerState = nil
                    }
                    return bearing
                }
            }
            // "exempted Peruvian wool from its tariff"
            if words.charge.contains(word) || words.cues[word] == .exempt && text.tags[index].isVerb {
                let hit = states(in: index + 1 ..| anchor, except: found)
                if !hit.isEmpty { return hit }
            }
        }
        return []
    }

    /// `Zambia and Malawi keep duty-free access`, `Chilean wine will enter free of duty`: who goes free.
    private func favoured(_ unit: Unit, _ anchor: Int, _ found: inout Parties) -> [String] {
        let isFree =
            words.zero.contains(text.word(anchor)) || text.word(anchor + 1) == words.free
            || text.word(anchor + 2) == words.free && text.word(anchor + 1) == words.hyphen
        let subject = unit.clause.lowerBound ..| anchor
        // "enters free of duty": the subject grants nothing.
        guard anchor > 1, text.word(anchor - 2) == words.free else {
            return isFree ? states(in: subject, except: found) : []
        }
        let free = states(in: subject, except: Parties())
        if let imposer = found.imposerState, free.contains(imposer) {
            found.imposer = nil
            found.imposerState = nil
        }
        return free
    }

    /// `a price for Chilean wine, which could replace the tariffs on it`: whose goods the pronoun stands for.
    private func statesOfThem(_ unit: Unit, _ anchor: Int, _ found: Parties) -> [String] {
        guard
            (anchor + 1 ..| min(anchor + 5, unit.tokens.upperBound)).contains(where: {
                words.dutyGoods.contains(text.word($0)) && $0 + 1 < sentence.upperBound
                    && text.tags[$0 + 1] == .pronoun
            })
        else { return [] }
        return parties.states(in: within(reachOf: anchor)).last { $0 != found.imposerState }.map { [$0] }
            ?? []
    }

    /// `with Colombia`, `from Canada` anywhere in the unit, where nothing nearer says whom the tariff hits.
    private func statesBehindPrepositions(_ range: Range<Int>, _ found: Parties) -> [String] {
        var names: [String] = []
        for mention in text.mentions(in: range) where mention.tokens.lowerBound > range.lowerBound {
            guard !isPartOfName(mention.tokens), isCountry(mention), !isPlaceOfEntry(mention.tokens),
                words.origins.contains(text.word(mention.tokens.lowerBound - 1))
            else { continue }
            for name in parties.states(in: mention.tokens)
            where name != found.imposerState && !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// A country by name or nationality, and no person or body of one.
    func isCountry(_ mention: Mention) -> Bool { parties.isState(mention) }
}
