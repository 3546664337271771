import DossierSDK
import DossierTesting
import Testing

@testable import TimelineModule

@Test(arguments: Timeline().descriptor.examples)
func `each example finds what is marked and nothing else`(example: Example) {
    verify(example, with: Timeline())
}
