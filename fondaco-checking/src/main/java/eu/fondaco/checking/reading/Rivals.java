// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Those whom a sentence names as being before or behind in an order: "second only to Gallia" says
 * something of Gallia's place, too.
 */
final class Rivals {

    private static final int MOST = 12;

    private Rivals() {}

    /** Whether one of them stands on the other side than the sentence puts it. */
    static boolean areElsewhere(View v, Question asked, Answers answers) {
        Universe among = asked.universe();
        if (among == null) {
            return false;
        }
        Dimension ranked = among.dimension();
        if (ranked != Dimension.REPORTER && ranked != Dimension.PARTNER) {
            return false;
        }
        Codes who = ranked == Dimension.REPORTER ? asked.reporter() : asked.partner();
        Double own = answers.value(asked);
        if (own == null) {
            return false;
        }
        for (Mention m : own == 1 ? List.<Mention>of() : ahead(v)) {
            Double its = m.offers(who) ? own : place(m, asked, ranked, answers);
            if (its != null && its >= own) {
                return true;
            }
        }
        for (Mention m : after(v, c -> c.is("ahead"))) {
            Double its = m.offers(who) ? own : place(m, asked, ranked, answers);
            if (its != null && its <= own) {
                return true;
            }
        }
        return false;
    }

    /** Those who are said to be before whom a place is told of. */
    static List<Mention> ahead(View v) {
        return after(v, c -> isOnly(v, c) || c.isAny("behind", "preceded"));
    }

    private static List<Mention> after(View v, Predicate<Mention> words) {
        return v.cues.stream()
                .filter(c -> Overlooked.isInSentence(v, c) && words.test(c))
                .flatMap(c -> row(v, c).stream())
                .toList();
    }

    /** "Second only to Gallia", "only Gallia sold more". */
    private static boolean isOnly(View v, Mention cue) {
        return cue.isAny("only", "only.such")
                && (v.anchor.type() == Anchor.Type.RIVAL || v.anchor.to() == cue.from());
    }

    /** The place of the first of those that a name may mean which has one. */
    private static Double place(Mention m, Question asked, Dimension ranked, Answers answers) {
        for (Codes c : m.values()) {
            Question.Builder q = asked.toBuilder();
            q = ranked == Dimension.REPORTER ? q.reporter(c) : q.partner(c);
            Double its = c.isSum() ? null : answers.value(q.build());
            if (its != null) {
                return its;
            }
        }
        return null;
    }

    /** The names that stand in a row behind words. */
    private static List<Mention> row(View v, Mention cue) {
        Lexicon lexicon = v.scene.lexicon;
        List<Mention> out = new ArrayList<>();
        int end = cue.to();
        while (end < v.text.tokens().size()
                && (v.scene.says(end, "only") || v.scene.says(end, "only.such"))) {
            end++; // "behind only Gallia"
        }
        for (Mention m : v.areas) {
            if (m.list() || m.from() < end || out.size() >= MOST) {
                continue;
            }
            if (!ProseRanks.joined(v.text.tokens(), lexicon, end, m.from(), !out.isEmpty())) {
                break;
            }
            out.add(m);
            end = m.to();
        }
        return out;
    }
}
