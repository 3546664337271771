import DossierText
import Testing

/// Some sentences as the second paragraph of a page, so that they are no headline.
private func page(_ text: String, _ layers: TextLayers = .names) -> AnnotatedText {
    AnnotatedText(
        "Nothing else happened on that day, and the papers had little to tell of it.\n\n\(text)\n\nIt rained all day.\n",
        layers: layers)
}

/// The entity that each mention by name stands for, as `form → name`.
private func references(_ text: String) -> [String] {
    let text = page(text)
    return text.mentions.filter { $0.form == .name }.map { mention in
        "\(text.string(mention.core)) → \(mention.entity.map { text.entities[$0].name } ?? "?")"
    }
}

private func entity(_ name: String, in text: String) throws -> Entity {
    let text = page(text)
    return try #require(text.entities.first { $0.name == name }, "\(text.entities.map(\.name))")
}

@Suite struct NameReaderTests {
    @Test(
        arguments: [
            // The one named last before.
            (
                "Ana Ruiz opened the port. Luis Ruiz closed the bridge. Ruiz said so.",
                ["Ana Ruiz → Ana Ruiz", "Luis Ruiz → Luis Ruiz", "Ruiz → Luis Ruiz"]
            ),
            (
                "Luis Ruiz closed the bridge. Ruiz said so. Ana Ruiz opened the port.",
                ["Luis Ruiz → Luis Ruiz", "Ruiz → Luis Ruiz", "Ana Ruiz → Ana Ruiz"]
            ),
            // The one who bears the title.
            (
                "Mayor Ana Ruiz met Coach Luis Ruiz. Mayor Ruiz said so.",
                ["Ana Ruiz → Ana Ruiz", "Luis Ruiz → Luis Ruiz", "Ruiz → Ana Ruiz"]
            ),
            // The one whose relative the other is.
            (
                "Mayor Ana Ruiz came with her husband Luis Ruiz. Ruiz said so.",
                ["Ana Ruiz → Ana Ruiz", "Luis Ruiz → Luis Ruiz", "Ruiz → Ana Ruiz"]
            ),
            // The one of whom the text told first, in a paragraph of its own.
            (
                "Ana Ruiz opened the port. The pilot Luis Ruiz was there.\n\nRuiz took to the radio.",
                ["Ana Ruiz → Ana Ruiz", "Luis Ruiz → Luis Ruiz", "Ruiz → Ana Ruiz"]
            ),
            // Nobody of the name has been named in full yet.
            (
                "In the port Ruiz waited. Ana Ruiz opened the gate for Luis Ruiz.",
                ["Ruiz → Ruiz", "Ana Ruiz → Ana Ruiz", "Luis Ruiz → Luis Ruiz"]
            ),
            (
                "In the port Ruiz waited. Ana Ruiz opened the gate.",
                ["Ruiz → Ana Ruiz", "Ana Ruiz → Ana Ruiz"]
            ),
        ])
    func `a family name of two people is that of the one meant`(text: String, expected: [String]) {
        #expect(references(text) == expected)
    }

    @Test(arguments: [
        "Mayor Ana Ruiz said Caledon would not pay. She left.",
        "Caledon urged both sides to stop. He said so. The ships lay in Caledon.",
        "Caledon said it was over. He left. Caledon's parliament met.",
    ])
    func `a state of which somebody speaks is no person`(text: String) {
        let found = page(text).entities.filter { $0.kind == .person }.map(\.name)
        #expect(!found.contains("Caledon"), "\(found)")
    }

