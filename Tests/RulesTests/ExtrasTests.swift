import DossierSDK
import DossierTesting
import Foundation
import Testing

@testable import DossierRules

/// The rules files that come with the program.
private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Plugins/Extras")

@Test(arguments: ["sanctions", "casualties", "meetings"])
func `the examples of the modules that come as rules files hold`(name: String) throws {
    let url = folder.appendingPathComponent("\(name).yaml")
    let module = try RulesModule(reading: String(contentsOf: url, encoding: .utf8), name: url.path)
    #expect(module.descriptor.name == name)
    #expect(!module.descriptor.examples.isEmpty)
    for example in module.descriptor.examples { verify(example, with: module) }
}
