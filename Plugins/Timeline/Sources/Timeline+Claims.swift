import DossierSDK
import DossierText

/// On what the sources of one event differ beside dates, numbers and places: whether it happened, and what people are called.
extension Timeline {
    /// What one document tells as a fact and another says to be denied, or not to have been done.
    static func claimConflict(_ members: [Finding]) -> Conflict? {
        guard members.count > 1 else { return nil }
        let told = members.filter { $0.fields["certainty"] == "reported" && $0.fields["stance"] == nil }
        var denied: [Finding] = []
        var contradicted: Set<FindingID> = []
        for member in members {
            let isDenied = member.fields["stance"]?.joined == Self.denied
            let undone = undone(member)
            guard isDenied || !undone.isEmpty else { continue }
            let against = told.filter { other in
                other.document != member.document && (isDenied || act(other).map(undone.contains) ?? false)
            }
            if against.isEmpty { continue }
            denied.append(member)
            contradicted.formUnion(against.map(\.id))
        }
        let deniers = Set(denied.map(\.document))
        let tellers = told.filter { contradicted.contains($0.id) && !deniers.contains($0.document) }
        guard !tellers.isEmpty else { return nil }
        return Conflict(
            field: "certainty", kind: .contradiction,
            values: [
                Conflict.Side(value: Self.denied, members: denied.map(\.id)),
                Conflict.Side(value: "reported", members: tellers.map(\.id)),
            ])
    }

    /// Stems of what a mention says has not been done: `initialled but not signed`. What was not done until some day was done
    /// then.
    private static func undone(_ mention: Finding) -> [UInt64] {
        guard mayNegate(mention.text) else { return [] }
        let words = TimelineWords.english.claiming
        var stems: [UInt64] = []
        var isNegated = false
        for part in mention.text.split(whereSeparator: \.isWhitespace) {
            let form = part.filter(\.isLetter).lowercased()
            let word = Word(form)
            if words.limits.contains(word) { return [] }
            if words.negations.contains(word) {
                isNegated = true
            } else if isNegated, !words.betweenNegated.contains(word) {
                stems.append(EventStems.english.stem(form))
                isNegated = false
            }
        }
        return stems
    }

    /// Whether `not` or `never` may stand in a text: few do.
    private static func mayNegate(_ text: String) -> Bool {
        var last: UInt32 = 0
        for byte in text.utf8 {
            last = last << 8 | UInt32(byte)
            if last == 0x6E_6F_74_20 || last == 0x76_65_72_20 { return true }
        }
        return false
    }

    private static func act(_ mention: Finding) -> UInt64? {
        EventMention.trigger(of: mention).map {
            EventStems.english.stem(String($0.lowercased().prefix { $0 != "_" }))
        }
    }

    /// Whether two of some different names end in one word, as few do.
    static func haveCommonFamily(_ names: [String]) -> Bool {
        for (index, name) in names.enumerated() {
            guard let blank = name.utf8.lastIndex(of: 0x20) else { continue }
            let family = name.utf8[blank...]
            if names[..<index].contains(where: { $0.utf8.suffix(family.count).elementsEqual(family) }) {
                return true
            }
        }
        return false
    }

    /// Two given names before one family name, each in a document that has not the other: `Judge Karin Moe` and `Judge Karla
    /// Moe` of one hearing.
    static func nameConflict(_ members: [Finding]) -> Conflict? {
        var told: [String: [GivenName]] = [:]
        for member in members {
            // By last names, people with a sign: bodies of one kind share words as well.
            let acting = (member.fields["acting"]?.joined ?? "").split(separator: " ")
            for name in member.fields["participants"]?.texts ?? [] {
                guard let given = GivenName(name, member), acting.contains(given.mark[...]) else { continue }
                told[given.family, default: []].append(given)
            }
        }
        for family in told.keys.sorted() {
            let names = told[family] ?? []
            guard names.count > 1 else { continue }
            let isDisputed = names.indices.contains { index in
                names[..<index].contains { other in
                    other.document != names[index].document && names[index].isOther(than: other)
                        && !names.contains {
                            $0.given == other.given && $0.document == names[index].document
                                || $0.given == names[index].given && $0.document == other.document
                        }
                }
            }
            guard isDisputed else { continue }
            return Conflict(
                field: "participants", kind: .contradiction,
                values: sides(names.map { ($0.name, $0.finding) }))
        }
        return nil
    }

    private struct GivenName {
        let name: String
        /// As ``EventRoles/line(_:)`` writes people who act.
        let mark: String
        let given: String
        let family: String
        let document: String
        let finding: FindingID

        init?(_ name: String, _ mention: Finding) {
            let words = name.split(separator: " ")
            guard (2...3).contains(words.count), let first = words.first, let last = words.last,
                words.allSatisfy({ $0.first?.isUppercase ?? false }), first.count > 2, last.count > 2,
                first.last != "."
            else { return nil }
            self.name = name
            mark = last + "+"
            given = first.lowercased()
            family = last.lowercased()
            document = mention.document
            finding = mention.id
        }

        /// Alike enough to be meant for one and no short form: both begin with one letter, where of two siblings nothing need
        /// agree, and neither begins the other (`Dan`, `Daniel`).
        func isOther(than other: GivenName) -> Bool {
            given != other.given && !given.hasPrefix(other.given) && !other.given.hasPrefix(given)
                && given.first == other.given.first
        }
    }
}
