// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Telling.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The same quantity told otherwise: in title, lead, body and tables. */
final class Same {

    private static final double NEAR = 1.12;

    /** What a title says of all is told again below, whatever it says. */
    private static final double TITLE = 2;

    private final Known known;

    private Same(Known known) {
        this.known = known;
    }

    /** Adds the clashes. */
    static void in(Known known) {
        for (Role role : List.of(Role.LEVEL, Role.GROWTH, Role.SHARE, Role.CHANGE)) {
            new Same(known).of(role);
        }
        Same same = new Same(known);
        known.withLoose().stream().filter(t -> t.sure() == Telling.UNNAMED).forEach(same::loose);
    }

    /** A level of nobody named that is a slip of the pen from the only one that all have. */
    private void loose(Telling t) {
        List<Telling> own = t.role() == Role.LEVEL ? known.levels(t, t.when()) : List.of();
        boolean odd = own.stream().noneMatch(o -> o.in() == t.in() || o.agrees(t));
        boolean against = !odd || t.isCell() || isAgainst(t);
        if (own.isEmpty() || against || known.explained.elsewhere(t)) {
            return;
        }
        Telling one = own.get(0);
        if (Slip.isBetween(t.words(), one.words()) && !known.explained.elsewhere(one)) {
            known.clash(
                    "twice",
                    one,
                    t,
                    Say.told("told-twice.same-quantity-told-as", one.words(), t.words()));
        }
    }

    /** Whether another is set against it: "narrowed to 240 million from 270". */
    private boolean isAgainst(Telling t) {
        String before = t.in().text().substring(0, t.at() - t.in().start());
        return known.words.baseMark.matcher(before).find();
    }

    private void of(Role role) {
        Map<String, List<Telling>> same = new HashMap<>();
        for (Telling t : known.all) {
            if (t.role() == role) {
                same.computeIfAbsent(t.key() + t.base(), k -> new ArrayList<>()).add(t);
            }
        }
        List<List<Telling>> groups = new ArrayList<>(same.values());
        groups.sort(Comparator.comparingInt(g -> g.get(0).at()));
        groups.stream().filter(g -> !isAmbiguous(g)).forEach(this::group);
    }

    private void group(List<Telling> group) {
        for (int i = 0; i < group.size(); i++) {
            for (int k = i + 1; k < group.size(); k++) {
                Telling a = group.get(i);
                Telling b = group.get(k);
                if (differ(a, b)) {
                    known.clash(
                            a.isCell() || b.isCell() ? "table" : "twice",
                            a,
                            b,
                            Say.told("told-twice.same-quantity-told-as", a.words(), b.words()));
                    return;
                }
            }
        }
    }

    private boolean differ(Telling a, Telling b) {
        boolean together = a.isCell() && b.isCell() || a.in() != null && a.in() == b.in();
        together |= a.side() * b.side() < 0; // a surplus of one thing, a deficit of another
        together |= isOfIt(a) || isOfIt(b);
        if (together || a.agrees(b) || a.unit().equals("#")) {
            return false;
        }
        boolean slip = Slip.isBetween(a.words(), b.words());
        int sure = Math.min(a.sure(), b.sure());
        boolean change = a.role() == Role.GROWTH || a.role() == Role.CHANGE;
        boolean told =
                change
                        ? sure == Telling.TOLD && isSet(a, b)
                        : sure == Telling.TOLD && (a.role() != Role.LEVEL || isNear(a, b));
        boolean sided = !change || a.way() * b.way() > 0;
        return (told || slip && sure >= Telling.NAMED)
                && sided
                && !known.explained.elsewhere(a)
                && !known.explained.elsewhere(b);
    }

    /** "68% of home-made exports": whether a share is one of whom it seems to be of. */
    private boolean isOfIt(Telling t) {
        if (t.role() != Role.SHARE || t.isCell() || t.isWhole()) {
            return false;
        }
        String text = t.in().text();
        int end = Math.min(text.length(), t.at() - t.in().start() + t.words().length());
        Matcher of = known.words.genitive.matcher(text).region(end, text.length());
        return of.lookingAt() && known.read.stems().of(of.group()).containsAll(t.who());
    }

    /** Changes are told of many things: only those of a title or table are surely of this. */
    private static boolean isSet(Telling a, Telling b) {
        return a.isCell() || b.isCell() || a.in().heading() || b.in().heading();
    }

    /** Whether two numbers are as near as one that was miswritten is to the right one. */
    private static boolean isNear(Telling a, Telling b) {
        double ratio = a.value().size().high() / b.value().size().high();
        boolean titled = a.in() != null && a.in().heading() && a.isWhole();
        return titled && ratio > 1 / TITLE && ratio < TITLE
                || ratio > 1 / NEAR && ratio < NEAR
                || Slip.isBetween(a.words(), b.words());
    }

    /** Tables that give one name to several things: which one a sentence means isn't told. */
    private static boolean isAmbiguous(List<Telling> group) {
        List<Telling> cells = group.stream().filter(Telling::isCell).toList();
        return cells.stream().anyMatch(c -> !c.value().meets(cells.get(0).value()));
    }
}
