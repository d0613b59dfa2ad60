// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.Draft.Said;
import eu.fondaco.core.language.QuestionGrammar.MemberContext;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Speech;
import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * Makes a question of a draft: fills in what goes without saying (all partners, all products, the
 * observatory's home, the year before) and turns whole phrases that are set against each other into
 * the fields in which they differ.
 */
final class Finisher {

    private static final String[] CHANGES = {
        "growth", "multiple", "change", "contribution", "share_of_change"
    };

    private final Meanings meanings;
    private final Faults faults;

    /** What the rows of a table run over. */
    private final Set<Dimension> over = EnumSet.noneOf(Dimension.class);

    Finisher(Meanings meanings, Faults faults) {
        this.meanings = meanings;
        this.faults = faults;
    }

    Question finish(Draft d) {
        if (d.scope == null && d.path.mentions("rank") && d.member != null) {
            d.scope = guessScope(d);
        }
        Universe universe =
                d.scope == null ? null : new Universe(d.scope.dimension(), d.scope.members());
        Dimension free = Question.of(d.path).universe(universe).build().runsOver();
        if (d.member != null) {
            member(d, free);
        }
        shareSides(d);
        place(d, free);
        Question.Builder q =
                Question.of(d.path)
                        .flow(flow(d))
                        .universe(universe)
                        .ascending(d.ascending)
                        .n(d.n)
                        .dataset(d.dataset)
                        .reporter(reporter(d, free))
                        .partner(codes(d, Dimension.PARTNER, d.partner, Codes.WORLD))
                        .product(codes(d, Dimension.PRODUCT, d.product, Codes.TOTAL));
        over.clear();
        d.axes.forEach(a -> over.add(a.dimension()));
        Period period = (d.period != null ? d.period : borrowedPeriod(d)).value();
        Period base = base(d, period);
        times(q, d, period, base);
        Question plain = q.build();
        if (d.against != null) {
            Basis basis = basis(plain, d.against, free);
            q.denominator(basis.isEmpty() ? Basis.ofFlow(plain.flow()) : basis);
        }
        if (d.conditionOf != null) {
            Basis than = d.than == null ? null : basis(plain, d.than, free);
            q.condition(new Condition(d.conditionOf, d.above, d.orEqual, d.bound, than));
        }
        return q.build();
    }

    /**
     * "Difference between imports and exports of Wales": what stands beside the second of two flows
     * is of both, where nothing stands beside the first.
     */
    private static void shareSides(Draft d) {
        Draft other = d.against;
        boolean set =
                other != null
                        && other.flow != null
                        && d.flow != null
                        && other.flow.value() != d.flow.value()
                        && d.path.mentionsAny("difference", "ratio", "ratio_percent");
        boolean bare =
                d.reporter == null && d.partner == null && d.product == null && d.placed == null;
        if (set && bare) {
            d.reporter = other.reporter;
            d.partner = other.partner;
            d.product = other.product;
        }
    }

    private static TradeFlow flow(Draft d) {
        return d.flow == null ? TradeFlow.EXPORTS : d.flow.value();
    }

    /** What is said, what goes without saying, or what stands for the member of a table's row. */
    private static Codes codes(Draft d, Dimension dimension, Said<Codes> said, Codes all) {
        return d.isOver(dimension) ? TableQuestion.EACH : said == null ? all : said.value();
    }

    private Codes reporter(Draft d, Dimension free) {
        if (d.isOver(Dimension.REPORTER)) {
            return TableQuestion.EACH;
        }
        if (d.reporter != null) {
            return d.reporter.value();
        }
        boolean ranked = free == Dimension.REPORTER;
        if (meanings.isOpen() || ranked && !d.path.mentions("rank")) {
            return null;
        }
        if (meanings.home().isEmpty()) {
            throw faults.at(d.flow.where(), Speech.both("finisher.area-add"));
        }
        return Codes.of(meanings.home());
    }

    private void times(Question.Builder q, Draft d, Period period, Period base) {
        if (!meanings.isOpen()) {
            boolean changes =
                    d.path.mentionsAny(CHANGES)
                            || d.conditionOf != null && d.conditionOf.mentionsAny(CHANGES);
            if (base == null && changes && period != null) {
                base = period.plusYears(-1);
            } else if (base != null && period != null && isLevel(d)) {
                Optional<Period> run = base.to(period);
                if (run.isPresent() && d.base != null && isCompared(d.base.where())) {
                    throw looksBack(d.base.where());
                }
                period = run.orElse(period);
                base = run.isPresent() ? null : base;
            }
        }
        q.period(period).base(base);
    }

    /** The base that is named or lies so far back; null where neither is said. */
    private Period base(Draft d, Period period) {
        Said<Offset> said =
                Stream.concat(Stream.of(d), others(d))
                        .map(o -> o.back)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (d.base != null || said == null) {
            return d.base != null ? d.base.value() : borrowedBase(d);
        }
        Offset back = said.value();
        if (isLevel(d)) {
            throw looksBack(said.where());
        }
        if (period == null && back.equals(Offset.A_YEAR)) {
            return null;
        }
        if (period == null) {
            throw faults.at(said.where(), Speech.both("finisher.before-period-add"));
        }
        if (!back.fits(period)) {
            throw faults.at(
                    said.where(),
                    Speech.both("finisher.another-length-unlike", period),
                    period.previous().toString());
        }
        return back.before(period);
    }

    /** Whether a base is what is compared with, and not where a run of periods begins. */
    private static boolean isCompared(ParserRuleContext base) {
        return base instanceof QuestionGrammar.BaseContext c
                && (c.COMPARED() != null || c.OVER() != null);
    }

    private QuestionSyntaxException looksBack(ParserRuleContext where) {
        return faults.at(where, Speech.both("finisher.only-change-looks"));
    }

    /** Whether nothing in it looks back at an earlier period. */
    private static boolean isLevel(Draft d) {
        return d.conditionOf == null
                && List.of(
                                "level",
                                "share",
                                "per_capita",
                                "gdp_ratio",
                                "ratio",
                                "ratio_percent",
                                "difference",
                                "top",
                                "top_share")
                        .contains(d.path.id())
                && d.path.inner().of() == null
                && !d.path.mentionsAny(CHANGES);
    }

    /** The first period said beside what this is set against: it stands for the whole question. */
    private static Said<Period> borrowedPeriod(Draft d) {
        Draft lender =
                others(d)
                        .filter(o -> o.period != null)
                        .min(
                                Comparator.comparingInt(
                                        o -> o.period.where().getStart().getStartIndex()))
                        .orElse(null);
        if (lender == null) {
            return new Said<>(null, null);
        }
        Said<Period> period = lender.period;
        lender.period = null;
        return period;
    }

    private static Period borrowedBase(Draft d) {
        return others(d)
                .filter(o -> o.base != null)
                .map(o -> o.base.value())
                .findFirst()
                .orElse(null);
    }

    private static Stream<Draft> others(Draft d) {
        return Stream.of(d.against, d.than, d.against == null ? null : d.against.than)
                .filter(Objects::nonNull);
    }

    private Basis basis(Question q, Draft other, Dimension free) {
        place(other, null);
        Codes partner =
                other.partner != null
                        ? other.partner.value()
                        : free == Dimension.PARTNER || over.contains(Dimension.PARTNER)
                                ? null
                                : Codes.WORLD;
        Codes product =
                other.product != null
                        ? other.product.value()
                        : free == Dimension.PRODUCT || over.contains(Dimension.PRODUCT)
                                ? null
                                : Codes.TOTAL;
        Codes reporter = other.reporter == null ? null : other.reporter.value();
        Period period = other.period != null ? other.period.value() : null;
        if (other.flow == null) {
            return new Basis(null, reporter, null, null, null);
        }
        return new Basis(
                differs(q.flow(), flow(other), false),
                differs(q.reporter(), reporter, free == Dimension.REPORTER),
                differs(q.partner(), partner, free == Dimension.PARTNER),
                differs(q.product(), product, free == Dimension.PRODUCT),
                differs(q.period(), period, free == Dimension.PERIOD));
    }

    private static <T> T differs(T own, T other, boolean always) {
        return !always && Objects.equals(own, other) ? null : other;
    }

    /** "Exports in China" are exports to it when somebody else declares. */
    private void place(Draft d, Dimension free) {
        if (d.placed == null) {
            return;
        }
        Said<Codes> placed = d.placed;
        d.placed = null;
        boolean declared =
                d.reporter != null || free == Dimension.REPORTER || d.isOver(Dimension.REPORTER);
        String home = meanings.home();
        boolean abroad =
                d.flow.value() == TradeFlow.EXPORTS
                        && !home.isEmpty()
                        && !placed.value().is(home)
                        && !meanings.isPart(placed.value(), Codes.of(home))
                        && !meanings.isPart(Codes.of(home), placed.value())
                        && !meanings.areas()
                                .find(home)
                                .filter(h -> !h.parent().isEmpty())
                                .map(h -> meanings.isPart(placed.value(), Codes.of(h.parent())))
                                .orElse(false);
        if (!declared && !abroad) {
            d.reporter = placed;
        } else if (d.partner == null) {
            d.partner = placed;
        } else {
            throw faults.at(placed.where(), Speech.both("finisher.partner-already-named"));
        }
    }

    /**
     * Without "among", a year is ranked among years and an area beside another reporter as partner.
     */
    private Draft.Scope guessScope(Draft d) {
        MemberContext m = d.member;
        Dimension dimension =
                m.PERIOD() != null
                        ? Dimension.PERIOD
                        : m.codes() == null
                                ? null
                                : !meanings.mayBeAreas(m.codes())
                                        ? Dimension.PRODUCT
                                        : d.reporter != null ? Dimension.PARTNER : null;
        return dimension == null ? null : new Draft.Scope(dimension, Universe.ALL, m);
    }

    private void member(Draft d, Dimension free) {
        MemberContext m = d.member;
        if ((m.PERIOD() != null) != (free == Dimension.PERIOD) && m.OPEN() == null) {
            throw faults.at(m, Speech.both("finisher.one-what-ranked"));
        }
        switch (free) {
            case PERIOD ->
                    d.period =
                            new Said<>(
                                    m.OPEN() != null
                                            ? null
                                            : ((Word) m.PERIOD().getSymbol()).period(),
                                    m);
            case PARTNER -> d.partner = new Said<>(meanings.areas(m.codes(), likely(d)), m);
            case PRODUCT -> d.product = new Said<>(meanings.products(m.codes()), m);
            default ->
                    d.reporter =
                            new Said<>(
                                    m.OPEN() != null ? null : meanings.areas(m.codes(), likely(d)),
                                    m);
        }
    }

    private List<String> likely(Draft d) {
        if (meanings.isOpen() || d.scope == null) {
            return List.of();
        }
        String members = d.scope.members();
        int of = members.indexOf(" of ");
        return of < 0
                ? meanings.areas().membersOf(members)
                : meanings.areas()
                        .ofKindUnder(
                                Kinds.singular(members.substring(0, of)),
                                members.substring(of + 4));
    }
}
