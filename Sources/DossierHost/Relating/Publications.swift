import DossierSDK
import DossierStore
import DossierText

/// When and by whom the documents were published.
///
/// It holds them by the hashes of their ids, which take less room than these, be there ever so many; the seed of the hashes
/// is drawn anew for each process.
struct Publications: Sendable {
    private var days: [Int: Int32] = [:]
    private var publisherOf: [Int: Int32] = [:]
    private var publishers: [String] = []

    /// Of no documents.
    init() {}

    init(_ reader: FindingReader) throws(StoreError) {
        var numbers: [String: Int32] = [:]
        try reader.eachPublication { id, day, publisher in
            if let day { days[id.hashValue] = Int32(clamping: day.dayNumber) }
            guard let publisher else { return }
            let next = Int32(clamping: numbers.count)
            if numbers[publisher] == nil { publishers.append(publisher) }
            publisherOf[id.hashValue] = numbers[publisher, default: next]
            numbers[publisher] = publisherOf[id.hashValue]
        }
    }

    func day(of document: String) -> CalendarDate? {
        days[document.hashValue].map { CalendarDate(dayNumber: Int($0)) }
    }

    func publisher(of document: String) -> String? {
        publisherOf[document.hashValue].map { publishers[Int($0)] }
    }
}
