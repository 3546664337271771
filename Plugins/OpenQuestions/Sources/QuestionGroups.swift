import DossierSDK
import DossierText

/// Joins the same question over documents: only where the topics share most of their words.
struct QuestionGroups {
    let words: QuestionWords

    /// What a question is about, for comparing it.
    struct Profile {
        /// Hashes of the topic's stems, in ascending order, and of those that tell it from others.
        let stems: [UInt32]
        let telling: [UInt32]
        /// Names in capitals, and the initials of names: `ASEAN` is `Association of Southeast Asian Nations`.
        let initials: Set<String>
        /// Of the question under which the passage stands.
        let under: [UInt32]
        let document: String
        let kind: String
    }

    func profile(of finding: Finding) -> Profile {
        let topic = finding.fields["topic"]?.joined ?? ""
        let stems = hashes(topic)
        return Profile(
            stems: stems, telling: stems.filter { !Self.vague.contains($0) },
            initials: Self.initials(in: topic), under: hashes(finding.fields["under"]?.joined ?? ""),
            document: finding.document, kind: finding.kind)
    }

    private func hashes(_ topic: String) -> [UInt32] {
        TopicReader.stems(topic, empty: words.empty).map(Self.hash).sortedDistinct()
    }

    private static func hash(_ stem: String) -> UInt32 { UInt32(truncatingIfNeeded: Word(stem).hash) }

    /// One key for each pair of the topic's words, one for each name in initials, and one for the question above.
    func keys(of finding: Finding) -> [BlockingKey] {
        let topic = finding.fields["topic"]?.joined ?? ""
        let stems = TopicReader.stems(topic, empty: words.empty).prefix(8).sorted()
        var keys = Self.initials(in: topic).sorted().map { BlockingKey("initials", $0) }
        for (index, first) in stems.enumerated() {
            for second in stems[(index + 1)...] { keys.append(BlockingKey(first, second)) }
        }
        let under = finding.kind == "explicit_question" ? topic : finding.fields["under"]?.joined
        if let under, !under.isEmpty { keys.append(BlockingKey("under", under)) }
        return keys
    }

    func clusters(of profiles: [Profile]) -> [[Int]] {
        var clusters: [[Int]] = []
        for index in profiles.indices {
            for other in profiles.indices.dropFirst(index + 1)
            where isSame(profiles[index], profiles[other]) {
                clusters.append([index, other])
            }
        }
        return clusters
    }

    private func isSame(_ left: Profile, _ right: Profile) -> Bool {
        let telling = Self.shared(left.telling, right.telling)
        if telling >= 2 {
            let shared = Self.shared(left.stems, right.stems)
            let all = left.stems.count + right.stems.count - shared
            let least = min(left.stems.count, right.stems.count)
            if shared * 5 >= all * 3 || shared == least { return true }
            if telling >= 3, shared * 2 >= least { return true }
        }
        if left.kind == right.kind, !left.initials.isDisjoint(with: right.initials) { return true }
        return isUnder(left, right) || isUnder(right, left)
    }

    /// A statement in the answer to a question of its own document that goes back to the question's words.
    private func isUnder(_ statement: Profile, _ question: Profile) -> Bool {
        guard question.kind == "explicit_question", statement.kind != question.kind,
            statement.document == question.document, statement.under.count >= 2,
            statement.under == question.stems
        else { return false }
        return Self.shared(statement.telling, question.telling) > 0
    }

