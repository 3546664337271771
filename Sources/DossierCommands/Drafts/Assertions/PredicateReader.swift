import DossierHost
import DossierText

/// Reads of each verb of a sentence, and of each noun for an act, whether it is told as done, denied or left open.
///
/// The reach of a negation is approximate: a few words, up to the next clause.
struct PredicateReader {
    typealias Predicate = Assertion.Predicate

    private let text: AnnotatedText
    private let reader: RoleReader
    /// Nil where all is taken back.
    private let withholding: Withholding?
    private(set) var predicates: [Predicate] = []
    /// Verbs that are left open, with what hangs on them in this clause or a later one.
    private var open: Set<Int> = []

    init(_ text: AnnotatedText, _ reader: RoleReader, _ withholding: Withholding?) {
        self.text = text
        self.reader = reader
        self.withholding = withholding
    }

    /// One clause, after those before it.
    mutating func read(_ clause: Range<Int>) {
        let timed = text.tokensOfTimes(in: clause)
        let isCarried = isCarried(clause)
        let carriesAct = isCarried && hasAct(clause)
        // What is only aimed at by the verb before.
        var isAimed = false
        // Those read so far, each of which holds for what follows.
        var reservations: Set<DossierText.Word> = []
        var read = clause.lowerBound
        for index in clause {
            let tag = text.tags[index]
            let act = reader.twinned[index] == nil ? reader.acts[index] : nil
            if tag == .punctuation || tag == .coordinator { isAimed = false }
            guard !timed.contains(index), act != nil || tag.isVerb && !reader.isNamed(index) || canTell(index)
            else { continue }
            let told = act?.isCopula == true ? complement(index, clause.upperBound, act) : nil
            guard let base = told ?? VerbBase.read(text, index, clause.upperBound, isVerb: act != nil),
                told != nil || !PredicateWords.light.contains(base),
                act == nil || !carriesAct || !isCarrier(index) || !PredicateWords.isCarrier(base),
                act?.isResultative != true
            else { continue }
            var (isNegated, isOpen, isRefused) = reach(index, clause, act)
            // `seized no files`, `is not safe`
            if index + 1 < clause.upperBound {
                let next = text.word(index + 1)
                if OppositeWords.voids.contains(next) || told != nil && OppositeWords.negators.contains(next)
                {
                    isNegated.toggle()
                }
            }
            if PredicateWords.conditions.contains(text.word(clause.lowerBound)) || isAttribute(index)
                || isAwaited(index, clause)
            {
                isOpen = true
            }
            if let act {
                isAimed =
                    isAim(index, clause)
                    || act.governor.map { !tag.isFiniteVerb && open.contains($0) } == true
                    || isPromised(index, act, clause)
            }
            // `refrained from taxing boats or closing the port`
            if tag == .verbGerund, index > clause.lowerBound, text.tags[index - 1] == .coordinator,
                let twin = predicates.last(where: {
                    $0.token < index && index - $0.token < 16 && text.tags[$0.token] == .verbGerund
                })
            {
                isNegated = twin.isNegated
                isOpen = isOpen || twin.isOpen
            }
            // What somebody refuses to do is told as not done.
            if isRefused { isAimed = false }
            if isAimed { isOpen = true }
            if isOpen { open.insert(index) }
            while read < min(clause.upperBound, index + 4) {
                if OppositeWords.reservations.contains(text.word(read)) {
                    reservations.insert(text.word(read))
                }
                read += 1
            }
            let modality = Modality(
                isNegated: isNegated, isOpen: isOpen,
                isWithheld: withholding?.holdsBack(act, at: index) != false
                    || reservations.contains(where: WithholdingWords.unconfirmed.contains),
                reservations: reservations)
            let isVerb = act != nil || isCarried && isAct(index)
            append(base, index, act, modality, isVerb: isVerb, clause.upperBound)
            for twin in reader.twins[index, default: []] {
                append(base, index, reader.acts[twin], modality, isVerb: isVerb, clause.upperBound)
            }
        }
    }

