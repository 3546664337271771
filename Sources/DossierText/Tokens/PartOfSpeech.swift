/// The universal part-of-speech tags (Universal Dependencies v2), verbs with their form.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
    case unknown
    case noun, properNoun, pronoun, determiner, adjective, adverb, numeral
    case adposition, coordinator, subordinator, particle, interjection, punctuation, symbol
    case auxiliary
    /// Base form: infinitive, imperative, present without ending (`VB`, `VBP`)
    case verbBase
    /// `says` (`VBZ`)
    case verbPresent
    /// `said` (`VBD`)
    case verbPast
    /// `given` (`VBN`)
    case verbParticiple
    /// `giving` (`VBG`)
    case verbGerund
    case other

    public var isVerb: Bool { rawValue >= Self.verbBase.rawValue && rawValue <= Self.verbGerund.rawValue }
    public var isFiniteVerb: Bool { self == .verbPresent || self == .verbPast }
    public var isNominal: Bool { self == .noun || self == .properNoun }
}
