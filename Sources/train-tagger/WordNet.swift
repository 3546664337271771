import DossierText
import Foundation

/// What the single words of WordNet can be, with their inflected forms, as the slots of a ``WordClasses`` table.
///
/// A part of speech of which WordNet's tagged texts have no example is left out where they have one of another: `company`
/// is no verb. Regular forms follow the spelling of English, irregular ones the lists of exceptions.
struct WordNet {
    private(set) var slots: [UInt32]
    private(set) var forms = 0
    /// Forms for which the table had no place.
    private(set) var lost = 0

    init(folder: String) throws {
        var counts: [String: [Character: Int]] = [:]
        for part in ["noun", "verb", "adj", "adv"] {
            for line in try Self.lines(folder, "index." + part) where !line.hasPrefix(" ") {
                let fields = line.split(separator: " ")
                guard fields.count > 5, let kind = fields[1].first, let symbols = Int(fields[3]),
                    fields.count > 5 + symbols, let count = Int(fields[5 + symbols]),
                    fields[0].utf8.allSatisfy({ 0x61..<0x7B ~= $0 }), fields[0].utf8.count > 1
                else { continue }
                counts[String(fields[0]), default: [:]][kind] = count
            }
        }
        var classes: [Word: UInt8] = [:]
        func add(_ form: String, _ bit: UInt8) { classes[Word(form), default: 0] |= bit }
        var kinds: [String: Set<Character>] = [:]
        for (lemma, parts) in counts where !Self.functionWords.contains(lemma) {
            let hasExample = parts.values.contains { $0 > 0 }
            // Rare short words are mostly abbreviations and names.
            if !hasExample, lemma.utf8.count < 5 { continue }
            let kept = parts.filter { !hasExample || $0.value > 0 }.keys
            kinds[lemma] = Set(kept)
            for kind in kept { Self.inflect(lemma, kind, add) }
        }
        for line in try Self.lines(folder, "noun.exc") {
            let words = line.split(separator: " ").map(String.init)
            if words.count > 1, kinds[words[1]]?.contains("n") == true {
                add(words[0], WordClasses.Class.plural)
            }
        }
        for line in try Self.lines(folder, "verb.exc") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 1, kinds[words[1]]?.contains("v") == true,
                !Self.functionWords.contains(words[0])
            else { continue }
            let form = words[0]
            let isPresent = form.hasSuffix("s") && form.hasPrefix(words[1].prefix(3))
            add(
                form,
                form.hasSuffix("ing") && words[1] != form
                    ? WordClasses.Class.gerund
                    : isPresent ? WordClasses.Class.present : WordClasses.Class.past)
        }
        var size = 1024
        while size < classes.count * 3 / 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for (word, bits) in classes.sorted(by: { $0.key.hash < $1.key.hash }) { place(word, bits) }
    }

    /// What these words are, the treebanks say; a dictionary knows `in` as an inch and `was` as any past tense.
    private static let functionWords: Set<String> = Set(
        """
        a an the this that these those i you he she it we they me him her us them my your his its our their who whom whose
        which what be am is are was were been being have has had having do does did doing done will would can could may
        might shall should must need dare ought and or but nor so yet if as at by for in of on to up with from into than no
        not all any both each some such more most other own same too very one two three
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private mutating func place(_ word: Word, _ bits: UInt8) {
        var slot = Int(word.hash & UInt64(slots.count - 1))
        for _ in 0..<WordClasses.probes {
            if slots[slot] == 0 {
                slots[slot] = WordClasses.check(word) << 8 | UInt32(bits)
                forms += 1
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        lost += 1
    }

    /// The table in memory that is never given back: the trainer ends when it is done.
    func table() -> WordClasses {
        let memory = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: slots.count)
        _ = unsafe memory.initialize(from: slots)
        return unsafe WordClasses(
            UnsafeRawPointer(memory.baseAddress ?? .allocate(capacity: 1)), count: UInt64(slots.count))
    }

    private static func lines(_ folder: String, _ name: String) throws -> [Substring] {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n")
    }

    private static func inflect(_ lemma: String, _ kind: Character, _ add: (String, UInt8) -> Void) {
        let vowels = Set("aeiou")
        let last = lemma.last ?? "a"
        let before = lemma.dropLast().last ?? "a"
        let endsInConsonantY = last == "y" && !vowels.contains(before)
        let hisses = ["s", "x", "z", "ch", "sh"].contains { lemma.hasSuffix($0) }
        let plural =
            endsInConsonantY ? lemma.dropLast() + "ies" : hisses || last == "o" ? lemma + "es" : lemma + "s"
        switch kind {
        case "n":
            add(lemma, WordClasses.Class.noun)
            add(plural, WordClasses.Class.plural)
            if last == "o" { add(lemma + "s", WordClasses.Class.plural) }
        case "v":
            add(lemma, WordClasses.Class.base)
            add(plural, WordClasses.Class.present)
            let stem = last == "e" ? String(lemma.dropLast()) : lemma
            add(endsInConsonantY ? lemma.dropLast() + "ied" : stem + "ed", WordClasses.Class.past)
            add(
                lemma.hasSuffix("ee") || lemma.hasSuffix("ye") ? lemma + "ing" : stem + "ing",
                WordClasses.Class.gerund)
            if !vowels.contains(last), !"wxy".contains(last), vowels.contains(before) {
                add(lemma + String(last) + "ed", WordClasses.Class.past)
                add(lemma + String(last) + "ing", WordClasses.Class.gerund)
            }
        case "r": add(lemma, WordClasses.Class.adverb)
        default: add(lemma, WordClasses.Class.adjective)
        }
    }
}
