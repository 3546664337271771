import DossierConformance
import DossierSDK
import DossierText
import Synchronization
import Testing

/// One way in which a module can break a promise.
private enum Fault: String, CaseIterable {
    case none
    case capitalInName, emptySummary, versionZero, hostsLetter, noExamples
    case kindTwice, choiceWithoutValues, reservedField, orderedByName
    case exampleMissed, findsTooMuch
    case throwsOnEmptyText
    case spanOutside, spanSplitsLetter, emptySpan, roleOutside
    case undeclaredKind, undeclaredField, undeclaredRole, wrongType, wrongChoice, badDate, confidenceTwo,
        noRule
    case countsCalls, remembers
    case absoluteOffsets, lineEnds
    case listOfNothing, listOfStrangers, listWithoutColumns, listTwice, listWrongType, listCounts
    case clusterOutOfRange, noLabel, conflictAlone, keysFromConfidence
}

/// Finds the word `closed`, and does one thing wrong.
private struct Faulty: AnalysisModule {
    let fault: Fault
    let calls: Calls

    final class Calls: Sendable {
        let count = Mutex(0)
        let seen = Mutex<Set<String>>([])
    }

    init(_ fault: Fault) {
        self.fault = fault
        calls = Calls()
    }

    var descriptor: ModuleDescriptor {
        ModuleDescriptor(
            name: fault == .capitalInName ? "Closures" : "closures",
            summary: fault == .emptySummary ? "" : "what is closed",
            version: fault == .versionZero ? 0 : 1, handle: fault == .hostsLetter ? "d" : "c", requires: [],
            schema: RecordSchema(
                kinds: fault == .kindTwice
                    ? [.init("closed", ""), .init("closed", "")] : [.init("closed", "")],
                fields: [
                    Field("since", .date), Field("count", .number), Field("who", .name),
                    Field("state", .choice(fault == .choiceWithoutValues ? [] : ["shut", "open"])),
                    Field(fault == .reservedField ? "text" : "word", .text),
                ], roles: [.init("word", "")], order: fault == .orderedByName ? "who" : nil),
            views: fault == .listTwice ? [list, list] : [list],
            examples: fault == .noExamples
                ? []
                : [
                    Example(
                        "The word", "They [[1:closed]] it.\nThe port was [[2:closed]].",
                        expected: [Expected(1, "closed"), Expected(2, "closed")]),
                    Example("Another word", fault == .findsTooMuch ? "It closed." : "It opened."),
                ])
    }

    private var list: GroupView {
        GroupView(
            "open", "what is open", columns: fault == .listWithoutColumns ? [] : [Field("count", .number)]
        ) { [fault, calls] groups, _ in
            let stranger = FindingGroup(
                id: FindingID(value: 7), module: "closures", label: "", members: [], documents: [],
                fields: Fields(), history: [], conflicts: [])
            let call = calls.count.withLock { count in
                count += 1
                return count
            }
            let shown = fault == .listOfStrangers || fault == .listOfNothing ? groups + [stranger] : groups
            return shown.map { group in
                let count: FieldValue =
                    fault == .listWrongType ? "few" : fault == .listCounts ? .number(Double(call)) : 1
                return GroupView.Row(group, ["count": count])
            }
        }
    }

