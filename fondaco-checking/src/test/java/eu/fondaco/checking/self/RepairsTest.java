// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which number is wrong, by what others would have it be. */
class RepairsTest {

    private static final String SOUND =
            "Exports came to 941 million euros in 2023 and imports to 708 million, a surplus of 233"
                    + " million. The surplus was 52 million larger than the 181 million of 2022.";

    private static Repairs.Repair repair(String text, String told) {
        Whole.Text read = Whole.Text.of(DocumentReader.read("a.md", text), Lang.EN);
        List<Relation> all = Relations.of(read.known(), read.sentences(), read.figures());
        double[] meant = new double[all.size()];
        Arrays.fill(meant, 4);
        Set<Num> numbers = new LinkedHashSet<>();
        all.forEach(r -> numbers.add(r.told()));
        Relation odd =
                all.stream()
                        .filter(r -> r.kind() == Relation.Kind.LESS && !r.fits())
                        .filter(r -> r.told().words().startsWith(told))
                        .filter(r -> r.a().words().startsWith("941"))
                        .filter(r -> r.b().words().startsWith("708"))
                        .findFirst()
                        .orElseThrow();
        return new Repairs(all, meant, List.copyOf(numbers)).of(odd);
    }

    @Test
    void oneOtherNumberMendsAllThatASlipBroke() {
        Repairs.Repair one = repair(SOUND.replace("233", "323"), "323");
        assertThat(one.of().words()).startsWith("323");
        assertThat(one.gain() + one.taken()).isGreaterThan(1);
        assertThat(one.slip()).isEqualTo(2);
    }

    @Test
    void whatIsOfOtherNumbersIsMendedByNone() {
        Repairs.Repair one = repair(SOUND.replace("52 million", "87 million"), "87");
        assertThat(one.gain() + one.taken()).isLessThan(1);
        assertThat(one.slip()).isZero();
    }
}
