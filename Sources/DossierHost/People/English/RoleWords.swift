/// English words before a function that say since when or for how long somebody has it.
enum RoleWords {
    /// Who is called so has the function no more.
    static let past: Set<String> = ["former", "ex", "late", "deposed", "ousted"]
    /// What changes with time and place, and is no part of the function.
    static let passing: Set<String> = [
        "former", "ex", "acting", "interim", "then", "us", "u", "s", "late",
    ]
}
