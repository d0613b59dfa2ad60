// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.language.Draft.Said;
import eu.fondaco.core.language.QuestionGrammar.*;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.text.Speech;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** Walks a parsed question and collects what it says into a draft. */
final class Reader extends QuestionGrammarBaseVisitor<Draft> {

    private final Meanings meanings;
    private final SeriesReader series;
    private final Faults faults;

    Reader(Meanings meanings, Faults faults) {
        this.meanings = meanings;
        this.faults = faults;
        series = new SeriesReader(meanings, faults);
    }

    @Override
    public Draft visitQuestion(QuestionContext ctx) {
        Draft draft = visit(ctx.measure());
        for (ClauseContext clause : ctx.clause()) {
            narrow(draft, clause);
        }
        if (draft.unmatched != null) {
            throw faults.at(draft.unmatched, Speech.both("reader.both-sides-must"));
        }
        return draft;
    }

    private void narrow(Draft draft, ClauseContext clause) {
        if (clause instanceof AmongContext c) {
            setScope(draft, series.scope(draft, c.universe()));
        } else if (clause instanceof WhenContext c) {
            series.time(draft, c.time());
        } else if (clause instanceof AscendingContext) {
            draft.ascending = true;
        } else if (clause instanceof WhereContext c) {
            condition(draft, visit(c.measure()), c.bound());
        } else if (clause instanceof LimitContext c) {
            draft.n = (int) meanings.number(c.number());
        } else if (clause instanceof AgainstContext c) {
            against(draft, visit(c.measure()), c);
        } else if (clause instanceof DatasetContext c) {
            draft.dataset = meanings.raw(c.thing());
        } else if (clause instanceof TabulatedContext c) {
            c.axes().axis().forEach(axis -> series.axis(draft, axis, 0));
            series.foremost(draft, c.foremost());
        }
    }

    @Override
    public Draft visitLevel(LevelContext ctx) {
        return series.read(ctx.series());
    }

    @Override
    public Draft visitDerived(DerivedContext ctx) {
        return visit(ctx.owned());
    }

    @Override
    public Draft visitPossessed(PossessedContext ctx) {
        Draft draft = visit(ctx.owned());
        if (draft.member == null && draft.path.mentions("rank")) {
            draft.reporter = new Said<>(meanings.areas(ctx.owner), ctx.owner);
            return draft;
        }
        return draft.path.id().equals("share")
                        && draft.against == null
                        && ctx.owned() instanceof ShareContext
                ? shareOf(ctx.owner, draft)
                : series.assign(draft, ctx.owner);
    }

    @Override
    public Draft visitTopShare(TopShareContext ctx) {
        Draft draft = visit(ctx.measure(0));
        extreme(draft, ctx.extreme(), ctx.howMany().isEmpty() ? null : ctx.howMany(0), ctx.scope());
        if (ctx.measure().size() > 1) {
            against(draft, visit(ctx.measure(1)), ctx.measure(1));
            draft.unmatched = ctx.measure(1);
        }
        match(draft, "top_share");
        draft.wrap("top_share");
        return draft;
    }

    @Override
    public Draft visitShareOfChange(ShareOfChangeContext ctx) {
        return comparing("share_of_change", ctx.measure());
    }

    @Override
    public Draft visitShare(ShareContext ctx) {
        return comparing("share", ctx.measure());
    }

    @Override
    public Draft visitMemberShare(MemberShareContext ctx) {
        Draft draft = visit(ctx.measure());
        draft.wrap("share");
        return shareOf(ctx.codes(), draft);
    }

    /**
     * "Share of China in imports of Emilia-Romagna", "Emilia-Romagna's share of exports from
     * Italy".
     */
    private Draft shareOf(CodesContext member, Draft whole) {
        if (!meanings.mayBeAreas(member)) {
            whole.product = once(whole.product, meanings.products(member), member);
            return whole;
        }
        Codes codes = meanings.areas(member);
        Codes reporter = whole.reporter == null ? null : whole.reporter.value();
        if (reporter != null && meanings.isPart(codes, reporter)) {
            Draft all = new Draft();
            all.reporter = whole.reporter;
            whole.against = all;
            whole.reporter = new Said<>(codes, member);
            return whole;
        }
        whole.partner = once(whole.partner, codes, member);
        return whole;
    }

    @Override
    public Draft visitContribution(ContributionContext ctx) {
        return comparing("contribution", ctx.measure());
    }

    @Override
    public Draft visitRatio(RatioContext ctx) {
        return comparing(ctx.IN_PERCENT() == null ? "ratio" : "ratio_percent", ctx.measure());
    }

    @Override
    public Draft visitDifference(DifferenceContext ctx) {
        return comparing("difference", ctx.measure());
    }

    /**
     * Sets a phrase against another of the same measure. "Ratio of share of A over share of B" may
     * have been read as a share of A over something: then the phrase is the ratio's.
     */
    private Draft comparing(String measure, List<MeasureContext> sides) {
        Draft draft = visit(sides.get(0));
        if (sides.size() > 1) {
            against(draft, visit(sides.get(1)), sides.get(1));
            draft.unmatched = sides.get(1);
        }
        match(draft, measure);
        draft.wrap(measure);
        return draft;
    }

