/// Endings by which English makes a word for what is of a place, and those that such a word takes the place of.
enum DemonymWords {
    static let endings = ["ian", "ean", "ish", "ese", "ic", "an", "n", "i"]
    static let places = ["land", "ia", "ea", "a", "e", "o", "i", "us", "y"]
}
