import DossierText

/// Reads the pattern language:
///
/// ```
/// pattern  = sequence ("|" sequence)*
/// sequence = step*
/// step     = [field ":"] unit ["?" | "*" | "+"] | "!" unit | ".." [number] | "^" | "$"
/// unit     = word | "{" list "}" | "<" item ">" | "_" | "(" pattern ")"
/// ```
///
/// A word matches in any case, `word~` in all its forms. Sizes are bounded, so that no pattern can be slow.
struct PatternParser {
    /// The longest gap that `..` may bridge.
    static let longestGap = 30
    private static let deepestNesting = 40

    private let bytes: [UInt8]
    private let lists: [String: [String]]
    private let fields: Set<String>
    private var offset = 0
    private var depth = 0
    /// The lists that the pattern names, besides those of earlier patterns.
    private var named: PatternLists

    /// - Parameters:
    ///   - lists: word lists by name.
    ///   - fields: names that a capture may have.
    static func parse(
        _ text: String, lists: [String: [String]], fields: Set<String>, named: inout PatternLists
    ) throws(PatternError) -> Pattern {
        var parser = PatternParser(
            bytes: Array(text.utf8), lists: lists, fields: fields, named: named)
        let pattern = try parser.choice()
        if parser.offset < parser.bytes.count {
            throw PatternError("“)” without “(”", at: parser.offset)
        }
        if pattern.canBeEmpty {
            throw PatternError(
                "the pattern can match nothing at all", at: 0, hint: "make one part of it obligatory")
        }
        named = parser.named
        return pattern
    }