    private static void match(Draft draft, String measure) {
        if (draft.unmatched == null) {
            return;
        }
        MeasureExpr other = draft.against.path;
        String taken =
                measure.equals("share_of_change")
                        ? "change"
                        : measure.equals("contribution") ? "growth" : null;
        boolean named = taken != null && other.equals(new MeasureExpr(taken, draft.path));
        boolean same = !measure.equals("share_of_change") && other.equals(draft.path);
        if (named || same) {
            draft.unmatched = null;
        }
    }

    private Draft against(Draft draft, Draft other, ParserRuleContext where) {
        if (draft.against != null) {
            throw faults.at(where, Speech.both("reader.only-one-thing"));
        }
        draft.against = other;
        draft.takeRows(other);
        return draft;
    }

    @Override
    public Draft visitMemberContribution(MemberContributionContext ctx) {
        Draft draft = visit(ctx.measure());
        draft.wrap("contribution");
        return shareOf(ctx.codes(), draft);
    }

    @Override
    public Draft visitRank(RankContext ctx) {
        Draft draft =
                ctx.measure() == null ? series.ofExports(ctx, List.of()) : visit(ctx.measure());
        draft.member = ctx.member();
        draft.ascending |= ctx.FROM_BOTTOM() != null;
        if (ctx.universe() != null) {
            setScope(draft, series.scope(draft, ctx.universe()));
        }
        draft.wrap("rank");
        return draft;
    }

    @Override
    public Draft visitTop(TopContext ctx) {
        Draft draft = visit(ctx.measure());
        extreme(draft, ctx.extreme(), ctx.howMany().isEmpty() ? null : ctx.howMany(0), ctx.scope());
        draft.wrap("top");
        return draft;
    }

    private void extreme(
            Draft draft, ExtremeContext extreme, HowManyContext count, ScopeContext scope) {
        draft.ascending |= extreme.BOTTOM() != null;
        if (count != null) {
            draft.n = meanings.positive(count);
        }
        if (scope != null) {
            setScope(draft, series.scope(draft, scope));
        }
    }

    @Override
    public Draft visitCounting(CountingContext ctx) {
        Draft draft = visit(ctx.measure());
        if (ctx.bound() != null) {
            Draft of = new Draft();
            of.path = draft.path;
            draft.path = MeasureExpr.LEVEL;
            condition(draft, of, ctx.bound());
        }
        if (ctx.scope() != null) {
            setScope(draft, series.scope(draft, ctx.scope()));
        }
        draft.wrap("count");
        return draft;
    }

    private void condition(Draft draft, Draft of, BoundContext bound) {
        draft.conditionOf = of.path;
        draft.above = bound.ABOVE() != null || bound.LEAST() != null;
        draft.orEqual = bound.LEAST() != null || bound.MOST() != null;
        if (bound.number() != null) {
            draft.bound = meanings.number(bound.number());
            return;
        }
        draft.than = visit(bound.measure());
        draft.takeRows(draft.than);
        if (!draft.than.path.equals(of.path)) {
            throw faults.at(bound.measure(), Speech.both("reader.condition-compares-measure"));
        }
    }

    private void setScope(Draft draft, Draft.Scope scope) {
        if (draft.scope != null) {
            throw faults.at(scope.where(), Speech.both("reader.question-one-universe"));
        }
        draft.scope = scope;
    }

    @Override
    public Draft visitTaking(TakingContext ctx) {
        return take(ctx.taken(), visit(ctx.measure()));
    }

    @Override
    public Draft visitTakenAfter(TakenAfterContext ctx) {
        Draft draft = series.read(ctx.series());
        ctx.time().forEach(time -> series.time(draft, time));
        return take(ctx.taken(), draft);
    }

    private static Draft take(TakenContext taken, Draft draft) {
        String id =
                taken.GROWTH() != null
                        ? "growth"
                        : taken.MULTIPLE() != null
                                ? "multiple"
                                : taken.AVERAGE_GROWTH() != null
                                        ? "average_growth"
                                        : taken.CHANGE() != null
                                                ? "change"
                                                : taken.TREND() != null
                                                        ? "trend"
                                                        : taken.SIGN() != null ? "sign" : "streak";
        draft.ascending |= taken.FALLING_STREAK() != null;
        draft.wrap(id);
        return draft;
    }

    @Override
    public Draft visitOther(OtherContext ctx) {
        Draft draft = visit(ctx.measure());
        draft.wrap(meanings.raw(ctx.thing()));
        return draft;
    }

    @Override
    public Draft visitNamed(NamedContext ctx) {
        Draft draft = visit(ctx.measure());
        draft.wrap(((Word) ctx.NAMED().getSymbol()).value());
        return draft;
    }

    @Override
    public Draft visitNamedOfArea(NamedOfAreaContext ctx) {
        Draft draft = series.ofExports(ctx, ctx.attachment());
        draft.wrap(((Word) ctx.NAMED().getSymbol()).value());
        return draft;
    }

    private <T> Said<T> once(Said<T> before, T value, ParserRuleContext where) {
        return series.once(before, value, where);
    }
}
