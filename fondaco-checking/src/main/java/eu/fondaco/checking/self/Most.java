// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is told to have most, to have grown most, or in which order some stand, against the numbers
 * of the same paragraph and against the rows of a table: at odds where another has more.
 */
final class Most {

    /** What parts one who is told of from the next. */
    static final String JOINTS = "[,;:()]|(?<!\\p{L})(?:and|e|ed|while|mentre)(?!\\p{L})";

    private static final int CLAUSE = 80;
    private static final double ALL = 0.9;

    private final Sizes sizes;
    private final List<Table> tables;
    private final Pattern most;
    private final Pattern fastest;
    private final Pattern order;
    private final Pattern narrower;
    private final Pattern several;

    private Most(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        this.tables = tables;
        most = sizes.words.words("most-told");
        fastest = sizes.words.words("fastest-told");
        order = sizes.words.words("in-order");
        narrower = sizes.words.words("narrower");
        several = sizes.words.words("aggregates");
    }

    /** One with a number, as words call it. */
    private record Entry(Set<String> label, Interval value, Span place, String words, int in) {}

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Most all = new Most(sizes, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            String text = sizes.levels.sentences.get(i).text();
            Matcher m = all.most.matcher(text);
            while (m.find()) {
                all.look(i, m, all.entries(i, false), all.columns(false), out);
            }
            Matcher f = all.fastest.matcher(text);
            while (f.find()) {
                all.look(i, f, all.entries(i, true), all.columns(true), out);
            }
            Matcher o = all.order.matcher(text);
            if (o.find()) {
                all.listed(i, o, out);
            }
        }
        return out;
    }

    private void look(
            int i, Matcher m, List<Entry> prose, List<List<Entry>> columns, List<Clash> out) {
        String text = sizes.levels.sentences.get(i).text();
        String tail = Figures.head(text.substring(m.end()));
        if (narrower.matcher(tail).find()) {
            return;
        }
        String lead = text.substring(Math.max(0, m.start() - CLAUSE), m.start());
        Entry[] odd = new Entry[2];
        boolean fits = columns.stream().anyMatch(c -> isFirst(c, lead, tail, new Entry[2]));
        boolean named = columns.stream().anyMatch(c -> entry(c, lead, tail) != null);
        boolean told = !named && !prose.isEmpty() && !isFirst(prose, lead, tail, odd);
        if (named && !fits) {
            columns.forEach(c -> isFirst(c, lead, tail, odd));
        }
        if (odd[0] != null && (told || named && !fits)) {
            out.add(
                    new Clash(
                            "order",
                            odd[1].place(),
                            sizes.levels.sentences.get(i).span(m.start(), m.end()),
                            Say.told(
                                    "most.another-has-more",
                                    odd[0].words(),
                                    odd[1].words(),
                                    m.group().strip())));
        }
    }

    /** Whether the one that words name has no less than any other; the two otherwise. */
    private boolean isFirst(List<Entry> all, String lead, String tail, Entry[] odd) {
        Entry own = entry(all, lead, tail);
        if (own == null) {
            return false;
        }
        for (Entry e : all) {
            boolean other = Collections.disjoint(e.label(), own.label()) && e.in() == own.in();
            if (other && e.value().low() > own.value().high()) {
                odd[0] = odd[0] == null ? own : odd[0];
                odd[1] = odd[1] == null ? e : odd[1];
                return false;
            }
        }
        return true;
    }

    /** The only one named right before a word, or else right behind it; null for several. */
    private Entry entry(List<Entry> all, String lead, String tail) {
        String[] parts = lead.split(JOINTS);
        String before = parts.length == 0 ? "" : parts[parts.length - 1];
        String behind = sizes.words.genitive.matcher(tail).lookingAt() ? "" : tail; // of all these
        for (String part : List.of(before, behind)) {
            Set<String> said = sizes.levels.keys(part);
            List<Entry> some =
                    all.stream().filter(e -> !Collections.disjoint(e.label(), said)).toList();
            if (!some.isEmpty()) {
                return some.size() == 1 ? some.get(0) : null;
            }
        }
        return null;
    }

    /** What a paragraph tells of some of now, each named right before its number. */
    private List<Entry> entries(int i, boolean changes) {
        List<Entry> out = new ArrayList<>();
        for (int k = i - 2; k <= i + 2; k++) {
            for (Size z : k == i || sizes.levels.isTogether(i, k) ? sizes.in(k) : List.<Size>of()) {
                boolean beside = sizes.in(k).stream().anyMatch(o -> o.is(Is.CHANGE));
                boolean made = z.is(Is.CHANGE) || z.is(Is.RATE) && beside;
                boolean kind = changes ? made : z.is(Is.LEVEL) && !sizes.isThen(z);
                kind &= !z.isWords() && !several.matcher(z.lead()).find();
                Set<String> label = kind ? label(z) : Set.of();
                if (!label.isEmpty()) {
                    boolean down = changes && z.way() < 0;
                    out.add(
                            new Entry(
                                    label,
                                    down ? z.value().negative() : z.value(),
                                    z.span(),
                                    z.words(),
                                    k));
                }
            }
        }
        return out.size() < 2 || isMixed(out) ? List.of() : out;
    }

    /** Whether one is called as another. */
    private static boolean isMixed(List<Entry> all) {
        for (Entry a : all) {
            for (Entry b : all) {
                double ratio = Math.abs(a.value().high() / b.value().high());
                boolean far = ratio > 100 || ratio < 0.01;
                if (a != b && (far || !Collections.disjoint(a.label(), b.label()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<String> label(Size z) {
        String[] parts = z.lead().split(JOINTS);
        for (int k = parts.length - 1; k >= 0; k--) {
            Set<String> keys = sizes.levels.keys(parts[k]);
            if (!keys.isEmpty()) {
                return keys;
            }
        }
        return Set.of();
    }

    /** The columns of tables that may be meant: sizes of now, or changes. */
    private List<List<Entry>> columns(boolean changes) {
        List<List<Entry>> out = new ArrayList<>();
        for (Table t : tables) {
            for (int c = 1; c < t.grid().heads().size(); c++) {
                boolean may = changes ? t.isChange(c) : t.now(t.sizes("")).contains(c);
                List<Entry> column = new ArrayList<>();
                for (int row : may ? t.rows() : List.<Integer>of()) {
                    Grid.Cell cell = t.isRest(row) ? null : t.grid().at(row, c);
                    if (cell != null) {
                        column.add(
                                new Entry(
                                        t.label(row),
                                        cell.interval(),
                                        cell.span(),
                                        cell.text(),
                                        -1));
                    }
                }
                double all = column.stream().mapToDouble(e -> e.value().high()).sum();
                column.removeIf(e -> !changes && e.value().high() > ALL * (all - e.value().high()));
                out.addAll(column.size() > 2 ? List.of(column) : List.of());
            }
        }
        for (Table t : changes ? tables : List.<Table>of()) {
            List<Integer> sized = t.sizes("");
            for (int k = 1; k < sized.size(); k++) {
                List<Entry> column = new ArrayList<>();
                for (int row : t.rows()) {
                    Grid.Cell a = t.grid().at(row, sized.get(k - 1));
                    Grid.Cell b = t.grid().at(row, sized.get(k));
                    Interval more = b.interval().minus(a.interval());
                    column.add(new Entry(t.label(row), more, b.span(), b.text(), -1));
                }
                out.add(column);
            }
        }
        return out;
    }

    /** "In this order, A, B and C": each has no less than the next, in some column or in prose. */
    private void listed(int i, Matcher m, List<Clash> out) {
        Sentence s = sizes.levels.sentences.get(i);
        String list = s.text().substring(m.end()).split("[.;:]|\\d", 2)[0];
        List<List<Entry>> all = new ArrayList<>(columns(false));
        all.add(entries(i, false));
        Entry[] odd = null;
        for (List<Entry> some : all) {
            List<Entry> named = new ArrayList<>();
            for (String part : list.split(JOINTS)) {
                Entry e = entry(some, part, "");
                named.addAll(e == null || named.contains(e) ? List.of() : List.of(e));
            }
            Entry[] found = named.size() < 2 ? null : new Entry[2];
            for (int k = 1; found != null && k < named.size(); k++) {
                boolean falls = named.get(k - 1).value().high() < named.get(k).value().low();
                found[0] = falls ? named.get(k - 1) : found[0];
                found[1] = falls ? named.get(k) : found[1];
            }
            if (found != null && found[0] == null) {
                return;
            }
            odd = odd == null ? found : odd;
        }
        if (odd != null) {
            out.add(
                    new Clash(
                            "order",
                            odd[1].place(),
                            s.span(m.start(), m.end() + list.length()),
                            Say.told(
                                    "self-places.one-named-first-has",
                                    odd[0].words(),
                                    odd[1].words())));
        }
    }
}
