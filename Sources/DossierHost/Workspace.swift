package import DossierSDK
package import DossierText

/// A folder with documents, and everything that was found in them.
///
/// The interface on which the session language stands; thread-safe.
package final class Workspace: Sendable {
    package let path: String
    package let title: String
    package let registry: ModuleRegistry

    /// Makes a new workspace folder; fails when something is there that is not an empty folder.
    package static func create(at path: String, title: String? = nil) throws(WorkspaceError) {
        throw WorkspaceError(.io, "not built yet")
    }

    /// Opens a workspace. The store is made from `documents/` when it is missing.
    package init(opening path: String, registry: ModuleRegistry) throws(WorkspaceError) {
        throw WorkspaceError(.io, "not built yet")
    }

    /// Imports files, folders, globs and `-`. What is good is kept, what is not is reported.
    package func importDocuments(
        _ sources: [String], options: ImportOptions, cancellation: Cancellation, progress: (Progress) -> Void
    ) throws(WorkspaceError) -> ImportReport {
        throw WorkspaceError(.io, "not built yet")
    }

    /// Analyses what has changed since last time, then relates.
    package func analyze(
        modules: [String]? = nil, cancellation: Cancellation, progress: (Progress) -> Void
    ) throws(WorkspaceError) -> AnalysisReport {
        throw WorkspaceError(.io, "not built yet")
    }

    /// Documents in order of import; `matching` as for `FindingQuery.Condition.source`.
    package func documents(matching text: String? = nil) throws(WorkspaceError) -> [DocumentRecord] { [] }
    package func documentCount() throws(WorkspaceError) -> Int { 0 }
    /// By handle (`d:3f2a`, `3f2a`), id, or a unique part of id or title.
    package func document(_ reference: String) throws(WorkspaceError) -> DocumentRecord {
        throw WorkspaceError(.missing, "not built yet")
    }
    package func text(of document: DocumentRecord) throws(WorkspaceError) -> [UInt8] { [] }

    package func findings(_ query: FindingQuery) throws(WorkspaceError) -> [FindingRecord] { [] }
    package func count(_ query: FindingQuery) throws(WorkspaceError) -> Int { 0 }
    package func finding(_ handle: String) throws(WorkspaceError) -> FindingRecord {
        throw WorkspaceError(.missing, "not built yet")
    }

    /// Groups of one module or of all; with `conflictsOnly` those that report a conflict.
    package func groups(module: String?, conflictsOnly: Bool) throws(WorkspaceError) -> [GroupRecord] { [] }
    package func group(_ handle: String) throws(WorkspaceError) -> GroupRecord {
        throw WorkspaceError(.missing, "not built yet")
    }
    package func group(of finding: FindingID) throws(WorkspaceError) -> GroupRecord? { nil }

    /// Ranked passages for a query in the search language: words (all must occur), "phrases", prefix*, OR, NOT.
    package func search(_ query: String, limit: Int) throws(WorkspaceError) -> [SearchHit] { [] }

    /// Runs one read-only statement over the views.
    package func sql(_ statement: String) throws(WorkspaceError) -> SQLTable { SQLTable(columns: [], rows: []) }

    /// Values of a field that begin with a prefix (of any word, without case and accents), most frequent first.
    package func values(
        of field: String, module: String, prefix: String, limit: Int
    ) throws(WorkspaceError) -> [(value: String, count: Int)] { [] }
}

package struct ImportOptions: Sendable {
    package enum Published: Sendable, Hashable {
        /// As given in a JSON line or read from the text.
        case automatic
        /// No date, whatever the text says.
        case none
        case date(CalendarDate)
    }

    package var published: Published
    /// Whether files without a telling extension, and `-`, are JSON lines.
    package var readsJSONLines: Bool
    /// A file with one JSON object a document that adds or corrects facts by id.
    package var factsFile: String?

    package init(published: Published = .automatic, readsJSONLines: Bool = false, factsFile: String? = nil) {
        self.published = published
        self.readsJSONLines = readsJSONLines
        self.factsFile = factsFile
    }
}
