import DossierHost
import DossierText

/// One part in what is told: who does it, to whom it is done.
struct Argument {
    private(set) var heads: Set<Referent> = []
    /// To whom or what these belong, and what they are of: `Ruiz's lawyer` is not Ruiz.
    private(set) var owners: Set<Referent> = []
    /// Whether it is only a pronoun of which the text does not say who is meant.
    private(set) var isOpaque = false
    /// Each noun phrase of it by itself: of `Roe of Sudria and Doe of Norland` Sudria is Roe's.
    private(set) var items: [ArgumentItem] = []

    init() {}

    init(_ item: ArgumentItem) { append(item) }

    mutating func append(_ item: ArgumentItem) {
        items.append(item)
        heads.formUnion(item.heads)
        owners.formUnion(item.owners)
        isOpaque = isOpaque || item.isOpaque
    }

    /// What the last one is of.
    mutating func own(by other: Argument) {
        owners.formUnion(other.all)
        guard let last = items.indices.last else { return }
        items[last].owners.formUnion(other.all)
        items[last].counts += other.items.flatMap(\.counts)
    }

    var isEmpty: Bool { heads.isEmpty && owners.isEmpty }
    var names: Set<Referent> { heads.filter(\.isName) }
    var all: Set<Referent> { heads.union(owners) }

    mutating func join(_ other: Argument) {
        heads.formUnion(other.heads)
        owners.formUnion(other.owners)
        isOpaque = isOpaque || other.isOpaque
        items += other.items
    }

    /// Behind a comma, which describes what is here: `Roe, the mayor of Seld`.
    mutating func describe(by other: Argument) {
        let known = items.count
        join(other)
        for index in known..<items.count { items[index].isApposition = true }
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
            // A draft may tell of people what is told of passengers.
            if heads.allSatisfy({ head in other.heads.contains { head.isKind(of: $0) } }) { return false }
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
            && other.heads.allSatisfy { !$0.words.isDisjoint(with: ClaimWords.organs) }
    }

    /// Whether each of these is one of those: who is said to say something has to be who says it there.
    func isSaid(among others: [Argument]) -> Bool {
        items.allSatisfy { item in
            item.isVoid || item.isApposition
                || others.contains { $0.items.contains { item.fit($0, isCounting: false) >= .loose } }
        }
    }
}
