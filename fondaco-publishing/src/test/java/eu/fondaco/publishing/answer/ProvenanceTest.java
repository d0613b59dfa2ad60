// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.flow.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Under which licence, and since when, a number is known. */
class ProvenanceTest {

    private static final Publication TERMS =
            new Publication(
                    "CC-BY-4.0",
                    "",
                    "",
                    "",
                    Map.of("dues", new Publication.Terms("Customs", "", "ODbL-1.0")));

    private static final Provenance HELD =
            new Provenance(
                    TERMS,
                    () ->
                            List.of(
                                    release("dues@1", "dues", LocalDate.of(2021, 3, 1), "CC0-1.0"),
                                    release("dues@2", "dues", LocalDate.of(2022, 3, 1), ""),
                                    release("tolls@1", "tolls", LocalDate.of(2021, 3, 1), "IODL"),
                                    release("tolls@2", "tolls", null, "OGL")));

    private static Release release(String id, String dataset, LocalDate day, String licence) {
        return new Release(id, dataset, day, "Customs", "", licence);
    }

    private static EvidenceItem of(String source, String release) {
        return new EvidenceItem(source, "x", "Customs", "", release, "", 1.0, 1.0, 1.0, "");
    }

    @Test
    void aReleaseIsFoundByItsDayOrElseItsId() {
        assertThat(HELD.licence(of("dues", "2021-03-01"))).hasValue("CC0-1.0");
        assertThat(HELD.licence(of("tolls", "2021-03-01"))).hasValue("IODL");
        assertThat(HELD.licence(of("tolls", "tolls@2"))).hasValue("OGL");
        assertThat(HELD.licence(of("tolls", "2021-03-01, tolls@2"))).hasValue("IODL; OGL");
    }

    @Test
    void whatAReleaseDoesNotSayIsThatOfItsDatasetAndThenOfAll() {
        assertThat(HELD.licence(of("dues", "2022-03-01"))).hasValue("ODbL-1.0");
        assertThat(HELD.licence(of("figures", "2020-01-05"))).hasValue("CC-BY-4.0");
        assertThat(Provenance.unsaid().licence(of("figures", "2020"))).isEmpty();
    }

    @Test
    void aPieceIsKnownWhenTheLastOfItsReleasesIs() {
        assertThat(HELD.released(of("dues", "2021-03-01, 2022-03-01"))).hasValue("2022-03-01");
        assertThat(HELD.released(of("figures", "2020-03"))).hasValue("2020-03");
        assertThat(HELD.released(of("tolls", "tolls@2"))).isEmpty();
    }
}
