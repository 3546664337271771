import DossierSDK
import DossierText

/// The YAML block at the head of a Markdown file, as far as it is plain `key: value` lines.
///
/// Only the facts of a document are looked at; whatever else the block holds is passed over.
struct FrontMatter {
    var facts = DocumentFacts()
    /// For each fact the key that states it: `front matter date`.
    var tags: [String: String] = [:]
    /// Where the text begins.
    var end = 0

    private static let largest = 64 << 10

    init(_ bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var offset = start
        var lines: [ArraySlice<UInt8>] = []
        while offset < bytes.count, offset < start + Self.largest {
            let stop = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
            var line = bytes[offset..<stop]
            if line.last == 0x0D { line.removeLast() }
            let isFence = line.elementsEqual("---".utf8)
            if offset == start, !isFence { return }
            if offset > start, isFence || line.elementsEqual("...".utf8) {
                end = min(stop + 1, bytes.count)
                for line in lines { read(String(decoding: line, as: UTF8.self)) }
                return
            }
            lines.append(line)
            offset = stop + 1
        }
    }

    private mutating func read(_ line: String) {
        guard let colon = line.firstIndex(of: ":"), let value = Self.scalar(line[line.index(after: colon)...])
        else { return }
        let key = line[..<colon].lowercased()
        func state(_ fact: String) { tags[fact] = "front matter \(key)" }
        switch key {
        case "title":
            facts.title = value
            state("title")
        case "author", "authors":
            facts.author = value
            state("author")
        case "publisher", "source":
            facts.publisher = value
            state("publisher")
        case "published", "date":
            guard facts.published == nil, let date = CalendarDate(iso: value) else { break }
            facts.published = date
            state("published")
        case "url", "link", "canonical":
            facts.url = value
            state("url")
        case "language", "lang":
            facts.language = value
            state("language")
        default: break
        }
    }

    /// A plain or quoted YAML scalar of one line; nil for an empty one and for what is more than a scalar.
    private static func scalar(_ text: Substring) -> String? {
        let value = text.trimming { $0 == " " || $0 == "\t" }
        guard let first = value.first else { return nil }
        switch first {
        case "\"", "'":
            guard value.count > 2, value.last == first else { return nil }
            let inner = String(value.dropFirst().dropLast())
            return first == "'" ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"")
        case "[", "{", "|", ">", "&", "*", "!": return nil
        default:
            let plain = value.range(of: " #").map { value[..<$0.lowerBound] } ?? value
            return String(plain.trimming { $0 == " " })
        }
    }
}

extension Substring {
    fileprivate func trimming(_ isSpace: (Character) -> Bool) -> Substring {
        var slice = self
        while let first = slice.first, isSpace(first) { slice.removeFirst() }
        while let last = slice.last, isSpace(last) { slice.removeLast() }
        return slice
    }

    fileprivate func range(of pattern: String) -> Range<Index>? { ranges(of: pattern).first }
}
