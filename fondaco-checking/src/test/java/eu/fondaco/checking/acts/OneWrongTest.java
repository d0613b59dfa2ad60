// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.Outlook.Draft;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much less is asked of what doesn't hold in one thing and in no other. */
class OneWrongTest {

    private static double less(String text, boolean sure) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), ActTexts.CHAIN), Lexicon.shipped(Lang.EN))
                        .found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY);
        assertThat(all).as(text).isNotEmpty();
        Found f = all.get(all.size() - 1);
        Memory before = Memory.NONE.entry(f.decision().entry(), sure);
        return OneWrong.less(
                new Draft(f.statement(), f.decision(), f.statement(), before), f.features());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was signed on 9 June 2018. | 0.35",
                "It expires in May 2027. | 0.35",
                "It is about tourism. | 0",
                "It was signed on 4 May 2018. | 0",
                "It was signed in June 2018, and expires in May 2027. | 0",
                "Twelve traineeships a year are foreseen in it, of all things. | 0.7",
                "The traineeships come round every two years. | 0.7",
                "Twelve traineeships in all are foreseen in it. | 0",
                "In July of all months it was put aside and lapsed. | 0.75",
                "It lapsed in July of all months, and is about tourism. | 0",
            })
    void lessIsAskedOfOneThingThatCanOnlyBeOneWay(String text, double less) {
        assertThat(less(ActTexts.SIGNED + text, true)).as(text).isEqualTo(less);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was signed on 9 June 2018.",
                "It expires in May 2027.",
            })
    void noneWhereTheActIsUnsure(String text) {
        assertThat(less(ActTexts.SIGNED + text, false)).as(text).isZero();
    }
}
