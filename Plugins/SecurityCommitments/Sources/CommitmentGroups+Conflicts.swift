import DossierSDK
import DossierText

extension CommitmentGroups {
    /// Where documents cannot all be right: whether something binding was signed, and whether a word was given or refused.
    func conflicts(of members: [Finding]) -> [Conflict] {
        // Whether a word was given and whether something was signed is one question: one verdict settles both.
        [instruments(of: members), strength(of: members), due(of: members)].compactMap { $0 }
    }

    /// A pact for one document and only a programme or declaration for another.
    private func instruments(of members: [Finding]) -> Conflict? {
        func isOfProgramme(_ member: Finding) -> Bool {
            member.fields["subject"]?.joined == CommitmentProfile.programme
        }
        guard members.contains(where: isOfProgramme) else { return nil }
        let forms = members.filter { !CommitmentProfile.isUnsigned($0) }.compactMap { member in
            InstrumentForm(of: member).map { (member: member, form: $0) }
        }
        guard forms.contains(where: { isOfProgramme($0.member) }), Set(forms.map(\.form.name)).count > 1
        else { return nil }
        var binding: [String: Bool] = [:]
        for (member, form) in forms {
            binding[member.document] = binding[member.document] ?? false || form.binds
        }
        guard binding.count > 1 else { return nil }
        let isContradiction = binding.values.contains(true) && binding.values.contains(false)
        var sides: [Conflict.Side] = []
        for (member, form) in forms { sides.add(form.name, member) }
        return Conflict(
            field: "instrument", kind: isContradiction ? .contradiction : .granularity, values: sides)
    }

    /// What was given for one document and refused, or left unsigned, for another, by how it was given.
    private func strength(of members: [Finding]) -> Conflict? {
        guard let word = word(of: members) else { return signing(of: members) }
        guard let signing = signing(of: members) else { return word }
        var sides = word.values
        for side in signing.values {
            let known = Set(sides.flatMap(\.members))
            let missing = side.members.filter { !known.contains($0) }
            if missing.isEmpty { continue }
            if let index = sides.firstIndex(where: { $0.value == side.value }) {
                sides[index].members += missing
            } else {
                sides.append(.init(value: side.value, members: missing))
            }
        }
        return Conflict(field: word.field, kind: word.kind, values: sides)
    }

    /// Given for one document, refused for another.
    private func word(of members: [Finding]) -> Conflict? {
        let refused = members.filter { $0.kind == "red_line" && !CommitmentProfile.isUnsigned($0) }
        let given = members.filter { $0.kind == "commitment" }
        guard !refused.isEmpty, !given.isEmpty,
            members.contains(where: { CommitmentProfile($0).word != nil }),
            Set(refused.map(\.document)) != Set(given.map(\.document))
        else { return nil }
        var sides: [Conflict.Side] = []
        for member in members { sides.add(member.fields["strength"]?.joined ?? member.kind, member) }
        return Conflict(field: "strength", kind: .contradiction, values: sides)
    }

    /// Something binding was signed for one document, and nothing for another.
    private func signing(of members: [Finding]) -> Conflict? {
        let unsigned = members.filter { CommitmentProfile.isUnsigned($0) }
        let signed = members.filter { member in
            member.kind == "commitment" && member.fields["strength"]?.joined == Strength.agreed.rawValue
                && InstrumentForm(of: member).map(\.binds) ?? false
        }
        guard let one = unsigned.first, signed.contains(where: { $0.document != one.document }) else {
            return nil
        }
        var sides: [Conflict.Side] = []
        for member in signed + unsigned { sides.add(member.fields["strength"]?.joined ?? "", member) }
        return Conflict(field: "strength", kind: .contradiction, values: sides)
    }

    /// Two dates by which it is to be done.
    private func due(of members: [Finding]) -> Conflict? {
        let dated = members.filter { $0.fields["due"] != nil }
        var sides: [Conflict.Side] = []
        for member in dated { sides.add(member.fields["due"]?.joined ?? "", member) }
        guard sides.count > 1, Set(dated.map(\.document)).count > 1, isOneThing(dated) else { return nil }
        let days = sides.compactMap { DueDate($0.value) }
        let isApart = days.contains { left in days.contains { !left.fits($0) } }
        return Conflict(field: "due", kind: isApart ? .contradiction : .granularity, values: sides)
    }

    /// A group of a wide theme may hold several undertakings; those of one wording share their words.
    private func isOneThing(_ members: [Finding]) -> Bool {
        let stems = members.map { Set(CommitmentProfile($0).stems) }
        return stems.allSatisfy { left in
            stems.allSatisfy { left.intersection($0).count >= min(2, left.count) }
        }
    }
}

extension [Conflict.Side] {
    /// Adds a member to the side with a value.
    fileprivate mutating func add(_ value: String, _ member: Finding) {
        if let index = firstIndex(where: { $0.value == value }) {
            self[index].members.append(member.id)
        } else {
            append(.init(value: value, members: [member.id]))
        }
    }
}

/// A date by which something is due, as far as it is printed: `2031`, `2031-04`, `2031-04-02`.
private struct DueDate {
    private let text: String

    init?(_ text: String) {
        guard !text.contains("/") else { return nil }
        self.text = text
    }

    /// One is the other, or the coarser of the two.
    func fits(_ other: DueDate) -> Bool { text.hasPrefix(other.text) || other.text.hasPrefix(text) }
}

/// What was signed or announced, by the noun for it.
struct InstrumentForm {
    let name: String
    /// Whether such a thing binds those who conclude it.
    let binds: Bool

    init?(of finding: Finding) {
        for text in [finding.text, finding.fields["action"]?.joined ?? ""] {
            for word in Word.sequence(of: text) {
                guard let form = Self.forms[word.word] else { continue }
                self = form
                return
            }
        }
        return nil
    }

    private init(name: String, binds: Bool) {
        self.name = name
        self.binds = binds
    }

    private static let forms: [Word: InstrumentForm] = Dictionary(
        names.map { word, binds in
            let name = word.hasSuffix("s") ? String(word.dropLast()) : word == "programme" ? "program" : word
            return (Word(word), InstrumentForm(name: name, binds: binds))
        }, uniquingKeysWith: { first, _ in first })

    private static let names: [String: Bool] = [
        "agreement": true, "agreements": true, "pact": true, "pacts": true, "treaty": true, "treaties": true,
        "accord": true,
        "accords": true, "deal": true, "deals": true, "convention": true, "program": false,
        "programme": false,
        "programs": false, "plan": false, "plans": false, "understanding": false, "statement": false,
        "declaration": false, "communique": false, "communiqué": false, "memorandum": false,
        "initiative": false,
        "framework": false, "roadmap": false, "partnership": false, "dialogue": false,
    ]
}
