import DossierHost
import DossierText

/// Verbs that can stand for one another in a report, with the nouns for the same act: `bought`, `acquired`, `the purchase`.
///
/// A line holds words of which each says what the others say, whoever does it to whomever; what only resembles (`ask`,
/// `demand`) stands apart, since a draft would else be backed by what nobody has said. English.
enum Paraphrases {
    private static let lines = """
        let allow permit authorize authorise : permission authorization authorisation
        reject rebuff spurn turn-down dismiss throw-out : rejection rejections
        refuse : refusal refusals
        ban bar prohibit forbid outlaw : ban prohibition
        overturn reverse quash annul overrule : reversal
        choose pick select : choice selection
        postpone delay defer put-off : postponement delay
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
        burst collapse : collapse
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
    private static let things = """
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
    private static let irregular = """
        bought buy began begin begun begin fell fall fallen fall met meet rose rise risen rise grew grow grown grow sent send \
        struck strike sank sink sunk sink sold sell paid pay built build found find left leave shut shut cut cut hit hit let let \
        burst burst slain slay slew slay withdrew withdraw withdrawn withdraw quit quit laid lay led lead lent lend wrote write written write won win lost lose kept keep stole steal stolen steal \
        flew fly flown fly broke break broken break chose choose chosen choose held hold brought bring gave give given give put put threw throw thrown throw shot shoot overthrown overthrow forbade forbid forbidden forbid saw see \
        seen see knew know known know thought think taught teach caught catch drew draw drawn draw drove drive driven drive \
        spoke speak spoken speak swore swear sworn swear heard hear felt feel stood stand understood understand rode ride \
        ridden ride shook shake shaken shake spent spend sought seek wore wear worn wear fought fight told tell forgot \
        forget forgotten forget hid hide hidden hide became become swam swim tore tear torn tear
        """

    private static let tables: Tables = {
        var tables = Tables()
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: ":").map { $0.split(separator: " ") }
            guard let verbs = parts.first, let first = verbs.first else { continue }
            let meaning = Word(first)
            // Where one is killed, one dies.
            tables.keys[meaning] =
                first == "kill" ? ClaimContext.stem("die") : ClaimContext.stem(String(first))
            for verb in verbs { tables.verbs[Word(verb)] = meaning }
            for noun in parts.dropFirst().joined() { tables.nouns[Word(noun)] = meaning }
        }
        for line in things.split(separator: "\n") {
            let nouns = line.split(separator: " ")
            guard let first = nouns.first else { continue }
            for noun in nouns {
                tables.things[Word(noun)] = ClaimContext.stem(String(first))
                tables.things[Word("\(noun)s")] = ClaimContext.stem(String(first))
            }
        }
        let forms = irregular.split(whereSeparator: \.isWhitespace)
        for index in stride(from: 0, to: forms.count - 1, by: 2) {
            tables.irregular[Word(forms[index])] = Word(forms[index + 1])
        }
        return tables
    }()

    private struct Tables {
        var verbs: [Word: Word] = [:]
        var nouns: [Word: Word] = [:]
        /// How a meaning counts among the stems of a sentence.
        var keys: [Word: String] = [:]
        var irregular: [Word: Word] = [:]
        /// Nouns for people and things, by the first of their line.
        var things: [Word: String] = [:]
    }

    typealias Word = DossierText.Word

    /// The verb that stands for all of its line.
    static func meaning(ofVerb base: Word) -> Word? { tables.verbs[base] }
    static func meaning(ofNoun noun: Word) -> Word? { tables.nouns[noun] }
    static func key(of meaning: Word) -> String? { tables.keys[meaning] }
    /// How a noun counts, be it one for an act or for a thing with several names.
    static func key(ofNoun noun: Word) -> String? {
        tables.nouns[noun].flatMap { tables.keys[$0] } ?? tables.things[noun]
    }

    /// The base form of a verb of the list: `acquired` is `acquire`.
    static func base(of form: String) -> Word? {
        let word = Word(form)
        if tables.verbs[word] != nil { return word }
        if let base = tables.irregular[word] { return base }
        for (ending, replacement) in [
            ("ies", "y"), ("ied", "y"), ("s", ""), ("es", ""), ("d", ""), ("ed", ""), ("ing", ""),
            ("ing", "e"),
        ] where form.hasSuffix(ending) && form.utf8.count > ending.utf8.count + 2 {
            let stem = String(form.dropLast(ending.count))
            for base in [stem + replacement, undoubled(stem)] where tables.verbs[Word(base)] != nil {
                return Word(base)
            }
        }
        return nil
    }

    /// Whether it is a past form that no ending shows.
    static func isIrregular(_ form: Word) -> Bool { tables.irregular[form] != nil }

    /// `commit` of `committ`
    private static func undoubled(_ stem: String) -> String {
        let bytes = Array(stem.utf8)
        guard bytes.count > 3, bytes[bytes.count - 1] == bytes[bytes.count - 2] else { return stem }
        return String(stem.dropLast())
    }

    /// What happens to a thing by itself or is done to it: `the fair was opened`, `the fair opened`.
    static let happening: Set<Word> = [
        "begin", "end", "finish", "open", "reopen", "close", "rise", "fall", "sink", "burst", "break",
        "change", "stop",
        "expire", "move", "continue", "resume", "double", "halve", "crash",
    ]

    /// What is done to one another: who stands before the verb says nothing.
    static let mutual: Set<Word> = [
        "meet", "agree", "sign", "share", "discuss", "negotiate", "merge", "clash", "cooperate", "marry",
        "confer",
    ]
}
