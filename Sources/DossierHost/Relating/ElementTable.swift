/// Numbers findings as they are met, by their row numbers.
///
/// Asked for every member of every block while nothing else goes on. Findings of a document have row numbers in a row:
/// the table holds runs of these, so that it has an entry for many findings, and elements are found without a dictionary,
/// whose hashes withstand keys that were chosen to collide and take several times as long and as much room.
struct ElementTable: Sendable {
    /// Findings of a run.
    private static let run = 16
    private static let runBits = 4

    /// For each run its findings' row numbers, divided by the length of a run.
    private var runs: [Int64] = []
    /// For each run which of its findings have been met.
    private var met: [UInt16] = []
    /// One more than the run that belongs there; 0 where there is none.
    private var slots = [Int32](repeating: 0, count: 1 << 10)
    /// How many findings have been met.
    private(set) var count = 0

    /// Elements are smaller than this, those of findings that have not been met among them.
    var capacity: Int { runs.count << Self.runBits }

    subscript(number: Int64) -> Int? {
        let slot = slots[place(of: number >> Self.runBits)]
        guard slot > 0 else { return nil }
        let place = Int(truncatingIfNeeded: number) & (Self.run - 1)
        return met[Int(slot) - 1] >> place & 1 == 1 ? (Int(slot) - 1) << Self.runBits | place : nil
    }

    func includes(_ number: Int64) -> Bool { self[number] != nil }

    /// The row number of an element's finding.
    func number(of element: Int) -> Int64 {
        runs[element >> Self.runBits] << Self.runBits | Int64(element & (Self.run - 1))
    }

    /// The element of a finding, and whether it had been met before.
    mutating func insert(_ number: Int64) -> (element: Int, isKnown: Bool) {
        let run = run(number >> Self.runBits)
        let place = Int(truncatingIfNeeded: number) & (Self.run - 1)
        let bit: UInt16 = 1 << UInt16(place)
        let isKnown = met[run] & bit != 0
        if !isKnown {
            met[run] |= bit
            count += 1
        }
        return (run << Self.runBits | place, isKnown)
    }

    private mutating func run(_ key: Int64) -> Int {
        let place = place(of: key)
        if slots[place] != 0 { return Int(slots[place]) - 1 }
        runs.append(key)
        met.append(0)
        slots[place] = Int32(clamping: runs.count)
        if runs.count * 3 > slots.count * 2 { grow() }
        return runs.count - 1
    }

    /// The slot of a run, or the empty one where it would stand.
    private func place(of key: Int64) -> Int {
        // The runs of a document have keys in a row: Fibonacci hashing scatters them (Knuth, vol. 3, 6.4).
        let mixed = UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(truncatingIfNeeded: mixed >> UInt64(slots.count.leadingZeroBitCount + 1))
        while slots[place] != 0, runs[Int(slots[place]) - 1] != key {
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (run, key) in runs.enumerated() { slots[place(of: key)] = Int32(clamping: run + 1) }
    }

    /// Calls `body` with the elements of the findings that have been met, in the order of the row numbers.
    func forEachAscending(_ body: (Int) -> Void) {
        for run in runs.indices.sorted(by: { runs[$0] < runs[$1] }) {
            var rest = met[run]
            while rest != 0 {
                body(run << Self.runBits | rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    /// The same table in which only those findings have been met whose elements are given.
    func keeping(_ elements: some Sequence<Int>) -> ElementTable {
        var table = self
        table.met = Array(repeating: 0, count: runs.count)
        table.count = 0
        for element in elements {
            let bit: UInt16 = 1 << UInt16(element & (Self.run - 1))
            table.met[element >> Self.runBits] |= bit
            table.count += 1
        }
        return table
    }
}
