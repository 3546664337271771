import DossierHost

extension CommandDefinition {
    static let undo = CommandDefinition(
        name: "undo", summary: "Take back your last decision, or a certain one.", syntax: ["undo [REVIEW]"],
        details: [
            "Nothing is deleted: the log says that the decision does not hold any more. redo lets it hold again. What one",
            "statement has decided of many documents is one step; with its id a decision is taken back alone.",
        ],
        examples: [
            UsageExample("undo", "your last decision that holds"),
            UsageExample("undo r:3f2a", "the one with this id, as listed by reviews"),
            UsageExample("reviews | tail 3", "what there is to take back"),
        ],
        argument: .review
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        var handle: (text: String, span: Range<Int>)?
        if !invocation.call.arguments.isEmpty { handle = try invocation.onlyArgument("a review") }
        let wasAnalyzed = try invocation.attempt { () throws(WorkspaceError) in try workspace.isAnalyzed() }
        let record = try invocation.keep(at: handle?.span) { () throws(WorkspaceError) in
            try workspace.undo(handle?.text, invocation.reviewing)
        }
        invocation.tell([record], "undone: \(record.action)")
        try invocation.readAgain(after: record, workspace, wasAnalyzed: wasAnalyzed)
        return .nothing
    }

    static let redo = CommandDefinition(
        name: "redo", summary: "Let the decision hold again that you have taken back last.", syntax: ["redo"],
        examples: [
            UsageExample("redo", "takes the last undo back"),
            UsageExample("undo\nredo", "nothing has changed"),
            UsageExample("reviews all | tail 3", "what holds now"),
        ]
    ) { invocation throws(Diagnostic) in
        try invocation.noArguments()
        let workspace = try invocation.workspace()
        let wasAnalyzed = try invocation.attempt { () throws(WorkspaceError) in try workspace.isAnalyzed() }
        let record = try invocation.keep { () throws(WorkspaceError) in
            try workspace.redo(invocation.reviewing)
        }
        invocation.tell([record], "holds again: \(record.action)")
        try invocation.readAgain(after: record, workspace, wasAnalyzed: wasAnalyzed)
        return .nothing
    }
}

extension Invocation {
    /// Lets documents be read anew of which something else is true now, as the command did that had decided it.
    fileprivate func readAgain(
        after record: ReviewRecord, _ workspace: Workspace, wasAnalyzed: Bool
    ) throws(Diagnostic) {
        guard ["facts", "remove", "restore"].contains(record.action) else { return }
        try analyzeChanges(workspace, wasAnalyzed: wasAnalyzed)
    }
}
