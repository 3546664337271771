package import DossierHost
import DossierSDK
import DossierText

/// What is said of an import when it is over.
package enum ImportSummary {
    /// A line for each thing that did not come in; of many lines of a file, or many files, with one fault only the first.
    package static func problems(of report: ImportReport) -> [String] {
        var lines: [String] = []
        var leftOut = 0
        var alike: [Fault: Int] = [:]
        var faults: [Fault] = []
        for problem in report.problems {
            // A mailbox may hold thousands of pictures.
            if problem.isLeftOut { leftOut += 1 }
            if problem.isLeftOut, leftOut > mostLeftOut { continue }
            let fault = Fault(file: problem.line == nil ? nil : problem.source, reason: problem.reason)
            alike[fault, default: 0] += 1
            if alike[fault] == 1 { faults.append(fault) }
            if alike[fault, default: 0] > fault.most { continue }
            let place = problem.line.map { "\(problem.source):\($0)" } ?? problem.source
            lines.append("\(place): \(problem.reason)")
        }
        for fault in faults {
            guard let count = alike[fault], count > fault.most else { continue }
            let more = count - fault.most
            lines.append(
                fault.file.map { "\($0): \(Counted.text(more, "more line")): \(fault.reason)" }
                    ?? "\(Counted.text(more, "more file")): \(fault.reason)")
        }
        if leftOut > mostLeftOut {
            lines.append(
                "\(Counted.text(leftOut - mostLeftOut, "more message")) with attachments that were not imported"
            )
        }
        let passedOver = report.passedOver.values.reduce(0, +)
        if passedOver > 0 {
            let kinds = report.passedOver.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            let shown = kinds.prefix(6).map {
                "\(Counted.number($0.value)) \($0.key.isEmpty ? "without an ending" : ".\($0.key)")"
            }
            lines.append(
                "\(Counted.text(passedOver, "file")) of other formats passed over: "
                    + shown.joined(separator: ", ") + (kinds.count > 6 ? " …" : ""))
        }
        return lines
    }

    private static let mostLeftOut = 20
    private static let mostBeside = 200

    private struct Fault: Hashable {
        /// Of a fault in a line.
        var file: String?
        var reason: String
        /// How often it is told.
        var most: Int { file == nil ? 20 : 3 }
    }

    /// `12 documents imported (9 PDF, 3 mail), 4 already there, 1 problem`
    package static func counts(of report: ImportReport) -> String {
        var text = "\(Counted.text(report.imported.count, "document")) imported"
        let formats = report.formats.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if formats.contains(where: { $0.key != "text/plain" }) {
            text +=
                " ("
                + formats.map { "\(Counted.number($0.value)) \(name(of: $0.key))" }.joined(separator: ", ")
                + ")"
        }
        if !report.revised.isEmpty {
            let handles = report.revised.prefix(5).joined(separator: " ")
            text += ", \(Counted.number(report.revised.count)) revised (\(handles))"
        }
        if !report.removed.isEmpty {
            text += ", \(Counted.number(report.removed.count)) left out because removed"
        }
        if !report.known.isEmpty { text += ", \(Counted.number(report.known.count)) already there" }
        if report.problemCount > 0 { text += ", \(Counted.text(report.problemCount, "problem"))" }
        if report.described > 0 {
            let from =
                report.manifests.isEmpty
                ? "the facts file" : self.names(of: report.manifests)
            text += "; facts of \(Counted.text(report.described, "document")) from \(from)"
        }
        return text
    }

    /// Files by their names, with their folders where two have one name.
    private static func names(of paths: [String]) -> String {
        let isAmbiguous = Set(paths.map(FilePath.name)).count < paths.count
        return paths.map { path in
            let folder = FilePath.name(FilePath.folder(path))
            return isAmbiguous ? FilePath.join(folder, FilePath.name(path)) : FilePath.name(path)
        }.joined(separator: ", ")
    }

    /// What can be done about documents that have come in without a date, or beside one of their name.
    package static func hints(
        of report: ImportReport, _ options: ImportOptions, in workspace: Workspace
    ) throws(WorkspaceError) -> [String] {
        var lines: [String] = []
        if case .date(let day) = options.published, let name = report.known.first {
            lines.append(
                "the date is not given to what was there already: facts \(Completer.quoted(name)) published:\(day)"
            )
        }
        if !report.known.isEmpty, let manifest = report.manifests.first {
            lines.append(
                "\(FilePath.name(manifest)) gives facts of new documents only; facts:\(Completer.quoted(manifest)) "
                    + "(--facts) gives them to those that are there already")
        }
        if report.imported.isEmpty { return lines }
        // Only of these there is something to be said.
        let dated = try workspace.documents(withIDs: report.importedIDs.filter { nameDate(of: $0) != nil })
            .filter { $0.facts.published == nil }
        if let first = dated.first, let day = nameDate(of: first.id) {
            let more =
                dated.count > 1 ? ", and \(Counted.text(dated.count - 1, "more document")) like it" : ""
            lines.append(
                "\(first.id) has no date, but its name begins with one\(more): facts \(first.handle) published:\(day)"
            )
        }
        let others = report.undated - dated.count
        if others > 0 {
            let what = others == 1 ? "1 document has" : "\(Counted.number(others)) documents have"
            lines.append(
                "\(what) no date of publication, from which “yesterday” would count: facts lists them")
        }
        let beside = Array(report.importedIDs.filter { nameBeside($0) != nil }.prefix(mostBeside))
        let names = Set(
            try workspace.documents(withIDs: beside.compactMap { nameBeside($0) }).map(\.id))
        for document in try workspace.documents(withIDs: beside) {
            guard let other = nameBeside(document.id), names.contains(other) else { continue }
            lines.append(
                "\(document.id) stands beside \(other), which has the same name and another text; if it is a later text of "
                    + "it: remove \(document.handle), then import it with revises:\(Completer.quoted(other))")
        }
        return lines
    }

    /// `2031-05-02` of `2031-05-02-the-toll.txt`
    private static func nameDate(of id: String) -> String? {
        let day = id.prefix(10)
        guard day.utf8.count == 10, CalendarDate(iso: String(day)) != nil else { return nil }
        return id.dropFirst(10).first.map { $0.isNumber || $0.isLetter } == true ? nil : String(day)
    }

    /// `story.txt` of `story~2.txt`
    private static func nameBeside(_ id: String) -> String? {
        guard let tilde = id.lastIndex(of: "~") else { return nil }
        let digits = id[id.index(after: tilde)...].prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return nil }
        let rest = id[digits.endIndex...]
        return rest.isEmpty || rest.first == "." ? String(id[..<tilde] + rest) : nil
    }

    private static func name(of mediaType: String) -> String {
        switch mediaType {
        case "text/plain": "text"
        case "text/markdown": "Markdown"
        case "text/html": "HTML"
        case "application/pdf": "PDF"
        case "application/rtf": "RTF"
        case "application/epub+zip": "EPUB"
        case "message/rfc822": "mail"
        case _ where mediaType.hasSuffix("wordprocessingml.document"): "Word"
        case _ where mediaType.hasSuffix("opendocument.text"): "OpenDocument"
        default: mediaType
        }
    }
}
