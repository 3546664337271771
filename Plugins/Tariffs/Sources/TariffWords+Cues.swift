import DossierText

/// What words near a tariff say of it.
extension TariffWords {
    static let lists: [(TariffCue, String)] = [
        (
            .impose,
            """
            impose imposes imposed imposing imposition levied levying slap slaps slapped slapping place places placed placing implement
            implements implemented implementing implementation introduce introduced introduces introducing enact enacts enacted enacting issued
            charge charges charged charging restore restored restores restoring reinstate reinstates reinstated reinstating enforce enforces enforced enforcing apply
            applies applied applying retaliate retaliates retaliated retaliating collect collects collected collecting set sets hit hits struck put puts putting adopted adopt adopts adopting reimpose reimposes reimposed reimposing
            """
        ),
        (
            .raise,
            """
            raise raises raised raising increase increases increased increasing hike hikes hiked hiking elevate elevated elevating
            double doubled doubles doubling quadruple quadrupled quadrupling triple tripled tripling expand expanded expanding rise rises rising
            """
        ),
        (
            .bear,
            "face faces faced facing pay pays paid paying subject subjected incur accept accepting accepted"
        ),
        (
            .stand,
            """
            remain remains remained remaining maintain maintains maintained maintaining unchanged current currently existing
            now already retain retains retained continue continues standing is are averages averaged effect force stack
            """
        ),
        (
            .end,
            """
            remove removes removed removing removal eliminate eliminates eliminated eliminating elimination lift lifts lifted lifting
            scrap scraps scrapped scrapping abolish abolishes abolished abolishing repeal repeals repealed repealing revoke revokes revoked revoking rescind rescinds rescinded rescinding
            terminate terminates terminated terminating termination end ends ended ending withdraw withdraws withdrew withdrawn withdrawing withdrawal cancel cancels cancelled canceled
            cancelling drop drops dropped dropping waive waives waived waiving dismantle dismantles dismantled expire expired expires lapse lapsed nullified struck
            """
        ),
        (
            .pause,
            """
            pause pauses paused pausing suspend suspends suspended suspending suspension delay delays delayed delaying defer deferred
            deferring defers deferral postpone postpones postponed postponing postponement shelve shelved shelves shelving halt halts halted halting truce freeze freezes froze frozen freezing grace
            """
        ),
        (
            .exempt,
            """
            exempt exempts exempted exempting exemption exemptions excluded exclude excludes exclusion exclusions duty-free spared
            spare spares carve-out carve-outs waiver waivers protected shielded
            """
        ),
        (
            .reduce,
            """
            reduce reduces reduced reducing reduction reductions lower lowers lowered lowering cut cuts cutting slash slashes slashed
            slashing decrease decreases decreased decreasing halve halved ease eased easing adjust adjusts adjusted adjusting adjustment
            adjustments relax relaxed trim trimmed shrink
            """
        ),
        (
            .threat,
            """
            threaten threatens threatened threatening threat threats warn warns warned warning propose proposes proposed proposing
            proposal consider considers considered considering mull mulls mulling float floated floats vow vows vowed promise promised
            promises weigh weighs weighing mooted brandish brandished escalate
            """
        ),
        (.possible, "could may might would should"),
        (
            .announce,
            """
            announce announces announced announcing announcement unveil unveils unveiled sign signs signed signing order orders ordered
            ordering direct directs directed directing proclaim proclaims proclaimed determine determined plan plans planned planning agree
            agrees agreed decide decides decided commits committed intends modify modifies modified modifying modification proceeding effective declare declared
            """
        ),
        (.future, "will shall 'll wo upcoming slated scheduled poised due"),
        (
            .seek,
            """
            hope hopes hoped hoping want wants wanted seek seeks sought seeking ask asks asked asking request requests requested
            lobby lobbies lobbied lobbying urge urges urged urging press presses pressed pressing push pushes pushed pushing appeal appeals appealed plead pleaded
            bid negotiate negotiates negotiating negotiated call calls called calling
            """
        ),
        (
            .refuse,
            "refuse refuses refused refusing reject rejects rejected rejecting rebuff rebuffed denied deny denies ruled insufficient declined unlikely"
        ),
        (.relief, "relief reprieve concession concessions leniency"),
        (
            .avert,
            "blunt blunted avert averted averting avoid avoided avoiding dodge dodged escape escaped fend stave cushion soften"
        ),
        (
            .topic,
            """
            leverage leveraged leveraging lever tool tools weapon bargaining policy policies war wars rhetoric barriers barrier revenue
            revenues regime talks tensions uncertainty study studies analysis report economists economist letters misclassification
            """
        ),
    ]
}
