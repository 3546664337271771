import DossierHost
import DossierSDK
import DossierText
import Foundation
import Testing

@Test func `a rejected finding leaves lists, counts, views and its group at once`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let workspace = tolls.workspace
    #expect(try workspace.groups(module: nil, conflictsOnly: true).count == 1)
    try workspace.decide([(.reject("a misprint"), [tolls.reference("toll Ruiz 6")])], tolls.ana)
    #expect(try tolls.listed() == ["toll Ruiz 5", "toll Ana 7"])
    #expect(try tolls.listed(.review(.rejected)) == ["toll Ruiz 6"])
    #expect(try workspace.count(FindingQuery(module: "tolls")) == 2)
    #expect(try workspace.sql("select text from tolls").rows == [["toll Ruiz 5"], ["toll Ana 7"]])
    #expect(try workspace.groups(module: nil, conflictsOnly: true).isEmpty)
    #expect(try tolls.groups().map(\.group.members.count) == [1, 1])
    #expect(try workspace.documents().map(\.findings) == [2, 0])
    #expect(try workspace.read().findings == 2)
    #expect(try tolls.finding("toll Ruiz 6").review?.label == "rejected")
}

@Test func `a corrected field counts in filters, views and groups, and the module's value is kept`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let workspace = tolls.workspace
    let correction = Correction(fields: ["payer": "Juan Ejemplo", "rate": 8], cleared: ["due"])
    try workspace.decide([(.set(correction, nil), [tolls.reference("toll Ruiz 6")])], tolls.ana)
    #expect(try tolls.listed(.field("payer", anyOf: ["ejemplo"])) == ["toll Ruiz 6"])
    #expect(try tolls.listed(.number("rate", 8...8)) == ["toll Ruiz 6"])
    #expect(try tolls.listed(.about("ejemplo")) == ["toll Ruiz 6"])
    #expect(try tolls.listed(.review(.corrected)) == ["toll Ruiz 6"])
    #expect(
        try workspace.sql("select payer, rate, review, reviewer from tolls where review is not null").rows
            == [["Juan Ejemplo", 8, "corrected", "Ana"]])
    #expect(try tolls.groups().map(\.group.label) == ["Ruiz", "Ana", "Juan Ejemplo"])
    let state = try #require(try tolls.finding("toll Ruiz 6").review)
    #expect(state.originals.map(\.field) == ["payer", "rate"])
    #expect(state.originals.map(\.value) == ["Ruiz", 6])
    _ = try workspace.undo(nil, tolls.ana)
    #expect(try tolls.listed(.field("payer", anyOf: ["ruiz"])) == ["toll Ruiz 5", "toll Ruiz 6"])
    #expect(try tolls.finding("toll Ruiz 6").review == nil)
    #expect(try tolls.groups().count == 2)
}

@Test func `tags and notes are kept, found and shown, and leave the finding undecided`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let workspace = tolls.workspace
    let ruiz = try tolls.reference("toll Ruiz 5")
    try workspace.decide(
        [(.tag(["later", "zu prüfen"]), [ruiz]), (.note("See the caption"), [ruiz])], tolls.ana)
    #expect(try tolls.listed(.tag("Zu Prufen")) == ["toll Ruiz 5"])
    #expect(try tolls.listed(.tag("zu")) == [])
    #expect(try tolls.listed(.note("caption")) == ["toll Ruiz 5"])
    #expect(try tolls.listed(.review(.pending)).count == 3)
    #expect(Set(try workspace.tags()) == ["later", "zu prüfen"])
    try workspace.decide([(.untag(["later"]), [ruiz])], tolls.ben)
    #expect(try tolls.finding("toll Ruiz 5").review?.tags == ["zu prüfen"])
    #expect(
        try workspace.sql("select tags, notes from tolls where tags is not null").rows
            == [[["zu prüfen"], ["See the caption"]]])
}

@Test func `the later of two decisions counts, field by field`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let ruiz = [try tolls.reference("toll Ruiz 5")]
    try tolls.workspace.decide(
        [
            (.set(Correction(fields: ["payer": "Eva", "rate": 1]), nil), ruiz), (.reject(nil), ruiz),
            (.set(Correction(fields: ["rate": 2]), nil), ruiz), (.accept(nil), ruiz),
        ], tolls.ana)
    let finding = try tolls.finding("toll Ruiz 5")
    #expect(finding.finding.fields["payer"] == "Eva")
    #expect(finding.finding.fields["rate"] == 2)
    #expect(finding.review?.label == "accepted")
}

