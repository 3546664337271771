import DossierHost
import DossierText

/// A name in a sentence with the words that stand right beside it, by which its place can be found again in a sentence that
/// tells the same of another: `the Hollin works in X`, `X leader Roe`.
struct NameSlot {
    enum Sort {
        case person, country, other
        /// A noun or adjective that others of its kind exclude, as `eastern`.
        case thing
    }

    struct Neighbour {
        /// A stem, or a preposition.
        let key: String
        /// Whether it tells anything by itself.
        let isContent: Bool
    }

    let sort: Sort
    /// Whether somebody who is named is certainly no body and no place.
    let isSurePerson: Bool
    let tokens: Range<Int>
    let stems: Set<String>
    /// Those that tell it from another of its kind: of `Hollin Bridge` the first word.
    let proper: Set<String>
    let form: String
    /// Of a person the fullest form of the name in its text.
    let full: String?
    /// Of a city that stands for a government the stems of its country.
    let seat: Set<String>
    /// From the name outwards.
    let before: [Neighbour]
    let behind: [Neighbour]

    /// How certain it has to be that a name is somebody's.
    private static let surely = 0.95

    /// Whether it may be somebody or something.
    private var isUnsure: Bool { sort == .other || sort == .person && !isSurePerson }

    /// Words within names that tell nothing.
    private static let joiners: Set<String> = ["of", "for", "and", "the", "on", "de", "la", "du"]

    /// Words on either side that are compared.
    private static let reach = 4

    /// The names of a sentence, each with its neighbours.
    static func slots(_ text: AnnotatedText, in tokens: Range<Int>) -> [NameSlot] {
        let timed = text.tokensOfTimes(in: tokens)
        var neighbours: [(index: Int, neighbour: Neighbour)] = []
        for index in tokens {
            guard let neighbour = neighbour(text, index, tokens.upperBound, timed) else { continue }
            neighbours.append((index, neighbour))
        }
        return runs(text, in: tokens, timed).compactMap { run in
            let words = run.tokens.flatMap { Workspace.foldedWords(text.form($0)) }.filter {
                $0.utf8.count > 1 && !joiners.contains($0)
            }
            let name =
                run.sort == .country
                ? run.entity.map { Workspace.foldedWords(text.entities[$0].name) } ?? words : words
            if name.isEmpty { return nil }
            let before = neighbours.last(while: { $0.index >= run.tokens.lowerBound }, reach).map(\.neighbour)
            let form = text.line(text.span(run.tokens))
            let isWhere = before.first.map { ClaimWords.places.contains(DossierText.Word($0.key)) } == true
            let country = run.sort == .country || isWhere ? nil : CountryNames.country(ofSeat: form)
            return NameSlot(
                sort: run.sort,
                isSurePerson: run.sort == .person
                    && run.entity.map { text.entities[$0].certainty >= surely } == true,
                tokens: run.tokens, stems: Set(name.map(ClaimContext.stem)),
                proper: Set(
                    run.sort == .other && name.count > 1
                        ? [ClaimContext.stem(name[0])] : name.map(ClaimContext.stem)),
                form: form,
                full: run.sort == .person ? run.entity.map { text.entities[$0].name } : nil,
                seat: Set(Workspace.foldedWords(country ?? "").map(ClaimContext.stem)), before: before,
                behind: Array(
                    neighbours.drop { $0.index < run.tokens.upperBound }.prefix(reach).map(\.neighbour)))
        }
    }

    private struct Run {
        let tokens: Range<Int>
        let sort: Sort
        let entity: Int?
    }

