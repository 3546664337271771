extension ModuleDescriptor {
    /// A letter for a module that has not chosen one: the first of its name that is free, else any small one, and where many
    /// modules have taken these, capitals and Greek.
    package static func freeHandle(for name: String, besides taken: Set<Character>) -> Character? {
        let letters =
            name.filter(\.isLetter) + "abcdefghijklmnopqrstuvwxyz" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            + "αβγδεζηθικλμνξοπρστυφχψω"
        return letters.first { !taken.contains($0) && !["g", "d", "r"].contains($0) }
    }
}
