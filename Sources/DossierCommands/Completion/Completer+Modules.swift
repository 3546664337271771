import DossierHost

extension Completer {
    /// After `modules`: what can be done, then with which.
    func moduleArgument(_ words: [String], _ word: String, at start: Int) -> [String] {
        if words.count <= 2 {
            return ["load", "reload", "unload", "enable", "disable", "trust", "distrust"].filter {
                $0.hasPrefix(word)
            }
        }
        let entries = session.workspace?.moduleEntries() ?? []
        let names: [String]
        switch words[1] {
        case "enable": names = entries.filter { $0.state == .disabled }.map(\.name)
        case "trust": names = entries.filter { $0.state == .untrusted }.map(\.name)
        case "distrust": names = entries.filter { $0.kind == .program }.map(\.name)
        case "disable": names = entries.filter { $0.state != .disabled }.map(\.name)
        default: names = entries.map(\.name)
        }
        return names.filter { $0.hasPrefix(word) }
    }
}
