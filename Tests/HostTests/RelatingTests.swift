import DossierSDK
import DossierText
import Foundation
import Testing

@testable import DossierHost
@testable import DossierStore

/// Reads words such as `abQ4`: letters are keys, capitals are an identity, the digits are a level. Words are the same when
/// their levels are near, which is not transitive, and compared greedily, so that a newcomer can part what was joined.
private struct TangleModule: AnalysisModule {
    let descriptor = ModuleDescriptor(
        name: "tangles", summary: "", version: 1, handle: "x", requires: [],
        schema: RecordSchema(
            kinds: [.init("word", "")],
            fields: [Field("letters", .choice([]), isList: true), Field("level", .number)]),
        examples: [])

    /// Whether what hangs together is parted again.
    var isParting = false

    func parts(of members: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]]? {
        guard isParting, members.count > 3 else { return nil }
        return [
            members.indices.filter { level(members[$0]) < 4 },
            members.indices.filter { level(members[$0]) > 5 },
        ]
    }

    func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        document.text.tokens.indices.compactMap { index -> Finding? in
            let word = document.text.form(index)
            guard let level = Double(word.filter(\.isNumber)) else { return nil }
            var fields = Fields()
            fields.set("letters", word.filter(\.isLetter).map { String($0) })
            fields.set("level", level)
            return Finding(
                kind: "word", span: document.text.span(index..<index + 1), fields: fields, confidence: 1,
                rule: "w")
        }
    }

    func keys(of finding: Finding) -> [BlockingKey] {
        (finding.fields["letters"]?.texts ?? []).map {
            $0 < "a" ? BlockingKey(identity: $0) : BlockingKey($0)
        }
    }

    func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        var clusters: [[Int]] = []
        // The highest first: what comes late can take the lead.
        let order = candidates.indices.sorted { level(candidates[$0]) > level(candidates[$1]) }
        for index in order {
            let home = clusters.firstIndex { cluster in
                cluster.allSatisfy { abs(level(candidates[$0]) - level(candidates[index])) <= 1 }
            }
            if let home { clusters[home].append(index) } else { clusters.append([index]) }
        }
        return clusters
    }

    func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError) -> GroupSummary? {
        if members.count == 1, level(members[0]) == 0 { return nil }
        let publishers = members.map { context.facts(of: $0.document)?.publisher ?? "?" }
        return GroupSummary(
            label: members.map(\.text).joined(separator: " "), fields: ["publishers": .list(publishers)])
    }

    private func level(_ finding: Finding) -> Double {
        if case .number(let level)? = finding.fields["level"] { level } else { 0 }
    }
}

/// A workspace with words, and the groups that all of them at once would make.
private struct Tangle {
    let test: TestWorkspace
    let workspace: Workspace
    let module: TangleModule
    var constraints = GroupConstraints()
    var limits = RelatingRun.Limits()
    private var count = 0

    init(isParting: Bool = false) throws {
        module = TangleModule(isParting: isParting)
        test = try TestWorkspace([module])
        workspace = try test.open()
    }

    mutating func add(_ texts: [String]) throws {
        let lines = texts.map { text in
            count += 1
            return "{\"id\":\"n\(count)\",\"text\":\"\(text)\"}\n"
        }
        try workspace.take([try test.folder.write("in-\(count).jsonl", lines.joined())])
    }

    func publish(_ id: String, _ publisher: String) throws {
        let file = try test.folder.write("facts.jsonl", "{\"id\":\"\(id)\",\"publisher\":\"\(publisher)\"}\n")
        try workspace.take([], ImportOptions(factsFile: file))
    }

    func relate() throws {
        let constraints = constraints
        let failures = try workspace.relate(
            [module], constraints: { _ in constraints }, limits: limits, cancellation: Cancellation(),
            progress: { _ in })
        #expect(failures.isEmpty)
    }

    var related: [Finding] {
        get throws {
            try workspace.store.findings(FindingSelection(module: "tangles", conditions: [.related]))
        }
    }

