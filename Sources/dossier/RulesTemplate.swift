/// The rules file with which a new module begins: small, whole and right.
enum RulesTemplate {
    static func text(name: String) -> String {
        """
        # An analysis module without code. Change a list or a pattern, then:
        #   dossier test-module \(name).yaml
        # In the modules/ folder of a workspace it is a command there: analyze, then \(name).

        module: \(name)
        summary: Things that are opened or closed        # one line for lists and help
        version: 1

        kinds:
          opened: something begins or is open again
          closed: something ends or is shut

        # What is known of each finding. Types: text number percent money date name place choice.
        fields:
          thing: {type: text, summary: what is opened or closed}
          by: {type: name, summary: who does it}
          date: {type: date, fill: date, filters: ["on"], summary: the nearest date of the sentence}

        # Words and phrases, with commas between them; word~ stands for all its forms.
        lists:
          open: open~, reopen~, inaugurate~
          close: close~, shut~ down, shut~, seal~ off
          thing: port~, harbour~, border crossing~, border~, bridge~, airport~, school~, embassy, embassies, road~

        # A pattern describes words that follow each other in one sentence.
        #   {close}     a word of the list       <person> <country> <name> <date> <number>   what the program knows
        #   the?        perhaps “the”            ..3   up to three words between             (a|b)  one of them
        #   by:<name>   what stands here is the value of the field “by”
        patterns:
          - name: who-closes
            kind: closed
            match: "by:<name> (has|have|had|will)? {close} (the|its|their|all)? thing:(<adjective>? {thing})"
            unless: "(not|never) ..1 {close}"
          - name: is-closed
            kind: closed
            match: "the thing:(<adjective>? {thing}) (is|are|was|were|has been|have been) (closed|shut|sealed off)"
          - name: who-opens
            kind: opened
            match: "by:<name> (has|have|had|will)? {open} (the|its|their|all)? thing:(<adjective>? {thing})"
            unless: "(not|never) ..1 {open}"

        # What is one thing over documents, and where sources can disagree.
        relate:
          same: [kind, thing, by]
          date: date
          days: 7
          label: "{by}: {thing} {kind}"
          differ: [date]

        # Manual and test at once: [[1:…]] must be found with these values; without “expect” nothing may be found.
        examples:
          - title: Who closes what, and when
            text: "[[1:[[1.by:Norway]] closed its [[1.thing:ports]]]] on [[1.date:3 May 2031]]."
            expect:
              1: {kind: closed, by: Norway, thing: ports, date: 2031-05-03}
          - title: What is said not to happen
            text: "Norway has not closed its ports."

        """
    }
}
