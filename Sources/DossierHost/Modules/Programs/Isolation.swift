import Glibc

/// What keeps a module's program from doing harm, beside its limits.
package enum Isolation: Sendable, Hashable {
    /// `bwrap`, by its path: no network, nothing of the file system can be written, home folders cannot be seen.
    case bubblewrap(String)
    /// Its limits alone; with the reason.
    case limits(String)

    package var summary: String {
        switch self {
        case .bubblewrap:
            "no network, files read-only, home folders hidden (bwrap), limits of memory and time"
        case .limits(let reason):
            "limits of memory and time, writes no files; network and reading are open (\(reason))"
        }
    }

    /// What this machine can do; tried once.
    package static let here: Isolation = {
        let places: [String] = ["/usr/bin/bwrap", "/bin/bwrap"]
        guard let path = places.first(where: { place in unsafe access(place, X_OK) == 0 }) else {
            return .limits("bwrap is not installed; on Debian: apt install bubblewrap")
        }
        let isolation = Isolation.bubblewrap(path)
        var command = isolation.command(for: "/bin/true", in: "/", limits: ProgramLimits())
        command.limits.startSeconds = 5
        do throws(ProgramFault) {
            let process = try ProgramProcess(command, keeper: ProgramKeeper())
            _ = try process.exchange([], seconds: 5)
        } catch {
            // It ends without a word: that is what was asked.
            if error == .exited(status: 0) { return isolation }
        }
        return .limits("bwrap does not work on this machine")
    }()

    /// How a program is started under it, with a folder that it can read as its current one.
    ///
    /// - Parameter isOneFile: whether what lies beside the program is none of it.
    func command(
        for program: String, in folder: String, limits: ProgramLimits, isOneFile: Bool = false
    ) -> ProgramKeeper.Command {
        let environment: [String] =
            [
                "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "HOME=/nonexistent",
                "PYTHONDONTWRITEBYTECODE=1", "PYTHONUNBUFFERED=1", "TMPDIR=/tmp",
                // Compiled files beside the sources are not looked at when a program is allowed to run.
                "PYTHONPYCACHEPREFIX=/nonexistent",
            ] + (isOneFile ? ["PYTHONSAFEPATH=1"] : [])
        switch self {
        case .limits:
            return .init(
                program: program, arguments: [], environment: environment, folder: folder, limits: limits)
        case .bubblewrap(let path):
            var arguments = [
                "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/", "/", "--dev", "/dev",
                "--proc", "/proc",
            ]
            for hidden in ["/tmp", "/home", "/root", "/run", "/var/tmp"] { arguments += ["--tmpfs", hidden] }
            arguments += ["--ro-bind", folder, folder]
            let own = Self.folder(of: program)
            if own != folder { arguments += ["--ro-bind", own, own] }
            arguments += ["--chdir", folder, "--", program]
            return .init(
                program: path, arguments: arguments, environment: environment, folder: "/", limits: limits)
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
