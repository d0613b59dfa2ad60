// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Understanding.Clear;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A question without a verb that names several things to be told of one subject: "Ohio exports
 * 2018, $m, growth on 2017, share of US, rank". Each is asked of the subject by itself, so that
 * none is dropped; what isn't clear is told as left out.
 */
final class Telegram {

    /** Words of a question that is a sentence. */
    private static final Set<String> VERBS = SmallWords.of("telegram.verbs");

    private static final Set<String> MEASURES = SmallWords.of("telegram.measures");
    private static final Set<String> SUBJECTS = SmallWords.of("telegram.subjects");
    private static final Set<String> BARRED = SmallWords.of("telegram.barred");

    private static final Set<String> MARKS = Set.of(",", ";", "(", ")", ":");

    private final Function<String, Heard> hear;
    private final Function<String, Understanding> read;

    /**
     * Over readings.
     *
     * @param hear what is found in a text
     * @param read how a question is understood
     */
    Telegram(Function<String, Heard> hear, Function<String, Understanding> read) {
        this.hear = hear;
        this.read = read;
    }

    /**
     * The things that are asked, each by itself; null where a text isn't of this kind, or asks one
     * thing that its reading as a whole tells with its subject.
     */
    Understanding of(String text, Understanding whole) {
        Heard heard = hear.apply(text);
        if (heard.tokens().stream().anyMatch(t -> VERBS.contains(t.fold()))) {
            return null;
        }
        List<String> items = new ArrayList<>();
        StringBuilder subject = new StringBuilder();
        boolean placed = cut(text, heard, subject, items);
        String base = tidy(subject.toString());
        boolean told = placed && items.size() == 1 && whole instanceof Clear;
        if (items.isEmpty() || told || !hear.apply(base).says(SUBJECTS)) {
            return null;
        }
        if (!(read.apply(base) instanceof Clear clear)) {
            return null;
        }
        List<Clear> all = new ArrayList<>(List.of(clear));
        List<String> left = new ArrayList<>();
        for (String item : items) {
            Clear c = read.apply(base + " " + item) instanceof Clear read ? read : null;
            if (c == null || isUnheeded(c, clear)) {
                left.add(item);
            } else if (all.stream().noneMatch(a -> a.request().equals(c.request()))) {
                all.add(c);
            }
        }
        boolean timed = hear.apply(base).has(Kind.TIME);
        boolean later = !timed && items.stream().map(hear).anyMatch(h -> h.has(Kind.TIME));
        if (all.size() > 1 && (later || isOfSameTimes(clear, all.get(1)))) {
            all.remove(0);
        }
        return all.size() == 1 && left.isEmpty()
                ? all.get(0)
                : new Understanding.Several(all, left, List.of());
    }

    /** Whether no more is told than of the subject alone, though not as a course through time. */
    private static boolean isUnheeded(Clear item, Clear subject) {
        return item.request() instanceof Request.Amounts
                && Told.questions(subject.request()).containsAll(Told.questions(item.request()));
    }

    /** Whether the subject is one amount at two times, and a change between them is told. */
    private static boolean isOfSameTimes(Clear subject, Clear change) {
        Set<Period> times =
                Told.questions(subject.request()).stream()
                        .map(Question::period)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return times.size() == 2
                && Told.questions(change.request()).stream()
                        .allMatch(
                                q ->
                                        q.base() != null
                                                && times.contains(q.base())
                                                && times.contains(q.period()));
    }

    /** Parts a text into its subject and the things to be told; whether a place is one of them. */
    private static boolean cut(
            String text, Heard heard, StringBuilder subject, List<String> items) {
        List<Token> tokens = heard.tokens();
        boolean placed = false;
        int at = 0;
        while (at < tokens.size()) {
            int to = at;
            while (to < tokens.size() && !isBorder(heard, to)) {
                to++;
            }
            int from = at;
            int end = to;
            Heard segment = heard.only(p -> p.from() >= from && p.to() <= end);
            boolean item = to > at && !subject.isEmpty() && isItem(heard, segment);
            int start = tokens.get(at).start();
            if (item) {
                items.add(text.substring(start, tokens.get(to - 1).end()));
                placed |= segment.says("rank");
            }
            int next = to + 1 < tokens.size() ? tokens.get(to + 1).start() : text.length();
            if (!item) {
                subject.append(text, start, next);
            } else if (to < tokens.size() && tokens.get(to).is(")")) {
                subject.append(text, tokens.get(to).start(), next);
            }
            at = to + 1;
        }
        return placed;
    }

    private static boolean isBorder(Heard heard, int token) {
        Part part = heard.at(token);
        return MARKS.contains(heard.tokens().get(token).text()) || part != null && part.is("and");
    }

    /** Whether a measure is named with nothing but a whole, a base or a group beside it. */
    private static boolean isItem(Heard heard, Heard segment) {
        boolean measure =
                segment.parts().stream().anyMatch(p -> p.isAny(MEASURES) || isSign(heard, p));
        return measure
                && !segment.says(SUBJECTS)
                && segment.parts().stream()
                        .allMatch(
                                p ->
                                        p.kind() == Kind.TIME
                                                || p.kind() == Kind.AREA
                                                || p.kind() == Kind.CUE && !p.isAny(BARRED));
    }

    /** "% of total": a per cent that isn't one of a number. */
    private static boolean isSign(Heard heard, Part part) {
        Part before = heard.before(part);
        return part.is("percent") && (before == null || before.kind() != Kind.NUMBER);
    }

    /** A subject without marks that nothing stands between any more. */
    private static String tidy(String subject) {
        return subject.replaceAll("\\(\\s*\\)", " ")
                .replaceAll("[,;:(\\s]+(\\)?)\\s*$", "$1")
                .replaceAll("\\s+(?:and|e|ed|plus)\\s*$", "")
                .replaceAll("[,;:\\s]+$", "")
                .strip();
    }
}
