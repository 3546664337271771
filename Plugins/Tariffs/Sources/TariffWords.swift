import DossierText

/// What a word near a tariff says of it.
enum TariffCue: UInt8, Sendable {
    /// `imposed`, `levies`
    case impose
    /// `raise`, `doubling`
    case raise
    /// `faces`, `pays`: the subject bears the tariff
    case bear
    /// `remains`, `current`, `in effect`
    case stand
    case end, pause, exempt, reduce
    case threat
    /// `could`, `may`, `might`, `would`
    case possible
    case announce
    /// `will`, `shall`
    case future
    case seek, refuse
    /// `relief`, `reprieve`
    case relief
    /// `blunt`, `avert`
    case avert
    /// `lever`, `tool`, `policy`: tariffs as a topic
    case topic
}

/// English words of tariffs.
final class TariffWords: Sendable {
    let cues: WordTable<TariffCue>
    /// Nouns that name a tariff wherever they stand.
    let tariffs: WordSet = "tariff tariffs"
    /// Nouns that name one only beside a word of trade.
    let customs: WordSet = """
        duty duties taxes tax surcharge surcharges surtax surtaxes levy levies safeguard safeguards
        """
    let bareLevies: WordSet = "levy levies surtax surtaxes surcharge surcharges safeguard safeguards"
    let safeguards: WordSet = "safeguard safeguards"
    let importSigns: WordSet = "import imports customs border tariff dumping countervailing retaliatory"
    let dutySigns: WordSet = """
        customs import imports export valorem additional antidumping anti-dumping dumping countervailing retaliatory
        reciprocal percent % of tariff protective border safeguard provisional excise-free compensatory
        """
    /// What is taxed at a border.
    let tradedGoods: WordSet = """
        imports import imported goods products exports exported merchandise steel aluminum aluminium cars vehicles textiles
        articles shipments commodities
        """
    /// Companies and offices have tariffs of their own.
    let utilities: WordSet = """
        electricity power water telecom telecoms mobile telephone phone roaming feed-in feed gas utility utilities parking
        transit rail bus metro fare fares ferry internet broadband transmission grid energy-price postal hospital
        """
    let chargedFor: WordSet = "for of"
    /// Before `duty`: service, not customs.
    let services: WordSet = """
        on off active guard civic jury double heavy moral public patriotic solemn sentry sea police military night day
        administrative official ceremonial parental fiduciary legal statutory
        """
    /// Behind `duty`: a task.
    let taskSigns: WordSet = "to as officer officers station roster bound cycle towards toward"
    let owners: WordSet = "his her my our your one's"
    let territory: WordSet = "territory commerce"
    let dutyGoods: WordSet = "on imposed upon"
    let rateWords: WordSet = "rate rates"
    let dutyWords: WordSet = "duty duties"
    let percentSigns: WordSet = "% percent cent"
    /// What one owes, too.
    let obligation: WordSet = "duty"
    let cent: Word = "cent"
    let per: Word = "per"
    let free: Word = "free"
    let non: Word = "non"
    let hyphen: Word = "-"
    let of: Word = "of"
    let points: Word = "points"
    let from: Word = "from"
    let since: Word = "since"
    /// `in force`, `in effect`
    let inForce: Word = "in"
    /// `a year`, `per month`: behind a sum what comes due each time.
    let eachTime: WordSet = "a an per each every"
    /// `further tariffs`: those that stand are left out of it.
    let further: WordSet = "further new additional more other fresh"
    let to: Word = "to"
    let by: Word = "by"
    let no: Word = "no"
    let zero: WordSet = "zero duty-free"
    /// Words that may stand between a rate and the noun for the tariff.
    let rateModifiers: WordSet = """
        additional ad valorem reciprocal import customs general blanket universal across the board global baseline flat combined
        retaliatory new base sectoral export punitive total mfn tariff duty column column2 investment-free higher lower
        steep rate rates of effective minimum existing average applied all - section 232 301 201 338 122
        """
    let notTariffHeads: WordSet = """
        credit cut loss stake share decline drop increase growth rise fall majority chance discount reduction bonus pay deficit
        interest royalty royalties fee fees dividend dividends rent wage wages raise commission yield coupon premium
        """
    /// Before a rate that stands behind its tariff.
    let rateLinks: WordSet = """
        of at to from is was are were be been pay pays paying by exceed exceeds exceeding than reach reaches reaching between about only mere
        just approximately nearly roughly around ( : currently remain remains a an up as low high over under charges imposes and or
        """
    /// Things that are measured in percent and are no tariffs.
    let otherMeasures: WordSet = """
        approval popularity support growth grew gdp economy deficit surplus share shares inflation prices price incomes income unemployment
        turnout vote votes respondents utilization capacity output production trade investment revenue wages poll polls cost costs bill bills premium premiums
        """
    /// The tariff's own movement, of which the other words speak.
    let moving: WordSet = "rose fell grew climbed jumped declined dropped plunged surged"
    /// Before goods or a country: `tariffs on …`
    let onto: WordSet = "on upon against for covers cover covering covered"
    let goodsStops: WordSet = """
        under effective until by if unless while starting beginning pursuant is are was were will would shall has have had
        be been may might could remain remains took takes take began begin since because although though but when where after before
        stays stay to into with as at citing using so despite during than through in was
        expired expires lapsed lapses ended ends kick kicks kicked start starts started begin begins applies applied follows
        that enter enters entered
        """
    let with: Word = "with"
    /// `15 percent or higher`, `a rate lower than 15 percent`
    let comparing: WordSet =
        "higher lower more less above below under over greater smaller than exceeding"
    let goodsHeads: WordSet =
        "imports goods products exports articles steel aluminum aluminium cars autos vehicles"
    let listWords: WordSet = "and or including"
    /// A country behind one of these is where goods go, not whence.
    let destinations: WordSet = "into to in entering with between at"
    let entryPlaces: WordSet = """
        border borders market markets territory customs port ports soil consumers importers buyers commerce administration
        officials government trade deficit
        """
    let all: WordSet = "all every most other"
    let everybody: WordSet = "countries country nations partners world"
    let face: WordSet = "face faces faced facing subject subjected incur"
    /// Before `by` and who bears a tariff.
    let borne: WordSet = "paid borne suffered met felt encountered"
    let pay: WordSet = "pay pays paid paying accept accepts accepted accepting"
    let receiving: WordSet = "receive get gain enjoy obtain"
    let charge: WordSet = "charge charges charged charging hit hits slap slapped"
    let not: WordSet = "not n't never no without nor"
    let haveHad: Word = "had"
    let temporarily: WordSet = "temporarily briefly initially"
    let exemptions: WordSet =
        "exemption exemptions exclusion exclusions exempt exempted loopholes loophole waiver waivers arrangements"
    let closing: WordSet =
        "close closes closed closing end ending ended eliminate eliminating eliminated terminate terminating terminated remove removing removed"
    let takeForms: WordSet = "take takes took taken taking"
    let effect: WordSet = "effect force"
    let threatNouns: WordSet = "threat threats"
    let using: WordSet = "use uses used using leverage leveraged leveraging wield wielded brandish"
    let present: WordSet = "is are"
    let determiners: WordSet = "a an the this that these those its their his her any each some"
    /// Before a date that is not the tariff's own.
    let otherDates: WordSet = """
        dated announced prior issued signed published promulgated declared proposed unveiled before agreed concluded adopted
        said told wrote warned confirmed reported decided
        """
    let nobody: WordSet = "nobody none neither"
    let only: WordSet = "only just merely"
    let provided: Word = "provided"
    let that: Word = "that"
    let over: WordSet = "over ran runs up out"
    /// Behind one of these an office gets a task.
    let duty: WordSet = "shall may must directed"
    let procedures: WordSet = """
        publish establish consult monitor notify submit review update recommend report prepare issue investigate
        """
    let first: Word = "i"
    let notGoods: WordSet = """
        word words term phrase question issue topic anything something everything nothing more less our us them it him her
        other others each end way rate rates time name idea talk news story impact cost costs
        """
    let says: WordSet = "said says announced announces confirmed confirms told"
    let offices: WordSet = "minister president chancellor secretary official officials authority authorities"
    let asides: WordSet = "as while after before although though"
    let definite: WordSet = "the this that these those"
    /// Words before goods that belong to the clause: `though goods …`, `and for goods …`.
    let goodsLinks: WordSet =
        "though although while whereas and but or nor so for as because since if when on of to"
    /// What is used beside tariffs and is no goods, behind these words.
    let means: WordSet =
        "tactics measures steps actions threats sanctions penalties means tools restrictions moves pressures"
    let others: WordSet = "other further similar additional more"
    let effectiveLinks: WordSet =
        "effective effect starting beginning since from on after of force in as by or date be shall until"
    let untilWords: WordSet = "until through expire expires expired expiring"
    let conditions: WordSet = "if unless until provided"
    let grounds: WordSet = "citing"
    let inResponse: [(Word, Word, Word)] = [
        ("in", "response", "to"), ("in", "recognition", "of"), ("in", "retaliation", "for"),
        ("in", "exchange", "for"),
        ("as", "long", "as"), ("so", "long", "as"), ("in", "return", "for"),
    ]
    let sections: WordSet = "section sections"
    let orders: WordSet = "order proclamation orders proclamations"
    let executive: Word = "executive"
    let acts: WordSet = "act agreement"
    let analysts: WordSet =
        "study analysis report economists economist poll survey estimate estimates estimated found researchers"
    let backing: WordSet = "backing backed back backs"
    let off: WordSet = "off away down"
    let threatsAgain: WordSet = "threats threat"
    let protected: WordSet = "protected shielded exempted exempt spared excluded"
    let pauses: WordSet = "pause truce reprieve suspension extension delay"
    let conjunctions: WordSet = "and or while plus ,"
    let negotiators: WordSet = "barriers barrier"
    let sufficient: WordSet = "sufficient enough followed granted come"
    let future: WordSet = "will shall"
    let be: WordSet = "be have"
    /// Auxiliaries that themselves need one: `be lifted` behind `will, from June,`
    let unfinished: WordSet = "be been being"
    let remain: WordSet = "remain remains continue continues maintain maintains stay stays"

