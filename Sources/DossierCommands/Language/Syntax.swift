/// A name as it was written, and where.
package struct Word: Hashable, Sendable {
    package var text: String
    package var span: Range<Int>
}

/// A value as it was written. What a bare word means — a number, a date, a text — the place where it is used decides.
package struct Literal: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case bare, quoted
        /// `text` is the variable's name.
        case variable
        /// A pipeline in parentheses, for what it gives.
        case pipeline(Pipeline)
    }

    package var kind: Kind
    package var text: String
    package var span: Range<Int>
}

/// One argument of a command or stage.
package struct CallArgument: Hashable, Sendable {
    package enum Form: Hashable, Sendable {
        /// `word`, `"text"`, `$variable`, `(pipeline)`, or a list of these.
        case values([Literal])
        /// `name:value`, `name:a,b`, `-name:value`
        case filter(Word, [Literal], isNegated: Bool)
        /// `name>value`
        case comparison(Word, Comparison.Operator, [Literal])
    }

    package var form: Form
    package var span: Range<Int>
}

/// A command or a stage with its arguments.
package struct Call: Hashable, Sendable {
    package enum Head: Hashable, Sendable {
        case name(Word)
        case variable(Word)
    }

    package var head: Head
    package var arguments: [CallArgument] = []
    /// Of a stage that takes one: what records must fulfil.
    package var condition: Expression?
    /// Of a command whose arguments are in another language: the rest of the line.
    package var raw: Literal?
    package var span: Range<Int>

    /// The word or variable that leads the call.
    package var name: Word {
        switch head {
        case .name(let word), .variable(let word): word
        }
    }
}

/// Calls joined by `|`.
package struct Pipeline: Hashable, Sendable {
    package var calls: [Call]
    package var span: Range<Int>
}

/// A condition on a record, or on values.
package indirect enum Expression: Hashable, Sendable {
    case or(Expression, Expression)
    case and(Expression, Expression)
    case not(Expression)
    case compare(Operand, Comparison.Operator, [Operand], span: Range<Int>)
    /// The field has a value; the value is not zero or empty; the pipeline gives records.
    case holds(Operand)
}

package enum Operand: Hashable, Sendable {
    /// In a condition on records: a field.
    case field(Word)
    case literal(Literal)
    case pipeline(Pipeline)

    package var span: Range<Int> {
        switch self {
        case .field(let word): word.span
        case .literal(let literal): literal.span
        case .pipeline(let pipeline): pipeline.span
        }
    }
}

package struct Statement: Sendable {
    package enum Form: Sendable {
        case pipeline(Pipeline)
        case letPipeline(Word, Pipeline)
        case letValues(Word, [Literal])
        case expect(Expression)
        /// Holds when the pipeline cannot be carried out, or not even read.
        case expectError(Result<Pipeline, Diagnostic>)
        case include(CallArgument)
        /// Carried out as ever, and then it is said how long that took.
        case time(Pipeline)
    }

    package var form: Form
    package var span: Range<Int>
}
