import DossierText
import Synchronization

/// The word lists and patterns of a rules file as they are searched for.
struct RulesProgram: Sendable {
    let lists: [PhraseList]
    /// Parallel to the patterns of the file.
    let rules: [CompiledRule]
    let index: PatternIndex

    init(_ file: RulesFile) {
        let lists = file.lists.phrases.map { PhraseList($0) }
        rules = file.patterns.map { rule in
            CompiledRule(
                alternatives: rule.alternatives.map { CompiledPattern($0, lists) },
                exceptions: rule.exceptions.map { PatternProgram($0) })
        }
        self.lists = lists
        index = PatternIndex(rules)
    }
}

/// One entry of `patterns` as automata.
struct CompiledRule: Sendable {
    let alternatives: [CompiledPattern]
    let exceptions: [PatternProgram]
}

/// A program with what a sentence must have before it is tried.
struct CompiledPattern: Sendable {
    let program: PatternProgram
    let anchors: [Word]?
    let needs: PatternNeeds

    init(_ pattern: Pattern, _ lists: [PhraseList]) {
        program = PatternProgram(pattern)
        anchors = pattern.anchors(lists)
        needs = PatternNeeds(pattern, lists)
    }
}

/// The program of a file, made when the first document is read.
///
/// A workspace with many modules opens without it; what is wrong in a file is found when the file is read, as nothing
/// that is left for later can fail.
final class DeferredProgram: Sendable {
    private let file: RulesFile
    private let program = Mutex<RulesProgram?>(nil)

    init(of file: RulesFile) { self.file = file }

    var value: RulesProgram {
        program.withLock { program in
            if let program { return program }
            let made = RulesProgram(file)
            program = made
            return made
        }
    }
}
