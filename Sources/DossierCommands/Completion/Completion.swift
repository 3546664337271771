/// What could stand in place of the text from `start` to the cursor.
package struct Completion: Sendable, Hashable {
    /// UTF-8 offset into the line.
    package var start: Int
    package var candidates: [String]
    /// What is shown beside a candidate, such as how often a value occurs; by the candidate.
    package var notes: [String: String] = [:]

    package init(start: Int, candidates: [String]) {
        self.start = start
        self.candidates = candidates
    }

    /// Values with how often each occurs, in this order.
    init(start: Int, counted values: [(text: String, count: Int)]) {
        self.init(start: start, candidates: values.map(\.text))
        notes = Dictionary(
            values.map { ($0.text, Counted.number($0.count)) }, uniquingKeysWith: { first, _ in first })
    }
}

/// What the text before the cursor is a part of.
struct CompletionContext {
    /// The calls of the pipeline that is being written, each as its words; the last word is the one under the cursor.
    var calls: [[String]] = [[""]]
    /// Where the word under the cursor begins.
    var start = 0
    /// The words of a `let`, `expect` or `(` before the pipeline.
    var isValueWanted = false

    /// Reads as much of the line as there is; it need not be complete.
    init(_ line: String) {
        let bytes = Array(line.utf8)
        var quote: UInt8?
        var word: [UInt8] = []
        var outer: [(calls: [[String]], word: [UInt8])] = []
        func endWord(_ calls: inout [[String]]) {
            calls[calls.count - 1][calls[calls.count - 1].count - 1] = String(decoding: word, as: UTF8.self)
        }
        for (offset, byte) in bytes.enumerated() {
            if let open = quote {
                word.append(byte)
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case _
            where (byte == 0x22 || byte == 0x27) && (word.isEmpty || word.last == 0x3A || word.last == 0x2C):
                quote = byte
                word.append(byte)
            case 0x20, 0x09:
                guard !word.isEmpty else {
                    start = offset + 1
                    continue
                }
                endWord(&calls)
                word = []
                calls[calls.count - 1].append("")
                start = offset + 1
            case 0x7C:
                endWord(&calls)
                word = []
                calls.append([""])
                start = offset + 1
            case 0x28:
                outer.append((calls, word))
                word = []
                calls = [[""]]
                start = offset + 1
            case 0x29:
                // What stands in parentheses is one value of the call around them.
                guard let (around, before) = outer.popLast() else {
                    word.append(byte)
                    continue
                }
                calls = around
                word = before + [0x28, byte]
            default: word.append(byte)
            }
        }
        endWord(&calls)
        dropPrefix()
    }

    /// `let x =` and `expect` stand before the pipeline that matters.
    private mutating func dropPrefix() {
        guard let first = calls.first?.first, calls[0].count > 1 else { return }
        if first == "expect" {
            calls[0].removeFirst()
            if calls[0].count > 1, calls[0][0] == "error" { calls[0].removeFirst() }
        } else if first == "time" {
            calls[0].removeFirst()
        } else if first == "let", calls[0].count > 3, calls[0][2] == "=" {
            calls[0].removeFirst(3)
        }
    }

    var word: String { calls.last?.last ?? "" }
    var isFirstCall: Bool { calls.count == 1 }
    /// The name of the call under the cursor; nil while it is being written.
    var callName: String? { calls.last.flatMap { $0.count > 1 ? $0.first : nil } }
    /// The command that begins the pipeline.
    var command: String? { calls.first?.first }
}
