import DeadlinesModule
import DossierConformance
import DossierSDK
import DossierTesting
import DossierText
import Testing

@Test(arguments: Deadlines().descriptor.examples)
func `each example of deadlines finds what is marked and nothing else`(example: Example) {
    verify(example, with: Deadlines())
}

@Test func `deadlines keep every promise to the host`() {
    let report = conformance(of: Deadlines(), longest: 20_000)
    #expect(report.holds, "\(report.checks.flatMap(\.problems))")
}
