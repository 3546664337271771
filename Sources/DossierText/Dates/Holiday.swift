/// Holidays whose date the calendar gives.
enum Holiday: UInt8, Sendable, CaseIterable {
    case newYearsDay, newYearsEve, valentinesDay, saintPatricksDay, christmasEve, christmas, boxingDay,
        halloween
    case veteransDay, memorialDay, laborDay, thanksgiving, easter, easterMonday, goodFriday, palmSunday,
        ashWednesday
    case presidentsDay, martinLutherKingDay, columbusDay, mothersDay, fathersDay, electionDay
    case blackFriday, inaugurationDay, whitMonday

    func dayNumber(in year: Int) -> Int? {
        func fixed(_ month: Int, _ day: Int) -> Int? {
            CalendarDate(year: year, month: month, day: day)?.dayNumber
        }
        func nth(_ count: Int, _ weekday: Int, _ month: Int) -> Int? {
            CalendarDate(year: year, month: month, day: 1).map { first in
                first.dayNumber + (weekday - first.weekday + 7) % 7 + (count - 1) * 7
            }
        }
        switch self {
        case .newYearsDay: return fixed(1, 1)
        case .newYearsEve: return fixed(12, 31)
        case .valentinesDay: return fixed(2, 14)
        case .saintPatricksDay: return fixed(3, 17)
        case .christmasEve: return fixed(12, 24)
        case .christmas: return fixed(12, 25)
        case .boxingDay: return fixed(12, 26)
        case .halloween: return fixed(10, 31)
        case .veteransDay: return fixed(11, 11)
        case .inaugurationDay: return fixed(1, 20)
        case .martinLutherKingDay: return nth(3, 1, 1)
        case .presidentsDay: return nth(3, 1, 2)
        case .mothersDay: return nth(2, 7, 5)
        case .fathersDay: return nth(3, 7, 6)
        case .memorialDay:
            return CalendarDate(year: year, month: 5, day: 31).map { $0.dayNumber - ($0.weekday - 1) }
        case .laborDay: return nth(1, 1, 9)
        case .columbusDay: return nth(2, 1, 10)
        case .electionDay: return nth(1, 1, 11).map { $0 + 1 }
        case .thanksgiving: return nth(4, 4, 11)
        case .blackFriday: return nth(4, 4, 11).map { $0 + 1 }
        case .easter: return Self.easter(year)
        case .easterMonday: return Self.easter(year).map { $0 + 1 }
        case .whitMonday: return Self.easter(year).map { $0 + 50 }
        case .goodFriday: return Self.easter(year).map { $0 - 2 }
        case .palmSunday: return Self.easter(year).map { $0 - 7 }
        case .ashWednesday: return Self.easter(year).map { $0 - 46 }
        }
    }

    /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm printed in Meeus, Astronomical Algorithms.
    private static func easter(_ year: Int) -> Int? {
        guard (1...9999).contains(year) else { return nil }
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)?.dayNumber
    }
}
