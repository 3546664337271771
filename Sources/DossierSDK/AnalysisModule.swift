public import DossierText

/// An analysis that reads one document at a time and then relates what it found over documents.
///
/// A module is a value without state. Both phases are pure functions of what they are given, so that the host may run
/// them on any number of threads, keep their results, and repeat only what has changed:
///
/// 1. ``analyze(_:)`` finds, in one document, everything that the module looks for.
/// 2. ``keys(of:)`` names what a finding could have in common with others; the host brings findings with a common
///    key together, ``cluster(_:context:)`` says which of them are the same thing, and ``summarize(_:context:)``
///    describes each resulting group. Clusters that share a finding are joined by the host, so a group may be larger
///    than any one block; every finding ends up in exactly one group.
///
/// ```swift
/// public struct Sanctions: AnalysisModule {
///     public let descriptor = ModuleDescriptor(name: "sanctions", …)
///     public func analyze(_ document: Document) throws(ModuleError) -> [Finding] { … }
/// }
/// ```
public protocol AnalysisModule: Sendable {
    /// Name, record schema, examples: everything from which command, filters, table, view and help follow.
    var descriptor: ModuleDescriptor { get }

    /// The module with the options that a workspace has set, each of the type that the descriptor declares. Asked once,
    /// before anything is analysed; options that are not set have their default.
    func configured(with options: Fields) throws(ModuleError) -> Self

    /// Finds everything in one document. The order does not matter; ids are given by the host.
    func analyze(_ document: Document) throws(ModuleError) -> [Finding]

    /// Blocking keys: only findings with a common key are ever compared. The more specific, the faster; a key that is
    /// an identity joins all findings that share it. A finding's own fields decide its keys, and nothing else.
    func keys(of finding: Finding) -> [BlockingKey]

    /// Which of the findings with a common key are the same thing: sets of indices into `candidates`. What is in no
    /// set stays alone.
    func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]]

    /// The same as `cluster` in two steps, where it takes some work to make a finding ready for being compared: most stand
    /// in many blocks. Left out, `cluster` is given each block as it is; both must say the same.
    func comparison(in context: any RelateContext) -> FindingComparison

    /// Which of the findings that hang together, over any number of blocks, are the same thing after all: sets of indices
    /// into `members`; what is in no set stands alone. Nil, which it is where it is left out: all of them. What the analyst
    /// has joined or parted is applied afterwards. Members come by their documents' ids, in a document as they stand.
    ///
    /// A block shows some of the findings only. What one block joins to a finding and what another does need not be one.
    func parts(of members: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]]?

    /// Describes a group: label, fields, history, conflicts. Nil leaves these findings without a group.
    func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError) -> GroupSummary?
}

extension AnalysisModule {
    public func configured(with options: Fields) throws(ModuleError) -> Self { self }

    public func keys(of finding: Finding) -> [BlockingKey] { [] }

    public func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        []
    }

    public func comparison(in context: any RelateContext) -> FindingComparison {
        FindingComparison(
            reading: { $0 },
            clustering: { (findings: [Finding]) throws(ModuleError) -> [[Int]] in
                try cluster(findings, context: context)
            })
    }

    public func parts(of members: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]]? {
        nil
    }

    public func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        nil
    }
}

/// A document as a module sees it.
public struct Document: Sendable {
    /// The file's base name, or the id of a JSON-lines document.
    public let id: String
    public let facts: DocumentFacts
    public let text: AnnotatedText

    public init(id: String, facts: DocumentFacts, text: AnnotatedText) {
        self.id = id
        self.facts = facts
        self.text = text
    }
}

/// What is known of a document apart from its text.
public struct DocumentFacts: Sendable, Hashable {
    public var title: String?
    public var publisher: String?
    public var author: String?
    /// The date on which relative expressions hang.
    public var published: CalendarDate?
    public var url: String?
    /// ISO 639 code.
    public var language: String?

