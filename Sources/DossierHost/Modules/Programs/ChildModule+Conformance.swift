package import DossierConformance
import DossierSDK
import DossierWire

extension ChildModule {
    /// What the host relies on beside what it asks of every module: the protocol.
    package func addProtocolChecks(to report: inout ConformanceReport) {
        let hello = HostMessage.hello(versions: [WireProtocol.version], options: Fields()).line
        let later = HostMessage.hello(versions: [WireProtocol.version + 1000], options: Fields()).line
        func line(_ text: String) -> [UInt8] { Array((text + "\n").utf8) }
        report.add("a version that it does not speak is refused", problems(of: [later], "an error"))
        report.add(
            "an unknown message is answered with an error",
            problems(of: [hello, line(#"{"type":"a message of another version","id":7}"#)], "an error"))
        report.add(
            "what is no JSON is answered with an error", problems(of: [hello, line("?")], "an error"))
        let odd = #"{"type":"describe","a key of another version":[1,{"x":null}]}"#
        report.add(
            "keys that it does not know are passed over", problems(of: [hello, line(odd)], "a description"))
    }

    private func problems(of lines: [[UInt8]], _ expected: String) -> [String] {
        do throws(ProgramFault) {
            switch try runner.probe(lines) {
            case .error? where expected == "an error": return []
            case .module? where expected == "a description": return []
            case let other: return ["it answered \(other?.summary ?? "nothing")"]
            }
        } catch {
            return ["it \(error.description)"]
        }
    }
}
