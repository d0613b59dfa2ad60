// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promises told by how many, of an act that promises forty nurses a year and a liaison desk. */
class CountedPromisesTest {

    private static final Relations HELD =
            ActTexts.heldWithChile(
                    promising(
                            ActTexts.act("a2", "2018-05-04", "memorandum", "live (no term)", ""),
                            "forty nurses a year",
                            "a liaison desk in Calama"));

    private static Instrument promising(Instrument i, String... promises) {
        return new Instrument(
                i.id(),
                i.date(),
                i.dateKind(),
                i.kind(),
                i.kindAsPrinted(),
                i.ourParties(),
                i.partnerParties(),
                i.ourAreas(),
                i.partnerAreas(),
                i.sectors(),
                List.of(promises),
                i.status(),
                i.follows(),
                i.conflicts(),
                i.urls());
    }

    private static Found last(String text, Lang lang) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), HELD), Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY);
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Forty nurses a year are to be trained. | TRUE",
                "EN | Thirty nurses a year are to be trained. | FALSE",
                "EN | It promised a liaison office. | TRUE",
                "IT | Prevede quaranta infermieri l'anno. | TRUE",
                "IT | Prevede sessanta infermieri l'anno. | FALSE",
                "IT | Prevede un ufficio di collegamento. | TRUE",
            })
    void howManyArePromisedIsToldBySubjectsToo(Lang lang, String told, Truth truth) {
        String signed =
                lang == Lang.EN
                        ? ActTexts.SIGNED
                        : "Il 4 maggio 2018 Montalba ha firmato un memorandum con Antofagasta. ";
        assertThat(last(signed + told, lang).decision().truth()).as(told).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | It has two subjects, mining and water.",
                "IT | I suoi temi sono due, miniere e acqua.",
            })
    void aNumberBeforeACommaCountsNoSubject(Lang lang, String told) {
        String signed =
                lang == Lang.EN
                        ? ActTexts.SIGNED
                        : "Il 4 maggio 2018 Montalba ha firmato un memorandum con Antofagasta. ";
        assertThat(Items.counts(last(signed + told, lang).statement())).as(told).isFalse();
    }
}
