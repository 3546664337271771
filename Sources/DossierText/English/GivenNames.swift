/// Given names that women or men alone bear, as far as usage says so; names of both are in neither.
///
/// They decide whom `she` and `he` mean where the text says nothing else: they weigh less than `Mrs.` or `chairman`.
enum GivenNames {
    static let feminine: WordSet = """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra
        margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon
        laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine
        christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce ruth
        lauren christina joan evelyn judith hannah megan cheryl jacqueline martha teresa gloria sara janice
        ann kathryn abigail sophia frances alice judy isabella julia denise danielle marilyn beverly
        charlotte natalie theresa diana brittany doris kayla lori marie claudia ana carmen rosa lucía lucia
        elena sofía sofia isabel gabriela mariana fernanda daniela alejandra beatriz marta pilar fatima
        aisha leila layla ursula ingrid brigitte francesca olga natalia tatiana svetlana priya miriam amara
        anne jane eleanor rose lucy clara nina irene vera ida ada abby adele adriana agnes agnieszka aileen
        alba alexandra alicia alina alison allison alma amelia amina angelica angelina anita anja anneliese
        annette annie anthea antonia antonella araceli aretha astrid audrey ayesha bárbara beatrice becky
        belinda bernadette bertha beth bettina bianca blanca bonnie bridget camila camille carla carmela
        carole caroline carrie cassandra catalina cathy cecilia celia celeste chantal charlene chloe christa
        christiane cindy claire colleen connie constance consuelo cora cristina daphne darya debbie deb
        della dina dora doreen edith edna eileen elaine elisa elise elke ella ellen ellie elsa elvira emilia
        erica erika erin estelle esther ethel eva evangelina eve farah felicia felicity fiona freda gail
        galina geneviève georgina gertrude gina gisela greta gretchen griselda gwen gwendolyn harriet heidi
        helena helga hilary hilda holly ilse imelda inés irina irma isabelle itzel ivana ivette ivonne
        jacinta jaclyn jana janine jasmine jeanne jeannette jenna jennie jenny jill joanna joanne jodie
        johanna jolene josefina josephine josie juana juanita juliet juliette justine kamala karin karina
        karla kate katie katja katrina keisha keri kimberley kirsten kirsty klara kristen kristin kristina
        kylie lana larisa latisha laurel laurie leah leanne lena leticia lidia lila lilian lillian lily lina
        lindsay lindsey liz liza lola loretta lorena lorraine louisa louise lucille lucinda luisa lydia
        lynda maggie mandy manuela marcela margarita margot maría mariam marianne maribel marina marisa
        marisol marissa marjorie marlene marsha maryam matilda maureen maxine maya melanie melinda melody
        michaela milagros mildred millie mindy mira miranda mireille moira mona monica mónica monique muriel
        myra myriam nadia nadine naomi nathalie nelly noelia noemí nora noreen norma odette oksana olena
        palmira paloma paola patrice patti patty paula paulette paulina pauline pearl peggy penelope penny
        perla petra philippa phoebe polly prudence rachael raquel rafaela rebekah regina renata renate
        rhonda ricarda rita roberta rocío rosalía rosalind rosemary roxanne sabine sabrina sadie sally salma
        selena selma serena sheila shelley sherri shirin sigrid silke silvia sonia sonja sonya stacey
        stefanie stella sue sunita susana susanne suzanne sybil sylvia sylvie tamara tamika tammy tanya tara
        telma tess tessa thelma tiffany tilda tina toni tonya trudy ulrike valentina valeria valerie vanessa
        velma verónica veronica veronika vicky viktoria viviana vivien vivian wanda wendy whitney wilma
        winifred yasmin yolanda yvette yvonne zahra zainab zara zeinab zoe gesa freya sigrun solveig gudrun
        maren ebba signe dagny ragnhild
        """

