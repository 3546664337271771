/// Lengths of time: `two weeks`, `90-day`, `a minute and a half`, `the first nine months`, `decades`.
extension TimeParser {
    func duration(_ index: Int) -> TimeReading? {
        switch role(index) {
        case .number, .cardinal, .scale, .dozen: return counted(index, from: index)
        case .few, .several, .couple, .many: return vaguely(index, from: index)
        case .indefinite: return withArticle(index)
        case .units: return bareUnits(index)
        case .unit: return adjectival(index)
        case .half: return halfUnit(index, from: index)
        case .last, .past, .next, .previous: return framed(index, from: index)
        case .definite, .possessive, .this, .those: return determined(index)
        default: return nil
        }
    }

    /// A count in digits or words, and whether a half comes on top: `2 1/2`, `two and a half`, `twenty-four`.
    func count(_ index: Int) -> (count: Int, half: Bool, end: Int)? {
        switch role(index) {
        case .number:
            guard let token = token(index) else { return nil }
            if let before = self.token(index - 1), before.shape == .symbol, !token.hasSpaceBefore {
                return nil
            }
            if let whole = integer(index) {
                if integer(index + 1) == 1, role(index + 2) == .slash, integer(index + 3) == 2 {
                    return (whole, true, index + 4)
                }
                if isHalfSign(index + 1) { return (whole, true, index + 2) }
                return halved(whole, index + 1)
            }
            return tenths(token).map { ($0.0, $0.1, index + 1) }
        case .cardinal:
            var number = value(index)
            var end = index + 1
            if number >= 20, number < 100 {
                let next = role(end) == .hyphen && isJoined(end) ? end + 1 : end
                if role(next) == .cardinal, (1...9).contains(value(next)) {
                    number += value(next)
                    end = next + 1
                }
            }
            while role(end) == .scale, number < 1000 {
                number *= value(end)
                end += 1
            }
            return halved(number, end)
        case .dozen: return (12, false, index + 1)
        case .scale where role(index - 1) == .indefinite: return (value(index), false, index + 1)
        default: return nil
        }
    }

    private func halved(_ number: Int, _ end: Int) -> (count: Int, half: Bool, end: Int) {
        let isHalf =
            role(end) == .and && role(end + 1) == .indefinite && role(end + 2) == .half
            || role(end) == .hyphen && role(end + 1) == .and && role(end + 2) == .hyphen
        if isHalf, role(end) == .and { return (number, true, end + 3) }
        return (number, false, end)
    }

    private func isHalfSign(_ index: Int) -> Bool {
        guard let token = token(index), token.span.count == 2 else { return false }
        return text.bytes[token.start] == 0xC2 && text.bytes[token.start + 1] == 0xBD
    }

    /// `2.5` as two and a half; other fractions are rounded down.
    private func tenths(_ token: Token) -> (Int, Bool)? {
        var whole = 0
        var fraction: UInt8?
        for byte in text.bytes[token.start..<token.end] {
            if byte == 0x2E, fraction == nil {
                fraction = 0
            } else if byte &- 0x30 < 10, whole < 100_000 {
                if fraction != nil { fraction = byte - 0x30 } else { whole = whole * 10 + Int(byte - 0x30) }
            } else {
                return nil
            }
        }
        return fraction.map { (whole, $0 == 5) }
    }

