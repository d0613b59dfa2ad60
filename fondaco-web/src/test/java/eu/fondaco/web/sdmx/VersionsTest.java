// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.sdmx.structure.Versions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which versions a request means. */
class VersionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.3 | 1.2.3 | true",
                "1.2.3 | 1.2.4 | false",
                "* | 1.2.3 | true",
                "+ | 1.2.3 | true",
                "latest | 1.0 | true",
                "1.2.3,1.2.4 | 1.2.4 | true",
                "1.0.0+1.1.0 | 1.1.0 | true",
                "1.0.0+1.1.0 | 1.2.0 | false",
                "1+ | 1.2.3 | true",
                "2+ | 1.2.3 | false",
                "1+.9.9 | 1.2.3 | false",
                "1+.9.9 | 2.0.0 | true",
                "1.2+.0 | 1.2.0 | true",
                "1.2+.5 | 1.2.4 | false",
                "1.2+.5 | 1.3.0 | true",
                "1.2+.0 | 2.0.0 | false",
                "1.2.3+ | 1.2.9 | true",
                "1.2.3+ | 1.3.0 | false",
                "1.2.3~ | 1.2.4 | true",
                "1+.2+.3 | 1.2.3 | false",
                "1.x | 1.2.3 | false"
            })
    void lets(String asked, String held, boolean through) {
        assertThat(Versions.fits(asked, held)).isEqualTo(through);
    }
}
