import DossierSDK

/// Manual and tests at once: invented sentences with what must be found in them.
enum DeadlineExamples {
    static let all = [
        Example(
            "An order",
            "The [[1.who:Harbour Authority]] must [[1.what:clear the wreck]] [[1:by [[1.due:1 June 2031]]]].",
            expected: [
                Expected(
                    1, "due",
                    [
                        "who": "Harbour Authority", "what": "clear the wreck", "due": "2031-06-01",
                        "strength": "must",
                    ])
            ]),
        Example(
            "A promise",
            "[[1.who:Ana Ruiz]] promised to [[1.what:reopen the bridge]] [[1:before [[1.due:July 2031]]]].",
            expected: [
                Expected(
                    1, "due",
                    ["who": "Ana Ruiz", "what": "reopen the bridge", "due": "2031-07", "strength": "will"])
            ]),
        Example(
            "Time that is given",
            "[[1.who:Ana Ruiz]] has [[1:until [[1.due:3 May 2031]]]] to [[1.what:pay the toll]], the clerk said.",
            expected: [
                Expected(
                    1, "due",
                    ["who": "Ana Ruiz", "what": "pay the toll", "due": "2031-05-03", "strength": "must"])
            ]),
        Example(
            "No later than", "The report was [[1:no later than [[1.due:3 May 2031]]]].",
            expected: [Expected(1, "due", ["due": "2031-05-03", "strength": "must"])]),
        Example(
            "A time and no day",
            "[[1.who:Ana Ruiz]] was ordered to [[1.what:leave the quay]] [[1:within [[1.due:48 hours]]]].",
            expected: [
                Expected(
                    1, "due",
                    ["who": "Ana Ruiz", "what": "leave the quay", "period": "48 hours", "strength": "must"],
                    absent: ["due"])
            ]),
        Example(
            "The day before the duty",
            "[[1:By [[1.due:1 June 2031]]]], the [[1.who:Harbour Authority]] should [[1.what:clear the wreck]].",
            expected: [Expected(1, "due", ["what": "clear the wreck", "strength": "should"])]),
        Example(
            "Called a deadline",
            "The clerk set a [[1:deadline of [[1.due:1 June 2031]]]] to [[1.what:hand in the plans]].",
            expected: [
                Expected(1, "due", ["what": "hand in the plans", "due": "2031-06-01", "strength": "must"])
            ]),
        Example(
            "What ends", "[[1.what:The permit of the ferry]] [[1:expires on [[1.due:1 June 2031]]]].",
            expected: [
                Expected(
                    1, "expires", ["what": "The permit of the ferry", "due": "2031-06-01"], absent: ["who"])
            ]),
        Example(
            "What ends, behind a mark",
            "The ferry needs papers: [[1.what:the first-class permit]] [[1:lapsed on [[1.due:1 June 2031]]]].",
            expected: [Expected(1, "expires", ["what": "the first-class permit", "due": "2031-06-01"])]),
        Example(
            "What was done by then", "By 1 June 2031, twelve ships had left the port."),
        Example("Closed for a while", "The bridge was closed until 3 May 2031."),
        Example("A day on which something happens", "The bridge opened on 3 May 2031."),
    ]
}
