extension RelatedWords {
    /// Lines of words of disasters, health, science, media, people and degrees.
    static let world = """
        disaster catastrophe calamity tragedy
        earthquake quake tremor temblor
        blizzard snowstorm snowfall snow
        landslide mudslide landslip
        wildfire bushfire blaze fire inferno
        firefighter fireman rescuer
        extinguish put-out douse
        trap strand maroon
        bury burial funeral inter
        crisis emergency turmoil
        severe serious grave acute critical
        disease illness sickness ailment ill sick unwell
        patient case infection
        virus pathogen germ microbe
        infect contract catch
        spread transmit transmission circulate
        outbreak epidemic pandemic
        vaccine vaccinate jab shot inoculate immunise immunize dose
        therapy treatment cure care
        surgery operation procedure
        surgeon doctor physician
        hospitalise hospitalize hospital admit
        paramedic medic ambulance
        injury wound trauma
        baby infant newborn toddler
        quarantine isolate isolation confine
        elderly old aged senior
        study research analysis survey
        assess evaluate appraise analyse analyze examine
        scientist scholar academic professor
        expert specialist authority
        breakthrough advance progress discovery
        experiment trial test
        method technique approach procedure
        earth globe world planet
        phone telephone mobile smartphone handset cellphone
        software program app application
        chip semiconductor microchip processor
        internet web online
        data information statistic figure
        modernise modernize upgrade update
        reporter journalist correspondent
        newspaper paper daily tabloid
        broadcaster station channel network
        broadcast air televise
        article story report piece
        photograph picture image photo
        video footage film recording clip
        false untrue incorrect wrong inaccurate
        correct accurate right true
        claim assert maintain allege argue contend insist
        speak speech address talk
        mention refer cite note quote
        repeat reiterate restate
        emphasise emphasize stress underline underscore highlight
        explain explanation clarify
        describe description portray depict characterise characterize
        answer reply respond response react reaction
        apologise apologize apology sorry regret
        complaint complain grievance
        rebuke reprimand censure admonish criticise criticize
        praise applaud commend laud hail compliment
        reveal revelation disclose expose uncover divulge leak
        secret confidential classified covert
        university college campus
        pupil student schoolchild learner
        teach instruct educate
        priest clergyman cleric pastor vicar
        religion religious faith creed
        celebrate commemorate mark observe
        exhibition exhibit display show
        statue sculpture monument memorial
        prize award trophy
        match game fixture contest
        player footballer athlete sportsman
        team side squad club
        tournament championship competition cup
        fan supporter spectator
        achievement accomplishment feat success
        wife spouse partner
        husband spouse partner
        marry marriage wed wedding
        child kid youngster minor
        teenager adolescent youth youngster
        apartment flat condominium
        building structure block tower
        headquarters base office
        area zone region territory
        place location site spot scene
        coast shore coastline beach seaside
        worldwide global international
        immediate instant prompt
        previous earlier prior former past
        upcoming forthcoming future coming next
        temporary interim provisional transitional
        permanent lasting enduring
        continue persist go-on carry-on last
        resume restart renew
        finish complete finalise finalize conclude
        sudden abrupt unexpected
        surprise astonish shock stun
        transform change shift convert
        improve enhance better upgrade
        worsen deteriorate aggravate exacerbate
        retain keep maintain preserve
        huge large big vast massive enormous
        significant considerable substantial sizeable sizable
        important crucial vital essential key
        small minor slight modest tiny
        strong strength powerful power robust
        weak fragile frail feeble
        difficult hard tough challenging
        problem difficulty trouble challenge
        many numerous several multiple
        mainly mostly largely primarily chiefly
        common widespread prevalent
        approval consent endorsement authorisation authorization
        favour favor prefer advocate support
        anger angry fury furious outrage rage
        worry concern anxious anxiety fear
        controversial contentious divisive disputed
        strict stringent tough harsh
        cause trigger spark prompt provoke
        effect affect impact influence consequence
        result consequence outcome aftermath
        attribute ascribe blame
        prevent avert thwart foil avoid
        hinder hamper impede obstruct
        force compel oblige coerce
        achieve accomplish attain reach
        try attempt effort bid endeavour endeavor
        intend intention plan aim
        show prove proof demonstrate evidence
        indicate suggest signal
        carry-out implement conduct perform
        include contain comprise encompass
        divide division split separate
        choose choice select pick opt
        decide decision resolve determine
        think thought believe belief consider
        know knowledge aware
        see sight watch observe notice
        mistake error blunder
        possibility chance likelihood prospect
        """
}