    private struct Modality {
        let isNegated: Bool
        let isOpen: Bool
        let isWithheld: Bool
        let reservations: Set<DossierText.Word>
    }

    private mutating func append(
        _ base: DossierText.Word, _ index: Int, _ act: RoleReader.Act?, _ modality: Modality, isVerb: Bool,
        _ end: Int
    ) {
        var roles = act?.roles ?? reader.roles(ofNoun: index)
        // `lost their lives`: no lives are there to whom it is done.
        if act != nil, VerbBase.isIdiom(text, index, end) { roles.patients = Argument() }
        // Who is against something opposes it.
        if act?.isCopula == true, base == PredicateWords.opposing { roles.take(ClaimWords.against) }
        let stem =
            Paraphrases.key(of: base)
            ?? ClaimContext.stem(Workspace.foldedWords(text.form(index)).last ?? "")
        // What is said of somebody by `is` has one meaning.
        let senses =
            act?.isCopula == true ? [] : Array(VerbBase.others(text, index, end, isVerb: act != nil))
        func predicate(
            _ base: DossierText.Word, _ roles: Roles, isVerb: Bool, senses: [DossierText.Word] = []
        ) -> Predicate {
            Predicate(
                base: base, senses: senses, stem: stem, token: index, isNegated: modality.isNegated,
                isOpen: modality.isOpen,
                isWithheld: modality.isWithheld, isVerb: isVerb,
                isRelative: act?.isRelative == true, isOffice: false,
                reservations: modality.reservations,
                roles: roles, governor: act?.governor)
        }
        predicates.append(predicate(base, roles, isVerb: isVerb, senses: senses))
        // Who is killed has died.
        for implied in Paraphrases.implied(by: base) {
            predicates.append(
                predicate(implied.meaning, implied.isSuffered ? roles.suffered() : roles, isVerb: false))
        }
    }

    /// Whether an infinitive hangs on a verb of an earlier clause behind which all is open: `promised, once asked, to send`.
    private func isPromised(_ index: Int, _ act: RoleReader.Act, _ clause: Range<Int>) -> Bool {
        guard let governor = act.governor, governor < clause.lowerBound, index > clause.lowerBound,
            text.word(index - 1) == PredicateWords.aim,
            let base = VerbBase.read(text, governor, clause.lowerBound)
        else { return false }
        return OppositeWords.openings.contains(base)
    }

    /// Whether a noun can tell an act.
    private func canTell(_ index: Int) -> Bool {
        guard text.tags[index] == .noun else { return false }
        let entry = VerbForms.english[text.word(index)]
        return isAct(index) || entry?.isNounToo == true || entry?.form == .gerund
    }

    private func isAct(_ index: Int) -> Bool {
        text.tags[index] == .noun && Paraphrases.meaning(ofNoun: text.word(index)) != nil
    }

    /// What stands before a verb in its clause and turns it around or leaves it open.
    private func reach(_ index: Int, _ clause: Range<Int>, _ act: RoleReader.Act?) -> (
        isNegated: Bool, isOpen: Bool, isRefused: Bool
    ) {
        var (isNegated, isOpen, isRefused) = (false, false, false)
        for before in (max(clause.lowerBound, index - 8)..<index).reversed() {
            let word = text.word(before)
            if text.tags[before] == .punctuation, !PredicateWords.quotationMarks.contains(word) { break }
            if PredicateWords.joining.contains(word) { break }
            if OppositeWords.negators.contains(word) {
                isNegated.toggle()
            } else if OppositeWords.modals.contains(word) {
                isOpen = true
            } else if act?.isRelative != true, !isBareNoun(before),
                let other = VerbBase.read(text, before, clause.upperBound)
            {
                // `refused a permit granted by the port`: granted it was.
                if OppositeWords.denials.contains(other) {
                    isNegated.toggle()
                    isRefused = other == PredicateWords.refusing
                } else if OppositeWords.openings.contains(other) {
                    isOpen = true
                } else if text.tags[before].isFiniteVerb, !PredicateWords.light.contains(other) {
                    break
                }
            }
        }
        // Who could not have done it has not.
        if isNegated, isOpen, text.word(index - 1) == PredicateWords.perfect,
            (max(clause.lowerBound, index - 4)..<index).contains(where: {
                text.word($0) == PredicateWords.impossible
            })
        {
            isOpen = false
        }
        return (isNegated, isOpen, isRefused)
    }

