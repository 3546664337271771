import Testing

@testable import DossierHost

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("José Ruiz", "Jose Ruiz"), ("Ana M. Ruiz", "Ana Ruiz"), ("Joseph Brenn Jr.", "Joe Brenn"),
        ("Dr. Ana Ruiz", "Ana Ruiz"),
        ("Pedro “Lobo” Arias", "Pedro Arias"), ("ANA RUIZ", "Ana Ruiz"), ("Ana de la Roca", "Ana Roca"),
    ])
    func `spellings of one name have one identity`(left: String, right: String) {
        #expect(PersonName.reading(left).identity == PersonName.reading(right).identity)
    }

    @Test(arguments: [
        ("Elena Rojas", "Elena Rojas Vidal"), ("Rojas Vidal", "Elena Rojas Vidal"),
        ("E. Rojas", "Elena Rojas"),
        ("Juan Ramón Ibarra", "Ramón Ibarra"), ("Ana María Ruiz", "Ana Ruiz"),
        ("Michael Brenn", "Mike A. Brenn"),
    ])
    func `shorter and fuller forms can be one person's`(left: String, right: String) {
        #expect(PersonName.reading(left).agrees(with: PersonName.reading(right)))
        #expect(PersonName.reading(right).agrees(with: PersonName.reading(left)))
    }

    @Test(arguments: [
        ("Ana Ruiz", "Luis Ruiz"), ("Elena Rojas Vidal", "Elena Rojas Soto"), ("Ana B. Ruiz", "Ana C. Ruiz"),
        ("Ruiz", "Ana Ruiz"),
        ("Ana Ruiz", "Ana Rojas"),
    ])
    func `other names are other people's`(left: String, right: String) {
        #expect(!PersonName.reading(left).agrees(with: PersonName.reading(right)))
    }

    @Test(arguments: [
        ("Department of Ports", "the Ports Department"), ("Ministry of Foreign Affairs", "Foreign Ministry"),
        ("U.S. Ports Department", "Department of Ports"),
    ])
    func `a body's name is the same in any order`(left: String, right: String) {
        #expect(BodyName.reading(left).words == BodyName.reading(right).words)
    }

    @Test func `a body's country and acronym are read from its name`() {
        #expect(BodyName.reading("U.S. Ports Department").country == "United States")
        #expect(BodyName.reading("Mexican Ports Ministry").country == "Mexico")
        #expect(BodyName.reading("P.D.A.").acronym == "pda")
        #expect(BodyName.reading("Ports Development Agency").initials == "pda")
        #expect(BodyName.reading("Ports Agency").acronym == nil)
    }

    @Test func `roles are shown without articles, honorifics and what a longer one says`() {
        #expect(
            RoleList(["Mr.", "the harbour minister", "Secretary", "Secretary of Ports", "SECRETARY OF PORTS"])
                .roles
                == ["harbour minister", "Secretary of Ports"])
    }
}
