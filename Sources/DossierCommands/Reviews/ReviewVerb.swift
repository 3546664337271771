import DossierHost
import DossierSDK

/// The verbs by which an analyst decides on findings: each is a command on handles, and a stage on what comes through
/// a pipe.
enum ReviewVerb: String, CaseIterable {
    case accept, reject, set, note, tag, untag

    var summary: String {
        switch self {
        case .accept: "Say that findings are right."
        case .reject: "Say that findings are wrong: they leave lists, counts and groups."
        case .set: "Correct fields of findings; the corrected value counts."
        case .note: "Write a note on findings, or on a document."
        case .tag: "Put tags on findings."
        case .untag: "Take tags off findings."
        }
    }

    /// What follows the findings.
    private var arguments: String {
        switch self {
        case .accept, .reject: "[\"WHY\"]"
        case .set: "FIELD:VALUE … [-FIELD …] [\"WHY\"]"
        case .note: "\"TEXT\""
        case .tag, .untag: "TAG …"
        }
    }

    private var details: [String] {
        switch self {
        case .accept:
            ["Of a group's id all of its findings are meant. review:accepted shows what is accepted."]
        case .reject:
            [
                "A rejected finding is shown by review:rejected, as in quotes review:rejected. undo takes it back."
            ]
        case .set:
            [
                "Values are checked by the module's schema. FIELD:none or -FIELD takes a value away; kind: is the kind.",
                "The module's own value is kept: why shows both. Several values of a list are written a,b. Where another",
                "finding stands on the same passage with the old value, it is said, with the set that corrects it.",
            ]
        case .note:
            [
                "note:WORDS finds the findings with such notes, as in quotes note:caption. Notes on a document stand on its",
                "page: show d:3f2a.",
            ]
        case .tag, .untag: ["tag:NAME finds the findings with a tag, as in quotes tag:later."]
        }
    }

    private func examples(_ target: String) -> [UsageExample] {
        switch self {
        case .accept:
            [
                UsageExample("accept q:3f2a", "it is right"),
                UsageExample("quotes by:ruiz | accept", "all of these are"),
                UsageExample("accept g:91c0 \"checked against the tape\"", "a whole group, and why"),
            ]
        case .reject:
            [
                UsageExample("reject q:91c0 \"scare quotes\"", "it is wrong, and why"),
                UsageExample("quotes kind:term | reject \"single words\"", "all of a kind"),
                UsageExample("quotes review:rejected", "what is rejected"),
            ]
        case .set:
            [
                UsageExample("set q:5d1e speaker:\"Ana Ruiz\"", "somebody else said it"),
                UsageExample("timeline source:post | set date:2031-03", "several at once"),
                UsageExample("set q:5d1e -via \"nobody in between\"", "a value that is none, and why"),
            ]
        case .note:
            [
                UsageExample("note q:3f2a \"see the caption\"", "a note on a finding"),
                UsageExample("note d:3f2a \"from the archive\"", "on a document"),
                UsageExample("quotes about:quay | note \"ask the harbour office\"", "on all of these"),
            ]
        case .tag:
            [
                UsageExample("questions status:open | tag later", "marks all of them"),
                UsageExample("tag q:3f2a later interview", "two tags"),
                UsageExample("quotes tag:later", "what has a tag"),
            ]
        case .untag:
            [
                UsageExample("untag q:3f2a later", "takes the mark off"),
                UsageExample("quotes tag:later | untag later", "off all of them"),
                UsageExample(
                    "sql select tags, count(*) from quotes where tags is not null group by 1",
                    "which tags there are"),
            ]
        }
    }

