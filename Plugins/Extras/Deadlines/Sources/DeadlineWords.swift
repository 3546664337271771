import DossierText

/// The words by which a deadline is recognised.
enum DeadlineWords {
    static let must: Set<Word> = [
        "must", "shall", "required", "obliged", "ordered", "instructed", "demanded", "demands", "needs",
        "due",
    ]
    static let should: Set<Word> = [
        "should", "asked", "urged", "expected", "told", "wants", "wanted", "called",
    ]
    static let will: Set<Word> = [
        "will", "would", "pledged", "promised", "agreed", "vowed", "committed", "plans", "planned", "intends",
        "hopes",
    ]
    /// Before “to”.
    static let having: Set<Word> = ["has", "have", "had"]
    /// Before “until”: the time is given.
    static let granting: Set<Word> = ["has", "have", "had", "given", "gave", "gives", "give", "extended"]
    static let deadline: Set<Word> = ["deadline", "ultimatum"]
    static let ending: Set<Word> = ["expire", "expires", "expired", "lapse", "lapses", "lapsed"]
    /// Where a clause ends.
    static let marks: Set<Word> = [",", ";", ":", "(", ")", "—", "–", ".", "“", "”", "\"", "?", "!"]
    /// For something that was named before.
    static let relative: Set<Word> = ["which", "that", "who", "it", "they"]
    /// Between a cue and the time.
    static let fillers: Set<Word> = [
        "the", "end", "of", "close", "start", "beginning", "on", "at", "in", "midnight", "noon",
    ]
}
