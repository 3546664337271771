import DossierCommands
import Testing

@testable import DossierTerminal

@Suite struct ReadableTests {
    @Test func `on a terminal JSON has a field a line, and lists in one`() {
        let json = #"[{"id":"t:1","text":"a, {b} \"c\"","with":["x","y"],"none":[]},{"id":"t:2"}]"# + "\n"
        #expect(
            String(decoding: ReadableJSON.lines(of: Array(json.utf8)), as: UTF8.self) == #"""
                [
                  {
                    "id": "t:1",
                    "text": "a, {b} \"c\"",
                    "with": ["x", "y"],
                    "none": []
                  },
                  {
                    "id": "t:2"
                  }
                ]

                """#)
        #expect(ReadableJSON.lines(of: Array("[]\n".utf8)) == Array("[]\n".utf8))
    }

    @Test(
        arguments: [(Double, Double)]([
            (30.94193548387097, 30.9419), (12.375, 12.375), (0.000_123_456, 0.000_123_5), (0, 0), (41, 41),
            (-2.0 / 3, -0.6667),
        ]))
    func `a number that division has made is rounded where it is read`(number: Double, shown: Double) {
        #expect(Value.number(number).readable == .number(shown))
    }
}
