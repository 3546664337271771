/// What the furniture of a page says, in English and Spanish.
enum FurniturePhrases {
    /// Headings and labels of sections that are no part of an article. In lower case, without digits and marks.
    static let sections: Set<String> = [
        "comments", "comment", "leave a comment", "leave a reply", "join the conversation",
        "join the discussion",
        "reader comments", "readers comments", "view comments", "show comments", "add a comment",
        "post a comment",
        "related", "related articles", "related stories", "related content", "related posts", "related news",
        "related coverage", "related topics", "related links", "related reading", "read more", "read next",
        "read also",
        "also read", "more", "more stories", "more news", "more from this author", "more from this section",
        "more on this story", "more on this topic", "more to read", "more like this", "most read",
        "most popular",
        "most viewed", "most commented", "popular", "popular stories", "trending", "trending now",
        "trending stories",
        "latest", "latest news", "latest stories", "latest headlines", "top stories", "dont miss",
        "you may also like",
        "you might also like", "you may be interested in", "recommended", "recommended for you",
        "recommended stories",
        "recommended reading", "editors picks", "from around the web", "from the web", "around the web",
        "up next",
        "next up", "in other news", "elsewhere", "see also", "share", "share this", "share this article",
        "share this story", "share this page", "follow us", "follow", "tags", "topics", "topic",
        "filed under", "categories",
        "sign up", "newsletter", "newsletters", "subscribe", "advertisement", "sponsored",
        "sponsored content",
        "about the author", "about the authors", "author", "on this page", "in this article", "contents",
        "table of contents", "what to read next", "keep reading", "our newsletters", "stay informed",
        "get in touch",
        "comentarios", "deja un comentario", "noticias relacionadas", "relacionadas", "relacionado",
        "te puede interesar",
        "lo más leído", "lo mas leido", "lo más visto", "más noticias", "mas noticias", "últimas noticias",
        "lea también", "lee también", "ver más", "leer más", "compartir", "síguenos", "etiquetas", "temas",
        "publicidad",
        "boletín", "suscríbete",
    ]

    /// Beginnings of headings of such sections.
    static let sectionBeginnings = [
        "other news", "other stories", "other articles", "more news", "more stories", "more articles",
        "more from",
        "more in ", "more about ", "latest from", "latest in ", "recent posts", "recent news",
        "recent articles",
        "recent stories", "popular in ", "trending in ", "most read in ", "recommended for", "readers also",
        "otras noticias", "más de ", "más en ",
    ]

    /// Lines that are furniture by themselves.
    static let lines: Set<String> = [
        "advertisement", "advertisment", "ad", "sponsored", "story continues below",
        "story continues below advertisement",
        "article continues below", "article continues below advertisement",
        "article continues after advertisement",
        "continue reading", "continue reading the main story", "scroll to continue", "skip to content",
        "skip to main content", "skip advertisement", "back to top", "return to top", "print", "email",
        "e mail", "share",
        "share this article", "share this story", "share this", "save", "copy link", "gift this article",
        "listen",
        "listen to this article", "listen to article", "min read", "minute read", "minutes read", "mins read",
        "reading time min", "reading time minutes", "min listen", "read in app", "open in app", "subscribe",
        "sign in",
        "log in", "sign up", "follow us", "follow", "read more", "show more", "load more", "see more",
        "view all",
        "see all", "home", "menu", "close", "reply", "like", "report", "facebook", "twitter", "whatsapp",
        "linkedin",
        "comments", "no comments", "comment", "link copied", "photo", "image", "video", "click to enlarge",
        "open image in gallery", "view gallery", "all rights reserved", "thank you for reading", "publicidad",
        "compartir",
        "imprimir", "minutos de lectura", "volver arriba", "share on facebook", "share on twitter",
        "share on x",
        "print this page", "print this article", "email this article", "toggle navigation", "breaking",
        "breaking news",
        "updates", "expand all", "collapse all", "open all", "close all", "show all", "hide all",
        "show answer",
        "hide answer", "toggle", "leave a comment", "permalink", "copied",
    ]

    /// Beginnings of lines that lead elsewhere when they are links or short.
    static let pointers = [
        "read more:", "read more ", "read also", "also read", "see also", "related:", "more:", "read:",
        "read next",
        "watch:", "listen:", "in pictures:", "in photos:", "don't miss", "sign up for", "sign up to",
        "subscribe to",
        "click here", "follow us on", "download our app", "download the app", "get the latest", "join our",
        "lea también", "lee también", "leer más", "te puede interesar", "suscríbete", "síguenos",
    ]

