package import DossierSDK
import DossierStore
import Foundation

extension Reviewing {
    /// Nil is whenever the workspace says.
    var now: Date? { day.map { Date(timeIntervalSince1970: Double($0) * 86400) } }
}

extension Workspace {
    /// What a handle stands for: a finding, or the members of a group.
    package func references(_ handle: String) throws(WorkspaceError) -> [FindingReference] {
        let parsed = try self.handle(handle)
        let isTaken = registry.kept.contains { $0.descriptor.handle == parsed.letter }
        if parsed.letter == Handle.group, !isTaken {
            let group = try group(handle).group
            return group.members.map { FindingReference(module: group.module, id: $0) }
        }
        // Most handles come with their letter; only what is not unique needs the long way with its error.
        if let module = registry.kept.first(where: { $0.descriptor.handle == parsed.letter })?.descriptor {
            let ids = try withStore { store throws(StoreError) in
                try store.findingIDs(in: parsed.range, module: module.name, limit: 2)
            }
            if let id = ids.first, ids.count == 1 { return [FindingReference(module: module.name, id: id)] }
        }
        let finding = try finding(handle).finding
        return [FindingReference(module: finding.module, id: finding.id)]
    }

    /// Findings as they are now, in the order of the references; those that are gone are left out.
    package func findings(_ references: [FindingReference]) throws(WorkspaceError) -> [FindingRecord] {
        var found: [FindingReference: FindingRecord] = [:]
        for (module, references) in Self.byModule(references) {
            var stored: [Finding] = []
            for some in references.chunked(by: 400) {
                let selection = FindingSelection(
                    module: module, conditions: [.members(some.map(\.id))], includesRejected: true)
                stored += try withStore { store throws(StoreError) in try store.findings(selection) }
            }
            for record in try records(stored, module: module) {
                found[FindingReference(module: module, id: record.finding.id)] = record
            }
        }
        return references.compactMap { found[$0] }
    }

    /// Records decisions, each about its findings; one line of the log for each module.
    @discardableResult
    package func decide(
        _ decisions: [(decision: Decision, findings: [FindingReference])], _ reviewing: Reviewing
    ) throws(WorkspaceError) -> [ReviewRecord] {
        var drafts: [Review] = []
        for (decision, findings) in decisions where !findings.isEmpty {
            var draft = Review(decision, by: reviewing.reviewer)
            draft.findings = try anchors(of: findings)
            drafts.append(draft)
        }
        return try records(try record(drafts, now: reviewing.now).map(\.id))
    }

    /// A note on documents, in one step.
    @discardableResult
    package func note(
        _ text: String, on documents: [DocumentRecord], _ reviewing: Reviewing
    ) throws(WorkspaceError) -> [ReviewRecord] {
        let drafts = documents.map { document in
            var draft = Review(.note, by: reviewing.reviewer)
            draft.document = DocumentAnchor(id: document.id, sha256: document.textSHA256)
            draft.text = text
            return draft
        }
        return try records(try record(drafts, now: reviewing.now).map(\.id))
    }

    /// Makes one group of findings, or keeps some apart from others.
    @discardableResult
    package func regroup(
        _ findings: [FindingReference], apartFrom others: [FindingReference]? = nil, because reason: String?,
        _ reviewing: Reviewing
    ) throws(WorkspaceError) -> [ReviewRecord] {
        let modules = Set((findings + (others ?? [])).map(\.module))
        guard modules.count == 1 else {
            throw WorkspaceError(
                .invalid, "findings of \(modules.sorted().joined(separator: " and ")) are never one group")
        }
        var draft = Review(others == nil ? .merge : .split, by: reviewing.reviewer)
        draft.findings = try anchors(of: findings)
        draft.others = try anchors(of: others ?? [])
        draft.text = reason
        return try records(try record([draft], now: reviewing.now).map(\.id))
    }

    /// Decides a conflict of a group.
    @discardableResult
    package func decide(
        _ field: String, of group: FindingGroup, is value: String, because reason: String?,
        _ reviewing: Reviewing
    ) throws(WorkspaceError) -> [ReviewRecord] {
        var draft = Review(.verdict, by: reviewing.reviewer)
        draft.findings = try anchors(
            of: group.members.map { FindingReference(module: group.module, id: $0) })
        draft.field = field
        draft.value = .text(value)
        draft.text = reason
        return try records(try record([draft], now: reviewing.now).map(\.id))
    }

    /// Takes a decision back: a certain one, or the last of the reviewer that holds, with all that were one step with it. Gives
    /// what was taken back.
    package func undo(_ handle: String?, _ reviewing: Reviewing) throws(WorkspaceError) -> ReviewRecord {
        let target: LoggedReview
        if let handle {
            target = try review(handle)
            if !target.isInForce {
                throw WorkspaceError(
                    .invalid, "\(handle) has been undone already", hint: "redo, or undo what undid it")
            }
        } else {
            var selection = ReviewSelection()
            selection.reviewer = reviewing.reviewer
            selection.inForceOnly = true
            selection.actions = Review.Action.allCases.filter { $0 != .undo }
            selection.isLatestFirst = true
            selection.limit = 1
            let found = try withStore { [selection] store throws(StoreError) in try store.reviews(selection) }
            guard let last = found.first else {
                throw WorkspaceError(
                    .missing, "there is nothing that \(reviewing.reviewer) could undo",
                    hint: "reviews all lists what everybody has decided")
            }
            target = last
            if let step = target.review.step {
                selection.step = step
                selection.limit = nil
                let all = try withStore { [selection] store throws(StoreError) in try store.reviews(selection)
                }
                return try takeBack(all.map(\.review.id), reviewing, told: target)
            }
        }
        return try takeBack([target.review.id], reviewing, told: target)
    }

