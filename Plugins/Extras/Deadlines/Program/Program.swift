import DeadlinesModule
import DossierWire

/// The module as a program that the host talks to.
@main enum Program {
    static func main() { ModuleServer(Deadlines()).run() }
}
