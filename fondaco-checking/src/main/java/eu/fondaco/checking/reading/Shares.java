// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;

/** Parts of a whole: "Peru takes 12% of sales", and the same share of another area or year. */
final class Shares {

    private final Holdings holdings;
    private final Roles roles;
    private final Wholes wholes;
    private final Questions questions;
    private final Claims claims;

    Shares(Holdings holdings, Roles roles, Wholes wholes, Questions questions, Claims claims) {
        this.holdings = holdings;
        this.roles = roles;
        this.wholes = wholes;
        this.questions = questions;
        this.claims = claims;
    }

    /** "Peru takes 12% of sales": a part of a whole. */
    void share(Statement x, Item a) {
        Item noun = x.c.before(a.from, 12, "share.noun");
        boolean noWhole = wholes.range(x.c)[0] >= wholes.range(x.c)[1];
        boolean same =
                noun != null
                        && x.f.share != null
                        && x.c.says(noun.from - 1, "same.share")
                        && x.c.namesNothing()
                        && noWhole;
        if (same) {
            Question.Builder again = x.f.share.toBuilder().period(x.f.period);
            if (x.f.national) {
                again.reporter(x.f.reporter);
            }
            questions.dated(x, again);
            claims.add(x, a, "share", again.build(), Claims.number(a, 1, "percent"), null);
            return;
        }
        if (likeBefore(x, a)) {
            return;
        }
        if (wholes.isUnknown(x.c, a)) {
            claims.add(x, a, "outside", null, Claims.number(a, 1, "percent"), Reason.NO_DATA);
            return;
        }
        boolean bare =
                x.f.share != null
                        && x.index > 0
                        && x.c.namesNothing()
                        && !x.c.has("total")
                        && (noWhole
                                || x.c.items.stream()
                                        .anyMatch(
                                                i ->
                                                        i.isWhen()
                                                                && i.from >= a.to
                                                                && i.from - a.to <= 2));
        if (bare && x.leaves(a)) { // "took 80%, up from 75% in 2008"
            Question.Builder before =
                    x.f.share.toBuilder().period(x.datesItself() ? x.f.period : x.base());
            questions.dated(x, before);
            claims.add(x, a, "share", before.build(), Claims.number(a, 1, "percent"), null);
            return;
        }
        Question part = ofSameWhole(x);
        if (part != null) { // "18% comes from Rivalta, 23% from all of Montalba"
            claims.add(x, a, "share", part, Claims.number(a, 1, "percent"), null);
            return;
        }
        Wholes.Whole w = wholes.find(x.c, a, x.f);
        if (w == null) {
            return;
        }
        Question.Builder b = questions.about(x, MeasureExpr.of("share"));
        w.apply(b);
        questions.dated(x, b);
        if (x.leaves(a)
                && (x.arrives() && (!x.datesItself() || x.datedBefore(a)) || x.arrived(a))) {
            b.period(x.base());
        }
        Question asked = b.build();
        claims.add(x, a, "share", asked, Claims.number(a, 1, "percent"), null);
        x.f.share = asked;
        if (w.product() != null) {
            x.f.product = w.product();
            if (holdings.isTotal(x.f.product)) {
                x.f.product = Codes.TOTAL;
            }
        }
        x.f.flow = w.flow() != null ? w.flow() : x.f.flow;
        x.f.denominator = w.denominator();
        x.f.measure = "share";
    }

    /**
     * "In the islands the corresponding figure is 6.7%", "against 77% in the national average":
     * what was asked before, of another area; false for others.
     */
    boolean sameAgain(Statement x, Item a) {
        return (x.c.has("same.measure") || averaged(x, a)) && again(x, a);
    }

