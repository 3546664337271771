import DossierSDK
import DossierTesting
import Testing

@testable import TariffsModule

@Test(arguments: Tariffs().descriptor.examples)
func `each example finds what is marked and nothing else`(example: Example) {
    verify(example, with: Tariffs())
}
