/// Words by which names are found and told apart in English text.
final class NameWords: Sendable {
    /// Capitalised at a sentence's beginning, they begin no name.
    let openers: WordSet = """
        the a an this that these those he she it they we i you his her its their our my your there here in on at by
        for from with to of as and or but so yet if when while where why how what who which whose although though
        because since until after before during over under between into through against among despite instead
        still also then now today yesterday tomorrow last next earlier later such another other others each every
        both some many most several few all no not none one two three four five six seven eight nine ten once
        is are was were be been has have had do does did can could will would should may might must let please
        however meanwhile moreover furthermore nevertheless nonetheless therefore thus indeed perhaps maybe yes
        well even only just more less much very too again almost about according asked told given following
        speaking citing referring despite unlike like whether either neither nor than per via amid without within
        across around near behind beyond above below inside outside along toward towards upon off up down out
        first second third finally early late recently previously currently historically similarly likewise
        additionally overall officials critics analysts experts people police authorities residents protesters
        opponents supporters witnesses investigators prosecutors lawmakers democrats republicans reporters
        scientists researchers economists investors doctors students workers women men children families
        new old any anyone everyone someone nobody everything something nothing looking based using having being
        making taking getting going coming under unless ultimately obviously certainly clearly certain
        q yet oh ok okay sorry thank thanks hello hi dear see note key tuesday monday wednesday thursday friday
        saturday sunday
        """
    /// Heads of titles and functions, which stand before a name: `President`, `spokesman`.
    let titles: WordSet = """
        president minister secretary chancellor premier king queen prince princess pope emperor sultan emir sheikh
        ayatollah senator congressman congresswoman representative governor mayor judge justice ambassador envoy
        general admiral colonel major captain lieutenant commander sergeant officer chief director chairman
        chairwoman chairperson chair ceo spokesman spokeswoman spokesperson leader candidate lawmaker legislator
        deputy delegate commissioner attorney prosecutor lawyer professor dr. dr mr. mr mrs. mrs ms. ms sir lord
        lady sen. rep. gov. gen. adm. col. lt. capt. sgt. prof. rev. reverend bishop archbishop cardinal rabbi imam
        analyst economist author writer journalist reporter correspondent columnist editor historian scientist
        researcher pollster strategist activist negotiator adviser advisor aide counsel councilman councilwoman
        speaker whip founder cofounder coach manager executive owner fellow scholar expert student protester
        coordinator inspector detective sheriff marshal undersecretary treasurer comptroller
        """
    /// Orders and awards that are worn before a name, by their first word.
    let honours: WordTable<WordSet> = WordTable([
        ("bharat", "ratna"), ("padma", "shri vibhushan bhushan"), ("nobel", "laureate"),
        ("olympic", "champion medalist medallist"),
        ("world", "champion"),
    ])
    /// Words that stand before a title's head: `Vice`, `Foreign`, `former`.
    let titleModifiers: WordSet = """
        vice prime deputy assistant acting interim former ex foreign interior exterior defense defence finance
        security trade health justice energy labor labour education agriculture environment transport national
        federal state homeland treasury commerce economy attorney chief senior special press white house supreme
        court police army navy military veteran longtime opposition majority minority house senate prominent
        presidential vice-presidential congressional gubernatorial democratic republican conservative liberal
        political executive managing general first second international regional affairs public citizen
        independent retired newly elected outgoing current incoming top co campaign human rights policy
        """
    /// What follows `of` in a title: `Secretary of State`.
    let portfolios: WordSet = """
        state defense defence war interior treasury commerce labor labour agriculture health education energy
        transportation homeland security justice finance foreign affairs trade economy planning culture public
        veterans housing staff police operations communications intelligence
        """
    let of: Word = "of"
    /// `Mr.`, `Dr.`: a person follows.
    let honorifics: WordSet =
        "mr. mr mrs. mrs ms. ms mx. dr. dr sir sen. rep. gov. gen. adm. col. lt. capt. sgt. prof. rev."
    /// Heads of the names of bodies: `Department`, `Party`.
    let bodies: WordSet = """
        department ministry agency bureau office commission committee council court parliament congress senate
        assembly cabinet administration government authority party union association federation league front
        movement organization organisation institute institution university college school academy center centre
        foundation fund trust bank company corporation corp. inc. inc ltd. llc group holdings airlines airways
        industries systems technologies motors police army navy guard corps force forces brigade militia cartel
        gang mafia syndicate network news times post journal herald tribune daily gazette press radio television tv
        magazine agency service services board panel embassy consulate secretariat treasury pentagon house reserve
        club team alliance coalition confederation society church exchange laboratory hospital clinic museum
        pharmaceuticals telecom media studios entertainment caucus tribunal airline guards tribune broadcaster
        project initiative watch international partners associates brothers enforcement investigation protection
        courier chronicle observer telegraph examiner inquirer dispatch sentinel
        """
    /// Last words of the names of companies: `Marlow Motor Corp.`
    let companies: WordSet = "corp. corp inc. inc ltd. ltd llc plc co. corporation gmbh"
    /// Months that are given names, too: `May Roe`.
    let monthNames: WordSet = "april may june august"
    let nameLinks: WordSet = "of on for"
    /// Papers, whose names go on with `of`, `on`, `for`: `the Convention on the Law of the Sea`.
    let paperHeads = WordSet(union: [.laws, "order statement report proclamation memorandum"])
    /// Who or what is asked for something in a wish, where `May` is no given name: `May Fortune bring it home`.
    let invoked: WordSet = """
        god gods allah heaven heavens providence fortune fate luck peace justice truth reason wisdom mercy grace
        """
    /// Numbers written out, which no family bears: they end the names of ships, aircraft, stages and plants.
    let numberNames: WordSet = """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty
        """
    /// Before a month.
    let monthLeads: WordSet = """
        in of on by since until till through from to last next this late early mid and or between before after during
        """
    /// Whose schools, hospitals and banks are named after them: `St. Mary's Hospital`, `King's College`.
    let patrons: WordSet = "st. st saint king queen children women men people veterans workers farmers"
    /// What a person in small letters is besides a title: `a member of the council, Jane Roe,`.
    let functions: WordSet = """
        member head boss co-founder founder chief engineer architect pilot driver nurse doctor teacher singer actor
        predecessor successor actress painter poet priest banker trader farmer fisherman neighbour neighbor resident survivor owner
        """
    /// Ends of compounds that stand behind a name: `Berg-led`; what else does is the end of a given name: `Jae-won`.
    let nameTails: WordSet = """
        led born based run made held style era like wide free elect only owned backed aged type sized old long mate up
        off out pro anti trained built linked ruled bound area hit rich poor term year time tech line risk rate week
        day hour mile page ring site work war gun oil gas car cash debt loss cost cut tax aid test duty size play chain
        scale range level class power speed price sum shot fed wing based going side front foot man men woman
        """
    /// Heads of the names of places: `River`, `Province`.
    let placeHeads: WordSet = """
        river lake sea ocean gulf bay strait island islands peninsula mountain mountains valley desert canal
        province county district city town village street avenue road square airport port bridge palace base
        region territory coast beach park dam shoal reef cape corridor sea seas lawn tower stadium hotel building border
        """
    /// Before `House`: where a government or parliament sits, which says nothing itself.
    private let seatOwners: WordSet = "government parliament"
    private let house: Word = "house"

