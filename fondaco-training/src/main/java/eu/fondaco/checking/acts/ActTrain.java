// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.ActRows.Hand;
import eu.fondaco.checking.acts.ActRows.Row;
import eu.fondaco.checking.acts.Weighing.Weighed;
import eu.fondaco.checking.reading.Logit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Learns from annotated texts which entry of a register a statement means and when a verdict is
 * right: {@code ActTrain OUT HAND=TEXTS=OBSERVATORY …}. A hand whose name begins with a plus is
 * learned from and never left out. Prints what is right out of fold, one hand left out at a time.
 */
public final class ActTrain {

    /** How strongly the weights of the choice are drawn to zero. */
    private static final double L2_CHOICE = 10;

    private static final Odds NONE = new Odds(Odds.Part.NONE, Odds.Part.NONE, Map.of());

    private record Source(String name, Path texts, Path observatory) {

        static Source of(String arg) {
            String[] f = arg.split("=");
            return new Source(f[0], Path.of(f[1]), Path.of(f[2]));
        }

        Hand read(Borders borders, Choice choice) {
            try {
                return ActRows.hand(name, texts, observatory, borders, choice, NONE);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the texts of " + name, e);
            }
        }
    }

    private ActTrain() {}

    /** Writes what was learned into a folder. */
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        List<Source> sources = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            sources.add(Source.of(args[i]));
        }
        List<Hand> hands = read(sources, out);
        OddsTrial trial = OddsTrial.of(hands);
        trial.print();
        write(
                out.resolve(Odds.FILE),
                "The odds that a statement about an act holds or doesn't: part, feature, weight.",
                OddsLearning.lines(
                        OddsLearning.odds(hands, trial.thresholds(OddsTrial.GOAL, hands))));
    }

    /**
     * The hands as they are read by what was learned from all others, so that the odds are those of
     * texts that nothing was learned from; what was learned from all of them is written.
     */
    private static List<Hand> read(List<Source> sources, Path out) throws IOException {
        List<Hand> cut = each(sources, s -> s.read(Borders.NONE, Choice.BY_WORDS));
        Map<Source, Borders> borders = left(sources, cut, BordersLearning::learned);
        List<Hand> joined = each(sources, s -> s.read(borders.get(s), Choice.BY_WORDS));
        Map<Source, Choice> choices = left(sources, joined, ActTrain::learned);
        tell(joined, sources, choices);
        write(
                out.resolve(Borders.FILE),
                "How much each thing speaks for two parts of a sentence being one statement.",
                lines(BordersLearning.learned(cut).weights()));
        write(
                out.resolve(Choice.FILE),
                "How much each thing speaks for an entry once what is said of it is ruled on.",
                lines(learned(joined).weights()));
        return each(sources, s -> s.read(borders.get(s), choices.get(s)));
    }

    private static List<String> lines(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .map(e -> e.getKey() + "\t" + number(e.getValue()))
                .sorted()
                .toList();
    }

    /** What is learned without each hand in turn. */
    private static <T> Map<Source, T> left(
            List<Source> sources, List<Hand> hands, Function<List<Hand>, T> learn) {
        Map<Source, T> out = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            Hand own = hands.get(i);
            out.put(sources.get(i), learn.apply(hands.stream().filter(h -> h != own).toList()));
        }
        return out;
    }

    private static List<Hand> each(List<Source> sources, Function<Source, Hand> read) {
        return sources.parallelStream().map(read).toList();
    }

    static String number(double x) {
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

    // ---- which entry ----

    private static void tell(List<Hand> hands, List<Source> sources, Map<Source, Choice> choices) {
        int right = 0;
        int before = 0;
        int all = 0;
        for (int i = 0; i < hands.size(); i++) {
            for (Row r : meant(hands.get(i))) {
                List<Weighed> w = r.found().decision().grounds().all();
                all++;
                before += isMeant(w.get(0), r) ? 1 : 0;
                right += isMeant(best(choices.get(sources.get(i)), w), r) ? 1 : 0;
            }
        }
        System.out.printf("entries: %d, by words %d right, learned %d%n", all, before, right);
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
                        rows.add(new Logit.Choice(all.stream().map(Weighed::features).toList(), i));
                    }
                }
            }
        }
        return new Choice(Logit.choices(rows, Map.of(Choice.WORDS, 0.8), L2_CHOICE));
    }
}