    /// Proper nouns beside each other, and the adjectives of countries.
    private static func runs(_ text: AnnotatedText, in tokens: Range<Int>, _ timed: Set<Int>) -> [Run] {
        var runs: [Run] = []
        var index = tokens.lowerBound
        let mentions = text.mentions(overlapping: tokens).filter { $0.form != .pronoun }
        while index < tokens.upperBound {
            let mention = mentions.first {
                $0.core.overlaps(text.span(index..<index + 1)) && $0.entity != nil
            }
            let kind = mention?.entity.map { text.entities[$0].kind }
            if kind == .country, let mention {
                let core = text.tokens(in: mention.core).clamped(to: tokens)
                // Of `the Norlandic Navy` the whole is a name.
                let end = max(core.upperBound, index + 1)
                let isInName =
                    end < tokens.upperBound && text.tags[end] == .properNoun
                    && !isCountry(text, end, mentions)
                if !isInName {
                    runs.append(Run(tokens: index..<end, sort: .country, entity: mention.entity))
                    index = end
                    continue
                }
            }
            func isName(_ index: Int) -> Bool {
                !timed.contains(index) && text.tokens[index].shape != .lower
                    && (text.tags[index] == .properNoun || isAbbreviation(text, index))
            }
            guard isName(index) else {
                if !timed.contains(index), isThing(text, index) {
                    runs.append(Run(tokens: index..<index + 1, sort: .thing, entity: nil))
                }
                index += 1
                continue
            }
            let start = index
            while index < tokens.upperBound, isName(index) || isInnerHyphen(text, index, tokens.upperBound) {
                index += 1
            }
            var span = text.span(start..<index)
            var own = mentions.filter { $0.core.overlaps(span) && $0.form == .name }
            // `the Bureau of Mines`
            if let body = own.last, body.core.end > span.end,
                body.entity.map({ text.entities[$0].kind == .organisation }) == true
            {
                index = max(index, min(tokens.upperBound, text.tokens(in: body.core).upperBound))
                span = text.span(start..<index)
                own = mentions.filter { $0.core.overlaps(span) && $0.form == .name }
            }
            let person = own.first { mention in
                mention.entity.map { text.entities[$0].kind == .person } == true
            }
            if let person {
                // What stands before the name is a title: `Foreign Minister Roe`.
                // Its first word the tagger may take for something else.
                let core = text.tokens(in: person.core).clamped(to: tokens.lowerBound..<index)
                // `director of the Seld Institute Ana Roe`: what stands before it may have a name of its own.
                if let body = own.first(where: { $0.core.end <= person.core.start && $0.entity != nil }) {
                    runs.append(
                        Run(
                            tokens: text.tokens(in: body.core).clamped(to: start..<index), sort: .other,
                            entity: body.entity))
                }
                runs.append(
                    Run(tokens: core.isEmpty ? start..<index : core, sort: .person, entity: person.entity))
            } else {
                runs.append(Run(tokens: start..<index, sort: .other, entity: own.first?.entity))
            }
        }
        return runs
    }

    private static func isThing(_ text: AnnotatedText, _ index: Int) -> Bool {
        guard text.tags[index] == .noun || text.tags[index] == .adjective else { return false }
        return Opposites.exclusions[text.word(index)] != nil
            || !Kinds.lines(of: ClaimContext.stem(text.form(index).lowercased())).isEmpty
    }

    /// The mark within `Jo-Ann`.
    private static func isInnerHyphen(_ text: AnnotatedText, _ index: Int, _ end: Int) -> Bool {
        text.tags[index] == .punctuation && text.form(index) == "-" && index + 1 < end
            && !text.tokens[index].hasSpaceBefore && !text.tokens[index + 1].hasSpaceBefore
            && text.tags[index + 1] == .properNoun
    }

    /// Capital letters that the tagger takes for a noun.
    private static func isAbbreviation(_ text: AnnotatedText, _ index: Int) -> Bool {
        text.tokens[index].shape == .upper && text.tags[index] == .noun && text.form(index).utf8.count > 1
    }

    private static func isCountry(_ text: AnnotatedText, _ index: Int, _ mentions: [Mention]) -> Bool {
        mentions.contains { mention in
            mention.core.overlaps(text.span(index..<index + 1))
                && mention.entity.map { text.entities[$0].kind == .country } == true
        }
    }