    func expectSame(_ comment: String) throws {
        let context = try StoreContext(workspace.store, ReaderPool(workspace.store), reads: [])
        let all = try related
        let expected = try Relater(module: module, context: context, constraints: constraints).groups(of: all)
        let found = try workspace.groups(module: "tangles", conflictsOnly: false).map(\.group)
        #expect(found == expected, "\(comment)")
        let members = Dictionary(
            expected.flatMap { group in group.members.map { ($0, group.id) } }, uniquingKeysWith: { $1 })
        for finding in all.prefix(5) {
            #expect(try workspace.group(of: finding.id)?.group.id == members[finding.id], "\(comment)")
        }
        let shown = try workspace.sql("select count(distinct group_id) from tangles")
        #expect(shown.rows == [[.number(Double(Set(members.values).count))]], "\(comment)")
    }
}

@Test(arguments: 0..<12) func `what is related bit by bit is what all findings at once would give`(seed: Int)
    throws
{
    var random = Chance(seed: UInt64(seed))
    var tangle = try Tangle(isParting: seed % 4 > 1)
    defer { tangle.test.keep() }
    if seed % 3 > 0 { tangle.limits = RelatingRun.Limits(keys: seed % 3 == 1 ? 60 : 100_000, window: 7) }
    let hasConstraints = seed % 2 == 1
    func text() -> String {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let letters = (0..<Int.random(in: 0...2, using: &random)).map { _ in
                "abcdefghijklmn".randomElement(using: &random) ?? "a"
            }
            let identity = Int.random(in: 0..<12, using: &random) == 0 ? "Q" : ""
            return "\(String(letters))\(identity)\(Int.random(in: 0...9, using: &random))"
        }.joined(separator: " ")
    }
    for step in 0..<14 {
        let action = Int.random(in: 0..<7, using: &random)
        let findings = try tangle.related
        let some = findings.shuffled(using: &random).prefix(4).map(\.id)
        switch action {
        case 0: try tangle.workspace.store.exclude(true, module: "tangles", findings: some)
        case 1:
            let all = try tangle.workspace.store.findings(FindingSelection(module: "tangles")).map(\.id)
            let back = all.shuffled(using: &random).prefix(6)
            try tangle.workspace.store.exclude(false, module: "tangles", findings: Array(back))
        case 2:
            if let document = try tangle.workspace.documents().randomElement(using: &random) {
                try tangle.publish(document.id, "P\(step)")
                if step % 2 == 0 { try tangle.workspace.read() }
            }
        case 3:
            let documents = try tangle.workspace.store.documents(.all).shuffled(using: &random).prefix(2)
            try tangle.workspace.store.deleteFindings(ofDocuments: documents.map(\.number))
        case 4 where hasConstraints && some.count == 4:
            tangle.constraints.mustLink.append(Array(some.prefix(2)))
            tangle.constraints.cannotLink.append(.init([some[0], some[2]], [some[3]]))
        case 5 where hasConstraints && !tangle.constraints.isEmpty:
            tangle.constraints.mustLink.removeFirst()
            tangle.constraints.cannotLink.removeLast()
        default:
            try tangle.add((0..<Int.random(in: 1...12, using: &random)).map { _ in text() })
            // As analysis does, but with the decisions of this test.
            try tangle.workspace.findWithoutRelating()
        }
        try tangle.relate()
        try tangle.expectSame("seed \(seed), step \(step), action \(action)")
    }
    #expect(try tangle.workspace.store.changeCount(of: "tangles") == 0)
}

@Test func `a key that too many share is let go, and taken up again when some leave`() throws {
    var tangle = try Tangle()
    defer { tangle.test.keep() }
    try tangle.add((0..<Relater.largestBlock).map { "a\($0 % 2 * 5)" } + ["Q3", "Q9"])
    try tangle.workspace.read()
    try tangle.expectSame("as many as are compared")
    #expect(try tangle.workspace.groups(module: nil, conflictsOnly: false).count == 3)
    try tangle.add(["a5"])
    try tangle.workspace.read()
    try tangle.expectSame("one too many")
    let ids = try tangle.related.prefix(2).map(\.id)
    try tangle.workspace.store.exclude(true, module: "tangles", findings: ids)
    try tangle.relate()
    try tangle.expectSame("two less")
    #expect(try tangle.workspace.groups(module: nil, conflictsOnly: false).count == 3)
}

