// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.sources.sheet.SheetRefusedException;
import eu.fondaco.sources.tidy.TidyKind;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of an observatory: what describes it, and tables of each kind as a load reads them. */
final class FileTargets {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");
    private static final Path EXAMPLE = Path.of("../examples/emilia-romagna");

    private FileTargets() {}

    /** The files that describe an observatory. */
    static final class Yaml extends FuzzTarget {

        private final Path folder;
        private final List<byte[]> samples = files(EXAMPLE, ".yaml");

        Yaml(Path work) throws IOException {
            folder = work.resolve("yaml");
            NewObservatory.create(folder);
        }

        @Override
        List<byte[]> samples() {
            return samples;
        }

        @Override
        void take(byte[] input) throws IOException {
            for (String file : List.of("observatory.yaml", "relations/x.yaml", "sources.yaml")) {
                Path at = folder.resolve(file);
                Files.createDirectories(at.getParent());
                byte[] before = Files.exists(at) ? Files.readAllBytes(at) : null;
                Files.write(at, input);
                Observatory.read(folder);
                if (before == null) {
                    Files.delete(at);
                } else {
                    Files.write(at, before);
                }
            }
        }
    }

    /** Tables, up to the warehouse. */
    static final class Tables extends FuzzTarget {

        private final List<byte[]> samples;
        private final Observatory observatory;
        private final Path at;

        Tables(Path work, String file, List<byte[]> samples) throws IOException {
            this.samples = samples;
            Path folder = work.resolve("o");
            NewObservatory.create(folder);
            observatory = Observatory.read(folder);
            at = work.resolve(file);
        }

        @Override
        List<byte[]> samples() {
            return samples;
        }

        @Override
        void take(byte[] input) throws IOException {
            Files.write(at, input);
            List<DataIssue> issues = new ArrayList<>();
            TradeFiles trade = new TradeFiles(TODAY);
            String file = at.getFileName().toString();
            try {
                Optional<TidyKind> kind = TradeFiles.tidyKind(at);
                if (kind.filter(TidyKind.TRADE::equals).isPresent()) {
                    trade.readTidy(at, file);
                } else {
                    trade.learnCountries(at, file);
                    trade.readTable(at, file, issues::add);
                }
                SheetWizard.of(observatory, at, SheetWizard.Wanted.of(Map.of()), TODAY);
            } catch (SheetRefusedException | Failure.BadInputException said) {
                // place and remedy
            }
        }
    }

    private static List<byte[]> files(Path folder, String ending) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                files.add(bytes.length > 4_000 ? java.util.Arrays.copyOf(bytes, 4_000) : bytes);
            }
        }
        return files;
    }

    static List<byte[]> csv() {
        return FuzzTarget.texts(
                "dataset,reporter,partner,flow,product,period,value,unit,status,quantity\n"
                        + "t,IT,CN,X,TOTAL,2018,100,EUR,,3\n"
                        + "t,IT,W00,M,CPA:28,2018-Q1,5.5,EUR,C,\n",
                "DATAFLOW,FREQ,REF_AREA,DATA_TYPE,ADJUSTMENT,CPA_ATECO2007_COE,"
                        + "PARTNER_COUNTRY,TIME_PERIOD,OBS_VALUE\n"
                        + "IT1:DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_REG(1.0),A,ITD5,IV,N,ALL,"
                        + "EXT_EU27_2020,2023,100\n",
                "t,i,j,k,v,q\n2019,4,8,010121,1.5,0.2\n",
                "Anno;Paese;Valore (migliaia di euro)\n2019;Cina;1.234,5\n",
                "code,name_en,name_it,kind,parent,groups\nXA,A,A,region,,\n",
                "id,measure,reporter,flow,partner,value,unit\nF1,level,IT,X,CN,5,EUR\n");
    }

    static List<byte[]> sdmx(Path work) throws IOException {
        return served(
                work,
                "/sdmx/v1/data/DF_T/all",
                "/sdmx/v1/data/DF_T/all?format=csv",
                "/sdmx/v1/data/DF_T/all?format=jsondata",
                "/sdmx/v2/data/dataflow/*/DF_T/*/*");
    }

    static List<byte[]> jsonStat(Path work) throws IOException {
        return served(work, "/data/t.json", "/sdmx/v1/data/DF_T/all?format=jsonstat");
    }

    /** What an observatory of three cells serves there. */
    private static List<byte[]> served(Path work, String... paths) throws IOException {
        List<byte[]> samples = new ArrayList<>();
        Path folder = work.resolve("served");
        NewObservatory.create(folder);
        Path file =
                Files.writeString(
                        work.resolve("cells.csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "t,IT,CN,X,TOTAL,2018,100,EUR\nt,IT,DE,X,TOTAL,2018,10,EUR\n"
                                + "t,IT,CN,M,TOTAL,2019,7,EUR\n");
        Loading.load(folder, List.of(file), new Loading.Options(null, false, false, null), TODAY);
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0))) {
            for (String path : paths) {
                String all = ServerTarget.send(server, "GET " + path + " HTTP/1.0\r\n\r\n");
                samples.add(
                        all.substring(all.indexOf("\r\n\r\n") + 4)
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        return samples;
    }

    static List<byte[]> workbooks() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            part(
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='r'><sheets><sheet name='t' sheetId='1' r:id='rId1'/>"
                            + "</sheets></workbook>");
            part(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/>"
                            + "</Relationships>");
            part(
                    out,
                    "xl/sharedStrings.xml",
                    "<sst><si><t>Exports</t></si><si><t>2019</t></si></sst>");
            part(
                    out,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'"
                            + " t='inlineStr'><is><t>China</t></is></c></row><row r='2'><c"
                            + " r='A2' t='s'><v>1</v></c><c r='B2'><v>1.5</v></c></row></sheetData>"
                            + "<mergeCells><mergeCell ref='A1:A2'/></mergeCells></worksheet>");
        }
        return List.of(zip.toByteArray());
    }

    private static void part(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
