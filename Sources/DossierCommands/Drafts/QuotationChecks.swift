import DossierHost
import DossierSDK
import DossierText

/// What stands in quotation marks in a draft: whether a document has the words, and who says them there.
struct QuotationChecks {
    let invocation: Invocation
    let workspace: Workspace
    let draft: Draft
    let names: DraftNames

    init(_ invocation: Invocation, _ draft: Draft, _ names: DraftNames) throws(Diagnostic) {
        self.invocation = invocation
        workspace = try invocation.workspace()
        self.draft = draft
        self.names = names
    }

    func checks(_ evidence: inout Evidence) throws(Diagnostic) -> [Check] {
        var checks: [Check] = []
        for quotation in draft.text.quotations where quotation.parent == nil {
            let parts = Self.parts(draft.text.string(quotation.span))
            if parts.joined().count < 3 { continue }
            checks.append(try check(quotation, parts, &evidence))
        }
        return checks
    }

    /// The words of each stretch between ellipses and bracketed changes.
    private static func parts(_ text: String) -> [[String]] {
        var stretches: [String] = [""]
        var depth = 0
        for character in text.replacing("...", with: "…") {
            switch character {
            case "[": depth += 1; stretches.append("")
            case "]": depth = max(0, depth - 1)
            case "…": stretches.append("")
            default: if depth == 0 { stretches[stretches.count - 1].append(character) }
            }
        }
        return stretches.map { Workspace.foldedWords($0) }.filter { $0.count > 1 }
    }

    /// `U.S.` is `US`: letters that stand alone beside each other are one word.
    private static func joined(_ words: [String]) -> [String] {
        var joined: [String] = []
        var isLetter = false
        for word in words {
            if word.utf8.count == 1, isLetter, let last = joined.popLast() {
                joined.append(last + word)
            } else {
                joined.append(word)
                isLetter = word.utf8.count == 1
            }
        }
        return joined
    }

    private func check(
        _ quotation: Quotation, _ parts: [[String]], _ evidence: inout Evidence
    ) throws(Diagnostic) -> Check {
        let longest = parts.max { $0.count < $1.count } ?? []
        let exact = try passages { () throws(WorkspaceError) in
            try workspace.passages(withPhrase: longest.joined(separator: " "), limit: 20)
        }
        let joined = parts.map(Self.joined)
        func isWhole(_ passage: EvidencePassage) -> Bool {
            guard let words = try? self.words(of: passage) else { return false }
            if joined.allSatisfy({ Self.holds(words, $0) }) { return true }
            guard let spoken = try? self.spoken(passage) else { return false }
            return joined.allSatisfy { Self.holds(spoken, $0) }
        }
        if let check = try check(quotation, in: exact.filter(isWhole), &evidence) { return check }
        let words = parts.flatMap { $0 }
        guard words.count >= 4 else { return Check(.quotation, quotation.span, .notFound) }
        let near = try passages { () throws(WorkspaceError) in
            try workspace.passages(withAny: words, limit: 30)
        }
        if let check = try check(quotation, in: near.filter(isWhole), &evidence) { return check }
        var best: (share: Double, text: String, passage: EvidencePassage)?
        for passage in near {
            let found = Self.alike(words, try spans(of: passage))
            if found.share > best?.share ?? 0, let range = found.range {
                let text = try evidence.text(of: passage.document)
                best = (found.share, text.line(TextSpan(range.lowerBound, range.upperBound)), passage)
            }
        }
        guard let best, best.share >= 0.7 || isOfSame(best.passage, quotation, best.share) else {
            return Check(.quotation, quotation.span, .notFound)
        }
        var finding = "the words are “\(Self.unmarked(best.text))”"
        if let said = try speaker(best.passage, quotation, words: Self.unmarked(best.text)), !said.isSame,
            let name = said.name
        {
            finding += ", and they are \(name)’s"
        }
        var check = Check(.quotation, quotation.span, .contradicted, finding)
        check.passage = try line(best.passage)
        check.place = Place(document: best.passage.document.id, span: best.passage.span)
        return check
    }

    /// Whether a passage with fewer of the words has besides them what the draft says of who says them, and about what.
    private func isOfSame(_ passage: EvidencePassage, _ quotation: Quotation, _ share: Double) -> Bool {
        guard share >= 0.6, let place = draft.text.sentence(at: quotation.span.start),
            let there = try? Set(words(of: passage))
        else { return false }
        let sentence = draft.text.sentences[place].span
        let names = draft.text.mentions.filter {
            sentence.contains($0.core) && !quotation.span.overlaps($0.core) && $0.form == .name
        }
        return names.contains {
            Workspace.foldedWords(draft.text.string($0.core)).last.map(there.contains) == true
        }
    }

