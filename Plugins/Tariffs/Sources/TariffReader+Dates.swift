import DossierSDK
import DossierText

/// From when and until when a tariff is.
extension TariffReader {
    /// Dates behind `effective`, `starting`, `until`; a duration beside a pause; a plain date of what was imposed.
    func readDates(
        _ unit: Unit, _ status: TariffStatus?, _ fields: inout Fields, isListed: Bool = false
    ) {
        let own =
            min(unit.clause.lowerBound, unit.tokens.lowerBound)
            ..| max(unit.clause.upperBound, unit.tokens.upperBound)
        let range = own.lowerBound ..| endOfForce(own.upperBound)
        let delay = isDelay(unit, status)
        var plain: String?
        var last = range.lowerBound
        let nearest = datesOf(unit, status, range, fields["change"]?.joined)
        let times = text.times(in: range)
        // "from 18 percent now": of the rate before, where a day is named.
        let hasDay = times.contains { $0.namesDate && !$0.isVague && $0.resolved != nil }
        for time in times {
            if time.kind == .duration, isFrequency(time.tokens) { continue }
            if let day = dayAfterPublication(time) {
                if fields["effective_date"] == nil { fields.set("effective_date", day) }
                continue
            }
            if time.kind == .duration, fields["duration"] == nil, !time.isVague || status == .paused {
                fields.set("duration", time.value)
                continue
            }
            guard time.namesDate, let own = time.resolved,
                !time.isVague || own.utf8.count >= 4 && !hasDay
            else { continue }
            if isOfInstrument(time.tokens, range) || isOfOtherAct(time.tokens, unit) { continue }
            if let nearest, !nearest.contains(time.tokens.lowerBound) { continue }
            let resolved = sameDay(time.tokens) ?? comingDay(time) ?? sameYear(time, own) ?? own
            // "until 12:01 a.m. eastern daylight time on July 9"
            let earliest = max(range.lowerBound, time.tokens.lowerBound - 9, last)
            let before = earliest ..| time.tokens.lowerBound
            last = time.tokens.upperBound
            if let delay, time.tokens.lowerBound > delay, status == .paused || isLimit(before) {
                // "postponed from June to September", "delayed until September": then it begins.
                let first = fields["effective_date"].flatMap { DayInterval(edtf: $0.joined)?.first }
                let isLater = first.map { $0 < DayInterval(edtf: resolved)?.first ?? .max } ?? true
                fields.set("effective_date", isLater ? resolved : nil)
            } else if isFirstThen(time.tokens, range) {
                // "will not take effect until September"
                if fields["effective_date"] == nil { fields.set("effective_date", resolved) }
            } else if before.contains(where: { words.untilWords.contains(text.word($0)) })
                || status == .paused && before.contains(where: { words.lapses.contains(text.word($0)) })
            {
                if fields["expires"] == nil { fields.set("expires", resolved) }
            } else if isEffective(before) {
                if fields["effective_date"] == nil { fields.set("effective_date", resolved) }
            } else if plain == nil {
                plain = resolved
            }
        }
        if fields["effective_date"] == nil, plain == nil { readFronted(own.lowerBound, &plain, &fields) }
        if status == .ended || fields["change"]?.joined == Change.end.rawValue,
            fields["effective_date"] == nil, plain == nil
        {
            // "will expire on 31 December": that is when it ends.
            plain = fields["expires"]?.joined
            if let plain { return fields.set("effective_date", plain) }
        }
        // "in place since 2029, will expire in June"
        if status == .announced, fields["change"]?.joined == Change.end.rawValue, let end = fields["expires"],
            unit.tokens.contains(where: { words.lapses.contains(text.word($0)) })
        {
            return fields.set("effective_date", end.joined)
        }
        if fields["effective_date"] == nil, plain == nil { plain = atOnce(range) }
        if plain == nil, fields["expires"] == nil {
            let isOfEntry = takesEffect(own) || status.map(happensAtOnce) ?? false
            plain = entryDate() ?? (isOfEntry ? dayOfEntry(unit) : nil)
        }
        guard fields["effective_date"] == nil else { return }
        if let plain, let status,
            isListed || words.datedStatus.contains(status) || isAhead(plain, status, own)
        {
            fields.set("effective_date", plain)
            dayOfAct = findings.count
        } else if let date = listDate, status != nil {
            fields.set("effective_date", date)
        } else if status == .exempted, let last = findings.last,
            text.tokens(in: last.span).lowerBound >= sentence.lowerBound,
            last.fields["status"]?.joined == TariffStatus.inEffect.rawValue
        {
            // "The tariff took effect in March, though cocoa was exempted": from the beginning.
            fields.set("effective_date", last.fields["effective_date"]?.joined)
        }
    }

