// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be loaded is said in Italian to those who read Italian. */
class ItalianRefusalsTest {

    private static final String HEADER =
            "dataset,reporter,partner,flow,product,period,value,unit\n";

    @TempDir Path work;

    @Test
    void saysInItalianWhatContradictsWhat() throws IOException {
        Path folder = work.resolve("mio");
        Cli.run("init", folder);
        Path first = file("primo.csv", HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\n");
        Path second = file("secondo.csv", HEADER + "t,IT,DE,X,TOTAL,2018,2,EUR\n");
        Path dollars = file("dollari.csv", HEADER + "t,IT,FR,X,TOTAL,2018,2,USD\n");
        assertThat(load(first, folder, "it").code()).isZero();
        Cli changed = load(second, folder, "it");
        assertThat(changed.code()).isEqualTo(3);
        assertThat(changed.err())
                .contains(
                        "errore: l'edizione t@2020-01-01 ha già un altro valore per la cella IT DE"
                                + " X TOTAL 2018")
                .contains("--release DATA")
                .contains("Nulla è cambiato.");
        assertThat(load(dollars, folder, "it").err())
                .contains("il dataset t ha valori in EUR, questi sono in USD");
        assertThat(load(second, folder, "en").err())
                .contains("already holds another value", "Nothing was changed.");
        Cli absent = load(work.resolve("assente.csv"), folder, "it");
        assertThat(absent.code()).isEqualTo(3);
        assertThat(absent.err()).contains("Non c'è il file", "Controllare il percorso.");
    }

    @Test
    void saysInItalianThatTheWarehouseIsBroken() throws IOException {
        Path folder = work.resolve("rotto");
        Cli.run("init", folder);
        Files.writeString(
                folder.resolve("warehouse.duckdb"),
                "not a database, but long enough to be looked at".repeat(200));
        Cli status = Cli.run("status", "-o", folder, "--lang", "it");
        assertThat(status.code()).isEqualTo(4);
        assertThat(status.err())
                .contains("non si apre", "Si può ricostruire con 'fondaco load --rebuild'.");
    }

    @Test
    void saysInItalianWhatCannotBeDoneAsAsked() {
        assertThat(refused("ask", "x", "--format", "xml"))
                .isEqualTo("--format 'xml' non è tra text, json, csv.\n");
        assertThat(refused("check", "a.md", "--published", "ieri"))
                .contains("--published 'ieri' non è un giorno");
        assertThat(refused("status", "-o", work.resolve("nessuna")))
                .contains("Si crea un osservatorio con: fondaco init");
        assertThat(refused("relations", "--kind", "x")).contains("--kind 'x' non è tra ");
        assertThat(refused("demo", "x")).contains("Nessun esempio si chiama 'x'. Ci sono: ");
        assertThat(refused("brief")).contains("Indicare un testo da riempire");
        assertThat(refused("serve", "--port", "99999")).contains("non è tra 0 e 65535");
    }

    @Test
    void saysInItalianWhatTheExampleNotesOfItsFigures() {
        assertThat(Cli.run("conflicts", "--lang", "it").out())
                .contains("non concorda con 31,2")
                .doesNotContainIgnoringCase("conflicts with");
    }

    private static String refused(Object... call) {
        Object[] words = Arrays.copyOf(call, call.length + 2);
        words[call.length] = "--lang";
        words[call.length + 1] = "it";
        Cli run = Cli.run(words);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        return run.err().replace(System.lineSeparator(), "\n");
    }

    private static Cli load(Path file, Path folder, String lang) {
        return Cli.run("load", file, "-o", folder, "--release", "2020-01-01", "--lang", lang);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(work.resolve(name), content);
    }
}
