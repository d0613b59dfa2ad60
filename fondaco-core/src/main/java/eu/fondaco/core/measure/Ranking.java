// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Members of a universe with the formula by which they are compared. Members whose value isn't
 * known are left out and named; ties keep the order of codes.
 *
 * @param named whether it was said who is among them, so that one of whom nothing is held may be
 *     anywhere among the others
 */
public record Ranking(List<Member> members, boolean ascending, boolean named) {

    /** One member and what it is compared by. */
    public record Member(String code, Term term) {}

    public Ranking {
        members = List.copyOf(members);
    }

    /** Members with known values, best first. */
    public List<Member> ordered(Readings readings) {
        record Valued(Member member, double value) {}
        List<Valued> known = new ArrayList<>();
        for (Member member : members) {
            double value = member.term().value(readings);
            if (!Double.isNaN(value)) {
                known.add(new Valued(member, ascending ? value : -value));
            }
        }
        known.sort(Comparator.comparingDouble(Valued::value).thenComparing(v -> v.member().code()));
        return known.stream().map(Valued::member).toList();
    }

    /** Why it can't be known who is first: nothing is held of a named member; else null. */
    public Problem missing(Readings readings) {
        return named
                ? WholeTerm.missing(members.stream().map(Member::term).toList(), readings)
                : null;
    }
}
