import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let merge = CommandDefinition(
        name: "merge", summary: "Make one group of groups or findings that are the same thing.",
        syntax: ["merge ID ID … [\"WHY\"]", "… | merge [\"WHY\"]"],
        details: [
            "What is merged stays together at every later analysis, and later findings join as the module says."
        ],
        examples: [
            UsageExample("merge g:91c0 g:3f2a", "both groups are about one thing"),
            UsageExample("merge q:91c0 q:3f2a \"one speech\"", "two findings, and why"),
        ], argument: .finding
    ) { invocation throws(Diagnostic) in
        let arguments = try ReviewArguments(invocation)
        try arguments.noFields(invocation)
        let targets = Set(arguments.targets.map(\.handle))
        if targets.count == 1, let only = arguments.targets.first {
            throw invocation.error(
                .usage, "merge needs two groups or findings at least", at: only.span,
                label: "with what is it the same?")
        }
        try GroupVerbs(invocation).merge(
            invocation.references(arguments.targets), of: arguments.targets.count, because: arguments.text)
        return .nothing
    }

    static let split = CommandDefinition(
        name: "split", summary: "Take findings out of their group; they stay together.",
        syntax: ["split [GROUP] ID … [\"WHY\"]", "… | split [\"WHY\"]"],
        details: ["What is parted stays apart at every later analysis, whatever findings come between them."],
        examples: [
            UsageExample("split g:91c0 q:3f2a q:5d1e", "these two are about something else"),
            UsageExample("split g:91c0 q:3f2a \"another day\"", "one finding, and why"),
        ],
        argument: .finding
    ) { invocation throws(Diagnostic) in
        let arguments = try ReviewArguments(invocation)
        try arguments.noFields(invocation)
        let groups = arguments.targets.filter { $0.handle.hasPrefix("g:") }
        let leaving = arguments.targets.filter { !$0.handle.hasPrefix("g:") }
        if groups.count > 1 { throw invocation.error(.usage, "split takes one group", at: groups[1].span) }
        try GroupVerbs(invocation).split(
            invocation.references(leaving), from: groups.first, because: arguments.text)
        return .nothing
    }

    static let verdict = CommandDefinition(
        name: "verdict", summary: "Decide a conflict: which value of a field is right.",
        syntax: ["verdict GROUP FIELD VALUE [\"WHY\"]"],
        details: [
            "The group's field takes the value; the findings keep what their sources say. conflicts open:yes lists what",
            "is not decided. A verdict goes with its group as long as most of its findings are there.",
        ],
        examples: [
            UsageExample("verdict g:91c0 date 2031-03-02 \"the log book\"", "the second of March is right"),
            UsageExample("verdict g:91c0 date 2031-03", "the month is all that is certain"),
            UsageExample(
                "let strike = conflicts | where field = date | head 1 | select id\nverdict $strike date 2031-03-02",
                "of what a pipeline finds"),
        ],
        argument: .finding
    ) { invocation throws(Diagnostic) in
        try GroupVerbs(invocation).verdict(try ReviewArguments(invocation))
        return .nothing
    }
}

extension StageDefinition {
    static let merge = StageDefinition(
        name: "merge", summary: "Make one group of the findings or groups that come through the pipe.",
        syntax: ["merge [\"WHY\"]"],
        examples: [UsageExample("timeline about:ferry | merge", "all are one event")]
    ) { output, invocation throws(Diagnostic) in
        let table = try invocation.table(output)
        let arguments = try ReviewArguments(invocation)
        try arguments.noFields(invocation)
        try GroupVerbs(invocation).merge(
            invocation.references(in: table), of: table.records.count, because: arguments.text)
        return output
    }

    static let split = StageDefinition(
        name: "split", summary: "Take the findings that come through the pipe out of their group.",
        syntax: ["split [\"WHY\"]"],
        examples: [UsageExample("timeline about:ferry source:post | split", "these are another event")]
    ) { output, invocation throws(Diagnostic) in
        let table = try invocation.table(output)
        let arguments = try ReviewArguments(invocation)
        try arguments.noFields(invocation)
        try GroupVerbs(invocation).split(invocation.references(in: table), from: nil, because: arguments.text)
        return output
    }
}

