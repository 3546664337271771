import DossierSDK
import DossierText
import Foundation
import Testing

@testable import DossierStore

private func withLog(_ body: (ReviewLog) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "reviews-\(UUID().uuidString).jsonl"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(ReviewLog(path: path))
}

private let anchor = FindingAnchor(
    module: "tolls", id: FindingID(value: 0x3f2a), document: DocumentAnchor(id: "a.txt", sha256: "00"),
    span: TextSpan(3, 9), text: "Ruiz “pays”\n")

private func review(_ action: Review.Action, _ change: (inout Review) -> Void = { _ in }) -> Review {
    var review = Review(action, by: "ana")
    review.findings = [anchor]
    change(&review)
    return review
}

private func add(_ text: String, to log: ReviewLog) throws {
    let present = (try? Data(contentsOf: URL(fileURLWithPath: log.path))) ?? Data()
    try (present + Data(text.utf8)).write(to: URL(fileURLWithPath: log.path))
}

@Test func `steps of one moment in two copies of a log are two`() throws {
    func steps(_ text: String) throws -> Set<String?> {
        var steps: Set<String?> = []
        try withLog { log in
            let drafts = ["one", "two"].map { part in review(.reject) { $0.text = "\(text) \(part)" } }
            let written = try log.append(drafts, now: Date(timeIntervalSince1970: 1000))
            #expect(written.allSatisfy { $0.step == written.first?.id })
            #expect(try log.read().reviews == written)
            steps = Set(written.map(\.step))
        }
        return steps
    }
    #expect(try steps("here").isDisjoint(with: steps("there")))
}

@Test func `a byte order mark costs no line`() throws {
    try withLog { log in
        let written = try log.append([review(.accept)])
        let lines = try String(contentsOfFile: log.path, encoding: .utf8)
        try Data("\u{FEFF}\(lines)".utf8).write(to: URL(fileURLWithPath: log.path))
        #expect(try log.read().reviews == written)
        #expect(try log.read().problems.isEmpty)
    }
}

@Test func `a review is read as it was written`() throws {
    try withLog { log in
        let drafts = [
            review(.accept),
            review(.reject) { $0.text = "scare quotes" },
            review(.set) {
                $0.fields = ["rate": 2.5, "due": "2031-03"]
                $0.cleared = ["payer"]
            },
            review(.set) { $0.kind = "fee" },
            review(.verdict) {
                $0.field = "rate"
                $0.value = "5"
            },
            review(.tag) { $0.tags = ["later", "zu prüfen"] },
            review(.add) {
                $0.kind = "toll"
                $0.fields = ["payer": ["Ruiz", "Vega"], "due": "2031-03"]
            },
            review(.split) { $0.others = [anchor, anchor] },
            review(.facts) {
                $0.findings = []
                $0.document = DocumentAnchor(id: "a.txt", sha256: "00")
                $0.fields = ["publisher": "The Harbour Post"]
                $0.cleared = ["author"]
            },
        ]
        let written = try log.append(drafts)
        let read = try log.read()
        #expect(read.reviews == written)
        #expect(read.problems.isEmpty)
        #expect(Set(written.map(\.id)).count == written.count)
    }
}

@Test func `each line is later than the one before it, whatever the clock says`() throws {
    try withLog { log in
        let first = try log.append([review(.accept)], now: Date(timeIntervalSince1970: 1000))
        let second = try log.append([review(.reject)], now: Date(timeIntervalSince1970: 10))
        #expect(first[0].time == "1970-01-01T00:16:40.000Z")
        #expect(second[0].time == "1970-01-01T00:16:40.001Z")
    }
}

@Test func `a half last line is reported, kept, and does not harm the next`() throws {
    try withLog { log in
        try log.append([review(.accept)])
        try add("{\"id\":\"12\",\"ti", to: log)
        try log.append([review(.reject)])
        let contents = try log.read()
        #expect(contents.reviews.map(\.action) == [.accept, .reject])
        #expect(contents.problems.map(\.line) == [2])
        #expect(try String(contentsOfFile: log.path, encoding: .utf8).contains("{\"id\":\"12\",\"ti\n"))
    }
}

@Test(arguments: [
    "<<<<<<< HEAD", "=======", ">>>>>>> other", "no JSON", "[]", "{\"action\":\"accept\"}",
    "{\"id\":\"1\",\"time\":\"2031\",\"by\":\"ana\",\"action\":\"applaud\"}",
    "{\"id\":\"1\",\"time\":\"2031\",\"by\":\"ana\",\"action\":\"accept\",\"findings\":[{\"start\":9,\"end\":3}]}",
])
func `a line that is no review is reported by number and passed over`(line: String) throws {
    try withLog { log in
        try log.append([review(.accept)])
        try add(line + "\n", to: log)
        try log.append([review(.reject)])
        let contents = try log.read()
        #expect(contents.reviews.map(\.action) == [.accept, .reject])
        #expect(contents.problems.map(\.line) == [2])
    }
}

@Test func `two people's logs are one whatever the order of their lines`() throws {
    try withLog { log in
        let lines = try log.append([review(.accept), review(.reject), review(.accept)]).map { review in
            var copy = review
            copy.reviewer = "ben"
            return copy
        }
        let text = try String(contentsOfFile: log.path, encoding: .utf8)
        let turned = text.split(separator: "\n").reversed().joined(separator: "\n") + "\n" + text
        #expect(ReviewLog.contents(Array(turned.utf8)).reviews.map(\.id) == lines.map(\.id))
    }
}

@Test func `what is undone does not hold, and what undoes can be undone`() throws {
    func numbered(_ action: Review.Action, _ id: String, undoing target: String? = nil) -> Review {
        var review = Review(id: id, time: id, reviewer: "ana", action: action)
        review.review = target
        return review
    }
    let accept = numbered(.accept, "1")
    let undo = numbered(.undo, "2", undoing: "1")
    let redo = numbered(.undo, "3", undoing: "2")
    #expect([accept].inForce == [accept])
    #expect([accept, undo].inForce.isEmpty)
    #expect([accept, undo, redo].inForce == [accept])
}

@Test func `many writers at once lose nothing`() async throws {
    let path = NSTemporaryDirectory() + "reviews-\(UUID().uuidString).jsonl"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let log = ReviewLog(path: path)
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
            group.addTask { for _ in 0..<20 { try log.append([review(.accept), review(.reject)]) } }
        }
        try await group.waitForAll()
    }
    let contents = try log.read()
    #expect(contents.reviews.count == 320)
    #expect(contents.problems.isEmpty)
    #expect(Set(contents.reviews.map(\.time)).count == 320)
}
