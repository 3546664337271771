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

    /// Nothing that could be looked for: a pronoun, an adjective.
    var isVoid: Bool { heads.isEmpty && owners.isEmpty && counts.isEmpty }
    var isNumber: Bool { heads.isEmpty && owners.isEmpty && !counts.isEmpty }

    private var all: Set<Referent> { heads.union(owners) }

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

    /// Whether a noun or name of the phrase stands for somebody or something.
    private func has(_ other: Referent) -> Bool {
        let all = all
        return Argument.holds(all, other) || all.contains { $0.isBody(of: other) }
    }

    private func isSame(as there: Self) -> Bool {
        if heads.isEmpty { return there.heads.isEmpty || !counts.isEmpty || !owners.isEmpty }
        // `a toll of 30 percent`, `30 percent`
        if there.isNumber, !counts.isEmpty { return there.counts(as: self) }
        if Argument.overlap(heads, there.heads) { return heads.allSatisfy { !$0.isName || there.has($0) } }
        // `Seld`, `the town of Seld`
        if there.isPlace, heads.allSatisfy({ $0.isName && Argument.holds(there.owners, $0) }) { return true }
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
