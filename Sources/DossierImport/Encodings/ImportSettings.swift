/// What the user says of files that do not say it themselves.
package struct ImportSettings: Sendable, Hashable {
    /// Character encoding of text, Markdown and HTML files, by a name that ``TextEncoding/isKnown(_:)``; nil when the
    /// files tell.
    package var encoding: String?

    package init(encoding: String? = nil) { self.encoding = encoding }
}
