import DossierSDK
import DossierText

/// One row of `document_fact`: a fact and who says so.
struct FactLine: Hashable {
    var name: String
    /// `given` or `text`.
    var origin: String
    /// Nil where it is given that there is none.
    var value: String?
    var start: Int?
    var end: Int?
}

extension SourcedFacts {
    var lines: [FactLine] {
        var lines: [FactLine] = []
        func give(_ name: String, _ value: String?) {
            if let value { lines.append(FactLine(name: name, origin: "given", value: value)) }
        }
        give("title", given.title)
        give("publisher", given.publisher)
        give("author", given.author)
        give("published", given.published?.description)
        give("url", given.url)
        give("language", given.language)
        if isUndated, given.published == nil { lines.append(FactLine(name: "published", origin: "given")) }
        func state(_ name: String, _ value: String?, _ span: TextSpan?) {
            guard let value, let span else { return }
            lines.append(FactLine(name: name, origin: "text", value: value, start: span.start, end: span.end))
        }
        state("title", stated.title?.value, stated.title?.span)
        state("publisher", stated.publisher?.value, stated.publisher?.span)
        state("author", stated.author?.value, stated.author?.span)
        state("published", stated.published?.value.description, stated.published?.span)
        return lines
    }

    init(_ lines: [FactLine]) {
        self.init(given: DocumentFacts())
        for line in lines {
            if line.origin == "given" {
                switch line.name {
                case "title": given.title = line.value
                case "publisher": given.publisher = line.value
                case "author": given.author = line.value
                case "published":
                    given.published = line.value.flatMap { CalendarDate(iso: $0) }
                    isUndated = line.value == nil
                case "url": given.url = line.value
                case "language": given.language = line.value
                default: break
                }
            } else if let value = line.value {
                let span = TextSpan(line.start ?? 0, line.end ?? 0)
                switch line.name {
                case "title": stated.title = .init(value: value, span: span)
                case "publisher": stated.publisher = .init(value: value, span: span)
                case "author": stated.author = .init(value: value, span: span)
                case "published":
                    stated.published = CalendarDate(iso: value).map { .init(value: $0, span: span) }
                default: break
                }
            }
        }
    }
}
