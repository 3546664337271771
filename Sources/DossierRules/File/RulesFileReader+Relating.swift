import DossierSDK
import Yams

extension RulesFileReader {
    func relatingRule(_ node: Node) throws(RulesError) -> DeclaredRelating {
        var rule = DeclaredRelating(same: [], date: nil, days: 0, label: "", differ: [])
        let known = file.fields.map(\.field.name)
        func names(_ node: Node, _ what: String) throws(RulesError) -> [String] {
            let names = try yaml.texts(node, what)
            for name in names where name != "kind" && !known.contains(name) {
                throw yaml.error(
                    "\(what): there is no field “\(name)”", at: node,
                    hint: "the fields are \((known + ["kind"]).joined(separator: ", "))")
            }
            return names
        }
        for entry in try yaml.mapping(node, "relate") {
            switch entry.key {
            case "same": rule.same = try names(entry.value, "same")
            case "differ": rule.differ = try names(entry.value, "differ")
            case "label": rule.label = try yaml.text(entry.value, "label")
            case "date": rule.date = try names(entry.value, "date").first
            case "days":
                guard let days = Int(try yaml.text(entry.value, "days")), (0...36500).contains(days) else {
                    throw yaml.error("days: a whole number from 0 was expected", at: entry.value)
                }
                rule.days = days
            default:
                throw yaml.error(
                    "the key “\(entry.key)” is not known", at: entry.keyNode,
                    hint: "the keys of relate are same, date, days, label, differ")
            }
        }
        guard !rule.same.isEmpty else {
            throw yaml.error("relate: “same” says in which fields findings of one thing are equal", at: node)
        }
        return rule
    }
}
