import DossierHost
import DossierSDK
import DossierText

/// The findings that a module's command is to give: what the store can choose, order and count, it does; the rest is tried
/// on the records.
///
/// The store takes comparisons and whether there is a value, from filters and from the `where` that follow; `sort` with
/// `head`, `head` and `tail`; and what `group`, `distinct` and `uniq` make. Names are shown as people are called over
/// documents, and what has been decided is kept beside the findings: with these only the columns are read that the
/// pipeline looks at, or the records are made and tried one by one.
struct ModuleQuery {
    private let descriptor: ModuleDescriptor
    private let invocation: Invocation
    private let columns: [Column]
    private var query: FindingQuery
    private var rest: [Predicate] = []
    /// The field in whose order findings are listed where nothing else is said; nil for that of their places.
    private let usual: Int?

    init(_ descriptor: ModuleDescriptor, _ invocation: Invocation) throws(Diagnostic) {
        self.descriptor = descriptor
        self.invocation = invocation
        columns = CommandDefinition.columns(of: descriptor)
        let columns = columns
        usual = descriptor.schema.listOrder.flatMap { field in
            columns.firstIndex { $0.name == field.name }
        }
        var expressions: [Expression]
        (query, expressions) = try ModuleFilters(descriptor).query(invocation)
        if let condition = try invocation.conditionOfInput(on: descriptor) {
            query.conditions.append(condition)
        }
        expressions += invocation.following.conditions
        let session = invocation.session
        let source = invocation.source
        let compiler = PredicateCompiler(columns: columns, now: session.today) { operand throws(Diagnostic) in
            try session.texts(of: operand, in: source)
        }
        do throws(Diagnostic) {
            for expression in expressions { add(try compiler.compile(expression)) }
        } catch {
            throw error.located(in: source)
        }
        if let usual { query.order = [FindingQuery.Order(.field(columns[usual].name))] }
        // A sort by a field that there is not says so itself, and need not wait for the findings.
        if invocation.following.order.contains(where: { index($0.field) == nil }) {
            query.limit = 0
            return
        }
        guard rest.isEmpty else { return }
        if let limit = invocation.following.tail {
            // What is last by a field is found by its values.
            if usual != nil { return }
            query.limit = limit
            query.isFromEnd = true
            return
        }
        query.limit = invocation.limit ?? invocation.following.first
        guard let head = invocation.following.head else { return }
        var order: [FindingQuery.Order] = []
        for key in invocation.following.order {
            guard let index = self.index(key.field), let column = column(index), !isList(column),
                !isName(column)
            else { return }
            order.append(FindingQuery.Order(column, isDescending: key.isDescending))
        }
        guard !order.isEmpty else { return }
        query.order = order + query.order.filter { usual in !order.contains { $0.column == usual.column } }
        query.limit = head
    }

