import DossierCommands
import DossierHost
import OpenQuestionsModule
import QuotesModule
import SecurityCommitmentsModule
import TariffsModule
import TimelineModule

extension ModuleRegistry {
    /// The modules of this program: the only place that names them.
    static let builtIn = ModuleRegistry(
        [
            Timeline(),
            Quotes(),
            Tariffs(),
            SecurityCommitments(),
            OpenQuestions(),
        ], reserved: Vocabulary.words)
}
