import DossierExport

/// A brief in Markdown and in HTML.
enum BriefFormat {
    static func markdown(_ brief: Brief) -> String {
        var text = "# \(escaped(brief.title))\n\n\(escaped(brief.introduction))\n"
        for section in brief.sections {
            text += "\n## \(escaped(section.title))\n\n"
            if !section.summary.isEmpty { text += "*\(escaped(section.summary))*\n\n" }
            for item in section.items {
                text +=
                    "- \(body(item, bold: { "**\(escaped($0))**" }, escaped: escaped))\(references(item.notes))\(others(item, escaped, references))\n"
                for side in item.sides { text += "  - \(escaped(side.value))\(references(side.notes))\n" }
            }
            if section.items.isEmpty, section.left == 0 { text += "Nothing was found.\n" }
            if section.left > 0 { text += "\nand \(Counted.number(section.left)) more.\n" }
        }
        if !brief.notes.isEmpty { text += "\n" }
        for (index, note) in brief.notes.enumerated() {
            text += "[^\(index + 1)]: \(source(note, title: { "*\(escaped($0))*" }, escaped: escaped))\n"
        }
        return text
    }

    static func html(_ brief: Brief) -> String {
        let title = HTMLExporter.escaped(brief.title)
        var text = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>\(title)</title>
            <style>
            body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
            h1, h2 { line-height: 1.2 } li { margin: .35rem 0 } sup a { text-decoration: none }
            .summary, .more, .notes { color: #555 } .notes { font-size: .9rem }
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            <p>\(HTMLExporter.escaped(brief.introduction))</p>

            """
        for section in brief.sections {
            text += "<h2>\(HTMLExporter.escaped(section.title))</h2>\n"
            if !section.summary.isEmpty {
                text += "<p class=\"summary\">\(HTMLExporter.escaped(section.summary))</p>\n"
            }
            if section.items.isEmpty, section.left == 0 { text += "<p>Nothing was found.</p>\n" }
            if !section.items.isEmpty { text += "<ul>\n" }
            for item in section.items {
                let bold = { (lead: String) in "<b>\(HTMLExporter.escaped(lead))</b>" }
                text += "<li>\(body(item, bold: bold, escaped: HTMLExporter.escaped))\(links(item.notes))"
                text += others(item, HTMLExporter.escaped, links)
                if !item.sides.isEmpty {
                    text += "\n<ul>\n"
                    for side in item.sides {
                        text += "<li>\(HTMLExporter.escaped(side.value))\(links(side.notes))</li>\n"
                    }
                    text += "</ul>"
                }
                text += "</li>\n"
            }
            if !section.items.isEmpty { text += "</ul>\n" }
            if section.left > 0 {
                text += "<p class=\"more\">and \(Counted.number(section.left)) more.</p>\n"
            }
        }
        text += "<h2>Sources</h2>\n<ol class=\"notes\">\n"
        for (index, note) in brief.notes.enumerated() {
            let line = source(
                note, title: { "<i>\(HTMLExporter.escaped($0))</i>" }, escaped: HTMLExporter.escaped)
            text += "<li id=\"n\(index + 1)\">\(line)</li>\n"
        }
        return text + "</ol>\n</body>\n</html>\n"
    }

    /// `**2031-05-02 · Ana Ruiz** “The toll will rise” (announced, 25%)`
    private static func body(
        _ item: Brief.Item, bold: (String) -> String, escaped: (String) -> String
    ) -> String {
        var text = item.lead.map { bold($0) + " " } ?? ""
        text += item.isPassage ? "“\(escaped(unquoted(item.text)))”" : escaped(item.text)
        if !item.remarks.isEmpty { text += " (\(escaped(item.remarks.joined(separator: ", "))))" }
        return text
    }

    /// `; planned [^3]; also [^4]`: who states it otherwise.
    private static func others(
        _ item: Brief.Item, _ escaped: (String) -> String, _ references: ([Int]) -> String
    ) -> String {
        item.others.map { "; \($0.how.isEmpty ? "also" : escaped($0.how))\(references($0.notes))" }.joined()
    }

    /// Marks of its own would stand in the passage's.
    private static func unquoted(_ text: String) -> String {
        text.replacing("“", with: "‘").replacing("”", with: "’")
    }

    private static func references(_ notes: [Int]) -> String {
        notes.isEmpty ? "" : " " + notes.map { "[^\($0)]" }.joined()
    }

    private static func links(_ notes: [Int]) -> String {
        notes.map { " <sup><a href=\"#n\($0)\">\($0)</a></sup>" }.joined()
    }

    private static func source(
        _ note: ExportSource, title: (String) -> String, escaped: (String) -> String
    ) -> String {
        var text = note.title.map { title($0) + ". " } ?? ""
        text += escaped(
            [note.publisher, note.published ?? "undated"].compactMap(\.self).joined(separator: ", "))
        return "\(text). \(escaped(note.place))"
    }

    private static func escaped(_ text: String) -> String { MarkdownExporter.escaped(VisibleText.of(text)) }
}
