import DossierSDK
import DossierText

/// Reads the statements about tariffs of one document.
///
/// The unit is the clause around a word for a tariff, cut once more where it gives several rates. What a clause leaves out,
/// such as the target of `the tariff took effect`, comes from the statement before it or the line that introduces its list.
final class TariffReader {
    let document: Document
    let text: AnnotatedText
    let words = TariffWords.english
    let clauseWords = ClauseWords.english
    let verbs = VerbForms.english
    let parties: PartyReader
    let splitter: ClauseSplitter

    /// A clause, or the part of one, that states one tariff.
    struct Unit {
        var tokens: Range<Int>
        /// The words for tariffs; empty where only a rate or an exemption is named.
        var anchors: [Int]
        var rate: Rate?
        /// The clause in which it stands, with its subject.
        var clause: Range<Int>
        /// From its first tariff to the last act, where the clause tells of several.
        var acts: Range<Int>?
    }

    /// What the statement before left known.
    struct Context {
        var imposer: String?
        var imposerState: String?
        var target: [String] = []
        var goods: String?
        var status: TariffStatus?
        var block = -1
    }

    /// Whether the text is about customs, so that `the duty` needs no sign of its own.
    lazy var isAboutCustoms = text.tokens.indices.contains(where: isPlainAnchor)
    /// The state in whose name an order speaks as `I`.
    lazy var issuer = readIssuer()

    var findings: [Finding] = []
    private var blockRead = -1
    var context = Context()
    /// States that impose tariffs in what was read so far.
    var imposers: Set<String> = []
    /// The last line that introduces a list, when it speaks of tariffs.
    var lead: ListLead?
    /// The sentence before this one in the same block, when it speaks of no tariff: `Raw sugar from Peru. It has carried …`
    var sentenceBefore: Range<Int>?
    var sentence: Range<Int> = 0..<0 {
        didSet { knownSigns = nil }
    }
    private var knownSigns: SentenceSigns?
    /// Of the sentence being read; found when the first of its tariffs asks for it.
    var signs: SentenceSigns {
        if let knownSigns { return knownSigns }
        let signs = readSigns()
        knownSigns = signs
        return signs
    }
    /// Of a chronology: the days of its entries.
    lazy var entries = DatedEntries(text)
    /// Days from which the whole of what the document announces holds.
    var wholeDates: Set<String> = []
    /// The last finding whose date is the day on which the tariff was imposed, so far as the text says.
    var dayOfAct: Int?
    /// From when the items of the list hold that is being read, and its last item.
    var listDates: (block: Int, date: String)?

    init(_ document: Document) {
        self.document = document
        text = document.text
        parties = PartyReader(document.text, isJoint: false)
        splitter = ClauseSplitter(document.text.base)
    }

    /// Whether a text has a word for tariffs at all. Most texts have none, and cost no more than this.
    static func mentionsTariffs(_ text: AnnotatedText) -> Bool {
        let words = TariffWords.english
        return text.tokens.contains { words.tariffs.contains($0.word) || words.customs.contains($0.word) }
    }

    func read() -> [Finding] {
        for item in text.sentences {
            if text.isAbandoned { break }
            let block = text.blocks[item.block]
            guard block.isContent, item.tokens.count > 2 else { continue }
            sentenceBefore = item.block == blockRead ? sentence : nil
            blockRead = item.block
            sentence = item.tokens
            if readItem(item.block) { continue }
            readListDate(item.block)
            noteWhole()
            let isQuestion = text.isMark(item.tokens.upperBound - 1, "?")
            let anchors = isQuestion ? [] : item.tokens.filter(isAnchor)
            if !anchors.isEmpty {
                read(anchors[...], item.block)
            } else if !isQuestion {
                let known = findings.count
                readDependent(item.block)
                if findings.count == known { readUnnamed(item.block) }
                readEntry(item.block)
            }
            if text.isMark(item.tokens.upperBound - 1, ":") {
                if !anchors.isEmpty || context.block >= 0 && item.block - context.block <= 6 {
                    lead = listLead(item.block, status(ofLead: item.tokens, anchors) ?? context.status)
                }
            } else if block.kind == .heading || block.kind == .title {
                lead = anchors.isEmpty || isSentence(item.tokens) ? nil : headingLead(item.block, anchors)
            }
        }
        aimTheUnaimed()
        shareDates()
        dateByWhole()
        return findings
    }

