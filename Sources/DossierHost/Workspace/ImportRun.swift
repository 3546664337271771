import DossierImport
import DossierJSON
import DossierSDK
import DossierStore
import Foundation

/// One import under way: collects documents that have been read and writes them in batches.
///
/// A batch goes first to `documents/`, then to `facts.jsonl`, then to the store in one transaction; a process that is
/// killed in between leaves a file that the next import takes up or the next rebuilding reads, and nothing half-done.
struct ImportRun {
    private let folder: WorkspaceFolder
    private let store: Store
    private let options: ImportOptions
    private let extraFacts: FactsFile?
    /// Files of facts that lie beside documents, and whether a line of theirs is about one that has been read.
    private var manifests: [FactsManifest: (facts: FactsFile?, isUsed: Bool)] = [:]
    /// Set while the store is made from the folder: originals are not copied but already there.
    private let existing: FactsFile?
    private let isRebuilding: Bool
    private let imported: String
    private var batch: [ReadDocument] = []
    private var batchBytes = 0
    private var originals: OriginalFiles
    private(set) var report = ImportReport()
    private(set) var importedKeys: [UInt64] = []
    /// Numbers of the documents that got another text.
    private(set) var revised: [Int64] = []
    /// Id of the document that the only text of this import revises.
    var revises: String?
    /// Looked at between documents; what is not written yet then is left to the import that goes on.
    var cancellation: Cancellation?
    /// Documents handled so far.
    private(set) var done = 0

    init(
        into store: Store, folder: WorkspaceFolder, options: ImportOptions, extraFacts: FactsFile?, now: Date
    ) {
        self.init(store, folder, options, extraFacts, now, existing: nil, isRebuilding: false)
    }

    /// Makes the store from what is in the folder.
    ///
    /// - Parameter now: when documents of which that is not known have come in.
    init(rebuilding store: Store, folder: WorkspaceFolder, facts: FactsFile?, now: Date) {
        self.init(store, folder, ImportOptions(), nil, now, existing: facts, isRebuilding: true)
    }

    private init(
        _ store: Store, _ folder: WorkspaceFolder, _ options: ImportOptions, _ extraFacts: FactsFile?,
        _ now: Date, existing: FactsFile?, isRebuilding: Bool
    ) {
        self.store = store
        self.folder = folder
        self.options = options
        self.extraFacts = extraFacts
        self.existing = existing
        self.isRebuilding = isRebuilding
        imported = now.formatted(.iso8601)
        originals = OriginalFiles(folder: folder)
    }

    mutating func add(_ documents: [ReadDocument], _ problems: [ImportError]) throws(WorkspaceError) {
        report.problems += problems.map { ImportReport.Problem($0) }
        for document in documents {
            batch.append(document)
            // The originals are held, too, until they are written.
            batchBytes += document.document.text.count + (document.document.original?.count ?? 0)
            if batch.count >= 128 || batchBytes >= 1 << 20 { try flush() }
        }
    }

    /// Writes what has been collected.
    mutating func flush() throws(WorkspaceError) {
        guard !batch.isEmpty else { return }
        defer {
            done += batch.count
            batch.removeAll()
            batchBytes = 0
        }
        var names = Names(folder: folder)
        do throws(StoreError) {
            try names.load(store, batch, existing)
        } catch {
            throw WorkspaceError(error, in: folder)
        }
        var arrivals = Arrivals()
        for document in batch {
            if cancellation?.isCancelled == true { break }
            let entry = existing.flatMap { names.entry(of: document, in: $0) }
            let name = entry.map { $0.name ?? $0.id } ?? document.document.id
            let key =
                name == document.document.id
                ? document.key : StableHash.documentKey(id: name, text: document.document.text)
            let extra = extraFacts?[name] ?? beside(document, name)
            let facts = facts(of: document, entry, extra)
            let declared = revises ?? extra?.revises ?? entry?.revises
            let address = facts.facts.url.flatMap(DocumentAddress.normalized)
            // What a document may revise must be in the store.
            if arrivals.contains(address: address, id: declared) { try commit(&arrivals) }
            let question = Arrival.Question(
                document: document, name: name, key: key, address: entry == nil ? address : nil,
                declared: declared,
                isExplicit: revises != nil, isRebuilding: isRebuilding)
            let arrival = try stored { store throws(StoreError) in
                try Arrival(question, names.presence[key], store)
            }
            switch arrival {
            case .known:
                report.known.append(document.document.id)
                continue
            case .removed(let id):
                report.removed.append(id)
                continue
            case .new, .revision: break
            }
            if case .new = arrival, !names.take(key: key) {
                report.known.append(document.document.id)
                continue
            }
            let original = document.document.original.map { Array($0) } ?? document.document.text
            let isNewFile = document.document.part == nil && !isRebuilding
            let id = try names.id(for: entry?.id ?? name, file: isNewFile ? original : nil)
            let file = try keep(document, original, id: id)
            var new = NewDocument(
                key: key, id: id, name: name, text: document.document.text, facts: facts,
                mediaType: document.document.mediaType, words: document.words, passages: document.passages,
                imported: entry?.imported ?? imported, origin: entry?.origin ?? document.origin, file: file,
                sha256: document.sha256, sketch: document.sketch)
            var line = FactsEntry(new, document.document)
            if extra != nil { report.described += 1 }
            guard case .revision(let number) = arrival else {
                if !isRebuilding { line.write(to: &arrivals.facts) }
                arrivals.add(new, address: address)
                report.formats[new.mediaType, default: 0] += 1
                continue
            }
            try commit(&arrivals)
            let (target, old) = try stored { store throws(StoreError) in
                (try store.documents(.numbers([number])).first, try store.facts(of: number))
            }
            new.facts = old.revised(by: facts)
            line.revises = target?.id
            line.key = id == name ? nil : String(key, radix: 16)
            if !isRebuilding { line.write(to: &arrivals.facts) }
            try writeFacts(&arrivals)
            let settings = ["facts": folder.stamp(of: folder.facts) ?? ""]
            try stored { [new] store throws(StoreError) in
                try store.revise(number, with: new, settings: settings)
            }
            names.revise(number, key: key)
            if !revised.contains(number) { revised.append(number) }
        }
        try commit(&arrivals)
    }

