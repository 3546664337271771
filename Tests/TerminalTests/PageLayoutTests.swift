import DossierCommands
import DossierTerminal
import Testing

@Suite struct PageLayoutTests {
    @Test func `long lines break at spaces and hang`() {
        var page = Page()
        page.add(
            Page.Run("   1 │ ", .dim), Page.Run("the ferry to the island did not sail that day"), hanging: 7)
        let lines = PageLayout(limit: 30, styling: Styling(hasColour: false)).lines(page)
        #expect(lines == ["   1 │ the ferry to the island", "       did not sail that day"])
    }

    @Test func `nothing stands behind a line that fills its row, with colour either`() {
        var page = Page()
        page.add(Page.Run("the ferry to the isle did not sail", .dim))
        #expect(
            PageLayout(limit: 21, styling: Styling(hasColour: true)).lines(page)
                == ["\u{1B}[2mthe ferry to the isle\u{1B}[0m", "\u{1B}[2mdid not sail\u{1B}[0m"])
    }

    @Test func `a word longer than the line is broken`() {
        var page = Page()
        page.add(String(repeating: "x", count: 45))
        let lines = PageLayout(limit: 20, styling: Styling(hasColour: false)).lines(page)
        #expect(lines.map(\.count) == [20, 20, 5])
    }

    @Test func `the passage stands out without colour and with it`() {
        var page = Page()
        page.add(Page.Run("They "), Page.Run("agreed", .highlight), Page.Run("."))
        #expect(PageLayout(limit: 80, styling: Styling(hasColour: false)).lines(page) == ["They ⟦agreed⟧."])
        #expect(
            PageLayout(limit: 80, styling: Styling(hasColour: true)).lines(page)
                == ["They \u{1B}[1;30;43magreed\u{1B}[0m."])
    }

    @Test func `in colour a space parts words that went from those that came`() {
        var page = Page()
        page.add(
            Page.Run("the "), Page.Run("quay", .removed), Page.Run("two piers", .added), Page.Run(" of "),
            Page.Run("old", .removed), Page.Run("stone", .plain))
        let coloured = PageLayout(limit: nil, styling: Styling(hasColour: true)).lines(page).joined()
        let words = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(words == "the quay two piers of old stone")
        #expect(
            PageLayout(limit: nil, styling: Styling(hasColour: false)).lines(page)
                == ["the [-quay-]{+two piers+} of [-old-]stone"])
    }
}
