import DossierSDK

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
