import DossierHost
import DossierText

/// What a sentence asserts, as far as it can be held against another: its verbs with whether they are denied or only
/// wished for, its dates and numbers, and who is named in it.
///
/// Two sentences in the same words may say the contrary: `rejected the offer to send ships`, `sent ships`. One backs the
/// other only where every verb of the draft is there in the same force, and every date, number and name.
struct Assertion {
    private enum Force: Hashable {
        case told, denied, notReal
    }

    /// How each verb is used, by its base form or stem.
    private let verbs: [DossierText.Word: Set<Force>]
    private let times: [TimeExpression]
    private let quantities: [Quantity]
    private let names: Set<String>

    init(_ text: AnnotatedText, in span: TextSpan) {
        let tokens = text.tokens(in: span)
        var verbs: [DossierText.Word: Set<Force>] = [:]
        for index in tokens where text.tags.indices.contains(index) && text.tags[index].isVerb {
            let word = text.tokens[index].word
            guard !ClaimContext.common.contains(word) else { continue }
            let verb = VerbForms.english[word]?.verb ?? DossierText.Word(Self.stem(of: text.form(index)))
            verbs[verb, default: []].insert(Self.force(text, index, first: tokens.lowerBound))
        }
        self.verbs = verbs
        var names: Set<String> = []
        for mention in text.mentions where span.contains(mention.core) && mention.form == .name {
            names.formUnion(Workspace.foldedWords(text.string(mention.core)).map(ClaimContext.stem))
        }
        self.names = names
        times = text.times.filter { span.contains($0.span) && !$0.isVague }
        quantities = text.quantities.filter { span.contains($0.span) && $0.kind != .ordinal && $0.value != 1 }
    }

    /// Whether what this says is what another says, or a part of it.
    ///
    /// - Parameter around: stems of the other's paragraph, where a name may stand that it only refers to.
    func isBacked(by other: Assertion, around: Set<String>) -> Bool {
        guard !verbs.isEmpty else { return false }
        for (stem, forces) in verbs {
            guard let found = other.verbs[stem], !found.isDisjoint(with: forces) else { return false }
        }
        guard names.allSatisfy({ other.names.contains($0) || around.contains($0) }) else { return false }
        for time in times where !other.times.contains(where: { Self.agree(time, $0) }) { return false }
        for quantity in quantities {
            if times.contains(where: { $0.span.overlaps(quantity.span) }) { continue }
            guard
                other.quantities.contains(where: {
                    $0.kind == quantity.kind && $0.currency == quantity.currency
                        && ValueChecks.agree(quantity, $0)
                })
            else { return false }
        }
        return true
    }

    private static func stem(of form: String) -> String {
        Workspace.foldedWords(form).map(ClaimContext.stem).joined()
    }

    /// Whether a verb is told, denied, or what might, should or did not come to be: by the words right before it.
    private static func force(_ text: AnnotatedText, _ index: Int, first: Int) -> Force {
        var force = Force.told
        var place = index - 1
        var left = 4
        while place >= first, left > 0 {
            let word = text.tokens[place].word
            if denials.contains(word) { return .denied }
            if doubts.contains(word) { force = .notReal }
            let tag = text.tags[place]
            guard tag == .auxiliary || tag == .adverb || tag == .particle || doubts.contains(word) else {
                break
            }
            place -= 1
            left -= 1
        }
        return force
    }

    private static func words(_ list: String) -> Set<DossierText.Word> {
        Set(list.split(separator: " ").map { DossierText.Word($0) })
    }

    private static let denials = words("not n't n’t never no neither nor cannot without nobody none")
    private static let doubts = words("to would could may might should must will shall if unless whether")

    private static func agree(_ left: TimeExpression, _ right: TimeExpression) -> Bool {
        if left.kind == .duration || left.kind == .set || right.kind == .duration || right.kind == .set {
            return left.value == right.value
        }
        if let days = left.interval, let other = right.interval { return days.overlaps(other) }
        return OpenDate(left)?.agrees(with: right) ?? (left.value == right.value)
    }
}

/// A date of which the text leaves the year open: `August 24`, `in April`.
struct OpenDate {
    /// `08-24` or `04`.
    private let rest: String

    init?(_ time: TimeExpression) {
        guard time.resolved == nil, time.value.hasPrefix("XXXX-") else { return nil }
        let rest = time.value.dropFirst(5)
        guard rest.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2D }),
            rest.utf8.count == 2 || rest.utf8.count == 5
        else { return nil }
        self.rest = String(rest)
    }

    /// Whether another date can be this one.
    func agrees(with other: TimeExpression) -> Bool {
        guard let theirs = Self.rest(of: other) else { return false }
        return theirs.hasPrefix(rest) || rest.hasPrefix(theirs)
    }

    /// Whether another date is as exact and cannot be this one.
    func differs(from other: TimeExpression) -> Bool {
        guard let theirs = Self.rest(of: other), theirs.utf8.count >= rest.utf8.count else { return false }
        return !theirs.hasPrefix(rest)
    }

    private static func rest(of time: TimeExpression) -> String? {
        let value = (time.resolved ?? time.value).utf8.prefix(10)
        guard value.count >= 7, value.dropFirst(4).first == 0x2D else { return nil }
        let rest = String(Substring(value.dropFirst(5)))
        return rest.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2D } ? rest : nil
    }
}

/// Years that a date has only because something around it was taken for their source are no ground for a contradiction.
enum PrintedYear {
    static func isPrinted(_ text: AnnotatedText, _ time: TimeExpression) -> Bool {
        var digits = 0
        for byte in text.string(time.span).utf8 {
            digits = byte &- 0x30 < 10 ? digits + 1 : 0
            if digits == 4 { return true }
        }
        return false
    }

    /// Whether two dates are the same day or month of two years, of which one is not printed.
    static func isOnlyDifference(
        _ left: AnnotatedText, _ one: TimeExpression, _ right: AnnotatedText, _ other: TimeExpression
    ) -> Bool {
        guard let first = one.resolved?.utf8, let second = other.resolved?.utf8, first.count == second.count,
            first.count == 7 || first.count == 10, first.dropFirst(4).elementsEqual(second.dropFirst(4))
        else { return false }
        return !isPrinted(left, one) || !isPrinted(right, other)
    }
}
