// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker.Stage;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.text.Tongue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text is read by a few goes at the store, however many numbers it has: each go is a statement
 * where a cluster answers. What was summed before is remembered there.
 */
class ReadInFewGoesTest {

    private static final int MOST = 6;

    private static final List<String> PARTNERS =
            List.of("Canada", "Chile", "Kenya", "Thailand", "Peru", "Norway", "Portugal", "Egypt");

    private static final class Goes {

        private final Set<List<Object>> known = new HashSet<>();
        private int count;

        ObservationStore counting(ObservationStore store) {
            return (ObservationStore)
                    Proxy.newProxyInstance(
                            ReadInFewGoesTest.class.getClassLoader(),
                            new Class<?>[] {ObservationStore.class},
                            (proxy, method, args) -> {
                                if (method.getName().equals("totals")) {
                                    take((Collection<?>) args[0], args[1]);
                                }
                                try {
                                    return method.invoke(store, args);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }

        private void take(Collection<?> ranges, Object asOf) {
            boolean fresh = false;
            for (Object range : ranges) {
                fresh |= known.add(Arrays.asList((CellRange) range, asOf));
            }
            count += fresh ? 1 : 0;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 16, 60})
    void howeverManyNumbersItHas(int statements) {
        Goes goes = new Goes();
        ObservationStore store = goes.counting(Valdoria.store());
        StandardChecker checker =
                new StandardChecker(
                        Valdoria.catalog(),
                        Valdoria.datasets(),
                        new StoreQuestionEngine(Valdoria.catalog(), store),
                        Valdoria.words());
        StringBuilder text = new StringBuilder("# Montalba and its partners\n");
        for (int i = 0; i < statements; i++) {
            text.append("\nExports to ").append(PARTNERS.get(i % PARTNERS.size()));
            text.append(" grew by %d.%d%%".formatted(i % 7, i % 9));
            text.append(i % 3 == 0 ? "." : " in %d.".formatted(2015 + i % 5));
        }
        Checker.Options options = new Checker.Options(Tongue.parse("en"), null, null);
        AtomicInteger reading = new AtomicInteger();
        List<Checked> read =
                checker.check(
                                "a.md",
                                text.toString(),
                                options,
                                (stage, done, total) ->
                                        reading.compareAndSet(
                                                0, stage == Stage.JUDGING ? goes.count : 0))
                        .statements();
        assertThat(read).hasSizeGreaterThanOrEqualTo(statements);
        assertThat(reading.get()).isBetween(1, MOST);
    }
}
