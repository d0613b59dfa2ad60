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
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

        Hand read(Choice choice) {
            try {
                return ActRows.hand(name, texts, observatory, choice, NONE);
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
        List<Hand> hands = read(sources, anew(sources, out));
        OddsTrial trial = OddsTrial.of(hands);
        trial.print();
        write(
                out.resolve(Odds.FILE),
                "The odds that a statement about an act holds or doesn't: part, feature, weight.",
                OddsLearning.lines(
                        OddsLearning.odds(hands, trial.thresholds(OddsTrial.GOAL, hands))));
    }

    /** The choice learned anew and written. */
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

    private static List<Hand> read(List<Source> sources, Choice choice) {
        return sources.parallelStream().map(s -> s.read(choice)).toList();
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
                        rows.add(new Logit.Choice(all.stream().map(Weighed::features).toList(), i));
                    }
                }
            }
        }
        return new Choice(Logit.choices(rows, Map.of(Choice.WORDS, 0.8), L2_CHOICE));
    }
}
