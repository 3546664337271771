import CDigest

/// SHA-256 (FIPS 180-4) of a text, by libmd.
package enum TextDigest {
    /// 64 hexadecimal digits in small letters.
    package static func sha256(_ bytes: [UInt8]) -> String {
        var context = SHA2_CTX()
        unsafe SHA256Init(&context)
        unsafe bytes.withUnsafeBufferPointer { unsafe SHA256Update(&context, $0.baseAddress, $0.count) }
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe SHA256Final(&digest, &context)
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
