import DossierStore
import DossierText

/// A role without what changes with time and place: `former President of Arlen` is `president of arlen`.
struct Role: Hashable, Sendable {
    let head: String

    init(head: String) { self.head = head }

    init?(text: String) {
        // "former Arlenian president": the country stands behind what passes.
        let named = text.split(separator: " ").drop { RoleWords.passing.contains($0.lowercased()) }
        var words = FoldedText.words(
            CountryNames.split(named.joined(separator: " ")).words.joined(separator: " "))
        while let first = words.first, RoleWords.passing.contains(first) { words.removeFirst() }
        if words.isEmpty { return nil }
        head = words.joined(separator: " ")
    }

    /// Whether one names the other in short: `president`, `president of arlen`.
    func agrees(with other: Role) -> Bool {
        head == other.head || head.hasPrefix(other.head + " of ") || other.head.hasPrefix(head + " of ")
    }

    /// Whether a text calls it past: `former president`.
    static func isPast(_ text: String) -> Bool {
        FoldedText.words(text).contains { RoleWords.past.contains($0) }
    }
}
