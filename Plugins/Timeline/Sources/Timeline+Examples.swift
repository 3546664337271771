import DossierSDK

extension Timeline {
    static let examples: [Example] = [
        Example(
            "A verb with its date",
            "[[1:On [[1.date:Monday]], Governor Ana Ruiz [[1.trigger:opened]] the harbour in Lisbon]].",
            published: "2031-05-14",
            expected: [
                Expected(
                    1, "event",
                    [
                        "date": "2031-05-12", "date_basis": "timex", "certainty": "reported",
                        "participants": ["Ana Ruiz"],
                    ])
            ]),
        Example(
            "An event noun under a light verb, and one after another",
            "[[1:Norway and Sweden held [[1.trigger:talks]] in Oslo on [[1.date:May 2]]]].",
            published: "2031-05-14",
            expected: [Expected(1, "event", ["date": "2031-05-02", "type": "meeting", "place": "Oslo"])]),
        Example(
            "Two verbs of one subject share the date that opens the sentence",
            "[[1:In [[1.date:2030]], Portugal [[1.trigger:expelled]] two envoys]] and [[2:[[2.trigger:closed]] its embassy in Quito]].",
            published: "2031-05-14",
            expected: [Expected(1, "event", ["date": "2030"]), Expected(2, "event", ["date": "2030"])]),
        Example(
            "A distance from a second event dates both",
            "[[1:On [[1.date:May 3]], a day after [[2:Norway [[2.trigger:deported]] Bo Lund]], Sweden [[1.trigger:recalled]] its envoy]].",
            published: "2031-05-14",
            expected: [
                Expected(1, "event", ["date": "2031-05-03"]), Expected(2, "event", ["date": "2031-05-02"]),
            ]),
        Example(
            "What is planned",
            "[[1:Sweden will [[1.trigger:withdraw]] its troops from Mali [[1.date:next month]]]].",
            published: "2031-05-14",
            expected: [Expected(1, "event", ["certainty": "planned", "date": "2031-06"])]),
        Example(
            "A threat",
            "[[1:President Bo Lund [[1.trigger:threatened]] to close the border with Norway]].",
            published: "2031-05-14",
            expected: [Expected(1, "event", ["certainty": "threatened", "type": "threat"])]),
        Example(
            "A programme with its years",
            "[[2:Norway [[2.trigger:paid]] for the gates with money of [[1:the Fjord [[1.trigger:Initiative]] ([[1.date:2021-2024]])]]]].",
            published: "2031-05-14",
            expected: [Expected(1, "event", ["date": "2021/2024"]), Expected(2, "event")]),
        Example(
            "A noun with its date",
            "Critics dislike [[1:the [[1.date:2032]] treaty [[1.trigger:review]]]].",
            published: "2031-05-14",
            expected: [Expected(1, "event", ["date": "2032", "certainty": "planned", "type": "review"])]),
        Example(
            "A refusal is an act",
            "[[1:Norway [[1.trigger:rejected]] the offer on [[1.date:Tuesday]]]].",
            published: "2031-05-14",
            expected: [Expected(1, "event", ["date": "2031-05-13", "type": "refusal"])]),
        Example(
            "A state is no event", "Norway is a member of the alliance and wants peace.",
            published: "2031-05-14"),
        Example(
            "Nor is an opinion", "The plan could fail, and it would be wrong to hurry.",
            published: "2031-05-14"),
        Example("Nor a question", "Did Norway close the border on Monday?", published: "2031-05-14"),
        Example(
            "Nor what hangs on a condition", "Prices fall if Norway has closed the border.",
            published: "2031-05-14"),
        Example(
            "Nor what did not happen", "Norway did not close the border on Monday.", published: "2031-05-14"),
    ]
}
