// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register as a product: choosing among acts, writing them, taking them in from a table. */
class RelationsCommandTest {

    private static final String MAPPING =
            """
            format: 1
            id: {column: No, prefix: Q}
            date: {column: Signed, order: dmy}
            kind: {column: Type, codes: {Entente: agreement, Jumelage: twinning}}
            kind_as_printed: {column: Type}
            our_parties: {constant: Region}
            partner_parties: {column: Parties, split: ";"}
            partner_areas: {column: Country}
            sectors: {column: Sector, split: ","}
            status: {column: State}
            """;

    @TempDir Path work;
    private Path folder;
    private Path table;
    private Path mapping;

    @BeforeEach
    void begin() throws IOException {
        folder = work.resolve("observatory");
        Files.createDirectories(folder.resolve("areas"));
        Files.writeString(
                folder.resolve("observatory.yaml"), "format: 1\nname: Invented\nhome: IT-45\n");
        Files.writeString(
                folder.resolve("areas/regions.csv"),
                "code,name_en,name_it,kind,parent,groups\n"
                        + "IT-45,Emilia-Romagna,Emilia-Romagna,region,IT,\n");
        table = work.resolve("acts.csv");
        mapping = work.resolve("map.yaml");
        Files.writeString(mapping, MAPPING);
    }

    private Cli relations(Object... args) {
        Object[] all = new Object[args.length + 5];
        all[0] = "relations";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "-o";
        all[args.length + 2] = folder;
        all[args.length + 3] = "--lang";
        all[args.length + 4] = "en";
        return Cli.run(all);
    }

    private static String row(int n, String day, String type, String country, String state) {
        return n
                + ","
                + day
                + ","
                + type
                + ",Ministry "
                + n
                + "; City "
                + n
                + ","
                + country
                + ",\"trade, culture\",\""
                + state
                + "\"\n";
    }

    private void table(String rows) throws IOException {
        Files.writeString(table, "No,Signed,Type,Parties,Country,Sector,State\n" + rows);
    }

