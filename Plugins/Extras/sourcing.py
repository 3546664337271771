#!/usr/bin/env python3
"""Who is quoted without a name: an analysis module of Dossier in one file, with nothing but Python's standard library.

It shows how a module in any language is written; the protocol is described in PROTOCOL.md beside it.
Try it with: dossier test-module sourcing.py
"""

import bisect
import json
import re
import sys

MODULE = {
    "name": "sourcing",
    "summary": "Sources without a name: who speaks, how many, on what terms",
    "version": 1,
    "handle": "n",
    "layers": ["sentences"],
    "kinds": [
        {"name": "unnamed", "summary": "somebody who is quoted or referred to without a name"},
        {"name": "terms", "summary": "what was agreed about naming the source, and why"},
    ],
    "fields": [
        {"name": "who", "type": "text", "filters": ["by"], "summary": "the source as the text describes it"},
        {"name": "count", "type": "number", "summary": "how many, where a number is given"},
        {"name": "knows", "type": "text", "summary": "how the source is said to know"},
        {"name": "reason", "type": "text", "summary": "why the source is not named"},
    ],
    "roles": [{"name": "who", "summary": "the words for the source"}],
    "relate": {"same": ["kind", "who"], "label": "{who}"},
    # sourcing repeated: who is described in the same words by several documents, and may be one person.
    "views": [
        {
            "name": "repeated",
            "summary": "descriptions that several documents have in common, those of most first",
            "columns": [
                {"name": "who", "type": "text"},
                {"name": "documents_with_it", "type": "number", "label": "documents"},
                {"name": "times", "type": "number"},
            ],
        }
    ],
    "examples": [
        {
            "title": "How many, and how they know",
            "text": "[[1:[[1.who:Two officials]] familiar with the talks]] said that the bridge would close.",
            "expect": [
                {
                    "passage": 1,
                    "kind": "unnamed",
                    "fields": {"who": "Two officials", "count": 2, "knows": "familiar with the talks"},
                }
            ],
        },
        {
            "title": "Why there is no name",
            "text": "The engineer spoke [[1:on condition of anonymity because the report is not public]].",
            "expect": [
                {
                    "passage": 1,
                    "kind": "terms",
                    "fields": {"reason": "because the report is not public"},
                }
            ],
        },
        {
            "title": "Officials, in the plural",
            "text": "The quay is closed, [[1:[[1.who:Norwegian police officials]]]] said on Monday.",
            "expect": [{"passage": 1, "kind": "unnamed", "fields": {"who": "Norwegian police officials"}}],
        },
        {"title": "A source with a name", "text": "The harbour master, Ana Ruiz, said that the bridge would close."},
    ],
}

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "a dozen": 12,
}
COUNT = (
    r"(?i:(?P<count>a dozen|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|multiple|many|other"
    r"|another|both)\s+)"
)
PERSON = (
    r"(?:officials?|sources?|diplomats?|aides?|insiders?|advis[eo]rs?|people|persons?|lawmakers?|executives?"
    r"|officers?|employees?|staffers?|lawyers?|analysts?|negotiators?|ministers?|investigators?)"
)
# What can stand before the noun: names of countries, bodies and places, and the usual adjectives.
KIND = (
    r"(?!(?:[Aa]nd|But|After|Before|When|While|As|If|So|Yet|Still|Meanwhile|The|These|Those|This|That|For|In|On)\b)"
    r"(?:(?:[A-Z][\w.’'-]*|and|senior|top|high-ranking|military|police|government|company|defen[cs]e|trade|law|enforcement"
    r"|administration|local|state|federal|diplomatic|intelligence|security|industry|well-placed|unidentified|unnamed"
    r"|anonymous|health|campaign|party|former|current|foreign|western|court|border|city|elected|embassy|palace)\s+){0,5}"
)
KNOWS = (
    r"(?P<knows>(?:familiar with|briefed on|close to|with (?:direct )?knowledge of|involved in|aware of"
    r"|privy to)\s+(?:the |its |his |her |their |that |those )?[\w’'-]+(?:\s+(?:of|in|on|for)\s+[\w’'-]+)?)"
)
SAY = (
    r"(?:said|says?|told|added|confirmed|denied|insisted|described|acknowledged|believe[sd]?|warned|hoped|estimated"
    r"|(?:was|were) quoted as saying|as saying)"
)
UNNAMED = re.compile(rf"\b(?P<who>{COUNT}?{KIND}{PERSON})\s+(?:who\s+(?:is|are|was|were)\s+)?{KNOWS}")
SAYS = re.compile(
    rf"\b(?P<who>(?:{COUNT}{KIND}(?:officials?|sources?|diplomats?|aides?|insiders?)"
    rf"|(?<![Tt]he )(?<![Tt]hese )(?<![Tt]hose ){KIND}(?i:officials|sources|diplomats|aides|insiders)))"
    rf"(?:\s+(?:in|at|from)\s+[A-Z]\w+)?(?:\s+who asked not to be (?:named|identified),?)?\s+(?:also\s+|have\s+|had\s+)?{SAY}\b"
)
ACCORDING = re.compile(
    rf"(?i:according to|citing|quoting|quoted)\s+(?P<who>{COUNT}?{KIND}(?:officials?|sources?|diplomats?|aides?|insiders?))\b"
    r"(?!\s+[A-Z]\w+ [A-Z])"
)
TERMS = re.compile(
    r"\b(?:on (?:the )?condition of anonymity|(?:asked|declined|refused|requested)\s+(?:not\s+)?to be\s+"
    r"(?:named|identified)|not authori[sz]ed to (?:speak|comment|discuss)[^,.;]{0,40})"
    r"(?:,?\s+(?P<reason>(?:because|since|citing|as|for fear of|to discuss|to describe)\s+[^,.;”\"]{3,120}))?",
    re.IGNORECASE,
)


