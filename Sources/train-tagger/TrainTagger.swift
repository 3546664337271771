import DossierText
import Foundation

/// Makes the model of the part-of-speech tagger from treebanks in CoNLL-U:
///
///     swift run -c release train-tagger OUTPUT WORDNET HELD-OUT TRAINING…
///
/// WORDNET is the folder of WordNet's index files (`index.noun`, `verb.exc` …), from which it is known what a word can be.
/// Writes the model to OUTPUT and prints the accuracy on HELD-OUT, of which it learns nothing.
@main
struct TrainTagger {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 4, let output = arguments.first,
            let wordNet = arguments.dropFirst().first, let heldOut = arguments.dropFirst(2).first
        else {
            print("usage: train-tagger OUTPUT WORDNET HELD-OUT TRAINING…")
            exit(64)
        }
        let training = try Treebank(paths: Array(arguments.dropFirst(3)))
        let test = try Treebank(paths: [heldOut])
        report("training", training)
        report("held out", test)

        let dictionary = try WordNet(folder: wordNet)
        print("dictionary: \(dictionary.forms) forms, \(dictionary.lost) without place")
        let classes = dictionary.table()
        var perceptron = Perceptron(training, classes, lexiconMinimum: 20)
        var generator = SplitMix64(state: 2025)
        var sentences = training.sentences
        for epoch in 1...9 {
            sentences.shuffle(using: &generator)
            print("epoch \(epoch): \(perceptron.train(sentences)) errors")
        }
        let rows = perceptron.averaged()
        let (bytes, kept) = ModelFile.bytes(
            of: rows, lexicon: perceptron.lexicon, dictionary: dictionary, buckets: 24_000)
        print(
            "\(rows.count) features, \(kept) kept; \(perceptron.lexicon.count) words of one tag; \(bytes.count) bytes"
        )
        try Data(bytes).write(to: URL(fileURLWithPath: output))
        evaluate(bytes, "training", training)
        evaluate(bytes, "held out", test)
    }

    private static func report(_ name: String, _ treebank: Treebank) {
        let share = 100 * Double(treebank.agreeing) / Double(max(treebank.words, 1))
        print("\(name): \(treebank.sentences.count) sentences, \(treebank.words) words, \(share) % cut alike")
    }

    private static func evaluate(_ model: [UInt8], _ name: String, _ treebank: Treebank) {
        unsafe model.withUnsafeBytes { memory in
            guard let model = unsafe TaggerModel(memory) else { return print("the model cannot be read") }
            let tagger = Tagger(model)
            var right = 0
            var total = 0
            var confusions: [String: Int] = [:]
            for sentence in treebank.sentences {
                for (got, want) in zip(tagger.tags(sentence.bytes, sentence.tokens), sentence.tags) {
                    guard let want else { continue }
                    total += 1
                    if got == want { right += 1 } else { confusions["\(want) as \(got)", default: 0] += 1 }
                }
            }
            print("\(name): \(right) of \(total) right, \(100 * Double(right) / Double(max(total, 1))) %")
            for (name, count) in confusions.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }).prefix(12)
            {
                print("    \(count) \(name)")
            }
        }
    }
}

/// Steele, Lea and Flood 2014: the same shuffles on every machine.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
