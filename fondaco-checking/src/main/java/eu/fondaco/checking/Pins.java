// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What authors say of their own statements, in comments that readers don't see. A comment {@code
 * <!-- fondaco: share of imports from China in 2019 -->} right after a statement tells the question
 * it answers, and wins over the reading; {@code <!-- fondaco: ignore -->} leaves the statement out.
 * Where several statements end at one word, {@code <!-- fondaco 1: … -->} speaks of the first of
 * them, and a comment without a number of the last. Comments without anything between them speak of
 * the same place.
 */
final class Pins {

    static final Pattern PIN =
            Pattern.compile("<!--\\s*fondaco(?:\\s+(\\d{1,2}))?:\\s*(.{1,500}?)\\s*-->");
    static final String IGNORE = "ignore";
    private static final int REACH = 600;

    private final QuestionLanguage language;

    Pins(QuestionLanguage language) {
        this.language = language;
    }

    /** Whether an author says something of a text's statements. */
    static boolean areIn(String raw) {
        return PIN.matcher(raw).find();
    }

    /**
     * The claims with the authors' pins applied.
     *
     * @param notices gets a line for each pin that can't be used
     */
    List<Claim> apply(String raw, List<Claim> claims, Lang lang, List<Sayable> notices) {
        List<Claim> out = new ArrayList<>(claims);
        Set<Integer> dropped = new HashSet<>();
        for (Pin pin : in(raw, claims)) {
            if (pin.claim < 0) {
                notices.add(NoteCode.PIN_BEHIND_NOTHING.note(pin.words));
            } else if (pin.words.equals(IGNORE)) {
                dropped.add(pin.claim);
            } else {
                pin(out, pin.claim, pin.words, lang, notices);
            }
        }
        List<Claim> kept = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
            if (!dropped.contains(i)) {
                kept.add(out.get(i));
            }
        }
        return kept;
    }

    /**
     * An annotation in a text.
     *
     * @param from index of its first character
     * @param to index after its last character
     * @param words the question, or that the statement is to be left out
     * @param claim index of the statement it speaks of; -1 when none is near
     */
    record Pin(int from, int to, String words, int claim) {}

    /** The annotations of a text, in order. */
    static List<Pin> in(String raw, List<Claim> claims) {
        List<Pin> pins = new ArrayList<>();
        Matcher m = PIN.matcher(raw);
        int place = 0;
        int counted = 0;
        int points = 0;
        int end = -1;
        while (m.find()) {
            points += raw.codePointCount(counted, m.start());
            counted = m.start();
            if (m.start() != end) {
                place = points;
            }
            end = m.end();
            int last = nearest(claims, place);
            pins.add(
                    new Pin(
                            m.start(),
                            m.end(),
                            m.group(2),
                            m.group(1) == null || last < 0
                                    ? last
                                    : numbered(
                                            claims,
                                            claims.get(last).span().end(),
                                            Integer.parseInt(m.group(1)))));
        }
        return pins;
    }

    /**
     * The last statement that ends before that code point and not far from it; -1 when there is
     * none.
     */
    private static int nearest(List<Claim> claims, int at) {
        int nearest = -1;
        for (int i = 0; i < claims.size(); i++) {
            int end = claims.get(i).span().end();
            boolean before = end <= at && at - end <= REACH;
            if (before && (nearest < 0 || end >= claims.get(nearest).span().end())) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static int numbered(List<Claim> claims, int end, int number) {
        int seen = 0;
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).span().end() == end && ++seen == number) {
                return i;
            }
        }
        return -1;
    }

    private void pin(List<Claim> out, int at, String text, Lang lang, List<Sayable> notices) {
        try {
            Question question = language.parse(text, lang);
            out.set(
                    at,
                    out.get(at)
                            .pinned(
                                    new Reading(
                                            question,
                                            Reading.CERTAIN,
                                            Speech.both("pins.said-author"))));
        } catch (QuestionSyntaxException e) {
            notices.add(NoteCode.PIN_IS_NO_QUESTION.note(text, e.getMessage()));
        }
    }
}
