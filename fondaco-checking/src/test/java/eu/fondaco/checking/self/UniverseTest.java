// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of another universe isn't set against what a text tells. */
class UniverseTest {

    private static final String LEAD =
            "# Valdoria: exports up 4.2% in 2024\n\nExports of Valdoria came to 8,412 million euros"
                    + " in 2024, up 4.2% from 8,073 million in 2023.\n\nExports to Corvia came to"
                    + " 2,103 million euros, or 25.0% of the total. They rose by 2.1% from 2,060"
                    + " million.\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2017 exports to Corvia came to 1,377 million euros, or 31.4% of the total.",
                "Exports of services to Corvia came to 1,377 million euros, or 31.4% of the total.",
                "Domestic exports to Corvia came to 1,377 million euros, or 31.4% of the total.",
                "All quendish exports to Corvia came to 1,377 million euros, or 31.4% of the"
                        + " total.",
                "# Alba: exports in 2024\n\n"
                        + "Exports to Corvia came to 1,377 million euros, or 31.4% of the total."
            })
    void nothingIsSetAgainstIt(String other) {
        assertThat(Sound.told(Lang.EN, LEAD + other)).as(other).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exports to Corvia came to 2,103 million euros, or 31.4% of the total.",
                "In 2024 exports to Corvia came to 2,130 million euros."
            })
    void whatIsOfTheSameIs(String same) {
        assertThat(Sound.told(Lang.EN, LEAD + same)).as(same).isNotEmpty();
    }
}
