// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a name stands to the groups that a sentence names beside their members: "the North-West
 * (Piedmont, Liguria and Lombardy: +9.9%)" is about the group, "among the four, Lombardy" isn't.
 */
final class Memberships {

    private Memberships() {}

    /**
     * Adds what is so of a value as features.
     *
     * @param prefix the field's letter
     * @param named the mentions of areas
     */
    static void add(View view, Set<String> f, String prefix, Codes v, List<Mention> named) {
        List<Mention> before =
                named.stream()
                        .filter(m -> !m.list() && view.near(m) && m.from() < view.anchor.from())
                        .toList();
        if (before.size() < 2) {
            return;
        }
        Set<String> members = members(view, v);
        if (members.size() > 1) {
            group(view, f, prefix, v, members, before);
        } else {
            member(view, f, prefix, v, before);
        }
    }

    private static Set<String> members(View view, Codes v) {
        return v.isSum()
                ? Set.copyOf(v.list())
                : Set.copyOf(view.scene.holdings.areas().membersOf(v.first()));
    }

    private static void group(
            View view,
            Set<String> f,
            String prefix,
            Codes v,
            Set<String> members,
            List<Mention> before) {
        Mention own = null;
        Set<Codes> listed = new HashSet<>();
        boolean only = true;
        boolean bracket = false;
        for (Mention m : before) {
            if (m.offers(v)) {
                own = m;
                listed.clear();
                only = true;
                continue;
            }
            boolean member = m.values().stream().anyMatch(c -> members.contains(c.first()));
            if (own != null && member) {
                listed.add(m.values().get(0));
                bracket |= view.text.bracket(m.from()) > 0;
            }
            only &= own == null || member;
        }
        if (own != null && !listed.isEmpty()) {
            String n = Math.min(3, listed.size()) + (only ? "only" : "");
            f.add(prefix + "members" + n);
            f.add(prefix + "members" + n + (bracket ? "br" : ""));
            f.add(prefix + "members" + (listed.size() == members.size() ? "all" : "some"));
        }
    }

    private static void member(
            View view, Set<String> f, String prefix, Codes v, List<Mention> before) {
        boolean behind = false;
        for (Mention m : before) {
            if (m.offers(v) && behind) {
                boolean aside = view.text.bracket(m.from()) > 0;
                boolean same = view.text.bracket(m.from()) == view.bracket;
                f.add(prefix + "behindgroup");
                f.add(prefix + "behindgroup" + (aside ? "br" : "") + same);
            }
            for (Codes c : m.values()) {
                behind |= !c.isSum() && !c.equals(v) && members(view, c).contains(v.first());
            }
        }
    }
}
