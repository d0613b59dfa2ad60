// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.util.Set;

/**
 * The canonical text of questions: plain English words in one fixed order, from which the grammar
 * reads back an equal question. What a measure's own phrase doesn't say is added after it, so that
 * no two questions share a text.
 */
final class QuestionText {

    private static final Set<String> COMPARING =
            Set.of(
                    "share",
                    "ratio",
                    "ratio_percent",
                    "difference",
                    "contribution",
                    "share_of_change",
                    "top_share");

    private final Question q;
    private final Dimension free;

    /** The outermost measure that is set against a denominator; null when none is. */
    private final MeasureExpr comparer;

    /** Whether the period stands beside the first series, since a second one has its own. */
    private final boolean early;

    /** What the rows of a table run over, so that the question doesn't say it. */
    private final Set<Dimension> over;

    private QuestionText(Question q, Set<Dimension> over) {
        this.q = q;
        this.over = over;
        free = q.runsOver();
        comparer = q.denominator() == null ? null : comparer(q.measure());
        boolean second =
                comparer != null && q.denominator().period() != null
                        || than() != null && than().period() != null;
        early = second && !periodIsRanked();
    }

    /** Prints a condition of the question: there no denominator is named. */
    private QuestionText(QuestionText whole) {
        q = whole.q;
        free = whole.free;
        comparer = null;
        early = whole.early;
        over = whole.over;
    }

    static String print(Question q) {
        return new QuestionText(q, Set.of()).print();
    }

    /** Without the dimensions that the rows of a table run over. */
    static String print(Question q, Set<Dimension> over) {
        return new QuestionText(q, over).print();
    }

    private String print() {
        StringBuilder s = new StringBuilder(phrase(q.measure(), series()));
        if (q.universe() != null && !namesUniverse()) {
            s.append(" among ").append(UniverseText.of(q.universe()));
        }
        s.append(time());
        if (q.ascending() && !q.measure().mentionsAny("rank", "top", "top_share", "streak")) {
            s.append(" ascending");
        }
        if (q.condition() != null && !conditionIsInPhrase()) {
            s.append(" where ").append(condition(series()));
        }
        if (q.n() != 0 && !q.measure().mentionsAny("top", "top_share")) {
            s.append(" limit ").append(q.n());
        }
        if (q.denominator() != null && comparer == null) {
            s.append(" against ")
                    .append(new SeriesText(q, null, false, over).over(q.denominator()).print(""));
        }
        if (q.dataset() != null) {
            s.append(" in dataset ").append(dataset(q.dataset()));
        }
        return s.toString();
    }

    private SeriesText series() {
        return new SeriesText(q, null, early, over);
    }

    private String phrase(MeasureExpr m, SeriesText series) {
        String inner = m.of() == null ? series.print("") : null;
        switch (m.id()) {
            case "level":
                return m.of() == null ? inner : other(m, series);
            case "per_capita":
                return m.of() == null ? series.print(" per capita") : other(m, series);
            case "gdp_ratio":
                return m.of() == null ? series.print(" relative to GDP") : other(m, series);
            case "share":
            case "share_of_change":
            case "ratio":
            case "ratio_percent":
            case "difference":
            case "contribution":
                return comparing(m, series);
            case "growth":
            case "multiple":
            case "change":
            case "trend":
            case "sign":
                return m.id() + " of " + phrase(m.inner(), series);
            case "average_growth":
                return "average growth of " + phrase(m.inner(), series);
            case "streak":
                return (q.ascending() ? "falling streak of " : "streak of ")
                        + phrase(m.inner(), series);
            case "rank":
                return (q.ascending() ? "rank from bottom" : "rank")
                        + (over.contains(free) ? "" : " of " + member())
                        + " by "
                        + phrase(m.inner(), series);
            case "top":
                return extreme() + " by " + phrase(m.inner(), series);
            case "top_share":
                return "share of " + extreme() + " by " + compared(m, series, " in ");
            case "count":
                return "count"
                        + (q.universe() == null ? "" : " of " + UniverseText.of(q.universe()))
                        + " with "
                        + (conditionIsInPhrase() ? condition(series) : phrase(m.inner(), series));
            default:
                return other(m, series);
        }
    }

