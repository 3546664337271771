// swift-tools-version: 6.2
import PackageDescription

// The architecture in two lists: `floors`, of which each target imports only lower ones, and `modules`,
// none of which imports another. `DOSSIER_ONLY=Timeline swift test` keeps one module, its tests and the floors
// that it stands on, so that it builds and tests while anything else is broken.

let only = Context.environment["DOSSIER_ONLY"]
let strict = Context.environment["DOSSIER_STRICT"] != nil

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
        .strictMemorySafety(),
        // The layers of a text are read token by token from other targets: without this, each look is a call.
        .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

extension Target {
    static func floor(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
        .target(name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: settings)
    }

    static func module(_ name: String, in folder: String = "Plugins") -> [Target] {
        [
            .target(
                name: "\(name)Module", dependencies: ["DossierText", "DossierSDK"],
                path: "\(folder)/\(name)/Sources", packageAccess: false, swiftSettings: settings),
            .testTarget(
                name: "\(name)Tests",
                dependencies: [
                    "DossierText", "DossierSDK", "DossierTesting", "DossierConformance",
                    .init(stringLiteral: "\(name)Module"),
                ],
                path: "\(folder)/\(name)/Tests", packageAccess: false, swiftSettings: settings),
        ]
    }

    /// A module that is no part of the program, and what runs it as a program of its own.
    static func extra(_ name: String) -> [Target] {
        module(name, in: "Plugins/Extras") + [
            .executableTarget(
                name: name.lowercased(),
                dependencies: ["DossierWire", .init(stringLiteral: "\(name)Module")],
                path: "Plugins/Extras/\(name)/Program", packageAccess: false, swiftSettings: settings,
                // Where it runs it may not see the folder in which Swift is installed.
                linkerSettings: [.unsafeFlags(["-static-stdlib"])])
        ]
    }

    static func tests(_ name: String, _ dependencies: [Target.Dependency], files: [String] = []) -> Target {
        .testTarget(
            name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: files,
            swiftSettings: settings)
    }
}

let modules = ["Timeline", "Quotes", "Tariffs", "SecurityCommitments", "OpenQuestions"]
let extras = ["Deadlines"]

let foundations: [Target] = [
    .target(name: "CModels", path: "Sources/CModels", exclude: ["Models"]),
    .floor("DossierText", ["CModels"]),
    .floor("DossierSDK", ["DossierText"]),
    .floor("DossierConformance", ["DossierText", "DossierSDK"]),
    .floor("DossierTesting", ["DossierText", "DossierSDK", "DossierConformance"]),
    .floor("DossierJSON"),
    .floor("DossierWire", ["DossierText", "DossierSDK", "DossierJSON"]),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let floors: [Target] = [
    .target(name: "CReadline", path: "Sources/CReadline", linkerSettings: [.linkedLibrary("readline")]),
    .systemLibrary(name: "CMark", path: "Sources/CMark", providers: [.apt(["libcmark-dev"])]),
    // Debian keeps libxml2's headers in a folder of their own, which only pkg-config would find.
    .target(
        name: "CXML", path: "Sources/CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
        linkerSettings: [.linkedLibrary("xml2")]),
    .systemLibrary(name: "CDigest", path: "Sources/CDigest", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CMimalloc", path: "Sources/CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(name: "CProcess", path: "Sources/CProcess"),
    .systemLibrary(name: "CIconv", path: "Sources/CIconv"),
    .systemLibrary(
        name: "CSQLiteSettings", path: "Sources/CSQLiteSettings", providers: [.apt(["libsqlite3-dev"])]),
    .floor(
        "DossierStore",
        ["DossierText", "DossierSDK", "DossierJSON", "CDigest", "CSQLiteSettings", grdb, sqlite]),
    .floor("DossierExport", ["DossierSDK", "DossierJSON"]),
    .floor("DossierRules", ["DossierText", "DossierSDK", yams]),
    .floor(
        "DossierImport",
        ["DossierText", "DossierSDK", "DossierJSON", "CMark", "CXML", "CIconv", "CProcess"]),
    .floor(
        "DossierHost",
        [
            "DossierText", "DossierSDK", "DossierJSON", "DossierWire", "DossierConformance", "DossierStore",
            "DossierImport", "DossierRules", "CProcess", yams,
        ]),
    .floor(
        "DossierCommands", ["DossierText", "DossierSDK", "DossierJSON", "DossierExport", "DossierHost"]),
    .floor(
        "DossierTerminal",
        ["CReadline", "DossierText", "DossierSDK", "DossierExport", "DossierHost", "DossierCommands"]),
    .executableTarget(
        name: "dossier",
        dependencies: [
            "DossierText", "DossierSDK", "DossierJSON", "DossierImport", "DossierExport", "DossierHost",
            "DossierCommands", "DossierRules", "DossierConformance", "DossierWire",
            "DossierTerminal", "CMimalloc", arguments,
        ]
            + modules.map { .init(stringLiteral: "\($0)Module") },
        path: "Sources/dossier",
        // Starts sooner, calls the runtime directly, and runs where no Swift is installed.
        swiftSettings: settings + [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))],
        linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]),
    // Makes Sources/CModels/Models/tagger-en.model; no part of the program.
    .executableTarget(
        name: "train-tagger", dependencies: ["DossierText"], path: "Sources/train-tagger",
        swiftSettings: settings),
]

let tests: [Target] = [
    .tests("ArchitectureTests", []),
    .tests("TextTests", ["DossierText"]),
    .tests("ImportTests", ["DossierText", "DossierSDK", "DossierImport"], files: ["Files", "Pages"]),
    .tests("WireTests", ["DossierText", "DossierSDK", "DossierJSON", "DossierWire"], files: ["Recorded"]),
    .tests("StoreTests", ["DossierText", "DossierSDK", "DossierStore", grdb]),
    .tests("ExportTests", ["DossierExport"]),
    .tests("ConformanceTests", ["DossierText", "DossierSDK", "DossierConformance"]),
    .tests("RulesTests", ["DossierText", "DossierSDK", "DossierTesting", "DossierRules"]),
    .tests("HostTests", ["DossierText", "DossierSDK", "DossierStore", "DossierImport", "DossierHost"]),
    .tests(
        "CommandsTests", ["DossierText", "DossierSDK", "DossierExport", "DossierHost", "DossierCommands"]),
    .tests("TerminalTests", ["DossierText", "DossierCommands", "DossierTerminal"]),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .tests("SessionTests", ["CPseudoTerminal", "DossierHost", "DossierCommands", "dossier"]),
]

let package = Package(
    name: "dossier",
    products: (only == nil ? [.executable(name: "dossier", targets: ["dossier"])] : [])
        // What a module outside this package stands on.
        + ["DossierText", "DossierSDK", "DossierTesting", "DossierWire"].map {
            .library(name: $0, targets: [$0])
        },
    dependencies: only == nil
        ? [
            .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
            .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
            .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        ] : [],
    targets: foundations
        + (only == nil ? floors + tests : [])
        + modules.filter { only == nil || only == $0 }.flatMap { Target.module($0) }
        + extras.filter { only == nil || only == $0 }.flatMap { Target.extra($0) },
    swiftLanguageModes: [.v6]
)
