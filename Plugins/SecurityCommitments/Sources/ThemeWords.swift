import DossierText

/// Subjects of commitments and the words that give them away. A phrase of two words counts before its words.
final class ThemeWords: Sendable {
    /// In the order of the bits of a mask.
    static let names: [String] = [
        "cartels", "border", "illicit_finance", "arms", "intelligence", "drugs", "migration", "extradition",
        "troops",
        "strikes", "sovereignty", "training", "implementation_group", "inspections_prosecutions", "tunnels",
        "fuel_theft", "public_health", "defence", "regional_order", "submarines", "arms_transfer", "nuclear",
        "nonproliferation", "defence_industry", "technology", "force_posture", "consultation", "economy",
        "people_to_people", "cyber", "information_sharing", "supply_chains", "exercises", "maritime",
        "sanctions",
        "space", "climate", "energy", "humanitarian", "human_rights", "disarmament", "terrorism",
        "missile_defence",
        "finance", "trade", "development", "environment", "food", "labour", "corruption", "governance",
        "peace",
        "aid", "justice", "infrastructure", "education", "gender",
    ]

    /// Themes so wide that two undertakings under one of them need not be the same.
    private static let wide: Set<String> = [
        "defence", "regional_order", "economy", "technology", "energy", "climate", "trade", "finance",
        "development",
        "governance", "peace", "infrastructure", "human_rights", "environment", "people_to_people", "cyber",
        "maritime",
        "supply_chains", "nuclear", "consultation", "aid", "justice", "labour", "education", "food",
        "humanitarian",
        "exercises", "sanctions", "space", "information_sharing", "defence_industry", "public_health",
    ]

    /// Themes that say only in which field something is undertaken; another theme beside one of them says what.
    private static let fields: [String] = [
        "training", "intelligence", "technology", "finance", "cartels", "terrorism", "drugs", "arms",
        "migration",
        "maritime", "border", "sovereignty", "humanitarian", "defence_industry", "nuclear", "cyber", "energy",
        "climate",
        "trade", "defence", "economy", "regional_order", "development", "governance", "peace", "justice",
    ]

    /// Whether undertakings under a theme are mostly the same thing in other words.
    static func isPlain(_ theme: String) -> Bool { !wide.contains(theme) }

    static func isField(_ theme: String) -> Bool { fields.contains(theme) }

    /// The most telling of some themes.
    static func subject(of themes: [String]) -> String? {
        let telling = themes.filter { !fields.contains($0) && $0 != "other" }
        return telling.first
            ?? themes.min { (fields.firstIndex(of: $0) ?? 0) < (fields.firstIndex(of: $1) ?? 0) }
    }

