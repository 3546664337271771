import DossierText

/// The lists from which the words are made.
extension TimelineWords {
    /// One line a kind of event: its name, then verbs and nouns that say it.
    static let kindLines = """
        strike bomb bombing attack attacked sink sinking destroy hit raid shell airstrike strikes attacks bombings blast fire
        meeting meet talk talks summit negotiation negotiations discussions consult conversation
        visit travel trip arrive arrival tour land visits
        announcement announce unveil launch declare present introduce
        pledge vow promise commit assure reaffirm
        press-conference conference briefing
        tariff impose levy tariffs
        arrest detain apprehend arrests detention capture seize
        transfer extradite extradition deliver hand transfers extraditions expel
        deployment deploy dispatch station deployments
        signing sign
        agreement agree deal accord pact treaty
        threat threaten threats warn
        refusal refuse reject decline dismiss turn_down turned_down turns_down ruled_out rule_out
        offer offers propose proposal float
        order orders authorize authorise directive instruct
        accusation accuse allege claim blame
        praise applaud commend congratulate hail gush credit welcome
        criticism criticize criticise condemn denounce decry blast slam
        killing kill die death deaths murder assassinate shoot shooting
        election elect vote win referendum
        designation designate label list
        inauguration inaugurate swear
        withdrawal withdraw pull leave quit exit
        suspension suspend pause halt delay freeze postpone cancel called_off calls_off call_off
        resumption resume restart
        founding found establish create form set establishment creation
        ban bar prohibit outlaw
        sanction sanctions
        protest protests demonstrate demonstration rally march
        conviction convict sentence plead acquit indict charge
        statement issue release publish statement
        resignation resign
        appointment appoint name nominate
        ruling rule uphold overturn
        review renegotiation renegotiate debate
        invasion invade
        remark say tell add write state note post tweet
        """

    /// A line a family: an accord is announced, agreed, signed and pledged.
    static let familyLines = """
        announcement agreement signing pledge
        strike killing invasion
        arrest conviction
        suspension withdrawal
        """

    static func families(_ names: [String]) -> [Int] {
        let lines = familyLines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        return names.indices.map { index in
            lines.firstIndex { $0.contains(names[index]) } ?? lines.count + index
        }
    }

    static var verbStems: [(word: Word, value: UInt64)] {
        let bases =
            regularVerbs.split(whereSeparator: \.isWhitespace)
            + irregularVerbs.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        return bases.map { (Word($0), EventStems.beginning(Array($0.utf8)[...])) }
    }

    static let commonplaces = """
        the and for with that this from his her its their they them was were are been has have had not but who which what when
        where into onto upon about after before during over under between through against within without also just only more
        most some any all both each every other another such than then there here very much many few several one two three
        four five six seven eight nine ten first second third last next new old own same will would could should may might can
        must shall did does done being said says say saying told tells tell added called calls according made make makes took
        take takes taken came come comes went gone goes got get gets gave give gives given year years month months week weeks
        day days time times today yesterday tomorrow morning evening afternoon night monday tuesday wednesday thursday friday
        saturday sunday january february march april june july august september october november december jan feb mar apr jun
        jul aug sept sep oct nov dec government governments country countries nation nations state states president minister
        ministers secretary official officials leader leaders people mr mrs ms dr senior high level part way while because since
        million billion trillion hundred thousand hundreds thousands dozen dozens percent
        until though although whether well still even now later earlier ago back out off down you your our we she him himself
        herself itself themselves how why let including include included own per set put way end use used against among amid
        per via former current recent recently previously meanwhile however instead once
        """

    static let fates: [(String, [(word: Word, value: Int)])] = {
        let lines = [
            "dead": "dead died die dies dying killed killing kill kills deaths death drowned perished",
            "injured": "injured wounded hurt injuries injuring wounding hospitalised hospitalized",
            "arrested": "arrested detained arrests arresting detaining custody jailed",
            "missing": "missing",
            "homeless": "homeless displaced evacuated homes evacuating",
            "rescued": "rescued saved rescuing survived survivors",
        ]
        return lines.sorted { $0.key < $1.key }.enumerated().map { index, line in
            (line.key, line.value.split(separator: " ").map { (word: Word($0), value: index) })
        }
    }()

    static let nouns = """
        strike strikes attack attacks raid raids bombing bombings airstrike airstrikes operation operations offensive invasion
        meeting meetings talks summit conference visit visits trip trips tour call conversation discussions negotiations
        press-conference briefing announcement speech address statement arrest arrests extradition extraditions transfer
        transfers deployment deployments designation inauguration election elections vote referendum ceremony protest protests
        rally demonstration demonstrations review renegotiation signing shooting killing murder assassination explosion blast
        crash earthquake storm hurricane fire outbreak coup ceasefire truce seizure seizures debate trial hearing conviction
        resignation appointment merger acquisition agreement deal launch test tests search investigation withdrawal evacuation
        tweet sanctions rescue handover amendment legislation ruling verdict directive offer
        """