    /// Beginnings of captions that stand in the text.
    static let captions = [
        "photo:", "photo by", "photograph:", "image:", "picture:", "credit:", "photo credit", "foto:",
    ]

    /// What boxes between the paragraphs of an article ask for; as folded.
    static let appeals = [
        "subscribe", "sign up for", "sign up to", "sign up now", "sign up here", "newsletter", "inbox",
        "donate",
        "donation", "a gift of", "give now", "give today", "support us", "support our", "supporting us",
        "support independent", "become a member", "become a supporter", "join us", "join now", "join our",
        "join thousands", "free trial", "start your trial", "cancel at any time", "cancel anytime",
        "already a member", "already a subscriber", "if you value", "value this reporting", "value our",
        "enjoying this", "enjoyed this", "like what you", "our journalism", "our reporters", "our reporting",
        "independent journalism", "independent news", "local journalism", "local news needs",
        "reader supported", "supported by readers", "no owner but", "no shareholders", "no paywall",
        "billionaire owner", "please consider", "consider supporting", "tax deductible", "forward this email",
        "share this email", "unsubscribe", "view this email", "email preferences", "stay informed",
        "stay in the know", "never miss", "dont miss", "keep reading with", "at your door", "to your door",
        "straight to your", "download our app", "get the app", "follow us", "daily briefing", "suscríbete",
        "suscribirse", "boletín", "hazte socio", "apóyanos",
    ]

    /// What they say besides, and other texts, too.
    static let entries = [
        "sign up", "sign in", "log in", "your email", "email address", "a month", "per month", "weeks for",
        "weeks of", "in your browser", "membership", "contribute", "contribution", "stay up to date",
        "keep reading", "continue reading", "every morning", "delivered to", "update your preferences",
        "tu correo", "su correo", "donación",
    ]

    /// What only the foot of a site says.
    static let feet = [
        "all rights reserved", "privacy policy", "terms of use", "terms of service", "terms and conditions",
        "cookie policy", "cookie settings", "todos los derechos reservados", "aviso legal",
        "política de privacidad",
    ]

    /// Words by which a box asks for leave.
    static let consent = [
        "accept", "agree", "allow", "reject", "decline", "got it", "manage preferences", "aceptar",
        "rechazar",
        "configurar",
    ]

    /// Words that begin a line naming the author.
    static let by = ["by ", "por ", "story by ", "written by ", "reported by ", "from "]

    /// Words that say that a date is not that of publication.
    static let revised = [
        "updated", "modified", "revised", "reviewed", "last update", "corrected", "edited", "actualizado",
        "modificado",
    ]

    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november",
        "december", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre",
        "noviembre", "diciembre",
    ]

    /// A line as it is compared: letters in lower case and single spaces. Of long lines only the beginning counts.
    static func folded(_ line: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(line.utf8.prefix(400))
        result.reserveCapacity(bytes.count)
        var isSpace = false
        func letter(_ first: UInt8, _ second: UInt8? = nil) {
            if isSpace, !result.isEmpty { result.append(0x20) }
            isSpace = false
            result.append(first)
            if let second { result.append(second) }
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch byte {
            case 0x61...0x7A: letter(byte)
            case 0x41...0x5A: letter(byte | 0x20)
            case 0x27: break
            case 0..<0x80: isSpace = true
            case 0xC2: isSpace = true
            // À to ÿ, without the two signs between them.
            case 0xC3 where next >= 0x80 && next != 0x97 && next != 0xB7:
                letter(byte, next < 0x9F ? next | 0x20 : next)
            case 0xE2 where next == 0x80:
                if index + 2 < bytes.count, bytes[index + 2] != 0x99 { isSpace = true }
                index += 1
            case 0xC3, 0xE2: isSpace = true
            case 0xC4...: return foldedScalars(line)
            default: break
            }
            index += byte < 0x80 ? 1 : 2
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The same for scripts beyond Latin-1.
    private static func foldedScalars(_ line: String) -> String {
        var result = ""
        var isSpace = false
        for scalar in line.unicodeScalars.prefix(200) {
            if scalar.properties.isAlphabetic {
                if isSpace, !result.isEmpty { result.unicodeScalars.append(" ") }
                isSpace = false
                result.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else if scalar != "'", scalar != "’" {
                isSpace = true
            }
        }
        return result
    }
}
