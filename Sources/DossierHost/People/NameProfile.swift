import DossierSDK
import DossierText

/// What a finding of people is compared by: its name as names are compared, and what else tells who bears it.
struct NameProfile: Sendable {
    enum Name: Sendable {
        case person(PersonName)
        case body(BodyName)
    }

    struct HeldRole: Sendable {
        let role: Role
        /// The text calls it past: `former president`.
        let isPast: Bool
    }

    let name: Name
    /// The name as the analyst has put it right, where that is none of the document's.
    let corrected: Name?
    let isSure: Bool
    let roles: [HeldRole]
    /// Acronyms among the forms that a body's name has besides the fullest.
    let acronyms: [String]

    init(_ finding: Finding) {
        let forms = finding.fields["aliases"]?.texts ?? []
        let name = finding.fields["name"]?.joined ?? ""
        let first = forms.first ?? name
        isSure = finding.confidence >= People.sure
        if finding.kind == People.person {
            self.name = .person(PersonName.reading(first))
            let isCorrected = !forms.contains(name) && PersonReader.readable(first, isPerson: true) != name
            corrected = isCorrected ? .person(PersonName.reading(name)) : nil
            roles = (finding.fields["roles"]?.texts ?? []).compactMap { text in
                Role(text: text).map { HeldRole(role: $0, isPast: Role.isPast(text)) }
            }
            acronyms = []
        } else {
            let country = finding.fields["country"]?.joined
            self.name = .body(BodyName.reading(first, country: country))
            corrected = forms.contains(name) ? nil : .body(BodyName.reading(name, country: country))
            roles = []
            acronyms = forms.dropFirst().compactMap(BodyName.acronym)
        }
    }

    var keys: [BlockingKey] {
        keys(of: name, isSure: isSure)
            + acronyms.map { BlockingKey(unlimited: "acronym", $0) }
            // It leads to those who bear it, too.
            + (corrected.map { keys(of: $0, isSure: true) } ?? [])
    }

    private func keys(of name: Name, isSure: Bool) -> [BlockingKey] {
        switch name {
        case .person(let name): keys(of: name, isSure: isSure)
        case .body(let name): keys(of: name)
        }
    }

    private func keys(of name: PersonName, isSure: Bool) -> [BlockingKey] {
        if name.words.isEmpty { return [] }
        if name.isAlone {
            // "President Roe" and "Coach Roe" are kept apart until a full name tells.
            return [
                BlockingKey(identity: "alone", name.family, roles.first?.role.head ?? ""),
                BlockingKey(unlimited: "family", name.family),
            ]
        }
        var keys = [BlockingKey(identity: "person", name.identity)]
        // What is not sure to be a person must not make a family name ambiguous.
        guard isSure else { return keys }
        keys.append(BlockingKey(unlimited: "family", name.family))
        if let second = name.second { keys.append(BlockingKey(unlimited: "family", second)) }
        return keys
    }

    private func keys(of name: BodyName) -> [BlockingKey] {
        if let acronym = name.acronym {
            return [BlockingKey(identity: "acronym", acronym), BlockingKey(unlimited: "acronym", acronym)]
        }
        if name.words.isEmpty { return [] }
        var keys = [BlockingKey(identity: "body", name.words, name.country ?? "")]
        if name.words != "government" { keys.append(BlockingKey(unlimited: "body", name.words)) }
        if let initials = name.initials { keys.append(BlockingKey(unlimited: "acronym", initials)) }
        return keys
    }
}

extension NameProfile: KeptForm {
    /// Names the layout of the bytes, to be changed with it.
    private static let layout: UInt64 = 0x4E41_4D45_5350_0001

    static func shared(by profiles: [NameProfile]) {}
    static func write(_ shared: Void, to writer: inout ByteWriter) { writer.fixed(layout) }
    static func readShared(from reader: inout ByteReader) -> Void? { reader.fixed() == layout ? () : nil }

    private enum Flag {
        static let isSure: UInt64 = 1
        static let isCorrected: UInt64 = 2
    }

    func write(to writer: inout ByteWriter, beside shared: Void) {
        writer.variable((isSure ? Flag.isSure : 0) | (corrected == nil ? 0 : Flag.isCorrected))
        name.write(to: &writer)
        corrected?.write(to: &writer)
        writer.variable(UInt64(roles.count))
        for held in roles {
            writer.variable(held.isPast ? 1 : 0)
            writer.text(held.role.head)
        }
        writer.texts(acronyms)
    }

    init?(from reader: inout ByteReader, beside shared: Void) {
        guard let flags = reader.variable(), let name = Name(from: &reader) else { return nil }
        self.name = name
        isSure = flags & Flag.isSure != 0
        if flags & Flag.isCorrected != 0 {
            guard let corrected = Name(from: &reader) else { return nil }
            self.corrected = corrected
        } else {
            corrected = nil
        }
        guard let count = reader.variable() else { return nil }
        var roles: [HeldRole] = []
        for _ in 0..<count {
            guard let isPast = reader.variable(), let head = reader.text() else { return nil }
            roles.append(HeldRole(role: Role(head: head), isPast: isPast == 1))
        }
        guard let acronyms = reader.texts() else { return nil }
        self.roles = roles
        self.acronyms = acronyms
    }
}

extension NameProfile.Name {
    fileprivate func write(to writer: inout ByteWriter) {
        switch self {
        case .person(let name):
            writer.variable(0)
            writer.texts(name.words)
        case .body(let name):
            writer.variable(1)
            writer.text(name.words)
            for text in [name.country, name.initials, name.acronym] { writer.texts(text.map { [$0] } ?? []) }
        }
    }

    fileprivate init?(from reader: inout ByteReader) {
        switch reader.variable() {
        case 0?:
            guard let words = reader.texts() else { return nil }
            self = .person(PersonName(words: words))
        case 1?:
            guard let words = reader.text(), let country = reader.texts(), let initials = reader.texts(),
                let acronym = reader.texts()
            else { return nil }
            self = .body(
                BodyName(
                    words: words, country: country.first, initials: initials.first, acronym: acronym.first))
        default: return nil
        }
    }
}
