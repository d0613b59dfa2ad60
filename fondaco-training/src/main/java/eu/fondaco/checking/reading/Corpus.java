// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.core.answer.ObservedAnswers;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.QuestionEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Annotated texts, marked, with the observatories that they are about. */
final class Corpus {

    /** An annotated text beside its marked one. */
    record Text(
            GoldText gold,
            Scene scene,
            Place place,
            Map<Integer, GoldText.Claim> labels,
            Map<Integer, Draft> drafts,
            Set<Integer> ignored,
            Set<Integer> trapped,
            List<GoldText.Claim> missed) {}

    /** An observatory that texts are about. */
    record Place(String dataset, Holdings holdings, QuestionEngine engine, Asking asking) {}

    private final Map<String, OpenObservatory> open = new HashMap<>();
    private final Map<String, eu.fondaco.checking.StandardChecker> checkers = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Marking> markings = new HashMap<>();
    private final Path observatories;
    private final Map<String, Lexicons> lexicons = new HashMap<>();

    Corpus(Path observatories) {
        this.observatories = observatories;
    }

    List<Text> read(List<Path> folders) throws IOException {
        List<Text> out = new ArrayList<>();
        for (Path f : folders) {
            try (Stream<Path> files = Files.list(f)) {
                for (Path g :
                        files.filter(p -> p.toString().endsWith(".gold.json")).sorted().toList()) {
                    out.add(text(GoldText.read(g)));
                }
            }
        }
        return out;
    }

    /** The rules alone over an observatory. */
    eu.fondaco.checking.StandardChecker rules(String dataset) {
        OpenObservatory o = open.get(dataset);
        return checkers.computeIfAbsent(
                dataset,
                d ->
                        new eu.fondaco.checking.StandardChecker(
                                o.catalog(),
                                o.store().datasets(),
                                new StoreQuestionEngine(o.catalog(), o.store()),
                                lexicons(d),
                                false));
    }

