import DossierSDK
import DossierText

/// On what the sources of one event differ beside dates, numbers and places: whether it happened, and what people are called.
extension Timeline {
    /// What one document tells as a fact and another says to be denied, or not to have been done.
    static func claimConflict(_ members: [Finding]) -> Conflict? {
        guard members.count > 1 else { return nil }
        var denied: [Finding] = []
        var contradicted: Set<FindingID> = []
        for member in members {
            let isDenied = member.fields["stance"]?.joined == Self.denied
            let undone = isDenied ? [] : undone(member.text.utf8Span.span)
            guard isDenied || !undone.isEmpty else { continue }
            var isAgainst = false
            for other in members
            where other.document != member.document && isTold(other)
                && (isDenied || act(other).map(undone.contains) ?? false)
            {
                isAgainst = true
                contradicted.insert(other.id)
            }
            if isAgainst { denied.append(member) }
        }
        guard !denied.isEmpty else { return nil }
        let deniers = Set(denied.map(\.document))
        let tellers = members.filter { contradicted.contains($0.id) && !deniers.contains($0.document) }
        guard !tellers.isEmpty else { return nil }
        return Conflict(
            field: "certainty", kind: .contradiction,
            values: [
                Conflict.Side(value: Self.denied, members: denied.map(\.id)),
                Conflict.Side(value: "reported", members: tellers.map(\.id)),
            ])
    }

    private static func isTold(_ mention: Finding) -> Bool {
        mention.fields["certainty"] == "reported" && mention.fields["stance"] == nil
    }

    /// Stems of what a mention says has not been done: `initialled but not signed`. What was not done until some day was done
    /// then.
    private static func undone(_ text: Span<UInt8>) -> [UInt64] {
        guard mayNegate(text) else { return [] }
        let words = TimelineWords.english.claiming
        var stems: [UInt64] = []
        var isNegated = false
        var form: [UInt8] = []
        for index in 0...text.count {
            let byte = index < text.count ? text[index] : 0x20
            guard byte == 0x20 || 0x09...0x0D ~= byte else {
                // Marks beyond ASCII are written E2 80 xx.
                let isMark =
                    byte == 0xE2 || index > 0 && text[index - 1] == 0xE2
                    || index > 1 && text[index - 2] == 0xE2
                if byte & 0xDF &- 0x41 < 26 {
                    form.append(byte | 0x20)
                } else if byte >= 0x80, !isMark {
                    form.append(byte)
                }
                continue
            }
            let word = Word(form[...])
            if words.limits.contains(word) { return [] }
            if words.negations.contains(word) {
                isNegated = true
            } else if isNegated, !words.betweenNegated.contains(word) {
                stems.append(EventStems.english.stem(String(decoding: form, as: UTF8.self)))
                isNegated = false
            }
            form.removeAll(keepingCapacity: true)
        }
        return stems
    }

    /// Whether `not` or `never` may stand in a text: few do.
    private static func mayNegate(_ text: Span<UInt8>) -> Bool {
        var last: UInt32 = 0
        for index in 0..<text.count {
            last = last << 8 | UInt32(text[index])
            if last == 0x6E_6F_74_20 || last == 0x76_65_72_20 { return true }
        }
        return false
    }

    static func act(_ mention: Finding) -> UInt64? {
        EventMention.trigger(of: mention).map {
            EventStems.english.stem(String(Substring($0.lowercased().utf8.prefix { $0 != 0x5F })))
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