    /// Statements that name no target are about the one at which the document aims all the others of that imposer.
    private func aimTheUnaimed() {
        var known: [[String]] = []
        for finding in findings {
            if let target = finding.fields["target"]?.texts, !known.contains(target) { known.append(target) }
        }
        guard !known.isEmpty else { return }
        for index in findings.indices
        where findings[index].fields["target"] == nil && findings[index].fields["goods"] == nil
            && findings[index].fields["rate"] == nil
        {
            let imposer = findings[index].fields["imposer_country"]?.joined
            let fit = known.filter { target in imposer.map { !target.contains($0) } ?? true }
            if fit.count == 1 { findings[index].fields.set("target", fit[0]) }
        }
    }

    /// The clauses with words for tariffs, each cut at its rates.
    private func read(_ anchors: ArraySlice<Int>, _ block: Int) {
        let clauses = splitter.clauses(of: sentence)
        var units: [Unit] = []
        for (number, clause) in clauses.enumerated() {
            var own = Self.places(anchors, in: clause.tokens)
            // "The rate on copper was cut in May, and the tariff on tin …"
            if own.isEmpty, number == 0, let rate = rateSubject(), clause.tokens.contains(rate) {
                own = [rate]
            }
            if !own.isEmpty || !units.isEmpty {
                let objects = objects(of: clause.tokens, behind: own.first ?? clause.tokens.lowerBound - 2)
                // In their order: the tariffs of a part are found by a search.
                if !objects.isEmpty { own = (own + objects).sorted()[...] }
            }
            let rates = rates(in: clause.tokens, hasAnchor: !own.isEmpty, follows: !units.isEmpty)
            if own.isEmpty {
                // "The duties, which range from 8 to 33 percent, …"
                if clause.link == .relative, let last = units.last, last.rate == nil, !last.anchors.isEmpty,
                    last.clause.upperBound + 1 >= clause.tokens.lowerBound
                        || last.clause.upperBound >= clause.tokens.upperBound,
                    let rate = tellsRate(clause.tokens)
                {
                    units[units.count - 1].rate = rate
                    continue
                }
                // What became part of the unit before is told.
                if let last = units.last, last.tokens.upperBound >= clause.tokens.upperBound { continue }
                guard !rates.isEmpty || isRelief(clause.tokens) || !units.isEmpty && isEnding(clause.tokens)
                else { continue }
                // "a tariff of 35 percent, up from 20 percent": what it was.
                if let first = clause.tokens.first, words.formerly.contains(text.word(first)),
                    text.word(first + 1) == words.from, let last = units.last, last.rate != nil,
                    let rate = rates.first
                {
                    units[units.count - 1].rate?.former = rate.value
                    continue
                }
                if clause.link == .apposition, let last = units.last, last.rate == nil, let rate = rates.first
                {
                    units[units.count - 1].rate = rate
                    units[units.count - 1].tokens = last.tokens.lowerBound ..| clause.tokens.upperBound
                    continue
                }
            }
            var range = clause.tokens
            // "Until the crisis is over, the president is imposing …"
            if number == 1, clause.link == .main, clauses[0].tokens.upperBound + 1 == range.lowerBound,
                Self.places(anchors, in: clauses[0].tokens).isEmpty
            {
                range = clauses[0].tokens.lowerBound ..| range.upperBound
            }
            // "Articles of Chile entered on or after June 4, 2031, shall be subject to …": its subject stands before it.
            var whole = clause.tokens
            if number > 0, units.isEmpty, words.future.contains(text.word(whole.lowerBound)),
                anchors.first.map({ $0 >= whole.lowerBound }) ?? true
            {
                whole = sentence.lowerBound ..| whole.upperBound
                range = whole
            }
            // "The tariff on cod, which took effect in May, was suspended": the verb stands behind the clause in between.
            if number + 2 < clauses.count, !own.isEmpty,
                clauses[number + 1].link == .relative || clauses[number + 1].link == .apposition,
                isParted(whole, own, clauses[number + 1].tokens, by: clauses[number + 2].tokens)
            {
                whole = whole.lowerBound ..| datedEnd(firstConjunct(clauses[number + 2].tokens).upperBound)
                range = range.lowerBound ..| whole.upperBound
            }
            // "…, which took effect in May, has been suspended"
            if number + 1 < clauses.count, !own.isEmpty, clauses[number + 1].link == .relative,
                let rest = resumption(of: whole, own, in: clauses[number + 1].tokens)
            {
                whole = whole.lowerBound ..| datedEnd(firstConjunct(rest).upperBound)
                range = range.lowerBound ..| whole.upperBound
            }
            if number + 1 < clauses.count, isResumed(whole, own, by: clauses[number + 1].tokens) {
                whole = whole.lowerBound ..| clauses[number + 1].tokens.upperBound
                range = range.lowerBound ..| whole.upperBound
            }
            units.append(contentsOf: cut(range, own, rates, clause: whole))
        }
        for (number, unit) in units.enumerated() {
            let isSequel = number > 0 && units[number - 1].clause == unit.clause
            add(unit, block, isSequel: isSequel)
        }
    }