    /// `two weeks`, `two-week`, `five-year-old`, `two to three weeks`, `20 more years`
    private func counted(_ index: Int, from start: Int) -> TimeReading? {
        guard var (number, half, end) = count(index) else { return nil }
        if role(end) == .to || role(end) == .or || role(end) == .hyphen && digits(end + 1) > 0,
            let upper = count(end + 1),
            unit(skippingHyphen(upper.end)) != nil
        {
            end = upper.end
            if start == index, role(end - 1) == .number, upper.count < number { number = upper.count }
        }
        var next = skippingHyphen(end)
        if role(next) == .more || role(next) == .moreLess
            || token(next).map({ words.unitAdjectives.contains($0.word) }) ?? false
        {
            next += 1
        }
        guard let unit = unit(next), !isBroadcast(index, next) else { return nil }
        if role(next) == .unit, number != 1, next == end, !half { return spoken(start, next, unit, number) }
        if unit == .quarter, role(next) == .unit || isJoined(next) { return nil }
        if unit == .day, number == 1, role(next) == .unit,
            token(start - 1).map({ words.tense.future.contains($0.word) }) ?? false
        {
            return TimeReading(start..<next + 1, .region(.future))
        }
        var close = next + 1
        // "an hour and a half", "five-year-old"
        if role(close) == .and, role(close + 1) == .indefinite, role(close + 2) == .half {
            half = true
            close += 3
        } else if role(close) == .hyphen, role(close + 1) == .old || role(close + 1) == .long,
            isJoined(close + 1)
        {
            close += 2
            if role(close - 1) == .old, unit == .year, isPerson(close) { return nil }
        }
        if role(close) == .old, unit == .year { return nil }
        // "24 hours a day", "seven days a week": how much of every one.
        if start == index, role(close) == .indefinite, let whole = self.unit(close + 1), whole > unit,
            role(close + 1) == .unit, whole >= .day, ![.ago, .earlier, .later].contains(role(close + 2))
        {
            return TimeReading(start..<close + 2, .set(whole.duration(1)))
        }
        let value = half ? unit.durationAndHalf(number) : unit.duration(number)
        return framed(TimeReading(start..<close, .duration(.init(unit: unit, count: number, value: value))))
    }

    /// A number and a unit with a capital among words without one: the name of a programme.
    private func isBroadcast(_ number: Int, _ unit: Int) -> Bool {
        shape(unit) == .capitalized && shape(number) == .number && number > bounds.lowerBound
            && shape(number - 1) != .capitalized && shape(unit + 1) != .capitalized
    }

    /// A number before a unit in the singular: speech written down (`two day rally`), but not `five second-graders`.
    private func spoken(_ start: Int, _ index: Int, _ unit: TimeUnit, _ number: Int) -> TimeReading? {
        guard unit >= .hour, unit != .quarter, number < 1000, shape(index + 1) == .lower else { return nil }
        return TimeReading(
            start..<index + 1, .duration(.init(unit: unit, count: number, value: unit.duration(number))))
    }

    /// Whether the age before a token is somebody's: `the six-year-old`, `a 44-year-old builder`, but not `an eight-year-old war`.
    private func isPerson(_ index: Int) -> Bool {
        guard let first = token(index), first.shape.isWord else { return true }
        if first.shape.isCapital || words.persons.contains(first.word) { return true }
        // "a 44-year-old anti-tax protester": the noun at the end of the phrase.
        var token = first
        phrase: for next in index..<index + 6 {
            guard let word = self.token(next), word.shape == .lower || role(next) == .hyphen else { break }
            switch tags[next] {
            case .noun: token = word
            case .adjective, .numeral, .unknown: continue
            default: if role(next) != .hyphen { break phrase }
            }
        }
        let form = text.bytes[token.start..<token.end]
        if words.persons.contains(token.word) { return true }
        return words.personEndings.contains {
            form.count > $0.count + 1 && form.suffix($0.count).elementsEqual($0)
        }
    }

    func skippingHyphen(_ index: Int) -> Int {
        role(index) == .hyphen && isJoined(index) && isJoined(index + 1) ? index + 1 : index
    }

    /// `several years`, `a few days`, `a couple of years`
    private func vaguely(_ index: Int, from start: Int) -> TimeReading? {
        var next = index + 1
        if role(index) == .few || role(index) == .couple || role(index) == .many, role(next) == .of {
            next += 1
        }
        if role(next) == .more { next += 1 }
        next = skippingHyphen(next)
        guard let unit = unit(next), role(next) == .units || next > index + 1 else { return nil }
        let count = role(index) == .couple ? 2 : nil
        return framed(
            TimeReading(
                start..<next + 1, .duration(.init(unit: unit, count: count, value: unit.duration(count)))))
    }

