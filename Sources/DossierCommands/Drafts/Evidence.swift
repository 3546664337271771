import DossierHost
import DossierSDK
import DossierText

/// One sentence of a document that may bear on a draft.
struct EvidenceSentence {
    let document: DocumentRecord
    let text: AnnotatedText
    let span: TextSpan
    /// The paragraph in which it stands.
    let passage: Place
    let stems: Set<String>
    /// Those of its paragraph and of the document's title.
    let paragraph: Set<String>
    /// Those of the question that the paragraph answers and of who publishes the document.
    let around: Set<String>
    /// Those of the first sentences of its document.
    let head: Set<String>
    /// The lines of related words in which its stems stand, and those around it.
    let related: Set<Int>
    let relatedAround: Set<Int>
    let clauses: [Clause]
    /// The day under which its paragraph stands.
    let label: TimeExpression?
    let assertion: Assertion
    /// The names that stand in it, and those of its paragraph.
    let names: [NameSlot]
    let namesAround: [NameSlot]
    /// Stems of the sentences right before it.
    let before: Set<String>
    /// Whether it asks something: what is asked speaks neither for nor against anything.
    let isQuestion: Bool

    /// Of its own; where it has no day, that under which its paragraph stands.
    var times: [TimeExpression] {
        let range = text.tokens(in: span)
        let own = text.times.filter { span.contains($0.span) && !Dateline.holds($0, of: text, in: range) }
        guard let label, !own.contains(where: { DraftDay($0) != nil }) else { return own }
        return own + [label]
    }
    var quantities: [Quantity] {
        text.numbers(overlapping: text.tokens(in: span)).filter { span.contains($0.span) }
    }
    var line: String { text.line(span) }

    /// Whether it is the next sentence of its document.
    func follows(_ other: EvidenceSentence) -> Bool {
        text.sentence(at: other.span.start).map { $0 + 1 } == text.sentence(at: span.start)
    }

    /// Whether it asks something to which the next sentence says no.
    var isDenied: Bool {
        guard text.tokens(in: span).last.map({ text.word($0) }) == WithholdingWords.questionMark,
            let place = text.sentence(at: span.start), place + 1 < text.sentences.count
        else { return false }
        let next = text.tokens(in: text.sentences[place + 1].span)
        // Who speaks stands before it, as in an interview.
        let colon = next.prefix(5).first { text.word($0) == WithholdingWords.colon }
        let words = next.filter { $0 > colon ?? -1 && text.tags[$0] != .punctuation }
        guard let no = words.first, WithholdingWords.no.contains(text.word(no)) else { return false }
        // "No ships have passed since" answers nothing.
        guard no + 1 < next.upperBound else { return true }
        return [.punctuation, .pronoun, .adverb].contains(text.tags[no + 1])
    }
}