    public init(
        title: String? = nil, publisher: String? = nil, author: String? = nil, published: CalendarDate? = nil,
        url: String? = nil, language: String? = nil
    ) {
        self.title = title
        self.publisher = publisher
        self.author = author
        self.published = published
        self.url = url
        self.language = language
    }
}

/// Something that findings of one thing have in common, as a hash.
public struct BlockingKey: Hashable, Sendable {
    /// The lowest bits tell keys that are an identity, and those of blocks of any size, from the rest.
    public let hash: UInt64

    /// A reason to compare findings: `cluster` says which of those with this key are the same.
    public init(_ parts: String...) { hash = Self.hash(parts) & ~3 }

    /// The same with parts that are hashes or numbers themselves, which takes less time than writing them out.
    public init(_ name: String, hashes first: UInt64, _ second: UInt64? = nil) {
        var hasher = StableHash()
        hasher.combine(name)
        hasher.combine(first)
        if let second { hasher.combine(second) }
        hash = hasher.value & ~3
    }

    /// All findings with this key are the same thing: they are joined without being compared, however many they are.
    public init(identity parts: String...) { hash = Self.hash(parts) & ~3 | 1 }

    /// A reason to compare findings however many share it: `cluster` must do so in about linear time.
    public init(unlimited parts: String...) { hash = Self.hash(parts) & ~3 | 2 }

    package init(hash: UInt64) { self.hash = hash }

    package var isIdentity: Bool { hash & 1 == 1 }
    package var isUnlimited: Bool { hash & 3 == 2 }

    private static func hash(_ parts: [String]) -> UInt64 {
        var hasher = StableHash()
        for part in parts { hasher.combine(part) }
        return hasher.value
    }
}

/// What `cluster` and `summarize` may look at beside the findings: read only.
public protocol RelateContext: Sendable {
    func facts(of document: String) -> DocumentFacts?
    /// When a document was published: asked for more often than other facts, and like ``publisher(of:)`` at hand for all
    /// documents.
    func published(of document: String) -> CalendarDate?
    func publisher(of document: String) -> String?
    /// The text at a span of a document.
    func passage(_ span: TextSpan, of document: String) -> String?
    /// The groups of a module that the descriptor names in `reads`.
    func groups(of module: String) -> [FindingGroup]
    /// Passages of any document that hold some of the words, those that hold most of them first; for modules whose
    /// descriptor says that they look passages up.
    func passages(about words: [String], limit: Int) -> [RelatedPassage]
}

extension RelateContext {
    public func published(of document: String) -> CalendarDate? { facts(of: document)?.published }
    public func publisher(of document: String) -> String? { facts(of: document)?.publisher }
    public func passages(about words: [String], limit: Int) -> [RelatedPassage] { [] }
}

/// Where nothing can be looked at but the findings.
package struct NoContext: RelateContext {
    package init() {}
    package func facts(of document: String) -> DocumentFacts? { nil }
    package func passage(_ span: TextSpan, of document: String) -> String? { nil }
    package func groups(of module: String) -> [FindingGroup] { [] }
}

/// A passage that was looked up: where it stands, what it says, and what was found in it.
public struct RelatedPassage: Sendable, Hashable {
    public var document: String
    public var span: TextSpan
    public var text: String
    /// Of all modules, by their spans.
    public var findings: [FindingID]

    public init(document: String, span: TextSpan, text: String, findings: [FindingID] = []) {
        self.document = document
        self.span = span
        self.text = text
        self.findings = findings
    }
}

/// Why a module could not do its work.
public struct ModuleError: Error, Sendable, Hashable {
    public var message: String
    public var document: String?
    public var offset: Int?
    /// Whether it has been told before, of another document.
    package var isKnown = false

    public init(_ message: String, document: String? = nil, offset: Int? = nil) {
        self.message = message
        self.document = document
        self.offset = offset
    }
}
