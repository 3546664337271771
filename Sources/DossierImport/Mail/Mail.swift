import DossierSDK

/// Mail messages (RFC 5322, MIME): the text that was written as the document, sender, subject and date as its facts.
///
/// Plain text is preferred to HTML; quoted history and signatures stay as they are. Attachments of formats that can be
/// imported become documents of their own, `mail.eml+report.pdf`; so do messages inside the message.
package enum Mail: Importer {
    package static let extensions = ["eml"]
    package static let mediaType = "message/rfc822"

    package static func read(_ file: SourceFile) throws(ImportError) -> Reading {
        guard !file.bytes.isEmpty else { throw ImportError(.empty, "is empty", source: file.source) }
        var start = 0
        // Some programs save a message as a mailbox of one.
        if file.bytes.starts(with: "From ".utf8) {
            start = (file.bytes.firstIndex(of: 0x0A) ?? file.bytes.count - 1) + 1
        }
        var reader = MIMEReader(file.bytes)
        let message = reader.message(in: start..<file.bytes.count)
        guard ["from", "date", "subject", "received", "message-id"].contains(where: message.header.contains)
        else {
            throw ImportError(
                .malformed,
                "is not a mail message: it has no line “From:”, “Date:” or “Subject:” at its head",
                source: file.source)
        }
        var reading = MailDocuments(file: file, original: file.bytes[...]).reading(
            of: message, bytes: file.bytes, id: file.id, part: nil)
        if let limit = reader.limit {
            reading.problems.append(
                ImportError(.unsupported, "has \(limit), which were left out", source: file.source))
        }
        return reading
    }
}

/// Makes documents of a message that has been taken apart.
struct MailDocuments {
    let file: SourceFile
    /// What is kept of the message: its file, or its part of a mailbox.
    let original: ArraySlice<UInt8>
    private var depth = 0
    private static let deepest = 4

    init(file: SourceFile, original: ArraySlice<UInt8>) {
        self.file = file
        self.original = original
    }

    /// - Parameter part: the message's name in a larger file; nil where it is the file.
    func reading(of message: MIMEPart, bytes: [UInt8], id: String, part: String?) -> Reading {
        let body = MailBody(message, bytes: bytes)
        var reading = Reading()
        if !body.text.isEmpty {
            reading.documents.append(document(message, text: body.text, id: id, part: part))
        }
        var names: Set<String> = []
        var leftOut: [String] = []
        for attachment in body.attachments {
            var name = Self.name(of: attachment)
            var number = 1
            while !names.insert(name).inserted {
                number += 1
                name = "\(number)~\(Self.name(of: attachment))"
            }
            let inner = part.map { "\($0)+\(name)" } ?? name
            if let found = read(attachment, named: name, bytes: bytes, id: "\(id)+\(name)", part: inner) {
                reading.documents += found.documents
                reading.problems += found.problems
            } else {
                leftOut.append(name)
            }
        }
        if reading.documents.isEmpty, reading.problems.isEmpty {
            let rest = leftOut.isEmpty ? "" : "; attached: \(Self.list(leftOut))"
            reading.problems.append(ImportError(.empty, "holds no text\(rest)", source: file.source))
        } else if !leftOut.isEmpty {
            reading.problems.append(
                ImportError(
                    .passedOver, "attached and not imported: \(Self.list(leftOut))", source: file.source))
        }
        return reading
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " and \(names.count - 8) more" : "")
    }

    private func document(_ message: MIMEPart, text: [UInt8], id: String, part: String?) -> ImportedDocument {
        var facts = DocumentFacts()
        var tags: [String: String] = [:]
        if let title = message.header.text("subject") {
            facts.title = title
            tags["title"] = "mail Subject"
        }
        if let author = message.header.author {
            facts.author = author
            tags["author"] = "mail From"
        }
        if let day = message.header.day {
            facts.published = day
            tags["published"] = "mail Date"
        }
        return ImportedDocument(
            id: id, text: text, facts: facts, tags: tags, mediaType: Mail.mediaType, original: original,
            part: part)
    }

    /// The documents of an attachment; nil when its format is none that can be imported.
    private func read(
        _ attachment: MIMEPart, named name: String, bytes: [UInt8], id: String, part: String
    ) -> Reading? {
        guard depth < Self.deepest else { return nil }
        if attachment.type == "message/rfc822", let message = attachment.children.first {
            var inner = self
            inner.depth += 1
            return inner.reading(of: message, bytes: bytes, id: id, part: part)
        }
        guard let importer = Formats.importer(forAttachment: name, type: attachment.type) else { return nil }
        var inner = file
        inner.settings = ImportSettings()
        var content = attachment.content(of: bytes)
        if attachment.type == "text/plain", let charset = attachment.parameters["charset"] {
            content = MailCharset.utf8(content, charset: charset)
        } else if let charset = attachment.parameters["charset"], TextEncoding.isKnown(charset) {
            inner.settings.encoding = charset
        }
        inner.id = id
        inner.bytes = content
        inner.source = "\(file.source)+\(name)"
        do throws(ImportError) {
            var reading = try Formats.read(inner, by: importer)
            for index in reading.documents.indices {
                // A message in the message has named its own parts.
                let own = reading.documents[index].part
                reading.documents[index].part = own.map { "\(part)+\($0)" } ?? part
                reading.documents[index].original = original
                // The message says it again.
                reading.documents[index].encoding = nil
            }
            return reading
        } catch {
            return Reading(problems: [error])
        }
    }

    private static func name(of attachment: MIMEPart) -> String {
        if let name = attachment.fileName, !name.isEmpty { return FileName.safe(Formats.baseName(name)) }
        if attachment.type == "message/rfc822" {
            let subject = attachment.children.first?.header.text("subject") ?? ""
            let slug = slug(subject)
            return slug.isEmpty ? "message.eml" : "\(slug).eml"
        }
        return "part.\(FileName.safe(String(attachment.type.split(separator: "/").last ?? "bin")))"
    }

    /// Words of a subject in a file's name: `harbour-tolls-rise`.
    static func slug(_ subject: String) -> String {
        var result = ""
        for word in subject.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if result.utf8.count + word.utf8.count > 48 { break }
            result += result.isEmpty ? "\(word)" : "-\(word)"
        }
        return result
    }
}
