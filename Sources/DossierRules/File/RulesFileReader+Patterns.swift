import DossierSDK
import DossierText
import Yams

extension RulesFileReader {
    mutating func readPatterns(_ node: Node) throws(RulesError) {
        guard case .sequence(let rules) = node, !rules.isEmpty else {
            throw yaml.error("patterns: a list with at least one pattern was expected", at: node)
        }
        for (index, rule) in rules.enumerated() { try readPattern(rule, number: index + 1) }
    }

    private static let patternKeys = ["name", "kind", "match", "unless", "set", "confidence", "span", "in"]

    mutating func readPattern(_ node: Node, number: Int) throws(RulesError) {
        var rule = PatternRule(
            rule: "\(file.name).\(number)", kind: file.kinds.first?.name ?? "", alternatives: [],
            exceptions: [],
            values: Fields(), confidence: 0.8, extent: .match, blocks: nil)
        for entry in try yaml.mapping(node, "a pattern") {
            let value = entry.value
            switch entry.key {
            case "name": rule.rule = "\(file.name).\(try yaml.text(value, "name"))"
            case "kind":
                rule.kind = try yaml.text(value, "kind")
                guard file.kinds.contains(where: { $0.name == rule.kind }) else {
                    throw yaml.error(
                        "there is no kind “\(rule.kind)”", at: value,
                        hint: "the kinds are \(file.kinds.map(\.name).joined(separator: ", "))")
                }
            case "match":
                for pattern in yaml.list(value) { rule.alternatives.append(try self.pattern(pattern)) }
            case "unless":
                for pattern in yaml.list(value) { rule.exceptions.append(try self.pattern(pattern)) }
            case "set":
                for assignment in try yaml.mapping(value, "set") {
                    rule.values[assignment.key] = try fieldValue(assignment)
                }
            case "confidence":
                guard let number = Double(try yaml.text(value, "confidence")), (0...1).contains(number) else {
                    throw yaml.error("confidence: a number from 0 to 1 was expected", at: value)
                }
                rule.confidence = number
            case "span":
                guard let extent = PatternRule.Extent(rawValue: try yaml.text(value, "span")) else {
                    throw yaml.error("span: match or sentence was expected", at: value)
                }
                rule.extent = extent
            case "in":
                var blocks: Set<Block.Kind> = []
                for item in yaml.list(value) { blocks.insert(try blockKind(item)) }
                rule.blocks = blocks
            default:
                throw yaml.error(
                    "the key “\(entry.key)” is not known", at: entry.keyNode,
                    hint: "the keys of a pattern are \(Self.patternKeys.joined(separator: ", "))")
            }
        }
        guard !rule.alternatives.isEmpty else { throw yaml.error("the pattern has no “match”", at: node) }
        file.patterns.append(rule)
    }

    mutating func pattern(_ node: Node) throws(RulesError) -> Pattern {
        let text = try yaml.text(node, "a pattern")
        do {
            return try PatternParser.parse(
                text, lists: phrases, fields: Set(file.fields.map(\.field.name)), named: &file.lists)
        } catch {
            throw yaml.error(error, in: node)
        }
    }

    func blockKind(_ node: Node) throws(RulesError) -> Block.Kind {
        switch try yaml.text(node, "in") {
        case "title": return .title
        case "heading": return .heading
        case "paragraph": return .paragraph
        case "bullet": return .bullet
        case "quote": return .quote
        case "turn": return .turn
        case let other:
            throw yaml.error(
                "in: “\(other)” is no kind of block", at: node,
                hint: "the kinds are title, heading, paragraph, bullet, quote, turn")
        }
    }

    func fieldValue(_ entry: (key: String, keyNode: Node, value: Node)) throws(RulesError)
        -> FieldValue
    {
        guard let field = file.fields.first(where: { $0.field.name == entry.key })?.field else {
            throw yaml.error(
                "there is no field “\(entry.key)”", at: entry.keyNode,
                hint: "the fields are \(file.fields.map(\.field.name).joined(separator: ", "))")
        }
        do {
            return try FieldValue(texts: yaml.texts(entry.value, entry.key), of: field)
        } catch let problem as FieldValue.Mistyped {
            throw yaml.error("\(entry.key): \(problem.message)", at: entry.value)
        } catch let error as RulesError {
            throw error
        } catch {
            throw yaml.error("\(error)", at: entry.value)
        }
    }
}
