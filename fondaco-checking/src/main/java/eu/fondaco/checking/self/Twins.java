// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Levels.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One quantity told twice, two digits of which changed places once: each is told only once. */
final class Twins {

    private static final int FEWEST = 3;

    private final Levels levels;
    private final Map<String, Integer> often = new HashMap<>();

    private Twins(Levels levels, List<Table> tables) {
        this.levels = levels;
        levels.where(l -> true).forEach(l -> often.merge(digits(l), 1, Integer::sum));
        for (Table t : tables) {
            for (Grid.Row row : t.grid().rows()) {
                for (Grid.Cell c : row.cells()) {
                    String digits = c == null ? "" : c.text().replaceAll("\\D", "");
                    often.merge(digits, 1, Integer::sum);
                }
            }
        }
    }

    /** Those of a text. */
    static List<Clash> in(Levels levels, List<Table> tables) {
        Twins all = new Twins(levels, tables);
        List<Level> once = levels.where(l -> digits(l).length() >= FEWEST);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            for (int k = i + 1; k < once.size(); k++) {
                Level a = once.get(i);
                Level b = once.get(k);
                if (all.isOne(a, b)) {
                    out.add(
                            new Clash(
                                    "twice",
                                    a.f().span(),
                                    b.f().span(),
                                    Say.told(
                                            "told-twice.same-quantity-told-as",
                                            a.f().words(),
                                            b.f().words()),
                                    true));
                }
            }
        }
        return out;
    }

    private boolean isOne(Level a, Level b) {
        String x = digits(a);
        String y = digits(b);
        boolean alone = often.get(x) == 1 && often.get(y) == 1;
        double ratio = a.f().n().value() / b.f().n().value();
        boolean swapped = alone && isSwap(x, y) && ratio > 0.5 && ratio < 2;
        return swapped && a.i() != b.i() && a.isOfUnit(b) && isOfOne(a, b);
    }

    /** Whether two digits beside each other changed places. */
    private static boolean isSwap(String x, String y) {
        for (int i = 0; i + 1 < x.length() && x.length() == y.length(); i++) {
            String turned = x.substring(0, i) + x.charAt(i + 1) + x.charAt(i) + x.substring(i + 2);
            if (turned.equals(y) && !x.equals(y)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words tell both of the same: what they count, or whom and which flow. */
    private boolean isOfOne(Level a, Level b) {
        boolean counted = a.unit().equals(b.unit()) && a.f().n().currency().isEmpty();
        Set<String> near = new TreeSet<>(a.near());
        near.retainAll(b.near());
        String flow = levels.figures.flow(a.f());
        boolean flows = !flow.isEmpty() && flow.equals(levels.figures.flow(b.f()));
        boolean names = a.name().equals(b.name()) || Collections.disjoint(a.name(), b.name());
        return names && (counted && !a.unit().isEmpty() || !near.isEmpty() || flows);
    }

    private static String digits(Level l) {
        return l.f().words().replaceAll("\\D", "");
    }
}
