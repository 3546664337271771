/// Numbers findings in the order in which they are met, by their row numbers.
///
/// Asked for every member of every block while nothing else goes on. A dictionary, whose hashes withstand keys that were
/// chosen to collide, takes several times as long; row numbers are counted by the store.
struct ElementTable {
    private struct Slot {
        /// 0 where there is none: no row has that number.
        var number: Int64 = 0
        var element = 0
    }

    private var slots = Array(repeating: Slot(), count: 1 << 10)
    private(set) var count = 0

    subscript(number: Int64) -> Int? {
        let slot = slots[place(of: number)]
        return slot.number == 0 ? nil : slot.element
    }

    /// The element of a finding, which is the next one where it has none yet.
    mutating func insert(_ number: Int64) -> Int {
        let place = place(of: number)
        if slots[place].number != 0 { return slots[place].element }
        slots[place] = Slot(number: number, element: count)
        count += 1
        if count * 3 > slots.count * 2 { grow() }
        return count - 1
    }

    /// The slot of a finding, or the empty one where it would stand.
    private func place(of number: Int64) -> Int {
        // The findings of a document have numbers in a row: Fibonacci hashing scatters them (Knuth, vol. 3, 6.4).
        let mixed = UInt64(bitPattern: number) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(truncatingIfNeeded: mixed >> UInt64(slots.count.leadingZeroBitCount + 1))
        while slots[place].number != 0, slots[place].number != number {
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }

    private mutating func grow() {
        let former = slots
        slots = Array(repeating: Slot(), count: former.count * 2)
        for slot in former where slot.number != 0 { slots[place(of: slot.number)] = slot }
    }
}
