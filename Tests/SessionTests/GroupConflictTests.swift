import Foundation
import Testing

/// What several papers disagree on, and what is only another affair.
@Suite struct GroupConflictTests {
    /// Field, kind and values of the conflicts of some papers, each of its day.
    private func conflicts(_ papers: [(day: String?, text: String)], module: String = "timeline") throws
        -> [String]
    {
        try groups(papers, module: module).flatMap { group in
            (group["conflicts"] as? [[String: Any]] ?? []).map { conflict in
                let values = (conflict["values"] as? [[String: Any]] ?? []).compactMap {
                    $0["value"] as? String
                }
                return
                    "\(conflict["field"] ?? "") \(conflict["kind"] ?? "") \(values.joined(separator: "; "))"
            }
        }
    }

    private func groups(_ papers: [(day: String?, text: String)], module: String) throws -> [[String: Any]] {
        let program = try DossierProgram()
        defer { program.remove() }
        var lines = ""
        for (number, paper) in papers.enumerated() {
            var document: [String: Any] = ["id": "\(number)", "text": paper.text + "\n"]
            document["published"] = paper.day
            lines +=
                String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self) + "\n"
        }
        try program.write(lines, to: "papers.jsonl")
        let outcome = try program.run("groups", "--modules", module, "papers.jsonl")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try outcome.output.split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    private static let gate = "flood gate of the Lune river at the old harbour"

    @Test func `two numbers of one accident contradict each other`() throws {
        let found = try conflicts([
            ("2031-05-15", "On May 14, the \(Self.gate) in Norway broke and killed 11 people."),
            ("2031-05-16", "On May 14, the \(Self.gate) in Norway broke and killed 13 people."),
        ])
        #expect(found == ["count contradiction 11 dead; 13 dead"])
    }

    @Test func `two countries of one accident contradict each other, a town and its country do not`() throws {
        func places(_ first: String, _ second: String) throws -> [String] {
            try conflicts([
                ("2031-05-15", "On May 14, the \(Self.gate) broke in \(first)."),
                ("2031-05-16", "On May 14, the \(Self.gate) broke in \(second)."),
            ]).filter { $0.hasPrefix("place") }
        }
        #expect(try places("Norway", "Denmark") == ["place contradiction Denmark; Norway"])
        #expect(try places("Norway", "Oslo") == ["place granularity Norway; Oslo"])
    }

