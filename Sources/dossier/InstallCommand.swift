import ArgumentParser
import DossierCommands
import Glibc

/// `dossier install`: the program, its manual page and completions where the shell and `man` find them.
struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put this program, its manual page and the shells' completions in place.",
        discussion: """
            Build it with “swift build -c release --static-swift-stdlib” first: the program then needs no Swift on the \
            machine. Files: PREFIX/bin/dossier, PREFIX/share/man/man1/dossier.1, and completions for bash, zsh and fish in \
            the folders where these look for them.
            """)

    @Option(help: "Where (~/.local for you alone, /usr/local for all).", completion: .directory)
    var prefix = "~/.local"

    func run() throws {
        let prefix = FilePath.expandingHome(prefix)
        do throws(Diagnostic) {
            let program = try FilePath.read("/proc/self/exe")
            for file in Self.files(program) {
                let path = FilePath.join(prefix, file.path)
                try FilePath.makeFolder(FilePath.folder(path))
                try FilePath.replace(path, with: file.bytes, mode: file.isProgram ? 0o755 : 0o644)
                say("\(path)\n")
            }
        } catch {
            warn(error.message)
            throw ExitCode(error.status)
        }
        if Self.needsSwift {
            warn(
                "this build needs the Swift libraries; build it with --static-swift-stdlib for one that does not"
            )
        }
        let folder = FilePath.join(prefix, "bin")
        let path = FilePath.environment("PATH") ?? ""
        if !path.split(separator: ":").contains(where: { $0 == folder }) {
            warn("\(folder) is not in your PATH")
        }
    }

    private static func files(_ program: [UInt8]) -> [(path: String, bytes: [UInt8], isProgram: Bool)] {
        func text(_ path: String, _ text: String) -> (path: String, bytes: [UInt8], isProgram: Bool) {
            (path, Array(text.utf8), false)
        }
        return [
            ("bin/dossier", program, true),
            text("share/man/man1/dossier.1", ManualPage.text),
            text(
                "share/bash-completion/completions/dossier",
                offeringFolders(Dossier.completionScript(for: .bash))),
            text("share/zsh/site-functions/_dossier", Dossier.completionScript(for: .zsh)),
            text("share/fish/vendor_completions.d/dossier.fish", Dossier.completionScript(for: .fish)),
        ]
    }

    /// The first word can be a workspace, too, which the script that is made for subcommands does not know.
    private static func offeringFolders(_ script: String) -> String {
        let mark = "COMPREPLY+=($(compgen -W '\(Dossier.configuration.subcommands.first?._commandName ?? "") "
        var lines = script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let place = lines.firstIndex(where: { $0.contains(mark) }) else { return script }
        lines.insert(
            "        COMPREPLY+=($(compgen -d -- \"${cur}\"))", at: place + 1)
        return lines.joined(separator: "\n")
    }

    /// Whether Swift's own libraries are loaded from outside the program.
    private static var needsSwift: Bool {
        guard let maps = try? FilePath.read("/proc/self/maps") else { return false }
        return String(decoding: maps, as: UTF8.self).contains("/libswiftCore.so")
    }
}

/// `dossier manual`: the manual page, for those who install by other means.
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the manual page to standard output; read it with: dossier manual | man -l -")

    func run() throws { say(ManualPage.text) }
}
