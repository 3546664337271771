import DossierSDK
import DossierTesting
import Testing

@testable import QuotesModule

@Test(arguments: Quotes().descriptor.examples)
func `each example finds what is marked and nothing else`(example: Example) {
    verify(example, with: Quotes())
}
