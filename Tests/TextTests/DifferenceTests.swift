import Testing

@testable import DossierText

private func difference(_ old: String, _ new: String) -> TextDifference {
    TextDifference(from: Array(old.utf8), to: Array(new.utf8))
}

/// `The [-old-]{+new+} text`
private func marked(_ old: String, _ new: String) -> String {
    let difference = difference(old, new)
    var result: [UInt8] = []
    var offset = 0
    for edit in difference.edits {
        result += difference.old[offset..<edit.old.start]
        if !edit.old.isEmpty {
            result += Array("[-".utf8) + difference.old[edit.old.range] + Array("-]".utf8)
        }
        if !edit.new.isEmpty {
            result += Array("{+".utf8) + difference.new[edit.new.range] + Array("+}".utf8)
        }
        offset = edit.old.end
    }
    return String(decoding: result + difference.old[offset...], as: UTF8.self)
}

@Test(arguments: [
    ("", "", ""), ("", "a", "{+a+}"), ("a", "", "[-a-]"), ("a", "a", "a"),
    ("The toll is 5 percent.", "The toll is 7 percent.", "The toll is [-5-]{+7+} percent."),
    ("The toll rose.", "The new toll rose.", "The {+new +}toll rose."),
    ("The toll rose today.", "The toll rose.", "The toll rose[- today-]."),
    ("Niño y puente", "Niña y puente", "[-Niño-]{+Niña+} y puente"),
    ("One.\nTwo.\nThree.\n", "One.\nThree.\n", "One.\n[-Two.\n-]Three.\n"),
])
func `an edit is as small as whole words allow`(old: String, new: String, expected: String) {
    #expect(marked(old, new) == expected)
}

@Test func `a paragraph broken into other lines has edits of white space alone`() {
    let edits = difference(
        "The bridge opens\r\nto carts on\r\nMonday.", "The bridge opens to carts\non Monday."
    )
    .edits
    #expect(!edits.isEmpty)
    #expect(edits.allSatisfy { $0.isLayout })
}

@Test(arguments: 0..<60)
func `applying a difference gives the new text`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = ["toll", "bridge", "harbour", "fee", "on", "the", "of", "Á", "“x”", "\r", "\n", "\n\n", "."]
    func text(_ count: Int) -> [String] {
        (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
    }
    let old = text(Int.random(in: 0...400, using: &generator))
    var new = old
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let place = Int.random(in: 0...new.count, using: &generator)
        let end = min(new.count, place + Int.random(in: 0...6, using: &generator))
        new.replaceSubrange(place..<end, with: text(Int.random(in: 0...6, using: &generator)))
    }
    let difference = difference(old.joined(separator: " "), new.joined(separator: " "))
    #expect(difference.applied == difference.new)
    #expect(zip(difference.edits, difference.edits.dropFirst()).allSatisfy { $0.old.end <= $1.old.start })
    #expect(difference.edits.allSatisfy { !$0.old.isEmpty || !$0.new.isEmpty })
}

@Test(arguments: 0..<30)
func `texts that differ in more places than are counted are cut where they agree`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let vocabulary = seed.isMultiple(of: 2) ? 5 : 100_000
    func text(_ count: Int) -> [UInt64] {
        (0..<count).map { _ in UInt64.random(in: 0..<UInt64(vocabulary), using: &generator) }
    }
    let shared = text(50)
    let (old, new) = (text(2000) + shared + text(1500), text(1800) + shared + text(2100))
    let matches = SequenceAlignment(old, new).matches
    #expect(matches.allSatisfy { old[$0.old] == new[$0.new] })
    #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
    if vocabulary > 5 { #expect(matches.count >= 50) }
}

@Test func `an alignment of few edits is the longest there is`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
        let old = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
            UInt64.random(in: 0..<4, using: &generator)
        }
        let new = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
            UInt64.random(in: 0..<4, using: &generator)
        }
        // The textbook table.
        var table = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for (i, left) in old.enumerated() {
            for (j, right) in new.enumerated() {
                table[i + 1][j + 1] = left == right ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
            }
        }
        #expect(SequenceAlignment(old, new).matches.count >= table[old.count][new.count])
    }
}

@Test(arguments: [
    // Old text with the passage in brackets; new text; the passage there, nil when it is gone; whether it is unchanged.
    ("A [toll of 5] is due.", "Today a toll of 5 is due.", "toll of 5", true),
    ("A [toll of 5] is due.", "A toll of 7 is due.", "toll of 7", false),
    ("A [toll of 5] is due.", "A small toll of 5 coins is due.", "toll of 5", true),
    ("A [toll of 5] is due.", "A toll, of 5 is due.", "toll, of 5", false),
    ("A [toll of 5] is due.", "A is due.", nil, false),
    ("[The harbour] stays.", "The old harbour stays.", "The old harbour", false),
    (
        "One.\n\n[Two and three.]\n\nFour.", "Zero.\n\nOne.\n\nTwo and\nthree.\n\nFour.", "Two and\nthree.",
        true
    ),
    ("[All of it]", "All of it", "All of it", true),
    ("[All of it]", "", nil, false),
    ("[Über] uns", "Hier: Über uns", "Über", true),
])
func `a passage is found in the revised text`(old: String, new: String, found: String?, isUnchanged: Bool) {
    let parts = old.split(omittingEmptySubsequences: false) { $0 == "[" || $0 == "]" }
    let start = parts[0].utf8.count
    let bytes = Array(new.utf8)
    let mapping = SpanMapping(from: Array(parts.joined().utf8), to: bytes)
    let place = mapping.place(of: TextSpan(start, start + parts[1].utf8.count))
    #expect(place.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } == found)
    if let place { #expect(place.isUnchanged == isUnchanged) }
    #expect(mapping.place(of: TextSpan(0, 10_000)) == nil)
}

@Test(arguments: 0..<40)
func `a passage that no edit touches is mapped to itself, and others stay inside the text`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let old = (0..<200).map { "w\($0)" }
    let cut = Int.random(in: 20...180, using: &generator)
    var new = old
    new.removeSubrange(cut..<min(200, cut + Int.random(in: 1...15, using: &generator)))
    new.insert(contentsOf: ["new", "words"], at: Int.random(in: 0...new.count, using: &generator))
    let (a, b) = (Array(old.joined(separator: " ").utf8), Array(new.joined(separator: "\n").utf8))
    let mapping = SpanMapping(from: a, to: b)
    for (index, word) in old.enumerated() {
        let start = old[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
        let place = mapping.place(of: TextSpan(start, start + word.utf8.count))
        if new.contains(word) {
            #expect(place.map { String(decoding: b[$0.span.range], as: UTF8.self) } == word)
        }
    }
    for _ in 0..<200 {
        let start = Int.random(in: 0..<a.count, using: &generator)
        let span = TextSpan(start, Int.random(in: start...a.count, using: &generator))
        if let place = mapping.place(of: span) {
            #expect(place.span.start >= 0 && place.span.end <= b.count && place.kept > 0 && place.kept <= 1)
        }
    }
}
