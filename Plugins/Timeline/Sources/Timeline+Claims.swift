import DossierSDK
import DossierText

/// On what the sources of one event differ beside dates, numbers and places: whether it happened, and what people are called.
extension Timeline {
    /// What one document tells as a fact and another says to be denied.
    static func claimConflict(_ members: [Finding]) -> Conflict? {
        let denied = members.filter { $0.fields["stance"]?.joined == Self.denied }
        guard !denied.isEmpty else { return nil }
        let deniers = Set(denied.map(\.document))
        let told = members.filter { member in
            member.fields["certainty"] == "reported" && !deniers.contains(member.document)
        }
        guard !told.isEmpty else { return nil }
        return Conflict(
            field: "certainty", kind: .contradiction,
            values: [
                Conflict.Side(value: Self.denied, members: denied.map(\.id)),
                Conflict.Side(value: "reported", members: told.map(\.id)),
            ])
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