    static let masculine: WordSet = """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew
        anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason
        jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel
        gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas
        zachary peter kyle noah ethan jeremy walter christian keith roger austin sean gerald carl harold
        arthur lawrence jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy
        vincent roy ralph bobby russell bradley philip eugene carlos luis jorge miguel pedro antonio
        francisco alejandro manuel javier fernando eduardo ricardo sergio roberto rafael mario alberto raúl
        raul enrique andrés andres diego pablo felipe ignacio ramón ramon arturo omar hugo rodrigo gustavo
        guillermo jesús jesus ahmed mohammed muhammad mohamed mahmoud ali hassan hussein ibrahim khalid
        yusuf abdullah abdul hans klaus jürgen wolfgang stefan friedrich heinrich pierre jacques françois
        francois emmanuel nicolas giorgio giovanni giuseppe matteo luigi paolo vladimir sergei sergey dmitry
        dmitri ivan mikhail boris nikolai alexei andrei yuri igor viktor volodymyr oleksandr kenji hiroshi
        takashi naoto akira raj rahul amit sanjay vijay anil sunil imran mehmet mustafa kemal moshe kofi
        nelson kwame bill jimmy jim tom tim mike bob dick ted ron ken dan dave steve greg jeff rick nick
        tony matt josh ben max leo oscar felix simon martin marc marco luke lucas theodore franklin abraham
        julian adrian victor hector oliver liam abel adan adnan adolfo agustín agustin ahmad alain alasdair
        alastair alec alessandro alexandre alexandru alfonso alfred alfredo alistair allan allen alonso
        alvaro álvaro alvin amir amos anders andré andreas andrej andrzej andy anton archie armando arnold
        arun ashok ashraf august aziz bart basil bernard bernardo bernie bert blake bogdan brad bradford
        brendan brent brett byron caleb calvin carlo carlton cecil cesar césar chad chester christoph chuck
        clarence clark claudio clayton clement clifford clint clinton clyde cody colin conrad cornelius
        craig cristian cristiano cristóbal curt curtis cyril damian damien danny darren daryl dean demetrius
        denis derek desmond dieter dominic donnie dorian doug duane duncan dustin dwayne dwight earl ed
        eddie edgar edmund eduard edwin efraín elias elliot elliott elmer emil emilio emmett enrico erik
        ernest ernesto ernst errol esteban etienne ewan fabian fabio faisal farid fergus fernand fidel floyd
        fred freddie frederick frédéric garth gareth gavin geoff geoffrey georg georges gerard gerardo
        gerhard germán gilbert gilberto glen glenn gonzalo gordon graham guido guillaume gunther guy hamid
        hamish hannes harald haris harry harvey hasan haruki heath heiko helmut henri henrik henrique herb
        herbert herman horace horacio howard hubert humberto hussain ian ilya iñigo isaac isaiah ismael
        ismail jacinto jake jakob jamal jared jarrod jed jens jeremiah jeroen jerome jérôme jesper joachim
        joaquín joaquin joel johan johann johannes johnny jonas jonathon jordi jörg josé josef josep joão
        juanjo jude julien julio julius karel karim karl khaled kirk krzysztof kurt lance lars laurent
        leandro leif lenny leon leonard leonardo leonid leopoldo leroy lester levi lewis lionel lloyd
        lorenzo louis luciano ludwig luther lyle lyndon magnus malcolm manfred manolo marcel marcelo marcin
        marcos marek markus martín marvin masoud mateo mats mathias mathieu matthias matthieu maurice
        mauricio mauro maxim maxime maximilian mehdi mel melvin micah micheal mihai mika mikael milan miles
        milo milton mitch mitchell mohamad mohammad mohsen morris moses mostafa mustapha myron nabil nasser
        nathaniel neal ned neil néstor nestor nicolás nigel nikola nikos nils norbert norman octavio oleg
        ole olaf olivier olof orlando osama óscar osvaldo otis otto owen pascal patricio patrik paulo pavel
        pete petr phil philippe phillip piotr porfirio preston qasem quentin rajesh ralf ramiro randall
        randolph raphael rashid ravi ray reginald reiner reinaldo reuben rex reynaldo reza rob roderick
        rodney rogelio roland rolando rolf roman roscoe ross ruben rubén rudolf rudy rufus rupert rusty
        salim salman salvador salvatore sami samir sandro santiago saul saúl sebastian sebastián sebastien
        serge seth shaun shawn silvio soren spencer stan stanislav stanley stefano stephan stéphane sterling
        stewart stuart suleiman sven tariq tayyip terence terrence thaddeus theo theodor thibault thierry
        thilo thor timo tobias todd tomas tomás tomasz travis trent trevor tyrone ulrich umberto uwe vaughn
        vernon vicente vikram vince virgil virgilio vladislav wade warren wendell werner wesley wilbur
        wilfred wilhelm willard winston xavier yahya yannick yasser youssef yousef younes yves zach
        zachariah zoltan anatol karsten sigurd torsten halvor leiv rasmus knut arne bjørn lasse gunnar
        """
}
