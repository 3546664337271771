/// A 64-bit hash that is the same on every machine and in every release: FNV-1a with a final mix (the finaliser of
/// MurmurHash3). For identifiers and keys, not against an adversary.
public struct StableHash: Sendable {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    public init() {}

    public mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { combine(byte: byte) }
    }

    private mutating func combine(byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    /// Adds a string and its end, so that ("ab", "c") and ("a", "bc") differ.
    public mutating func combine(_ text: some StringProtocol) {
        let isRead: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
            for index in 0..<bytes.count { unsafe combine(byte: bytes[index]) }
        }
        if isRead == nil { combine(text.utf8) }
        state = (state ^ 0xFF) &* 0x0000_0100_0000_01b3
    }

    public mutating func combine(_ number: UInt64) {
        var rest = number
        for _ in 0..<8 {
            state = (state ^ (rest & 0xFF)) &* 0x0000_0100_0000_01b3
            rest >>= 8
        }
    }

    public var value: UInt64 {
        var mixed = state
        mixed ^= mixed >> 33
        mixed = mixed &* 0xff51_afd7_ed55_8ccd
        mixed ^= mixed >> 33
        mixed = mixed &* 0xc4ce_b9fe_1a85_ec53
        return mixed ^ (mixed >> 33)
    }
}
