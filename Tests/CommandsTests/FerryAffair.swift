import DossierText

/// A workspace with two invented papers that disagree about a toll.
final class FerryAffair: WorkspaceFixture {
    /// - Parameters:
    ///   - courier: the name of the second paper's file.
    ///   - published: the day on which both say they came out; nil where none does.
    init(
        courier: String = "courier.txt", published: String? = "2031-05-03", now: CalendarDate? = nil,
        reviewer: String? = nil
    ) throws {
        try super.init(
            "The ferry affair",
            papers: [
                "gazette.txt": """
                Ferry tolls rise in Arlen

                The council met on Friday.
                TOLL; 25; Ana Núñez; announced; 2031-05-02
                TOLL; 7.5; Ben Ode; in_effect; 2031-06
                “Nobody objected,” said the harbour office. Nobody objected.

                """,
                courier: "The toll, once more\n\nTOLL; 30; Ana Núñez; announced; 2031-05-02\n",
            ], published: published, now: now, reviewer: reviewer)
    }

    /// As a reviewer finds it.
    static func underReview() throws -> FerryAffair {
        let affair = try FerryAffair(now: CalendarDate(iso: "2031-05-10"), reviewer: "Ana")
        affair.recorder.notes = []
        return affair
    }

    /// The handle of the finding with a rate.
    func toll(_ rate: String) throws -> String { try handle("tolls review:all rate:\(rate)") }
}
