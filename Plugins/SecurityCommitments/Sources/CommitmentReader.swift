import DossierSDK
import DossierText

/// Reads the undertakings of one document, sentence by sentence.
///
/// A sentence counts when it holds a cue (`pledged`, `shall`, `commitment to` …) that is read by the frame of its kind
/// (`CommitmentReader+Frames`); the frame says whose stance it is and where its content begins, and the content falls into items.
/// In an official text, one that speaks as `we` or as the parties, every undertaking counts; in a report only those
/// that are about security.
final class CommitmentReader {
    let document: Document
    let text: AnnotatedText
    let words = CommitmentWords.english
    let themes = ThemeWords.english
    let verbs = VerbForms.english
    let clauseWords = ClauseWords.english
    private(set) lazy var parties: PartyReader = {
        let parties = PartyReader(text, isJoint: isOfficial)
        return issuer.map(parties.speaking) ?? parties
    }()
    let splitter: ClauseSplitter
    let enumeration: Enumeration
    let isOfficial: Bool
    /// The state whose government gives the text out in its own name.
    let issuer: String?
    /// Whether a report is about security between states throughout, so that what they promise there needs no theme.
    private(set) lazy var isAffair = readAffair()

    /// Whether a report is about what two states or more have to do with each other: talks, treaties, security.
    private(set) lazy var isDispute = readDispute()

    private(set) lazy var isTranscript = Self.isTranscript(text)
    /// Of a chronology: the days of its entries.
    private(set) lazy var entries = DatedEntries(text)

    var drafts: [CommitmentDraft] = []
    /// The theme of most of what the text undertakes; asked for once all of it is read.
    private(set) lazy var mainTheme = readMainTheme()
    /// Of the sentence being read.
    var sentence: Range<Int> = 0..<0
    var clauses: [Clause] = [] {
        didSet { knownBorders = nil }
    }
    private var knownBorders: StanceBorders?
    var borders: StanceBorders {
        if let knownBorders { return knownBorders }
        let borders = readBorders()
        knownBorders = borders
        return borders
    }
    /// Whether the sentence tells of what is so under a treaty; found when the first passive asks.
    var isUnderDeal: Bool {
        if let deal { return deal }
        let isUnderDeal = (sentence.lowerBound ..| sentence.upperBound - 1).contains {
            words.under.contains(text.word($0)) && next(words.treaties, after: $0, within: 4) != nil
        }
        deal = isUnderDeal
        return isUnderDeal
    }
    private var deal: Bool?
    /// What the sentence of the finding written last says for all its items.
    var setting: Setting?
    /// Whether the sentence says that something is not so.
    var isDenied: Bool {
        if let denial { return denial }
        let isDenied = sentence.contains {
            // "it is not true that"
            words.falsehoods.contains(text.word($0))
                || CommitmentWords.truths.contains(text.word($0)) && text.word($0 + 1) == words.that
                    && previous(words.not, before: $0, within: 3) != nil
        }
        denial = isDenied
        return isDenied
    }
    /// Found when the first cue of a sentence asks for it.
    private var denial: Bool?
    /// Blocks of headings such as `Commitments`, under which whatever a state will do is one.
    var headings: Set<Int> = []
    /// Blocks of headings such as `Broken promises`, under which nothing is undertaken any more.
    var headingsOfUnkept: Set<Int> = []
    /// Whose the verbs of a list are, by the block of its opening line.
    var listSubjects: [Int: [String]] = [:]
    /// Whether the sentence is an item under one of them.
    private var isHeaded = false
    /// Tokens before this one belong to an item already.
    var done = 0
    /// Whose stance the sentence gave last, for a verb without a subject of its own.
    var lastParty: [String]?
    /// The stance that introduces a list, by block.
    var leads: [Int: Stance] = [:]

    init(_ document: Document) {
        self.document = document
        text = document.text
        splitter = ClauseSplitter(document.text.base)
        enumeration = Enumeration(document.text.base)
        let isJoint = Self.isOfficial(document.text, words)
        issuer = Self.issuer(of: document.text, isJoint: isJoint, words)
        isOfficial = isJoint || issuer != nil
    }