    var command: CommandDefinition {
        CommandDefinition(
            name: rawValue, summary: summary,
            syntax: ["\(rawValue) ID … \(arguments)", "… | \(rawValue) \(arguments)"], details: details,
            examples: examples("ID"), argument: .finding,
            run: { invocation throws(Diagnostic) in
                let arguments = try ReviewArguments(invocation)
                let workspace = try invocation.workspace()
                let documents = arguments.targets.filter {
                    $0.handle.hasPrefix("d:") && isDocument($0, invocation)
                }
                if self == .note, let document = documents.first {
                    guard arguments.targets.count == 1, let text = arguments.text else {
                        throw invocation.error(.usage, "note takes one document and a text")
                    }
                    let record = try invocation.attempt(at: document.span) { () throws(WorkspaceError) in
                        try workspace.document(document.handle)
                    }
                    let written = try invocation.keep { () throws(WorkspaceError) in
                        try workspace.note(text, on: [record], invocation.reviewing)
                    }
                    invocation.tell(written, "noted")
                    return .nothing
                }
                guard !arguments.targets.isEmpty else {
                    if let word = arguments.words.first, word.isBare {
                        _ = try invocation.references([.init(handle: word.text, span: word.span)])
                    }
                    throw invocation.error(
                        .usage, "\(rawValue) needs a finding", label: "followed by an id such as q:3f2a",
                        hint: "or let findings come through a pipe: … | \(rawValue)")
                }
                try decide(arguments, invocation.references(arguments.targets), invocation)
                return .nothing
            })
    }

    var stage: StageDefinition {
        StageDefinition(
            name: rawValue, summary: summary, syntax: ["\(rawValue) \(arguments)"], details: details,
            examples: examples("…"), takesFields: self == .set
        ) { output, invocation throws(Diagnostic) in
            let table = try invocation.table(output)
            let arguments = try ReviewArguments(invocation)
            if let target = arguments.targets.first {
                throw invocation.error(
                    .usage, "the findings come through the pipe; \(target.handle) does not belong here",
                    at: target.span)
            }
            if self == .note, table.noun == "document" {
                guard let text = arguments.text else {
                    throw invocation.error(
                        .usage, "note needs a text", hint: "docs … | note \"from the archive\"")
                }
                let workspace = try invocation.workspace()
                let documents = try invocation.documents(of: output)
                let written = try invocation.keep { () throws(WorkspaceError) in
                    try workspace.note(text, on: documents, invocation.reviewing)
                }
                invocation.tell(written, "noted")
                return .table(table)
            }
            let references = try invocation.references(in: table)
            if !references.isEmpty { try decide(arguments, references, invocation) }
            return .table(try invocation.renewed(table))
        }
    }

    private func isDocument(_ target: ReviewArguments.Target, _ invocation: Invocation) -> Bool {
        invocation.session.registry.modules.allSatisfy { $0.descriptor.handle != "d" }
    }

    /// Findings of one line whose own dates are held against a correction.
    private static let checked = 1000

    private func decide(
        _ arguments: ReviewArguments, _ references: [FindingReference], _ invocation: Invocation
    ) throws(Diagnostic) {
        let workspace = try invocation.workspace()
        var decisions: [(decision: Decision, findings: [FindingReference])] = []
        var corrections: [String: Correction] = [:]
        if self != .set { try arguments.noFields(invocation) }
        switch self {
        case .accept: decisions.append((.accept(arguments.text), references))
        case .reject: decisions.append((.reject(arguments.text), references))
        case .note:
            guard let text = arguments.text else {
                throw invocation.error(.usage, "note needs a text", hint: "note q:3f2a \"see the caption\"")
            }
            decisions.append((.note(text), references))
        case .tag, .untag:
            guard !arguments.words.isEmpty else { throw invocation.error(.usage, "\(rawValue) needs a tag") }
            let tags = arguments.words.map(\.text)
            var references = references
            if self == .untag {
                let tagged = try invocation.attempt { [references] () throws(WorkspaceError) in
                    try workspace.findings(references)
                }.filter { !($0.review?.tags ?? []).allSatisfy { !tags.contains($0) } }
                references = tagged.map { FindingReference(module: $0.finding.module, id: $0.finding.id) }
                if references.isEmpty {
                    return invocation.session.output.warn(
                        "none of these has the tag \(tags.joined(separator: " or "))")
                }
            }
            decisions.append((self == .tag ? .tag(tags) : .untag(tags), references))
        case .set:
            guard !arguments.fields.isEmpty else {
                throw invocation.error(
                    .usage, "set needs a field and its value", label: "followed by FIELD:VALUE")
            }
            var byModule: [String: [FindingReference]] = [:]
            for reference in references { byModule[reference.module, default: []].append(reference) }
            for (module, references) in byModule.sorted(by: { $0.key < $1.key }) {
                guard let descriptor = workspace.registry[module]?.descriptor else { continue }
                let reading = FieldReading(descriptor: descriptor, invocation: invocation)
                let correction = try reading.correction(arguments.fields)
                if reading.dates(correction), references.count <= Self.checked {
                    let standing = try invocation.attempt { () throws(WorkspaceError) in
                        try workspace.findings(references)
                    }
                    for record in standing {
                        try reading.checkOrder(correction, arguments.fields, standing: record.finding.fields)
                    }
                }
                corrections[module] = correction
                decisions.append((.set(correction, arguments.text), references))
            }
        }
        let twins = try Twins(
            decisions.compactMap { _, findings in
                guard let module = findings.first?.module, let correction = corrections[module] else {
                    return nil
                }
                return (module, correction.names, findings)
            }, invocation)
        let written = try invocation.keep { () throws(WorkspaceError) in
            try workspace.decide(decisions, invocation.reviewing)
        }
        invocation.tell(written, past, isLast: true)
        // What has been written stands, whether or not more can be said of it.
        try? twins.tell { module, field in corrections[module]?.fields[field] }
    }

