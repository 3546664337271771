import DossierSDK
import DossierStore

/// Says of findings that hang together which of them are one thing, and what there is to say of it. Used by all threads.
struct GroupDescriber: Sendable {
    let module: any AnalysisModule
    let context: any RelateContext
    let readers: ReaderPool
    let forms: FormPool
    let order: DocumentOrder
    let constraints: GroupConstraints

    /// Findings that are a group, and where they belong.
    struct Group: Sendable {
        /// Row numbers in ascending order.
        var members: [Int64]
        let component: Int64
        /// Whether the finding hangs together with no other.
        let isAlone: Bool
        /// What hangs together without the analyst, where the analyst has a say in it.
        let wholes: [[Int64]]?

        init(_ place: Int, of components: Components) {
            members = components[place]
            component = members[0]
            isAlone = members.count == 1
            wholes = components.wholes[place]
        }
    }

    /// - Returns: each group, or what it falls into; without a description where the module has nothing to say of it.
    func describe(_ lot: [Group]) throws -> [(Group, StoredGroup?)] {
        var pieces: [Piece] = []
        for group in lot {
            if let parts = try partsByForms(of: group) {
                for part in parts { pieces.append(Piece(group: group, members: part, isOne: true)) }
            } else {
                pieces.append(Piece(group: group, members: group.members, isOne: false))
            }
        }
        return try readers.use { reader in
            var described: [(Group, StoredGroup?)] = []
            var rest = pieces[...]
            while !rest.isEmpty {
                // A statement takes as long to begin as some findings to read; of thousands that hang together no more are
                // read at once than are one thing.
                var count = 0
                let next = rest.prefix { piece in
                    defer { count += piece.members.count }
                    return count < Self.readAtOnce
                }
                rest = rest[next.endIndex...]
                let found = try reader.findings(
                    next.flatMap(\.members).sorted(), module: module.descriptor.name)
                for piece in next { described += try describe(piece, found) }
            }
            return described
        }
    }

    private static let readAtOnce = 250

    /// Findings that are read and described together.
    private struct Piece {
        let group: Group
        /// Row numbers; in the order in which the module is shown them where they are one thing.
        let members: [Int64]
        let isOne: Bool
    }

    private typealias Placed = (number: Int64, finding: Finding)

    private func describe(_ piece: Piece, _ found: [Placed]) throws -> [(Group, StoredGroup?)] {
        let own = piece.members.compactMap { Self.place($0, found) }
        if piece.isOne { return [try described(piece.group, piece.members.sorted(), own)] }
        if own.isEmpty { return [(piece.group, nil)] }
        let shown = order.places(of: own.map(\.number)).map { own[$0] }
        let parts = try parts(of: piece.group, shown.map(\.number), shown.map(\.finding))
        return try parts.map { part in
            let numbers = parts.count > 1 ? part.map { shown[$0].number }.sorted() : piece.members
            return try described(piece.group, numbers, part.map { shown[$0] })
        }
    }

    private static func place(_ number: Int64, _ found: [Placed]) -> Placed? {
        var (low, high) = (0, found.count)
        while low < high {
            let middle = (low + high) / 2
            if found[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < found.count && found[low].number == number ? found[low] : nil
    }

    /// - Parameters:
    ///   - members: in ascending order.
    ///   - shown: those that are still there, in the order in which the module is shown them.
    private func described(
        _ group: Group, _ members: [Int64], _ shown: [Placed]
    ) throws -> (Group, StoredGroup?) {
        var own = group
        own.members = members
        let findings = shown.map(\.finding)
        guard !findings.isEmpty, let summary = try module.summarize(findings, context: context) else {
            return (own, nil)
        }
        let described = FindingGroup(module: module.descriptor.name, members: findings, summary: summary)
        return (own, StoredGroup(described, numbers: shown.map(\.number)))
    }

    /// The parts as row numbers in the order in which the module is shown them, from the forms alone; nil where that is
    /// not enough.
    private func partsByForms(of group: Group) throws -> [[Int64]]? {
        guard group.members.count > 1, group.wholes == nil, forms.comparison.keeping != nil else {
            return nil
        }
        let read = try forms.forms(of: group.members)
        let own = read.compactMap { $0 }
        // What has no form is gone; its group is made anew when that is related.
        if own.count < read.count { return nil }
        let shown = order.places(of: group.members)
        return try forms.comparison.parts(of: shown.map { own[$0] }).map { part in
            part.map { group.members[shown[$0]] }
        }
    }

    /// Which of the findings that hang together are one thing: what the module says, then what the analyst has decided.
    ///
    /// - Parameters:
    ///   - numbers: of the findings, in the order in which the module is shown them.
    ///   - findings: in the same order.
    private func parts(
        of group: Group, _ numbers: [Int64], _ findings: [Finding]
    ) throws -> [[Int]] {
        guard let wholes = group.wholes else { return try parts(numbers, findings) }
        let places = Dictionary(zip(numbers, numbers.indices), uniquingKeysWith: { first, _ in first })
        var parts: [[Int]] = []
        for whole in wholes {
            let own = whole.compactMap { places[$0] }.sorted()
            parts += try self.parts(own.map { numbers[$0] }, own.map { findings[$0] }).map {
                $0.map { own[$0] }
            }
        }
        let indices = Dictionary(
            zip(findings.map(\.id), findings.indices), uniquingKeysWith: { first, _ in first })
        return constraints.decided(parts, count: findings.count) { indices[$0] }
    }

    private func parts(_ numbers: [Int64], _ findings: [Finding]) throws -> [[Int]] {
        if findings.count < 2 { return findings.isEmpty ? [] : [[0]] }
        guard forms.comparison.keeping != nil else { return try module.parts(of: findings, context) }
        let ascending = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        let read = try forms.forms(of: ascending.map { numbers[$0] })
        var own: [(any Sendable)?] = Array(repeating: nil, count: numbers.count)
        for (place, form) in zip(ascending, read) { own[place] = form }
        if own.contains(where: { $0 == nil }) { return [Array(findings.indices)] }
        return try forms.comparison.parts(of: own.compactMap { $0 })
    }
}
