import DossierSDK
import DossierText

struct CommitmentGroups {
    func keys(of finding: Finding) -> [BlockingKey] { [] }
    func cluster(_ candidates: [Finding]) -> [[Int]] { [] }
    func summary(of members: [Finding], _ context: any RelateContext) -> GroupSummary? { nil }
}
