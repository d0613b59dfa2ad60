// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Reading;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The other readings of a statement that its own sentence leaves open: a field that no word of the
 * sentence names may come from the sentence before, from the section or from the whole text. They
 * are scored below the reading chosen by how far away the text stands that would give the field,
 * since grammar doesn't speak against them; a field that the sentence does name has no alternative.
 */
final class Alternatives {

    private static final double MAIN = 1.0;
    private static final double FAR = 0.4;

    private static final String[] FLOWS = {
        "flow.exports",
        "flow.imports",
        "flow.trade",
        "verb.sell",
        "verb.buy",
        "verb.absorb",
        "verb.provide",
        "balance",
        "balance.deficit",
        "balance.surplus",
        "role.customer",
        "role.supplier",
        "role.exporter",
        "role.importer",
        "relies",
        "orders",
        "outsell"
    };

    private final Topic topic;
    private final Holdings holdings;
    private final Wholes wholes;

    Alternatives(Topic topic, Wholes wholes) {
        this.topic = topic;
        this.holdings = topic.holdings;
        this.wholes = wholes;
    }

    /**
     * The chosen reading first, then those that context leaves open.
     *
     * @param before what the statement before asked; null for the first
     * @param lately the periods of the last few statements
     */
    List<Reading> of(Question q, Statement x, Question before, List<Period> lately) {
        List<Reading> readings = new ArrayList<>();
        readings.add(
                new Reading(q, MAIN, new Label("grammar and context", "grammatica e contesto")));
        if (x.sentence.table()) {
            return readings;
        }
        products(q, x, readings);
        areas(q, x, readings);
        periods(q, x, before, readings);
        flows(q, x, readings);
        bases(q, x, lately, readings);
        wholes(q, x, readings);
        return readings;
    }

    private static boolean names(Statement x, Predicate<Item> what) {
        return x.sentence.items().stream().anyMatch(what);
    }

    private static void add(List<Reading> out, Question q, double score, Label why) {
        if (out.stream().noneMatch(r -> r.question().equals(q))) {
            out.add(new Reading(q, score, why));
        }
    }

    private void products(Question q, Statement x, List<Reading> out) {
        boolean named =
                names(
                        x,
                        i ->
                                i.isProduct()
                                        || i.isAny(
                                                "total",
                                                "product.unlisted",
                                                "goods",
                                                "same.goods"));
        boolean fixed =
                q.denominator() != null && q.denominator().product() != null
                        || q.product().is(Goods.UNLISTED);
        if (named || fixed) {
            return;
        }
        for (Codes p : given(f -> f.product, Codes.TOTAL, topic.product)) {
            if (!p.is(Goods.UNLISTED)) {
                add(
                        out,
                        q.toBuilder().product(p).build(),
                        FAR,
                        new Label(
                                "the product of the text around it",
                                "il prodotto del testo intorno"));
            }
        }
    }

    private void areas(Question q, Statement x, List<Reading> out) {
        if (names(x, i -> i.isArea() || i.isAny("self", "national", "we"))) {
            return;
        }
        if (topic.headNamesArea
                && topic.head != null
                && topic.head.reporter != null
                && topic.head.reporter.equals(q.reporter())) {
            return; // under the name of an area
        }
        boolean ofReporter = q.denominator() != null && q.denominator().reporter() != null;
        if (q.reporter() != null && !ofReporter) {
            for (Codes r : given(f -> f.reporter, topic.reporter)) {
                add(
                        out,
                        q.toBuilder().reporter(r).build(),
                        FAR,
                        new Label("the area of the text around it", "l'area del testo intorno"));
            }
        }
        boolean ofPartner = q.denominator() != null && q.denominator().partner() != null;
        boolean all =
                names(x, i -> i.is("group"))
                        || x.c.has("total")
                                && !x.c.has("share.noun"); // "the total" is of all partners
        if (!ofPartner && !all && q.universe() == null) {
            for (Codes p : given(f -> f.partner, holdings.everyPartner())) {
                add(
                        out,
                        q.toBuilder().partner(p).build(),
                        FAR,
                        new Label(
                                "the partner of the text around it",
                                "il partner del testo intorno"));
            }
        }
    }