    /** A measure that sets one series against another. */
    private String comparing(MeasureExpr m, SeriesText series) {
        return switch (m.id()) {
            case "share" ->
                    isPlainShare(m) ? "share of " + compared(m, series, " in ") : other(m, series);
            case "share_of_change" -> "share of change of " + compared(m, series, " in change of ");
            case "ratio" -> "ratio of " + compared(m, series, " over ");
            case "ratio_percent" -> "ratio in percent of " + compared(m, series, " over ");
            case "difference" ->
                    (m == comparer ? "difference between " : "difference of ")
                            + compared(m, series, " and ");
            default -> "contribution of " + compared(m, series, " to growth of ");
        };
    }

    /** Any measure without a phrase of its own. */
    private String other(MeasureExpr m, SeriesText series) {
        String id = m.id().matches("[a-z][a-z0-9_]*") ? m.id() : CodeText.of(m.id());
        return "measure " + id + " of " + phrase(m.inner(), series);
    }

    private String compared(MeasureExpr m, SeriesText series, String word) {
        String first = phrase(m.inner(), series);
        return m == comparer
                ? first + word + phrase(m.inner(), series.over(q.denominator()))
                : first;
    }

    private static MeasureExpr comparer(MeasureExpr m) {
        for (MeasureExpr at = m; at != null; at = at.of()) {
            if (COMPARING.contains(at.id()) && (!at.id().equals("share") || isPlainShare(at))) {
                return at;
            }
        }
        return null;
    }

    /** "Share of change of" and "share of top" are other measures. */
    private static boolean isPlainShare(MeasureExpr share) {
        String inner = share.inner().id();
        return !inner.equals("change") && !inner.equals("top");
    }

    private String extreme() {
        return (q.ascending() ? "bottom" : "top")
                + (q.n() == 0 ? "" : " " + q.n())
                + (q.universe() == null ? "" : " " + UniverseText.of(q.universe()));
    }

    private boolean namesUniverse() {
        return q.measure().mentionsAny("top", "top_share", "count");
    }

    private boolean conditionIsInPhrase() {
        MeasureExpr count = q.measure().find("count");
        return q.condition() != null && count != null && count.of() == null;
    }

    private String condition(SeriesText series) {
        Condition c = q.condition();
        String bound =
                c.than() == null
                        ? new BigDecimal(Double.toString(c.value()))
                                .stripTrailingZeros()
                                .toPlainString()
                        : new QuestionText(this).phrase(c.of(), series().over(c.than()));
        return new QuestionText(this).phrase(c.of(), series)
                + (c.orEqual()
                        ? c.above() ? " at least " : " at most "
                        : c.above() ? " above " : " below ")
                + bound;
    }

    private Basis than() {
        return q.condition() == null ? null : q.condition().than();
    }

    /** What is ranked: the question's own value in the dimension that the ranking runs over. */
    private String member() {
        switch (free) {
            case PARTNER:
                return CodeText.of(q.partner());
            case PRODUCT:
                return CodeText.of(q.product());
            case PERIOD:
                return q.period() == null ? "?" : q.period().toString();
            default:
                return q.reporter() == null ? "?" : CodeText.of(q.reporter());
        }
    }

    private boolean periodIsRanked() {
        return free == Dimension.PERIOD && !over.contains(free) && q.measure().mentions("rank");
    }

    private String time() {
        Period period = early || periodIsRanked() ? null : q.period();
        if (period == null) {
            boolean otherPeriod =
                    comparer == null && q.denominator() != null && q.denominator().period() != null;
            return (q.base() == null ? "" : " since " + q.base())
                    + (otherPeriod && !early && !periodIsRanked() ? " in ?" : "");
        }
        if (q.base() != null) {
            return " from " + q.base() + " to " + period;
        }
        return (q.measure().mentions("streak") ? " ending in " : " in ") + period;
    }

    private static String dataset(String name) {
        return name.matches("[A-Za-z0-9_-]+") ? name : "'" + name.replace("'", "''") + "'";
    }
}
