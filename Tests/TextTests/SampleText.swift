/// A page of invented news with everything on which tokenizers stumble.
enum SampleText {
    static let page = """
        Harbour Talks Stall as Freeport, Md., Waits
        By Ana R. O’Connell and J.K. van der Berg
        Updated Sept. 14, 2023, at 6:45 p.m. EDT | 4 min read

        FREEPORT, Md. — Gov. Lena Marsh said on Tues. that the state won't "sign anything it hasn't read," and that the
        $1.25-billion loan (about €1.1bn) isn't "off the table"... yet. Dr. Paul I. Stone, of St. Brendan's, put the odds
        at 3:1; others — e.g. the U.S.-Caledonian Chamber — at 50–50, i.e. no better than last year’s.

        “We’re not there,” she’d told reporters at 10 a.m., “and I’m not going to say we’re ‘nearly’ there.” Asked why,
        she answered: “Ask Mr. Tane. He’s the one who’d know.” The ministry's No. 2, Col. (ret.) Ivo Žák, didn't respond.

        What we know:
        • The port handles 12,500,000 tons a year, 0.7% more than in the 1990s (the '90s boom's tail).
        • A 90-day pause ends on Oct. 1st; vitamin C. imports, AT&T lines and F-16 parts are exempt.
        - Details: https://www.example.org/talks?id=7&lang=en, talks@example.org or +1 (555) 010-2030.

        Q: Who pays for the £30m break-water?
        A: "Nobody knows," said one of the workers' leaders. "That's the state’s job, isn’t it?"

        Jr. partners such as Ortiz & Sons Inc. and Łódź-based Ćwik S.A. declined to comment. A 3×4 m sign read ¿QUÉ PASA?
        The owners' word for it was «naïveté». Prices: 5°C, 10 µg, ½ price, 7%–8% up; see pp. 4-5, vol. 2, and §3(b)(ii).
        """
}
