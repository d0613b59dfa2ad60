// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Levels.Level;
import eu.fondaco.checking.self.Roster.Entry;
import eu.fondaco.checking.self.Roster.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places told in words against a table's rows, or against what others named near have. */
final class Standings {

    private static final int NEAR = 90;
    private static final int LONG = 120;
    private static final int MOVED = 16;

    private final Levels levels;
    private final Roster roster;
    private final TellingWords words;
    private final List<Table> tables;
    private final List<Pattern> ordinals = new ArrayList<>();
    private final Pattern place;
    private final Pattern narrower;
    private final Pattern several;
    private final Pattern overtook;
    private final Pattern first;

    private Standings(Levels levels, List<Table> tables) {
        this.levels = levels;
        roster = new Roster(levels);
        this.tables = tables;
        words = levels.known.words;
        place = words.words("place-told");
        narrower = words.words("narrower");
        several = words.words("aggregates");
        overtook = words.words("overtook");
        first = words.words("place-alone");
        for (String one : words.list("nth-places")) {
            ordinals.add(Pattern.compile(one, Pattern.CASE_INSENSITIVE));
        }
    }

    /** Those of a text. */
    static List<Clash> in(Levels levels, List<Table> tables) {
        Standings all = new Standings(levels, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < levels.sentences.size(); i++) {
            Sentence s = levels.sentences.get(i);
            Matcher m = all.place.matcher(s.text());
            while (m.find()) {
                Clash clash = all.clash(s, i, m);
                if (clash != null) {
                    out.add(clash);
                }
            }
        }
        return out;
    }

    private Clash clash(Sentence s, int i, Matcher m) {
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
        Clash clash = table(s, lead, m, rank, told);
        return clash == null ? prose(s, i, m, rank, told) : clash;
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
            columns = t.now(columns);
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

    /** The row that the last part of a clause names that names any; -1 for none or several. */
    private int named(Table t, String clause) {
        String[] parts = clause.split("[,:()]");
        for (int i = parts.length - 1; i >= 0; i--) {
            Set<String> said = levels.keys(parts[i]);
            Matcher m = overtook.matcher(parts[i]);
            if (m.find()) { // its subject is named before it, and one alone behind it
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

    /** Too many told of in the paragraph that tells its own have more. */
    private Clash prose(Sentence s, int i, Matcher m, int rank, Span told) {
        Entry own = roster.subject(i, m.start(), m.end(), NEAR);
        String of = Figures.head(s.text().substring(m.end()));
        boolean part = own != null && own.kind() != Kind.NAME && !levels.keys(of).isEmpty();
        if (own == null || part || words.words("respectively").matcher(s.text()).find()) {
            return null;
        }
        List<Level> more = new ArrayList<>();
        Set<Set<String>> named = new HashSet<>(Set.of(own.who()));
        for (Entry e : roster.around(own)) {
            boolean larger = e.level().size().low() > own.level().size().high();
            if (e.isLike(own) && larger && isOfFlow(e.level(), own.level()) && named.add(e.who())) {
                more.add(e.level());
            }
        }
        if (more.size() < rank) {
            return own.level().i() == i ? behind(own.level(), s.block(), rank, told) : null;
        }
        return new Clash(
                "order",
                more.get(0).f().span(),
                told,
                Say.told(
                        "ranked.told-before-have-more",
                        more.size(),
                        own.level().f().words(),
                        Integer.toString(rank)));
    }

    private boolean isOfFlow(Level a, Level b) {
        String one = levels.figures.flow(a.f());
        String other = levels.figures.flow(b.f());
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** "A leads with 80, ahead of B at 70; C is third with 90": those before it are as many. */
    private Clash behind(Level own, int block, int rank, Span told) {
        List<Level> before = new ArrayList<>();
        Set<Set<String>> named = new HashSet<>(Set.of(own.name()));
        for (Level l : levels.where(o -> levels.sentences.get(o.i()).block() == block)) {
            boolean may = l.f().at() < own.f().at() && l.isLike(own) && !l.past();
            if (may && !l.name().isEmpty() && !isSeveral(l) && named.add(l.name())) {
                before.add(l);
            }
        }
        Level odd = null;
        for (Level l : before) {
            odd = l.size().high() < own.size().low() ? l : odd;
        }
        return odd == null || before.size() != rank - 1
                ? null
                : new Clash(
                        "order",
                        odd.f().span(),
                        own.f().span(),
                        Say.told(
                                "self-places.one-named-first-has",
                                odd.f().words(),
                                own.f().words()));
    }

    /** Whether a level is of a bloc, a continent, or of all. */
    private boolean isSeveral(Level l) {
        String lead = l.f().s().text().substring(0, l.f().n().start());
        String clause = lead.substring(lead.lastIndexOf(';') + 1);
        String last = clause.substring(Math.max(0, clause.length() - LONG));
        boolean first = words.words("most-told").matcher(clause).find();
        return several.matcher(last).find() || levels.lead().contains(l) && !first;
    }
}
