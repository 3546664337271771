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
        "aid", "justice", "infrastructure", "education", "gender", "seafaring", "military",
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
        "seafaring", "military",
    ]

    /// Themes that say only in which field something is undertaken; another theme beside one of them says what.
    private static let fields: [String] = [
        "training", "intelligence", "technology", "finance", "cartels", "terrorism", "drugs", "arms",
        "migration",
        "maritime", "border", "sovereignty", "humanitarian", "defence_industry", "nuclear", "cyber", "energy",
        "climate",
        "trade", "defence", "economy", "regional_order", "development", "governance", "peace", "justice",
        "seafaring", "military",
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
            Self.names.firstIndex(of: theme).map { 1 << UInt64($0) }
                ?? (theme == Self.none ? Self.noTheme : 0)
        }
        var masks: [Word: UInt64] = [:]
        for (theme, list) in Self.single {
            for word in list.split(whereSeparator: \.isWhitespace) {
                masks[Word(word), default: 0] |= bit(theme)
            }
        }
        for (mark, list) in [(Self.sharing, Self.sharingVerbs), (Self.moving, Self.movingVerbs)] {
            for word in list.split(whereSeparator: \.isWhitespace) { masks[Word(word), default: 0] |= mark }
        }
        words = WordTable(masks.map { ($0.key, $0.value) })
        var faint: [Word: UInt64] = [:]
        for (theme, list) in Self.faint {
            for word in list.split(whereSeparator: \.isWhitespace) { faint[Word(word)] = bit(theme) }
        }
        faintWords = WordTable(faint.map { ($0.key, $0.value) })
        informationSharing = bit("information_sharing")
        armsTransfer = bit("arms_transfer")
        extradition = bit("extradition")
        maritime = bit("maritime")
        food = bit("food")
        economy = bit("economy")
        broader = Self.broader.map { (bit($0.topic), bit($0.theme)) }
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
        weak = bit("seafaring") | bit("military")
        peace = bit("peace")
        regionalOrder = bit("regional_order")
        let economic = [
            "economy", "trade", "finance", "development", "aid", "labour", "governance", "education", "food",
        ]
        .reduce(0 as UInt64) { $0 | bit($1) }
        self.economic = economic
        soft = [
            "public_health", "gender", "climate", "environment", "people_to_people", "energy", "human_rights",
            "technology", "seafaring", "military",
        ]
        .reduce(economic) { $0 | bit($1) }
    }

    private let faintWords: WordTable<UInt64>
    private let informationSharing: UInt64
    private let armsTransfer: UInt64
    private let extradition: UInt64
    private let maritime: UInt64
    private let food: UInt64
    private let economy: UInt64
    private let broader: [(topic: UInt64, theme: UInt64)]
    private let cartels: UInt64
    private let drugs: UInt64
    private let arms: UInt64
    let consultation: UInt64
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
    /// Ships and armies, by which something is done: they name a theme only where nothing else does.
    let weak: UInt64
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
            if let found = words[word] {
                let own = found & ~(Self.sharing | Self.moving)
                if found != own { mask |= handled(found, index, range, text) }
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
        mask &= ~Self.noTheme
        if mask & training != 0 { mask &= ~exercises }
        if mask & regionalOrder != 0 { mask &= ~peace }
        // Arms that are handed over are no smuggler's.
        if mask & armsTransfer != 0 { mask &= ~arms }
        // What a body does is to meet.
        if mask & group != 0 { mask &= ~consultation }
        return mask
    }

    /// `share radar data`, `handed over two frigates`, `hand over suspects`: what is done with which things.
    private func handled(_ mark: UInt64, _ index: Int, _ range: Range<Int>, _ text: TokenizedText) -> UInt64 {
        var mask: UInt64 = 0
        for next in index + 1..<max(index + 1, min(index + 8, range.upperBound)) {
            let word = text.word(next)
            if mark & Self.sharing != 0, next - index <= 5, Self.information.contains(word) {
                mask |= informationSharing
            }
            if mark & Self.moving != 0 {
                if Self.hardware.contains(word) { mask |= armsTransfer }
                if Self.suspects.contains(word) { mask |= extradition }
            }
        }
        return mask
    }

    /// The themes under which topics fall, as the ledger gives them: trade and finance are economy.
    func themes(of topics: UInt64) -> UInt64 {
        var mask = topics
        if mask & ~weak != 0 { mask &= ~weak }
        for (topic, theme) in broader where mask & topic != 0 { mask = mask & ~topic | theme }
        // Where something is done tells less than what.
        if mask & ~maritime != 0 { mask &= ~maritime }
        if mask & economy != 0 { mask &= ~food }
        return mask
    }

    /// What words say that alone prove little: `strengthen our region` in a text of which nothing tells more.
    func faintMask(of range: Range<Int>, in text: TokenizedText) -> UInt64 {
        range.reduce(0) { $0 | (faintWords[text.word($1)] ?? 0) }
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

    /// Whether all of some themes are those of some topics.
    func hold(_ names: [String], _ topics: [String]) -> Bool {
        let known = Set(self.names(of: themes(of: Self.mask(of: topics))))
        return names.allSatisfy(known.contains)
    }

    private static func mask(of names: [String]) -> UInt64 {
        Self.names.indices.reduce(0) { names.contains(Self.names[$1]) ? $0 | 1 << UInt64($1) : $0 }
    }

    func names(of mask: UInt64) -> [String] {
        mask == 0
            ? ["other"] : Self.names.indices.filter { mask & (1 << UInt64($0)) != 0 }.map { Self.names[$0] }
    }
}
