/// The program in Python with which a new module begins: small, whole and right.
enum PythonTemplate {
    static func text(name: String) -> String {
        #"""
        #!/usr/bin/env python3
        """An analysis module of Dossier in Python. Change MODULE and analyze(), then:

            dossier test-module \#(name).py

        In the modules/ folder of a workspace it is a command there, as soon as you allow it: modules trust \#(name).
        The protocol, which any language can speak, is described in Plugins/Extras/PROTOCOL.md of Dossier.
        """

        import json
        import re
        import sys

        # What the module says of itself: command, filters, table, SQL view and help follow from it.
        MODULE = {
            "name": "\#(name)",
            "summary": "Numbers of ships, and where they lie",  # one line for lists and help
            "version": 1,
            # What Dossier computes and sends along: structure sentences tokens quotations times quantities names.
            "layers": ["sentences"],
            "kinds": [{"name": "ships", "summary": "a number of ships at a place"}],
            # Types: text number percent money date name place choice.
            "fields": [
                {"name": "number", "type": "number", "summary": "how many"},
                {"name": "port", "type": "place", "filters": ["at"], "summary": "where"},
            ],
            # Parts of the passage that bear on it.
            "roles": [{"name": "port", "summary": "the words for the place"}],
            # What a workspace may set in workspace.yaml, under modules: \#(name):
            "options": [{"name": "smallest", "type": "number", "default": 1, "summary": "leave out smaller numbers"}],
            # What is one thing over documents, and where sources can disagree.
            "relate": {"same": ["port"], "label": "ships at {port}", "differ": ["number"]},
            # Manual and test at once: [[1:…]] must be found with these values; without “expect” nothing may be found.
            "examples": [
                {
                    "title": "How many, and where",
                    "text": "The harbour master counted [[1:12 ships in [[1.port:Port Arlen]]]] on Monday.",
                    "expect": [{"passage": 1, "kind": "ships", "fields": {"number": 12, "port": "Port Arlen"}}],
                },
                {"title": "A number of something else", "text": "There were 12 horses in Port Arlen."},
            ],
        }

        PATTERN = re.compile(r"\b(?P<number>\d+) (?:ships|boats|ferries) (?:in|at|off) (?P<port>[A-Z]\w+(?: [A-Z]\w+)*)")

        # As set by the workspace.
        options = {}


        def analyze(document):
            """Yields everything that is found in one document, which has id, text, title, published … and layers.

            Positions count bytes of UTF-8 from the beginning of the text, not characters.
            """
            data = document["text"].encode("utf-8")
            for sentence in document["layers"]["sentences"]:
                text = data[sentence["start"]:sentence["end"]].decode("utf-8")

                def place(index):
                    return sentence["start"] + len(text[:index].encode("utf-8"))

                for match in PATTERN.finditer(text):
                    number = int(match["number"])
                    if number < options.get("smallest", 1):
                        continue
                    yield {
                        "kind": "ships",
                        "start": place(match.start()),
                        "end": place(match.end()),
                        "fields": {"number": number, "port": match["port"]},
                        "roles": [{"role": "port", "start": place(match.start("port")), "end": place(match.end("port"))}],
                        "confidence": 0.9,
                        "rule": "\#(name).counted",  # shown by why
                    }


        def answer(message):
            """The answer to one message; None when Dossier says goodbye."""
            kind = message.get("type")
            if kind == "hello":
                if 1 not in message["protocols"]:
                    return {"type": "error", "message": "this module speaks version 1 of the protocol"}
                options.update(message.get("options", {}))
                return {"type": "hello", "protocol": 1, "name": MODULE["name"], "features": []}
            if kind == "describe":
                return {"type": "module", **MODULE}
            if kind == "analyze":
                document = message["document"]
                found = list(analyze(document))
                return {"type": "findings", "id": message["id"], "document": document["id"], "findings": found}
            if kind == "goodbye":
                return None
            return {"type": "error", "id": message.get("id"), "message": f"there is no message “{kind}”"}


        def main():
            for line in sys.stdin.buffer:
                try:
                    reply = answer(json.loads(line))
                except ValueError as error:
                    reply = {"type": "error", "message": f"no JSON: {error}"}
                if reply is None:
                    return
                # One message a line. What is printed to sys.stderr is shown when something goes wrong.
                sys.stdout.write(json.dumps(reply) + "\n")
                sys.stdout.flush()


        if __name__ == "__main__":
            main()

        """#
    }
}
