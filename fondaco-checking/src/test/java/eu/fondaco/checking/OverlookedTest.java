// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that fits what the sentence doesn't speak of isn't borne out by it. */
class OverlookedTest {

    /** What part goods are of a region's exports isn't what part of all such goods it sells. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Specialities of the regions of Valdoria in 2018, by exports. Montalba: %s of"
                        + " machinery. Rivalta: %s of machinery. Costaverde: %s of machinery.",
                "it | Le specialità delle regioni della Valdoria nel 2018, per esportazioni."
                        + " Montalba: il %s dei macchinari. Rivalta: il %s dei macchinari."
                        + " Costaverde: il %s dei macchinari."
            })
    void aPartOfGoodsIsNoPartOfAllGoods(String lang, String text) {
        Object[] shares = Stream.of("XV-01", "XV-02", "XV-03").map(r -> percent(r, lang)).toArray();
        assertThat(Valdoria.check(String.format(text, shares), lang))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED);
    }

    private static String percent(String region, String lang) {
        String asked =
                String.format(
                        "share of exports of K1 from %1$s in exports from %1$s in 2018", region);
        Answer a = Valdoria.engine().answer(QuestionLanguage.ofCodes().parse(asked), null);
        Locale locale = lang.equals("it") ? Locale.ITALIAN : Locale.ROOT;
        return String.format(locale, "%.1f%%", ((Answer.Known) a).value().value());
    }

    /**
     * What isn't so of all exports is no error below a title that names goods of which it is so.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Machinery | Montalba exported %s billion euros in 2018.",
                "it | Macchinari | Nel 2018 il Montalba ha esportato merci per %s miliardi di euro."
            })
    void goodsOfATitleAreMeantBelowIt(String lang, String title, String sentence) {
        Answer a =
                Valdoria.engine()
                        .answer(
                                QuestionLanguage.ofCodes()
                                        .parse("exports of K1 from XV-01 in 2018"),
                                null);
        Locale locale = lang.equals("it") ? Locale.ITALIAN : Locale.ROOT;
        String amount =
                String.format(locale, "%.2f", ((Answer.Known) a).value().value() / 1_000_000_000);
        String said = String.format(sentence, amount);
        assertThat(Valdoria.check(title + "\n\n" + said, lang))
                .extracting(Checked::verdict)
                .isNotEmpty()
                .doesNotContain(Verdict.CONTRADICTED);
        assertThat(Valdoria.check(said, lang))
                .extracting(Checked::verdict)
                .contains(Verdict.CONTRADICTED);
    }

    /** What adds up over all years isn't borne out by what one of them comes to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 exports of Montalba were 8.09 billion euros. | Cumulated over the"
                        + " whole period the exports of Montalba amount to 8.09 billion euros.",
                "it | Nel 2018 l'export del Montalba è stato di 8,09 miliardi di euro. |"
                        + " Sull'intero periodo l'export del Montalba è stato di 8,09 miliardi di"
                        + " euro."
            })
    void aSumOverAllYearsIsNoYears(String lang, String year, String all) {
        assertThat(Valdoria.check(year + "\n\n" + all, lang))
                .extracting(Checked::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.NOT_CHECKABLE);
    }

    /** Exports of Montalba were of 7.06 billion in 2014 and 8.09 in 2018, imports of 3.83, 4.38. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | After 3.83 billion euros in 2014, exports of Montalba reached 8.09 billion in"
                        + " 2018.",
                "en | Montalba's 2018 exports: 4.38 billion euros (2014: 3.83 billion euros).",
                "it | Dai 3,83 miliardi di euro del 2014, l'export del Montalba è passato agli 8,09"
                        + " miliardi del 2018.",
                "it | L'export del Montalba nel 2018: 4,38 miliardi di euro (nel 2014: 3,83"
                        + " miliardi di euro)."
            })
    void importsDontBearOutWhatIsSaidOfExports(String lang, String text) {
        List<Checked> all = Valdoria.check(text, lang);
        assertThat(all).isNotEmpty();
        assertThat(all)
                .filteredOn(c -> c.claim().quote().contains("3"))
                .extracting(Checked::verdict)
                .isNotEmpty()
                .doesNotContain(Verdict.SUPPORTED);
    }

    /** "The last four quarters" end where the text stands, and not with the last December. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Over the last four quarters Montalba exported goods worth 8.09 billion"
                        + " euros.",
                "en | In the past twelve months Montalba exported goods worth 8.09 billion euros.",
                "it | Negli ultimi quattro trimestri il Montalba ha esportato merci per 8,09"
                        + " miliardi di euro."
            })
    void aRollingYearIsNoCalendarYear(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .containsOnly(Verdict.NOT_CHECKABLE);
    }

    /** The two ends of a change don't change places; exports are 3.71 billion above imports. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Since 2014, imports of Montalba have gone from 4.38 to 3.83 billion euros in"
                        + " 2018.",
                "it | Dal 2014 al 2018 l'import del Montalba è sceso da 4,38 miliardi di euro a"
                        + " 3,83 miliardi di euro.",
                "en | In 2018, Montalba exported 3.71 billion euros less than it imported.",
                "it | Nel 2018 il Montalba ha esportato 3,71 miliardi di euro in meno di quanto"
                        + " abbia importato."
            })
    void whatFitsTheOtherEndOrTheOtherWayBearsNothingOut(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED);
    }

    /** Of the six regions the third by exports is XV-03; the first is spoken of before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | %1$s exports goods to Norway. It came third by exports in 2018, behind %2$s"
                        + " and %3$s.",
                "it | %1$s esporta merci in Norvegia. È terza per esportazioni nel 2018, dietro"
                        + " %2$s e %3$s."
            })
    void aRivalsPlaceIsntThatOfWhoIsSpokenOf(String lang, String text) {
        Map<String, String> names = Valdoria.names(Lang.parse(lang));
        String said =
                String.format(text, names.get("XV-01"), names.get("XV-02"), names.get("XV-03"));
        assertThat(Valdoria.check(said, lang))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED);
    }

    /**
     * Of Montalba's exports in 2018 1.85 billion went to Norway, 1.37 to Chile, 1.15 to Canada, of
     * its imports 1.04 came from Norway; exports to Norway were of 1.62 billion in 2016, 1.54 in
     * 2017 and 2014.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Montalba sold goods worth 1.04 billion euros to Norway in 2018 and 1.85"
                        + " billion went the other way.",
                "it | Nel 2018 il Montalba ha esportato verso la Norvegia merci per 1,04 miliardi"
                        + " di euro e ne ha importate per 1,85 miliardi di euro.",
                "en | In 2018 Norway and Chile together sold 3.22 billion euros to Montalba.",
                "it | Nel 2018 la Norvegia e il Cile insieme hanno venduto al Montalba merci per"
                        + " 3,22 miliardi di euro.",
                "en | In 2018 Chile was second only to Canada among Montalba's export markets.",
                "it | Nel 2018 il Cile era secondo solo al Canada tra i mercati di esportazione del"
                        + " Montalba.",
                "it | Nel 2018 le vendite del Montalba al Cile hanno superato di 477 milioni di"
                        + " euro quelle alla Norvegia.",
                "it | Nel 2018 le esportazioni del Montalba verso la Norvegia valevano 1,55"
                        + " miliardi di euro, il 20,0% in più in due anni.",
                "it | Tra il 2015 e il 2018 il Montalba ha venduto alla Norvegia in media 1,85"
                        + " miliardi di euro di merci all'anno.",
                "it | Nel 2016 le esportazioni del Montalba verso la Norvegia hanno toccato il"
                        + " massimo dal 2014 al 2018.",
                "en | In 2018, Montalba's imports from Norway amounted to 0.70 billion euros and"
                        + " those from Chile to 1.04 billion euros.",
                "en | Exports of Montalba to Norway and Chile were 1.85 billion euros in 2018.",
                "it | Nel 2018 l'export del Montalba verso la Norvegia e il Cile valeva 1,37"
                        + " miliardi di euro.",
                "en | Exports of Montalba to Norway, at 1.74 billion euros in 2017, were above the"
                        + " 1.77 billion of 2015.",
                "en | In 2018, Costaverde ranked second in the country by exports to Canada.",
                "it | Nel 2018 l'export del Montalba verso la Norvegia segna una variazione"
                        + " tendenziale negativa del 20,0%.",
                "en | In 2018 Montalba's exports to Norway were at their lowest since 2014.",
                "en | Montalba's trade balance with Chile in 2018 was -671.8 million euros.",
                "it | Il saldo commerciale del Montalba con il Cile nel 2018 era di -671,8 milioni"
                        + " di euro.",
                "en | In 2018 Norway took 23.8% of Montalba's exports and supplied 22.9% of its"
                        + " imports.",
                "it | Con 8,09 miliardi di euro nel 2018, l'export del Montalba verso la Norvegia è"
                        + " sopra gli 1,77 miliardi di euro del 2014.",
                "en | Montalba's exports to Norway grew from 1.85 billion euros to 1.95 billion in"
                        + " the four years to 2018.",
                "en | In 2018 Norwegian exports to Montalba were worth 1.85 billion euros.",
                "it | Nel 2018 l'export norvegese verso il Montalba è stato di 1,85 miliardi di"
                        + " euro.",
                "en | In 2018 Montalba was a supplier of Norway, with 1.04 billion euros.",
                "it | Nel 2018 il Montalba, fornitore della Norvegia con 1,04 miliardi di euro, è"
                        + " cresciuto."
            })
    void whatASentenceSaysBesideItsNumberCounts(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 exports of Montalba to Norway were 1.85 billion euros, up 14.1% in"
                        + " two years.",
                "it | Nel 2018 le esportazioni del Montalba verso la Norvegia valevano 1,85"
                        + " miliardi di euro, il 14,1% in più in due anni.",
                "en | In 2018 Chile was second only to Norway among Montalba's export markets.",
                "it | Con 1,85 miliardi di euro nel 2018, l'export del Montalba verso la Norvegia"
                        + " è sopra gli 1,54 miliardi di euro del 2014."
            })
    void whatTookYearsOrStandsAboveAnotherYearHolds(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .containsOnly(Verdict.SUPPORTED);
    }

    /** From 2014 to 2016 exports to Norway grew by 5.4%, from 2016 to 2018 by 14.1%. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Exports of Montalba to Norway stood at 1.62 billion euros in 2016 and grew by"
                        + " 14.1% in the two years that followed.",
                "it | Nel 2016 il Montalba ha venduto alla Norvegia merci per 1,62 miliardi di"
                        + " euro; in due anni il valore è cresciuto del 14,1%."
            })
    void whatFollowedTheYearThatIsNamedIsntWrong(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.CONTRADICTED);
    }

    /**
     * The exports to Norway were the most ever in 2018, those of 2011 the most until then; growth
     * of 4.1% is that of 2018.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Exports of Montalba to Norway came to 1.85 billion euros in 2018. The peak of"
                        + " the exports to Norway was that of 2011. | peak",
                "it | L'export del Montalba verso la Norvegia è stato di 1,85 miliardi di euro nel"
                        + " 2018. Il picco delle vendite in Norvegia resta quello del 2011. |"
                        + " picco",
                "en | Montalba's exports rose by 4.1% in 2018. And in 2017? They grew by 4.1%. |"
                        + " They",
                "it | L'export del Montalba è cresciuto del 4,1% nel 2018. E nel 2017? È aumentato"
                        + " del 4,1%. | aumentato"
            })
    void whatIsAskedOfAYearIsOfThatYear(String lang, String text, String words) {
        assertThat(Valdoria.check(text, lang))
                .filteredOn(c -> c.claim().quote().contains(words))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Exports of Montalba to Norway came to 1.85 billion euros in 2018. The peak of"
                        + " the exports to Norway was that of 2018.",
                "en | In 2018 the exports of Montalba were worth 8.09 billion euros. It was the"
                        + " best year since 2014."
            })
    void theMostEverOfItsYearHolds(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .extracting(Checked::verdict)
                .containsOnly(Verdict.SUPPORTED);
    }

    /** No goods of the country's list are called so, and all goods are more. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 exports of manufactured goods from Montalba were worth 8.09 billion"
                        + " euros.",
                "it | Nel 2018 il Montalba ha esportato prodotti manifatturieri per 8,09 miliardi"
                        + " di euro."
            })
    void manufacturesArentAllGoods(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .extracting(Checked::reason)
                .containsOnly(Reason.WORD_UNKNOWN);
    }

    /** What areas are called elsewhere is no name that nothing here knows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba exported goods worth 8.09 billion euros. In 2017 the exports"
                        + " of the Land were worth 7.77 billion euros.",
                "it | Nel 2018 il Montalba ha esportato merci per 8,09 miliardi di euro. Nel 2017"
                        + " le esportazioni del Land valevano 7,77 miliardi di euro."
            })
    void whatAreasAreCalledIsNoUnknownName(String lang, String text) {
        assertThat(Valdoria.check(text, lang))
                .isNotEmpty()
                .extracting(Checked::reason)
                .doesNotContain(Reason.WORD_UNKNOWN);
    }
}
