import DossierSDK
import DossierText

/// A rules file as it was read: names, schema, patterns, rules for relating, examples.
struct RulesFile: Sendable {
    var name = ""
    var summary = ""
    var version = 1
    /// The letter that its author chose.
    var handle: Character?
    var kinds: [RecordSchema.Kind] = []
    var fields: [FieldRule] = []
    /// The field in whose order findings are listed.
    var order: String?
    /// Lists of words that a workspace may set.
    var options: [ModuleOption] = []
    var lists = PatternLists()
    var patterns: [PatternRule] = []
    var relating: DeclaredRelating?
    var examples: [Example] = []
}

/// A field and what fills it where the pattern has not.
struct FieldRule: Sendable {
    var field: Field
    /// The nearest of these in the sentence, if the field has no value.
    var fill: ItemKind?
}

/// One entry of `patterns`.
struct PatternRule: Sendable {
    enum Extent: String, Sendable, CaseIterable {
        case match, sentence
    }

    /// The name in `why`: the module's name, a dot, and the pattern's name or number.
    var rule: String
    var kind: String
    var alternatives: [Pattern]
    /// Where one of these matches in the same sentence, nothing is found.
    var exceptions: [Pattern]
    /// Values that hold whatever was captured.
    var values: Fields
    var confidence: Double
    var extent: Extent
    /// Kinds of block to which the pattern is kept; nil for all content.
    var blocks: Set<Block.Kind>?
}
