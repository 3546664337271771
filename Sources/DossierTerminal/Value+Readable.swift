import DossierCommands

extension Value {
    /// A number that division has made, with four decimals or digits: nobody reads more. What was written by hand stays.
    var readable: Value {
        guard case .number(let number) = self, number.isFinite, abs(number) < 1e12 else { return self }
        var scale = 10_000.0
        if number != 0 { while abs(number) * scale < 1000, scale < 1e12 { scale *= 10 } }
        return .number((number * scale).rounded() / scale)
    }
}

extension Table {
    /// With ``Value/readable`` numbers.
    var readable: Table {
        let numbers = columns.indices.filter { columns[$0].kind == .number }
        if numbers.isEmpty { return self }
        var table = self
        for record in records.indices {
            for column in numbers {
                guard let value = records[record].values[column] else { continue }
                let readable = value.readable
                if readable != value { table.records[record].values[column] = readable }
            }
        }
        return table
    }
}