/// What the analyst decides about groups.
private struct GroupVerbs {
    private let invocation: Invocation
    private let workspace: Workspace

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        workspace = try invocation.workspace()
    }

    /// - Parameter count: how many groups or findings were named.
    func merge(
        _ references: [FindingReference], of count: Int, because reason: String?
    ) throws(Diagnostic) {
        guard count > 1, Set(references).count > 1, let first = references.first else {
            throw invocation.error(
                .usage, "merge needs two groups or findings at least", label: "followed by ids such as g:91c0"
            )
        }
        let written = try invocation.keep { () throws(WorkspaceError) in
            try workspace.regroup(references, because: reason, invocation.reviewing)
        }
        invocation.tell(written, "merged")
        try tellGroup(of: first)
    }

    func split(
        _ leaving: [FindingReference], from group: ReviewArguments.Target?, because reason: String?
    ) throws(Diagnostic) {
        guard let first = leaving.first else {
            throw invocation.error(
                .usage, "split needs the findings that leave", label: "followed by ids such as q:3f2a")
        }
        let found = try invocation.attempt(at: group?.span) { () throws(WorkspaceError) in
            guard let group else { return try workspace.group(of: first.id) }
            return try workspace.group(group.handle)
        }
        guard let found else { throw invocation.error(.usage, "the finding is in no group") }
        let members = found.group.members.map { FindingReference(module: found.group.module, id: $0) }
        if !Set(leaving).isSubset(of: members) {
            throw invocation.error(
                .usage, "not all of these findings are in \(found.handle)", hint: "show \(found.handle)")
        }
        let staying = members.filter { !leaving.contains($0) }
        guard !staying.isEmpty else {
            throw invocation.error(
                .usage, "nothing would stay in \(found.handle)", hint: "name only the findings that leave")
        }
        let written = try invocation.keep { () throws(WorkspaceError) in
            try workspace.regroup(leaving, apartFrom: staying, because: reason, invocation.reviewing)
        }
        invocation.tell(written, "split off")
        try tellGroup(of: first)
        try tellGroup(of: staying[0])
    }

    private func tellGroup(of reference: FindingReference) throws(Diagnostic) {
        guard
            let group = try invocation.attempt({ () throws(WorkspaceError) in
                try workspace.group(of: reference.id)
            })
        else { return }
        invocation.session.output.decided(
            "\(group.handle)  \(group.group.label) (\(Counted.text(group.group.members.count, "finding")))")
    }

    func verdict(_ arguments: ReviewArguments) throws(Diagnostic) {
        guard let target = arguments.targets.first, arguments.targets.count == 1 else {
            throw invocation.error(
                .usage, "verdict needs a group", label: "followed by an id such as g:91c0",
                hint: "conflicts lists the groups")
        }
        let record = try invocation.attempt(at: target.span) { () throws(WorkspaceError) in
            try workspace.group(target.handle)
        }
        var words = arguments.words[...]
        let field: ReviewArguments.Word
        let value: ReviewArguments.Word
        if let written = arguments.fields.first {
            field = ReviewArguments.Word(text: written.name.text, span: written.name.span)
            let text = try invocation.texts(of: written.values).joined(separator: ",")
            value = ReviewArguments.Word(text: text, span: written.values.first?.span ?? field.span)
        } else if let first = words.popFirst(), let second = words.popFirst() {
            (field, value) = (first, second)
        } else {
            throw invocation.error(
                .usage, "verdict needs a field and the value that is right",
                label: "verdict g:91c0 FIELD VALUE")
        }
        let conflicts = record.group.conflicts
        guard let conflict = conflicts.first(where: { $0.field == field.text }) else {
            let fields = conflicts.map(\.field)
            throw invocation.error(
                .usage, "the sources of \(record.handle) do not disagree on “\(field.text)”", at: field.span,
                label: Invocation.proposal(field.text, among: fields),
                hint: fields.isEmpty
                    ? "the group has no conflict" : "they disagree on \(fields.joined(separator: ", "))")
        }
        let decided = try self.value(of: conflict, record.group.module, value)
        let reason = words.isEmpty ? nil : words.map(\.text).joined(separator: " ")
        let written = try invocation.keep { () throws(WorkspaceError) in
            try workspace.decide(
                conflict.field, of: record.group, is: decided, because: reason, invocation.reviewing)
        }
        for review in written {
            invocation.session.output.decided(
                "decided \(record.handle) \(conflict.field): \(decided) (\(review.handle))")
        }
    }

    /// One of the sides, or another value that the field can have.
    private func value(
        of conflict: Conflict, _ module: String, _ word: ReviewArguments.Word
    ) throws(Diagnostic) -> String {
        let wanted = Folding.fold(word.text)
        let side = conflict.values.first { side in
            // As it is kept, and as lists show it.
            [side.value, ReadableSum.text(side.value)].contains { Folding.fold($0) == wanted }
        }
        if let side { return side.value }
        // "19" of sources that say "14 dead" and "19 dead"
        if ConflictValue.number(word.text) != nil {
            let same = conflict.values.filter { ConflictValue.agree($0.value, word.text) }
            if same.count == 1, let only = same.first { return only.value }
        } else if word.text != "none",
            conflict.values.allSatisfy({
                ConflictValue.number($0.value) != nil && !ConflictValue.isBare($0.value)
            })
        {
            throw invocation.error(
                .usage, "“\(word.text)” is no \(conflict.field)", at: word.span,
                label: "a number was expected, as the sources give it",
                hint: "they say \(conflict.values.map { ReadableSum.text($0.value) }.joined(separator: ", "))"
            )
        }
        if let descriptor = workspace.registry[module]?.descriptor,
            let field = descriptor.schema.groupFields.first(where: { $0.name == conflict.field })
                ?? descriptor.schema.field(conflict.field)
        {
            let reading = FieldReading(descriptor: descriptor, invocation: invocation)
            let value = try reading.value(word.text, of: field, at: word.span).joined
            invocation.session.output.warn(
                "no source says \(value): they say \(conflict.values.map { ReadableSum.text($0.value) }.joined(separator: ", "))"
            )
            return value
        }
        throw invocation.error(
            .usage, "no source says “\(word.text)”", at: word.span,
            hint: "they say \(conflict.values.map { ReadableSum.text($0.value) }.joined(separator: ", "))")
    }
}
