import DossierText

/// The kinds of act that words tell of: verbs, nouns and light verbs with their nouns in one table.
///
/// Accounts of one event seldom choose the same word. One writes that a boat was sunk, another of the strike, a third of
/// eleven deaths; these words have a frame in common. A set of frames is one number, a bit a frame.
final class EventFrames: Sendable {
    static let english = EventFrames(forms: TimelineWords.english.forms)

    /// What a mention of an event says in words of frames.
    struct Marks {
        /// Of what is told: of the trigger, or of what is announced, agreed or carried out in its words.
        var told: UInt64 = 0
        /// Of all of its words.
        var around: UInt64 = 0
    }

    /// The last bit is of no word: that it is told how many died.
    static let toll: UInt64 = 1 << 63

    private let table: WordTable<UInt64>
    private let forms: VerbForms
    /// Forms of the verbs that no list of the module has.
    private let others: VerbForms
    private let pale: UInt64
    private let light: UInt64
    private let wrappers: UInt64
    private let wrapped: UInt64
    private let founding: UInt64
    private let kept: UInt64
    private let occurrence: UInt64
    /// Frames of what several do together.
    let mutual: UInt64
    /// Frames of what befalls things, and of these those of what strikes them.
    let mishaps: UInt64
    let blows: UInt64
    private let accident: UInt64
    private let disaster: UInt64
    /// Of saying that a thing is not so.
    let denial: UInt64

    init(forms: VerbForms) {
        var names: [Substring: UInt64] = [:]
        var frames: [Substring: UInt64] = [:]
        for (number, line) in Self.lines.split(separator: "\n").prefix(63).enumerated() {
            let words = line.split(separator: " ")
            guard let name = words.first else { continue }
            names[name] = 1 << UInt64(number)
            for word in words.dropFirst() { frames[word, default: 0] |= 1 << UInt64(number) }
        }
        func set(_ list: Set<String>) -> UInt64 { list.reduce(0) { $0 | (names[Substring($1)] ?? 0) } }
        self.forms = forms
        others = VerbForms(regular: frames.keys.sorted().joined(separator: " "), nouns: "", irregular: "")
        table = WordTable(frames.map { (word: Word($0.key), value: $0.value) })
        light = set(["light"])
        pale = set(Self.pale) | light
        wrappers = set(Self.wrappers)
        wrapped = set(Self.wrapped)
        founding = set(["founding"])
        kept = set(Self.kept)
        occurrence = set([Self.occurrence])
        mutual = set(Self.mutual)
        mishaps = set(Self.mishaps)
        blows = set(Self.blows)
        accident = set(["accident"])
        disaster = set(["disaster"])
        denial = set(["denial"])
    }

    /// Whether frames are those of one thing running into another; what only strikes has that of disasters, too.
    func isCollision(_ frames: UInt64) -> Bool { frames & accident != 0 && frames & disaster == 0 }

    /// The frames of a word in small letters.
    func frames(of form: String) -> UInt64 { frames(of: Word(form)) }

    func frames(of word: Word) -> UInt64 {
        var frames = table[word] ?? 0
        if let verb = forms[word]?.verb { frames |= table[verb] ?? 0 }
        if let verb = others[word]?.verb { frames |= table[verb] ?? 0 }
        return frames
    }

    /// - Parameters:
    ///   - trigger: in small letters; verb and particle with a low line between them.
    ///   - type: the kind of event that the finding gives, for triggers that no frame has.
    ///   - fates: what befell those whom the mention counts: `dead` of `left fourteen people dead`.
    ///   - subject: what stands before the trigger.
    ///   - told: what follows on the trigger.
    func marks(
        trigger: String, type: String, fates: [String] = [],
        subject: some Collection<EventKeyword> = [EventKeyword](), told: some Collection<EventKeyword>,
        keywords: some Collection<EventKeyword>
    ) -> Marks {
        var around: UInt64 = 0
        for keyword in keywords { around |= keyword.frames }
        var own = frames(of: trigger)
        if own == 0, let end = trigger.utf8.firstIndex(of: 0x5F) { own = frames(of: Word(trigger[..<end])) }
        if own == 0 { own = frames(of: type) }
        if own & occurrence != 0 {
            for word in subject { own |= word.frames & (mishaps | mutual) }
        }
        // "was opened again"
        if let next = told.first, Self.again.contains(next.word) {
            own |= frames(of: "\(trigger)_\(next.form)")
        }
        var told = self.told(own, told)
        // Whatever verb says so, that people died is what happened.
        let befell = fates.reduce(0 as UInt64) { $0 | frames(of: $1) } & ~pale
        if befell != 0, told & befell == 0 { told = befell }
        if fates.contains(where: Self.deaths.contains) { told |= Self.toll }
        return Marks(told: told, around: around & ~pale)
    }

    private func told(_ own: UInt64, _ words: some Collection<EventKeyword>) -> UInt64 {
        if own & (wrappers | kept) != 0 {
            // "agreed to create a group", but not "agreed on a plan".
            for word in words.prefix(4)
            where word.frames & wrapped != 0 && (word.frames & wrappers == 0 || word.frames & founding != 0) {
                return word.frames & wrapped | own & kept
            }
        }
        if own & light != 0 {
            for word in words.prefix(2) where word.frames & ~light != 0 {
                return word.frames & ~light & ~pale
            }
        }
        return own & ~pale
    }
}

/// A word by which an event is told, with what it is compared by.
struct EventKeyword {
    let form: String
    let word: Word
    let stem: UInt32
    let isName: Bool
    /// None of a name.
    let frames: UInt64

    init(_ form: String, stems: EventStems = .english, frames: EventFrames = .english) {
        self.form = form
        word = Word(form)
        stem = UInt32(truncatingIfNeeded: stems.stem(form, word))
        isName = TimelineModule.isName(form)
        self.frames = isName ? 0 : frames.frames(of: word)
    }
}