    @Test func `sums of two who pay are no contradiction`() throws {
        func sums(_ first: String, _ second: String) throws -> [String] {
            let papers = [("2031-05-15", first, 40), ("2031-05-16", second, 90)].map { day, buyer, sum in
                (
                    day: day as String?,
                    text:
                        "\(buyer) agreed to buy $\(sum) billion of energy from Denmark in a trade deal for Danish gas."
                )
            }
            #expect(try groups(papers, module: "timeline").map { ($0["members"] as? [Any])?.count } == [2])
            return try conflicts(papers)
        }
        #expect(try sums("Norway", "Sweden").isEmpty)
        #expect(
            try sums("Norway", "Norway") == ["count contradiction 40000000000 USD; 90000000000 USD"])
    }

    @Test(arguments: [
        ("offered to pay 18 percent of the cost", "offered to pay 20 percent of the costs", "contradiction"),
        ("offered to pay 52.4 percent of the cost", "offered to pay 52 percent of the cost", "granularity"),
        ("sent 212 passengers to the hospital", "sent 214 people to the hospital", "contradiction"),
        ("sent 4,000 workers to the hospital", "sent 4,012 workers to the hospital", "granularity"),
    ])
    func `shares, people by whatever name and rounded numbers are compared`(
        first: String, second: String, kind: String
    ) throws {
        let found = try conflicts(
            [("2031-05-15", first), ("2031-05-16", second)].map { day, act in
                (day: day as String?, text: "On May 14, Norway \(act) of the \(Self.gate).")
            })
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("count \(kind) ") == true, "\(found)")
    }

    @Test func `what one paper tells and another says to be denied is a contradiction`() throws {
        let found = try conflicts([
            ("2031-05-15", "Captain Bo Lund opened the \(Self.gate) on May 14."),
            ("2031-05-16", "Captain Bo Lund denied that he had opened the \(Self.gate) on May 14."),
        ])
        #expect(found == ["certainty contradiction denied; reported"])
    }

    @Test(arguments: [
        ("initialled but not signed", ["certainty contradiction denied; reported"]),
        ("initialled but not yet signed", ["certainty contradiction denied; reported"]),
        ("initialled and not debated", []), ("initialled but not signed until noon", []),
    ])
    func `what one paper tells as done and another as not done is a contradiction`(
        act: String, expected: [String]
    ) throws {
        let found = try conflicts([
            ("2031-05-15", "Norway and Denmark signed the Aldin Protocol on the \(Self.gate) on May 14."),
            (
                "2031-05-16",
                "The Aldin Protocol of Norway and Denmark on the \(Self.gate) was \(act) on May 14."
            ),
        ])
        #expect(found == expected)
    }

    @Test func `two given names before one family name are a contradiction, a short form is none`() throws {
        func names(_ first: String, _ second: String) throws -> [String] {
            try conflicts([
                ("2031-05-15", "Judge \(first) Moe closed the \(Self.gate) on May 14."),
                ("2031-05-16", "Judge \(second) Moe closed the \(Self.gate) on May 14."),
            ])
        }
        #expect(try names("Karin", "Klara") == ["participants contradiction Karin Moe; Klara Moe"])
        #expect(try names("Dan", "Daniel").isEmpty)
    }

    @Test func `what has happened is not to come because another wrote before it`() throws {
        let told = try groups(
            [
                ("2031-05-10", "Norway will close the \(Self.gate) on May 14."),
                ("2031-05-16", "Norway closed the \(Self.gate) on May 14."),
            ], module: "timeline")
        #expect(told.map { ($0["fields"] as? [String: Any])?["certainty"] as? String } == ["reported"])
        #expect(
            (told.first?["history"] as? [[String: Any]])?.map { $0["state"] as? String }
                == ["planned", "reported"])
    }

    @Test func `what was put off is of its new day, and the old one no contradiction`() throws {
        let papers: [(day: String?, text: String)] = [
            ("2031-05-10", "The fish toll of Norway will start on June 1."),
            ("2031-05-16", "Norway postponed the start of the fish toll from June 1 to July 1."),
        ]
        let told = try groups(papers, module: "timeline")
        #expect(
            told.contains { ($0["fields"] as? [String: Any])?["date"] as? String == "2031-07-01" }, "\(told)")
        #expect(try conflicts(papers).isEmpty)
    }

    @Test func `two years side by side are not one`() throws {
        let papers: [(day: String?, text: String)] = [
            ("2031-05-15", "Norway paid Sweden for the \(Self.gate) in 2029."),
            ("2031-05-16", "Norway paid Sweden for the \(Self.gate) in 2030."),
        ]
        #expect(
            try groups(papers, module: "timeline").map { ($0["members"] as? [Any])?.count } == [1, 1])
    }

    @Test func `numbers of plans of other seasons are no contradiction`() throws {
        let text = { (count: Int) in
            "Norway plans to send \(count) ships to the Lune river for the harbour guard."
        }
        let papers: [(day: String?, text: String)] = [("2031-05-15", text(11)), ("2033-05-16", text(13))]
        #expect(try groups(papers, module: "timeline").map { ($0["members"] as? [Any])?.count } == [2])
        #expect(try conflicts(papers).isEmpty)
        #expect(
            try conflicts([("2031-05-15", text(11)), ("2031-05-16", text(13))])
                == ["count contradiction 11 ships; 13 ships"])
    }

    @Test func `a bare tariff of another season is another tariff`() throws {
        func sizes(_ first: String, _ second: String) throws -> [Int] {
            try groups(
                [
                    (first, "Norway imposed tariffs on Chile, and the ministers met on the same day."),
                    (second, "Norway imposed tariffs on Chile, and the envoys left on the same day."),
                ], module: "tariffs"
            ).map { ($0["members"] as? [Any])?.count ?? 0 }.sorted()
        }
        #expect(try sizes("2031-05-15", "2031-05-20") == [2])
        #expect(try sizes("2031-05-15", "2031-12-20") == [1, 1])
    }

    @Test func `what a state undertakes in one affair is not what it undertakes in another`() throws {
        let first = """
            Joint statement of Norway and Chile

            Norway and Chile met in Oslo. Norway and Chile will expand training of coast guards. Norway thanked Chile, and \
            Chile thanked Norway.
            """
        let second = """
            Joint statement of Norway and Kenya

            Norway and Kenya met in Oslo. Norway will expand training of coast guards of Kenya. Norway thanked Kenya, and \
            Kenya thanked Norway.
            """
        func sizes(_ second: String) throws -> [Int?] {
            try groups([("2031-05-15", first), ("2031-06-15", second)], module: "commitments").map {
                ($0["documents"] as? [String])?.count
            }
        }
        #expect(try sizes(second) == [1, 1])
        #expect(try sizes(first.replacingOccurrences(of: "met in", with: "talked in")) == [2])
    }

    @Test func `a vague number beside an exact one is only coarser, unless it cannot be meant`() throws {
        func counts(_ first: String, _ second: String) throws -> [String] {
            try conflicts([
                ("2031-05-15", "On May 14, the \(Self.gate) in Norway broke and killed \(first)."),
                ("2031-05-16", "On May 14, the \(Self.gate) in Norway broke and killed \(second)."),
            ])
        }
        #expect(
            try counts("hundreds of people", "more than 400 people").map { $0.prefix(17) } == [
                "count granularity"
            ])
        #expect(
            try counts("more than two dozen people", "26 people").map { $0.prefix(17) } == [
                "count granularity"
            ])
        #expect(
            try counts("about 900 people", "about 1,200 people").map { $0.prefix(19) } == [
                "count contradiction"
            ])
    }

    @Test func `many of some and few of others are no two counts of one thing`() throws {
        func counts(_ first: String, _ second: String) throws -> [String] {
            try conflicts([
                ("2031-05-15", "On May 14, the \(Self.gate) in Norway broke and stranded \(first)."),
                ("2031-05-16", "On May 14, the \(Self.gate) in Norway broke and stranded \(second)."),
            ])
        }
        #expect(try counts("9,000 passengers", "24 prisoners").isEmpty)
        #expect(
            try counts("9,000 passengers", "8,000 people") == [
                "count contradiction 8000 people; 9000 passengers"
            ])
    }

    @Test func `what has been so since a day differs in nothing from what became so on that day`() throws {
        let found = try conflicts([
            ("2031-05-15", "On May 14, Minister Ana Ruiz closed the \(Self.gate) in Norway."),
            ("2031-05-20", "Minister Ana Ruiz has closed the \(Self.gate) in Norway since May 14."),
        ])
        #expect(!found.contains { $0.hasPrefix("date") }, "\(found)")
    }

    @Test func `two people who are said to have dismissed one man contradict each other`() throws {
        let dismissed = "dismissed the keeper of the harbour gate, Karl Aune, in Oslo"
        let found = try conflicts([
            ("2031-05-15", "On May 14, Governor Petra Holm \(dismissed)."),
            ("2031-05-16", "On May 14, Minister Ana Ruiz \(dismissed)."),
        ])
        #expect(found == ["participants contradiction Ana Ruiz; Petra Holm"])
        let both = try conflicts([
            ("2031-05-15", "On May 14, Governor Petra Holm \(dismissed)."),
            ("2031-05-16", "On May 14, Minister Ana Ruiz and Governor Petra Holm \(dismissed)."),
        ])
        #expect(both.isEmpty)
    }

    @Test func `two numbers in what is reported to have been said are a contradiction`() throws {
        let leak = "tonnes of fuel oil leaked into the bay of Seld from the wreck of the trawler"
        let found = try conflicts(
            [
                ("2031-05-15", "The coast guard said that 900 \(leak)."),
                ("2031-05-16", "The coast guard said that 1,200 \(leak)."),
            ], module: "quotes")
        #expect(found.contains("count contradiction 900; 1,200"), "\(found)")
    }

    @Test func `whether a truce was signed is contradicted by who says that it was not`() throws {
        let found = try conflicts([
            ("2031-05-15", "Norway and Denmark signed a truce in the port of Skagen on May 14."),
            (
                "2031-05-17",
                "Denmark spoke of a truce. The cabinet of Norway insists that no truce was signed in the port of Skagen."
            ),
        ])
        #expect(found == ["certainty contradiction denied; reported"])
    }

    @Test func `people who are handed over are compared whatever they are called`() throws {
        func handedOver(_ first: String, _ second: String) throws -> [String] {
            try conflicts([
                ("2031-05-15", "On May 14, Norway handed over \(first) to Denmark at the port of Skagen."),
                ("2031-05-16", "On May 14, Norway freed \(second) at the port of Skagen in Denmark."),
            ])
        }
        #expect(
            try handedOver("43 soldiers", "46 people, among them eight herders")
                == ["count contradiction 43 soldiers; 46 people"])
        #expect(
            try handedOver("43 soldiers", "about 40 soldiers") == [
                "count granularity 43 soldiers; ~40 soldiers"
            ])
        #expect(
            try handedOver("143 soldiers", "about 40 soldiers")
                == ["count contradiction 143 soldiers; ~40 soldiers"])
        #expect(
            try handedOver("93 soldiers", "scores of soldiers") == [
                "count granularity 93 soldiers; ~40 soldiers"
            ])
    }

    @Test func `three who are detained and four who are arrested are one number told in two ways`() throws {
        let found = try conflicts([
            ("2031-05-15", "On May 14, police in Oslo detained three managers of the Lune shipyard."),
            ("2031-05-16", "On May 14, four managers of the Lune shipyard were arrested in Oslo."),
        ])
        #expect(found == ["count contradiction 3 arrested; 4 arrested"])
    }

    @Test func `which of two ships rammed the other is a dispute about one collision`() throws {
        func rammed(_ verb: String) throws -> [String] {
            try conflicts([
                (
                    "2031-05-15",
                    "On May 14, the trawler Petrel of Captain Ivo Lund \(verb) the patrol ship Sula off Skagen."
                ),
                (
                    "2031-05-16",
                    "On May 14, the patrol ship Sula \(verb) the trawler Petrel of Captain Ivo Lund off Skagen."
                ),
            ]).filter { $0.hasPrefix("participants") }
        }
        #expect(try rammed("rammed").count == 1)
        #expect(try rammed("collided with").isEmpty)
    }

    @Test func `the day of a plan that was put off is history, of one that was not a contradiction`() throws {
        let tariff = "25 percent tariff on Chilean tin"
        let plan: (day: String?, text: String) = (
            "2031-02-01", "Norway's \(tariff) will take effect on 4 February."
        )
        let outcome: (day: String?, text: String) = (
            "2031-03-05", "Norway's \(tariff) took effect on 4 March."
        )
        let pause: (day: String?, text: String) = ("2031-02-03", "Norway paused its \(tariff).")
        #expect(
            try conflicts([plan, outcome], module: "tariffs")
                == ["effective_date contradiction 2031-02-04; 2031-03-04"])
        #expect(try conflicts([plan, pause, outcome], module: "tariffs").isEmpty)
    }
}