    static let regularVerbs = """
        seem appear remain want need believe include contain consist represent involve depend suggest indicate reflect matter
        belong like love hate fear hope wish prefer deserve resemble lack owe exist tend rely consider regard view look sound
        concern constitute entail require illustrate highlight signal reveal serve face focus own differ vary range total amount
        comprise cover stem relate pertain apply imply exceed equal rank favor favour doubt assume suppose imagine realize
        remember enjoy suffer worry expect stay live underline pose carry complicate contribute affect interest aim try struggle
        work boast last span count add argue note observe explain continue ask answer reply joke comment contend conclude
        recall point mention talk quote state claim assert remark report predict warn caution maintain estimate admit concede
        offer refuse reject pledge vow promise announce declare demand order authorize authorise agree accuse allege condemn
        denounce decry praise applaud criticize criticise blast defend dismiss acknowledge deny reaffirm reiterate emphasize
        emphasise stress underscore insist propose call urge request approve endorse welcome apologize apologise invite commend
        congratulate express describe gush unveil confirm thank decline lament object appeal hail slam rebuke scold lash lambast
        ridicule mock rule clarify disclose affirm float threaten intend plan schedule slate prepare await conduct launch issue
        sign stage open start undertake perform deliver wage mount hand commit happen occur follow end produce mark result
        stop cease help resume finish use manage fail show
        attack bomb raid destroy arrest detain apprehend seize capture transfer extradite deploy dispatch station impose levy
        travel arrive land visit tour launch establish create form suspend pause halt delay withdraw pull sanction ban
        bar prohibit protest demonstrate rally march convict sentence plead acquit indict charge release publish
        resign appoint name nominate uphold overturn review renegotiate debate invade post tweet kill die murder assassinate elect
        vote designate label inaugurate found expel instruct blame credit present introduce assure consult expand increase
        reduce raise lower cut push step evolve secure sanction exempt trigger injure wound block rescue evacuate
        dominate amplify demonstrate pair spark earn tout shape foster prevent underpin touch mirror overshadow deepen
        drop call lift ease back probe clash search flood sound empty drain cancel extend restore recover repair crash collide
        explode erupt collapse derail capsize burst evacuate warn open reopen shutter file sue fine halve double hire strand
        gather assemble walk board rename expire lapse renew ratify veto dissolve grant bury mourn honour mark
        turn approve adopt pass reach complete close return move join remove replace fire hire order award grant
        """

    static let irregularVerbs = """
        think thinks thinking thought
        know knows knowing knew known
        mean means meaning meant
        see sees seeing saw seen
        understand understands understanding understood
        feel feels feeling felt
        hear hears hearing heard
        cost costs costing cost
        say says saying said
        tell tells telling told
        write writes writing wrote written
        read reads reading read
        speak speaks speaking spoke spoken
        swear swears swearing swore sworn
        seek seeks seeking sought
        make makes making made
        hold holds holding held
        take takes taking took taken
        give gives giving gave given
        pay pays paying paid
        begin begins beginning began begun
        strike strikes striking struck stricken
        have has having had
        come comes coming came
        lead leads leading led
        keep keeps keeping kept
        go goes going went gone
        stand stands standing stood
        sit sits sitting sat
        lie lies lying lay lain
        bear bears bearing bore borne
        cast casts casting cast
        meet meets meeting met
        sink sinks sinking sank sunk
        hit hits hitting hit
        win wins winning won
        leave leaves leaving left
        quit quits quitting quit
        send sends sending sent
        set sets setting set
        withdraw withdraws withdrawing withdrew withdrawn
        shoot shoots shooting shot
        shut shuts shutting shut
        blow blows blowing blew blown
        break breaks breaking broke broken
        bring brings bringing brought
        build builds building built
        burn burns burning burnt
        buy buys buying bought
        catch catches catching caught
        draw draws drawing drew drawn
        drive drives driving drove driven
        fall falls falling fell fallen
        fight fights fighting fought
        find finds finding found
        flee flees fleeing fled
        fly flies flying flew flown
        freeze freezes freezing froze frozen
        lose loses losing lost
        rise rises rising rose risen
        run runs running ran
        sell sells selling sold
        spend spends spending spent
        spread spreads spreading spread
        steal steals stealing stole stolen
        throw throws throwing threw thrown
        tear tears tearing tore torn
        be is being was were been
        """
}
