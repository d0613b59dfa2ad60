// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Grid.Cell;
import eu.fondaco.checking.text.Document.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of which universe a place of a text is: of which of its releases, of when, counted how, and what
 * its flow is said to be by words that are no name and no row. One gate for whatever sets two
 * places against each other: nothing that is told of one may part it from the other, and a word
 * that the text has nowhere else does.
 */
final class Universe {

    private static final Pattern CLAUSES =
            Pattern.compile("[;:]|, (?:while|whereas|but|mentre|ma|invece)(?!\\p{L})");

    private static final String ALWAYS = "=";
    private static final String TOTAL = "total";

    /** Kinds of clash of sizes that are of one time, or of one and the year before. */
    private static final Set<String> SIZES =
            Set.of("change", "difference", "balance", TOTAL, "share", "multiple", "table", "twice");

    /** What the digits leave open: numbers that nobody has told. */
    private static final Pattern BOUNDS = Pattern.compile("between \\S+ and \\S+");

    /** A number with what stands right behind it. */
    private static final Pattern BEHIND = Pattern.compile("^[^\\d]*[\\d.,]+[^\\d,;(.]{0,40}");

    private final Whole.Text text;
    private final Reader.Read read;
    private final List<Pattern> kinds;
    private final List<Pattern> flows;
    private final Pattern behind;
    private final Pattern always;
    private final Pattern all;
    private final Pattern whose;
    private final Pattern joins;
    private final Pattern acts;
    private final List<Pattern> since;

    /** Stems of rows and headings, and those that stand in several paragraphs. */
    private final Set<String> known = new HashSet<>();

    private final Map<String, Integer> only = new HashMap<>();
    private final Map<Integer, List<Sentence>> blocks = new HashMap<>();
    private final Map<Span, Place> places = new HashMap<>();

    /** A place of a text; its sentence is null in a table, its table is null in prose. */
    private record Place(Span span, Sentence in, Grid grid, int column, int row) {

        boolean isHeading() {
            return in != null && Reader.isHeading(in);
        }

        boolean isWith(Place o) {
            return in == o.in && grid == o.grid;
        }

        int block() {
            return in != null ? in.block() : grid != null ? grid.block() : -1;
        }
    }

    Universe(Whole.Text text) {
        this.text = text;
        read = text.known().read;
        TellingWords words = text.known().words;
        kinds =
                List.of(
                        words.words("would-be"),
                        words.words("basis-adjusted"),
                        words.words("basis-without"),
                        words.words("basis-real"),
                        words.words("basis-each"),
                        words.words("basis-early"));
        flows = List.of(words.exports, words.imports, words.balance, words.surplus, words.deficit);
        behind = words.ending("universe-behind");
        always = words.words("universe-words");
        all = words.words("of-all");
        whose = words.ending("universe-whose");
        joins = words.whole("universe-joins");
        acts = words.whole("universe-acts");
        since = List.of(words.words("since-when"), words.before("universe-after"));
        for (Grid grid : text.grids()) {
            grid.rows().forEach(r -> known.addAll(stems(r.label())));
        }
        boolean begun = false;
        for (Sentence s : text.sentences()) {
            boolean lead = !begun && !Reader.isHeading(s) && !s.numbers().isEmpty();
            begun |= lead;
            blocks.computeIfAbsent(s.block(), b -> new ArrayList<>()).add(s);
            for (String stem : stems(s.text())) {
                Integer other = only.put(stem, s.block());
                if (lead || Reader.isHeading(s) || other != null && other != s.block()) {
                    known.add(stem);
                }
            }
        }
    }

    private Set<String> stems(String words) {
        return read.stems().of(words);
    }

    /** Whether what is told of the places of a clash parts them. */
    boolean parts(Clash clash) {
        Place a = place(clash.first());
        Place b = place(clash.second());
        boolean order = clash.kind().equals("order");
        return differ(clash.kind(), a, b)
                || order && (isSupposed(a) || isSupposed(b))
                || SIZES.contains(clash.kind()) && isOfElsewhere(clash, a, b);
    }

