import DossierSDK

enum CommitmentExamples {
    static let all: [Example] = [
        Example(
            "One finding an item",
            "In Madrid, [[1:Spain and Morocco agreed to strengthen border security]], [[2:share intelligence]] and [[3:curb arms trafficking]].",
            expected: [
                Expected(
                    1, "commitment",
                    ["party": ["Spain", "Morocco"], "strength": "agreed", "themes": ["border"]]),
                Expected(
                    2, "commitment",
                    ["party": ["Spain", "Morocco"], "strength": "agreed", "themes": ["intelligence"]]),
                Expected(
                    3, "commitment",
                    ["party": ["Spain", "Morocco"], "action": "curb arms trafficking", "themes": ["arms"]]),
            ]),
        Example(
            "A red line",
            "[[1:Peru will not allow foreign troops on its soil]].",
            expected: [
                Expected(
                    1, "red_line",
                    ["party": ["Peru"], "strength": "refused", "themes": ["troops", "sovereignty"]])
            ]),
        Example(
            "What was done already",
            "[[1:Kenya has extradited twelve suspects to Uganda]].",
            expected: [
                Expected(
                    1, "delivery",
                    [
                        "party": ["Kenya"], "counterparty": ["Uganda"], "strength": "past_action",
                        "themes": ["extradition"],
                    ])
            ]),
        Example(
            "We are those in whose name the text speaks",
            "We, the leaders of Japan and India, met in Osaka. [[1:We will expand maritime patrols]] and [[2:deepen our cyber cooperation]].",
            expected: [
                Expected(
                    1, "commitment",
                    ["party": ["Japan", "India"], "strength": "agreed", "themes": ["maritime"]]),
                Expected(2, "commitment", ["party": ["Japan", "India"], "themes": ["cyber"]]),
            ]),
        Example(
            "A stem with bullets",
            """
            Chile and Peru, hereinafter the Parties, met in March.

            The Parties agree:

            - To [[1:exchange information on missing vessels]];
            - To [[2:train coast guard officers together]].
            """,
            expected: [
                Expected(1, "commitment", ["party": ["Chile", "Peru"], "strength": "agreed"]),
                Expected(
                    2, "commitment", ["party": ["Chile", "Peru"], "themes": ["training"]]),
            ]),
        Example(
            "A noun for the undertaking",
            "[[1:Finland and Estonia reaffirmed their commitment to combating smuggling across the border]].",
            expected: [
                Expected(
                    1, "commitment",
                    [
                        "party": ["Finland", "Estonia"], "strength": "pledged",
                        "action": "combating smuggling across the border", "themes": ["border"],
                    ])
            ]),
        Example(
            "A demand",
            "[[1:Finland urged Estonia to withdraw its troops from the island]].",
            expected: [
                Expected(
                    1, "commitment", ["party": ["Finland"], "strength": "demanded", "themes": ["troops"]])
            ]),
        Example(
            "A programme and its parts",
            "[[1:Thailand and Malaysia launched a border security program]]. The program includes [[2:intelligence sharing]], [[3:joint training]] and [[4:inspections at the border]].",
            expected: [
                Expected(
                    1, "commitment",
                    ["party": ["Thailand", "Malaysia"], "strength": "announced", "themes": ["border"]]),
                Expected(2, "commitment", ["party": ["Thailand", "Malaysia"], "themes": ["intelligence"]]),
                Expected(3, "commitment", ["themes": ["training"]]),
                Expected(4, "commitment", ["themes": ["border", "inspections_prosecutions"]]),
            ]),
        Example(
            "An intention with its date",
            "[[1:Portugal intends to send troops to the mission by 2031]].", published: "2029-04-02",
            expected: [
                Expected(
                    1, "commitment",
                    ["party": ["Portugal"], "strength": "intends", "themes": ["troops"], "due": "2031"])
            ]),
        Example(
            "A company's plans",
            "The company will build a new factory and promised to hire two hundred workers."),
        Example("A question", "Will Chile agree to share intelligence with Peru?"),
        Example(
            "Weather, sport and polls",
            "Rain will reach the coast on Friday. The team reached an agreement with its coach, who wants to win the cup."
        ),
    ]
}
