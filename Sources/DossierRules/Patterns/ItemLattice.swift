import DossierText

/// What the layers found, by the token at which it begins, so that a pattern can step over it as one.
struct ItemLattice {
    /// One way to step over something: to which token, as which kinds.
    struct Item {
        let end: Int
        /// Bits of ``ItemKind``.
        let kinds: UInt16
        let source: Source
    }

    /// Where a value of the item is to be read.
    enum Source {
        case mention(Int)
        case time(Int)
        case quantity(Int)
        case quotation(Int)
    }

    private let items: [Item]
    /// Where the items of a token begin; one longer than the tokens.
    private let starts: [Int32]

    init(_ text: AnnotatedText) {
        var found: [(start: Int, item: Item)] = []
        found.reserveCapacity(text.mentions.count * 2 + text.times.count + text.quantities.count)
        let tokenCount = text.tokens.count
        func add(_ tokens: Range<Int>, _ kinds: UInt16, _ source: Source) {
            guard kinds != 0, !tokens.isEmpty, tokens.lowerBound >= 0, tokens.upperBound <= tokenCount else {
                return
            }
            found.append((tokens.lowerBound, Item(end: tokens.upperBound, kinds: kinds, source: source)))
        }
        for (index, mention) in text.mentions.enumerated() {
            let kinds = Self.kinds(of: mention, in: text)
            add(mention.tokens, kinds, .mention(index))
            let core = text.tokens(in: mention.core)
            if core != mention.tokens { add(core, kinds, .mention(index)) }
            let first = mention.tokens.lowerBound
            if first > 0, text.tags[first - 1] == .determiner {
                add(first - 1..<mention.tokens.upperBound, kinds, .mention(index))
            }
        }
        for (index, time) in text.times.enumerated() { add(time.tokens, Self.kinds(of: time), .time(index)) }
        for (index, quantity) in text.quantities.enumerated() {
            add(quantity.tokens, Self.kinds(of: quantity), .quantity(index))
            if let noun = quantity.noun, quantity.kind == .cardinal {
                let end = text.tokens(in: noun).upperBound
                if end > quantity.tokens.upperBound {
                    add(quantity.tokens.lowerBound..<end, ItemKind.count.bit, .quantity(index))
                }
            }
        }
        for (index, quotation) in text.quotations.enumerated() {
            add(text.tokens(in: quotation.outer), ItemKind.quote.bit, .quotation(index))
        }

        var starts = [Int32](repeating: 0, count: text.tokens.count + 2)
        for entry in found { starts[entry.start + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var places = starts
        var order = [Int](repeating: 0, count: found.count)
        for (index, entry) in found.enumerated() {
            order[Int(places[entry.start])] = index
            places[entry.start] += 1
        }
        items = order.map { found[$0].item }
        self.starts = starts
    }

    /// What begins at a token.
    subscript(token: Int) -> ArraySlice<Item> {
        guard token >= 0, token + 1 < starts.count else { return [] }
        return items[Int(starts[token])..<Int(starts[token + 1])]
    }

    /// The kinds of all items that begin inside a range of tokens, as bits.
    func kinds(in tokens: Range<Int>) -> UInt16 {
        guard tokens.lowerBound >= 0, tokens.upperBound < starts.count else { return 0 }
        return items[Int(starts[tokens.lowerBound])..<Int(starts[tokens.upperBound])]
            .reduce(0) { $0 | $1.kinds }
    }

    private static func kinds(of mention: Mention, in text: AnnotatedText) -> UInt16 {
        guard let index = mention.entity ?? mention.entities.first, index < text.entities.count else {
            return 0
        }
        switch text.entities[index].kind {
        case .person: return ItemKind.person.bit | ItemKind.name.bit
        case .organisation: return ItemKind.organisation.bit | ItemKind.name.bit
        case .place: return ItemKind.place.bit | ItemKind.name.bit
        // A country acts and is a place.
        case .country: return ItemKind.country.bit | ItemKind.name.bit | ItemKind.place.bit
        case .group: return ItemKind.group.bit | ItemKind.name.bit
        case .other: return ItemKind.name.bit
        }
    }

    private static func kinds(of time: TimeExpression) -> UInt16 {
        switch time.kind {
        case .date, .time: ItemKind.time.bit | ItemKind.date.bit
        case .duration: ItemKind.time.bit | ItemKind.duration.bit
        case .set: ItemKind.time.bit
        }
    }

    private static func kinds(of quantity: Quantity) -> UInt16 {
        switch quantity.kind {
        case .cardinal: ItemKind.number.bit
        case .percent: ItemKind.percent.bit
        case .money: ItemKind.money.bit
        case .ordinal: 0
        }
    }
}
