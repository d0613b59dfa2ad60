// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.Draft.Said;
import eu.fondaco.core.language.QuestionGrammar.*;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Speech;
import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Reads one series ("imports of machinery from China to Emilia-Romagna in 2018") and settles who
 * declares and who is declared: exports go from the reporter, imports come to it.
 */
final class SeriesReader {

    private final Meanings meanings;
    private final Faults faults;

    SeriesReader(Meanings meanings, Faults faults) {
        this.meanings = meanings;
        this.faults = faults;
    }

    Draft read(SeriesContext ctx) {
        Draft draft = new Draft();
        FlowContext flow = ctx.flow();
        draft.flow =
                new Said<>(
                        flow.EXPORTS() != null
                                ? TradeFlow.EXPORTS
                                : flow.IMPORTS() != null
                                        ? TradeFlow.IMPORTS
                                        : flow.TRADE() != null
                                                ? TradeFlow.TRADE
                                                : TradeFlow.BALANCE,
                        flow);
        if (ctx.codes() != null) {
            assign(draft, ctx.codes());
        }
        for (AttachmentContext attachment : ctx.attachment()) {
            attach(draft, attachment);
        }
        return draft;
    }

    /** A series whose flow goes without saying, such as that of an area's openness. */
    Draft ofExports(ParserRuleContext ctx, List<AttachmentContext> attachments) {
        Draft draft = new Draft();
        draft.flow = new Said<>(TradeFlow.EXPORTS, ctx);
        attachments.forEach(attachment -> attach(draft, attachment));
        return draft;
    }

    private void attach(Draft draft, AttachmentContext ctx) {
        if (ctx instanceof ScaledContext c) {
            draft.wrap(c.scale().PER_CAPITA() != null ? "per_capita" : "gdp_ratio");
        } else if (ctx instanceof TimedContext c) {
            time(draft, c.time());
        } else if (ctx instanceof OpenContext c) {
            draft.reporter = once(draft.reporter, null, c);
        } else if (ctx instanceof BetweenContext c) {
            draft.reporter = once(draft.reporter, meanings.area(c.thing(0)), c.thing(0));
            draft.partner = once(draft.partner, meanings.area(c.thing(1)), c.thing(1));
        } else if (ctx instanceof AttachedContext c) {
            attach(
                    draft,
                    c.preposition() == null ? 0 : c.preposition().getStart().getType(),
                    c.codes());
        } else if (ctx instanceof AttachedEachContext c) {
            axis(draft, c.axis(), c.preposition().getStart().getType());
            foremost(draft, c.foremost());
        }
    }

    /** How many rows are wanted, from which end; nothing where all of them are. */
    void foremost(Draft draft, ForemostContext ctx) {
        if (ctx != null) {
            draft.first = meanings.positive(ctx.NUMBER().getSymbol());
            draft.smallest = ctx.extreme().BOTTOM() != null;
        }
    }

    /** What the rows of a table run over; "to each country" is about partners of exports. */
    void axis(Draft draft, AxisContext ctx, int preposition) {
        Draft.Scope scope = scope(draft, ctx.scope());
        boolean kind =
                ctx.scope() instanceof KindContext k
                        && k.PARTNERS() == null
                        && k.REPORTERS() == null;
        boolean imports = draft.flow != null && draft.flow.value() == TradeFlow.IMPORTS;
        boolean partner =
                preposition == QuestionGrammar.WITH
                        || preposition == (imports ? QuestionGrammar.FROM : QuestionGrammar.TO);
        Draft.Scope settled =
                kind && partner
                        ? new Draft.Scope(Dimension.PARTNER, scope.members(), scope.where())
                        : scope;
        if (draft.isOver(settled.dimension())) {
            throw faults.at(ctx, Speech.both("series-reader.table-runs-over"));
        }
        draft.axes.add(settled);
    }

    private void attach(Draft draft, int preposition, CodesContext codes) {
        TradeFlow flow = draft.flow.value();
        boolean goods = flow.isObserved();
        switch (preposition) {
            case QuestionGrammar.OF -> {
                if (goods ? meanings.mayBeProducts(codes) : !meanings.mayBeAreas(codes)) {
                    product(draft, codes);
                } else {
                    reporter(draft, codes);
                }
            }
            case QuestionGrammar.FROM -> {
                if (flow == TradeFlow.IMPORTS) {
                    partner(draft, codes);
                } else {
                    reporter(draft, codes);
                }
            }
            case QuestionGrammar.TO -> {
                if (flow == TradeFlow.IMPORTS) {
                    reporter(draft, codes);
                } else {
                    partner(draft, codes);
                }
            }
            case QuestionGrammar.IN -> {
                if (goods ? !meanings.mayBeAreas(codes) : meanings.mayBeProducts(codes)) {
                    product(draft, codes);
                } else {
                    draft.placed = once(draft.placed, meanings.areas(codes), codes);
                }
            }
            case QuestionGrammar.WITH -> partner(draft, codes);
            default -> {
                if (draft.reporter != null && draft.partner == null && meanings.mayBeAreas(codes)) {
                    partner(draft, codes);
                } else {
                    assign(draft, codes);
                }
            }
        }
    }