    /// Takes the reviewer's last undoing back. Gives the decision that holds again.
    package func redo(_ reviewing: Reviewing) throws(WorkspaceError) -> ReviewRecord {
        var selection = ReviewSelection()
        selection.reviewer = reviewing.reviewer
        selection.inForceOnly = true
        selection.actions = [.undo]
        selection.isLatestFirst = true
        let undoings = try withStore { [selection] store throws(StoreError) in try store.reviews(selection) }
        for undoing in undoings {
            guard let id = undoing.review.review, let target = try logged(id), target.review.action != .undo
            else { continue }
            let step = undoing.review.step
            let all = undoings.filter { step != nil && $0.review.step == step }.map(\.review.id)
            return try takeBack(all.isEmpty ? [undoing.review.id] : all, reviewing, told: target)
        }
        throw WorkspaceError(.missing, "there is nothing that \(reviewing.reviewer) could redo")
    }

    private func takeBack(
        _ ids: [String], _ reviewing: Reviewing, told target: LoggedReview
    ) throws(WorkspaceError) -> ReviewRecord {
        // What it was about is named as it was before: a finding added by hand is gone afterwards.
        var told = try records([target])[0]
        told.others = ids.count - 1
        let drafts = ids.map { id in
            var draft = Review(.undo, by: reviewing.reviewer)
            draft.review = id
            return draft
        }
        try record(drafts, now: reviewing.now)
        return told
    }

    /// By handle (`r:3f2a`, `3f2a`) or id.
    private func review(_ handle: String) throws(WorkspaceError) -> LoggedReview {
        guard let parsed = Handle(handle), parsed.letter == nil || parsed.letter == Handle.review else {
            throw WorkspaceError(
                .invalid, "“\(handle)” is no review", hint: "reviews lists them; a review's id begins with r:"
            )
        }
        var selection = ReviewSelection()
        selection.prefix = parsed.digits
        selection.limit = 2
        let found = try withStore { [selection] store throws(StoreError) in try store.reviews(selection) }
        guard let first = found.first else {
            throw WorkspaceError(.missing, "there is no review “\(handle)”", hint: "reviews lists them")
        }
        if found.count > 1 { throw WorkspaceError(.invalid, "“\(handle)” stands for several reviews") }
        return first
    }

    private func logged(_ id: String) throws(WorkspaceError) -> LoggedReview? {
        var selection = ReviewSelection()
        selection.prefix = id
        selection.limit = 1
        return try withStore { [selection] store throws(StoreError) in try store.reviews(selection) }.first
    }

    private func records(_ ids: [String]) throws(WorkspaceError) -> [ReviewRecord] {
        var found: [LoggedReview] = []
        for id in ids { if let review = try logged(id) { found.append(review) } }
        return try records(found)
    }

    func anchors(of references: [FindingReference]) throws(WorkspaceError) -> [FindingAnchor] {
        var anchors: [FindingAnchor] = []
        for (module, references) in Self.byModule(references) {
            let ids = references.map(\.id)
            let found = try withStore { store throws(StoreError) in try store.anchors(of: ids, module: module)
            }
            if found.count < ids.count {
                throw WorkspaceError(
                    .missing, "\(ids.count - found.count) of the findings are not there any more")
            }
            anchors += found
        }
        return anchors
    }

    /// In the order in which the modules first come; each reference once.
    static func byModule(
        _ references: [FindingReference]
    ) -> [(module: String, references: [FindingReference])] {
        var modules: [String] = []
        var byModule: [String: [FindingReference]] = [:]
        var known: Set<FindingReference> = []
        for reference in references where known.insert(reference).inserted {
            if byModule[reference.module] == nil { modules.append(reference.module) }
            byModule[reference.module, default: []].append(reference)
        }
        return modules.map { ($0, byModule[$0] ?? []) }
    }
}

extension Review {
    fileprivate init(_ decision: Decision, by reviewer: String) {
        switch decision {
        case .accept(let reason):
            self.init(.accept, by: reviewer)
            text = reason
        case .reject(let reason):
            self.init(.reject, by: reviewer)
            text = reason
        case .set(let correction, let reason):
            self.init(.set, by: reviewer)
            kind = correction.kind
            fields = correction.fields
            cleared = correction.cleared
            text = reason
        case .note(let note):
            self.init(.note, by: reviewer)
            text = note
        case .tag(let tags):
            self.init(.tag, by: reviewer)
            self.tags = tags
        case .untag(let tags):
            self.init(.untag, by: reviewer)
            self.tags = tags
        }
    }
}
