/// What is wrong with a pattern, and where.
struct PatternError: Error, Equatable {
    var message: String
    /// UTF-8 offset into the pattern.
    var offset: Int
    var hint: String?

    init(_ message: String, at offset: Int, hint: String? = nil) {
        self.message = message
        self.offset = offset
        self.hint = hint
    }
}
