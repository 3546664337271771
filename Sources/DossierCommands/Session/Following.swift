/// What comes after a command in its pipeline, as far as it can spare the command work.
struct Following {
    struct Key {
        let field: String
        let isDescending: Bool
    }

    /// Of `where`s that are left to the command.
    var conditions: [Expression] = []
    /// Of a `sort` after which only some records are kept.
    var order: [Key] = []
    /// How many those are.
    var head: Int?
    /// How many a `tail` at once after the command keeps.
    var tail: Int?
    /// How many the first `head` keeps, with nothing before it that needs more.
    var first: Int?
    /// The columns that the pipeline looks at, where it shows no others.
    var fields: [String]?
    /// Whether it is seen in what order the records of these come: they are shown, or some of them chosen by their places.
    private(set) var showsOrder = true

    /// Takes up the calls after the command and its `where`s, as far as they are plainly written.
    mutating func look(at rest: ArraySlice<Call>) {
        order = rest.first.flatMap(Self.order) ?? []
        if rest.count > 1, !order.isEmpty { head = Self.count(rest[rest.startIndex + 1], of: "head") }
        tail = rest.first.flatMap { Self.count($0, of: "tail") }
        // What only chooses columns lets all records through.
        first = rest.drop { $0.name.text == "select" || $0.name.text == "drop" }.first.flatMap {
            Self.count($0, of: "head")
        }
        fields = Self.fields(rest)
        let names = Set(rest.map(\.name.text))
        showsOrder =
            names.isDisjoint(with: ["count", "distinct", "group", "sum", "mean", "min", "max"])
            || !names.isDisjoint(with: ["head", "tail"])
    }

    /// A `group`, `distinct` or `uniq` at once after the command.
    struct Fold {
        enum Kind: String {
            case group, distinct, uniq
        }

        let kind: Kind
        let fields: [String]
        /// How many records a `head` after it keeps.
        let limit: Int?

        /// Nil when what follows is another stage, or not plainly written.
        init?(_ rest: ArraySlice<Call>) {
            guard let call = rest.first, let kind = Kind(rawValue: call.name.text),
                let fields = Following.words(call), !fields.isEmpty
            else { return nil }
            self.kind = kind
            self.fields = fields
            limit = rest.dropFirst().first.flatMap { Following.count($0, of: "head") }
        }
    }
}

extension Following {
    /// How many records a `head` or `tail` lets through.
    static func count(_ call: Call, of name: String) -> Int? {
        guard call.name.text == name, let words = words(call), words.count <= 1 else { return nil }
        guard let word = words.first else { return SliceStages.usualCount }
        return Int(word).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Arguments that are plain words.
    private static func words(_ call: Call) -> [String]? {
        var words: [String] = []
        for argument in call.arguments {
            guard case .values(let values) = argument.form, values.count == 1, values[0].kind == .bare else {
                return nil
            }
            words.append(values[0].text)
        }
        return words
    }

    /// The keys of a `sort`; nil for what is none.
    private static func order(_ call: Call) -> [Key]? {
        guard call.name.text == "sort", let words = words(call) else { return nil }
        var keys: [Key] = []
        for word in words {
            if let last = keys.last, word == "desc" || word == "asc" {
                keys[keys.count - 1] = Key(field: last.field, isDescending: word == "desc")
            } else {
                keys.append(Key(field: word, isDescending: false))
            }
        }
        return keys
    }

    /// The fields that a pipeline looks at, where a stage leaves no others; nil when there is none, or when one comes that
    /// looks at the records themselves.
    private static func fields(_ rest: ArraySlice<Call>) -> [String]? {
        var fields: [String] = []
        var isChosen = false
        for call in rest {
            switch call.name.text {
            case "head", "tail": if words(call) == nil { return nil }
            case "sort":
                guard let keys = order(call) else { return nil }
                fields += keys.map(\.field)
            case "where":
                guard let condition = call.condition else { return nil }
                fields += self.fields(of: condition)
            case "count": return fields
            case "select":
                guard let words = words(call), !words.isEmpty else { return nil }
                fields += words
                isChosen = true
            case "distinct", "group":
                guard let words = words(call), !words.isEmpty else { return nil }
                return fields + words
            case "sum", "mean", "min", "max":
                // "sum words by publisher"
                guard let words = words(call), !words.isEmpty else { return nil }
                return fields + words.filter { $0 != "by" }
            default: return nil
            }
        }
        return isChosen ? fields : nil
    }

    private static func fields(of condition: Expression) -> [String] {
        switch condition {
        case .or(let left, let right), .and(let left, let right): fields(of: left) + fields(of: right)
        case .not(let inner): fields(of: inner)
        case .compare(let left, _, _, _): fields(of: left)
        case .holds(let operand): fields(of: operand)
        }
    }

    private static func fields(of operand: Operand) -> [String] {
        if case .field(let word) = operand { return [word.text] }
        return []
    }
}
