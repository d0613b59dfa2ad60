// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain sentences that lean on the one before, and clauses that lean on the clause before. */
class PlainPassagesTest {

    private static final Pattern VALUE = Pattern.compile("\\[([^]]*)]");

    private static double value(String question) {
        Question q = new QuestionLanguage(Valdoria.catalog()).parse(question.strip());
        return ((Answer.Known) Valdoria.engine().answer(List.of(q), null).get(0)).value().value();
    }

    /** A text with its questions answered, the last of them told so many times too large. */
    private static String told(String words, String lang, double times) {
        Matcher m = VALUE.matcher(words);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            boolean last = words.indexOf('[', m.end()) < 0;
            double v = value(m.group(1)) * (last ? times : 1);
            boolean share = m.group(1).startsWith("share");
            String number =
                    share
                            ? String.format(Locale.ROOT, "%.1f", v).replace('.', mark(lang))
                            : String.format(Locale.ROOT, "%.0f", v / 1e6);
            m.appendReplacement(out, number + (share ? "%" : unit(lang)));
        }
        return m.appendTail(out).toString();
    }

    private static char mark(String lang) {
        return lang.equals("it") ? ',' : '.';
    }

    private static String unit(String lang) {
        return lang.equals("it") ? " milioni di euro" : " million euros";
    }

    private static Verdict last(String text, String lang) {
        return Valdoria.check(text, lang).stream()
                .max(Comparator.comparingInt((Checked c) -> c.claim().span().start()))
                .map(Checked::verdict)
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Rivalta sold Norway goods worth [exports from XV-02 to NO in 2018]."
                        + " Its imports from there were worth [imports from NO to XV-02 in 2018].",
                "en | Rivalta exported goods worth [exports from XV-02 in 2018] in 2018."
                        + " [share of NO in exports from XV-02 in 2018] of that went to Norway.",
                "en | In 2018 Rivalta sold Norway goods worth [exports from XV-02 to NO in 2018]."
                        + " A year earlier it was [exports from XV-02 to NO in 2017].",
                "en | Rivalta, 2018: exports to Chile came to [exports from XV-02 to CL in 2018].",
                "en | As for sales, in 2018 Rivalta exported goods worth [exports from XV-02 in"
                        + " 2018].",
                "it | Nel 2018 Rivalta ha venduto alla Norvegia merci per"
                        + " [exports from XV-02 to NO in 2018]. Dal Cile ha comprato beni per"
                        + " [imports from CL to XV-02 in 2018].",
                "it | Nel 2018 Rivalta ha esportato merci per [exports from XV-02 in 2018]."
                        + " Ne ha importate per [imports to XV-02 in 2018].",
                "it | Nel 2018 Rivalta ha esportato merci per [exports from XV-02 in 2018]."
                        + " Il Cile ne ha comprate per [exports from XV-02 to CL in 2018].",
                "it | Nel 2018 Rivalta ha esportato merci per [exports from XV-02 in 2018]."
                        + " Di queste, il [share of NO in exports from XV-02 in 2018] è andato"
                        + " in Norvegia.",
                "it | Nel 2018 Rivalta (Rivalta) ha importato dal Cile merci per"
                        + " [imports from CL to XV-02 in 2018]. L'anno prima erano"
                        + " [imports from CL to XV-02 in 2017]."
            })
    void whatLeansOnTheSentenceBeforeIsJudged(String lang, String words) {
        String right = told(words, lang, 1);
        String wrong = told(words, lang, 1.3);
        assertThat(last(right, lang)).as(right).isEqualTo(Verdict.SUPPORTED);
        assertThat(last(wrong, lang)).as(wrong).isEqualTo(Verdict.CONTRADICTED);
    }

    private static final String MORE =
            """
            en | Rivalta exported more than Costaverde in 2018.             | exports from XV-02 in 2018 | exports from XV-03 in 2018
            en | In 2018 Lagonia exported more than Costaverde.             | exports from XV-04 in 2018 | exports from XV-03 in 2018
            en | In 2018 Rivalta sold Norway goods worth [exports from XV-02 to NO in 2018], more than the year before. | exports from XV-02 to NO in 2018 | exports from XV-02 to NO in 2017
            en | In 2018 Rivalta bought from Chile goods worth [imports from CL to XV-02 in 2018], less than from Norway. | imports from NO to XV-02 in 2018 | imports from CL to XV-02 in 2018
            en | Rivalta exported goods worth [exports from XV-02 in 2018] in 2018. Its exports had been larger in 2016. | exports from XV-02 in 2016 | exports from XV-02 in 2018
            it | Nel 2018 Rivalta ha venduto in Kenya più che in Thailandia. | exports from XV-02 to KE in 2018 | exports from XV-02 to TH in 2018
            it | Nel 2018 le importazioni di Rivalta valevano [imports to XV-02 in 2018], meno dell'anno prima. | imports to XV-02 in 2017 | imports to XV-02 in 2018
            it | Nel 2018 Rivalta ha esportato in Cile merci per [exports from XV-02 to CL in 2018]. Quelle verso la Norvegia invece sono diminuite. | exports from XV-02 to NO in 2017 | exports from XV-02 to NO in 2018
            """;

    @Test
    void whatIsMoreThanWhatWasSaidIsJudgedWithoutANumber() {
        for (String line : MORE.lines().toList()) {
            String[] p = line.split("\\|");
            String lang = p[0].strip();
            String text = told(p[1].strip(), lang, 1);
            Verdict due = value(p[2]) > value(p[3]) ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
            assertThat(last(text, lang)).as(text).isEqualTo(due);
        }
    }

    /** The first of two amounts is that of who is named first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Rivalta sold more to Norway than to Kenya: %s million euros against"
                        + " %s million.",
                "it | Nel 2018 Rivalta ha venduto più alla Norvegia che al Kenya: %s milioni di"
                        + " euro contro %s."
            })
    void amountsOfTwoSidesStandInTheirOrder(String lang, String words) {
        String one = String.format(Locale.ROOT, "%.0f", value(MONEY + "NO in 2018") / 1e6);
        String other = String.format(Locale.ROOT, "%.0f", value(MONEY + "KE in 2018") / 1e6);
        assertThat(Valdoria.check(String.format(words, one, other), lang))
                .extracting(Checked::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.SUPPORTED, Verdict.SUPPORTED);
        assertThat(Valdoria.check(String.format(words, other, one), lang))
                .extracting(Checked::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.CONTRADICTED);
    }

    private static final String MONEY = "exports from XV-02 to ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Rivalta's biggest market in 2018 was %1$s, with %2$s second.",
                "en | Rivalta's biggest market in 2018 was %1$s. %2$s came second.",
                "en | Rivalta's biggest market in 2018 was %1$s. %2$s came next.",
                "en | In 2018 Rivalta sold %3$s goods worth [exports from XV-02 to #3 in 2018]."
                        + " Only %1$s and %2$s bought more.",
                "it | Il primo mercato di Rivalta nel 2018 era %1$s, con %2$s secondo."
            })
    void furtherPlacesOfAnOrderAreJudged(String lang, String words) {
        List<String> order =
                Valdoria.PARTNERS.stream()
                        .sorted(Comparator.comparing(p -> -value(MONEY + p + " in 2018")))
                        .toList();
        String right = named(words, lang, order.get(0), order.get(1), order.get(2));
        String wrong = named(words, lang, order.get(0), order.get(5), order.get(2));
        assertThat(last(right, lang)).as(right).isEqualTo(Verdict.SUPPORTED);
        assertThat(last(wrong, lang)).as(wrong).isEqualTo(Verdict.CONTRADICTED);
    }

    private static String named(String words, String lang, String... who) {
        var names = Valdoria.names(Lang.parse(lang));
        String text = words.replace("#3", who[2]);
        return told(
                String.format(text, names.get(who[0]), names.get(who[1]), names.get(who[2])),
                lang,
                1);
    }

    @Test
    void everyYearIsEachOfThem() {
        for (int end = 2013; end <= 2019; end++) {
            boolean all = true;
            for (int y = 2012; y < end; y++) {
                all &=
                        value("exports from XV-02 in " + (y + 1))
                                > value("exports from XV-02 in " + y);
            }
            String text = "Rivalta's exports rose every year from 2012 to " + end + ".";
            Verdict due = all ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
            assertThat(last(text, "en")).as(text).isEqualTo(due);
        }
    }

    /** "Exports" after those to one partner may be to it or to all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Rivalta exported [exports from XV-02 to NO in 2018] of goods to"
                        + " Norway. In 2016, exports had been [exports from XV-02 to NO in 2016].",
                "en | In 2018 Rivalta exported [exports from XV-02 to NO in 2018] of goods to"
                    + " Norway. In 2016, its exports had been [exports from XV-02 to NO in 2016].",
                "en | In 2018 Rivalta exported [exports from XV-02 to NO in 2018] of goods to"
                        + " Norway. Imports were smaller, at [imports from NO to XV-02 in 2018].",
                "it | Nel 2018 Rivalta ha esportato verso il Cile merci per"
                        + " [exports from XV-02 to CL in 2018]. Nel 2016 l'export era di"
                        + " [exports from XV-02 to CL in 2016]."
            })
    void whatMayGoOnFromOnePartnerIsNotOfAll(String lang, String words) {
        String text = told(words, lang, 1);
        assertThat(Valdoria.check(text, lang))
                .as(text)
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.CONTRADICTED);
    }

    /** Whose trade or which side is meant isn't said, or it is denied. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In 2018 Rivalta and Montalba did well. Exports to Norway were 7777 million"
                        + " euros.",
                "it | Nel 2018 la Valdoria è cresciuta, e così Rivalta. Al Cile ha venduto merci"
                        + " per [exports from XV to CL in 2018].",
                "en | Rivalta did well in 2018. Norway imported goods worth 7777 million euros.",
                "en | In real terms, Rivalta exported goods worth 7777 million euros in 2018.",
                "en | Adjusted for inflation, Rivalta exported goods worth 7777 million euros in"
                        + " 2018.",
                "en | On average, Rivalta exported goods worth 7777 million euros in 2018.",
                "it | In termini reali, nel 2018 Rivalta ha esportato merci per 7777 milioni di"
                        + " euro.",
                "it | Nel 2018 Rivalta è andata bene. La Norvegia ha importato merci per 7777"
                        + " milioni di euro.",
                "it | Nel 2018 Rivalta e Montalba sono andate bene. Alla Norvegia ha venduto merci"
                        + " per 7777 milioni di euro."
            })
    void whatMayBeOfAnotherIsNotCalledWrong(String lang, String words) {
        String text = told(words, lang, 1);
        assertThat(Valdoria.check(text, lang))
                .as(text)
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.CONTRADICTED);
    }
}
