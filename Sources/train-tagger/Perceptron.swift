import DossierText

/// The averaged perceptron in training (Collins 2002): weights move only where the greedy tagger errs, and the mean of
/// each weight over all steps is what counts in the end.
struct Perceptron {
    /// Rows of the features that the training text has.
    private var rows: [UInt64: Int] = [:]
    private(set) var frequencies: [Int] = []
    private var weights: [Float]
    private var totals: [Float]
    private var stamps: [Int32]
    private var step: Int32 = 0
    /// Words that have only one tag, by hash.
    let lexicon: [Word: UInt8]
    private let classes: WordClasses
    private static let tagCount = TaggerModel.tagCount

    /// - Parameter lexiconMinimum: how often a word must occur, with hardly any other tag, to be tagged without scoring.
    init(_ treebank: Treebank, _ classes: WordClasses, lexiconMinimum: Int) {
        self.classes = classes
        var counts: [UInt64: Int] = [:]
        var tagsOfWord: [Word: [UInt8: Int]] = [:]
        for sentence in treebank.sentences {
            Self.walk(sentence, classes) { index, features in
                features.eachKey { counts[$0, default: 0] += 1 }
                let tag = sentence.tags[index]?.rawValue ?? 0
                let token = sentence.tokens[index]
                if tag > 0, Tagger.mayHaveOnlyTag(token, isFirst: index == 0) {
                    tagsOfWord[token.word, default: [:]][tag, default: 0] += 1
                }
                return tag
            }
        }
        for (key, count) in counts {
            rows[key] = frequencies.count
            frequencies.append(count)
        }
        weights = Array(repeating: 0, count: frequencies.count * Self.tagCount)
        totals = weights
        stamps = Array(repeating: 0, count: weights.count)
        lexicon = tagsOfWord.compactMapValues { tags in
            guard let (tag, count) = tags.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
                return nil
            }
            let total = tags.values.reduce(0, +)
            return total >= lexiconMinimum && count * 200 >= total * 199 ? tag : nil
        }
    }

    /// Goes through a sentence from left to right with what the tagger would see.
    private static func walk(
        _ sentence: Treebank.Sentence, _ classes: WordClasses, _ tag: (Int, TaggerFeatures) -> UInt8
    ) {
        var features = TaggerFeatures()
        let range = sentence.tokens.indices
        func cue(_ index: Int) -> TaggerFeatures.Cue {
            Tagger.cue(index, range, sentence.tokens.span, sentence.bytes.span, classes)
        }
        features.advance(cue(0))
        for index in range {
            features.advance(cue(index + 1))
            features.remember(tag(index, features))
        }
    }

    /// One pass over the sentences in a given order; the number of errors.
    mutating func train(_ sentences: [Treebank.Sentence]) -> Int {
        var errors = 0
        for sentence in sentences {
            var features = TaggerFeatures()
            let range = sentence.tokens.indices
            features.advance(Tagger.cue(0, range, sentence.tokens.span, sentence.bytes.span, classes))
            for index in range {
                features.advance(
                    Tagger.cue(index + 1, range, sentence.tokens.span, sentence.bytes.span, classes))
                let token = sentence.tokens[index]
                if Tagger.mayHaveOnlyTag(token, isFirst: index == 0), let only = lexicon[token.word] {
                    features.remember(only)
                    continue
                }
                var active: [Int] = []
                features.eachKey { if let row = rows[$0] { active.append(row) } }
                let guess = best(active)
                if let gold = sentence.tags[index]?.rawValue, gold != guess {
                    errors += 1
                    step += 1
                    for row in active {
                        move(row, gold, 1)
                        move(row, guess, -1)
                    }
                } else {
                    step += 1
                }
                features.remember(guess)
            }
        }
        return errors
    }

    private func best(_ active: [Int]) -> UInt8 {
        var scores = [Float](repeating: 0, count: Self.tagCount)
        for row in active {
            for tag in 0..<Self.tagCount { scores[tag] += weights[row * Self.tagCount + tag] }
        }
        var best = 0
        for tag in 1..<Self.tagCount where scores[tag] > scores[best] { best = tag }
        return UInt8(best + 1)
    }

    private mutating func move(_ row: Int, _ tag: UInt8, _ change: Float) {
        let index = row * Self.tagCount + Int(tag) - 1
        totals[index] += Float(step - stamps[index]) * weights[index]
        stamps[index] = step
        weights[index] += change
    }

    struct Row {
        let key: UInt64
        let frequency: Int
        let weights: [Float]
    }

    /// The mean weights of every feature that has any.
    func averaged() -> [Row] {
        rows.compactMap { key, row in
            let mean = (0..<Self.tagCount).map { tag in
                let index = row * Self.tagCount + tag
                return (totals[index] + Float(step - stamps[index]) * weights[index]) / Float(max(step, 1))
            }
            return mean.contains { $0 != 0 } ? Row(key: key, frequency: frequencies[row], weights: mean) : nil
        }.sorted { $0.key < $1.key }
    }
}