    /// Where the dates of a unit are to be sought, when its clause has others: behind the verb that says what became of the
    /// tariff, as in `which took effect on 1 March, was suspended on 10 April`, and of a part of a clause in that part.
    private func datesOf(
        _ unit: Unit, _ status: TariffStatus?, _ range: Range<Int>, _ change: String?
    ) -> Range<Int>? {
        let times = text.times(in: range).filter(\.namesDate)
        guard !times.isEmpty else { return nil }
        let kind: TariffCue? =
            switch status {
            case .paused: .pause
            case .ended: .end
            case .reduced: .reduce
            case .inEffect: .impose
            default: change == Change.end.rawValue ? .end : change == nil ? nil : .reduce
            }
        if let kind,
            let verb = unit.tokens.last(where: {
                // "took effect on 3 May under an order issued on 2 April"
                words.cues[text.word($0)] == kind && !words.otherDates.contains(text.word($0))
                    || kind == .end && words.lapses.contains(text.word($0))
            }),
            times.contains(where: {
                $0.tokens.lowerBound > verb && $0.tokens.lowerBound < verb + 12
            })
                // "The duty, which was to begin in May, has been scrapped"
                || kind != .impose && times.allSatisfy({ isInsertedBefore(verb, $0.tokens, unit) })
        {
            return verb ..| range.upperBound
        }
        guard times.count > 1 else { return nil }
        let isPart =
            unit.tokens.lowerBound > unit.clause.lowerBound
            || unit.tokens.upperBound < unit.clause.upperBound
        guard isPart, times.contains(where: { unit.tokens.contains($0.tokens.lowerBound) }) else {
            return nil
        }
        return unit.tokens.lowerBound ..| range.upperBound
    }

    /// A day behind that of the document is that of what is announced, and not of the announcement.
    private func isAhead(_ date: String, _ status: TariffStatus, _ range: Range<Int>) -> Bool {
        guard status == .announced || status == .threatened,
            let first = DayInterval(edtf: date)?.first
        else { return false }
        if let published = document.facts.published { return first > published.dayNumber }
        return status == .announced && range.contains { words.future.contains(text.word($0)) }
            && !range.contains { words.cues[text.word($0)] == .announce }
    }

    /// `…, which took effect on 4 June`: where the clause behind that dates the tariff ends.
    private func endOfForce(_ end: Int) -> Int {
        guard end + 2 < sentence.upperBound, text.isMark(end, ","),
            words.relatives.contains(text.word(end + 1)) || words.beginnings.contains(text.word(end + 1))
        else { return end }
        let stop = (end + 2 ..| sentence.upperBound).first { text.isMark($0, ",") } ?? sentence.upperBound
        let clause = end + 1 ..| stop
        let isDated = words.beginnings.contains(text.word(end + 1))
        return !clause.contains(where: isAnchor) && (isDated || isEntry(clause)) ? stop : end
    }

    /// The verb that puts a tariff off to a day.
    private func isDelay(_ unit: Unit, _ status: TariffStatus?) -> Int? {
        guard status == .paused || status == .announced else { return nil }
        return unit.tokens.first {
            words.delays.contains(text.word($0))
                // "put off", "pushed back"
                || UnnamedTariffWords.putting.contains(text.word($0))
                    && UnnamedTariffWords.away.contains(text.word($0 + 1))
        }
    }

    /// Remembers from when the items of a list hold: `Effective 1 June, the rates will be:`
    func readListDate(_ block: Int) {
        let isItem = text.blocks[block].kind == .bullet
        if text.isMark(sentence.upperBound - 1, ":") {
            if isItem, listDates != nil { return }
            // "From 1 July new duties apply. The changes at a glance:"
            let opening = text.blocks[block].tokens.lowerBound
            let time = text.times(in: opening ..| sentence.upperBound).last { time in
                time.namesDate && !time.isVague
                    && isEffective(
                        max(opening, time.tokens.lowerBound - 4) ..| time.tokens.lowerBound)
            }
            listDates = time?.resolved.map { (block, $0) }
        } else if let last = listDates, isItem, block - last.block <= 1 {
            listDates = (block, last.date)
        } else if !isItem {
            listDates = nil
        }
    }

