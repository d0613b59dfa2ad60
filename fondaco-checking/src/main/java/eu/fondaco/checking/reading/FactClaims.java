// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Fact;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import java.util.ArrayList;
import java.util.List;

/** The claims about facts found so far, in the order they were found. */
final class FactClaims {

    private final Document document;
    private final List<Claim> list = new ArrayList<>();

    FactClaims(Document document) {
        this.document = document;
    }

    List<Claim> list() {
        return list;
    }

    /** Adds a claim over some tokens of a clause, without marks at its ends. */
    void add(Clause c, int from, int to, String kind, Fact fact, Reason blocked, Note remark) {
        int a = from;
        int b = to;
        while (b > a + 1 && c.tokens.get(b - 1).kind() == Token.Kind.MARK) {
            b--;
        }
        while (a < b - 1 && c.tokens.get(a).kind() == Token.Kind.MARK) {
            a++;
        }
        Span span = document.span(c.tokens.get(a).start(), c.tokens.get(b - 1).end());
        String quote = document.quote(span);
        String unit =
                fact.aspect().equals("date") || fact.aspect().equals("force") ? "date" : "boolean";
        list.add(
                new Claim(
                        "",
                        span,
                        quote,
                        kind,
                        Assertion.words(unit),
                        List.of(),
                        fact,
                        blocked,
                        remark,
                        List.of()));
    }

    /** Text as names are compared: folded, with straight apostrophes. */
    static String fold(String s) {
        return eu.fondaco.checking.text.Tokenizer.fold(s).replace('\u2019', '\'');
    }
}
