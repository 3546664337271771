/// Numbers findings in the order in which they are met, by their row numbers.
///
/// Asked for every member of every block while nothing else goes on. A dictionary, whose hashes withstand keys that were
/// chosen to collide, takes several times as long and as much room; row numbers are counted by the store.
struct ElementTable {
    /// Row numbers, by element.
    private(set) var numbers: [Int64] = []
    /// One more than the element that belongs there; 0 where there is none.
    private var slots = [Int32](repeating: 0, count: 1 << 10)

    var count: Int { numbers.count }

    subscript(number: Int64) -> Int? {
        let slot = slots[place(of: number)]
        return slot == 0 ? nil : Int(slot) - 1
    }

    /// The element of a finding, which is the next one where it has none yet.
    mutating func insert(_ number: Int64) -> Int {
        let place = place(of: number)
        if slots[place] != 0 { return Int(slots[place]) - 1 }
        numbers.append(number)
        slots[place] = Int32(clamping: numbers.count)
        if numbers.count * 3 > slots.count * 2 { grow() }
        return numbers.count - 1
    }

    /// The slot of a finding, or the empty one where it would stand.
    private func place(of number: Int64) -> Int {
        // The findings of a document have numbers in a row: Fibonacci hashing scatters them (Knuth, vol. 3, 6.4).
        let mixed = UInt64(bitPattern: number) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(truncatingIfNeeded: mixed >> UInt64(slots.count.leadingZeroBitCount + 1))
        while slots[place] != 0, numbers[Int(slots[place]) - 1] != number {
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (element, number) in numbers.enumerated() {
            slots[place(of: number)] = Int32(clamping: element + 1)
        }
    }
}
