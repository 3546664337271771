import DossierText

/// English verbs and nouns that can stand for one another in a report: the lists of `Paraphrases`.
enum ParaphraseWords {
    /// Verbs of which each says what the others of its line say, whoever does it to whomever; behind the colon the nouns for
    /// the same act. What only resembles (`ask`, `demand`) stands apart, since a draft would else be backed by what nobody
    /// has said.
    static let lines = """
        let allow permit authorize authorise : permission authorization authorisation
        reject rebuff spurn turn-down dismiss throw-out vote-down strike-down : rejection rejections
        refuse : refusal refusals
        ban bar prohibit forbid outlaw : ban prohibition
        overturn reverse quash annul overrule : reversal
        choose pick select : choice selection
        postpone delay defer put-off put-back push-back move-back : postponement delay
        endorse back : endorsement
        receive obtain
        boycott shun : boycott
        expel oust eject : expulsion
        claim assert
        organise organize stage
        urge exhort
        crash : crash crashes
        shoot gun-down : shooting shootings
        require need
        replace succeed
        warn caution : warning warnings
        describe call
        pardon : pardon
        sanction : sanctions
        smuggle traffic
        join
        violate breach infringe : violation breach
        kill slay : killing killings
        die perish : death deaths
        buy purchase acquire : purchase acquisition
        sell : sale
        begin start commence launch : start beginning launch
        end finish conclude : ending
        move shift
        expire lapse run-out : expiry expiration
        meet talk : meeting meetings talks
        rise raise climb increase grow go-up : rise increase growth
        fall drop decrease decline reduce lower cut go-down : reduction decrease
        arrest detain apprehend : arrest arrests detention detentions apprehension
        release free set-free : release
        sack : dismissal
        sign ink : signing signature
        send dispatch deploy : dispatch deployment deployments
        transfer deliver hand-over : transfer transfers delivery handover
        visit travel-to : visit visits
        resign quit step-down : resignation resignations
        accuse : accusation accusations
        announce unveil : announcement announcements
        destroy : destruction
        designate classify : designation
        impose levy : imposition
        threaten menace : threat threats
        lift abolish scrap repeal revoke : repeal abolition
        suspend pause : suspension pause
        burst collapse break-down fall-apart founder : collapse breakdown
        charge indict : indictment
        convict find-guilty : conviction
        acquit find-innocent : acquittal
        investigate probe : investigation probe
        evacuate : evacuation evacuations
        injure wound : injury injuries
        sink : sinking
        seize confiscate capture : seizure capture
        attack strike hit : attack attacks
        create establish founded set-up : creation establishment foundation
        promise pledge vow commit undertake : promise promises pledge pledges commitment commitments
        demand : demand demands
        thank : thanks
        praise commend applaud laud hail : praise
        criticise criticize condemn denounce : criticism condemnation
        operate work : operation operations
        pay : payment payments
        help aid assist : help aid assistance
        build construct erect : construction
        find discover detect : discovery
        publish : publication
        leave depart : departure
        close shut : closure
        reopen : reopening
        appoint : appointment
        elect : election
        extradite : extradition extraditions
        withdraw pull-out : withdrawal
        ratify : ratification
        approve : approval
        lead
        lend
        write
        win secure gain
        lose
        keep
        steal
        fly
        break
        hold
        bring
        carry
        give
        put
        """

    /// Nouns of which each can stand for the others of its line.
    static let things = """
        country nation
        soldier troop serviceman servicemen
        lawmaker legislator deputy mp
        car vehicle automobile
        boat vessel ship
        plant facility factory site works
        worker employee labourer laborer
        pupil student
        blaze fire
        demonstration protest rally march
        demonstrator protester protestor
        citizen national
        prison jail
        fight struggle
        vote ballot
        poll election
        lawsuit suit
        price cost
        company firm corporation
        doctor physician
        attorney lawyer
        people person human persons
        reprieve pause suspension respite
        detainee prisoner inmate captive
        tariff duty duties levy
        goods product commodity merchandise
        plane aircraft airplane jet
        aim goal purpose
        cabinet government
        treaty pact accord agreement
        airstrike strike attack
        territory soil ground
        gun weapon arm firearm
        victim casualty
        police officers
        """

    /// Forms that no ending makes.
    static let irregular = """
        bought buy began begin begun begin fell fall fallen fall met meet rose rise risen rise grew
        grow grown grow sent send struck strike sank sink sunk sink sold sell paid pay built build
        found find left leave shut shut cut cut hit hit let let burst burst slain slay slew slay
        withdrew withdraw withdrawn withdraw quit quit laid lay led lead lent lend wrote write
        written write won win lost lose kept keep stole steal stolen steal flew fly flown fly broke
        break broken break chose choose chosen choose held hold brought bring gave give given give
        put put threw throw thrown throw shot shoot overthrown overthrow forbade forbid forbidden
        forbid saw see seen see knew know known know thought think taught teach caught catch drew
        draw drawn draw drove drive driven drive spoke speak spoken speak swore swear sworn swear
        heard hear felt feel stood stand understood understand rode ride ridden ride shook shake
        shaken shake spent spend sought seek wore wear worn wear fought fight told tell forgot
        forget forgotten forget hid hide hidden hide became become swam swim tore tear torn tear
        """

    /// What is told with the first is told with the second, too; behind a bar of who suffers it.
    static let implied = """
        kill | die
        postpone move
        double rise
        triple rise
        halve fall
        slash fall
        murder kill
        assassinate kill
        """

    /// A verb with the noun behind it, and what both say.
    static let idioms = """
        lose life lives die
        """

    /// What happens to a thing by itself or is done to it: `the fair was opened`, `the fair opened`.
    static let happening: WordSet = """
        begin end finish open reopen close rise fall sink burst break change stop expire move continue resume double halve crash
        """

    /// What is done to one another: who stands before the verb says nothing.
    static let mutual: WordSet = """
        meet agree sign share discuss negotiate merge clash cooperate marry confer
        """
}