    @Test func `a family name that urges and is called she is a person`() throws {
        #expect(
            try entity("Orlova", in: "Orlova urged them to return to Arlen. She said so.").kind == .person)
    }

    @Test func `a body is not named after the day on which it acts`() throws {
        let text =
            "The Regional Harbour Commission on Wednesday closed the port. The Commission on Trade met."
        #expect(try entity("Regional Harbour Commission", in: text).kind == .organisation)
        #expect(try entity("Commission on Trade", in: text).kind == .organisation)
    }

    @Test func `an ordinary word in capitals is no name`() {
        let found = page(
            "The crews will stand TOGETHER and sail. The harbour is SHARED by all who have shared it."
        )
        .entities.map(\.name)
        #expect(!found.contains("TOGETHER") && !found.contains("SHARED"), "\(found)")
    }

    @Test func `the capitals of a dateline are a place`() throws {
        let text = "ARLEN, May 3 (Wire) — The port is open. Ships lay in Arlen."
        #expect(try entity("Arlen", in: text).kind == .place)
        #expect(try entity("PORT ORLA", in: "PORT ORLA — The port is open.").kind == .place)
        #expect(try entity("ORLA", in: "ORLA, May 3 — The port is open.").kind == .place)
        #expect(try entity("TLAO", in: "TLAO — the alliance — met on Monday.").kind == .organisation)
        #expect(try entity("MINISTRY OF TOLLS", in: "MINISTRY OF TOLLS — It is open.").kind == .organisation)
    }

    @Test func `a family name that says something and is called she is a person`() throws {
        #expect(try entity("Orlova", in: "In Arlen, Orlova said she would open the port.").kind == .person)
        #expect(try entity("Portex", in: "In Arlen, Portex said it would open the port.").kind != .person)
    }

    @Test(
        arguments: [
            ("Ana Ruiz, the harbour minister, spoke.", ["the harbour minister"]),
            ("Harbour Minister Ana Ruiz, Trade Minister Ben Ode, and others spoke.", ["Harbour Minister"]),
            ("Ana Ruiz, the director of ports under Mayor Ben Ode, spoke.", ["the director of ports"]),
            ("Ana Ruiz, and the mayor of Arlen, spoke.", []),
        ])
    func `a role set off by commas is nobody else's`(text: String, roles: [String]) throws {
        let found = try entity("Ana Ruiz", in: text).roles
        #expect(found == roles)
    }

    @Test(
        arguments: [
            ("The chair of the board thanked Ferry Lines CEO Ana Ruiz.", "Ana Ruiz", Entity.Kind.person),
            ("Former Vice President of the United States Ana Ruiz spoke.", "Ana Ruiz", .person),
            ("It was President Karim al-Hadi who spoke.", "Karim al-Hadi", .person),
            ("The port thanked Padma Shri Karim Desai.", "Karim Desai", .person),
        ])
    func `titles and particles are taken from names`(text: String, name: String, kind: Entity.Kind) throws {
        #expect(try entity(name, in: text).kind == kind)
    }

    @Test func `a region's adjective before a noun is no body`() throws {
        let text = "These are the other Latin American ports of the line."
        #expect(try entity("Latin American", in: text).kind == .other)
    }

    @Test(arguments: [
        "They agreed on a Harbour Safety Commitment in Arlen.", "They praised the Ports Modernization.",
        "It was a matter of Maritime Security for both.", "A Latin American port was named.",
        "They read Order 11 (Adjusting Ferry Tolls) aloud.", "She signed the Opening Arlen Harbours law.",
    ])
    func `programmes and regions are no people`(text: String) {
        let people = page(text).entities.filter { $0.kind == .person && $0.certainty >= 0.6 }
        #expect(people.map(\.name) == [])
    }

    @Test(arguments: [
        ("Harbour Minister Ana Ruiz spoke.", "Ana Ruiz", 0.9...1),
        ("In the port Tova Brenn said so.", "Tova Brenn", 0.8...1),
        ("In the port they saw Tova Brenn.", "Tova Brenn", 0...0.5),
        ("In Arlen the Ports Commission met.", "Ports Commission", 0.8...1),
    ])
    func `certainty says what speaks for a name`(text: String, name: String, range: ClosedRange<Double>)
        throws
    {
        #expect(range.contains(try entity(name, in: text).certainty))
    }
}

@Suite struct NamesWithRolesTests {
    @Test(arguments: [
        ("UN Secretary-General Ana Ruiz spoke in the port.", "Ana Ruiz", "Secretary-General"),
        ("Vice-President Ana Ruiz spoke in the port.", "Ana Ruiz", "Vice-President"),
        ("The mayor of Arlen, Tova Brenn, opened the port.", "Tova Brenn", "mayor of Arlen"),
        ("The prime minister, Tova Brenn, said it was late.", "Tova Brenn", "prime minister"),
        ("The port's former director, Tova Brenn, was there.", "Tova Brenn", "former director"),
        ("A spokesman for the port, Dirk Maas, said so.", "Dirk Maas", "spokesman for the port"),
        ("Former mayor Tova Brenn spoke in the port.", "Tova Brenn", "Former mayor"),
        (
            "Current Prime Minister of India Tova Brenn wrote a letter.", "Tova Brenn",
            "Current Prime Minister of India"
        ),
    ])
    func `a function before a name is its role`(text: String, name: String, role: String) throws {
        #expect(try entity(name, in: text).roles == [role])
    }

    @Test(arguments: [
        "They met the mayor, Tova Brenn, and Dirk Maas.", "In a letter to the mayor, Tova Brenn said no.",
    ])
    func `a function in a list or another phrase is nobody's`(text: String) throws {
        #expect(try entity("Tova Brenn", in: text).roles.isEmpty)
    }

