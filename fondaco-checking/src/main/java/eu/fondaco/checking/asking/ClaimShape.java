// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Universe;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether somebody who is named is the one with the most, or the least: "is Wales the region with
 * the smallest imports?". All of them are put in order, and it is told who comes first.
 */
final class ClaimShape extends Shape {

    /** What somebody may be said to be, one of many. */
    private static final List<String> MEMBERS =
            List.of("region", "state", "states", "province", "countries", "partners", "suppliers");

    ClaimShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        Part member = heard.says("top", "least") && isAskedWhether() ? member() : null;
        Part area = member == null ? null : named(member);
        if (area == null || heard.says("rank", "growth") || asksWhich(member)) {
            return null;
        }
        String code = area.code();
        boolean home = places.home().contains(code);
        Universe among = home ? ofHome(code) : new Universe(Dimension.PARTNER, Universe.ALL);
        return among == null ? null : new MembersShape(scope).claimed(among, code);
    }

    private boolean isAskedWhether() {
        boolean asks =
                heard.says("whether", "being", MoreThanAny.OVER_ANY)
                        && heard.tokens().get(heard.tokens().size() - 1).is("?");
        return isAsserted() || asks;
    }

    /** What somebody is said to be, in the singular; null where nothing is. */
    private Part member() {
        return heard.parts().stream()
                .filter(p -> p.is("one") && MEMBERS.stream().anyMatch(p::is) || isRelative(p))
                .findFirst()
                .orElse(null);
    }

    /** "Is it Texas that …": the word that joins what is said of one to its name. */
    private boolean isRelative(Part that) {
        Part area = heard.before(that);
        Part before = area == null ? null : heard.before(area);
        while (before != null && Heard.isSmall(before)) {
            before = heard.before(before);
        }
        return that.is("that")
                && area != null
                && area.kind() == Kind.AREA
                && before != null
                && before.isAny("whether", "being");
    }

    /** Who is said to be that: named before it, with only small words between. */
    private Part named(Part member) {
        if (heard.led(member, MoreThanAny.OVER_ANY)) {
            return overAny(member);
        }
        for (Part at = heard.before(member); at != null; at = heard.before(at)) {
            if (at.kind() == Kind.AREA) {
                boolean nation = at.code().equals(places.nation());
                boolean group = !scope.membersOf(at.code()).isEmpty();
                return nation || group ? null : at;
            }
            if (!Heard.isSmall(at) && !at.isAny("whether", "being")) {
                return null;
            }
        }
        return null;
    }

    /** "Does Ohio sell more than any other state": the one of that kind who is named; else null. */
    private Part overAny(Part member) {
        boolean partners = member.isAny("countries", "partners", "suppliers");
        boolean home = member.isAny("region", "state", "province") || !partners;
        List<Part> named =
                heard.of(Kind.AREA)
                        .filter(p -> !p.code().equals(places.nation()))
                        .filter(p -> (home ? places.home() : places.abroad()).contains(p.code()))
                        .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** Whether it is asked which one it is, and not only that it is the one which. */
    private boolean asksWhich(Part member) {
        return Stream.of("which", "who", "when", "howmany", "howmuch")
                .map(heard::first)
                .anyMatch(p -> p != null && p.from() < member.from());
    }

    private Universe ofHome(String code) {
        String kind = scope.kindOf(code);
        String whole = scope.parent(code);
        return kind.isEmpty() || whole.isEmpty()
                ? null
                : new Universe(Dimension.REPORTER, kind + "s of " + whole);
    }
}