    /// The date of the list in which the sentence stands.
    private var listDate: String? {
        guard let block = text.block(at: text.tokens[sentence.lowerBound].start),
            text.blocks[block].kind == .bullet
        else { return nil }
        return listDates?.date
    }

    /// `They will take effect on 4 June`, `The measure applies from June`: of the tariffs named just before.
    func readEntry(_ block: Int) {
        guard context.block == block || context.block == block - 1, sentence.count < 40,
            isEntry(sentence) || isCollected(),
            words.pointers.contains(text.word(sentence.lowerBound))
                || UnnamedTariffWords.collections.contains(text.word(sentence.lowerBound))
                || words.definite.contains(text.word(sentence.lowerBound))
                    && (sentence.lowerBound + 1 ..| sentence.lowerBound + 4).contains(where: {
                        words.measures.contains(text.word($0)) || words.wholes.contains(text.word($0))
                            || words.papers.contains(text.word($0))
                    }),
            let date = statedDate()
        else { return }
        dateBack(from: findings.count, date, isPlural: words.they.contains(text.word(sentence.lowerBound)))
    }

    /// `It will be levied from 1 May`, `Collection starts on 1 May`
    private func isCollected() -> Bool {
        sentence.prefix(8).contains {
            UnnamedTariffWords.collecting.contains(text.word($0))
                && (words.be.contains(text.word($0 - 1)) || words.passive.contains(text.word($0 - 1))
                    || words.future.contains(text.word($0 - 1)))
        }
    }

    /// `The order takes effect on 4 June`, `These rates shall be effective …`: of all that the document announces.
    func noteWhole() {
        guard sentence.count < 90, words.definite.contains(text.word(sentence.lowerBound)) else { return }
        let subject = sentence.lowerBound + 1 ..| min(sentence.lowerBound + 5, sentence.upperBound)
        guard let head = subject.first(where: { words.wholes.contains(text.word($0)) }),
            !(sentence.lowerBound + 1 ..| head).contains(where: { text.tags[$0].isVerb }),
            head + 1 < sentence.upperBound,
            clauseWords.finite.contains(text.word(head + 1)) || text.tags[head + 1].isFiniteVerb
                || words.entries.contains(text.word(head + 1))
                || words.takeForms.contains(text.word(head + 1)),
            isEntry(sentence)
                || (head + 1 ..| head + 5).contains(where: { words.effectiveWord == text.word($0) }),
            let date = statedDate()
        else { return }
        wholeDates.insert(date)
    }

    /// The first date of the sentence, also that of `takes effect in ten days` from the day of the document.
    private func statedDate() -> String? {
        let entry = sentence.first {
            words.effect.contains(text.word($0)) || words.entries.contains(text.word($0))
        }
        let times = text.times(in: sentence).filter { !$0.isVague }
        let later = times.filter { $0.tokens.lowerBound > entry ?? .max }
        for time in later.isEmpty ? times : later {
            if time.namesDate { return time.resolved }
            guard time.kind == .duration, text.word(time.tokens.lowerBound - 1) == TariffReader.inDays,
                let published = document.facts.published, let days = Self.days(of: time.value)
            else { continue }
            return CalendarDate(dayNumber: published.dayNumber + days).description
        }
        return nil
    }

    private static let inDays: Word = "in"

    /// Gives the measures without a date the one from which the whole document says that they hold.
    func dateByWhole() {
        guard wholeDates.count == 1, let date = wholeDates.first else { return }
        for index in findings.indices
        where findings[index].kind == "measure" && findings[index].fields["effective_date"] == nil
            && findings[index].fields["status"]?.joined == TariffStatus.announced.rawValue
            && findings[index].fields["change"] == nil
        {
            findings[index].fields.set("effective_date", date)
        }
    }

    /// Tokens behind a statement in which the day from which its tariff holds may follow.
    private static let nearby = 40

    /// The tariff to which a statement refers back began when it says; of several that one sentence names all of them.
    func dateBack(from end: Int, _ date: String, isPlural: Bool) {
        guard let last = findings[..<min(end, findings.count)].lastIndex(where: { $0.kind == "measure" }),
            last >= end - 3
        else { return }
        let start = text.tokens(in: findings[last].span).lowerBound
        for index in (0...last).reversed() {
            let finding = findings[index]
            guard index == last || isPlural, finding.kind == "measure",
                start - text.tokens(in: finding.span).lowerBound < 60
            else { break }
            let isThreat = finding.fields["status"]?.joined == TariffStatus.threatened.rawValue
            // "imposed a tariff on Friday. It will take effect on 20 March"
            let isOfAct =
                index == dayOfAct && finding.fields["effective_date"].map { $0.joined < date } ?? false
                && sentence.lowerBound - text.tokens(in: finding.span).upperBound < Self.nearby
                && (end >= findings.count
                    || findings[end].fields["imposer_country"] == finding.fields["imposer_country"])
            guard finding.fields["effective_date"] == nil || isOfAct, isThreat || isOpenToDate(finding) else {
                continue
            }
            findings[index].fields.set("effective_date", date)
            if finding.fields["status"]?.joined == TariffStatus.inEffect.rawValue,
                isYetToCome(findings[index].fields)
            {
                findings[index].fields.set("status", TariffStatus.announced.rawValue)
            }
        }
    }

