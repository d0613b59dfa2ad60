// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short paragraphs as offices write them: sound ones raise nothing, one changed word is found. */
class PlainlyTest {

    private static final Pattern EITHER = Pattern.compile("\\{([^|{}]*)\\|([^{}]*)\\}");

    private static Stream<String> of(String name) throws IOException {
        try (InputStream in = PlainlyTest.class.getResourceAsStream(name)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== [\\w-]+\n")).skip(1);
        }
    }

    static Stream<String> english() throws IOException {
        return of("plainly.en.txt");
    }

    static Stream<String> italian() throws IOException {
        return of("plainly.it.txt");
    }

    @ParameterizedTest
    @MethodSource("english")
    void whatIsChangedIsFound(String text) {
        isKeptOrTold(Lang.EN, text);
    }

    @ParameterizedTest
    @MethodSource("italian")
    void theSameInItalian(String text) {
        isKeptOrTold(Lang.IT, text);
    }

    private static void isKeptOrTold(Lang lang, String text) {
        String sound = EITHER.matcher(text).replaceAll("$1");
        String odd = EITHER.matcher(text).replaceAll("$2");
        assertThat(Sound.told(lang, sound)).as(sound).isEmpty();
        assertThat(Sound.told(lang, odd)).as(odd).isNotEmpty();
    }
}
