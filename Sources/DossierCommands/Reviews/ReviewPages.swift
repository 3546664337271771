import DossierHost
import DossierSDK

extension Page {
    /// What has been decided of a finding, below its fields.
    mutating func addState(_ state: ReviewState?, width: Int) {
        guard let state else { return }
        if let label = state.label {
            field("review", "\(label) (\(state.reviewer), \(state.time.prefix(10)))", width: width)
        }
        if !state.tags.isEmpty { field("tags", state.tags.joined(separator: "; "), width: width) }
        for note in state.notes { field("note", note, width: width) }
    }

    /// Everything that was decided of a finding, by whom and when.
    mutating func addHistory(_ reviews: [ReviewRecord]) {
        guard !reviews.isEmpty else { return }
        blank()
        add("Reviews", .title)
        let width = reviews.map { $0.handle.utf8.count }.max() ?? 0
        for review in reviews {
            var text = "\(review.time.prefix(10)) \(review.reviewer): \(review.action)"
            if !review.decision.isEmpty { text += " \(review.decision)" }
            if let why = review.text { text += " – \(why)" }
            field(review.handle, text, width: width)
        }
    }
}

extension Table {
    /// With the columns of reviews shown where any record has something in them.
    var showingReviews: Table {
        var table = self
        for (index, column) in columns.enumerated()
        where ["review", "tags"].contains(column.name) && column.isReview {
            table.columns[index].isShown = column.isShown || records.contains { $0.values[index] != nil }
        }
        return table
    }
}

extension Column {
    /// What all findings have of reviews.
    static let ofReviews = [
        Column("review", .choice(ReviewFilter.allCases.map(\.rawValue)), isShown: false),
        Column("tags", aliases: ["tag"], isShown: false), Column("notes", aliases: ["note"], isShown: false),
        Column("reviewer", isShown: false),
    ]

    var isReview: Bool { Self.ofReviews.contains { $0.name == name && $0.kind == kind } }
}
