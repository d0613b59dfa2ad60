// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The table of a reply in everyday words, with what it holds drawn where it is a number of several
 * years or of several areas. Numbers of one column have one unit, said in its head.
 */
final class ReplyTable {

    private static final int LEAST = 3;
    private static final int BARS = 25;

    /** Units of what is no amount. */
    private static final Set<String> BARE = Set.of("rank", "sign", "count");

    /** How an act is named at the end of its kind or parties: "memorandum (I13)". */
    private static final Pattern ACT = Pattern.compile("(.+) \\(([A-Za-z0-9-]+)\\)");

    private final Desk desk;
    private final Visit visit;

    ReplyTable(Desk desk, Visit visit) {
        this.desk = desk;
        this.visit = visit;
    }

    void write(Html html, Reply reply) {
        if (reply.rows().isEmpty()) {
            return;
        }
        Column column = column(reply);
        if (column != null) {
            Sourced.write(
                    html, desk, visit, reply.answers().stream(), h -> drawing(h, reply, column));
        }
        html.scroll(String.join(", ", heads(reply)));
        html.open("table", "class", "stack").heads();
        List<Integer> shown = telling(reply);
        for (int c : shown) {
            head(html, reply.columns().get(c), column != null && c == column.at ? column : null);
        }
        html.rows();
        for (int r = 0; r < reply.rows().size(); r++) {
            row(html, reply, r, column, shown);
        }
        html.close("tbody", "table", "div");
    }

    /** The columns that tell something: not those without words, nor a grade that all share. */
    private List<Integer> telling(Reply reply) {
        int grade = reply.columns().indexOf(Speech.say(visit.lang(), "answers.grade"));
        return IntStream.range(0, reply.columns().size())
                .filter(c -> reply.rows().stream().anyMatch(r -> !r.get(c).isBlank()))
                .filter(
                        c ->
                                c != grade
                                        || reply.grade() == null
                                        || reply.rows().stream()
                                                        .map(r -> r.get(c))
                                                        .distinct()
                                                        .count()
                                                > 1)
                .boxed()
                .toList();
    }

    private static List<String> heads(Reply reply) {
        return reply.columns().stream().filter(h -> !h.isEmpty()).toList();
    }

    private void head(Html html, String head, Column column) {
        html.leaf(
                head.isEmpty() ? "td" : "th",
                column == null ? head : head + ", " + column.amounts.words(visit.lang()),
                "scope",
                head.isEmpty() ? null : "col",
                "class",
                column == null ? null : "num");
    }

    private void row(Html html, Reply reply, int r, Column column, List<Integer> shown) {
        List<String> row = reply.rows().get(r);
        html.open("tr");
        for (int c : shown) {
            boolean number = column != null && c == column.at;
            String head = reply.columns().get(c);
            html.open(
                    "td",
                    "class",
                    number ? "num" : null,
                    "data-label",
                    head.isEmpty() || c == 0
                            ? null
                            : number ? head + ", " + column.amounts.words(visit.lang()) : head);
            if (number) {
                number(html, reply.answers().get(r), row.get(c), column.amounts);
            } else {
                words(html, row.get(c));
            }
            html.close();
        }
        html.close().line();
    }

    /** Words of a cell; an act or a strategy among them leads to its page. */
    private void words(Html html, String said) {
        Matcher act = ACT.matcher(said);
        String folder = act.matches() ? folder(act.group(2)) : "";
        if (folder.isEmpty()) {
            html.text(said);
        } else {
            html.link(visit.to(folder, act.group(2)), act.group(1));
        }
    }

    /** Where the page of what has an identifier is; empty for none. */
    private String folder(String id) {
        Relations held = desk.relations();
        return held.instruments().stream().anyMatch(i -> i.id().equals(id))
                ? "/instruments"
                : held.treaties().stream().anyMatch(t -> t.id().equals(id))
                        ? "/treaties"
                        : held.strategies().stream().anyMatch(s -> s.id().equals(id))
                                ? "/strategies"
                                : "";
    }

    /** A number that leads to its question; of sources that disagree the least and the most. */
    private void number(Html html, Answer answer, String said, Amounts amounts) {
        if (answer instanceof Answer.Known known) {
            html.link(
                    SiteLinks.address(visit, known.question()),
                    amounts.print(known.value().value(), visit.lang()));
            int marked = said.indexOf(" (");
            html.text(marked < 0 ? "" : said.substring(marked));
            return;
        }
        double[] ends = ends(answer);
        html.text(
                ends.length == 0
                        ? said
                        : amounts.print(ends[0], visit.lang())
                                + " … "
                                + amounts.print(ends[1], visit.lang()));
    }

