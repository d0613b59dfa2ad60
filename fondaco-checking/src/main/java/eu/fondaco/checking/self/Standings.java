// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places told in words against a table's rows. */
final class Standings {

    private static final int MOVED = 16;

    private final Levels levels;
    private final TellingWords words;
    private final List<Table> tables;
    private final List<Pattern> ordinals = new ArrayList<>();
    private final Pattern place;
    private final Pattern narrower;
    private final Pattern overtook;
    private final Pattern whose;
    private final Pattern first;
    private final Pattern then;

    private Standings(Levels levels, List<Table> tables) {
        this.levels = levels;
        this.tables = tables;
        words = levels.known.words;
        place = words.words("place-told");
        narrower = words.words("narrower");
        overtook = words.words("overtook");
        whose = words.ofAnother;
        first = words.words("place-alone");
        then = words.words("place-then");
        for (String one : words.list("nth-places")) {
            ordinals.add(Pattern.compile(one, Pattern.CASE_INSENSITIVE));
        }
    }

    /** Those of a text. */
    static List<Clash> in(Levels levels, List<Table> tables) {
        Standings all = new Standings(levels, tables);
        List<Clash> out = new ArrayList<>();
        for (Sentence s : levels.sentences) {
            Matcher m = all.place.matcher(s.text());
            while (m.find()) {
                Clash clash = all.clash(s, m);
                if (clash != null) {
                    out.add(clash);
                }
            }
        }
        return out;
    }

    private Clash clash(Sentence s, Matcher m) {
        String tail = Figures.head(s.text().substring(m.end()));
        boolean part = narrower.matcher(m.group() + tail).find();
        boolean grown = words.noRank.matcher(s.text().substring(m.start())).lookingAt();
        int rank = rank(m.group());
        String just = s.text().substring(Math.max(0, m.start() - MOVED), m.start());
        boolean moved = ordinals.stream().anyMatch(o -> o.matcher(just).find());
        if (moved || rank == 0 || part || grown) {
            return null;
        }
        Span told = s.span(m.start(), m.end());
        String lead = s.text().substring(0, m.start());
        return table(s, lead, m, rank, told);
    }

    private int rank(String word) {
        for (int i = 0; i < ordinals.size(); i++) {
            if (ordinals.get(i).matcher(word).lookingAt()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The row named last before a place, in each column that may be meant. */
    private Clash table(Sentence s, String lead, Matcher m, int rank, Span told) {
        String clause = lead.substring(Math.max(lead.lastIndexOf(';'), lead.lastIndexOf(". ")) + 1);
        String tail = s.text().substring(m.end()).split("[,;:.()]", 2)[0];
        for (Table t : tables) {
            boolean before = t.isNamed(levels.keys(clause));
            boolean place = first.matcher(m.group()).find();
            int row = before ? named(t, clause) : place ? t.rowNamed(levels.keys(tail)) : -1;
            if (row < 0 || t.isRest(row)) {
                continue;
            }
            List<Integer> columns = t.sizes(m.group() + " " + clause);
            columns = isThen(clause) ? columns : t.now(columns);
            boolean fits = columns.stream().anyMatch(c -> t.allows(row, c, rank));
            if (fits || columns.isEmpty()) {
                return null;
            }
            int c = columns.get(0);
            Grid.Cell own = t.grid().at(row, c);
            return new Clash(
                    "order",
                    own.span(),
                    told,
                    Say.told(
                            "self-places.table-have-more-than",
                            t.more(row, c),
                            own.text(),
                            m.group().strip(),
                            rank));
        }
        return null;
    }

    /** Whether a clause tells another time, or of what was. */
    private boolean isThen(String clause) {
        When main = levels.known.read.main();
        return then.matcher(clause).find()
                || levels.known.read.times().in(clause, main).stream()
                        .anyMatch(f -> !f.day() && !f.when().equals(main));
    }

    /** The row that the last part of a clause names that names any; -1 for none or several. */
    private int named(Table t, String clause) {
        String[] parts = clause.split("[,:()]");
        int last = parts.length - 1;
        boolean relative = last > 0 && whose.matcher(", " + parts[last].strip()).find();
        for (int i = last; i >= 0; i--) {
            Set<String> said = levels.keys(parts[i]);
            Matcher m = overtook.matcher(parts[i]);
            boolean found = m.find();
            if (found && relative && i == last - 1) { // "passes Lazio, which falls to third"
                return t.rowNamed(levels.keys(parts[i].substring(m.end())));
            }
            if (found) { // its subject is named before it, and one alone behind it
                String passed = parts[i].substring(m.end());
                boolean one = t.rowNamed(levels.keys(passed)) >= 0;
                parts[i] = parts[i].substring(0, m.start());
                said = one ? levels.keys(parts[i]) : said;
            }
            if (t.isNamed(said)) {
                return t.rowNamed(said);
            }
        }
        return -1;
    }
}
