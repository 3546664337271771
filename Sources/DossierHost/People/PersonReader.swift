import DossierSDK
import DossierStore
import DossierText

/// The people and organisations of one document, from its layer of names.
struct PersonReader {
    let text: AnnotatedText
    let published: String?
    /// The country that the document speaks of most.
    private let country: String?

    init(document: Document) {
        text = document.text
        published = document.facts.published?.description
        country =
            text.entities.filter { $0.kind == .country }.max { $0.mentions.count < $1.mentions.count }?.name
    }

    func findings() -> [Finding] {
        let bodies = text.entities.filter { $0.kind == .organisation && $0.name.contains(" ") }.map(\.name)
        let named = text.entities.compactMap { entity -> Finding? in
            switch entity.kind {
            case .person: finding(entity, People.person)
            case .organisation: isBareBody(entity, bodies) ? nil : finding(entity, People.organisation)
            // A family name that says something.
            case .other where entity.certainty >= 0.5 && !entity.name.contains(" "):
                finding(entity, People.person)
            default: nil
            }
        }
        return named + speakers(beside: named)
    }

    /// `the Commission` beside `Ports Commission` says nothing of its own.
    private func isBareBody(_ entity: Entity, _ bodies: [String]) -> Bool {
        guard entity.certainty == 0.5, !entity.name.contains(" ") else { return false }
        return !Self.properBodies.contains(entity.name.lowercased())
            || bodies.contains { $0.split(separator: " ").contains { $0 == entity.name } }
    }

    /// Bodies that each country has one of, and that are named without more.
    private static let properBodies: Set<String> = [
        "congress", "senate", "parliament", "pentagon", "treasury",
    ]

    /// A body of a kind that most states have by the same name: that of the state which the document speaks of.
    private func isEverywhere(_ entity: Entity) -> Bool {
        entity.kind == .organisation
            && entity.name.utf8.split(separator: 0x20).contains {
                Self.stateBodies.contains(Word(Substring($0)))
            }
            && CountryNames.split(entity.name).country == nil
    }

    private static let stateBodies: WordSet =
        "ministry parliament assembly congress senate army navy forces guard police"

    private func finding(_ entity: Entity, _ kind: String) -> Finding? {
        guard entity.certainty >= 0.4, let main = mainMention(of: entity) else { return nil }
        let forms = self.forms(of: entity)
        let roles = kind == People.person ? RoleList(entity.roles).roles : []
        var fields = Fields()
        fields.set("name", Self.readable(entity.name, isPerson: kind == People.person))
        fields.set("aliases", forms)
        fields.set("roles", roles)
        fields.set("mentions", Double(entity.mentions.count))
        fields.set("country", entity.country ?? (isEverywhere(entity) ? country : nil))
        fields.set("role_date", roles.isEmpty ? nil : published)
        return Finding(
            kind: kind, span: text.mentions[main].span,
            roles: roles.compactMap { span(ofRole: $0, entity) }.map { .init("role", $0) },
            fields: fields, confidence: entity.certainty, rule: "people.\(kind)")
    }

    /// The first mention by the fullest name; the first at all where no name stands.
    private func mainMention(of entity: Entity) -> Int? {
        let named = entity.mentions.filter { text.mentions[$0].form == .name }
        return named.max { left, right in
            let (l, r) = (text.mentions[left].core.count, text.mentions[right].core.count)
            return l != r ? l < r : left > right
        } ?? entity.mentions.first
    }

    /// The canonical name, then all other forms in the order in which they come, each once.
    private func forms(of entity: Entity) -> [String] {
        var forms = [entity.name]
        var seen: Set<String> = [FoldedText.fold(entity.name)]
        for index in entity.mentions where text.mentions[index].form == .name {
            let form = text.line(text.mentions[index].core)
            guard form.utf8.count < 100, forms.count < 12 else { continue }
            if seen.insert(FoldedText.fold(form)).inserted { forms.append(form) }
        }
        return forms
    }

    private func span(ofRole role: String, _ entity: Entity) -> TextSpan? {
        let wanted = Array(role.utf8)
        for index in entity.mentions where text.mentions[index].form == .name {
            let mention = text.mentions[index].span
            let end = min(text.bytes.count, mention.end + wanted.count + 12)
            guard end - mention.start >= wanted.count else { continue }
            for start in mention.start...(end - wanted.count)
            where text.bytes[start..<start + wanted.count].elementsEqual(wanted) {
                return TextSpan(start, start + wanted.count)
            }
        }
        return nil
    }

    /// `JANE ROE` of a signature as `Jane Roe`; acronyms stay.
    static func readable(_ name: String, isPerson: Bool) -> String {
        guard isPerson, name.contains(" "),
            !name.unicodeScalars.contains(where: { $0.properties.isLowercase })
        else {
            return name
        }
        var isFirst = true
        return name.map { character in
            defer { isFirst = !character.isLetter }
            return isFirst ? String(character) : character.lowercased()
        }.joined()
    }
}

/// Roles as they are shown: without articles and what only honours, a role that another begins with left out.
struct RoleList {
    let roles: [String]

    init(_ given: [String]) {
        var roles: [String] = []
        var folded: [String] = []
        for role in given {
            var words = role.split { $0 == " " || $0 == "\n" }
            while let first = words.first, Self.openers.contains(first.lowercased()) { words.removeFirst() }
            let text = words.joined(separator: " ")
            let fold = FoldedText.words(text).joined(separator: " ")
            guard !fold.isEmpty, !Self.honorifics.contains(fold), text.utf8.count <= 80 else { continue }
            roles.append(text)
            folded.append(fold)
        }
        self.roles = roles.indices.filter { index in
            !folded.indices.contains { other in
                other != index
                    && (folded[other] == folded[index]
                        ? other < index : (" " + folded[other] + " ").hasPrefix(" " + folded[index] + " "))
            }
        }.map { roles[$0] }
    }

    private static let openers: Set<String> = [
        "the", "a", "an", "its", "their", "his", "her", "our", "and", "then", "now", "once", "also", "whose",
    ]
    static let honorifics: Set<String> = [
        "mr", "mrs", "ms", "mx", "dr", "sir", "lord", "lady", "madam", "dame", "miss", "prof", "rev",
    ]
}
