import DossierSDK
import DossierText

/// Lists of tariffs, whose items leave out what the line before them says.
extension TariffReader {
    /// What a line before a list says for its items.
    struct ListLead {
        var block: Int
        var status: TariffStatus?
        /// Whether it is the heading of a section.
        var isHeading = false
        var imposer: String?
        var imposerState: String?
        var target: [String] = []
    }

    /// The status that a line before a list gives its items.
    func status(ofLead range: Range<Int>, _ anchors: [Int]) -> TariffStatus? {
        guard !anchors.isEmpty else { return nil }
        let cues = cues(in: range)
        if cues.has(.pause) { return .paused }
        if cues.has(.exempt) { return .exempted }
        if cues.has(.threat) { return .threatened }
        if range.contains(where: { text.word($0) == TariffReader.now }) { return .inEffect }
        if cues.has(.future) || cues.has(.announce) { return .announced }
        return .inEffect
    }

    private static let now: Word = "now"

    /// A line that ends in a colon, with the states that what was read of it has found.
    func listLead(_ block: Int, _ status: TariffStatus?) -> ListLead {
        var lead = ListLead(block: block, status: status)
        if let last = findings.last, last.span.start >= text.tokens[sentence.lowerBound].start {
            lead.imposer = last.fields["imposer"]?.joined
            lead.imposerState = last.fields["imposer_country"]?.joined
            lead.target = last.fields["target"]?.texts ?? []
        }
        if lead.target.isEmpty {
            lead.target = parties.states(in: sentence).filter { $0 != lead.imposerState }
            if lead.target.count != 1 { lead.target = [] }
        }
        return lead
    }

    /// A heading such as `Norwegian tariffs on Polish goods`, `Duties on imports from Chile`; of `Tariffs between Norway and
    /// Poland` nothing follows for an item.
    func headingLead(_ block: Int, _ anchors: [Int]) -> ListLead? {
        guard let anchor = anchors.first else { return nil }
        let before = parties.states(in: sentence.lowerBound ..| anchor)
        let onto = (anchor + 1 ..| sentence.upperBound).first {
            words.onto.contains(text.word($0)) || words.origins.contains(text.word($0)) || isBorne($0)
        }
        let after = onto.map { parties.states(in: $0 + 1 ..| sentence.upperBound) } ?? []
        guard !before.isEmpty || !after.isEmpty, before.count <= 1 else { return nil }
        return ListLead(
            block: block, status: status(ofLead: sentence, anchors), isHeading: true, imposer: before.first,
            imposerState: before.first, target: after)
    }

    /// Whether a heading is a sentence: `Chile raises its tariffs`.
    func isSentence(_ range: Range<Int>) -> Bool {
        range.contains { text.tags[$0].isFiniteVerb }
    }

    /// A bullet under a line about tariffs: `Japan (25%)`, `Steel: 18% since 3 March`, `Glass: suspended until May`.
    ///
    /// - Returns: whether the sentence is such an item, so that nothing else reads it.
    func readItem(_ block: Int) -> Bool {
        // "July 28: Chile's duty becomes final": an entry of a chronology has no goods for its label.
        guard let lead, text.blocks[block].kind == .bullet, block > lead.block, sentence.count <= 30,
            entries[block] == nil, isUnder(lead, block),
            let label = label(of: sentence)
        else { return false }
        // "Salt: 4% since January; 8% from June": one of each.
        var start = label.body
        var hasRead = false
        for end in start ..| sentence.upperBound + 1
        where end == sentence.upperBound || text.isMark(end, ";") {
            if start < end, addItem(label.name, start ..| end, lead, block, isFirst: !hasRead) {
                hasRead = true
            }
            start = end + 1
        }
        return hasRead
    }

    private func isUnder(_ lead: ListLead, _ block: Int) -> Bool {
        lead.isHeading ? text.blocks[block].section == lead.block : text.blocks[block].leadIn == lead.block
    }

    /// What an item is about, before its colon, dash or bracket, and where the rest begins.
    private func label(of range: Range<Int>) -> (name: Range<Int>, body: Int)? {
        guard
            let mark = range.dropFirst().first(where: {
                text.isMark($0, ":") || text.isDash($0) && text.tokens[$0].hasSpaceBefore
            }), mark + 1 < range.upperBound,
            case let bracket = (range.lowerBound ..| mark).first(where: { text.isMark($0, "(") }),
            !(range.lowerBound ..| (bracket ?? mark)).contains(where: {
                text.tags[$0].isFiniteVerb || isAnchor($0)
            })
        else { return nil }
        return (range.lowerBound ..| mark, mark + 1)
    }

