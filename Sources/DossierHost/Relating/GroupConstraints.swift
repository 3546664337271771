package import DossierSDK

/// What the analyst has decided about which findings of one module belong together. Empty where nothing was decided.
package struct GroupConstraints: Sendable, Hashable {
    /// Findings that are one thing, whatever the module says.
    package var mustLink: [[FindingID]]
    /// Findings that are not one thing, whatever else joins them.
    package var cannotLink: [Separation]

    /// No finding of the one set is in a group with a finding of the other.
    package struct Separation: Sendable, Hashable {
        package var left: Set<FindingID>
        package var right: Set<FindingID>

        package init(_ left: Set<FindingID>, _ right: Set<FindingID>) {
            self.left = left
            self.right = right
        }
    }

    package init(mustLink: [[FindingID]] = [], cannotLink: [Separation] = []) {
        self.mustLink = mustLink
        self.cannotLink = cannotLink
    }

    package var isEmpty: Bool { mustLink.isEmpty && cannotLink.isEmpty }

    /// Every finding that a decision names.
    package var findings: Set<FindingID> {
        var findings = Set(mustLink.joined())
        for separation in cannotLink { findings.formUnion(separation.left.union(separation.right)) }
        return findings
    }

    /// The same on every machine; the order of the decisions counts, since of two that exclude each other the first holds.
    package var stableHash: UInt64 {
        var hasher = StableHash()
        // Of what a decision does to groups: with another, all that was decided is looked at again.
        hasher.combine("2")
        for link in mustLink {
            hasher.combine("must")
            for id in link { hasher.combine(id.value) }
        }
        for separation in cannotLink {
            for side in [separation.left, separation.right] {
                hasher.combine("cannot")
                for id in side.sorted() { hasher.combine(id.value) }
            }
        }
        return hasher.value
    }
}
