/// Something that a workspace may set for a module, in `workspace.yaml`:
///
/// ```yaml
/// modules:
///   closures:
///     smallest: 10
/// ```
public struct ModuleOption: Sendable {
    /// Name, type and meaning; a text from a fixed list is a choice.
    public let field: Field
    /// Nil where the option has no value unless it is set.
    public let defaultValue: FieldValue?

    public init(
        _ name: String, _ kind: Field.Kind, isList: Bool = false, summary: String = "",
        default value: FieldValue? = nil
    ) {
        field = Field(name, kind, isList: isList, summary: summary)
        defaultValue = value
    }

    public var name: String { field.name }
}
