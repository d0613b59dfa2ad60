// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.ActRows.Hand;
import eu.fondaco.checking.acts.ActRows.Row;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.acts.Weighing.Weighed;
import eu.fondaco.checking.reading.Logit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Learns from annotated texts which entry of a register a statement means and when a verdict is
 * right: {@code ActTrain OUT HAND=TEXTS=OBSERVATORY …}. A hand whose name begins with a plus is
 * learned from and never left out. Prints what is right out of fold, one hand left out at a time.
 */
public final class ActTrain {

    /** How strongly the weights of the odds are drawn to zero. */
    private static final double L2 = 60;

    /** The same for the weights of the choice. */
    private static final double L2_CHOICE = 3;

    /** A feature that fewer statements have isn't learned. */
    private static final int LEAST = 12;

    /**
     * From which log-odds on verdicts are given; set by hand between what is right out of fold and
     * what plain sentences need.
     */
    private static final Map<String, Double> FROM =
            new TreeMap<>(
                    Map.of(
                            Odds.HOLDS,
                            2.6,
                            Odds.HOLDS + Odds.CLEAN,
                            0.8,
                            Odds.FAILS,
                            3.0,
                            Odds.FAILS + Odds.CLEAN,
                            0.6));

    /** Verdicts from which a part of them that is right is believed. */
    private static final int SOME = 12;

    private static final Odds NONE = new Odds(Map.of(), Map.of(), Map.of());

    private record Source(String name, Path texts, Path observatory) {

        static Source of(String arg) {
            String[] f = arg.split("=");
            return new Source(f[0], Path.of(f[1]), Path.of(f[2]));
        }

        boolean isKept() {
            return name.startsWith("+");
        }
    }

    private record Scored(double odds, boolean right) {}

    private ActTrain() {}

