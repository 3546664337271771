import DossierText

extension EventFrames {
    /// A line a frame: its name, then verbs by their base form, and nouns, that tell of one kind of act. A word may stand in
    /// several: deaths come of violence, of accidents and of floods.
    static let lines = """
        violence strike strikes airstrike airstrikes attack attacks bomb bombing bombings bombard bombardment shell shelling raid \
        raids assault assaults hit missile ambush torpedo shoot shooting shootings gunfire fire kill killing killings murder \
        murders assassinate assassination execute execution massacre slay stab stabbing behead die death deaths dead fatality \
        fatalities casualty casualties wound wounded injure injured injury injuries sink sinking destroy destruction explode \
        explosion explosions blast blasts detonate detonation bloodshed clash clashes fighting firefight ram invade invasion \
        fire shot shots shootout firefight skirmish skirmishes fight battle hurt perish gunfight gunshot gunshots blow_up blew_up blown_up
        accident aground ground strand run_aground ran_aground runs_aground turn_over turned_over turns_over keel_over keeled_over \
        founder founders heel crash crashes collide collision derail derailment capsize overturn sink sinking wreck accident accidents \
        mishap explode explosion blast burn blaze fire strike hit plunge fall collapse ram rupture leak spill kill die death \
        deaths dead fatality fatalities casualty casualties injure injured injury injuries wound destroy \
        hurt perish drown blow_up blew_up blown_up go_off went_off
        disaster flood floods flooding inundate inundation overflow submerge burst breach quake earthquake storm hurricane \
        cyclone typhoon tornado landslide mudslide avalanche eruption erupt drought wildfire blaze hit strike sweep devastate \
        destroy damage kill die death deaths dead drown casualty casualties injure injured injury injuries \
        hurt perish
        rescue rescue rescues rescuer rescuers survivor survivors save evacuate evacuation evacuations displace shelter relocate airlift flee safety homeless
        search search searches hunt comb recover missing disappear vanish disappearance
        accord agree agreement agreements accord accords deal deals pact pacts treaty treaties sign signing signature seal ink \
        conclude settle settlement settlements understanding understandings compromise memorandum announce announcement unveil \
        unveiling launch pledge pledges vow promise commit commitment compact arrangement framework program programme plan plans \
        partnership initiative clinch negotiate compensation \
        truce truces ceasefire armistice initial adopt adoption signatory conclusion
        announcement announce announcement announcements unveil unveiling launch present introduce reveal proclaim disclose \
        declare publicise publicize inaugurate
        founding create creation establish establishment form formation founded founding set_up constitute institute setup convene \
        launch
        meeting meet meeting meetings talk talks summit summits confer negotiation negotiations discuss discussion discussions \
        consult consultation consultations convene dialogue audience conversation conversations sit round visit_with
        visit visit visits travel trip trips arrive arrival tour tours land fly stopover journey
        departure leave depart departure sail fly
        praise praise praises applaud applause commend commendation congratulate congratulations hail laud credit thank thanks \
        welcome salute gush tout compliment tribute acclaim cheer admire
        criticism criticise criticize criticism condemn condemnation denounce denunciation decry deplore rebuke lambast lambaste \
        slam blast chide reproach censure lament outrage outcry protest assail scold attack
        transfer transfer transfers extradite extradition extraditions deliver delivery hand handover deport deportation \
        deportations expel expulsion surrender remand send return repatriate repatriation \
        swap exchange
        arrest arrest arrests detain detention detentions apprehend capture captures nab seize custody jail imprison imprisonment \
        round crack crackdown \
        custody prisoner captive captives hostage hostages 
        seizure seize seizure seizures confiscate confiscation impound intercept interception \
        capture hijack commandeer
        statement issue release publish publication statement statements communique declaration circulate
        briefing briefing briefings press-conference conference
        trial try trial trials hearing hearings convict conviction sentence acquit acquittal plead indict indictment prosecute \
        prosecution verdict \
        fine fines penalty
        complaint case cases charge charges accuse accusation accusations sue lawsuit suit complaint allege allegation allegations blame
        inquiry investigate investigation investigations probe probes inquiry inquest case inspect inspection inspections \
        examine examination audit review
        finding find finding findings discover discovery detect detection identify crack defect determine conclude
        ruling rule ruling rulings uphold overturn strike annul quash void verdict judgment judgement decide decision injunction
        payment pay payment payments compensate compensation reimburse disburse refund payout indemnify transfer
        demand demand demands urge request requests insist ask appeal appeals petition call seek claim plea
        refusal refuse refusal reject rejection decline dismiss turn_down turned_down turns_down rule_out ruled_out rebuff spurn \
        veto oppose
        denial deny denial denials refute dispute disavow contradict reject
        admission concede admit admission acknowledge acknowledgement concede confess confession responsibility apologise apologize apology
        warning warn warning warnings alert alerts caution alarm siren
        threat threaten threat threats menace vow
        offer offer offers propose proposal proposals float suggest suggestion volunteer
        order order orders authorise authorize authorization authorisation directive directives instruct instruction direct \
        command decree mandate
        deployment deploy deployment deployments dispatch station send mobilise mobilize redeploy
        designation designate designation label list classify brand blacklist declare
        build build construct construction complete completion finish erect inaugurate open
        repair repair repairs fix restore restoration mend patch renovate overhaul rebuild
        emptying empty drain pump dewater lower
        opening open opening reopen unlock release
        closure strand close closure shut shutdown shutter cease seal lock block
        suspension suspend suspension pause pauses halt freeze delay postpone postponement postponed put_off puts_off put_back pushed_back push_back called_off call_off calls_off defer interrupt stop
        resumption resume resumption restart renew renewal reopen open_again opens_again opened_again
        ending end expire lapse dissolve disband abolish scrap cancel cancellation repeal revoke terminate withdraw
        withdrawal withdraw withdrawal pull pullout exit quit leave retreat
        ban ban bans bar prohibit prohibition outlaw forbid
        sanction sanction sanctions blacklist embargo
        tariff tariff tariffs levy levies duty duties impose
        protest stoppage walk_off walked_off walk_out walked_out down_tools protest protests demonstrate demonstration demonstrations rally rallies march marches riot riots walkout picket
        vote defeat beat victory elect vote votes election elections referendum ballot approve approval pass adopt adoption ratify ratification win \
        re-elect
        resignation resign resignation quit step_down stepped_down steps_down stand_down stood_down oust ouster sack dismissal fire replace suspend \
        departure quits bow_out
        appointment appoint appointment name nominate nomination pick choose tap swear inauguration inaugurate
        burial bury burial funeral mourn commemorate vigil
        renaming rename rebrand name
        purchase buy purchase acquire acquisition sell sale takeover merge merger
        increase increase raise boost expand expansion grow hike rise widen
        decrease decrease reduce reduction lower cut cuts slash shrink curb ease drop fall
        breakdown collapse fail failure stall rupture walk_out walked_out walks_out walkout break_off broke_off \
        breaks_off broken_off break_down broke_down breaks_down broken_down break_up broke_up
        freeing free release releases liberate liberation let_go lets_go set_free sets_free handover hand swap exchange transfer \
        return repatriate repatriation homecoming pardon amnesty bail
        dousing extinguish put_out puts_out douse quell smother quench contain
        fining fine fines penalty penalties penalise penalize
        occurrence break_out broke_out breaks_out broken_out erupt occur happen ensue rage rip tear rock shake shatter unfold
        light run file reach make take hold conduct give carry have put bring get do undertake perform stage mount begin start continue \
        allow enable permit help open cause produce
        remark say tell remark remarks comment comments add state note observe write post tweet speak speech
        """

