package import DossierSDK
import DossierStore

/// Lists over findings for which the findings themselves need not be made.
extension Workspace {
    /// Counts findings by the values of columns, in the order in which these come first; of a list, each value counts.
    /// No names of people: see ``cells(_:_:_:)``.
    package func tally(
        _ query: FindingQuery, by columns: [FindingQuery.Column]
    ) throws(WorkspaceError) -> [(values: [FieldValue?], count: Int)] {
        let selection = try selection(query)
        return try withStore { store throws(StoreError) in
            try store.tally(selection, by: columns.map { FindingColumn($0) })
        }.map { ($0.values, $0.count) }
    }

    /// Which name each finding has in a field that names people, as these are called over documents.
    ///
    /// - Returns: each name once, in the order in which they come first, nil for none; the findings' row numbers in their
    ///   order; and of each finding, the index of its name.
    package func nameCells(
        _ query: FindingQuery, _ field: String
    ) throws(WorkspaceError) -> (values: [FieldValue?], numbers: [Int64], places: [Int]) {
        let selection = try selection(query)
        let cells = try withStore { store throws(StoreError) in try store.nameCells(selection, field) }
        return (cells.values, cells.numbers, cells.places)
    }

    /// Some columns of findings, in their order, with people as they are called over documents.
    package func cells(
        _ query: FindingQuery, _ columns: [FindingQuery.Column],
        _ body: (_ number: Int64, _ values: [FieldValue?]) -> Void
    ) throws(WorkspaceError) {
        let selection = try selection(query)
        let fields = try descriptor(of: query.module).schema.fields.filter { $0.kind == .name }.map(\.name)
        let named = columns.indices.filter { index in
            if case .field(let name) = columns[index] { return fields.contains(name) }
            return false
        }
        let hasPeople = !named.isEmpty && query.module != People.name
        try withStore { store throws(StoreError) in
            let names = hasPeople ? try store.personNames() : [:]
            try store.cells(selection, columns.map { FindingColumn($0) }) { number, values in
                guard let known = names[RowNumber.document(ofFinding: number)] else {
                    return body(number, values)
                }
                var values = values
                for index in named {
                    switch values[index] {
                    case .list(let forms)?:
                        values[index] = .list(forms.map { known[FoldedText.fold($0)] ?? $0 })
                    case .text(let form)?:
                        if let name = known[FoldedText.fold(form)] { values[index] = .text(name) }
                    case .number?, nil: break
                    }
                }
                body(number, values)
            }
        }
    }
}

extension FindingColumn {
    init(_ column: FindingQuery.Column) {
        self =
            switch column {
            case .field(let name): .field(name)
            case .kind: .kind
            case .text: .text
            case .document: .document
            case .rule: .rule
            case .start: .start
            case .end: .end
            case .confidence: .confidence
            }
    }
}
