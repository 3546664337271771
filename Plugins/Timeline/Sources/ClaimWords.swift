import DossierText

/// Words by which it is read what is only asked, claimed or denied.
final class ClaimWords: Sendable {
    /// Subjects of what is asked, and words before them.
    let askers: WordSet = "who what whoever"
    let knowing: WordSet = """
        know known knows knew unknown unclear clear say said says ask asked asks asking established determine determined
        disclose disclosed reveal revealed explain explained wonder wondered wondering about identify identified investigate
        investigating learn find establish specify specified uncertain
        """
    /// People who may be wrong.
    let informants: WordSet = """
        witness witnesses engineer engineers worker workers lawyer lawyers neighbour neighbours neighbor neighbors resident
        residents friend friends relative relatives activist activists critic critics opponent opponents campaigner
        campaigners employee employees source sources insider insiders passenger passengers supporters rumour rumours
        rumor rumors colleague colleagues protesters villagers survivors
        """
    /// What is denied in a word of the sentence before.
    let charges: WordSet = """
        this it that charge charges allegation allegations claim claims accusation accusations wrongdoing involvement
        """
    /// `it is not true that`, `it is wrong that`
    let truths: WordSet = "true correct accurate"
    let untruths: WordSet = "untrue false wrong incorrect nonsense"
    /// `rejected claims that`: the verbs and what they reject.
    let rejections: WordSet = "reject dismiss deny refute dispute rebut"
    let statements: WordSet = """
        claim claims charge charges report reports allegation allegations accusation accusations suggestion suggestions rumour
        rumours rumor rumors assertion assertions statement statements
        """
    /// `That is not true.`, `He did not.`
    let pointers: WordSet = "this that it"
    /// `not signed`, `has never been signed`: and what may stand before the verb.
    let negations: WordSet = "not never"
    /// What is done to an accord, and what of this is done by signatures.
    let concluding: WordSet = "conclude reach adopt approve agree seal finalise finalize clinch"
    let signing: WordSet = "sign ratify initial"
    let accords: WordSet = """
        agreement agreements accord accords deal deals truce truces treaty treaties pact pacts ceasefire armistice
        declaration convention contract contracts memorandum communique communiqué protocol
        """
    let limits: WordSet = "until till"
    let yet: Word = "yet"
    let ever: Word = "ever"
    let betweenNegated: WordSet = "yet been be being ever actually formally officially fully"
    /// What is done to somebody once, and by one.
    let doneOnce = [
        "killed", "murdered", "assassinated", "shot", "stabbed", "dismissed", "fired", "sacked", "appointed",
        "named",
        "pardoned", "succeeded", "replaced",
    ]
    /// What two do together.
    let doneTogether = [
        "collided", "clashed", "met", "merged", "married", "fought", "talked", "spoke", "agreed", "signed",
    ]
    let flat: WordSet = "did has had have was were"
}
