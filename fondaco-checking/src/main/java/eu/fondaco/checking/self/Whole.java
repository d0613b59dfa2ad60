// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text taken as a whole: its title, lead, body and tables against each other. */
final class Whole {

    private Whole() {}

    /**
     * The levels of a text that tell surely of what they are, by region, flow, time and of whom;
     * none where the text doesn't say whose trade it is about, or tells one of them in two ways.
     */
    static Map<String, Fact> levels(List<Sentence> sentences, List<Grid> grids, Lang lang) {
        Ledger.Read read = Ledger.of(sentences, lang);
        Set<String> region = read.stems().region();
        Map<String, Fact> out = new LinkedHashMap<>();
        Set<String> unclear = new HashSet<>();
        for (Fact f : region.isEmpty() ? List.<Fact>of() : facts(grids, read, lang)) {
            boolean sure =
                    f.role() == Fact.Role.LEVEL
                            && f.sure() >= (f.isWhole() ? Fact.TOLD : Fact.NAMED)
                            && f.unit().isEmpty()
                            && f.when().year() > 0
                            && f.who().stream().noneMatch(w -> w.startsWith("#"));
            Fact before = sure ? out.putIfAbsent(region + f.key(), f) : null;
            if (before != null && !before.value().meets(f.value())) {
                unclear.add(region + f.key());
            }
        }
        out.keySet().removeAll(unclear);
        return out;
    }

    /** The clashes of a text. */
    static List<Clash> in(List<Sentence> sentences, List<Grid> grids, Lang lang) {
        Ledger.Read read = Ledger.of(sentences, lang);
        List<Fact> facts = facts(grids, read, lang);
        TellingWords words = TellingWords.of(lang);
        List<Clash> out = new ArrayList<>(Agreement.in(facts, words));
        out.addAll(Ranks.in(facts));
        out.addAll(Together.in(facts));
        out.addAll(Fractions.in(sentences, facts, read, words));
        out.addAll(Worded.in(sentences, facts, read, words));
        return out;
    }

    private static List<Fact> facts(List<Grid> grids, Ledger.Read read, Lang lang) {
        List<Fact> cells = new ArrayList<>();
        Set<Set<String>> rows = new HashSet<>();
        for (Grid grid : grids) {
            for (Fact cell : Cells.of(grid, read, lang)) {
                cells.add(cell);
                rows.add(cell.who());
            }
        }
        List<Fact> facts = new ArrayList<>(cells);
        read.facts().forEach(f -> facts.add(named(f, rows)));
        facts.sort(Comparator.comparingInt(Fact::at));
        return facts;
    }

    /** A fact of the row that it names, where only one has all of its words. */
    private static Fact named(Fact f, Set<Set<String>> rows) {
        if (f.isWhole() || rows.contains(f.who())) {
            return f;
        }
        Set<String> found = null;
        for (Set<String> row : rows) {
            if (row.containsAll(f.who())) {
                if (found != null) {
                    return f;
                }
                found = row;
            }
        }
        return found == null ? f : f.of(found);
    }
}
