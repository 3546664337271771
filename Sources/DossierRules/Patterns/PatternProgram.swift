import DossierText

/// A pattern as instructions of a small automaton.
struct PatternProgram: Sendable {
    enum Instruction: Sendable {
        case consume(Atom)
        /// Goes on at the first place and, if that fails, at the second.
        case branch(Int, Int)
        case jump(Int)
        case beginCapture(Int)
        case endCapture(Int)
        case refuse([Atom])
        case sentenceBegin
        case sentenceEnd
        case match
    }

    private(set) var instructions: [Instruction] = []
    /// Names of the captured fields; captures have their index.
    let fields: [String]
    /// What a match can begin with; nil where it may begin with anything.
    let starts: [Atom]?

    init(_ pattern: Pattern) {
        fields = pattern.fields
        starts = pattern.starts
        add(pattern)
        instructions.append(.match)
    }

    private mutating func add(_ pattern: Pattern) {
        switch pattern {
        case .atom(let atom): instructions.append(.consume(atom))
        case .absent(let atoms): instructions.append(.refuse(atoms))
        case .sentenceBegin: instructions.append(.sentenceBegin)
        case .sentenceEnd: instructions.append(.sentenceEnd)
        case .sequence(let parts): for part in parts { add(part) }
        case .choice(let parts): addChoice(parts[...])
        case .optional(let inner): addOptional { $0.add(inner) }
        case .oneOrMore(let inner):
            let start = instructions.count
            add(inner)
            instructions.append(.branch(start, instructions.count + 1))
        case .zeroOrMore(let inner):
            let branch = instructions.count
            instructions.append(.match)
            add(inner)
            instructions.append(.jump(branch))
            instructions[branch] = .branch(branch + 1, instructions.count)
        case .gap(let length):
            // The shortest gap first: each token is an alternative to going on.
            var branches: [Int] = []
            for _ in 0..<length {
                branches.append(instructions.count)
                instructions.append(.match)
                instructions.append(.consume(.anyToken))
            }
            for branch in branches { instructions[branch] = .branch(instructions.count, branch + 1) }
        case .capture(let field, let inner):
            let index = fields.firstIndex(of: field) ?? 0
            instructions.append(.beginCapture(index))
            add(inner)
            instructions.append(.endCapture(index))
        }
    }

    private mutating func addOptional(_ body: (inout PatternProgram) -> Void) {
        let branch = instructions.count
        instructions.append(.match)
        body(&self)
        instructions[branch] = .branch(branch + 1, instructions.count)
    }

    private mutating func addChoice(_ parts: ArraySlice<Pattern>) {
        guard let first = parts.first else { return }
        let rest = parts.dropFirst()
        if rest.isEmpty { return add(first) }
        let branch = instructions.count
        instructions.append(.match)
        add(first)
        let jump = instructions.count
        instructions.append(.match)
        instructions[branch] = .branch(branch + 1, instructions.count)
        addChoice(rest)
        instructions[jump] = .jump(instructions.count)
    }
}

extension Pattern {
    /// The atoms with which a match can begin; nil where that is not known.
    var starts: [Atom]? {
        switch self {
        case .atom(let atom): return [atom]
        case .oneOrMore(let inner), .capture(_, let inner): return inner.starts
        case .sequence(let parts):
            var atoms: [Atom] = []
            for part in parts {
                switch part {
                // They consume nothing, and what follows must begin here.
                case .absent, .sentenceBegin: continue
                case .optional(let inner), .zeroOrMore(let inner):
                    guard let more = inner.starts else { return nil }
                    atoms += more
                default:
                    guard let more = part.starts else { return nil }
                    return atoms + more
                }
            }
            return nil
        case .choice(let parts):
            var atoms: [Atom] = []
            for part in parts {
                guard let more = part.starts else { return nil }
                atoms += more
            }
            return atoms
        case .optional, .zeroOrMore, .gap, .absent, .sentenceBegin, .sentenceEnd: return nil
        }
    }

    /// Words of which a sentence must hold at least one for the pattern to match; nil where there are no such words.
    func anchors(_ lists: [PhraseList]) -> [Word]? {
        switch self {
        case .atom(.phrase(let list)): return lists[list].firstWords
        case .atom, .gap, .absent, .sentenceBegin, .sentenceEnd, .optional, .zeroOrMore: return nil
        case .oneOrMore(let inner), .capture(_, let inner): return inner.anchors(lists)
        case .sequence(let parts):
            return parts.compactMap { $0.anchors(lists) }.min { $0.count < $1.count }
        case .choice(let parts):
            var words: [Word] = []
            for part in parts {
                guard let more = part.anchors(lists) else { return nil }
                words += more
            }
            return words
        }
    }

    /// Kinds of item of which a sentence must hold at least one, as bits; 0 where there are none.
    var requiredItems: UInt16 {
        switch self {
        case .atom(.item(let kind)): kind.bit
        case .oneOrMore(let inner), .capture(_, let inner): inner.requiredItems
        case .sequence(let parts): parts.lazy.map(\.requiredItems).first { $0 != 0 } ?? 0
        case .choice(let parts):
            parts.allSatisfy { $0.requiredItems != 0 } ? parts.reduce(0) { $0 | $1.requiredItems } : 0
        default: 0
        }
    }
}
