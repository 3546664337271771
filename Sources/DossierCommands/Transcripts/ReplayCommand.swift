import DossierHost

extension CommandDefinition {
    static let replay = CommandDefinition(
        name: "replay", summary: "Try a recorded script again, and show where its results differ.",
        syntax: ["replay FILE", "replay FILE update:yes"],
        details: [
            "Each statement's results are compared with the comments below it that begin with #>. Only differences are shown,",
            "with [-what was-] and {+what is+}; a script then ends with status 1. record writes the results as it goes;",
            "update:yes puts the new ones in their place, also into a script that has none yet.",
            "The script works on a copy of the workspace, which is gone afterwards: what it decides, imports or analyses there",
            "changes nothing here. What was decided when it was recorded (#= names it) is not decided yet in the copy; documents",
            "that were imported then are in it. Only files that the script saves are written. To carry a script out: include.",
        ],
        filters: [
            FilterDefinition("update", .choice(["yes", "no"]), "whether the file gets the new results (no)")
        ],
        examples: [
            UsageExample("replay check.dossier", "whether everything is as it was"),
            UsageExample("replay check.dossier update:yes", "takes over what is"),
            UsageExample("replay ~/cases/harbour.dossier", "a script from elsewhere"),
        ],
        argument: .file
    ) { invocation throws(Diagnostic) in
        let isUpdate = try invocation.answer(named: "update")
        let file = try invocation.without(filters: ["update"]).onlyArgument("a script")
        let path = FilePath.expandingHome(file.text)
        do throws(Diagnostic) {
            return try Replay(path, session: invocation.session).run(isUpdate: isUpdate)
        } catch {
            throw error.located(in: invocation.source, at: file.span)
        }
    }
}

/// A transcript on its way through a session.
private struct Replay {
    private let path: String
    private let session: Session
    private let source: SourceText
    private let statements: [Statement]
    /// Without their ends.
    private let lines: [Substring]
    private let lineEnd: String

    init(_ path: String, session: Session) throws(Diagnostic) {
        self.path = path
        self.session = session
        source = SourceText(
            try FilePath.read(path), name: path, folder: FilePath.folder(FilePath.absolute(path)))
        statements = try Parser.statements(of: source)
        // A carriage return and a line feed are one Character, and no "\n".
        let bytes = source.bytes
        let end = bytes.firstIndex(of: 0x0A) ?? 0
        lineEnd = end > 0 && bytes[end - 1] == 0x0D ? "\r\n" : "\n"
        lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            Substring(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
    }

    func run(isUpdate: Bool) throws(Diagnostic) -> Output {
        if statements.isEmpty { throw Diagnostic(.usage, "\(path) holds no statement to try again") }
        let recorded = Set(lines.flatMap(TranscriptLines.decisions))
        let results = try session.rehearse(Rehearsal(without: recorded)) { () throws(Diagnostic) in
            defer { session.wantsToQuit = false }
            return try carryOut()
        }
        let hasResults = lines.contains { TranscriptLines.result($0) != nil }
        guard isUpdate || hasResults || results.allSatisfy(\.isEmpty) else {
            throw Diagnostic(
                .usage, "\(path) holds no results yet with which these could be compared",
                hint: "replay \(path) update:yes writes them into it")
        }
        return try compare(results, isUpdate: isUpdate)
    }

    /// What each statement shows.
    private func carryOut() throws(Diagnostic) -> [[String]] {
        var results: [[String]] = []
        for statement in statements {
            results.append(try session.results(of: statement, in: source))
            if session.wantsToQuit { break }
        }
        return results
    }

    private func compare(_ results: [[String]], isUpdate: Bool) throws(Diagnostic) -> Output {
        let ends = statements.map {
            source.position(of: max($0.span.lowerBound, $0.span.upperBound - 1)).line
        }
        let differing = results.indices.filter { expected(after: ends, $0) != results[$0] }
        if isUpdate {
            if !differing.isEmpty { try update(results, ends) }
            session.output.note(
                "\(path): the results of \(Counted.text(differing.count, "statement")) were written")
            return .nothing
        }
        var page = Page()
        for index in differing {
            let line = source.position(of: statements[index].span.lowerBound).line
            page.add(
                Page.Run("\(path):\(line)  ", .dim),
                Page.Run(
                    source.text(statements[index].span).split(whereSeparator: \.isNewline).first
                        .map(String.init) ?? "",
                    .title)
            )
            add(expected(after: ends, index), results[index], to: &page)
            page.blank()
        }
        let count = Counted.text(results.count, "statement")
        guard !differing.isEmpty else {
            session.output.note("\(path): \(count), all as recorded")
            return .nothing
        }
        session.hasFailedVerification = true
        page.add("\(count), \(Counted.number(differing.count)) not as recorded", .warning)
        return .page(page)
    }

    /// The recorded results of a statement: the marked lines up to the next one.
    private func expected(after ends: [Int], _ index: Int) -> [String] {
        let last =
            index + 1 < statements.count
            ? source.position(of: statements[index + 1].span.lowerBound).line - 1 : lines.count
        return lines[
            min(ends[index], lines.count)..<max(min(ends[index], lines.count), min(last, lines.count))
        ]
        .compactMap(TranscriptLines.result)
    }

    private func update(_ results: [[String]], _ ends: [Int]) throws(Diagnostic) {
        var text: [String] = []
        for (number, line) in lines.enumerated() {
            if TranscriptLines.result(line) == nil { text.append(String(line)) }
            for (index, end) in ends.enumerated() where end == number + 1 && index < results.count {
                text += results[index].map(TranscriptLines.comment)
            }
        }
        try FilePath.replace(path, with: Array(text.joined(separator: lineEnd).utf8))
    }

    /// Lines that went and came, between those that stayed.
    private func add(_ old: [String], _ new: [String], to page: inout Page) {
        let difference = new.difference(from: old)
        var gone: Set<Int> = []
        var come: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): come.insert(offset)
            }
        }
        var (left, right) = (0, 0)
        var shown = 0
        while left < old.count || right < new.count, shown < 200 {
            if gone.contains(left) {
                page.add(Page.Run("  "), Page.Run(old[left], .removed))
                left += 1
                shown += 1
            } else if come.contains(right) {
                page.add(Page.Run("  "), Page.Run(new[right], .added))
                right += 1
                shown += 1
            } else {
                left += 1
                right += 1
            }
        }
        if shown == 200 { page.add("  …", .dim) }
    }
}
