public import DossierSDK
import DossierText

/// Finds events with their date, certainty, participants and place, and joins the mentions of one event.
public struct Timeline: AnalysisModule {
    public let descriptor = ModuleDescriptor(
        name: "timeline", summary: "What happened when: events, their dates and how certain they are",
        version: 16,
        handle: "e", requires: [.source, .quotations, .times, .quantities, .names], schema: schema,
        examples: examples)

    public init() {}

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        let text = document.text
        let keywords = EventKeywords(text)
        let reader = EventReader(text, published: document.facts.published)
        let events = reader.events()
        let setting = EventSetting.written(
            keywords.setting, published: document.facts.published, told: Self.lastDay(events))
        let counts = EventCounts(text)
        let working = DateWorking(text, published: document.facts.published)
        return events.map { event in
            let span = text.span(event.clause)
            var finding = Finding(
                kind: "event", span: span, roles: [Finding.Role("trigger", text.span(event.trigger))],
                confidence: event.confidence, rule: event.rule)
            if let dateSpan = event.dateSpan { finding.roles.append(Finding.Role("date", dateSpan)) }
            finding.fields.set("date", event.date)
            finding.fields.set("date_basis", event.dateBasis?.rawValue)
            finding.fields.set("moved_from", event.movedFrom)
            finding.fields.set("date_working", working.words(event))
            finding.fields.set("certainty", event.certainty.rawValue)
            if let denial = event.denial {
                finding.fields.set("stance", Self.denied)
                if case .entity(let index) = denial {
                    finding.fields.set("denied_by", text.entities[index].name)
                }
            }
            finding.fields.set("participants", event.participants.map { text.entities[$0].name })
            finding.fields.set("place", event.place)
            finding.fields.set("type", event.kind.map { TimelineWords.english.kindNames[$0] })
            finding.fields.set("count", counts.counts(of: event))
            finding.fields.set("keywords", keywords.keywords(of: event))
            finding.fields.set("acting", reader.roles.line(event))
            finding.fields.set("setting", setting)
            finding.fields.set("summary", Self.summary(text.bytes[span.range]))
            return finding
        }
    }

    /// The stance of what is only told to be denied.
    static let denied = "denied"

    /// The last day on which something is told to have happened.
    private static func lastDay(_ events: [Event]) -> CalendarDate? {
        var last: Int?
        for event in events where event.dateBasis == .timex && event.certainty == .reported {
            guard let interval = event.date.flatMap({ DayInterval(edtf: $0) }), interval.isOneDay,
                let day = interval.first
            else { continue }
            last = max(last ?? day, day)
        }
        return last.map { CalendarDate(dayNumber: $0) }
    }

    /// The passage in one line, at most 140 bytes, cut at a blank.
    private static func summary(_ passage: ArraySlice<UInt8>) -> String {
        var line: [UInt8] = []
        var lastBlank = 0
        var isTooLong = false
        line.append(addingCapacity: passage.count) { line in
            var isBehindBlank = false
            for byte in passage {
                let isBlank = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
                if isBlank {
                    if isBehindBlank { continue }
                    lastBlank = line.count
                }
                isBehindBlank = isBlank
                line.append(isBlank ? 0x20 : byte)
                if line.count > 140, lastBlank > 0 {
                    isTooLong = true
                    break
                }
            }
        }
        return isTooLong
            ? String(decoding: line[..<lastBlank], as: UTF8.self) + "…"
            : String(decoding: line, as: UTF8.self)
    }

    private static let schema = RecordSchema(
        kinds: [.init("event", "Something that happened, is planned or is threatened.")],
        fields: [
            Field("date", .date, summary: "EDTF date or interval", filters: ["on"]),
            Field(
                "certainty", .choice(["reported", "alleged", "planned", "threatened"]),
                summary: "told as fact, claimed and disputed, to come, or threatened"),
            Field("summary", .text, summary: "the passage in one line"),
            Field("participants", .name, isList: true, summary: "who takes part", filters: ["who", "by"]),
            Field("place", .place, summary: "where"),
            Field("type", .text, summary: "kind of event: strike, meeting, visit …", isColumn: false),
            Field(
                "date_basis", .choice(["timex", "coref", "same_article"]),
                summary: "where the date comes from",
                isColumn: false),
            Field(
                "date_working", .text,
                summary: "the expression, what it counts from, the rule and the result",
                isColumn: false, isSearched: false),
            Field(
                "moved_from", .date, summary: "the date from which it was put off or brought forward",
                isColumn: false),
            Field(
                "stance", .choice([denied]), summary: "whether it is only told to be denied", isColumn: false),
            Field("denied_by", .name, summary: "who denies it, where that is said", isColumn: false),
            Field(
                "count", .text, isList: true, summary: "how many of what, ≥ ≤ ~ where it is not exact",
                isColumn: false, check: .numbered),
            Field(
                "keywords", .text, isList: true, summary: "words that say what it is about", isColumn: false,
                isSearched: false),
            Field(
                "acting", .text, summary: "who acts on whom, by last names; people with +",
                isColumn: false, isSearched: false),
            Field(
                "setting", .text, summary: "names that its document is about, and when it was published",
                isColumn: false,
                isSearched: false),
        ],
        roles: [
            .init("trigger", "The verb or noun that names the event."),
            .init("date", "The time expression that dates it."),
        ],
        groupFields: [
            Field("date", .date, summary: "the best date that the sources support"),
            Field("certainty", .choice(["reported", "alleged", "planned", "threatened"])),
            Field("type", .text), Field("participants", .name, isList: true), Field("place", .place),
        ], order: "date")
}
