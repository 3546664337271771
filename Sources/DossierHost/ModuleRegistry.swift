package import DossierSDK

/// The modules of a program, in the order in which they run and are listed. A value: nothing registers itself.
package struct ModuleRegistry: Sendable {
    package let modules: [any AnalysisModule]

    package init(_ modules: [any AnalysisModule]) { self.modules = modules }

    package subscript(name: String) -> (any AnalysisModule)? {
        modules.first { $0.descriptor.name == name }
    }

    package var names: [String] { modules.map(\.descriptor.name) }
}