    /// How many stand in both; both in ascending order.
    private static func shared(_ left: [UInt32], _ right: [UInt32]) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] { count += 1 }
            let (a, b) = (left[i], right[j])
            if a <= b { i += 1 }
            if b <= a { j += 1 }
        }
        return count
    }

    /// Stems of words that say that something is asked, and not what.
    private static let vague: Set<UInt32> = Set(
        [
            "detai", "exact", "numbe", "date", "dates", "timel", "timet", "futur", "case", "issue", "matte",
            "quest", "situa",
            "state", "decis", "plan", "plans", "figur", "terms", "natur", "reaso", "outco", "resul", "detai",
            "role", "whole",
        ].map(hash))

    private static func initials(in topic: String) -> Set<String> {
        var found: Set<String> = []
        var letters = ""
        var count = 0
        func close() {
            if count >= 3 { found.insert(letters.lowercased()) }
            letters = ""
            count = 0
        }
        func take(_ word: Substring) {
            guard let first = word.unicodeScalars.first else { return }
            switch word {
            case "The", "Whether", "What", "A", "Will": return close()
            case "of", "the", "and", "for": return
            default: break
            }
            if !isCapital(first) {
                close()
            } else if word.unicodeScalars.dropFirst(2).first != nil,
                word.unicodeScalars.allSatisfy(isCapital)
            {
                close()
                found.insert(word.lowercased())
            } else {
                letters.unicodeScalars.append(first)
                count += 1
            }
        }
        var start = topic.startIndex
        for index in topic.unicodeScalars.indices {
            switch topic.unicodeScalars[index] {
            case " ", "-", "–", "’", "'": take(topic[start..<index])
            case "(", ",":
                take(topic[start..<index])
                close()
            default: continue
            }
            start = topic.unicodeScalars.index(after: index)
        }
        take(topic[start...])
        close()
        return found
    }

    private static func isCapital(_ letter: Unicode.Scalar) -> Bool {
        letter.isASCII ? "A"..."Z" ~= letter : letter.properties.isUppercase
    }

    func summarize(_ members: [Finding], _ context: any RelateContext) -> GroupSummary? {
        let topics = members.compactMap { $0.fields["topic"]?.joined }
        guard let topic = topics.min(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) else { return nil }
        let statuses = members.compactMap { $0.fields["status"]?.joined }
        let isAnswered = statuses.contains("answered_in_doc")
        let isOpen = statuses.contains("open")
        var status =
            statuses.contains("partly_answered") || (isAnswered && isOpen)
            ? "partly_answered" : isAnswered ? "answered" : "open"
        var fields: Fields = ["topic": .text(topic)]
        var history = [GroupState(date: since(members, context), state: "open", members: members.map(\.id))]
        var conflicts: [Conflict] = []
        if status == "open", let answer = AnswerFinder(words: words).answer(to: members, context) {
            status = answer.isWhole ? "answered" : "partly_answered"
            fields.set("answer", answer.sentence)
            fields.set("answer_in", answer.passage.document)
            let date = context.published(of: answer.passage.document)?.description
            history.append(GroupState(date: date, state: status, members: answer.passage.findings))
            conflicts = denial(of: answer, members)
        }
        if fields["answer"] == nil, let (answer, document) = ownAnswer(members, context) {
            fields.set("answer", answer)
            fields.set("answer_in", document)
        }
        fields.set("status", status)
        fields.set("since", since(members, context))
        return GroupSummary(label: topic, fields: fields, history: history, conflicts: conflicts)
    }

    /// What a document itself says to its question, in one line, the beginning of a long answer.
    private func ownAnswer(
        _ members: [Finding], _ context: any RelateContext
    ) -> (answer: String, document: String)? {
        for member in members {
            guard let role = member.roles.first(where: { $0.name == "answer" }),
                let passage = context.passage(role.span, of: member.document)
            else { continue }
            var answer = ""
            for word in passage.split(whereSeparator: \.isWhitespace) {
                if answer.utf8.count + word.utf8.count > Self.longestAnswer {
                    return (answer + " …", member.document)
                }
                answer += answer.isEmpty ? "\(word)" : " \(word)"
            }
            if !answer.isEmpty { return (answer, member.document) }
        }
        return nil
    }

    private static let longestAnswer = 400

    /// The day of the first document that leaves it open.
    private func since(_ members: [Finding], _ context: any RelateContext) -> String? {
        members.compactMap { context.published(of: $0.document)?.description }.min()
    }

    /// One document says that nobody knows what another one tells.
    private func denial(of answer: AnswerFinder.Answer, _ members: [Finding]) -> [Conflict] {
        let deny = members.filter { $0.kind == "unknown" || $0.kind == "unconfirmed" }
        guard !deny.isEmpty, !answer.passage.findings.isEmpty else { return [] }
        return [
            Conflict(
                field: "answer", kind: .contradiction,
                values: [
                    .init(value: deny.first?.fields["cue"]?.joined ?? "open", members: deny.map(\.id)),
                    .init(value: answer.sentence, members: answer.passage.findings),
                ])
        ]
    }
}