    /** Writes what was learned into a folder. */
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        List<Source> sources = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            sources.add(Source.of(args[i]));
        }
        Choice choice = Boolean.getBoolean("choice") ? anew(sources, out) : Choice.shipped();
        List<Hand> hands = read(sources, choice);
        List<String> lines = new ArrayList<>();
        odds(hands, Truth.TRUE, Odds.HOLDS, lines);
        odds(hands, Truth.FALSE, Odds.FAILS, lines);
        verdicts(hands);
        FROM.forEach((k, v) -> lines.add(Odds.THRESHOLD + "\t" + k + "\t" + number(v)));
        write(
                out.resolve(Odds.FILE),
                "The odds that a statement about an act holds or doesn't: part, feature, weight.",
                lines);
    }

    /** The choice learned anew and written: from more hands it needn't get better. */
    private static Choice anew(List<Source> sources, Path out) throws IOException {
        Choice choice = choice(read(sources, Choice.BY_WORDS));
        write(
                out.resolve(Choice.FILE),
                "How much each thing speaks for an entry once what is said of it is ruled on.",
                choice.weights().entrySet().stream()
                        .map(e -> e.getKey() + "\t" + number(e.getValue()))
                        .sorted()
                        .toList());
        return choice;
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.4f", x);
    }

    private static void write(Path file, String about, List<String> lines) throws IOException {
        Files.writeString(
                file,
                "# SPDX-License-Identifier: EUPL-1.2\n# "
                        + about
                        + "\n"
                        + String.join("\n", lines)
                        + "\n");
    }

    private static List<Hand> read(List<Source> sources, Choice choice) throws IOException {
        List<Hand> out = new ArrayList<>();
        for (Source s : sources) {
            out.add(ActRows.hand(s.name, s.texts, s.observatory, choice, NONE));
        }
        return out;
    }

    // ---- which entry ----

    private static Choice choice(List<Hand> hands) {
        int right = 0;
        int before = 0;
        int all = 0;
        for (Hand left : hands) {
            if (left.name().startsWith("+")) {
                continue;
            }
            Choice c = learned(hands.stream().filter(h -> h != left).toList());
            for (Row r : meant(left)) {
                List<Weighed> w = r.found().decision().grounds().all();
                all++;
                before += isMeant(w.get(0), r) ? 1 : 0;
                right += isMeant(best(c, w), r) ? 1 : 0;
            }
        }
        System.out.printf("entries: %d, by words %d right, learned %d%n", all, before, right);
        return learned(hands);
    }

    private static Weighed best(Choice c, List<Weighed> all) {
        return all.stream()
                .max(
                        Comparator.comparingDouble(
                                w ->
                                        w.features().entrySet().stream()
                                                .mapToDouble(
                                                        f ->
                                                                c.weights()
                                                                                .getOrDefault(
                                                                                        f.getKey(),
                                                                                        0.0)
                                                                        * f.getValue())
                                                .sum()))
                .orElseThrow();
    }

    private static boolean isMeant(Weighed w, Row r) {
        return w.entry().id().equals(r.claim().about());
    }

    private static List<Row> meant(Hand hand) {
        return hand.rows().stream()
                .filter(r -> r.matched() && !r.claim().about().isEmpty())
                .filter(r -> !r.found().decision().grounds().all().isEmpty())
                .toList();
    }

    private static Choice learned(List<Hand> hands) {
        List<Logit.Choice> rows = new ArrayList<>();
        for (Hand h : hands) {
            for (Row r : meant(h)) {
                List<Weighed> all = r.found().decision().grounds().all();
                for (int i = 0; i < all.size(); i++) {
                    if (isMeant(all.get(i), r) && all.size() > 1) {
                        rows.add(
                                new Logit.Choice(
                                        all.stream().map(w -> fit(w.features())).toList(), i));
                    }
                }
            }
        }
        return new Choice(Logit.choices(rows, Map.of(Choice.WORDS, 0.8), L2_CHOICE));
    }

    /** Features that any statement has: how many things fit, and the score by the words. */
    private static Map<String, Double> fit(Map<String, Double> x) {
        Set<String> kept =
                Set.of(
                        Choice.WORDS,
                        "fit.TRUE",
                        "fit.TRUE.loose",
                        "fit.FALSE",
                        "fit.FALSE.loose",
                        "fit.open",
                        "fit.whole",
                        "fit.wrong",
                        "recent.carried.1");
        Map<String, Double> out = new TreeMap<>(x);
        out.keySet().retainAll(kept);
        return out;
    }

    // ---- when a verdict is right ----

    private static List<Row> leaning(Hand hand, Truth verdict) {
        return hand.rows().stream()
                .filter(r -> !r.where().equals("ignored"))
                .filter(r -> !r.found().features().isEmpty())
                .filter(r -> Judging.leans(r.found().decision().rulings(), verdict))
                .toList();
    }

    private static boolean isRight(Row r, Truth verdict) {
        String code = verdict == Truth.TRUE ? "supported" : "contradicted";
        return r.where().equals("gold") && r.claim().verdict().equals(code);
    }

    /** Learns the odds of a verdict. */
    private static void odds(List<Hand> hands, Truth verdict, String part, List<String> lines) {
        List<Scored> scored = new ArrayList<>();
        for (Hand left : hands) {
            if (left.name().startsWith("+")) {
                continue;
            }
            Odds o = of(verdict, weights(hands.stream().filter(h -> h != left).toList(), verdict));
            leaning(left, verdict).stream()
                    .map(r -> new Scored(o.of(verdict, r.found().features()), isRight(r, verdict)))
                    .forEach(scored::add);
        }
        weights(hands, verdict).forEach((k, v) -> lines.add(part + "\t" + k + "\t" + number(v)));
        curve(scored, part);
    }

    private static Odds of(Truth verdict, Map<String, Double> w) {
        return verdict == Truth.TRUE
                ? new Odds(w, Map.of(), Map.of())
                : new Odds(Map.of(), w, Map.of());
    }

    private static Map<String, Double> weights(List<Hand> hands, Truth verdict) {
        List<Row> rows = hands.stream().flatMap(h -> leaning(h, verdict).stream()).toList();
        Map<String, Long> often =
                rows.stream()
                        .flatMap(r -> r.found().features().keySet().stream())
                        .collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        List<Map<String, Double>> x = new ArrayList<>();
        for (Row r : rows) {
            Map<String, Double> f = new TreeMap<>(r.found().features());
            f.keySet().removeIf(k -> often.get(k) < LEAST);
            f.put(Odds.BIAS, 1.0);
            x.add(f);
        }
        return Logit.binary(x, rows.stream().map(r -> isRight(r, verdict)).toList(), L2);
    }

    // ---- what comes of it, one hand left out at a time ----

    private static void verdicts(List<Hand> hands) {
        for (Hand left : hands) {
            if (left.name().startsWith("+")) {
                continue;
            }
            List<Hand> others = hands.stream().filter(h -> h != left).toList();
            Odds odds = new Odds(weights(others, Truth.TRUE), weights(others, Truth.FALSE), FROM);
            int found = 0;
            int given = 0;
            int right = 0;
            int judged = 0;
            for (Row r : left.rows()) {
                Truth v = verdict(r, odds);
                boolean same =
                        r.matched()
                                && (v == Truth.OPEN
                                        ? r.claim().verdict().equals("not_checkable")
                                        : isRight(r, v));
                found += r.matched() ? 1 : 0;
                judged += same ? 1 : 0;
                boolean counts = r.matched() || !Set.of("gold", "ignored").contains(r.where());
                given += v != Truth.OPEN && counts ? 1 : 0;
                right += v != Truth.OPEN && same ? 1 : 0;
            }
            double all = left.statements() / 100.0;
            System.out.printf(
                    "%s left out: found %.0f %%, judged rightly %.0f %%, given %d, right %.1f %%%n",
                    left.name(), found / all, judged / all, given, 100.0 * right / given);
        }
    }

    private static Truth verdict(Row r, Odds odds) {
        return Stream.of(Truth.FALSE, Truth.TRUE)
                .filter(t -> Judging.leans(r.found().decision().rulings(), t))
                .filter(t -> !r.found().features().isEmpty() && !r.found().barred().contains(t))
                .filter(t -> odds.allow(t, r.found().features(), r.found().clean()))
                .findFirst()
                .orElse(Truth.OPEN);
    }

    /** Prints how many verdicts are right from which odds on, out of fold. */
    private static void curve(List<Scored> scored, String part) {
        List<Scored> best = new ArrayList<>(scored);
        best.sort(Comparator.comparingDouble(Scored::odds).reversed());
        long all = best.stream().filter(Scored::right).count();
        System.out.printf("%s: %d leaning so, %d rightly%n", part, best.size(), all);
        for (double at : new double[] {0.97, 0.95, 0.93, 0.91, 0.89, 0.87, 0.85}) {
            int right = 0;
            int given = 0;
            double from = Double.POSITIVE_INFINITY;
            for (int i = 0; i < best.size(); i++) {
                right += best.get(i).right ? 1 : 0;
                if (i + 1 >= SOME && right >= at * (i + 1)) {
                    from = best.get(i).odds;
                    given = i + 1;
                }
            }
            System.out.printf("  %.0f %%: %d verdicts from %.2f%n", 100 * at, given, from);
        }
    }
}