    func read() -> [Finding] {
        for item in text.sentences {
            if text.isAbandoned { break }
            let block = text.blocks[item.block]
            guard block.isContent, !text.isMark(item.tokens.upperBound - 1, "?") else { continue }
            if block.kind == .heading, leadsList(item.block) { readListHeading(item.tokens, item.block) }
            guard item.tokens.count > 2 else {
                readShortLead(item.tokens, item.block)
                continue
            }
            read(item.tokens, block, item.block)
        }
        return drafts.map(finding)
    }

    /// `described the talks as open and said the two had reached …`: what is told behind an aside is none.
    private func isToldAfter(_ first: Int, _ index: Int) -> Bool {
        (first + 1 ..| index).contains {
            words.speech.contains(text.word($0)) && text.word($0 - 1) == words.and
        }
    }

    /// Turns to another sentence.
    func begin(_ range: Range<Int>) {
        sentence = range
        done = range.lowerBound
        lastParty = nil
        clauses = []
        denial = nil
        deal = nil
    }

    private func read(_ range: Range<Int>, _ block: Block, _ blockIndex: Int) {
        begin(range)
        let head = block.kind == .bullet ? block.leadIn ?? block.section : nil
        if let head, headingsOfUnkept.contains(head) { return }
        isHeaded = head.map(headings.contains) ?? false
        let count = drafts.count
        if block.kind == .bullet, let subject = block.leadIn { lastParty = listSubjects[subject] }
        if let lead = lead(of: block), beginsWithVerb(lead) { addListed(sentence.lowerBound, lead) }
        // "Announcing the Azure Corridor": a section's heading
        if isOfficial, block.kind == .heading, splitter.isGerund(range.lowerBound) { return }
        for index in range where index >= done {
            guard let cue = words.cues[text.word(index)], cue.frame != .ahead || leadsAhead(index) else {
                continue
            }
            if isUnsaid(index) {
                _ = readUnsigned(cue, index)
                continue
            }
            if clauses.isEmpty { clauses = splitter.clauses(of: range) }
            if let clause = clause(at: index), let first = clause.tokens.first,
                clause.link == .subordinate && clause.linkWord.map(words.asides.contains) ?? false
                    || clause.tokens.lowerBound == range.lowerBound
                        && words.openingAsides.contains(text.word(first)),
                cue.frame != .refusal, !isToldAfter(first, index)
            {
                continue
            }
            read(cue, at: index)
        }
        if drafts.count == count { readStandalone(block) }
        if drafts.count == count, !isOfficial, block.kind == .title || block.kind == .heading {
            readHeadline()
        }
        if text.isMark(range.upperBound - 1, ":") { readLead(blockIndex, since: count) }
        if text.isMark(range.upperBound - 1, ",") { readListSubject(blockIndex) }
    }

    /// An item without a stance of its own: a bullet under a line that gives it, or a line of a communiqué that begins with
    /// its verb.
    private func readStandalone(_ block: Block) {
        var start = sentence.lowerBound
        if text.word(start) == words.to { start += 1 }
        guard start + 2 < sentence.upperBound else { return }
        if let lead = lead(of: block) { return addListed(start, lead) }
        let entry = verbs[text.word(start)]
        let form = splitter.isGerund(start) ? Enumeration.Form.gerund : .infinitive
        guard form == .gerund || entry?.form == .base, !words.gerundOpeners.contains(text.word(start)) else {
            return
        }
        if isOfficial || text.sentences.count <= 2, form == .infinitive,
            entry?.isNounToo == false || text.sentences.count <= 2,
            sentence.count >= 6, block.kind != .heading, block.kind != .title || text.sentences.count <= 2
        {
            let stance = Stance(
                strength: .pledged, party: parties.signatories, start: start, cue: start,
                rule: "bare-infinitive", confidence: 0.5)
            add(start ..| sentence.upperBound, form, stance, isWhole: true)
        }
    }

