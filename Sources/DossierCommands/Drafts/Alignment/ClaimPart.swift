import DossierHost
import DossierText

/// A part of a draft's sentence with what it tells, to be laid beside a sentence of a document.
///
/// By words that only resemble each other nothing is supported; but where a sentence tells all that a part tells save one
/// thing, and no document has that thing with the rest, the one speaks against the other.
struct ClaimPart {
    private let context: ClaimContext
    /// By stem of the part the lines of related words in which it stands.
    private let lines: [String: [Int]]
    private let acts: Set<String>
    private let names: [Set<String>]
    /// The stems of those of its names that are several words for one person.
    private let people: [Set<String>]
    let tokens: Range<Int>

    struct Alignment {
        /// How much of the part is there, from 0 to 1; what only stands around counts in part.
        let coverage: Double
        /// How many of its words the sentence itself has, or its document's title.
        let direct: Int
        /// Whether one of its acts is told there, in whatever words.
        let tellsAct: Bool
        /// Whether each of its names stands in the sentence or around it.
        let namesAll: Bool
    }

    /// - Parameters:
    ///   - omitted: words that are held against others, and by which nothing is recognised.
    ///   - acting: where its acts stand; nil for all of it.
    init(
        _ values: ValueChecks, _ tokens: Range<Int>, without omitted: Set<String> = [],
        acting: Range<Int>? = nil
    ) {
        let draft = values.draft
        self.tokens = tokens
        let sentences = values.evidence.map(\.sentence)
        var context = ClaimContext(draft, in: draft.span(tokens)).weighed(by: sentences)
        context.remove(omitted)
        self.context = context
        lines = context.weights.reduce(into: [:]) { $0[$1.key] = Related.lines(of: $1.key) }
        let predicates = values.assertion.predicates.filter { (acting ?? tokens).contains($0.token) }
        let verbs = predicates.filter(\.isVerb)
        acts = Set((verbs.isEmpty ? predicates : verbs).map(\.stem))
        let named = values.assertion.names.filter {
            tokens.contains($0.token) && $0.stems.isDisjoint(with: omitted)
        }
        names = named.map(\.stems)
        people = named.filter { $0.stems.count > 1 && $0.referents.contains { $0.kind == .person } }
            .map(\.stems)
    }

    var stems: Set<String> { context.stems }

    /// How many words it has by which it is recognised.
    var count: Int { context.weights.count }

    func alignment(_ sentence: EvidenceSentence) -> Alignment {
        var (found, direct, tellsAct) = (0.0, 0, false)
        var total = context.total
        // Of an entry, `Owner: Roe Lines`, the verb is left out.
        let isEntry =
            sentence.assertion.verbs.isEmpty && sentence.assertion.words.contains(WithholdingWords.colon)
        for (stem, weight) in context.weights {
            if sentence.stems.contains(stem) || stands(stem, among: sentence.related) {
                direct += 1
                found += weight
                if acts.contains(stem) { tellsAct = true }
            } else if sentence.assertion.title.contains(stem) {
                direct += 1
                found += weight * Self.title
            } else if sentence.around.contains(stem) {
                found += weight * Self.around
            } else if stands(stem, among: sentence.relatedAround) {
                found += weight * Self.aroundInOtherWords
            } else if isEntry, acts.contains(stem) {
                total -= weight
            }
        }
        // Who is called by the family name is named as well.
        for person in people
        where !person.isDisjoint(with: sentence.stems) || !person.isDisjoint(with: sentence.around) {
            for stem in person where !sentence.stems.contains(stem) && !sentence.around.contains(stem) {
                found += (context.weights[stem] ?? 0) * Self.around
            }
        }
        let namesAll = names.allSatisfy { name in
            !name.isDisjoint(with: sentence.stems) || !name.isDisjoint(with: sentence.around)
                || !name.isDisjoint(with: sentence.head)
        }
        return Alignment(
            coverage: total > 0 ? found / total : 0, direct: direct, tellsAct: tellsAct, namesAll: namesAll)
    }

    /// How many of its words some stems tell, in whatever words.
    func count(in stems: Set<String>) -> Int {
        let related = Related.lines(of: stems)
        return context.weights.keys.count { stems.contains($0) || stands($0, among: related) }
    }

    /// How much of what some stems tell this tells, too.
    func share(of stems: Set<String>) -> Double {
        let known = Set(lines.values.joined())
        let found = stems.count { stem in
            context.weights[stem] != nil || !known.isDisjoint(with: Related.lines(of: stem))
        }
        return stems.isEmpty ? 0 : Double(found) / Double(stems.count)
    }

    private func stands(_ stem: String, among related: Set<Int>) -> Bool {
        lines[stem]?.contains(where: related.contains) == true
    }

    private static let title = 0.8
    private static let around = 0.6
    private static let aroundInOtherWords = 0.4

    /// Whether a sentence that has its value may be about the same, in whatever words.
    func mayBe(_ alignment: Alignment) -> Bool {
        alignment.coverage >= Self.little || alignment.direct > 1 && alignment.coverage >= Self.least
    }

    /// What has to be there of a part for another value in its place to speak against it.
    static let enough = 0.6
    private static let little = 0.3
    private static let least = 0.2
}

extension ValueChecks {
    /// The part of the sentence in which a token stands: its clause, the whole where that tells too little.
    func part(
        at token: Int, without omitted: Set<String> = [], acting: Range<Int>? = nil
    ) -> ClaimPart {
        let tokens = draft.tokens(in: sentence)
        let clause = ClauseSplitter(draft.base).clauses(of: tokens).first { $0.tokens.contains(token) }
        if let clause, clause.tokens != tokens {
            let part = ClaimPart(self, clause.tokens, without: omitted, acting: acting)
            if part.count > 3 { return part }
        }
        return ClaimPart(self, tokens, without: omitted, acting: acting)
    }
}
