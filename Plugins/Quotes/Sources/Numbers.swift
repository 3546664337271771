import DossierSDK
import DossierText

/// Numbers in what different documents report to have been said of one thing.
enum Numbers {
    private struct Told {
        let finding: Finding
        let quantity: Quantity
        /// What is counted, by its last word in the singular.
        let thing: String
        let words: String
    }

    /// Of one season, since what is said of a thing a year later has other numbers.
    private static let season = 90

    /// Numbers of one thing of which two documents report different ones: a contradiction, or only coarse beside fine.
    static func conflict(_ members: [Finding], _ context: any RelateContext) -> Conflict? {
        let reported = members.filter { $0.kind == "indirect" || $0.kind == "mixed" }
        guard let first = reported.first, reported.contains(where: { $0.document != first.document }) else {
            return nil
        }
        let told = reported.prefix(most).filter { hasNumber($0.text) }.flatMap(read)
        var kind: Conflict.Kind?
        var parties: Set<Int> = []
        for (index, left) in told.enumerated() {
            for (place, right) in told[..<index].enumerated()
            where left.finding.document != right.finding.document && left.thing == right.thing {
                guard !haveCommon(left, right, told), isOfOneSeason(left, right, context),
                    let difference = difference(left.quantity, right.quantity)
                else { continue }
                if kind != .contradiction { kind = difference }
                parties.formUnion([index, place])
            }
        }
        guard let kind else { return nil }
        var sides: [Conflict.Side] = []
        for party in parties.sorted() {
            let one = told[party]
            if let place = sides.firstIndex(where: { $0.value == one.words }) {
                if !sides[place].members.contains(one.finding.id) {
                    sides[place].members.append(one.finding.id)
                }
            } else {
                sides.append(Conflict.Side(value: one.words, members: [one.finding.id]))
            }
        }
        return sides.count > 1 ? Conflict(field: "count", kind: kind, values: sides) : nil
    }

    /// A large group is of one formula.
    private static let most = 10

    /// Soon told, and mostly not so.
    private static func hasNumber(_ text: String) -> Bool {
        text.utf8.contains { $0 &- 0x30 < 10 }
            || text.utf8.split { ($0 | 0x20) &- 0x61 >= 26 }.contains {
                numerals.contains(Word(Substring($0)))
            }
    }

    private static let numerals: WordSet = """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
        nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half
        dozen dozens scores hundreds thousands millions billions percent
        """

    private static func read(_ finding: Finding) -> [Told] {
        let text = AnnotatedText(finding.text, layers: [.times, .quantities])
        return text.quantities.compactMap { quantity in
            guard quantity.kind != .ordinal, quantity.upper == nil, quantity.value != 1,
                !text.times.contains(where: { $0.tokens.overlaps(quantity.tokens) })
            else { return nil }
            let thing: String
            switch quantity.kind {
            case .money: thing = quantity.currency ?? "money"
            case .percent: thing = "percent"
            default:
                guard let noun = quantity.noun, let word = text.tokens(in: noun).last else { return nil }
                let form = text.form(word).lowercased()
                thing = form.utf8.count > 3 && form.utf8.last == 0x73 ? String(form.dropLast()) : form
            }
            return Told(
                finding: finding, quantity: quantity, thing: thing, words: text.line(quantity.span))
        }
    }

    /// Whether one of the utterances has two numbers of the thing, or both have one alike.
    private static func haveCommon(_ left: Told, _ right: Told, _ told: [Told]) -> Bool {
        let (own, theirs) = (numbers(of: left, told), numbers(of: right, told))
        return own.count > 1 || theirs.count > 1 || own == theirs
    }

    private static func numbers(of one: Told, _ told: [Told]) -> [Double] {
        told.filter { $0.finding.id == one.finding.id && $0.thing == one.thing }.map(\.quantity.value)
    }

    private static func isOfOneSeason(_ left: Told, _ right: Told, _ context: any RelateContext) -> Bool {
        guard let one = context.published(of: left.finding.document)?.dayNumber,
            let other = context.published(of: right.finding.document)?.dayNumber
        else { return true }
        return abs(one - other) <= season
    }

    private static func difference(_ left: Quantity, _ right: Quantity) -> Conflict.Kind? {
        if left.value == right.value, left.bound == right.bound { return nil }
        return left.rough.agrees(with: right.rough) ? .granularity : .contradiction
    }
}
