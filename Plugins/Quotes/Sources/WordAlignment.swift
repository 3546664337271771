import DossierText

/// One printing of an utterance beside the fullest one, word by word.
///
/// `[-…-]` is what it leaves out, `{+…+}` what it has more, as in `git diff --word-diff`; equal words are compared without
/// case and marks.
enum WordAlignment {
    /// Longer texts are not aligned: nobody reads them in a table.
    private static let most = 300

    static func aligned(_ text: String, beside fullest: String) -> String {
        let (a, b) = (pieces(fullest), pieces(text))
        guard a.count <= most, b.count <= most else { return text }
        let width = b.count + 1
        /// Of the rests of both from each pair of places on, how many words they have in common, in rows.
        var lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
        for i in a.indices.reversed() {
            let (row, below) = (i * width, (i + 1) * width)
            for j in b.indices.reversed() {
                lengths[row + j] =
                    a[i].key == b[j].key
                    ? lengths[below + j + 1] + 1 : max(lengths[below + j], lengths[row + j + 1])
            }
        }
        var (i, j) = (0, 0)
        var words: [String] = []
        var (gone, new): ([String], [String]) = ([], [])
        func flush() {
            if !gone.isEmpty { words.append("[-\(gone.joined(separator: " "))-]") }
            if !new.isEmpty { words.append("{+\(new.joined(separator: " "))+}") }
            (gone, new) = ([], [])
        }
        while i < a.count || j < b.count {
            if i < a.count, j < b.count, a[i].key == b[j].key {
                flush()
                words.append(b[j].form)
                (i, j) = (i + 1, j + 1)
            } else if j >= b.count
                || i < a.count && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]
            {
                gone.append(a[i].form)
                i += 1
            } else {
                new.append(b[j].form)
                j += 1
            }
        }
        flush()
        return words.joined(separator: " ")
    }

    /// What stands between blanks, with a hash of its words.
    private static func pieces(_ text: String) -> [(form: String, key: UInt64)] {
        text.unicodeScalars.split(whereSeparator: isBlank).map { piece in
            let form = String(piece)
            let key = Word.sequence(of: form).reduce(UInt64(0)) {
                ($0 &+ $1.word.hash) &* 0x9E37_79B9_7F4A_7C15
            }
            return (form, key)
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || "\t"..."\r" ~= scalar : scalar.properties.isWhitespace
    }
}
