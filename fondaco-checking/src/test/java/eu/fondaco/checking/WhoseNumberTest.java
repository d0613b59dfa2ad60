// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of whom, or of what whole, a sentence says that its number is. */
class WhoseNumberTest {

    private static final int YEAR = 2018;

    private static double value(String question) {
        Answer a =
                Valdoria.engine().answer(QuestionLanguage.ofCodes().parse(question + YEAR), null);
        return (Double) ((Answer.Known) a).value().value();
    }

    private static String name(String code, String lang) {
        return Valdoria.names(Lang.valueOf(lang.toUpperCase(Locale.ROOT))).get(code);
    }

    private static String number(double value, String lang) {
        return String.format(lang.equals("it") ? Locale.ITALIAN : Locale.ROOT, "%.1f", value);
    }

    /** The verdict on the last statement of a text; what isn't told is open. */
    private static Verdict last(String text, String lang) {
        List<Checked> all = Valdoria.check(text, lang);
        return all.isEmpty() ? Verdict.NOT_CHECKABLE : all.get(all.size() - 1).verdict();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba sold well in %s and in %s. Together they took %s% of its"
                        + " exports.",
                "it | Nel 2018 il Montalba ha venduto bene in %s e in %s. Insieme hanno preso il"
                        + " %s% delle sue esportazioni."
            })
    void togetherIsNotOneOfThem(String lang, String text) {
        String share = "share of exports from XV-01 to %s in exports from XV-01 in ";
        double one = value(share.formatted("CL"));
        double both = value(share.formatted("NO")) + one;
        String said = text.replace("%.", "%%.").replace("% of", "%% of").replace("% d", "%% d");
        String of = said.formatted(name("NO", lang), name("CL", lang), number(one, lang));
        assertThat(last(of, lang)).as(of).isNotEqualTo(Verdict.SUPPORTED);
        String right = said.formatted(name("NO", lang), name("CL", lang), number(both, lang));
        assertThat(last(right, lang)).as(right).isNotEqualTo(Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 %s goods were %s% of what Montalba sold abroad.",
                "it | Nel 2018 le merci del settore %s erano il %s% di quanto il Montalba ha"
                        + " venduto all'estero."
            })
    void aPartOfWhatOneSellsIsNotAPartOfTheNation(String lang, String text) {
        String nation = "share of exports of K1 from XV-01 in exports of K1 from XV in ";
        String said = text.replace("% o", "%% o").replace("% d", "%% d");
        String wrong = said.formatted("K1", number(value(nation), lang));
        assertThat(last(wrong, lang)).as(wrong).isNotEqualTo(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba was first by exports to %s, ahead of %s, with %s% of"
                        + " Valdoria's exports there.",
                "it | Nel 2018 il Montalba era primo per esportazioni verso %s, davanti a %s, con"
                        + " il %s% delle esportazioni della Valdoria in quel paese."
            })
    void theNumberBehindARivalIsOfWhoIsAhead(String lang, String text) {
        String share = "share of exports from XV-02 to NO in exports from XV to NO in ";
        String said = text.replace("% of", "%% of").replace("% d", "%% d");
        String of =
                said.formatted(name("NO", lang), name("XV-02", lang), number(value(share), lang));
        assertThat(last(of, lang)).as(of).isNotEqualTo(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | true | Nel 2018 %s pesava sotto il %s per cento sulle esportazioni del"
                        + " Montalba.",
                "it | false | Nel 2018 %s pesava oltre il %s per cento sulle esportazioni del"
                        + " Montalba."
            })
    void aBoundWithItsArticleIsABound(String lang, boolean below, String text) {
        double share = value("share of exports from XV-01 to NO in exports from XV-01 in ");
        long bound = below ? (long) Math.ceil(share + 0.6) : (long) Math.floor(share - 0.6);
        String of = text.formatted(name("NO", lang), bound);
        assertThat(last(of, lang)).as(of + " (" + share + ")").isEqualTo(Verdict.SUPPORTED);
    }

    /** Somebody who is named behind "times what" is what a number is set against. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Montalba buys from %s %s times what %s buys there.",
                "it | Il Montalba compra da %s merci per %s volte quello che ne compra %s."
            })
    void howManyTimesIsOfWhoIsNamed(String lang, String text) {
        String country = "NO";
        double flows =
                value("imports from " + country + " to XV-01 in ")
                        / value("exports from XV-01 to " + country + " in ");
        String said =
                lead(lang)
                        + text.formatted(
                                name(country, lang), number(flows, lang), name("XV-02", lang));
        assertThat(last(said, lang)).as(said).isNotEqualTo(Verdict.SUPPORTED);
    }

    private static String lead(String lang) {
        return lang.equals("it")
                ? "Nel 2018 il commercio estero andava bene. "
                : "In 2018 foreign trade did well. ";
    }

    /** "Second, behind only Norway" isn't borne out where somebody else is first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | As a market for Montalba, in 2018 %s was second, behind only %s.",
                "it | Come mercato del Montalba nel 2018 %s era al secondo posto, dietro solo a %s."
            })
    void behindOnlySomebodyIsThatTheyAreFirst(String lang, String text) {
        List<String> order =
                Valdoria.PARTNERS.stream()
                        .sorted(
                                java.util.Comparator.comparing(
                                        p -> -value("exports from XV-01 to " + p + " in ")))
                        .toList();
        String wrong = text.formatted(name(order.get(1), lang), name(order.get(4), lang));
        assertThat(Valdoria.check(wrong, lang))
                .as(wrong)
                .noneMatch(c -> c.verdict() == Verdict.SUPPORTED);
        String right = text.formatted(name(order.get(1), lang), name(order.get(0), lang));
        assertThat(Valdoria.check(right, lang))
                .as(right)
                .noneMatch(c -> c.verdict() == Verdict.CONTRADICTED);
    }

    /** What is said of a region's exports is of all of them, whoever was spoken of before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Montalba sold %s million euros to %s. %s goods make up %s%% of the"
                        + " region's exports.",
                "it | Nel 2018 il Montalba ha venduto a %s merci per %s milioni di euro. Il settore"
                        + " %s fa il %s%% delle esportazioni della regione."
            })
    void aPartOfTheRegionsExportsIsOfAllOfThem(String lang, String text) {
        double sold = value("exports from XV-01 to CL in ") / 1e6;
        double part =
                value("share of exports of K2 from XV-01 to CL in exports from XV-01 to CL in ");
        String first = lang.equals("it") ? name("CL", lang) : number(sold, lang);
        String second = lang.equals("it") ? number(sold, lang) : name("CL", lang);
        String said = text.formatted(first, second, "K2", number(part, lang));
        assertThat(last(said, lang)).as(said).isNotEqualTo(Verdict.SUPPORTED);
    }
}
