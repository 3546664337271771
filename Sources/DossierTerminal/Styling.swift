package import DossierCommands

/// Styles as ECMA-48 sequences, in the sixteen colours that a terminal's own scheme defines.
package struct Styling: Sendable {
    package let hasColour: Bool

    package init(hasColour: Bool) { self.hasColour = hasColour }

    /// A text in a style. Where there is no colour, signs mark what must stand out.
    package func text(_ text: String, _ style: Page.Style) -> String {
        let safe = Self.withoutControls(text)
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

    /// Control characters of a document must not reach a terminal: they could move its cursor or change its settings.
    package static func withoutControls(_ text: String) -> String {
        let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
        if isClean { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: result.append(" ")
            case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
