// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a sheet is loaded, and before, it is told what became of its numbers. */
class SheetAccountTest {

    private static final String SHEET =
            """
            Export e import della provincia di Ravenna per Paese (migliaia di euro)

            Paese;Export 2022;Export 2023;Var. %;Import 2022;Import 2023;Peso netto 2023 (t)
            Germania;120;130;8,3;80;90;1200
            Francia;100;110;10,0;70;75;900
            Spagna;n.d.;90;..;50;55;700
            Primi 3 Paesi;220;330;50,0;200;220;2800
            Altri Paesi;300;310;3,3;150;140;5000
            Mercati del Golfo;20;25;25,0;5;5;60
            Saldo;1;2;3;4;5;6
            Mondo;620;665;7,3;355;365;7860

            Fonte: Istat
            I dati del 2023 sono provvisori.
            """;

    @TempDir Path work;

    private Path folder;
    private Path file;

    @BeforeEach
    void file() throws IOException {
        folder = work.resolve("mine");
        Cli.run("init", folder, "--home", "IT-45");
        file = Files.writeString(work.resolve("ravenna.csv"), SHEET);
    }

    @Test
    void isToldInAFewLinesAfterLoading() {
        Cli load = Cli.run("load", file, "--yes", "-o", folder, "--lang", "en");

        assertThat(load.code()).isZero();
        assertThat(load.out().substring(load.out().indexOf("What became of it:")))
                .contains("23 of 46 numbers taken, of 6 rows and 4 columns")
                .contains("own names, outside of rankings and sums: Altri Paesi; Mercati del Golfo")
                .contains("left out, 11 numbers of changes, shares and balances: Var. %; Saldo")
                .contains("left out, 8 numbers of weights and counts: Peso netto 2023 (t)")
                .contains("aren't of all: Primi 3 Paesi")
                .contains("2 lines below the tables, read as notes");
    }

    @Test
    void namesTheLabelForWhichARowOfSeveralIsLeftOut() throws IOException {
        Path list =
                Files.writeString(
                        work.resolve("list.csv"),
                        """
                        Esportazioni per regione e paese, euro
                        Regione;Paese;Anno;Valore
                        Piemonte;Germania;2022;1000001
                        Piemonte;Francia;2022;2000002
                        Piemonte;Primi due paesi;2022;3000003
                        Toscana;Germania;2022;4000004
                        Toscana;Francia;2022;5000005
                        Toscana;Primi due paesi;2022;9000009
                        """);
        Cli shown = Cli.run("load", list, "--dry-run", "-o", folder, "--lang", "en");

        assertThat(shown.out()).contains("Primi due paesi").doesNotContain("row 'Piemonte'");
    }

    @Test
    void isToldBeforeLoadingToo() {
        Cli shown = Cli.run("load", file, "--dry-run", "-o", folder, "--lang", "it");

        assertThat(shown.out())
                .contains("Che cosa ne è stato:")
                .contains("presi 23 numeri su 46, da 6 righe e 4 colonne")
                .contains("righe sotto le tabelle, lette come note");
    }
}
