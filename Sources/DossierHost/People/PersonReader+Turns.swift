import DossierSDK
import DossierText

/// Those who speak in a transcript, by the labels of their turns.
extension PersonReader {
    /// A person for each label with a title and a name that the text names nowhere else: `SPOKESWOMAN ANA BRITO:`, and
    /// `MS. BRITO:` with it.
    func speakers(beside known: [Finding]) -> [Finding] {
        let families = Set(
            known.lazy.filter { $0.kind == People.person }.compactMap { finding in
                finding.fields["name"].map { PersonName.reading($0.joined).family }
            })
        var speakers: [Speaker] = []
        for block in text.blocks where block.kind == .turn {
            guard let label = block.label.flatMap({ SpeakerLabel($0, in: text) }) else { continue }
            let name = PersonName.reading(label.name)
            if families.contains(name.family) { continue }
            if let index = speakers.firstIndex(where: { $0.name.family == name.family }) {
                speakers[index].turns += 1
                if name.isFuller(than: speakers[index].name) { speakers[index].take(label, name) }
            } else {
                speakers.append(Speaker(name: name, label: label, role: label.title))
            }
        }
        return speakers.map(finding)
    }

    /// One who speaks, by the fullest label.
    private struct Speaker {
        var name: PersonName
        var label: SpeakerLabel
        var role: String?
        var turns = 1

        mutating func take(_ label: SpeakerLabel, _ name: PersonName) {
            self.name = name
            self.label = label
            role = label.title ?? role
        }
    }

    private func finding(_ speaker: Speaker) -> Finding {
        var fields = Fields()
        fields.set("name", speaker.label.name)
        fields.set("aliases", [speaker.label.name])
        fields.set("roles", speaker.role.map { [$0] } ?? [])
        fields.set("mentions", Double(speaker.turns))
        fields.set("role_date", speaker.role == nil ? nil : published)
        return Finding(
            kind: People.person, span: speaker.label.span, fields: fields, confidence: 0.7,
            rule: "people.speaker")
    }
}
