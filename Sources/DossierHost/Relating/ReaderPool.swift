import DossierSDK
import DossierStore
import DossierText
import Synchronization

/// Connections for threads that read findings while one thread writes; opened as they are needed.
final class ReaderPool: Sendable {
    private let store: Store
    private let idle = Mutex<[FindingConnection]>([])
    /// Facts that were asked for of late.
    private let facts = Mutex<[String: DocumentFacts?]>([:])
    private let publications = Mutex<Publications?>(nil)
    private static let largestCache = 1000
    /// Documents behind the one that is asked for whose facts are read with it: each transaction has its price, and what
    /// is related goes through the documents more or less in their order.
    private static let readAhead = 64

    init(_ store: Store) { self.store = store }

    /// - Parameter body: what it reads, it reads in one transaction: each has its price.
    func use<Value>(_ body: (FindingReader) throws -> Value) throws -> Value {
        let connection = try idle.withLock { $0.popLast() } ?? store.reader()
        defer { idle.withLock { $0.append(connection) } }
        return try connection.read(body)
    }

    fileprivate func facts(of document: String) -> DocumentFacts? {
        if let known = facts.withLock({ $0[document] }) { return known }
        guard let found = try? use({ try $0.facts(from: document, count: Self.readAhead) }) else {
            return nil
        }
        facts.withLock { facts in
            if facts.count + found.count > Self.largestCache { facts.removeAll(keepingCapacity: true) }
            for (id, of) in found { facts[id] = .some(of) }
            if found.isEmpty { facts[document] = .some(nil) }
        }
        return found.first?.facts
    }

    /// All are read when one is first asked for: findings that hang together lie anywhere among the documents.
    fileprivate func publication<Value>(_ ask: (Publications) -> Value) -> Value {
        publications.withLock { publications in
            let known = publications ?? (try? use(Publications.init)) ?? Publications()
            publications = known
            return ask(known)
        }
    }

    fileprivate func passages(about words: [String], limit: Int) -> [RelatedPassage] {
        let phrases = words.map { FoldedText.words($0) }.filter { !$0.isEmpty }
            .map { SearchExpression.phrase(SearchPhrase($0)) }
        guard !phrases.isEmpty else { return [] }
        let found = try? use { reader throws(StoreError) in
            var passages: [RelatedPassage] = []
            for (number, id, hit) in try reader.passages(PassageSelection(.any(phrases), limit: limit)) {
                var findings: [FindingID] = []
                for module in reader.modules {
                    findings += try reader.findings(at: hit.span, ofDocument: number, module: module)
                }
                passages.append(
                    RelatedPassage(document: id, span: hit.span, text: hit.passage, findings: findings))
            }
            return passages
        }
        return found ?? []
    }

    fileprivate func passage(_ span: TextSpan, of document: String) -> String? {
        try? use { try $0.text(of: document, at: span) }
    }
}

/// What a module may look at while it relates, read from the store as it is asked for; no texts are held.
struct StoreContext: RelateContext {
    private let readers: ReaderPool
    private let groups: [String: [FindingGroup]]
    /// Whether passages are looked up: with every import that is done for all groups of the modules that ask for it.
    private let looksUp: Bool
    private static let mostDocumentsLookedUp = 2000
    private static let mostBytesLookedUp = 16 << 20

    /// Whether a store is small enough that the passages about every group can be looked up anew.
    static func looksUp(in store: Store) throws(StoreError) -> Bool {
        let documents = try store.documentCount()
        guard (2...mostDocumentsLookedUp).contains(documents) else { return false }
        return try store.textSize() <= mostBytesLookedUp
    }

    /// - Parameter reads: modules whose groups may be asked for; they are all held.
    init(_ store: Store, _ readers: ReaderPool, reads: [String]) throws(StoreError) {
        self.readers = readers
        var groups: [String: [FindingGroup]] = [:]
        for module in reads { groups[module] = try store.groups(Store.GroupSelection(module: module)) }
        self.groups = groups
        looksUp = try Self.looksUp(in: store)
    }

    func facts(of document: String) -> DocumentFacts? { readers.facts(of: document) }
    func published(of document: String) -> CalendarDate? { readers.publication { $0.day(of: document) } }
    func publisher(of document: String) -> String? { readers.publication { $0.publisher(of: document) } }
    func passage(_ span: TextSpan, of document: String) -> String? { readers.passage(span, of: document) }
    func groups(of module: String) -> [FindingGroup] { groups[module] ?? [] }

    func passages(about words: [String], limit: Int) -> [RelatedPassage] {
        looksUp ? readers.passages(about: words, limit: limit) : []
    }
}
