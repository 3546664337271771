import DossierCommands
import DossierHost
import Foundation
import Testing

/// What the manual says is carried out: every example of a command, a stage or a keyword, on a workspace with an
/// invented affair.
@Suite(.serialized) struct ManualTests {
    private static let gazette = """
        Harbour tolls rise

        PORT ARLEN, May 2, 2031 – “The toll will rise to 25 percent,” Harbour Minister Ana Ruiz said on Friday. Since Thursday, \
        when the ferry sank, the quay is closed, and nobody knows when it will open.

        The night ferry pays no fee, an open letter said. Sudria pledged to share the costs of the harbour patrols.

        """
    private static let post = """
        The harbour after the accident

        “The toll will rise to 25 percent,” Ana Ruiz said on Friday. The ferry sank on May 2, 2031, according to the Harbour \
        Authority. Norland threatened a tariff of 30% on Sudria's steel.

        """
    private static let courier = """
        What the minister said

        Harbour Minister Ana Ruiz said: “The toll will rise to 25 percent.” The ferry sank on May 1, 2031.

        """

    private static func affair() throws -> DossierProgram {
        let program = try DossierProgram()
        try program.write(gazette, to: "clippings/gazette.txt")
        try program.write(post, to: "clippings/post.txt")
        try program.write(courier, to: "clippings/courier.txt")
        try program.write(gazette + "It rained.\n", to: "second/gazette.txt")
        try program.write(gazette + "It rained on the quay.\n", to: "third/gazette.txt")
        try program.write(
            "<html><body><h1>A story</h1><p>It rained.</p></body></html>", to: "clippings/story.html")
        try program.write("echo one\n", to: "setup.dossier")
        try program.write(
            "module: sanctions\nsummary: Sanctions\nkinds: {imposed: put in force}\npatterns: [{match: sanctions}]\n",
            to: "sanctions.yaml")
        try program.write("echo one\n", to: "cases/checks.dossier")
        try program.write("echo one\n#> one\n", to: "check.dossier")
        try program.write("echo one\n#> one\n", to: "cases/harbour.dossier")
        try program.write("The toll rose to 30 percent on May 2, 2031.\n", to: "draft.md")
        let facts = ["gazette.txt": "The Gazette", "post.txt": "The Post", "courier.txt": "The Courier"].map {
            #"{"id":"\#($0)","publisher":"\#($1)","published":"2031-05-02"}"#
        }
        try program.write(facts.joined(separator: "\n") + "\n", to: "facts.jsonl")
        let workspace = "--workspace Workspaces/harbour-affair"
        let made = try program.shell(
            """
            dossier new workspace Workspaces/harbour-affair && dossier new workspace cases/harbour-affair &&
            dossier import clippings/gazette.txt clippings/post.txt clippings/courier.txt --facts facts.jsonl \(workspace) &&
            dossier import second/gazette.txt --revises gazette.txt \(workspace) &&
            dossier import third/gazette.txt --revises gazette.txt \(workspace) --analyze &&
            dossier eval 'timeline about:sank | merge' \(workspace) && dossier eval 'quotes | head 1 | accept' \(workspace)
            """)
        #expect(made.status == 0, "\(made.errors)")
        return program
    }

    struct Topic: CustomTestStringConvertible, Sendable {
        let name: String
        let examples: [String]
        var testDescription: String { name }
    }

    private static let topics: [Topic] = {
        let vocabulary = Vocabulary(registry: ModuleRegistry([]))
        var examples: [String: [String]] = [:]
        for command in vocabulary.commands {
            examples[command.name, default: []] += command.examples.map(\.text)
        }
        for stage in vocabulary.stages { examples[stage.name, default: []] += stage.examples.map(\.text) }
        for (name, texts) in Vocabulary.examplesOfKeywords { examples[name, default: []] += texts }
        return examples.sorted { $0.key < $1.key }.map { Topic(name: $0.key, examples: $0.value) }
    }()

    /// Handles as this workspace has them, for those that the manual makes up: by their letter, a list that gives them.
    private static func lists(_ topic: String) -> [String: String] {
        var lists = [
            "q": "quotes", "d": "docs", "g": "groups", "e": "timeline", "t": "tariffs", "p": "people",
            "r": "reviews | rename review:id",
        ]
        switch topic {
        case "split":
            lists["g"] = "quotes groups | sort findings desc"
            lists["q"] = "quotes about:\"the toll will rise\""
        case "who": lists["g"] = "people"
        case "verdict": lists["g"] = "conflicts"
        default: break
        }
        return lists
    }