    private func addItem(
        _ name: Range<Int>, _ body: Range<Int>, _ lead: ListLead, _ block: Int, isFirst: Bool
    ) -> Bool {
        let quantity = text.quantities(in: body).first { $0.kind == .percent }
        var rate = rates(in: body, hasAnchor: false, follows: true).first
        if rate == nil, let quantity, quantity.tokens.lowerBound - body.lowerBound <= 5,
            quantity.tokens.upperBound >= body.upperBound
                || text.word(quantity.tokens.upperBound) != words.of
                    && !words.notTariffHeads.contains(text.word(quantity.tokens.upperBound))
        {
            rate = Rate(quantity)
            // "up from 4 to 9 percent"
            if let upper = quantity.upper, text.word(quantity.tokens.lowerBound - 1) == words.from {
                rate?.former = quantity.value
                rate?.value = upper
                rate?.upper = nil
            }
        }
        let own = status(ofItem: body)
        guard rate != nil || own != nil else { return false }
        let saved = context
        context.status = own ?? lead.status
        context.imposer = lead.imposer
        context.imposerState = lead.imposerState
        let whole = text.trimmed((isFirst ? name.lowerBound : body.lowerBound) ..| body.upperBound)
        let states = parties.states(in: name).filter { $0 != lead.imposerState }
        let item = Item(
            name: text.trimmed(name), target: states.isEmpty ? lead.target : states,
            isGoods: !isStates(name))
        add(Unit(tokens: whole, anchors: [], rate: rate, clause: whole), block, item: item)
        context = saved
        return true
    }

    /// `Norway and Chile`: no more than states.
    private func isStates(_ range: Range<Int>) -> Bool {
        var rest = range.lowerBound
        for mention in text.mentions(in: range) where isCountry(mention) {
            let gap = rest ..| mention.tokens.lowerBound
            guard gap.allSatisfy({ text.tokens[$0].shape != .lower || text.word($0) == words.and }) else {
                return false
            }
            rest = mention.tokens.upperBound
        }
        return rest >= range.upperBound
    }

    /// What an item says itself: `suspended`, `exempt`, `lifted on 1 May`, `under consideration`, `none`.
    private func status(ofItem body: Range<Int>) -> TariffStatus? {
        let cues = cues(in: body)
        let isNegated = body.contains { words.not.contains(text.word($0)) }
        if cues.has(.threat) || body.contains(where: { words.considering.contains(text.word($0)) }) {
            return .threatened
        }
        if cues.has(.pause) { return .paused }
        if cues.has(.exempt) || body.contains(where: { text.word($0) == words.free })
            || body.first.map({ words.none.contains(text.word($0)) }) ?? false
        {
            return .exempted
        }
        if cues.has(.end), !isNegated { return .ended }
        if cues.has(.reduce) { return .reduced }
        return nil
    }

    /// A bullet such as `Japan (25%)` under a line about tariffs.
    func readListed(_ block: Int) {
        guard let lead, sentence.count <= 14,
            let quantity = text.quantities(in: sentence).first(where: { $0.kind == .percent }),
            !parties.states(in: sentence).isEmpty
        else { return }
        let rate = Rate(quantity)
        let saved = context
        if let status = lead.status { context.status = status }
        let item = Item(
            name: sentence.lowerBound..<sentence.lowerBound, target: parties.states(in: sentence),
            isGoods: false)
        add(
            Unit(tokens: text.trimmed(sentence), anchors: [], rate: rate, clause: sentence), block,
            item: item)
        context = saved
    }

    /// Of `Measures taken by Chile`, the heading above a list, the state.
    func owner(ofSection block: Int) -> String? {
        guard text.blocks[block].kind == .bullet, let section = text.blocks[block].section,
            case let heading = text.blocks[section].tokens,
            let by = heading.first(where: { text.word($0) == words.by }), !isBorne(by)
        else { return nil }
        let states = parties.states(in: by + 1 ..| heading.upperBound)
        return states.count == 1 ? states[0] : nil
    }

    /// `Tariffs faced by Chile`: it bears them.
    private func isBorne(_ by: Int) -> Bool {
        text.word(by) == words.by
            && (words.face.contains(text.word(by - 1)) || words.borne.contains(text.word(by - 1)))
    }

    /// What an item of a list gives beside its rate.
    struct Item {
        var name: Range<Int>
        var target: [String]
        /// Whether its name is that of goods, and not of states.
        var isGoods: Bool
    }
}
