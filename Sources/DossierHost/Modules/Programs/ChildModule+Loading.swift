import DossierConformance
package import DossierSDK
import DossierWire

extension ChildModule {
    /// Starts a program, asks what it is, and holds that to what the host relies on.
    ///
    /// - Parameters:
    ///   - letters: handles that are taken.
    ///   - options: what the workspace sets for the module, by its name; asked when it is known.
    package static func load(
        _ program: ModuleProgram, besides letters: Set<Character> = [], isolation: Isolation = .here,
        limits: ProgramLimits = ProgramLimits(), known: KnownPrograms? = nil,
        options: (ModuleDescriptor) throws(ModuleError) -> Fields = { _ in Fields() }
    ) throws(ModuleError) -> ChildModule {
        let label = String(program.path.split(separator: "/").last ?? "")
        let first = ProgramRunner(
            name: label, program: program, isolation: isolation, limits: limits, options: Fields())
        let module: WireModule
        let features: Set<WireProtocol.Feature>
        if let description = known?.description(of: program) {
            (module, features) = description
            first.assume(features)
        } else {
            (module, features) = try first.describe()
            known?.keep(module, features, of: program)
        }
        if !module.views.isEmpty, !features.contains(.views) {
            throw ModuleError("\(label) declares “views”, and its “hello” does not name that feature")
        }
        guard let handle = module.handle ?? ModuleDescriptor.freeHandle(for: module.name, besides: letters)
        else {
            throw ModuleError("every letter is the handle of a module already")
        }
        if letters.contains(handle) {
            throw ModuleError(
                "\(label): the letter “\(handle)” is taken; choose another, or leave “handle” out")
        }
        var hasher = StableHash()
        hasher.combine(program.digest)
        let version =
            program.digest == ModuleProgram.trustedDigest
            ? module.version : module.version << 32 | Int(hasher.value & 0xFFFF_FFFF)
        let descriptor = module.descriptor(
            handle: handle, version: version, views: module.views.map { view($0, asking: first) })
        if let problem = declarationProblems(of: descriptor).first {
            throw ModuleError("\(label) describes itself wrongly: \(problem)")
        }
        var settings = try options(descriptor)
        // What a module is not told it knows itself.
        if descriptor.options.allSatisfy({ settings[$0.name] == $0.defaultValue }) { settings = Fields() }
        let runner: ProgramRunner
        if settings.isEmpty, label == module.name {
            runner = first
        } else {
            if !settings.isEmpty { first.close() }
            runner = ProgramRunner(
                name: module.name, program: program, isolation: isolation, limits: limits, options: settings)
            if settings.isEmpty { first.handOver(to: runner) }
        }
        return ChildModule(module, features: features, handle: handle, version: version, runner: runner)
    }
}
