/// The elements of HTML that make a difference for the reading text or for finding it.
enum Element: UInt8, Sendable {
    /// A run of characters; not an element of HTML.
    case text
    /// Elements of other names, among them custom ones, flow with the line.
    case other
    case html, head, body, title, meta, link, base, script, style
    case article, section, nav, aside, header, footer, main, hgroup, search
    case h1, h2, h3, h4, h5, h6
    case p, div, center, address, blockquote, pre, hr, br
    case ul, ol, li, dl, dt, dd, menu
    case table, caption, thead, tbody, tfoot, tr, td, th, colgroup
    case figure, figcaption, picture, img, video, audio, canvas, svg, math, iframe, object, embed, map,
        noscript
    case template, slot, dialog, details, summary
    case form, fieldset, legend, label, input, button, select, option, textarea, datalist, progress, meter,
        output
    case a, span, b, strong, i, em, u, s, del, ins, sup, sub, q, cite, time, abbr, font, small, code, mark,
        wbr
    case rt, rp, noframes, frameset, marquee

    init(name: String) { self = Self.byName[name] ?? .other }

    private static let byName: [String: Element] = {
        var names: [String: Element] = [:]
        var raw: UInt8 = 2
        while let element = Element(rawValue: raw) {
            names["\(element)"] = element
            raw += 1
        }
        return names
    }()

    /// What begins and ends a block of text.
    var isBlock: Bool {
        switch self {
        case .html, .head, .body, .article, .section, .nav, .aside, .header, .footer, .main, .hgroup, .search,
            .h1, .h2, .h3, .h4, .h5, .h6, .p, .div, .center, .address, .blockquote, .pre, .hr, .ul, .ol, .li,
            .dl,
            .dt, .dd, .menu, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .figure, .figcaption,
            .dialog, .details, .summary, .form, .fieldset, .legend, .noframes, .frameset:
            true
        default: false
        }
    }

    /// 1 to 6.
    var headingLevel: Int? {
        self >= .h1 && self <= .h6 ? Int(rawValue - Element.h1.rawValue) + 1 : nil
    }

    /// What never has reading text: programs, pictures, controls, what is shown only where something else fails.
    var isMute: Bool {
        switch self {
        case .title, .script, .style, .template, .svg, .canvas, .picture, .video, .audio, .iframe, .object,
            .embed,
            .map, .noscript, .dialog, .select, .textarea, .datalist, .progress, .meter, .input, .img, .rt,
            .rp,
            .noframes, .frameset, .colgroup, .option, .del:
            true
        default: false
        }
    }

    /// What has no end tag, so that whatever follows is no child of it.
    var isVoid: Bool {
        switch self {
        case .meta, .link, .base, .img, .hr, .br, .input, .embed, .wbr: true
        default: false
        }
    }
}

extension Element: Comparable {
    static func < (left: Element, right: Element) -> Bool { left.rawValue < right.rawValue }
}