@Test func `an identity joins more findings than are ever compared`() throws {
    var tangle = try Tangle()
    defer { tangle.test.keep() }
    try tangle.add((0..<Relater.largestBlock + 100).map { "Q\($0)" })
    try tangle.workspace.read()
    #expect(
        try tangle.workspace.groups(module: nil, conflictsOnly: false).map(\.group.members.count) == [500])
    try tangle.add(["Q7 a1"])
    try tangle.workspace.read()
    try tangle.expectSame("one more")
}

@Test func `copies that share many keys part and join again as their documents change`() throws {
    var tangle = try Tangle()
    defer { tangle.test.keep() }
    // All keys join the same words: only one of them is compared, the rest when the words have parted.
    try tangle.add((0..<30).map { "abcdef\($0 % 2 + 4)" })
    try tangle.workspace.read()
    try tangle.expectSame("all alike")
    #expect(try tangle.workspace.groups(module: nil, conflictsOnly: false).map(\.group.members.count) == [30])
    try tangle.add(["abcdef6", "a9", "f3"])
    try tangle.workspace.read()
    try tangle.expectSame("a higher one takes the lead")
    for round in 0..<4 {
        let ids = try tangle.related.prefix(3 + round).map(\.id)
        tangle.constraints.cannotLink = [.init([ids[0]], [ids[1]])]
        try tangle.workspace.store.exclude(true, module: "tangles", findings: [ids[2]])
        try tangle.relate()
        try tangle.expectSame("round \(round)")
    }
}

@Test func `what the analyst joins and parts outlasts a new reading`() throws {
    var tangle = try Tangle()
    defer { tangle.test.keep() }
    try tangle.add(["a1", "a1", "a2", "b7"])
    try tangle.workspace.read()
    let ids = try tangle.related.map(\.id)
    tangle.constraints = GroupConstraints(
        mustLink: [[ids[0], ids[3]]], cannotLink: [.init([ids[0]], [ids[1]])])
    try tangle.relate()
    try tangle.expectSame("decided")
    func groups() throws -> [[FindingID]] {
        try tangle.workspace.groups(module: nil, conflictsOnly: false).map(\.group.members)
    }
    let decided = try groups()
    #expect(decided.contains { $0.contains(ids[0]) && $0.contains(ids[3]) && !$0.contains(ids[1]) })
    try tangle.workspace.store.deleteFindings(
        ofDocuments: tangle.workspace.store.documents(.all).map(\.number))
    try tangle.workspace.findWithoutRelating()
    try tangle.relate()
    #expect(try groups() == decided)
    tangle.constraints = GroupConstraints()
    try tangle.relate()
    try tangle.expectSame("taken back")
    #expect(try groups() != decided)
}

@Test func `a relating that is called off is done the next time`() throws {
    var tangle = try Tangle()
    defer { tangle.test.keep() }
    try tangle.add((0..<50).map { "a\($0 % 10)b\($0 % 3)" })
    try tangle.workspace.findWithoutRelating()
    tangle.limits = RelatingRun.Limits(keys: 100, window: 20)
    let cancellation = Cancellation()
    _ = try tangle.workspace.relate(
        [tangle.module], limits: tangle.limits, cancellation: cancellation,
        progress: { if $0.done > 0 { cancellation.cancel() } })
    let left = try tangle.workspace.store.changeCount(of: "tangles")
    #expect(left > 0 && left < 50)
    try tangle.relate()
    try tangle.expectSame("done")
}

extension Workspace {
    /// Reads what is new, and leaves the groups.
    fileprivate func findWithoutRelating() throws {
        let cancellation = Cancellation()
        #expect(throws: WorkspaceError.self) {
            try analyze(cancellation: cancellation) { progress in
                if progress.stage.hasPrefix("relate") { cancellation.cancel() }
            }
        }
    }
}

/// A small generator (SplitMix64) whose numbers a failure can be told by.
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