    /// `Government House`: a building, though its words are those of bodies.
    func isSeat(_ text: TokenizedText, _ name: Range<Int>) -> Bool {
        name.count >= 2 && text.word(name.upperBound - 1) == house
            && seatOwners.contains(text.word(name.upperBound - 2))
    }

    /// Last words of things that are neither person nor body: `Act`, `Agreement`.
    let thingHeads: WordSet = """
        act agreement treaty accord pact protocol convention plan program programme framework initiative strategy
        war award prize cup olympics games day year conference summit forum resolution amendment constitution bill
        acts agreements provisions branch orders laws rules sections articles
        law order proclamation declaration statement report review project operation deal section article chapter
        annex appendix clause exhibit whereof
        """
    /// Who leads a body, where these stand before `of` and its name.
    let leaders: WordSet = "head heads chief boss"
    /// Syllables that end East Asian given names: `Jong-un`, `Ing-wen`.
    let nameSyllables: WordSet = """
        bin bok bum chan cheng cheol cheung chi chien chih chin ching chiu choi chu chuan chul chun chung eui eun fai fang
        feng fong fu geun gi gon gu guk gyu gyun hang hao hee heng ho hoi hong hoon hsiang hsien hsing hua huei hui hun hung
        hwa hwan hye hyeok hyeon hyuk hyun hyung il jae jen jeong jia jie jin jing jong joo joon juan jui jun jung kai kang
        kee kei keung ki kiat kin kit kong kook kuang kui kun kung kuo kwan kwang kwok kwon kyo kyu kyung lai leung lian
        liang lien ling lok lun lung mei min ming moon mun myeong myung nam ngai ning pang pei peng pil pin ping po pyo qing
        rae ran ryong ryul san sang seok seon seong seung shek sheng shik shing shiu shu shui sik siu soo sook soon su suk
        sum sung sup sze tae taek tai tak tang tao teh tian ting tong tsai tsang tse tsung tung uk un wah wai wan wang wei
        wen wing wook wu xian xiang xin xing yan yang yao yat yau yee yeh yen yeol yeon yeop yeung yi yin ying yiu yong yoon
        yu yuan yue yuen yuk yul yun yung zhen zheng zhi zhong
        """
    let particles: WordSet =
        "de la del da do dos das di van von der den bin ibn al el y e du le des ter abu ben"
    let calendar: WordSet = """
        january february march april may june july august september october november december jan. feb. mar. apr.
        jun. jul. aug. sep. sept. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday mon. tue.
        tues. wed. thu. thurs. fri. sat. sun. christmas easter thanksgiving ramadan spring summer autumn winter
        """
    let givenNames: WordSet = WordSet(commonGivenNames)
    /// By what somebody is to somebody else: `his wife Jane Roe`.
    let kin: WordSet = """
        wife husband son daughter brother sister father mother widow widower nephew niece cousin uncle aunt son-in-law
        daughter-in-law grandson granddaughter spouse partner ex-wife ex-husband stepson stepdaughter children sons daughters
        """
    /// What a state has and a person has not: `Caledonia's parliament`.
    let polityNouns: WordSet = """
        parliament government ministry capital economy army navy military border borders coast territory exports imports
        interior foreign prime constitution president parliamentary central
        """
    let masculine: WordSet = """
        mr. mr king prince lord sir chairman spokesman congressman councilman father husband son brother emperor
        sultan sheikh pope
        """
    let feminine: WordSet = """
        mrs. mrs ms. ms queen princess lady chairwoman spokeswoman congresswoman councilwoman mother wife daughter
        sister
        """
    /// `he`, `him`, `his`
    let masculinePronouns: WordSet = "he him his himself"
    let femininePronouns: WordSet = "she her hers herself"
    let owning: WordSet = "his her"
    let pluralPronouns: WordSet = "they them their themselves"
    let neuterPronouns: WordSet = "it its itself"
    /// `both`, `two`
    let dual: WordSet = "both two"
    /// `governments`, `countries`, `sides`
    let dualHeads: WordSet =
        "governments countries nations sides parties capitals states leaders neighbors neighbours"
    /// Nouns that, after a nationality, stand for its government: `officials`.
    let governmentHeads: WordSet = """
        government officials official authorities authority administration diplomats diplomat negotiators leaders
        lawmakers regulators
        """
    /// Words with which a fronted phrase begins: `Since her election, …`
    let frontings: WordSet = """
        since in during after before with despite while when at for following throughout under until upon as on by
        asked
        """
    /// Words besides titles with which a role set off by commas begins: `the mayor`, `now a judge`.
    let appositionOpeners: WordSet = """
        the a an its their his her our whose then now once formerly currently previously also caretaker
        """
    /// Titles that stand between the name of a body and that of a person: `Arlen Ferries CEO Jane Roe`.
    let officeTitles: WordSet = """
        ceo president chairman chairwoman chair director spokesman spokeswoman spokesperson minister secretary senator
        governor mayor commissioner editor analyst correspondent reporter founder manager
        """
    /// Titles before which any field of government may stand.
    let portfolioTitles: WordSet = "minister secretary undersecretary commissioner ombudsman"
    /// Titles before `to` and a country or body.
    let envoys: WordSet =
        "ambassador envoy representative delegate adviser advisor counsel aide consul nuncio"
    /// Before the name of a place.
    let placePrepositions: WordSet = "in near outside around across throughout"
    /// First words of the names of places: `Fort`, `North`.
    let placeOpeners: WordSet = """
        fort camp mount lake north south east west northern southern eastern western upper lower new san santa saint st.
        port cape
        """
    /// Words in capitals that are no bodies: units, numerals, things.
    let plainAcronyms: WordSet = """
        ai gdp gnp covid lng lpg ev evs mou mous stem tv pr hiv aids dna rna ceo cfo usd eur jpy gbp utc gmt am pm fm mp mps
        lgbt lgbtq lgbtqi ppe r&d q&a wmd icbm ii iii iv vi vii viii ix xi xii xiii xiv xv xx xxi d.c. dc u.s.c. mfn suv
        phd ph.d. ict it cv faq rsvp vip ngo ngos sme smes ip id ok usa esg url pdf atm sms gps
        """
    /// Endings of nouns and adjectives that are no personal names.
    let nounEndings: [String] = [
        "tion", "tions", "sion", "sions", "ment", "ments", "ity", "ities", "ship", "ships", "ness", "ism",
        "logy",
        "logies", "ical", "ives", "ances", "ences", "ience", "istance", "ics", "graphy", "tary", "tures",
        "ages",
        "able", "ible", "ious", "eous", "ized", "ised", "ated", "ework", "ates", "ized", "enses", "ects",
    ]

