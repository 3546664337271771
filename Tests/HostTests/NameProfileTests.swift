import DossierSDK
import DossierText
import Testing

@testable import DossierHost

@Suite("What people are compared by")
struct NameProfileTests {
    private func finding(
        _ kind: String, _ aliases: [String], name: String? = nil, roles: [String] = [],
        country: String? = nil, confidence: Double = 0.9
    ) -> Finding {
        var fields = Fields()
        fields.set("name", name ?? aliases.first)
        fields.set("aliases", aliases)
        fields.set("roles", roles)
        fields.set("country", country)
        return Finding(
            kind: kind, span: TextSpan(0, 4), fields: fields, confidence: confidence, rule: "people.test")
    }

    private var findings: [Finding] {
        [
            finding(People.person, ["Marta Oriel", "Oriel"], roles: ["President of Arlen"]),
            finding(People.person, ["Oriel"], roles: ["President"]),
            finding(People.person, ["Jonas Oriel"], roles: ["former harbour master", "pilot"]),
            finding(People.person, ["M. Orriel"], name: "Marta Oriel"),
            finding(People.person, ["Some Heading"], confidence: 0.4),
            finding(People.organisation, ["Arlen Harbour Authority", "AHA"]),
            finding(People.organisation, ["AHA"]),
            finding(People.organisation, ["Ministry of Ports"], country: "Chile"),
            finding(People.organisation, ["Ports Ministry"], name: "Ministry of Ports and Canals"),
        ]
    }

    private func bytes(_ profiles: [NameProfile]) -> [UInt8] {
        var writer = ByteWriter()
        NameProfile.write(NameProfile.shared(by: profiles), to: &writer)
        for profile in profiles { profile.write(to: &writer, beside: ()) }
        return writer.bytes
    }

    private func profiles(_ bytes: [UInt8], count: Int) -> [NameProfile]? {
        var reader = ByteReader(bytes)
        guard NameProfile.readShared(from: &reader) != nil else { return nil }
        var profiles: [NameProfile] = []
        for _ in 0..<count {
            guard let profile = NameProfile(from: &reader, beside: ()) else { return nil }
            profiles.append(profile)
        }
        return profiles
    }

    @Test("read from its bytes, a profile leads to the same others and joins the same")
    func keptAndRead() throws {
        let made = findings.map { NameProfile($0) }
        let read = try #require(profiles(bytes(made), count: made.count))
        #expect(read.map(\.keys) == made.map(\.keys))
        #expect(PersonCluster(read).sets() == PersonCluster(made).sets())
        #expect(BodyCluster(read).sets() == BodyCluster(made).sets())
        #expect(BodyCluster(read).sets().contains([5, 6]))
    }

    @Test("bytes that are cut short anywhere, or of another layout, are no profiles")
    func damaged() {
        let made = findings.map { NameProfile($0) }
        let whole = bytes(made)
        for end in whole.indices { #expect(profiles(Array(whole[..<end]), count: made.count) == nil) }
        #expect(profiles([0] + whole.dropFirst(), count: made.count) == nil)
    }

    @Test("a name that the analyst has put right leads to both")
    func corrected() {
        let keys = Set(NameProfile(findings[3]).keys.map(\.hash))
        #expect(!keys.isDisjoint(with: NameProfile(findings[0]).keys.map(\.hash)))
        #expect(keys.count > Set(NameProfile(finding(People.person, ["M. Orriel"])).keys.map(\.hash)).count)
    }
}
