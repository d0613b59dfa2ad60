// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text taken as a whole: its title, lead, body and tables against each other. */
final class Whole {

    private Whole() {}

    /**
     * What a text tells surely of what it is, by region, flow, time and of whom; nothing that it
     * tells in two ways.
     */
    static Map<String, Telling> sure(List<Sentence> sentences, List<Grid> grids, Lang lang) {
        Reader.Read read = Reader.of(sentences, grids, lang);
        Set<String> region = read.stems().region();
        List<Telling> cells = cells(grids, read, lang);
        Map<String, Telling> out = new LinkedHashMap<>();
        Set<String> unclear = new HashSet<>();
        for (Telling t :
                settled(cells, read, new Cast(grids, cells, read.tellings(), read.stems()))) {
            int least = t.isWhole() || region.isEmpty() ? Telling.TOLD : Telling.NAMED;
            boolean sure =
                    (t.role() == Role.LEVEL || t.role() == Role.GROWTH)
                            && t.sure() >= least
                            && t.unit().isEmpty()
                            && t.when().year() > 0
                            && t.who().stream().noneMatch(w -> w.startsWith("#"));
            String key = region + t.role().name() + t.key() + t.base();
            Telling before = sure ? out.putIfAbsent(key, t) : null;
            if (before != null && !before.agrees(t)) {
                unclear.add(key);
            }
        }
        out.keySet().removeAll(unclear);
        return out;
    }

    /** All that is known of a text. */
    record Text(List<Sentence> sentences, List<Grid> grids, Known known, Figures figures) {

        static Text of(List<Sentence> sentences, List<Grid> grids, Lang lang) {
            Reader.Read read = Reader.of(sentences, grids, lang);
            List<Telling> cells = cells(grids, read, lang);
            Cast cast = new Cast(grids, cells, read.tellings(), read.stems());
            TellingWords words = TellingWords.of(lang);
            Known known = new Known(settled(cells, read, cast), read, cast, words);
            return new Text(sentences, grids, known, new Figures(read, words));
        }

        static Text of(Document document, Lang lang) {
            return of(Sentence.of(document, lang), Grid.of(document, lang), lang);
        }
    }

    /** Those that words tell. */
    static List<Clash> in(Text text) {
        List<Sentence> sentences = text.sentences();
        List<Grid> grids = text.grids();
        Known known = text.known();
        Figures figures = text.figures();
        Steps.in(known, sentences, figures);
        Cued.in(known, sentences, figures);
        Ranked.in(known, sentences, figures);
        Periods.in(known, sentences, figures);
        Counted.in(known, sentences);
        InARow.in(known, sentences, figures);
        Same.in(known);
        Moves.in(known);
        Shares.in(known);
        Places.in(known, sentences);
        Spans.in(known, sentences);
        return Vouched.left(known.out, sentences, grids, figures);
    }

    /** Those of what words tell of levels, each set against all that it may be of. */
    static List<Clash> built(Text text) {
        Levels levels = new Levels(text.known(), text.sentences(), text.figures());
        List<Table> tables = text.grids().stream().map(g -> new Table(g, levels)).toList();
        Sizes sizes = new Sizes(levels);
        List<Table> rows = new ArrayList<>(tables);
        Listed.in(sizes).forEach(list -> rows.add(new Table(list, levels)));
        List<Clash> out = new ArrayList<>(Standings.in(levels, rows));
        add(Among.in(levels, rows), out);
        add(made(sizes, tables, text.grids()), out);
        return out;
    }

    /** Those of numbers that others make, by how sentences are built. */
    static List<Clash> made(Sizes sizes, List<Table> tables, List<Grid> grids) {
        List<Clash> out = new ArrayList<>(Compared.in(sizes));
        add(Grown.in(sizes), out);
        add(Left.in(sizes), out);
        add(Triads.in(sizes), out);
        Ledger ledger = new Ledger(sizes, grids);
        add(Accounts.in(ledger), out);
        add(Differences.in(ledger), out);
        add(Percents.in(ledger), out);
        add(Signs.in(ledger), out);
        add(Within.in(sizes), out);
        add(Wholes.in(ledger, tables), out);
        add(Summed.in(sizes, tables), out);
        add(Spells.in(sizes, tables), out);
        add(Parts.in(sizes, tables), out);
        add(Filled.in(sizes), out);
        add(Multiplied.in(sizes, tables), out);
        add(Celled.in(sizes, tables), out);
        add(Drawn.in(ledger, tables), out);
        add(Ran.in(ledger, tables), out);
        add(Anchored.in(ledger, tables), out);
        add(Revised.in(sizes), out);
        add(Gaps.in(ledger), out);
        add(Turned.in(sizes), out);
        add(Firsts.in(ledger), out);
        add(Titled.in(sizes, tables), out);
        add(Headed.in(sizes), out);
        add(Apart.in(sizes), out);
        add(Halved.in(sizes), out);
        add(Each.in(sizes), out);
        add(Paced.in(sizes), out);
        return out;
    }

    /** Adds those that mark a place where none is told. */
    static void add(List<Clash> some, List<Clash> out) {
        for (Clash c : some) {
            if (out.stream().noneMatch(o -> touches(o, c.second()))) {
                out.add(c);
            }
        }
    }

    private static boolean touches(Clash clash, Span place) {
        return clash.first().overlaps(place) || clash.second().overlaps(place);
    }

    private static List<Telling> cells(List<Grid> grids, Reader.Read read, Lang lang) {
        List<Telling> out = new ArrayList<>();
        grids.forEach(grid -> out.addAll(Cells.of(grid, read, lang)));
        return out;
    }

    private static List<Telling> settled(List<Telling> cells, Reader.Read read, Cast cast) {
        List<Telling> out = new ArrayList<>(cells);
        read.tellings().forEach(t -> out.add(cast.settle(t)));
        out.sort(Comparator.comparingInt(Telling::at));
        return borneOut(out);
    }

    /**
     * A table that doesn't say of which flow it is, is taken for that of the text where sentences
     * tell some of its figures; else it is left out.
     */
    private static List<Telling> borneOut(List<Telling> all) {
        Set<String> told = new HashSet<>();
        for (Telling t : all) {
            if (!t.isCell() && t.role() == Role.LEVEL) {
                told.add(t.key() + t.words().replaceAll("\\D", ""));
            }
        }
        Map<Integer, Integer> times = new HashMap<>();
        for (Telling t : all) {
            String digits = t.words().replaceAll("\\D", "");
            boolean same = digits.length() > 2 && told.contains(t.key() + digits);
            if (t.isCell() && t.sure() == Telling.TAKEN && same) {
                times.merge(t.block(), 1, Integer::sum);
            }
        }
        List<Telling> out = new ArrayList<>();
        for (Telling t : all) {
            boolean taken = t.isCell() && t.sure() == Telling.TAKEN;
            if (!taken) {
                out.add(t);
            } else if (times.getOrDefault(t.block(), 0) > 1) {
                out.add(t.of(t.who(), Telling.TOLD));
            }
        }
        return out;
    }
}
