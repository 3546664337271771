import DossierHost
import DossierSDK
import Foundation
import Testing

@Test func `decisions follow their passages through a revision, and a removal`() throws {
    let tolls = try ReviewedTolls()
    defer { tolls.keep() }
    let workspace = tolls.workspace
    try workspace.decide(
        [
            (.set(Correction(fields: ["payer": "Eva"]), nil), [try tolls.reference("toll Ruiz 5")]),
            (.tag(["later"]), [try tolls.reference("toll Ana 7")]),
        ], tolls.ana)
    let document = try workspace.document("a.txt")
    let span = try #require(
        PassageSearch.places(of: "Eva paid 9", in: try workspace.text(of: document)).first)
    try workspace.add(
        Correction(fields: ["payer": "Eva"]), module: "tolls", at: span, of: document, because: nil, tolls.ben
    )
    try tolls.test.folder.write(
        "new/a.txt", "A line in front. Señora: toll Ruiz 5 and more. The boat of Eva paid 9 then.")
    var options = ImportOptions()
    options.revises = document.handle
    try workspace.take([tolls.test.folder.path + "/new/a.txt"], options)
    try workspace.read()
    #expect(try tolls.listed(.source("a.txt")) == ["toll Ruiz 5", "Eva paid 9"])
    #expect(try tolls.listed(.field("payer", anyOf: ["eva"])) == ["toll Ruiz 5", "Eva paid 9"])
    var query = ReviewQuery()
    query.orphanedOnly = true
    #expect(try workspace.reviews(query).map(\.action) == ["tag"])
    #expect(
        try workspace.reviews(ReviewQuery()).map { $0.places.map(\.state) } == [
            [.moved], [.orphaned], [.moved],
        ])

    try workspace.remove([try workspace.document("a.txt")], by: "Ana")
    #expect(try tolls.listed() == ["toll Ruiz 6"])
    #expect(try tolls.groups().map(\.group.members.count) == [1])
    _ = try workspace.undo(nil, tolls.ana)
    try workspace.read()
    #expect(try tolls.listed(.field("payer", anyOf: ["eva"])) == ["toll Ruiz 5", "Eva paid 9"])
    let state = try tolls.state(of: workspace)
    #expect(try tolls.state(of: tolls.rebuilt()) == state)
}
