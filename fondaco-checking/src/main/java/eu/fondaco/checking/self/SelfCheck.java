// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a text is at odds with itself. Needs no data, and knows not which side is right. */
public final class SelfCheck {

    /** The kind of the statements that it makes. */
    public static final String KIND = "at_odds";

    /** Kinds of which one wrong number makes several. */
    private static final Set<String> SUMS = Set.of("change", "difference", "balance");

    private SelfCheck() {}

    /**
     * A statement for each two places that can't both be right, in the order of the text; its words
     * quote both and tell the arithmetic. Ids are x1, x2 … Texts in a language that isn't spoken
     * here have none: words that tell which numbers belong together are known in no other.
     */
    public static List<Checked> of(Document document, Tongue tongue) {
        return tongue.isSpoken() ? of(document, tongue.speech()) : List.of();
    }

    /** The same of a text in a language that is spoken here. */
    static List<Checked> of(Document document, Lang lang) {
        List<Checked> out = new ArrayList<>();
        for (Clash clash : told(document, lang)) {
            out.add(statement(document, clash, "x" + (out.size() + 1)));
        }
        return out;
    }

    /** The clashes that are told: one is enough to send an author there. */
    static List<Clash> told(Document document, Lang lang) {
        List<Clash> clashes = clashes(document, lang);
        clashes.sort(Comparator.comparingInt(c -> c.second().start()));
        List<Clash> out = new ArrayList<>();
        Set<Span> told = new HashSet<>();
        Set<String> sums = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (Clash clash : clashes) {
            boolean sum = SUMS.contains(clash.kind());
            String one = clash.kind() + clash.first();
            String other = clash.kind() + clash.second();
            boolean again = sum && (sums.contains(one) || sums.contains(other));
            again |= !words.add(clash.words().en()); // the same arithmetic, at another place
            if (again || told.contains(clash.first()) || !told.add(clash.second())) {
                continue;
            }
            if (sum) {
                sums.add(one);
                sums.add(other);
            }
            out.add(clash);
        }
        return out;
    }

    private static List<Clash> clashes(Document document, Lang lang) {
        Whole.Text text = Whole.Text.of(document, lang);
        List<Clash> out = new ArrayList<>();
        for (Sentence s : text.sentences()) {
            Deadline.check();
            if (!s.numbers().isEmpty()) {
                out.addAll(Dates.in(s, lang));
            }
        }
        List<Clash> told = Whole.in(text);
        Whole.add(Whole.built(text), told);
        out.addAll(told);
        out.removeIf(new Tabled(text)::bearsOut);
        out.removeIf(new Universe(text)::parts);
        text.grids().forEach(grid -> out.addAll(Tables.in(grid)));
        return out;
    }

    private static Checked statement(Document document, Clash clash, String id) {
        String first = document.quote(clash.first()).replaceAll("\\s+", " ");
        String second = document.quote(clash.second()).replaceAll("\\s+", " ");
        boolean quoted = clash.kind().equals("total"); // the arithmetic names every part
        Label words =
                quoted
                        ? clash.words()
                        : Speech.both("self-check.do-agree", first, second, clash.words());
        return statement(document, place(document, clash), clash.kind(), words, id);
    }

    /** The place that is marked: words at odds with a number rather than that number. */
    static Span place(Document document, Clash clash) {
        boolean told = document.quote(clash.first()).chars().noneMatch(Character::isDigit);
        return told ? clash.first() : clash.second();
    }

    /** A statement that can't be right beside another. */
    static Checked statement(Document document, Span span, String clash, Label words, String id) {
        Claim claim =
                new Claim(
                        id,
                        span,
                        document.quote(span),
                        KIND,
                        null,
                        List.of(),
                        null,
                        Reason.AT_ODDS_WITH_ITSELF,
                        null,
                        List.of(clash));
        return new Checked(
                claim,
                Verdict.NOT_CHECKABLE,
                null,
                Reason.AT_ODDS_WITH_ITSELF,
                null,
                null,
                null,
                null,
                words,
                List.of(),
                0);
    }
}