@Test func `undo takes the own last decision back, again and again, and redo lets it hold`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let workspace = tolls.workspace
    let ruiz = [try tolls.reference("toll Ruiz 5")]
    try workspace.decide([(.accept(nil), ruiz)], tolls.ana)
    try workspace.decide([(.tag(["later"]), ruiz)], tolls.ana)
    try workspace.decide([(.note("mine"), ruiz)], tolls.ben)
    #expect(try workspace.undo(nil, tolls.ana).action == "tag")
    #expect(try workspace.undo(nil, tolls.ana).action == "accept")
    #expect(throws: WorkspaceError.self) { try workspace.undo(nil, tolls.ana) }
    #expect(try tolls.finding("toll Ruiz 5").review?.notes == ["mine"])
    #expect(try workspace.redo(tolls.ana).action == "accept")
    #expect(try workspace.redo(tolls.ana).action == "tag")
    #expect(throws: WorkspaceError.self) { try workspace.redo(tolls.ana) }
    let state = try #require(try tolls.finding("toll Ruiz 5").review)
    #expect((state.label, state.tags) == ("accepted", ["later"]))
    let note = try #require(try workspace.reviews(ReviewQuery()).last { $0.action == "note" })
    _ = try workspace.undo(note.handle, tolls.ana)
    #expect(try tolls.finding("toll Ruiz 5").review?.notes == [])
    let error = #expect(throws: WorkspaceError.self) { try workspace.undo(note.handle, tolls.ana) }
    #expect(error?.message.contains("already") == true)
}

@Test func `a finding added by hand is one of the module's, and goes with its review`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let workspace = tolls.workspace
    let document = try workspace.document("a.txt")
    let places = PassageSearch.places(of: "Eva paid 9", in: try workspace.text(of: document))
    let added = try workspace.add(
        Correction(fields: ["payer": "Ruiz", "rate": 9]), module: "tolls", at: try #require(places.first),
        of: document, because: nil, tolls.ana)
    #expect(added.finding.rule == "review.added")
    #expect(added.review?.label == "added")
    #expect(try tolls.listed().contains("Eva paid 9"))
    #expect(try tolls.groups().map(\.group.members.count) == [3, 1])
    #expect(try workspace.documents().map(\.findings) == [3, 1])
    try workspace.decide(
        [(.set(Correction(fields: ["rate": 10]), nil), [try tolls.reference("Eva paid 9")])], tolls.ben)
    #expect(try tolls.listed(.number("rate", 10...10)) == ["Eva paid 9"])
    let rebuilt = try tolls.rebuilt()
    #expect(try tolls.finding("Eva paid 9", in: rebuilt).finding.id == added.finding.id)
    #expect(try tolls.listed(.number("rate", 10...10), in: rebuilt) == ["Eva paid 9"])
    let error = #expect(throws: WorkspaceError.self) {
        try rebuilt.add(
            Correction(), module: "tolls", at: added.finding.span, of: document, because: nil, tolls.ana)
    }
    #expect(error?.kind == .exists)
    _ = try rebuilt.undo(nil, tolls.ben)
    _ = try rebuilt.undo(nil, tolls.ana)
    #expect(try tolls.all(in: rebuilt).count == 3)
    #expect(try rebuilt.documents().map(\.findings) == [2, 1])
    _ = try rebuilt.redo(tolls.ana)
    #expect(try tolls.listed(.number("rate", 9...9), in: rebuilt) == ["Eva paid 9"])
}

@Test func `what the module comes to find itself becomes one with what was added`() throws {
    let tolls = try ReviewedTolls([
        ChangedTollModule(version: 1) { $0.fields["payer"] == "Ana" ? nil : $0 }
    ])
    defer { tolls.keep() }
    let document = try tolls.workspace.document("a.txt")
    let span = try #require(
        PassageSearch.places(of: "toll Ana 7", in: try tolls.workspace.text(of: document)).first)
    let added = try tolls.workspace.add(
        Correction(fields: ["payer": "Juan"]), module: "tolls", at: span, of: document, because: nil,
        tolls.ana)
    let workspace = try tolls.test.open([TollModule(version: 2)])
    try workspace.read()
    let finding = try tolls.finding("toll Ana 7", in: workspace)
    #expect(finding.finding.id == added.finding.id)
    #expect(finding.finding.rule == "toll")
    #expect(finding.finding.fields["payer"] == "Juan")
    #expect(finding.finding.fields["rate"] == 7)
    #expect(finding.review?.label == "accepted")
    #expect(finding.review?.originals.map(\.field) == ["payer"])
    #expect(try tolls.all(in: workspace).count == 3)
}

