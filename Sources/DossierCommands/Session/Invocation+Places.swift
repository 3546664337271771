import DossierHost
import DossierSDK

/// Where a command looks that goes on from records.
extension Invocation {
    /// Where the records that come through the pipe stand in the documents; nil when the command begins the pipeline.
    ///
    /// Passages, findings and documents stand somewhere themselves, a group or conflict where its members do, a record with
    /// the handle of a document in all of it.
    func places() throws(Diagnostic) -> [Place]? {
        guard let input else { return nil }
        let table = try table(input)
        let places = table.records.flatMap(\.places)
        guard places.isEmpty, !table.records.isEmpty else { return places }
        let handles = table.columns.indices.filter { table.columns[$0].kind == .handle }
        var groups: [String] = []
        var found: [Place] = []
        for record in table.records {
            for index in handles {
                guard let handle = record.values[index]?.joined else { continue }
                if handle.hasPrefix("g:") {
                    groups.append(handle)
                } else if handle.hasPrefix("d:") {
                    found.append(Place(document: try document(handle).id))
                }
            }
        }
        found += try self.places(ofGroups: groups)
        if !found.isEmpty {
            var seen: Set<Place> = []
            return found.filter { seen.insert($0).inserted }
        }
        throw error(
            .usage,
            "\(call.name.text) goes on from passages, documents, findings or groups, and these records are none",
            hint: "search … | \(call.name.text)")
    }

    private func document(_ handle: String) throws(Diagnostic) -> DocumentRecord {
        let workspace = try workspace()
        return try attempt { () throws(WorkspaceError) in try workspace.document(handle) }
    }

    private func places(ofGroups handles: [String]) throws(Diagnostic) -> [Place] {
        let workspace = try workspace()
        var places: [Place] = []
        for handle in handles {
            try session.checkCancellation()
            let group = try attempt { () throws(WorkspaceError) in try workspace.group(handle) }
            if group.group.module == Workspace.peopleModule {
                // A person is in many passages, of which the list keeps the first of each document.
                guard call.name.text == "docs" || call.name.text == "brief" || call.name.text == "people"
                else {
                    throw error(
                        .usage, "\(call.name.text) does not go on from people",
                        hint: "name them in a filter: \(call.name.text) by:(people … | select name)")
                }
                places += group.group.documents.map { Place(document: $0) }
                continue
            }
            let members = try attempt { () throws(WorkspaceError) in try workspace.members(of: group) }
            places += members.map { Place(document: $0.finding.document, span: $0.finding.span) }
        }
        return places
    }

    /// The documents in which the records of a pipe stand, by id; nil when nothing comes through one.
    func documentsOfInput() throws(Diagnostic) -> Set<String>? {
        try places().map { Set($0.map(\.document)) }
    }
}
