package import DossierCommands

/// Styles as ECMA-48 sequences, in the sixteen colours that a terminal's own scheme defines.
package struct Styling: Sendable {
    package let hasColour: Bool

    package init(hasColour: Bool) { self.hasColour = hasColour }

    /// A text in a style. Where there is no colour, signs mark what must stand out.
    package func text(_ text: String, _ style: Page.Style) -> String {
        let safe = VisibleText.of(text)
        guard hasColour else { return safe.isEmpty ? safe : style.marked(safe) }
        let code =
            switch style {
            case .plain: ""
            case .title: "1"
            case .label: "36"
            case .dim: "2"
            case .handle: "33"
            case .highlight: "1;30;43"
            case .role: "4;36"
            case .warning: "1;31"
            case .removed: "9;31"
            case .added: "1;32"
            }
        return code.isEmpty || safe.isEmpty ? safe : "\u{1B}[\(code)m\(safe)\u{1B}[0m"
    }
}