    /// What the files of facts beside a document say of it, later ones over earlier ones.
    private mutating func beside(_ document: ReadDocument, _ name: String) -> FactsEntry? {
        var found: FactsEntry?
        for manifest in document.manifests {
            if manifests[manifest] == nil {
                let facts = FactsFile(reading: manifest.path, key: manifest.key)
                report.problems += facts?.problems ?? []
                manifests[manifest] = (facts, false)
            }
            guard let entry = manifests[manifest]?.facts?[name] else { continue }
            manifests[manifest]?.isUsed = true
            if found == nil { found = entry } else { found?.merge(entry) }
        }
        return found
    }

    /// Paths of the files of facts that lay beside documents and said something of them.
    var usedManifests: [String] { manifests.filter(\.value.isUsed).map(\.key.path).sorted() }

    /// Says of the other ones that they were for nothing.
    mutating func tellUnused() {
        for manifest in manifests.filter({ !$0.value.isUsed }).keys.sorted(by: { $0.path < $1.path }) {
            var problem = ImportReport.Problem(
                source: manifest.path, line: nil,
                reason:
                    "taken as a file of facts, of which no “\(manifest.key)” is the name of a document that was read here"
            )
            problem.kind = .passedOver
            report.problems.append(problem)
        }
    }

    /// What is given with a document and what its file says.
    private func facts(of document: ReadDocument, _ entry: FactsEntry?, _ extra: FactsEntry?) -> SourcedFacts
    {
        var given = DocumentFacts()
        var isUndated = false
        switch options.published {
        case .automatic: break
        case .none: isUndated = true
        case .date(let date): given.published = date
        }
        extra?.apply(to: &given, isUndated: &isUndated)
        entry?.apply(to: &given, isUndated: &isUndated)
        let tagged = document.document.facts
        let known = document.document.tags
        var tags: [FactName: String] = [:]
        for name in FactName.allCases where tagged[name] != nil {
            tags[name] = known[name.rawValue] ?? (document.isPiece ? "JSON line" : "the file")
        }
        return SourcedFacts(
            given: given, isUndated: isUndated, tagged: tagged, tags: tags, stated: document.stated)
    }

    private func stored<Value>(
        _ body: (Store) throws(StoreError) -> Value
    ) throws(WorkspaceError) -> Value {
        do throws(StoreError) {
            return try body(store)
        } catch {
            throw WorkspaceError(error, in: folder)
        }
    }

    private func writeFacts(_ arrivals: inout Arrivals) throws(WorkspaceError) {
        guard !arrivals.facts.bytes.isEmpty else { return }
        try folder.addFacts(arrivals.facts.bytes)
        arrivals.facts = JSONWriter()
    }

    /// Writes what came in so far.
    private mutating func commit(_ arrivals: inout Arrivals) throws(WorkspaceError) {
        guard !arrivals.documents.isEmpty else { return }
        try writeFacts(&arrivals)
        let documents = arrivals.documents
        let settings = ["facts": folder.stamp(of: folder.facts) ?? ""]
        try stored { store throws(StoreError) in try store.insert(documents, settings: settings) }
        importedKeys += documents.map(\.key)
        report.importedIDs += documents.map(\.id)
        report.undated += documents.count { $0.facts.facts.published == nil }
        arrivals = Arrivals()
    }

