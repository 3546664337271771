import DossierHost
import DossierSDK
import DossierText
import Foundation
import Testing

/// Decisions of every kind.
private func decideMuch(_ tolls: ReviewedTolls) throws {
    let workspace = tolls.workspace
    let (five, six) = (try tolls.reference("toll Ruiz 5"), try tolls.reference("toll Ruiz 6"))
    try workspace.decide(
        [
            (.accept(nil), [five]), (.set(Correction(fields: ["rate": 8]), "seen"), [six]),
            (.tag(["later"]), [five, six]), (.note("why?"), [six]),
        ], tolls.ana)
    let document = try workspace.document("a.txt")
    try workspace.add(
        Correction(fields: ["payer": "Eva", "rate": 9]), module: "tolls", at: TextSpan(50, 60), of: document,
        because: nil, tolls.ben)
    let group = try #require(try workspace.groups(module: nil, conflictsOnly: true).first)
    try workspace.decide("rate", of: group.group, is: "8", because: nil, tolls.ben)
    try workspace.regroup([five, try tolls.reference("toll Ana 7")], because: nil, tolls.ana)
    try workspace.decide([(.reject("twice"), [try tolls.reference("toll Ana 7")])], tolls.ana)
    _ = try workspace.undo(nil, tolls.ana)
}

@Test func `a lost store is made again with everything that was decided`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    try decideMuch(tolls)
    let before = try tolls.state(of: tolls.workspace)
    #expect(try tolls.state(of: tolls.rebuilt()) == before)
}

@Test func `what is in the log and not in the store counts at the next command and the next opening`() throws
{
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let elsewhere = try tolls.test.open()
    try elsewhere.decide([(.reject(nil), [try tolls.reference("toll Ruiz 6")])], tolls.ben)
    let line = try String(contentsOfFile: tolls.log, encoding: .utf8)
    // As a process leaves it that is killed between log and store: the store knows nothing of the line.
    try FileManager.default.removeItem(atPath: tolls.log)
    try tolls.workspace.applyReviews()
    #expect(try tolls.listed().count == 3)
    #expect(try tolls.workspace.groups(module: nil, conflictsOnly: true).count == 1)
    try Data(line.utf8).write(to: URL(fileURLWithPath: tolls.log))
    try tolls.workspace.applyReviews()
    #expect(try tolls.listed().count == 2)
    #expect(try tolls.workspace.groups(module: nil, conflictsOnly: true).isEmpty)
    #expect(try tolls.listed(in: tolls.test.open()).count == 2)
}

@Test
func `decisions follow their findings to a new version of the module, and wait for those that are gone`()
    throws
{
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    try tolls.workspace.decide(
        [
            (.set(Correction(fields: ["payer": "Eva"]), nil), [try tolls.reference("toll Ruiz 5")]),
            (.reject(nil), [try tolls.reference("toll Ana 7")]),
        ], tolls.ana)
    let shorter = ChangedTollModule(version: 2) { finding in
        if finding.fields["payer"] == "Ana" { return nil }
        var finding = finding
        finding.span.end -= 2
        return finding
    }
    let changed = try tolls.test.open([shorter])
    try changed.read()
    #expect(try tolls.listed(in: changed) == ["toll Ruiz", "toll Ruiz"])
    #expect(try tolls.listed(.field("payer", anyOf: ["eva"]), in: changed) == ["toll Ruiz"])
    var query = ReviewQuery()
    query.orphanedOnly = true
    #expect(try changed.reviews(query).map { $0.places.map(\.passage) } == [["toll Ana 7"]])
    #expect(try changed.reviews(ReviewQuery()).map { $0.places.map(\.state) } == [[.moved], [.orphaned]])
    let state = try tolls.state(of: changed)
    #expect(try tolls.state(of: tolls.rebuilt([shorter])) == state)

    let back = try tolls.test.open([TollModule(version: 3)])
    try back.read()
    #expect(try tolls.listed(in: back) == ["toll Ruiz 5", "toll Ruiz 6"])
    #expect(try back.reviews(query).isEmpty)
    #expect(try back.reviews(ReviewQuery()).map { $0.places.map(\.state) } == [[.present], [.present]])
}

@Test func `two people's logs come to the same whichever way they are put together`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let (five, six) = (try tolls.reference("toll Ruiz 5"), try tolls.reference("toll Ruiz 6"))
    try tolls.workspace.decide([(.accept(nil), [five])], tolls.ana)
    let common = try Data(contentsOf: URL(fileURLWithPath: tolls.log))
    func branch(_ decide: () throws -> Void) throws -> Data {
        try common.write(to: URL(fileURLWithPath: tolls.log))
        try tolls.workspace.applyReviews()
        try decide()
        return try Data(contentsOf: URL(fileURLWithPath: tolls.log)).dropFirst(common.count)
    }
    let mine = try branch {
        try tolls.workspace.decide(
            [(.set(Correction(fields: ["rate": 1]), nil), [five, six])], tolls.ana)
        try tolls.workspace.decide([(.reject(nil), [six])], tolls.ana)
        _ = try tolls.workspace.undo(nil, tolls.ana)
    }
    let theirs = try branch {
        try tolls.workspace.decide(
            [(.set(Correction(fields: ["rate": 2, "payer": "Eva"]), nil), [five])],
            Reviewing(by: "Ben", day: 22_001))
    }
    var states: Set<String> = []
    for text in [common + mine + theirs, common + theirs + mine, theirs + mine + common + mine] {
        try text.write(to: URL(fileURLWithPath: tolls.log))
        try tolls.workspace.applyReviews()
        states.insert(try tolls.state(of: tolls.workspace))
    }
    #expect(states.count == 1)
    #expect(try tolls.listed(.number("rate", 2...2)) == ["toll Ruiz 5"])
    #expect(try tolls.listed(.number("rate", 1...1)) == ["toll Ruiz 6"])
}

