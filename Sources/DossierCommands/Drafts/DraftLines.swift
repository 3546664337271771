import DossierText

/// The lines of the file that somebody wrote, of which the reading text may have joined some, as Markdown does.
///
/// A sentence is looked for in the file by its letters and digits, after those before it; marks between them may be the
/// file's own.
struct DraftLines {
    private let text: AnnotatedText
    private let lines: LineIndex
    /// The line of each letter and digit of the file; empty where the text is the file.
    private var numbers: [Int] = []
    /// Where each sentence begins among them.
    private var places: [Int?] = []

    private static let known = 24
    /// How many letters the file may have between two sentences.
    private static let farthest = 50_000

    init(of text: AnnotatedText, in file: [UInt8]) {
        self.text = text
        lines = LineIndex(text.bytes)
        if file == text.bytes { return }
        var letters: [UInt8] = []
        var line = 1
        for byte in file {
            if byte == 0x0A { line += 1 }
            guard Self.isLetter(byte) else { continue }
            letters.append(byte)
            numbers.append(line)
        }
        var next = 0
        for sentence in text.sentences {
            let wanted = text.bytes[sentence.span.range].lazy.filter(Self.isLetter).prefix(Self.known)
            let place = Self.place(of: Array(wanted), in: letters, from: next)
            places.append(place)
            if let place { next = place + 1 }
        }
    }

    /// 1-based.
    func number(of offset: Int) -> Int {
        guard !numbers.isEmpty, let sentence = text.sentence(at: offset), let place = places[sentence] else {
            return lines.number(of: offset)
        }
        let start = text.sentences[sentence].span.start
        let before = offset > start ? text.bytes[start..<offset].count(where: Self.isLetter) : 0
        return numbers[min(place + before, numbers.count - 1)]
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    private static func place(of wanted: [UInt8], in letters: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first, letters.count >= start + wanted.count else { return nil }
        let end = min(letters.count - wanted.count, start + farthest)
        return (start...end).first { place in
            letters[place] == first && letters[place..<place + wanted.count].elementsEqual(wanted)
        }
    }
}
