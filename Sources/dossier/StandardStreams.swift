import DossierCommands

/// Says something on standard error, in one line.
func warn(_ message: String) { _ = FilePath.writeAll(Array("dossier: \(message)\n".utf8), to: 2) }

/// Writes results to standard output.
func say(_ text: String) { _ = FilePath.writeAll(Array(text.utf8), to: 1) }
