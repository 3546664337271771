import DossierText

/// English words that say the contrary of each other, and words that turn around or leave open what follows them: the lists
/// of `Opposites`.
enum OppositeWords {
    /// Lines of verbs, those after the bar the contrary of those before it. Two words after each other are one verb with
    /// its particle or object.
    static let verbs = """
        accept agree allow let permit approve back support endorse welcome embrace authorize authorise grant ratify sign | reject \
        refuse decline deny oppose forbid ban prohibit block veto bar dismiss rebuff spurn rule-out turn-down
        convict sentence jail plead-guilty find-guilty | acquit exonerate clear pardon plead-innocent plead-not find-innocent
        rise raise increase grow climb double triple | fall lower decrease drop cut reduce shrink halve
        win | lose
        survive live | die perish
        pass approve | fail
        confirm admit acknowledge | deny dispute
        include | exclude
        succeed | fail
        remember | forget
        send give provide | receive get
        confirm | deny
        praise | criticise criticize condemn
        uphold confirm | overturn
        keep retain | expel
        hold stage | postpone put-off cancel call-off defer
        accede agree | refuse reject decline
        punish | reward
        """

    /// Lines like these of acts that follow on one another, of which the later takes back the earlier.
    static let undoing = """
        open reopen | close shut
        begin start launch resume continue | end stop halt cease suspend pause cancel call-off abandon scrap
        impose enforce take-effect | suspend pause lift cancel repeal revoke withdraw remove call-off drop scrap
        arrive enter come join | leave depart exit quit withdraw
        buy purchase acquire | sell
        arrest detain seize jail imprison | release free
        hire appoint | fire dismiss sack
        extend renew | end
        """

    /// Other words that exclude each other in the same place.
    static let others = """
        guilty innocent
        first last
        before after
        legal illegal
        lawful unlawful
        more fewer
        more less
        higher lower
        open closed
        alive dead
        public secret
        permanent temporary
        full partial
        everyone nobody
        all none
        always never
        north south east west
        northern southern eastern western
        north southern eastern western
        south northern eastern western
        east northern southern western
        west northern southern eastern
        majority minority
        minimum maximum
        floor ceiling
        senior junior
        buyer seller
        import export
        imports exports
        plaintiff defendant
        upper lower
        half thirds quarters
        """

    static let negators: WordSet =
        "not n't n’t never no nobody none neither nor without cannot hardly nothing nowhere"

    /// What follows these is not so.
    static let denials: WordSet = """
        fail refuse decline deny reject avoid prevent forbid prohibit ban bar block veto rebuff oppose cancel abandon refrain
        rule-out turn-down call-off stop dismiss lack
        """

    /// What follows these has not happened, or nobody says that it has.
    static let openings: WordSet = """
        threaten plan expect propose want hope intend consider offer promise pledge vow demand ask urge seek aim schedule
        undertake commit prepare call decide agree suggest discuss warn fear negotiate try attempt wish request invite order
        await slate
        """

    /// What stands with these is not told as so: it is awaited, only said of somebody, or hardly so.
    static let reservations: WordSet = """
        await awaits awaited awaiting pending slated due yet refrain refrained refraining only merely nearly almost hardly
        barely alleged alleges alleging allegedly accused accuses accusing supposed supposedly reportedly rumored rumoured
        unless until if
        """

    /// After a verb they say that nothing was done.
    static let voids: WordSet = "no none nobody nothing nowhere neither"

    /// What says of how many or how often something is told.
    static let quantifiers: WordSet =
        "all every each both only most half none no few many several any always never alone entire whole first last"

    static let modals: WordSet =
        "will would shall should may might can could must wo 'll 'd if unless whether likely possible possibly perhaps"
}
