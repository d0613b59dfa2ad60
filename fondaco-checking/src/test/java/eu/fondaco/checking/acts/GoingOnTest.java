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

/**
 * By how much less is asked of what goes on about the act spoken of last: a memorandum of 2018 on
 * mining and water, with ten traineeships a year, good until 2021.
 */
class GoingOnTest {

    private static double less(String text) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), ActTexts.CHAIN), Lexicon.shipped(Lang.EN))
                        .found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY);
        assertThat(all).as(text).isNotEmpty();
        Found f = all.get(all.size() - 1);
        Draft draft = new Draft(f.statement(), f.decision(), f.statement(), Memory.NONE);
        return Agreed.less(draft, f.features());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Water and mining are what it is about. | 0.6",
                "Tourism and mining are what it is about. | 0",
                "It promises twelve traineeships a year. | 0",
                "Its traineeships are the talk of the town. | 0",
                "The traineeships are here. | 0",
            })
    void lessIsAskedOfWhatTheActSpokenOfBearsOut(String told, double less) {
        assertThat(less(ActTexts.SIGNED + told)).as(told).isEqualTo(less);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Since 2018 mining and water have been shared with Antofagasta. | 0.95",
                "Since 2017 mining and water have been shared with Antofagasta. | 0",
                "Since 2018 tourism and water have been shared with Antofagasta. | 0",
                "Since 2018 a lot has been shared with Antofagasta. | 0",
            })
    void lessIsAskedOfADateThatFitsWhereMoreHoldsOfTheActNamed(String told, double less) {
        assertThat(less(told)).as(told).isEqualTo(less);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The memorandum with Antofagasta is still in force, come what may. | 0.5",
                "The memorandum with Antofagasta has lapsed, come what may. | 0",
            })
    void lessIsAskedOfWhetherAnActStands(String told, double less) {
        assertThat(less(told)).as(told).isEqualTo(less);
    }
}
