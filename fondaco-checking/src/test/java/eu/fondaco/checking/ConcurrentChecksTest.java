// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many people check at once: nobody's text leaks into another's answer. */
class ConcurrentChecksTest {

    private static final int THREADS = 32;
    private static final boolean SLOW = Boolean.getBoolean("fondaco.slow");

    /** So many at least and at most; in a build as many as fit in some twenty seconds. */
    private static final int LEAST = SLOW ? 2_000 : 200;

    private static final int MOST = 2_000;
    private static final long TIME = 20_000_000_000L;
    private static final String NOT_DONE = "not done";
    private static final String[] EN = {"Canada", "Chile", "Kenya", "Thailand", "Peru"};
    private static final String[] IT = {"il Canada", "il Cile", "il Kenya", "la Thailandia"};

    @Test
    void everyAnswerBesideOthersIsItsAnswerAlone() throws Exception {
        StandardChecker checker = Valdoria.checker();
        List<String> texts = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add(text(i));
            alone.add(answer(checker, texts.get(i)));
        }
        assertThat(alone).doesNotHaveDuplicates().allMatch(a -> a.lines().count() > 3);
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> answers = new ArrayList<>();
            long began = System.nanoTime();
            for (int i = 0; i < MOST; i++) {
                String text = texts.get(i % texts.size());
                boolean isNeeded = i < LEAST;
                answers.add(
                        people.submit(
                                () ->
                                        isNeeded || System.nanoTime() - began < TIME
                                                ? answer(checker, text)
                                                : NOT_DONE));
            }
            int done = 0;
            for (int i = 0; i < MOST; i++) {
                String answer = answers.get(i).get();
                if (!answer.equals(NOT_DONE)) {
                    assertThat(answer).isEqualTo(alone.get(i % texts.size()));
                    done++;
                }
            }
            System.out.println(done + " checks of " + THREADS + " people at once");
            assertThat(done).isGreaterThanOrEqualTo(LEAST);
        } finally {
            people.shutdownNow();
        }
    }

    /** A text of its own years, of every shape a time is written in, in either language. */
    private static String text(int i) {
        int y = 2011 + i % 9;
        if (i % 2 == 0) {
            String other = EN[i % EN.length];
            return String.format(
                    "In %d Montalba exported %d million euros to %s. Between %d and %d exports to"
                            + " %s grew by %d%%. In the first half of %d imports from %s fell by"
                            + " %d%% on the year before. Its share was %d.4%% in March %d.",
                    y, 100 + i, other, y - 1, y, other, 3 + i, y, other, 2 + i, 5 + i, y);
        }
        String other = IT[i % IT.length];
        return String.format(
                "Nel %d Montalba ha esportato verso %s %d milioni di euro. Dal %d al %d le"
                        + " esportazioni verso %s sono cresciute del %d%%. Nei primi nove mesi del"
                        + " %d le importazioni sono calate del %d%%. La quota era del %d,4%% nel"
                        + " III trimestre %d.",
                y, other, 100 + i, y - 1, y, other, 3 + i, y, 2 + i, 5 + i, y);
    }

    private static String answer(StandardChecker checker, String text) {
        Lang lang = text.startsWith("In ") ? Lang.EN : Lang.IT;
        CheckedBrief brief =
                checker.check("text.md", text, new Checker.Options(Tongue.of(lang), null, null));
        StringBuilder out = new StringBuilder();
        for (Checked c : brief.statements()) {
            out.append(c.claim().span()).append(' ').append(Readings.line(c.claim()));
            out.append(' ').append(c.verdict()).append(' ').append(c.why()).append('\n');
        }
        return out.toString();
    }
}
