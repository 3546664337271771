import Foundation
import Testing

private let extras = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Plugins/Extras")

/// The block of a page that begins with a line.
private func block(_ first: String, of page: String) throws -> String {
    let start = try #require(page.range(of: "```\(first)"))
    let body = page[start.upperBound...]
    let end = try #require(body.range(of: "\n```"))
    return String(body[..<end.lowerBound].drop { $0 == "\n" }) + "\n"
}

@Suite(.serialized) struct ModulePrograms {
    @Test func `the guide of the rules files gives what it says`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let page = try String(contentsOf: extras.appendingPathComponent("README.md"), encoding: .utf8)
        try program.write(block("text gazette.txt", of: page), to: "gazette.txt")
        try program.write(block("text post.txt", of: page), to: "post.txt")
        #expect(try program.run("new", "workspace", "ports").status == 0)
        #expect(try program.run("import", "gazette.txt", "post.txt", "--workspace", "ports").status == 0)
        try program.write(block("yaml\nmodule: arrests", of: page), to: "rest.yaml")
        try program.write("module: arrests\n" + program.read("rest.yaml"), to: "ports/modules/arrests.yaml")
        #expect(try program.run("test-module", "ports/modules/arrests.yaml").status == 0)
        try program.write(
            "analyze arrests\narrests | select kind who by for date\nconflicts | select field says\n",
            to: "s.dossier")
        let outcome = try program.run("run", "s.dossier", "--workspace", "ports")
        #expect(
            outcome.output == """
                kind\twho\tby\tfor\tdate
                arrested\tElena Rojas\t\tsmuggling\t2031-05-02
                arrested\tTwo crew members\t\t\t
                arrested\tJuan Ejemplo\tAuthority\t\t
                arrested\tElena Rojas\t\tfraud\t2031-05-06
                charged\tTomas Vey\t\tbribery\t2031-05-05
                arrested\t20 people\t\t\t2031-04
                field\tsays
                for\tsmuggling (gazette.txt); fraud (post.txt)

                """, "\(outcome.errors)")
    }

    @Test(arguments: ["rules", "python"])
    func `a new module keeps every promise at once`(kind: String) throws {
        let program = try DossierProgram()
        defer { program.remove() }
        #expect(try program.run("new", "module", "ferries", "--kind", kind).status == 0)
        let file = kind == "rules" ? "./ferries.yaml" : "./ferries.py"
        let outcome = try program.run("test-module", file)
        #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
        #expect(outcome.output.contains("ok      the examples hold"))
        if kind == "python" {
            #expect(outcome.output.contains("ok      an unknown message is answered with an error"))
        }
        #expect(try program.run("new", "module", "ferries", "--kind", kind).status == 2)
    }

    @Test func `the example in Python keeps every promise`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let outcome = try program.run("test-module", extras.appendingPathComponent("sourcing.py").path)
        #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    }

    @Test func `the example in Swift is a program that keeps every promise and shows its list`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let path = URL(fileURLWithPath: DossierProgram.path).deletingLastPathComponent()
            .appendingPathComponent("deadlines").path
        let outcome = try program.run("test-module", path)
        #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
        #expect(outcome.output.contains("ok      lists show groups in their declared columns"))

        #expect(try program.run("new", "workspace", "ports").status == 0)
        try program.write("The Harbour Authority must clear the wreck by 1 June 2031.\n", to: "a.txt")
        try program.write(
            "Ana Ruiz has until 3 May 2031 to pay.\n\nThe Harbour Authority must clear the old wreck by 1 July 2031.\n",
            to: "b.txt")
        #expect(try program.run("import", "a.txt", "b.txt", "--workspace", "ports").status == 0)
        try program.write("modules load \(path)\nanalyze deadlines\ndeadlines next\n", to: "s.dossier")
        let list = try program.run("run", "s.dossier", "--workspace", "ports", "--trust")
        let rows = list.output.split(separator: "\n").map {
            $0.split(separator: "\t").dropFirst().joined(separator: " ")
        }
        #expect(
            rows == [
                "due who what strength conflicts", "2031-05-03 Ana Ruiz pay must",
                "2031-06-01 Harbour Authority clear the wreck must 1",
            ], "\(list.output) \(list.errors)")
    }

    @Test
    func `outside of a session the modules of a workspace are listed, and none that is not allowed is run`()
        throws
    {
        let program = try DossierProgram()
        defer { program.remove() }
        #expect(try program.run("new", "workspace", "ports").status == 0)
        #expect(try program.run("new", "module", "berths", "--workspace", "ports").status == 0)
        try program.write("#!/bin/sh\ntouch \(program.folder.path)/was-run\n", to: "ports/modules/ferries.sh")
        #expect(try program.shell("chmod +x ports/modules/ferries.sh").status == 0)
        for outcome in [
            try program.run("modules", "--workspace", "ports"),
            try program.shell("cd ports && dossier modules"),
        ] {
            #expect(outcome.status == 0)
            let lines = outcome.output.split(separator: "\n").map { $0.split(separator: "\t").prefix(3) }
            #expect(lines.contains(["timeline", "built-in", "active"]))
            #expect(lines.contains(["berths", "rules", "active"]))
            #expect(lines.contains(["ferries", "program", "untrusted"]))
        }
        #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/was-run"))
        // What is not in use is not unknown.
        for line in ["ferries | count", "analyze ferries"] {
            let outcome = try program.run("eval", line, "--workspace", "ports")
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains("that you have not allowed to run: modules trust ferries"))
        }
        #expect(try program.run("modules").output.contains("timeline  "))
    }

    @Test func `a built-in module finds the same as a program of its own`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(
            "“The toll will rise,” Harbour Minister Ana Ruiz said on Friday. She said that it was “long overdue”.\n",
            to: "a.txt")
        try program.write(
            "“The toll will rise,” Ana Ruiz said. Ana Ruiz said that tolls were fair.\n", to: "b.txt")
        for command in ["analyze", "groups"] {
            let inside = try program.run(
                command, "--modules", "quotes", "--format", "jsonl", "a.txt", "b.txt")
            let outside = try program.run(
                command, "--modules", "serve:quotes", "--format", "jsonl", "a.txt", "b.txt")
            #expect(inside.output == outside.output, "\(outside.errors)")
            #expect(inside.output.contains("Ana Ruiz"))
        }
    }

    @Test func `a program of a workspace is run when it is allowed, or when a script says so`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("Port Arlen, 2 May 2031. A clerk counted 12 ships in Port Arlen.\n", to: "a.txt")
        #expect(try program.run("new", "workspace", "ports").status == 0)
        #expect(
            try program.run("new", "module", "ferries", "--kind", "python", "--workspace", "ports").status
                == 0)
        let first = try program.run("import", "a.txt", "--workspace", "ports", "--analyze")
        #expect(first.errors.contains("modules trust ferries"))
        #expect(try program.run("eval", "ferries | count", "-w", "ports").status == 64)
        try program.write("analyze\nexpect (ferries | count) = 1\n", to: "s.dossier")
        #expect(try program.run("run", "s.dossier", "-w", "ports", "--trust").status == 0)
        #expect(try program.run("eval", "ferries | count", "-w", "ports").status == 64)
        #expect(try program.run("eval", "modules trust ferries", "-w", "ports").status == 0)
        let outcome = try program.run("eval", "ferries at:arlen | select number port", "-w", "ports")
        #expect(outcome.output == "number\tport\n12\tPort Arlen\n", "\(outcome.errors)")
        let list = try program.run(
            "eval", "modules | where name = ferries | select kind state documents", "-w", "ports")
        #expect(list.output == "kind\tstate\tdocuments\nprogram\tactive\t1\n")
        try program.write(program.read("ports/modules/ferries.py") + "\n", to: "ports/modules/ferries.py")
        #expect(try program.run("eval", "ferries | count", "-w", "ports").status == 64)
    }
}