    private static let single: [(theme: String, words: String)] = [
        ("cartels", "cartel cartels gang gangs mafia mafias syndicate syndicates"),
        ("border", "border borders cross-border"),
        ("arms", "firearm firearms gun guns weapon weapons arms armaments ammunition munitions rifles"),
        ("intelligence", "intelligence surveillance reconnaissance"),
        (
            "drugs",
            """
            drug drugs fentanyl narcotic narcotics opioid opioids cocaine heroin methamphetamine counternarcotics
            antinarcotics precursor precursors
            """
        ),
        (
            "migration",
            "migration migrant migrants migratory immigration refugees asylum deportation deportations deportees"
        ),
        ("extradition", "extradition extraditions extradite extradited extraditing"),
        ("troops", "troops soldiers troop peacekeepers battalion battalions brigade brigades"),
        ("strikes", "strikes strike airstrike airstrikes bombing bombings"),
        (
            "sovereignty",
            """
            sovereignty sovereign nonintervention intervention interventions interference subordination inviolability
            soil territory annexation
            """
        ),
        ("training", "training train trained trains embed"),
        (
            "inspections_prosecutions",
            "inspections inspection prosecution prosecutions prosecute prosecuting investigations screening"
        ),
        ("tunnels", "tunnel tunnels"),
        (
            "public_health",
            "health pandemic pandemics vaccine vaccines vaccination disease diseases covid antimicrobial medicines"
        ),
        (
            "defence",
            """
            defence defense defences defenses deterrence deterrent deter alliances
            interoperability interoperable
            """
        ),
        ("regional_order", "stability indo-pacific rules-based navigation overflight archipelago"),
        ("submarines", "submarine submarines ssn ssns"),
        ("nuclear", "nuclear reactor reactors uranium"),
        (
            "nonproliferation",
            "nonproliferation proliferation denuclearization denuclearisation safeguards wmd"
        ),
        ("defence_industry", "shipyard shipyards shipbuilding armaments"),
        (
            "technology",
            "technology technologies technological semiconductor semiconductors quantum innovation digital digitalization ai"
        ),
        ("force_posture", "rotation rotations basing garrison"),
        (
            "consultation",
            "consult consults consulting consultation consultations dialogue dialogues confer hotline"
        ),
        (
            "economy",
            "economic economy economies growth macroeconomic entrepreneurship smes investment investments investors jobs"
        ),
        ("people_to_people", "students scholars exchanges tourism cultural culture"),
        ("cyber", "cyber cybersecurity cybercrime cyberspace cyberattacks ransomware hackers disinformation"),
        ("exercises", "exercise exercises drills drill"),
        ("maritime", "maritime coastguard fishing fishery fisheries seas"),
        ("sanctions", "sanction sanctions embargo embargoes"),
        ("space", "space satellite satellites orbit"),
        (
            "climate",
            "climate emissions emission decarbonization decarbonisation greenhouse ndcs carbon renewables paris"
        ),
        ("energy", "energy electricity pipeline pipelines gas oil renewable fossil"),
        ("humanitarian", "humanitarian relief displaced famine refugees"),
        ("human_rights", "democracy freedoms abductees racism"),
        (
            "disarmament",
            "disarmament disarm demilitarization demilitarisation landmines mines demining minefields ordnance"
        ),
        (
            "terrorism",
            "terrorism terrorist terrorists counterterrorism counter-terrorism extremism extremist extremists jihadist"
        ),
        (
            "finance",
            """
            financial banks banking bank monetary fiscal currency currencies debt tax taxation imf lending capital
            basel fsb fatf
            """
        ),
        (
            "trade",
            "trade protectionism protectionist wto export exports imports tariff tariffs customs duty duties market markets"
        ),
        ("development", "sdgs poverty mdbs underdeveloped"),
        (
            "environment",
            "environment environmental biodiversity forests deforestation litter plastic ecosystems wildlife"
        ),
        ("food", "food agriculture agricultural hunger nutrition malnutrition fertilizer"),
        ("labour", "labor labour employment workers workforce unemployment workplace"),
        ("corruption", "corruption anti-corruption bribery"),
        ("governance", "governance reforms judiciary judicial transparency accountability"),
        ("peace", "peace peaceful ceasefire truce armistice hostages reconciliation"),
        ("aid", "aid assistance"),
        ("justice", "tribunal accountable crimes"),
        ("infrastructure", "infrastructure railways railway"),
        ("education", "education skills apprenticeship schools universities"),
        ("gender", "women girls gender"),
    ]

