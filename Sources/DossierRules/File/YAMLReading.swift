import Yams

/// Typed access to the nodes of a YAML file, with errors that point at them.
struct YAMLReading {
    let file: String

    func error(_ message: String, at node: Node?, hint: String? = nil) -> RulesError {
        RulesError(
            file: file, line: node?.mark?.line, column: node?.mark?.column, message: message, hint: hint)
    }

    func mapping(_ node: Node, _ what: String) throws(RulesError) -> [(
        key: String, keyNode: Node, value: Node
    )] {
        guard case .mapping(let mapping) = node else {
            throw error("\(what): keys with values were expected", at: node)
        }
        var entries: [(key: String, keyNode: Node, value: Node)] = []
        var known: Set<String> = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { throw error("a key must be a word", at: key) }
            guard known.insert(name).inserted else { throw error("“\(name)” stands here twice", at: key) }
            entries.append((name, key, value))
        }
        return entries
    }

    func text(_ node: Node, _ what: String) throws(RulesError) -> String {
        guard case .scalar(let scalar) = node else {
            throw error(
                "\(what): a text was expected", at: node,
                hint: "a text that begins with { [ ! * & or has “: ” in it stands in quotation marks")
        }
        return scalar.string
    }

    /// A list, or one value that stands for a list of one.
    func list(_ node: Node) -> [Node] {
        if case .sequence(let sequence) = node { return Array(sequence) }
        return [node]
    }

    func texts(_ node: Node, _ what: String) throws(RulesError) -> [String] {
        var texts: [String] = []
        for item in list(node) { texts.append(try text(item, what)) }
        return texts
    }

    func name(_ text: String, at node: Node, _ what: String) throws(RulesError) -> String {
        let isName =
            text.utf8.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false
            && text.utf8.allSatisfy {
                $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || $0 &- 0x30 < 10
                    || $0 == UInt8(ascii: "_")
            } && text.utf8.count <= 40
        guard isName else {
            throw error(
                "\(what) is not “\(text)”: a name has small letters, digits and “_”, the first a letter",
                at: node)
        }
        return text
    }

    /// The error of a pattern at its place in the file.
    func error(_ problem: PatternError, in node: Node) -> RulesError {
        guard let scalar = node.scalar, let mark = node.mark else {
            return error(problem.message, at: node, hint: problem.hint)
        }
        let before = scalar.string.utf8.prefix(problem.offset)
        var place = RulesError(
            file: file, line: mark.line, column: mark.column, message: problem.message, hint: problem.hint)
        switch scalar.style {
        case .literal, .folded:
            place.line = mark.line + 1 + before.count { $0 == 0x0A }
            place.column = nil
        case .singleQuoted, .doubleQuoted:
            place.column = mark.column + 1 + String(decoding: before, as: UTF8.self).count
        default:
            place.column = mark.column + String(decoding: before, as: UTF8.self).count
        }
        return place
    }
}
