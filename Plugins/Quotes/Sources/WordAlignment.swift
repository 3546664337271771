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
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i][j] =
                    a[i].key == b[j].key
                    ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
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
            } else if j >= b.count || i < a.count && lengths[i + 1][j] >= lengths[i][j + 1] {
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

    private static func pieces(_ text: String) -> [(form: String, key: [UInt64])] {
        text.split(whereSeparator: \.isWhitespace).map { piece in
            let form = String(piece)
            return (form, Word.sequence(of: form).map(\.word.hash))
        }
    }
}
