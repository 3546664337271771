import DossierSDK

extension Timeline {
    static let examples: [Example] = []
}
