import DossierImport
import DossierSDK
import Synchronization

/// What files of facts that lie beside the documents of a folder say of them, each file read once, for `analyze FOLDER` as for
/// `import`.
final class FactsBeside: Sendable {
    private let files = Mutex<[FactsManifest: FactsFile]>([:])

    /// The documents of a source with the facts that lie beside them.
    func read(_ source: DocumentSource) -> (documents: [ImportedDocument], problems: [ImportError]) {
        let (read, problems) = source.read()
        var documents = read
        for manifest in source.manifests {
            for index in documents.indices {
                guard let entry = entry(of: documents[index].id, in: manifest) else { continue }
                var isUndated = false
                entry.apply(to: &documents[index].facts, isUndated: &isUndated)
            }
        }
        return (documents, problems)
    }

    private func entry(of document: String, in manifest: FactsManifest) -> FactsEntry? {
        files.withLock { files in
            if let known = files[manifest] { return known[document] }
            guard let file = FactsFile(reading: manifest.path, key: manifest.key) else { return nil }
            files[manifest] = file
            return file[document]
        }
    }
}
