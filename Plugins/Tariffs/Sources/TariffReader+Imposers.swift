import DossierText

/// Whose a tariff is: by the noun before it, the subject of its verb, or who speaks of it.
extension TariffReader {
    /// The imposer: a state before the noun (`U.S. tariffs`), an agent behind `by`, or the subject of the verb.
    func readImposer(_ unit: Unit, _ anchor: Int, _ found: inout Parties) {
        if !unit.anchors.isEmpty, let owner = owner(before: anchor, unit.tokens) {
            found.imposer = owner
            found.imposerState = owner
            return
        }
        if !unit.anchors.isEmpty, let holder = holder(before: anchor, unit.tokens), name(holder, &found) {
            return
        }
        if unit.rate != nil, let anchor = unit.anchors.first, let state = nation(before: anchor, unit.tokens)
        {
            found.imposer = state
            found.imposerState = state
            return
        }
        let range = unit.clause
        // The cue nearest to the tariff first: "To move China to end …, the president is raising tariffs"
        let order = (range.lowerBound ..| anchor).reversed() + (anchor + 1 ..| range.upperBound).map { $0 }
        for index in order where index + 1 < range.upperBound {
            // "Norway followed with a levy of 5 percent"
            let isAnswer =
                words.answers.contains(text.word(index)) && text.word(index + 1) == words.with
            guard let cue = isAnswer ? .impose : words.cues[text.word(index)] else { continue }
            let isAct =
                cue == .impose || cue == .raise || cue == .end || cue == .pause || cue == .reduce
                || cue == .threat || cue == .announce
                || cue == .exempt && text.tags[index].isVerb && text.word(index - 1) != words.to
            guard isAct || words.present.contains(text.word(index)) == false && cue == .future else {
                continue
            }
            if let by = (index + 1 ..| min(index + 3, range.upperBound)).first(where: {
                text.word($0) == words.by
            }),
                let agent = text.mentions(in: by + 1 ..| min(by + 6, range.upperBound)).first
            {
                name(agent, &found)
                return
            }
            let subject = range.lowerBound ..| index
            if subject.suffix(4).contains(where: {
                text.word($0) == words.first && text.tokens[$0].shape.isCapital
            }),
                text.quotation(around: index) == nil, let issuer
            {
                found.imposer = issuer
                found.imposerState = issuer
                return
            }
            if subject.contains(where: {
                words.face.contains(text.word($0)) || words.pay.contains(text.word($0))
            }) {
                return
            }
            if index > range.lowerBound, words.passive.contains(text.word(index - 1)),
                !text.hasSuffix(index, "ing")
            {
                continue
            }
            if subject.contains(where: isAnchor) { continue }
            // "the decision of Peru to impose": neither the speaker nor who complains of it
            if let noun = intention(of: index, range) {
                if let state = parties.states(in: noun + 1 ..| index).first
                    ?? owner(ofDecision: noun, range)
                {
                    found.imposer = state
                    found.imposerState = state
                }
                return
            }
            if cue == .future, bearsAhead(index, unit) { return }
            for mention in text.mentions(in: subject).reversed() where mention.form != .adjective {
                var before = mention.tokens.lowerBound - 1
                if before > range.lowerBound, words.determiners.contains(text.word(before)) { before -= 1 }
                if before >= range.lowerBound, words.indirect.contains(text.word(before)) { continue }
                if mention.entity == nil && mention.entities.isEmpty, mention.form != .name { return }
                if name(mention, &found) { return }
                if cue == .impose || cue == .raise, nameUnknown(mention, before: index, &found) { return }
            }
        }
    }

    /// Of `Peru's decision`, `Peru took the decision`, `Peru defended its decision` the state; of `Peru regrets the decision`
    /// none.
    private func owner(ofDecision noun: Int, _ range: Range<Int>) -> String? {
        let before = max(range.lowerBound, noun - 5) ..| noun
        guard
            let mention = text.mentions(in: before).last(where: { !parties.states(in: $0.tokens).isEmpty }),
            case let between = mention.tokens.upperBound ..| noun,
            !between.contains(where: { text.tags[$0].isVerb })
                || between.contains(where: {
                    TariffDeeds.ownings.contains(text.word($0))
                        || TariffDeeds.deciding.contains(text.word($0))
                        || words.cues[text.word($0)] == .announce || words.says.contains(text.word($0))
                })
        else { return nil }
        return parties.states(in: mention.tokens).last
    }

    /// `Chile announced that a duty would be imposed`: who announces a tariff of which is not said whose it is.
    func readAnnouncer(_ unit: Unit, _ found: inout Parties) {
        let first = unit.anchors.first ?? unit.rate?.tokens.lowerBound ?? unit.clause.lowerBound
        guard
            let act = (first ..| unit.tokens.upperBound).first(where: {
                words.cues[text.word($0)] == .impose || words.cues[text.word($0)] == .raise
            }), words.passive.contains(text.word(act - 1)) || words.be.contains(text.word(act - 1)),
            let announced = within(reachOf: first).last(where: {
                words.cues[text.word($0)] == .announce && text.tags[$0].isFiniteVerb
            }),
            let state = parties.states(in: max(sentence.lowerBound, announced - 12) ..| announced).last,
            !parties.states(in: first ..| unit.tokens.upperBound).contains(state)
        else { return }
        found.imposer = state
        found.imposerState = state
    }

