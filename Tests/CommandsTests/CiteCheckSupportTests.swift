import Testing

@testable import DossierCommands

/// A draft's sentence is supported where one passage has all that it tells, in whatever words: all its values and names,
/// nearly all its words, in the same sense and order.
@Suite struct CiteCheckSupportTests {
    private final class Quarry: WorkspaceFixture {
        init() throws {
            try super.init(
                "The quarry",
                papers: [
                    "wire.txt": """
                    The quarry at Hollin

                    On May 4 Norland's mining minister, Mara Quill, met the mayor of Hollin, Otto Brandt, at the town hall to talk about the quarry.

                    The inspectorate has imposed a fee of 40 crowns on lorries. The fee took effect in March, though lorries that carry timber were quickly exempted.

                    Brandt praised Quill and the engineer Ana Roe for their patience with the farmers.

                    The town agreed to buy pumps for $60 million and to invest $75 million in the harbour.

                    Some of the kilns can burn 44 to 66 tonnes of lime weekly.

                    The farmers' union is considering a second complaint against the inspectorate over the dust.

                    Engineer Ana Roe warned the board in November that the northern wall was cracked.

                    The road across the quarry was not closed by the inspectorate in June after the landslide.

                    Two hundred workers signed a petition against the night shifts. They handed it to the owner, Seld Lime, on June 12.

                    Reporters were told by Otto Brandt that the dust would poison the wells of the valley.

                    The company hopes to reopen the eastern kiln before the end of August.

                    The Marle Institute put the damage at about 12 million crowns.

                    Norland will begin withdrawing its geologists from the northern pit in October.

                    The town council builds on the lease between Seld Lime and the farmers, signed May 30, 2029, and the Hollin charter on clean water, signed July 2, 2030.

                    """
                ], published: "2031-09-08")
        }
    }

    private static func isSupported(_ rows: [String]) -> Bool {
        rows.contains { $0.contains("statement") && $0.hasSuffix(" supported") }
    }

    @Test(arguments: [
        // Another voice, other words of one family or line
        "Mara Quill, Norland's mining minister, met Hollin's mayor Otto Brandt at the town hall on May 4 to discuss the quarry.",
        "Lorries carrying timber were soon exempted from the fee.",
        // The same length of time in other words
        "Some kilns can burn 44 to 66 tonnes of lime a week.",
        "In November engineer Ana Roe alerted the board to cracks in the northern wall.",
        // What is not done
        "The inspectorate did not close the road across the quarry in June.",
        // A verb whose particle stands behind its object
        "In October Norland will begin pulling its geologists out of the northern pit.",
        "The Hollin charter on clean water was signed on July 2, 2030.",
        // What is only to come is told as to come.
        "The company hopes that the eastern kiln will reopen before the end of August.",
    ]) func `a sentence of which a passage has everything is supported`(sentence: String) throws {
        let rows = try Quarry().rows(sentence)
        #expect(Self.isSupported(rows), "\(rows)")
    }

    @Test(arguments: [
        // Another value, another name
        "Some kilns can burn 44 to 66 tonnes of lime a month.",
        "In November engineer Ana Brandt alerted the board to cracks in the northern wall.",
        // The parts, the values or the functions exchanged
        "Quill praised Brandt and the engineer Ana Roe for their patience with the farmers.",
        "The town agreed to buy pumps for $75 million and to invest $60 million in the harbour.",
        "On May 4 the mayor of Hollin, Mara Quill, met Otto Brandt at the town hall to talk about the quarry.",
        // What is only considered or hoped for
        "The farmers' union made a second complaint against the inspectorate over the dust.",
        "The company has reopened the eastern kiln before the end of August.",
        // The contrary
        "The inspectorate closed the road across the quarry in June after the landslide.",
        // Another end of a time
        "The company hopes to reopen the eastern kiln after the end of August.",
        // Words without which something else is told, and one that excludes another
        "Only lorries that carry timber were quickly exempted from the fee.",
        "Engineer Ana Roe warned the board in November that the southern wall was cracked.",
        // Another speaker
        "Reporters were told by Mara Quill that the dust would poison the wells of the valley.",
        // More exact than the passage
        "The Marle Institute put the damage at more than 12 million crowns.",
        // The day of what stands beside it
        "The lease between Seld Lime and the farmers was signed on July 2, 2030.",
    ]) func `what a passage has otherwise in one thing is not supported`(sentence: String) throws {
        let rows = try Quarry().rows(sentence)
        #expect(!Self.isSupported(rows), "\(rows)")
    }
}
