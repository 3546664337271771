package import DossierSDK
import Glibc

/// What reading a file may need besides its bytes.
package struct ReadingContext: Sendable {
    /// Ends the programs that read for us.
    package var cancellation: Cancellation?
    /// Folders in which such programs are looked for.
    var searchPath: String
    var limits = ChildProcess.Limits()
    /// A folder with texts that such programs gave earlier, by the name of the file: `report.pdf.txt`.
    package var extracted: String?

    package init(cancellation: Cancellation? = nil, extracted: String? = nil) {
        self.cancellation = cancellation
        self.extracted = extracted
        searchPath = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    }

    /// The text that was kept of a file, nil when there is none.
    func extractedText(of name: String) -> [UInt8]? {
        guard let extracted else { return nil }
        do throws(ReadFailure) {
            let descriptor = try Descriptor.open("\(extracted)/\(name).txt")
            defer { Descriptor.close(descriptor) }
            let bytes = try Descriptor.readAll(
                descriptor, expecting: 1 << 16, limit: DocumentSource.largestFile)
            guard let bytes, !bytes.isEmpty, (try? UTF8Span(validating: bytes.span)) != nil else {
                return nil
            }
            return bytes
        } catch {
            return nil
        }
    }
}

/// A file on its way to its importer.
package struct SourceFile: Sendable {
    /// Base name of the file, made safe.
    package var id: String
    package var bytes: [UInt8]
    /// The path as the user wrote it, for errors.
    package var source: String
    package var context: ReadingContext
    package var settings = ImportSettings()

    package init(id: String, bytes: [UInt8], source: String, context: ReadingContext = ReadingContext()) {
        self.id = id
        self.bytes = bytes
        self.source = source
        self.context = context
    }
}

/// What came of a file: documents, and what could not be read of it.
package struct Reading: Sendable {
    package var documents: [ImportedDocument] = []
    package var problems: [ImportError] = []
}
