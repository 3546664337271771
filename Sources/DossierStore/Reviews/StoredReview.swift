import DossierJSON
import DossierSDK
import DossierText
import GRDB

/// A review as the store keeps it: the line without its findings.
enum StoredReview {
    /// Of a row with the columns id, time, reviewer, action, undoes, payload; the findings are left out.
    static func review(_ row: Row) -> Review? {
        guard let action = Review.Action(rawValue: row[3]) else { return nil }
        let payload: String = row[5]
        var review: Review
        if let value = try? JSONParser.parse(Array(payload.utf8)), let read = try? Review(unchecked: value) {
            review = read
        } else {
            review = Review(id: row[0], time: row[1], reviewer: row[2], action: action)
        }
        review.review = row[4]
        return review
    }

    static func payload(of review: Review) -> String {
        var rest = review
        rest.findings = []
        rest.others = []
        var json = JSONWriter()
        rest.write(to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Tells a line from another with the same id, which somebody has edited by hand.
    static func digest(of review: Review) -> Int64 {
        var json = JSONWriter()
        review.write(to: &json)
        var hasher = StableHash()
        hasher.combine(json.bytes)
        return Int64(bitPattern: hasher.value)
    }

    static func insert(_ review: Review, digest: Int64, _ database: Database) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO review (id, time, reviewer, action, undoes, in_force, digest, payload)
                VALUES (?, ?, ?, ?, ?, 1, ?, ?)
                """
        ).execute(arguments: [
            review.id, review.time, review.reviewer, review.action.rawValue, review.review, digest,
            payload(of: review),
        ])
        let number = database.lastInsertedRowID
        let anchor = try database.cachedStatement(
            sql: """
                INSERT INTO review_anchor (review, is_other, module, id, document, sha256, span_start, span_end, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let sides = review.findings.map { ($0, false) } + review.others.map { ($0, true) }
        for (finding, isOther) in sides {
            try anchor.execute(arguments: [
                number, isOther, finding.module, Int64(bitPattern: finding.id.value), finding.document.id,
                finding.document.sha256, finding.span.start, finding.span.end, finding.text,
            ])
        }
        return number
    }
}