    /// Pronouns, `both`, heads of governments and titles together: any other word begins no reference.
    let references: WordSet

    static let english = NameWords()

    private init() {
        references = WordSet(
            union: [
                masculinePronouns, femininePronouns, pluralPronouns, neuterPronouns, dual, governmentHeads,
                titles,
            ])
    }

    private static let commonGivenNames = """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
        donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
        nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick
        raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter
        christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce
        gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley
        philip eugene mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra
        margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura
        cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen
        debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly
        christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann
        kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly
        charlotte natalie theresa diana brittany doris kayla alexis lori marie carlos luis jorge miguel pedro antonio
        francisco alejandro manuel javier fernando eduardo ricardo sergio roberto rafael mario alberto raúl raul enrique
        andrés andres diego pablo felipe ignacio ramón ramon arturo omar hugo rodrigo gustavo guillermo jesús jesus
        claudia ana carmen rosa guadalupe lucía lucia elena sofía sofia isabel gabriela mariana fernanda daniela
        alejandra beatriz marta pilar dolores mercedes ahmed mohammed muhammad mohamed mahmoud ali hassan hussein
        ibrahim khalid omar yusuf abdullah abdul fatima aisha leila layla hans klaus jürgen wolfgang stefan
        friedrich heinrich ursula ingrid pierre jacques françois francois emmanuel nicolas marine brigitte
        giorgio giovanni giuseppe matteo luigi paolo francesca vladimir sergei sergey dmitry dmitri ivan
        mikhail boris nikolai alexei andrei yuri igor viktor olga natalia tatiana svetlana volodymyr oleksandr wei li
        jing xi yang ming hong jun lei chen kenji hiroshi takashi yuki naoto akira raj 
        rahul amit sanjay vijay priya anil sunil imran mehmet mustafa kemal abdel benjamin moshe
        ariel miriam kofi nelson jacob kwame amara chidi joe bill
        jimmy jim tom tim mike bob dick ted ron don ken dan dave steve greg jeff rick nick tony chris matt josh ben sam
        alex max leo oscar felix simon martin marc marco luke lucas theodore franklin abraham anne jane eleanor rose
        lucy clara julian adrian victor hector oliver liam mia nina irene vera ida ada
        aarón abby abel abu adan adel adele adnan adolfo adriana agnes agnieszka agustín agustin ahmad
        aiden aileen akiko alain alasdair alastair alba alec alejo alessandro alexandra alexandre alexandru
        alfonso alfred alfredo alicia alina alistair allan allen allison alma alonso alvaro álvaro alvin
        amelia amina amir amos anand anders andre andré andreas andrej andrzej andy angel ángel angelica
        angelina angelo anita anja anneliese annette annie anthea antoine anton antonia antonella anwar
        april araceli archie aretha armando arnold arun ashok ashraf astrid aubrey audrey august aurelio
        avery ayesha aziz bárbara barry bart basil bashar beatrice becky belinda benito bernadette bernard
        bernardo bernice bernie bert bertha beth bettina blake blanca bogdan bonnie brad bradford brandi
        brendan brent brett bridget brooke bryce byron caitlin caleb calvin cameron camila camille cari
        carla carlo carlton carmela carole carolina caroline carrie cassandra catalina cathy cecil cecilia
        celia celeste cesar césar chad chantal charlene charlie chelsea chester chloe christa christiane
        christoph chuck cindy claire clarence clark claude claudio clay clayton clement clifford clint
        clinton clyde cody colin colleen connie conrad constance consuelo cora corey cornelius courtney
        craig cristian cristiano cristina cristóbal curt curtis cyril daisy dale damian damien damon dana
        danny dante daphne darren daryl darya dean deb debbie della demetrius denis derek desmond devin
        dieter dina dominic dominique donnie dora doreen dorian doug drew duane duncan dustin dwayne dwight
        earl ed eddie edgar edith edmund edna eduard edwin efraín eileen elaine elias elisa elise ella
        ellen ellie elliot elliott elmer elsa elvira emil emilia emilio emmett enrico erica erik erika erin
        ernest ernesto ernst errol esteban esther ethel etienne eva evan evangelina eve ewan fabian fabio
        faisal farah farid felicia felicity fergus fernand fidel fiona florence floyd françoise fred freda
        freddie frederick frédéric fumio gail galina garth gareth gavin gene geneviève geoff geoffrey georg
        georges georgina gerard gerardo gerhard germán german gertrude gilbert gilberto gina ginger gisela
        glen glenn gonzalo gordon greta gretchen griselda guido guillaume gunther gustav guy gwen gwendolyn
        hamid hamish hannes harald haris harley harriet harris harry harvey hasan haruki hazel heath heidi
        heiko helena helga helmut henri henrik henrique herb herbert herman hilary hilda hillary hiroki
        holly horace horacio howard hubert humberto hussain ian ibrahima idris ilya imelda ines inés ingo
        inmaculada iñigo ira irma isaac isabelle isaiah ismael ismail itzel ivana ivette ivonne jackie
        jacinta jacinto jaclyn jaime jake jakob jamal jamie jana janine jared jarrod jasmine jay jaya
        jayden jean-claude jeanne jeannette jed jenna jennie jenny jens jeremiah jeroen jerome jérôme
        jesper jessie jill jo joachim joanna joanne joaquín joaquin jocelyn jodie joel johan johann johanna
        johannes john-paul johnny jolene jon jonas jonathon jordi jörg josé josef josefina josep josephine
        josie joy joão juana juanita jude julien juliet juliette julio julius june justine kai kamala karel
        karim karin karina karl karla kate katie katja katrina kay keisha kelsey kent keri kerry khaled kim
        kimberley kirk kirsten kirsty klara kristen kristin kristina kristof kristy krzysztof kurt kylie
        lana lance larisa lars latisha laurel laurence laurent laurie leah leandro leanne lee leif lena
        leon leonard leonardo leonid leonor leopoldo leroy leslie lester leticia levi lewis liana lidia
        lila lilian lillian lily lina lindsay lindsey lionel liz liza lloyd lois lola lonnie loretta lorena
        lorenzo lorraine louis louisa louise lourdes luca luciano lucille lucinda ludwig luisa luther lydia
        lyle lynda lyndon lynn maggie magnus malcolm mandy manfred manolo manuela marc-andré marcel marcela
        marcelo marcia marcin marcos marek margarita margot maría mariam marianne maribel maricela marina
        marisa marisol marissa marjorie markus marlene marsha marshall marty marvin maryam masoud mateo
        mats mathias mathieu matilda matthias matthieu maureen maurice mauricio mauro maxim maxime
        maximilian maxine maya mehdi mei mel melanie melinda melody melvin micah michaela micheal michele
        miguelángel mihai mika mikael milan milagros mildred miles millie milo milton mindy miranda
        mireille mitch mitchell mo moe mohamad mohammad mohsen moira mona monica mónica monique morgan
        morris moses mostafa muriel murray mustapha myra myriam myron nabil nadia nadine naomi nasser
        nathalie nathaniel neal ned neha neil nelly nestor néstor nicola nicolás nigel nikita nikki nikola
        nikos nils noel noelia noemí nora norbert noreen norma norman octavio odette oleg oksana olaf ole
        olena olivier olof omari oriol orlando osama óscar osvaldo otis otto owen palmira paloma paola
        pascal pat patrice patricio patrik patti patty paula paulette paulina pauline paulo pavel pearl
        peggy penelope penny perla pete petr petra phil philippa philippe phillip phoebe phyllis pierluigi
        piotr polly porfirio preston prudence qasem quentin quinn rachael rafaela rajesh ralf ramiro ramona
        rana randall randolph raphael raquel rashid ravi ray raymundo reba rebekah regina reginald reinaldo
        reiner remy rené rene renata renate reuben rex reynaldo reza rhonda ricarda ritchie rita rob robbie
        roberta robin rocío rocio rod roderick rodney rogelio roland rolando rolf roman ronnie rory rosalía
        rosalind rosario roscoe rosemary ross roxanne ruben rubén rudolf rudy rufus rupert rusty sabine
        sabrina sadie salim sally salma salman salvador salvatore sami samir sana sandro sandy santiago
        santos sasha saul saúl sebastian sebastián sebastien selena selma serena serge seth seung shane
        shannon shaun shawn sheila shelley sherri sherry shimon shinzo shirin sidney sigrid silke silvia
        silvio simone sinan sonia sonja sonya soren spencer stacey stacy stan stanislav stanley stefanie
        stefano stella stephan stéphane sterling stewart stuart sue suleiman sunita susana susanne suzanne
        sven sybil sylvia sylvie tamara tamika tammy tanya tara tariq tatsuo tayyip telma terence terrence
        tess tessa thaddeus thea thelma theo theodor thibault thierry thilo thor tiffany tilda timo tina
        tobias todd tomas tomás tomasz toni tonya tracey traci tracy travis trent trevor tricia trinidad
        trisha trudy tyrone ulrich ulrike umberto uri valentín valentina valeria valerie valery vanessa
        vaughn velma verónica veronica veronika vernon vicente vicki vicky vikram viktoria vince violet
        virgil virgilio vivian viviana vivien vladislav wade wanda warren wendell wendy werner wesley
        whitney wilbur wilfred wilhelm will willa willard wilma winifred winston xavier ximena yahya yan
        yannick yasmin yasser yolanda yoshi younes yousef youssef yves yvette yvonne zach zachariah zahra
        zainab zara zeinab zoe zoltan
        """
}
