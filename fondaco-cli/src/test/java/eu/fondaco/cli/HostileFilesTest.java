// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad files are refused with place and remedy and exit code 3, ordinary texts never. */
class HostileFilesTest {

    private static final String HEAD =
            "<row r='1'>"
                    + text("A1", "dataset")
                    + text("B1", "reporter")
                    + text("C1", "partner")
                    + text("D1", "flow")
                    + text("E1", "product")
                    + text("F1", "period")
                    + text("G1", "value")
                    + text("H1", "unit")
                    + "</row>";

    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void observatory() {
        folder = work.resolve("o");
        Cli.run("init", folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='G2'><v>1E999999999</v></c></row>",
                "<row r='2'><c r='G2'><v>1E-999999999</v></c></row>",
                "<row r='2'><c r='ZZZZZZ3'><v>1</v></c></row>",
                "<row r='2'><c r='XFE2'><v>1</v></c></row>",
                "<row r='99999999999'><c r='A99999999999'><v>1</v></c></row>",
                "<row r='2'><c r='A1048577'><v>1</v></c></row>",
                "<row r='2'><c r='G2' t='d'><v>2018-99-99</v></c></row>",
                "<row r='2'><c r='G2' t='other'><v>5</v></c></row>",
                "<row r='2'><c r='G2' s='-1'><v>5</v></c></row>",
                "<row r='2'><c r='G2' s='x'><v>5</v></c></row>"
            })
    void spreadsheetsThatCantBe(String rows) throws IOException {
        Path file = xlsx(HEAD + rows);
        Cli load = Cli.run("load", file, "-o", folder, "--lang", "en");
        assertThat(load.code()).as(load.err()).isEqualTo(3);
        assertThat(load.err())
                .contains("bad.xlsx", "sheet1.xml", "save it again", "nothing was changed");
    }

    /** What follows the end of a document, or is missing before it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "left.json |"
                    + " {\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"geo\"],\"size\":[1],\"dimension\":{\"geo\":{\"category\":{\"index\":[\"IT\"]}}},\"value\":[1]}"
                    + " x",
                "cut.json |"
                    + " {\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"geo\"],\"size\":[1",
                "sizes.json |"
                    + " {\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"geo\"],\"size\":[9],"
                    + "\"dimension\":{\"geo\":{\"category\":{\"index\":[\"IT\"]}}},\"value\":[1]}",
                "sdmx.json | {\"meta\":{},\"data\":{\"dataSets\":[{}],\"structures\":[{}]}} {}",
                "cut.xml | <?xml version='1.0'?><message:GenericData xmlns:message='m'>",
            })
    void documentsWithLeftoversOrCutShort(String name, String text) throws IOException {
        Path file = Files.writeString(work.resolve(name), text);
        for (String lang : new String[] {"en", "it"}) {
            Cli load = Cli.run("load", file, "-o", folder, "--lang", lang);
            assertThat(load.code()).as(load.err()).isEqualTo(3);
            assertThat(load.err()).contains(name);
        }
    }

    /** Headers that say less than what unpacks. */
    @Test
    void aZipThatLiesAboutItsSize() throws IOException {
        byte[] zip = Files.readAllBytes(xlsx(HEAD + " ".repeat(300_000_000)));
        for (int i = 0; i + 4 < zip.length; i++) {
            boolean isEntry = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1;
            for (int at = i + 24; isEntry && at < i + 28; at++) {
                zip[at] = (byte) (at == i + 24 ? 9 : 0);
            }
        }
        Path file = Files.write(work.resolve("bad.xlsx"), zip);
        Cli load = Cli.run("load", file, "-o", folder, "--lang", "en");
        assertThat(load.code()).as(load.err()).isEqualTo(3);
        assertThat(load.err()).contains("bad.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\UFFFFFFFF", "\\U00110000", "\\uZZZZ", "\\x"})
    void yamlOfCharactersThatAreNone(String character) throws IOException {
        Files.writeString(
                folder.resolve("relations/x.yaml"),
                "instruments:\n  - id: \"" + character + "\"\n");
        Path list =
                Files.writeString(
                        work.resolve("areas.csv"),
                        "code,name_en,name_it,kind,parent,groups\nXA,A,A,region,,\n");
        Cli load = Cli.run("load", list, "-o", folder, "--lang", "en");
        assertThat(load.code()).as(load.err()).isEqualTo(3);
        assertThat(load.err()).contains("relations/x.yaml");
    }

