package import DossierSDK

/// The columns of the stream's lines when they are written as a table, in the order of the lines' keys; text comes last.
package enum StreamColumns {
    package static func findings(of modules: [ModuleDescriptor]) -> [String] {
        unique(
            ["id", "module", "kind", "document", "start", "end"]
                + modules.flatMap { $0.schema.fields.map(\.name) }
                + modules.flatMap { $0.schema.roles.map { "role_\($0.name)" } }
                + ["confidence", "rule"]
        ).filter { $0 != "text" } + ["text"]
    }

    /// What a table of findings shows: of one module its own columns, of several what they have in common.
    package static func shown(of modules: [ModuleDescriptor]) -> [String] {
        let fields = modules.flatMap { module in
            let columns = module.schema.fields.filter(\.isColumn)
            return modules.count == 1 ? columns : Array(columns.filter { $0.kind == .date }.prefix(1))
        }
        return unique(
            (modules.count == 1 ? [] : ["module"]) + ["kind"] + fields.filter { $0.kind == .date }.map(\.name)
                + ["text"] + fields.map(\.name) + ["document"])
    }

    package static func groups(of modules: [ModuleDescriptor]) -> [String] {
        unique(
            ["group", "module", "label", "members", "documents"]
                + modules.flatMap { $0.schema.groupFields.map(\.name) } + ["history", "conflicts"])
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}

extension AnnotationLayer {
    package var columns: [String] {
        let fields =
            switch self {
            case .source:
                [
                    "title", "author", "publisher", "published", "role_title", "role_author",
                    "role_publisher",
                    "role_published",
                ]
            case .structure: ["index", "kind", "label", "lead_in", "section"]
            case .tokens: ["shape", "tag"]
            case .sentences: ["block", "tokens"]
            case .quotation: ["closed", "parent", "continues"]
            case .time: ["type", "value", "resolved", "basis"]
            case .quantity: ["kind", "value", "upper", "bound", "currency", "noun"]
            case .names: ["form", "name", "kind", "country", "roles", "names"]
            }
        return ["document", "layer", "start", "end"] + fields + (self == .source ? [] : ["text"])
    }
}
