/// The Swift package with which a new module begins: a module as it could be built in, run as a program.
struct SwiftTemplate {
    let name: String
    /// The clone of Dossier against which it is built.
    let dossier: String

    private var type: String {
        name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// What SwiftPM calls the package of Dossier: the name of its folder.
    private var identity: String { String(dossier.split(separator: "/").last ?? "dossier") }

    /// Paths in its folder with what is in them.
    var files: [(path: String, text: String)] {
        [
            ("Package.swift", manifest), ("Sources/\(type)Module/\(type).swift", module),
            ("Sources/\(name)/Program.swift", program), ("Tests/\(type)Tests/\(type)Tests.swift", tests),
            (".gitignore", ".build/\nPackage.resolved\n"),
        ]
    }

    private var manifest: String {
        """
        // swift-tools-version: 6.2
        import PackageDescription

        let package = Package(
            name: "\(name)",
            dependencies: [.package(path: "\(dossier)")],
            targets: [
                .target(
                    name: "\(type)Module",
                    dependencies: [
                        .product(name: "DossierText", package: "\(identity)"),
                        .product(name: "DossierSDK", package: "\(identity)"),
                    ]),
                .executableTarget(
                    name: "\(name)", dependencies: ["\(type)Module", .product(name: "DossierWire", package: "\(identity)")],
                    // Where it runs it may not see the folder in which Swift is installed.
                    linkerSettings: [.unsafeFlags(["-static-stdlib"])]),
                .testTarget(
                    name: "\(type)Tests",
                    dependencies: ["\(type)Module", .product(name: "DossierTesting", package: "\(identity)")]),
            ])

        """
    }

    private var program: String {
        """
        import DossierWire
        import \(type)Module

        @main enum Program {
            static func main() { ModuleServer(\(type)()).run() }
        }

        """
    }

    private var tests: String {
        """
        import DossierTesting
        import \(type)Module
        import Testing

        @Test func `the examples hold`() {
            for example in \(type)().descriptor.examples { verify(example, with: \(type)()) }
        }

        """
    }

    private var module: String {
        #"""
        public import DossierSDK
        import DossierText

        /// Finds numbers of ships, and where they lie.
        public struct \#(type): AnalysisModule {
            public init() {}

            /// What the module says of itself: command, filters, table, SQL view and help follow from it.
            public let descriptor = ModuleDescriptor(
                name: "\#(name)", summary: "Numbers of ships, and where they lie", version: 1, handle: "\#(name.prefix(1))",
                // The layers of text understanding that analyze looks at; tokens and sentences are always there.
                requires: [.quantities, .names],
                schema: RecordSchema(
                    kinds: [.init("ships", "a number of ships at a place")],
                    fields: [
                        Field("number", .number, summary: "how many"),
                        Field("port", .place, summary: "where", filters: ["at"]),
                    ],
                    roles: [.init("port", "the words for the place")]),
                // Manual and test at once: [[1:…]] must be found with these values; without any nothing may be found.
                examples: [
                    Example(
                        "How many, and where",
                        "The harbour master counted [[1:12 ships]] in [[1.port:Norway]] on Monday.",
                        expected: [Expected(1, "ships", ["number": 12, "port": "Norway"])]),
                    Example("A number of something else", "There were 12 horses in Norway."),
                ])

            private static let ships: Set<Word> = ["ship", "ships", "boats", "ferries", "vessels"]

            /// Everything that is found in one document.
            public func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
                let text = document.text
                var findings: [Finding] = []
                for quantity in text.quantities where quantity.kind == .cardinal {
                    let noun = quantity.tokens.upperBound
                    guard Self.ships.contains(text.word(noun)), text.word(noun + 1) == "in" else { continue }
                    let span = text.span(quantity.tokens.lowerBound..<noun + 1)
                    var finding = Finding(kind: "ships", span: span, confidence: 0.9, rule: "\#(name).counted")
                    finding.fields.set("number", quantity.value)
                    if let mention = text.mentions.first(where: { $0.tokens.lowerBound == noun + 2 }),
                        let entity = mention.entity
                    {
                        finding.fields.set("port", text.entities[entity].name)
                        finding.roles.append(.init("port", mention.span))
                    }
                    findings.append(finding)
                }
                return findings
            }

            /// What is one thing over documents: the same place.
            public func keys(of finding: Finding) -> [BlockingKey] {
                (finding.fields["port"]?.texts ?? []).map { BlockingKey(identity: "\#(name)", $0) }
            }

            /// What is said of it together, and where sources disagree.
            public func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError) -> GroupSummary? {
                guard let first = members.first else { return nil }
                var summary = GroupSummary(label: "ships at \(first.fields["port"]?.joined ?? "an unnamed place")")
                let sides = Conflict.sides(of: "number", among: members)
                if sides.count > 1 {
                    summary.conflicts = [Conflict(field: "number", kind: .contradiction, values: sides)]
                }
                return summary
            }
        }

        """#
    }
}
