/// The names under which encodings are declared, brought to those that the C library knows.
enum EncodingLabel {
    static let windows1252 = "WINDOWS-1252"
    static let utf8 = "UTF-8"

    /// Follows the Encoding Standard where files mean another encoding than they name: what is called ISO-8859-1 or ASCII is
    /// read as windows-1252, of which both are parts.
    static func canonical(_ label: String) -> String {
        let name = label.lowercased().filter {
            $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" && $0 != "_"
        }
        // `_` and `-` are used for each other.
        switch name.filter({ $0 != "-" }) {
        case "utf8", "unicode11utf8": return utf8
        case "latin1", "l1", "iso88591", "iso885911987", "ibm819", "cp819", "ascii", "usascii", "ansi",
            "cp1252",
            "windows1252", "xcp1252", "western", "ansix3.41968":
            return windows1252
        case "latin2": return "ISO-8859-2"
        case "latin9", "iso885915", "l9": return "ISO-8859-15"
        case "iso88599", "latin5", "l5": return "WINDOWS-1254"
        case "utf16", "unicode", "utf16le", "ucs2": return "UTF-16LE"
        case "utf16be": return "UTF-16BE"
        case "shiftjis", "sjis", "xsjis", "mskanji", "windows31j": return "CP932"
        case "gb2312", "gbk", "xgbk", "gb18030": return "GB18030"
        case "euckr", "ksc56011987", "korean": return "UHC"
        case "macroman", "xmacroman", "macintosh": return "MACINTOSH"
        default:
            return label.uppercased().filter {
                $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0))
            }
        }
    }
}
