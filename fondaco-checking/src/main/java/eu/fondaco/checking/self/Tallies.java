// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many of how many, against the rows of a table, and against those that are listed behind. */
final class Tallies {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?:(?:those|that|quell[aeoi]) (?:to|for|from|in|of|per|di|da|con|verso) )?"
                            + "(?:(?:the|il|la|lo|l'|i|gli|le) ?)?\\p{Lu}[\\p{L}'\u2019-]*"
                            + "(?: (?:\\p{L}+|&)){0,3}\\.?");

    private static final Pattern END = Pattern.compile("[;.](?!\\d)");

    private final Levels levels;
    private final TellingWords words;
    private final List<Table> tables;
    private final Pattern of;
    private final Pattern listed;
    private final Pattern apart;
    private final Pattern named;
    private final Pattern left;
    private final Pattern such;

    private Tallies(Levels levels, List<Table> tables) {
        this.levels = levels;
        this.tables = tables;
        words = levels.known.words;
        of = words.words("so-many-of");
        listed = words.words("so-many-listed");
        left = words.words("the-others");
        named = words.words("made-named");
        such = words.words("made-such");
        apart = words.words("several-names");
    }

    /** Those of a text. */
    static List<Clash> in(Levels levels, List<Table> tables) {
        Tallies all = new Tallies(levels, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < levels.sentences.size(); i++) {
            Sentence s = levels.sentences.get(i);
            Matcher m = all.of.matcher(s.text());
            while (m.find()) {
                all.rows(s, m, out);
            }
            Matcher r = all.left.matcher(s.text());
            if (r.find()) {
                all.rest(s, r, out);
            }
            Matcher n = all.named.matcher(s.text());
            if (n.find()) {
                all.names(s, n, out);
            }
            Matcher l = all.listed.matcher(s.text());
            while (l.find()) {
                all.list(s, l, out);
            }
        }
        return out;
    }

    /** Of a table of as many rows so many go up, go down, or are above nought. */
    private void rows(Sentence s, Matcher m, List<Clash> out) {
        int k = Fraction.count(m.group("k"), words);
        int n = Fraction.count(m.group("n"), words);
        String before = s.text().substring(0, m.start());
        String clause =
                before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1);
        clause += s.text().substring(m.start());
        Matcher end = END.matcher(clause);
        clause = end.find() ? clause.substring(0, end.start()) : clause;
        boolean up = words.up.matcher(clause).find() || words.surplus.matcher(clause).find();
        boolean down = words.down.matcher(clause).find() || words.deficit.matcher(clause).find();
        boolean then =
                levels.known.read.times().in(clause, levels.known.read.main()).stream()
                        .anyMatch(p -> p.since() != 0);
        if (n < 3 || !up && !down || then) {
            return;
        }
        for (Table t : tables) {
            if (t.rows().size() != n) {
                continue;
            }
            Set<Integer> may = counts(t, up == down ? 0 : up ? 1 : -1);
            Integer odd = may.isEmpty() || may.contains(k) ? null : k;
            if (odd != null) {
                int row = t.rows().get(0);
                Grid.Cell cell = last(t, row);
                Span told = s.span(m.start(), m.end());
                out.add(
                        new Clash(
                                "total",
                                cell.span(),
                                told,
                                Say.told("rows.counted", n, m.group().strip())));
            }
            return;
        }
    }

    /** "Up in nine of the twelve groups and down in the other four": of all there are. */
    private void rest(Sentence s, Matcher m, List<Clash> out) {
        int k = Fraction.count(m.group("k"), words);
        int n = Fraction.count(m.group("n"), words);
        if (n > k && Fraction.count(m.group("m"), words) != n - k) {
            Span told = s.span(m.start(), m.end("n"));
            Span left = s.span(m.start("m"), m.end("m"));
            Object[] about = {m.group("n"), n - k, m.group("m")};
            out.add(new Clash("total", told, left, Say.told("tallies.left", about)));
        }
    }

    private static Grid.Cell last(Table t, int row) {
        Grid.Cell out = null;
        for (int c = 1; c < t.grid().heads().size(); c++) {
            out = t.grid().at(row, c) == null ? out : t.grid().at(row, c);
        }
        return out;
    }

    /** How many rows have more or less than nought, or than in another column. */
    private static Set<Integer> counts(Table t, int way) {
        Set<Integer> out = new HashSet<>();
        boolean told = way != 0 && hasChanges(t);
        int columns = t.grid().heads().size();
        for (int c = 1; c < columns; c++) {
            int above = 0;
            int below = 0;
            for (int row : t.rows()) {
                Grid.Cell cell = t.grid().at(row, c);
                above += cell != null && cell.value() > 0 ? 1 : 0;
                below += cell != null && cell.value() < 0 ? 1 : 0;
            }
            if (below > 0 || t.isChange(c)) {
                out.addAll(way < 0 ? List.of(below) : List.of(above));
                out.addAll(way == 0 ? List.of(below) : List.of());
            }
            for (int o = 1; o < columns && !told; o++) {
                int more = 0;
                int less = 0;
                for (int row : t.rows()) {
                    Grid.Cell a = t.grid().at(row, c);
                    Grid.Cell b = t.grid().at(row, o);
                    boolean both = a != null && b != null && a.percent() == b.percent();
                    more += both && a.value() > b.value() ? 1 : 0;
                    less += both && a.value() < b.value() ? 1 : 0;
                }
                boolean sizes = c != o && !t.isChange(c) && !t.isChange(o);
                out.addAll(sizes ? List.of(more, less) : List.of());
            }
        }
        return out;
    }

    private static boolean hasChanges(Table t) {
        for (int c = 1; c < t.grid().heads().size(); c++) {
            if (t.isChange(c)) {
                return true;
            }
        }
        return false;
    }

    /** "Five countries: A (27), B (18) and C (11)": each named with a number. */
    private void list(Sentence s, Matcher m, List<Clash> out) {
        int n = Fraction.count(m.group("n"), words);
        String rest = s.text().substring(m.end());
        Matcher end = END.matcher(rest);
        rest = end.find() ? rest.substring(0, end.start()) : rest;
        int told = 0;
        int from = m.end();
        int to = m.end() + rest.length();
        int last = -1;
        for (Figure f : levels.figures.of(s)) {
            boolean within = f.n().start() >= from && f.n().end() <= to;
            String lead = within ? s.text().substring(from, f.n().start()) : "";
            if (within && levels.names(lead).isEmpty()) {
                return;
            }
            int parts = within ? parts(lead) : 0;
            if (parts > 1) {
                return; // somebody is named without a number
            }
            told += parts;
            from = within ? f.n().end() : from;
            last = within ? f.n().end() : last;
        }
        String left = last < 0 ? "" : s.text().substring(last, to);
        boolean more = left.length() > 2 && !levels.known.read.stems().of(left).isEmpty();
        if (told < 2 || told == n || n < 2 || more) {
            return;
        }
        out.add(
                new Clash(
                        "total",
                        s.span(m.start(), m.end()),
                        s.span(m.start(), m.end()),
                        Say.told("in-a-row.listed", told, m.group().strip())));
    }

    /** "Five ports are open: A, B, C and D": each named by a name. */
    private void names(Sentence s, Matcher m, List<Clash> out) {
        String rest = s.text().substring(m.end() + 1).replaceFirst("^[\u2013\u2014] ", "");
        rest = rest.split(" [\u2013\u2014] ", 2)[0];
        Matcher end = END.matcher(rest);
        rest = end.find() ? rest.substring(0, end.start()) : rest;
        String[] parts =
                rest.split(",(?! (?:" + apart.pattern() + "))|,? " + apart.pattern() + " ");
        int n = Fraction.count(m.group("n"), words);
        boolean other = rest.matches(".*\\d.*") || such.matcher(m.group() + rest).find();
        for (String part : parts) {
            other |= !NAME.matcher(part.strip()).matches();
        }
        if (!other && parts.length > 1 && parts.length != n) {
            Span told = s.span(m.start(), m.end());
            out.add(
                    new Clash(
                            "total",
                            told,
                            told,
                            Say.told("in-a-row.listed", parts.length, m.group("n"))));
        }
    }

    private int parts(String lead) {
        int n = 0;
        for (String part : lead.split("[,;()]|" + apart.pattern())) {
            n += levels.names(part).isEmpty() ? 0 : 1;
        }
        return n;
    }
}
