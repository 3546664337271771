import DossierHost
import DossierText

/// Whose office a draft says that somebody holds, against whose the documents say it is: `Sudria's harbour minister, Ana Roe`
/// is wrong where they have her as Norland's.
struct OfficeCountries {
    private let values: ValueChecks

    init(_ values: ValueChecks) { self.values = values }

    /// Contradicted where each passage that says whose the office is has another.
    func checks() -> [Check] {
        var seen: Set<Referent> = []
        return offices(of: values.assertion).compactMap { own in
            guard seen.insert(own.person).inserted else { return nil }
            let there = values.evidence.lazy.flatMap { weighed in
                offices(of: weighed.sentence.assertion).map { (office: $0, sentence: weighed.sentence) }
            }.filter { $0.office.person == own.person }
            guard let first = there.first,
                there.allSatisfy({ !$0.office.country.isSame(as: own.country) })
            else { return nil }
            return Check(
                .role, span(of: own.person), .contradicted, "the documents have it of another country"
            )
            .shown(by: first.sentence)
        }
    }

    private struct Office {
        let person: Referent
        let country: Referent
    }

    /// Those of which the text says whose they are by one name; a party or company has more words as a rule.
    private func offices(of assertion: Assertion) -> [Office] {
        assertion.predicates.filter { $0.base == PredicateWords.copula && $0.isOffice }.compactMap { told in
            guard let person = told.roles.agents.items.first?.heads.first, person.kind == .person,
                let office = told.roles.patients.items.first
            else { return nil }
            let names = office.owners.filter { $0.isName && $0.kind != .person }
            guard names.count == 1, let country = names.first, country.words.count == 1 else { return nil }
            return Office(person: person, country: country)
        }
    }

    private func span(of person: Referent) -> TextSpan {
        let mention = values.draft.mentions(overlapping: values.draft.tokens(in: values.sentence)).first {
            $0.form == .name
                && Workspace.foldedWords(values.draft.string($0.core)).last.map {
                    person.words.contains(ClaimContext.stem($0))
                } == true
        }
        return mention?.span ?? values.sentence
    }
}
