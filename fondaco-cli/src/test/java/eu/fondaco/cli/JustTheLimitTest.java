// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.publishing.asking.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Limits that a number just reaches, in everyday words of both languages, and limits and goods that
 * a reading has no use for: these are named, and never passed over.
 */
class JustTheLimitTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

    @TempDir static Path work;

    private static OpenObservatory open;
    private static FreeAnswers answers;

    @BeforeAll
    static void opens() throws IOException {
        Path folder = work.resolve("mine");
        Cli.run("init", folder);
        Files.writeString(
                folder.resolve("observatory.yaml"), "format: 1\nname: made\nhome: QX-2\n");
        Files.writeString(
                folder.resolve("areas/own.csv"),
                "code,name_en,name_it,kind,parent,groups\n"
                        + "QX,Quexland,Quexlandia,country,,\n"
                        + "QX-1,Norholm,Norolma,region,QX,\n"
                        + "QX-2,Sudholm,Sudolma,region,QX,\n");
        Files.writeString(
                folder.resolve("products/own.csv"),
                "code,name_en,name_it,parent\nS31,Hats,Cappelli,TOTAL\n");
        Path cells =
                Files.writeString(
                        work.resolve("cells.csv"),
                        """
                        dataset,reporter,partner,flow,product,period,value,unit
                        t,QX-1,W00,X,TOTAL,2016,300000,EUR
                        t,QX-1,W00,X,TOTAL,2017,450000,EUR
                        t,QX-1,W00,X,TOTAL,2018,900000,EUR
                        t,QX-1,JP,X,TOTAL,2018,200000,EUR
                        t,QX-1,CN,X,TOTAL,2018,300000,EUR
                        t,QX-1,BR,X,TOTAL,2018,400000,EUR
                        t,QX-1,CN,X,S31,2018,7000,EUR
                        t,QX-2,W00,X,TOTAL,2018,500000,EUR
                        """);
        assertThat(Cli.run("load", cells, "-o", folder).code()).isZero();
        open = OpenObservatory.open(folder);
        answers = new Wiring(open).free();
    }

    @AfterAll
    static void closes() {
        open.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    in which years did Norholm export at least 450,000 euros?            | 2 of the 3 years
                    in which years did Norholm export more than 450,000 euros?           | 1 of the 3 years
                    in which years did Norholm export no more than 450,000 euros?        | 2 of the 3 years
                    in which years did Norholm export less than 450,000 euros?           | 1 of the 3 years
                    in which years did Norholm export not less than 450,000 euros?       | 2 of the 3 years
                    in which years did Norholm export 450,000 euros or more?             | 2 of the 3 years
                    in which years did Norholm export 450,000 euros or less?             | 2 of the 3 years
                    in which years did Norholm export a minimum of 450,000 euros?        | 2 of the 3 years
                    in which years did Norholm export up to 450,000 euros?               | 2 of the 3 years
                    in which years were exports of Norholm equal to or above 450,000 euros? | 2 of the 3 years
                    in which years were exports of Norholm from 450,000 euros up?        | 2 of the 3 years
                    how many countries bought 300,000 euros or more from Norholm in 2018? | 2 at least 300,000
                    to at least how many countries did Norholm export in 2018?           | 3 of the 3
                    count of countries by exports from QX-1 in 2018 equal to or above 300000 | 2
                    did exports of Norholm more than double in 2018?                     | No.
                    when did exports of Norholm first reach 900,000 euros?               | 2018
                    have exports of Norholm ever exceeded 900,000 euros?                 | No.
                    have exports of Norholm ever reached 900,000 euros?                  | Yes
                    did Norholm export not less than 300,000 euros to China in 2018?     | Yes
                    did Norholm export not less than 250,000 euros to China in 2018?     | Yes
                    did Norholm export not more than 300,000 euros to China in 2018?     | Yes
                    did Norholm export more than 300,000 euros to China in 2018?         | No.
                    how many countries bought not less than 300,000 euros from Norholm in 2018? | 2 at least 300,000
                    how many countries bought not more than 300,000 euros from Norholm in 2018? | 2 at most 300,000
                    """)
    void isReachedInEnglish(String question, String told) {
        assertThat(said(question, Lang.EN)).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    in quali anni la Norolma ha esportato almeno 450.000 euro?        | 2 su 3 anni
                    in quali anni la Norolma ha esportato più di 450.000 euro?        | 1 su 3 anni
                    in quali anni la Norolma ha esportato al massimo 450.000 euro?    | 2 su 3 anni
                    in quali anni la Norolma ha esportato non meno di 450.000 euro?   | 2 su 3 anni
                    in quali anni la Norolma ha esportato 450.000 euro o più?         | 2 su 3 anni
                    in quali anni la Norolma ha esportato da 450.000 euro in su?      | 2 su 3 anni
                    in quali anni la Norolma ha esportato fino a 450.000 euro?        | 2 su 3 anni
                    in quali anni la Norolma ha esportato un valore pari o superiore ai 450.000 euro? | 2 su 3 anni
                    in quali anni le esportazioni della Norolma sono state pari o inferiori a 450.000 euro? | 2 su 3 anni
                    verso almeno quanti paesi ha esportato la Norolma nel 2018?       | 3
                    la Norolma ha esportato al più 300.000 euro verso la Cina nel 2018? | Sì
                    quanti paesi hanno comprato come minimo 300.000 euro dalla Norolma nel 2018? | 2 almeno 300.000
                    """)
    void isReachedInItalian(String question, String told) {
        assertThat(said(question, Lang.IT)).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    how many countries bought at most 4200 from Norholm in 2018 | 4200
                    which countries bought K9 from Norholm in 2018              | K9
                    """)
    void whatHasNoUseIsNamed(String question, String left) {
        Reply reply = answers.ask(question, Lang.EN, null, TODAY);
        assertThat(reply.kind()).isNotEqualTo(Reply.Kind.ANSWER);
        assertThat(reply.sentence()).contains(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    which countries bought S31 from Norholm in 2018 | China
                    how much S31 did Norholm export to China in 2018 | 7,000
                    """)
    void aCodeNamesGoods(String question, String told) {
        assertThat(said(question, Lang.EN)).contains(told).doesNotContain("Brazil");
    }

    private static String said(String question, Lang lang) {
        Reply reply = answers.ask(question, lang, null, TODAY);
        assertThat(reply.kind()).as(reply.sentence()).isEqualTo(Reply.Kind.ANSWER);
        return reply.sentence();
    }
}
