import DossierSDK
import DossierText
import Testing

@testable import SecurityCommitmentsModule

@Suite struct KeptProfileTests {
    private func profiles() throws -> [CommitmentProfile] {
        let module = SecurityCommitments()
        let text = AnnotatedText(
            """
            Arlen pledged to send 400 border guards to the Tessin frontier by May. Norvia agreed to extradite the \
            leaders of the smuggling gangs. Norvia refused to let Arlenian soldiers enter the country. Arlen \
            offered no assurances about drone flights over Norvia.
            """, layers: module.descriptor.requires)
        let found = try module.analyze(Document(id: "d:a", facts: DocumentFacts(), text: text))
        return found.map { CommitmentProfile($0) }
    }

    private func bytes(_ profiles: [CommitmentProfile]) -> [UInt8] {
        var writer = ByteWriter()
        let shared = CommitmentProfile.shared(by: profiles)
        CommitmentProfile.write(shared, to: &writer)
        for profile in profiles { profile.write(to: &writer, beside: shared) }
        return writer.bytes
    }

    private func read(_ bytes: [UInt8], count: Int) -> [CommitmentProfile]? {
        var reader = ByteReader(bytes)
        guard let shared = CommitmentProfile.readShared(from: &reader) else { return nil }
        var profiles: [CommitmentProfile] = []
        for _ in 0..<count {
            guard let profile = CommitmentProfile(from: &reader, beside: shared) else { return nil }
            profiles.append(profile)
        }
        return profiles
    }

    @Test func `what is kept is what was read from the finding`() throws {
        let made = try profiles()
        #expect(made.count > 2)
        let kept = try #require(read(bytes(made), count: made.count))
        for (made, kept) in zip(made, kept) {
            #expect(kept.stance == made.stance)
            #expect(kept.subject == made.subject)
            #expect(kept.themes == made.themes)
            #expect(kept.parties.names == made.parties.names)
            #expect(kept.stems == made.stems)
            #expect(kept.word == made.word)
            #expect(kept.document == made.document)
            #expect(kept.affair == made.affair)
        }
    }

    @Test func `bytes that are cut short, or of another layout, are refused`() throws {
        let made = try profiles()
        let whole = bytes(made)
        for end in whole.indices { #expect(read(Array(whole[..<end]), count: made.count) == nil) }
        #expect(read([whole[0] ^ 1] + whole.dropFirst(), count: made.count) == nil)
    }
}
