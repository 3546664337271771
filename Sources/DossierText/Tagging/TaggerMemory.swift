import CModels
import Synchronization

/// What a tagger worked out of the words it met last: the sums of the features that hang on one token alone.
///
/// They are twelve of a token's twenty, and most tokens of a text are of few words: with the memory a token costs half.
/// It holds nothing but what the model says, so that the answers are the same with an empty one. A word's place is decided
/// by its hash, and the latest word at a place stays.
@safe final class TaggerMemory: @unchecked Sendable {
    struct Entry {
        var cue = TaggerFeatures.Cue.none
        /// The tag of a word that has only one, else 0.
        var onlyTag: UInt8 = 0
        /// The tag that it was given last: a guess at the next.
        var lastTag: UInt8 = 0
        var own = TagScores()
        /// What the token says of its neighbours.
        var ofNext = TagScores()
        var ofLast = TagScores()
    }

    private let model: TaggerModel
    private let entries: UnsafeMutablePointer<Entry>
    private static let size = 16384

    init(_ model: TaggerModel) {
        self.model = model
        unsafe entries = .allocate(capacity: Self.size)
        unsafe entries.initialize(repeating: Entry(), count: Self.size)
    }

    deinit { unsafe entries.deallocate() }

    /// What is known of a form, worked out if it is not.
    @inline(__always)
    func recall(_ cue: TaggerFeatures.Cue) -> Entry {
        let entry = unsafe entries + Self.place(cue.word, cue.shape)
        if unsafe !entry.pointee.cue.isForm(of: cue) { unsafe entry.pointee = learn(cue) }
        return unsafe entry.pointee
    }

    /// Brings the memory of a token near that will be asked for soon.
    @inline(__always)
    func prefetch(_ token: Token) {
        let entry = unsafe UnsafeRawPointer(entries + Self.place(token.word.hash, token.shape.rawValue))
        unsafe dossier_prefetch(entry)
        unsafe dossier_prefetch(entry + 64)
        unsafe dossier_prefetch(entry + 128)
    }

    @inline(__always)
    private static func place(_ word: UInt64, _ shape: UInt8) -> Int {
        Int(truncatingIfNeeded: word &+ UInt64(shape)) & (size &- 1)
    }

    /// Keeps the tag that a form was given, by which the next one is guessed.
    @inline(__always)
    func note(_ tag: UInt8, of cue: TaggerFeatures.Cue) {
        unsafe entries[Self.place(cue.word, cue.shape)].lastTag = tag
    }

    @inline(never)
    private func learn(_ form: TaggerFeatures.Cue) -> Entry {
        let cue = form.classified(by: model.classes)
        var entry = Entry()
        entry.cue = cue
        entry.onlyTag = model.onlyTag(of: Word(hash: cue.word)) ?? 0
        cue.eachOwnKey { model.add($0, to: &entry.own) }
        cue.eachKeyOfNext { model.add($0, to: &entry.ofNext) }
        cue.eachKeyOfLast { model.add($0, to: &entry.ofLast) }
        return entry
    }
}

extension TaggerMemory {
    /// Memories that nobody uses at the moment: one a thread that tags.
    private static let idle = Mutex<[TaggerMemory]>([])

    /// Lends a memory of the English model.
    static func lend<Result>(_ model: TaggerModel, _ body: (TaggerMemory) -> Result) -> Result {
        let memory = idle.withLock { $0.popLast() } ?? TaggerMemory(model)
        defer { idle.withLock { $0.append(memory) } }
        return body(memory)
    }
}
