import DossierText

/// English words by which a tariff is known that a text about tariffs tells of without naming it.
enum UnnamedTariffWords {
    /// Before a rate: `is charged 12 percent`, `will levy 12 percent`.
    static let levying: WordSet = "charged taxed levy levies levied levying"
    /// Of a rate that comes on top: `an extra 12 percent on copper`.
    static let extra: WordSet = "extra additional further punitive retaliatory"
    /// Whose rate it is, where no noun for goods says so: `the higher rate`.
    static let rateAdjectives: WordSet = """
        higher lower new reduced increased full old punitive zero preferential special provisional definitive doubled top highest
        lowest general standard
        """
    /// Before `rate` these are of another trade.
    static let otherRates: WordSet = """
        interest exchange growth inflation unemployment jobless policy mortgage lending birth death savings tax wage discount key
        mortgages loan loans deposit deposits rent rents tax taxes
        benchmark vacancy occupancy utilization utilisation capacity freight shipping literacy poverty crime approval heart success bank federal
        """
    /// Behind a subject and a form of `be`.
    static let spared: WordSet = "exempt exempted spared excluded"
    static let left: Word = "left"
    static let out: Word = "out"
    static let untouched: WordSet = "affected covered"
    static let whoseScope: WordSet = "from for until by under so"
    /// A part of what was announced, which comes by itself: `a second list will follow`.
    static let rounds: WordSet = "list round tranche batch wave package phase stage set"
    /// The same where they say to which rate.
    static let rises: WordSet = "step increase rise hike"
    /// Behind a rate that is compared with another.
    static let comparing: WordSet = "less more lower higher fewer"
    static let people: WordSet = """
        children diplomats passengers members residents students visitors tourists citizens patients pensioners workers
        employees women men people families drivers refugees veterans pupils teachers nurses soldiers voters households
        tenants customers guests borrowers savers commuters travellers travelers
        """
    /// Who pays for what is traded.
    static let traders: WordSet = """
        importer importers exporter exporters trader traders shipper shippers wholesaler wholesalers grower growers producer
        producers shipment shipments consignment consignments cargo cargoes parcels
        """
    /// What is said of a tariff that is taken away in steps.
    static let phasing: WordSet = "phase phases phased phasing"
    static let immediately: WordSet = "immediately instantly"
    static let immediate: Word = "immediate"
    static let standing: WordSet = "since until through"
    static let unless: Word = "unless"
    static let arriving: WordSet = "follow come start begin apply take kick enter"
    /// What is said of a tariff that begins to be paid: `It will be levied from 1 May`.
    static let collecting: WordSet = "levied collected charged due payable enforced imposed follow"
    /// How it is told that a collection began.
    static let collections: WordSet = "collection enforcement application"
    /// `two rounds of duties`
    static let sums: WordSet = "round rounds wave waves set sets batch package series raft list spate"
    static let ranging: WordSet =
        "range ranges ranging ranged vary varies varying amount amounts run runs going stand stands stood"
    /// With `off` or `back`: to delay.
    static let putting: WordSet = "put puts putting push pushes pushed pushing"
    static let away: WordSet = "off back"
    /// From the day of which a span of days is counted.
    static let publishing: WordSet = "publication published gazetted promulgation"
    static let counting: WordSet = "after following from of"
    static let scopes: WordSet = "scope list"
    static let between: Word = "between"
    static let place: Word = "place"
    static let on: Word = "on"
    static let pronouns: WordSet = "he she i we you who him her"
}