    /// Cuts a clause before the coordinator that leads to a further rate.
    func cut(
        _ range: Range<Int>, _ anchors: ArraySlice<Int>, _ rates: [Rate], clause: Range<Int>
    ) -> [Unit] {
        guard rates.count > 1 else { return cutAtAdditions(range, anchors, rates.first, clause) }
        var units: [Unit] = []
        var start = range.lowerBound
        for (number, rate) in rates.enumerated() {
            var end = range.upperBound
            if number + 1 < rates.count {
                let next = rates[number + 1].tokens.lowerBound
                end =
                    ((rate.tokens.upperBound ..| next).last { words.conjunctions.contains(text.word($0)) })
                    ?? next
            }
            let piece = text.trimmed(start ..| end)
            if !piece.isEmpty {
                units.append(unit(piece, anchors, rate, clause))
            }
            start = end
            while start < range.upperBound, words.conjunctions.contains(text.word(start)) { start += 1 }
        }
        return units
    }

    /// A part of a clause with the words for tariffs in it.
    private func unit(
        _ tokens: Range<Int>, _ anchors: ArraySlice<Int>, _ rate: Rate?, _ clause: Range<Int>
    ) -> Unit {
        Unit(tokens: tokens, anchors: Array(Self.places(anchors, in: tokens)), rate: rate, clause: clause)
    }

    /// Cuts before each further act, and then before `along with`, `as well as`, `including` where a further tariff
    /// follows.
    private func cutAtAdditions(
        _ range: Range<Int>, _ anchors: ArraySlice<Int>, _ rate: Rate?, _ clause: Range<Int>
    ) -> [Unit] {
        var units: [Unit] = []
        let start = range.lowerBound
        var (range, anchors, rate) = (range, anchors, rate)
        while let (left, right) = cutAtAct(range, anchors) {
            let isLeft = rate.map { left.contains($0.tokens.lowerBound) } ?? false
            units.append(unit(left, anchors, isLeft ? rate : nil, clause))
            (range, anchors, rate) = (right, Self.places(anchors, in: right), isLeft ? nil : rate)
        }
        let end = range.lowerBound
        if let (left, right) = cutAtAddition(range, anchors) {
            let isLeft = rate.map { left.contains($0.tokens.lowerBound) } ?? false
            units.append(unit(left, anchors, isLeft ? rate : nil, clause))
            units.append(unit(right, anchors, isLeft ? nil : rate, clause))
        } else {
            units.append(Unit(tokens: range, anchors: Array(anchors), rate: rate, clause: clause))
        }
        if end > start, let first = units[0].anchors.first {
            for index in units.indices { units[index].acts = first ..| end }
        }
        return units
    }

    private func cutAtAddition(_ range: Range<Int>, _ anchors: ArraySlice<Int>)
        -> (left: Range<Int>, right: Range<Int>)?
    {
        guard anchors.count > 1, let first = anchors.first,
            let cut = (first + 1 ..| range.upperBound).first(where: { index in
                guard words.additions.contains(text.word(index)) else { return false }
                let next = Self.partition(anchors, from: index + 1)
                return next < anchors.endIndex && anchors[next] - index <= 12
            })
        else { return nil }
        let left = text.trimmed(range.lowerBound ..| cut)
        var start = cut
        while start < range.upperBound,
            words.additions.contains(text.word(start)) || words.additionFillers.contains(text.word(start))
        { start += 1 }
        let right = text.trimmed(start ..| range.upperBound)
        return left.isEmpty || right.isEmpty ? nil : (left, right)
    }

