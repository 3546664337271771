import DossierSDK
import DossierWire
import Foundation

/// What programs have said of themselves, by their content, so that opening a workspace need not start them.
///
/// A program may answer another host otherwise: what it was told first is kept with its answers.
package struct KnownPrograms: Sendable {
    private let folder: String

    init(folder: String) { self.folder = folder }

    /// Names of files are made of digests, which are hexadecimal digits.
    private func file(_ program: ModuleProgram) -> String { "\(folder)/\(program.digest.prefix(64)).jsonl" }

    func description(of program: ModuleProgram) -> (WireModule, Set<WireProtocol.Feature>)? {
        guard let data = FileManager.default.contents(atPath: file(program)) else { return nil }
        let lines = data.split(separator: 0x0A).map { Array($0) }
        guard lines.count == 3, lines[0] + [0x0A] == Self.hello,
            case .hello(WireProtocol.version, _, let features)? = try? ModuleMessage(parsing: lines[1]),
            case .module(let module)? = try? ModuleMessage(parsing: lines[2])
        else { return nil }
        return (module, features)
    }

    private static let hello = HostMessage.hello(versions: [WireProtocol.version], options: Fields()).line

    /// Where it cannot be kept, the program is started at the next opening again.
    func keep(_ module: WireModule, _ features: Set<WireProtocol.Feature>, of program: ModuleProgram) {
        let hello = ModuleMessage.hello(version: WireProtocol.version, name: module.name, features: features)
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? Data(Self.hello + hello.line + ModuleMessage.module(module).line).write(
            to: URL(fileURLWithPath: file(program)), options: .atomic)
    }
}
