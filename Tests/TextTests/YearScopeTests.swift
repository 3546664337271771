import Testing

@testable import DossierText

/// What an expression denotes in a text that appeared on Wednesday, 14 May 2031.
private func resolved(_ expression: String, in text: String) -> String? {
    let annotated = AnnotatedText(
        Array(text.utf8), layers: .times, published: CalendarDate(iso: "2031-05-14"))
    return annotated.times.first { annotated.string($0.span) == expression }?.resolved
}

@Test
func `a day below the year of its entry is of that year`() {
    let text = """
        2028
        Two workers died on 2 April.

        2029
        The works were closed.
        """
    #expect(resolved("2 April", in: text) == "2028-04-02")
}

@Test
func `a year at the head of a sentence lends itself to the months in it`() {
    #expect(resolved("July", in: "In 2019 the plant closed and in July it was sold.") == "2019-07")
}

@Test
func `the second of two days joined by and takes the year of the first`() {
    let text = "He was arrested on 3 May 2019 and released on 7 June."
    #expect(resolved("7 June", in: text) == "2019-06-07")
}

@Test(arguments: [
    ("7 June", "He was arrested on 3 May 2019 and goes on trial on 7 June.", "2031-06-07"),
    ("July", "In 2019 the plant closed, but it will reopen in July.", "2031-07"),
])
func `what is ahead is of no year that is over`(expression: String, text: String, date: String) {
    #expect(resolved(expression, in: text) == date)
}

@Test
func `a day behind a comma is near the publication whatever was printed before`() {
    #expect(resolved("2 May", in: "The pact of 3 March 2019, was ended on 2 May.") == "2031-05-02")
}

@Test
func `a week later than a day is a day`() {
    let text = "The trial opened on 7 April and was adjourned a week later."
    #expect(resolved("a week later", in: text) == "2031-04-14")
}

@Test
func `a day after something is counted from the day that the clause gives it`() {
    let text = "She was dismissed the day after she spoke to reporters about the plan on 2 May."
    #expect(resolved("the day", in: text) == "2031-05-03")
}

@Test
func `a day of the month is of the month of which was spoken`() {
    #expect(resolved("the 15th", in: "The court met on 3 April and again on the 15th.") == "2031-04-15")
    #expect(resolved("the 11th", in: "The lift stops on the 11th floor.") == nil)
}

@Test
func `that November is the one of the year named before`() {
    let text = "War broke out in 2025, when the state cancelled a vote planned for that November."
    #expect(resolved("November", in: text) == "2025-11")
}
