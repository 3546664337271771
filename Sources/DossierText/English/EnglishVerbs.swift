extension VerbForms {
    /// Verbs of policy, diplomacy, security and trade.
    public static let english = VerbForms(
        regular: """
            crack boost ramp recruit appoint expel evict rebuild allow refuse jail vaccinate inform
            widen reopen relocate resettle rehouse subsidise subsidize halve
            abide abolish accelerate accept accommodate accomplish accord achieve acknowledge acquire adapt address adhere
            adjust administer adopt advance affirm aim align allocate allow alleviate amend announce apply apprehend approve
            arrange assess assign assist assure attain avert avoid bolster broaden cancel capture carry cease
            clarify clarify close coincide collaborate combat commence communicate compensate complete comply conclude conduct confirm
            confiscate confront conserve consider consolidate consult continue contribute convene cooperate coordinate counter
            create criminalise criminalize curb curtail deal deepen defend define degrade dedicate deliver demonstrate denuclearize deny deploy
            deport destroy detain detect deter develop devote disarm disburse disclose discuss dismantle dispatch disrupt distribute
            diversify donate eliminate embed embrace enable enact encourage end endeavor endorse enforce engage enhance enlarge
            ensure equip eradicate establish evaluate examine exceed exempt expand expedite explore extend extradite
            facilitate finalise finalize follow foster fulfil fulfill galvanise galvanize generate grant guarantee
            halt harmonise harmonize harness hasten honor honour identify implement impose improve inaugurate incentivise incentivize
            include incorporate inform initiate inspect install institute institutionalise institutionalize integrate intensify intercept
            interdict introduce invest investigate invite join launch legislate leverage liberalise liberalize lift limit lower maintain maximise maximize
            minimise minimize mitigate mobilise mobilize modernise modernize negotiate neutralize normalise normalize observe obtain oppose
            organise organize overcome participate patrol phase preserve prevent prioritise prioritize proceed procure prohibit
            promote prosecute protect provide pursue ratify rationalise rationalize reaffirm realise realize reassess recognise recognize
            recommit rectify redeploy redouble reduce refrain regulate rehabilitate reinforce reject remain remove renew renounce repatriate
            replace replenish repeal require rescind resist resolve respect restore resume revise revoke
            safeguard scale secure seize serve settle shorten simplify sponsor stabilise stabilize standardise standardize
            stem stockpile stop streamline strengthen submit suppress surrender suspend sustain synchronise synchronize tackle tailor
            target terminate tighten trade train transfer transform transition transmit unlock update upgrade uphold
            utilise utilize verify welcome withhold operate produce manufacture purchase host monitor
            station rotate dedicate share scrap undermine violate
            """,
        nouns: """
            open arrest repair guard escort double triple
            access attack aid back balance benefit block campaign capture challenge change check command contact control 
            cut debate decrease delay demand deploy design drive escape estimate exchange exercise export face
            finance focus force function fund guide help import increase influence issue lead limit link market measure
            monitor move need offer order pause plan police practice press process produce profile program progress
            promise purchase push range reach reform regard release report request research rescue respond return
            review roll shape shield shift signal slow sort spend stand start step strike structure study supply support
            surge test track transport use value visit voice watch work target respect patrol trade host sanction project raid
            """,
        irregular: """
            begin begins beginning began begun
            bring brings bringing brought
            build builds building built
            choose chooses choosing chose chosen
            come comes coming came
            cut cuts cutting cut
            do does doing did done
            draw draws drawing drew drawn
            drive drives driving drove driven
            fight fights fighting fought
            find finds finding found
            forgo forgoes forgoing forwent forgone
            freeze freezes freezing froze frozen
            get gets getting got gotten
            give gives giving gave given
            go goes going went gone
            grow grows growing grew grown
            hand hands handing handed
            have has having had
            hold holds holding held
            keep keeps keeping kept
            lead leads leading led
            leave leaves leaving left
            let lets letting let
            make makes making made
            meet meets meeting met
            overcome overcomes overcoming overcame
            overhaul overhauls overhauling overhauled
            overthrow overthrows overthrowing overthrew overthrown
            put puts putting put
            raise raises raising raised
            rebuild rebuilds rebuilding rebuilt
            seek seeks seeking sought
            sell sells selling sold
            send sends sending sent
            set sets setting set
            shut shuts shutting shut
            speak speaks speaking spoke spoken
            spend spends spending spent
            stand stands standing stood
            step steps stepping stepped
            take takes taking took taken
            undertake undertakes undertaking undertook undertaken
            uphold upholds upholding upheld
            withdraw withdraws withdrawing withdrew withdrawn
            withhold withholds withholding withheld
            deal deals dealing dealt
            work works working worked
            ship ships shipping shipped
            stop stops stopping stopped
            combat combats combating combated combatting combatted
            equip equips equipping equipped
            patrol patrols patrolling patrolled
            allot allots allotting allotted
            refer refers referring referred
            transfer transfers transferring transferred
            control controls controlling controlled
            submit submits submitting submitted
            commit commits committing committed
            deter deters deterring deterred
            strike strikes striking struck
            shoot shoots shooting shot
            win wins winning won
            lose loses losing lost
            break breaks breaking broke broken
            buy buys buying bought
            catch catches catching caught
            fall falls falling fell fallen
            feed feeds feeding fed
            flee flees fleeing fled
            fly flies flying flew flown
            hide hides hiding hid hidden
            pay pays paying paid
            rise rises rising rose risen
            shake shakes shaking shook shaken
            sink sinks sinking sank sunk
            steal steals stealing stole stolen
            sweep sweeps sweeping swept
            tear tears tearing tore torn
            throw throws throwing threw thrown
            write writes writing wrote written
            """)
}
