/// The layers of text understanding that a module can ask for.
public struct TextLayers: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let source = TextLayers(rawValue: 1)
    public static let quotations = TextLayers(rawValue: 2)
    public static let times = TextLayers(rawValue: 4)
    public static let quantities = TextLayers(rawValue: 8)
    public static let names = TextLayers(rawValue: 16)
    public static let all: TextLayers = [.source, .quotations, .times, .quantities, .names]

    /// Changes whenever the text floor gives other answers; part of the key under which findings are kept.
    public static let version = 19
}

/// A document's text with the layers that were asked for; a layer that was not asked for is empty.
///
/// Tokens, layout and sentences are always there. Computed once a document and shared by all modules; times and
/// quantities, which many a module asks only about what it has found, when the first of them does.
public final class AnnotatedText: Sendable {
    public let base: TokenizedText
    public let layers: TextLayers
    public let source: SourceReading
    public let quotations: [Quotation]
    public let mentions: [Mention]
    public let entities: [Entity]
    /// The date on which relative time expressions hang.
    private let anchor: CalendarDate?
    private let timeLayer = LazyLayer<[TimeExpression]>()
    private let quantityLayer = LazyLayer<[Quantity]>()

    /// - Parameter published: the date on which relative time expressions hang; nil leaves them unresolved, unless
    ///   `readsPublished` is set and the text prints its own date.
    /// - Parameter isTagged: false leaves the parts of speech out, for layers that do without.
    /// - Parameter abandoned: tells ``isAbandoned``.
    public init(
        _ bytes: [UInt8], layers: TextLayers = .all, published: CalendarDate? = nil,
        readsPublished: Bool = true, isTagged: Bool = true, abandoned: (@Sendable () -> Bool)? = nil
    ) {
        let base = TokenizedText(bytes, isTagged: isTagged, abandoned: abandoned)
        self.base = base
        self.layers = layers
        let needsSource =
            layers.contains(.source) || (layers.contains(.times) && published == nil && readsPublished)
        source = needsSource ? SourceReader.read(base) : SourceReading()
        anchor = published ?? (readsPublished ? source.published?.value : nil)
        let marked = layers.isDisjoint(with: [.quotations, .names]) ? [] : QuotationReader.quotations(base)
        quotations = layers.contains(.quotations) ? marked : []
        (mentions, entities) =
            layers.contains(.names) && !base.isAbandoned
            ? NameReader.names(base, quotations: marked) : ([], [])
    }

    public var times: [TimeExpression] {
        layers.contains(.times) ? timeLayer.value { TimeReader.times(base, published: anchor) } : []
    }

    public var quantities: [Quantity] {
        layers.contains(.quantities) ? quantityLayer.value { QuantityReader.quantities(base) } : []
    }

    public convenience init(_ text: String, layers: TextLayers = .all, published: CalendarDate? = nil) {
        self.init(Array(text.utf8), layers: layers, published: published)
    }

    /// Whether nobody waits for what is read here any more, so that long loops may stop where they are.
    public var isAbandoned: Bool { base.isAbandoned }
    public var bytes: [UInt8] { base.bytes }
    public var tokens: [Token] { base.tokens }
    public var blocks: [Block] { base.blocks }
    public var sentences: [Sentence] { base.sentences }
    public var tags: [PartOfSpeech] { base.tags }
    public func string(_ span: TextSpan) -> String { base.string(span) }
    public func line(_ span: TextSpan) -> String { base.line(span) }
    public func word(_ index: Int) -> Word { base.word(index) }
    public func form(_ index: Int) -> String { base.form(index) }
    public func span(_ range: Range<Int>) -> TextSpan { base.span(range) }
    public func tokens(in span: TextSpan) -> Range<Int> { base.tokens(in: span) }
    public func sentence(at offset: Int) -> Int? { base.sentence(at: offset) }
    public func block(at offset: Int) -> Int? { base.block(at: offset) }
}
