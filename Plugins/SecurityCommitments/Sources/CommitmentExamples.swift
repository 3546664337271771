import DossierSDK

enum CommitmentExamples {
    static let all: [Example] = []
}
