import Testing

@testable import DossierHost

@Suite struct ComponentsTests {
    /// Findings by their numbers, some of them joined.
    private func components(
        of numbers: [Int64], joining pairs: [(Int64, Int64)], decided: [Int64] = []
    ) -> (Components, decided: Set<Int>) {
        var (elements, sets) = (ElementTable(), DisjointSets())
        for number in numbers where elements.insert(number) == sets.count { _ = sets.add() }
        for (left, right) in pairs { sets.join(elements.insert(left), elements.insert(right)) }
        return Components.of(elements, &sets, decided: decided)
    }

    @Test func `what hangs together stands side by side, by the first members`() {
        let (found, _) = components(of: [90, 20, 50, 10, 70], joining: [(90, 20), (70, 10), (90, 70)])
        #expect(found.count == 2)
        #expect(found[0] == [10, 20, 70, 90])
        #expect(found[1] == [50])
        #expect(found.joined == [10, 20, 70, 90])
    }

    @Test func `those that a decision names are told`() {
        let (found, decided) = components(of: [1, 2, 3, 4], joining: [(2, 4)], decided: [4, 9])
        #expect(decided == [1])
        #expect(found[1] == [2, 4])
        #expect(found.wholes.isEmpty)
    }

    @Test func `of many findings each keeps its element`() {
        var elements = ElementTable()
        let numbers = (0..<5_000).map { Int64($0) << 24 | 7 }
        for number in numbers { _ = elements.insert(number) }
        #expect(elements.numbers == numbers)
        #expect(
            numbers.indices.allSatisfy { elements[numbers[$0]] == $0 && elements.insert(numbers[$0]) == $0 })
        #expect(elements[8] == nil)
    }

    @Test func `a list in ascending order is searched`() {
        let list: [Int64] = [2, 3, 5, 8]
        #expect((0..<10).filter { list.includes($0) } == [2, 3, 5, 8])
        #expect(![Int64]().includes(0))
    }
}
