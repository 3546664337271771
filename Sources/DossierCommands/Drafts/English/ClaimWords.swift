import DossierText

/// The words by which it is read who does what to whom in an English sentence.
enum ClaimWords {
    static let possessives: WordSet = "his her its their our my your"
    static let personalPronouns: WordSet = "he she it they we i you him them us me"
    /// Those that say something.
    static let speakingPronouns: WordSet = "he she they we i who"
    /// Of what the sentence before is about, people aside.
    static let backwardPronouns: WordSet = "it they"
    static let relativePronouns: WordSet = "who which whom whose where"
    /// Determiners that stand before a verb, too: `that closed`, `all agreed`.
    static let looseDeterminers: WordSet = "that both all"
    static let determiners: WordSet = """
        the a an this that these those some any no every each all both either neither another other such what which whose
        many much more most few fewer several less least half enough certain various his her its their our my your
        """
    /// Before the first of two.
    static let pairing: WordSet = "both either"
    /// After a verb it tells what is said, after a noun which one is meant.
    static let complementizer: DossierText.Word = "that"
    /// What a noun ends with that owns the next.
    static let genitiveMarks: WordSet = "'s ’s ' ’"
    /// The same as the last letters of a word.
    static let genitiveEndings: [StaticString] = ["'s", "’s"]

    static let being: WordSet = "is are was were be been being am 's 're"
    static let having: WordSet = "have has had having do does did"
    static let auxiliaryGerunds: WordSet = "being having"
    /// Nouns that add nothing to what they are of: `the shared use of the port`.
    static let transparent: WordSet =
        "use issue question matter future fate status topic subject case problem"
    static let definite: WordSet = "the this that these those"
    static let two: WordSet = "two both"
    /// Who is meant by `the two sides`.
    static let parties: WordSet =
        "countries nations states sides parties governments leaders ministers men women companies"
    /// Between two acts they say more than that both were done.
    static let ties: WordSet = """
        because since after before until till if unless so therefore although despite then once as whereas due following
        """
    /// Words of a function that do not tell it from others.
    static let unheard: Set<String> = ["the", "a", "an", "of", "s", "for", "and"]
    static let modalVerbs: WordSet = "will would shall should may might can could must"
    static let infinitiveMarker: DossierText.Word = "to"

    static let between: DossierText.Word = "between"
    static let against: DossierText.Word = "against"
    static let of: DossierText.Word = "of"
    /// Before who does what is told in the passive or by a noun.
    static let by: DossierText.Word = "by"
    static let goals: WordSet = "to into toward towards onto"
    static let origins: WordSet = "from"
    /// Before a gerund of which the object is the subject: `accused the bank of hiding`.
    static let gerundPrepositions: WordSet = "for of from"
    /// Prepositions that open a clause, too: `after the court acquitted her`.
    static let conjunctions: WordSet = "after before since until as than once till"
    /// Before a place, and not before who acts there.
    static let places: WordSet = "in at near outside inside to from into toward towards around"
    /// Before where something is done.
    static let locative: WordSet = "in at near outside inside"
    /// Who stands behind these is spoken to.
    static let addressing: WordSet = "to at for with against"
    /// By which somebody says what follows.
    static let sayings: WordSet = """
        saying telling declaring insisting promising warning asserting claiming boasting joking asking replying shouting
        """
    /// Of a verb with its particle: `handed over`.
    static let particles: WordSet = "out up down over off away back"

    /// Lines of prepositions that can stand for one another.
    static let likePrepositions: [WordSet] = [
        "in at inside within", "on upon against over", "to toward towards into onto",
        "about on over regarding concerning",
        "for towards to", "with alongside", "near by beside", "of in", "over for", "on for",
    ]
    /// Behind these an act has one thing: what else stands there is something else.
    static let exclusivePrepositions: WordSet = "on upon against for to from with by"
    /// What follows is told of all but these: `non-resident`.
    static let exceptions: WordSet = "non excluding except besides"

    /// Two objects can follow.
    static let ditransitive: WordSet = """
        give gave send sent lend lent grant offer hand pay paid award deny owe sell sold show promise pledge teach allow
        provide assign issue
        """
    /// The object is who is to do what follows.
    static let objectControl: WordSet = """
        ask demand urge order force allow let permit authorize authorise want help enable invite instruct tell request
        require persuade call expect direct compel oblige encourage push press forbid need command convince beg warn
        """
    /// The object suffers what follows as a participle, by who stands before it: `left three boats stranded`.
    static let resultative: WordSet = "leave left leaves leaving"
    /// The object is who does what follows as a gerund.
    static let gerundControl: WordSet = """
        accuse praise thank blame criticise criticize condemn congratulate punish fine charge commend arrest convict suspect
        sue ban bar prohibit prevent stop keep acquit applaud sanction fault
        """
    /// Who stands before them says what follows: no more is told of him.
    static let reporting: WordSet = """
        say said says tell told tells add added adds report reported state stated write wrote written note noted
        reply replied respond responded explain explained tweet tweeted
        """
    /// The verb of `according to`.
    static let according: WordSet = "according accord"
    /// A clause can follow without `that`.
    static let clausal: WordSet = """
        say said says saying report claim announce believe think know find show suggest argue insist confirm deny state warn
        hope fear add note tell told admit acknowledge assert allege mean ensure declare write wrote indicate demand see saw
        agree decide
        """

    /// Before a number that is not exact.
    static let approximations: WordSet = "about around over under some up at more fewer less"
    /// The second word of such, as in `at least`.
    static let bounds: WordSet = "least most than to"
    /// They open a clause, whatever the tagger says.
    static let clauseOpeners: WordSet = "when while whereas"
    /// Prepositions of places.
    static let locating: WordSet = "in at near inside outside"
    /// Behind these a verb can stand without `to`.
    static let barePredicates: WordSet = "helped let made saw heard felt did dared"

    /// What names a kind of place, alone for one that is named before: `the country`.
    static let kindsOfPlace: WordSet = """
        country nation state city town village province region district county island river territory port
        """

    /// Functions of those who lead a body: who chairs a union is its chair.
    static let leadingStems: Set<String> = Set(
        "head leader chief chairman chair director boss president manager commander captain".split(
            separator: " "
        ).map {
            ClaimContext.stem(String($0))
        })

    /// What acts for a country, by its stems.
    static let organs: Set<String> = Set(
        """
        government administration military army navy force air authority official state ministry parliament congress guard
        department president
        """.split(whereSeparator: \.isWhitespace).map { ClaimContext.stem(String($0)) })
}
