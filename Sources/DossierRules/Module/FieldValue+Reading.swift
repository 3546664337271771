import DossierSDK
import DossierText

extension FieldValue {
    /// A value that does not fit its field.
    struct Mistyped: Error {
        let message: String
    }

    /// The value that an author wrote for a field.
    init(texts: [String], of field: Field) throws(Mistyped) {
        guard let first = texts.first else { throw Mistyped(message: "a value was expected") }
        if field.isList {
            self = .list(texts)
            return
        }
        if texts.count > 1 { throw Mistyped(message: "one value was expected, the field is no list") }
        switch field.kind {
        case .number, .percent, .money:
            guard let number = Double(first) else {
                throw Mistyped(message: "a number was expected, not “\(first)”")
            }
            self = .number(number)
        case .choice(let values):
            guard values.contains(first) else {
                throw Mistyped(message: "“\(first)” is none of \(values.joined(separator: ", "))")
            }
            self = .text(first)
        case .date:
            guard DayInterval(edtf: first) != nil else {
                throw Mistyped(message: "a date like 2031-05-04 was expected, not “\(first)”")
            }
            self = .text(first)
        case .text, .name, .place:
            self = .text(first)
        }
    }
}

/// Reads values for fields out of passages.
struct ValueReader {
    let text: AnnotatedText
    let lattice: ItemLattice

    /// The value of a passage for a field; nil where it has none of that type.
    func value(of tokens: Range<Int>, for field: Field) -> String? {
        switch field.kind {
        case .name, .place: return name(tokens) ?? plain(tokens)
        case .date: return item(in: tokens, where: { $0 & ItemKind.time.bit != 0 }).flatMap(date)
        case .number, .percent, .money:
            return item(
                in: tokens,
                where: {
                    $0
                        & (ItemKind.number.bit | ItemKind.percent.bit | ItemKind.money.bit
                            | ItemKind.count.bit)
                        != 0
                }
            ).flatMap(number)
        case .choice(let values):
            let passage = plain(tokens).lowercased()
            return values.first { $0.lowercased() == passage }
        case .text: return plain(tokens)
        }
    }

    /// The value of an item for a field.
    func value(of item: ItemLattice.Item, from start: Int, for field: Field) -> String? {
        switch field.kind {
        case .date: return date(item)
        case .number, .percent, .money: return number(item)
        default: return value(of: start..<item.end, for: field)
        }
    }

    private func plain(_ tokens: Range<Int>) -> String { text.line(text.span(tokens)) }

    /// The canonical name of whoever fills most of the passage.
    private func name(_ tokens: Range<Int>) -> String? {
        var best: (length: Int, name: String)?
        for start in tokens {
            for item in lattice[start] where item.end <= tokens.upperBound {
                guard case .mention(let index) = item.source else { continue }
                let mention = text.mentions[index]
                guard let entity = mention.entity ?? mention.entities.first, entity < text.entities.count
                else { continue }
                if item.end - start > best?.length ?? 0 {
                    best = (item.end - start, text.entities[entity].name)
                }
            }
        }
        return best?.name
    }

    private func item(in tokens: Range<Int>, where fits: (UInt16) -> Bool) -> ItemLattice.Item? {
        for start in tokens {
            if let item = lattice[start].first(where: { $0.end <= tokens.upperBound && fits($0.kinds) }) {
                return item
            }
        }
        return nil
    }

    private func date(_ item: ItemLattice.Item) -> String? {
        guard case .time(let index) = item.source else { return nil }
        return text.times[index].resolved
    }

    private func number(_ item: ItemLattice.Item) -> String? {
        guard case .quantity(let index) = item.source else { return nil }
        return FieldValue.format(text.quantities[index].value)
    }
}