    /// A quotation whose words stand in some passages: who says them there.
    private func check(
        _ quotation: Quotation, in passages: [EvidencePassage], _ evidence: inout Evidence
    ) throws(Diagnostic) -> Check? {
        guard let first = passages.first else { return nil }
        var (own, other): (EvidencePassage?, (name: String, passage: EvidencePassage)?)
        for passage in passages {
            guard let said = try speaker(passage, quotation) else { continue }
            if said.isSame {
                own = own ?? passage
                continue
            }
            guard let name = said.name else {
                if own != nil || other != nil { continue }
                var check = Check(
                    .quotation, quotation.span, .notFound, "the words are there; who says them is not certain"
                )
                check.passage = try line(passage)
                check.place = Place(document: passage.document.id, span: passage.span)
                return check
            }
            if other == nil { other = (name, passage) }
        }
        guard let other else {
            if let own { return try check(quotation, .supported, in: own) }
            return try unread(quotation, first, &evidence)
        }
        // What one document has said by two of them it may have said by both.
        guard let own else {
            if isSaying(other.name, quotation) { return try check(quotation, .supported, in: other.passage) }
            return try check(quotation, .contradicted, "the words are \(other.name)’s", in: other.passage)
        }
        if own.document.id == other.passage.document.id {
            return try check(quotation, .supported, in: own)
        }
        return try check(
            quotation, .disputed,
            "the words are \(other.name)’s in \(other.passage.document.id): \(try line(other.passage))",
            in: own)
    }

    func check(
        _ quotation: Quotation, _ verdict: Check.Verdict, _ finding: String = "", in passage: EvidencePassage
    ) throws(Diagnostic) -> Check {
        var check = Check(.quotation, quotation.span, verdict, finding)
        check.passage = try line(passage)
        check.place = Place(document: passage.document.id, span: passage.span)
        return check
    }

    private func passages(
        _ body: () throws(WorkspaceError) -> [EvidencePassage]
    ) throws(Diagnostic) -> [EvidencePassage] { try invocation.attempt(body) }

