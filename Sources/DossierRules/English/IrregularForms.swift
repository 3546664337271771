extension Inflection {
    /// Past forms, participles and plurals that no rule gives, by the base form.
    static let irregularForms: [String: [String]] = {
        var forms: [String: [String]] = [:]
        for line in irregularLines.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            if let base = words.first { forms[base] = Array(words.dropFirst()) }
        }
        return forms
    }()

    /// Verbs of several syllables that double their last consonant.
    static let finallyStressed: Set<String> = [
        "admit", "allot", "begin", "commit", "compel", "concur", "confer", "control", "deter", "dispel",
        "embed",
        "emit", "equip", "excel", "expel", "incur", "infer", "occur", "omit", "patrol", "permit", "prefer",
        "propel", "rebut", "recur", "refer", "regret", "remit", "repel", "submit", "transfer", "transmit",
    ]

    private static let irregularLines = """
        arise arose arisen
        awake awoke awoken
        be am is are was were been being
        bear bore borne born
        beat beat beaten
        become became become
        begin began begun
        bind bound
        bite bit bitten
        bleed bled
        blow blew blown
        break broke broken
        breed bred
        bring brought
        broadcast broadcast
        build built
        burn burned burnt
        burst burst
        buy bought
        cast cast
        catch caught
        child children
        choose chose chosen
        come came come
        cost cost
        country countries
        crisis crises
        cut cut
        deal dealt
        die died dying
        dig dug
        do does did done
        draw drew drawn
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feed fed
        feel felt
        fight fought
        find found
        flee fled
        fly flew flown
        foot feet
        forbid forbade forbidden
        forecast forecast
        forget forgot forgotten
        forgive forgave forgiven
        forgo forwent forgone
        freeze froze frozen
        get got gotten
        give gave given
        go goes went gone
        grow grew grown
        half halves
        hang hung hanged
        have has had
        hear heard
        hide hid hidden
        hit hit
        hold held
        hurt hurt
        keep kept
        knife knives
        know knew known
        lay laid
        lead led
        leave left
        lend lent
        let let
        lie lied lay lain
        life lives
        light lit lighted
        lose lost
        make made
        man men
        mean meant
        meet met
        mislead misled
        overcome overcame
        overthrow overthrew overthrown
        override overrode overridden
        pay paid
        person people persons
        plead pleaded pled
        put put
        quit quit
        read read
        rebuild rebuilt
        rid rid
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran run
        say said
        see saw seen
        seek sought
        sell sold
        send sent
        set set
        shake shook shaken
        shed shed
        shelf shelves
        shoot shot
        show showed shown
        shrink shrank shrunk
        shut shut
        sing sang sung
        sink sank sunk
        sit sat
        sleep slept
        slide slid
        speak spoke spoken
        spend spent
        split split
        spread spread
        spring sprang sprung
        stand stood
        steal stole stolen
        stick stuck
        strike struck stricken
        strive strove striven
        swear swore sworn
        swim swam swum
        take took taken
        teach taught
        tear tore torn
        tell told
        thief thieves
        think thought
        throw threw thrown
        undergo underwent undergone
        understand understood
        undertake undertook undertaken
        uphold upheld
        wake woke woken
        wear wore worn
        wife wives
        win won
        wind wound
        withdraw withdrew withdrawn
        withhold withheld
        withstand withstood
        woman women
        write wrote written
        """
}
