import DossierSDK

/// The findings of one document in the form in which their module compares them; where it keeps forms, as bytes of which
/// each is read when it is asked for.
final class FormPage: Sendable {
    private enum Forms: Sendable {
        case read([any Sendable])
        case kept(Kept)
    }

    private final class Kept: Sendable {
        let bytes: [UInt8]
        let offsets: [Int32]
        let read: FormKeeping.Reading

        init(_ bytes: [UInt8], offsets: [Int32], _ read: @escaping FormKeeping.Reading) {
            self.bytes = bytes
            self.offsets = offsets
            self.read = read
        }
    }

    /// Places of the findings in their document, ascending.
    private let ordinals: [Int32]
    private let forms: Forms

    /// About how many bytes it takes.
    var size: Int {
        switch forms {
        case .read(let forms): 2000 * forms.count + 200
        case .kept(let kept): kept.bytes.count + 8 * kept.offsets.count + 200
        }
    }

    init(ordinals: [Int], forms: [any Sendable]) {
        self.ordinals = ordinals.map { Int32(clamping: $0) }
        self.forms = .read(forms)
    }

    /// - Parameter ordinal: the finding's place in the document.
    subscript(ordinal: Int) -> (any Sendable)? {
        guard let place = place(of: Int32(clamping: ordinal)) else { return nil }
        switch forms {
        case .read(let forms): return forms[place]
        case .kept(let kept):
            var reader = ByteReader(kept.bytes, offset: Int(kept.offsets[place]))
            return kept.read(&reader)
        }
    }

    private func place(of ordinal: Int32) -> Int? {
        // Nearly always nothing is left out.
        if Int(ordinal) < ordinals.count, ordinals[Int(ordinal)] == ordinal { return Int(ordinal) }
        var (low, high) = (0, ordinals.count)
        while low < high {
            let middle = (low + high) / 2
            if ordinals[middle] < ordinal { low = middle + 1 } else { high = middle }
        }
        return low < ordinals.count && ordinals[low] == ordinal ? low : nil
    }

    /// A page on its way into the store: the number of findings, for each its place and the length of its form, then the
    /// forms, what they share first.
    static func bytes(ordinals: [Int], _ forms: [any Sendable], _ keeping: FormKeeping) -> [UInt8] {
        var body = ByteWriter(capacity: 200 * forms.count)
        let starts = keeping.write(forms, &body)
        guard starts.count == ordinals.count else { return [] }
        var writer = ByteWriter(capacity: body.count + 4 * forms.count + 8)
        writer.variable(UInt64(forms.count))
        writer.variable(UInt64(starts.first ?? body.count))
        var last = -1
        for (place, ordinal) in ordinals.enumerated() {
            let end = place + 1 < starts.count ? starts[place + 1] : body.count
            writer.variable(UInt64(ordinal - last - 1))
            writer.variable(UInt64(end - starts[place]))
            last = ordinal
        }
        writer.append(body.bytes)
        return writer.bytes
    }

    /// Nil where the bytes are damaged.
    init?(_ bytes: [UInt8], _ keeping: FormKeeping) {
        var reader = ByteReader(bytes)
        guard let count = reader.variable(), count <= UInt64(bytes.count / 2), let start = reader.variable(),
            start <= UInt64(bytes.count)
        else { return nil }
        var ordinals: [Int32] = []
        var offsets: [Int32] = []
        ordinals.reserveCapacity(Int(count))
        offsets.reserveCapacity(Int(count))
        var ordinal = -1
        var offset = Int(start)
        for _ in 0..<count {
            guard let step = reader.variable(), step < 1 << 24, let length = reader.variable(),
                length <= UInt64(bytes.count)
            else { return nil }
            ordinal += Int(step) + 1
            ordinals.append(Int32(clamping: ordinal))
            offsets.append(Int32(clamping: offset))
            offset += Int(length)
        }
        let head = reader.offset
        guard head + offset <= bytes.count, let read = keeping.reading(&reader) else { return nil }
        self.ordinals = ordinals
        forms = .kept(Kept(bytes, offsets: offsets.map { $0 + Int32(clamping: head) }, read))
    }
}
