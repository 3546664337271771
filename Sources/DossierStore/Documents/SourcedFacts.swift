package import DossierSDK
package import DossierText

/// What is known of a document, each fact with where it comes from.
///
/// What an analyst decided wins over what was given with the document, that over what a tag of its file states, and that
/// over what its text prints.
package struct SourcedFacts: Sendable, Hashable {
    /// By a decision in the log of reviews.
    package var decided = DocumentFacts()
    /// Facts that by decision have no value.
    package var cleared: Set<FactName> = []
    /// With the document: by an option of the import or a line of `facts.jsonl`.
    package var given: DocumentFacts
    /// Whether it was given that the document has no date, whatever its text prints.
    package var isUndated: Bool
    /// By tags of the file, or by its line of a JSON-lines file.
    package var tagged: DocumentFacts
    /// For each tagged fact the tag: `meta article:published_time`.
    package var tags: [FactName: String]
    package var stated: StatedFacts
    /// What an analyst decided of the document's origin.
    package var copy: CopyDecision?

    /// Whether a document is a copy, whatever its wording.
    package enum CopyDecision: Sendable, Hashable {
        /// Of no other.
        case none
        /// Of the document with that id.
        case of(String)
    }

    package init(
        given: DocumentFacts, isUndated: Bool = false, tagged: DocumentFacts = DocumentFacts(),
        tags: [FactName: String] = [:], stated: StatedFacts = StatedFacts()
    ) {
        self.given = given
        self.isUndated = isUndated
        self.tagged = tagged
        self.tags = tags
        self.stated = stated
    }

    /// The facts that count.
    package var facts: DocumentFacts {
        var facts = DocumentFacts()
        for name in FactName.allCases { facts[name] = all(name).first?.value }
        return facts
    }

    /// Whether it was said that the document has no date.
    package var isSaidUndated: Bool { all(.published).first.map { $0.value == nil } ?? false }

    /// A value of a fact and who says so.
    package struct Origin: Sendable, Hashable {
        package enum Source: Sendable, Hashable {
            case decision, given
            case tag(String)
            case text(TextSpan)
        }

        /// Nil where it is said that there is none.
        package var value: String?
        package var source: Source
    }

    /// Everything that is said of a fact, what counts first.
    package func all(_ name: FactName) -> [Origin] {
        var origins: [Origin] = []
        if let value = decided[name] {
            origins.append(Origin(value: value, source: .decision))
        } else if cleared.contains(name) {
            origins.append(Origin(value: nil, source: .decision))
        }
        if let value = given[name] {
            origins.append(Origin(value: value, source: .given))
        } else if name == .published, isUndated {
            origins.append(Origin(value: nil, source: .given))
        }
        if let value = tagged[name] {
            origins.append(Origin(value: value, source: .tag(tags[name] ?? "")))
        }
        if let (value, span) = stated[name] { origins.append(Origin(value: value, source: .text(span))) }
        return origins
    }

    /// The facts of a later revision of the document: what was given and decided stays, and so do tags of the old file on
    /// which the new file and its text are silent.
    package func revised(by later: SourcedFacts) -> SourcedFacts {
        var facts = self
        for name in FactName.allCases {
            if let value = later.given[name] {
                facts.given[name] = value
                if name == .published { facts.isUndated = false }
            }
            if later.tagged[name] != nil || later.stated[name] != nil {
                facts.tagged[name] = later.tagged[name]
                facts.tags[name] = later.tags[name]
            }
        }
        if later.isUndated {
            facts.given.published = nil
            facts.isUndated = true
        }
        facts.stated = later.stated
        return facts
    }

    /// Hash of everything besides the text's words on which findings may depend.
    func key(sha256: String) -> Int64 {
        let facts = facts
        var hasher = StableHash()
        hasher.combine(sha256)
        hasher.combine(facts.published?.description ?? (isSaidUndated ? "none" : ""))
        hasher.combine(facts.language ?? "")
        hasher.combine(facts.title ?? "")
        return Int64(bitPattern: hasher.value)
    }
}

/// The facts that a document can have, by the names under which they are stored and typed.
package enum FactName: String, Sendable, CaseIterable {
    case published, title, publisher, author, url, language
}

extension DocumentFacts {
    /// A fact as text; a date that cannot be read is none.
    package subscript(name: FactName) -> String? {
        get {
            switch name {
            case .published: published?.description
            case .title: title
            case .publisher: publisher
            case .author: author
            case .url: url
            case .language: language
            }
        }
        set {
            switch name {
            case .published: published = newValue.flatMap { CalendarDate(iso: $0) }
            case .title: title = newValue
            case .publisher: publisher = newValue
            case .author: author = newValue
            case .url: url = newValue
            case .language: language = newValue
            }
        }
    }
}

extension StatedFacts {
    package subscript(name: FactName) -> (value: String, span: TextSpan)? {
        switch name {
        case .published: published.map { ($0.value.description, $0.span) }
        case .title: title.map { ($0.value, $0.span) }
        case .publisher: publisher.map { ($0.value, $0.span) }
        case .author: author.map { ($0.value, $0.span) }
        case .url, .language: nil
        }
    }
}
