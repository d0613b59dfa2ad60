// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.DateWords.Before;
import org.junit.jupiter.api.Test;

class DateWordsTest {

    @Test
    void datesAreSaidAsProseDoes() {
        PartialDate day = PartialDate.parse("2015-05-11");
        assertThat(DateWords.say(day, Lang.IT)).isEqualTo("11 maggio 2015");
        assertThat(DateWords.say(day, Lang.EN)).isEqualTo("11 May 2015");
        assertThat(DateWords.say(PartialDate.parse("2015-05"), Lang.IT)).isEqualTo("maggio 2015");
        assertThat(DateWords.say(PartialDate.parse("2015"), Lang.EN)).isEqualTo("2015");
        assertThat(DateWords.say(PartialDate.UNKNOWN, Before.THE, Lang.IT)).isEmpty();
    }

    @Test
    void articlesAndPrepositionsFitTheDate() {
        PartialDate eighth = PartialDate.parse("2015-05-08");
        PartialDate ninth = PartialDate.parse("2015-05-09");
        PartialDate month = PartialDate.parse("2015-05");
        PartialDate year = PartialDate.parse("2015");
        assertThat(DateWords.say(eighth, Before.THE, Lang.IT)).isEqualTo("l'8 maggio 2015");
        assertThat(DateWords.say(eighth, Before.AT, Lang.IT)).isEqualTo("all'8 maggio 2015");
        assertThat(DateWords.say(ninth, Before.THE, Lang.IT)).isEqualTo("il 9 maggio 2015");
        assertThat(DateWords.say(ninth, Before.OF, Lang.IT)).isEqualTo("del 9 maggio 2015");
        assertThat(DateWords.say(month, Before.THE, Lang.IT)).isEqualTo("maggio 2015");
        assertThat(DateWords.say(month, Before.OF, Lang.IT)).isEqualTo("di maggio 2015");
        assertThat(DateWords.say(year, Before.SINCE, Lang.IT)).isEqualTo("dal 2015");
        assertThat(DateWords.say(eighth, Before.OF, Lang.EN)).isEqualTo("8 May 2015");
    }
}
