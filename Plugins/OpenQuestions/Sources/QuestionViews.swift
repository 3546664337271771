import DossierSDK

/// What is open still, and what has been answered since.
enum QuestionViews {
    static let all = [open, answered]

    private static let open = GroupView(
        "open", "questions that no document answers, and contradictions that other modules report",
        columns: [
            Field("topic", .text), Field("status", .text), Field("since", .date),
            Field("reported_by", .text, label: "reported by"),
        ]
    ) { groups, others in
        let own = groups.filter { $0.fields["status"]?.joined != "answered" }.map {
            GroupView.Row($0, $0.fields)
        }
        let contradictions = others.flatMap { group in
            group.conflicts.filter { $0.kind == .contradiction }.map { conflict in
                var fields: Fields = ["status": "open"]
                let sides = conflict.values.map(\.value).joined(separator: " or ")
                fields.set("topic", "\(group.label): \(conflict.field) \(sides)")
                fields.set("reported_by", group.module)
                return GroupView.Row(group, fields)
            }
        }
        return own + contradictions
    }

    private static let answered = GroupView(
        "answered",
        "questions that are answered or narrowed, by the same or another document, with the passage",
        columns: [
            Field("topic", .text), Field("status", .text), Field("answer", .text),
            Field("answer_in", .text, label: "answer in"),
            Field("since", .date),
        ], isAnnounced: true
    ) { groups, _ in
        groups.filter { $0.fields["answer"] != nil || $0.fields["status"]?.joined == "answered" }.map {
            group in
            let source = group.fields["answer_in"]?.joined
            return GroupView.Row(
                group, group.fields, documents: source.map { group.documents + [$0] } ?? group.documents)
        }
    }
}