@Test func `groups are merged and parted, and stay so when more findings come`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let workspace = tolls.workspace
    let (five, six) = (try tolls.reference("toll Ruiz 5"), try tolls.reference("toll Ruiz 6"))
    let ana = try tolls.reference("toll Ana 7")
    try workspace.regroup([five, ana], because: nil, tolls.ana)
    #expect(try tolls.groups().map(\.group.members.count) == [3])
    try workspace.regroup([six], apartFrom: [five, ana], because: "another boat", tolls.ana)
    #expect(try tolls.groups().map(\.group.members) == [[five.id, ana.id], [six.id]])
    try workspace.take([try tolls.test.folder.write("c.txt", "Then toll Ruiz 5 once more.")])
    try workspace.read()
    let sets = try tolls.groups().map { Set($0.group.members) }
    #expect(sets.count == 2)
    #expect(!sets.contains { $0.contains(five.id) && $0.contains(six.id) })
    _ = try workspace.undo(nil, tolls.ana)
    _ = try workspace.undo(nil, tolls.ana)
    #expect(try tolls.groups().map(\.group.members.count) == [3, 1])
    let error = #expect(throws: WorkspaceError.self) {
        try workspace.regroup([five, FindingReference(module: "other", id: six.id)], because: nil, tolls.ana)
    }
    #expect(error?.kind == .invalid)
}

@Test func `the handle of a group leads to it after others have joined it`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let workspace = tolls.workspace
    let (five, ana) = (try tolls.reference("toll Ruiz 5"), try tolls.reference("toll Ana 7"))
    let before = try tolls.groups().map(\.handle)
    try workspace.regroup([five, ana], because: nil, tolls.ana)
    let merged = try #require(try tolls.groups().first)
    #expect(before.contains(merged.handle))
    for handle in before { #expect(try workspace.group(handle).group.id == merged.group.id) }
    try workspace.regroup([ana], apartFrom: [five], because: nil, tolls.ana)
    #expect(try Set(tolls.groups().map(\.handle)) == Set(before))
}

@Test func `a verdict gives the group's field its value as long as most members are there`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let workspace = tolls.workspace
    let group = try #require(try workspace.groups(module: nil, conflictsOnly: true).first)
    try workspace.decide("rate", of: group.group, is: "6", because: "the ledger", tolls.ana)
    var decided = try #require(try workspace.groups(module: nil, conflictsOnly: true).first)
    #expect(decided.group.fields["rate"] == "6")
    #expect(decided.verdict(on: "rate")?.reason == "the ledger")
    let overruled = decided.overruling(try tolls.reference("toll Ruiz 5").id)
    #expect(overruled.map(\.said) == ["5"])
    #expect(decided.overruling(try tolls.reference("toll Ruiz 6").id).isEmpty)
    #expect(try tolls.listed(.number("rate", 5...5)) == ["toll Ruiz 5"])
    #expect(
        try workspace.sql("select distinct verdict from conflicts").rows == [["6"]])
    try workspace.take([try tolls.test.folder.write("c.txt", "Then toll Ruiz 4 once more.")])
    try workspace.read()
    decided = try #require(try workspace.groups(module: nil, conflictsOnly: true).first)
    #expect(decided.group.members.count == 3)
    #expect(decided.verdicts.map(\.value) == ["6"])
    let six = try tolls.reference("toll Ruiz 6")
    try workspace.decide([(.reject(nil), [six])], tolls.ana)
    #expect(try tolls.groups().allSatisfy { $0.verdicts.isEmpty })
    var orphaned = ReviewQuery()
    orphaned.orphanedOnly = true
    #expect(try workspace.reviews(orphaned).map(\.action) == ["verdict"])
    _ = try workspace.undo(nil, tolls.ana)
    #expect(try tolls.groups().flatMap(\.verdicts).map(\.value) == ["6"])
}
