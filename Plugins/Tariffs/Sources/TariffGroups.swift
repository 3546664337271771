import DossierSDK
import DossierText

struct TariffGroups {
    func keys(of finding: Finding) -> [BlockingKey] { [] }
    func clusters(of candidates: [Finding]) -> [[Int]] { [] }
    func summary(of members: [Finding], _ context: any RelateContext) -> GroupSummary? { nil }
}