    /// `Chile's trade ministry said that a duty of …`: the body of a state speaks of its own tariff.
    func readReporter(_ unit: Unit, _ found: inout Parties) {
        let first = unit.anchors.first ?? unit.rate?.tokens.lowerBound ?? unit.clause.lowerBound
        guard
            let said = within(reachOf: first).last(where: { words.says.contains(text.word($0)) }),
            case let head = within(reachOf: said),
            head.contains(where: {
                words.bodies.contains(text.word($0)) || words.offices.contains(text.word($0))
            })
        else { return }
        let states = parties.states(in: head)
        // "Peru's minister said the duty on Peruvian steel was unjust": not one of his own.
        guard states.count == 1, let state = states.first,
            !parties.states(in: first ..| unit.tokens.upperBound).contains(state)
        else { return }
        found.imposer = state
        found.imposerState = state
    }

    /// `will pay`, `will have a tariff`, `will be subject to`, `will receive a quota`: the subject bears it.
    func bearsAhead(_ index: Int, _ unit: Unit) -> Bool {
        (index + 1 ..| min(index + 4, unit.clause.upperBound)).contains {
            words.pay.contains(text.word($0)) || words.face.contains(text.word($0))
                || words.be.contains(text.word($0)) || words.receiving.contains(text.word($0))
        }
    }

    @discardableResult
    private func name(_ mention: Mention, _ found: inout Parties) -> Bool {
        let entity = mention.entity ?? mention.entities.first
        guard let entity, text.entities.indices.contains(entity) else { return false }
        let value = text.entities[entity]
        let isBody =
            value.kind == .organisation
            && !mention.tokens.contains {
                words.orders.contains(text.word($0)) || words.acts.contains(text.word($0))
            }
            && (value.country != nil || mention.tokens.contains { words.bodies.contains(text.word($0)) })
        // "Brussels suspended": the seat of a government stands for it.
        let isSeat = value.kind == .place && value.country != nil
        if value.kind != .country, value.kind != .person, !isBody, !isSeat {
            return namePolity(mention, &found)
        }
        found.imposer = isSeat ? value.country : value.name
        found.imposerState = value.kind == .country ? value.name : value.country
        return true
    }

    /// `A and B will maintain zero duties`: each on the other.
    func jointImposers(_ unit: Unit, _ anchor: Int) -> [String]? {
        let act = (unit.clause.lowerBound ..| anchor).first {
            words.cues[text.word($0)].map { $0 == .future || $0 == .impose } ?? false
        }
        guard let act else { return nil }
        let subject = unit.clause.lowerBound ..| act
        guard !subject.contains(where: { words.indirect.contains(text.word($0)) || isAnchor($0) }) else {
            return nil
        }
        // "Peru's ministry regrets that Chile imposed": only one of them does it.
        if subject.contains(where: { text.word($0) == words.that }) { return nil }
        let states = parties.states(in: subject)
        return states.count >= 2 ? states : nil
    }

    /// A state directly before the noun phrase of the tariff: `U.S.`, `China’s`, `EU`
    private func owner(before anchor: Int, _ range: Range<Int>) -> String? {
        var index = anchor - 1
        while index >= range.lowerBound, anchor - index < 10 {
            if let mention = text.mentions(in: index ..| index + 1).first ?? mention(endingAt: index + 1),
                let state = parties.states(in: mention.tokens).first, !isPartOfName(mention.tokens)
            {
                let before = mention.tokens.lowerBound - 1
                return before >= range.lowerBound && words.onto.contains(text.word(before)) ? nil : state
            }
            let token = text.tokens[index]
            let isModifier =
                words.rateModifiers.contains(token.word) || text.hasSuffix(index, "ory")
                || token.shape == .number
                || token.shape == .symbol || isPercentSign(index)
                || text.isMark(index, "-") || text.hasSuffix(index, "al")
                || words.possessive.contains(token.word) || token.shape.isCapital
            guard isModifier else { return nil }
            index -= 1
        }
        return nil
    }

    /// Of `Chile's tariff`, `the Reeve tariffs` who is named directly before, when it is no state that the text makes known.
    private func holder(before anchor: Int, _ range: Range<Int>) -> Mention? {
        let last = words.possessive.contains(text.word(anchor - 1)) ? anchor - 2 : anchor - 1
        guard last >= range.lowerBound, text.tokens[last].shape.isCapital,
            !words.rateModifiers.contains(text.word(last)),
            let mention = text.mentions(in: last ..| last + 1).first, mention.form == .name,
            !isPartOfName(mention.tokens)
        else { return nil }
        let before = mention.tokens.lowerBound - 1
        return before >= range.lowerBound && words.onto.contains(text.word(before)) ? nil : mention
    }

    private func mention(endingAt index: Int) -> Mention? {
        text.mentions(in: max(0, index - 4) ..| index).last { $0.tokens.upperBound == index }
    }

    /// `would face 20 percent tariffs from Norway`: whose they are stands behind them.
    func readSource(_ unit: Unit, _ anchor: Int, _ found: inout Parties) {
        let from = anchor + 1
        guard from + 1 < unit.clause.upperBound, text.word(from) == words.from,
            let face = unit.clause.first(where: { words.face.contains(text.word($0)) }), face < anchor,
            let state = parties.states(in: from + 1 ..| min(from + 4, unit.clause.upperBound)).first
        else { return }
        found.imposer = state
        found.imposerState = state
    }
}
