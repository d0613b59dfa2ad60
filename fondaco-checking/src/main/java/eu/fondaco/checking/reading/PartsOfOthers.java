// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.List;

/** Percentages and fractions of what another area trades, or the same area at an earlier time. */
final class PartsOfOthers {

    private final Holdings holdings;
    private final Roles roles;
    private final Wholes wholes;
    private final Ratios ratios;

    PartsOfOthers(Holdings holdings, Roles roles, Wholes wholes, Ratios ratios) {
        this.holdings = holdings;
        this.roles = roles;
        this.wholes = wholes;
        this.ratios = ratios;
    }

    /**
     * "A fifth of what Umbria buys", "half of what it was in 2008": a part of what another area
     * trades, or of an earlier time; false for others.
     */
    boolean of(Statement x, Item a) {
        Clause c = x.c;
        if (a.num.type() == Num.Type.FRACTION
                && (c.isAt(a.to, "comparison")
                        || c.isAt(a.to, "prep.than") && c.isAt(a.to + 1, "prep.than"))) {
            Item those =
                    c.areas().stream()
                            .filter(i -> i.from > a.to && i.from - a.to <= 5)
                            .findFirst()
                            .orElse(null);
            boolean other =
                    those != null
                            && "partner".equals(x.f.subject)
                            && holdings.isPartner(roles.code(those));
            if (other && x.f.partner.is(roles.code(those)) && x.index > 0) {
                x.f.partner = x.f.earlierPartner != null ? x.f.earlierPartner : x.f.partner;
            }
            if (other
                    && !x.f.partner.is(roles.code(those))
                    && ratios.toArea(x, a, a.num.value() / 100, those)) {
                return true; // "half those to Italy"
            }
        }
        if (a.num.type() == Num.Type.FRACTION && c.isAt(a.to, "comparison")) {
            Item set =
                    c.areas().stream()
                            .filter(
                                    i ->
                                            i.from > a.to
                                                    && roles.role(i, c, x.f) == Roles.Role.COMPARED)
                            .findFirst()
                            .orElse(null);
            if (set != null && ratios.toArea(x, a, a.num.value() / 100, set)) {
                return true; // "a third as much as Umbria"
            }
        }
        if (a.num.type() == Num.Type.FRACTION && ofEarlier(x, a)) {
            ratios.ofBefore(x, a);
            return true;
        }
        return ofWhat(x, a) || ofPeer(x, a);
    }

    /**
     * "A tenth of what it imports from Chile", "a fifth of what Umbria buys"; false where nobody is
     * named after it.
     */
    private boolean ofWhat(Statement x, Item a) {
        Clause c = x.c;
        boolean what =
                c.says(a.to, "prep.of")
                        && (c.isAt(a.to + 1, "prep.than") || c.isAt(a.to, "prep.than"));
        Item other =
                !what
                        ? null
                        : c.areas().stream()
                                .filter(i -> i.from > a.to && i.from - a.to <= 5)
                                .findFirst()
                                .orElse(null);
        if (other == null) {
            return false;
        }
        Item here =
                c.areas().stream()
                        .filter(i -> i.to <= a.from && !i.adjective && fromOrTo(c, i))
                        .reduce((p, q) -> q)
                        .orElse(null);
        String code = roles.code(other);
        boolean partners =
                here != null
                        && fromOrTo(c, other)
                        && holdings.isPartner(roles.code(here))
                        && holdings.isPartner(code)
                        && !roles.code(here).equals(code);
        if (partners) {
            x.f.partner = Codes.of(roles.code(here));
            x.f.subject = "partner";
            ratios.toArea(x, a, a.num.value() / 100, other);
            return true;
        }
        return isPeer(x, code)
                && !holdings.isPartner(code)
                && ratios.toArea(x, a, a.num.value() / 100, other);
    }

    private static boolean fromOrTo(Clause c, Item area) {
        return Roles.prep(c, area, "prep.from") || Roles.prep(c, area, "prep.to");
    }

    /** Whether an area is another one of the reporter's kind. */
    private boolean isPeer(Statement x, String code) {
        return x.f.reporter != null
                && !x.f.reporter.is(code)
                && holdings.kind(code).equals(holdings.kind(x.f.reporter.first()));
    }

    /**
     * "Half of what it was in 2008", "metà dell'anno prima", "la metà di quelle del 2012": a
     * fraction of an earlier time and nothing else.
     */
    private static boolean ofEarlier(Statement x, Item a) {
        Clause c = x.c;
        if (c.areas().stream().anyMatch(i -> i.from >= a.to)) {
            return false;
        }
        boolean ofWhat = c.says(a.to, "prep.of") && c.isAt(a.to + 1, "comparison");
        boolean ofThose =
                (c.isAt(a.to, "prep.than") || c.isAt(a.to, "comparison"))
                        && c.before(a.from, 2, "be", "verb.level", "share.verb") != null;
        Item when =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isWhen()
                                                && i.when.cue() == When.Cue.BASE
                                                && i.from >= a.to
                                                && i.from - a.to <= 2)
                        .findFirst()
                        .orElse(null);
        boolean ofYear =
                when != null
                        && (c.says(a.to, "prep.of") || c.isAt(a.to, "article"))
                        && x.direction(a) == null;
        return ofYear || x.ownBase && (ofWhat || ofThose);
    }

    /**
     * "Lagonia sells a sixth of what Rivalta does", "vende un sesto di Rivalta": a part of a peer's
     * trade; false where none is named.
     */
    private boolean ofPeer(Statement x, Item a) {
        Clause c = x.c;
        int[] r = wholes.range(c);
        Item acts = c.before(a.from, 3, "verb.sell", "verb.buy");
        boolean of =
                a.num.type() == Num.Type.FRACTION && acts != null && r[0] < r[1] && r[0] == a.to;
        List<Item> named =
                !of
                        ? List.of()
                        : c.areas().stream()
                                .filter(i -> i.from >= r[0] && i.to <= r[1] && !i.adjective)
                                .toList();
        boolean alone =
                named.size() == 1
                        && x.f.reporter != null
                        && c.product() == null
                        && c.items.stream()
                                .noneMatch(
                                        i ->
                                                i.from >= r[0]
                                                        && i.isAny(
                                                                "flow.exports",
                                                                "flow.imports",
                                                                "total",
                                                                "goods"));
        String code = alone ? roles.code(named.get(0)) : null;
        boolean peer =
                code != null
                        && isPeer(x, code)
                        && holdings.isReporter(code)
                        && !(holdings.isPartner(code) && "partner".equals(x.f.subject));
        return peer && ratios.toArea(x, a, a.num.value() / 100, named.get(0));
    }
}
