import DossierHost
import DossierText
import Glibc

/// A draft's sentence laid over every sentence of the documents that may be about the same, unit by unit.
///
/// What counts is how much of it a sentence has in whatever words, the rarer the more; verbs, parts and clauses need not be
/// read for that. What is then left over on both sides at one place speaks against the draft.
struct Overlay {
    /// A sentence of a document with what it has of the draft's.
    struct Row {
        let sentence: EvidenceSentence
        /// By unit, from 0 to 1.
        let strengths: [Double]
        /// How much of the draft's sentence it has, from 0 to 1.
        fileprivate(set) var coverage = 0.0
    }

    let values: ValueChecks
    let units: [ClaimUnit]
    private(set) var rows: [Row]
    /// The clauses of the draft's sentence, and by unit the number of its clause.
    let clauses: [Clause]
    private let places: [Int]
    /// Of two names that together say where, each by the other: `Hollin, Norland`.
    private let partners: [Int: Int]

    var draft: AnnotatedText { values.draft }
    var tokens: Range<Int> { draft.tokens(in: values.sentence) }

    init(_ values: ValueChecks) {
        self.values = values
        let draft = values.draft
        let tokens = draft.tokens(in: values.sentence)
        // Of a list each name would be weighed against all the rest.
        var units = tokens.count > Self.longest ? [] : ClaimUnit.units(of: values)
        rows = values.evidence.map(\.sentence).filter { !$0.isQuestion && !units.isEmpty }.map { sentence in
            var strengths = units.map { $0.strength(in: sentence, of: draft) }
            for index in Abbreviations.meant(units, in: sentence, of: draft) { strengths[index] = 1 }
            return Row(sentence: sentence, strengths: strengths)
        }
        let count = Double(rows.count)
        for index in units.indices where rows.count >= Self.several {
            let having = rows.count { $0.strengths[index] >= Self.direct }
            // What stands nowhere is the writer's own word more often than another thing.
            if having == 0, case .word = units[index].sort { units[index].weight *= Self.own }
            units[index].weight *= (log2(count / Double(max(1, having))) / Self.rare).clamped(
                to: Self.commonest...1)
        }
        self.units = units
        let clauses = ClauseSplitter(draft.base).clauses(of: tokens)
        self.clauses = clauses
        places = units.map { unit in clauses.firstIndex { $0.tokens.overlaps(unit.tokens) } ?? 0 }
        partners = Self.partners(units, in: draft)
        for index in rows.indices { rows[index].coverage = coverage(rows[index], without: nil) }
    }

    /// In tokens.
    private static let longest = 80
    /// Of fewer sentences none says what is rare.
    private static let several = 5
    /// What one in sixteen has counts in full, what nearly all have a quarter.
    private static let rare = 4.0
    private static let commonest = 0.25
    private static let own = 0.5
    /// From here on a sentence has a unit itself, be it in other words.
    static let direct = 0.75
    /// What stands around a sentence is told of somebody else more often than not.
    private static let nearby = 0.7
    private static let other = 0.6

    /// How much a sentence has of all but one unit; what stands in another clause than that counts half.
    func coverage(_ row: Row, without unit: Int?) -> Double {
        var (found, total) = (0.0, 0.0)
        for index in units.indices where index != unit && index != unit.flatMap({ partners[$0] }) {
            var weight = units[index].weight
            if let unit, places[index] != places[unit] { weight *= 0.5 }
            total += weight
            found += weight * row.strengths[index]
        }
        return total > 0 ? found / total : 0
    }

    private static func partners(_ units: [ClaimUnit], in draft: AnnotatedText) -> [Int: Int] {
        var partners: [Int: Int] = [:]
        for (index, unit) in units.enumerated().dropLast() {
            guard case .name(let name) = unit.sort, case .name(let other) = units[index + 1].sort,
                name.sort != .person, other.sort != .person,
                units[index + 1].tokens.lowerBound == unit.tokens.upperBound + 1,
                draft.isMark(unit.tokens.upperBound, ","),
                name.before.first?.isContent == false, partners[index] == nil
            else { continue }
            partners[index] = index + 1
            partners[index + 1] = index
        }
        return partners
    }

    /// How much of some units a sentence has.
    func coverage(_ row: Row, of part: [Int]) -> Double {
        var (found, total) = (0.0, 0.0)
        for index in part {
            total += units[index].weight
            found += units[index].weight * row.strengths[index]
        }
        return total > 0 ? found / total : 0
    }

    /// How many other units a sentence has itself.
    func direct(_ row: Row, without unit: Int, from least: Double = direct) -> Int {
        units.indices.count { $0 != unit && row.strengths[$0] >= least }
    }

    /// How much of the rest is told at most where a unit is.
    func told(_ unit: Int) -> Double {
        rows.map { row in
            let strength = row.strengths[unit]
            if strength == 0 { return 0 }
            let coverage = coverage(row, without: unit) * (strength == 1 ? 1 : strength * Self.nearby)
            return isOfOther(row) ? coverage * Self.other : coverage
        }.max() ?? 0
    }

    /// Whether a sentence tells of somebody else by name, and not of whom the draft names.
    private func isOfOther(_ row: Row) -> Bool {
        let people = units.indices.filter {
            if case .name(let name) = units[$0].sort { name.sort == .person } else { false }
        }
        return !people.isEmpty && people.allSatisfy { row.strengths[$0] < Self.direct }
            && row.sentence.names.contains { $0.sort == .person }
    }

    /// How much of the draft's sentence, its values aside, stands in a part of a sentence itself.
    func share(of row: Row, in tokens: Range<Int>) -> Double {
        let text = row.sentence.text
        let stems = ClaimContext(text, in: text.span(tokens)).stems
        let lines = Related.lines(of: stems)
        var (found, total) = (0.0, 0.0)
        for unit in units where !unit.sort.isValue {
            total += unit.weight
            if unit.isTold(by: stems, lines) { found += unit.weight }
        }
        return total > 0 ? found / total : 0
    }
}