    /**
     * "Chile's share is 12%", right after another's share of the same whole; false where there was
     * none.
     */
    private boolean likeBefore(Statement x, Item a) {
        Clause c = x.c;
        Item noun = c.before(a.from, 4, "share.noun", "contribution");
        Question q =
                noun == null || wholes.range(c)[0] < wholes.range(c)[1]
                        ? null
                        : claims.lastAsked("percent");
        boolean share =
                q != null
                        && q.measure().toString().equals("share")
                        && q.denominator() != null
                        && q.denominator().reporter() != null
                        && q.equals(claims.last());
        Item owner = !share || c.areas().size() != 1 ? null : c.areas().get(0);
        boolean owned =
                owner != null
                                && owner.to <= noun.from
                                && (c.mark(owner.to, "'s", "'") || owner.adjective)
                        || owner != null
                                && owner.from >= noun.to
                                && Roles.prep(c, owner, "prep.of");
        if (!owned || c.product() != null) {
            return false;
        }
        String code = roles.codeLike(owner, q.reporter());
        if (q.reporter() == null
                || q.reporter().is(code)
                || !holdings.kind(code).equals(holdings.kind(q.reporter().first()))) {
            return false;
        }
        claims.add(
                x,
                a,
                "share",
                q.toBuilder().reporter(code).build(),
                Claims.number(a, 1, "percent"),
                null);
        return true;
    }

    /**
     * The last share of a whole area in the sentence, asked of the other part of it that a bare
     * clause names; null where it doesn't.
     */
    private Question ofSameWhole(Statement x) {
        Question said = x.index > 0 ? x.f.share : null;
        boolean whole =
                said != null
                        && said.denominator() != null
                        && said.denominator().reporter() != null
                        && said.denominator().product() == null;
        boolean area =
                x.c.areas().size() == 1 && !x.c.areas().get(0).adjective && x.c.product() == null;
        boolean other =
                whole
                        && area
                        && wholes.range(x.c)[0] >= wholes.range(x.c)[1]
                        && !x.c.has(
                                "flow.exports",
                                "flow.imports",
                                "verb.sell",
                                "verb.buy",
                                "share.noun",
                                "total",
                                "gdp",
                                "national");
        String code = other ? roles.code(x.c.areas().get(0)) : null;
        boolean part =
                code != null
                        && !said.reporter().is(code)
                        && holdings.isReporter(code)
                        && holdings.isPartOf(code, said.denominator().reporter().first());
        return part && x.c.numbers().size() == 1
                ? said.toBuilder().reporter(Codes.of(code)).build()
                : null;
    }

    /**
     * "Against 77% in the Italian average", "a fronte del 77% nazionale": the same share of the
     * whole country, set against the one before.
     */
    private static boolean averaged(Statement x, Item a) {
        boolean against =
                x.index > 0
                        && x.c.before(a.from, 0, "time.vs", "comparison", "prep.than") != null
                        && "share".equals(x.f.measure);
        return against
                && (x.c.after(a.to, 0, "national") != null
                        || x.c.has("average")
                                && (x.c.has("national")
                                        || x.c.areas().stream().anyMatch(i -> i.from >= a.to)));
    }

    /**
     * "In the islands the corresponding figure is 6.7%": what was asked before, of another area;
     * false where nothing was.
     */
    private boolean again(Statement x, Item a) {
        Question before = claims.lastAsked("percent");
        if (before == null) {
            return false;
        }
        Question.Builder b = before.toBuilder();
        for (Item i : x.c.areas()) {
            String code = roles.code(i);
            if (holdings.isReporter(code)
                    && before.reporter() != null
                    && (!holdings.isPartner(code)
                            || before.denominator() == null
                            || before.denominator().partner() == null)) {
                b.reporter(Codes.of(code));
            } else if (holdings.isPartner(code)) {
                b.partner(Codes.of(code));
            }
        }
        boolean ofPart =
                before.reporter() != null
                        && before.denominator() != null
                        && before.denominator().reporter() == null;
        String whole =
                ofPart && x.c.has("national") && x.c.areas().isEmpty()
                        ? holdings.whole(before.reporter().first())
                        : null;
        if (whole != null) {
            b.reporter(Codes.of(whole));
        }
        if (x.c.items.stream().anyMatch(i -> i.isWhen() && i.when.cue() == When.Cue.IN)) {
            b.period(x.f.period);
        }
        claims.add(
                x,
                a,
                before.measure().id().equals("share") ? "share" : "ratio",
                b.build(),
                Claims.number(a, 1, "percent"),
                null);
        return true;
    }
}