    /**
     * Short passages with the questions they ask.
     *
     * @param folder one file a table, {@code TABLE.tsv} or {@code TABLE-ANYTHING.tsv}
     */
    List<Text> sentences(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
        }
        List<Text> out = new ArrayList<>();
        for (Path file : files) {
            String dataset = file.getFileName().toString().replaceFirst("(-.*)?\\.tsv$", "");
            place(dataset);
            QuestionLanguage language = new QuestionLanguage(open.get(dataset).catalog());
            for (GoldText g : GoldText.sentences(file, dataset, language)) {
                out.add(text(g));
            }
        }
        return out;
    }

    private Place place(String dataset) {
        return places.computeIfAbsent(
                dataset,
                d -> {
                    OpenObservatory o = OpenObservatory.open(observatories.resolve(d));
                    open.put(d, o);
                    Holdings h = new Holdings(o.catalog(), o.store().datasets());
                    QuestionEngine e =
                            new ObservedAnswers(new StoreQuestionEngine(o.catalog(), o.store()));
                    return new Place(d, h, e, new Asking(h));
                });
    }

    /** The shipped words with the observatory's own. */
    private Lexicons lexicons(String dataset) {
        return lexicons.computeIfAbsent(
                dataset,
                d ->
                        Lexicons.of(
                                observatories.resolve(d),
                                open.get(d).catalog().areas(),
                                issue -> {
                                    throw new IllegalStateException(issue.toString());
                                }));
    }

    private Text text(GoldText g) {
        Place p = place(g.dataset());
        Lexicon lexicon = lexicons(g.dataset()).of(g.lang());
        Marking marking =
                markings.computeIfAbsent(
                        g.dataset() + g.lang(),
                        k -> {
                            OpenObservatory o = open.get(g.dataset());
                            return new Marking(
                                    lexicon, new Names(o.catalog(), lexicon, o.store().datasets()));
                        });
        MarkedText marked = marking.mark(DocumentReader.read(g.name(), g.text()), g.published());
        Scene scene = new Scene(marked, p.holdings(), lexicon);
        Text t =
                new Text(
                        g,
                        scene,
                        p,
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new ArrayList<>());
        align(t);
        return t;
    }

    /** Where an anchor stands in the file. */
    static Span span(MarkedText m, Anchor a) {
        return m.document()
                .span(m.tokens().get(a.from()).start(), m.tokens().get(a.to() - 1).end());
    }

    private static void align(Text t) {
        MarkedText m = t.scene().text;
        List<Anchor> anchors = m.anchors();
        for (GoldText.Claim c : t.gold().claims()) {
            Anchor best = null;
            double most = 0;
            for (Anchor a : anchors) {
                Span s = span(m, a);
                if (s.start() >= c.end()
                        || s.end() <= c.start()
                        || t.labels().containsKey(a.index())) {
                    continue;
                }
                double score = likeness(a, c);
                if (score > most) {
                    most = score;
                    best = a;
                }
            }
            if (best == null || most < 1) {
                t.missed().add(c);
                continue;
            }
            t.labels().put(best.index(), c);
            Draft d = GoldText.draft(c, t.place().holdings());
            if (d != null) {
                t.drafts().put(best.index(), d);
            }
        }
        for (Anchor a : anchors) {
            if (!t.labels().containsKey(a.index())) {
                Span s = span(m, a);
                if (within(s, t.gold().ignored())) {
                    t.ignored().add(a.index());
                }
                if (within(s, t.gold().traps())) {
                    t.trapped().add(a.index());
                }
            }
        }
    }

    private static boolean within(Span s, List<int[]> spans) {
        return spans.stream().anyMatch(x -> s.start() < x[1] && s.end() > x[0]);
    }

    private static double likeness(Anchor a, GoldText.Claim c) {
        double score = 0;
        if (c.stated() != null) {
            double v = Math.abs(a.num().value());
            double s = Math.abs(c.stated());
            double tol = 1e-3 * Math.max(s, 1e-9) + 1e-9;
            boolean untold = c.unit().isEmpty();
            if (a.type() == Anchor.Type.FRACTION
                    && (c.unit().matches("times|ratio") || untold && s < 1)) {
                v /= 100;
            }
            if (a.type() == Anchor.Type.TIMES && c.unit().equals("percent")) {
                v = Math.abs(v - 1) * 100;
            }
            if (Math.abs(v - s) <= tol) {
                score = 3;
            } else if (a.type() == Anchor.Type.BARE
                    && Stream.of(1e3, 1e6, 1e9).anyMatch(k -> Math.abs(v(a) * k - s) <= 1e-3 * s)) {
                score = 2;
            } else if (a.type() == Anchor.Type.FRACTION && Math.abs(v - s) < 0.02 * s) {
                score = 2;
            }
        }
        String u = c.unit();
        boolean fits =
                switch (a.type()) {
                    case PERCENT -> u.equals("percent");
                    case FRACTION -> u.equals("percent") || u.equals("times");
                    case POINTS -> u.startsWith("percentage") || u.startsWith("p");
                    case ORDINAL, SUPERLATIVE, RIVAL -> u.equals("rank");
                    case COUNT -> u.equals("count") || u.equals("rank");
                    case STREAK -> u.equals("count");
                    case TIMES -> u.equals("times");
                    case MONEY -> u.length() == 3;
                    case BARE -> false;
                };
        boolean needs = a.type() == Anchor.Type.SUPERLATIVE || a.type() == Anchor.Type.ORDINAL;
        return score == 0
                ? (fits && needs && c.stated() != null && c.stated() == 1 && a.num().value() == 1
                        ? 1
                        : 0)
                : score + (fits ? 1 : 0);
    }

    private static double v(Anchor a) {
        return Math.abs(a.num().value());
    }

    static Codes nation(Holdings h) {
        return h.nation() == null ? null : Codes.of(h.nation());
    }
}