    func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        let text = document.text
        let calls = calls.count.withLock { count in
            count += 1
            return count
        }
        if fault == .throwsOnEmptyText, text.bytes.isEmpty { throw ModuleError("no text") }
        if fault == .remembers,
            !self.calls.seen.withLock({ $0.insert(text.string(TextSpan(0, 50))).inserted })
        {
            return []
        }
        if fault == .spanSplitsLetter, text.bytes.first == 0xD0 { return [finding(TextSpan(1, 2))] }
        var findings: [Finding] = []
        for token in text.tokens
        where token.word == "closed" || fault == .exampleMissed && token.word == "open" {
            if fault == .exampleMissed, token.word == "closed" { continue }
            if fault == .absoluteOffsets, token.start > 20 { continue }
            if fault == .lineEnds, text.bytes.contains(0x0D) { continue }
            var found = finding(span(token.span, in: text))
            if fault == .countsCalls { found.fields["count"] = .number(Double(calls)) }
            findings.append(found)
        }
        return findings
    }

    private func span(_ span: TextSpan, in text: AnnotatedText) -> TextSpan {
        switch fault {
        case .spanOutside: TextSpan(span.start, text.bytes.count + 3)
        case .emptySpan: TextSpan(span.start, span.start)
        default: span
        }
    }

    private func finding(_ span: TextSpan) -> Finding {
        var found = Finding(
            kind: fault == .undeclaredKind ? "opened" : "closed", span: span,
            confidence: fault == .confidenceTwo ? 2 : 0.5, rule: fault == .noRule ? "" : "closures.word")
        switch fault {
        case .roleOutside: found.roles = [.init("word", TextSpan(0, 10_000_000))]
        case .undeclaredRole: found.roles = [.init("place", span)]
        case .undeclaredField: found.fields["colour"] = "red"
        case .wrongType: found.fields["count"] = "three"
        case .wrongChoice: found.fields["state"] = "ajar"
        case .badDate: found.fields["since"] = "last week"
        default: break
        }
        return found
    }

    func keys(of finding: Finding) -> [BlockingKey] {
        [BlockingKey("all", fault == .keysFromConfidence ? "\(finding.confidence)" : "")]
    }

    func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        candidates.count < 2 ? [] : [fault == .clusterOutOfRange ? [0, candidates.count] : [0, 1]]
    }

    func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError) -> GroupSummary? {
        var summary = GroupSummary(label: fault == .noLabel ? "" : "closed")
        if fault == .conflictAlone {
            summary.conflicts = [
                Conflict(
                    field: "since", kind: .contradiction,
                    values: [.init(value: "a", members: members.map(\.id))])
            ]
        }
        return summary
    }
}

@Test func `a sound module keeps every promise`() {
    let report = conformance(of: Faulty(.none), longest: 2_000)
    #expect(report.holds, "\(report.checks.flatMap(\.problems))")
    #expect(report.checks.count > 8)
}

@Test(arguments: [
    (Fault.capitalInName, "is not one word of small letters"), (.emptySummary, "the summary is not one line"),
    (.versionZero, "the version is 0"), (.hostsLetter, "is the host's own"),
    (.noExamples, "there are no examples"),
    (.kindTwice, "is declared twice"), (.choiceWithoutValues, "has no values"),
    (.orderedByName, "lists are in the order of “who”"),
    (.reservedField, "every record has a “text” already"), (.exampleMissed, "not found: closed"),
    (.findsTooMuch, "also found"), (.throwsOnEmptyText, "the module failed: no text"),
    (.spanOutside, "lies outside the text"), (.spanSplitsLetter, "splits a letter"), (.emptySpan, "is empty"),
    (.roleOutside, "the role “word”"), (.undeclaredKind, "the kind “opened” is not in the schema"),
    (.undeclaredField, "the field “colour” is not in the schema"),
    (.undeclaredRole, "the role “place” is not in the schema"), (.wrongType, "is no number"),
    (.wrongChoice, "is none of shut, open"), (.badDate, "is no date in EDTF"),
    (.confidenceTwo, "is not from 0 to 1"), (.noRule, "has no rule"),
    (.countsCalls, "read twice, it gives other findings"),
    (.remembers, "read twice, it gives other findings"),
    (.absoluteOffsets, "behind multi-byte letters it gives other findings"),
    (.lineEnds, "with CRLF it gives"),
    (.listOfNothing, "has rows without any groups"),
    (.listOfStrangers, "has a row of a group that it was not given"),
    (.listWithoutColumns, "the list “open” has no columns"),
    (.listTwice, "the list “open” is declared twice"),
    (.listWrongType, "the list “open”: count is no number"), (.listCounts, "asked for twice, has other rows"),
    (.clusterOutOfRange, "not among the candidates"), (.noLabel, "a group has no label"),
    (.conflictAlone, "in conflict with itself"), (.keysFromConfidence, "depend on something else"),
])
private func `a broken promise is named`(fault: Fault, message: String) {
    let report = conformance(of: Faulty(fault), longest: 2_000)
    #expect(!report.holds)
    let problems = report.checks.flatMap(\.problems)
    #expect(problems.contains { $0.contains(message) }, "\(problems)")
}
