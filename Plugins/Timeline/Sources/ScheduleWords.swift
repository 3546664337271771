import DossierText

/// Words by which it is read what is put off, promised or called off, and to when.
final class ScheduleWords: Sendable {
    /// Forms of verbs that always put off, and of those that may move anything.
    let shifting: WordSet = """
        postpone postpones postponed postponing delay delays delayed delaying defer defers deferred deferring
        reschedule reschedules rescheduled rescheduling adjourn adjourns adjourned adjourning
        """
    let moving: WordSet = """
        move moves moved moving put puts putting push pushes pushed pushing bring brings brought bringing shift shifts
        shifted shifting set
        """
    /// `put off`, `brought forward`
    let shiftParticles: WordSet = "off back forward ahead"
    /// Before the day from which and the day to which something is moved.
    let shiftStarts: WordSet = "from"
    let shiftEnds: WordSet = "to until till for into"
    /// Before the day that no longer holds: `the vote planned for 30 May`.
    let plannedFor: WordSet = "planned scheduled set due slated expected billed fixed"
    /// Parts of what happens.
    let stages: WordSet = """
        phase phases stage stages round rounds start beginning end opening closing launch introduction session part
        """
    /// What happens by plan.
    let happenings: WordSet = """
        races elections events games matches trials votes auctions
        hearing hearings opening reopening ballot ballots primary primaries festival concert race match game tournament
        fair congress convention exhibition premiere exam exams parade march flight landing ratification filling
        construction move rollout tariff tariffs duty duties levy levies toll tolls tax taxes fee fees ban embargo rise
        increase payment payments reform takeover handover strike talks vacation holiday count recount
        """
    /// Forms of verbs by which somebody decides, and of those by which he binds himself.
    let deciding: WordSet = """
        decide decides decided vote votes voted choose chose chosen resolved forced plan plans planned had intends
        """
    let commissives: WordSet = """
        commit commits committed promise promises promised pledge pledges pledged vow vows vowed agree agrees agreed
        undertake undertakes undertook undertaken swear swears swore sworn guarantee guarantees guaranteed
        """
    /// Before the last day of something, and what stands before `than` there.
    let deadlines: WordSet = "by before within until till"
    /// What counts from the day of the tale: `two days later`, `the following year`.
    let counted: WordSet = "later following next"
    let comparatives: WordSet = "later sooner earlier"
    /// Between an event and the relative clause that tells what happened in it: `the raid on Monday in which`.
    let whenPrepositions: WordSet = "in during at on"
    /// `hours later`, `shortly afterwards`
    let laters: WordSet = "later afterwards afterward after"
    let soon: WordSet = "shortly soon immediately moments"
    /// Participles of what is not to be, and those that say so with `off` or `back` behind them.
    let undone: WordSet = """
        cancelled canceled postponed adjourned scrapped suspended delayed rescheduled deferred
        """
    let undoneWith: WordSet = "put called pushed set"
}