    private static let double: [(theme: String, phrases: String)] = [
        (
            "cartels",
            """
            organized crime,organised crime,criminal organizations,criminal organisations,criminal groups,criminal networks,
            trafficking networks,drug cartel,drug cartels,trafficking organizations,transnational crime,crime groups
            """
        ),
        (
            "illicit_finance",
            """
            illicit financial,illicit finance,money laundering,financial flows,illicit flows,illicit financing,
            terrorist financing,illicit outflows,illicit means,dirty money
            """
        ),
        ("finance", "exchange rate,exchange rates,foreign exchange,stock exchange"),
        ("nonproliferation", "atomic energy,nuclear propulsion,mass destruction,destruction programs"),
        ("cartels", "cartel members,cartel figures,cartel leaders,cartel bosses,cartel suspects"),
        (
            "extradition",
            "cartel members,cartel figures,cartel leaders,wanted suspects"
        ),
        ("troops", "national guard,ground forces,peacekeeping force,armed personnel"),
        (
            "strikes",
            "military action,lethal force,open fire,lethal strikes,military strikes"
        ),
        (
            "sovereignty",
            "territorial integrity,foreign agents,red lines"
        ),
        ("fuel_theft", "fuel theft,fuel smuggling,oil theft"),
        ("drugs", "illicit substances,drug trafficking,drug seizures,drug trade"),
        ("migration", "irregular movement,illegal crossings,border crossings"),
        ("people_to_people", "people-to-people ties,people ties,educational exchange"),
        (
            "information_sharing",
            "information sharing,share information,information exchange,sharing information"
        ),
        ("supply_chains", "supply chain,supply chains,critical minerals"),
        (
            "missile_defence",
            "missile defense,missile defence,missile warning,ballistic missile,air defense,air defence"
        ),
        ("human_rights", "human rights,fundamental freedoms,civil liberties"),
        (
            "defence_industry",
            "industrial base,industrial bases,defense industry,defence industry,defense industrial,domestic shipyards"
        ),
        ("force_posture", "port visits,increase visits,forward presence,forward rotations,force posture"),
        (
            "arms_transfer",
            "to sell,intends sell,arms sales,military equipment,defense equipment,submarine sale"
        ),
        ("arms", "arms trafficking,arms control"),
        ("regional_order", "free and,international order,rules-based order,status quo,territorial waters"),
        ("climate", "climate change,global warming"),
        (
            "implementation_group",
            "working group,working groups,task force,task forces,implementation group,coordination group"
        ),
        ("technology", "artificial intelligence,emerging technologies"),
        ("maritime", "coast guard,coast guards,south china,open seas,maritime security,at sea"),
        ("terrorism", "violent extremism,islamic state"),
        (
            "development",
            """
            sustainable development,economic development,development assistance,development cooperation,development goals,
            development bank,development banks,development aid,international development,development finance,social development,
            developing countries,developing economies,developing nations,developing world,developing states,human development
            """
        ),
        (
            "information_sharing",
            """
            technology sharing,data sharing,share data,sharing data,exchange data,exchange information,exchanging information,
            radar data,early warning
            """
        ),
        (
            "trade",
            "market access,intellectual property,import licensing,import licenses,digital trade,trade barriers"
        ),
        ("technology", "technology sharing,radio access,telecommunications networks,wireless networks"),
        ("disarmament", "mine clearance,cluster munitions,heavy artillery"),
        (
            "consultation",
            "meet regularly,meet annually,regular meetings,annual meetings,joint planning,advance notice"
        ),
        ("regional_order", "regional security,regional stability,pacific islands,regional architecture"),
        (
            "defence",
            "security partnership,armed forces,joint capabilities,military cooperation,military capabilities"
        ),
        ("justice", "war crimes,arrest warrant,arrest warrants"),
        ("humanitarian", "missing persons,prisoner exchange,exchange prisoners,safe passage,refugee camps"),
        ("maritime", "fishing boats,territorial sea,naval patrols"),
    ]

    private let words: WordTable<UInt64>
    private let phrases: WordTable<[Second]>
    private let groups: WordSet =
        "group groups team teams committee commission council mechanism taskforce secretariat"
    private let groupSigns: WordSet = """
        high-level level working implementation coordination coordinating bilateral trilateral joint liaison steering monitoring
        establish create form set up follow-up security
        """
    private let powered: Word = "powered"
    private let hyphen: Word = "-"

    private struct Second: Sendable {
        let word: Word
        let mask: UInt64
    }

    static let english = ThemeWords()

