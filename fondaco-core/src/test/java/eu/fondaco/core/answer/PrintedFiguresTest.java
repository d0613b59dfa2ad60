// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a printed figure stands for, how much it may be revised, and how good several are. */
class PrintedFiguresTest {

    private static final String AREAS = "W00 group . .\nAA country W00 .\nBB country W00 .";

    private static Figure figure(String measure, String unit, String value, String sign) {
        return figure(measure, unit, value, sign, "W00 TOTAL 2018", "2019-06-30", "");
    }

    private static Figure figure(
            String measure,
            String unit,
            String value,
            String sign,
            String of,
            String released,
            String url) {
        String[] what = of.split(" ");
        BigDecimal number = new BigDecimal(value);
        boolean whole = unit.equals("rank") || unit.equals("count");
        return new Figure(
                "F",
                Question.of(measure)
                        .reporter("AA")
                        .partner(what[0])
                        .product(what[1])
                        .period(what[2].equals(".") ? null : Period.parse(what[2]))
                        .build(),
                number.doubleValue(),
                whole ? 0 : Math.pow(10, -number.scale()),
                number.precision(),
                Qualifier.parse(sign),
                unit,
                value,
                PartialDate.parse(released),
                "Office",
                url,
                "");
    }

    /**
     * One unit of the last digit either way; "more than", "almost" and "about" a tenth, seven and
     * five hundredths, or that unit where it's more; of three digits and more, that unit alone.
     */
    @ParameterizedTest
    @CsvSource({
        "60,    =, 59,    61",
        "9.5,   =, 9.4,   9.6",
        "-9.5,  =, -9.6,  -9.4",
        "0,     =, -1,    1",
        "0,     >, 0,     1",
        "60,    >, 60,    66",
        "5,     >, 5,     6",
        "600,   >, 600,   601",
        "-60,   >, -66,   -60",
        "30,    <, 27.9,  30",
        "5,     <, 4,     5",
        "300,   <, 299,   300",
        "-30,   <, -30,   -27.9",
        "40,    ~, 38,    42",
        "5,     ~, 4,     6",
        "400,   ~, 399,   401",
        "-40,   ~, -42,   -38",
    })
    void standsForWhatIsPrintedLikeIt(String printed, String sign, double low, double high) {
        ValueSet set = FigureSets.of(figure("level", "EUR", printed, sign));
        assertThat(set.low()).isCloseTo(low, within(1e-9));
        assertThat(set.high()).isCloseTo(high, within(1e-9));
        assertThat(set.value()).isEqualTo(Double.parseDouble(printed));
    }

    /**
     * A total of a year within a year of its end: one per cent, later half of it; a part of it
     * twice as much. Of a day not known, as if it were early.
     */
    @ParameterizedTest
    @CsvSource({
        "W00 TOTAL 2018,    2019-12-31, 0.01",
        "W00 TOTAL 2018,    2020-01-31, 0.005",
        "W00 TOTAL 2018,    2019-01-15, 0.01",
        "W00 TOTAL 2018,    2026-01-31, 0.005",
        "BB  TOTAL 2018,    2019-12-31, 0.02",
        "BB  TOTAL 2018,    2020-01-31, 0.01",
        "W00 P1    2018,    2019-12-31, 0.02",
        "W00 TOTAL 2018-Q4, 2019-12-31, 0.02",
        "W00 TOTAL 2018-Q4, 2020-01-31, 0.01",
        "W00 TOTAL 2018,    '',         0.01",
        "W00 TOTAL .,       2026-01-31, 0.01",
    })
    void mayBeRevisedByWhatItIsOfAndWhenItCame(String of, String released, double share) {
        Figure figure = figure("level", "EUR", "200", "=", of.replaceAll(" +", " "), released, "");
        ValueSet set = FigureSets.of(figure);
        assertThat(set.low() - set.revisedLow()).isCloseTo(200 * share, within(1e-9));
        assertThat(set.revisedHigh() - set.high()).isCloseTo(200 * share, within(1e-9));
    }

