/// A short text with what a module must find in it, and nothing else.
///
/// Passages are marked with the number of their finding, roles with number and name; marks may be nested:
///
/// ```swift
/// Example(
///     "Speaker after the verb", "“[[1:We will act,]]” [[1.cue:said]] [[1.speaker:Ana Ruiz]].",
///     expected: [Expected(1, "direct", ["speaker": "Ana Ruiz"])])
/// ```
///
/// An example that expects nothing shows what the module must leave alone.
public struct Example: Sendable {
    public let title: String
    /// With marks.
    public let markedText: String
    /// Publication date, ISO 8601.
    public let published: String?
    public let expected: [Expected]
    /// Where the example stands, for the test that fails.
    public let fileID: String
    public let filePath: String
    public let line: Int

    public init(
        _ title: String, _ markedText: String, published: String? = nil, expected: [Expected] = [],
        fileID: String = #fileID, filePath: String = #filePath, line: Int = #line
    ) {
        self.title = title
        self.markedText = markedText
        self.published = published
        self.expected = expected
        self.fileID = fileID
        self.filePath = filePath
        self.line = line
    }
}

/// One finding that an example calls for: kind and fields that must be as given; further fields may be anything.
public struct Expected: Sendable {
    public let number: Int
    public let kind: String
    public let fields: [String: FieldValue]
    /// Fields that must not have a value.
    public let absent: [String]

    public init(_ number: Int, _ kind: String, _ fields: [String: FieldValue] = [:], absent: [String] = []) {
        self.number = number
        self.kind = kind
        self.fields = fields
        self.absent = absent
    }
}