    private var past: String {
        switch self {
        case .accept: "accepted"
        case .reject: "rejected"
        case .set: "set"
        case .note: "noted"
        case .tag: "tagged"
        case .untag: "untagged"
        }
    }
}

extension Invocation {
    /// Says what was decided: `rejected q:91c0: scare quotes (r:5e02)`.
    ///
    /// - Parameter isLast: whether it is said below what the statement shows.
    func tell(_ reviews: [ReviewRecord], _ past: String, isLast: Bool = false) {
        func say(_ message: String) {
            if isLast { session.tellDecided(message) } else { session.output.decided(message) }
        }
        for notice in session.workspace?.takeNotices() ?? [] { session.output.warn(notice) }
        let findings = reviews.reduce(0) { $0 + $1.places.count { !$0.isOther } }
        let isMuch = findings > Self.mostAtOnce && reviews.count <= Self.mostTold
        for (number, review) in reviews.prefix(Self.mostTold).enumerated() {
            let remedy = isMuch && number == reviews.count - 1 ? "; undo takes it back" : ""
            let others =
                review.others > 0
                ? " and \(Counted.text(review.others, "more decision")) of the same step" : ""
            say("\(past) \(Self.summary(of: review)) (\(review.handle))\(others)\(remedy)")
        }
        if reviews.count > Self.mostTold {
            say(
                "\(Counted.text(reviews.count - Self.mostTold, "more decision")); undo takes all of it back")
        }
    }

    private static let mostTold = 5
    /// Decisions on more findings than somebody names one by one may be more than he meant.
    private static let mostAtOnce = 20

    /// What a review is about and says, in one line.
    static func summary(of review: ReviewRecord) -> String {
        let own = review.places.filter { !$0.isOther }
        var what =
            own.count > 3
            ? Counted.text(own.count, "finding") : own.map(\.handle).joined(separator: ", ")
        if own.isEmpty { what = review.document ?? "" }
        if !review.decision.isEmpty { what += what.isEmpty ? review.decision : " \(review.decision)" }
        if let text = review.text { what += ": \(text)" }
        return what
    }

    /// Records of findings as they are now, after something has been decided of them.
    func renewed(_ table: Table) throws(Diagnostic) -> Table {
        let workspace = try workspace()
        guard let index = table.columns.firstIndex(where: { $0.kind == .handle }) else { return table }
        let known = Set(
            workspace.registry.kept.flatMap { CommandDefinition.columns(of: $0.descriptor) }.map(\.name))
        var references: [FindingReference?] = []
        for record in table.records {
            guard case .handle(let handle)? = record.values[index] else {
                references.append(nil)
                continue
            }
            let found = try attempt { () throws(WorkspaceError) in try workspace.references(handle) }
            references.append(found.count == 1 ? found.first : nil)
        }
        let present = try attempt { () throws(WorkspaceError) in
            try workspace.findings(references.compactMap { $0 })
        }
        let byReference = Dictionary(
            present.map { (FindingReference(module: $0.finding.module, id: $0.finding.id), $0) },
            uniquingKeysWith: { first, _ in first })
        var renewed = table
        let maker = RecordMaker(table.columns)
        for (position, reference) in references.enumerated() {
            guard let reference, let finding = byReference[reference] else { continue }
            let values = maker.record(finding).values
            for (place, column) in table.columns.enumerated()
            where known.contains(column.name) && place != index {
                renewed.records[position].values[place] = values[place]
            }
        }
        return renewed.showingReviews
    }
}
