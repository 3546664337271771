import DossierSDK
import DossierText

/// One row of `document_fact`: a fact and who says so.
struct FactLine: Hashable {
    var name: String
    /// `log`, `given`, `tag` or `text`.
    var origin: String
    /// Nil where it is said that there is none.
    var value: String?
    var start: Int?
    var end: Int?
    /// The tag.
    var detail: String?
}

extension SourcedFacts {
    /// The fact that is no ``FactName``: an analyst's word that the document is a copy.
    package static let copyFact = "copy_of"

    var lines: [FactLine] {
        var lines = FactName.allCases.flatMap { name in
            all(name).map { origin in
                var line = FactLine(name: name.rawValue, origin: "", value: origin.value)
                switch origin.source {
                case .decision: line.origin = "log"
                case .given: line.origin = "given"
                case .tag(let tag):
                    line.origin = "tag"
                    line.detail = tag
                case .text(let span):
                    line.origin = "text"
                    line.start = span.start
                    line.end = span.end
                }
                return line
            }
        }
        switch copy {
        case nil: break
        case .some(.none): lines.append(FactLine(name: Self.copyFact, origin: "log"))
        case .of(let id): lines.append(FactLine(name: Self.copyFact, origin: "log", value: id))
        }
        return lines
    }

    init(_ lines: [FactLine]) {
        self.init(given: DocumentFacts())
        for line in lines {
            if line.name == Self.copyFact { copy = line.value.map { .of($0) } ?? CopyDecision.none }
            guard let name = FactName(rawValue: line.name) else { continue }
            switch line.origin {
            case "log":
                decided[name] = line.value
                if line.value == nil { cleared.insert(name) }
            case "given":
                given[name] = line.value
                if name == .published { isUndated = line.value == nil }
            case "tag":
                tagged[name] = line.value
                tags[name] = line.detail
            default:
                guard let value = line.value else { continue }
                stated.state(name, value, TextSpan(line.start ?? 0, line.end ?? 0))
            }
        }
    }
}

extension StatedFacts {
    fileprivate mutating func state(_ name: FactName, _ value: String, _ span: TextSpan) {
        switch name {
        case .title: title = .init(value: value, span: span)
        case .publisher: publisher = .init(value: value, span: span)
        case .author: author = .init(value: value, span: span)
        case .published: published = CalendarDate(iso: value).map { .init(value: $0, span: span) }
        case .url, .language: break
        }
    }
}