    let passive: WordSet = "was were be been being is are get got gets"
    let otherObjects: WordSet = """
        imports exports barriers deficit deficits prices trade exemptions exemption quotas investment jobs costs inflation inequality
        """

    /// Before a state, these make it the origin of goods or the one who is aimed at.
    let origins: WordSet = "from of on against with upon"
    let originVerbs: WordSet =
        "imported exported coming shipped originating entering sold produced made sourced"
    let relatives: WordSet = "that which who whose"
    let possessive: WordSet = "'s ’s '"
    let plainAdjectives: WordSet = """
        new steep high higher lower such moderate relatively significant sweeping more these those other big huge tough unfair
        protective trade foreign heavy stiff massive sky-high double-digit temporary certain s
        """
    let effectiveSigns: WordSet = "effective effect starting beginning since from force as after be"
    let datedStatus: Set<TariffStatus> = [.inEffect, .paused, .exempted, .reduced, .ended]

    let titleNouns: WordSet = "act schedule commission code authority agreement rates"
    let additions: WordSet = "along well including plus alongside"
    let additionFillers: WordSet = "with as the"
    let powers: WordSet = "authorizes authorises authorize empowers permits"
    let hopes: WordSet = "hope hopes hoped hoping seek seeks"
    let movements: WordSet = "from to by in on again further at"
    /// Before a name, these make it no subject.
    let indirect: WordSet = "from of on against with upon to for by in under toward"
    let bodies: WordSet =
        "administration government commission ministry house council congress parliament department bloc union cabinet kremlin"