    @Test(arguments: [
        ("President Park Jae-won met the mayor.", ["Park Jae-won"]),
        ("The director of Harbour Watch Ana Quill spoke.", ["Harbour Watch", "Ana Quill"]),
        ("The head of the Ferry Alliance Jae-un Sung spoke.", ["Ferry Alliance", "Jae-un Sung"]),
        ("Minister Kim Jae-un met the mayor.", ["Kim Jae-un"]),
        ("Jae-un Sung met the mayor.", ["Jae-un Sung"]),
        (
            "Elin Dahl's Kestrel and Marlow Motor Corp. agreed.",
            ["Elin Dahl", "Kestrel", "Marlow Motor Corp."]
        ),
        ("In the port Johnson and Dahl Corp. was sold.", ["Johnson and Dahl Corp."]),
        ("St. Mary's Hospital was shut.", ["St. Mary's Hospital"]),
        ("Jordan Pike, May Brandt and April Sorn came.", ["Jordan Pike", "May Brandt", "April Sorn"]),
        ("The council met in May. Brandt was absent from it.", ["Brandt"]),
        ("The Director of the Office of Ports and Roads wrote a letter.", []),
    ])
    func `names go as far as they belong together`(text: String, names: [String]) {
        let read = page(text)
        let people = read.mentions.filter { $0.form == .name && $0.entity != nil }
        #expect(people.map { read.string($0.core) } == names)
    }

    @Test func `an abbreviation in brackets is another name of the person`() {
        #expect(
            references("Pedro Manuel Lopez Arias (PMLA) spoke. PMLA was glad.") == [
                "Pedro Manuel Lopez Arias → Pedro Manuel Lopez Arias", "PMLA → Pedro Manuel Lopez Arias",
                "PMLA → Pedro Manuel Lopez Arias",
            ])
    }
}

@Suite struct CountryNamesTests {
    @Test(arguments: [
        ("U.S. Department of Ports", "Department of Ports", "United States"),
        ("Ministry of Ports of Mexico", "Ministry of Ports", "Mexico"),
        ("Mexican Ports Ministry", "Ports Ministry", "Mexico"),
        ("Supreme Court of the United States", "Supreme Court", "United States"),
        ("Ports Commission", "Ports Commission", nil), ("Mexico", "Mexico", nil),
    ])
    func `a body's country is taken from its name`(name: String, rest: String, country: String?) {
        let (words, found) = CountryNames.split(name)
        #expect(words.joined(separator: " ") == rest)
        #expect(found == country)
    }
}

@Suite struct PlaceNamesTests {
    @Test(arguments: [
        ("Lisbon", "Oslo", PlaceNames.Relation.apart), ("Lisbon", "Portugal", .within),
        ("Norway", "Portugal", .apart), ("Lisbon", "Norway", .apart), ("Arlen", "Oslo", .unknown),
        ("Norway", "European Union", .unknown), ("Oslo", "Oslo", .within),
        ("Kyiv", "Kiev", .unknown), ("Scotland", "United Kingdom", .unknown), ("Scotland", "Norway", .apart),
    ])
    func `two places lie apart or one in the other`(one: String, other: String, relation: PlaceNames.Relation)
    {
        #expect(PlaceNames.relation(one, other) == relation)
    }

    @Test(arguments: [
        ("The crews stopped, the Arlen Dockers' Union said.", "Arlen Dockers' Union"),
        ("The crews stopped, the Sudrian Pilots’ Association said.", "Pilots’ Association"),
        ("They asked the Ferry Workers' and Pilots' Federation for help.", "Pilots' Federation"),
    ])
    func `the apostrophe of a plural does not end the name of a body`(text: String, name: String) throws {
        #expect(page(text).entities.contains { $0.name.hasSuffix(name) && $0.kind == .organisation })
    }

    @Test(arguments: [
        ("On Friday President Morales' Cabinet met.", "Morales"),
        ("A grant came from Daniel Williams' Foundation.", "Daniel Williams"),
    ])
    func `of what belongs to a person the person is named`(text: String, name: String) {
        let entities = page(text).entities
        #expect(entities.contains { $0.name.hasSuffix(name) && $0.kind == .person })
        #expect(!entities.contains { $0.name.contains("'") })
    }

    @Test func `a seat of government is a place where things are said`() throws {
        #expect(try entity("Government House", in: "She spoke at Government House in Arlen.").kind == .place)
    }
}
