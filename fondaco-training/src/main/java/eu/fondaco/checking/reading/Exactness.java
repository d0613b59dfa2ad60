// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many numbers are read exactly as annotators read them, and which field is wrong first. */
final class Exactness {

    private Exactness() {}

    static boolean same(Draft a, Draft b) {
        for (Field f : Field.CHAIN) {
            if (!a.agrees(b, f)) {
                return false;
            }
        }
        return true;
    }

    static void exact(
            List<List<ReadAnchor>> reads, List<Consensus> others, Joint[] joints, int[] fold) {
        Map<String, int[]> by = new TreeMap<>();
        Map<Field, int[]> first = new EnumMap<>(Field.class);
        for (int i = 0; i < fold.length; i++) {
            Corpus.Text x = Trial.texts.get(i);
            int[] n = by.computeIfAbsent(x.gold().folder(), z -> new int[5]);
            n[0] += (int) x.gold().claims().stream().filter(c -> c.question() != null).count();
            for (ReadAnchor r : reads.get(i)) {
                Draft d = x.drafts().get(r.anchor().index());
                if (d == null) {
                    continue;
                }
                n[1]++;
                if (r.readings().isEmpty()) {
                    first.computeIfAbsent(Field.GATE, z -> new int[2])[0]++;
                    continue;
                }
                n[2] += same(r.readings().get(0).draft(), d) ? 1 : 0;
                Draft b =
                        r.readings()
                                .get(Odds.best(joints[fold[i]].probabilities(r, others.get(i))))
                                .draft();
                n[3] += same(b, d) ? 1 : 0;
                n[4] += r.readings().stream().anyMatch(z -> same(z.draft(), d)) ? 1 : 0;
                for (Field f : Field.CHAIN) {
                    if (!b.agrees(d, f)) {
                        first.computeIfAbsent(f, z -> new int[2])[0]++;
                        if (System.getProperty("wrong") != null) {
                            tellWrong(x, r, b, d, f);
                        }
                        break;
                    }
                }
            }
        }
        tell(by);
        first.forEach((f, n) -> System.out.print(f + " " + n[0] + "  "));
        System.out.println("(first wrong field)");
    }

    private static void tellWrong(Corpus.Text x, ReadAnchor r, Draft b, Draft d, Field f) {
        System.out.println(
                "WRONG "
                        + x.gold().name()
                        + " "
                        + f
                        + " read "
                        + b.get(f)
                        + " gold "
                        + d.get(f)
                        + " in"
                        + r.readings().stream().anyMatch(z -> same(z.draft(), d))
                        + " ("
                        + b.measure()
                        + " "
                        + b.reporter()
                        + " "
                        + b.partner()
                        + " "
                        + b.product()
                        + " "
                        + b.period()
                        + ") «"
                        + Lab.quote(x, r.anchor())
                        + "»");
    }

    private static void tell(Map<String, int[]> by) {
        int[] all = new int[5];
        by.forEach(
                (s, n) -> {
                    System.out.printf(
                            "%-10s claims %d anchored %d exact: text %.0f%% joint %.0f%% in beam"
                                    + " %.0f%%%n",
                            s,
                            n[0],
                            n[1],
                            100.0 * n[2] / n[0],
                            100.0 * n[3] / n[0],
                            100.0 * n[4] / n[0]);
                    for (int j = 0; j < 5; j++) {
                        all[j] += n[j];
                    }
                });
        System.out.printf(
                "%-10s claims %d anchored %d exact: text %.1f%% joint %.1f%% in beam %.1f%%%n",
                "all",
                all[0],
                all[1],
                100.0 * all[2] / all[0],
                100.0 * all[3] / all[0],
                100.0 * all[4] / all[0]);
    }
}
