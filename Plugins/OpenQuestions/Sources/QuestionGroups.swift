import DossierSDK
import DossierText

/// Joins the same question over documents: only where the topics share most of their words.
struct QuestionGroups {
    let words: QuestionWords

    func stems(of finding: Finding) -> [String] {
        finding.fields["topic"].map { TopicReader.stems($0.joined, empty: words.empty) } ?? []
    }

    /// One key for each pair of the topic's words.
    func keys(of finding: Finding) -> [BlockingKey] {
        let stems = self.stems(of: finding).prefix(8).sorted()
        var keys: [BlockingKey] = []
        for (index, first) in stems.enumerated() {
            for second in stems[(index + 1)...] { keys.append(BlockingKey(first, second)) }
        }
        return keys
    }

    func cluster(_ candidates: [Finding]) -> [[Int]] {
        let stems = candidates.map { Set(self.stems(of: $0)) }
        var clusters: [[Int]] = []
        for index in candidates.indices {
            for other in candidates.indices.dropFirst(index + 1) {
                let shared = stems[index].intersection(stems[other]).count
                let all = stems[index].union(stems[other]).count
                let least = min(stems[index].count, stems[other].count)
                if shared >= 2, shared * 5 >= all * 3 || (shared >= 3 && shared == least) {
                    clusters.append([index, other])
                }
            }
        }
        return clusters
    }

    func summarize(_ members: [Finding]) -> GroupSummary? {
        let topics = members.compactMap { $0.fields["topic"]?.joined }
        guard let topic = topics.min(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) else { return nil }
        let statuses = members.compactMap { $0.fields["status"]?.joined }
        let isAnswered = statuses.contains("answered_in_doc")
        let isOpen = statuses.contains("open")
        let status =
            statuses.contains("partly_answered") || (isAnswered && isOpen)
            ? "partly_answered" : isAnswered ? "answered" : "open"
        return GroupSummary(label: topic, fields: ["topic": .text(topic), "status": .text(status)])
    }
}