    private init(
        bytes: [UInt8], lists: [String: [String]], fields: Set<String>, named: PatternLists
    ) {
        self.bytes = bytes
        self.lists = lists
        self.fields = fields
        self.named = named
    }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte >= 0x09 && byte <= 0x0D { offset += 1 }
    }

    private mutating func choice() throws(PatternError) -> Pattern {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepestNesting { throw PatternError("parentheses are nested too deeply", at: offset) }
        var alternatives = [try sequence()]
        while next == UInt8(ascii: "|") {
            offset += 1
            alternatives.append(try sequence())
        }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() throws(PatternError) -> Pattern {
        var steps: [Pattern] = []
        while true {
            skipSpace()
            guard let byte = next, byte != UInt8(ascii: ")"), byte != UInt8(ascii: "|") else { break }
            steps.append(try step())
        }
        if steps.isEmpty { throw PatternError("an empty alternative", at: offset) }
        return steps.count == 1 ? steps[0] : .sequence(steps)
    }

    private mutating func step() throws(PatternError) -> Pattern {
        let start = offset
        switch next {
        case UInt8(ascii: "^"):
            offset += 1
            return .sentenceBegin
        case UInt8(ascii: "$"):
            offset += 1
            return .sentenceEnd
        case UInt8(ascii: "!"):
            offset += 1
            guard let atoms = Self.alternatives(of: try unit()) else {
                throw PatternError(
                    "“!” stands before one word, list or item", at: start,
                    hint: "several are written !(a|b|{list})")
            }
            return .absent(atoms)
        case UInt8(ascii: ".") where offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "."):
            return try gap()
        default:
            break
        }
        if let field = try captureName() {
            return try repeated(.capture(field: field, try unit()))
        }
        return try repeated(try unit())
    }

    private mutating func gap() throws(PatternError) -> Pattern {
        let start = offset
        offset += 2
        var length = 0
        var digits = 0
        while let byte = next, byte &- 0x30 < 10 {
            length = min(length * 10 + Int(byte - 0x30), 1000)
            digits += 1
            offset += 1
        }
        if digits == 0 { return .gap(8) }
        guard (1...Self.longestGap).contains(length) else {
            throw PatternError("a gap has 1 to \(Self.longestGap) tokens", at: start)
        }
        return .gap(length)
    }

    /// The field before a colon that is followed at once by what it captures.
    private mutating func captureName() throws(PatternError) -> String? {
        var end = offset
        while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
        guard end > offset, end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"), bytes[end + 1] > 0x20
        else { return nil }
        let name = String(decoding: bytes[offset..<end], as: UTF8.self)
        guard fields.contains(name) else {
            throw PatternError(
                "there is no field “\(name)”", at: offset,
                hint: fields.isEmpty
                    ? "fields are declared under “fields”"
                    : "the fields are \(fields.sorted().joined(separator: ", "))")
        }
        offset = end + 1
        return name
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
            || byte &- 0x30 < 10
    }

    private mutating func repeated(_ inner: Pattern) throws(PatternError) -> Pattern {
        let sign = next
        guard sign == UInt8(ascii: "?") || sign == UInt8(ascii: "*") || sign == UInt8(ascii: "+") else {
            return inner
        }
        offset += 1
        if sign == UInt8(ascii: "?") { return .optional(inner) }
        if inner.canBeEmpty {
            throw PatternError("what is repeated can match nothing at all", at: offset - 1)
        }
        return sign == UInt8(ascii: "*") ? .zeroOrMore(inner) : .oneOrMore(inner)
    }

    private mutating func unit() throws(PatternError) -> Pattern {
        let start = offset
        switch next {
        case nil:
            throw PatternError("the pattern ends where a word was expected", at: offset)
        case UInt8(ascii: "("):
            offset += 1
            let inner = try choice()
            guard next == UInt8(ascii: ")") else { throw PatternError("“(” is not closed", at: start) }
            offset += 1
            return inner
        case UInt8(ascii: "{"):
            let name = try bracketed(closing: UInt8(ascii: "}"))
            guard let phrases = lists[name] else {
                throw PatternError(
                    "there is no list “\(name)”", at: start,
                    hint: lists.isEmpty
                        ? "lists are declared under “lists”"
                        : "the lists are \(lists.keys.sorted().joined(separator: ", "))")
            }
            return .atom(.phrase(named.index(of: "{\(name)}", phrases)))
        case UInt8(ascii: "<"):
            return .atom(try Self.item(bracketed(closing: UInt8(ascii: ">")), at: start))
        case UInt8(ascii: "_"):
            offset += 1
            return .atom(.anyToken)
        default:
            return try word()
        }
    }

    private mutating func bracketed(closing: UInt8) throws(PatternError) -> String {
        guard let end = bytes[offset...].firstIndex(of: closing) else {
            throw PatternError(
                "“\(String(decoding: [bytes[offset]], as: UTF8.self))” is not closed", at: offset)
        }
        let name = String(decoding: bytes[offset + 1..<end], as: UTF8.self)
        offset = end + 1
        return name
    }

    private mutating func word() throws(PatternError) -> Pattern {
        let start = offset
        while let byte = next, byte > 0x20, !Self.special.contains(byte) { offset += 1 }
        guard offset > start else {
            throw PatternError(
                "“\(String(decoding: [bytes[start]], as: UTF8.self))” cannot stand here", at: start)
        }
        let word = String(decoding: bytes[start..<offset], as: UTF8.self)
        if word == "~" { throw PatternError("“~” stands behind a word", at: start) }
        return .atom(.phrase(named.index(of: word, [word])))
    }

    private static let special = Set("()|?*+!^${}<>:\"".utf8)

    private static func item(_ name: String, at offset: Int) throws(PatternError) -> Atom {
        if let kind = ItemKind(rawValue: name) { return .item(kind) }
        switch name {
        case "Capital": return .capital
        case "verb": return .partOfSpeech([.verbBase, .verbPresent, .verbPast, .verbParticiple, .verbGerund])
        case "noun": return .partOfSpeech([.noun, .properNoun])
        case "adjective": return .partOfSpeech([.adjective])
        case "adverb": return .partOfSpeech([.adverb])
        case "determiner": return .partOfSpeech([.determiner])
        case "preposition": return .partOfSpeech([.adposition])
        case "pronoun": return .partOfSpeech([.pronoun])
        case "auxiliary": return .partOfSpeech([.auxiliary])
        default:
            let names = ItemKind.allCases.map(\.rawValue) + wordClasses
            throw PatternError(
                "there is no item “<\(name)>”", at: offset,
                hint: "the items are \(names.joined(separator: ", "))")
        }
    }

    private static let wordClasses = [
        "verb", "noun", "adjective", "adverb", "determiner", "preposition", "pronoun", "auxiliary", "Capital",
    ]

    private static func alternatives(of pattern: Pattern) -> [Atom]? {
        switch pattern {
        case .atom(let atom): return [atom]
        case .choice(let parts):
            var atoms: [Atom] = []
            for part in parts {
                guard let more = alternatives(of: part) else { return nil }
                atoms += more
            }
            return atoms
        default: return nil
        }
    }
}
