import DossierSDK

extension Quotes {
    static let examples: [Example] = [
        Example(
            "The speaker after the verb",
            "“[[1:We will rebuild the bridge,]]” [[1.cue:said]] [[1.speaker:Ana Ruiz]], the mayor.",
            expected: [Expected(1, "direct", ["speaker": ["Ana Ruiz"]])])
    ]
}
