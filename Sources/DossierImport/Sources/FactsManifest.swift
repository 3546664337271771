import DossierJSON

/// A file of JSON lines beside documents that says where they come from, as archives and crawlers write it: none of its lines is
/// a document.
enum FactsManifest {
    private static let longestLine = 64 << 10

    /// Members by which a line names a document.
    private static let names = ["file", "document", "id"]

    /// - Parameter names: what lies in the folder.
    static func isManifest(_ path: String, among names: Set<String>) -> Bool {
        guard let descriptor = try? Descriptor.open(path) else { return false }
        defer { Descriptor.close(descriptor) }
        guard let head = try? Descriptor.read(descriptor, atMost: longestLine) else { return false }
        let lines = head.split(separator: 0x0A, maxSplits: 1)
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = lines.first?.dropFirst(start), lines.count > 1 || head.count < longestLine,
            let value = try? JSONParser.parse(Array(first)), value["text"] == nil
        else { return false }
        return Self.names.contains { key in
            let name = value[key]?.text?.split(separator: "/").last
            return name.map { names.contains(String($0)) } ?? false
        }
    }
}
