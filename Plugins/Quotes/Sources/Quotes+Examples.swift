import DossierSDK

extension Quotes {
    static let examples: [Example] = [
        Example(
            "The speaker after the verb, with a function set off by a comma",
            "“[[1:We will rebuild the bridge,]]” [[1.cue:said]] [[1.speaker:Ana Ruiz, the mayor of Port Azure]].",
            expected: [Expected(1, "direct", ["speaker": ["Ana Ruiz"]])]),
        Example(
            "A sentence in two pieces, and a pronoun",
            """
            Ana Ruiz opened the debate on Monday. “[[1:What we need,]]” [[1.speaker:she]] [[1.cue:said]], “[[2:is a bridge \
            that stands.]]”
            """,
            expected: [
                Expected(1, "direct", ["speaker": ["Ana Ruiz"]]),
                Expected(2, "direct", ["speaker": ["Ana Ruiz"]]),
            ]),
        Example(
            "A fragment inside a reported clause",
            "[[1.speaker:Minister Karl Berg]] [[1.cue:said]] that [[1.clause:the plan was “[[1:good for every village]]”]].",
            expected: [Expected(1, "mixed", ["speaker": ["Karl Berg"]])]),
        Example(
            "Reported speech without marks",
            "[[1.speaker:The Harbour Authority]] [[1.cue:announced]] that [[1:the port would open in May]].",
            expected: [Expected(1, "indirect", ["speaker": ["Harbour Authority"]])]),
        Example(
            "The report before its source",
            "[[1:The port will open in May]], [[1.cue:according to]] [[1.speaker:Lena Moreau]].",
            expected: [Expected(1, "indirect", ["speaker": ["Lena Moreau"]])]),
        Example(
            "A judgement with its object",
            "[[1.speaker:Karl Berg]] [[1.cue:called]] [[1.clause:the plan “[[1:a waste of paper]]”]].",
            expected: [Expected(1, "mixed", ["speaker": ["Karl Berg"]])]),
        Example(
            "A promise",
            "[[1.speaker:Karl Berg]] [[1.cue:pledged]] [[1:to publish the figures by June]].",
            expected: [Expected(1, "indirect", ["speaker": ["Karl Berg"]])]),
        Example(
            "A name in marks is nobody’s speech",
            "The council set up a “[[1:high-level]]” group for the bridge.",
            expected: [Expected(1, "term", absent: ["speaker"])]),
        Example(
            "Words behind a dash",
            "“[[1:I have waited nine years for this bridge and I am tired.]]” — [[1.speaker:Rosa Lindqvist]]",
            expected: [Expected(1, "direct", ["speaker": ["Rosa Lindqvist"]])]),
        Example(
            "A block quotation after a colon",
            """
            The two towns issued a statement on Friday. [[1.speaker:The statement]] [[1.cue:said]]:

            [[1:Both towns will pay for the bridge in equal parts.]]

            Work begins in spring.
            """,
            expected: [Expected(1, "direct")]),
        Example(
            "Who said it, through what, and when",
            "“[[1:The toll is too high,]]” [[1.speaker:Karl Berg]] [[1.cue:told]] the Port Times on 3 May 2031.",
            expected: [
                Expected(
                    1, "direct", ["speaker": ["Karl Berg"], "via": "Port Times", "said_on": "2031-05-03"])
            ]),
        Example(
            "A document speaks in the name of those who issued it",
            """
            Norway and Denmark issued a joint statement on Friday. [[1.speaker:The statement]] [[1.cue:said]] [[1:the strait \
            would stay open]].
            """,
            expected: [Expected(1, "indirect", ["speaker": ["joint statement of Norway and Denmark"]])]),
        Example(
            "Places and ministries beside a spokesperson are not the speaker",
            "[[1.speaker:A ministry spokesperson in Lima]] [[1.cue:said]] [[1:the port was open]].",
            expected: [Expected(1, "indirect", absent: ["speaker"])]),
        Example(
            "A relative clause after the speaker, and the mark of old newspapers",
            "''[[1:We lost everything,]]'' [[1.cue:said]] [[1.speaker:Rosa Lindqvist, who sold fish on the quay]].",
            expected: [Expected(1, "direct", ["speaker": ["Rosa Lindqvist"]])]),
        Example(
            "A colon behind the clause that tells of the speech",
            "[[1.speaker:Lena Moreau]] apologized for the delay: “[[1:We should have opened the gate earlier.]]”",
            expected: [Expected(1, "direct", ["speaker": ["Lena Moreau"]])]),
        Example(
            "A participle before a noun is no report",
            "The navy stopped two alleged smugglers and the goods listed in May."),
        Example(
            "A source that the text does not name stays open",
            "[[1.speaker:Two officials]] [[1.cue:said]] [[1:the money was gone]].",
            expected: [Expected(1, "indirect", absent: ["speaker"])]),
        Example(
            "Threats by things are no speech",
            "Rising water threatens to close the road, and the tunnel showed cracks."),
        Example(
            "Apostrophes are no marks",
            "The towns' engineers didn't sign, and the mayor's office closed at five o'clock."),
    ]
}