    private func bytes(_ passage: EvidencePassage) throws(Diagnostic) -> ArraySlice<UInt8> {
        let text = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.text(of: passage.document)
        }
        let start = min(max(0, passage.span.start), text.count)
        return text[start..<max(start, min(passage.span.end, text.count))]
    }

    private func line(_ passage: EvidencePassage) throws(Diagnostic) -> String {
        VisibleText.of(String(decoding: try bytes(passage), as: UTF8.self))
    }

    func words(of passage: EvidencePassage) throws(Diagnostic) -> [String] {
        Self.joined(Workspace.foldedWords(String(decoding: try bytes(passage), as: UTF8.self)))
    }

    /// Those of a passage without what stands in square brackets, which is not of who speaks.
    private func spoken(_ passage: EvidencePassage) throws(Diagnostic) -> [String]? {
        let text = try bytes(passage)
        guard text.contains(UInt8(ascii: "[")) else { return nil }
        var depth = 0
        let spoken = text.filter { byte in
            if byte == UInt8(ascii: "[") { depth += 1 }
            defer { if byte == UInt8(ascii: "]"), depth > 0 { depth -= 1 } }
            return depth == 0
        }
        return Self.joined(Workspace.foldedWords(String(decoding: spoken, as: UTF8.self)))
    }

    /// The words at a place of a passage's document.
    private func words(of span: TextSpan?, _ passage: EvidencePassage) throws(Diagnostic) -> [String] {
        guard let span else { return [] }
        let text = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.text(of: passage.document)
        }
        guard span.start < span.end, span.end <= text.count else { return [] }
        return Workspace.foldedWords(String(decoding: text[span.start..<span.end], as: UTF8.self))
    }

    /// The words of a passage with their places in the document.
    private func spans(of passage: EvidencePassage) throws(Diagnostic) -> [(word: String, span: Range<Int>)] {
        let bytes = try bytes(passage)
        var spans: [(word: String, span: Range<Int>)] = []
        var start = bytes.startIndex
        for end in bytes.indices where bytes[end] == 0x20 || bytes[end] == 0x0A || end == bytes.endIndex - 1 {
            let stop = end == bytes.endIndex - 1 ? bytes.endIndex : end
            for word in Workspace.foldedWords(String(decoding: bytes[start..<stop], as: UTF8.self)) {
                spans.append((word, start..<stop))
            }
            start = end + 1
        }
        return spans
    }

    /// Without marks at its ends.
    private static func unmarked(_ text: String) -> String {
        let marks: Set<Character> = ["“", "”", "\"", "‘", "’", "'", ","]
        var text = text[...]
        while let first = text.first, marks.contains(first) { text.removeFirst() }
        while let last = text.last, marks.contains(last) { text.removeLast() }
        return String(text)
    }

    private static func holds(_ words: [String], _ part: [String]) -> Bool {
        guard let first = part.first, part.count <= words.count else { return false }
        for start in 0...(words.count - part.count) where words[start] == first {
            if words[start..<start + part.count].elementsEqual(part) { return true }
        }
        return false
    }

    /// How much of a quotation stands in a passage, in its order and without much between it.
    private static func alike(
        _ words: [String], _ passage: [(word: String, span: Range<Int>)]
    ) -> (share: Double, range: Range<Int>?) {
        var best = (share: 0.0, range: Range<Int>?.none)
        let wanted = Set(words)
        let width = words.count + words.count / 3 + 1
        for start in passage.indices where wanted.contains(passage[start].word) {
            let end = min(passage.count, start + width)
            var last = [Int](repeating: 0, count: words.count + 1)
            var lastMatch = start
            for position in start..<end {
                var row = [Int](repeating: 0, count: words.count + 1)
                for column in words.indices {
                    row[column + 1] =
                        words[column] == passage[position].word
                        ? last[column] + 1 : max(last[column + 1], row[column])
                }
                if row[words.count] > last[words.count] { lastMatch = position }
                last = row
            }
            let share = Double(last[words.count]) / Double(words.count)
            if share > best.share {
                best = (share, passage[start].span.lowerBound..<passage[lastMatch].span.upperBound)
            }
        }
        return best
    }

    /// Who says it in a document, where the draft names somebody and both are known; without a name where only a pronoun
    /// says it that may mean either.
    private func speaker(
        _ passage: EvidencePassage, _ quotation: Quotation, words: String? = nil
    ) throws(Diagnostic) -> (name: String?, isSame: Bool)? {
        let quoted = Self.folded(words ?? draft.text.string(quotation.span))
        for own in draft.findings where own.span.overlaps(quotation.span) {
            guard let descriptor = workspace.registry[own.module]?.descriptor,
                let field = descriptor.schema.fields.first(where: { $0.kind == .name }),
                let said = own.fields[field.name]?.texts, said.count == 1
            else { continue }
            // Other findings about these words name others than who says them.
            let text = Self.folded(draft.text.string(own.span))
            let whole = Self.folded(draft.text.string(quotation.span))
            guard text.utf8.count * 2 > whole.utf8.count, whole.contains(text) || text.contains(whole),
                text.utf8.count < whole.utf8.count * 2
            else { continue }
            let claimed = try names.people(said[0])
            let claimedWords = Workspace.foldedWords(said[0])
            // Somebody whom the documents name nowhere among people is told from them by his name.
            guard !claimed.isEmpty || namesPerson(own.role(field.name)) else { continue }
            let query = FindingQuery(
                module: own.module,
                conditions: [.within([Place(document: passage.document.id, span: passage.span)])])
            let found = try invocation.attempt { () throws(WorkspaceError) in try workspace.findings(query) }
            var others: [(name: String?, distance: Int)] = []
            for record in found {
                let text = Self.folded(record.text)
                guard text.contains(quoted) || quoted.contains(text), text.utf8.count > 8,
                    let value = record.people[field.name] ?? record.finding.fields[field.name]
                else { continue }
                let mention = try self.words(of: record.finding.role(field.name), passage)
                let isPronoun =
                    mention.count == 1
                    && mention.allSatisfy { ClaimWords.personalPronouns.contains(DossierText.Word($0)) }
                for name in value.texts {
                    let people = try names.people(name)
                    if people.isEmpty { continue }
                    if claimed.isEmpty, Workspace.foldedWords(name).contains(where: claimedWords.contains) {
                        return (name, true)
                    }
                    if !people.isDisjoint(with: claimed) { return (name, true) }
                    // A family name that both have.
                    if !mention.isEmpty, mention.allSatisfy(claimedWords.contains) { return (name, true) }
                    let there = isPronoun ? try self.words(of: passage) : []
                    let isUnsure = claimedWords.last.map(there.contains) == true
                    others.append((isUnsure ? nil : name, abs(text.utf8.count - quoted.utf8.count)))
                }
            }
            // Of several that hold the words, the one that holds least besides.
            if let other = others.min(by: { $0.distance < $1.distance }) { return (other.name, false) }
        }
        return nil
    }

    /// Whether somebody stands by his name at a place of the draft.
    func namesPerson(_ span: TextSpan?) -> Bool {
        guard let span else { return false }
        return draft.text.mentions.contains { mention in
            mention.form == .name && span.overlaps(mention.core)
                && mention.entity.map { draft.text.entities[$0].kind == .person } == true
        }
    }

    static func folded(_ text: String) -> String {
        joined(Workspace.foldedWords(text)).joined(separator: " ")
    }
}
