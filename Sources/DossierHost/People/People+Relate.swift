import DossierSDK

/// Which findings of several documents are one person or body.
///
/// The same full name is one person. A fuller or shorter form joins when only one person of the workspace can be meant
/// by it; so does a family name alone. Where several can be meant, the form stays apart and is an entry of its own.
/// Two people of one name are one entry until the analyst splits it: roles change, and a text seldom says that
/// somebody is another.
extension People {
    func keys(of finding: Finding) -> [BlockingKey] { NameProfile(finding).keys }

    func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        try comparison(in: context).clusters(of: candidates)
    }

    func comparison(in context: any RelateContext) -> FindingComparison {
        FindingComparison(
            reading: { NameProfile($0) }, keys: \.keys,
            clustering: { PersonCluster($0).sets() + BodyCluster($0).sets() })
    }
}