    private static func neighbour(
        _ text: AnnotatedText, _ index: Int, _ end: Int, _ timed: Set<Int>
    ) -> Neighbour? {
        let tag = text.tags[index]
        switch tag {
        case .determiner, .adverb, .auxiliary: return nil
        case _ where ClaimWords.genitiveMarks.contains(text.word(index)): return nil
        case .punctuation:
            return text.word(index) == WithholdingWords.comma
                ? nil : Neighbour(key: text.form(index), isContent: false)
        case .noun, .properNoun, .adjective, .numeral: break
        default:
            if tag.isVerb, !PredicateWords.light.contains(text.word(index)) { break }
            return Neighbour(key: text.form(index).lowercased(), isContent: false)
        }
        if timed.contains(index) { return Neighbour(key: text.form(index).lowercased(), isContent: true) }
        let key =
            ClaimContext.act(text, index, end)
            ?? Workspace.foldedWords(text.form(index)).last.map(ClaimContext.stem)
        return key.map { Neighbour(key: $0, isContent: true) }
    }

    /// How many words that tell something stand beside both, without another between.
    func common(_ other: NameSlot) -> Int {
        Self.common(before, other.before) + Self.common(behind, other.behind)
            + stems.intersection(other.stems).count
    }

    private static func common(_ own: [Neighbour], _ other: [Neighbour]) -> Int {
        var count = 0
        for (left, right) in zip(own, other) {
            guard
                left.key == right.key
                    || left.isContent && right.isContent && Related.areAlike(left.key, right.key)
            else { break }
            if left.isContent { count += 1 }
        }
        return count
    }

    /// Whether one can stand in the place of the other: both are of one sort, and neither is another word for the other.
    ///
    /// - Parameter whole: the stems of the sentence in which this stands: what it names as well is nothing else.
    func excludes(_ other: NameSlot, in text: AnnotatedText, beside whole: Set<String>) -> Bool {
        // `Ana Roe`, `Ana Hollin`
        if sort == .person, other.sort == .person, !stems.isDisjoint(with: other.stems) {
            return stems.count > 1 && other.stems.count > 1 && !canBe(other)
        }
        guard sort == other.sort || isUnsure && other.isUnsure, proper.isDisjoint(with: other.stems),
            other.proper.isDisjoint(with: whole)
        else { return false }
        let shared = stems.intersection(other.stems)
        // `Hollin Bridge`, `Marle Bridge`, but not `Hollin Bridge`, `the Great Bridge over the Hollin`.
        if !shared.isEmpty {
            return sort == .other && stems.count == other.stems.count && stems.count - shared.count == 1
        }
        if !seat.isEmpty && seat.isSubset(of: other.stems)
            || !other.seat.isEmpty && other.seat.isSubset(of: stems)
        {
            return false
        }
        if sort == .country { return true }
        if sort == .thing {
            guard let own = stems.first, let there = other.stems.first else { return false }
            return Kinds.areOfOne(own, there)
                || Opposites.exclusions[DossierText.Word(form.lowercased())]?.contains(
                    DossierText.Word(other.form.lowercased())) == true
        }
        if isShort(for: other.form) || other.isShort(for: form) || Demonyms.join(stems, other.stems) {
            return false
        }
        // What the document calls otherwise elsewhere.
        for mention in text.mentions(overlapping: other.tokens) {
            guard let entity = mention.entity else { continue }
            for place in text.entities[entity].mentions.prefix(12) {
                let words = Workspace.foldedWords(text.string(text.mentions[place].core))
                if words.contains(where: { stems.contains(ClaimContext.stem($0)) }) { return false }
            }
        }
        return true
    }

    /// Whether both can be names of one person.
    func canBe(_ other: NameSlot) -> Bool {
        Workspace.canBeNamesOfOne(full ?? form, other.full ?? other.form)
    }

    /// Whether it is a word of capitals made of the first letters of another: `NHB` of `Norland Harbour Board`.
    func isShort(for name: String) -> Bool {
        guard form.allSatisfy({ $0.isUppercase || $0 == "." }) else { return false }
        let initials = name.split(whereSeparator: { $0 == " " || $0 == "-" }).compactMap(\.first).filter(
            \.isUppercase)
        let own = form.filter(\.isUppercase)
        return own.count > 1 && String(initials).contains(own)
    }
}

extension Array where Element == (index: Int, neighbour: NameSlot.Neighbour) {
    /// From the end back, those before a place.
    fileprivate func last(while isBehind: (Element) -> Bool, _ count: Int) -> [Element] {
        Array(reversed().drop(while: isBehind).prefix(count))
    }
}
