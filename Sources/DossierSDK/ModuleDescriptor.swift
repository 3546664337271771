public import DossierText

/// Everything that a module says of itself.
public struct ModuleDescriptor: Sendable {
    /// The command and SQL view: lower case, one word.
    public let name: String
    /// One line for lists.
    public let summary: String
    /// Grows whenever the module gives other answers; kept findings of an older version are made anew.
    public let version: Int
    /// One letter before the short ids of its findings: `q` of `q:3f2a`.
    public let handle: Character
    /// The layers of text understanding that `analyze` looks at.
    public let requires: TextLayers
    /// Modules whose groups `summarize` looks at.
    public let reads: [String]
    /// Whether `summarize` looks passages up: its groups are described anew when documents come or go.
    public let looksUp: Bool
    public let schema: RecordSchema
    /// Lists over its groups.
    public let views: [GroupView]
    /// What a workspace may set for it.
    public let options: [ModuleOption]
    /// Marked texts: manual and tests at once.
    public let examples: [Example]

    public init(
        name: String, summary: String, version: Int, handle: Character, requires: TextLayers,
        reads: [String] = [], looksUp: Bool = false,
        schema: RecordSchema, views: [GroupView] = [], options: [ModuleOption] = [], examples: [Example]
    ) {
        self.name = name
        self.summary = summary
        self.version = version
        self.handle = handle
        self.requires = requires
        self.reads = reads
        self.looksUp = looksUp
        self.schema = schema
        self.views = views
        self.options = options
        self.examples = examples
    }
}
