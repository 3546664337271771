/// What the tagger looks at: keys of the features of one token in its sentence.
///
/// The same code makes them for the trainer and for the tagger. A key is a hash of template and value. More than half of
/// the features hang on one token alone, and a word comes again and again: see ``TaggerMemory``.
package struct TaggerFeatures: Sendable {
    /// What is read of one token.
    package struct Cue: Sendable {
        var word: UInt64
        /// The last four bytes, letters in lower case, the last in the lowest byte.
        var ending: UInt32
        var first: UInt8
        var shape: UInt8
        /// What the dictionary says the word can be.
        var classes: UInt8

        /// No token has it.
        static let none = Cue(word: 0, ending: 0, first: 0, shape: 0, classes: 0)

        /// What stands beyond the ends of a sentence.
        package static let outside = Cue(word: 0x5EED, ending: 0, first: 0, shape: 15, classes: 0)

        /// What is read of the token itself; the dictionary is not yet asked.
        @inline(__always)
        init(_ token: Token, _ bytes: borrowing Span<UInt8>) {
            classes = 0
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

        /// With what the dictionary says.
        @inline(__always)
        func classified(by dictionary: WordClasses) -> Cue {
            var cue = self
            if shape <= TokenShape.mixed.rawValue { cue.classes = dictionary[Word(hash: word)] }
            return cue
        }

        /// Whether it is the same form, whatever the dictionary says of it.
        @inline(__always)
        func isForm(of other: Cue) -> Bool {
            word == other.word && ending == other.ending && first == other.first && shape == other.shape
        }

        /// The features of a token that hang on nothing around it.
        @inline(__always)
        func eachOwnKey(_ visit: (UInt64) -> Void) {
            let ending = UInt64(ending)
            let shape = UInt64(shape)
            visit(key(0, word))
            visit(key(1, word ^ shape &* 0x9E37_79B9))
            visit(key(3, ending))
            visit(key(4, (ending & 0xFFFFFF) << 8 | shape))
            visit(key(5, (ending & 0xFFFF) << 8 | shape))
            visit(key(7, (ending & 0xFF) << 8 | shape))
            visit(key(8, UInt64(first) << 8 | shape))
            visit(key(16, UInt64(classes) << 8 | shape))
        }

        /// What it says of itself behind a token with some tag.
        @inline(__always)
        func eachKeyBehind(_ tag: UInt8, _ visit: (UInt64) -> Void) {
            visit(key(2, word ^ UInt64(tag) &* 0x85EB_CA6B))
            visit(key(6, UInt64(ending & 0xFFFF) << 8 | UInt64(tag)))
        }

        /// What it says of the token behind it.
        @inline(__always)
        func eachKeyOfNext(_ visit: (UInt64) -> Void) {
            visit(key(11, word))
            visit(key(14, UInt64(ending & 0xFFFFFF)))
        }

        /// What it says of the token before it.
        @inline(__always)
        func eachKeyOfLast(_ visit: (UInt64) -> Void) {
            visit(key(12, word))
            visit(key(13, UInt64(ending & 0xFFFFFF) << 8 | UInt64(shape)))
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

    /// All features.
    package func eachKey(_ visit: (UInt64) -> Void) {
        current.eachOwnKey(visit)
        last.eachKeyOfNext(visit)
        next.eachKeyOfLast(visit)
        eachContextKey(visit)
    }

    /// The features that hang on several tokens or on the tags before.
    @inline(__always)
    func eachContextKey(_ visit: (UInt64) -> Void) {
        let shape = UInt64(current.shape)
        let tag = UInt64(lastTag)
        current.eachKeyBehind(lastTag, visit)
        visit(key(9, tag << 8 | shape))
        visit(key(10, tag | UInt64(beforeLastTag) << 5))
        visit(key(15, UInt64(last.shape) << 16 | shape << 8 | UInt64(next.shape)))
        let classes = UInt64(current.classes) << 8 | shape
        let following = UInt64(next.classes) << 8 | UInt64(next.shape)
        visit(key(17, classes << 8 | tag))
        visit(key(18, classes << 16 | following))
        visit(key(19, tag << 16 | following))
    }
}

@inline(__always)
private func key(_ template: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = (value &+ (template &+ 1) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ mixed >> 32) &* 0xC2B2_AE3D_27D4_EB4F
}
