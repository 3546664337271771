import DossierSDK
import DossierText
import Glibc
import Synchronization

/// The module's end of the pipes to the host.
final class ModulePipe: Sendable {
    private let input: Int32
    private let output: Int32
    private let buffer = Mutex(MessageBuffer())

    init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    /// The next message; nil when the host is gone.
    func read() throws(WireError) -> [UInt8]? {
        while true {
            let line = try buffer.withLock { buffer throws(WireError) in try buffer.next() }
            if let line { return line }
            let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { bytes, count in
                var got: Int
                repeat {
                    unsafe got = Glibc.read(input, bytes.baseAddress, 1 << 16)
                } while got < 0
                    && errno == EINTR
                count = max(0, got)
            }
            if chunk.isEmpty { return nil }
            buffer.withLock { $0.append(chunk) }
        }
    }

    func write(_ bytes: [UInt8]) throws(WireError) {
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    output, buffer.baseAddress.map { unsafe $0 + offset }, bytes.count - offset)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw WireError("the host cannot be written to") }
            offset += count
        }
    }

    /// Asks the host something in the middle of a message; nil when it is gone.
    func ask(_ question: WireQuestion, of message: Int) -> WireAnswer? {
        do {
            try write(ModuleMessage.ask(id: message, question).line)
            guard let line = try read(), case .answer(_, let answer) = try HostMessage(parsing: line) else {
                return nil
            }
            return answer
        } catch {
            return nil
        }
    }
}

/// What a module may look at while it relates, fetched from the host.
struct PipedContext: RelateContext {
    let pipe: ModulePipe
    let message: Int
    let documents: [String: DocumentFacts]

    func facts(of document: String) -> DocumentFacts? {
        if let facts = documents[document] { return facts }
        if case .facts(let facts)? = pipe.ask(.facts(document: document), of: message) { return facts }
        return nil
    }

    func passage(_ span: TextSpan, of document: String) -> String? {
        if case .passage(let text)? = pipe.ask(.passage(document: document, span), of: message) {
            return text
        }
        return nil
    }

    func groups(of module: String) -> [FindingGroup] {
        if case .groups(let groups)? = pipe.ask(.groups(module: module), of: message) { return groups }
        return []
    }

    func passages(about words: [String], limit: Int) -> [RelatedPassage] {
        let question = WireQuestion.passages(words: words, limit: limit)
        if case .passages(let passages)? = pipe.ask(question, of: message) { return passages }
        return []
    }
}
