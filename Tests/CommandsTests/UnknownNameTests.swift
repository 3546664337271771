import Testing

@testable import DossierCommands

/// A filter by a name that nobody has finds nothing, and says why: silence would look like an answer.
@Suite struct UnknownNameTests {
    private static let unknown = "tolls has no speaker “grimm”: tolls | group speaker lists them"

    @Test(arguments: [
        "tolls by:grimm", "tolls by:grimm | count", "tolls by:grimm rate>20",
    ]) func `a name that nobody has is told`(statement: String) throws {
        let affair = try FerryAffair()
        affair.recorder.warnings = []
        _ = try affair.shown(statement)
        #expect(affair.recorder.warnings == [Self.unknown])
    }

    @Test func `each of several names is told by itself`() throws {
        let affair = try FerryAffair()
        affair.recorder.warnings = []
        _ = try affair.shown("tolls by:grimm with:lund")
        #expect(affair.recorder.warnings.count == 2)
    }

    @Test(arguments: [
        // Somebody is known of whom only this is not told.
        "tolls by:nunez rate>90", "tolls by:nunez", "tolls -by:grimm", "tolls rate>90",
        // What comes before the pipe may have left them out.
        "docs gazette | tolls by:grimm", "search nothing | tolls by:nunez",
    ]) func `nothing is told where the name is known, or is not what was asked for`(statement: String) throws
    {
        let affair = try FerryAffair()
        affair.recorder.warnings = []
        _ = try affair.shown(statement)
        #expect(!affair.recorder.warnings.contains { $0.contains("has no") }, "\(affair.recorder.warnings)")
    }
}