    /// `a week`, `an additional year`, `a few days`, `a hundred years`, `half an hour` by its middle
    private func withArticle(_ index: Int) -> TimeReading? {
        var next = index + 1
        switch role(next) {
        case .few, .couple, .dozen, .several, .many:
            return role(next) == .dozen ? counted(next, from: index) : vaguely(next, from: index)
        case .scale, .number, .cardinal: return counted(next, from: index).flatMap { articled($0, next) }
        case .half: return halfUnit(next, from: index)
        default: break
        }
        if role(next) == .long
            || text.tokens.indices.contains(next) && role(next) == .none && role(next + 1) == .long,
            role(next + (role(next) == .long ? 1 : 2)) == .timeNoun
        {
            let end = next + (role(next) == .long ? 2 : 3)
            return TimeReading(index..<end, .duration(.init(unit: .year, count: nil, value: "PXY")))
        }
        if role(next) == .more || token(next).map({ words.unitAdjectives.contains($0.word) }) ?? false {
            next += 1
        }
        guard role(next) == .unit, let unit = unit(next), unit != .second, unit != .quarter,
            unit != .millennium
        else {
            return nil
        }
        // "a week-long strike" is as long as a week; "a day laborer" is no day.
        if role(next + 1) == .hyphen, isJoined(next + 1), role(next + 2) != .long, role(next + 2) != .old {
            return nil
        }
        var end = next + 1
        if role(end) == .hyphen { return nil }
        if role(end) == .or, role(end + 1) == .cardinal, value(end + 1) == 2, next == index + 1 {
            return TimeReading(
                index..<end + 2, .duration(.init(unit: unit, count: 1, value: unit.duration(1))))
        }
        var value = unit.duration(1)
        if role(end) == .and, role(end + 1) == .indefinite, role(end + 2) == .half {
            value = unit.durationAndHalf(1)
            end += 3
        }
        return framed(TimeReading(index..<end, .duration(.init(unit: unit, count: 1, value: value))))
    }

    /// "a two-year term": the article is no part of it; "a hundred years": it is.
    private func articled(_ reading: TimeReading, _ start: Int) -> TimeReading? {
        role(start) == .scale ? reading : nil
    }

    /// `half an hour`, `half-hour`, `half a century`
    private func halfUnit(_ index: Int, from start: Int) -> TimeReading? {
        let next = role(index + 1) == .indefinite ? index + 2 : skippingHyphen(index + 1)
        guard next > index + 1, role(next) == .unit, let unit = unit(next) else { return nil }
        let value: String
        switch unit {
        case .minute: value = "PT30S"
        case .hour: value = "PT30M"
        case .day: value = "PT12H"
        case .year: value = "P6M"
        case .decade: value = "P5Y"
        case .century: value = "P50Y"
        default: return nil
        }
        return framed(TimeReading(start..<next + 1, .duration(.init(unit: unit, count: 1, value: value))))
    }

    /// `weeks`, `months`, `decades-old`
    private func bareUnits(_ index: Int) -> TimeReading? {
        guard let unit = unit(index) else { return nil }
        var end = index + 1
        if role(end) == .hyphen, isJoined(end), role(end + 1) == .old || role(end + 1) == .long { end += 2 }
        // "52 years old": an age; "on days when it snows": any of them.
        if role(end) == .old || token(end)?.word == "when" { return nil }
        let isPlaced = [.before, .after, .ago, .later, .earlier].contains(role(end))
        guard unit > .minute, unit != .quarter, unit != .weekend || isPlaced || role(index - 1) == .inWord
        else {
            return nil
        }
        if shape(index) == .capitalized, index > bounds.lowerBound { return nil }
        if role(end) == .or, let longer = self.unit(end + 1), longer > unit, role(end + 1) == .units {
            end += 2
        }
        return framed(
            TimeReading(index..<end, .duration(.init(unit: unit, count: nil, value: unit.duration(nil)))))
    }

    /// `day-long`, `year-long`
    private func adjectival(_ index: Int) -> TimeReading? {
        guard let unit = unit(index), unit >= .hour, role(index + 1) == .hyphen, isJoined(index + 1),
            isJoined(index + 2),
            role(index + 2) == .long
        else { return nil }
        return TimeReading(index..<index + 3, .duration(.init(unit: unit, count: 1, value: unit.duration(1))))
    }

