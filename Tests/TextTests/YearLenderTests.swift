import DossierText
import Testing

private func times(_ text: String, published: String? = nil) -> [(form: String, value: String)] {
    let annotated = AnnotatedText(
        Array(text.utf8), layers: .times, published: published.flatMap { CalendarDate(iso: $0) },
        readsPublished: false)
    return annotated.times.map { (annotated.string($0.span), $0.value) }
}

private let filler = "\n\nThe ferry is old, and nobody at the quay knows who owns the old boats.\n\n"

@Test(arguments: [
    ("The port will be rebuilt by 2038." + filler + "The toll took effect in March.", "March", "XXXX-03"),
    ("The Harbour Act of 1962 stands. The toll took effect in March.", "March", "XXXX-03"),
    ("The 1982 Toll Convention stands. The council voted in May.", "May", "XXXX-05"),
    ("The board adopted Vision 2040. It met on 2 April.", "2 April", "XXXX-04-02"),
    ("Since 2029, tolls have doubled. The board met in June.", "June", "XXXX-06"),
    ("A plan through 2034 was made. The board met in June.", "June", "XXXX-06"),
    ("The 2029 report told of tolls. The board met in June.", "June", "XXXX-06"),
    ("In 2029 the bridge fell." + filler + "The board met in June.", "June", "XXXX-06"),
])
func `a law, a plan or a year of long before lends no year to a month`(
    text: String, phrase: String, value: String
) {
    let found = times(text)
    #expect(found.first { $0.form == phrase }?.value == value, "found \(found)")
}

@Test(arguments: [
    ("The ministers met on May 3, 2031." + filler + "The toll took effect in March.", "March", "2031-03"),
    (
        "The ministers met on May 3, 2031. The Harbour Act of 1962 stands, and so does a plan through 2040."
            + filler + "They will meet again in October.", "October", "2031-10"
    ),
    ("In 2029 the bridge fell. In June a ferry began to run.", "June", "2029-06"),
    ("They met in December 2030 and in January 2031." + filler + "A vote is due in May.", "May", "2031-05"),
])
func `a date of the narrative lends its year`(text: String, phrase: String, value: String) {
    let found = times(text)
    #expect(found.first { $0.form == phrase }?.value == value, "found \(found)")
}

@Test
func `where the dates of a text lie years apart, only one close by lends its year`() {
    let text = "Lund was born on May 3, 1980. He married on June 9, 2010; in August they moved." + filler
    #expect(times(text + "In October he resigned.").map(\.value).suffix(2) == ["2010-08", "XXXX-10"])
}

@Test(arguments: [
    (
        "It begins at 12:01 a.m. eastern daylight time on May 20, 2031.",
        "12:01 a.m. eastern daylight time on May 20, 2031", "2031-05-20T00:01"
    ),
    ("It began at 4 p.m. local time Monday.", "4 p.m. local time Monday", "2031-05-12T16:00"),
])
func `an hour with its zone written out is of the day behind it`(text: String, phrase: String, value: String)
{
    let found = times(text, published: "2031-05-14")
    #expect(found.contains { $0 == (phrase, value) }, "found \(found)")
}

@Test
func `the same month in which something is to happen is not the month named last`() {
    let text =
        "They met in May 2031. Tolls fall from the first day of the same month in which the bill passes."
    #expect(times(text, published: "2031-06-14").last?.value.hasPrefix("XXXX") ?? true)
}
