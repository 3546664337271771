import DossierHost
import DossierText

/// Somebody or something of whom a sentence tells, by the words in which it is recognised in another.
struct Referent: Hashable {
    enum Kind { case country, person, name, noun }

    let kind: Kind
    /// Stems; of a country its usual name, however it is written; of a person the family name.
    let words: Set<String>

    var isName: Bool { kind != .noun }

    /// Whether both can be one: `the State Department` and `the U.S. State Department`, `Port` that only one text knows
    /// as a name.
    func isSame(as other: Referent) -> Bool {
        switch (kind, other.kind) {
        case (.name, .name), (.name, .person), (.person, .name):
            words.isSubset(of: other.words) || other.words.isSubset(of: words)
        case (.noun, .person), (.person, .noun): words == other.words
        case (.noun, .name): words.isSubset(of: other.words)
        case (.name, .noun): other.words.isSubset(of: words)
        default: kind == other.kind && words == other.words
        }
    }
}

/// One part in what is told: who does it, to whom it is done.
struct Argument {
    var heads: Set<Referent> = []
    /// To whom or what these belong, and what they are of: `Ruiz's lawyer` is not Ruiz.
    var owners: Set<Referent> = []
    /// Whether it is only a pronoun of which the text does not say who is meant.
    var isOpaque = false

    var isEmpty: Bool { heads.isEmpty && owners.isEmpty }
    var names: Set<Referent> { heads.filter(\.isName) }
    var all: Set<Referent> { heads.union(owners) }

    mutating func join(_ other: Argument) {
        heads.formUnion(other.heads)
        owners.formUnion(other.owners)
        isOpaque = isOpaque || other.isOpaque
    }

    static func holds(_ set: Set<Referent>, _ one: Referent) -> Bool {
        set.contains(one) || set.contains { $0.isSame(as: one) }
    }

    static func overlap(_ left: Set<Referent>, _ right: Set<Referent>) -> Bool {
        left.contains { holds(right, $0) }
    }

    /// Whether both are said and are not the same.
    func differs(from other: Argument) -> Bool {
        if isEmpty || other.isEmpty { return false }
        if heads.isEmpty || other.heads.isEmpty { return !Self.overlap(all, other.all) }
        if !Self.overlap(heads, other.heads) {
            return !actsFor(other) && !other.actsFor(self)
        }
        let (own, there) = (names, other.names)
        // Of several all are meant.
        let all = other.all
        if !own.isEmpty, !there.isEmpty, !own.allSatisfy({ Self.holds(all, $0) }) { return true }
        let (owner, ownerThere) = (owners.filter(\.isName), other.owners.filter(\.isName))
        return !owner.isEmpty && !ownerThere.isEmpty && !Self.overlap(owner, ownerThere)
            && !Self.overlap(owner, other.heads) && !Self.overlap(ownerThere, heads)
    }

    /// Whether these are a country, and the other what acts for it: `the Norlandic navy`.
    private func actsFor(_ other: Argument) -> Bool {
        heads.allSatisfy { $0.kind == .country && Self.holds(other.owners, $0) }
            && other.heads.allSatisfy { !$0.words.isDisjoint(with: Self.organs) }
    }

    private static let organs: Set<String> = Set(
        ClaimWords.organs.split(whereSeparator: \.isWhitespace).map { ClaimContext.stem(String($0)) })
}