    /**
     * A statement without a time of its own may be about the time of the text, of the statement
     * before, or counted from the same base.
     */
    private void periods(Question q, Statement x, Question before, List<Reading> out) {
        if (names(x, Item::isWhen) || q.period() == null) {
            return;
        }
        Set<Period> found = new LinkedHashSet<>();
        found.add(topic.period);
        if (topic.last != null) {
            found.add(topic.last.period);
        }
        if (before != null) {
            found.add(before.period());
        }
        found.removeIf(
                p ->
                        p == null
                                || !p.isYear()
                                || p.equals(q.period())
                                || !holdings.years().contains(p.firstYear()));
        for (Period p : found) {
            boolean yearly = q.base() != null && q.base().equals(q.period().plusYears(-1));
            if (q.base() == null || yearly) {
                add(
                        out,
                        q.toBuilder().period(p).base(yearly ? p.plusYears(-1) : null).build(),
                        FAR,
                        new Label("the time of the text around it", "il tempo del testo intorno"));
            }
        }
        boolean counted =
                before != null
                        && before.base() != null
                        && q.base() != null
                        && before.base().compareTo(q.period()) < 0;
        if (counted) {
            add(
                    out,
                    q.toBuilder().base(before.base()).build(),
                    FAR,
                    new Label(
                            "counted from where the statement before counts",
                            "contato da dove conta l'affermazione precedente"));
            add(
                    out,
                    q.toBuilder().period(before.period()).base(before.base()).build(),
                    FAR,
                    new Label(
                            "over the time of the statement before",
                            "sul tempo dell'affermazione precedente"));
        }
    }

    /**
     * "In 2011 sales covered half of purchases; by 2019 three quarters. Exports had grown by a
     * third": from the earlier of the years compared.
     */
    private static void bases(Question q, Statement x, List<Period> lately, List<Reading> out) {
        boolean yearly =
                q.base() != null && q.period() != null && q.base().equals(q.period().plusYears(-1));
        if (!yearly || x.baseYears != null || names(x, i -> i.isAny("time.yoy", "time.previous"))) {
            return;
        }
        for (Period p : lately) {
            if (p.isYear() && p.compareTo(q.base()) < 0) {
                add(
                        out,
                        q.toBuilder().base(p).build(),
                        FAR,
                        new Label(
                                "counted from a year of the text around it",
                                "contato da un anno del testo intorno"));
            }
        }
    }

    private void flows(Question q, Statement x, List<Reading> out) {
        if (!q.flow().isObserved()
                || holdings.onlyFlow() != null
                || names(x, i -> i.isAny(FLOWS))) {
            return;
        }
        Set<TradeFlow> found = new LinkedHashSet<>();
        found.add(topic.flow);
        if (topic.last != null && topic.last.flow != null) {
            found.add(topic.last.flow);
        }
        found.removeIf(f -> !f.isObserved() || f == q.flow());
        boolean ofFlow = q.denominator() != null && q.denominator().flow() != null;
        if (!ofFlow) {
            found.forEach(
                    f ->
                            add(
                                    out,
                                    q.toBuilder().flow(f).build(),
                                    FAR,
                                    new Label(
                                            "the flow of the text around it",
                                            "il flusso del testo intorno")));
        }
    }

    /** What a share is a share of, where no words say it. */
    private void wholes(Question q, Statement x, List<Reading> out) {
        boolean share = q.measure().toString().equals("share");
        int[] said = wholes.range(x.c);
        if (!share
                || said[0] < said[1]
                || Wholes.ofWhich(x.c)
                || names(x, i -> i.isAny("total", "national"))) {
            return;
        }
        List<Basis> others = new ArrayList<>();
        if (!holdings.isTotal(q.product())) {
            others.add(Basis.ofProduct(Codes.TOTAL));
        }
        if (!q.partner().equals(holdings.everyPartner())) {
            others.add(Basis.ofPartner(holdings.everyPartner()));
        }
        String whole = q.reporter() == null ? null : holdings.whole(q.reporter().first());
        if (whole != null) {
            others.add(Basis.ofReporter(Codes.of(whole)));
        }
        for (Basis b : others) {
            if (!b.equals(q.denominator())) {
                add(
                        out,
                        q.toBuilder().denominator(b).build(),
                        FAR,
                        new Label(
                                "another whole, since none is named",
                                "un altro totale, poiché nessuno è detto"));
            }
        }
    }

    /**
     * The codes that the sentence before, the section and the text give for a field, with those
     * that always may be meant.
     */
    private Set<Codes> given(java.util.function.Function<Frame, Codes> field, Codes... always) {
        Set<Codes> found = new LinkedHashSet<>();
        for (Codes c : always) {
            found.add(c);
        }
        if (topic.last != null) {
            found.add(field.apply(topic.last));
        }
        if (topic.section != null) {
            found.add(field.apply(topic.section));
        }
        found.removeIf(Objects::isNull);
        return found;
    }
}
