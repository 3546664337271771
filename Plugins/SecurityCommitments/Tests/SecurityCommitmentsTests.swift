import DossierSDK
import DossierTesting
import Testing

@testable import SecurityCommitmentsModule

@Test(arguments: SecurityCommitments().descriptor.examples)
func `each example finds what is marked and nothing else`(example: Example) {
    verify(example, with: SecurityCommitments())
}
