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
            ban bar prohibit forbid outlaw : ban bans prohibition
            stop halt cease
            prevent stop foil thwart
            overturn reverse quash annul overrule : reversal
            choose pick select : choice selection
            postpone delay defer put-off put-back push-back move-back : postponement delay
            reschedule
            endorse back : endorsement
            support back : support
            oppose
            receive obtain get
            boycott shun : boycott
            expel oust eject : expulsion
            claim assert maintain contend argue
            organise organize stage
            urge exhort
            crash : crash crashes
            shoot gun-down : shooting shootings
            require need
            replace succeed
            warn caution : warning warnings
            describe call
            pardon : pardon pardons
            sanction : sanctions
            smuggle traffic : smuggling
            join
            violate breach infringe break : violation violations breach breaches
            kill slay : killing killings
            murder : murder murders
            assassinate : assassination assassinations
            execute : execution executions
            die perish succumb pass-away : death deaths
            buy purchase acquire : purchase purchases acquisition
            sell : sale sales
            begin start commence launch kick-off : start beginning launch
            end finish conclude wrap-up : ending
            complete finish : completion
            cancel call-off scrap axe : cancellation
            move shift : move
            expire lapse run-out : expiry expiration
            meet : meeting meetings talks
            speak talk converse : conversation conversations
            discuss debate : discussion discussions
            rise raise climb increase grow go-up : rise increase growth
            fall drop decrease decline reduce lower cut go-down : reduction decrease
            refuse decline
            arrest detain apprehend : arrest arrests detention detentions apprehension
            release free set-free liberate : release
            sack fire dismiss : dismissal firing sacking
            sign ink : signing signature
            send dispatch deploy : dispatch deployment deployments
            transfer deliver hand-over turn-over : transfer transfers delivery handover
            return give-back hand-back
            visit travel-to tour : visit visits
            resign quit step-down stand-down : resignation resignations
            accuse : accusation accusations
            announce unveil : announcement announcements
            destroy wreck demolish raze : destruction demolition
            designate classify : designation
            impose levy implement slap : imposition
            threaten menace : threat threats
            lift abolish scrap repeal revoke remove eliminate rescind drop withdraw : repeal abolition removal elimination
            suspend pause freeze : suspension pause freeze
            burst collapse break-down fall-apart founder : collapse breakdown
            charge indict : indictment
            levy charge
            convict find-guilty : conviction convictions
            acquit find-innocent : acquittal
            investigate probe look-into : investigation investigations probe
            evacuate : evacuation evacuations
            injure wound hurt : injury injuries
            sink : sinking
            seize confiscate capture impound : seizure seizures capture confiscation
            attack strike hit assault : attack attacks assault
            create establish founded set-up found form : creation establishment foundation formation
            promise pledge vow commit undertake : promise promises pledge pledges commitment commitments
            demand : demand demands
            request : request requests
            thank : thanks
            praise commend applaud laud hail : praise
            criticise criticize condemn denounce slam decry : criticism condemnation denunciation
            operate work : operation operations
            pay : payment payments
            spend
            contribute : contribution contributions
            help aid assist : help aid assistance
            build construct erect : construction
            find discover detect locate uncover recover : discovery
            publish release : publication
            reveal disclose : disclosure
            leave depart exit quit : departure
            close shut close-down shut-down : closure closures closing shutdown shut-down
            reopen : reopening
            open : opening
            appoint name : appointment
            nominate : nomination
            elect : election
            extradite : extradition extraditions
            withdraw pull-out : withdrawal
            ratify : ratification
            approve pass adopt : approval adoption
            lead head chair run
            lend loan
            borrow
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
            provide supply furnish
            comprise make-up constitute account-for
            exceed surpass top
            cause trigger spark bring-about lead-to
            damage harm
            rescue save : rescue rescues
            hire recruit employ : recruitment hiring
            apologise apologize : apology apologies
            admit confess acknowledge concede : admission confession
            file lodge submit : submission
            sue
            fine
            jail imprison incarcerate : imprisonment incarceration
            flee escape : escape
            explode blow-up detonate : explosion explosions blast blasts
            shell bombard bomb : bombardment bombing bombings
            invade : invasion
            occupy : occupation
            defeat beat vanquish : defeat
            estimate
            reserve earmark set-aside
            conceal hide
            monitor observe watch
            inspect examine : inspection inspections
            repair mend : repair repairs
            invest : investment investments
            donate : donation donations
            negotiate : negotiation negotiations
            veto : veto
            extend prolong : extension
            expand widen enlarge broaden : expansion
            strengthen bolster reinforce
            weaken undermine
            ease relax loosen : easing
            tighten toughen
            protect safeguard defend : protection
            guarantee
            confirm verify : confirmation
            grant award
            search comb : search searches
            question interrogate : interrogation interrogations questioning
            kidnap abduct : kidnapping kidnappings abduction abductions
            loot plunder ransack
            forge falsify : forgery
            recall : recall
            merge : merger
            disrupt : disruption
            block blockade obstruct : blockade
            reinstate restore reimpose : restoration reinstatement
            resume : resumption
            mediate broker : mediation
            honour honor
            respect
            consider weigh mull
            rename
            relocate move
            testify : testimony
            review : review
            declare proclaim : declaration proclamation
            amend alter modify change : amendment modification change changes
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
            tariff duty duties levy levies
            goods product commodity merchandise
            plane aircraft airplane jet
            aim goal purpose
            cabinet government
            treaty pact accord agreement deal
            airstrike strike attack
            territory soil ground
            gun weapon arm firearm
            victim casualty
            police officers policeman policemen
            dispute quarrel row feud spat
            statute legislation
            chairman chairwoman chairperson chair
            spokesman spokeswoman spokesperson
            port harbour harbor
            border frontier
            picture photograph photo
            narcotics drug
            oil petroleum
            staff personnel workforce
            wage salary
            sum amount
            quake earthquake
            child children kid
            permit licence license
            autumn fall
            proof evidence
            error mistake
            backer supporter
            opponent adversary
            foe enemy
            envoy emissary
            parliamentarian parliamentarians
            centre center
            programme program
            organisation organization
            defence defense
            data figures statistics
            hostage hostages
            killer murderer
            thief thieves robber
            cop constable
        """

    /// Before the colon what those behind it are, too: who tells of three people who died may mean three passengers.
    static let kinds = """
        people : occupant worker passenger resident soldier civilian woman women man men child student pilot officer guard
        people : protester migrant refugee prisoner villager miner firefighter journalist tourist victim employee member sailor
        people : fisherman fishermen police patient driver demonstrator engineer farmer teacher nurse citizen lawmaker
        people : survivor bystander pedestrian crew traveller traveler commuter immigrant inhabitant supporter cook
        official : minister spokesman mayor governor ambassador envoy secretary
        vehicle : car truck lorry bus van
        weapon : gun rifle pistol missile
        boat : barge ferry trawler tanker tug cutter
        storm : hurricane typhoon cyclone
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
        froze freeze frozen freeze overcame overcome shook shake rebuilt rebuild undertook undertake undertaken undertake
        fled flee slid slide hurt hurt set set swept sweep beat beat beaten beat forgave forgive bled bleed fed feed
        """

    /// What is told with the first is told with the second, too, and with what that tells in turn; behind a bar of who
    /// suffers it. Behind two bars both say the same where nobody is said to have done it: `nine were killed`, `nine died`.
    static let implied = """
        kill || die
        postpone move
        postpone reschedule
        double rise
        triple rise
        halve fall
        slash fall
        murder kill
        assassinate kill
        execute kill
        drown | die
        pay spend
        pay contribute
        reschedule move
        ratify approve
        elect choose
        meet speak
        reopen open
        donate give
        lend give
        return give
        """

    /// A verb with the noun behind it, and what both say.
    static let idioms = """
        lose life lives die
        put effect force operation practice implement
        bring effect force operation implement
        enter effect force take-effect
        come effect force take-effect
        go effect force take-effect
        file suit lawsuit sue
        bring suit lawsuit sue
        reject call calls demand demands request requests appeal appeals refuse
        reject claim claims allegation allegations accusation accusations suggestion suggestions deny
        dismiss claim claims allegation allegations accusation accusations suggestion suggestions deny
        refute claim claims allegation allegations accusation accusations suggestion suggestions deny
        """

    /// What happens to a thing by itself or is done to it: `the fair was opened`, `the fair opened`.
    static let happening: WordSet = """
        begin end finish open reopen close rise fall sink burst break change stop expire move continue resume double halve crash
        """

    /// What is done to one another: who stands before the verb says nothing.
    static let mutual: WordSet = """
        meet speak agree sign share discuss negotiate merge clash cooperate marry confer
        """
}
