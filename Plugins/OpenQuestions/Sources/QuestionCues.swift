/// The English cues, a line of ``CuePattern`` each.
extension QuestionWords {
    static let unconfirmedCues = """
        > unconfirmed|unverified|unsubstantiated|uncorroborated
        < @have @not ~ been ~ confirmed|verified|corroborated|substantiated|authenticated
        < @be @not ~ confirmed|verified|corroborated
        > @have @not ~ confirmed|verified|corroborated|substantiated
        > @do @not ~ confirm|verify|corroborate
        > could|can|would @not ~ confirm|verify|corroborate
        > cannot ~ confirm|verify|corroborate
        < could|can @not ~ be ~ confirmed|verified|corroborated|authenticated
        < cannot ~ be ~ confirmed|verified
        > unable to ~ confirm|verify
        > neither confirmed|confirm|confirms nor
        > confirm or|nor deny
        > declined|declines|refused|refuses to confirm
        > yet to ~ confirm|verify
        < yet to be ~ confirmed|verified
        > no ~ independent|official confirmation|verification
        > rumor|rumors|rumour|rumours that|about|of|over
        > speculation about|over|as
        > without ~ providing|offering|presenting|citing|giving|showing *2 evidence|proof
        > offered|provided|presented|gave|offering|providing no *2 evidence|proof
        < rests|rest|rested|based on|upon a|one|an single|one|unnamed|anonymous source|witness
        > no *1 evidence|proof of|that|for
        < @have @not ~ been ~ proven|proved
        > no *1 confirmation of|that|from
        """

    static let disputedCues = """
        < @be|@remain ~ disputed|contested
        < @be|@remain ~ in dispute|contention
        > disputes|disputed|dispute|disputing the|that|this|those|these|his|her|their|its|any|allegations|claims|reports|accounts
        > accounts|reports|estimates|versions|sources|figures|experts|witnesses|analysts|sides|officials|lawmakers ~ differ|differed|diverge|diverged|conflict|conflicted|vary|varied|disagree|disagreed
        = conflicting|contradictory|competing|differing|rival @accounts
        > disagree|disagrees|disagreed|disagreement|disagreements ~ on|over|about|whether
        = accounts|versions|estimates|figures of|on *5 differ|differed|diverge|diverged|conflict|conflicted|vary|varied
        > engineers|experts|scientists|doctors|historians|economists|lawyers|officials|witnesses|neighbours|residents ~ disagree|disagreed
        > @be|@remain ~ divided|split on|over|about|whether
        > @be|@remain ~ at odds over|on|about
        < charge|claim|allegation|accusation|assertion|charges|claims|allegations|accusations|assertions *4 denied|denies|deny|dismissed|dismisses|dismiss|rejected|rejects|reject|disputes|disputed|dispute
        > denied|denies|deny|denying *3 @accused
        > denied|denies|deny|denying that|having|being|it|any
        > rejected|rejects|dismissed|dismisses|refuted|refutes|contradicts|contradicted|contradict *3 allegation|allegations|accusation|accusations|claim|claims|account|accounts|assertion|assertions
        > lie *8 that
        < @be ~ a lie
        > contradict|contradicts|contradicted each|one
        > gave|give|gives|offered|offer ~ different|differing|diverging accounts|versions|explanations|figures|numbers
        > rejected|rejects|dismissed|dismisses|denied|denies *2 report|reports|claim|claims *6 that|of
        > maintains|maintained that
        > called|calls|call *4 false|untrue|wrong|baseless|unfounded|nonsense|fabricated|invented
        > report|claim|account|allegation|accusation|story|figure *2 is|was ~ false|untrue|wrong|baseless|unfounded
        > blame|blames|blamed|accuse|accuses|accused each|one
        > differ|differs|differed ~ on|over|about|as
        > @do @not ~ match|tally
        > contradicts|contradicted|contradicting that|this|the|him|her|his|its|an
        """

