public import DossierSDK
import DossierText
import Glibc

/// Runs a module as a program of its own: messages come on standard input, answers go to standard output.
///
/// The same type that can be built in. What the module prints goes to standard error.
///
/// ```swift
/// @main enum Program {
///     static func main() { ModuleServer(Closures()).run() }
/// }
/// ```
public struct ModuleServer: Sendable {
    private let module: any AnalysisModule

    public init(_ module: any AnalysisModule) { self.module = module }

    /// Answers messages until the host says goodbye or is gone.
    public func run() {
        // What is printed by mistake must not come between two messages.
        let output = dup(1)
        dup2(2, 1)
        _ = signal(SIGPIPE, SIG_IGN)
        serve(ModulePipe(input: 0, output: output))
    }

    func serve(_ pipe: ModulePipe) {
        var session = ModuleSession(module)
        do {
            while let line = try pipe.read() {
                guard let answer = session.answer(to: line, pipe) else { break }
                try pipe.write(answer.line)
            }
        } catch {
            // The host is gone, or speaks of something else: there is nobody left to tell.
            let line = Array("\(error.message)\n".utf8)
            _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress, $0.count) }
        }
    }
}

/// What a module that runs as a program does with each message.
struct ModuleSession {
    private var module: any AnalysisModule

    init(_ module: any AnalysisModule) { self.module = module }

    /// The answer; nil when there is nothing more to do.
    mutating func answer(to line: [UInt8], _ pipe: ModulePipe) -> ModuleMessage? {
        let message: HostMessage
        do {
            message = try HostMessage(parsing: line)
        } catch {
            return .error(id: nil, message: error.message, offset: nil)
        }
        switch message {
        case .hello(let versions, let features, let options):
            guard versions.contains(WireProtocol.version) else {
                return .error(
                    id: nil, message: "this module speaks version \(WireProtocol.version) of the protocol",
                    offset: nil)
            }
            do {
                module = try module.configured(with: options)
            } catch {
                return .error(id: nil, message: error.message, offset: nil)
            }
            return .hello(
                version: WireProtocol.version, name: module.descriptor.name,
                features: features.intersection([.keys, .relate, .parts, .views]))
        case .describe: return .module(WireModule(module.descriptor))
        case .analyze(let id, let document, let wantsKeys): return findings(id, document, wantsKeys)
        case .keys(let id, let findings):
            return .keys(id: id, findings.map { module.keys(of: $0.finding) })
        case .relate(let id, let findings, let documents):
            return attempt(id) { () throws(ModuleError) in
                let context = PipedContext(pipe: pipe, message: id, documents: documents)
                return .groups(id: id, try module.cluster(findings.map(\.finding), context: context))
            }
        case .summarize(let id, let findings, let documents):
            return attempt(id) { () throws(ModuleError) in
                let context = PipedContext(pipe: pipe, message: id, documents: documents)
                return .group(id: id, try module.summarize(findings.map(\.finding), context: context))
            }
        case .parts(let id, let findings, let documents):
            return attempt(id) { () throws(ModuleError) in
                let context = PipedContext(pipe: pipe, message: id, documents: documents)
                return .parts(id: id, try module.parts(of: findings.map(\.finding), context: context))
            }
        case .view(let id, let name, let groups, let others):
            return attempt(id) { () throws(ModuleError) in
                guard let view = module.descriptor.views.first(where: { $0.name == name }) else {
                    throw ModuleError("there is no list “\(name)”")
                }
                let rows = try view.rows(groups, others)
                return .rows(id: id, rows.map { WireRow($0, columns: view.columns) })
            }
        case .answer(let id, _): return .error(id: id, message: "nothing was asked", offset: nil)
        // Messages are answered one after the other: what is cancelled has been answered.
        case .cancel(let id): return .error(id: id, message: "cancelled", offset: nil)
        case .goodbye: return nil
        }
    }

    private func findings(_ id: Int, _ document: WireDocument, _ wantsKeys: Bool) -> ModuleMessage {
        attempt(id) { () throws(ModuleError) in
            let text = AnnotatedText(
                document.text, layers: module.descriptor.requires, published: document.facts.published,
                readsPublished: false)
            let found = try module.analyze(Document(id: document.id, facts: document.facts, text: text))
            return .findings(
                id: id, document: document.id,
                found.map { finding in
                    guard wantsKeys else { return WireFinding(finding) }
                    // Keys may look at the passage, too.
                    var settled = finding
                    settled.module = module.descriptor.name
                    settled.document = document.id
                    settled.text = text.string(finding.span)
                    return WireFinding(finding, keys: module.keys(of: settled))
                })
        }
    }

    private func attempt(
        _ id: Int, _ body: () throws(ModuleError) -> ModuleMessage
    ) -> ModuleMessage {
        do {
            return try body()
        } catch {
            return .error(id: id, message: error.message, offset: error.offset)
        }
    }
}
