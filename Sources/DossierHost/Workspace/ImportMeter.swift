import Glibc

/// Counts what an import has read. The whole is measured only when the work takes so long that somebody may want to know.
struct ImportMeter {
    private let began = Self.milliseconds()
    private var documents = 0
    private var bytes = 0
    private var total: Int??

    /// - Parameter measure: walks over all sources; nil when their size cannot be known.
    mutating func add(_ count: Int, bytes size: Int, measure: () -> Int?) -> Progress {
        documents += count
        bytes += size
        if total == nil, Self.milliseconds() - began > 300 { total = .some(measure()) }
        var progress = Progress(stage: "import", done: documents, total: nil)
        progress.bytes = bytes
        progress.totalBytes = total ?? nil
        return progress
    }

    private static func milliseconds() -> UInt64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
    }
}