    static let unknownCues = """
        < @remain ~ @openadj
        < @remain ~ an|a *1 question|mystery|possibility|unknown
        < @remain ~ possible
        < @remain ~ in doubt|question
        < @remain ~ up in the air
        > remains to be seen
        < @be ~ @openadj
        < @be @not ~ clear|known|certain|resolved|disclosed|specified|released|revealed|identified|explained
        < @be still|also|yet @not ~ clear|known|certain|resolved|disclosed|specified|released|revealed|identified|explained
        < @remain not|poorly|little ~ known|clear|understood
        > @have @not ~ named|found|identified *2 suspect|suspects|perpetrator|perpetrators|culprit|culprits|motive|cause|reason|reasons
        > neither|none *4 would|could|will ~ say|comment|confirm|explain
        > declined|declines|refused to comment on|about *2 report|reports|claim|claims|allegation|allegations|question|questions|whether
        < far from resolved|clear|certain|settled|decided|assured|guaranteed
        < fraught with uncertainty|doubt|doubts|unknowns|questions
        > uncertainty @remain|surrounds|surrounded|persists|looms|over|about|surrounding
        > did|does @not ~ disclose|specify|elaborate|reveal|clarify|identify|explain|detail|list
        > @do @not ~ say @wh
        > @do @not ~ provide|give|offer|release *3 @details
        > @have @not ~ disclosed|specified|elaborated|revealed|clarified|identified|explained|detailed
        > @have @not ~ said @wh
        > @have @not ~ provided|given|offered|released|published *3 @details
        < @have @not ~ been ~ @disclosed
        < @have @not ~ been ~ made public
        < yet to be ~ @disclosed|seen
        > declined|declines|declining|refused|refuses|refusing to ~ say|specify|disclose|elaborate|identify|name|reveal|discuss|answer|explain|speculate|clarify
        > declined|declines|refused|refuses|refusing to ~ provide|give|offer *3 @details
        > declined|refused to comment on|about @wh
        > declined|declines|refused|refuses to rule out
        > offered|offers|offering|gave|gives|given|giving|provided|provides|providing|published|released no *2 @details
        > without ~ giving|providing|offering *3 @details
        > without ~ elaborating|specifying
        > no *2 @details @have ~ been ~ released|given|provided|announced|disclosed|set|published
        > no *2 @details @be ~ released|given|provided|announced|disclosed|set|available
        > raise|raises|raised|raising *5 question|questions|doubts
        > questions *5 @remain|persist|linger|abound|swirl|loom
        = unanswered|open|unresolved question|questions|issue|issues
        > no one|body ~ knows|knew
        > nobody ~ knows|knew
        > no word|clarity on|about|whether|yet
        > @not ~ rule|ruled|ruling out
        > cannot ~ rule out
        < @be anyone|anybody 's guess
        > trying|seeking|working|attempting to ~ determine|establish|ascertain
        < could|can @not ~ be ~ determined|established|ascertained
        > unclear|uncertain|unknown @wh
        > @have no *1 answer|answers|explanation|explanations|idea|information
        < @be @not ~ named|listed|disclosed|stated|published|public
        < @be @not ~ made public
        > there @be ~ no *1 date|timetable|timeline|schedule|deadline|explanation|indication|word|clarity|information|figure|figures|details
        > nobody|none can|could|knows|knew ~ say|tell|explain
        > no one can|could ~ say|tell|explain
        < @be|@remain ~ a *1 mystery|riddle|puzzle
        > would|could|can @not ~ say|specify|disclose|elaborate|tell @wh
        > would|could @not ~ elaborate|comment
        < @be|@remain ~ secret|classified|confidential|sealed
        > question|issue|matter of|is @wh *8 open|unsettled|unresolved
        > left|leaves|leaving|leave open @wh
        > no word from
        > little|nothing|less @be ~ known
        > did|does|has|have @not ~ respond|responded|reply|replied *2 question|questions|inquiry|inquiries|request|requests
        > would|will @not ~ be drawn on|about
        > @be @not ~ sure|certain @wh
        > find out @wh
        > we|they|investigators|officials|authorities|police|experts|doctors|scientists @do @not ~ know @wh
        < @remain ~ open|unsettled|undecided
        > ask|asks|wonder|wonders why|who|how|whether
        > want|wants|demand|demands to know @wh
        > @have @not ~ replied|responded
        > did @not ~ reply|respond|answer
        = whether *12 is|remains|was ~ up to
        > no one|body *4 knows|knew|say @wh
        > nobody|none *4 knows|knew|say @wh
        > kept|keeps|keeping|stayed|stays|remained|remains ~ silent|quiet|mum|tight-lipped|vague|coy about|over
        > @be ~ silent|vague|coy|tight-lipped about|over
        > @be ~ silent|vague|coy|tight-lipped on @wh
        > kept|keeps|keeping|stayed|stays|remained|remains ~ silent|quiet|mum|vague|coy on @wh
        > shed|sheds no|little light on @wh
        > stopped|stops|stopping short of ~ saying|naming|specifying
        > too early|soon to ~ say|tell|know|judge|predict|assess
        > hard|difficult|impossible to ~ say|tell|know|judge|predict @wh
        > time will|alone tell
        > only time will
        > in the dark about|over
        > @do|@have @not ~ spell|spelled|spelt out
        > avoided|sidestepped|dodged|ducked|evaded|skirted *2 question|questions|issue
        > mystery|confusion|doubt|doubts surrounds|surround|surrounded|over|hangs|hang @wh
        > @have @not ~ named|given|announced|set|fixed|confirmed *1 date|timetable|deadline|venue|price|successor|amount
        > it @be an open question
        > jury @be ~ out
        > the jury @be ~ out
        """