    /// Puts the original into `documents/` and says where.
    private mutating func keep(
        _ document: ReadDocument, _ original: [UInt8], id: String
    ) throws(WorkspaceError) -> String {
        if isRebuilding { return Formats.baseName(document.origin) }
        let file =
            if document.isPiece {
                try originals.append(original, of: document.origin)
            } else if document.document.part != nil {
                try originals.holder(original, of: document.origin)
            } else {
                try originals.write(original, of: document.origin, as: id)
            }
        if document.document.isExtracted {
            try originals.keepText(document.document.text, of: file, part: document.document.part)
        }
        return file
    }
}

extension FactsEntry {
    fileprivate init(_ document: NewDocument, _ source: ImportedDocument) {
        self.init(id: document.id)
        part = source.part
        encoding = source.encoding
        // What pdftotext or pandoc said of the file is not asked again.
        let given = source.isExtracted ? document.facts.facts : document.facts.given
        title = given.title
        publisher = given.publisher
        author = given.author
        url = given.url
        language = given.language
        published = document.facts.isUndated ? .undated : given.published.map { .date($0) } ?? .unstated
        file = document.file
        name = document.name
        key = document.id == document.name ? nil : String(document.key, radix: 16)
        imported = document.imported
        origin = document.origin
    }
}

/// New documents on their way into the store, with their lines of `facts.jsonl`.
private struct Arrivals {
    var documents: [NewDocument] = []
    var facts = JSONWriter()
    private var addresses: Set<String> = []

    mutating func add(_ document: NewDocument, address: String?) {
        documents.append(document)
        if let address { addresses.insert(address) }
    }

    func contains(address: String?, id: String?) -> Bool {
        if let address, addresses.contains(address) { return true }
        return id.map { id in documents.contains { $0.id == id } } ?? false
    }
}

/// The names that one batch may give to its documents.
struct Names {
    private let folder: WorkspaceFolder
    private var keys: Set<UInt64> = []
    /// Where the texts of the batch are known already.
    private(set) var presence: [UInt64: DocumentPresence] = [:]
    private var ids: Set<String> = []
    private var store: Store?

    init(folder: WorkspaceFolder) { self.folder = folder }

    mutating func load(_ store: Store, _ batch: [ReadDocument], _ facts: FactsFile?) throws(StoreError) {
        self.store = store
        var wantedKeys: [UInt64] = []
        var wantedIDs: [String] = []
        for document in batch {
            wantedKeys.append(document.key)
            wantedIDs.append(document.document.id)
            guard let entry = facts.flatMap({ entry(of: document, in: $0) }) else { continue }
            wantedIDs.append(entry.id)
            let name = entry.name ?? entry.id
            if name != document.document.id {
                wantedKeys.append(StableHash.documentKey(id: name, text: document.document.text))
            }
        }
        presence = try store.presence(of: wantedKeys)
        ids = try store.takenIDs(wantedIDs)
    }

    /// The line of `facts.jsonl` about a document found in the folder.
    func entry(of document: ReadDocument, in facts: FactsFile) -> FactsEntry? {
        guard let part = document.document.part else { return facts[document.document.id] }
        return facts.entry(file: Formats.baseName(document.origin), part: part) { name in
            name == document.document.id
                ? document.key : StableHash.documentKey(id: name, text: document.document.text)
        }
    }

    /// Notes that a document has got the text with a key.
    mutating func revise(_ number: Int64, key: UInt64) {
        for (other, place) in presence where place == .present(number) {
            presence[other] = .superseded(number)
        }
        presence[key] = .present(number)
    }

    /// False when there is such a document already.
    mutating func take(key: UInt64) -> Bool { keys.insert(key).inserted }

    /// The wanted id, or one made from it, that no other document of the workspace bears. Where it becomes the name of
    /// a file, too, no other file is overwritten.
    mutating func id(for wanted: String, file: [UInt8]?) throws(WorkspaceError) -> String {
        var failure: StoreError?
        let id = Self.free(wanted) { id in
            if ids.contains(id) { return false }
            if let file {
                if WorkspaceFolder.isReserved(id) { return false }
                let present = FileManager.default.contents(atPath: "\(folder.documents)/\(id)")
                if let present, !present.elementsEqual(file) { return false }
            }
            guard id != wanted, let store else { return true }
            do throws(StoreError) {
                return try store.takenIDs([id]).isEmpty
            } catch {
                failure = error
                return true
            }
        }
        if let failure { throw WorkspaceError(failure, in: folder) }
        ids.insert(id)
        return id
    }

    /// `report.txt`, `report~2.txt`, `report~3.txt` …: the first that is free.
    static func free(_ wanted: String, isFree: (String) -> Bool) -> String {
        let dot = wanted.lastIndex(of: ".")
        let suffixed = dot.map { $0 > wanted.startIndex && wanted[$0...].utf8.count <= 10 } ?? false
        let stem = suffixed ? String(dot.map { wanted[..<$0] } ?? "") : wanted
        let suffix = suffixed ? String(dot.map { wanted[$0...] } ?? "") : ""
        var name = wanted
        var number = 1
        while !isFree(name) {
            number += 1
            name = "\(stem)~\(number)\(suffix)"
        }
        return name
    }
}
