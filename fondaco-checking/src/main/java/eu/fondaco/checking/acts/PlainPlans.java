// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.PlainClause.Arg;
import eu.fondaco.checking.acts.PlainSaying.Sort;
import eu.fondaco.core.evidence.Reason;
import java.time.LocalDate;
import java.util.List;

/** What plain clauses say of a strategy: its years, who approved it, its targets. */
final class PlainPlans {

    private final PlainRules rules;
    private final PlainSayings sayings;
    private final LocalDate day;

    PlainPlans(PlainRules rules, PlainSayings sayings, LocalDate day) {
        this.rules = rules;
        this.sayings = sayings;
        this.day = day;
    }

    /** The first and last year of a strategy, or of an act: "covers 2016 to 2020". */
    void spans(PlainClause c) {
        List<Arg> years = c.rest().stream().filter(a -> a.is(Type.DATE)).toList();
        if (years.size() != 2 || years.size() != c.rest().size()) {
            sayings.unplain();
            return;
        }
        Mark first = years.get(0).mark();
        Mark last = years.get(1).mark();
        sayings.says(
                Sort.TELLING,
                c,
                List.of(first, last),
                e ->
                        PlainSaying.one(
                                List.of(
                                        rules.start(e, first.when()),
                                        rules.end(e, last.when(), false)),
                                Ruling.open(Reason.NO_DATA)));
    }

    void approved(PlainClause c) {
        for (Arg a : c.rest()) {
            Mark m = a.mark();
            boolean who = (m.is(Type.BODY) || m.is(Type.NAME)) && a.by().equals("by");
            if (who) {
                Statement s =
                        sayings.only(
                                c, List.of(m, Mark.word(c.at(), c.at(), Type.CUE, "approved", 0)));
                sayings.says(Sort.STATE, c, List.of(m), e -> rules.asRuled(e, s, day));
            } else if (!a.is(Type.DATE) || !PlainSayings.AT.contains(a.by())) {
                sayings.unplain();
            } else {
                When when = m.when();
                sayings.says(Sort.TELLING, c, List.of(m), e -> rules.approved(e, when));
            }
        }
    }

    void targets(PlainClause c) {
        List<Mark> there =
                (c.verb().equals("targeted") ? c.all() : c.rest().stream())
                        .filter(a -> a.is(Type.AREA))
                        .map(Arg::mark)
                        .toList();
        for (Arg a : c.rest()) {
            if (a.is(Type.NUMBER)) {
                int many = a.mark().number();
                sayings.says(Sort.STATE, c, List.of(a.mark()), e -> rules.targets(e, many));
            }
        }
        for (Mark m : there) {
            sayings.says(Sort.STATE, c, List.of(m), e -> rules.target(e, m));
        }
        boolean plan = !c.verb().equals("targeted");
        boolean names =
                (plan ? c.rest() : c.all().toList())
                        .stream()
                                .allMatch(
                                        a ->
                                                a.is(Type.AREA)
                                                        || a.is(Type.NUMBER)
                                                        || !plan && a.is(Type.STRATEGY)
                                                        || a.is(Type.CUE)
                                                                && a.mark()
                                                                        .value()
                                                                        .equals("target"));
        if (there.isEmpty() && c.marks(Type.NUMBER).isEmpty() || !names) {
            sayings.unplain();
        }
    }
}