    static let pendingCues = """
        < await|awaits|awaiting|awaited
        < @be|@remain ~ pending
        > pending *3 @outcome
        < up for renegotiation|review|renewal|debate|discussion|negotiation
        < up for a vote
        < subject to *3 @approval
        < will|would|may|could|might ~ depend|hinge *2 on|upon
        < depends|depend|depended ~ on|upon @wh
        < hinges|hinge|hinged ~ on|upon
        < @be|@remain ~ contingent|conditional on|upon
        > prepare|prepares|preparing|prepared|poised|due|expected|scheduled|slated|set|plans|planning to ~ @decide
        > @have yet to
        > no *2 decision|decisions|agreement|deal|date *1 @have|@be ~ been? ~ made|taken|reached|set|fixed
        < @have @not ~ decided|ratified|finalized|finalised|agreed|approved|voted|ruled
        < @have @not ~ been ~ decided|finalized|finalised|ratified|approved|agreed|announced|set|scheduled|signed
        < @be @not ~ finalized|finalised|final|ratified|decided
        < still ~ being ~ decided|negotiated|finalized|finalised|worked|discussed|debated|considered|reviewed|drafted|weighed
        < @be|@remain ~ under *1 negotiation|discussion|review|consideration|investigation|study|debate
        < to be ~ determined|decided|announced|finalized|finalised|negotiated|agreed|worked
        > will|shall ~ decide *4 whether|if|how|who|which|on|over
        > will|shall ~ rule on|over|whether|if
        > will|shall ~ vote *4 whether|on|over
        = decision|ruling|verdict|vote|announcement|judgment|judgement|report by|from|of|on *5 @be ~ expected|due|pending
        > will be ~ announced|released|published|determined|decided|disclosed|finalized|unveiled *4 later|soon|shortly
        > coming|come out ~ later|soon|shortly
        > announced|released|determined|decided|disclosed|set|published ~ at a later date|stage
        < in due course
        = upcoming|forthcoming|looming *2 review|renegotiation|vote|referendum|ruling
        = # *2 review|renegotiation
        > negotiations|talks|discussions|consultations|deliberations @be ~ ongoing|continuing|underway|stalled|deadlocked
        > considering|weighing|mulling|debating|deciding whether|how
        < @be|@remain|put|placed on hold
        < @be|@remain in limbo
        ^ decision|ruling|verdict|vote|announcement|judgment|judgement|report @be ~ expected|due|pending|imminent
        > still has|have|had to
        < has|have|had still to be
        < @be|@remain ~ the subject of *2 inquiry|investigation|review|debate|negotiation|negotiations|dispute|lawsuit|talks|probe
        = date|timing|outcome|result|decision|timetable|much *1 depends|depended ~ on|upon
        < @be|been ~ stuck|stalled|blocked|bogged ~ in|at|up|down
        ^ talks|negotiations|hearing|hearings|trial @be ~ to|due|expected|scheduled *1 resume|continue|restart
        < still ~ reviewing|negotiating|weighing|considering|studying|checking|investigating|examining|assessing
        < to be ~ examined|investigated|clarified|fixed|settled
        < @be ~ being ~ investigated|examined|checked|reviewed|considered|discussed
        > investigating|examining|probing|checking|investigate|examine @wh
        > looking|looks|look into @wh
        > needs|need|requires|require|required *3 approval|consent|ratification|permission
        > @have @not yet
        > no decision before|until|yet
        ^ talks|negotiations|consultations continue|continues
        ^ investigation|inquiry|probe continues|continue
        > expected|due|scheduled|set to ~ rule|ratify|approve
        > would have to be ~ approved|ratified|decided|agreed
        > is|are to ~ vote|rule|decide|ratify
        > promised|promises|pledged|agreed to ~ decide|rule
        > expected|due|scheduled|set to ~ vote|decide
        < will|shall|would be ~ decided|determined|settled|resolved ~ at|when|once|after|later|next
        < will|shall|would be ~ decided|determined|settled|resolved ~ in *1 january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|court|courts|arbitration|week|weeks|month|months|year|years|next
        < will|shall|would be ~ decided|determined|settled|resolved ~ in #
        < will|shall|would be ~ decided|determined|settled|resolved ~ by *4 committee|commission|court|courts|council|parliament|government|ministry|regulator|judge|judges|panel|board|voters|referendum|arbitration
        < will|shall|would be ~ decided|determined|settled|resolved ~ by *2 monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|then|end|week|month|year
        > has|have|had still to ~ decide|agree|approve|confirm|publish|announce|sign|set|be
        < @be|@remain ~ a matter|question for *3 court|courts|negotiation|negotiators|judges
        """
}
