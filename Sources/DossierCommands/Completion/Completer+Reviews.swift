import DossierHost
import DossierSDK
import DossierText

/// What can follow `set`, `tag` and their like.
extension Completer {
    /// Fields that `set` and `add` can give a value, by the module of what is named before.
    func correctable(_ name: String, _ context: CompletionContext) -> [FilterDefinition] {
        guard name == "set" || name == "add", let descriptor = module(of: context) else { return [] }
        let fields = ModuleFilters.definitions(of: descriptor)
        return fields.filter { $0.field != nil || $0.name == "kind" }
    }

    private func module(of context: CompletionContext) -> ModuleDescriptor? {
        let modules = session.registry.kept.map(\.descriptor)
        let words = (context.calls.last ?? []).dropFirst().dropLast()
        for word in words {
            if let module = modules.first(where: { word == $0.name || word.hasPrefix("\($0.handle):") }) {
                return module
            }
        }
        return context.isFirstCall ? nil : modules.first { $0.name == context.command }
    }

    /// Names of fields for `set` and `add`, tags for `tag` and `untag`.
    func reviewWords(_ name: String, _ context: CompletionContext) -> [String] {
        let word = context.word
        if name == "tag" || name == "untag" {
            return word.isEmpty || word.contains(":") ? [] : tags(word)
        }
        return correctable(name, context).map { $0.name + ":" }.filter { $0.hasPrefix(word) }
    }

    func reviewArgument(_ name: String, _ context: CompletionContext) -> Completion {
        let word = context.word
        if let colon = word.firstIndex(of: ":") {
            let typed = String(word[..<colon])
            if let filter = correctable(name, context).first(where: { $0.names.contains(typed) }) {
                return values(of: filter, word, colon, context.start)
            }
        }
        let words = name == "tag" || name == "untag" ? tags(word) : reviewWords(name, context)
        return Completion(start: context.start, candidates: words)
    }

    /// A group whose sources disagree, then the field on which they do, then what they say.
    func verdictArgument(_ context: CompletionContext) -> Completion {
        let words = (context.calls.last ?? []).dropFirst().dropLast()
        let word = context.word
        guard let handle = words.first else {
            return word.hasPrefix("g:")
                ? groups(word, inConflict: true, at: context.start)
                : Completion(start: context.start, candidates: "g:".hasPrefix(word) ? ["g:"] : [])
        }
        let conflicts = (try? session.workspace?.group(handle).group.conflicts) ?? []
        let candidates =
            words.count == 1
            ? conflicts.map(\.field)
            : conflicts.first { $0.field == words.last }?.values.map { Self.quoted($0.value) } ?? []
        return Completion(start: context.start, candidates: candidates.filter { $0.hasPrefix(word) })
    }

    func tags(_ prefix: String) -> [String] {
        let wanted = Folding.fold(String(prefix.filter { $0 != "\"" }))
        let tags = (try? session.workspace?.tags()) ?? []
        return tags.filter { Folding.fold($0).starts(with: wanted) }.map(Self.quoted)
    }

    /// The latest reviews first: they are what is undone.
    func reviews(_ word: String) -> [String] {
        let reviews = (try? session.workspace?.reviews(ReviewQuery())) ?? []
        return reviews.reversed().lazy.map(\.handle).filter { $0.hasPrefix(word) }.prefix(Self.most).map {
            $0
        }
    }
}
