import DossierStore
import DossierText

/// The name of an organisation as names are compared: its words in any order, without its country and small words, so
/// that `Department of Ports`, `the Ports Department` and `U.S. Ports Department` are alike.
struct BodyName: Hashable, Sendable {
    /// `department ports`, in alphabetical order.
    let words: String
    let country: String?
    /// `dop` of `Department of Ports`; nil for fewer than three capitals.
    let initials: String?
    /// `DP` as `dp`: the name is nothing but an acronym.
    let acronym: String?

    private struct Key: Hashable {
        let name: String
        let country: String?
    }

    private static let recent = RecentValues<Key, BodyName>(most: 4000)

    /// - Parameter country: that of the body where its name does not tell.
    static func reading(_ name: String, country: String? = nil) -> BodyName {
        recent.value(for: Key(name: name, country: country)) { BodyName($0.name, country: $0.country) }
    }

    init(words: String, country: String?, initials: String?, acronym: String?) {
        self.words = words
        self.country = country
        self.initials = initials
        self.acronym = acronym
    }

    private init(_ name: String, country known: String?) {
        acronym = Self.acronym(name)
        let (parts, country) = CountryNames.split(name)
        self.country = country ?? known
        let words = FoldedText.words(parts.joined(separator: " ")).filter { !Self.small.contains($0) }
        self.words = words.sorted().joined(separator: " ")
        let capitals = name.split { $0 == " " || $0 == "-" }.compactMap { part -> String? in
            guard let first = part.unicodeScalars.first, first.properties.isUppercase else { return nil }
            return FoldedText.words(String(first)).first
        }
        initials = capitals.count > 2 ? capitals.joined() : nil
    }

    /// One word for a kind of body, which says nothing without its country: `Congress`.
    var isSingle: Bool { !words.contains(" ") }

    static func acronym(_ name: String) -> String? {
        let letters = name.unicodeScalars.filter { $0 != "." && $0 != "&" }
        guard (2...7).contains(letters.count), letters.allSatisfy({ $0.properties.isUppercase }) else {
            return nil
        }
        return FoldedText.words(String(String.UnicodeScalarView(letters))).first
    }

    private static let small: Set<String> = [
        "the", "of", "and", "for", "on", "in", "s", "affairs", "de", "la", "del",
    ]
}