    private boolean differ(String kind, Place a, Place b) {
        boolean sizes = SIZES.contains(kind);
        boolean prose = a.in != null && b.in != null && !a.isHeading() && !b.isHeading();
        return prose && sizes && !said(a).equals(said(b))
                || sizes && (a.in == null) != (b.in == null) && areTurned(a, b)
                || !a.isWith(b)
                        && (release(a) != release(b)
                                || areQualified(kind, a, b)
                                || sizes && areOfOtherTimes(kind, a, b));
    }

    /** Whether a table and a sentence say that they are counted one way and the other. */
    private boolean areTurned(Place a, Place b) {
        Place cell = a.in == null ? a : b;
        if (cell.grid == null) {
            return false;
        }
        Set<String> own = said(cell.grid.caption() + " " + cell.grid.heads().get(cell.column));
        Set<String> told = said(a.in == null ? b : a);
        return own.stream().anyMatch(k -> told.contains(k + "other"))
                || told.stream().anyMatch(k -> own.contains(k + "other"));
    }

    /** Whether a number that the arithmetic speaks of is parted from both wherever it stands. */
    private boolean isOfElsewhere(Clash clash, Place a, Place b) {
        Set<String> spoken = new HashSet<>();
        String words = BOUNDS.matcher(clash.words().en()).replaceAll(" ");
        for (String word : words.split("\\s+")) {
            spoken.add(digits(word));
        }
        for (Grid grid : text.grids()) {
            for (Grid.Row row : grid.rows()) {
                row.cells().stream()
                        .filter(c -> c != null)
                        .forEach(c -> spoken.remove(digits(c.text())));
            }
        }
        Map<String, Boolean> parted = new HashMap<>();
        for (Sentence s : text.sentences()) {
            for (Printed n : s.numbers()) {
                String own = digits(s.words(n));
                boolean size = n.unit() != Printed.Unit.YEAR && own.length() > 2;
                if (size && spoken.contains(own)) {
                    Place c = new Place(s.span(n.start(), n.end()), s, null, 0, 0);
                    boolean beside = c.block() == a.block() || c.block() == b.block();
                    boolean apart = !beside && differ(clash.kind(), a, c);
                    apart &= differ(clash.kind(), b, c);
                    parted.merge(own, apart, Boolean::logicalAnd);
                }
            }
        }
        return parted.containsValue(true);
    }

    private static String digits(String words) {
        return words.replaceAll("\\D", "");
    }

    /** Which of the releases that a text puts together a place is of. */
    private int release(Place p) {
        int out = 0;
        for (Sentence s : text.sentences()) {
            boolean title = s.heading() && s.document().blocks().get(s.block()).level() == 1;
            out += title && s.block() <= p.block() && s.text().matches("(?s).*\\d.*") ? 1 : 0;
        }
        return Math.max(1, out);
    }

    private boolean areQualified(String kind, Place a, Place b) {
        if (a.in != null && b.in != null) {
            Set<String> one = qualifiers(a);
            Set<String> other = qualifiers(b);
            Set<String> both = new TreeSet<>(one);
            both.retainAll(other);
            one.addAll(other);
            one.removeAll(both);
            one.removeIf(q -> (q.startsWith(ALWAYS) ? kind.equals(TOTAL) : a.block() == b.block()));
            return !one.isEmpty(); // a part is named beside its whole, and halves make one
        }
        Place told = a.in == null ? b : a;
        Grid grid = a.in == null ? a.grid : b.grid;
        if (told.in == null || grid == null) {
            return false;
        }
        String heads = String.join(" ", grid.heads());
        return !stems(grid.caption() + " " + grid.chapter() + " " + heads)
                .containsAll(qualifiers(told));
    }

