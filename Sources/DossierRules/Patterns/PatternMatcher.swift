import DossierText

/// Finds the matches of a program in a sentence, the leftmost first, by its order of preference.
///
/// A place of the text at which a place of the program has failed once is never tried again, so that the work is at
/// most the product of both lengths, whatever the pattern.
struct PatternMatcher {
    struct Match {
        let tokens: Range<Int>
        let captures: [Capture]
    }

    struct Capture {
        /// Index into the program's fields.
        let field: Int
        let tokens: Range<Int>
    }

    private struct State {
        var instruction: Int
        var token: Int
        /// Length of the log of captures at this point.
        var captures: Int
    }

    private enum CaptureMark {
        case begin(field: Int, token: Int)
        case end(field: Int, token: Int)
    }

    private let steps: AtomSteps
    private var failed: [UInt64] = []
    private var stack: [State] = []
    private var log: [CaptureMark] = []
    private var ends: [Int] = []

    init(text: AnnotatedText, lattice: ItemLattice, lists: [PhraseList]) {
        steps = AtomSteps(text: text, lattice: lattice, lists: lists)
    }

    /// All matches in a range of tokens, none of which overlaps another.
    mutating func matches(of program: PatternProgram, in sentence: Range<Int>) -> [Match] {
        var matches: [Match] = []
        let cells = program.instructions.count * (sentence.count + 1)
        failed.removeAll(keepingCapacity: true)
        failed.append(contentsOf: repeatElement(0, count: cells / 64 + 1))
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            if let starts = program.starts, !canBegin(starts, at: start, in: sentence) {
                start += 1
            } else if let end = run(program, from: start, in: sentence), end > start {
                matches.append(Match(tokens: start..<end, captures: captures()))
                start = end
                // The way that succeeded is marked as tried, too, and its end may be needed again behind the match.
                for instruction in program.instructions.indices {
                    let cell = instruction * (sentence.count + 1) + end - sentence.lowerBound
                    failed[cell / 64] &= ~(1 << UInt64(cell % 64))
                }
            } else {
                start += 1
            }
        }
        return matches
    }

    private mutating func canBegin(_ atoms: [Atom], at token: Int, in sentence: Range<Int>) -> Bool {
        for atom in atoms {
            steps.ends(of: atom, at: token, limit: sentence.upperBound, into: &ends)
            if !ends.isEmpty { return true }
        }
        return false
    }

    private mutating func run(_ program: PatternProgram, from start: Int, in sentence: Range<Int>) -> Int? {
        stack.removeAll(keepingCapacity: true)
        log.removeAll(keepingCapacity: true)
        stack.append(State(instruction: 0, token: start, captures: 0))
        while let state = stack.popLast() {
            var (instruction, token) = (state.instruction, state.token)
            log.removeLast(log.count - state.captures)
            walk: while true {
                let cell = instruction * (sentence.count + 1) + token - sentence.lowerBound
                if failed[cell / 64] & (1 << UInt64(cell % 64)) != 0 { break walk }
                failed[cell / 64] |= 1 << UInt64(cell % 64)
                switch program.instructions[instruction] {
                case .match:
                    return token
                case .jump(let target):
                    instruction = target
                case .branch(let preferred, let other):
                    stack.append(State(instruction: other, token: token, captures: log.count))
                    instruction = preferred
                case .beginCapture(let field):
                    log.append(.begin(field: field, token: token))
                    instruction += 1
                case .endCapture(let field):
                    log.append(.end(field: field, token: token))
                    instruction += 1
                case .sentenceBegin:
                    if token != sentence.lowerBound { break walk }
                    instruction += 1
                case .sentenceEnd:
                    guard steps.isAtEnd(token, of: sentence) else { break walk }
                    instruction += 1
                case .refuse(let atoms):
                    for atom in atoms {
                        steps.ends(of: atom, at: token, limit: sentence.upperBound, into: &ends)
                        if !ends.isEmpty { break walk }
                    }
                    instruction += 1
                case .consume(let atom):
                    steps.ends(of: atom, at: token, limit: sentence.upperBound, into: &ends)
                    guard let first = ends.first else { break walk }
                    // The stack gives back the last first: the longest of the rest must lie on top.
                    for end in ends.dropFirst().reversed() {
                        stack.append(State(instruction: instruction + 1, token: end, captures: log.count))
                    }
                    token = first
                    instruction += 1
                }
            }
        }
        return nil
    }

    private func captures() -> [Capture] {
        var open: [(field: Int, token: Int)] = []
        var captures: [Capture] = []
        for mark in log {
            switch mark {
            case .begin(let field, let token): open.append((field, token))
            case .end(let field, let token):
                guard let index = open.lastIndex(where: { $0.field == field }) else { continue }
                let begin = open.remove(at: index)
                if token > begin.token { captures.append(Capture(field: field, tokens: begin.token..<token)) }
            }
        }
        return captures
    }
}
