// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * The claims built so far, in the order of the text, and what goes into each: span, quote,
 * readings, tokens.
 */
final class Claims {

    private final Document document;
    private final Alternatives alternatives;
    private final List<Claim> list = new ArrayList<>();

    Claims(Document document, Alternatives alternatives) {
        this.document = document;
        this.alternatives = alternatives;
    }

    List<Claim> list() {
        return list;
    }

    /**
     * Adds a claim. Its span reaches from the statement's bounds to the number, without joining
     * words at its ends.
     *
     * @param anchor the number or word that the claim hangs on
     * @param q what it asks; null where it can't be asked
     * @param blocked why it can't be checked; null where it may be
     */
    void add(Statement x, Item anchor, String kind, Question q, Assertion says, Reason blocked) {
        Clause c = x.c;
        int from = Math.max(Math.min(x.from, anchor.from), c.spanFrom);
        int to = Math.max(x.to, anchor.to);
        while (from < anchor.from && skippable(c, from)) {
            from++;
        }
        while (to > anchor.to && skippable(c, to - 1)) {
            to--;
        }
        int start = c.tokens.get(from).start();
        int end = c.tokens.get(to - 1).end();
        Span span = document.span(start, end);
        List<String> tokens = new ArrayList<>();
        for (Item i : c.items) {
            tokens.add(
                    text(c, i)
                            + " "
                            + i.categories.keySet()
                            + (i.isArea() ? i.areas.toString() : "")
                            + (i.isProduct() ? i.products.toString() : ""));
        }
        Reason reason = blocked != null ? blocked : isForecast(c, anchor) ? Reason.NO_DATA : null;
        Note note =
                c.has("volume") && q != null && q.measure().id().equals("growth")
                        ? Note.IMPRECISE_WORDING
                        : null;
        List<Reading> readings =
                q == null ? List.of() : alternatives.of(q, x, last(), lastPeriods());
        list.add(
                new Claim(
                        "c" + (list.size() + 1),
                        span,
                        document.quote(span),
                        kind,
                        says,
                        readings,
                        null,
                        reason,
                        note,
                        tokens));
    }

    /**
     * The question of the last statement in a unit that wasn't about a change; null where there is
     * none.
     */
    Question lastAsked(String unit) {
        for (int i = list.size() - 1; i >= 0; i--) {
            Claim c = list.get(i);
            boolean level =
                    !c.readings().isEmpty() && c.readings().get(0).question().base() == null;
            if (level && c.assertion() != null && unit.equals(c.assertion().unit())) {
                return c.readings().get(0).question();
            }
        }
        return null;
    }

    /** Whether a number lies ahead: not "will be glad to learn that exports rose". */
    private static boolean isForecast(Clause c, Item anchor) {
        Item word = c.first("forecast");
        if (word == null) {
            return false;
        }
        boolean modal = c.says(word.from, "modal");
        for (int i = word.to; modal && i < anchor.from; i++) {
            if (c.says(i, "that", "relative")) {
                return false;
            }
        }
        return true;
    }

    /** The periods of the last few statements, the last first. */
    private List<eu.fondaco.core.time.Period> lastPeriods() {
        List<eu.fondaco.core.time.Period> out = new ArrayList<>();
        for (int i = list.size() - 1; i >= Math.max(0, list.size() - 4); i--) {
            if (!list.get(i).readings().isEmpty()
                    && list.get(i).readings().get(0).question().period() != null) {
                out.add(list.get(i).readings().get(0).question().period());
            }
        }
        return out;
    }

    /**
     * What the last statement about a change asked, not far back, for "over the same period"; null
     * where there is none.
     */
    eu.fondaco.core.time.Period lastStart() {
        Question span = lastSpan();
        if (span != null) {
            return span.base();
        }
        List<eu.fondaco.core.time.Period> lately = lastPeriods();
        return lately.stream().limit(3).min(java.util.Comparator.naturalOrder()).orElse(null);
    }

    /** What the last statement about a change asked, not far back; null where there is none. */
    Question lastSpan() {
        for (int i = list.size() - 1; i >= Math.max(0, list.size() - 6); i--) {
            Question q =
                    list.get(i).readings().isEmpty()
                            ? null
                            : list.get(i).readings().get(0).question();
            if (q != null && q.base() != null && q.period() != null) {
                return q;
            }
        }
        return null;
    }

    /** What the last statement asked; null where it asked nothing. */
    Question last() {
        Claim c = list.isEmpty() ? null : list.get(list.size() - 1);
        return c == null || c.readings().isEmpty() ? null : c.readings().get(0).question();
    }

