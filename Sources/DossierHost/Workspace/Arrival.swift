import DossierImport
import DossierStore

/// What a text that comes in is to the documents that are there.
enum Arrival {
    case new
    case known
    /// The next text of the document of that number.
    case revision(of: Int64)
    /// It belongs to a removed document.
    case removed(id: String)

    struct Question {
        var document: ReadDocument
        var name: String
        var key: UInt64
        /// Nil where an address says nothing, as of documents whose place `facts.jsonl` gives.
        var address: String?
        /// Id of the document that it was said to revise.
        var declared: String?
        /// Whether that was said of this import, and not in a file that may be used again.
        var isExplicit: Bool
        var isRebuilding: Bool
    }

    /// - Parameter presence: where a text with its name and words is.
    init(_ question: Question, _ presence: DocumentPresence?, _ store: Store) throws(StoreError) {
        if let declared = question.declared, let target = try store.documents(.id(declared)).first {
            if question.document.sha256 == target.sha256 {
                self = .known
            } else if question.isExplicit || question.isRebuilding {
                self = .revision(of: target.number)
            } else {
                let isOld = try store.digests(of: target.number).contains(question.document.sha256)
                self = isOld ? .known : .revision(of: target.number)
            }
            return
        }
        switch presence {
        case .removed(let id):
            self = .removed(id: id)
            return
        case .present:
            self = .known
            return
        case .superseded(let number):
            self = try Self.isBack(question, number, store) ? .revision(of: number) : .known
            return
        case nil: break
        }
        guard let address = question.address else {
            self = .new
            return
        }
        if let number = try store.documents(at: [address])[address] {
            let isKnown = try store.digests(of: number).contains(question.document.sha256)
            self = isKnown ? .known : .revision(of: number)
        } else if let id = try store.removedDocument(at: address) {
            self = .removed(id: id)
        } else {
            self = .new
        }
    }

    /// Whether a file that was overwritten in its place has got an earlier text again. Anywhere else an earlier text is one
    /// that has been imported before.
    private static func isBack(
        _ question: Question, _ number: Int64, _ store: Store
    ) throws(StoreError) -> Bool {
        guard !question.isRebuilding, question.document.document.part == nil, question.document.origin != "-",
            let current = try store.documents(.numbers([number])).first
        else { return false }
        return current.name == question.name && current.origin == question.document.origin
    }
}
