/// Tells the tables that hold data, whose rows are lines, from those by which old pages place their columns.
enum DataTables {
    private struct Table {
        var node: Int
        var end: Int
        var rows = 0
        var columns = 0
        var cellsOfRow = 0
        var longestCell = 0
        var cell = 0
        var hasHeads = false
        var isLayout = false
        /// Paragraphs, lists and headings in the cells.
        var blocks = 0
        var cells = 0
    }

    static func find(in page: Page) -> Set<Int> {
        var found: Set<Int> = []
        var open: [Table] = []
        func close() {
            guard var table = open.popLast() else { return }
            table.longestCell = max(table.longestCell, table.cell)
            table.columns = max(table.columns, table.cellsOfRow)
            if isData(table) { found.insert(table.node) }
        }
        for (index, node) in page.nodes.enumerated() {
            while let last = open.last, last.end <= index { close() }
            if node.element == .table {
                if let last = open.indices.last { open[last].isLayout = true }
                let role = page.attribute(.role, of: index)
                open.append(Table(node: index, end: Int(node.end)))
                open[open.count - 1].isLayout = role == "presentation" || role == "none"
                continue
            }
            guard let last = open.indices.last else { continue }
            switch node.element {
            case .tr:
                open[last].rows += 1
                open[last].columns = max(open[last].columns, open[last].cellsOfRow)
                open[last].cellsOfRow = 0
            case .td, .th:
                open[last].longestCell = max(open[last].longestCell, open[last].cell)
                open[last].cell = 0
                open[last].cellsOfRow += 1
                open[last].cells += 1
                if node.element == .th { open[last].hasHeads = true }
            case .thead: open[last].hasHeads = true
            case .text: open[last].cell += node.content.count
            case .h1, .h2, .h3, .form, .article, .nav: open[last].isLayout = true
            case .p, .div, .ul, .ol, .blockquote, .h4, .h5, .h6: open[last].blocks += 1
            default: break
            }
        }
        while !open.isEmpty { close() }
        return found
    }

    private static func isData(_ table: Table) -> Bool {
        guard !table.isLayout, table.columns >= 2 else { return false }
        if table.hasHeads { return table.longestCell <= 2000 }
        return table.rows >= 2 && table.longestCell <= 400 && table.blocks <= table.cells
    }
}