    /// What `group`, `distinct` or `uniq` would make of the findings; nil where the findings must be at hand for it.
    func folded(_ fold: Following.Fold) throws(Diagnostic) -> Table? {
        var wanted: [(index: Int, column: FindingQuery.Column)] = []
        for field in fold.fields {
            guard let index = index(field), let column = column(index) else { return nil }
            wanted.append((index, column))
        }
        guard !wanted.isEmpty else { return nil }
        let shown = Table(columns: columns).choosing(wanted.map(\.index))
        let workspace = try invocation.workspace()
        let isByStore = rest.isEmpty && !wanted.contains { isName($0.column) }
        if fold.kind == .uniq, usual != nil {
            guard let numbers = try firstNumbers(fold, wanted.map(\.index)) else { return nil }
            return try named(numbers)
        }
        if let (names, index) = try nameCells(wanted) {
            switch fold.kind {
            case .uniq: return try named(names.firsts(fold.limit))
            case .distinct:
                return Table.distinct(shown.columns, names.tallies(kind: columns[index].kind).map(\.values))
            case .group: return Table.counts(shown.columns, names.tallies(kind: columns[index].kind))
            }
        }
        if fold.kind == .uniq {
            if isByStore {
                var query = query
                query.unique = wanted.map(\.column)
                query.limit = fold.limit
                return try table(of: query)
            }
            guard let numbers = try firstNumbers(fold, wanted.map(\.index)) else { return nil }
            return try named(numbers)
        }
        var keys: [(values: [Value?], count: Int)] = []
        if isByStore {
            let tallies = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.tally(query, by: wanted.map(\.column))
            }
            for tally in tallies {
                let values = zip(tally.values, wanted).map { value, wanted in
                    value.map {
                        isList(wanted.column)
                            ? .text($0.joined) : Value($0, kind: columns[wanted.index].kind)
                    }
                }
                keys.append((values, tally.count))
            }
        } else {
            guard let records = try narrowRecords(fields: wanted.map(\.index))?.records else { return nil }
            let tally = try Tally(records, by: wanted.map(\.index), invocation.session)
            keys = zip(tally.keys, tally.members).map { ($0, $1.count) }
        }
        return fold.kind == .distinct
            ? Table.distinct(shown.columns, keys.map(\.values)) : Table.counts(shown.columns, keys)
    }

    /// The names of one field, where they are all that is looked at.
    private func nameCells(
        _ wanted: [(index: Int, column: FindingQuery.Column)]
    ) throws(Diagnostic) -> (names: NameCells, index: Int)? {
        guard wanted.count == 1, let (index, column) = wanted.first, rest.isEmpty, query.limit == nil,
            isName(column), case .field(let field) = column
        else { return nil }
        let workspace = try invocation.workspace()
        let names = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.nameCells(query, field)
        }
        return (NameCells(values: names.values, numbers: names.numbers, places: names.places), index)
    }

    /// Records in which only some columns have their values, those that the conditions look at included; nil where they
    /// do not come from the store alone.
    ///
    /// - Parameter keys: in whose order they are given; without any, in that of their places.
    private func narrowRecords(
        fields: [Int], by keys: [SortKey] = []
    ) throws(Diagnostic) -> (records: [Record], numbers: [Int64])? {
        var indices = Set(fields + keys.map(\.index))
        for predicate in rest { predicate.addIndices(to: &indices) }
        let wanted = indices.sorted()
        var sources: [FindingQuery.Column] = []
        for index in wanted {
            guard let column = column(index) else { return nil }
            sources.append(column)
        }
        let kinds = wanted.map { columns[$0].kind }
        let workspace = try invocation.workspace()
        var records: [Record] = []
        var numbers: [Int64] = []
        let blank = [Value?](repeating: nil, count: columns.count)
        try invocation.attempt { () throws(WorkspaceError) in
            try workspace.cells(query, sources) { number, values in
                var cells = blank
                for (position, index) in wanted.enumerated() {
                    cells[index] = values[position].map { Value($0, kind: kinds[position]) }
                }
                let record = Record(cells)
                guard rest.allSatisfy({ $0.holds(record) }) else { return }
                records.append(record)
                numbers.append(number)
            }
        }
        guard !keys.isEmpty else { return (records, numbers) }
        let order = try SortKey.order(of: records, by: keys, invocation.session)
        return (order.map { records[$0] }, order.map { numbers[$0] })
    }

    /// The findings of which the records are wanted, where that is found by less than their records: those that fulfil
    /// what the store cannot try, and the first of them in an order that it does not know.
    private func survivors() throws(Diagnostic) -> [Int64]? {
        var keys: [SortKey] = []
        for key in invocation.following.order {
            guard let index = index(key.field) else { return nil }
            keys.append(SortKey(index: index, kind: columns[index].kind, isDescending: key.isDescending))
        }
        let head = keys.isEmpty ? nil : invocation.following.head
        // Of what is equal, that comes first which is listed first.
        keys += usualKeys(besides: keys)
        if usual != nil, let tail = invocation.following.tail, query.limit == nil {
            return try narrowRecords(fields: [], by: keys)?.numbers.suffix(tail)
        }
        if let head, usual == nil, keys.count == 1, let column = column(keys[0].index),
            let (names, _) = try nameCells([(keys[0].index, column)])
        {
            return names.sorted(isDescending: keys[0].isDescending, limit: head)
        }
        guard !rest.isEmpty || head != nil, query.limit == nil,
            let numbers = try narrowRecords(fields: [], by: head == nil ? [] : keys)?.numbers
        else { return nil }
        return head.map { Array(numbers.prefix($0)) } ?? numbers
    }

    /// The key of the usual order, where others do not have its field already.
    private func usualKeys(besides keys: [SortKey]) -> [SortKey] {
        guard let usual, !keys.contains(where: { $0.index == usual }) else { return [] }
        return [SortKey(index: usual, kind: columns[usual].kind)]
    }

    private static let mostNamed = 20_000

    func count() throws(Diagnostic) -> Int {
        let workspace = try invocation.workspace()
        guard rest.isEmpty else {
            if let narrow = try narrowRecords(fields: []) { return narrow.records.count }
            return try records(of: query).count
        }
        return try invocation.attempt { () throws(WorkspaceError) in try workspace.count(query) }
    }

    func table() throws(Diagnostic) -> Table {
        if let fields = invocation.following.fields {
            var indices: [Int] = []
            for field in fields { if let index = index(field) { indices.append(index) } }
            let order = invocation.following.order.compactMap { index($0.field) }
            let keys =
                invocation.following.showsOrder && !order.contains { $0 == usual }
                ? usualKeys(besides: []) : []
            if query.limit == nil, indices.count == fields.count,
                let records = try narrowRecords(fields: indices, by: keys)?.records
            {
                return Table(columns: columns, records: records, noun: "finding")
            }
        }
        if let numbers = try survivors(), let table = try named(numbers) { return table }
        let table = try table(of: query)
        if table.records.isEmpty, query.limit != 0 { try invocation.tellUnread(by: [descriptor.name]) }
        return table
    }

    /// The findings with some numbers; nil when these are too many to be named one by one.
    private func named(_ numbers: [Int64]) throws(Diagnostic) -> Table? {
        guard numbers.count <= Self.mostNamed else { return nil }
        var query = query
        // Whoever asks for rejected findings gets them here, too.
        query.conditions.removeAll { if case .review = $0 { false } else { true } }
        query.conditions.append(.numbers(numbers))
        var found = self
        found.rest = []
        return try found.table(of: query)
    }

    /// The first finding of each value.
    private func firstNumbers(_ fold: Following.Fold, _ fields: [Int]) throws(Diagnostic) -> [Int64]? {
        guard let (records, numbers) = try narrowRecords(fields: fields, by: usualKeys(besides: [])) else {
            return nil
        }
        var seen: Set<[Value?]> = []
        var first: [Int64] = []
        for (place, record) in records.enumerated() {
            try invocation.session.checkCancellation(at: place)
            guard seen.insert(fields.map { record.values[$0] }).inserted else { continue }
            first.append(numbers[place])
            if first.count == fold.limit { break }
        }
        return first
    }

    private func table(of query: FindingQuery) throws(Diagnostic) -> Table {
        var table = Table(columns: columns, records: try records(of: query), noun: "finding")
        table.isWhole = true
        return table.showingReviews
    }

    private func records(of query: FindingQuery) throws(Diagnostic) -> [Record] {
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
            guard test.values.count == 1, let value = test.values.first else { return nil }
            let range = Self.range(test.sign, value)
            if let field = field(index) { return .number(field.name, range) }
            return column(index).map { .compares($0, range) }
        case .date(let index, let intervals):
            guard let field = field(index), !field.isList, intervals.count == 1 else { return nil }
            return .date(field.name, intervals[0])
        case .text(let index, let wanted, isWhole: true):
            guard case .choice(let choices) = columns[index].kind else { return nil }
            let chosen = choices.filter { wanted.contains(Folding.fold($0)) }
            if let field = field(index) { return .field(field.name, anyOf: chosen) }
            return columns[index].name == "kind" ? .kind(chosen) : nil
        case .text(let index, let wanted, let isWhole):
            guard let column = column(index), !isName(column), columns[index].kind != .number else {
                return nil
            }
            return .matches(
                column, patterns: wanted.map { String(decoding: $0, as: UTF8.self) }, isWhole: isWhole)
        case .or(let left, let right):
            guard let left = condition(left), let right = condition(right) else { return nil }
            return .any([left, right])
        case .and, .always: return nil
        }
    }

    private static func range(_ sign: Comparison.Operator, _ value: Double) -> ClosedRange<Double> {
        switch sign {
        case .less: -.greatestFiniteMagnitude...value.nextDown
        case .lessOrEqual: -.greatestFiniteMagnitude...value
        case .greater: value.nextUp...(.greatestFiniteMagnitude)
        case .greaterOrEqual: value...(.greatestFiniteMagnitude)
        default: value...value
        }
    }

    /// The column of a name or alias.
    private func index(_ name: String) -> Int? {
        columns.firstIndex { $0.name == name } ?? columns.firstIndex { $0.aliases.contains(name) }
            ?? columns.firstIndex { $0.label == name }
    }

    /// Where a column has its values from; nil where not from the finding alone, and for what it is called in its document.
    private func column(_ index: Int) -> FindingQuery.Column? {
        let name = columns[index].name
        if descriptor.schema.field(name) != nil { return .field(name) }
        switch name {
        case "kind": return .kind
        case "text": return .text
        case "document": return .document
        case "rule": return .rule
        case "start": return .start
        case "end": return .end
        case "confidence": return .confidence
        default: return nil
        }
    }

    /// The field of the schema that a column shows; nil for the columns that all findings have.
    private func field(_ index: Int) -> Field? { descriptor.schema.field(columns[index].name) }

    private func field(_ column: FindingQuery.Column) -> Field? {
        guard case .field(let name) = column else { return nil }
        return descriptor.schema.field(name)
    }

    private func isList(_ column: FindingQuery.Column) -> Bool { field(column)?.isList == true }

    private func isName(_ column: FindingQuery.Column) -> Bool {
        field(column)?.kind == .name && descriptor.name != "people"
    }
}
