import DossierSDK
import DossierText
import Yams

extension RulesFileReader {
    mutating func readExamples(_ node: Node) throws(RulesError) {
        for (index, item) in yaml.list(node).enumerated() {
            var title = "example \(index + 1)"
            var text = ""
            var published: String?
            var expected: [Expected] = []
            for entry in try yaml.mapping(item, "an example") {
                switch entry.key {
                case "title": title = try yaml.text(entry.value, "title")
                case "text": text = try yaml.text(entry.value, "text")
                case "published":
                    let date = try yaml.text(entry.value, "published")
                    guard CalendarDate(iso: date) != nil else {
                        throw yaml.error("published: a date like 2031-05-04 was expected", at: entry.value)
                    }
                    published = date
                case "expect":
                    for passage in try yaml.mapping(entry.value, "expect") {
                        expected.append(try expectation(passage))
                    }
                default:
                    throw yaml.error(
                        "the key “\(entry.key)” is not known", at: entry.keyNode,
                        hint: "the keys of an example are title, text, published, expect")
                }
            }
            guard !text.isEmpty else { throw yaml.error("the example has no “text”", at: item) }
            do {
                _ = try MarkedText(parsing: text)
            } catch {
                throw yaml.error("the example's marks: \(error.reason)", at: item)
            }
            file.examples.append(
                Example(
                    title, text, published: published, expected: expected, fileID: "rules/\(yaml.file)",
                    filePath: yaml.file, line: item.mark?.line ?? 1))
        }
    }

    func expectation(_ entry: (key: String, keyNode: Node, value: Node)) throws(RulesError) -> Expected {
        guard let number = Int(entry.key) else {
            throw yaml.error("expect: the number of a marked passage was expected", at: entry.keyNode)
        }
        var kind = file.kinds.first?.name ?? ""
        var fields: [String: FieldValue] = [:]
        for field in try yaml.mapping(entry.value, "expect") {
            if field.key == "kind" {
                kind = try yaml.text(field.value, "kind")
            } else {
                fields[field.key] = try fieldValue(field)
            }
        }
        return Expected(number, kind, fields)
    }
}
