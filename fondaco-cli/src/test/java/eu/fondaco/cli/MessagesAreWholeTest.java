// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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

    @ArchTest
    static void everyCodeIsToldBySomebody(JavaClasses classes) {
        Set<String> untold =
                classes.stream()
                        .filter(c -> c.isEnum() && c.isAssignableTo(Note.Code.class))
                        .filter(c -> !isUsedElsewhere(c.getMethod("valueOf", String.class)))
                        .flatMap(c -> c.getFields().stream())
                        .filter(f -> f.getRawType().equals(f.getOwner()) && !isUsedElsewhere(f))
                        .map(JavaMember::getFullName)
                        .collect(Collectors.toSet());
        assertThat(untold).isEmpty();
    }

    private static boolean isUsedElsewhere(JavaMember member) {
        return member.getAccessesToSelf().stream()
                .anyMatch(a -> !a.getOriginOwner().equals(member.getOwner()));
    }

    /** An exception of the house that takes bare words would be said in one language only. */
    @ArchTest
    static final ArchRule ESTIMATORS_REFUSE_BY_CODE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "eu.fondaco.econometrics..", "eu.fondaco.cli.econometrics..")
                    .should()
                    .callConstructorWhere(
                            describe(
                                    "makes an exception of the house of bare words",
                                    MessagesAreWholeTest::isOfBareWords));

    private static boolean isOfBareWords(JavaConstructorCall call) {
        JavaClass made = call.getTargetOwner();
        List<String> from =
                call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList();
        return made.isAssignableTo(Exception.class)
                && made.getPackageName().startsWith("eu.fondaco.")
                && from.equals(List.of(String.class.getName()));
    }

    private static List<Class<?>> codes(JavaClasses classes) {
        return classes.stream()
                .filter(c -> c.isEnum() && c.isAssignableTo(Note.Code.class))
                .map(JavaClass::reflect)
                .collect(Collectors.toList());
    }
}
