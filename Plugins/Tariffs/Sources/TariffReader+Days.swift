import DossierSDK
import DossierText

/// Days that hang on another date of the text, or on the tense of the verb that they belong to.
extension TariffReader {
    /// A day without a year, beside another date of its sentence, is of the year of that one: `On 2 April Norway announced a
    /// tariff, effective 5 April`.
    func sameYear(_ time: TimeExpression, _ resolved: String) -> String? {
        guard let day = DayInterval(edtf: resolved)?.first, let published = document.facts.published,
            day > published.dayNumber + 180,
            !time.tokens.contains(where: {
                text.tokens[$0].shape.isNumeric && text.tokens[$0].span.count == 4
            }),
            let other = text.times(in: sentence).lazy.filter({ $0.namesDate && !$0.isVague })
                .compactMap({ $0.interval?.first }).first(where: { $0 <= day - 250 && $0 >= day - 400 }),
            let year = Int(resolved.prefix(4)), resolved.utf8.count == 10
        else { return nil }
        let earlier = String(year - 1) + resolved.dropFirst(4)
        return DayInterval(edtf: earlier).flatMap { ($0.first ?? .min) >= other ? earlier : nil }
    }

    /// `on the same day`: that of the statement before, where it says from which day it holds.
    func sameDay(_ time: Range<Int>) -> String? {
        guard time.contains(where: { text.word($0) == words.same }), let last = findings.last,
            text.tokens(in: last.span).upperBound + 60 > time.lowerBound
        else { return nil }
        return last.fields["effective_date"]?.joined
    }

    /// `kicks in on Friday`, `takes effect Monday`: the weekday that the present tense announces is the next one.
    func comingDay(_ time: TimeExpression) -> String? {
        guard time.tokens.count == 1, let published = document.facts.published?.dayNumber,
            let interval = time.interval, interval.isOneDay, let day = interval.first,
            day < published, published - day < 7, text.tokens[time.tokens.lowerBound].shape.isCapital
        else { return nil }
        let begins = (max(sentence.lowerBound, time.tokens.lowerBound - 4) ..| time.tokens.lowerBound)
            .contains {
                (text.tags[$0] == .verbPresent || text.hasSuffix($0, "s"))
                    && (words.entries.contains(text.word($0)) || words.takeForms.contains(text.word($0))
                        || words.lapses.contains(text.word($0)))
            }
        return begins ? CalendarDate(dayNumber: day + 7).description : nil
    }

    /// `until 1 May`, `to September`: behind these stands the day to which something is put off.
    func isLimit(_ before: Range<Int>) -> Bool {
        before.contains { words.untilWords.contains(text.word($0)) || text.word($0) == words.to }
    }

    /// `15 days after publication`: the day of the paper that orders it and so many days.
    func dayAfterPublication(_ time: TimeExpression) -> String? {
        let end = time.tokens.upperBound
        guard time.kind == .duration, end + 1 < sentence.upperBound,
            UnnamedTariffWords.counting.contains(text.word(end)),
            (end + 1 ..| min(end + 6, sentence.upperBound)).contains(where: {
                UnnamedTariffWords.publishing.contains(text.word($0))
            }),
            let published = document.facts.published, let days = Self.days(of: time.value)
        else { return nil }
        return CalendarDate(dayNumber: published.dayNumber + days).description
    }

    /// `effective immediately`: the day of the document.
    func atOnce(_ range: Range<Int>) -> String? {
        guard
            range.contains(where: {
                words.effect.contains(text.word($0))
                    && UnnamedTariffWords.immediate == text.word($0 - 1)
                    || UnnamedTariffWords.immediately.contains(text.word($0))
                        && (words.effectiveWord == text.word($0 - 1)
                            || words.beginnings.contains(text.word($0 - 1)))
            })
        else { return nil }
        return document.facts.published?.description
    }

    /// Of `P10D` ten, of `P2W` fourteen.
    static func days(of duration: String?) -> Int? {
        guard let duration, let unit = duration.last, unit == "D" || unit == "W",
            let count = Int(duration.dropFirst().dropLast()), (1...400).contains(count)
        else { return nil }
        return unit == "W" ? count * 7 : count
    }

    /// `, which was to begin in May, has been scrapped`: a day of the clause between a tariff and its verb.
    func isInsertedBefore(_ verb: Int, _ time: Range<Int>, _ unit: Unit) -> Bool {
        guard let anchor = unit.anchors.first, anchor < time.lowerBound, time.upperBound < verb else {
            return false
        }
        // "will, from 1 June, be lifted": the day is that of the verb.
        return isAuxiliary(time.upperBound + 1) && text.isMark(time.upperBound, ",")
            && !words.unfinished.contains(text.word(time.upperBound + 1))
    }

    /// `Order 5 of May 2, 2031`, `dated May 2`, `the Act of 1962`, `announced on May 2`, `prior to May 2`: of another thing.
    func isOfInstrument(_ time: Range<Int>, _ range: Range<Int>) -> Bool {
        var before = time.lowerBound - 1
        if before >= range.lowerBound,
            words.effectiveLinks.contains(text.word(before)) || text.word(before) == words.to
        {
            if text.word(before) == words.of, before > range.lowerBound {
                let head = text.tokens[before - 1]
                if head.word == words.asWord { return false }
                return head.shape.isNumeric || head.shape.isCapital || words.orders.contains(head.word)
                    || words.papers.contains(head.word)
            }
            before -= 1
        }
        return before >= range.lowerBound && words.otherDates.contains(text.word(before))
    }

    /// `imposed a duty, suspended it in April and cut another`: the day of an act in the middle is that of no other. One behind
    /// the last act may be of all of them.
    func isOfOtherAct(_ time: Range<Int>, _ unit: Unit) -> Bool {
        guard let acts = unit.acts else { return false }
        return acts.contains(time.lowerBound) && !unit.tokens.contains(time.lowerBound)
    }
}
