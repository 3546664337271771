import DossierSDK

enum TariffExamples {
    static let all: [Example] = []
}
