extension RelatedWords {
    /// Lines of words of trade, money, work, land and transport.
    static let economy = """
        trade commerce business
        goods product merchandise commodity item
        shipment consignment cargo delivery freight load
        supplier provider vendor seller
        customer client buyer consumer shopper
        retailer shop store outlet supermarket
        surplus excess glut oversupply
        shortage scarcity lack shortfall
        deficit shortfall gap hole
        fee charge surcharge levy
        subsidy grant support handout
        restrict limit curb constrain curtail cap
        barrier obstacle hurdle impediment
        need demand requirement
        spend expenditure expense outlay cost
        cost price rate
        expensive costly pricey
        cheap inexpensive affordable
        tax levy duty
        revenue income earnings proceeds turnover sales
        profit earnings gain
        earn income wage salary pay
        debt borrowing liability arrears
        lend loan credit
        bankrupt bankruptcy insolvent insolvency
        bailout rescue lifeline
        investor shareholder backer financier
        fund finance bankroll underwrite subsidise subsidize
        money cash fund capital
        stock share security equity
        welfare benefit allowance
        poor poverty impoverished needy destitute deprived
        asset holding property possession wealth
        give gift donate contribute present
        donor giver benefactor contributor sponsor
        charity nonprofit foundation
        allocate earmark assign set-aside
        recession downturn slump slowdown contraction
        recovery rebound upturn revival comeback
        recover rebound bounce-back pick-up
        growth increase expansion rise gain
        accelerate quicken speed-up hasten
        fast quick rapid swift speedy
        forecast predict project expect anticipate foresee
        forecast prediction projection outlook prognosis
        estimate reckon calculate assess
        unemployed jobless workless
        analyst expert economist commentator
        subsidiary unit arm division affiliate
        merger takeover acquisition buyout
        stake share holding interest
        redundancy layoff dismissal sacking
        sell sale offload
        factory plant mill works facility
        manufacture produce assemble build
        manufacturer maker producer
        production output manufacturing yield
        industry sector branch
        mine pit colliery quarry
        defect fault flaw malfunction glitch bug
        farm agriculture agricultural farmer crop
        harvest crop yield reap
        corn maize grain cereal
        wheat grain cereal
        livestock cattle animal herd cow
        hunger hungry famine starvation starve malnutrition malnourished
        slaughter cull butcher kill
        energy power electricity
        oil crude petroleum
        petrol gasoline fuel
        extract pump produce
        blackout outage cut
        grid network system
        renewable green clean sustainable
        pollute contaminate taint poison
        drought dry arid
        environment environmental ecology ecological nature
        conserve preserve protect
        wildlife animal fauna species
        waste rubbish garbage trash litter
        leak spill seep discharge
        harm harmful damage detrimental
        accident crash collision wreck mishap
        bus coach minibus vehicle
        driver motorist chauffeur
        passenger traveller traveler commuter rider
        pilot aviator airman
        fly flight plane aircraft
        airport airfield aerodrome terminal
        arrive arrival come reach land
        delay postpone defer put-off hold-up
        cancel scrap call-off abandon drop axe
        route path course way
        road street avenue boulevard lane
        vessel ship boat tanker freighter
        dock port quay pier wharf berth
        capsize overturn tip-over
        aground stranded stuck
        sailor seaman mariner crewman seafarer
        congestion jam gridlock tailback
        spacecraft spaceship capsule shuttle
        """
}
