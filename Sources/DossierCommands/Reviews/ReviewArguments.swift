import DossierHost
import DossierSDK
import DossierText

/// What is written after `accept`, `set`, `tag` and their like: handles, words, and fields with values, in any order.
struct ReviewArguments {
    struct Target {
        let handle: String
        let span: Range<Int>
    }

    struct Word {
        let text: String
        let span: Range<Int>
        /// Whether it stands without quotation marks.
        var isBare = false
    }

    struct FieldValue {
        let name: DossierCommands.Word
        let values: [Literal]
        /// Nil for `-field`.
        let isCleared: Bool
    }

    private(set) var targets: [Target] = []
    private(set) var words: [Word] = []
    private(set) var fields: [FieldValue] = []

    init(_ invocation: Invocation) throws(Diagnostic) {
        let letters = Set(
            invocation.session.registry.kept.map { String($0.descriptor.handle) } + ["g", "d", "r"])
        for argument in invocation.call.arguments {
            switch argument.form {
            case .filter(let name, let values, let isNegated):
                // What cannot be an id is said when it is looked for, as show does: no field bears such a name.
                if letters.contains(name.text), !isNegated, values.allSatisfy({ $0.kind == .bare }) {
                    for value in values {
                        targets.append(Target(handle: "\(name.text):\(value.text)", span: argument.span))
                    }
                } else if isNegated {
                    throw invocation.error(
                        .usage, "-\(name.text) takes the field's value away and has none itself",
                        at: argument.span)
                } else {
                    fields.append(FieldValue(name: name, values: values, isCleared: false))
                }
            case .values(let literals):
                for literal in literals { try add(literal, letters, invocation) }
            case .comparison(let name, _, _):
                throw invocation.error(
                    .usage, "a field is written with a colon", at: argument.span,
                    label: "\(name.text):VALUE")
            }
        }
    }

    private mutating func add(
        _ literal: Literal, _ letters: Set<String>, _ invocation: Invocation
    ) throws(Diagnostic) {
        switch literal.kind {
        case .quoted: words.append(Word(text: literal.text, span: literal.span))
        case .variable, .pipeline:
            for text in try invocation.texts(of: [literal]) {
                if Self.isHandle(text, letters) {
                    targets.append(Target(handle: text, span: literal.span))
                } else {
                    words.append(Word(text: text, span: literal.span))
                }
            }
        case .bare:
            let parts = literal.text.split(separator: ",").map(String.init)
            if !parts.isEmpty, parts.allSatisfy({ Self.isHandle($0, letters) }) {
                targets += parts.map { Target(handle: $0, span: literal.span) }
            } else if literal.text.hasPrefix("-"), literal.text.utf8.count > 1 {
                let name = String(literal.text.dropFirst())
                fields.append(
                    FieldValue(
                        name: DossierCommands.Word(text: name, span: literal.span), values: [],
                        isCleared: true))
            } else {
                words.append(Word(text: literal.text, span: literal.span, isBare: true))
            }
        }
    }

    /// `q:3f2a`, with a letter that something is known by.
    private static func isHandle(_ text: String, _ letters: Set<String>) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, letters.contains(String(parts[0])) else { return false }
        return (1...16).contains(parts[1].utf8.count)
            && parts[1].utf8.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 }
    }

    /// The words in one line; nil when there are none.
    var text: String? { words.isEmpty ? nil : words.map(\.text).joined(separator: " ") }

    func noFields(_ invocation: Invocation) throws(Diagnostic) {
        guard let field = fields.first else { return }
        throw invocation.error(
            .usage, "\(invocation.call.name.text) takes no fields", at: field.name.span,
            hint: "text with a colon goes into quotation marks; fields are changed with set")
    }

    func noWords(_ invocation: Invocation) throws(Diagnostic) {
        guard let word = words.first else { return }
        throw invocation.error(.usage, "“\(word.text)” does not belong here", at: word.span)
    }
}

extension Invocation {
    var reviewing: Reviewing { Reviewing(by: session.reviewer, day: session.now?.dayNumber) }

    /// The findings that handles stand for; those of groups are their members.
    func references(_ targets: [ReviewArguments.Target]) throws(Diagnostic) -> [FindingReference] {
        let workspace = try workspace()
        var references: [FindingReference] = []
        for target in targets {
            references += try attempt(at: target.span) { () throws(WorkspaceError) in
                try workspace.references(target.handle)
            }
        }
        return references
    }

    /// The findings that come through a pipe.
    func references(in table: Table) throws(Diagnostic) -> [FindingReference] {
        let workspace = try workspace()
        guard let index = table.columns.firstIndex(where: { $0.kind == .handle }) else {
            throw error(
                .usage, "\(call.name.text) works on findings, and these records have no id",
                hint: "let it stand before select, group and the like")
        }
        var references: [FindingReference] = []
        for (number, record) in table.records.enumerated() {
            if number % 1024 == 0 { try session.checkCancellation() }
            guard case .handle(let handle)? = record.values[index] else { continue }
            if handle.hasPrefix("d:"), workspace.registry.kept.allSatisfy({ $0.descriptor.handle != "d" }) {
                throw error(.usage, "\(call.name.text) works on findings, and these records are documents")
            }
            references += try attempt { () throws(WorkspaceError) in try workspace.references(handle) }
        }
        return references
    }
}
