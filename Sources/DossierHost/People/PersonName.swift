import DossierStore

extension Workspace {
    /// Whether two forms can be names of one person, of whom one may be told by the family name alone.
    package static func canBeNamesOfOne(_ left: String, _ right: String) -> Bool {
        let (one, other) = (PersonName.reading(left), PersonName.reading(right))
        if one.isAlone || other.isAlone {
            return one.words.contains(other.family) || other.words.contains(one.family)
        }
        return one.agrees(with: other)
    }
}

/// A person's name as names are compared: folded words, without titles of honour, suffixes and nicknames.
///
/// Two forms can be one person's when their family names agree, their given names do not contradict each other (an
/// initial or a short form agrees with the name that it stands for), and what stands between is left out in one of
/// them or agrees. Spanish custom: the mother's name may follow, as in `Elena Rojas` and `Elena Rojas Vidal`.
struct PersonName: Hashable, Sendable {
    /// `elena`, `rojas`, `vidal`; particles such as `de la` left out.
    let words: [String]

    private static let recent = RecentValues<String, PersonName>(most: 4000)

    static func reading(_ name: String) -> PersonName { recent.value(for: name) { PersonName($0) } }

    /// - Parameter words: as another had them.
    init(words: [String]) { self.words = words }

    private init(_ name: String) {
        var plain = ""
        var isInQuotes = false
        for character in name {
            if Self.marks.contains(character) {
                isInQuotes.toggle()
                plain.append(" ")
            } else if !isInQuotes {
                plain.append(character)
            }
        }
        var words = FoldedText.words(isInQuotes ? name : plain)
        while words.count > 1, Self.suffixes.contains(words[words.count - 1]) { words.removeLast() }
        while words.count > 1, Self.honorifics.contains(words[0]) { words.removeFirst() }
        // "E. Rojas" begins with an initial.
        let bare = words.enumerated().filter { index, word in
            !Self.particles.contains(word) || index == 0 && word.utf8.count == 1 && words.count > 1
        }.map(\.element)
        self.words = bare.isEmpty ? words : bare
    }

    /// A family name without given name, as far as can be seen.
    var isAlone: Bool { words.count < 2 }
    var family: String { words.last ?? "" }
    /// The word before the last of three or more: a Spanish father's name, or a middle name.
    var second: String? { words.count > 2 ? words[words.count - 2] : nil }

    /// One spelling for forms that differ in initials between given and family name, and in short forms of given names.
    var identity: String {
        guard words.count > 1 else { return family }
        var kept = [Self.given(words[0])]
        kept += words[1..<words.count - 1].filter { $0.utf8.count > 1 }
        kept.append(family)
        return kept.joined(separator: " ")
    }

    /// Whether this form says more: more words, or the same with fewer initials.
    func isFuller(than other: PersonName) -> Bool {
        if words.count != other.words.count { return words.count > other.words.count }
        return words.count { $0.utf8.count == 1 } < other.words.count { $0.utf8.count == 1 }
    }

    /// Whether both can be names of one person. Neither is a family name alone.
    func agrees(with other: PersonName) -> Bool {
        let (short, long) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
        guard short.count > 1 else { return false }
        // "Rojas Vidal" of "Elena Rojas Vidal", "Marta de la Roca" of "Ana Marta de la Roca".
        if long.count > short.count, long.suffix(short.count).elementsEqual(short) { return true }
        guard Self.givenAgree(short[0], long[0]) else { return false }
        if short.last == long.last {
            return Self.middlesAgree(Array(short[1..<short.count - 1]), Array(long[1..<long.count - 1]))
        }
        guard long.count > 2, short.last == long[long.count - 2], short.count < long.count else {
            return false
        }
        return Self.middlesAgree(Array(short[1..<short.count - 1]), Array(long[1..<long.count - 2]))
    }

    private static func givenAgree(_ left: String, _ right: String) -> Bool {
        if given(left) == given(right) { return true }
        return (left.utf8.count == 1 || right.utf8.count == 1) && left.utf8.first == right.utf8.first
    }

    /// The shorter list's words stand in the longer in their order, initials for names.
    private static func middlesAgree(_ left: [String], _ right: [String]) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        var rest = long[...]
        for word in short {
            guard let index = rest.firstIndex(where: { givenAgree($0, word) }) else { return false }
            rest = rest[(index + 1)...]
        }
        return true
    }

    static func given(_ word: String) -> String { shortForms[word] ?? word }

    private static let marks: Set<Character> = ["\"", "“", "”", "«", "»"]
    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
    private static let honorifics: Set<String> = [
        "mr", "mrs", "ms", "mx", "dr", "sir", "dame", "lord", "lady", "don", "dona", "rev", "prof", "hon",
    ]
    private static let particles: Set<String> = [
        "de", "la", "las", "los", "del", "da", "do", "dos", "das", "di", "van", "von", "der", "den", "bin",
        "ibn", "al",
        "el", "y", "e", "du", "le", "des", "ter", "abu", "ben",
    ]

    /// Short forms of English given names.
    private static let shortForms: [String: String] = {
        let lines = """
            joseph joe joey; michael mike mick; william bill will billy; robert bob rob bobby; thomas tom tommy
            james jim jimmy; anthony tony; daniel dan danny; christopher chris; peter pete; richard dick rick rich
            edward ted ed eddie; donald don donny; ronald ron ronnie; kenneth ken kenny; david dave; steven steve stephen
            gregory greg; jeffrey jeff; nicholas nick; matthew matt; benjamin ben; samuel sam; elizabeth liz beth
            katherine kate kathy; pamela pam; patricia pat patty; susan sue; deborah deb debbie; timothy tim; andrew andy
            charles chuck charlie; lawrence larry; gerald jerry; walter walt; frederick fred; raymond ray; philip phil
            leonard len; vincent vince; douglas doug; judith judy; margaret peggy; barbara barb; jennifer jen jenny
            joshua josh; zachary zach; theodore teddy; eugene gene; jacob jake; nathaniel nate; bernard bernie; victoria vicky
            """
        var forms: [String: String] = [:]
        for line in lines.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let names = line.split(separator: " ").map { String($0) }
            for name in names.dropFirst() { forms[name] = names[0] }
        }
        return forms
    }()
}
