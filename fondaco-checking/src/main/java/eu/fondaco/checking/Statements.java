// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.reading.Opinion;
import eu.fondaco.checking.reading.ProseReader;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements about trade of a text, each with what weighing says of its number.
 *
 * @param claims in the order they were found
 * @param opinions by the words of the statement
 */
record Statements(List<Claim> claims, Map<Span, Opinion> opinions) {

    /**
     * @param every whether numbers that hardly state anything are taken, too: their author may pin
     *     them
     */
    static Statements of(ProseReader.Read read, Document document, boolean every) {
        Map<Span, Opinion> opinions = new LinkedHashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (Opinion o : read.opinions()) {
            if (every || Conclusions.isStatement(o)) {
                Claim c = Conclusions.claim(o, document);
                claims.add(c);
                opinions.put(c.span(), o);
            }
        }
        for (Span words : read.unmeasured()) {
            if (claims.stream().noneMatch(c -> c.span().overlaps(words))) {
                claims.add(Conclusions.bare("rank", words, document, Reason.NOT_MEASURABLE));
            }
        }
        for (Span words : read.untold()) {
            if (claims.stream().noneMatch(c -> c.span().overlaps(words))) {
                claims.add(Conclusions.bare("trend", words, document, Reason.READING_OPEN));
            }
        }
        return new Statements(claims, opinions);
    }

    /** What weighing says of a statement's number. */
    Opinion opinion(Claim c) {
        return opinions.get(c.span());
    }

    /** Those of all statements that are told: what is no statement only where it is pinned. */
    List<Claim> told(List<Claim> all) {
        return all.stream()
                .filter(
                        c ->
                                c.fact() != null
                                        || isByAuthor(c)
                                        || opinion(c) == null
                                        || Conclusions.isStatement(opinion(c)))
                .toList();
    }

    /** Whether its author says what a statement asks. */
    static boolean isByAuthor(Claim c) {
        return c.best().map(Reading::isByAuthor).orElse(false);
    }

    /** What statements ask by their likeliest readings. */
    static List<Question> questions(List<Claim> claims) {
        return claims.stream()
                .filter(c -> c.fact() == null && c.best().isPresent())
                .map(c -> c.best().get().question())
                .toList();
    }
}
