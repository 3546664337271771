import DossierSDK
import DossierText

/// Makes the findings of a rules file, sentence by sentence.
struct SentenceSearch {
    private let file: RulesFile
    private let program: RulesProgram
    private let text: AnnotatedText
    private let lattice: ItemLattice
    private let values: ValueReader
    private var matcher: PatternMatcher
    private(set) var findings: [Finding] = []

    init(file: RulesFile, program: RulesProgram, text: AnnotatedText, lattice: ItemLattice) {
        self.file = file
        self.program = program
        self.text = text
        self.lattice = lattice
        values = ValueReader(text: text, lattice: lattice)
        matcher = PatternMatcher(text: text, lattice: lattice, lists: program.lists)
    }

    mutating func read(_ sentence: Sentence) {
        let candidates = program.index.candidates(in: sentence.tokens, of: text)
        guard !candidates.isEmpty else { return }
        let kinds = lattice.kinds(in: sentence.tokens)
        var words = WordSummary([])
        for token in sentence.tokens { words.insert(text.tokens[token].word) }
        let block = text.blocks[sentence.block].kind
        var taken: [Range<Int>] = []
        for candidate in candidates {
            let patterns = program.rules[candidate].alternatives
            guard patterns.contains(where: { $0.needs.mayBeMet(by: words, items: kinds) }) else { continue }
            let rule = file.patterns[candidate]
            if let blocks = rule.blocks, !blocks.contains(block) { continue }
            var matches: [(match: PatternMatcher.Match, fields: [String])] = []
            for pattern in patterns where pattern.needs.mayBeMet(by: words, items: kinds) {
                matches += matcher.matches(of: pattern.program, in: sentence.tokens).map {
                    ($0, pattern.program.fields)
                }
            }
            // Of matches that overlap, the first rule of the file has it, and within a rule the first alternative.
            matches.removeAll { found in taken.contains { $0.overlaps(found.match.tokens) } }
            guard !matches.isEmpty, !isExcepted(candidate, in: sentence.tokens) else { continue }
            for found in matches where !taken.contains(where: { $0.overlaps(found.match.tokens) }) {
                taken.append(rule.extent == .sentence ? sentence.tokens : found.match.tokens)
                findings.append(finding(rule, found.match, found.fields, in: sentence))
            }
        }
    }

    private mutating func isExcepted(_ rule: Int, in tokens: Range<Int>) -> Bool {
        for pattern in program.rules[rule].exceptions where !matcher.matches(of: pattern, in: tokens).isEmpty
        {
            return true
        }
        return false
    }

    private func finding(
        _ rule: PatternRule, _ match: PatternMatcher.Match, _ names: [String], in sentence: Sentence
    ) -> Finding {
        var finding = Finding(
            kind: rule.kind, span: rule.extent == .sentence ? sentence.span : text.span(match.tokens),
            confidence: rule.confidence, rule: rule.rule)
        for entry in rule.values.entries { finding.fields[entry.name] = entry.value }
        for fieldRule in file.fields {
            let field = fieldRule.field
            guard finding.fields[field.name] == nil else { continue }
            let captures = match.captures.filter { names[$0.field] == field.name }
            var found: [String] = []
            for capture in captures {
                let tokens = withoutMarks(capture.tokens)
                guard let value = values.value(of: tokens, for: field), !found.contains(value) else {
                    continue
                }
                found.append(value)
                finding.roles.append(.init(field.name, text.span(tokens)))
                if !field.isList { break }
            }
            if found.isEmpty, captures.isEmpty, let fill = fieldRule.fill,
                let nearest = nearest(fill, to: match.tokens, in: sentence.tokens),
                let value = values.value(of: nearest.item, from: nearest.start, for: field)
            {
                found = [value]
                finding.roles.append(.init(field.name, text.span(nearest.start..<nearest.item.end)))
            }
            finding.fields[field.name] = Self.fieldValue(found, of: field)
        }
        return finding
    }

    /// What a gap has taken in at the ends of a capture is no part of its value: `, the bridge`.
    private func withoutMarks(_ tokens: Range<Int>) -> Range<Int> {
        var (first, last) = (tokens.lowerBound, tokens.upperBound)
        while first < last, text.tokens[first].shape == .punctuation { first += 1 }
        while last > first, text.tokens[last - 1].shape == .punctuation { last -= 1 }
        return first < last ? first..<last : tokens
    }

    private static func fieldValue(_ texts: [String], of field: Field) -> FieldValue? {
        guard let first = texts.first else { return nil }
        if field.isList { return .list(texts) }
        switch field.kind {
        case .number, .percent, .money: return Double(first).map(FieldValue.number)
        default: return .text(first)
        }
    }

    /// The item of a kind with the fewest tokens between it and the match; of two as near, the earlier.
    private func nearest(_ kind: ItemKind, to match: Range<Int>, in sentence: Range<Int>)
        -> (start: Int, item: ItemLattice.Item)?
    {
        var best: (distance: Int, start: Int, item: ItemLattice.Item)?
        for start in sentence {
            for item in lattice[start] where item.kinds & kind.bit != 0 && item.end <= sentence.upperBound {
                let distance =
                    item.end <= match.lowerBound
                    ? match.lowerBound - item.end : max(0, start - match.upperBound)
                if distance < best?.distance ?? .max { best = (distance, start, item) }
            }
        }
        return best.map { ($0.start, $0.item) }
    }
}
