import DossierSDK
import DossierStore
import DossierText

extension People {
    /// How many documents must name an acronym for it to be listed though no text says what it stands for.
    private static let knownAcronym = 3

    func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError) -> GroupSummary? {
        let isSure =
            members.contains { $0.confidence >= Self.sure }
            || members.count >= Self.knownAcronym && members[0].kind == Self.organisation
                && BodyName.acronym(members[0].fields["name"]?.joined ?? "") != nil
        guard isSure else { return nil }
        var forms = Tally()
        var aliases = Tally()
        var mentions = 0.0
        var sources: Set<String> = []
        var dates: [String] = []
        var corrected: String?
        var people = 0
        for member in members {
            let name = member.fields["name"]?.joined ?? ""
            let own = member.fields["aliases"]?.texts ?? []
            if let first = own.first, name != first, PersonReader.readable(first, isPerson: true) != name {
                corrected = name
            }
            forms.add(name)
            for alias in own { aliases.add(alias) }
            if case .number(let count)? = member.fields["mentions"] { mentions += count }
            if member.kind == Self.person { people += 1 }
            if let publisher = context.publisher(of: member.document) { sources.insert(publisher) }
            if let date = context.published(of: member.document) { dates.append(date.description) }
        }
        let kind = people * 2 >= members.count ? Self.person : Self.organisation
        let known = aliases.sorted
        let name = corrected ?? Self.best(forms, kind: kind)
        let history = self.history(of: members, context)
        var fields = Fields()
        fields.set("name", name)
        fields.set("kind", kind)
        var roles: [String] = []
        for state in history.reversed() {
            let role = state.state
            if !roles.contains(where: { FoldedText.fold($0) == FoldedText.fold(role) }) { roles.append(role) }
        }
        fields.set("roles", Array(roles.prefix(8)))
        fields.set("aliases", Array(known.prefix(20)))
        fields.set("mentions", mentions)
        fields.set("sources", Double(sources.count))
        fields.set("documents", Double(Set(members.map(\.document)).count))
        fields.set("folded_names", FoldedText.fold(known + [name]))
        fields.set("folded_roles", "|" + FoldedText.fold(roles) + "|")
        fields.set("first", dates.min())
        fields.set("last", dates.max())
        return GroupSummary(label: name, fields: fields, history: history)
    }

    /// The form in most documents among those that are full: with given name, written out, not in capitals.
    private static func best(_ forms: Tally, kind: String) -> String {
        let sorted = forms.sorted
        let full = sorted.filter {
            kind == person
                ? !PersonName.reading($0).isAlone && PersonName.reading($0).words.first?.utf8.count ?? 0 > 1
                : BodyName.acronym($0) == nil
        }
        let plain = full.filter { $0.unicodeScalars.contains { $0.properties.isLowercase } }
        // A family name of two words must not stand for one that is given whole.
        if kind == person, let first = plain.first {
            let fuller = plain.filter {
                let (left, right) = (PersonName.reading($0).words, PersonName.reading(first).words)
                return left.count > right.count && left.suffix(right.count).elementsEqual(right)
            }
            return fuller.first ?? first
        }
        return plain.first ?? full.first ?? sorted.first ?? ""
    }

    /// Each role once, from the first document that gives it, with all the findings that do.
    private func history(of members: [Finding], _ context: any RelateContext) -> [GroupState] {
        var states: [String: GroupState] = [:]
        for member in members {
            let date = context.published(of: member.document)?.description
            for role in member.fields["roles"]?.texts ?? [] {
                let key = FoldedText.fold(role)
                guard var state = states[key] else {
                    states[key] = GroupState(date: date, state: role, members: [member.id])
                    continue
                }
                state.members.append(member.id)
                if let date, state.date.map({ date < $0 }) ?? true {
                    state.date = date
                    state.state = role
                }
                states[key] = state
            }
        }
        return states.sorted { left, right in
            (left.value.date ?? "", left.key) < (right.value.date ?? "", right.key)
        }.map(\.value)
    }
}

/// Counts forms of names that differ only in case and accents, under the spelling that is the most frequent.
struct Tally {
    private var spellings: [String: Int] = [:]

    mutating func add(_ form: String) { spellings[form, default: 0] += 1 }

    /// The most frequent first; of equally frequent ones the longer.
    var sorted: [String] {
        var forms: [String: (form: String, most: Int, count: Int)] = [:]
        for (spelling, count) in spellings {
            let key = FoldedText.fold(spelling)
            let form = forms[key, default: (spelling, 0, 0)]
            let isBetter = (form.most, spelling) < (count, form.form)
            forms[key] = (isBetter ? spelling : form.form, max(form.most, count), form.count + count)
        }
        return forms.values.sorted { left, right in
            if left.count != right.count { return left.count > right.count }
            let (l, r) = (left.form.utf8.count, right.form.utf8.count)
            return l != r ? l > r : left.form < right.form
        }.map(\.form)
    }
}
