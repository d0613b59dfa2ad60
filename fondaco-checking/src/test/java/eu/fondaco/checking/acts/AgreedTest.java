// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.Outlook.Draft;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Days and times that are those of an act, told by words that nothing reads: a memorandum of 4 May
 * 2018 that followed one of March 2012, fourteen months after that ended on 1 March 2017.
 */
class AgreedTest {

    /** The last statement of a text, by odds from which no verdict is ever given. */
    private static Found last(Lang lang, String text) {
        ActReader reader =
                new ActReader(
                        Valdoria.catalog(List.of(), ActTexts.CHAIN),
                        Lexicon.shipped(lang),
                        Borders.shipped(),
                        Choice.shipped(),
                        new Odds(Odds.Part.NONE, Odds.Part.NONE, Map.of()));
        List<Found> all =
                reader.found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY);
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Antofagasta's older memorandum sank without trace in March 2017. | true",
                "The Region Montalba and Antofagasta, 4 May 2018. | true",
                "Antofagasta's older memorandum sank without trace in March 2016. | false",
                "Antofagasta's older memorandum sank without trace in 2017. | false",
                "The older memorandum sank without trace in March 2017. | false",
                "On Tuesday we met them at Antofagasta. | false",
            })
    void aDayThatFitsAnActThatIsNamedAgrees(String text, boolean agrees) {
        Found f = last(Lang.EN, text);
        Draft draft = new Draft(f.statement(), f.decision(), f.statement(), Memory.NONE);
        assertThat(Agreed.isDay(draft)).as(text).isEqualTo(agrees);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It bears the date of 4 May 2018. | true",
                "Its term runs out on 4 May 2021. | true",
                "It has water among its subjects. | false",
                "It bears the date of 4 June 2018. | false",
                "It bears the year 2018. | false",
                "Antofagasta signed it on 4 May 2018. | false",
            })
    void aDayIsBorneOutByTheActSurelySpokenOf(String text, boolean agrees) {
        Found f = last(Lang.EN, ActTexts.SIGNED + text);
        Memory sure = Memory.NONE.entry(f.decision().entry(), true);
        Memory unsure = Memory.NONE.entry(f.decision().entry(), false);
        assertThat(isSpokenOf(f, sure)).as(text).isEqualTo(agrees);
        assertThat(isSpokenOf(f, unsure)).as(text).isFalse();
    }

    private static boolean isSpokenOf(Found f, Memory before) {
        Draft draft = new Draft(f.statement(), f.decision(), f.statement(), before);
        return Agreed.isSpokenOf(draft, f.features());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "mixed, false, 1, true",
                "unread, false, 1, true",
                "absent, false, 1, false",
                "thing, true, 1, false",
                "mixed, false, 2, false"
            })
    void whatOnlyOneDoubtLeavesOpenHoldsBeside(
            String doubt, boolean wrong, int many, boolean holds) {
        Found f = last(Lang.EN, ActTexts.SIGNED);
        Decision d = f.decision();
        Sayable words = Reason.READING_OPEN.words();
        Ruling open =
                wrong
                        ? Ruling.no("wrong_date", words).loose(doubt)
                        : Ruling.doubt(doubt, Reason.READING_OPEN);
        List<Ruling> all = new ArrayList<>(Collections.nCopies(many, open));
        all.add(Ruling.yes(words));
        Grounds grounds = new Grounds("act", List.of(), Map.of());
        Decision of =
                new Decision(
                        d.kind(),
                        Ruling.Truth.OPEN,
                        Reason.READING_OPEN,
                        d.entry(),
                        all,
                        d.left(),
                        grounds);
        Draft draft = new Draft(f.statement(), of, f.statement(), Memory.NONE);
        assertThat(Agreed.isButOne(draft)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Fourteen months had gone by since Antofagasta's first text. | supported",
                "EN | Forty months had gone by since Antofagasta's first text. | not_checkable",
                "IT | Quattordici mesi dopo, Antofagasta, la seconda volta. | supported",
                "IT | Quaranta mesi dopo, Antofagasta, la seconda volta. | not_checkable",
            })
    void aTimeAsLongAsOneThatIsKnownHolds(Lang lang, String text, String verdict) {
        assertThat(last(lang, text).checked().verdict().code()).as(text).isEqualTo(verdict);
    }
}