    /// Adds the items of a stance's content.
    func add(
        _ content: Range<Int>, _ form: Enumeration.Form, _ stance: Stance, isWhole: Bool = false
    ) {
        if let kept = kept(in: content), form != .noun {
            add(content.lowerBound ..| kept - 1, form, stance, isWhole: isWhole)
            return add(kept ..| content.upperBound, .gerund, stance, isWhole: true)
        }
        let items =
            form == .noun
            ? [text.trimmed(content)].filter { !$0.isEmpty }
            : whole(enumeration.items(of: content, form: form))
        for (number, item) in items.enumerated() where item.count >= 2 || number == 0 {
            let start = number == 0 && !isWhole ? min(stance.start, item.lowerBound) : item.lowerBound
            let span = text.trimmed(start ..| item.upperBound)
            guard !span.isEmpty else { continue }
            drafts.append(
                CommitmentDraft(
                    span: span, action: item, cue: stance.cue, strength: stance.strength, party: stance.party,
                    themes: themeMask(item, span, stance), rule: stance.rule,
                    confidence: stance.confidence))
        }
        done = max(done, content.upperBound)
        lastParty = stance.party
    }

    /// Of `curb migration while respecting the laws of both` where what is to be kept begins.
    private func kept(in content: Range<Int>) -> Int? {
        guard
            let link = content.dropFirst(2).first(where: { CommitmentWords.contrasts.contains(text.word($0)) }
            )
        else { return nil }
        let gerund = skip(link + 1)
        return gerund + 1 < content.upperBound && CommitmentWords.keeping.contains(text.word(gerund))
            ? link + 1 : nil
    }

    /// `adopt and maintain standards`: verbs with one object between them are one item.
    private func whole(_ items: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        var start: Int?
        for (number, item) in items.enumerated() {
            if item.count == 1, number + 1 < items.count {
                start = start ?? item.lowerBound
                continue
            }
            joined.append((start ?? item.lowerBound) ..| item.upperBound)
            start = nil
        }
        return joined
    }

    /// The themes of what is undertaken; of its setting and purpose where it names none itself. To refuse foreign troops or
    /// strikes is about sovereignty, whatever they are to fight.
    private func themeMask(_ action: Range<Int>, _ span: Range<Int>, _ stance: Stance) -> UInt64 {
        var mask = themes.mask(of: core(of: action), in: text.base)
        if mask & ~themes.weak == 0 { mask |= themes.mask(of: action, in: text.base) }
        if mask & ~themes.weak == 0 { mask |= themes.mask(of: span, in: text.base) & ~themes.weak }
        if mask & ~themes.weak != 0 { mask &= ~themes.weak }
        guard stance.strength == .refused else { return mask }
        if mask & themes.force != 0 { return mask & ~themes.crime | themes.sovereignty }
        return action.contains { CommitmentWords.foreign.contains(text.word($0)) }
            ? mask | themes.sovereignty : mask
    }

    /// An action without the purpose, ground or circumstance that follows it: `host the centre, in line with …`.
    private func core(of action: Range<Int>) -> Range<Int> {
        let stop = action.dropFirst(2).first { index in
            guard index + 2 < action.upperBound else { return false }
            let next = text.word(index + 1)
            if CommitmentWords.inCircumstance.contains(next), words.inWords.contains(text.word(index)) {
                return true
            }
            if index < action.lowerBound + 5 {
                return CommitmentWords.contrasts.contains(text.word(index))
                    && splitter.isGerund(skip(index + 1))
            }
            if text.word(index) == words.to {
                return verbs[next]?.form == .base && text.tags[index + 1].isVerb
                    && !(index - 3 ..| index).contains { CommitmentWords.efforts.contains(text.word($0)) }
                    && !CommitmentWords.causatives.contains(text.word(action.lowerBound))
            }
            return CommitmentWords.circumstances.contains(text.word(index))
        }
        return action.lowerBound ..| (stop ?? action.upperBound)
    }

    /// Whether an undertaking about this belongs in the ledger.
    func counts(_ content: Range<Int>, party: [String]?) -> Bool {
        if isOfficial, party != nil { return true }
        let isNamed = party.map { !$0.isEmpty } ?? false
        if isNamed, isHeaded { return true }
        if isNamed, isAffair { return true }
        let mask = themes.mask(of: content, in: text.base) & ~themes.weak
        if isNamed, isDispute, mask & themes.economic == 0 { return true }
        if mask & ~themes.economic != 0 { return true }
        return content.contains { CommitmentWords.security.contains(text.word($0)) }
    }
}
