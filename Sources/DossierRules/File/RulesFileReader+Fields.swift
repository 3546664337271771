import DossierSDK
import DossierText
import Yams

extension RulesFileReader {
    private static let fieldKeys = [
        "type", "values", "list", "label", "summary", "column", "filters", "fill",
    ]
    private static let reserved: Set<String> = ["kind", "id", "text", "document", "span", "module", "rule"]

    mutating func readFields(_ node: Node) throws(RulesError) {
        for entry in try yaml.mapping(node, "fields") {
            let name = try yaml.name(entry.key, at: entry.keyNode, "a field")
            guard !Self.reserved.contains(name) else {
                throw yaml.error("every record has a “\(name)” already", at: entry.keyNode)
            }
            file.fields.append(try fieldRule(name, entry.value))
        }
    }

    func fieldRule(_ name: String, _ node: Node) throws(RulesError) -> FieldRule {
        if case .scalar(let scalar) = node {
            return FieldRule(field: Field(name, try type(scalar.string, values: [], at: node)), fill: nil)
        }
        var typeNode = node
        var typeName = "text"
        var values: [String] = []
        var isList = false
        var isColumn = true
        var label: String?
        var summary = ""
        var filters: [String] = []
        var fill: ItemKind?
        for entry in try yaml.mapping(node, "fields.\(name)") {
            switch entry.key {
            case "type":
                typeNode = entry.value
                typeName = try yaml.text(entry.value, "type")
            case "values": values = try yaml.texts(entry.value, "values")
            case "list": isList = try flag(entry.value, "list")
            case "column": isColumn = try flag(entry.value, "column")
            case "label": label = try yaml.text(entry.value, "label")
            case "summary": summary = try yaml.text(entry.value, "summary")
            case "filters": filters = try yaml.texts(entry.value, "filters")
            case "fill":
                let item = try yaml.text(entry.value, "fill")
                guard let kind = ItemKind(rawValue: item) else {
                    throw yaml.error(
                        "fill: there is no item “\(item)”", at: entry.value,
                        hint: "the items are \(ItemKind.allCases.map(\.rawValue).joined(separator: ", "))")
                }
                fill = kind
            default:
                throw yaml.error(
                    "the key “\(entry.key)” is not known", at: entry.keyNode,
                    hint: "the keys of a field are \(Self.fieldKeys.joined(separator: ", "))")
            }
        }
        let field = Field(
            name, try type(typeName, values: values, at: typeNode), isList: isList, label: label,
            summary: summary,
            isColumn: isColumn, filters: filters)
        return FieldRule(field: field, fill: fill)
    }

    func flag(_ node: Node, _ what: String) throws(RulesError) -> Bool {
        switch try yaml.text(node, what) {
        case "true", "yes": return true
        case "false", "no": return false
        default: throw yaml.error("\(what): yes or no was expected", at: node)
        }
    }

    func type(_ name: String, values: [String], at node: Node) throws(RulesError) -> Field.Kind {
        switch name {
        case "text": return .text
        case "number": return .number
        case "percent": return .percent
        case "money": return .money
        case "date": return .date
        case "name": return .name
        case "place": return .place
        case "choice":
            guard !values.isEmpty else { throw yaml.error("a choice needs “values”", at: node) }
            return .choice(values)
        default:
            throw yaml.error(
                "there is no type “\(name)”", at: node,
                hint: "the types are text, number, percent, money, date, name, place, choice")
        }
    }
}
