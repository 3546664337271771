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
    let negations: WordSet = "not never n't neither nor"
    /// Who raids in search of something, and what is raided so: `Police raided the offices`.
    let searched: WordSet = """
        police agents detectives investigators prosecutors officers customs office offices home homes house houses flat
        flats apartment apartments headquarters premises newsroom warehouse warehouses club shop shops
        """
}
