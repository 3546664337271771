import DossierSDK
import DossierText
import Testing

@testable import DossierImport

private func markdown(_ text: String) throws -> ImportedDocument {
    try Markdown.document(id: "a.md", bytes: Array(text.utf8), source: "a.md")
}

@Test(arguments: [
    ("# Port talks\n\nA *first* line\nand `more`.\n", "Port talks\n\nA first line and more.\n"),
    ("- one\n- two\n  - inner\n- three\n\nEnd.", "- one\n- two\n  - inner\n- three\n\nEnd.\n"),
    ("3. c\n4. d", "3. c\n4. d\n"),
    (
        "He wrote:\n\n> We will\n> act.\n>\n> Soon.\n\nThen.",
        "He wrote:\n\n    We will act.\n\n    Soon.\n\nThen.\n"
    ),
    ("See [the note](https://a.example/x) ![map](m.png)now.", "See the note now.\n"),
    ("a<br>b <b>c</b>\n\n<div>gone</div>\n\nd", "ab c\n\nd\n"),
    ("line one  \nline two", "line one\nline two\n"),
    ("```\nx = 1\n\ny = 2\n```\n", "x = 1\n\ny = 2\n"),
    ("Él dijo “sí” &amp; no", "Él dijo “sí” & no\n"),
])
func `markup becomes reading text`(source: String, text: String) throws {
    #expect(String(decoding: try markdown(source).text, as: UTF8.self) == text)
}

@Test func `the first heading is the title`() throws {
    let document = try markdown("Intro.\n\n## Low\n\n# The *high* one\n\n# Next")
    #expect(document.facts.title == "The high one")
    #expect(document.mediaType == "text/markdown")
}

@Test func `the block at the head gives the facts and is no text`() throws {
    let document = try markdown(
        """
        ---
        title: "Strait: a report"
        author: Ana Ruiz   # desk
        date: 2031-03-04
        publisher: 'The Harbour Post'
        url: https://a.example/x#top
        tags: [a, b]
        ---
        # Other heading

        Body.
        """)
    #expect(document.facts.title == "Strait: a report")
    #expect(document.facts.author == "Ana Ruiz")
    #expect(document.facts.published == CalendarDate(year: 2031, month: 3, day: 4))
    #expect(document.facts.publisher == "The Harbour Post")
    #expect(document.facts.url == "https://a.example/x#top")
    #expect(document.tags["published"] == "front matter date")
    #expect(document.tags["url"] == "front matter url")
    #expect(String(decoding: document.text, as: UTF8.self) == "Other heading\n\nBody.\n")
}

@Test func `a rule at the head is no block of facts`() throws {
    #expect(String(decoding: try markdown("---\n\nBody: text").text, as: UTF8.self) == "Body: text\n")
}

@Test func `a thousand nested marks are read in bounded space`() throws {
    let document = try markdown(String(repeating: "> ", count: 1000) + "deep")
    #expect(document.text.count < 200)
}
