import DossierText

/// Who speaks by the labels of a transcript or of an interview.
struct SpeakerLabels {
    /// To whom the questions of an interview go, and where the text names him.
    struct Answerer {
        let name: String
        let span: TextSpan
    }

    private let text: AnnotatedText
    private let words: SpeechWords
    /// Full names by family name in small letters: of the labels, the first that gives one.
    private let full: [String: String]
    /// The names of people in the text by family name; nil where two have it.
    private let people: [String: String?]

    init(text: AnnotatedText, words: SpeechWords) {
        self.text = text
        self.words = words
        var full: [String: String] = [:]
        for block in text.blocks where block.kind == .turn {
            guard let label = block.label.flatMap({ SpeakerLabel($0, in: text) }), label.length > 1 else {
                continue
            }
            let family = Self.family(label.name)
            if full[family] == nil { full[family] = label.name }
        }
        self.full = full
        var people: [String: String?] = [:]
        for entity in text.entities where entity.kind == .person && entity.name.contains(" ") {
            let family = Self.family(entity.name)
            people[family] = .some(people[family] == nil ? entity.name : nil)
        }
        self.people = people
    }

    /// `Ana Brito` of `SPOKESWOMAN ANA BRITO:`, and of `MS. BRITO:` behind it; labels of offices and of unnamed officials as
    /// they stand; nil of those who only ask.
    func name(_ label: TextSpan) -> String? {
        let printed = text.string(label).filter { $0 != ":" }
        guard printed.utf8.count > 1, !words.askers.contains(Word(printed)) else { return nil }
        guard let named = SpeakerLabel(label, in: text) else { return printed }
        if named.length > 1 { return named.name }
        let family = Self.family(named.name)
        if let known = full[family] { return known }
        return people[family].flatMap { $0 }.map(SpeakerLabel.name) ?? named.name
    }

    private static func family(_ name: String) -> String {
        name.split(separator: " ").last?.lowercased() ?? name
    }

    /// `A:`, `A.`, `Answer:`
    func isAnswer(_ label: TextSpan?) -> Bool {
        guard let label else { return false }
        let word = Word(text.string(label).filter { $0 != ":" && $0 != "." })
        return word == words.answer || word == words.answerWord
    }

    /// The first person named above the first answer, if some answer says `I` or `we`; an explainer answers itself.
    func answerer(isQuoted: [Bool]) -> Answerer? {
        let answers = text.blocks.filter { $0.kind == .turn && isAnswer($0.label) }
        guard let first = answers.first, let start = first.label?.start,
            answers.contains(where: { block in
                block.tokens.contains { words.selves.contains(text.word($0)) && !isQuoted[$0] }
            })
        else { return nil }
        for mention in text.mentions {
            guard mention.span.start < start else { break }
            guard mention.form == .name, let entity = mention.entity, text.entities[entity].kind == .person
            else {
                continue
            }
            return Answerer(name: text.entities[entity].name, span: mention.span)
        }
        return nil
    }
}