    /** What the last flow before a place, or the one behind it, is said to be. */
    private Set<String> qualifiers(Place p) {
        Sentence s = p.in;
        Set<String> out = new TreeSet<>();
        if (p.isHeading() && s.block() == 0) {
            return out;
        }
        int at = 0;
        while (at < s.text().length() && s.span(0, at).end() < p.span.start()) {
            at++;
        }
        boolean found = last(s.text().substring(0, at), out);
        Matcher rest = BEHIND.matcher(s.text()).region(at, s.text().length());
        found |= rest.lookingAt() && last(rest.group(), out);
        List<Sentence> own = blocks.get(s.block());
        for (int i = own.indexOf(s) - 1; i >= 0 && !found; i--) {
            found = last(own.get(i).text(), out);
        }
        return out;
    }

    private boolean last(String stretch, Set<String> out) {
        String plain = stretch.replace('-', ' ');
        int start = -1;
        int end = -1;
        for (Pattern flow : flows) {
            Matcher m = flow.matcher(plain);
            while (m.find()) {
                end = m.start() > start ? m.end() : end;
                start = Math.max(start, m.start());
            }
        }
        if (start < 0) {
            return false;
        }
        Matcher from = whose.matcher(plain).region(end, plain.length());
        if (from.lookingAt()) {
            Set<String> place = stems(from.group(1));
            place.removeAll(known);
            out.addAll(place);
        }
        String[] before = plain.substring(0, start).split("[^\\p{L}']+| ");
        boolean marked = plain.substring(0, start).matches("(?s).*[^\\p{L}' ]\\s*");
        marked |= acts.matcher(plain.substring(start, end)).matches();
        for (int i = before.length - 1; i >= 0 && !marked; i--) {
            if (add(before[i], out) || !all.matcher(before[i]).matches()) {
                break;
            }
        }
        Matcher of = behind.matcher(plain).region(end, plain.length());
        for (String word : of.lookingAt() ? of.group().strip().split(" ") : new String[0]) {
            if (!add(word, out) && !joins.matcher(word).matches()) {
                break;
            }
        }
        return true;
    }