    /// `last two weeks`, `next few months`, `past three years`
    func framed(_ index: Int, from start: Int) -> TimeReading? {
        let frame: TimeReading.Frame = role(index) == .next ? .forward : .backward
        var reading: TimeReading?
        switch role(index + 1) {
        case .number, .cardinal, .dozen: reading = counted(index + 1, from: start)
        case .few, .several, .couple, .many: reading = vaguely(index + 1, from: start)
        case .units:
            // "in past years"
            if role(index) == .past, start == index, let unit = unit(index + 1), unit >= .year {
                return TimeReading(index..<index + 2, .region(.past))
            }
            reading = bareUnits(index + 1)
        default: return nil
        }
        guard let found = reading, case .duration(var duration) = found.meaning else { return nil }
        if duration.frame == .plain { duration.frame = frame }
        return TimeReading(start..<found.tokens.upperBound, .duration(duration))
    }

    /// `the last two weeks`, `the first nine months`, `the nine months`, `the coming days`, `the months`
    private func determined(_ index: Int) -> TimeReading? {
        switch role(index + 1) {
        case .last, .past, .next, .previous, .following: return framed(index + 1, from: index)
        case .ordinal where value(index + 1) == 1, .latest, .early:
            let next = index + 2
            if let reading = hoursOf(index) { return reading }
            if role(next) == .units { return bareUnits(next).map { moved($0, to: index) } }
            return counted(next, from: index) ?? vaguely(next, from: index)
        case .number, .cardinal:
            guard let reading = counted(index + 1, from: index) else { return nil }
            // "the two-year term": only the length; "the four days": with the article.
            return unitIsPlural(reading) ? reading : nil
        case .units: return bareUnits(index + 1).map { moved($0, to: index) }
        case .few, .several, .couple: return vaguely(index + 1, from: index)
        default: return nil
        }
    }

    private func unitIsPlural(_ reading: TimeReading) -> Bool {
        role(reading.tokens.upperBound - 1) == .units
    }

    /// Turns `two weeks` into `two weeks ago`, `two weeks later`, or a distance from an event.
    private func framed(_ reading: TimeReading) -> TimeReading {
        guard case .duration(var duration) = reading.meaning else { return reading }
        let end = reading.tokens.upperBound
        let start = reading.tokens.lowerBound
        switch role(end) {
        case .ago:
            guard let count = duration.count else { return TimeReading(start..<end + 1, .region(.past)) }
            if count == 1, duration.unit == .year {
                return TimeReading(start..<end + 1, .yearBack(.published))
            }
            return TimeReading(start..<end + 1, .shifted(duration.unit, by: -count, from: .published))
        case .hence:
            guard let count = duration.count else { return TimeReading(start..<end + 1, .region(.future)) }
            return TimeReading(start..<end + 1, .shifted(duration.unit, by: count, from: .published))
        case .from where role(end + 1) == .reference || role(end + 1) == .dayWord:
            guard let count = duration.count else { return TimeReading(start..<end + 2, .region(.future)) }
            return TimeReading(start..<end + 2, .shifted(duration.unit, by: count, from: .published))
        case .or where role(end + 1) == .so && role(end + 2) == .ago:
            guard let count = duration.count else { return TimeReading(start..<end + 3, .region(.past)) }
            return TimeReading(start..<end + 3, .shifted(duration.unit, by: -count, from: .published))
        case .earlier, .later, .before:
            let isBare = role(end) != .before || isClauseEnd(end + 1)
            if isBare {
                if duration.unit.isClock { return TimeReading(start..<end + 1, .duration(duration)) }
                let sign = role(end) == .later ? 1 : -1
                guard let count = duration.count else {
                    return TimeReading(start..<end + 1, .duration(duration))
                }
                if count == 1, sign < 0, duration.unit == .year {
                    return TimeReading(start..<end + 1, .yearBack(.named))
                }
                return TimeReading(start..<end + 1, .shifted(duration.unit, by: sign * count, from: .named))
            }
            duration.frame = .beforeEvent
            return TimeReading(reading.tokens, .duration(duration))
        case .after:
            duration.frame = .afterEvent
            return TimeReading(reading.tokens, .duration(duration))
        default: return reading
        }
    }

    func isClauseEnd(_ index: Int) -> Bool {
        guard let shape = shape(index) else { return true }
        return shape == .punctuation || shape == .quotationMark
    }
}
