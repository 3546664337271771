extension Workspace {
    /// What the analyst has decided about the groups of a module. Whatever changes here is noticed at the next
    /// relating: the findings that it names, or named, are looked at again.
    func constraints(of module: String) -> GroupConstraints { GroupConstraints() }
}
