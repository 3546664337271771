import DossierHost
import DossierSDK
import DossierText

/// The findings that a module's command is to give: what the store can choose, order and count, it does; the rest is tried
/// on the records.
///
/// The store takes comparisons of numbers and dates, choices, and whether there is a value, from filters and from the
/// `where` that follow; of `sort` and `head` together, keys that are numbers or dates. Texts it folds otherwise, and names
/// are shown as people are called over documents, so these are the records' own.
struct ModuleQuery {
    private let descriptor: ModuleDescriptor
    private let invocation: Invocation
    private let columns: [Column]
    private var query: FindingQuery
    private var rest: [Predicate] = []

    init(_ descriptor: ModuleDescriptor, _ invocation: Invocation) throws(Diagnostic) {
        self.descriptor = descriptor
        self.invocation = invocation
        columns = CommandDefinition.columns(of: descriptor)
        var expressions: [Expression]
        (query, expressions) = try ModuleFilters(descriptor).query(invocation)
        if let places = try invocation.places() { query.conditions.append(.within(places)) }
        expressions += invocation.following.conditions
        let session = invocation.session
        let source = invocation.source
        let compiler = PredicateCompiler(columns: columns, now: session.now) { operand throws(Diagnostic) in
            try session.texts(of: operand, in: source)
        }
        do throws(Diagnostic) {
            for expression in expressions { add(try compiler.compile(expression)) }
        } catch {
            throw error.located(in: source)
        }
        guard rest.isEmpty else { return }
        query.limit = invocation.limit
        guard let head = invocation.following.head else { return }
        let order = invocation.following.order.map { key in
            columns.firstIndex { $0.name == key.field }.flatMap(field)
        }
        guard !order.isEmpty, order.allSatisfy({ $0.map(isOrderedByStore) == true }) else { return }
        query.order = zip(order, invocation.following.order).compactMap { field, key in
            field.map { FindingQuery.Order($0.name, isDescending: key.isDescending) }
        }
        query.limit = head
    }

    func count() throws(Diagnostic) -> Int {
        let workspace = try invocation.workspace()
        guard rest.isEmpty else { return try records().count }
        return try invocation.attempt { () throws(WorkspaceError) in try workspace.count(query) }
    }

    func table() throws(Diagnostic) -> Table {
        var table = Table(columns: columns, records: try records(), noun: "finding")
        table.isWhole = true
        return table.showingReviews
    }

    private func records() throws(Diagnostic) -> [Record] {
        let workspace = try invocation.workspace()
        let findings = try invocation.attempt { () throws(WorkspaceError) in try workspace.findings(query) }
        let maker = RecordMaker(columns)
        var records: [Record] = []
        records.reserveCapacity(rest.isEmpty ? findings.count : 0)
        for (index, finding) in findings.enumerated() {
            if index % 4096 == 0 { try invocation.session.checkCancellation() }
            let record = maker.record(finding)
            if rest.allSatisfy({ $0.holds(record) }) { records.append(record) }
        }
        return records
    }

    private mutating func add(_ predicate: Predicate) {
        if case .and(let left, let right) = predicate {
            add(left)
            add(right)
        } else if let condition = condition(predicate) {
            query.conditions.append(condition)
        } else {
            rest.append(predicate)
        }
    }

    /// The same as a condition of the store; nil where it has none that means exactly the same.
    private func condition(_ predicate: Predicate) -> FindingQuery.Condition? {
        switch predicate {
        case .not(let inner): return condition(inner).map { .not($0) }
        case .present(let index): return field(index).map { .present($0.name) }
        case .number(let index, let test):
            guard let field = field(index), test.values.count == 1, let value = test.values.first else {
                return nil
            }
            switch test.sign {
            case .less: return .number(field.name, -.greatestFiniteMagnitude...value.nextDown)
            case .lessOrEqual: return .number(field.name, -.greatestFiniteMagnitude...value)
            case .greater: return .number(field.name, value.nextUp...(.greatestFiniteMagnitude))
            case .greaterOrEqual: return .number(field.name, value...(.greatestFiniteMagnitude))
            default: return .number(field.name, value...value)
            }
        case .date(let index, let intervals):
            guard let field = field(index), !field.isList, intervals.count == 1 else { return nil }
            return .date(field.name, intervals[0])
        case .text(let index, let wanted, isWhole: true):
            guard case .choice(let choices) = columns[index].kind else { return nil }
            let chosen = choices.filter { wanted.contains(Folding.fold($0)) }
            if let field = field(index) { return .field(field.name, anyOf: chosen) }
            return columns[index].name == "kind" ? .kind(chosen) : nil
        case .or, .and, .text, .always: return nil
        }
    }

    /// The field of the schema that a column shows; nil for the columns that all findings have.
    private func field(_ index: Int) -> Field? { descriptor.schema.field(columns[index].name) }

    private func isOrderedByStore(_ field: Field) -> Bool {
        switch field.kind {
        case .number, .percent, .money, .date: !field.isList
        default: false
        }
    }
}

/// What comes after a command in its pipeline, as far as it can spare the command work.
struct Following {
    struct Key {
        let field: String
        let isDescending: Bool
    }

    /// Of `where`s that are left to the command.
    var conditions: [Expression] = []
    /// Of a `sort` after which only some records are kept.
    var order: [Key] = []
    /// How many those are.
    var head: Int?
}
