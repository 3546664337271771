import DossierSDK
import DossierTesting
import Testing

@testable import OpenQuestionsModule

@Test(arguments: OpenQuestions().descriptor.examples)
func `each example finds what is marked and nothing else`(example: Example) {
    verify(example, with: OpenQuestions())
}
