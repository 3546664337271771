import DossierSDK
import Foundation
import Testing

@testable import DossierImport

private func shell(_ script: String) -> ChildProcess {
    ChildProcess(program: "/bin/sh", arguments: ["-c", script])
}

@Test func `a child reads its input and writes both outputs`() throws {
    let input = [UInt8](repeating: 0x61, count: 3 << 20)
    let output = try shell("cat; echo bad >&2; exit 7").run(input: input, cancellation: nil)
    #expect(output.bytes == input)
    #expect(output.errors == Array("bad\n".utf8))
    #expect(output.status == 7)
}

@Test func `a child inherits no descriptors and few variables, and leads a group`() throws {
    let output = try shell(
        "ls /proc/self/fd | wc -l; env | cut -d= -f1 | sort | tr '\\n' ' '; ulimit -c; ulimit -f"
    )
    .run(input: [], cancellation: nil)
    // The fourth descriptor is that of the folder which ls reads.
    let words = String(decoding: output.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    #expect(words == ["4", "HOME", "LANG", "LC_ALL", "PATH", "PWD", "0", "0"], "\(words)")
}

@Test func `what a child leaves behind is killed with it`() throws {
    let output = try shell("sleep 1000 & echo $!").run(input: [], cancellation: nil)
    let number = try #require(Int(String(decoding: output.bytes, as: UTF8.self).filter(\.isNumber)))
    // It is gone, or waits for whoever has inherited it.
    func isRunning() -> Bool {
        guard let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8) else {
            return false
        }
        return !state.contains(") Z")
    }
    for _ in 0..<500 where isRunning() { Thread.sleep(forTimeInterval: 0.01) }
    #expect(!isRunning())
}

@Test func `a cancelled child ends at once`() throws {
    let cancellation = Cancellation()
    Thread.detachNewThread {
        Thread.sleep(forTimeInterval: 0.2)
        cancellation.cancel()
    }
    #expect(throws: ChildProcess.Failure.cancelled) {
        try shell("sleep 1000").run(input: [], cancellation: cancellation)
    }
}

@Test func `memory is limited`() throws {
    var child = shell("dd if=/dev/zero bs=400000000 count=1 | wc -c")
    child.limits.memory = 200 << 20
    let output = try child.run(input: [], cancellation: nil)
    #expect(output.bytes == Array("0\n".utf8))
}

@Test func `a program that is not there is an error`() {
    #expect(throws: ChildProcess.Failure.notStarted(2)) {
        try ChildProcess(program: "/nonexistent/program", arguments: []).run(input: [], cancellation: nil)
    }
    #expect(ChildProcess.find("sh", in: "relative:/nonexistent:/bin") == "/bin/sh")
    #expect(ChildProcess.find("sh", in: ".:bin") == nil)
}
