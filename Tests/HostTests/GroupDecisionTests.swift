import DossierSDK
import DossierText
import Foundation
import Testing

@testable import DossierHost
@testable import DossierStore

/// Reads words such as `ab4`, joins by a common letter those whose numbers are near, and parts again what has become too
/// wide: chains form, and the order in which words are met decides where they break.
private struct ChainModule: AnalysisModule {
    let descriptor = ModuleDescriptor(
        name: "chains", summary: "", version: 1, handle: "x", requires: [],
        schema: RecordSchema(kinds: [.init("word", "")], fields: [Field("level", .number)]), examples: [])

    func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        document.text.tokens.indices.compactMap { index -> Finding? in
            let word = document.text.form(index)
            guard let level = Double(word.filter(\.isNumber)) else { return nil }
            return Finding(
                kind: "word", span: document.text.span(index..<index + 1), fields: ["level": .number(level)],
                confidence: 1, rule: "w")
        }
    }

    func keys(of finding: Finding) -> [BlockingKey] {
        finding.text.filter(\.isLetter).map { BlockingKey(String($0)) }
    }

    func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        greedy(candidates) { abs($0 - $1) <= 1 }
    }

    func parts(of members: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]]? {
        members.count > 2 ? greedy(members) { abs($0 - $1) <= 2 } : nil
    }

    private func greedy(_ findings: [Finding], _ areNear: (Double, Double) -> Bool) -> [[Int]] {
        var clusters: [[Int]] = []
        for index in findings.indices {
            let home = clusters.firstIndex { cluster in
                cluster.allSatisfy { areNear(level(findings[$0]), level(findings[index])) }
            }
            if let home { clusters[home].append(index) } else { clusters.append([index]) }
        }
        return clusters
    }

    private func level(_ finding: Finding) -> Double {
        if case .number(let level)? = finding.fields["level"] { level } else { 0 }
    }

    func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError) -> GroupSummary? {
        GroupSummary(label: members.map { "\($0.document):\($0.text)" }.joined(separator: " "))
    }
}

/// A workspace with words, and the decisions of the test.
private struct Chains {
    let test: TestWorkspace
    let workspace: Workspace
    private let module = ChainModule()

    init(_ documents: [(id: String, text: String)], lots: Int = 1) throws {
        test = try TestWorkspace([module])
        workspace = try test.open()
        let size = max(1, (documents.count + lots - 1) / lots)
        for start in stride(from: 0, to: documents.count, by: size) {
            let lines = documents[start..<min(start + size, documents.count)].map {
                "{\"id\":\"\($0.id)\",\"text\":\"\($0.text)\"}\n"
            }
            try workspace.take([try test.folder.write("in-\(start).jsonl", lines.joined())])
            try workspace.read()
        }
    }

    func relate(_ constraints: GroupConstraints) throws {
        let failures = try workspace.relate(
            [module], constraints: { _ in constraints }, cancellation: Cancellation(), progress: { _ in })
        #expect(failures.isEmpty)
        let all = try workspace.store.findings(FindingSelection(module: "chains", conditions: [.related]))
        let context = try StoreContext(workspace.store, ReaderPool(workspace.store), reads: [])
        let expected = try Relater(module: module, context: context, constraints: constraints).groups(of: all)
        #expect(try groups() == expected, "at once")
    }

    func groups() throws -> [FindingGroup] {
        try workspace.groups(module: "chains", conflictsOnly: false).map(\.group)
    }

    var sets: Set<Set<FindingID>> { get throws { Set(try groups().map { Set($0.members) }) } }
}

/// Words that hang together in long chains.
private func texts(_ random: inout SystemRandomNumberGenerator) -> [(id: String, text: String)] {
    (0..<14).map { number in
        let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            let letters = (0..<2).map { _ in "abcd".randomElement(using: &random) ?? "a" }
            return "\(String(letters))\(Int.random(in: 0...9, using: &random))"
        }
        return ("n\(number)", words.joined(separator: " "))
    }
}

@Test(arguments: 0..<8) func `a merge gives the union of its groups and changes no other`(run: Int) throws {
    var random = SystemRandomNumberGenerator()
    let documents = texts(&random)
    let chains = try Chains(documents)
    defer { chains.test.keep() }
    let before = try chains.sets
    let two = Array(before.shuffled().prefix(2))
    let union = two[0].union(two[1])
    try chains.relate(GroupConstraints(mustLink: [union.sorted()]))
    #expect(try chains.sets == before.subtracting(two).union([union]), "\(documents)")
    try chains.relate(GroupConstraints())
    #expect(try chains.sets == before, "\(documents)")
}

@Test(arguments: 0..<8) func `a split takes out what it names and leaves the rest together`(run: Int) throws {
    var random = SystemRandomNumberGenerator()
    let documents = texts(&random)
    let chains = try Chains(documents)
    defer { chains.test.keep() }
    let before = try chains.sets
    guard let group = before.first(where: { $0.count > 2 }) else { return }
    let leaving = Set(group.sorted().prefix(group.count / 2))
    var constraints = GroupConstraints()
    constraints.split(leaving, from: group.subtracting(leaving))
    try chains.relate(constraints)
    #expect(
        try chains.sets == before.subtracting([group]).union([leaving, group.subtracting(leaving)]),
        "\(documents)")
}

@Test(arguments: 0..<8) func `groups are the same in whatever order documents came`(run: Int) throws {
    var random = SystemRandomNumberGenerator()
    let documents = texts(&random)
    let first = try Chains(documents)
    let second = try Chains(documents.shuffled(using: &random), lots: 5)
    defer {
        first.test.keep()
        second.test.keep()
    }
    func all(_ chains: Chains) throws -> [FindingGroup] { try chains.groups().sorted { $0.id < $1.id } }
    #expect(try all(first) == all(second), "\(documents)")
}

@Test func `what comes later stays with those that were not taken out`() {
    let ids = (0..<5).map { FindingID(value: UInt64($0)) }
    var constraints = GroupConstraints()
    constraints.split([ids[0]], from: [ids[1], ids[2]])
    func decided(_ parts: [[Int]]) -> [[Int]] {
        constraints.decided(parts, count: 5) { id in ids.firstIndex(of: id) }
    }
    #expect(decided([[0, 1, 2, 3], [4]]) == [[0], [1, 2, 3], [4]])
    // What is apart already stays as it is.
    #expect(decided([[0, 3, 4], [1], [2]]) == [[0, 3, 4], [1], [2]])
    constraints.merge([ids[3], ids[4]])
    #expect(decided([[0, 1, 2, 3], [4]]) == [[0], [1, 2, 3, 4]])
}
