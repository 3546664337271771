extension VerbForms {
    /// Irregular verbs that tell events, so that `struck` is known as `strike`.
    static let irregularEvents = VerbForms(
        regular: "", nouns: "",
        irregular: """
            begin begins beginning began begun
            blow blows blowing blew blown
            break breaks breaking broke broken
            bring brings bringing brought
            build builds building built
            burn burns burning burnt burned
            buy buys buying bought
            catch catches catching caught
            choose chooses choosing chose chosen
            draw draws drawing drew drawn
            drive drives driving drove driven
            fall falls falling fell fallen
            fight fights fighting fought
            find finds finding found
            flee flees fleeing fled
            fly flies flying flew flown
            freeze freezes freezing froze frozen
            hang hangs hanging hung
            hold holds holding held
            leave leaves leaving left
            lose loses losing lost
            meet meets meeting met
            pay pays paying paid
            quit quits quitting quit
            ride rides riding rode ridden
            run runs running ran
            seek seeks seeking sought
            sell sells selling sold
            send sends sending sent
            shoot shoots shooting shot
            sink sinks sinking sank sunk
            sit sits sitting sat
            speak speaks speaking spoke spoken
            stand stands standing stood
            steal steals stealing stole stolen
            strike strikes striking struck stricken
            swear swears swearing swore sworn
            sweep sweeps sweeping swept
            teach teaches teaching taught
            throw throws throwing threw thrown
            win wins winning won
            withdraw withdraws withdrawing withdrew withdrawn
            write writes writing wrote written
            """)
}
