// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Names that stand in a row, "Piedmont, Liguria and Lombardy", taken together. */
final class Sums {

    private Sums() {}

    /** One more mention for each row of two or more areas or goods: their sum. */
    static List<Mention> of(
            List<Mention> mentions, List<Token> tokens, MarkedText.Scopes scopes, Lexicon lexicon) {
        List<Mention> out = new ArrayList<>();
        for (Mention.Kind kind : List.of(Mention.Kind.AREA, Mention.Kind.GOODS)) {
            List<Mention> row = new ArrayList<>();
            for (Mention m : mentions) {
                if (m.kind() != kind) {
                    continue;
                }
                Mention last = row.isEmpty() ? null : row.get(row.size() - 1);
                if (last != null && !joined(last, m, tokens, scopes, lexicon)) {
                    add(row, out);
                    row.clear();
                }
                row.add(m);
            }
            add(row, out);
        }
        return out;
    }

    private static boolean joined(
            Mention a, Mention b, List<Token> tokens, MarkedText.Scopes scopes, Lexicon lexicon) {
        if (scopes.sentence()[a.from()] != scopes.sentence()[b.from()]
                || b.from() - a.to() > 4
                || b.from() == a.to()) {
            return false;
        }
        boolean and = false;
        for (int i = a.to(); i < b.from(); i++) {
            Token t = tokens.get(i);
            boolean mark = t.is(",") || t.is("&") || t.is("+") || t.is("/");
            boolean conj = lexicon.says(t, "conj");
            and |= mark || conj;
            if (!mark
                    && !conj
                    && !lexicon.says(t, "article")
                    && !lexicon.says(t, "prep.of")
                    && !lexicon.says(t, "prep.to")
                    && !lexicon.says(t, "prep.from")
                    && !lexicon.says(t, "prep.in")
                    && !lexicon.says(t, "prep.with")) {
                return false;
            }
        }
        return and;
    }

    private static void add(List<Mention> row, List<Mention> out) {
        TreeSet<String> codes = new TreeSet<>();
        row.forEach(m -> codes.addAll(m.values().get(0).list()));
        if (row.size() < 2 || codes.size() < 2) {
            return;
        }
        out.add(
                new Mention(
                        -1,
                        row.get(0).from(),
                        row.get(row.size() - 1).to(),
                        row.get(0).kind(),
                        List.of(Codes.of(codes)),
                        null,
                        null,
                        row.get(0).words(),
                        true,
                        false));
    }
}
