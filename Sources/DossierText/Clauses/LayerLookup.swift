extension TokenizedText {
    /// Whether a token is this one ASCII mark, such as a comma.
    public func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let token = tokens[index]
        return token.span.count == 1 && UInt32(bytes[token.start]) == mark.value
    }

    /// Whether a token is an em dash, a double hyphen, or a hyphen or en dash that stands free.
    public func isDash(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].shape == .punctuation else { return false }
        let token = tokens[index]
        let isFree = token.hasSpaceBefore && index + 1 < tokens.count && tokens[index + 1].hasSpaceBefore
        switch bytes[token.start] {
        case 0x2D: return token.span.count == 2 || token.span.count == 1 && isFree
        case 0xE2 where token.span.count == 3 && bytes[token.start + 1] == 0x80:
            return bytes[token.start + 2] == 0x94 || bytes[token.start + 2] == 0x93 && isFree
        default: return false
        }
    }

    /// Whether a word ends with these lower-case letters.
    public func hasSuffix(_ index: Int, _ suffix: StaticString) -> Bool {
        let token = tokens[index]
        let count = suffix.utf8CodeUnitCount
        guard token.span.count > count else { return false }
        return suffix.withUTF8Buffer { buffer in
            for offset in 0..<count {
                let byte = bytes[token.end - count + offset]
                if unsafe byte | 0x20 != buffer[offset] { return false }
            }
            return true
        }
    }

    /// A range of tokens without commas, full stops, dashes and unpaired marks at its edges.
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (first, last) = (range.lowerBound, range.upperBound)
        while first < last {
            if isEdge(first) || tokens[first].shape == .quotationMark && !hasPartner(first, first + 1..<last)
            {
                first += 1
            } else if isEdge(last - 1)
                || tokens[last - 1].shape == .quotationMark && !hasPartner(last - 1, first..<last - 1)
            {
                last -= 1
            } else {
                break
            }
        }
        return first..<last
    }

    private func isEdge(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.shape == .punctuation else { return false }
        switch bytes[token.start] {
        case 0x28: return !tokens[index...].prefix(60).contains { bytes[$0.start] == 0x29 }
        case 0x29: return !tokens[max(0, index - 60)..<index].contains { bytes[$0.start] == 0x28 }
        case 0x5B, 0x5D: return false
        default: return true
        }
    }

    private func hasPartner(_ mark: Int, _ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].shape == .quotationMark }
    }
}

extension AnnotatedText {
    public func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { base.isMark(index, mark) }
    public func trimmed(_ range: Range<Int>) -> Range<Int> { base.trimmed(range) }
    public func isDash(_ index: Int) -> Bool { base.isDash(index) }
    public func hasSuffix(_ index: Int, _ suffix: StaticString) -> Bool { base.hasSuffix(index, suffix) }

    /// The time expressions that begin inside a range of tokens. O(log n).
    public func times(in range: Range<Int>) -> ArraySlice<TimeExpression> {
        let times = times
        let first = times.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
        let last = times.partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
        return times[first..<max(first, last)]
    }

    /// The quantities that begin inside a range of tokens. O(log n).
    public func quantities(in range: Range<Int>) -> ArraySlice<Quantity> {
        let quantities = quantities
        let first = quantities.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
        let last = quantities.partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
        return quantities[first..<max(first, last)]
    }

    /// The mentions that begin inside a range of tokens. O(log n).
    public func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
        let first = mentions.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
        let last = mentions.partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
        return mentions[first..<max(first, last)]
    }

    /// The outermost quotation around a token. O(log n) in the number of quotations.
    public func quotation(around token: Int) -> Quotation? {
        var index = quotations.partitioningIndex { $0.tokens.lowerBound > token }
        var steps = 0
        var found: Quotation?
        while index > 0, steps < 8 {
            index -= 1
            steps += 1
            if quotations[index].tokens.contains(token) { found = quotations[index] }
        }
        return found
    }
}
