// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Messages;
import eu.fondaco.core.text.Note;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whatever has a code is said in every language, about the same things. */
@AnalyzeClasses(
        packages = "eu.fondaco",
        importOptions = {DoNotIncludeTests.class, PackageCyclesTest.NoJarsOfTests.class})
class MessagesAreWholeTest {

    @ArchTest
    static void everyCodeHasAMessageInEveryLanguage(JavaClasses classes) {
        List<Class<?>> all = codes(classes);
        assertThat(all).isNotEmpty();
        for (Class<?> codes : all) {
            Set<String> keys =
                    Arrays.stream(codes.getEnumConstants())
                            .map(c -> ((Note.Code) c).key())
                            .collect(Collectors.toSet());
            Messages english = Messages.of(codes, Lang.EN.locale());
            for (Lang lang : Lang.values()) {
                Messages messages = Messages.of(codes, lang.locale());
                assertThat(messages.keys())
                        .as("messages of %s in %s", codes.getSimpleName(), lang)
                        .containsExactlyInAnyOrderElementsOf(keys);
                for (String key : keys) {
                    assertThat(messages.places(key))
                            .as("what %s of %s is about in %s", key, codes.getSimpleName(), lang)
                            .isEqualTo(english.places(key));
                }
            }
        }
    }

    /** Sentences that stand in code, English beside Italian, by module: only ever fewer. */
    private static final Map<String, Integer> IN_CODE = Map.of("checking", 3, "web", 2);

    @ArchTest
    static void sentencesMoveFromTheCodeToTheFiles(JavaClasses classes) {
        Map<String, Integer> found = new TreeMap<>();
        for (JavaClass c : classes) {
            long picks =
                    c.getMethodCallsFromSelf().stream()
                            .filter(m -> m.getTarget().getName().equals("pick"))
                            .filter(m -> m.getTarget().getRawParameterTypes().size() == 2)
                            .count();
            if (picks > 0) {
                found.merge(c.getPackageName().split("\\.")[2], (int) picks, Integer::sum);
            }
        }
        assertThat(found).isEqualTo(new TreeMap<>(IN_CODE));
    }

    private static List<Class<?>> codes(JavaClasses classes) {
        return classes.stream()
                .filter(c -> c.isEnum() && c.isAssignableTo(Note.Code.class))
                .map(JavaClass::reflect)
                .collect(Collectors.toList());
    }
}
