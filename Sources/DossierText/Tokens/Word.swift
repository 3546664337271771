/// The identity of a word form with case folded: a 64-bit hash of its bytes.
///
/// Every token carries one, so that a list of words is a set of integers and a comparison of words is a comparison of
/// integers, without a table of words that all modules would have to share. ASCII and Latin-1 capitals are folded and
/// the curly apostrophe counts as the straight one. Two forms of the roughly 10⁶ of English collide with a
/// probability of about 10⁻⁷.
public struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
    public let hash: UInt64

    /// The word of no token.
    public static let empty = Word(hash: WordHasher().value)

    @usableFromInline
    init(hash: UInt64) { self.hash = hash }

    public init(_ text: some StringProtocol) {
        self =
            text.utf8.withContiguousStorageIfAvailable { unsafe Word($0.span) } ?? Word(Array(text.utf8).span)
    }

    /// So plain for ASCII that the compiler carries it out: `"that"` is a number in the program.
    @inlinable
    @inline(__always)
    public init(stringLiteral value: StaticString) {
        guard value.isASCII else {
            self.init(value.description)
            return
        }
        var state = WordHasher.start
        for index in 0..<value.utf8CodeUnitCount {
            let byte = unsafe value.utf8Start[index]
            state = WordHasher.mixed(state, byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        self.init(hash: WordHasher.finished(state))
    }

    /// Of UTF-8.
    public init(_ bytes: ArraySlice<UInt8>) { self.init(bytes.span) }

    /// Of UTF-8.
    public init(_ bytes: Span<UInt8>) {
        // Nearly all words are of ASCII, whose letters leave nothing pending.
        var state = WordHasher.start
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte < 0x80 else {
                self.init(wide: bytes)
                return
            }
            state = WordHasher.mixed(state, byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        self.init(hash: WordHasher.finished(state))
    }

    private init(wide bytes: Span<UInt8>) {
        var hasher = WordHasher()
        for index in bytes.indices { hasher.add(bytes[index]) }
        self.init(hash: hasher.value)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// What sets and dictionaries ask of a key. The hash is already well mixed: the standard library's SipHash would only
    /// cost time. The table's seed is mixed in, so that what is copied from one table to another does not cluster.
    public func _rawHashValue(seed: Int) -> Int {
        let mixed = (hash ^ UInt64(bitPattern: Int64(seed))) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed ^ mixed >> 32)
    }
}

extension Word {
    /// The identity of several words in a row, as a key under which a phrase is kept.
    init(phrase words: some Sequence<Word>) {
        self = words.reduce(.empty) { $0.followed(by: $1) }
    }

    /// The key of a phrase with one word more.
    @inline(__always)
    func followed(by next: Word) -> Word {
        Word(hash: max(hash &* 0x0000_0100_0000_01b3 ^ next.hash, 1))
    }
}

/// FNV-1a over folded bytes. Latin-1 capitals (`C3 80`…`C3 9E`) are folded by setting a bit of the second byte;
/// `E2 80 99` and `E2 80 98`, the curly apostrophes, are read as one `'`.
@usableFromInline
struct WordHasher {
    private(set) var state = Self.start
    private var pending: UInt32 = 0

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        if byte < 0x80 && pending == 0 {
            mix(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        } else {
            addWide(byte)
        }
    }

    private mutating func addWide(_ byte: UInt8) {
        switch pending {
        case 0xC3:
            pending = 0
            mix(0xC3)
            mix(byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? byte | 0x20 : byte)
        case 0xE2 where byte == 0x80:
            pending = 0xE280
        case 0xE2:
            pending = 0
            mix(0xE2)
            mix(byte)
        case 0xE280 where byte == 0x99 || byte == 0x98:
            pending = 0
            mix(0x27)
        case 0xE280:
            pending = 0
            mix(0xE2)
            mix(0x80)
            mix(byte)
        default:
            if byte == 0xC3 || byte == 0xE2 { pending = UInt32(byte) } else { mix(byte) }
        }
    }

    @inline(__always)
    private mutating func mix(_ byte: UInt8) { state = Self.mixed(state, byte) }

    var value: UInt64 { Self.finished(state) }

    @inlinable
    @inline(__always)
    static var start: UInt64 { 0xcbf2_9ce4_8422_2325 }

    @inlinable
    @inline(__always)
    static func mixed(_ state: UInt64, _ byte: UInt8) -> UInt64 {
        (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Never 0, which tables take for an empty place.
    @inlinable
    @inline(__always)
    static func finished(_ state: UInt64) -> UInt64 { max(state ^ (state >> 29), 1) }
}
