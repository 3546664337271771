import Testing

@testable import DossierHost

@Suite struct ComponentsTests {
    /// Findings by their numbers, some of them joined.
    private func components(of numbers: [Int64], joining pairs: [(Int64, Int64)]) -> Components {
        var (elements, sets) = (ElementTable(), DisjointSets())
        for number in numbers {
            _ = elements.insert(number)
            sets.grow(to: elements.capacity)
        }
        for (left, right) in pairs {
            sets.join(elements.insert(left).element, elements.insert(right).element)
        }
        return Components(elements, sets)
    }

    @Test func `what hangs together stands side by side, by the first members`() {
        let found = components(of: [90, 20, 50, 10, 70], joining: [(90, 20), (70, 10), (90, 70)])
        #expect(found.count == 2)
        #expect(found[0] == [10, 20, 70, 90])
        #expect(found[1] == [50])
        #expect((0..<100).filter { found.joined.includes($0) } == [10, 20, 70, 90])
    }

    @Test func `those that a decision names are told`() {
        let found = components(of: [1, 2, 3, 4], joining: [(2, 4)])
        #expect(found.components(of: [4, 9]) == [1])
        #expect(found[1] == [2, 4])
        #expect(found.wholes.isEmpty)
    }

    @Test func `of many findings each keeps its element`() {
        var elements = ElementTable()
        let numbers = (0..<5_000).map { Int64($0) << 24 | Int64($0 % 40) }
        let given = numbers.map { elements.insert($0).element }
        #expect(Set(given).count == 5_000)
        #expect(given.allSatisfy { $0 < elements.capacity })
        for (number, element) in zip(numbers, given) {
            #expect(elements[number] == element)
            #expect(elements.insert(number) == (element, true))
            #expect(elements.number(of: element) == number)
        }
        #expect(elements[8] == nil)
        #expect(elements[1 << 24 | 2] == nil)
    }

    @Test func `findings of one run are met one by one, and gone through in their order`() {
        var elements = ElementTable()
        for number: Int64 in [37, 5, 3, 36] { #expect(!elements.insert(number).isKnown) }
        #expect(elements.count == 4)
        var found: [Int64] = []
        elements.forEachAscending { found.append(elements.number(of: $0)) }
        #expect(found == [3, 5, 36, 37])
    }
}
