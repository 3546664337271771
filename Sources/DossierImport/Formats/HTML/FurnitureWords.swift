/// The words by which those who make sites name the parts of a page. They are English on sites of any language.
enum FurnitureWords {
    /// In a class or id, names of what is no part of an article, however much text it has.
    static let never: Set<String> = [
        "comments", "commentlist", "disqus", "respond", "livefyre", "sidebar", "related", "jp-relatedposts",
        "relatedposts",
        "recommended", "recommendations", "recirc", "recirculation", "outbrain", "taboola", "zergnet",
        "trending",
        "mostread", "mostpopular", "cookie", "cookies", "cookiebar", "gdpr", "onetrust", "consent",
    ]

    /// Names of furniture that a whole article may stand in, too: they count only where little is said.
    static let furniture: Set<String> = [
        "nav", "navbar", "navigation", "menu", "submenu", "menubar", "topbar", "breadcrumb", "breadcrumbs",
        "crumbs", "footer", "colophon", "newsletter", "newsletters", "signup", "subscribe", "subscription",
        "share", "sharing",
        "sharebar", "sharethis", "addthis", "addtoany", "sharedaddy", "social", "socials", "teaser",
        "teasers", "promo",
        "promos", "promotion", "promoted", "advert", "adverts", "advertisement", "advertising", "ad", "ads",
        "adslot",
        "adunit", "dfp", "sponsor", "sponsored", "sponsors", "comment", "pagination", "pager", "paginator",
        "paywall", "regwall", "popup", "modal", "overlay", "lightbox", "toolbar", "ticker", "skip",
        "skiplink", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "tags", "taglist",
        "tagcloud", "author-bio", "authorbio", "author-box", "authorbox", "about-author",
        "author-info", "author-card", "author-profile", "caption", "captions", "thumbcaption", "photo-credit",
        "gallery", "carousel", "slideshow", "login", "searchform", "donate", "donation",
        "donations", "ratings", "quiz", "upsell", "readmore",
        "morefrom", "seealso", "byline-image", "avatar", "noprint",
        "no-print", "language-switcher", "langswitch", "toc", "table-of-contents", "backlink", "more-on",
        "read-next",
        "read-more", "see-also", "most-read", "most-popular", "up-next", "next-up", "also-read", "alsoread",
        "podcast-player", "kicker", "eyebrow", "overline", "reactions", "reaction", "alert-bar", "app-banner",
        "appbanner", "subnav", "masthead", "site-header", "siteheader", "global-header",
        "page-header-nav", "contextual-links", "hnf-follow", "tag-list", "post-navigation", "nav-links",
    ]

    /// Names that count only as a whole: as a part of a longer one they may say something else.
    static let exact: Set<String> = [
        "hidden", "hide", "bio", "latest", "headlines", "popular", "rail", "tools", "search", "cta", "follow",
        "audio",
        "credit", "credits", "player", "topics", "keywords", "print", "utility", "likes", "rating",
        "notification",
        "widget", "widgets", "feedback", "survey", "poll", "reply", "slider", "foot",
    ]

    /// In a class token, what makes the rest of it a statement about a layout.
    static let modifiers: Set<String> = [
        "has", "with", "no", "not", "without", "layout", "enabled", "supports", "wp", "is",
    ]

    /// Names of pieces of a line that are no text: what only a reader's voice or a counter says.
    static let pieces: Set<String> = [
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "comments", "comments-link",
        "comment-count",
        "read-time", "readtime", "reading-time", "readingtime", "share", "social", "edit-link", "editsection",
        "mw-editsection", "noprint", "views", "view-count", "tooltip",
    ]

    /// Names of boxes that belong to an article though they stand aside.
    static let boxes: Set<String> = [
        "factbox", "fact", "facts", "infobox", "infobox", "keypoints", "takeaways", "glance", "timeline",
        "glossary",
        "explainer", "note", "notes", "footnote", "footnotes", "endnotes", "endnote", "references",
        "correction",
        "corrections", "highlights", "summary", "definition", "keyfacts", "background", "chronology", "qanda",
        "faq",
        "clarification", "pullquote", "pull", "blockquote", "callout",
    ]

    /// Names of what stands at the head of an article beside its headline.
    static let byline: Set<String> = [
        "byline", "author", "authors", "dateline", "date", "published", "pubdate", "updated",
        "modified",
        "timestamp", "time", "meta", "postmeta", "submitted", "posted", "dates", "datetime", "reporter",
        "place",
    ]

    static let standfirst: Set<String> = [
        "standfirst", "dek", "deck", "subtitle", "subhead", "subheadline", "subheading", "lead", "lede",
        "intro",
        "introduction", "summary", "excerpt", "abstract", "description", "strapline", "teaser",
        "ingress", "preamble",
        "subtitulo", "entradilla", "bajada",
    ]

    static let headline: Set<String> = [
        "headline", "entry-title", "post-title", "article-title", "page-title", "title",
    ]

    static let logo: Set<String> = [
        "logo", "brand", "branding", "sitename", "site-title", "site-name", "site-logo",
    ]

    /// Names of the element that holds the whole of an article's text.
    static let body: Set<String> = [
        "articlebody", "article-body", "entry-content", "post-content", "story-body", "storybody",
        "article-content",
        "post-body", "story-content", "body-content", "article-text", "news-content", "field-name-body",
        "field--name-body",
        "content-body", "main-content",
    ]

    /// The parts of class names: each token whole, its words, and neighbouring words joined by a hyphen.
    static func parts(of names: String) -> [[String]] {
        Array(names.utf8.prefix(1000)).split(whereSeparator: { $0 <= 0x20 }).prefix(24).map { token in
            // A condition on the width of the screen or the like: `print:hidden`, `lg:block`.
            if token.contains(0x3A) { return [] }
            var words: [String] = []
            var word: [UInt8] = []
            var wasLower = false
            func end() {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
            for byte in token.prefix(80) {
                let isUpper = byte &- 0x41 < 26
                let isLetter = isUpper || byte &- 0x61 < 26 || byte >= 0x80
                if !isLetter || (isUpper && wasLower) { end() }
                if isLetter { word.append(isUpper ? byte | 0x20 : byte) }
                wasLower = isLetter && !isUpper
            }
            end()
            return words
        }
    }

    /// Whether one of the names is in a list, as a token, as a word of one, or as two neighbouring words.
    static func matches(_ parts: [[String]], _ list: Set<String>) -> Bool {
        parts.contains { words in
            if list.contains(words.joined(separator: "-")) || list.contains(words.joined()) { return true }
            for (index, word) in words.enumerated() {
                if list.contains(word) { return true }
                if index + 1 < words.count, list.contains("\(word)-\(words[index + 1])") { return true }
            }
            return false
        }
    }
}
