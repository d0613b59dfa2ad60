// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Universe;
import java.util.List;

/**
 * The group that a rank, a count or a list runs over: the areas of a kind in a whole, or a named
 * group.
 */
final class Universes {

    private final Holdings holdings;
    private final Roles roles;

    Universes(Holdings holdings, Roles roles) {
        this.holdings = holdings;
        this.roles = roles;
    }

    /**
     * The group that a rank or count runs over: the areas of a kind in a whole, or a named group.
     */
    String of(Item named, String kind, Frame f) {
        String of = named == null ? null : roles.code(named);
        if (of != null && !holdings.areas().membersOf(of).isEmpty()) {
            return of;
        }
        String reporter = f.reporter == null ? null : f.reporter.first();
        String said =
                kind == null || kind.equals("partner") || kind.equals("product") ? null : kind;
        String k = said == null && reporter != null ? holdings.kind(reporter) : said;
        String whole =
                of != null
                        ? of
                        : reporter == null
                                ? null
                                : holdings.whole(reporter) != null
                                        ? holdings.whole(reporter)
                                        : reporter;
        if (k != null
                && of == null
                && reporter != null
                && holdings.areas().membersOf(reporter).stream()
                        .anyMatch(m -> holdings.kind(m).equals(k))) {
            return reporter; // "the regions together" were spoken of
        }
        if (k != null && reporter == null && of == null) {
            String all = holdings.universeOfKind(k);
            return all == null ? Universe.ALL : all;
        }
        if (k == null || whole == null) {
            return Universe.ALL;
        }
        String group = groupOf(k, whole);
        return group != null
                ? group
                : k.equals("country") ? Universe.ALL : plural(k) + " of " + whole;
    }

    /** The group of a reporter's likes: "the provinces of" its region. */
    String of(String reporter) {
        Frame f = new Frame();
        f.reporter = Codes.of(reporter);
        return of(null, null, f);
    }

    /** A group whose members are the areas of that kind in that whole. */
    private String groupOf(String kind, String whole) {
        List<String> all = holdings.areas().ofKindUnder(kind, whole);
        if (all.isEmpty()) {
            return null;
        }
        for (String g : holdings.areas().get(all.get(0)).groups()) {
            List<String> members = holdings.areas().membersOf(g);
            if (members.containsAll(all)
                    && members.stream().allMatch(m -> holdings.areas().isUnder(m, whole))) {
                return g;
            }
        }
        return null;
    }

    /** The name of a kind for many: "provinces", "countries". */
    static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }
}
