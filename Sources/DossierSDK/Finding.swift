public import DossierText

/// One thing found in one document, with the passage that shows it.
///
/// Findings are handed on far more often than they are changed: copies share what they say until one of them is changed.
public struct Finding: Sendable {
    private var storage: Storage
    private var contents: Contents {
        _read { yield unsafe storage.contents }
        _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(contents) }
            yield unsafe &storage.contents
        }
    }

    /// Given by the host from document, module and main span: the same after every re-analysis, on every machine.
    public package(set) var id: FindingID {
        get { contents.id }
        set { contents.id = newValue }
    }
    /// Name of the module, filled in by the host.
    public package(set) var module: String {
        get { contents.module }
        set { contents.module = newValue }
    }
    /// Id of the document, filled in by the host.
    public package(set) var document: String {
        get { contents.document }
        set { contents.document = newValue }
    }
    /// The text at the main span, filled in by the host.
    public package(set) var text: String {
        get { contents.text }
        set { contents.text = newValue }
    }
    /// One of the kinds of the schema.
    public var kind: String {
        get { contents.kind }
        set { contents.kind = newValue }
    }
    /// The passage.
    public var span: TextSpan {
        get { contents.span }
        set { contents.span = newValue }
    }
    /// Named parts of the passage, or passages that bear on it: `speaker`, `cue`, `trigger`.
    public var roles: [Role] {
        get { contents.roles }
        _modify { yield &contents.roles }
    }
    public var fields: Fields {
        get { contents.fields }
        _modify { yield &contents.fields }
    }
    /// How sure the module is, from 0 to 1.
    public var confidence: Double {
        get { contents.confidence }
        set { contents.confidence = newValue }
    }
    /// The rule that made the finding, for `why`: `quotes.marked.after-verb`.
    public var rule: String {
        get { contents.rule }
        set { contents.rule = newValue }
    }

    public struct Role: Sendable, Hashable {
        public var name: String
        public var span: TextSpan

        public init(_ name: String, _ span: TextSpan) {
            self.name = name
            self.span = span
        }
    }

    public init(
        kind: String, span: TextSpan, roles: [Role] = [], fields: Fields = Fields(), confidence: Double,
        rule: String
    ) {
        storage = Storage(
            Contents(
                kind: kind, span: span, roles: roles, fields: fields, confidence: confidence, rule: rule))
    }

    /// The span of the first role of that name.
    public func role(_ name: String) -> TextSpan? { roles.first { $0.name == name }?.span }

    private struct Contents: Hashable {
        var id = FindingID.unassigned
        var module = ""
        var document = ""
        var text = ""
        var kind: String
        var span: TextSpan
        var roles: [Role]
        var fields: Fields
        var confidence: Double
        var rule: String
    }

    /// Changed only by a finding that alone has it, and so never while another thread reads it.
    private final class Storage: @unchecked Sendable {
        @exclusivity(unchecked) var contents: Contents

        init(_ contents: Contents) { unsafe self.contents = contents }
    }
}

extension Finding: Hashable {
    public static func == (left: Finding, right: Finding) -> Bool {
        left.storage === right.storage || left.contents == right.contents
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(contents) }
}

/// The identity of a finding: 64 bits, written as sixteen hexadecimal digits.
public struct FindingID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let value: UInt64

    public static let unassigned = FindingID(value: 0)

    public init(value: UInt64) { self.value = value }

    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
        self.value = value
    }

    public static func < (left: FindingID, right: FindingID) -> Bool { left.value < right.value }

    public var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

/// The fields of a finding or a group, in the order in which they were set.
public struct Fields: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    private var storage: [Entry] = []

    public struct Entry: Sendable, Hashable {
        public let name: String
        public let value: FieldValue
    }

    public init() {}

    public init(dictionaryLiteral elements: (String, FieldValue?)...) {
        for (name, value) in elements { self[name] = value }
    }

    public subscript(name: String) -> FieldValue? {
        get { index(of: name).map { storage[$0].value } }
        set {
            let index = index(of: name)
            switch (index, newValue) {
            case (let index?, let value?): storage[index] = Entry(name: name, value: value)
            case (let index?, nil): storage.remove(at: index)
            case (nil, let value?): append(name, value)
            case (nil, nil): break
            }
        }
    }

    private func index(of name: String) -> Int? {
        // Names of one length are few, and comparing lengths takes no call.
        let length = name.utf8.count
        return storage.indices.first { storage[$0].name.utf8.count == length && storage[$0].name == name }
    }

    /// Sets a field; nil leaves it without a value.
    public mutating func set(_ name: String, _ value: String?) { self[name] = value.map(FieldValue.text) }

    public mutating func set(_ name: String, _ value: Double?) { self[name] = value.map(FieldValue.number) }

    /// Sets a list; an empty one leaves the field without a value.
    public mutating func set(_ name: String, _ values: [String]) {
        self[name] = values.isEmpty ? nil : .list(values)
    }

    /// Sets a field that is known not to be set yet.
    package mutating func append(_ name: String, _ value: FieldValue) {
        // Most findings have about so many.
        if storage.isEmpty { storage.reserveCapacity(8) }
        storage.append(Entry(name: name, value: value))
    }

    public var entries: [Entry] { storage }
    public var isEmpty: Bool { storage.isEmpty }
}

/// The value of a field; dates are text in EDTF.
public enum FieldValue: Sendable, Hashable {
    case text(String)
    case number(Double)
    case list([String])

    /// Whether it is a list of nothing.
    package var isEmpty: Bool {
        if case .list(let values) = self { return values.isEmpty }
        return false
    }

    /// All values as text: one, or those of a list.
    public var texts: [String] {
        switch self {
        case .text(let value): [value]
        case .number(let value): [FieldValue.format(value)]
        case .list(let values): values
        }
    }

    /// The same one after another, without a list of them.
    package func forEachText(_ body: (String) -> Void) {
        switch self {
        case .text(let value): body(value)
        case .number(let value): body(FieldValue.format(value))
        case .list(let values): for value in values { body(value) }
        }
    }

    /// The value in one line, a list with `; ` between its values.
    public var joined: String {
        switch self {
        case .text(let value): value
        case .number(let value): FieldValue.format(value)
        case .list(let values): values.count == 1 ? values[0] : values.joined(separator: "; ")
        }
    }

    /// A number without a needless fraction: `25`, `2.5`.
    public static func format(_ value: Double) -> String {
        value.rounded() == value && value.magnitude < 1e15 ? String(Int64(value)) : String(value)
    }
}

extension FieldValue: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    public init(arrayLiteral elements: String...) { self = .list(elements) }
}
