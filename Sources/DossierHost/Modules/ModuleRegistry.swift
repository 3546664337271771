package import DossierSDK

/// The modules of a program, in the order in which they run and are listed. A value: nothing registers itself.
package struct ModuleRegistry: Sendable {
    package let modules: [any AnalysisModule]

    /// Words that mean something else where modules are called, so that no module can have them as its name.
    package let reserved: Set<String>

    package init(_ modules: [any AnalysisModule], reserved: Set<String> = []) {
        self.modules = modules
        self.reserved = reserved
    }

    /// The same modules and further ones behind them.
    package func adding(_ more: [any AnalysisModule]) -> ModuleRegistry {
        ModuleRegistry(modules + more, reserved: reserved)
    }

    /// The modules of the program, and the host's own, which every workspace keeps beside them.
    package var kept: [any AnalysisModule] { modules + [People()] }

    package subscript(name: String) -> (any AnalysisModule)? {
        modules.first { $0.descriptor.name == name } ?? (name == People.name ? People() : nil)
    }

    package var names: [String] { modules.map(\.descriptor.name) }

    /// Those, and the host's own.
    package var keptNames: [String] { kept.map(\.descriptor.name) }
}
