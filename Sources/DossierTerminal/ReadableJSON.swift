/// JSON as a person reads it: of an array of objects a field a line; lists in one line.
enum ReadableJSON {
    /// - Parameter json: one array of flat objects without white space between, as the exporter writes it.
    static func lines(of json: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(json.count * 5 / 4)
        var depth = 0
        var isText = false
        var isEscaped = false
        func indent() {
            result.append(0x0A)
            result += [UInt8](repeating: 0x20, count: depth * 2)
        }
        for (index, byte) in json.enumerated() {
            if isText {
                result.append(byte)
                isText = isEscaped || byte != 0x22
                isEscaped = !isEscaped && byte == 0x5C
                continue
            }
            let next = index + 1 < json.count ? json[index + 1] : 0
            switch byte {
            case 0x7B, 0x5B:
                depth += 1
                result.append(byte)
                if depth <= 2, next != 0x7D, next != 0x5D { indent() }
            case 0x7D, 0x5D:
                let isEmpty = result.last == 0x7B || result.last == 0x5B
                depth -= 1
                if depth < 2, !isEmpty { indent() }
                result.append(byte)
            case 0x2C:
                result.append(byte)
                if depth <= 2 { indent() } else { result.append(0x20) }
            case 0x3A: result += [0x3A, 0x20]
            default:
                result.append(byte)
                isText = byte == 0x22
            }
        }
        return result
    }
}
