/// What the tagger looks at: keys of the features of one token in its sentence.
///
/// The same code makes them for the trainer and for the tagger. A key is a hash of template and value.
package struct TaggerFeatures: Sendable {
    package static let count = 20
    package typealias Keys = InlineArray<20, UInt64>

    /// What is read of one token.
    package struct Cue: Sendable {
        var word: UInt64
        /// The last four bytes, letters in lower case, the last in the lowest byte.
        var ending: UInt32
        var first: UInt8
        var shape: UInt8
        /// What the dictionary says the word can be.
        var classes: UInt8

        package static let outside = Cue(word: 0x5EED, ending: 0, first: 0, shape: 15, classes: 0)

        @inline(__always)
        init(_ token: Token, _ bytes: borrowing Span<UInt8>, _ classes: WordClasses) {
            self.classes = token.shape.isWord ? classes[token.word] : 0
            word = token.word.hash
            shape = token.shape.rawValue
            let start = token.start
            var offset = token.end
            let stop = max(start, offset - 4)
            ending = 0
            var shift: UInt32 = 0
            while offset > stop {
                offset -= 1
                ending |= UInt32(Self.fold(bytes[offset])) << shift
                shift += 8
            }
            first = start < token.end ? Self.fold(bytes[start]) : 0
        }

        private init(word: UInt64, ending: UInt32, first: UInt8, shape: UInt8, classes: UInt8) {
            self.classes = classes
            self.word = word
            self.ending = ending
            self.first = first
            self.shape = shape
        }

        @inline(__always)
        private static func fold(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    }

    /// The token, the one before it and the one after it.
    package var last = Cue.outside
    package var current = Cue.outside
    package var next = Cue.outside
    /// Tags of the two tokens before; `start` at the sentence's beginning.
    package var lastTag = Self.start
    package var beforeLastTag = Self.start

    package static let start: UInt8 = 31

    package init() {}

    @inline(__always)
    package mutating func advance(_ cue: Cue) {
        last = current
        current = next
        next = cue
    }

    @inline(__always)
    package mutating func remember(_ tag: UInt8) {
        beforeLastTag = lastTag
        lastTag = tag
    }

    @inline(__always)
    package var keys: Keys {
        let tags = UInt64(lastTag) | UInt64(beforeLastTag) << 5
        let ending = UInt64(current.ending)
        let shape = UInt64(current.shape)
        var keys = Keys(repeating: 0)
        keys[0] = Self.key(0, current.word)
        keys[1] = Self.key(1, current.word ^ shape &* 0x9E37_79B9)
        keys[2] = Self.key(2, current.word ^ UInt64(lastTag) &* 0x85EB_CA6B)
        keys[3] = Self.key(3, ending)
        keys[4] = Self.key(4, (ending & 0xFFFFFF) << 8 | shape)
        keys[5] = Self.key(5, (ending & 0xFFFF) << 8 | shape)
        keys[6] = Self.key(6, (ending & 0xFFFF) << 8 | UInt64(lastTag))
        keys[7] = Self.key(7, (ending & 0xFF) << 8 | shape)
        keys[8] = Self.key(8, UInt64(current.first) << 8 | shape)
        keys[9] = Self.key(9, UInt64(lastTag) << 8 | shape)
        keys[10] = Self.key(10, tags)
        keys[11] = Self.key(11, last.word)
        keys[12] = Self.key(12, next.word)
        keys[13] = Self.key(13, UInt64(next.ending & 0xFFFFFF) << 8 | UInt64(next.shape))
        keys[14] = Self.key(14, UInt64(last.ending & 0xFFFFFF))
        keys[15] = Self.key(15, UInt64(last.shape) << 16 | shape << 8 | UInt64(next.shape))
        let classes = UInt64(current.classes) << 8 | shape
        keys[16] = Self.key(16, classes)
        keys[17] = Self.key(17, classes << 8 | UInt64(lastTag))
        keys[18] = Self.key(18, classes << 16 | UInt64(next.classes) << 8 | UInt64(next.shape))
        keys[19] = Self.key(19, UInt64(lastTag) << 16 | UInt64(next.classes) << 8 | UInt64(next.shape))
        return keys
    }

    @inline(__always)
    private static func key(_ template: UInt64, _ value: UInt64) -> UInt64 {
        let mixed = (value &+ (template &+ 1) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
        return (mixed ^ mixed >> 32) &* 0xC2B2_AE3D_27D4_EB4F
    }
}
