// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Fact.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places told in words against the levels told with them, in a paragraph and in a table. */
final class Ranks {

    private final List<Fact> facts;
    private final List<Clash> out = new ArrayList<>();

    private Ranks(List<Fact> facts) {
        this.facts = facts;
    }

    /** The clashes between facts, which are in the order of the text. */
    static List<Clash> in(List<Fact> facts) {
        Ranks ranks = new Ranks(facts);
        ranks.paragraphs();
        ranks.tables();
        return ranks.out;
    }

    private static boolean isPlaced(Fact f) {
        return f.role() == Role.LEVEL && f.rank() > 0 && !f.isWhole() && !f.isCell();
    }

    /** Within a paragraph the one placed before has no less, and each place is one's own. */
    private void paragraphs() {
        Map<String, List<Fact>> groups = new HashMap<>();
        for (Fact f : facts) {
            if (isPlaced(f)) {
                String group = f.block() + f.unit() + f.flow() + f.when();
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(f);
            }
        }
        for (List<Fact> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int k = i + 1; k < group.size(); k++) {
                    pair(group.get(i), group.get(k));
                }
            }
        }
    }

    private void pair(Fact a, Fact b) {
        if (a.who().equals(b.who()) || a.rank() > b.rank() || b.rank() == 1) {
            return; // another list
        }
        Fact ahead = a.rank() <= b.rank() ? a : b;
        Fact behind = ahead == a ? b : a;
        boolean same = a.rank() == b.rank() && !a.value().meets(b.value());
        if (same || a.rank() != b.rank() && ahead.value().high() < behind.value().low()) {
            out.add(
                    new Clash(
                            "order",
                            a.span(),
                            b.span(),
                            Say.of(
                                    "Place "
                                            + a.rank()
                                            + " has "
                                            + a.words()
                                            + ", place "
                                            + b.rank()
                                            + " has "
                                            + b.words()
                                            + ".",
                                    "Il posto "
                                            + a.rank()
                                            + " ha "
                                            + a.words()
                                            + ", il posto "
                                            + b.rank()
                                            + " ha "
                                            + b.words()
                                            + ".")));
        }
    }

    /** In a table that has the same level, as many others have more as places are before it. */
    private void tables() {
        for (Fact f : facts) {
            if (!isPlaced(f)) {
                continue;
            }
            for (Fact cell : facts) {
                boolean same =
                        cell.isCell() && cell.role() == Role.LEVEL && cell.key().equals(f.key());
                if (same && cell.value().meets(f.value())) {
                    table(f, cell);
                    break;
                }
            }
        }
    }

    private void table(Fact f, Fact own) {
        int more = 0;
        int perhaps = 0;
        Fact last = null;
        for (Fact c : facts) {
            boolean other =
                    c.isCell()
                            && c.block() == own.block()
                            && c.role() == Role.LEVEL
                            && c.flow().equals(own.flow())
                            && c.when().equals(own.when())
                            && !c.isWhole()
                            && c != own;
            if (other && c.value().low() > own.value().high()) {
                more++;
                last = last == null || c.value().low() < last.value().low() ? c : last;
            } else if (other && c.value().high() >= own.value().low()) {
                perhaps++;
            }
        }
        int rests = rests(own) ? 1 : 0; // "others" together are no place
        if (f.rank() >= more + 1 - rests && f.rank() <= more + 1 + perhaps || last == null) {
            return;
        }
        out.add(
                new Clash(
                        "order",
                        own.at() < f.at() ? own.span() : f.span(),
                        own.at() < f.at() ? f.span() : own.span(),
                        Say.of(
                                "In the table "
                                        + (more - rests)
                                        + " have more than "
                                        + own.words()
                                        + "; the text says place "
                                        + f.rank()
                                        + ".",
                                "Nella tabella "
                                        + (more - rests)
                                        + " hanno pi\u00f9 di "
                                        + own.words()
                                        + "; il testo dice posto "
                                        + f.rank()
                                        + ".")));
    }

    /** Whether a row of the rest has more than this one. */
    private boolean rests(Fact own) {
        return facts.stream()
                .anyMatch(
                        c ->
                                c.isCell()
                                        && c.block() == own.block()
                                        && c.flow().equals(own.flow())
                                        && c.when().equals(own.when())
                                        && c.role() == Role.LEVEL
                                        && c.who().stream()
                                                .anyMatch(
                                                        w ->
                                                                w.startsWith("oth")
                                                                        || w.startsWith("altr")
                                                                        || w.startsWith("rest"))
                                        && c.value().low() > own.value().high());
    }
}