    /**
     * What the last statement asked, where it was a level or an amount a head; null where it was of
     * another kind.
     */
    Question lastLevel() {
        Claim c = list.isEmpty() ? null : list.get(list.size() - 1);
        Question q = c == null || c.readings().isEmpty() ? null : c.readings().get(0).question();
        return q == null
                        || !q.measure().equals(MeasureExpr.LEVEL)
                                && !q.measure().id().equals("per_capita")
                ? null
                : q;
    }

    /**
     * What was asked last, where the last two statements are about both flows of one reporter with
     * one partner; null for others.
     */
    Question lastBothFlows() {
        List<Question> lately = new ArrayList<>();
        for (int i = list.size() - 1; i >= Math.max(0, list.size() - 3) && lately.size() < 2; i--) {
            if (!list.get(i).readings().isEmpty()) {
                lately.add(list.get(i).readings().get(0).question());
            }
        }
        if (lately.size() < 2) {
            return null;
        }
        Question q = lately.get(0);
        Question p = lately.get(1);
        boolean both =
                q.flow().isObserved()
                        && p.flow().isObserved()
                        && q.flow() != p.flow()
                        && q.reporter() != null
                        && q.reporter().equals(p.reporter());
        return both && q.partner() != null && q.partner().equals(p.partner()) ? q : null;
    }

    /** Whether the last statement is of one of these kinds. */
    boolean lastIs(String... kinds) {
        return !list.isEmpty() && List.of(kinds).contains(list.get(list.size() - 1).kind());
    }

    /**
     * What was asked of an amount a head, by one of the last three statements; null where none was
     * about it.
     */
    Question lastHead() {
        for (int i = list.size() - 1; i >= Math.max(0, list.size() - 3); i--) {
            Claim c = list.get(i);
            Question q = c.readings().isEmpty() ? null : c.readings().get(0).question();
            if (q != null && q.measure().toString().equals("per_capita")) {
                return q;
            }
        }
        return null;
    }

    /**
     * What the last statement asked, where it was about a change, for "in no year of the period";
     * null where it was of another kind.
     */
    Question lastMoved() {
        Claim c = list.isEmpty() ? null : list.get(list.size() - 1);
        Question q = c == null || c.readings().isEmpty() ? null : c.readings().get(0).question();
        return q == null || q.base() == null ? null : q;
    }

    /** What a number asserts: its value times a sign, in a unit. */
    static Assertion number(Item a, double sign, String unit) {
        return number(a, a.num.value(), sign, unit);
    }

    /** The same with a value of its own; numbers in words are about right, unless they count. */
    static Assertion number(Item a, double value, double sign, String unit) {
        Operator op = a.num.operator();
        if (a.num.words() && op == Operator.EQUAL && !unit.equals("count")) {
            op = Operator.ABOUT;
        }
        return new Assertion(
                op == Operator.RANK ? Operator.EQUAL : op,
                sign * value,
                a.num.step(),
                List.of(),
                unit,
                a.num.open());
    }

    /** That something holds a place: 1 for the first. */
    static Assertion place(double place) {
        return new Assertion(Operator.RANK, place, 0, List.of(), "rank", false);
    }

    /** That something rose in each year, or fell in each. */
    static Assertion course(boolean up) {
        return direction(up, "boolean");
    }

    /** That something is above or below nought. */
    static Assertion side(boolean up) {
        return direction(up, "sign");
    }

    private static Assertion direction(boolean up, String unit) {
        return new Assertion(
                up ? Operator.TREND_UP : Operator.TREND_DOWN,
                up ? 1.0 : -1.0,
                0,
                List.of(),
                unit,
                false);
    }

    /** The words of an item as they stand. */
    private static String text(Clause c, Item i) {
        StringBuilder s = new StringBuilder();
        for (int t = i.from; t < i.to; t++) {
            s.append(t > i.from && c.tokens.get(t).space() ? " " : "")
                    .append(c.tokens.get(t).text());
        }
        return s.toString();
    }

    /** Whether a token at the end of a span belongs to no claim: "and", a comma, "of which". */
    private static boolean skippable(Clause c, int at) {
        return c.isAt(at, "conj") && !c.says(at, "more")
                || c.isAt(at, "segment") && !c.says(at, "prep.with")
                || c.tokens.get(at).is("\"")
                || c.tokens.get(at).is(".")
                || c.tokens.get(at).is(",");
    }
}
