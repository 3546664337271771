/// Countries and unions of countries with their adjectives, and cities that stand for a government.
///
/// General geography, one country a line: usual English name; other names; adjectives and names of the people.
struct Gazetteer: Sendable {
    /// Index into `countries` by any of its names, written as words.
    let names: [[Word]: Int]
    let adjectives: WordTable<Int>
    /// Nouns for people of a nationality: `Mexicans`.
    let peoples: WordTable<Int>
    let countries: [String]
    enum Entry: Sendable {
        case country(Int)
        /// A capital or seat of government, with the country.
        case seat(Int)
        /// Continents, seas, regions, cities.
        case place
    }

    /// All names by a key that is worked out word by word.
    private let entries: WordTable<Entry>
    /// First words of all of these, to leave at once where nothing can begin.
    let beginnings: WordSet
    let longest = 5

    static let english = Gazetteer(countries: countryList, seats: seatList, places: placeList)

    init(countries: String, seats: String, places: String) {
        var names: [[Word]: Int] = [:]
        var adjectives: [(word: Word, value: Int)] = []
        var peoples: [(word: Word, value: Int)] = []
        var canonical: [String] = []
        var beginnings: [String] = []
        func words(_ name: Substring) -> [Word] {
            beginnings.append(String(name.prefix { $0 != " " && $0 != "-" }))
            return name.split(whereSeparator: { $0 == " " }).flatMap { part -> [Word] in
                let pieces = part.split(separator: "-")
                return pieces.enumerated().flatMap {
                    $0.offset == 0 ? [Word($0.element)] : [Word("-"), Word($0.element)]
                }
            }
        }
        for line in countries.split(separator: "\n") {
            let parts = line.split(separator: ";", omittingEmptySubsequences: false).map {
                $0.split(separator: ",").map { $0.drop { $0 == " " } }
            }
            guard let name = parts.first?.first else { continue }
            let index = canonical.count
            canonical.append(String(name))
            names[words(name)] = index
            for other in parts.count > 1 ? parts[1] : [] { names[words(other)] = index }
            for adjective in parts.count > 2 ? parts[2] : [] {
                adjectives.append((Word(adjective), index))
                beginnings.append(String(adjective))
                peoples.append((Word(adjective + "s"), index))
                beginnings.append(String(adjective + "s"))
            }
            for people in parts.count > 3 ? parts[3] : [] {
                peoples.append((Word(people), index))
                beginnings.append(String(people))
            }
        }
        var seatTable: [[Word]: Int] = [:]
        for line in seats.split(separator: "\n") {
            let parts = line.split(separator: ":")
            guard parts.count == 2, let index = canonical.firstIndex(of: String(parts[0])) else { continue }
            for seat in parts[1].split(separator: ",") { seatTable[words(seat.drop { $0 == " " })] = index }
        }
        var placeSet: Set<[Word]> = []
        for place in places.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
            placeSet.insert(words(place.drop { $0 == " " }))
        }
        self.names = names
        self.adjectives = WordTable(adjectives)
        self.peoples = WordTable(peoples)
        self.countries = canonical
        self.beginnings = WordSet(beginnings.joined(separator: " "))
        var entries: [(Word, Entry)] = placeSet.map { (Word(phrase: $0), .place) }
        entries += seatTable.map { (Word(phrase: $0.key), .seat($0.value)) }
        entries += names.map { (Word(phrase: $0.key), .country($0.value)) }
        self.entries = WordTable(entries)
    }

    /// What a name is, by its words as a phrase.
    subscript(name: Word) -> Entry? { entries[name] }

    private static let countryList = """
        United States;U.S.,US,USA,U.S.A.,United States of America,America,U.S;American;
        Mexico;United Mexican States;Mexican
        Canada;;Canadian
        Afghanistan;;Afghan
        Albania;;Albanian
        Algeria;;Algerian
        Angola;;Angolan
        Argentina;;Argentine,Argentinian
        Armenia;;Armenian
        Australia;;Australian
        Austria;;Austrian
        Azerbaijan;;Azerbaijani
        Bahamas;the Bahamas;Bahamian
        Bahrain;;Bahraini
        Bangladesh;;Bangladeshi
        Barbados;;Barbadian
        Belarus;;Belarusian
        Belgium;;Belgian
        Belize;;Belizean
        Benin;;Beninese
        Bhutan;;Bhutanese
        Bolivia;;Bolivian
        Bosnia and Herzegovina;Bosnia,Bosnia-Herzegovina;Bosnian
        Botswana;;Botswanan
        Brazil;;Brazilian
        Brunei;;Bruneian
        Bulgaria;;Bulgarian
        Burkina Faso;;Burkinabe
        Burundi;;Burundian
        Cambodia;;Cambodian
        Cameroon;;Cameroonian
        Central African Republic;;
        Chad;;Chadian
        Chile;;Chilean
        China;People's Republic of China,PRC;Chinese
        Colombia;;Colombian
        Congo;Democratic Republic of the Congo,Democratic Republic of Congo,DRC;Congolese
        Costa Rica;;
        Croatia;;Croatian;Croats
        Cuba;;Cuban
        Cyprus;;Cypriot
        Czech Republic;Czechia;Czech
        Denmark;;Danish;Danes
        Dominican Republic;;Dominican
        Ecuador;;Ecuadorian
        Egypt;;Egyptian
        El Salvador;;Salvadoran
        Eritrea;;Eritrean
        Estonia;;Estonian
        Ethiopia;;Ethiopian
        European Union;EU,E.U.;
        Fiji;;Fijian
        Finland;;Finnish;Finns
        France;;French
        Gabon;;Gabonese
        Gambia;;Gambian
        Georgia;;Georgian
        Germany;Federal Republic of Germany;German
        Ghana;;Ghanaian
        Greece;;Greek
        Greenland;;Greenlandic
        Grenada;;Grenadian
        Guatemala;;Guatemalan
        Guinea;;Guinean
        Guyana;;Guyanese
        Haiti;;Haitian
        Honduras;;Honduran
        Hong Kong;;
        Hungary;;Hungarian
        Iceland;;Icelandic;Icelanders
        India;;Indian
        Indonesia;;Indonesian
        Iran;Islamic Republic of Iran;Iranian
        Iraq;;Iraqi
        Ireland;Republic of Ireland;Irish
        Israel;;Israeli
        Italy;;Italian
        Ivory Coast;Côte d'Ivoire;Ivorian
        Jamaica;;Jamaican
        Japan;;Japanese
        Jordan;;Jordanian
        Kazakhstan;;Kazakh
        Kenya;;Kenyan
        Kosovo;;Kosovar
        Kuwait;;Kuwaiti
        Kyrgyzstan;;Kyrgyz
        Laos;;Laotian
        Latvia;;Latvian
        Lebanon;;Lebanese
        Lesotho;;
        Liberia;;Liberian
        Libya;;Libyan
        Liechtenstein;;
        Lithuania;;Lithuanian
        Luxembourg;;
        Madagascar;;Malagasy
        Malawi;;Malawian
        Malaysia;;Malaysian
        Maldives;;Maldivian
        Mali;;Malian
        Malta;;Maltese
        Mauritania;;Mauritanian
        Mauritius;;Mauritian
        Moldova;;Moldovan
        Mongolia;;Mongolian
        Montenegro;;Montenegrin
        Morocco;;Moroccan
        Mozambique;;Mozambican
        Myanmar;Burma;Burmese
        Namibia;;Namibian
        Nepal;;Nepalese,Nepali
        Netherlands;Holland;Dutch
        New Zealand;;
        Nicaragua;;Nicaraguan
        Niger;;Nigerien
        Nigeria;;Nigerian
        North Korea;Democratic People's Republic of Korea,DPRK;
        North Macedonia;Macedonia;Macedonian
        Norway;;Norwegian
        Oman;;Omani
        Pakistan;;Pakistani
        Palestine;Palestinian Authority,State of Palestine;Palestinian
        Panama;;Panamanian
        Papua New Guinea;;
        Paraguay;;Paraguayan
        Peru;;Peruvian
        Philippines;;Filipino,Philippine
        Poland;;Polish;Poles
        Portugal;;Portuguese
        Qatar;;Qatari
        Romania;;Romanian
        Russia;Russian Federation;Russian
        Rwanda;;Rwandan
        Saudi Arabia;Kingdom of Saudi Arabia;Saudi
        Senegal;;Senegalese
        Serbia;;Serbian;Serbs
        Sierra Leone;;
        Singapore;;Singaporean
        Slovakia;;Slovak
        Slovenia;;Slovenian,Slovene
        Somalia;;Somali
        South Africa;;
        South Korea;Republic of Korea,ROK,Korea;Korean
        South Sudan;;
        Soviet Union;USSR,U.S.S.R.;Soviet
        Spain;;Spanish;Spaniards
        Sri Lanka;;
        Sudan;;Sudanese
        Suriname;;Surinamese
        Sweden;;Swedish;Swedes
        Switzerland;;Swiss
        Syria;;Syrian
        Taiwan;;Taiwanese
        Tajikistan;;Tajik
        Tanzania;;Tanzanian
        Thailand;;Thai
        Togo;;Togolese
        Trinidad and Tobago;Trinidad;Trinidadian
        Tunisia;;Tunisian
        Turkey;Türkiye,Turkiye;Turkish;Turks
        Turkmenistan;;Turkmen
        Uganda;;Ugandan
        Ukraine;;Ukrainian
        United Arab Emirates;UAE,U.A.E.;Emirati
        United Kingdom;UK,U.K.,Britain,Great Britain;British;Britons
        United Nations;UN,U.N.;
        Uruguay;;Uruguayan
        Uzbekistan;;Uzbek
        Vatican;Holy See,Vatican City;
        Venezuela;;Venezuelan
        Vietnam;Viet Nam;Vietnamese
        Yemen;;Yemeni
        Yugoslavia;;Yugoslav
        Zambia;;Zambian
        Zimbabwe;;Zimbabwean
        England;;English
        Scotland;;Scottish;Scots
        Wales;;Welsh
        Northern Ireland;;
        NATO;North Atlantic Treaty Organization;
        """

    private static let seatList = """
        United States:Washington,Washington D.C.,White House,Capitol Hill,Pentagon
        Mexico:Mexico City
        Canada:Ottawa
        China:Beijing,Peking
        Russia:Moscow,Kremlin
        United Kingdom:London,Downing Street,Whitehall
        France:Paris,Elysée,Élysée
        Germany:Berlin
        Japan:Tokyo
        South Korea:Seoul
        North Korea:Pyongyang
        India:New Delhi,Delhi
        Pakistan:Islamabad
        Iran:Tehran,Teheran
        Iraq:Baghdad
        Israel:Jerusalem,Tel Aviv
        Turkey:Ankara
        Egypt:Cairo
        Syria:Damascus
        Lebanon:Beirut
        Jordan:Amman
        Saudi Arabia:Riyadh
        Ukraine:Kyiv,Kiev
        Poland:Warsaw
        Spain:Madrid
        Portugal:Lisbon
        Italy:Rome
        Vatican:Vatican City
        European Union:Brussels
        Belgium:Brussels City
        Netherlands:The Hague,Amsterdam
        Australia:Canberra
        New Zealand:Wellington
        Brazil:Brasilia,Brasília
        Argentina:Buenos Aires
        Chile:Santiago
        Colombia:Bogotá,Bogota
        Venezuela:Caracas
        Cuba:Havana
        Peru:Lima
        Ecuador:Quito
        Taiwan:Taipei
        Philippines:Manila
        Indonesia:Jakarta
        Malaysia:Kuala Lumpur
        Thailand:Bangkok
        Vietnam:Hanoi
        Afghanistan:Kabul
        Qatar:Doha
        Kenya:Nairobi
        Nigeria:Abuja
        South Africa:Pretoria
        Ethiopia:Addis Ababa
        Sudan:Khartoum
        Libya:Tripoli
        Greece:Athens
        Hungary:Budapest
        Austria:Vienna
        Switzerland:Bern,Berne
        Sweden:Stockholm
        Norway:Oslo
        Denmark:Copenhagen
        Finland:Helsinki
        Ireland:Dublin
        Serbia:Belgrade
        Kazakhstan:Astana
        Uzbekistan:Tashkent
        Kyrgyzstan:Bishkek
        Azerbaijan:Baku
        Armenia:Yerevan
        Belarus:Minsk
        Moldova:Chisinau,Chișinău
        Romania:Bucharest
        Bulgaria:Sofia
        Croatia:Zagreb
        Slovenia:Ljubljana
        Slovakia:Bratislava
        Estonia:Tallinn
        Latvia:Riga
        Lithuania:Vilnius
        Iceland:Reykjavik,Reykjavík
        Albania:Tirana
        Kosovo:Pristina
        Morocco:Rabat
        Algeria:Algiers
        Uganda:Kampala
        Tanzania:Dodoma
        Rwanda:Kigali
        Ghana:Accra
        Senegal:Dakar
        Zambia:Lusaka
        Zimbabwe:Harare
        Angola:Luanda
        Mozambique:Maputo
        Somalia:Mogadishu
        Bangladesh:Dhaka
        Nepal:Kathmandu
        Cambodia:Phnom Penh
        Laos:Vientiane
        Mongolia:Ulaanbaatar
        Oman:Muscat
        Bolivia:La Paz
        Uruguay:Montevideo
        Paraguay:Asunción,Asuncion
        Nicaragua:Managua
        Honduras:Tegucigalpa
        Yugoslavia:Belgrade City
        """

    private static let placeList = """
        Africa,Asia,Europe,Latin America,South America,North America,Central America,Middle East,Caribbean,Antarctica
        Pacific,Atlantic,Indian Ocean,Pacific Ocean,Atlantic Ocean,Mediterranean,Black Sea,Red Sea,Persian Gulf
        Gulf of Mexico,Southeast Asia,South China Sea,East China Sea,Indo-Pacific,Balkans,Baltic,West Bank,Gaza
        Gaza Strip,Crimea,Donbas,Kashmir,Tibet,Xinjiang,Sahel,Horn of Africa,Eastern Europe,Western Europe
        New York,New York City,Los Angeles,Chicago,Houston,Boston,Philadelphia,San Francisco,Miami,Atlanta,Dallas
        Seattle,Denver,Detroit,Texas,California,Florida,Arizona,New Mexico,Virginia,Maryland,Ohio,Michigan,Illinois
        Pennsylvania,Massachusetts,New Jersey,Connecticut,Iowa,Nevada,Wisconsin,Minnesota,Missouri,Tennessee,Kentucky
        Alabama,Mississippi,Louisiana,Oklahoma,Kansas,Nebraska,Colorado,Utah,Oregon,Alaska,Hawaii,Maine,Vermont
        New Hampshire,Rhode Island,Delaware,Indiana,Arkansas,South Carolina,North Carolina,West Virginia,Idaho,Montana
        Wyoming,North Dakota,South Dakota,Puerto Rico,Guantanamo,Geneva,Zurich,Milan,Barcelona,Munich,Frankfurt,Hamburg
        Shanghai,Shenzhen,Mumbai,Karachi,Istanbul,Dubai,Sydney,Melbourne,Toronto,Montreal,Vancouver,São Paulo
        Rio de Janeiro,Tijuana,Ciudad Juárez,Monterrey,Guadalajara,Johannesburg,Lagos,Casablanca,Aleppo,Mosul
        """
}
