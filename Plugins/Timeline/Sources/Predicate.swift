import DossierText

/// A verb with its helpers, and the stretch of the sentence that it governs.
struct Predicate {
    /// What the form of the verb says about the time.
    enum Form {
        case past, pastPerfect, perfect, present, future, modal
        /// A form in -ing or a participle that shares the subject and the time of another predicate.
        case gerund, participle
        /// After `to`.
        case infinitive
    }

    /// How the predicate hangs together with what stands before it.
    enum Link {
        case main
        /// Another verb of the same subject: `seized …`, `and delivered …`
        case coordinate
        case subordinate, relative, content
        /// `, killing 11`; `by signing`
        case adjunct
    }

    /// The main verb.
    let verb: Int
    /// From the first helper to the verb.
    let group: Range<Int>
    let form: Form
    let isPassive: Bool
    let isNegated: Bool
    var link = Link.main
    /// The linking word, if one stands before the clause: `after`, `that`, `who`.
    var linkWord: Int?
    /// From the clause's first token to the one behind its last.
    var clause: Range<Int> = 0..<0
    /// The predicate that it depends on, or of which it shares the subject.
    var parent: Int?

    /// However the borders fell, the clause has its verb in it.
    mutating func includeVerb() {
        clause = min(clause.lowerBound, group.lowerBound)..<max(clause.upperBound, verb + 1)
    }

    var isFinite: Bool {
        switch form {
        case .past, .pastPerfect, .perfect, .present, .future, .modal: true
        case .gerund, .participle, .infinitive: false
        }
    }

    var isEmbedded: Bool { link == .subordinate || link == .relative || link == .content || link == .adjunct }
}
