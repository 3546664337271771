import DossierSDK
import DossierStore
import DossierText

/// What a module may look at while it relates, read from the store as it is asked for; no texts are held.
struct StoreContext: RelateContext {
    private let store: Store
    private let documents: [String: (number: Int64, facts: DocumentFacts)]
    private let groups: [String: [FindingGroup]]

    init(_ store: Store, reads: [String]) throws(StoreError) {
        self.store = store
        documents = Dictionary(
            try store.documents(.all).map { ($0.id, ($0.number, $0.facts)) },
            uniquingKeysWith: { first, _ in first })
        var groups: [String: [FindingGroup]] = [:]
        for module in reads { groups[module] = try store.groups(Store.GroupSelection(module: module)) }
        self.groups = groups
    }

    func facts(of document: String) -> DocumentFacts? { documents[document]?.facts }

    func passage(_ span: TextSpan, of document: String) -> String? {
        guard let number = documents[document]?.number, let text = try? store.text(of: number, at: span)
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    func groups(of module: String) -> [FindingGroup] { groups[module] ?? [] }
}
