// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Comparisons that go on from a number of their sentence. */
class OutdoneTest {

    private static final QuestionLanguage LANGUAGE = QuestionLanguage.ofCodes();

    /** Exports to two partners, the larger first. */
    private record Pair(String large, String small) {}

    private static double to(String partner) {
        String question = "exports from XV-02 to " + partner + " in 2020";
        Answer a = Valdoria.engine().answer(LANGUAGE.parse(question), null);
        return (Double) ((Answer.Known) a).value().value();
    }

    private static Pair pair() {
        return to("NO") > to("CL") ? new Pair("NO", "CL") : new Pair("CL", "NO");
    }

    private static String name(String partner, boolean italian) {
        return partner.equals("NO") ? italian ? "Norvegia" : "Norway" : italian ? "Cile" : "Chile";
    }

    private static String english(String bought, String told) {
        return "Trade of Rivalta\n\nIn 2020, as grumblers hate to hear, exports from Rivalta to "
                + name(bought, false)
                + " were worth "
                + String.format(Locale.ROOT, "%.3f million euros", to(bought) / 1e6)
                + told
                + ".\n";
    }

    private static String italian(String bought, String told) {
        return "Il commercio di Rivalta\n\n"
                + "Nel 2020, checché ne mormorino i brontoloni, le esportazioni di Rivalta verso"
                + " "
                + (bought.equals("NO") ? "la " : "il ")
                + name(bought, true)
                + " valgono "
                + String.format(Locale.ITALIAN, "%.3f milioni di euro", to(bought) / 1e6)
                + told
                + ".\n";
    }

    private static List<Verdict> compared(String text) {
        LocalDate day = LocalDate.of(2021, 5, 3);
        return Valdoria.checker()
                .check(
                        "n.txt",
                        text,
                        new Checker.Options(
                                Tongue.parse(text.contains("Nel 2020") ? "it" : "en"), day, null))
                .statements()
                .stream()
                .filter(s -> s.claim().kind().equals("difference"))
                .map(Checked::verdict)
                .toList();
    }

    @Test
    void whatIsMoreThanAnotherHolds() {
        Pair p = pair();
        assertThat(compared(english(p.large, ", more than " + name(p.small, false))))
                .containsExactly(Verdict.SUPPORTED);
        assertThat(compared(english(p.large, ", ahead of " + name(p.small, false))))
                .containsExactly(Verdict.SUPPORTED);
        assertThat(compared(italian(p.large, ", davanti a " + name(p.small, true))))
                .containsExactly(Verdict.SUPPORTED);
    }

    @Test
    void theOtherWayRoundItDoesNot() {
        Pair p = pair();
        assertThat(compared(english(p.large, ", less than " + name(p.small, false))))
                .containsExactly(Verdict.CONTRADICTED);
        assertThat(compared(english(p.small, ", ahead of " + name(p.large, false))))
                .containsExactly(Verdict.CONTRADICTED);
        assertThat(compared(italian(p.small, ", davanti a " + name(p.large, true))))
                .containsExactly(Verdict.CONTRADICTED);
    }

    @Test
    void howMuchMoreIsTheNumbersOwn() {
        Pair p = pair();
        String text =
                "Trade of Rivalta\n\nIn 2020, as grumblers hate to hear, exports from Rivalta to "
                        + name(p.large, false)
                        + " were "
                        + String.format(
                                Locale.ROOT,
                                "%.3f million euros",
                                (to(p.large) - to(p.small)) / 1e6)
                        + " more than to "
                        + name(p.small, false)
                        + ".\n";
        assertThat(compared(text)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whereTheNumberIsWrongTheComparisonStaysOpen() {
        Pair p = pair();
        String text =
                english(p.large, ", more than " + name(p.small, false))
                        .replaceFirst("(\\d)(\\d*\\.\\d{3}) million", "9$1$2 million");
        assertThat(compared(text)).isEmpty();
    }
}
