/// What a word says of an undertaking.
struct Cue: Sendable {
    enum Frame: UInt8, Sendable {
        /// `agreed to …`, `pledged …`, `reaffirmed …`
        case stance
        /// `intends to`, `plans to`: only before an infinitive
        case intent
        /// `will`, `shall`, `would`
        case modal
        /// `committed to`, behind a form of `be`
        case state
        /// `commitment to …`
        case noun
        /// `signed`, `unveiled`: with an agreement, programme or body
        case create
        /// `includes`, `covers`: with a programme before it
        case list
        case refusal
        case demand
        /// `praised … for …`, `highlighted the transfer of …`
        case praise
        /// `has`, `have` before what was done
        case perform
        /// `emphasized the importance of`
        case emphasis
        /// What only signatories say of themselves: `We support …`
        case joint
        /// `is to send`, `are to be deployed`, `is going to`
        case ahead
        /// `obliges the two states to …`
        case binding
        /// `instructed their police to …`, `is charged with …`
        case task
        /// `it was agreed that …`
        case impersonal
    }

    let frame: Frame
    let strength: Strength
}

enum Strength: String, Sendable {
    case agreed, pledged, announced, intends
    case pastAction = "past_action"
    case refused, demanded

    static let all = ["agreed", "pledged", "announced", "intends", "past_action", "refused", "demanded"]
}