    /** Growth is revised as the level is that it leads to; a rank, a count or a sign isn't. */
    @ParameterizedTest
    @CsvSource({
        "level,    EUR,               -200, 2",
        "growth,   percent,           50,   1.5",
        "growth,   percent,           -40,  0.6",
        "growth,   percent,           -100, 0",
        "growth,   percent,           -250, 1.5",
        "share,    percent,           50,   0.5",
        "share,    percent,           -50,  0.5",
        "change,   percentage points, 20,   0.3",
        "change,   percentage points, -20,  0.3",
        "multiple, times,             3,    0.03",
        "multiple, times,             -3,   0.03",
        "rank,     rank,              3,    0",
        "count,    count,             3,    0",
        "sign,     sign,              1,    0",
    })
    void isRevisedInItsOwnUnit(String measure, String unit, String printed, double band) {
        ValueSet set = FigureSets.of(figure(measure, unit, printed, "="));
        assertThat(set.low() - set.revisedLow()).isCloseTo(band, within(1e-9));
        assertThat(set.revisedHigh() - set.high()).isCloseTo(band, within(1e-9));
    }

    private static Answer growth(String figures) {
        StringBuilder lines = new StringBuilder();
        for (String f : figures.split(";")) {
            String[] p = f.strip().split(" ");
            lines.append("F" + lines.length() + " growth X AA W00 TOTAL 2018 2017 . ")
                    .append(p[0] + " = " + p[2] + " " + p[1] + "\n");
        }
        return new Small()
                .areas(AREAS)
                .figures(lines.toString())
                .engine()
                .answer(Asked.question("growth base=2017"), null);
    }

    /**
     * Two producers who agree are better than one; not who repeats one, by name or by printing the
     * same four digits, nor the press, which names nobody.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5.7 Office 2019                                   | C
                    5.7 Office 2019; 5.8 Bank 2019                    | B
                    5.7 Office 2019; 5.7 Bank 2019                    | B
                    5.12 Office 2019; 5.12 Bank 2019                  | B
                    5.123 Office 2019; 5.123 Bank 2019                | C
                    5.123 Office 2019; 5.124 Bank 2019                | B
                    5.123 Office 2019; 5.123 Bank 2019; 5.12 Fund 2019 | B
                    15.12 Office 2019; 15.1 Bank 2019                 | B
                    5.120 Office 2019; 5.12 Bank 2019                 | B
                    5.7 Office 2019; 5.7 Office_via_press 2019        | C
                    5.7 Office 2019; 5.7 Bank_on_Office 2019          | C
                    5.7 Office 2019; 5.7 Ufficio_su_Office 2019       | C
                    5.7 Office 2019; 5.7 Office_tramite_stampa 2019   | C
                    5.7 Office 2019; 5.8 press 2019                   | C
                    5.7 press 2019; 5.8 stampa 2019                   | C
                    """)
    void areAsGoodAsTheirProducersAreMany(String figures, Grade grade) {
        Answer answer = growth(figures);
        assertThat(answer).isInstanceOf(Answer.Known.class);
        assertThat(answer.evidence().grade()).isEqualTo(grade);
        assertThat(answer.evidence().items()).hasSize(figures.split(";").length);
    }

    /** The closest one is told; of equally close ones the latest; all are shown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10 Office 2019; 10.2 Bank 2019                 | 10.2
                    10.2 Office 2019; 10 Bank 2019                 | 10.2
                    10.2 Office 2019-03; 10.3 Bank 2020-03         | 10.3
                    10.3 Office 2020-03; 10.2 Bank 2019-03         | 10.3
                    10.2 Office 2019-03; 11.9 Office 2020-03       | 11.9
                    11.9 Office 2020-03; 10.2 Office 2019-03       | 11.9
                    10.2 press 2019-03; 10.3 press 2020-03         | 10.3
                    """)
    void theClosestAndLatestIsTold(String figures, double told) {
        Answer.Known known = (Answer.Known) growth(figures);
        assertThat(known.value().value()).isEqualTo(told);
        assertThat(known.evidence().items()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void producersThatDisagreeAreNamed() {
        Answer.Unknown conflict = (Answer.Unknown) growth("1.1 Office 2019; 1.6 Bank 2019");
        assertThat(conflict.message().toString()).contains("1.1% (Office), 1.6% (Bank)");
        assertThat(conflict.evidence().items())
                .extracting(EvidenceItem::origin)
                .containsExactly("Office", "Bank");
        assertThat(growth("1.1 press 2019; 1.6 press 2020")).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void anAddressIsShownWhereThereIsOne() {
        String of = "W00 TOTAL 2018";
        Figure told = figure("level", "EUR", "5", "=", of, "2019", "https://example.org/a");
        assertThat(Candidate.item(told).url()).isEqualTo("https://example.org/a");
        assertThat(Candidate.item(figure("level", "EUR", "5", "=", of, "2019", null)).url())
                .isEmpty();
    }
}