    let joining: WordSet = "and or while"
    let and: Word = "and"
    let none: WordSet = "none no nil free"
    let considering: WordSet = "consideration planned proposed discussion"
    let taxed: Word = "taxed"
    let asWord: Word = "as"
    /// Whose dates are those of a paper and of no tariff: `the notice of 3 May`.
    let papers: WordSet =
        "decree regulation law notice announcement statement letter decision report directive memorandum"
    /// With these an insertion behind a tariff begins: `, in force since May,`
    let insertions: WordSet = "in effective since"
    let beginnings: WordSet = "beginning starting effective"
    let same: Word = "same"
    let at: Word = "at"
    /// Before `from` and a rate: what it was.
    let formerly: WordSet = "up down"
    /// What points back at a tariff, and nouns for one.
    let pointers: WordSet = "which it this that they these those"
    let measures: WordSet = "increase hike measure levy surcharge charge rise exemption increases measures"
    let haves: WordSet = "has have had"
    /// What ends by itself.
    let lapses: WordSet = "lapse lapses lapsed expire expires expired end ends ended"
    let ready: WordSet = "ready prepared willing"
    let european: WordSet = "european"
    let union = "European Union"
    let answers: WordSet = "followed follows follow responded responds respond answered answers answer"
    let whose: Word = "whose"
    let or: Word = "or"
    let dayLinks: WordSet = "on last next this"
    let strikes: WordSet = "strike strikes struck striking throw throws threw thrown set"
    /// What is not done: `without imposing`, `unlike a tariff`.
    let insteads: WordSet = "rather instead without unlike"
    /// Before `to`: what somebody has taken upon himself, or what is to be.
    let undertakings: WordSet = """
        commit commits committed committing commitment commitments agree agrees agreed agreeing agreement plan plans planned planning
        intend intends intended intending intention promise promises promised promising pledge pledges pledged pledging vow vows vowed
        offer offers offered offering propose proposes proposed proposing proposal aim aims aimed undertake undertakes undertook undertaking
        expected expects expect set due scheduled slated poised about bound obliged obliges required requires prepared ready willing promising
        decision decided
        """
    let undertakingLinks: WordSet = "to on of"
    let toBe: WordSet = "is are was were be"
    let open: WordSet = "could may might"
    let obliging: WordSet = "must should ought needs"
    /// Before their subject these put a case: `should Chile retaliate`.
    let inversions: WordSet = "should were had"
    /// Of a tariff: it begins.
    let entries: WordSet = """
        kick kicks kicked begin begins began start starts started apply applies applied enter enters entered
        """
    let effectiveWord: Word = "effective"
    let openers: WordSet = "effective beginning starting from as since with"
    /// What an order or announcement is called as a whole.
    let wholes: WordSet = """
        order proclamation measures tariffs rates duties action actions changes increases modifications levies surcharges decision
        adjustments
        """
    let delays: WordSet = """
        delay delays delayed delaying postpone postpones postponed postponing defer defers deferred deferring
        """
    let they: WordSet = "they these those"
    let including: WordSet = "including"
    let cases: WordSet = "if unless"
    let averages: WordSet = "average mean averaged weighted"
    let opposing: WordSet = "opposed opposes oppose opposing"
    /// What a state grants another's goods: `preferential treatment`, `tariff concessions`.
    let favours: WordSet = """
        nondiscriminatory non-discriminatory discriminatory preferential preference preferences favored favoured favorable
        favourable mfn normal concession concessions
        """
    /// What is voted on, and those that would bring a tariff if they passed.
    let bills: WordSet = "bill bills proposal proposals motion motions amendment amendments"
    let rejecting: WordSet = "rejected rejects reject rejecting defeated blocked"
    let fearing: WordSet = "fear fears feared fearing dread dreads dreaded"
    let intentions: WordSet = "plans plan intention intentions"

    static let english = TariffWords()

    private init() {
        var entries: [(word: Word, value: TariffCue)] = []
        var seen: Set<Word> = []
        for (cue, list) in Self.lists {
            for word in list.split(whereSeparator: \.isWhitespace).map({ Word($0) })
            where seen.insert(word).inserted {
                entries.append((word, cue))
            }
        }
        cues = WordTable(entries)
    }
}
