import DossierSDK
import DossierText

/// What tells one commitment from another.
final class CommitmentProfile: Sendable {
    /// Commitment, delivery, red line or demand.
    let stance: String
    /// The most telling theme, ``programme`` or ``noSubject``.
    let subject: String
    let themes: Set<String>
    let parties: Parties
    /// Hashes of the words of the action that carry its meaning, without their endings.
    let stems: [UInt64]
    /// Whose word it is, where a word is given or refused as such: `assurances about …`, `offered no assurances`.
    let word: String?

    /// An agreement or programme as a whole.
    static let programme = "programme"
    static let noSubject = "other"

    /// The states of a stance; empty where the source does not say.
    struct Parties: Sendable {
        let names: Set<String>

        /// One names all that the other names: a report may tell only one side's part in what two have agreed.
        func fit(_ other: Parties) -> Bool {
            names.isSubset(of: other.names) || other.names.isSubset(of: names)
        }
    }

    let document: String
    /// The states that its document is about.
    let affair: Set<String>

    init(_ finding: Finding) {
        document = finding.document
        affair = Set(finding.fields["affair"]?.texts ?? [])
        // Demands stand by themselves: they are no promise of anybody.
        let isDemand = finding.fields["strength"]?.joined == Strength.demanded.rawValue
        // Whether something was signed is one question, whatever the answer.
        stance = isDemand ? "demand" : Self.isUnsigned(finding) ? "commitment" : finding.kind
        themes = Set(Self.themes(of: finding))
        parties = Parties(names: Set(finding.fields["party"]?.texts ?? []))
        stems = Self.stems(of: finding.fields["action"]?.joined ?? "")
        subject = finding.fields["subject"]?.joined ?? Self.noSubject
        let isWord = finding.fields["cue_noun"] != nil
        word = isWord && parties.names.count == 1 ? parties.names.first : nil
    }

    /// The narrower topics, as long as the themes are those under which they fall and not an analyst's.
    private static func themes(of finding: Finding) -> [String] {
        let themes = finding.fields["themes"]?.texts ?? []
        guard let topics = finding.fields["topics"]?.texts else { return themes }
        return ThemeWords.english.hold(themes, topics) ? topics : themes
    }

    init(
        stance: String, subject: String, themes: Set<String>, parties: Parties, stems: [UInt64],
        word: String?, document: String, affair: Set<String>
    ) {
        self.stance = stance
        self.subject = subject
        self.themes = themes
        self.parties = parties
        self.stems = stems
        self.word = word
        self.document = document
        self.affair = affair
    }

    /// Of something that was not signed.
    static func isUnsigned(_ finding: Finding) -> Bool {
        finding.rule.hasSuffix(".not") && finding.rule.hasPrefix("commitments.create")
    }

    /// Clauses that any treaty and any order has stand in documents of other years, too.
    private func isFar(from other: CommitmentProfile, days: Int?) -> Bool {
        guard document != other.document, subject == Self.noSubject || other.subject == Self.noSubject else {
            return false
        }
        return (days ?? 0) > 300
    }

    /// Whether their documents are about other states: what a state undertakes in one affair under a theme is not what it
    /// undertakes in another, unless the words are the same.
    private func isOfOtherAffair(than other: CommitmentProfile) -> Bool {
        guard document != other.document, !affair.isEmpty, !other.affair.isEmpty,
            !affair.isSubset(of: other.affair), !other.affair.isSubset(of: affair)
        else { return false }
        let shared = stems.count { other.stems.contains($0) }
        return shared < 4 || shared * 2 < max(stems.count, other.stems.count)
    }

    /// - Parameter days: between the days on which their documents were published, where both are known.
    func isSame(as other: CommitmentProfile, days: Int?) -> Bool {
        if isFar(from: other, days: days) || isOfOtherAffair(than: other) { return false }
        if word != nil, word == other.word { return true }
        guard stance == other.stance, subject == other.subject else { return false }
        let shared = stems.count { other.stems.contains($0) }
        if subject == Self.programme { return true }
        if subject == Self.noSubject {
            return shared >= 2 || shared == 1 && min(stems.count, other.stems.count) == 1
        }
        if parties.names.isEmpty != other.parties.names.isEmpty { return shared >= 2 }
        // What was done is told by what it was done to.
        if stance == "delivery" { return shared > 0 }
        // "countering cartels" and "disrupt cartel operations" say no more than their theme.
        let areShort = stems.count <= Self.shortAction && other.stems.count <= Self.shortAction
        if ThemeWords.isPlain(subject), areShort || themes == other.themes { return true }
        return shared * 3 >= min(stems.count, other.stems.count) && shared > 0
    }

    private static let shortAction = 4

    /// The first six letters of words of more than four; what is beyond ASCII counts as a letter.
    static func stems(of action: String) -> [UInt64] {
        let bytes = Array(action.utf8)
        var stems: [UInt64] = []
        var start = 0
        for end in 0...bytes.count {
            if end < bytes.count, bytes[end] & 0xDF &- 0x41 < 26 || bytes[end] >= 0x80 { continue }
            defer { start = end + 1 }
            guard end - start > 4 else { continue }
            let stem = Word(bytes[start..<min(start + 6, end)])
            if !empty.contains(stem), !stems.contains(stem.hash) { stems.append(stem.hash) }
        }
        return stems
    }

    private static let empty: WordSet = """
        their there which would about other these those where while commit contin suppor streng cooper
        togeth betwee within throug countr govern nation enhanc improv increa advanc promot ensure
        expand deepen toward agains includ
        """
}
