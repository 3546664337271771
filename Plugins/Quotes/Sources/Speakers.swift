import DossierSDK
import DossierText

/// Who is named as the speaker of an utterance, so that it can be compared with others fast.
struct Speakers {
    enum Agreement { case agree, open, differ }

    /// Hashes of the names, and of what remains of them without their first words; nil where nobody is named.
    private let names: [UInt32]?
    private let endings: [UInt32]
    /// Hashes of the names' last words.
    let surnames: [UInt32]

    init(_ speakers: [String]?) {
        names = speakers?.map { Self.hash($0.utf8[...]) }
        var endings: [UInt32] = []
        var surnames: [UInt32] = []
        for name in speakers ?? [] {
            var rest = name.utf8[...]
            endings.append(Self.hash(rest))
            while let blank = rest.firstIndex(of: 0x20) {
                rest = rest[rest.index(after: blank)...]
                if !rest.isEmpty { endings.append(Self.hash(rest)) }
            }
            if let last = endings.last, !name.isEmpty { surnames.append(last) }
        }
        self.endings = endings
        self.surnames = surnames
    }

    private static func hash(_ name: Substring.UTF8View) -> UInt32 {
        UInt32(truncatingIfNeeded: Word(Substring(name)).hash)
    }

    func write(to writer: inout ByteWriter) {
        writer.variable(names == nil ? 0 : 1)
        writer.list(names ?? [])
        writer.list(endings)
        writer.list(surnames)
    }

    init?(_ reader: inout ByteReader) {
        guard let isNamed = reader.variable(), let names = reader.list(), let endings = reader.list(),
            let surnames = reader.list()
        else { return nil }
        self.names = isNamed == 0 ? nil : names
        self.endings = endings
        self.surnames = surnames
    }

    /// Speakers agree when the shorter name ends the longer; where one is not named it is open.
    func agreement(with other: Speakers) -> Agreement {
        guard let names, let others = other.names else { return .open }
        let isOne = names.contains { other.endings.contains($0) } || others.contains { endings.contains($0) }
        return isOne ? .agree : .differ
    }
}
