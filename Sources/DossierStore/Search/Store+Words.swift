import DossierText
import GRDB

/// A word of a search and how the documents stand to it.
package struct SearchWord: Sendable, Hashable {
    /// Folded; with an asterisk where any ending will do.
    package let word: String
    /// Passages that hold it.
    package let passages: Int
    /// Words of the documents that are spelt nearly so, the most probable first; only of a word that no passage holds.
    package let near: [String]
}

extension Store {
    /// For each wanted word of a search in how many passages it stands, and what else could have been meant. Looks
    /// through the vocabulary of the whole index: for a search that found nothing.
    package func words(of expression: SearchExpression) throws(StoreError) -> [SearchWord] {
        var seen: Set<String> = []
        var asked: [(word: String, isPrefix: Bool)] = []
        for phrase in expression.wanted {
            for (index, word) in phrase.words.enumerated() {
                let isPrefix = phrase.isPrefix && index == phrase.words.count - 1
                if seen.insert(isPrefix ? "\(word)*" : word).inserted { asked.append((word, isPrefix)) }
            }
        }
        return try read { database in
            try asked.prefix(20).map { word, isPrefix in
                let phrase = SearchPhrase([word], isPrefix: isPrefix)
                let count =
                    try Int.fetchOne(
                        database, sql: "SELECT count(*) FROM passage_index WHERE passage_index MATCH ?",
                        arguments: [phrase.fts5]) ?? 0
                return SearchWord(
                    word: isPrefix ? "\(word)*" : word, passages: count,
                    near: count > 0 ? [] : try Self.nearWords(to: word, database))
            }
        }
    }

    /// Words with the same first letter, and where there is none near enough, any: one slip in a short word, a third of
    /// the letters in a longer one.
    private static func nearWords(to word: String, _ database: Database) throws -> [String] {
        let wanted = Array(word.utf8)
        let most = max(1, min(3, wanted.count / 3))
        guard wanted.count >= 3, wanted.count <= 40 else { return [] }
        func near(_ condition: String, _ arguments: StatementArguments) throws -> [String] {
            let rows = try Row.fetchCursor(
                database, sql: "SELECT term, doc FROM passage_word WHERE \(condition)", arguments: arguments)
            var found: [(word: String, distance: Int, count: Int)] = []
            while let row = try rows.next() {
                let term = row[0] as String
                let letters = Array(term.utf8)
                guard abs(letters.count - wanted.count) <= most else { continue }
                let distance = EditDistance.between(wanted, letters)
                if distance <= most { found.append((term, distance, row[1])) }
            }
            found.sort { ($0.distance, $1.count, $0.word) < ($1.distance, $0.count, $1.word) }
            return found.prefix(3).map(\.word)
        }
        guard let first = word.unicodeScalars.first, let next = Unicode.Scalar(first.value + 1) else {
            return []
        }
        let alike = try near("term >= ? AND term < ?", [String(first), String(next)])
        return alike.isEmpty ? try near("TRUE", []) : alike
    }
}
