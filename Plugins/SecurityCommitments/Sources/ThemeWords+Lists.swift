import DossierText

/// The words and phrases of each theme.
extension ThemeWords {
    static let single: [(theme: String, words: String)] = [
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
        ("defence_industry", "shipyard shipyards shipbuilding"),
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
        ("consultation", "meetings communication notify notification notifications delegation delegations"),
        ("regional_order", "asean mekong militarization militarisation unclos"),
        (
            "economy",
            "commerce business businesses companies subsidies quotas privatization privatisation loan loans commercial procurement barriers"
        ),
        ("finance", "financing"),
        (
            "public_health",
            "hospital hospitals outbreak outbreaks fever clinic clinics doctors nurses epidemic epidemics virus laboratory laboratories"
        ),
        ("defence", "flotilla howitzer howitzers artillery"),
        ("border", "frontier crossings checkpoints"),
        ("inspections_prosecutions", "inspectors inspect"),
        ("technology", "scientific biotechnology broadcasting"),
        ("cyber", "hacking malware"),
        ("peace", "demilitarized demilitarised"),
        ("maritime", "piracy pirate pirates seafarers trawler trawlers"),
        (
            "troops",
            "reservists contingent contingents infantry servicemen servicewomen regiment regiments platoon"
        ),
        ("migration", "readmission returnees asylum-seekers"),
        ("arms", "explosives"),
        (
            "humanitarian",
            "disaster disasters flood floods earthquake earthquakes evacuation evacuations evacuate shelter shelters"
        ),
        (
            "seafaring",
            "frigate frigates vessel vessels ship ships boat boats strait straits coastline harbour harbours"
        ),
        ("military", "military militaries navy navies naval army armies"),
        ("humanitarian", "prisoners prisoner captives detainees wounded"),
        ("public_health", "cholera malaria tuberculosis measles"),
        ("inspections_prosecutions", "investigate investigating investigators prosecutors"),
        ("sovereignty", "non-interference airspace"),
        ("infrastructure", "bridge bridges highway highways"),
        ("environment", "pollution sewage"),
        ("education", "scholarship scholarships"),
        ("exercises", "manoeuvres maneuvers"),
    ]

    static let double: [(theme: String, phrases: String)] = [
        (
            none,
            """
            defense minister,defence minister,defense ministers,defence ministers,defense ministry,defence ministry,
            defense secretary,defence secretary,trade minister,trade ministry,economy minister,economy ministry,
            finance minister,finance ministers,finance ministry,energy minister,energy ministry,health minister,
            health ministry,environment minister,environment ministry,agriculture minister,agriculture ministry,
            education minister,education ministry,intelligence minister,migration minister,maritime minister,
            customs officers,customs officials,customs officer,duty station
            """
        ),
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
            "industrial base,industrial bases,defense industry,defence industry,defense industrial"
        ),
        ("force_posture", "port visits,forward presence,force posture"),
        (
            "arms_transfer",
            "to sell,arms sales,military equipment,defense equipment,submarine sale"
        ),
        ("arms", "arms trafficking,arms control"),
        (
            "regional_order",
            "free and open,international order,rules-based order,status quo,territorial waters"
        ),
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
        ("nonproliferation", "nuclear weapons,nuclear weapon"),
        ("nuclear", "nuclear weapons,nuclear weapon"),
        ("technology", "digital trade"),
        ("consultation", "summit meeting,annual meeting,regular meeting,political consultations"),
        ("extradition", "wanted persons,wanted fugitives"),
        ("regional_order", "free passage,international waters,rules based"),
        ("intelligence", "liaison officers"),
        ("illicit_finance", "terrorist financiers,terrorism financing,laundered money"),
        (
            "sovereignty",
            """
            foreign officers,foreign forces,foreign troops,foreign soldiers,foreign warships,foreign patrols,foreign patrol,
            foreign bases,foreign presence,foreign military
            """
        ),
        ("migration", "asylum seeker,asylum seekers"),
        ("troops", "foreign troops,foreign soldiers"),
    ]

    /// The theme of phrases that name none, whatever their words do: the offices of ministers.
    static let none = "none"
    static let noTheme: UInt64 = 1 << 61

    /// Topics that are part of a wider theme.
    static let broader: [(topic: String, theme: String)] = [
        ("trade", "economy"), ("finance", "economy"), ("development", "economy"),
        ("infrastructure", "economy"),
        ("aid", "economy"), ("missile_defence", "defence"), ("peace", "regional_order"),
        ("seafaring", "maritime"), ("military", "defence"),
    ]

    /// Words that tell a theme only where nothing else does.
    static let faint: [(theme: String, words: String)] = [
        (
            "consultation",
            "coordinate coordination coordinating coordinated align aligning meet meeting discuss talks messaging"
        ),
        (
            "regional_order",
            "region regional pacific indo-pacific convention strait straits passage islands island"
        ),
        ("economy", "prosperity prosperous industry industries industrial funding ports factories"),
        ("defence", "security military militaries navy navies naval army armies"),
    ]

    /// Marks of verbs in the table of words, beyond the bits of the themes.
    static let sharing: UInt64 = 1 << 62
    static let moving: UInt64 = 1 << 63
    static let sharingVerbs =
        "share shares shared sharing exchange exchanging exchanges exchanged warn warning pool pooling pass passing"
    static let information: WordSet = """
        data information pictures picture warning warnings samples results lists analysis findings records images alerts
        feeds imagery readings names fingerprints alarms
        """
    static let movingVerbs = """
        deliver delivers delivered delivering hand hands handed handing donate donates donated supply supplied supplies
        supplying sell sells sold selling transfer transfers transferred provide provides provided providing provision purchase
        handover delivery deliveries donation donating lend lends lease
        """
    static let hardware: WordSet = """
        frigates frigate vessels minehunter minehunters howitzer howitzers tanks aircraft helicopter helicopters jets missiles ammunition
        shells drones radars radar weapons gunboats submarines rifles boats boat vessel ships ship vehicles launchers batteries
        minesweeper minesweepers trucks interceptors
        """
    static let suspects: WordSet = """
        suspects suspect fugitives fugitive ringleaders kingpins leaders members smugglers traffickers wanted accused affiliates
        """
}
