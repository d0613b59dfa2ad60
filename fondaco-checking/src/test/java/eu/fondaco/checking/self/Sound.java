// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.util.List;

/** A text that agrees with itself, and the same with something changed. */
final class Sound {

    private Sound() {}

    /** What is told of a text; {@code //} parts its paragraphs. */
    static List<Checked> told(Lang lang, String text) {
        return SelfCheck.of(DocumentReader.read("a.md", text.replace(" // ", "\n\n")), lang);
    }

    /** Nothing is told of the sound text, something of the one with {@code to} for {@code from}. */
    static void isKeptOrTold(Lang lang, String sound, String from, String to) {
        assertThat(sound).contains(from);
        assertThat(told(lang, sound)).as(sound).isEmpty();
        String odd = sound.replace(from, to);
        assertThat(told(lang, odd)).as(odd).isNotEmpty();
    }
}
