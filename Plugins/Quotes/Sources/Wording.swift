import DossierText

/// The words of an utterance, folded, its runs of three, and the stems that say what it is about.
struct Wording {
    let words: [UInt64]
    /// In ascending order, each once.
    let shingles: [UInt64]
    /// The runs that say something: two of the three words are longer than four letters. All where there are few.
    let telling: [UInt64]
    /// Beginnings of the long words, in ascending order, each once: `cooperat` of `cooperation`.
    let stems: [UInt64]
    /// Words between dots or brackets, where something was left out or put in.
    let isElided: Bool

    init(_ text: String) {
        let sequence = Word.sequence(of: text)
        words = sequence.map(\.word.hash)
        isElided = Self.hasGap(text.utf8)
        stems = Set(Self.stems(text)).sorted()
        guard words.count >= 3 else {
            shingles = words.count == 2 ? [words[0] &* 31 &+ words[1]] : []
            telling = shingles
            return
        }
        var all: [UInt64] = []
        var long: [UInt64] = []
        for index in 0..<words.count - 2 {
            let run = (words[index] &* 1_000_003 &+ words[index + 1]) &* 1_000_003 &+ words[index + 2]
            all.append(run)
            if sequence[index..<index + 3].count(where: { $0.length > 4 }) > 1 { long.append(run) }
        }
        telling = long.count < 3 ? all : long
        shingles = Set(all).sorted()
    }

    /// Three dots, as one sign or three, or a bracket.
    private static func hasGap(_ bytes: String.UTF8View) -> Bool {
        var last: (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            if byte == 0x5B || byte == 0xA6 && last == (0xE2, 0x80) || byte == 0x2E && last == (0x2E, 0x2E) {
                return true
            }
            last = (last.1, byte)
        }
        return false
    }

    /// Words of four letters or more without their endings; what only joins clauses is left out.
    private static func stems(_ text: String) -> [UInt64] {
        var stems: [UInt64] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            // Beyond ASCII nearly all are letters, but for the marks from U+2000 on and what is written C2 xx.
            let isLetter = byte & 0xDF &- 0x41 < 26 || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
            let isRest = byte >= 0x80 && byte < 0xC0 && word.isEmpty
            if isLetter, !isRest {
                word.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            } else if !word.isEmpty {
                if let stem = stem(word) { stems.append(stem) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if let stem = stem(word) { stems.append(stem) }
        return stems
    }

    private static func stem(_ word: [UInt8]) -> UInt64? {
        guard word.count >= 4 else { return nil }
        if plain.contains(Word(String(decoding: word, as: UTF8.self))) { return nil }
        var count = word.count
        for ending in endings
        where count - ending.count >= 4 && word[(count - ending.count)...].elementsEqual(ending) {
            count -= ending.count
            break
        }
        return Word(String(decoding: word[..<count], as: UTF8.self)).hash
    }

    private static let endings = [
        "ations", "ation", "ments", "ment", "ing", "ions", "ion", "ies", "ed", "es", "s", "ly", "e",
    ].map { Array($0.utf8) }

    private static let plain: WordSet = """
        about after again also been before being both could does even every from have having here into just like made make
        many more most much must only other over same shall should some such than that their them then there these they this
        those through under very want were what when where which while will with would your said says thing things because
        between country people government president
        """

    /// The same for the same words, however they are written.
    var folded: String { words.map { String($0, radix: 36) }.joined(separator: " ") }

    /// How many runs stand in both.
    func shared(with other: Wording) -> Int { Self.common(shingles, other.shingles) }

    func sharedStems(with other: Wording) -> Int { Self.common(stems, other.stems) }

    /// The longest sequence of words that both have in this order, words of the shorter taken away: bounded by 200 words.
    func inOrder(with other: Wording) -> Int {
        // As many as they have in common at all, in any order, are the most.
        let least = min(words.count, other.words.count) * 4 / 5
        let known = Set(other.words)
        let possible = words.count { known.contains($0) }
        if possible < least { return possible }
        let (a, b) = (words.prefix(200), other.words.prefix(200))
        var row = [Int](repeating: 0, count: b.count + 1)
        for left in a {
            var diagonal = 0
            for (index, right) in b.enumerated() {
                let above = row[index + 1]
                row[index + 1] = left == right ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[b.count]
    }

    private static func common(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < a.count, right < b.count {
            if a[left] == b[right] {
                count += 1
                left += 1
                right += 1
            } else if a[left] < b[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return count
    }
}
