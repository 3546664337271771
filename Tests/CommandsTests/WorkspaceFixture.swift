import DossierHost
import DossierText
import Foundation
import Testing

@testable import DossierCommands

/// A session over a temporary workspace, with the papers that a suite has written for it.
class WorkspaceFixture {
    let folder: URL
    let recorder = Recorder()
    let session: Session

    /// - Parameters:
    ///   - papers: texts by the names of their files.
    ///   - published: the day on which all of them say they came out.
    init(
        _ title: String, papers: KeyValuePairs<String, String>, published: String? = nil,
        now: CalendarDate? = nil, reviewer: String? = nil
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("affair-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("affair").path
        try Workspace.create(at: path, title: title)
        session = Session(
            registry: ModuleRegistry([TollModule()]), output: recorder, now: now,
            reviewer: reviewer)
        for (name, text) in papers { try write(name, text) }
        let date = published.map { " published:\($0)" } ?? ""
        try session.run(SourceText("open \(path)\nimport \(folder.path)/*.txt\(date)"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// - Returns: the path of the file.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// What the last statement shows, a table as its lines.
    @discardableResult
    func shown(_ text: String) throws -> String {
        recorder.outputs = []
        try session.run(SourceText(text))
        switch recorder.outputs.last {
        case .table(let table)?:
            return String(decoding: LineFormat.bytes(table.shown, hasHeader: false), as: UTF8.self)
        case .page(let page)?: return page.plainText
        case .value(let value)?: return value.joined
        default: return ""
        }
    }

    /// The handle of the one record that a pipeline shows.
    func handle(_ pipeline: String) throws -> String {
        try shown("\(pipeline) | select id").split(separator: "\n").joined()
    }
}
