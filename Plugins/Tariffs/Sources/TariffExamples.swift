import DossierSDK

enum TariffExamples {
    static let all: [Example] = [
        Example(
            "Rate, goods and target",
            "[[1:Brazil imposed a [[1.rate:12 percent]] tariff on [[1.goods:Norwegian salmon]] in May 2031]].",
            expected: [
                Expected(
                    1, "measure",
                    [
                        "imposer": "Brazil", "target": ["Norway"], "rate": 12, "status": "in_effect",
                        "effective_date": "2031-05",
                    ])
            ]),
        Example(
            "Two rates are two findings",
            "[[1:Chile will levy a 25% tariff on steel from Japan]] and [[2:a 10% tariff on copper from Peru]].",
            expected: [
                Expected(
                    1, "measure",
                    [
                        "imposer": "Chile", "target": ["Japan"], "goods": "steel from Japan", "rate": 25,
                        "status": "announced",
                    ]),
                Expected(
                    2, "measure",
                    ["target": ["Peru"], "goods": "copper from Peru", "rate": 10, "status": "announced"]),
            ]),
        Example(
            "A change is read to its new level",
            "[[1:The tariff rate on bicycles from Vietnam will rise from [[1.rate:5% to 20%]]]].",
            expected: [
                Expected(
                    1, "measure", ["target": ["Vietnam"], "rate": 20, "status": "announced"],
                    absent: ["rate_max"])
            ]),
        Example(
            "A line before a list gives its items their status",
            """
            [[3:Duties imposed on imports from Kenya and Ghana are now]]:

            - [[1:15% tariffs on cut flowers]].
            - [[2:No tariffs on coffee from Kenya]].
            """,
            expected: [
                Expected(1, "measure", ["target": ["Kenya", "Ghana"], "rate": 15, "status": "in_effect"]),
                Expected(2, "measure", ["target": ["Kenya"], "status": "exempted"], absent: ["rate"]),
                Expected(3, "mention"),
            ]),
        Example(
            "A threat with its condition",
            "[[1:India threatened to impose a 30 percent tariff on Canadian lentils if the talks fail]].",
            expected: [
                Expected(
                    1, "measure",
                    [
                        "imposer": "India", "target": ["Canada"], "goods": "Canadian lentils", "rate": 30,
                        "status": "threatened", "condition": "if the talks fail",
                    ])
            ]),
        Example(
            "Who pays is the target",
            "[[1:Japan will pay Australia a tariff of 8% on wool]].",
            expected: [
                Expected(
                    1, "measure",
                    ["imposer": "Australia", "target": ["Japan"], "rate": 8, "status": "announced"])
            ]),
        Example(
            "The language of orders",
            "[[1:All articles imported from Chile shall be subject to an additional ad valorem rate of duty of 10 percent]].",
            expected: [Expected(1, "measure", ["target": ["Chile"], "rate": 10, "status": "announced"])]),
        Example(
            "Tariffs that ended",
            "[[1:Peru removed all tariffs on goods from Chile]].",
            expected: [
                Expected(
                    1, "measure", ["imposer": "Peru", "target": ["Chile"], "status": "ended"],
                    absent: ["rate", "change"])
            ]),
        Example(
            "An end that is to come",
            "[[1:Peru promised to lift its [[1.rate:12 percent]] tariff on [[1.goods:Chilean wine]]]].",
            expected: [
                Expected(
                    1, "measure",
                    [
                        "imposer": "Peru", "target": ["Chile"], "rate": 12, "status": "announced",
                        "change": "end",
                    ])
            ]),
        Example(
            "What the next sentence leaves out comes from the one before",
            "[[1:Egypt imposed a 20% tariff on Turkish cotton]]. [[2:Yarn was exempted]].",
            expected: [
                Expected(1, "measure", ["rate": 20, "status": "in_effect"]),
                Expected(
                    2, "measure", ["imposer": "Egypt", "target": ["Turkey"], "status": "exempted"],
                    absent: ["rate"]),
            ]),
        Example(
            "A lever is only a mention",
            "[[1:The minister used the threat of tariffs as leverage]].",
            expected: [Expected(1, "mention", absent: ["rate", "status"])]),
        Example(
            "Percentages that are no tariffs",
            "The president's approval rating fell to 38 percent, and the trade deficit grew by 12 percent last year."
        ),
        Example(
            "Other duties",
            "Two officers were on duty when the guards took up their duties at the gate of the customs house."
        ),
        Example(
            "Other taxes and shares",
            "A 15% tax credit will help families, and 40% of those asked by the pollsters welcomed it."),
    ]
}
