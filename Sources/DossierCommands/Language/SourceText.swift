/// A piece of the session language: a script, a line typed at the prompt, an argument of `eval`.
package final class SourceText: Sendable {
    /// Shown in errors: a path as it was given, `eval`, `stdin`; nil for what was typed at the prompt.
    package let name: String?
    package let bytes: [UInt8]
    /// The folder that `include` starts from; nil for the current one.
    package let folder: String?

    package init(_ bytes: [UInt8], name: String? = nil, folder: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.folder = folder
    }

    package convenience init(_ text: String, name: String? = nil, folder: String? = nil) {
        self.init(Array(text.utf8), name: name, folder: folder)
    }

    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// 1-based line and column; the column counts Unicode scalars.
    package func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), bytes.count)
        let line = bytes[..<offset].count { $0 == 0x0A } + 1
        let start = lineStart(before: offset)
        return (line, bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1)
    }

    /// The line around an offset, without its end.
    package func line(around offset: Int) -> Range<Int> {
        let offset = min(max(0, offset), bytes.count)
        let start = lineStart(before: offset)
        let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        return start..<max(start, end)
    }

    private func lineStart(before offset: Int) -> Int {
        bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }
}
