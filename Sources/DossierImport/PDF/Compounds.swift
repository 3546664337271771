/// Parts of English words by which compounds that keep their hyphen are told from words that were parted.
enum Compounds {
    /// First parts that keep their hyphen before most words.
    static let heads: Set<String> = [
        "broad", "cross", "deep", "double", "eighty", "fifty", "five", "forty", "fully", "half", "highly",
        "large",
        "long", "low", "lower", "middle", "newly", "ninety", "one", "open", "quasi", "self", "seventy",
        "short",
        "single", "sixty", "small", "thirty", "three", "twenty", "two", "upper", "vice", "well", "wide",
    ]

    /// First parts that keep it before a word that also stands alone.
    static let prefixes: Set<String> = ["anti", "mid", "multi", "non", "semi"]

    /// Second parts that keep it after a word or a name.
    static let tails: Set<String> = [
        "aged", "backed", "based", "born", "bound", "brokered", "century", "controlled", "day", "driven",
        "elect",
        "exempt", "facing", "free", "friendly", "funded", "general", "held", "hour", "in", "known", "led",
        "level",
        "like", "made", "making", "mile", "minded", "minister", "minute", "month", "off", "old", "only",
        "out",
        "owned", "page", "paying", "person", "president", "profile", "profit", "ranking", "range", "rate",
        "related",
        "rich", "run", "running", "scale", "setting", "sharing", "side", "sized", "speaking", "speed",
        "sponsored",
        "style", "term", "time", "to", "trained", "up", "week", "wide", "wing", "winning", "year",
    ]

    /// First parts that are words, too, but grow together with what follows.
    static let joining: Set<String> = [
        "a", "al", "an", "any", "be", "by", "every", "for", "fore", "in", "inter", "no", "out", "over",
        "some", "there",
        "through", "under", "up", "when", "where", "with",
    ]

    /// Second parts that are no words.
    static let fragments: Set<String> = [
        "able", "age", "ance", "ation", "ations", "ed", "ence", "ent", "ents", "er", "erence", "ern", "ers",
        "est",
        "ful", "gram", "grams", "ical", "ident", "idents", "ing", "ingly", "ings", "ion", "ions", "ish",
        "ism", "itude",
        "ity", "ive", "less", "ly", "ment", "ments", "ness", "ous", "sion", "tain", "ted", "ter", "tic",
        "tion",
        "tions", "ty",
    ]
}