    /** Between which numbers the sources of an answer lie; nothing where they don't disagree. */
    private static double[] ends(Answer answer) {
        if (!(answer instanceof Answer.Unknown u) || u.reason() != Reason.SOURCES_CONFLICT) {
            return new double[0];
        }
        double[] values =
                u.evidence().items().stream()
                        .filter(i -> i.value() != null)
                        .mapToDouble(EvidenceItem::value)
                        .sorted()
                        .toArray();
        return values.length < 2
                ? values.length == 0 ? values : new double[] {values[0], values[0]}
                : new double[] {values[0], values[values.length - 1]};
    }

    /** Where numbers of one unit stand, one of each row. */
    private record Column(int at, Amounts amounts) {}

    private Column column(Reply reply) {
        int at = reply.columns().indexOf(Speech.say(visit.lang(), "answers.value"));
        List<Answer.Known> known = known(reply);
        if (at < 0 || reply.answers().size() != reply.rows().size() || known.size() < 2) {
            return null;
        }
        String unit = known.get(0).unit();
        boolean one = known.stream().allMatch(k -> k.unit().equals(unit));
        double[] values = known.stream().mapToDouble(k -> k.value().value()).toArray();
        return one && !BARE.contains(unit) ? new Column(at, Amounts.ofTable(unit, values)) : null;
    }

    private static List<Answer.Known> known(Reply reply) {
        return reply.answers().stream()
                .filter(Answer.Known.class::isInstance)
                .map(Answer.Known.class::cast)
                .toList();
    }

    private void drawing(Html html, Reply reply, Column column) {
        Question first = reply.answers().get(0).question();
        if (isAlike(reply, b -> b.period(first.period()).base(first.base()))) {
            years(html, reply, column);
        } else if (isAlike(reply, b -> b.partner(first.partner()))) {
            bars(html, reply, column, q -> desk.area(q.partner().first(), visit));
        } else if (isAlike(reply, b -> b.reporter(first.reporter()))) {
            bars(html, reply, column, q -> desk.area(q.reporter().first(), visit));
        }
    }

    /** Whether all questions are the same but for a part. */
    private static boolean isAlike(Reply reply, UnaryOperator<Question.Builder> without) {
        return reply.answers().stream()
                        .map(a -> without.apply(a.question().toBuilder()).build())
                        .distinct()
                        .count()
                == 1;
    }

    private void years(Html html, Reply reply, Column column) {
        List<LineChart.Point> points = new ArrayList<>();
        List<LineChart.Disputed> disputed = new ArrayList<>();
        for (Answer answer : reply.answers()) {
            Period period = answer.question().period();
            if (period == null || !period.isYear()) {
                continue;
            }
            double[] ends = ends(answer);
            if (answer instanceof Answer.Known k) {
                points.add(
                        new LineChart.Point(
                                period.firstYear(),
                                k.value().value(),
                                KnownPeriods.isProvisional(k)));
            } else if (ends.length > 0) {
                disputed.add(new LineChart.Disputed(period.firstYear(), ends[0], ends[1]));
            }
        }
        Question first = reply.answers().get(0).question();
        if (first.base() != null) {
            return;
        }
        String title = desk.say(first.toBuilder().period(null).build(), visit);
        LineChart chart =
                new LineChart(
                        title,
                        column.amounts.unit(),
                        List.of(new LineChart.Series("", points, disputed)),
                        List.of());
        if (chart.isWorthDrawing()) {
            chart.write(html, visit.lang());
        }
    }

    private void bars(Html html, Reply reply, Column column, Function<Question, String> naming) {
        List<Answer.Known> known = known(reply);
        String title = reply.understood().size() == 1 ? said(reply.understood().get(0)) : "";
        if (known.size() < LEAST || known.size() > BARS || title.isEmpty()) {
            return;
        }
        new BarChart(
                        title,
                        "",
                        column.amounts.unit(),
                        known.stream()
                                .map(
                                        k ->
                                                new BarChart.Bar(
                                                        naming.apply(k.question()),
                                                        k.value().value(),
                                                        false))
                                .toList())
                .write(html, visit.lang());
    }

    /** An exact question in words; empty for one of another language. */
    private String said(String exact) {
        try {
            return desk.say(desk.holdings().language().parse(exact), visit);
        } catch (QuestionSyntaxException table) {
            return "";
        }
    }
}
