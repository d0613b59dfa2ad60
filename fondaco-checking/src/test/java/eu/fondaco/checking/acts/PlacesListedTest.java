// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places of a list, each with a day of its own, are each told of their own act. */
class PlacesListedTest {

    private static final Relations HELD =
            ActTexts.of(
                    List.of(
                            act("an", "CL-AN", "Antofagasta", "2014-03-10", "2019-03-10"),
                            act("cm", "TH-50", "Chiang Mai", "2014-05-20", "2019-05-20"),
                            act("ke", "KE", "Kenya", "2015-06-11", "2019-06-11"),
                            act("vn", "VN", "Vietnam", "2015-09-01", "2019-09-01")));

    private static Instrument act(String id, String area, String with, String date, String end) {
        return new Instrument(
                id,
                PartialDate.parse(date),
                DateKind.SIGNED,
                InstrumentKind.MEMORANDUM,
                "memorandum",
                List.of("Regione Montalba"),
                List.of(with),
                List.of("XV-01"),
                List.of(area),
                List.of("mining"),
                List.of(),
                "expired " + end,
                "",
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Antofagasta ran out in 2019; Chiang Mai then; Kenya; Vietnam; Chile | an",
                "Vietnam ran out in 2019; Kenya later; Chiang Mai; Antofagasta | vn",
            })
    void eachPlaceOfAListIsToldOfItsOwnAct(String text, String first) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), HELD), Lexicon.shipped(Lang.EN))
                        .found(
                                DocumentReader.read("a.txt", text + "."),
                                ActTexts.DAY,
                                ActTexts.DAY);
        assertThat(all).as(text).isNotEmpty();
        Entry meant = all.get(0).decision().entry();
        assertThat(meant).as(text).isNotNull();
        assertThat(meant.id()).as(text).isEqualTo(first);
    }
}
