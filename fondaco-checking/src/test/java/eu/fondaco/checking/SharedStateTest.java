// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Tongue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;

/**
 * What checks share is written once: whatever a checker reaches through its fields has final fields
 * only, so that no visitor's text can stay in it for another's. (A mutable reader was shared once,
 * and years of other people's texts stood in answers.)
 */
class SharedStateTest {

    private static final String MADE = "written only while it is made, before it is shared";

    /** Fields that aren't final after all, and why they needn't be. */
    private static final Map<String, String> MAY_CHANGE =
            Map.ofEntries(
                    Map.entry("diagnosing.Neighbourhood.world", MADE),
                    Map.entry("lexicon.Lexicon.longestPlural", MADE),
                    Map.entry("trees.Trees$Flat.size", MADE),
                    Map.entry("language.Names.classifications", MADE),
                    Map.entry("language.Names.longest", MADE),
                    Map.entry("lexicon.Names.products", "volatile, made once of the catalogue"),
                    Map.entry("answer.StoreQuestionEngine.current", "volatile, of the store"),
                    Map.entry("measure.MeasureRow.definition", "volatile, read once of a file"),
                    Map.entry("secrecy.Hidden.datasets", "of the store, under a lock"),
                    Map.entry("classification.Classifications.lists", "read once, under a lock"),
                    Map.entry("classification.Classifications.steps", "read once, under a lock"),
                    Map.entry("language.Completer.sortedKeys", "made once, under a lock"),
                    Map.entry("language.Completer.years", "made once, under a lock"));

    /** Fields whose maps are filled while visitors check, which only concurrent ones may be. */
    private static final Set<String> CACHES = Set.of("names", "weighers", "actReaders");

    @Test
    void whatACheckerReachesHasFinalFieldsOnly() throws Exception {
        StandardChecker checker = Valdoria.checker();
        for (Tongue tongue : new Tongue[] {Tongue.EN, Tongue.IT}) {
            checker.check(
                    "a.md",
                    "In 2018 Montalba exported 120 million euros to Canada.",
                    new Checker.Options(tongue, null, null));
        }
        Set<String> changing = new TreeSet<>();
        Set<Class<?>> seen = reached(checker, changing);
        assertThat(seen).hasSizeGreaterThan(50);
        changing.removeAll(MAY_CHANGE.keySet());
        assertThat(changing).isEmpty();
        for (String cache : CACHES) {
            Field field = StandardChecker.class.getDeclaredField(cache);
            field.setAccessible(true);
            assertThat(field.get(checker)).as(cache).isInstanceOf(ConcurrentMap.class);
        }
    }

    private static Set<Class<?>> reached(Object from, Set<String> changing) throws Exception {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Class<?>> classes = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>(Set.of(from));
        while (!left.isEmpty()) {
            Object one = left.poll();
            if (one instanceof Enum || one instanceof Class || !seen.add(one)) {
                continue;
            }
            if (one instanceof Object[] array) {
                addAll(left, java.util.Arrays.asList(array));
            } else if (one instanceof Collection<?> all) {
                addAll(left, all);
            } else if (one instanceof Map<?, ?> map) {
                addAll(left, map.keySet());
                addAll(left, map.values());
            } else if (one instanceof Optional<?> held) {
                held.ifPresent(left::add);
            } else if (one.getClass().getName().startsWith("eu.fondaco.")) {
                classes.add(one.getClass());
                fields(one, left, changing);
            }
        }
        return classes;
    }

    private static void addAll(Deque<Object> left, Collection<?> more) {
        for (Object one : more) {
            if (one != null && !(one instanceof String) && !(one instanceof Number)) {
                left.add(one);
            }
        }
    }

    private static void fields(Object of, Deque<Object> left, Set<String> changing)
            throws Exception {
        for (Class<?> c = of.getClass(); c != null && c != Object.class; c = c.getSuperclass()) {
            if (!c.getName().startsWith("eu.fondaco.") || c.isHidden()) {
                continue;
            }
            for (Field field : c.getDeclaredFields()) {
                int how = field.getModifiers();
                if (Modifier.isStatic(how)) {
                    continue;
                }
                if (!Modifier.isFinal(how)) {
                    String place = c.getPackageName().replaceFirst(".*[.]", "");
                    changing.add(
                            c.getName().replace(c.getPackageName(), place) + "." + field.getName());
                }
                if (!field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    Object held = field.get(of);
                    if (held != null) {
                        left.add(held);
                    }
                }
            }
        }
    }
}
