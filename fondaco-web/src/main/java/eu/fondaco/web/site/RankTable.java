// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Areas;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The members of a ranking's universe with what each has: who is ahead, by how much. */
final class RankTable {

    private static final int MOST = 300;
    private static final int BARS = 25;

    private final Desk desk;

    RankTable(Desk desk) {
        this.desk = desk;
    }

    void write(Html html, Visit visit, Question question) {
        Universe universe = question.universe();
        if (!question.measure().id().equals("rank")
                || universe == null
                || question.period() == null) {
            return;
        }
        List<Question> each = new ArrayList<>();
        for (String code : members(universe)) {
            Question.Builder one =
                    question.toBuilder().measure(question.measure().inner()).universe(null);
            each.add(
                    universe.dimension() == Dimension.REPORTER
                            ? one.reporter(Codes.of(code)).build()
                            : one.partner(Codes.of(code)).build());
        }
        List<Answer.Known> known = new ArrayList<>();
        for (Answer answer : each.isEmpty() ? List.<Answer>of() : desk.answer(each, visit)) {
            if (answer instanceof Answer.Known k) {
                known.add(k);
            }
        }
        if (known.size() < 2) {
            return;
        }
        Comparator<Answer.Known> byValue = Comparator.comparingDouble(k -> k.value().value());
        known.sort(question.ascending() ? byValue : byValue.reversed());
        html.open("section").leaf("h2", visit.say("rank-table.side-by-side"));
        String of = known.size() + visit.say("common.known-of") + each.size();
        chart(html, visit, known, question, of);
        table(html, visit, known, question, of);
        html.close().line();
    }

    /**
     * Writes the members of a list with what each has, in its order; says whether it could: what is
     * listed by what isn't a number of each stays a list of names.
     */
    boolean write(Html html, Visit visit, Answer.Listed listed) {
        Question question = listed.question();
        if (question.runsOver() == null
                || question.period() == null && question.runsOver() != Dimension.PERIOD
                || question.measure().of() == null && !question.measure().id().equals("top")) {
            return false;
        }
        List<Question> each = new ArrayList<>();
        for (String code : listed.codes()) {
            Question.Builder one =
                    question.toBuilder().measure(question.measure().inner()).universe(null).n(0);
            each.add(narrowed(one.ascending(false), question.runsOver(), code).build());
        }
        List<Answer.Known> known = new ArrayList<>();
        for (Answer answer : each.isEmpty() ? List.<Answer>of() : desk.answer(each, visit)) {
            if (answer instanceof Answer.Known k) {
                known.add(k);
            }
        }
        if (known.isEmpty() || known.size() < listed.codes().size()) {
            return false;
        }
        html.open("section");
        if (known.size() > 1) {
            chart(html, visit, known, question, "");
        }
        table(html, visit, known, question, "");
        html.close().line();
        return true;
    }

    private static Question.Builder narrowed(Question.Builder one, Dimension over, String code) {
        return switch (over) {
            case PARTNER -> one.partner(Codes.of(code));
            case PRODUCT -> one.product(Codes.of(code));
            case PERIOD -> one.period(Period.parse(code));
            default -> one.reporter(Codes.of(code));
        };
    }

    /** What a member is, in what was asked of it. */
    private static String member(Question asked, Dimension over) {
        return switch (over) {
            case PARTNER -> asked.partner().first();
            case PRODUCT -> asked.product().first();
            case PERIOD -> asked.period().toString();
            default -> asked.reporter().first();
        };
    }

    private String name(String code, Dimension over, Visit visit) {
        return switch (over) {
            case PRODUCT -> desk.products(Codes.of(code), visit);
            case PERIOD -> code;
            default -> desk.area(code, visit);
        };
    }

    /** Codes of a universe of reporters or partners that is listed by the areas; else none. */
    private List<String> members(Universe universe) {
        if (universe.dimension() != Dimension.REPORTER
                && universe.dimension() != Dimension.PARTNER) {
            return List.of();
        }
        Areas areas = desk.catalog().areas();
        String text = universe.members();
        int of = text.indexOf(" of ");
        List<String> codes;
        if (of > 0) {
            String kind = text.substring(0, of).toLowerCase(Locale.ROOT);
            String singular =
                    kind.endsWith("ies")
                            ? kind.substring(0, kind.length() - 3) + "y"
                            : kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
            codes = areas.ofKindUnder(singular, text.substring(of + 4));
        } else if (text.contains("+")) {
            codes = List.of(text.split("\\+"));
        } else {
            codes = areas.membersOf(text);
        }
        return codes.subList(0, Math.min(MOST, codes.size()));
    }

    private void chart(
            Html html, Visit visit, List<Answer.Known> known, Question question, String of) {
        Dimension over = question.runsOver();
        boolean one = question.measure().id().equals("rank");
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Answer.Known k : known.subList(0, Math.min(BARS, known.size()))) {
            String code = member(k.question(), over);
            boolean chosen =
                    one
                            && (over == Dimension.REPORTER
                                    ? question.reporter().is(code)
                                    : question.partner().is(code));
            bars.add(new BarChart.Bar(name(code, over, visit), k.value().value(), chosen));
        }
        new BarChart(desk.say(question, visit), of, known.get(0).unit(), bars)
                .write(html, visit.lang());
    }

    private void table(
            Html html, Visit visit, List<Answer.Known> known, Question question, String of) {
        Dimension over = question.runsOver();
        Amounts amounts = Cells.amounts(known);
        html.open("table");
        if (!of.isEmpty()) {
            html.leaf("caption", of);
        }
        html.heads();
        html.numberHead(visit.say("rank-table.place"));
        html.head(heading(over, visit));
        html.numberHead(amounts.words(visit.lang()));
        html.head(visit.say("common.grade")).rows();
        for (Answer.Known k : known) {
            String code = member(k.question(), over);
            html.open("tr");
            html.number(String.valueOf(place(k, known))).open("th", "scope", "row");
            page(code, question, visit)
                    .ifPresentOrElse(
                            address -> html.link(address, name(code, over, visit)),
                            () -> html.text(name(code, over, visit)));
            html.close().open("td", "class", "num");
            Cells.link(html, visit, k, amounts);
            html.close();
            html.leaf("td", k.evidence().grade().toString()).close();
        }
        html.close("tbody", "table").line();
    }

    /** Those of one value share a place; lists that begin with the least count from there. */
    private static int place(Answer.Known one, List<Answer.Known> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).value().value() == one.value().value()) {
                return i + 1;
            }
        }
        return all.size();
    }

    private static String heading(Dimension over, Visit visit) {
        return switch (over) {
            case PRODUCT -> visit.say("common.product");
            case PERIOD -> visit.say("common.period");
            default -> visit.say("common.area");
        };
    }

    /** Where more is told of a member. */
    private Optional<String> page(String code, Question question, Visit visit) {
        return switch (question.runsOver()) {
            case PERIOD -> Optional.empty();
            case PRODUCT -> Optional.of(visit.to("/products", code));
            case PARTNER ->
                    question.reporter() == null
                            ? Optional.of(visit.to("/areas", code))
                            : Optional.of(desk.sheet(visit, question.reporter().first(), code));
            default ->
                    question.partner().equals(Codes.WORLD) || question.partner().isSum()
                            ? Optional.of(visit.to("/areas", code))
                            : Optional.of(desk.sheet(visit, code, question.partner().first()));
        };
    }
}