    /// Words that make another act of what a verb says, and what befell those of whom a toll tells.
    static let again: WordSet = "again"
    static let deaths: Set<String> = ["dead"]

    /// Frames that say so little of what happens that sharing them is no sign of one event.
    static let pale: Set<String> = [
        "remark", "increase", "decrease", "finding", "ending", "opening", "occurrence",
    ]

    /// Frames of what several do together, each of whom may be named as the one who does it.
    static let mutual: Set<String> = ["accord", "meeting", "visit", "protest", "vote"]

    /// Verbs that say no more than that what their subject names took place: `a firefight broke out`.
    static let occurrence = "occurrence"

    static let blows: Set<String> = ["violence", "accident", "disaster"]
    static let mishaps: Set<String> = ["violence", "accident", "disaster", "rescue", "search"]

    /// Frames of saying that something else is done: `announced the creation of …`
    static let wrappers: Set<String> = ["accord", "announcement", "statement", "briefing"]

    /// Frames of which an act remains one where it is told what is so done: `ordered the evacuation` is an order as well.
    static let kept: Set<String> = ["order"]

    /// Frames of what is told so.
    static let wrapped: Set<String> = [
        "founding", "transfer", "arrest", "deployment", "designation", "withdrawal", "suspension",
        "resumption", "sanction", "protest", "trial", "resignation", "ruling", "rescue", "payment", "burial",
        "renaming", "closure", "repair", "seizure", "inquiry", "vote",
    ]
}
