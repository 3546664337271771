import DossierHost
import DossierSDK
import DossierText

/// Groups on a line of time, drawn to scale: a dot for a day, a bar for a stretch, an arrow where it has no end.
struct TimeChart {
    private struct Row {
        let date: String
        let label: String
        let days: ClosedRange<Int>
        let goesOn: Bool
        let isOpen: Bool
        let isDisputed: Bool
    }

    private let rows: [Row]
    private let undated: Int
    private let outside: Int
    private let window: ClosedRange<Int>?

    /// - Parameter days: what is drawn, where the filters say so; else from the first event to the last.
    init(_ groups: GroupedFindings, days: DayInterval) {
        var rows: [Row] = []
        var undated = 0
        for entry in groups.entries {
            guard let date = entry.date, let interval = entry.interval,
                let one = interval.first ?? interval.last
            else {
                undated += 1
                continue
            }
            let end = interval.last ?? one
            rows.append(
                Row(
                    date: date, label: entry.label, days: min(one, end)...max(one, end),
                    goesOn: interval.last == nil, isOpen: entry.record.group.fields["certainty"] == "planned",
                    isDisputed: entry.record.group.conflicts.contains { $0.kind == .contradiction }))
        }
        // One of their reports may fall into the days that are asked for, and the group's own date before or after.
        let asked = (days.first ?? .min)...max(days.first ?? .min, days.last ?? .max)
        let count = rows.count
        rows.removeAll { !$0.days.overlaps(asked) && !($0.goesOn && $0.days.lowerBound < asked.upperBound) }
        outside = count - rows.count
        let first = days.first ?? rows.map(\.days.lowerBound).min()
        let last = days.last ?? rows.map(\.days.upperBound).max()
        if let first, let last, first <= last { window = first...last } else { window = nil }
        self.rows = rows
        self.undated = undated
    }

    func page(width: Int) -> Page {
        var page = Page()
        guard let window, !rows.isEmpty else {
            page.add("nothing to draw", .dim)
            return page
        }
        let dates = min(21, rows.map(\.date.utf8.count).max() ?? 10)
        let labels = max(
            8, min(rows.map { DisplayWidth.of(VisibleText.of($0.label)) }.max() ?? 8, (width - dates) * 2 / 5)
        )
        let room = max(12, width - dates - labels - 4)
        let margin = String(repeating: " ", count: dates + labels + 4)
        line(&page, [Page.Run(margin), Page.Run(axis(window, room), .dim)])
        for row in rows {
            let name = DisplayWidth.cut(VisibleText.of(row.label), to: labels)
            let date = DisplayWidth.cut(row.date, to: dates)
            let padding = String(repeating: " ", count: max(0, labels - DisplayWidth.of(name)))
            let space = String(repeating: " ", count: max(0, dates - DisplayWidth.of(date)))
            line(
                &page,
                [
                    Page.Run("\(date)\(space)  ", .label), Page.Run("\(name)\(padding)  "),
                    Page.Run(bar(row, window, room), row.isDisputed ? .warning : .handle),
                ])
        }
        if outside > 0 {
            page.add("\(Counted.text(outside, "group")) with a date outside of these days", .dim)
        }
        if undated > 0 { page.add("\(Counted.text(undated, "group")) without a date", .dim) }
        return page
    }

    private func line(_ page: inout Page, _ runs: [Page.Run]) {
        page.lines.append(Page.Line(runs, isFixed: true))
    }

    private func column(_ day: Int, _ window: ClosedRange<Int>, _ room: Int) -> Int {
        let length = window.upperBound - window.lowerBound
        guard length > 0 else { return 0 }
        let (product, overflow) = (day - window.lowerBound).multipliedReportingOverflow(by: room - 1)
        return overflow ? 0 : max(0, min(room - 1, product / length))
    }

    private func bar(_ row: Row, _ window: ClosedRange<Int>, _ room: Int) -> String {
        guard row.days.overlaps(window) || row.goesOn && row.days.lowerBound < window.upperBound else {
            return row.days.upperBound < window.lowerBound
                ? "◂" : String(repeating: " ", count: room - 1) + "▸"
        }
        let start = column(max(row.days.lowerBound, window.lowerBound), window, room)
        let end =
            row.goesOn ? room - 1 : column(min(row.days.upperBound, window.upperBound), window, room)
        let head = String(repeating: " ", count: start)
        if row.goesOn { return head + String(repeating: "━", count: max(0, end - start)) + "▸" }
        if start == end { return head + (row.isDisputed ? "!" : row.isOpen ? "○" : "●") }
        return head + String(repeating: row.isOpen ? "╌" : "━", count: end - start + 1)
    }

    /// The first and last day, and between them round dates where there is room.
    private func axis(_ window: ClosedRange<Int>, _ room: Int) -> String {
        var signs = [Character](repeating: "·", count: room)
        func put(_ text: String, at column: Int) {
            let end = column + text.count
            guard column >= 0, end <= room,
                signs[max(0, column - 1)..<min(room, end + 1)].allSatisfy({ $0 == "·" })
            else { return }
            for (offset, sign) in text.enumerated() { signs[column + offset] = sign }
        }
        let first = CalendarDate(dayNumber: window.lowerBound).description
        let last = CalendarDate(dayNumber: window.upperBound).description
        // Where there is no room for both, the last goes without what it has in common with the first.
        let end = room > 21 ? last : String(last.dropFirst(first.prefix(5) == last.prefix(5) ? 5 : 0))
        put(first, at: 0)
        put(end, at: room - end.count)
        for day in ticks(window) { put(label(day, window), at: column(day, window, room)) }
        return String(signs)
    }

    private func label(_ day: Int, _ window: ClosedRange<Int>) -> String {
        let date = CalendarDate(dayNumber: day).description
        return window.upperBound - window.lowerBound > 1500 ? String(date.prefix(4)) : String(date.prefix(7))
    }

    /// Beginnings of years, or of months where there are few.
    private func ticks(_ window: ClosedRange<Int>) -> [Int] {
        let (first, last) = (
            CalendarDate(dayNumber: window.lowerBound), CalendarDate(dayNumber: window.upperBound)
        )
        let isLong = window.upperBound - window.lowerBound > 1500
        let step = max(1, (last.year - first.year) / 12)
        var days: [Int] = []
        for year in stride(from: first.year, through: last.year, by: isLong ? step : 1) {
            for month in isLong ? 1...1 : 1...12 {
                if let date = CalendarDate(year: year, month: month, day: 1), window.contains(date.dayNumber)
                {
                    days.append(date.dayNumber)
                }
            }
        }
        return days
    }
}
