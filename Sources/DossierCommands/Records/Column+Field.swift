import DossierSDK

extension Column {
    /// The column of a module's field: headed by its name, and found by its label, too, where that is one word.
    init(_ field: Field, aliases: [String] = [], isShown: Bool) {
        let label = field.label.contains(" ") || field.label == field.name ? [] : [field.label]
        self.init(
            field.name, Kind(of: field), aliases: aliases + label.filter { !aliases.contains($0) },
            isShown: isShown)
    }
}

extension Column.Kind {
    /// How the values of a module's field are shown, compared and sorted.
    init(of field: Field) {
        self =
            switch field.kind {
            case .number, .percent, .money: .number
            case .date: .date
            case .choice(let values): .choice(values)
            case .text, .name, .place: .text
            }
    }
}
