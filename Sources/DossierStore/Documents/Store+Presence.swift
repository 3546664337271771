import GRDB

/// Where a text that comes in is known already.
package enum DocumentPresence: Sendable, Hashable {
    /// The present text of the document of that number.
    case present(Int64)
    /// An earlier text of it.
    case superseded(Int64)
    /// A text of a document that was removed.
    case removed(id: String)
}

extension Store {
    /// Where the texts with these keys are. A key that is nowhere is left out.
    package func presence(of keys: [UInt64]) throws(StoreError) -> [UInt64: DocumentPresence] {
        try read { database in
            var found: [UInt64: DocumentPresence] = [:]
            // The key of a revised document is that of its first text.
            let present = try database.cachedStatement(
                sql: "SELECT number, revisions, sha256 FROM document WHERE key = ?")
            let revision = try database.cachedStatement(
                sql: """
                    SELECT r.document, r.revision = d.revisions FROM revision r JOIN document d
                        ON d.number = r.document WHERE r.key = ? ORDER BY r.revision = d.revisions DESC LIMIT 1
                    """)
            let removed = try database.cachedStatement(
                sql: """
                    SELECT id FROM removed_document WHERE key = ?1 OR number IN
                        (SELECT document FROM revision WHERE key = ?1) LIMIT 1
                    """)
            let hasRevisions =
                try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM revision)") == true
            let hasRemoved =
                try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM removed_document)") == true
            for key in keys {
                let stored = Int64(bitPattern: key)
                if let row = try Row.fetchOne(present, arguments: [stored]), row[1] as Int == 1 {
                    found[key] = .present(row[0])
                } else if hasRevisions, let row = try Row.fetchOne(revision, arguments: [stored]) {
                    found[key] = row[1] as Bool ? .present(row[0]) : .superseded(row[0])
                } else if hasRemoved, let id = try String.fetchOne(removed, arguments: [stored]) {
                    found[key] = .removed(id: id)
                }
            }
            return found
        }
    }

    /// Which of the ids are those of documents, of their revisions, or of removed documents.
    package func takenIDs(_ ids: [String]) throws(StoreError) -> Set<String> {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM document WHERE id = ?1)
                        OR EXISTS (SELECT 1 FROM revision WHERE entry = ?1)
                        OR EXISTS (SELECT 1 FROM removed_document WHERE id = ?1)
                    """)
            var taken: Set<String> = []
            for id in ids where try Bool.fetchOne(statement, arguments: [id]) == true { taken.insert(id) }
            return taken
        }
    }

    /// The documents at normalised addresses; of several at one the one that came last.
    package func documents(at addresses: [String]) throws(StoreError) -> [String: Int64] {
        guard !addresses.isEmpty else { return [:] }
        return try read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT number FROM document WHERE address = ? ORDER BY number DESC LIMIT 1")
            var found: [String: Int64] = [:]
            for address in addresses {
                if let number = try Int64.fetchOne(statement, arguments: [address]) {
                    found[address] = number
                }
            }
            return found
        }
    }
}

extension Store {
    /// The removed document at a normalised address.
    package func removedDocument(at address: String) throws(StoreError) -> String? {
        try read { database in
            try String.fetchOne(
                database, sql: "SELECT id FROM removed_document WHERE address = ? LIMIT 1",
                arguments: [address])
        }
    }

    /// The document that a review means: by its id; where that one has never had the text, by the text.
    package func document(_ anchor: DocumentAnchor) throws(StoreError) -> DocumentEntry? {
        let byID = try documents(.id(anchor.id)).first
        if anchor.sha256.isEmpty || byID?.sha256 == anchor.sha256 { return byID }
        if let byID, try digests(of: byID.number).contains(anchor.sha256) { return byID }
        // Another document may hold the same text; the one that is meant has been removed.
        if byID == nil, try isRemoved(anchor.id) { return nil }
        let number = try read { database in
            try Int64.fetchOne(
                database, sql: "SELECT number FROM document WHERE sha256 = ? ORDER BY number LIMIT 1",
                arguments: [anchor.sha256])
        }
        guard let number else { return byID }
        return try documents(.numbers([number])).first
    }

    private func isRemoved(_ id: String) throws(StoreError) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM removed_document WHERE id = ?)", arguments: [id])
                ?? false
        }
    }

    /// Documents of which a fact stands in the log of reviews.
    package func decidedDocuments() throws(StoreError) -> [Int64] {
        try read { database in
            try Int64.fetchAll(
                database, sql: "SELECT DISTINCT document FROM document_fact WHERE origin = 'log' ORDER BY 1")
        }
    }
}
