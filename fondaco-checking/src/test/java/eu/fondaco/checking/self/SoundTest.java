// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is accused where other numbers than the nearest belong together. */
class SoundTest {

    private static Stream<String> of(String name) throws IOException {
        try (InputStream in = SoundTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(2);
        }
    }

    static Stream<String> english() throws IOException {
        return of("sound.en.txt");
    }

    static Stream<String> italian() throws IOException {
        return of("sound.it.txt");
    }

    @ParameterizedTest
    @MethodSource("english")
    void nothingIsToldOf(String text) {
        assertThat(Sound.told(Lang.EN, text.replace(" /R ", "\n"))).as(text).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("italian")
    void theSameInItalian(String text) {
        assertThat(Sound.told(Lang.IT, text.replace(" /R ", "\n"))).as(text).isEmpty();
    }
}
