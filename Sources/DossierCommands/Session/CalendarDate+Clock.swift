import DossierText
import Glibc

extension CalendarDate {
    /// The day that it is here, by the system's clock and time zone.
    static var ofClock: CalendarDate? {
        var seconds = time(nil)
        var parts = unsafe tm()
        guard unsafe localtime_r(&seconds, &parts) != nil else { return nil }
        return unsafe CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
