import DossierText

/// Words by which numbers are read.
final class CountWords: Sendable {
    /// Between a denial and what is denied: `denied reports that thirty had died`.
    let reports: WordSet = """
        reports report claims claim allegations rumours rumors suggestions accounts media press that the any these those earlier
        foreign local figures accusations
        """
    /// Between a number and people of whom something is only said.
    let attributes: WordSet = "alleged suspected wanted accused convicted"
    /// People whose number says how many they are in all, whatever another source calls them.
    let anybody: WordSet = """
        people persons individuals victims prisoners detainees captives hostages suspects others arrested rescued inhabitants
        """
    /// What a sum is for.
    let sums: WordSet = """
        compensation ransom fine penalty damages demand aid loan bail payment settlement debt budget cost costs losses reward
        grant grants donation fee price bond deposit
        """
    /// Pronouns for things.
    let things: WordSet = "it they"
    let negations: WordSet = "not never n't neither nor"
    /// Who raids in search of something, and what is raided so: `Police raided the offices`.
    let searched: WordSet = """
        police agents detectives investigators prosecutors officers customs office offices home homes house houses flat
        flats apartment apartments headquarters premises newsroom warehouse warehouses club shop shops
        """
}
