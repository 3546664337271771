import DossierHost
import DossierText

/// One noun phrase of a part, with what tells it from others of the kind: whose it is, of what, how many.
struct ArgumentItem {
    var heads: Set<Referent> = []
    var owners: Set<Referent> = []
    /// The numbers in the phrase: the 25 of `a 25 percent toll`.
    var counts: [Quantity] = []
    /// Only a pronoun of which the text does not say who is meant.
    var isOpaque = false
    /// Set off by a comma behind another, which it describes.
    var isApposition = false
    /// `non-resident`: what is told of all but these.
    var isExcepted = false
    /// A word for a kind of place behind an article, as `the country`.
    var isPlace = false
    /// `its`, `their`: it belongs to who does it, as a rule.
    var isPossessed = false
    /// A noun for an act behind an article, as `the closure` of what is named before.
    var isShort = false
    /// `the two sides`, `both countries`
    var isPair = false
    /// `it`, `they`: what the sentence before or the clause before is about.
    var refersBack = false

    /// Nothing that could be looked for: a pronoun, an adjective.
    var isVoid: Bool { heads.isEmpty && owners.isEmpty && counts.isEmpty }
    var isNumber: Bool { heads.isEmpty && owners.isEmpty && !counts.isEmpty }

    private var all: Set<Referent> { heads.union(owners) }

    /// As its words count among those by which a sentence is recognised.
    var stems: Set<String> {
        all.reduce(into: []) { stems, referent in
            guard referent.kind == .country else { return stems.formUnion(referent.words) }
            for word in referent.words.flatMap({ Workspace.foldedWords($0) }) {
                stems.insert(ClaimContext.stem(word))
            }
        }
    }

    /// How far a phrase in the same part elsewhere is the same.
    ///
    /// - Parameter isCounting: whether numbers have to be the same, too.
    func fit(_ there: Self, isCounting: Bool) -> Fit {
        guard isSame(as: there) else { return .absent }
        if isExcepted != there.isExcepted { return .conflicting }
        let counted = isCounting ? fitOfCounts(there) : .covered
        if counted == .conflicting || there.isNumber { return counted }
        let missing = owners.filter { !there.has($0) }
        let others = there.owners.filter { !has($0) }
        // Where both say whose it is, it is somebody else's.
        if missing.contains(where: \.isName) {
            return others.contains(where: \.isName) ? .conflicting : .loose
        }
        return missing.isEmpty || !others.contains { $0.kind == .noun } ? counted : .loose
    }

    /// Whether the other is this of somebody, and belongs to these as `its`.
    func isOwned(_ there: Self, by doers: Set<Referent>) -> Bool {
        guard there.isPossessed, isSame(as: there) else { return false }
        let missing = owners.filter { !there.has($0) }
        return missing.contains(where: \.isName)
            && missing.allSatisfy { !$0.isName || Argument.holds(doers, $0) }
    }

    /// Whether the other is this in short, and what this is of stands in its paragraph.
    func isShortened(_ there: Self, in paragraph: Set<String>) -> Bool {
        guard there.isShort, there.owners.isEmpty, isSame(as: there) else { return false }
        return owners.allSatisfy { $0.words.isSubset(of: paragraph) }
    }

    /// Whether a noun or name of the phrase stands for somebody or something.
    private func has(_ other: Referent) -> Bool {
        let all = all
        return Argument.holds(all, other) || all.contains { $0.isBody(of: other) }
    }

    private func isSame(as there: Self) -> Bool {
        if heads.isEmpty { return there.heads.isEmpty || !counts.isEmpty || !owners.isEmpty }
        // `a toll of 30 percent`, `30 percent`
        if there.isNumber, !counts.isEmpty { return there.counts(as: self) }
        if heads.allSatisfy({ head in there.heads.contains { head.isKind(of: $0) } }) { return true }
        if Argument.overlap(heads, there.heads) { return heads.allSatisfy { !$0.isName || there.has($0) } }
        // `Seld`, `the town of Seld`
        if there.isPlace, heads.allSatisfy({ $0.isName && $0.isNamed(among: there.owners) }) {
            return true
        }
        // `fish`, `fish products`; but `Ruiz's lawyer` is not Ruiz.
        return heads.allSatisfy { head in
            head.kind == .noun && there.owners.contains { $0.kind == .noun && $0.isSame(as: head) }
        }
    }

    /// Whether a number of this is one of that.
    func counts(as other: Self) -> Bool {
        counts.contains { own in
            other.counts.contains {
                $0.kind == own.kind && $0.currency == own.currency && Measured.agree($0, own)
            }
        }
    }

    private func fitOfCounts(_ there: Self) -> Fit {
        var fit = Fit.covered
        for own in counts where Measured.subject(of: own) != nil {
            let comparable = there.counts.filter { $0.kind == own.kind && $0.currency == own.currency }
            if comparable.contains(where: { Measured.agree(own, $0) }) { continue }
            if !comparable.isEmpty { return .conflicting }
            fit = .loose
        }
        return fit
    }

    /// Whether it stands before a noun, or is what that is of, which it joins elsewhere by a preposition.
    func isOwner(of other: Self) -> Bool {
        !other.heads.isEmpty && other.all.allSatisfy { Argument.holds(owners, $0) }
    }

    /// Whether it names an act: `banned from flying`.
    func isAct(_ base: DossierText.Word) -> Bool {
        !heads.isEmpty
            && heads.allSatisfy { $0.words.count == 1 && $0.words.contains { DossierText.Word($0) == base } }
    }

    /// Whether it is a name of a paragraph.
    func isNamed(in paragraph: Set<String>) -> Bool {
        !heads.isEmpty
            && heads.allSatisfy { head in
                (head.kind == .country || head.kind == .name)
                    && head.words.flatMap { Workspace.foldedWords($0) }.allSatisfy {
                        paragraph.contains(ClaimContext.stem($0))
                    }
            }
    }

    /// Whether a pronoun of a paragraph can stand for it; who `he` is, of several, has to be known.
    func isTold(in paragraph: Set<String>) -> Bool {
        !heads.isEmpty && all.allSatisfy { $0.words.isSubset(of: paragraph) }
            && heads.allSatisfy { $0.kind == .noun }
    }
}
