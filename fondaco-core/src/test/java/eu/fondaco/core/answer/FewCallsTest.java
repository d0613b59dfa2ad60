// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.ObservationStore;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that are asked together are read together: each call is a statement on a cluster. */
class FewCallsTest {

    private static final Set<String> CALLS =
            Set.of("totals", "quantities", "matrix", "grid", "forEachCell");

    /** As many as a page or a check asks together. */
    private static final int BATCH = 50;

    private static final int MOST = 15;

    @ParameterizedTest
    @ValueSource(longs = {5, 17, 2026})
    void aBatchOfQuestionsCallsTheStoreAFewTimes(long seed) throws IOException {
        RandomQuestions random = new RandomQuestions(seed);
        ObservationStore store = random.inMemory();
        AtomicInteger calls = new AtomicInteger();
        ObservationStore counted = counted(store, calls);
        for (int batch = 0; batch < 20; batch++) {
            calls.set(0);
            random.compare(store, counted, BATCH, BATCH);
            assertThat(calls.get()).as("calls of batch %d", batch).isLessThanOrEqualTo(MOST);
        }
    }

    private static ObservationStore counted(ObservationStore store, AtomicInteger calls) {
        return (ObservationStore)
                Proxy.newProxyInstance(
                        FewCallsTest.class.getClassLoader(),
                        new Class<?>[] {ObservationStore.class},
                        (proxy, method, args) -> {
                            boolean isEmpty =
                                    args != null
                                            && args[0] instanceof Collection<?> all
                                            && all.isEmpty();
                            if (CALLS.contains(method.getName()) && !isEmpty) {
                                calls.incrementAndGet();
                            }
                            try {
                                return method.invoke(store, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
