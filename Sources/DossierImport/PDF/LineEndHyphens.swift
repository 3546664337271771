/// Decides whether a hyphen at the end of a line parts a word or belongs to it.
struct LineEndHyphens {
    /// How often each word stands in the document inside a line, in lower case.
    private var counts: [String: Int] = [:]

    /// Takes the words of a line, except its last where it ends with a hyphen.
    mutating func learn(_ words: some Sequence<String>) {
        for word in words {
            let word = Self.bare(word).lowercased()
            if word.utf8.count > 1 { counts[word, default: 0] += 1 }
        }
    }

    /// The two parts as one word, or with their hyphen.
    func join(_ first: String, _ second: String) -> String {
        let stem = String(first.dropLast())
        if first.last == "\u{AD}" { return stem + second }
        return isPart(of: stem, Self.bare(second)) ? stem + second : "\(stem)-\(second)"
    }

    private func isPart(of stem: String, _ second: String) -> Bool {
        guard let next = second.first, next.isLetter, next.isLowercase else { return false }
        let first = Self.bare(stem)
        guard let last = first.last, last.isLetter,
            // “U.S.-”, “25-”, “UN-” and “state-of-” end with their own hyphen.
            !first.contains(where: { $0.isNumber || $0 == "." || $0 == "-" }),
            !(first.count > 1 && first.allSatisfy(\.isUppercase))
        else { return false }
        let joined = counts[(first + second).lowercased()] ?? 0
        let hyphened = counts["\(first)-\(second)".lowercased()] ?? 0
        if joined != hyphened { return joined > hyphened }
        let head = first.lowercased()
        let tail = second.lowercased()
        if Compounds.fragments.contains(tail) || Compounds.joining.contains(head) { return true }
        if Compounds.heads.contains(head) { return false }
        let isWord = (counts[head] ?? 0) > 0
        if Compounds.tails.contains(tail) { return !(isWord || first.first?.isUppercase == true) }
        // Both stand alone in the document, and never as one: two words.
        guard tail.utf8.count > 3, (counts[tail] ?? 0) > 0 else { return true }
        return !(isWord && head.utf8.count > 3 || Compounds.prefixes.contains(head))
    }

    /// Without the punctuation around it.
    private static func bare(_ word: String) -> String {
        var slice = word[...]
        while let first = slice.first, !first.isLetter, !first.isNumber { slice.removeFirst() }
        while let last = slice.last, !last.isLetter, !last.isNumber {
            // The stops inside an abbreviation tell it from a word.
            if last == ".", slice.dropLast().contains(".") { break }
            slice.removeLast()
        }
        return String(slice)
    }
}