PATTERNS = (
    (UNNAMED, "unnamed", "knows"),
    (SAYS, "unnamed", "says"),
    (ACCORDING, "unnamed", "according"),
    (TERMS, "terms", "terms"),
)


class Bytes:
    """Positions are bytes of UTF-8, Python counts characters: this turns one into the other."""

    def __init__(self, text):
        self.ends = []
        self.extra = []
        more = 0
        for index, character in enumerate(text):
            size = len(character.encode("utf-8", "surrogatepass"))
            if size > 1:
                more += size - 1
                self.ends.append(index)
                self.extra.append(more)

    def at(self, index):
        place = bisect.bisect_left(self.ends, index)
        return index + (self.extra[place - 1] if place else 0)


def analyze(document):
    """All findings of one document."""
    text = document["text"]
    data = text.encode("utf-8", "surrogatepass")
    for sentence in document["layers"]["sentences"]:
        start, end = sentence["start"], sentence["end"]
        words = data[start:end].decode("utf-8", "surrogatepass")
        place = Bytes(words)
        taken = []
        for pattern, kind, rule in PATTERNS:
            for match in pattern.finditer(words):
                short = rule in ("says", "according")
                first, last = (match.span("who") if short else match.span())
                if any(first < b and a < last for a, b in taken):
                    continue
                taken.append((first, last))
                groups = match.groupdict()
                finding = {
                    "kind": kind,
                    "start": start + place.at(first),
                    "end": start + place.at(last),
                    "fields": {
                        name: " ".join(groups[name].split()) for name in ("who", "knows", "reason") if groups.get(name)
                    },
                    "roles": [],
                    "confidence": 0.7 if short else 0.8,
                    "rule": "sourcing." + rule,
                }
                count = " ".join((groups.get("count") or "").lower().split())
                if count in NUMBERS:
                    finding["fields"]["count"] = NUMBERS[count]
                if groups.get("who"):
                    finding["roles"].append(
                        {
                            "role": "who",
                            "start": start + place.at(match.start("who")),
                            "end": start + place.at(match.end("who")),
                        }
                    )
                yield finding


def repeated(groups):
    """The rows of the list of that name, from the groups that Dossier has made by “relate”."""
    shared = [group for group in groups if len(group["documents"]) > 1]
    for group in sorted(shared, key=lambda group: -len(group["documents"])):
        yield {
            "group": group["group"],
            "fields": {
                "who": group["label"],
                "documents_with_it": len(group["documents"]),
                "times": len(group["members"]),
            },
        }


def answer(message):
    """The answer to one message of the host; None when it says goodbye."""
    kind = message.get("type")
    if kind == "hello":
        if 1 not in message.get("protocols", []):
            return {"type": "error", "message": "this module speaks version 1 of the protocol"}
        return {"type": "hello", "protocol": 1, "name": MODULE["name"], "features": ["views"]}
    if kind == "describe":
        return {"type": "module", **MODULE}
    if kind == "analyze":
        document = message["document"]
        return {
            "type": "findings",
            "id": message["id"],
            "document": document["id"],
            "findings": list(analyze(document)),
        }
    if kind == "view":
        return {"type": "rows", "id": message["id"], "rows": list(repeated(message["groups"]))}
    if kind == "goodbye":
        return None
    return {"type": "error", "id": message.get("id"), "message": f"there is no message “{kind}”"}


def main():
    for line in sys.stdin.buffer:
        try:
            message = json.loads(line)
        except ValueError as error:
            reply = {"type": "error", "message": f"no JSON: {error}"}
        else:
            reply = answer(message)
        if reply is None:
            return
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
