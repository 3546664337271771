import DossierSDK
import DossierText

/// When a mention tells of its event, as far as it can be told, by which numbers and places of two sources are compared.
struct MentionTime {
    let document: String
    /// Of a date that the source gives, not of what was taken from around.
    private let interval: DayInterval?
    /// The day of the document: of its publication, or the last of which it tells.
    private let day: Int?

    init(_ mention: Finding) {
        document = mention.document
        let isFirm = mention.fields["date_basis"] != "same_article"
        interval = isFirm ? mention.fields["date"].flatMap { DayInterval(edtf: $0.joined) } : nil
        let days = mention.fields["setting"].map { EventSetting.days(of: $0.joined) }
        day = days?.published ?? days?.told
    }

    /// Whether both mean one time: their dates are not more than a week apart; or their documents are of one season, for
    /// numbers of what is only planned or has no date change from year to year.
    func isOfOneTime(with other: MentionTime) -> Bool {
        if let interval, let theirs = other.interval {
            if interval.overlaps(theirs) { return true }
            guard let a = interval.first, let b = theirs.first else { return false }
            return abs(a - b) <= 7
        }
        guard let day, let there = other.day else { return false }
        return abs(day - there) <= 90
    }
}
