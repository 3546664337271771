import DossierText

/// What a report of a dispute or of security is known by.
extension CommitmentWords {
    /// With one of these near, a report speaks of security.
    static let security: WordSet = """
        patrol patrols patrolling vessel vessels ship ships navy naval frigate frigates warship warships aircraft helicopter police
        guard guards guarding mission missions convoy sabotage smuggling smugglers trafficking traffickers militia rebels
        insurgents armed raid raids attack attacks drone drones radar radars mines piracy pirates hostage hostages
        extradition extradited suspects gendarmes marines intelligence surveillance armies battalion checkpoint checkpoints
        command commander headquarters exercise exercises artillery howitzer howitzers mortars tanks armoured armored fighters jets
        airspace fleet flotilla garrison garrisons outpost outposts barracks trawlers gunboats boarding boarded seized impounded
        buffer detained demilitarised demilitarized no-fly crossings hotline hotlines prisoner prisoners detainee detainees captive captives
        inmates inspectors inspector monitors observers verification demining minefields minefield unexploded fugitive fugitives
        warrants expulsion expulsions evacuation evacuations standoff incursion incursions shelling blockade blockades
        infiltration espionage spies spy arson sniper snipers paramilitary paramilitaries commandos
        security defense defence military cooperation pact troops crime enforcement peace weapons arms border cartels sovereignty
        ceasefire alliance nato terrorism missile missiles nuclear navy army
        """
    /// With one of these and the name of a state, a sentence of a report is of what states undertake.
    static let undertaking: WordSet = """
        pledge pledges pledged pledging promise promises promised promising vow vowed vows agreed agrees undertaken undertook
        undertakes commit commits committed guarantees guaranteed offered refused refuses declined rejected urged demanded
        demands
        """
    /// With one of these, a sentence of a report is of what states have to do with each other.
    static let diplomacy: WordSet = """
        talks negotiations negotiation negotiator negotiators negotiated accord accords treaty treaties pact memorandum protocol envoy
        envoys delegation delegations ambassador ambassadors diplomat diplomats diplomatic mediator mediators mediation mediated dispute
        disputes disputed foreign summit signed ratify ratified ratification arbitration commission consulate embassy bilateral
        negotiating signatories
        """

    /// With which one state speaks of what another does.
    static let complaints: WordSet = """
        regret regrets regretted regretting deplore deplores deplored deploring condemn condemns condemned condemning criticise
        criticises criticised criticising criticize criticizes criticized criticizing denounce denounces denounced lament laments
        lamented protest protests protested
        """
    static let puttingOff: WordSet = """
        postpone postpones postponed postponing delay delays delayed delaying defer deferred suspended cancel cancels cancelled
        canceled cancelling moved shelved
        """
    static let moving: WordSet = "moved"
    /// What is done with a promise that one stands by.
    static let keepingWord: WordSet = """
        keep keeps kept keeping honour honours honoured honor honors honored fulfil fulfils fulfilled fulfill fulfills meet meets
        met deliver delivered
        """
    static let truths: WordSet = "true case"
    /// In a heading: what stands below has been promised.
    static let promised: WordSet =
        "commitments commitment pledges pledge promises promised undertakings undertaking pledged committed"
}
