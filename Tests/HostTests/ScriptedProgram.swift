import DossierHost
import DossierSDK
import DossierText
import Foundation

/// A module in a few lines of Python that finds the word “toll”, and then does something wrong.
enum ScriptedProgram {
    /// - Parameters:
    ///   - start: what it does before anything else.
    ///   - analyze: what it does with a document, instead of answering; `reply` answers as it should.
    static func text(name: String = "booths", start: String = "", analyze: String = "reply()") -> String {
        """
        #!/usr/bin/env python3
        import json, os, sys, time
        def say(message):
            sys.stdout.write(json.dumps(message) + "\\n")
            sys.stdout.flush()
        \(start)
        for line in sys.stdin.buffer:
            message = json.loads(line)
            kind = message["type"]
            if kind == "hello":
                options = message["options"]
                say({"type": "hello", "protocol": 1, "name": "\(name)", "features": FEATURES if "FEATURES" in globals() else []})
            elif kind == "describe":
                say({"type": "module", "name": "\(name)", "summary": "Toll booths", "version": 1, "layers": [],
                     "kinds": [{"name": "booth", "summary": "a booth"}],
                     "fields": [{"name": "payer", "type": "text"}],
                     "options": [{"name": "word", "type": "text", "default": "toll"}],
                     "relate": {"same": ["payer"], "label": "{payer}"},
                     "examples": [{"title": "A toll", "text": "A [[1:toll]].",
                                   "expect": [{"passage": 1, "kind": "booth"}]}],
                     **globals().get("MORE", {})})
            elif kind in globals().get("ANSWERS", {}):
                ANSWERS[kind](message)
            elif kind == "analyze":
                document = message["document"]
                word = options.get("word", "toll")
                def findings():
                    found, text, place = [], document["text"].encode(), -1
                    while (place := text.find(word.encode(), place + 1)) >= 0:
                        found.append({"kind": "booth", "start": place, "end": place + len(word.encode()),
                                      "fields": {"payer": word}, "rule": "booth"})
                    return found
                def reply(**changes):
                    say({"type": "findings", "id": message["id"], "document": document["id"],
                         "findings": findings(), **changes})
                \(analyze.replacing("\n", with: "\n        "))
            elif kind == "goodbye":
                break
        """
    }

    static func write(_ text: String, to folder: TemporaryFolder, as name: String = "booths.py") throws
        -> String
    {
        let path = try folder.write(name, text)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    /// Limits that a test need not wait for.
    static var limits: ProgramLimits {
        var limits = ProgramLimits()
        limits.startSeconds = 20
        limits.seconds = 2
        limits.grace = 0.2
        limits.answer = 1 << 20
        limits.memory = 512 << 20
        limits.pause = 0
        return limits
    }
}

func document(_ text: String, id: String = "a.txt") -> Document {
    Document(id: id, facts: DocumentFacts(), text: AnnotatedText(text, layers: []))
}
