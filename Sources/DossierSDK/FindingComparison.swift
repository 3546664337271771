/// How a module compares findings: in which form, and which of some are the same thing.
///
/// Most findings stand in many blocks. What it takes to look closely at one is done once, in `reading`, and kept for as
/// long as the finding's blocks are compared; `clustering` then only meets what is ready.
///
/// ```swift
/// public func comparison(in context: any RelateContext) -> FindingComparison {
///     FindingComparison(reading: { Wording($0.text) }, clustering: { wordings in … })
/// }
/// ```
public struct FindingComparison: Sendable {
    private let read: @Sendable (Finding) -> any Sendable
    private let cluster: @Sendable ([(any Sendable)?]) -> Clustering
    /// Nil where forms are not kept.
    package let keeping: FormKeeping?

    /// Which of the forms at some places are the same thing; as places among these places.
    package typealias Clustering = ([Int]) throws(ModuleError) -> [[Int]]

    /// - Parameters:
    ///   - reading: a finding in the form in which it is compared; the smaller, the more of them are kept.
    ///   - clustering: as ``AnalysisModule/cluster(_:context:)``, of findings in that form.
    public init<Form: Sendable>(
        reading: @escaping @Sendable (Finding) -> Form,
        clustering: @escaping @Sendable ([Form]) throws(ModuleError) -> [[Int]]
    ) {
        read = reading
        cluster = { Self.clustering(of: $0, clustering) }
        keeping = nil
    }

    /// The same with forms that are kept in the store, for modules that find much: a finding is read for comparison once,
    /// when it is found. Nothing but the finding may decide what its form is.
    ///
    /// - Parameters:
    ///   - keys: as ``AnalysisModule/keys(of:)``.
    ///   - parting: as ``AnalysisModule/parts(of:context:)``.
    public init<Form: KeptForm>(
        reading: @escaping @Sendable (Finding) -> Form,
        keys: @escaping @Sendable (Form) -> [BlockingKey],
        clustering: @escaping @Sendable ([Form]) throws(ModuleError) -> [[Int]],
        parting: @escaping @Sendable ([Form]) throws(ModuleError) -> [[Int]]? = { _ in nil }
    ) {
        read = reading
        cluster = { Self.clustering(of: $0, clustering) }
        keeping = FormKeeping(keys: keys, parting: parting)
    }

    private static func clustering<Form: Sendable>(
        of forms: [(any Sendable)?], _ cluster: @escaping @Sendable ([Form]) throws(ModuleError) -> [[Int]]
    ) -> Clustering {
        let known = forms.map { $0 as? Form }
        return { (places: [Int]) throws(ModuleError) -> [[Int]] in
            var own: [Form] = []
            own.reserveCapacity(places.count)
            for place in places {
                if let form = known[place] { own.append(form) }
            }
            return try cluster(own)
        }
    }

    package func form(of finding: Finding) -> any Sendable { read(finding) }

    /// For comparing one set after another of some forms: what they are is found out once for all sets.
    ///
    /// - Parameter forms: none but what ``form(of:)`` gave; no set may name the place of one that is missing.
    package func clustering(of forms: [(any Sendable)?]) -> Clustering { cluster(forms) }

    /// - Parameter forms: none but what ``form(of:)`` gave.
    package func clusters(of forms: [any Sendable]) throws(ModuleError) -> [[Int]] {
        try cluster(forms)(Array(forms.indices))
    }

    /// Reads and compares some findings at once.
    public func clusters(of findings: [Finding]) throws(ModuleError) -> [[Int]] {
        try clusters(of: findings.map { read($0) })
    }
}

/// A form in which findings are compared that can be kept as bytes.
public protocol KeptForm: Sendable {
    /// What the forms of one document have in common, written once.
    associatedtype Shared: Sendable

    static func shared(by forms: [Self]) -> Shared
    static func write(_ shared: Shared, to writer: inout ByteWriter)
    /// Nil where the bytes are damaged.
    static func readShared(from reader: inout ByteReader) -> Shared?

    func write(to writer: inout ByteWriter, beside shared: Shared)
    /// Nil where the bytes are damaged.
    init?(from reader: inout ByteReader, beside shared: Shared)
}

/// What a comparison does with forms of one type, whichever it is.
package struct FormKeeping: Sendable {
    package let keys: @Sendable (any Sendable) -> [BlockingKey]
    package let parts: @Sendable ([any Sendable]) throws(ModuleError) -> [[Int]]?
    /// The forms of one document, and at which offset each begins.
    package let write: @Sendable ([any Sendable], inout ByteWriter) -> [Int]
    /// Reads what the forms of one document have in common, and gives what reads each of them.
    package let reading: @Sendable (inout ByteReader) -> Reading?

    package typealias Reading = @Sendable (inout ByteReader) -> (any Sendable)?

    fileprivate init<Form: KeptForm>(
        keys: @escaping @Sendable (Form) -> [BlockingKey],
        parting: @escaping @Sendable ([Form]) throws(ModuleError) -> [[Int]]?
    ) {
        self.keys = { ($0 as? Form).map(keys) ?? [] }
        parts = { (forms: [any Sendable]) throws(ModuleError) -> [[Int]]? in
            try parting(forms.compactMap { $0 as? Form })
        }
        write = { forms, writer in
            let forms = forms.compactMap { $0 as? Form }
            let shared = Form.shared(by: forms)
            Form.write(shared, to: &writer)
            return forms.map { form in
                let start = writer.count
                form.write(to: &writer, beside: shared)
                return start
            }
        }
        reading = { reader in
            guard let shared = Form.readShared(from: &reader) else { return nil }
            return { Form(from: &$0, beside: shared) }
        }
    }
}
