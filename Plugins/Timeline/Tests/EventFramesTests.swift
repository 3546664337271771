import DossierSDK
import DossierText
import Testing

@testable import TimelineModule

private let frames = EventFrames.english

private func keywords(_ words: String) -> [EventKeyword] {
    words.split(separator: " ").map { EventKeyword(String($0)) }
}

private func told(_ trigger: String, _ words: String = "") -> UInt64 {
    let words = keywords(words)
    return frames.marks(trigger: trigger, type: "", told: words, keywords: words).told
}

@Test(arguments: [
    ("struck", "sinking"), ("killed", "deaths"), ("collided", "crash"), ("agreed", "pact"),
    ("extradited", "handover"), ("commended", "praise"), ("talks", "met"), ("founded", "establishment"),
    ("turned_down", "refusal"), ("drained", "empty"), ("freed", "handover"), ("released", "exchanged"),
    ("put_out", "extinguished"), ("fined", "penalty"), ("truce", "signed"), ("firefight", "shooting"),
])
func `words of one kind of act have a frame in common`(left: String, right: String) {
    #expect(told(left) & told(right) != 0)
}

@Test(arguments: [("met", "killed"), ("praised", "condemned"), ("arrested", "released")])
func `words of different acts have none`(left: String, right: String) {
    #expect(told(left) & told(right) == 0)
}

@Test
func `what is announced, and what a light verb carries, is what happens`() {
    #expect(told("announced", "creation council ports") == told("founded"))
    #expect(told("agreed", "form council") == told("founded"))
    #expect(told("took", "responsibility") == told("admitted"))
    #expect(told("reached", "understanding ports") == told("agreement"))
    #expect(told("agreed", "plan ports") != told("founded"))
}

@Test
func `what broke out, what befell people and what is opened again is what happens`() {
    func told(_ trigger: String, subject: String = "", fates: [String] = [], _ words: String = "") -> UInt64 {
        frames.marks(
            trigger: trigger, type: "", fates: fates,
            subject: keywords(subject), told: keywords(words), keywords: []
        ).told
    }
    #expect(told("broke_out", subject: "firefight") & told("killed") != 0)
    #expect(told("broke_out", subject: "quarrel") == 0)
    #expect(told("left", fates: ["dead"], "soldiers") & told("killed") != 0)
    #expect(told("left") & told("killed") == 0)
    #expect(told("opened", "again") & told("reopened") != 0)
    #expect(told("opened") & told("reopened") == 0)
    #expect(told("ordered", "evacuation") & told("evacuated") != 0)
    #expect(told("ordered", "evacuation") & told("order") != 0)
}

@Test
func `parts are found by likeness on the average, however many mentions hang together`() throws {
    func mention(_ number: Int, day: Int, keywords: [String]) -> EventMention {
        let finding = Finding(
            kind: "event", span: TextSpan(number * 10, number * 10 + 9),
            fields: [
                "type": "meeting", "date": .text("2031-05-\(day < 10 ? "0" : "")\(day)"),
                "keywords": .list(keywords), "setting": "Norway Sweden Hvar council port",
                "participants": .list(["Ana Ruiz"]),
            ], confidence: 1, rule: "test")
        return EventMention(finding)
    }
    let mentions = (0..<600).map { number in
        mention(number, day: number % 3 * 10 + 1, keywords: ["harbour\(number % 3)", "toll\(number % 3)"])
    }
    for count in [6, 60, 600] {
        let parts = try #require(EventMention.parts(of: Array(mentions.prefix(count))))
        #expect(parts.count == 3)
        #expect(parts.allSatisfy { part in Set(part.map { $0 % 3 }).count == 1 })
        #expect(parts.joined().sorted() == Array(0..<count))
    }
}

@Test func `every frame has a bit of its own`() {
    #expect(EventFrames.lines.split(separator: "\n").count <= 63)
}
