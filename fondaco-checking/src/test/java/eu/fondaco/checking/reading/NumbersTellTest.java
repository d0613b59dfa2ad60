// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a text's numbers tell together that its words don't. */
class NumbersTellTest {

    private static final QuestionLanguage LANGUAGE = QuestionLanguage.ofCodes();
    private static final String OWN = "XV-04";

    private static double number(String question) {
        Answer a = Valdoria.engine().answer(LANGUAGE.parse(question), null);
        return (Double) ((Answer.Known) a).value().value();
    }

    private static String millions(String question) {
        return String.format(Locale.ROOT, "%.3f million", number(question) / 1e6);
    }

    private static String percent(String question) {
        return String.format(Locale.ROOT, "%.2f%%", number(question));
    }

    private static String milioni(String question) {
        return String.format(Locale.ITALIAN, "%.3f milioni di euro", number(question) / 1e6);
    }

    private static String share(String area, int year) {
        return percent("share of exports from " + area + " in exports from XV in " + year)
                .replace('.', ',');
    }

    private static CheckedBrief check(String text) {
        LocalDate day = LocalDate.of(2021, 5, 3);
        return Valdoria.checker()
                .check(
                        "n.txt",
                        text,
                        new Checker.Options(
                                Tongue.parse(text.contains("esporta") ? "it" : "en"), day, null));
    }

    /** A text that calls its region only "our region", with numbers of one. */
    private static String ours(String area) {
        return "How the year went\n\nIn 2020 our region exported goods worth "
                + millions("exports from " + area + " in 2020")
                + ", after "
                + millions("exports from " + area + " in 2019")
                + " in 2019. Imports came to "
                + millions("imports to " + area + " in 2020")
                + " in 2020. Sales to Norway were "
                + millions("exports from " + area + " to NO in 2020")
                + " and sales to Chile "
                + millions("exports from " + area + " to CL in 2020")
                + ". Canada bought goods worth "
                + millions("exports from " + area + " to CA in 2020")
                + ".\n\nMachinery exports reached "
                + millions("exports of K1 from " + area + " in 2020")
                + ", footwear "
                + millions("exports of K3 from " + area + " in 2020")
                + ".\n";
    }

    private static long of(CheckedBrief brief, String area) {
        return brief.statements().stream()
                .map(Checked::claim)
                .flatMap(c -> c.best().stream())
                .filter(r -> r.question().reporter().is(area))
                .count();
    }

    @Test
    void theAreaOfWhichItsNumbersHoldIsMeantAndThatIsTold() {
        CheckedBrief brief = check(ours(OWN));
        assertThat(of(brief, OWN)).isGreaterThanOrEqualTo(7);
        assertThat(brief.notices().stream().map(n -> n.in(Lang.EN)).toList())
                .anyMatch(n -> n.contains("read as Lagonia"));
        assertThat(brief.notices().stream().map(n -> n.in(Lang.IT)).toList())
                .anyMatch(n -> n.contains("letto come Lagonia"));
    }

    @Test
    void anAreaThatIsOnlySetBesideTheNumbersGivesWay() {
        CheckedBrief brief = check(ours(OWN).replace(". Sales", ". Rivalta did worse. Sales"));
        assertThat(of(brief, OWN)).isGreaterThanOrEqualTo(7);
    }

    @Test
    void numbersThatHoldOfNoAreaTellNothing() {
        String off = ours(OWN).replaceAll("(\\d)(\\d*\\.\\d{3}) million", "9$1$2 million");
        CheckedBrief brief = check(off);
        assertThat(brief.notices().stream().map(n -> n.in(Lang.EN)).toList())
                .noneMatch(n -> n.contains("read as"));
        assertThat(of(brief, OWN)).isZero();
    }

    @Test
    void anAreaThatIsNamedStays() {
        CheckedBrief brief = check(ours(OWN).replace("our region", "Rivalta"));
        assertThat(of(brief, OWN)).isZero();
    }

    @Test
    void aGlanceAtAnotherYearIsLeftBehind() {
        String text =
                "Sei regioni\n\nQuanto è concentrato l'export della Valdoria? Le prime due regioni,"
                        + " Montalba e Rivalta, ne fanno il "
                        + share("XV-01+XV-02", 2020)
                        + ": nel 2010 erano al "
                        + share("XV-01+XV-02", 2010)
                        + ". Montalba è passata dal "
                        + share("XV-01", 2010)
                        + " del totale nazionale al "
                        + share("XV-01", 2020)
                        + "; Rivalta dal "
                        + share("XV-02", 2010)
                        + " al "
                        + share("XV-02", 2020)
                        + ".\n\nPietrafonda esporta merci per "
                        + milioni("exports from XV-05 in 2020")
                        + ", Sabbiera per "
                        + milioni("exports from XV-06 in 2020")
                        + ". Da sola Costaverde vende "
                        + milioni("exports from XV-03 in 2020")
                        + ", il "
                        + share("XV-03", 2020)
                        + " del Paese, e Lagonia "
                        + milioni("exports from XV-04 in 2020")
                        + ".\n\nPer il 2021 sono previste altre missioni.\n";
        CheckedBrief brief = check(text);
        long then =
                brief.statements().stream()
                        .map(Checked::claim)
                        .flatMap(c -> c.best().stream())
                        .filter(r -> r.question().period().firstYear() == 2020)
                        .count();
        assertThat(then).isGreaterThanOrEqualTo(7);
    }
}