    @Test
    void twoHundredActsOfATableAreTakenIn() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int n = 1; n <= 200; n++) {
            LocalDate day = LocalDate.of(2001, 1, 1).plusDays(30L * n);
            String signed =
                    "%02d/%02d/%d"
                            .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            String state = n % 2 == 0 ? "live, to 2030-01-31" : "expired 2020-06-30";
            rows.append(
                    row(
                            n,
                            signed,
                            n % 3 == 0 ? "Jumelage" : "Entente",
                            n % 5 == 0 ? "Japan" : "China",
                            state));
        }
        table(rows.toString());
        Cli preview = relations("--import", table, "--mapping", mapping, "--preview");
        assertThat(preview.code()).isZero();
        assertThat(preview.out()).contains("200 acts", "Q1", "Nothing was written");
        assertThat(folder.resolve("relations")).doesNotExist();
        assertThat(relations("--import", table, "--mapping", mapping).code()).isZero();

        assertThat(relations("--format", "csv").out().lines()).hasSize(201);
        assertThat(
                        relations("--state", "live", "--on", "2021-01-01", "--format", "csv")
                                .out()
                                .lines())
                .hasSize(101);
        assertThat(relations("Japan", "--kind", "twinning", "--format", "json").out().lines())
                .hasSize(13)
                .allMatch(l -> l.contains("\"kind\":\"twinning\"") && l.contains("\"JP\""));
        assertThat(
                        relations("--expiring", "12", "--on", "2029-06-01", "--format", "csv")
                                .out()
                                .lines())
                .hasSize(101);
        assertThat(relations("--body", "City 77", "--sector", "cultura").out()).contains("Q77 ");
        assertThat(relations("--import", table, "--mapping", mapping).err()).contains("--replace");
        assertThat(relations("--import", table, "--mapping", mapping, "--replace").code()).isZero();
        assertThat(relations("--format", "csv").out().lines()).hasSize(201);
    }

    @Test
    void rowsThatAreNoActsAreToldAndNothingIsWritten() throws IOException {
        table(
                row(1, "01/02/2015", "Entente", "China", "live")
                        + row(2, "31/02/2015", "Entente", "China", "live")
                        + row(3, "01/02/2015", "Pacte", "China", "live")
                        + row(4, "01/02/2015", "Entente", "Nowhere", "live")
                        + row(1, "01/02/2015", "Entente", "China", "live"));
        Cli run = relations("--import", table, "--mapping", mapping);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("acts.csv:3: date: '31/02/2015'")
                .contains("acts.csv:4: kind: 'Pacte'", "codes in the mapping")
                .contains("acts.csv:5: partner_areas: 'Nowhere'")
                .contains("acts.csv:6: id: 'Q1' is already in line 2");
        assertThat(folder.resolve("relations")).doesNotExist();
    }

    @Test
    void aMappingThatNamesNoColumnOfTheTableIsRefused() throws IOException {
        table(row(1, "01/02/2015", "Entente", "China", "live"));
        Files.writeString(mapping, MAPPING.replace("column: Country", "column: Land"));
        Cli run = relations("--import", table, "--mapping", mapping);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("there is no column 'Land'", "Country");
    }

    @Test
    void theDaysOnWhichActsEndAreACalendar() throws IOException {
        table(
                row(1, "01/02/2015", "Entente", "China", "live, to 2031-03-15")
                        + row(2, "01/02/2015", "Entente", "China", "expired 2019-01-01")
                        + row(3, "01/02/2015", "Entente", "China", "live")
                        + row(4, "01/02/2015", "Entente", "China", "live, to 2032")
                        + row(5, "01/02/2015", "Entente", "China", "in force until 31/12/2031"));
        relations("--import", table, "--mapping", mapping);
        String calendar = relations("--on", "2026-01-01", "--format", "ics").out();
        assertThat(calendar.split("BEGIN:VEVENT")).hasSize(4);
        assertThat(calendar)
                .contains("DTSTART;VALUE=DATE:20311231\r\n")
                .contains("SUMMARY:Ends: Entente\\, Ministry 5");
        assertThat(calendar)
                .contains(
                        "DTSTART;VALUE=DATE:20320101\r\n",
                        "Ends between 2032-01-01 and 2032-12-31");
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("DTSTART;VALUE=DATE:20310315\r\n", "SUMMARY:Ends: Entente\\, Ministry 1");
        assertThat(calendar.split("\r\n")).allMatch(l -> l.length() <= 75);
    }

    @Test
    void anActWithoutANameOfItsOwnIsCalledByItsOtherSide() throws IOException {
        Files.createDirectories(folder.resolve("relations"));
        Files.writeString(
                folder.resolve("relations/instruments.yaml"),
                """
                instruments:
                  - id: X1
                    date: 2019-03-01
                    date_kind: signed
                    kind: memorandum
                    our_parties: [Region]
                    partner_parties: [Elsewhere]
                    status: in force until 31/12/2031
                """);
        assertThat(relations("--on", "2026-01-01", "--format", "ics").out())
                .contains("DTSTART;VALUE=DATE:20311231\r\n", "SUMMARY:Ends: Elsewhere\r\n");
    }

    @Test
    void noCellOfTheTableIsAFormula() throws IOException {
        table("1,01/02/2015,Entente,=1+1,China,trade,live\n");
        relations("--import", table, "--mapping", mapping);
        assertThat(relations("--format", "csv").out()).contains(",'=1+1,").doesNotContain(",=1+1");
    }

    @Test
    void wordsThatNameNoStateOrKindAreRefused() {
        assertThat(relations("--state", "alive").err()).contains("not_signed");
        assertThat(relations("--kind", "treatise").code()).isEqualTo(2);
    }

    @Test
    void whatBecameOfAPromiseIsToldWithItsSource() throws IOException {
        Files.createDirectories(folder.resolve("relations"));
        String act =
                """
                instruments:
                  - id: X1
                    date: 2019-03-01
                    date_kind: signed
                    kind: memorandum
                    our_parties: [Region]
                    partner_parties: [Elsewhere]
                    promises: [a forum each year, ten traineeships]
                    follow_up:
                      - {promise: 2, state: partly, at: 2024, source: "https://example.org/x"}
                """;
        Files.writeString(folder.resolve("relations/x.yaml"), act);
        assertThat(relations().out())
                .contains("ten traineeships: kept in part, 2024 (https://example.org/x)");
        assertThat(relations("--format", "json").out())
                .contains("\"follow_up\":[{\"promise\":2,\"state\":\"partly\"");
        Files.writeString(
                folder.resolve("relations/x.yaml"),
                act.replace("promise: 2, state: partly", "promise: 3, state: done"));
        Cli run = relations();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("'3' is none of the 2 promises", "kept, partly, not or unknown");
    }

    private static final String OFFICE =
            """
            N.;Data firma;Tipo di atto;Controparte;Paese;Settori;Stato
            1;12/03/2014;Protocollo d’intesa;Città di Nara;Giappone;arte, scuola;in vigore
            2;30/05/2018;Lettera di intenti;Provincia di Anhui;Cina;meccanica;scaduto
            3;2020;Gemellaggio;Isola di Niente;Isola che non c'è;cultura;in vigore
            """;

    @Test
    void columnsOfAnOfficesTableAreProposedAndTaken() throws IOException {
        Path office = Files.writeString(folder.resolve("atti.csv"), OFFICE);
        Cli shown = relations("--import", office.toString());
        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains("order: dmy", "Isola che non c'è", "3 acts", "Nothing was written");
        assertThat(folder.resolve("relations")).doesNotExist();

        assertThat(relations("--import", office.toString(), "--yes").code()).isZero();
        assertThat(relations("--format", "csv").out())
                .contains("2014-03-12,signed,memorandum", "2018-05-30,signed,declaration_of_intent")
                .contains("2020,signed,twinning");
        assertThat(relations("Japan", "--sector", "scuola").out()).contains("Città di Nara");
    }

    @Test
    void aProposalIsKeptToBeCorrected() throws IOException {
        Path office = Files.writeString(folder.resolve("atti.csv"), OFFICE);
        String kept = folder.resolve("map.yaml").toString();
        Cli told = relations("--import", office.toString(), "--to", kept);
        assertThat(told.out()).contains("--mapping " + kept);
        assertThat(relations("--import", office.toString(), "--mapping", kept).code()).isZero();
        assertThat(relations("--format", "csv").out().lines()).hasSize(4);
    }

    @Test
    void aTableWithoutWhatAnActNeedsIsRefusedByWhatIsMissing() throws IOException {
        Path office = Files.writeString(folder.resolve("altro.csv"), "a;b\n1;2\n");
        Cli run = relations("--import", office.toString(), "--yes");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("altro.csv", "kind", "date", "partner_parties");
        assertThat(folder.resolve("relations")).doesNotExist();
    }
}