    @Test(arguments: topics) func `every example of the manual is carried out`(topic: Topic) throws {
        #expect(topic.examples.count >= 3, "\(topic.name) has \(topic.examples.count) examples")
        let program = try Self.affair()
        defer { program.remove() }
        let lists = Self.lists(topic.name)
        var handles: [String: [String]] = [:]
        for example in topic.examples {
            if example.contains("../") { continue }
            var text = example.replacing("history 3-8", with: "history")
            var used: [String: Int] = [:]
            for match in example.matches(of: /\b([a-z]):([0-9a-f]{4})\b/) {
                let letter = String(match.1)
                guard let list = lists[letter] else { continue }
                if handles[letter] == nil {
                    let outcome = try program.run(
                        "eval", "\(list) | select id", "-w", "Workspaces/harbour-affair")
                    handles[letter] = outcome.output.split(separator: "\n").dropFirst().map(String.init)
                }
                let known = try #require(handles[letter], "\(letter) in \(example)")
                let position = used[letter, default: 0]
                used[letter] = position + 1
                try #require(!known.isEmpty, "\(list) for \(example)")
                text = text.replacing(String(match.0), with: known[position % known.count])
            }
            let file = "example.dossier"
            try program.write(Self.before(topic.name, text) + text + "\n", to: file)
            let outcome = try program.run(
                "run", file, "--workspace", "Workspaces/harbour-affair", "--now", "2031-05-04")
            let status: Int32 = topic.name == "fail" && !text.hasPrefix("expect") ? 1 : 0
            let isNamed = outcome.status == 64 && text.contains("$1")
            #expect(outcome.status == status || isNamed, "\(text): \(outcome.status) \(outcome.errors)")
        }
    }

    /// What must have happened for an example to have a meaning.
    private static func before(_ name: String, _ text: String) -> String {
        switch name {
        case "undo" where text == "undo": "quotes | tail 1 | accept\n"
        case "redo": "quotes | tail 1 | tag later\n" + (text == "redo" ? "undo\n" : "")
        case "remove", "restore":
            "docs removed:yes | restore\n" + (text.hasPrefix("restore") ? "remove gazette.txt\n" : "")
        default:
            text == "record stop"
                ? "record other.dossier\n" : text.hasPrefix("expect $n") ? "let n = 0\n" : ""
        }
    }

    @Test func `the manual page names every command, and man can read it`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let page = try program.run("manual")
        #expect(page.status == 0)
        for topic in Self.topics where !Vocabulary.keywords.contains(topic.name) {
            #expect(page.output.contains(topic.name.replacing("-", with: "\\-")), "\(topic.name)")
        }
        #expect(page.output.hasPrefix(".TH DOSSIER 1"))
        #expect(!page.output.split(separator: "\n").contains { $0.hasPrefix("'") })
    }

    @Test func `install puts program, manual page and completions in place`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let outcome = try program.run("install", "--prefix", "\(program.folder.path)/usr")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let files = [
            "bin/dossier", "share/man/man1/dossier.1", "share/bash-completion/completions/dossier",
            "share/zsh/site-functions/_dossier", "share/fish/vendor_completions.d/dossier.fish",
        ]
        for file in files {
            let path = program.folder.appendingPathComponent("usr/\(file)").path
            #expect(FileManager.default.fileExists(atPath: path), "\(file)")
            #expect(FileManager.default.isExecutableFile(atPath: path) == (file == "bin/dossier"))
        }
        #expect(try program.shell("usr/bin/dossier --version").status == 0)
        #expect(try program.shell("bash -n usr/share/bash-completion/completions/dossier").status == 0)
        let words = try program.shell(
            """
            mkdir -p harbour && source usr/share/bash-completion/completions/dossier
            COMP_WORDS=(dossier har) COMP_CWORD=1 COMP_LINE="dossier har" COMP_POINT=11
            complete -p dossier | grep -o -- '-F [^ ]*'; _dossier dossier har dossier 2> /dev/null; echo "${COMPREPLY[@]}"
            """)
        #expect(words.output.contains("harbour"), "\(words.output)")
        #expect(try program.run("install", "--prefix", "/proc/nowhere").status == 74)
    }
}