/// The documents' sentences about something, each document read once.
struct Evidence {
    private let invocation: Invocation
    private let workspace: Workspace
    private var texts: [String: AnnotatedText] = [:]
    private var sentences: [Place: [EvidenceSentence]] = [:]
    /// More passages than these are not looked at for one sentence.
    private static let most = 60

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        workspace = try invocation.workspace()
    }

    /// Sentences of the paragraphs that share words with a context.
    mutating func sentences(about context: ClaimContext) throws(Diagnostic) -> [EvidenceSentence] {
        let passages = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.passages(withAny: context.words, limit: Self.most)
        }
        var found: [EvidenceSentence] = []
        for passage in passages { found += try sentences(of: passage) }
        let known = Set(found.map { Place(document: $0.document.id, span: $0.span) })
        for passage in passages {
            guard let answer = try answer(to: passage) else { continue }
            found += try sentences(of: answer).filter {
                !known.contains(Place(document: $0.document.id, span: $0.span))
            }
        }
        return found
    }

    /// The first sentences behind a question, which need not have its words.
    private mutating func answer(to passage: EvidencePassage) throws(Diagnostic) -> EvidencePassage? {
        let text = try text(of: passage.document)
        guard let last = text.tokens(in: passage.span).last,
            text.word(last) == WithholdingWords.questionMark,
            let place = text.sentence(at: passage.span.end - 1), place + 1 < text.sentences.count
        else { return nil }
        let end = min(place + 1 + Self.answering, text.sentences.count) - 1
        return EvidencePassage(
            document: passage.document,
            span: TextSpan(text.sentences[place + 1].span.start, text.sentences[end].span.end))
    }
    private static let answering = 3
    /// In the names of longer paragraphs, in tokens, which are lists as a rule, nothing is looked for.
    private static let longest = 600

    mutating func sentences(of passage: EvidencePassage) throws(Diagnostic) -> [EvidenceSentence] {
        let place = Place(document: passage.document.id, span: passage.span)
        if let known = sentences[place] { return known }
        let text = try text(of: passage.document)
        let title = Set(Workspace.foldedWords(passage.document.facts.title ?? "").map(ClaimContext.stem))
        let paragraph = ClaimContext(text, in: passage.span).stems.union(title)
        let splitter = ClauseSplitter(text.base)
        let label = Dateline.label(of: passage.span, in: text)
        let around = paragraph.union(Self.question(before: passage.span, in: text)).union(
            Self.answer(behind: passage.span, in: text)
        ).union(
            Workspace.foldedWords(passage.document.facts.publisher ?? "").map(ClaimContext.stem))
        let relatedAround = Related.lines(of: around)
        let head = Self.head(of: text)
        let tokens = text.tokens(in: passage.span)
        let namesAround = tokens.count > Self.longest ? [] : NameSlot.slots(text, in: tokens)
        let found = text.sentences.filter { passage.span.overlaps($0.span) }.map { sentence in
            let clauses = splitter.clauses(of: text.tokens(in: sentence.span))
            let stems = ClaimContext(text, in: sentence.span).stems
            return EvidenceSentence(
                document: passage.document, text: text, span: sentence.span, passage: place,
                stems: stems, paragraph: paragraph, around: around, head: head,
                related: Related.lines(of: stems),
                relatedAround: relatedAround, clauses: clauses, label: label,
                assertion: Assertion(
                    text, in: sentence.span, clauses: clauses, paragraph: paragraph, title: title,
                    isTakenBack: Self.isTakenBack(sentence.span, in: text), label: label),
                names: namesAround.filter { sentence.span.overlaps(text.span($0.tokens)) },
                namesAround: namesAround, before: Self.before(sentence.span, in: text),
                isQuestion: Self.asks(text, sentence.span))
        }
        sentences[place] = found
        return found
    }

    /// The words of the two sentences before another, in which stands what that takes up again.
    private static func before(_ span: TextSpan, in text: AnnotatedText) -> Set<String> {
        guard let place = text.sentence(at: span.start), place > 0 else { return [] }
        // An entry goes on from what introduces its list.
        if let head = text.blocks[text.sentences[place].block].leadIn {
            return ClaimContext(text, in: text.blocks[head].span).stems
        }
        let first = text.sentences[max(0, place - 2)].span
        return ClaimContext(text, in: TextSpan(first.start, text.sentences[place - 1].span.end)).stems
    }

    /// A mark that closes a quotation may stand behind that of the question.
    private static func asks(_ text: AnnotatedText, _ span: TextSpan) -> Bool {
        text.tokens(in: span).suffix(2).contains { text.word($0) == WithholdingWords.questionMark }
    }

    /// The words of the first sentences, its title among them.
    private static func head(of text: AnnotatedText) -> Set<String> {
        guard let first = text.sentences.first, let last = text.sentences.prefix(answering).last else {
            return []
        }
        return ClaimContext(text, in: TextSpan(first.span.start, last.span.end)).stems
    }

    /// The words of a question that stands before a paragraph.
    private static func question(before span: TextSpan, in text: AnnotatedText) -> Set<String> {
        guard let first = text.sentence(at: span.start), first > 0 else { return [] }
        let before = text.sentences[first - 1].span
        guard text.tokens(in: before).last.map({ text.word($0) }) == WithholdingWords.questionMark else {
            return []
        }
        // Who is asked may stand before it.
        let start = first > 1 ? text.sentences[first - 2].span.start : before.start
        return ClaimContext(text, in: TextSpan(start, before.end)).stems
    }

    /// The words of the first sentences behind a question: who is asked after may only be named there.
    private static func answer(behind span: TextSpan, in text: AnnotatedText) -> Set<String> {
        guard let last = text.tokens(in: span).last, text.word(last) == WithholdingWords.questionMark,
            let place = text.sentence(at: span.end - 1), place + 1 < text.sentences.count
        else { return [] }
        let end = min(place + answering, text.sentences.count - 1)
        return ClaimContext(
            text, in: TextSpan(text.sentences[place + 1].span.start, text.sentences[end].span.end)
        ).stems
    }

    /// Whether the next sentence says that it is not so.
    private static func isTakenBack(_ span: TextSpan, in text: AnnotatedText) -> Bool {
        guard let place = text.sentence(at: span.start), place + 1 < text.sentences.count else {
            return false
        }
        return Withholding.isRebuttal(text, in: text.tokens(in: text.sentences[place + 1].span))
    }

    mutating func text(of document: DocumentRecord) throws(Diagnostic) -> AnnotatedText {
        if let known = texts[document.id] { return known }
        let text = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.annotated(document, layers: [.times, .quantities, .names, .quotations])
        }
        texts[document.id] = text
        return text
    }

    /// What the modules have found in a passage.
    func findings(
        of module: String, in passages: [(document: DocumentRecord, span: TextSpan)]
    ) throws(Diagnostic) -> [FindingRecord] {
        let places = passages.map { Place(document: $0.document.id, span: $0.span) }
        let query = FindingQuery(module: module, conditions: [.within(places)])
        return try invocation.attempt { () throws(WorkspaceError) in try workspace.findings(query) }
    }
}
