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
    #expect(try Workspace.rebuild(test.path, registry: test.registry).isEmpty)
    #expect(try test.open().documentCount() == 1)
}

@Test func `a file where the folder of the store should be is named`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try Data().write(to: URL(fileURLWithPath: test.path + "/.dossier"))
    let error = #expect(throws: WorkspaceError.self) { try test.open() }
    #expect(error?.kind == .io)
    #expect(error?.message.contains(".dossier is a file") == true)
}

@Test func `a document that cannot be read again is told of when the store is made anew`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.open().take([try test.folder.write("a.txt", "toll Ruiz 5")])
    try Data([0xFF, 0x00, 0xFE]).write(to: URL(fileURLWithPath: test.path + "/documents/a.txt"))
    let notices = try Workspace.rebuild(test.path, registry: test.registry)
    #expect(notices.count == 1)
    #expect(notices.first?.contains("documents/a.txt is left out") == true)
}

@Test func `a line of the facts without its end harms none that follows`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.open().take([try test.folder.write("a.txt", "toll Ruiz 5")])
    let file = URL(fileURLWithPath: test.path + "/documents/facts.jsonl")
    let line = #"{"id":"a.txt","publisher":"Post"}"#
    try (Data(contentsOf: file) + Data(line.utf8)).write(to: file)
    try test.open().take([try test.folder.write("b.txt", "toll Ana 7")], ImportOptions(published: .none))
    try FileManager.default.removeItem(atPath: test.path + "/.dossier")
    let workspace = try test.open()
    #expect(try workspace.documents().map(\.facts.publisher) == ["Post", nil])
    #expect(workspace.takeNotices().isEmpty)
}

@Test func `a byte order mark and the marks of a merge cost no line of the facts`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    let file = URL(fileURLWithPath: test.path + "/documents/facts.jsonl")
    try test.open().take([
        try test.folder.write("a.txt", "toll Ruiz 5"), try test.folder.write("b.txt", "toll Ana 7"),
    ])
    let lines =
        #"{"id":"a.txt","publisher":"Post"}"# + "\r\n<<<<<<< ours\n" + #"{"id":"b.txt","publisher":"Times"}"#
    try Data("\u{FEFF}\(lines)\n=======\n>>>>>>> theirs\n".utf8).write(to: file)
    let workspace = try test.open()
    #expect(try workspace.documents().map(\.facts.publisher) == ["Post", "Times"])
    let notices = workspace.takeNotices()
    #expect(notices.count == 3)
    #expect(notices.allSatisfy { $0.contains("the lines on both sides count") })
}