    @Test
    void filesWithoutATable() throws IOException {
        Path none = xlsx("");
        byte[] end = new byte[22]; // the end of a zip of which nothing else is there
        System.arraycopy("PK\5\6".getBytes(StandardCharsets.US_ASCII), 0, end, 0, 4);
        for (Path file : new Path[] {none, Files.write(work.resolve("end.xlsx"), end)}) {
            Cli load = Cli.run("load", file, "-o", folder, "--lang", "en");
            assertThat(load.code()).as(load.err() + load.out()).isEqualTo(3);
            assertThat(load.err()).contains(file.getFileName().toString(), "nothing was changed");
        }
    }

    @Test
    void aNameThatASpreadsheetWouldRun() throws IOException {
        Files.writeString(
                folder.resolve("areas/own.csv"),
                "code,name_en,name_it,kind,parent,groups\nXA,-2+A1,=1+1,region,,\n");
        Path table =
                Files.writeString(
                        work.resolve("t.csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "t,XA,CN,X,TOTAL,2018,100,EUR\nt,XA,DE,X,TOTAL,2018,10,EUR\n");
        assertThat(Cli.run("load", table, "-o", folder).code()).isZero();
        String question = "exports to CN from XA in 2018";
        Cli ask = Cli.run("ask", question, "--format", "csv", "-o", folder, "--lang", "en");
        assertThat(ask.out()).as(ask.err()).contains(",'-2+A1,");
    }

    @Test
    void aHeaderWithANameTwiceAndShortRows() throws IOException {
        Path table =
                Files.writeString(
                        work.resolve("t.csv"), "Anno,Paese,Anno,Paese,Valore\n2019,x,5\n");
        Cli load = Cli.run("load", table, "-o", folder, "--lang", "en");
        assertThat(load.code()).as(load.err()).isEqualTo(3);
        assertThat(load.err()).contains("3 fields where the header has 5");
    }

    @Test
    void aTextInALanguageThatIsNotRead() throws IOException {
        Path brief = Files.writeString(work.resolve("b.md"), "---\nlang: xx\n---\nExports rose.\n");
        Cli check = Cli.run("check", brief, "-o", folder);
        assertThat(check.code()).isEqualTo(3);
        assertThat(check.err()).contains("'xx' is not one of en, it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exports of 2019: see 192.168.1.10 for more.",
                "Tel. 051.527.3 in 2019",
                "Exports in version 12.345.6 rose by 3%.",
                ",",
                "n(4%",
                "In 2019 exports were 1.2.3.4 million euros, 5.. 6,7,8 and (9%"
            })
    void ordinaryTextNeverFailsACheck(String text) throws IOException {
        Path brief = Files.writeString(work.resolve("b.md"), text + "\n\n" + text + "\n");
        for (String lang : new String[] {"en", "it"}) {
            Cli check = Cli.run("check", brief, "-o", folder, "--lang", lang);
            assertThat(check.code()).as(check.err()).isIn(0, 1);
        }
    }

    private static String text(String place, String text) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private Path xlsx(String rows) throws IOException {
        Path file = work.resolve("bad.xlsx");
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String parts = "http://schemas.openxmlformats.org/package/2006/relationships";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='xml' ContentType='application/xml'/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='"
                            + parts
                            + "'><Relationship Id='rId1' Type='"
                            + office
                            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='"
                            + parts
                            + "'><Relationship Id='rId1' Type='"
                            + office
                            + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='"
                            + main
                            + "' xmlns:r='"
                            + office
                            + "'><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets>"
                            + "</workbook>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns='"
                            + main
                            + "'><sheetData>"
                            + rows
                            + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
