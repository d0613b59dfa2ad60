// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.ArrayList;
import java.util.List;

/** Shares of several together: of the largest few, or of those just named. */
final class TopShares {

    private final Topic topic;
    private final Holdings holdings;
    private final Roles roles;
    private final Universes universes;
    private final Shares shares;
    private final Questions questions;
    private final Claims claims;

    TopShares(
            Topic topic,
            Roles roles,
            Universes universes,
            Shares shares,
            Questions questions,
            Claims claims) {
        this.topic = topic;
        this.holdings = topic.holdings;
        this.roles = roles;
        this.universes = universes;
        this.shares = shares;
        this.questions = questions;
        this.claims = claims;
    }

    /** "Four counties made 38% of the total", "the three markets absorb two thirds". */
    boolean topShare(Statement x) {
        Clause c = x.c;
        Item share =
                c.numbers().stream()
                        .filter(
                                i ->
                                        i.num.type() == Num.Type.PERCENT
                                                || i.num.type() == Num.Type.FRACTION)
                        .findFirst()
                        .orElse(null);
        if (share == null
                || x.direction(share) != null
                || c.after(share.to, 2, "more", "less") != null) {
            return false;
        }
        Item n =
                c.numbers().stream()
                        .filter(
                                i ->
                                        i.to <= share.from
                                                && i.num.type() == Num.Type.PLAIN
                                                && !i.num.scaled()
                                                && i.num.value() >= 2
                                                && i.num.value() <= 50)
                        .findFirst()
                        .orElse(null);
        Item kind = n == null ? null : c.after(n.to, 4, "kind", "role.customer", "role.supplier");
        if (n == null && c.has("together")) {
            kind = c.after(c.first("together").to, 3, "kind");
        }
        boolean together = x.sofar("together");
        if (n == null && kind == null && together && c.areas().isEmpty()) {
            for (int i = x.index - 1;
                    i >= 0
                            && kind == null
                            && x.clauses.get(i).numbers().stream().noneMatch(Clauses::isAnchor);
                    i--) {
                Clause before = x.clauses.get(i);
                n =
                        before.numbers().stream()
                                .filter(
                                        k ->
                                                k.num.type() == Num.Type.PLAIN
                                                        && !k.num.scaled()
                                                        && k.num.value() >= 2
                                                        && k.num.value() <= 50)
                                .findFirst()
                                .orElse(null);
                kind =
                        n == null
                                ? null
                                : before.after(n.to, 4, "kind", "role.customer", "role.supplier");
                n = kind == null ? null : n;
            }
        }
        int count = n == null ? 0 : (int) n.num.value();
        boolean definite = n != null && c.says(n.from - 1, "definite");
        if (count == 0 && together) {
            count = impliedCount(c);
        }
        boolean goodsKind = kind == null || "product".equals(kind.value("kind"));
        if (goodsKind
                && (together && count == 0
                        || together
                                && (topic.recentProducts.size() >= 2
                                        || c.items.stream()
                                                        .filter(
                                                                i ->
                                                                        i.isProduct()
                                                                                && i.to
                                                                                        <= share.from)
                                                        .count()
                                                >= 2)
                                && c.areas().stream().noneMatch(i -> i.to <= share.from))) {
            List<String> here =
                    c.items.stream()
                            .filter(i -> i.isProduct() && i.to <= share.from)
                            .map(i -> i.products.get(0))
                            .distinct()
                            .toList();
            List<String> goods =
                    here.size() >= 2
                            ? here
                            : topic.recentProducts.size() >= 2
                                    ? List.copyOf(
                                            topic.recentProducts.subList(
                                                    Math.max(
                                                            0,
                                                            topic.recentProducts.size()
                                                                    - Math.max(2, count)),
                                                    topic.recentProducts.size()))
                                    : List.of();
            if (goods.size() >= 2
                    && c.areas().stream().noneMatch(i -> i.to <= share.from && !i.adjective)) {
                x.f.product = Codes.of(goods);
                x.f.subject = "product";
                shares.share(x, share);
                return true;
            }
        }
        boolean products = kind != null && "product".equals(kind.value("kind"));
        if ((together
                        || definite
                                && !c.has("rank.top")
                                && (n == null
                                        || c.numbers().stream()
                                                .noneMatch(i -> i.num.type() == Num.Type.ORDINAL)))
                && !products) {
            List<String> named = new ArrayList<>();
            for (int i = 0; i <= x.index; i++) {
                Clause k = x.clauses.get(i);
                if (i < x.index && k.numbers().stream().anyMatch(Clauses::isAnchor)) {
                    named.clear();
                    continue;
                }
                k.areas().stream()
                        .filter(
                                z ->
                                        z.to <= share.from
                                                && !z.adjective
                                                && !roles.isUniverse(z, k)
                                                && !holdings.isGroup(roles.code(z)))
                        .map(roles::code)
                        .forEach(named::add);
            }
            boolean they =
                    together
                            && count == 0
                            && named.size() < 2
                            && topic.listed.size() >= 2
                            && c.areas().stream().noneMatch(z -> z.to <= share.from);
            List<String> last =
                    they
                            ? topic.listed
                            : lastNamed(
                                    count); // "Chile, Peru and Bolivia, in that order. Between them
            // they took 38%"
            List<String> codes =
                    named.size() >= 2 && !(count > named.size() && last.containsAll(named))
                            ? named
                            : last;
            if (codes.size() >= 2) {
                boolean reporters =
                        codes.stream().allMatch(holdings::isReporter)
                                && (!holdings.hasPartners()
                                        || codes.stream().noneMatch(holdings::isPartner)
                                        || "reporter".equals(x.f.subject)
                                                && !holdings.isPartner(codes.get(0)));
                if (reporters) {
                    x.f.reporter = Codes.of(codes);
                } else {
                    x.f.partner = Codes.of(codes);
                    x.f.subject = "partner";
                    x.f.product = c.product() == null ? Codes.TOTAL : x.f.product;
                }
                shares.share(x, share);
                return true;
            }
        }
        int numberAt = n == null ? 0 : n.from;
        if (n == null
                || kind == null
                || c.areas().stream()
                        .anyMatch(
                                a ->
                                        a.to <= numberAt
                                                && roles.role(a, c, x.f) != Roles.Role.UNIVERSE)) {
            return false;
        }
        String k = kind.is("kind") ? kind.value("kind") : "partner";
        Dimension d =
                k.equals("partner")
                        ? Dimension.PARTNER
                        : k.equals("product")
                                ? Dimension.PRODUCT
                                : k.equals("country")
                                                && holdings.hasPartners()
                                                && topic.reporter != null
                                        ? Dimension.PARTNER
                                        : Dimension.REPORTER;
        Item universe =
                c.areas().stream().filter(i -> roles.isUniverse(i, c)).findFirst().orElse(null);
        String members = d == Dimension.REPORTER ? universes.of(universe, k, x.f) : Universe.ALL;
        Question.Builder b =
                questions
                        .about(x, MeasureExpr.of("top_share"))
                        .universe(new Universe(d, members))
                        .n(count);
        if (d == Dimension.REPORTER) {
            String whole = x.f.reporter == null ? null : holdings.whole(x.f.reporter.first());
            String r = whole != null ? whole : x.f.reporter == null ? null : x.f.reporter.first();
            b.reporter(r == null ? null : Codes.of(r))
                    .denominator(r == null ? null : Basis.ofReporter(Codes.of(r)));
        } else if (d == Dimension.PARTNER) {
            b.partner(holdings.everyPartner())
                    .denominator(Basis.ofPartner(holdings.everyPartner()));
        } else {
            b.product(Codes.TOTAL).denominator(Basis.ofProduct(Codes.TOTAL));
        }
        x.f.share = b.build();
        claims.add(x, share, "share", x.f.share, Claims.number(share, 1, "percent"), null);
        return true;
    }

    /**
     * The number in words that stands for those named: "the three together"; 0 where there is none.
     */
    private static int impliedCount(Clause c) {
        for (int i = c.from; i < c.to; i++) {
            double n =
                    c.lexicon
                            .value(c.tokens.get(i), "cardinal")
                            .map(Double::parseDouble)
                            .orElse(0.0);
            if (n >= 2 && n <= 5) {
                return (int) n;
            }
        }
        return 0;
    }

    /** The areas named last, as many as asked for; empty where fewer were. */
    private List<String> lastNamed(int count) {
        int size = topic.recent.size();
        return count < 2 || size < count
                ? List.of()
                : List.copyOf(topic.recent.subList(size - count, size));
    }
}