    private init() {
        func bit(_ theme: String) -> UInt64 {
            Self.names.firstIndex(of: theme).map { 1 << UInt64($0) } ?? 0
        }
        var masks: [Word: UInt64] = [:]
        for (theme, list) in Self.single {
            for word in list.split(whereSeparator: \.isWhitespace) {
                masks[Word(word), default: 0] |= bit(theme)
            }
        }
        words = WordTable(masks.map { ($0.key, $0.value) })
        var firsts: [Word: [Second]] = [:]
        for (theme, list) in Self.double {
            for phrase in list.split(separator: ",") {
                let pair = phrase.split(whereSeparator: \.isWhitespace)
                guard pair.count == 2 else { continue }
                firsts[Word(pair[0]), default: []].append(Second(word: Word(pair[1]), mask: bit(theme)))
            }
        }
        phrases = WordTable(firsts.map { ($0.key, $0.value) })
        cartels = bit("cartels")
        drugs = bit("drugs")
        arms = bit("arms")
        consultation = bit("consultation")
        group = bit("implementation_group")
        training = bit("training")
        exercises = bit("exercises")
        nuclear = bit("nuclear")
        force = bit("troops") | bit("strikes")
        crime = bit("cartels") | bit("drugs")
        sovereignty = bit("sovereignty")
        peace = bit("peace")
        regionalOrder = bit("regional_order")
        let economic = [
            "economy", "trade", "finance", "development", "aid", "labour", "governance", "education", "food",
        ]
        .reduce(0 as UInt64) { $0 | bit($1) }
        self.economic = economic
        soft = [
            "public_health", "gender", "climate", "environment", "people_to_people", "energy", "human_rights",
            "technology",
        ]
        .reduce(economic) { $0 | bit($1) }
    }

    private let cartels: UInt64
    private let drugs: UInt64
    private let arms: UInt64
    private let consultation: UInt64
    private let of: Word = "of"
    private let mass: Word = "mass"
    private let group: UInt64
    private let training: UInt64
    private let exercises: UInt64
    private let nuclear: UInt64
    private let peace: UInt64
    private let regionalOrder: UInt64
    let force: UInt64
    let crime: UInt64
    let sovereignty: UInt64
    /// Themes that are no matter of security by themselves.
    let economic: UInt64
    /// And those with which a report is of security only beside another.
    let soft: UInt64

    /// The themes of a range of tokens, as bits by the order of `names`.
    func mask(of range: Range<Int>, in text: TokenizedText) -> UInt64 {
        var mask: UInt64 = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let word = text.word(index)
            if index + 1 < range.upperBound, let seconds = phrases[word],
                case let matches = seconds.reduce(
                    0 as UInt64, { $1.word == text.word(index + 1) ? $0 | $1.mask : $0 }),
                matches != 0
            {
                mask |= matches
                index += 2
                continue
            }
            if let own = words[word] {
                if own == drugs, isBefore(cartels, index, range, text) {
                    mask |= cartels
                } else if !isOtherThing(own, index, range, text) {
                    mask |= own
                }
            } else if groups.contains(word), range.contains(where: { groupSigns.contains(text.word($0)) }) {
                mask |= group
            }
            index += 1
        }
        if mask & training != 0 { mask &= ~exercises }
        if mask & regionalOrder != 0 { mask &= ~peace }
        // What a body does is to meet.
        if mask & group != 0 { mask &= ~consultation }
        return mask
    }

    /// `weapons of mass destruction` are no arms to trade, `nuclear-powered` names an engine and not a weapon.
    private func isOtherThing(_ own: UInt64, _ index: Int, _ range: Range<Int>, _ text: TokenizedText) -> Bool
    {
        guard index + 2 < range.upperBound else { return false }
        let (next, third) = (text.word(index + 1), text.word(index + 2))
        return own == arms && next == of && third == mass
            || own == nuclear && next == hyphen && third == powered
    }

    private func isBefore(_ theme: UInt64, _ index: Int, _ range: Range<Int>, _ text: TokenizedText) -> Bool {
        (index + 1..<max(index + 1, min(index + 4, range.upperBound))).contains {
            words[text.word($0)].map { $0 & theme != 0 } ?? false
        }
    }

    func names(of mask: UInt64) -> [String] {
        mask == 0
            ? ["other"] : Self.names.indices.filter { mask & (1 << UInt64($0)) != 0 }.map { Self.names[$0] }
    }
}
