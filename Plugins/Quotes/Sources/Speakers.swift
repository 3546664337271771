import DossierText

/// Who is named as the speaker of an utterance, so that it can be compared with others fast.
struct Speakers {
    enum Agreement { case agree, open, differ }

    /// Hashes of the names, and of what remains of them without their first words; nil where nobody is named.
    private let names: [UInt64]?
    private let endings: [UInt64]

    init(_ speakers: [String]?) {
        names = speakers?.map { Word($0).hash }
        endings = (speakers ?? []).flatMap { name in
            var endings = [Word(name).hash]
            var rest = Substring(name)
            while let blank = rest.firstIndex(of: " ") {
                rest = rest[rest.index(after: blank)...]
                if !rest.isEmpty { endings.append(Word(rest).hash) }
            }
            return endings
        }
    }

    /// Speakers agree when the shorter name ends the longer; where one is not named it is open.
    func agreement(with other: Speakers) -> Agreement {
        guard let names, let others = other.names else { return .open }
        let isOne = names.contains { other.endings.contains($0) } || others.contains { endings.contains($0) }
        return isOne ? .agree : .differ
    }
}
