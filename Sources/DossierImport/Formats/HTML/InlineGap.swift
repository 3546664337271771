/// Tells whether a word ends where one inline element meets another, or text, without white space between.
///
/// On the screen a margin often parts what the markup puts together: `May 13, 2031</span><span>4:22 PM`. But elements stand
/// within words, too: drop caps, `<b>un</b>believable`, `H<sub>2</sub>O`. So the element says how likely a gap is, and the
/// characters on both sides decide.
struct InlineGap {
    /// How much an element speaks for a gap at its ends, from none to much.
    enum Weight: Int, Comparable {
        /// Raised and lowered signs, marks of search words: within a word as often as not.
        case joined
        /// Bold, italic: a word may be set so in part.
        case typed
        /// Of no meaning by itself, but seldom within a word.
        case plain
        /// With a name for a style sheet, which may set it apart.
        case styled
        /// A time or an address is a whole of its own.
        case whole

        static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    static func weight(_ element: Element, hasAttributes: Bool) -> Weight? {
        switch element {
        case .time, .address, .label, .button, .output: .whole
        case .a, .other, .cite: .styled
        case .span: hasAttributes ? .styled : .plain
        case .b, .strong, .i, .em, .u, .small, .font: hasAttributes ? .styled : .typed
        case .sub, .sup, .abbr, .mark, .code, .s, .ins, .del, .wbr, .rt, .rp: .joined
        default: nil
        }
    }

    private var weight = Weight.typed
    private var isJoined = false
    /// Whether an element has ended, and whether one has begun.
    private var ends = false
    private var begins = false

    /// Nil where no element begins or ends.
    var isOpen: Bool { ends || begins }

    mutating func cross(_ crossed: Weight, isEnd: Bool) {
        if crossed == .joined { isJoined = true } else { weight = max(weight, crossed) }
        if isEnd { ends = true } else { begins = true }
    }

    /// - Parameters:
    ///   - left: the line so far.
    ///   - right: the text that follows, its first byte no white space.
    func isGap(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        guard isOpen, !isJoined, let last = left.last, let first = right.first else { return false }
        let before = Self.lastWord(left)
        let after = right.prefix { $0 > 0x20 }
        let (kind, next) = (Self.kind(last), Self.kind(first))
        if weight == .whole {
            return kind != .other && next != .other || kind == .closing && next != .other
        }
        // A letter alone is the initial of a word, set large; a digit numbers what follows.
        guard before.count > 1 || kind == .digit && ends && begins else { return false }
        switch (kind, next) {
        case (.digit, .digit): return Self.endsWithYear(left)
        case (.lower, .upper), (.digit, .upper):
            guard after.count > 1 else { return false }
            if ends && begins { return true }
            if weight == .plain { return before.count < left.count && after.count < right.count }
            return weight == .styled
                && (!before.allSatisfy { Self.kind($0) == .digit } || Self.endsWithYear(left))
        case (.lower, .digit): return weight == .styled && right.count > 2 && after.count < right.count
        case (.closing, .lower), (.closing, .upper), (.closing, .digit):
            // The address `www.port.example` has dots within it, a time colons.
            if last == 0x2E || last == 0x3A {
                return next == .upper && before.dropLast().allSatisfy { Self.kind($0) != .closing }
            }
            return true
        default: return false
        }
    }

    private enum Kind { case lower, upper, digit, closing, other }

    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x61...0x7A: .lower
        case 0x41...0x5A: .upper
        case 0x30...0x39: .digit
        case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D: .closing
        default: .other
        }
    }

    private static func lastWord(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes[((bytes.lastIndex { $0 <= 0x20 } ?? bytes.startIndex - 1) + 1)...]
    }

    /// `2031` as a word of its own behind another, with which no longer number begins.
    private static func endsWithYear(_ bytes: ArraySlice<UInt8>) -> Bool {
        let word = lastWord(bytes)
        guard word.count == 4, word.count < bytes.count, word.allSatisfy({ kind($0) == .digit }) else {
            return false
        }
        return word.starts(with: "19".utf8) || word.starts(with: "20".utf8)
    }
}
