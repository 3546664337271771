import DossierText

/// Who acts on whom in two mentions.
extension EventLikeness {
    /// `Norway accused Denmark` and `Denmark accused Norway`: one kind of act, and he who acts in the one suffers in the
    /// other. Which of two ships rammed the other their crews may tell differently; there was one collision.
    var isTurnedRound: Bool {
        guard !left.targets.isEmpty, !right.targets.isEmpty,
            !EventFrames.english.isCollision(left.frames.told & right.frames.told),
            left.trigger == right.trigger && left.trigger != nil || left.frames.told & right.frames.told != 0
        else { return false }
        return (isCommon(left.actors, right.targets) || isCommon(left.targets, right.actors))
            && !isCommon(left.actors, right.actors) && !isCommon(left.targets, right.targets)
    }

    /// Whether others act. A person and a state may be one in acting, and so may both parties of an accord or a meeting.
    var isOfOthers: Bool {
        guard !left.actors.isEmpty, !right.actors.isEmpty,
            left.frames.told & EventFrames.english.mutual == 0
                || right.frames.told & EventFrames.english.mutual == 0,
            hasPerson(left) == hasPerson(right),
            // One names the ship that sank, another its owner.
            hasPerson(left) || left.frames.told & right.frames.told & EventFrames.english.mishaps == 0
        else { return false }
        return !isCommon(left.actors, right.actors) && !isCommon(left.actors, right.targets)
            && !isCommon(left.targets, right.actors)
    }

    private func isCommon(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let (hashes, others) = (left.hashes, right.hashes)
        let (a, b) = (hashes.span, others.span)
        return Self.shared(a.extracting(one), b.extracting(other), most: 1) > 0
    }

    /// Whether a mention tells of a sum of money.
    func paysMoney(_ mention: EventMention) -> Bool {
        mention.hashes[mention.counts].contains { $0 & 1 == 1 }
    }

    func hasPerson(_ mention: EventMention) -> Bool {
        mention.hashes[mention.actors].contains { $0 & 1 == 1 }
    }
}
