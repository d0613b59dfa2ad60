// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.ObservationStoreContract.Loaded;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.question.Question;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Questions by every measure, about places, partners, products and years by chance, on a small
 * observatory of two releases with decimals and flags: for stores that must answer them alike, to
 * the last digit and note.
 */
public final class RandomQuestions {

    private static final String[] REPORTERS = {"AA", "BB", "CC", "AA-1", "AA+BB"};
    private static final String[] PARTNERS = {"W00", "AA", "BB", "CC", "BB+CC"};
    private static final String[] PRODUCTS = {"TOTAL", "P0", "P1", "P2", "P0+P2"};
    private static final String[] FLOWS = {"X", "M", "X+M", "X-M"};
    private static final LocalDate[] DAYS = {
        null, LocalDate.of(2019, 6, 1), LocalDate.of(2020, 6, 1), LocalDate.of(2018, 1, 1)
    };

    private final Random random;
    private final Small small;
    private final List<String> forms;

    public RandomQuestions(long seed) {
        random = new Random(seed);
        small = new RandomCube(seed).small(RandomQuestions::withDecimals);
        forms = new ArrayList<>(new SlowMeasures().all.keySet());
        forms.add("top n=3 among=product:all");
        forms.add("growth_revised");
    }

    /** A value's decimals and, here and there, its flag, by what the line says. */
    private static String withDecimals(String line) {
        String[] p = line.split(" ");
        int by = Math.floorMod(line.hashCode() * 31, 10_000);
        p[5] += String.format(".%04d", by);
        String flag = by % 11 == 0 ? "P" : by % 13 == 0 ? "E" : by % 97 == 0 ? "C" : ".";
        if (p.length > 6) {
            p[6] = flag;
            return String.join(" ", p);
        }
        return String.join(" ", p) + " " + flag;
    }

    public Catalog catalog() {
        return small.catalog();
    }

    /** The releases with their cells, as they came. */
    public List<Loaded> releases() throws IOException {
        InMemoryObservationStore store = small.store();
        Map<String, List<Observation>> cells = new LinkedHashMap<>();
        store.releases().forEach(r -> cells.put(r.id(), new ArrayList<>()));
        store.forEachCell(
                CellQuery.of("d").withHistory(), v -> cells.get(v.release()).add(v.cell()));
        List<Loaded> releases = new ArrayList<>();
        for (Release release : store.releases()) {
            releases.add(new Loaded(release, cells.get(release.id())));
        }
        return releases;
    }

    public ObservationStore inMemory() {
        return small.store();
    }

    /**
     * Asks two stores the same questions, in batches as a page or a check does.
     *
     * @return how many of the answers were a number or a list
     * @throws AssertionError with the first question that isn't answered alike
     */
    public int compare(ObservationStore one, ObservationStore other, int questions, int batch) {
        StoreQuestionEngine first = new StoreQuestionEngine(catalog(), one);
        StoreQuestionEngine second = new StoreQuestionEngine(catalog(), other);
        int known = 0;
        for (int asked = 0; asked < questions; asked += batch) {
            List<Question> some = new ArrayList<>();
            while (some.size() < Math.min(batch, questions - asked)) {
                some.add(next());
            }
            LocalDate day = DAYS[random.nextInt(DAYS.length)];
            List<Answer> expected = first.answer(some, day);
            List<Answer> got = second.answer(some, day);
            for (int i = 0; i < some.size(); i++) {
                if (!expected.get(i).equals(got.get(i))) {
                    throw new AssertionError(
                            some.get(i)
                                    + " on "
                                    + day
                                    + ": "
                                    + expected.get(i)
                                    + ", but "
                                    + got.get(i));
                }
                known += got.get(i) instanceof Answer.Unknown ? 0 : 1;
            }
        }
        return known;
    }

    private Question next() {
        StringBuilder text = new StringBuilder(forms.get(random.nextInt(forms.size())));
        with(text, "reporter", REPORTERS);
        with(text, "partner", PARTNERS);
        with(text, "product", PRODUCTS);
        with(text, "flow", FLOWS);
        if (text.indexOf("period=") < 0 && random.nextInt(3) > 0) {
            text.append(" period=").append(2015 + random.nextInt(4));
        }
        return Asked.question(text.toString());
    }

    /** Mostly as the measure's own form has it. */
    private void with(StringBuilder text, String key, String[] values) {
        if (text.indexOf(" " + key + "=") < 0 && random.nextInt(3) == 0) {
            text.append(' ').append(key).append('=').append(values[random.nextInt(values.length)]);
        }
    }
}
