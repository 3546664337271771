package import DossierSDK
import DossierText

/// A module that is written as a rules file.
package struct RulesModule: AnalysisModule {
    package let descriptor: ModuleDescriptor
    let file: RulesFile
    /// What it was read from, to read it again with other options.
    private let source: RulesSource
    private let program: DeferredProgram

    /// - Parameters:
    ///   - name: the file's path as messages give it.
    ///   - letters: the handles of other modules, of which none may be taken again.
    package init(reading text: String, name: String, besides letters: Set<Character> = []) throws(RulesError)
    {
        try self.init(RulesSource(reading: text, name: name), besides: letters)
    }

    /// - Parameter letters: the handles of other modules, of which none may be taken again.
    package init(_ source: RulesSource, besides letters: Set<Character> = []) throws(RulesError) {
        let (file, name) = (source.file, source.name)
        if let handle = file.handle, letters.contains(handle) {
            throw RulesError(
                file: name, message: "the letter “\(handle)” is taken",
                hint: "choose another, or leave “handle” out")
        }
        let free = ModuleDescriptor.freeHandle(for: file.name, besides: letters)
        guard let handle = file.handle ?? free else {
            throw RulesError(
                file: name, message: "every letter is the handle of a module already")
        }
        self.init(file, handle: handle, source: source)
    }

    private init(_ file: RulesFile, handle: Character, source: RulesSource) {
        self.file = file
        self.source = source
        program = DeferredProgram(of: file)
        descriptor = ModuleDescriptor(
            name: file.name, summary: file.summary,
            version: Self.version(of: source.text, declared: file.version),
            handle: handle, requires: Self.layers(of: file),
            schema: RecordSchema(
                kinds: file.kinds, fields: file.fields.map(\.field),
                roles: file.fields.map {
                    .init($0.field.name, "the passage that gives the \($0.field.label)")
                }, order: file.order),
            options: file.options, examples: file.examples)
    }

    package func configured(with options: Fields) throws(ModuleError) -> RulesModule {
        if file.options.allSatisfy({ options[$0.name] == $0.defaultValue }) { return self }
        do {
            let file = try RulesFileReader.read(source.text, name: source.name, options: options)
            return RulesModule(file, handle: descriptor.handle, source: source)
        } catch {
            throw ModuleError(error.description)
        }
    }

    /// Any change of the file makes kept findings void, whether or not its author counted the version up.
    private static func version(of text: String, declared: Int) -> Int {
        var hasher = StableHash()
        hasher.combine(Array(text.utf8))
        return declared << 32 | Int(hasher.value & 0xFFFF_FFFF)
    }

    private static func layers(of file: RulesFile) -> TextLayers {
        var layers: TextLayers = []
        for rule in file.patterns {
            for pattern in rule.alternatives + rule.exceptions {
                for case .item(let kind) in pattern.atoms { layers.formUnion(kind.layer) }
            }
        }
        for rule in file.fields {
            if let fill = rule.fill { layers.formUnion(fill.layer) }
            switch rule.field.kind {
            case .name, .place: layers.formUnion(.names)
            case .date: layers.formUnion(.times)
            case .number, .percent, .money: layers.formUnion(.quantities)
            case .text, .choice: break
            }
        }
        return layers
    }

    package func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        let text = document.text
        let lattice = ItemLattice(text)
        var search = SentenceSearch(file: file, program: program.value, text: text, lattice: lattice)
        for sentence in text.sentences where text.blocks[sentence.block].isContent { search.read(sentence) }
        return search.findings
    }
}