@Test func `lines that say nothing are told by number, stay, and harm nothing`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    try tolls.workspace.decide([(.reject(nil), [try tolls.reference("toll Ruiz 6")])], tolls.ana)
    let log = try String(contentsOfFile: tolls.log, encoding: .utf8)
    let marked = "<<<<<<< HEAD\n\(log)=======\n>>>>>>> other\n{\"id\":\"77\",\"ti"
    try Data(marked.utf8).write(to: URL(fileURLWithPath: tolls.log))
    let workspace = try tolls.test.open()
    #expect(try tolls.listed(in: workspace).count == 2)
    #expect(workspace.takeNotices().count == 4)
    #expect(try workspace.reviewProblems().map(\.line) == [1, 3, 4, 5])
    try workspace.decide([(.reject(nil), [try tolls.reference("toll Ana 7", in: workspace)])], tolls.ana)
    #expect(try tolls.listed(in: workspace) == ["toll Ruiz 5"])
    #expect(try workspace.reviewProblems().map(\.line) == [1, 3, 4, 5])
    #expect(try String(contentsOfFile: tolls.log, encoding: .utf8).hasPrefix(marked + "\n"))
    #expect(try tolls.state(of: tolls.rebuilt()) == tolls.state(of: workspace))
}

@Test func `on a fixed day the same decisions give the same log`() throws {
    var logs: Set<Data> = []
    for _ in 0..<2 {
        let tolls = try ReviewedTolls()
        defer { tolls.keep() }
        try decideMuch(tolls)
        logs.insert(try Data(contentsOf: URL(fileURLWithPath: tolls.log)))
    }
    #expect(logs.count == 1)
}

@Test func `of what two workspaces on one folder decide at once nothing is lost`() async throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let path = tolls.test.path
    let ids = try tolls.all().map(\.finding.id)
    try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<4 {
            group.addTask {
                let workspace = try Workspace(opening: path, registry: ModuleRegistry([TollModule()]))
                for round in 0..<10 {
                    let reference = FindingReference(module: "tolls", id: ids[round % ids.count])
                    try workspace.decide(
                        [(.tag(["\(writer)-\(round)"]), [reference])], Reviewing(by: "\(writer)"))
                }
            }
        }
        try await group.waitForAll()
    }
    try tolls.workspace.applyReviews()
    #expect(Set(try tolls.workspace.tags()).count == 40)
    #expect(try tolls.workspace.reviews(ReviewQuery()).count == 40)
}

@Test(arguments: 0..<12)
func `random decisions come to the same in a store that was kept and one made anew`(seed: UInt64) throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    var generator = Seeded(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let workspace = tolls.workspace
    for _ in 0..<25 {
        let all = try tolls.all()
        guard let one = all.randomElement(using: &generator), let other = all.randomElement(using: &generator)
        else { break }
        let first = FindingReference(module: "tolls", id: one.finding.id)
        let second = FindingReference(module: "tolls", id: other.finding.id)
        let who = [tolls.ana, tolls.ben].randomElement(using: &generator) ?? tolls.ana
        let number = Double(Int.random(in: 0..<4, using: &generator))
        switch Int.random(in: 0..<11, using: &generator) {
        case 0: try workspace.decide([(.accept(nil), [first])], who)
        case 1: try workspace.decide([(.reject(nil), [first])], who)
        case 2:
            try workspace.decide(
                [(.set(Correction(fields: ["rate": .number(number)]), nil), [first, second])], who)
        case 3: try workspace.decide([(.set(Correction(kind: "fee", cleared: ["payer"]), nil), [first])], who)
        case 4: try workspace.decide([(.tag(["t\(number)"]), [first]), (.note("n\(number)"), [second])], who)
        case 5: try workspace.decide([(.untag(["t\(number)"]), [first])], who)
        case 6:
            _ = try? workspace.add(
                Correction(fields: ["payer": "Eva"]), module: "tolls", at: TextSpan(40, 44 + Int(number)),
                of: workspace.document("a.txt"), because: nil, who)
        case 7: if first != second { try workspace.regroup([first, second], because: nil, who) }
        case 8:
            if let group = try workspace.group(of: first.id), group.group.members.count > 1 {
                let rest = group.group.members.filter { $0 != first.id }
                try workspace.regroup(
                    [first], apartFrom: rest.map { FindingReference(module: "tolls", id: $0) }, because: nil,
                    who)
            }
        case 9: _ = try? workspace.undo(nil, who)
        default: _ = try? workspace.redo(who)
        }
    }
    let kept = try tolls.state(of: workspace).split(separator: "\n")
    let rebuilt = try tolls.state(of: tolls.rebuilt()).split(separator: "\n")
    #expect(rebuilt.filter { !kept.contains($0) } == [])
    #expect(kept.filter { !rebuilt.contains($0) } == [])
    #expect(kept == rebuilt)
}

private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
