import DossierJSON
import DossierSDK

/// Gathers the JSON lines of `analyze`, `annotate` and `groups` as records: fields become columns of their own, spans
/// two columns, roles the text that they stand for.
package struct JSONTable {
    private var columns: [Column] = []
    private var indices: [String: Int] = [:]
    private var records: [[Int: Value]] = []
    private static let hidden: Set<String> = [
        "id", "start", "end", "confidence", "rule", "group", "members", "layer",
    ]

    /// The columns that are shown, in their order; nil for all but those that only programs want.
    private let shown: [String]?

    package init(shown: [String]? = nil) { self.shown = shown }

    /// Adds whole lines; what is no object is left out.
    package mutating func add(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if case .object(let members)? = try? JSONParser.parse(bytes, in: start..<end) { add(members) }
            start = end + 1
        }
    }

    private mutating func add(_ members: [JSONValue.Member]) {
        var record: [Int: Value] = [:]
        for cell in Self.cells(of: members) {
            set(cell.name, cell.value, in: &record, isShown: !cell.name.hasPrefix("role_"))
        }
        records.append(record)
    }

    /// One line's values by the names of their columns.
    static func cells(of members: [JSONValue.Member]) -> [(name: String, value: JSONValue)] {
        members.flatMap { member -> [(name: String, value: JSONValue)] in
            switch (member.key, member.value) {
            case ("span", .object(let parts)), ("fields", .object(let parts)):
                parts.map { ($0.key, $0.value) }
            case ("roles", .object(let roles)):
                roles.map { ("role_\($0.key)", $0.value["text"] ?? .null) }
            default: [(member.key, member.value)]
            }
        }
    }

    private mutating func set(
        _ name: String, _ value: JSONValue, in record: inout [Int: Value], isShown: Bool = true
    ) {
        let read = Self.value(value)
        let isNumber = if case .number? = read { true } else { false }
        let index: Int
        if let known = indices[name] {
            index = known
        } else {
            index = columns.count
            indices[name] = index
            let isAsked = shown.map { $0.contains(name) }
            columns.append(
                Column(
                    name, isNumber ? .number : .text,
                    isShown: isAsked ?? (isShown && !Self.hidden.contains(name)),
                    weight: shown != nil && name == "text" ? 1 : 0))
        }
        if let read {
            if !isNumber, columns[index].kind == .number { columns[index].kind = .text }
            record[index] = read
        }
    }

    static func value(_ json: JSONValue) -> Value? {
        switch json {
        case .null: nil
        case .bool(let value): .text(value ? "true" : "false")
        case .number(let value): .number(value)
        case .string(let text): .text(text)
        case .array(let values): values.isEmpty ? nil : .list(values.map(Self.text))
        case .object: .text(text(json))
        }
    }

    private static func text(_ json: JSONValue) -> String {
        switch json {
        case .null: "–"
        case .bool(let value): value ? "true" : "false"
        case .number(let value): FieldValue.format(value)
        case .string(let text): text
        case .array(let values): values.map(text).joined(separator: " / ")
        case .object(let members):
            members.filter { $0.key != "members" && $0.key != "kind" }.map { text($0.value) }.joined(
                separator: " ")
        }
    }

    /// What is asked for comes first; else the text of a document comes last.
    package var table: Table {
        var order = Array(columns.indices)
        if let shown {
            let first = shown.compactMap { indices[$0] }
            order = first + order.filter { !first.contains($0) }
        } else if let text = indices["text"] {
            order.removeAll { $0 == text }; order.append(text)
        }
        return Table(
            columns: order.map { columns[$0] },
            records: records.map { record in Record(order.map { record[$0] }) })
    }
}
