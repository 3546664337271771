import DossierHost
import DossierSDK
import Foundation
import Testing

/// What can happen to a file.
enum Damage: CaseIterable {
    case gone, emptied, garbage, head, half, lastPage, folderGone

    func happen(to store: String) throws {
        let url = URL(fileURLWithPath: store)
        switch self {
        case .gone: try FileManager.default.removeItem(at: url)
        case .folderGone: try FileManager.default.removeItem(at: url.deletingLastPathComponent())
        case .emptied: try Data().write(to: url)
        case .garbage: try Data(String(repeating: "garbage ", count: 900).utf8).write(to: url)
        case .head: try keep(url) { $0.prefix(60) }
        case .half: try keep(url) { $0.prefix($0.count / 2) }
        case .lastPage: try keep(url) { $0.dropLast(4096) }
        }
    }

    private func keep(_ url: URL, _ part: (Data) -> Data) throws {
        try part(try Data(contentsOf: url)).write(to: url)
    }
}

@Test(arguments: Damage.allCases)
func `a lost or damaged store is made again from the folder`(damage: Damage) throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    for number in 0..<40 {
        try test.folder.write("in/\(number).txt", "toll Ruiz \(number)\n\nThe harbour is closed.\n")
    }
    try test.open().take([test.folder.path + "/in"])
    try damage.happen(to: test.path + "/.dossier/store.sqlite")
    let workspace = try test.open()
    #expect(try workspace.documentCount() == 40)
    let isTold = damage != .gone && damage != .folderGone
    #expect(workspace.takeNotices().count == (isTold ? 1 : 0))
    #expect(workspace.takeNotices().isEmpty)
    #expect(try workspace.read().analyzed == 40)
}

@Test func `a store can be made anew on demand`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.open().take([try test.folder.write("a.txt", "toll Ruiz 5")])
    _ = try Workspace.rebuild(test.path, registry: test.registry)
    #expect(try test.open().documentCount() == 1)
}
