// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.catalog.Catalog;
import java.util.List;

/**
 * Finds statements about agreements, strategies, names and the quality of relations: who signed
 * what with whom, when, on what; what a strategy aims at; that ties are "solid".
 */
final class FactReader {

    private final FactClaims facts;
    private final Agreements agreements;
    private final Strategies strategies;
    private final Relations relations;

    FactReader(Catalog catalog, Document document) {
        Parties parties = new Parties(catalog);
        this.facts = new FactClaims(document);
        this.agreements = new Agreements(catalog, parties, facts);
        this.strategies = new Strategies(catalog, parties, facts);
        this.relations = new Relations(facts);
    }

    List<Claim> claims() {
        return facts.list();
    }

    /** Adds the claims of a sentence: of a strategy, else of an agreement, else of relations. */
    void read(ReadSentence s) {
        Clause all = new Clause(s);
        int before = facts.list().size();
        strategies.read(all);
        if (facts.list().size() == before) {
            agreements.read(all);
        }
        if (facts.list().size() == before && s.block().kind() != Document.Kind.HEADING) {
            relations.read(all);
        }
    }
}