    /** A name without a preposition: an area declares, a product is traded. */
    Draft assign(Draft draft, CodesContext codes) {
        if (meanings.mayBeAreas(codes)) {
            reporter(draft, codes);
        } else {
            product(draft, codes);
        }
        return draft;
    }

    private void reporter(Draft draft, CodesContext codes) {
        draft.reporter = once(draft.reporter, meanings.areas(codes), codes);
    }

    private void partner(Draft draft, CodesContext codes) {
        draft.partner = once(draft.partner, meanings.areas(codes), codes);
    }

    private void product(Draft draft, CodesContext codes) {
        draft.product = once(draft.product, meanings.products(codes), codes);
    }

    /** Keeps what is said the first time; the same again does no harm. */
    <T> Said<T> once(Said<T> before, T value, ParserRuleContext where) {
        if (before != null && !Objects.equals(before.value(), value)) {
            throw faults.at(
                    where,
                    Speech.both("series-reader.says-something-else", before.where().getText()));
        }
        return new Said<>(value, where);
    }

    void time(Draft draft, TimeContext ctx) {
        if (ctx instanceof OpenPeriodContext c) {
            draft.period = once(draft.period, null, c);
        } else if (ctx instanceof AboutContext c) {
            draft.period = once(draft.period, period(c.PERIOD().getSymbol()), c);
        } else if (ctx instanceof BaseContext c) {
            draft.base = once(draft.base, period(c.PERIOD().getSymbol()), c);
        } else if (ctx instanceof BackContext c) {
            String[] said = ((Word) c.OFFSET().getSymbol()).value().split(":");
            Offset back = new Offset(Offset.Unit.valueOf(said[0]), Integer.parseInt(said[1]));
            draft.back = once(draft.back, back, c);
        } else if (ctx instanceof SpanContext c) {
            draft.base = once(draft.base, period(c.PERIOD(0).getSymbol()), c);
            draft.period = once(draft.period, period(c.PERIOD(1).getSymbol()), c);
        } else if (ctx instanceof RangeContext c) {
            String[] years = ((Word) c.RANGE().getSymbol()).value().split("-");
            draft.base = once(draft.base, Period.year(Integer.parseInt(years[0])), c);
            draft.period = once(draft.period, Period.year(Integer.parseInt(years[1])), c);
        }
    }

    private static Period period(Token token) {
        return ((Word) token).period();
    }

    /** What is ranked or counted; "partners of Italy" also says who declares. */
    Draft.Scope scope(Draft draft, UniverseContext ctx) {
        if (ctx.scope() != null) {
            return scope(draft, ctx.scope());
        }
        boolean products = !meanings.mayBeAreas(ctx.codes());
        return new Draft.Scope(
                products ? Dimension.PRODUCT : Dimension.REPORTER,
                meanings.members(ctx.codes(), products),
                ctx);
    }

    Draft.Scope scope(Draft draft, ScopeContext ctx) {
        if (ctx instanceof KindContext c) {
            String kind = ((Word) c.KIND().getSymbol()).value();
            Dimension dimension = c.PARTNERS() == null ? Dimension.REPORTER : Dimension.PARTNER;
            return new Draft.Scope(dimension, kind + " of " + parent(kind, c), c);
        }
        if (ctx instanceof OwnKindContext c) {
            String kind = ((Word) c.KIND().getSymbol()).value();
            return new Draft.Scope(
                    Dimension.REPORTER, kind + " of " + meanings.members(c.codes(), false), c);
        }
        if (ctx instanceof YearsContext c) {
            return new Draft.Scope(Dimension.PERIOD, ((Word) c.RANGE().getSymbol()).value(), c);
        }
        if (ctx instanceof DigitsContext c) {
            return new Draft.Scope(
                    Dimension.PRODUCT, meanings.positive(c.NUMBER().getSymbol()) + " digits", c);
        }
        if (ctx instanceof PartnersOfContext c) {
            reporter(draft, c.codes());
            return new Draft.Scope(Dimension.PARTNER, Universe.ALL, c);
        }
        MembersContext c = (MembersContext) ctx;
        Dimension dimension =
                c.dimension().REPORTERS() != null
                        ? Dimension.REPORTER
                        : c.dimension().PARTNERS() != null
                                ? Dimension.PARTNER
                                : c.dimension().PRODUCTS() != null
                                        ? Dimension.PRODUCT
                                        : Dimension.PERIOD;
        String members =
                c.codes() == null
                        ? Universe.ALL
                        : meanings.members(c.codes(), dimension == Dimension.PRODUCT);
        return new Draft.Scope(dimension, members, c);
    }

    /** "Regions" alone are those beside the home area, or inside it. */
    private String parent(String kind, KindContext ctx) {
        if (ctx.codes() != null) {
            return meanings.members(ctx.codes(), false);
        }
        String home = meanings.home();
        if (!home.isEmpty()) {
            String singular = Kinds.singular(kind);
            String parent = meanings.areas().find(home).map(a -> a.parent()).orElse("");
            if (!parent.isEmpty()
                    && meanings.areas().ofKindUnder(singular, parent).contains(home)) {
                return parent;
            }
            if (!meanings.areas().ofKindUnder(singular, home).isEmpty()) {
                return home;
            }
        }
        throw faults.at(ctx, Speech.both("series-reader.area-write", ctx.KIND().getText()));
    }
}
