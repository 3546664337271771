import DossierSDK
import DossierText
import Testing

@testable import TimelineModule

private func events(_ text: String) throws -> [(trigger: String, clause: String)] {
    let date = CalendarDate(iso: "2031-05-14")
    let document = Document(
        id: "test", facts: DocumentFacts(published: date),
        text: AnnotatedText(text, layers: Timeline().descriptor.requires, published: date))
    let bytes = Array(text.utf8)
    func words(_ span: TextSpan?) -> String {
        span.map { String(decoding: bytes[$0.range], as: UTF8.self) } ?? ""
    }
    return try Timeline().analyze(document).map { (words($0.role("trigger")), words($0.span)) }
}

@Test(arguments: [
    ("Norway closed the port on Monday, the ministry said.", "closed", "Norway closed the port on Monday"),
    (
        "On Monday, the tank leaked into the harbour, two workers told the Gazette.", "leaked",
        "On Monday, the tank leaked into the harbour"
    ),
    (
        "Norway approved the merger of Aldin Rail and Tarn Line on Monday, officials said.", "approved",
        "Norway approved the merger of Aldin Rail and Tarn Line on Monday"
    ),
    ("Inspectors found a crack in April, the canton says.", "found", "Inspectors found a crack in April"),
    ("Norway closed the port, insisting that the ships were unsafe.", "closed", "Norway closed the port"),
    (
        "Mayor Ida Brandt praised the crew, calling the rescue a miracle.", "praised",
        "Mayor Ida Brandt praised the crew"
    ),
    ("Norway sank a boat off Hvar, killing 11.", "sank", "Norway sank a boat off Hvar, killing 11"),
    (
        "Twelve people were injured and 400 had to leave their homes.", "injured",
        "Twelve people were injured"
    ),
    ("The treaty signed on Monday will help Norway.", "signed", "The treaty signed on Monday"),
])
func `a clause is what happened, without who says so and what is remarked on it`(
    text: String, trigger: String, clause: String
) throws {
    #expect(try events(text).contains { $0 == (trigger, clause) })
}

@Test(arguments: [
    ("Norway sought to calm Sweden by signing a treaty with Denmark.", "signing"),
    ("Bo Lund praised Norway for arresting three smugglers.", "arresting"),
    ("Bo Lund met Ana Ruiz in Oslo to announce a ferry to Hvar.", "announce"),
    ("A council will be formed to watch the ports.", "formed"),
    ("The two towns issued a statement saying they would form a council.", "form"),
    ("Doctors reported seven deaths in the storm.", "deaths"),
    ("Before talks with Ana Ruiz, Bo Lund visited the harbour.", "talks"),
    ("Sweden mourned after the attack on Norway.", "attack"),
])
func `what is done by a means, to a purpose or told by a noun is an event`(text: String, trigger: String)
    throws
{
    #expect(try events(text).contains { $0.trigger == trigger })
}

@Test(arguments: [
    ("Any strike on Norway would be a mistake.", "strike"),
    ("There will be no talks with Norway.", "talks"),
    ("Norway announced the creation of a council of ports.", "creation"),
    ("Norway hopes to win by signing a treaty.", "signing"),
    ("They called it cooperation.", "called"),
    ("What the joint statement says", "says"),
    ("Why the talks with Norway failed", "failed"),
])
func `what did not happen, is told already or is but a heading is no event`(text: String, trigger: String)
    throws
{
    #expect(try !events(text).contains { $0.trigger == trigger })
}

@Test(arguments: [
    ("They called the deal a mistake on Monday.", "called"), ("Norway called the deal a mistake.", "called"),
    ("Why the bridge fell: Norway cut the repairs", "cut"),
])
func `a name that somebody gives on a day, and a heading that tells, are events`(
    text: String, trigger: String
) throws {
    #expect(try events(text).contains { $0.trigger == trigger })
}
