/// What the conformance kit found out about a module, one entry a promise that every module gives.
public struct ConformanceReport: Sendable {
    public struct Check: Sendable {
        /// The promise: `spans lie inside the text`.
        public let promise: String
        /// How it is broken, a sentence each; empty where it holds.
        public let problems: [String]
    }

    public internal(set) var checks: [Check] = []

    public var holds: Bool { checks.allSatisfy(\.problems.isEmpty) }

    package mutating func add(_ promise: String, _ problems: [String]) {
        checks.append(Check(promise: promise, problems: problems))
    }
}