    /** Adds what no name or row says; whether anything is said. */
    private boolean add(String words, Set<String> out) {
        Matcher m = always.matcher(words);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            out.add(ALWAYS + word.substring(0, word.length() - 1));
        }
        Set<String> said = stems(words);
        for (String stem : said) {
            boolean named = stem.startsWith("~") || known.contains(stem);
            if (!named && !read.stems().isNamed(stem)) {
                out.add(stem);
            }
        }
        return !said.isEmpty();
    }

    private boolean areOfOtherTimes(String kind, Place a, Place b) {
        Set<When> one = times(a);
        Set<When> other = times(b);
        boolean whole = kind.equals(TOTAL); // parts of a year make it
        boolean together = whole && a.block() == b.block();
        return !together
                && !one.isEmpty()
                && !other.isEmpty()
                && one.stream().noneMatch(w -> isAmong(w, other, whole));
    }

    private static boolean isAmong(When w, Set<When> all, boolean whole) {
        return all.stream().anyMatch(o -> w.equals(o) || whole && (w.holds(o) || o.holds(w)));
    }

    /** The times that are told of a place, or of its paragraph, with a year before each. */
    private Set<When> times(Place p) {
        Set<When> out = p.in != null ? times(p.in) : p.grid != null ? cell(p) : new HashSet<>();
        new ArrayList<>(out).forEach(w -> out.add(w.back(1)));
        return out;
    }

    private Set<When> times(Sentence s) {
        Set<When> out = now();
        When now = read.main();
        List<Sentence> before = new ArrayList<>();
        int block = s.block();
        while (block > 0 && s.document().blocks().get(block).kind() == Kind.LIST_ITEM) {
            block--; // a list is of what leads to it
        }
        before.addAll(block < s.block() ? blocks.getOrDefault(block, List.of()) : List.of());
        before.addAll(blocks.get(s.block()));
        for (Sentence one : before) {
            Set<When> own = new HashSet<>();
            now = add(one.text(), now, own);
            if (!own.isEmpty()) {
                out.clear();
                out.addAll(own);
            }
            if (one == s) {
                break;
            }
        }
        return out;
    }

    /** Those of a cell, as its head, row or caption tells; none where that can't be read. */
    private Set<When> cell(Place p) {
        String head = p.grid.heads().get(p.column);
        Set<When> above = told(p.grid.caption());
        Set<When> own = told(head);
        own = own.isEmpty() ? told(p.grid.rows().get(p.row).label()) : own;
        if (own.isEmpty() && head.matches(".*\\d.*")) {
            return own;
        }
        Set<When> out = new HashSet<>(own.isEmpty() ? above : own);
        for (When w : new ArrayList<>(out)) {
            if (w.isYear()) {
                above.forEach(c -> out.add(c.in(w.year())));
                out.add(read.main().in(w.year()));
            }
        }
        return out.isEmpty() ? now() : out;
    }

    /** What the text is about; none where it tells no year. */
    private Set<When> now() {
        return new HashSet<>(read.main().year() == 0 ? Set.of() : Set.of(read.main()));
    }

    private Set<When> told(String label) {
        Set<When> out = new HashSet<>();
        add(read.times().expanded(label), read.main(), out);
        return out;
    }

    /** Adds the times of some words; the last year that they tell. */
    private When add(String words, When now, Set<When> out) {
        When last = now;
        boolean based = true;
        for (Times.Found f : read.times().in(words, now)) {
            String before = words.substring(0, f.start());
            String clause = before.replaceFirst("(?s)^.*[,;\\d]", "");
            boolean from = since.stream().anyMatch(w -> w.matcher(clause).find());
            if (!f.day() && f.when().isTold() && f.since() == 0 && !from) {
                out.add(f.when());
                out.add(f.when().isYear() ? read.main().in(f.when().year()) : f.when());
                based &= text.known().words.baseMark.matcher(before).find();
                last = f.absolute() && last == now ? now.in(f.when().year()) : last;
            }
        }
        if (based && !out.isEmpty()) {
            out.add(read.main());
        }
        return last;
    }

    private Place place(Span span) {
        return places.computeIfAbsent(span, this::find);
    }

    private Place find(Span span) {
        for (Grid grid : text.grids()) {
            for (int row = 0; row < grid.rows().size(); row++) {
                for (int column = 0; column < grid.heads().size(); column++) {
                    Cell c = grid.at(row, column);
                    if (c != null && c.span().overlaps(span)) {
                        return new Place(span, null, grid, column, row);
                    }
                }
            }
        }
        return text.sentences().stream()
                .filter(s -> s.span(0, s.text().length()).overlaps(span))
                .findFirst()
                .map(s -> new Place(span, s, null, 0, 0))
                .orElse(new Place(span, null, null, 0, 0));
    }

    /** Whether a clause tells what isn't so but would be: nobody holds a place by it. */
    private boolean isSupposed(Place p) {
        return p.in != null && !p.isHeading() && said(p).contains("0");
    }

    /** How the clause of a place says that it is counted. */
    private Set<String> said(Place p) {
        Matcher m = CLAUSES.matcher(p.in.text());
        int from = 0;
        while (m.find()) {
            if (m.end() > from && p.in.span(from, m.end()).overlaps(p.span)) {
                return said(p.in.text().substring(from, m.end()));
            }
            from = m.end();
        }
        return said(p.in.text().substring(from));
    }

    private Set<String> said(String clause) {
        Set<String> out = new TreeSet<>();
        for (int i = 0; i < kinds.size(); i++) {
            Matcher m = kinds.get(i).matcher(clause);
            while (m.find()) {
                boolean other = m.groupCount() > 0 && m.group(1) != null;
                out.add(i + (other ? "other" : ""));
            }
        }
        return out;
    }
}