    /// Cuts where the same subject does something else with another tariff: `will remove the tariff on A and suspend the
    /// duty on B`.
    private func cutAtAct(_ range: Range<Int>, _ anchors: ArraySlice<Int>)
        -> (left: Range<Int>, right: Range<Int>)?
    {
        for (anchor, next) in zip(anchors, anchors.dropFirst()) {
            guard
                let cut = (anchor + 1 ..| next).first(where: { index in
                    // "…, suspended it in April"
                    let isListed = text.isMark(index, ",") && index + 2 == next && isAct(index + 1)
                    if isListed { return true }
                    guard words.joining.contains(text.word(index)) else { return false }
                    var verb = index + 1
                    // "…, and, subject to its ratification, will remove …"
                    let isParted = text.isMark(verb, ",") || words.future.contains(text.word(verb))
                    if isParted, !isAct(verb),
                        let modal = (verb ..| min(next, verb + Self.reach)).first(where: {
                            words.future.contains(text.word($0))
                        })
                    {
                        verb = modal + 1
                    }
                    // "…, and Peru would scrap the duty on B"
                    if let subject = text.mentions(in: index + 1 ..| min(index + 4, next)).first(where: {
                        $0.tokens.lowerBound <= index + 2 && $0.form != .adjective
                    }) {
                        verb = subject.tokens.upperBound
                        if words.future.contains(text.word(verb)) || cue(at: verb) == .possible { verb += 1 }
                    }
                    return verb < next && isAct(verb)
                })
            else { continue }
            let left = text.trimmed(range.lowerBound ..| cut)
            let right = text.trimmed(cut + 1 ..| range.upperBound)
            if !left.isEmpty, !right.isEmpty { return (left, right) }
        }
        return nil
    }

    /// A verb that does something with a tariff.
    func isAct(_ index: Int) -> Bool {
        guard index < sentence.upperBound, text.tags[index].isVerb, let cue = words.cues[text.word(index)]
        else {
            return false
        }
        return [.impose, .raise, .end, .pause, .exempt, .reduce].contains(cue)
    }

    /// A sentence without a word for tariffs that goes on about the one before: an exemption, a pause, a rate in a list.
    private func readDependent(_ block: Int) {
        if text.blocks[block].kind == .bullet, lead != nil { return readListed(block) }
        let isList =
            block > 0 && context.block == block - 1 && text.blocks[block].kind == .bullet
            && text.blocks[block - 1].kind == .bullet
        guard context.block == block || isList, sentence.count < 80 else { return }
        let clauses = splitter.clauses(of: sentence)
        for clause in clauses {
            if isList, !clause.tokens.contains(where: { words.face.contains(text.word($0)) }) { continue }
            let rates = rates(in: clause.tokens, hasAnchor: false, follows: true)
            if let rate = rates.first {
                add(Unit(tokens: clause.tokens, anchors: [], rate: rate, clause: clause.tokens), block)
            } else if isRelief(clause.tokens) || isEnding(clause.tokens) {
                add(Unit(tokens: clause.tokens, anchors: [], rate: nil, clause: clause.tokens), block)
            }
        }
    }

    /// `goods … were exempted`, `a 90-day pause`, `remain protected under …`, `backing off from threats`
    func isRelief(_ range: Range<Int>) -> Bool {
        if let first = range.first, text.tags[first] == .verbGerund, isClosingExemptions(range) {
            return true
        }
        for index in range {
            let word = text.word(index)
            if words.protected.contains(word) { return true }
            if words.pauses.contains(word),
                text.times(in: (index - 5) ..| index).contains(where: { $0.kind == .duration })
                    || index > 1 && text.word(index - 1) == TariffReader.day
                        && text.word(index - 2) == words.hyphen
            {
                return true
            }
            if words.backing.contains(word), index + 1 < range.upperBound,
                words.off.contains(text.word(index + 1)),
                (index ..| min(index + 8, range.upperBound)).contains(where: {
                    words.threatsAgain.contains(text.word($0))
                })
            {
                return true
            }
        }
        return false
    }

    private static let day: Word = "day"
}
