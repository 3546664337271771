import CReadline
import DossierCommands
import Glibc

/// What is known of the place where output goes.
package struct Terminal: Sendable {
    package enum Colour: String, Sendable, CaseIterable {
        case auto, always, never
    }

    /// Whether results go to a terminal.
    package let isTerminal: Bool
    /// Whether messages do.
    package let errorIsTerminal: Bool
    /// Whether somebody types.
    package let inputIsTerminal: Bool
    package let hasColour: Bool
    package let errorHasColour: Bool
    private let fixedColumns: Int?

    /// Looks at standard input, output and error, and at `NO_COLOR`, `TERM` and `COLUMNS`.
    package init(colour: Colour = .auto) {
        isTerminal = isatty(1) == 1
        errorIsTerminal = isatty(2) == 1
        inputIsTerminal = isatty(0) == 1
        let isWanted = FilePath.environment("NO_COLOR") == nil && FilePath.environment("TERM") != "dumb"
        hasColour = colour == .always || (colour == .auto && isWanted && isTerminal)
        errorHasColour = colour == .always || (colour == .auto && isWanted && errorIsTerminal)
        fixedColumns = FilePath.environment("COLUMNS").flatMap { Int($0) }.flatMap {
            $0 > 0 ? min($0, 10_000) : nil
        }
    }

    package init(isTerminal: Bool, hasColour: Bool, columns: Int?) {
        self.isTerminal = isTerminal
        errorIsTerminal = isTerminal
        inputIsTerminal = isTerminal
        self.hasColour = hasColour
        errorHasColour = hasColour
        fixedColumns = columns
    }

    /// Columns that a line may take; nil when there is no limit.
    package var columns: Int? {
        if let fixedColumns { return fixedColumns }
        guard isTerminal else { return nil }
        let size = Self.size(of: 1)
        return size.columns > 0 ? size.columns : 80
    }

    package var rows: Int {
        let rows = Self.size(of: 1).rows
        return rows > 0 ? rows : 24
    }

    /// Columns of the terminal that messages go to.
    package var errorColumns: Int {
        let columns = Self.size(of: 2).columns
        return fixedColumns ?? (columns > 0 ? columns : 80)
    }

    private static func size(of descriptor: Int32) -> (columns: Int, rows: Int) {
        var columns: Int32 = 0
        var rows: Int32 = 0
        unsafe dossier_terminal_size(descriptor, &columns, &rows)
        return (Int(columns), Int(rows))
    }
}
