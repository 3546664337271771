extension RelatedWords {
    /// Lines of words of politics, war, crime and courts.
    static let affairs = """
        deputy lawmaker legislator parliamentarian mp senator representative congressman congresswoman
        parliament legislature assembly congress chamber
        bill draft legislation law act statute
        decree edict order directive ordinance
        amend revise modify alter change rewrite
        coalition alliance bloc partnership grouping
        politician lawmaker senator mp statesman
        reform overhaul restructure revamp shake-up
        policy approach strategy stance
        stance position view attitude opinion
        debate discussion argument deliberation
        hearing session sitting meeting
        majority most bulk
        oversee oversight supervise supervision monitor scrutiny
        leave depart exit quit withdraw
        inaugurate swear-in install take-office
        dissolve disband dismantle break-up
        topple overthrow oust depose unseat bring-down
        coup putsch overthrow takeover
        rebel insurgent guerrilla militant fighter
        uprising rebellion revolt insurgency insurrection mutiny revolution
        activist campaigner advocate protester
        protester protestor demonstrator marcher
        riot unrest disorder violence disturbance
        turmoil upheaval chaos unrest instability
        independence sovereignty statehood freedom
        secede separate split break-away
        separatist secessionist breakaway
        crackdown clampdown repression suppression
        crack-down clamp-down suppress repress quell quash
        council committee commission panel body board
        official officer bureaucrat functionary
        ministry department agency office
        department division unit section branch
        delegate representative envoy
        delegation mission team
        aide adviser advisor assistant staffer
        ally partner friend backer
        supporter backer follower adherent loyalist
        opponent adversary foe enemy critic
        rival competitor challenger opponent contender
        voter elector electorate
        candidate contender nominee hopeful contestant
        constituency district seat ward
        election poll vote ballot
        referendum plebiscite vote ballot
        win victory triumph prevail
        lose loss defeat
        defeat beat overcome vanquish trounce
        trail lag follow
        margin gap difference lead
        lead advantage edge
        share proportion percentage
        result outcome tally score
        figure number count tally total
        rig falsify manipulate tamper
        poll survey questionnaire
        term tenure mandate stint
        incumbent current sitting
        successor heir replacement
        nominee pick choice appointee
        register enrol enroll sign-up
        ambassador envoy diplomat emissary representative
        summit meeting conference gathering talks
        negotiate bargain haggle discuss
        mediator broker intermediary facilitator negotiator
        mediate broker arbitrate facilitate
        ceasefire truce armistice
        treaty convention accord pact protocol agreement
        clause provision article paragraph section
        statement declaration announcement communique
        statement comment remark
        ties relation relationship link bond
        sever cut break-off
        deport expel repatriate remove eject banish
        recognise recognize acknowledge recognition
        embargo ban boycott prohibition
        boycott shun avoid stay-away
        compromise concession settlement
        resolve settle solve
        solution remedy answer resolution
        deadlock stalemate impasse standoff
        tension friction strain hostility
        escalate intensify heighten step-up
        defuse ease calm soothe
        warning alert caution notice
        threat danger risk menace peril hazard
        dangerous hazardous risky perilous unsafe
        unharmed unhurt uninjured unscathed safe
        safety security protection
        promise pledge vow commitment assurance guarantee
        invite invitation ask
        host hold organise organize stage
        welcome greet receive hail
        visit trip tour journey travel voyage
        annex absorb seize
        intervene interfere meddle step-in
        cooperate collaborate coordinate partner
        migrant immigrant refugee newcomer
        displace uproot drive-out
        asylum refuge sanctuary shelter
        border frontier boundary crossing
        checkpoint crossing roadblock
        soldier troop serviceman fighter combatant
        commander general chief officer
        base barracks camp garrison outpost
        war conflict fighting hostility
        battle combat fight clash skirmish
        invade incursion attack overrun
        incursion raid foray intrusion
        attack assault strike raid offensive
        offensive campaign operation push
        retreat withdraw pull-back pull-out
        shell bombard bomb pound strike
        airstrike bombing bombardment raid
        bomb explosive device
        missile rocket projectile
        drone uav unmanned
        explosion blast detonation
        explode detonate blow-up go-off
        ammunition munition shell bullet round
        shoot fire gun-down open-fire
        gun weapon firearm pistol handgun
        gunman shooter attacker assailant
        weapon arm armament
        warship frigate vessel ship
        fighter jet warplane aircraft
        helicopter chopper aircraft
        deploy station send dispatch
        besiege siege surround encircle ring
        capture seize conquer overrun
        recapture retake regain reclaim recover
        surrender capitulate give-up yield
        hostage captive prisoner
        kidnap abduct snatch hostage
        terrorist militant extremist jihadist
        injured wounded hurt casualty
        massacre slaughter carnage bloodshed killing
        destroy destruction devastate wreck ruin demolish raze flatten
        rubble debris wreckage ruin
        target aim goal objective purpose
        protect defend guard shield safeguard
        stockpile arsenal store cache hoard reserve
        drill exercise manoeuvre maneuver training
        police officer constable policeman policewoman cop
        detective investigator inspector
        suspect accused defendant
        suspect suspicion believe
        criminal offender perpetrator culprit wrongdoer
        crime offence offense felony
        murder homicide killing slaying
        kill murder slay assassinate
        fatal deadly lethal kill
        die death dead pass-away succumb
        assassin killer murderer gunman
        steal theft robbery rob burglary heist loot
        fraud scam swindle deception
        corruption bribe bribery graft kickback
        gang syndicate cartel mob ring
        drug narcotic substance
        drug medicine medication treatment remedy
        abuse mistreat maltreat torture
        harass bully intimidate threaten
        beat punch hit assault batter
        witness onlooker bystander observer eyewitness
        testify testimony evidence
        admit admission confess acknowledge concede own-up
        deny denial dispute reject refute
        allege accuse charge
        jail prison penitentiary cell detention
        inmate prisoner convict detainee
        free release liberate let-go
        escape flee abscond break-out
        search hunt manhunt look
        disappear vanish missing
        cyberattack hack breach intrusion
        fake counterfeit bogus forged false sham
        judge justice magistrate
        trial hearing proceeding case
        lawyer attorney counsel barrister advocate
        lawyer attorney solicitor
        plaintiff claimant complainant petitioner
        verdict ruling judgment judgement decision finding
        rule decide find determine
        punish penalise penalize discipline
        sentence punishment penalty term
        convict guilty find-guilty
        acquit clear exonerate find-innocent absolve
        appeal challenge contest dispute
        lawsuit suit case action litigation sue
        compensation damages payout reparation redress
        compensate reimburse repay refund indemnify
        overturn reverse quash annul overrule strike-down void invalidate
        uphold affirm confirm sustain
        legal lawful legitimate
        illegal unlawful illicit unauthorised unauthorized
        violate breach infringe break contravene flout
        comply compliance obey adhere abide observe
        enforce implement apply
        clemency mercy pardon amnesty
        responsible liable accountable
        """
}
