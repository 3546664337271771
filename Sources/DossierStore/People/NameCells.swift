package import DossierSDK
import GRDB

/// The values of one field that names people, as they are called over documents, for lists that need nothing else of the
/// findings: each value once, and for each finding which it is.
package struct NameCells: Sendable {
    /// In the order in which they come first; nil for findings without a name.
    package private(set) var values: [FieldValue?] = []
    /// The findings' row numbers in their order.
    package private(set) var numbers: [Int64] = []
    /// Of each finding, the index of its value.
    package private(set) var places: [Int] = []

    private var known: [FieldValue?: Int] = [:]

    fileprivate mutating func place(of value: FieldValue?) -> Int {
        if let place = known[value] { return place }
        values.append(value)
        known[value] = values.count - 1
        return values.count - 1
    }

    fileprivate mutating func append(_ number: Int64, _ place: Int) {
        numbers.append(number)
        places.append(place)
    }
}

extension Store {
    /// A name is looked up once a document in which it stands: findings and people are read side by side, in the order of
    /// their documents.
    package func nameCells(_ selection: FindingSelection, _ field: String) throws(StoreError) -> NameCells {
        let table = try table(of: selection.module)
        let people = tables.first { $0.module == ModuleTable.people }
        return try read { database in
            let condition = try table.sql(selection)
            let rows = try RowReader(
                database,
                """
                SELECT f.number, \(try table.value(of: .field(field))) FROM \(table.table) f WHERE \(condition.sql)
                ORDER BY \(try table.placeOrder(database))
                """, arguments: condition.arguments)
            let isList = try table.isList(.field(field))
            var people = try people.map { try PeopleByDocument($0, database) }
            var cells = NameCells()
            // A document names few people: they are told apart by their bytes, without a text for every finding.
            var forms = FormPlaces()
            var document: Int64 = -1
            while try rows.next() {
                let number = rows.integer(0)
                if RowNumber.document(ofFinding: number) != document {
                    document = RowNumber.document(ofFinding: number)
                    forms.removeAll()
                    try people?.go(to: document)
                }
                if let known = forms.place(of: rows, 1) {
                    cells.append(number, known)
                    continue
                }
                guard let text = rows.text(1) else {
                    cells.append(number, cells.place(of: nil))
                    continue
                }
                func name(_ form: String) -> String { people?.name(of: FoldedText.fold(form)) ?? form }
                let value: FieldValue = isList ? .list(StoredJSON.list(text).map(name)) : .text(name(text))
                let place = cells.place(of: value)
                forms.add(Array(text.utf8), place)
                cells.append(number, place)
            }
            people?.finish()
            return cells
        }
    }
}

/// The forms of names in a document, and the places of their values.
private struct FormPlaces {
    /// So many are compared one by one, which is faster than making their hashes; a document of huge length has more.
    private static let fewest = 32

    private var first: [[UInt8]] = []
    private var placesOfFirst: [Int] = []
    private var further: [[UInt8]: Int] = [:]
    private var wanted: [UInt8] = []

    mutating func place(of rows: RowReader, _ column: Int) -> Int? {
        if let known = rows.firstIndex(column, among: first) { return placesOfFirst[known] }
        if further.isEmpty || rows.isNull(column) { return nil }
        wanted.removeAll(keepingCapacity: true)
        rows.append(column, to: &wanted)
        return further[wanted]
    }

    mutating func add(_ form: [UInt8], _ place: Int) {
        if first.count < Self.fewest {
            first.append(form)
            placesOfFirst.append(place)
        } else {
            further[form] = place
        }
    }

    mutating func removeAll() {
        first.removeAll(keepingCapacity: true)
        placesOfFirst.removeAll(keepingCapacity: true)
        further.removeAll(keepingCapacity: true)
    }
}

/// Steps through the people of documents, in the order of these, with the names that they have over documents.
private struct PeopleByDocument {
    private let rows: RowReader
    private let module: Int64
    /// The groups of findings that are not alone in theirs, by the finding; in the order of the findings.
    private var members: [(finding: Int64, group: Int64?)] = []
    private var nextMember = 0
    private var labels: [Int64: String] = [:]
    private var isAtEnd = false
    /// Whether the row under way is one that has not been taken.
    private var isAhead = false
    /// The forms of the document's people with a `|` before, between and after those of each.
    private var forms: [UInt8] = []
    private var people: [(start: Int, label: String)] = []

    init(_ table: ModuleTable, _ database: Database) throws {
        module = table.number
        let all = RowNumber.member(module: module, finding: 0)
        let members = try RowReader(
            database,
            """
            SELECT finding, grouping IS NULL, grouping FROM group_member
            WHERE finding BETWEEN \(all) AND \(all | ((1 << 55) - 1)) ORDER BY finding
            """)
        while try members.next() {
            self.members.append(
                (
                    RowNumber.finding(ofMember: members.integer(0)),
                    members.integer(1) == 1 ? nil : members.integer(2)
                ))
        }
        let groups = RowNumber.groups(ofModule: module)
        let named = try RowReader(
            database,
            """
            SELECT number, label FROM finding_group
            WHERE number BETWEEN \(groups.lowerBound) AND \(groups.upperBound)
            """)
        while try named.next() { labels[named.integer(0)] = named.text(1) }
        rows = try RowReader(
            database,
            "SELECT p.number, p.f_name, p.s_name, p.s_aliases FROM \(table.table) p ORDER BY p.number",
            arguments: [])
    }

    /// To a document that comes after those before.
    mutating func go(to document: Int64) throws {
        forms.removeAll(keepingCapacity: true)
        people.removeAll(keepingCapacity: true)
        while !isAtEnd {
            if !isAhead {
                guard try rows.next() else {
                    isAtEnd = true
                    return
                }
                isAhead = true
            }
            let number = rows.integer(0)
            let own = RowNumber.document(ofFinding: number)
            if own > document { return }
            isAhead = false
            if own == document { add(number) }
        }
    }

    /// Whoever is called in the document as everywhere, and nothing else, needs no looking up.
    private mutating func add(_ number: Int64) {
        guard let label = label(of: number) else { return }
        if rows.isNull(3), rows.firstIndex(1, among: [label.utf8]) != nil { return }
        people.append((forms.count, label))
        forms.append(0x7C)
        for place in [2, 3] {
            rows.append(place, to: &forms)
            forms.append(0x7C)
        }
    }

    private mutating func label(of number: Int64) -> String? {
        while nextMember < members.count, members[nextMember].finding < number { nextMember += 1 }
        if nextMember < members.count, members[nextMember].finding == number {
            return members[nextMember].group.flatMap { labels[$0] }
        }
        return labels[RowNumber.group(module: module, first: number, isJoined: false)]
    }

    /// The name of the last among those who bear a form.
    func name(of form: String) -> String? {
        var wanted: [UInt8] = [0x7C]
        wanted.append(contentsOf: form.utf8)
        wanted.append(0x7C)
        guard forms.count >= wanted.count, wanted.count > 2 else { return nil }
        var found: Int?
        var start = 0
        while let place = Self.place(of: wanted, in: forms, from: start) {
            found = place
            start = place + 1
        }
        guard let found else { return nil }
        return people.last { $0.start <= found }?.label
    }

    private static func place(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard start <= bytes.count - wanted.count else { return nil }
        let (bytes, wanted) = (bytes.span, wanted.span)
        var place = start
        search: while place <= bytes.count - wanted.count {
            defer { place += 1 }
            for index in wanted.indices where bytes[place + index] != wanted[index] { continue search }
            return place
        }
        return nil
    }

    func finish() { rows.finish() }
}