    /// A noun leaves open or denies only what it leads to: `the refusal to pay`, but not `the cancellation of the fair`.
    private func isBareNoun(_ index: Int) -> Bool {
        guard text.tags[index] == .noun, index + 1 < text.tags.count else { return false }
        let next = text.word(index + 1)
        return next != PredicateWords.aim && next != ClaimWords.complementizer
    }

    /// `before she travels`: what stands in the present behind what is to come first has not been done.
    private func isAwaited(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard text.tags[index] == .verbPresent || text.tags[index] == .verbBase else { return false }
        var before = index - 1
        while before >= clause.lowerBound, index - before < 6, text.tags[before] != .punctuation {
            if PredicateWords.preceding.contains(text.word(before)) { return true }
            if text.tags[before].isVerb { return false }
            before -= 1
        }
        return false
    }

    /// What is said of somebody by `is`: an adjective, or that it is somebody or something.
    private func complement(_ index: Int, _ end: Int, _ act: RoleReader.Act?) -> DossierText.Word? {
        var next = index + 1
        while next < end, text.tags[next] == .adverb || OppositeWords.negators.contains(text.word(next)) {
            next += 1
        }
        guard next < end else { return nil }
        if text.word(next) == ClaimWords.against { return PredicateWords.opposing }
        if text.tags[next] == .adjective, next + 1 == end || !text.tags[next + 1].isNominal {
            return Workspace.foldedWords(text.form(next)).last.map {
                DossierText.Word("\(PredicateWords.attribution)-\(ClaimContext.stem($0))")
            }
        }
        return act?.roles.patients.isEmpty == false ? PredicateWords.copula : nil
    }

    /// Whether `to` stands before a verb: what somebody undertakes to do, or does something for, is not told as done, but
    /// for what one begins or goes on to do.
    private func isAim(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard index > clause.lowerBound else { return false }
        // `is to be paid`
        if index - 3 >= clause.lowerBound, text.word(index - 1) == PredicateWords.copula,
            text.word(index - 2) == PredicateWords.aim, ClaimWords.being.contains(text.word(index - 3))
        {
            return true
        }
        guard text.word(index - 1) == PredicateWords.aim else { return false }
        guard index - 2 >= clause.lowerBound else { return true }
        let governor = VerbForms.english[text.word(index - 2)]?.verb ?? text.word(index - 2)
        return !PredicateWords.factual.contains(governor)
            && Paraphrases.base(of: text.form(index - 2).lowercased()) != PredicateWords.beginning
    }

    /// Whether the nouns of a clause say what is done in place of its verbs: `the arrest came on Monday`, `held talks`, `had a meeting`.
    private func isCarried(_ clause: Range<Int>) -> Bool {
        clause.allSatisfy { token in
            !text.tags[token].isVerb && reader.acts[token] == nil || isCarrier(token)
                || VerbForms.english[text.word(token)].map { PredicateWords.light.contains($0.verb) } == true
        }
    }

    private func isCarrier(_ index: Int) -> Bool {
        PredicateWords.carriers.contains(text.word(index))
            || VerbForms.english[text.word(index)].map { PredicateWords.carriers.contains($0.verb) } == true
    }

    private func hasAct(_ clause: Range<Int>) -> Bool {
        clause.contains { text.tags[$0] == .noun && Paraphrases.meaning(ofNoun: text.word($0)) != nil }
    }

    /// Whether a participle stands before its noun: `a formal, signed agreement` may be one that is only hoped for.
    private func isAttribute(_ index: Int) -> Bool {
        guard text.tags[index] == .verbParticiple, index > 0, index + 1 < text.tags.count,
            text.tags[index + 1] == .noun || text.tags[index + 1] == .adjective
        else { return false }
        return [.determiner, .adjective, .punctuation, .numeral].contains(text.tags[index - 1])
    }
}
