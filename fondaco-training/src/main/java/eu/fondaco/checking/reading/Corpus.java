// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.core.answer.ObservedAnswers;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.QuestionEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    record Place(
            String dataset,
            Catalog catalog,
            List<Dataset> datasets,
            Holdings holdings,
            QuestionEngine engine,
            Asking asking) {

        static Place of(String dataset, Catalog catalog, ObservationStore store) {
            Holdings h = new Holdings(catalog, store.datasets());
            QuestionEngine e = new ObservedAnswers(new StoreQuestionEngine(catalog, store));
            return new Place(dataset, catalog, store.datasets(), h, e, new Asking(h));
        }

        /** What names in texts are kept by: figures of a table have other names than its cells. */
        String key() {
            return dataset + (holdings.isSparse() ? "#" : "");
        }
    }

    private final Map<String, OpenObservatory> open = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Marking> markings = new ConcurrentHashMap<>();
    private final Path observatories;
    private final Map<String, Lexicons> lexicons = new ConcurrentHashMap<>();

    Corpus(Path observatories) {
        this.observatories = observatories;
    }

    List<Text> read(List<Path> folders) throws IOException {
        List<Wanted> out = new ArrayList<>();
        for (Path f : folders) {
            try (Stream<Path> files = Files.list(f)) {
                for (Path g :
                        files.filter(p -> p.toString().endsWith(".gold.json")).sorted().toList()) {
                    out.add(wanted(GoldText.read(g)));
                }
            }
        }
        return texts(out);
    }

    /**
     * A text that is to be marked.
     *
     * @param dated whether it bears its date; else it is read as of the day that it tells
     */
    private record Wanted(GoldText gold, Place place, boolean dated) {}

    private Wanted wanted(GoldText g) {
        return new Wanted(g, place(g.dataset()), true);
    }

    /** Texts, marked on as many cores as there are, in their order. */
    private List<Text> texts(List<Wanted> wanted) {
        wanted.forEach(w -> marking(w.gold, w.place)); // so that none is made twice
        return wanted.parallelStream().map(this::text).toList();
    }

    /** A checker of texts over an observatory. */
    StandardChecker checker(Place p) {
        return new StandardChecker(p.catalog(), p.datasets(), p.engine(), lexicons(p.dataset()));
    }

    /**
     * Some of the texts again, to be judged by published figures in place of cells.
     *
     * @param each one text in so many
     * @param undated of these, one in so many without its date; 0 for none
     */
    List<Text> onFigures(List<Text> texts, int each, int undated) {
        Map<String, Place> published = new HashMap<>();
        List<Wanted> out = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += each) {
            GoldText g = texts.get(i).gold();
            Place p = published.computeIfAbsent(g.dataset(), d -> PublishedFigures.of(texts, d));
            if (p.holdings().isSparse()) {
                out.add(new Wanted(g, p, undated == 0 || out.size() % undated > 0));
            }
        }
        return texts(out).parallelStream().map(PublishedFigures::judged).toList();
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
        List<Wanted> out = new ArrayList<>();
        for (Path file : files) {
            String dataset = file.getFileName().toString().replaceFirst("(-.*)?\\.tsv$", "");
            place(dataset);
            QuestionLanguage language = new QuestionLanguage(open.get(dataset).catalog());
            for (GoldText g : GoldText.sentences(file, dataset, language)) {
                out.add(wanted(g));
            }
        }
        return texts(out);
    }

    private Place place(String dataset) {
        return places.computeIfAbsent(
                dataset,
                d -> {
                    OpenObservatory o = OpenObservatory.open(observatories.resolve(d));
                    open.put(d, o);
                    return Place.of(d, o.catalog(), o.store());
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

    private Marking marking(GoldText g, Place p) {
        Lexicon lexicon = lexicons(g.dataset()).of(g.lang());
        return markings.computeIfAbsent(
                p.key() + g.lang(),
                k -> new Marking(lexicon, new Names(p.catalog(), lexicon, p.datasets())));
    }

    private Text text(Wanted w) {
        GoldText g = w.gold;
        Place p = w.place;
        Lexicon lexicon = lexicons(g.dataset()).of(g.lang());
        Marking marking = marking(g, p);
        MarkedText bare = marking.mark(DocumentReader.read(g.name(), g.text()), null);
        LocalDate day =
                w.dated
                        ? g.published()
                        : Dating.of(bare, g.published())
                                .map(Dating.Told::day)
                                .orElse(g.published());
        MarkedText marked = bare.publishedOn(day);
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
                    case BARE, DIRECTION -> false;
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
}
