/// An address on the web as far as it says which document is meant.
///
/// Scheme, `www.`, fragment, tracking parameters, the order of parameters and a slash at the end are left out. The front page
/// of a site, and what is no address, names no document.
package enum DocumentAddress {
    package static func normalized(_ url: String) -> String? {
        var rest = Substring(url.trimmingBlanks)
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { $0 != "#" }
        let query = rest.firstIndex(of: "?").map { rest[rest.index(after: $0)...] }
        var path = rest.prefix { $0 != "?" }
        var host = path.prefix { $0 != "/" }.lowercased()
        path = path.dropFirst(host.utf8.count)
        for suffix in [":80", ":443"] where host.hasSuffix(suffix) { host.removeLast(suffix.count) }
        if host.hasPrefix("www.") { host.removeFirst(4) }
        while path.last == "/" { path.removeLast() }
        let parameters = (query ?? "").split(separator: "&").filter { !isTracking($0) }.sorted()
        guard host.contains("."), !host.contains(" "), !path.isEmpty || !parameters.isEmpty else {
            return nil
        }
        return host + path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
    }

    private static let trackers: Set<String> = [
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "_ga",
        "cmpid",
        "ncid", "smid", "xtor",
    ]

    private static func isTracking(_ parameter: Substring) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return name.hasPrefix("utm_") || name.hasPrefix("at_") || trackers.contains(name)
    }
}

extension String {
    fileprivate var trimmingBlanks: Substring {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
