import DossierSDK
import DossierText

/// Through what and when something was said, as far as the sentence of the attribution says it.
struct Circumstances {
    /// The outlet or occasion: `press conference`, `Twitter`, the name of a newspaper.
    var via: String?
    /// EDTF.
    var saidOn: String?
}

extension QuoteReader {
    /// How far from cue and source a circumstance may stand, in tokens.
    private static let reach = 16

    func circumstances(of number: Int) -> Circumstances {
        let attribution = attributions[number]
        let sentence = text.sentences[attribution.sentence].tokens
        let frame = attribution.frame
        let region =
            max(
                sentence.lowerBound, frame.lowerBound - Self.reach)..<min(
                sentence.upperBound, frame.upperBound + Self.reach)
        // Locals: a function that reads the fields would copy all of them.
        let (isQuoted, content, source) = (reader.isQuoted, attribution.content, attribution.source?.mention)
        func isOutside(_ index: Int) -> Bool {
            !isQuoted[index] && content?.contains(index) != true && source?.contains(index) != true
        }
        return Circumstances(
            via: outlet(reporting: number) ?? occasion(attribution, region, isOutside),
            saidOn: date(attribution, region, isOutside))
    }

    /// The outlet that reports it: as the source, or as the source of a report in which this one stands.
    private func outlet(reporting number: Int) -> String? {
        let attribution = attributions[number]
        let first = attributions.partition { $0.sentence >= attribution.sentence }
        for other in first..<attributions.count {
            if attributions[other].sentence != attribution.sentence { break }
            guard let source = attributions[other].source, let name = outletName(source.head) else {
                continue
            }
            if other == number { return name }
            if let content = attributions[other].content, content.contains(attribution.cue.lowerBound) {
                return name
            }
        }
        return nil
    }

    /// The name of a newspaper, agency, station or site.
    func outletName(_ range: Range<Int>) -> String? {
        for mention in reader.phrases.mentions(in: range) where mention.form == .name {
            guard let last = mention.tokens.last, mention.tokens.upperBound == range.upperBound else {
                continue
            }
            let isPerson = mention.entity.map { text.entities[$0].kind == .person } ?? false
            if isPerson && !words.outlets.contains(text.word(last)) { continue }
            if mention.tokens.contains(where: { words.outlets.contains(text.word($0)) }) {
                return mention.entity.map { text.entities[$0].name } ?? text.line(mention.core)
            }
        }
        return nil
    }

    private func occasion(
        _ attribution: Attribution, _ region: Range<Int>, _ isOutside: (Int) -> Bool
    ) -> String? {
        let after = attribution.cue.upperBound
        // "told the Harbour Post"
        if region.contains(after), isOutside(after),
            let hearer = reader.phrases.phrase(from: after, limit: region.upperBound),
            let name = outletName(hearer)
        {
            return name
        }
        for index in region where isOutside(index) && words.occasionPrepositions.contains(text.word(index)) {
            guard index + 1 < region.upperBound,
                let phrase = reader.phrases.phrase(from: index + 1, limit: region.upperBound)
            else { continue }
            if let name = outletName(phrase) { return name }
            guard
                let head = phrase.first(where: {
                    words.occasions.contains(text.word($0)) || words.media.contains(text.word($0))
                })
            else { continue }
            var first = phrase.lowerBound
            while first < head, [.determiner, .pronoun].contains(reader.phrases.tag(first)) { first += 1 }
            return text.line(text.span(first..<head + 1))
        }
        return nil
    }

    private func date(_ attribution: Attribution, _ region: Range<Int>, _ isOutside: (Int) -> Bool) -> String?
    {
        var best: (distance: Int, value: String)?
        let times = text.times
        let lower = times.partition { $0.tokens.lowerBound >= region.lowerBound }
        for time in times[lower...] {
            if time.tokens.lowerBound >= region.upperBound { break }
            guard time.kind == .date || time.kind == .time, !time.isVague, time.basis != .unresolved,
                let resolved = time.resolved, isOutside(time.tokens.lowerBound),
                !isOfObject(time.tokens, attribution.cue), !isToCome(time)
            else { continue }
            let distance = abs(time.tokens.lowerBound - attribution.cue.lowerBound)
            if best.map({ distance < $0.distance }) ?? true { best = (distance, resolved) }
        }
        return best.map { $0.value.split(separator: "T").first.map(String.init) ?? $0.value }
    }

    /// `raised it, effective 9 June`: what is reported has been said by the day on which it is published.
    private func isToCome(_ time: TimeExpression) -> Bool {
        guard let published, let first = time.interval?.first else { return false }
        return first > published.dayNumber
    }

    /// `repeating his May 2 remarks`, `the leak, noticed on Sunday`, `a toll effective May 9`: the day of something else. The day of an
    /// occasion stands behind a preposition: `in her Tuesday talk`.
    private func isOfObject(_ time: Range<Int>, _ cue: Range<Int>) -> Bool {
        let before = time.lowerBound - 1
        guard before > 0, !cue.contains(before) else { return false }
        if words.validity.contains(text.word(before)) { return true }
        let tag = reader.phrases.tag(before)
        if tag == .verbParticiple || tag == .verbPast { return reader.phrases.isComma(before - 1) }
        guard tag == .pronoun || tag == .determiner || text.word(before) == "'s" else { return false }
        guard time.upperBound < text.tokens.count, reader.phrases.tag(time.upperBound) == .noun else {
            return false
        }
        let link = reader.phrases.tag(before - 1)
        return link.isVerb && !cue.contains(before - 1)
    }

    /// The pieces of one attribution share an utterance: `“A,” she said, “b.”`
    mutating func joinPieces() {
        for pieces in piecesOf.values where pieces.count > 1 {
            guard let first = pieces.map({ findings[$0].span.start }).min() else { continue }
            for piece in pieces { findings[piece].fields.set("utterance", "u\(first)") }
        }
    }
}
