package import DossierSDK

/// A module of a workspace, whether it runs or not, with why.
package struct ModuleEntry: Sendable {
    package enum Kind: String, Sendable {
        case builtIn = "built-in"
        case rules, program
    }

    package enum State: String, Sendable {
        case active
        /// Switched off in this workspace.
        case disabled
        /// A program that the user has not allowed to run.
        case untrusted
        /// What its file says cannot be used.
        case broken
        /// It has been ended too often.
        case stopped
    }

    package var name: String
    package var kind: Kind
    /// The file, relative to the workspace; nil for what is built in.
    package var origin: String?
    package var state: State
    /// Why it does not run, or what went wrong last.
    package var problem: String?
    /// Nil where it does not run.
    package var module: (any AnalysisModule)?
    package var program: ModuleProgram?
    /// What the file was when it was read.
    var digest: String?

    init(name: String, kind: Kind, origin: String? = nil, state: State) {
        self.name = name
        self.kind = kind
        self.origin = origin
        self.state = state
    }

    /// A module that comes with the program.
    package init(builtIn module: any AnalysisModule) {
        self.init(name: module.descriptor.name, kind: .builtIn, state: .active)
        self.module = module
    }

    /// Why its name is no command, and what to do about it; nil where it is one.
    package var absence: String? {
        switch state {
        case .active, .stopped: nil
        case .disabled: "the module \(name) is switched off: modules enable \(name)"
        case .untrusted: "\(name) is a program that you have not allowed to run: modules trust \(name)"
        case .broken: "the module \(name) is not in use: \(problem ?? "its file cannot be read")"
        }
    }

    /// Its number as its author counts, without what tells one file of that number from another.
    package var version: Int? {
        module.map {
            $0.descriptor.version > 0xFFFF_FFFF ? $0.descriptor.version >> 32 : $0.descriptor.version
        }
    }
}
