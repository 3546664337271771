import DossierSDK

/// Invented affairs; those that expect nothing show what is left alone.
let openQuestionExamples: [Example] = [
    Example(
        "Numbered questions with their answers",
        """
        Q1: [[1:Who pays for the new ferry?]]

        A1: [[1.answer:The province pays for the ferry. It has set aside 30 million.

        The owners add nothing.]]

        Q2: [[2:Will the old ferry be sold?]]

        A2: [[2.answer:Yes, to a museum.]]
        """,
        expected: [
            Expected(
                1, "explicit_question", ["topic": "Who pays for the new ferry", "status": "answered_in_doc"]),
            Expected(
                2, "explicit_question",
                ["topic": "whether the old ferry will be sold", "status": "answered_in_doc"]),
        ]),
    Example(
        "An answer that leaves the matter open",
        "Q: [[1:Is the strait closed to tankers?]]\n\nA: [[1.answer:[[2:Asked about it, the harbour master [[2.cue:gave no assurances]]]].]]",
        expected: [
            Expected(1, "explicit_question", ["status": "open"]),
            Expected(2, "unknown", ["topic": "whether the strait is closed to tankers"]),
        ]),
    Example(
        "A reporter's questions in a press call",
        """
        MODERATOR: Good morning. We begin with Ana Ruiz.

        Q    Thank you. [[1:Has the ministry bought the new radars?]]

        MODERATOR: Can you hear us?

        SENIOR OFFICIAL: [[1.answer:Thanks, Ana. The ministry has bought six new radars, and they will be in place at all the
        ports of the northern coast before the winter storms begin.]]

        MODERATOR: Thank you all.
        """,
        expected: [Expected(1, "explicit_question", ["status": "answered_in_doc"])]),
    Example(
        "A list under a heading that calls it unconfirmed",
        """
        What happened

        The ferry Aurora ran aground on Monday.

        Unconfirmed

        - [[1:The captain had slept for two hours]]
        - [[2:Whether the radar worked [[2.cue:remains unclear]]]]
        """,
        expected: [
            Expected(1, "unconfirmed", ["status": "open"]),
            Expected(2, "unconfirmed", ["topic": "Whether the radar worked"]),
        ]),
    Example(
        "What is unclear or was not said",
        """
        [[1:It [[1.cue:was not immediately clear]] how many people were on board]]. [[2:The company [[2.cue:declined to say]] why
        the ferry had left port]]. [[3:The ministry [[3.cue:did not disclose]] the cost]].
        """,
        expected: [
            Expected(1, "unknown", ["topic": "how many people were on board"]),
            Expected(2, "unknown", ["topic": "why the ferry had left port"]),
            Expected(3, "unknown", ["topic": "the cost"]),
        ]),
    Example(
        "What nobody could confirm",
        "[[1:The report [[1.cue:has not been independently verified]]]]. [[2:The navy offered [[2.cue:no independent confirmation]] of the sinking]].",
        expected: [Expected(1, "unconfirmed", ["topic": "The report"]), Expected(2, "unconfirmed")]),
    Example(
        "Where sides differ",
        "[[1:[[1.cue:Accounts differ]] on who fired first]]. [[2:The owner [[2.cue:denied the allegations]]]].",
        expected: [Expected(1, "disputed", ["topic": "who fired first"]), Expected(2, "disputed")]),
    Example(
        "What awaits a decision",
        """
        [[1:The harbour treaty is [[1.cue:awaiting]] ratification]]. [[2:The loan is [[2.cue:subject to final approval]] by the bank]].
        [[3:Success [[3.cue:will depend on]] whether the owners agree]].
        """,
        expected: [
            Expected(1, "pending", ["topic": "The harbour treaty"]),
            Expected(2, "pending", ["topic": "The loan"]),
            Expected(3, "pending", ["topic": "Success"]),
        ]),
    Example(
        "To remain is not to be open", "The port remains one of the busiest, and its budget remains the same."
    ),
    Example(
        "A hedge is no open question", "Police held two suspected smugglers of an alleged gang near the port."
    ),
    Example(
        "A question in a quotation asks nobody",
        "“Et tu, Brute?” is what the mayor is said to have whispered."),
    Example(
        "A relative is no question",
        "What had been a quiet port became a fortress. Whatever happens, ships will come."),
    Example("A condition states nothing", "If the order is disputed, a court will hear the owners."),
    Example(
        "Known for, awaited long, and tariffs",
        "The town is not known for its beaches. The long-awaited bridge opened. Steel is subject to a tariff of 25 percent."
    ),
]
