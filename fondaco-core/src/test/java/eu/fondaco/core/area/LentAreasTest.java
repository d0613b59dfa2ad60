// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.area;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the areas that are lent stay beside an observatory's own. */
class LentAreasTest {

    private static Area area(String code, String kind, String parent) {
        return new Area(code, Label.of("name of " + code), kind, parent, Set.of(), Set.of());
    }

    private static final List<Area> LENT =
            List.of(
                    area("AA", "country", ""),
                    area("AA1", "region", "AA"),
                    area("AA11", "province", "AA1"),
                    area("AAZ", "special", "AA"));

    /**
     * An own division takes the place of the lent one; what is given to no part, under an own code,
     * leaves all as it is: numbers under the lent code are still found.
     */
    @ParameterizedTest
    @CsvSource({
        "OWN-1, region,  AA, false, true",
        "OWN-Z, special, AA, true,  true",
        "AA2,   region,  BB, true,  true",
        "AAZ,   special, AA, true,  true",
    })
    void anOwnDivisionTakesThePlaceOfTheLentOne(
            String code, String kind, String parent, boolean parts, boolean rest) {
        Areas areas = new Areas(LENT, List.of(area(code, kind, parent)));
        assertThat(areas.find("AA1").isPresent()).isEqualTo(parts);
        assertThat(areas.find("AA11").isPresent()).isEqualTo(parts);
        assertThat(areas.find("AAZ").isPresent()).isEqualTo(rest);
        assertThat(areas.find(code)).isPresent();
    }
}
