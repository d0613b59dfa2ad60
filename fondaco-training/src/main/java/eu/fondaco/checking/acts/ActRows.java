// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.BordersLearning.Border;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the reader finds in annotated texts, beside what people marked there. */
final class ActRows {

    private ActRows() {}

    /**
     * A statement as it was found.
     *
     * @param hand who wrote the text
     * @param claim that it is about; null for none
     * @param matched whether it alone stands for that claim
     * @param where {@code gold}, {@code trap}, {@code ignored} or {@code elsewhere}
     * @param asWrong what it stands for where it is called wrong, by the words that are marked then
     */
    record Row(
            String hand,
            GoldActs text,
            Found found,
            Span span,
            GoldActs.Claim claim,
            boolean matched,
            String where,
            Row asWrong) {

        Row(
                String hand,
                GoldActs text,
                Found found,
                Span span,
                GoldActs.Claim claim,
                boolean matched,
                String where) {
            this(hand, text, found, span, claim, matched, where, null);
        }

        /** What it stands for where it gets a verdict. */
        Row as(Truth verdict) {
            return verdict == Truth.FALSE && asWrong != null ? asWrong : this;
        }

        private Row and(Row wrong) {
            return new Row(hand, text, found, span, claim, matched, where, wrong);
        }
    }

    /** An author's texts with what was found in them, and the borders within their sentences. */
    record Hand(String name, List<GoldActs> texts, List<Row> rows, List<Border> borders) {

        int statements() {
            return texts.stream().mapToInt(t -> t.claims().size()).sum();
        }

        /** How many of them a register bears out or excludes. */
        int checkable() {
            return (int)
                    texts.stream()
                            .flatMap(t -> t.claims().stream())
                            .filter(c -> !c.verdict().equals("not_checkable"))
                            .count();
        }
    }

    /** Reads an author's texts, cut as the program cuts them. */
    static Hand hand(String name, Path texts, Path observatory, Choice choice, Odds odds)
            throws IOException {
        return hand(name, texts, observatory, Borders.shipped(), choice, odds);
    }

    /** Reads an author's texts. */
    static Hand hand(
            String name, Path texts, Path observatory, Borders borders, Choice choice, Odds odds)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        List<Border> cuts = new ArrayList<>();
        List<GoldActs> all = GoldActs.in(texts);
        try (OpenObservatory o = OpenObservatory.open(observatory)) {
            Map<Lang, ActReader> readers = new EnumMap<>(Lang.class);
            for (GoldActs t : all) {
                Document d = DocumentReader.read(t.name(), t.text());
                ActReader r =
                        readers.computeIfAbsent(
                                t.lang(),
                                l ->
                                        new ActReader(
                                                o.catalog(),
                                                Lexicon.shipped(l),
                                                borders,
                                                choice,
                                                odds));
                List<Found> found = r.found(d, t.published(), t.published());
                rows.addAll(rows(name, t, d, found));
                cuts.addAll(BordersLearning.in(t, d, r, found));
            }
        }
        return new Hand(name, all, rows, cuts);
    }

    /** What was found matched as it is told, and as it is told where it is called wrong. */
    private static List<Row> rows(String hand, GoldActs t, Document d, List<Found> found) {
        List<Row> whole = match(hand, t, found, spans(d, found, Found::statement));
        List<Row> wrong = match(hand, t, found, spans(d, found, Found::wrong));
        List<Row> out = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            out.add(whole.get(i).and(wrong.get(i)));
        }
        return out;
    }

    private record Pair(
            int claim, int found, boolean half, boolean hint, double part, int length) {}

    /** What was found matched one to one with what was marked, as the benchmark does. */
    private static List<Row> match(String hand, GoldActs t, List<Found> found, List<Span> spans) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < t.claims().size(); i++) {
            GoldActs.Claim c = t.claims().get(i);
            for (int j = 0; j < spans.size(); j++) {
                Span p = spans.get(j);
                int o = overlap(p, c.start(), c.end());
                if (o > 0) {
                    int least = Math.min(c.end() - c.start(), p.end() - p.start());
                    double part = o / (double) Math.max(1, least);
                    boolean hint =
                            !c.about().isEmpty()
                                    && found.get(j).decision().entry() != null
                                    && c.about().equals(found.get(j).decision().entry().id());
                    pairs.add(new Pair(i, j, part >= 0.5, hint, part, o));
                }
            }
        }
        pairs.sort(
                Comparator.comparing(Pair::half)
                        .thenComparing(Pair::hint)
                        .thenComparing(Pair::part)
                        .thenComparing(Pair::length)
                        .reversed()
                        .thenComparing(Pair::claim)
                        .thenComparing(Pair::found));
        Map<Integer, Integer> of = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair p : pairs) {
            if (!of.containsKey(p.found) && taken.add(p.claim)) {
                of.put(p.found, p.claim);
            }
        }
        List<Row> out = new ArrayList<>();
        for (int j = 0; j < spans.size(); j++) {
            out.add(row(hand, t, found.get(j), spans.get(j), of.get(j)));
        }
        return out;
    }

    private static Row row(String hand, GoldActs t, Found f, Span span, Integer claim) {
        if (claim != null) {
            return new Row(hand, t, f, span, t.claims().get(claim), true, "gold");
        }
        GoldActs.Claim best = null;
        int most = 0;
        for (GoldActs.Claim c : t.claims()) {
            int o = overlap(span, c.start(), c.end());
            best = o > most ? c : best;
            most = Math.max(most, o);
        }
        String where =
                best != null
                        ? "gold"
                        : within(span, t.ignored())
                                ? "ignored"
                                : within(span, t.traps()) ? "trap" : "elsewhere";
        return new Row(hand, t, f, span, best, false, where);
    }

    private static boolean within(Span span, List<int[]> places) {
        return places.stream().anyMatch(p -> overlap(span, p[0], p[1]) > 0);
    }

    private static List<Span> spans(
            Document d, List<Found> found, Function<Found, Statement> told) {
        return found.stream().map(told).map(s -> span(d, s)).toList();
    }

    private static Span span(Document d, Statement s) {
        return d.span(s.sentence().get(s.from()).start(), s.sentence().get(s.to() - 1).end());
    }

    private static int overlap(Span s, int from, int to) {
        return Math.max(0, Math.min(s.end(), to) - Math.max(s.start(), from));
    }
}
