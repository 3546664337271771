/// The one door through which text of documents, file names and notes reaches a terminal.
///
/// Characters that move a cursor, change a terminal's settings, reorder what is read or cannot be seen are shown as `�`;
/// line ends and tabs become spaces. Files and JSON keep them. Joiners stay where a script or an emoji needs them.
package enum VisibleText {
    package static func of(_ text: String) -> String {
        let isClean = text.utf8.allSatisfy { byte in
            byte >= 0x20 && byte < 0x7F || byte >= 0xC3 && byte != 0xCD && byte < 0xD8
        }
        if isClean { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch kind(of: scalar) {
            case .plain: result.append(scalar)
            case .space:
                // One line end, one space.
                if scalar.value == 0x0A, index > 0, scalars[index - 1].value == 0x0D { continue }
                result.append(" ")
            case .soft: continue
            case .joiner:
                let before = index > 0 ? scalars[index - 1] : nil
                let after = index + 1 < scalars.count ? scalars[index + 1] : nil
                result.append(joins(before, after) ? scalar : "\u{FFFD}")
            case .unsafe: result.append("\u{FFFD}")
            }
        }
        return String(result)
    }

    /// Whether nothing in a text would be shown as something else.
    package static func isSafe(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { kind(of: $0) == .plain }
    }

    /// The scalars of JSON that ``of(_:)`` would replace, written as JSON's own escapes: the same value, harmless to see.
    package static func escapedJSON(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.allSatisfy({ $0 < 0x7F }) { return bytes }
        var result = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.value < 0x7F || kind(of: scalar) == .plain {
                result.unicodeScalars.append(scalar)
            } else {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                }
            }
        }
        return Array(result.utf8)
    }

    private enum Kind { case plain, space, soft, joiner, unsafe }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .space
        case 0xAD: .soft
        case 0x200C, 0x200D: .joiner
        case 0x20..<0x7F: .plain
        // Controls, and what is invisible or reorders: marks of direction, overrides and isolates, zero-width signs,
        // fillers, annotations, tags and the further variation selectors.
        case 0..<0x20, 0x7F..<0xA0, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
            0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0,
            0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            .unsafe
        default: .plain
        }
    }

    /// Between two emoji, and between letters of the Arabic and Indic scripts.
    private static func joins(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
        guard let before, let after else { return false }
        func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value == 0xFE0F || (scalar.value > 0xFF && scalar.properties.isEmoji)
                || (0x1F3FB...0x1F3FF).contains(scalar.value)
        }
        func isJoined(_ scalar: Unicode.Scalar) -> Bool { (0x0600...0x0DFF).contains(scalar.value) }
        return isEmoji(before) && isEmoji(after) || isJoined(before) && isJoined(after)
    }
}