    private func isOpenToDate(_ finding: Finding) -> Bool {
        let status = finding.fields["status"].flatMap { TariffStatus(rawValue: $0.joined) }
        return (status == .announced || status == .inEffect) && finding.fields["change"] == nil
    }

    /// What one statement of a measure leaves out another of the same document gives: the same states and rate, and
    /// one date for all of them.
    func shareDates() {
        struct Measure: Hashable {
            let imposer, target: String
            let rate: Double
            let goods: Set<String>
        }
        func measure(_ finding: Finding) -> Measure? {
            guard isOpenToDate(finding), let target = finding.fields["target"]?.joined,
                case .number(let rate)? = finding.fields["rate"] ?? finding.fields["prior_rate"]
            else { return nil }
            return Measure(
                imposer: finding.fields["imposer_country"]?.joined ?? "", target: target, rate: rate,
                goods: GoodsWords.english.kinds(in: finding.fields["goods"]?.joined ?? ""))
        }
        var dates: [Measure: Set<String>] = [:]
        for finding in findings {
            guard let date = finding.fields["effective_date"]?.joined, let measure = measure(finding) else {
                continue
            }
            dates[measure, default: []].insert(date)
        }
        guard !dates.isEmpty else { return }
        for index in findings.indices where findings[index].fields["effective_date"] == nil {
            guard let measure = measure(findings[index]), let known = dates[measure], known.count == 1,
                let date = known.first
            else { continue }
            findings[index].fields.set("effective_date", date)
        }
    }

    /// Dates before the clause, where nothing but them and their adjuncts opens the sentence: `On 4 June, after weeks of talks,
    /// …`, `Effective with respect to goods entered, or withdrawn, on or after 4 June, all articles …`.
    private func readFronted(_ end: Int, _ plain: inout String?, _ fields: inout Fields) {
        var head = sentence.lowerBound ..| end
        // "Effective 1 September, the tariff on A is …; the tariff on B is …"
        if signs.anchor < end, words.openers.contains(text.word(head.lowerBound)),
            let comma = head.prefix(16).first(where: { text.isMark($0, ",") && $0 > head.lowerBound + 2 }),
            comma <= signs.anchor
        {
            head = head.lowerBound ..| comma
        }
        guard head.count > 1, signs.anchor >= head.upperBound else { return }
        for time in text.times(in: head) {
            guard time.namesDate, !time.isVague, let resolved = time.resolved,
                !isOfInstrument(time.tokens, head)
            else { continue }
            let before = max(head.lowerBound, time.tokens.lowerBound - 9) ..| time.tokens.lowerBound
            if words.openers.contains(text.word(head.lowerBound)), isEffective(before) {
                return fields.set("effective_date", resolved)
            }
            if time.tokens.lowerBound <= head.lowerBound + 1 { plain = resolved }
        }
    }

    /// The day of the entry of a chronology in which a unit stands.
    private func dayOfEntry(_ unit: Unit) -> String? {
        text.block(at: text.tokens[unit.tokens.lowerBound].start).flatMap { dayOfEntry($0) }
    }

    /// The date that stands alone before the sentence: `March 4. The tariff took effect.`
    private func entryDate() -> String? {
        guard let block = text.block(at: text.tokens[sentence.lowerBound].start) else { return nil }
        let start = text.blocks[block].tokens.lowerBound
        guard sentence.lowerBound > start, sentence.lowerBound - start <= 6,
            let time = text.times(in: start ..| sentence.lowerBound).first, time.kind == .date,
            time.tokens.lowerBound == start, time.tokens.upperBound + 1 >= sentence.lowerBound
        else { return nil }
        return time.resolved
    }

    private func isEffective(_ range: Range<Int>) -> Bool {
        range.contains {
            words.effectiveLinks.contains(text.word($0)) && words.effectiveSigns.contains(text.word($0))
        }
    }
}
