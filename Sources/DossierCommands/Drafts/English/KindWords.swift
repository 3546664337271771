import DossierText

/// English words for things of one kind, of which one stands in the place of another only by mistake.
enum KindWords {
    /// Lines of words that exclude each other where all else that is told is the same. What is a part or a kind of another,
    /// or another word for it, stands in no line with it.
    static let lines = """
        bridge tunnel road spillway airport stadium harbour railway canal pipeline lighthouse
        garage barn church school museum library archive hotel prison factory warehouse barracks theatre bakery airport \
        hospital
        newspaper radio television letter telephone book
        helicopter rig lorry bus tram boat generator pump excavator tractor ambulance bicycle plane
        lamp belt cable engine battery heater pump fan cigarette stove fuse
        coal steel oil gas timber cement copper aluminium wheat rice sugar milk meat cotton gold silver salt uranium
        herring mackerel cod salmon tuna sardine shrimp
        murder manslaughter fraud theft arson bribery espionage treason smuggling negligence extortion perjury kidnapping
        son daughter
        wife husband
        brother sister
        father mother
        wrist ankle rib skull jaw collarbone knee
        arm leg rib skull jaw
        red blue green yellow white black grey brown orange purple
        saw axe knife hammer drill pistol rifle spade
        party trust league foundation
        parliament court army union church ministry
        parliament court police union church inspectorate
        roof cellar wall chimney floor
        rain snow hail fog drought frost lightning
        """

    /// Before a place where something is.
    static let locating: DossierText.Word = "in"
}
