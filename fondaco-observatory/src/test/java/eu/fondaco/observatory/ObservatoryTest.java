// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservatoryTest {

    private static final String FIGURES =
            "id,measure,reporter,flow,partner,product,period,base_period,universe_or_denominator,value,unit,as_printed,qualifier,released,origin,url,note\n";

    @TempDir Path parent;
    private Path folder;

    @BeforeEach
    void makeOne() throws IOException {
        folder = parent.resolve("mine");
        NewObservatory.create(folder);
    }

    @Test
    void anEmptyOneIsValidAndKnowsTheCountries() {
        Observatory observatory = Observatory.read(folder);
        assertThat(observatory.issues()).isEmpty();
        assertThat(observatory.catalog().areas().get("DE").name().it()).isEqualTo("Germania");
        assertThat(observatory.catalog().products().find("TOTAL")).isPresent();
    }

    @Test
    void aNewerFormatIsRefusedByName() throws IOException {
        write("observatory.yaml", "format: 2\nname: x\n");
        assertThat(onlyError().code()).isEqualTo("format-unknown");
        assertThat(onlyError().message().toString()).contains("'2'").contains("format 1");
        assertThat(onlyError().in(Lang.IT))
                .contains("è '2'; questo Fondaco legge il formato 1")
                .contains("si usi un Fondaco più recente");
        assertThat(onlyError().line()).isEqualTo(1);
    }

    /**
     * What stands in a file that can't be so is told in Italian to the end, not half in English.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "areas/a.csv|code,name_en,kind,groups/XA,A,country,EU[1973]"
                        + "|'EU[1973]' non è un gruppo con i suoi giorni",
                "areas/a.csv|code,name_en,kind,groups/XA,A,country,EU[2020-02-31..]"
                        + "|'EU[2020-02-31..]' ha un giorno che non esiste",
                "figures/f.csv|HEAD/A,level,IT,Q,W00,TOTAL,2021,,,1,EUR,1,=,2022,o,u,"
                        + "|'Q' non è un flusso; si scriva X o M",
                "figures/f.csv|HEAD/A,level,IT,X,W00,TOTAL,2021-S3,,,1,EUR,1,=,2022,o,u,"
                        + "|'2021-S3' non è un periodo",
                "figures/f.csv|HEAD/A,level,IT,X,W00,TOTAL,2021,,,twelve,EUR,1,=,2022,o,u,"
                        + "|'twelve' non è un numero",
                "figures/f.csv|HEAD/A,share,IT,X,W00,TOTAL,2021,,denominator"
                        + " area:IT,1,percent,1,=,2022,o,u,|'area:IT' non è un denominatore",
                "figures/f.csv|HEAD/A,level,IT,X,W00,TOTAL,2021,,,1,EUR,1,!,2022,o,u,"
                        + "|'!' non è un qualificatore",
                "relations/x.yaml|instruments:/  - {id: A, kind: memorandum, date: 2015-14, title:"
                        + " A}|il mese 14 non è tra 1 e 12",
                "relations/x.yaml|instruments:/  - {id: A, kind: memorandum, date: 2015-02-31,"
                        + " title: A}|'2015-02-31' è un giorno che non esiste",
                "relations/x.yaml|instruments:/  - {id: A, kind: memorandum, date: spring, title:"
                        + " A}|'spring' non è una data",
                "relations/x.yaml|instruments:/  - {id: A, kind: memorandum, date: 2015, date_kind:"
                        + " seen, title: A}|'seen' non è signed, page",
            })
    void aFaultIsToldInItalianToTheEnd(String file, String text, String told) throws IOException {
        write(file, text.replace("HEAD/", FIGURES).replace("/", "\n") + "\n");
        assertThat(Observatory.read(folder).issues())
                .extracting(i -> i.message().in(Lang.IT))
                .anySatisfy(said -> assertThat(said).contains(told));
    }

    @Test
    void aFolderWithoutItsFileIsNoObservatory() throws IOException {
        Files.delete(folder.resolve("observatory.yaml"));
        assertThat(onlyError().code()).isEqualTo("no-observatory");
        assertThat(onlyError().remedy().toString()).contains("fondaco init");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() throws IOException {
        write("relations/x.yaml", "instruments:\n  - id: A\n   kind: [memorandum\n");
        assertThat(onlyError().code()).isEqualTo("yaml-broken");
        assertThat(onlyError().file()).isEqualTo("relations/x.yaml");
        assertThat(onlyError().line()).isBetween(2, 4);
    }

    @Test
    void yamlCannotNameClassesNorMultiplyAliasesNorNestForever() throws IOException {
        write("relations/x.yaml", "instruments: !mine []\n");
        assertThat(onlyError().code()).isEqualTo("yaml-tag");
        write("relations/x.yaml", "instruments: !!javax.script.ScriptEngineManager []\n");
        assertThat(onlyError().code()).isEqualTo("yaml-broken");
        write("relations/x.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        assertThat(onlyError().code()).isEqualTo("yaml-broken");
        write("relations/x.yaml", "a: " + "[".repeat(5000) + "\n");
        assertThat(onlyError().code()).isEqualTo("yaml-broken");
    }

    @Test
    void anOwnDefinitionWinsOverALentOne() throws IOException {
        write(
                "areas/a.csv",
                "code,name_en,name_it,kind,parent,groups\n"
                        + "DE,Deutschland,Deutschland,country,EUR,G7;EU\n");
        Observatory observatory = Observatory.read(folder);
        assertThat(observatory.catalog().areas().get("DE").name().en()).isEqualTo("Deutschland");
        assertThat(observatory.catalog().areas().membersOf("G7")).containsExactly("DE");
    }

    @Test
    void aCodeDefinedTwiceNamesBothPlaces() throws IOException {
        write("areas/a.csv", "code,name_en,kind\nXA,A,country\n");
        write("areas/b.csv", "code,name_en,kind\nXB,B,country\nXA,A,country\n");
        DataIssue issue = onlyError();
        assertThat(issue.code()).isEqualTo("duplicate-id");
        assertThat(issue.toString()).startsWith("areas/b.csv:3: code:").contains("areas/a.csv:2");
    }

    @Test
    void figuresBecomeQuestionsWithTheirPrecision() throws IOException {
        write(
                "figures/f.csv",
                FIGURES
                        + "A,rank,IT,X,W00,TOTAL,2021,,reporter:countries of EU by"
                        + " per_capita,1,rank,first,=,2022,o,u,\n"
                        + "B,share,IT,M,CN,TOTAL,2019,,denominator"
                        + " partner:W00,9.5,percent,\"9,5%\",=,2020-09-21,o,u,\n"
                        + "C,level,IT,X,JP+KR,TOTAL,2010-01/P9M,,,66334000000,EUR,quasi 66.334"
                        + " milioni,<,,o,u,\n"
                        + "D,growth,IT,X,W00,TOTAL,2019,2018,,4.0,percent,4.0,=,2020-03,o,u,\n");
        Observatory observatory = Observatory.read(folder);
        assertThat(observatory.issues()).isEmpty();
        List<Figure> f = observatory.catalog().figures();
        assertThat(f.get(0).question().measure()).hasToString("rank/per_capita");
        assertThat(f.get(0).question().universe()).hasToString("reporter:countries of EU");
        assertThat(f.get(1).question().denominator().partner()).hasToString("W00");
        assertThat(f.get(1).step()).isEqualTo(0.1);
        assertThat(f.get(2).question().partner()).hasToString("JP+KR");
        assertThat(f.get(2).step()).isEqualTo(1e6);
        assertThat(f.get(2).digits()).isEqualTo(5);
        assertThat(f.get(3).digits()).isEqualTo(2);
    }

    @Test
    void aFigureOfAnUnknownAreaOrWithOtherDigitsIsAnError() throws IOException {
        write(
                "figures/f.csv",
                FIGURES
                        + "A,level,IT-99,X,W00,TOTAL,2021,,,5000000,EUR,5 milioni,=,2022,o,u,\n"
                        + "B,level,IT,X,W00,TOTAL,2021,,,5000000,EUR,6 milioni,=,2022,o,u,\n"
                        + "C,level,IT,X,W00,TOTAL,21,,,5,EUR,5,=,2022,o,u,\n");
        assertThat(Observatory.read(folder).issues())
                .extracting(DataIssue::code, DataIssue::line, DataIssue::field)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("printed-not-value", 3, "as_printed"),
                        org.assertj.core.groups.Tuple.tuple("bad-figure", 4, "period"),
                        org.assertj.core.groups.Tuple.tuple("unknown-area", 2, "reporter"));
    }

    @Test
    void aCorrectionAppliesOnlyWhereItFindsWhatItExpects() throws IOException {
        write(
                "figures/f.csv",
                FIGURES + "A,level,IT,X,W00,TOTAL,2021,,,5000000,EUR,5 milioni,=,2022,o,u,\n");
        write(
                "corrections/c.yaml",
                "corrections:\n"
                        + "  - figure: A\n"
                        + "    expect: 5000000\n"
                        + "    value: 6000000\n"
                        + "    reason: misprint\n");
        Figure corrected = Observatory.read(folder).catalog().figures().get(0);
        assertThat(corrected.value()).isEqualTo(6e6);
        assertThat(corrected.note()).contains("misprint");
        write(
                "corrections/c.yaml",
                "corrections:\n"
                        + "  - figure: A\n"
                        + "    expect: 4000000\n"
                        + "    value: 6000000\n"
                        + "    reason: misprint\n");
        assertThat(onlyError().code()).isEqualTo("correction-lapsed");
        assertThat(Observatory.read(folder).catalog().figures().get(0).value()).isEqualTo(5e6);
    }

    @Test
    void relationsCheckTheirLinks() throws IOException {
        write(
                "relations/r.yaml",
                """
                instruments:
                  - id: I1
                    date: 2015-05-11
                    date_kind: signed
                    kind: memorandum
                    our_areas: [IT]
                    partner_areas: [CN, XX-1]
                    follows: I9
                """);
        assertThat(Observatory.read(folder).issues())
                .extracting(DataIssue::code)
                .containsExactlyInAnyOrder("unknown-instrument", "unknown-area");
    }

    @Test
    void unknownKeysAreWarnedOf() throws IOException {
        write(
                "relations/r.yaml",
                "instruments:\n  - id: I1\n    kind: twinning\n    sector: [x]\n");
        Observatory observatory = Observatory.read(folder);
        assertThat(observatory.hasErrors()).isFalse();
        assertThat(observatory.issues()).extracting(DataIssue::field).containsExactly("sector");
        assertThat(observatory.catalog().relations().instruments().get(0).kind())
                .isEqualTo(InstrumentKind.TWINNING);
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        Path outside =
                Files.writeString(
                        parent.resolve("secret.csv"), "code,name_en,kind\nZX9,A,country\n");
        Files.createSymbolicLink(folder.resolve("areas/link.csv"), outside);
        assertThat(onlyError().code()).isEqualTo("outside-folder");
        assertThat(Observatory.read(folder).catalog().areas().find("ZX9")).isEmpty();
    }

    private DataIssue onlyError() {
        List<DataIssue> issues = Observatory.read(folder).issues();
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).isError()).isTrue();
        return issues.get(0);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
