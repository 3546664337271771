import DossierImport
import DossierSDK
import Synchronization

/// What files of facts that lie beside the documents of a folder say of them, for `analyze FOLDER` as for `import`.
final class FactsBeside: Sendable {
    /// Those of the folders that were read of late; nil for one that cannot be read.
    private let files = Mutex<[FactsManifest: FactsFile?]>([:])
    private static let most = 64

    /// The documents of a source with the facts that lie beside them, and what is wrong with a file of facts that is read
    /// for the first time.
    func read(_ source: DocumentSource) -> (documents: [ImportedDocument], problems: [ImportError]) {
        var (documents, problems) = source.read()
        for manifest in source.manifests {
            guard let file = file(manifest, &problems) else { continue }
            documents = documents.map { document in
                var (facts, isUndated) = (document.facts, document.isUndated)
                file[document.id]?.apply(to: &facts, isUndated: &isUndated)
                var document = document
                (document.facts, document.isUndated) = (facts, isUndated)
                return document
            }
        }
        return (documents, problems)
    }

    private func file(_ manifest: FactsManifest, _ problems: inout [ImportError]) -> FactsFile? {
        if let known = files.withLock({ $0[manifest] }) { return known }
        let read = FactsFile(reading: manifest.path, key: manifest.key)
        return files.withLock { files in
            // Another thread may have read it meanwhile, and told what is wrong.
            if let known = files[manifest] { return known }
            if files.count >= Self.most { files.removeAll(keepingCapacity: true) }
            files[manifest] = .some(read)
            problems += read?.errors ?? []
            return read
        }
    }
}
