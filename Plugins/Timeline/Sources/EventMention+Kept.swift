import DossierSDK
import DossierText

/// Mentions as they are kept.
extension EventMention: KeptForm {
    /// The document and what its affair is known by; the same for all of its events but those that were added by hand.
    struct Surroundings: Sendable {
        let document: UInt64
        let affair: EventSetting
    }

    static func shared(by mentions: [EventMention]) -> Surroundings {
        Surroundings(
            document: mentions.first?.document ?? 0, affair: mentions.first?.affair ?? EventSetting.none)
    }

    /// Names the layout of the bytes, to be changed with it: forms of an earlier one are read from their findings again. A
    /// whole number, because what stood here in a layout without a mark was the number of a document.
    static let layout: UInt64 = 0x4556_454e_5453_0005

    static func write(_ shared: Surroundings, to writer: inout ByteWriter) {
        writer.fixed(layout)
        writer.fixed(shared.document)
        shared.affair.write(to: &writer)
    }

    static func readShared(from reader: inout ByteReader) -> Surroundings? {
        guard reader.fixed() == layout, let document = reader.fixed(),
            let affair = EventSetting(from: &reader)
        else { return nil }
        return Surroundings(document: document, affair: affair)
    }

    private enum Flag {
        static let isVaguelyDated: UInt64 = 1
        static let hasOwnAffair: UInt64 = 2
        static let certainty: UInt64 = 4
    }

    func write(to writer: inout ByteWriter, beside shared: Surroundings) {
        var flags = UInt64(certainty.rawValue) * Flag.certainty
        if isVaguelyDated { flags |= Flag.isVaguelyDated }
        if affair != shared.affair { flags |= Flag.hasOwnAffair }
        writer.variable(flags)
        writer.variable(UInt64(clamping: span.lowerBound))
        writer.variable(UInt64(clamping: span.count))
        writer.variable(frames.told)
        writer.variable(frames.around)
        writer.optional(trigger.map { Int($0) })
        writer.variable(interval == nil ? 0 : 1)
        if let interval {
            writer.optional(interval.first)
            writer.optional(interval.last)
        }
        for end in [
            ends.keywords, ends.stems, ends.people, ends.place, ends.names, ends.counts, ends.actors,
            ends.targets,
        ] {
            writer.variable(UInt64(end))
        }
        writer.list(hashes)
        if affair != shared.affair { affair.write(to: &writer) }
    }

    convenience init?(from reader: inout ByteReader, beside shared: Surroundings) {
        guard let flags = reader.variable(),
            let certainty = Certainty(rawValue: UInt8(clamping: flags / Flag.certainty)),
            let start = reader.variable(), let length = reader.variable(), start < 1 << 40, length < 1 << 40,
            let told = reader.variable(), let around = reader.variable(), let trigger = reader.optional(),
            let isDated = reader.variable()
        else { return nil }
        var interval: DayInterval?
        if isDated != 0 {
            guard let first = reader.optional(), let last = reader.optional() else { return nil }
            interval = DayInterval(first: first, last: last)
        }
        guard let ends = Ends(from: &reader), let hashes = reader.list(), hashes.count >= Int(ends.targets)
        else { return nil }
        var affair = shared.affair
        if flags & Flag.hasOwnAffair != 0 {
            guard let own = EventSetting(from: &reader) else { return nil }
            affair = own
        }
        self.init(
            document: shared.document, span: Int(start)..<Int(start + length),
            frames: EventFrames.Marks(told: told, around: around), certainty: certainty,
            trigger: trigger.map { UInt32(truncatingIfNeeded: $0) }, interval: interval,
            isVaguelyDated: flags & Flag.isVaguelyDated != 0, hashes: hashes, ends: ends,
            affair: affair)
    }
}

extension EventMention.Ends {
    fileprivate init?(from reader: inout ByteReader) {
        var last: UInt16 = 0
        func next() -> UInt16? {
            guard let end = reader.variable(), end >= UInt64(last), end <= UInt64(UInt16.max) else {
                return nil
            }
            last = UInt16(end)
            return last
        }
        guard let keywords = next(), let stems = next(), let people = next(), let place = next(),
            let names = next(), let counts = next(), let actors = next(), let targets = next()
        else { return nil }
        self.init(
            keywords: keywords, stems: stems, people: people, place: place, names: names, counts: counts,
            actors: actors, targets: targets)
    }
}

extension EventSetting: Equatable {
    static func == (left: EventSetting, right: EventSetting) -> Bool {
        left === right
            || left.names == right.names && left.common == right.common && left.leading == right.leading
                && left.published == right.published && left.told == right.told
    }

    fileprivate func write(to writer: inout ByteWriter) {
        writer.list(names)
        writer.list(common)
        writer.list(leading)
        writer.optional(published)
        writer.optional(told)
    }

    fileprivate convenience init?(from reader: inout ByteReader) {
        guard let names = reader.list(), let common = reader.list(), let leading = reader.list(),
            let published = reader.optional(), let told = reader.optional()
        else { return nil }
        self.init(names: names, common: common, leading: leading, published: published, told: told)
    }
}
