import DossierHost
import DossierText
import Glibc

/// The words by which a sentence of one text is recognised in another: what it is about, without its dates and numbers.
///
/// Words count by their stem. A name weighs more than a verb, and what a pronoun or a function stands for counts as if it
/// had been named.
struct ClaimContext {
    private(set) var weights: [String: Double] = [:]
    /// Stems of what is told, and not of who and where.
    private(set) var telling: Set<String> = []
    /// As they stand, to be looked up.
    private(set) var words: [String] = []

    /// Of the words of a sentence, or of a part of it.
    init(_ text: AnnotatedText, in span: TextSpan) {
        let tokens = text.tokens(in: span)
        var values = Self.values(text, tokens)
        // A country counts by its usual name, however it is written.
        for mention in text.mentions(overlapping: tokens) where mention.form != .pronoun {
            guard let entity = mention.entity, text.entities[entity].kind == .country else { continue }
            let named = text.tokens(in: mention.core)
            for index in named {
                words += Workspace.foldedWords(text.form(index)).filter { $0.utf8.count > 1 }
            }
            values.formUnion(named)
            add(text.entities[entity].name, weight: 1.5)
        }
        for index in tokens where !values.contains(index) {
            guard let weight = Self.weight(text, index) else { continue }
            if let key = Self.act(text, index, tokens.upperBound) {
                words += Workspace.foldedWords(text.form(index))
                weights[key] = max(weights[key] ?? 0, weight)
                telling.insert(key)
                continue
            }
            add(text.form(index), weight: weight)
            if text.tags[index] != .properNoun {
                telling.formUnion(Workspace.foldedWords(text.form(index)).map(Self.stem))
            }
        }
        for mention in text.mentions(overlapping: tokens) where mention.form != .name {
            guard let entity = mention.entity else { continue }
            add(text.entities[entity].name, weight: 1.2)
        }
    }

    /// What a verb, or a noun for what is done, counts as: all words for one act are one.
    static func act(_ text: AnnotatedText, _ index: Int, _ end: Int) -> String? {
        let tag = text.tags[index]
        guard tag.isVerb || tag == .noun else { return nil }
        if tag == .noun, let key = Paraphrases.key(ofNoun: text.word(index)) { return key }
        return VerbBase.read(text, index, end).flatMap { Paraphrases.key(of: $0) }
    }

    private mutating func add(_ form: String, weight: Double) {
        for word in Workspace.foldedWords(form) where word.utf8.count > 1 {
            words.append(word)
            let stem = Self.stem(word)
            weights[stem] = max(weights[stem] ?? 0, weight)
        }
    }

    /// Words by which the sentence is not recognised any more.
    mutating func remove(_ stems: Set<String>) {
        for stem in stems { weights[stem] = nil }
        telling.subtract(stems)
    }

    var total: Double { weights.values.reduce(0, +) }

    /// Which share of this is in a sentence; what only stands in its paragraph counts in part.
    func share(in sentence: Set<String>, paragraph: Set<String>) -> Double {
        let total = total
        guard total > 0 else { return 0 }
        var found = 0.0
        for (stem, weight) in weights {
            if sentence.contains(stem) {
                found += weight
            } else if paragraph.contains(stem) {
                found += weight * 0.4
            }
        }
        return found / total
    }

    /// Which share of what is told a sentence has, names aside.
    func tellingShare(in sentence: Set<String>) -> Double {
        telling.isEmpty ? 0 : Double(telling.count { sentence.contains($0) }) / Double(telling.count)
    }

    /// The same, where what stands in the paragraph or the title counts for most of a word.
    func tellingShare(in sentence: Set<String>, paragraph: Set<String>) -> Double {
        guard !telling.isEmpty else { return 0 }
        let found = telling.reduce(0) { $0 + (sentence.contains($1) ? 1 : paragraph.contains($1) ? 0.7 : 0) }
        return found / Double(telling.count)
    }

    /// The same with less weight on what many of the sentences have that may bear on it: in an affair between two countries
    /// their names say little.
    func weighed(by sentences: [EvidenceSentence]) -> ClaimContext {
        var context = self
        let count = Double(sentences.count)
        for (stem, weight) in weights {
            let having = Double(sentences.count { $0.stems.contains(stem) })
            guard having > 0, count > 4 else { continue }
            context.weights[stem] = weight * (log2(count / having) / 3).clamped(to: 0.2...1)
        }
        return context
    }

    var stems: Set<String> { Set(weights.keys) }

    /// The tokens of dates and numbers, which are what is compared and not by what.
    private static func values(_ text: AnnotatedText, _ range: Range<Int>) -> Set<Int> {
        var values: Set<Int> = []
        for time in text.times(overlapping: range) { values.formUnion(time.tokens) }
        for quantity in text.quantities(overlapping: range) {
            let noun = quantity.noun.map { text.tokens(in: $0) }
            values.formUnion(quantity.tokens.filter { noun?.contains($0) != true })
        }
        return values
    }

    /// `took place`, `occurred`: that it was, of what another word names.
    private static func isOccurring(_ text: AnnotatedText, _ index: Int) -> Bool {
        ContextWords.occurring.contains(text.word(index))
            || text.word(index) == ContextWords.place && index > 0
                && ContextWords.taking.contains(text.word(index - 1))
    }

    static func weight(_ text: AnnotatedText, _ index: Int) -> Double? {
        guard text.tags.indices.contains(index), text.tokens[index].shape.isWord else { return nil }
        if ContextWords.common.contains(text.word(index)) || isOccurring(text, index) { return nil }
        switch text.tags[index] {
        case .properNoun: return 1.5
        case .noun: return 1
        case .adjective: return 0.6
        case .verbBase, .verbPresent, .verbPast, .verbParticiple, .verbGerund: return 0.8
        default: return nil
        }
    }

    /// The word without its commonest endings.
    static func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        func ends(_ ending: String) -> Bool {
            bytes.count > ending.utf8.count + 2 && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
        }
        if ends("ies") {
            bytes.removeLast(3)
        } else if ends("ing") {
            bytes.removeLast(3)
        } else if ends("ed") {
            bytes.removeLast(2)
        } else if ends("es") {
            bytes.removeLast(2)
        } else if ends("s"), !ends("ss") {
            bytes.removeLast()
        }
        // `stopped`, `stop`; `raise`, `raised`; `threaten`, `threatened`
        if bytes.count > 3, bytes[bytes.count - 1] == bytes[bytes.count - 2] { bytes.removeLast() }
        if bytes.count > 3, bytes.last == 0x65 || bytes.last == 0x79 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
