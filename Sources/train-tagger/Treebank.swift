import DossierText
import Foundation

/// The sentences of CoNLL-U files as the tagger will meet them: the text cut by Dossier's own tokenizer, and the
/// treebank's tag for each token that both cut alike.
struct Treebank {
    struct Sentence {
        let bytes: [UInt8]
        let tokens: [Token]
        /// Parallel to `tokens`; nil where the treebank cuts the text otherwise.
        let tags: [PartOfSpeech?]
    }

    private(set) var sentences: [Sentence] = []
    /// Words of the treebank, and how many of them are tokens of Dossier, too.
    private(set) var words = 0
    private(set) var agreeing = 0

    init(paths: [String]) throws {
        for path in paths { try read(path) }
    }

    private mutating func read(_ path: String) throws {
        var text: [UInt8] = []
        var spans: [(span: TextSpan, tag: PartOfSpeech)] = []
        var contracted = 0
        let file = try String(contentsOfFile: path, encoding: .utf8)
        for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
            guard !line.isEmpty else {
                if !spans.isEmpty { add(text, spans) }
                (text, spans, contracted) = ([], [], 0)
                continue
            }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 10, !columns[0].contains(".") else { continue }
            let isFollowed = !columns[9].contains("SpaceAfter=No")
            if columns[0].contains("-") {
                // "1-2 don't": its words follow, without spaces, and together make up its form.
                let ends = columns[0].split(separator: "-").compactMap { Int($0) }
                if ends.count == 2 { contracted = ends[1] - ends[0] + 1 }
                if !isFollowed { contracted = -contracted }
                continue
            }
            let start = text.count
            text.append(contentsOf: columns[1].utf8)
            spans.append((TextSpan(start, text.count), Self.tag(columns[3], columns[4])))
            switch contracted {
            case 0: if isFollowed { text.append(0x20) }
            case 1:
                text.append(0x20)
                contracted = 0
            case -1: contracted = 0
            default: contracted -= contracted.signum()
            }
        }
        if !spans.isEmpty { add(text, spans) }
    }

    private mutating func add(_ text: [UInt8], _ spans: [(span: TextSpan, tag: PartOfSpeech)]) {
        let tokens = TokenizedText(text).tokens
        let tags = Dictionary(spans.map { ($0.span, $0.tag) }) { first, _ in first }
        let aligned = tokens.map { tags[$0.span] }
        words += spans.count
        agreeing += aligned.count { $0 != nil }
        sentences.append(Sentence(bytes: text, tokens: tokens, tags: aligned))
    }

    /// Every word of a name counts as one, after the Penn tag: "United" of the United States is a verb to Universal
    /// Dependencies.
    private static func tag(_ universal: Substring, _ penn: Substring) -> PartOfSpeech {
        if penn == "NNP" || penn == "NNPS" { return .properNoun }
        return switch universal {
        case "NOUN": .noun
        case "PROPN": .properNoun
        case "PRON": .pronoun
        case "DET": .determiner
        case "ADJ": .adjective
        case "ADV": .adverb
        case "NUM": .numeral
        case "ADP": .adposition
        case "CCONJ": .coordinator
        case "SCONJ": .subordinator
        case "PART": .particle
        case "INTJ": .interjection
        case "PUNCT": .punctuation
        case "SYM": .symbol
        case "AUX": .auxiliary
        case "VERB":
            switch penn {
            case "VBZ": .verbPresent
            case "VBD": .verbPast
            case "VBN": .verbParticiple
            case "VBG": .verbGerund
            default: .verbBase
            }
        default: .other
        }
    }
}
