import DossierText

/// Where the atoms of patterns can end in a text.
struct AtomSteps {
    let text: AnnotatedText
    let lattice: ItemLattice
    let lists: [PhraseList]

    /// The ends of an atom that begins at a token, the longest first; none where it does not begin there.
    func ends(of atom: Atom, at token: Int, limit: Int, into ends: inout [Int]) {
        ends.removeAll(keepingCapacity: true)
        guard token < limit else { return }
        switch atom {
        case .anyToken: ends.append(token + 1)
        case .phrase(let list): lists[list].ends(at: token, in: text, limit: limit, into: &ends)
        case .partOfSpeech(let tags): if tags & text.tags[token].bit != 0 { ends.append(token + 1) }
        case .capital: if text.tokens[token].shape.isCapital { ends.append(token + 1) }
        case .item(let kind):
            for item in lattice[token] where item.kinds & kind.bit != 0 && item.end <= limit {
                ends.append(item.end)
            }
            if ends.count > 1 { ends.sort(by: >) }
        }
    }

    /// Whether nothing but closing marks is left of the sentence.
    func isAtEnd(_ token: Int, of sentence: Range<Int>) -> Bool {
        text.tokens[token..<max(token, sentence.upperBound)].allSatisfy {
            $0.shape == .punctuation || $0.shape == .quotationMark
        }
    }
}
