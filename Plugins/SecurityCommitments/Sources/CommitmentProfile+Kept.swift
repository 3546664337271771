import DossierSDK

/// Profiles as they are kept.
extension CommitmentProfile: KeptForm {
    /// The document and the states that it is about; the same for all of its findings but those that were added by hand.
    struct Surroundings: Sendable {
        let document: String
        let affair: Set<String>
    }

    static func shared(by profiles: [CommitmentProfile]) -> Surroundings {
        Surroundings(document: profiles.first?.document ?? "", affair: profiles.first?.affair ?? [])
    }

    /// Names the layout of the bytes, to be changed with it: forms of an earlier one are read from their findings again.
    private static let layout: UInt64 = 0x434F_4D4D_4954_0001

    static func write(_ shared: Surroundings, to writer: inout ByteWriter) {
        writer.fixed(layout)
        writer.text(shared.document)
        writer.texts(shared.affair.sorted())
    }

    static func readShared(from reader: inout ByteReader) -> Surroundings? {
        guard reader.fixed() == layout, let document = reader.text(), let affair = reader.texts() else {
            return nil
        }
        return Surroundings(document: document, affair: Set(affair))
    }

    private enum Flag {
        static let hasWord: UInt64 = 1
        static let hasOwnAffair: UInt64 = 2
    }

    func write(to writer: inout ByteWriter, beside shared: Surroundings) {
        let hasOwnAffair = affair != shared.affair
        writer.variable((word == nil ? 0 : Flag.hasWord) | (hasOwnAffair ? Flag.hasOwnAffair : 0))
        writer.text(stance)
        writer.text(subject)
        writer.texts(themes.sorted())
        writer.texts(parties.names.sorted())
        writer.variable(UInt64(stems.count))
        for stem in stems { writer.fixed(stem) }
        if let word { writer.text(word) }
        if hasOwnAffair { writer.texts(affair.sorted()) }
    }

    convenience init?(from reader: inout ByteReader, beside shared: Surroundings) {
        guard let flags = reader.variable(), let stance = reader.text(), let subject = reader.text(),
            let themes = reader.texts(), let parties = reader.texts(), let count = reader.variable()
        else { return nil }
        var stems: [UInt64] = []
        stems.reserveCapacity(Int(min(count, 64)))
        for _ in 0..<count {
            guard let stem = reader.fixed() else { return nil }
            stems.append(stem)
        }
        var word: String?
        if flags & Flag.hasWord != 0 {
            guard let text = reader.text() else { return nil }
            word = text
        }
        var affair = shared.affair
        if flags & Flag.hasOwnAffair != 0 {
            guard let own = reader.texts() else { return nil }
            affair = Set(own)
        }
        self.init(
            stance: stance, subject: subject, themes: Set(themes), parties: Parties(names: Set(parties)),
            stems: stems, word: word, document: shared.document, affair: affair)
    }
}
