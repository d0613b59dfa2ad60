// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.fail;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.sources.sheet.SheetRefusedException;
import eu.fondaco.sources.tidy.TidyKind;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs that are nearly right end in an answer or in a refusal that is documented, within seconds.
 * {@code -Dfuzz=N} tries N of each kind, {@code -Dfuzz.seed=N} others.
 */
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("fondaco.fuzz", 300);
    private static final long SEED = Long.getLong("fondaco.fuzz.seed", 1);

    /** How long each kind is tried; 0 for as many as {@code -Dfuzz} says. */
    private static final int SECONDS = Integer.getInteger("fondaco.fuzz.seconds", 0);

    private static final Map<String, Integer> tried = new ConcurrentHashMap<>();
    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");
    private static final Path EXAMPLE = Path.of("../examples/emilia-romagna");

    /** What one input may take. */
    private static final Duration MOST = Duration.ofSeconds(20);

    /** Something that takes bytes. */
    private interface Target {

        void take(byte[] input) throws Exception;
    }

    @TempDir Path work;

    @AfterAll
    static void tell() {
        System.out.println("inputs of seed " + SEED + ": " + new TreeMap<>(tried));
    }

    private static void run(String name, int inputs, List<byte[]> samples, Target target)
            throws IOException {
        Mutations mutations = new Mutations(SEED, samples);
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (int i = 0; SECONDS > 0 ? System.nanoTime() < end : i < inputs; i++) {
            tried.merge(name, 1, Integer::sum);
            byte[] input = mutations.next();
            long began = System.nanoTime();
            try {
                target.take(input);
            } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
                fail(name + " " + i + " of seed " + SEED + ", kept in " + keep(name, i, input), e);
            }
            if (System.nanoTime() - began > MOST.toNanos()) {
                fail(name + " " + i + " took too long, kept in " + keep(name, i, input));
            }
        }
    }

    private static Path keep(String name, int i, byte[] input) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/fuzz"));
        return Files.write(folder.resolve(name + "-" + SEED + "-" + i), input);
    }

    private static List<byte[]> texts(String... texts) {
        return Stream.of(texts).map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
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

    @Test
    void questions() throws IOException {
        try (OpenObservatory open = OpenObservatory.open(EXAMPLE)) {
            Wiring wiring = new Wiring(open);
            List<byte[]> samples =
                    texts(
                            "share of imports from China in Emilia-Romagna in 2019",
                            "quota delle importazioni dalla Cina in Emilia-Romagna nel 2019",
                            "exports from IT-45 for each partner and year",
                            "rank by exports per capita among regions of Italy",
                            "growth of exports to JP+KR from 2010-Q1 to 2019-Q4",
                            "who signed agreements with Guangdong since 2015?",
                            "is it true that exports to the US grew by more than 5% in 2021");
            run(
                    "questions",
                    Math.max(1, INPUTS / 8),
                    samples,
                    input -> {
                        String asked = text(input);
                        if (asked.length() > 2_000) {
                            return;
                        }
                        for (Lang lang : Lang.values()) {
                            try {
                                if (wiring.language().parseTable(asked, lang).isEmpty()) {
                                    wiring.engine()
                                            .answer(wiring.language().parse(asked, lang), null);
                                }
                            } catch (QuestionSyntaxException said) {
                                wiring.free().free(asked, lang, null, TODAY);
                            }
                        }
                    });
        }
    }

    @Test
    void reader() throws IOException {
        try (OpenObservatory open = OpenObservatory.open(EXAMPLE)) {
            Checker checker = new Wiring(open).checker();
            List<byte[]> samples =
                    texts(
                            "In 2019 exports to China grew by 5.2% to 2.1 billion euros, a share of"
                                    + " 3.1%, after 1.9 billion in 2018.",
                            "Nel 2021 le importazioni dal Giappone sono salite del 12,5%, a 345"
                                    + " milioni; il saldo è di -1.234 mila euro (cfr. tab. 3).",
                            "| Year | Exports |\n|---|---|\n| 2018 | 1,234 |\n| 2019 | 1.3 |\n",
                            "The agreement with Guangdong was signed on 3 May 2016 and renewed"
                                    + " until 2020.");
            run(
                    "reader",
                    Math.max(1, INPUTS / 3),
                    samples,
                    input -> {
                        try {
                            checker.check(
                                    "t.md",
                                    DocumentReader.read("t.md", text(input)),
                                    Checker.Options.DEFAULT,
                                    Checker.Progress.NONE);
                        } catch (TextRefusedException said) {
                            // the reason and what to do
                        }
                    });
        }
    }

    @Test
    void yaml() throws IOException {
        Path folder = work.resolve("yaml");
        NewObservatory.create(folder);
        List<byte[]> samples = files(EXAMPLE, ".yaml");
        run(
                "yaml",
                INPUTS,
                samples,
                input -> {
                    for (String file :
                            List.of("observatory.yaml", "relations/x.yaml", "sources.yaml")) {
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
                });
    }

    @Test
    void tablesOfText() throws IOException {
        tables(
                "tables",
                "t.csv",
                texts(
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
                        "id,measure,reporter,flow,partner,value,unit\nF1,level,IT,X,CN,5,EUR\n"));
    }

    @Test
    void sdmxAndJsonStat() throws Exception {
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
            for (String path :
                    List.of(
                            "/sdmx/v1/data/DF_T/all",
                            "/sdmx/v1/data/DF_T/all?format=csv",
                            "/sdmx/v1/data/DF_T/all?format=jsondata",
                            "/sdmx/v2/data/dataflow/*/DF_T/*/*",
                            "/data/t.json")) {
                String all = send(server, "GET " + path + " HTTP/1.0\r\n\r\n");
                samples.add(
                        all.substring(all.indexOf("\r\n\r\n") + 4)
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        tables("sdmx", "t.xml", samples);
    }

    @Test
    void spreadsheets() throws IOException {
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
        tables("spreadsheets", "t.xlsx", List.of(zip.toByteArray()));
    }

    private static void part(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Files as a load reads them, up to the warehouse. */
    private void tables(String name, String file, List<byte[]> samples) throws IOException {
        Path folder = work.resolve("o-" + name);
        NewObservatory.create(folder);
        Observatory observatory = Observatory.read(folder);
        Path at = work.resolve(file);
        run(
                name,
                INPUTS,
                samples,
                input -> {
                    Files.write(at, input);
                    List<DataIssue> issues = new ArrayList<>();
                    TradeFiles trade = new TradeFiles(TODAY);
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
                });
    }

    @Test
    void addressesAndCalls() throws Exception {
        try (OpenObservatory open = OpenObservatory.open(EXAMPLE);
                FondacoServer server =
                        FondacoServer.start(
                                Serving.holdings(open),
                                ServerOptions.onPort(0)
                                        .withLimits(100_000, 10_000_000, 10_000_000))) {
            List<byte[]> samples =
                    texts(
                            "GET /en/ask?q=exports+to+China+in+2019&as-of=2020-01-01",
                            "GET /it/relations/CN",
                            "GET /api/v1/questions?q=share%20of%20imports%20from%20CN%20in%202019",
                            "GET /api/v1/tables?q=exports+for+each+partner&format=csv",
                            "GET /api/v1/series?q=exports+from+IT-45+in+2023&from=2010&to=2020",
                            "GET /api/v1/figures?partner=CN&format=xlsx",
                            "GET /sdmx/v1/dataflow/all/all/latest?references=all",
                            "GET /sdmx/v2/structure/dataflow/*/*/*",
                            "GET /sdmx/v2/metadata/metadataflow/*/*/*?format=csv&labels=both",
                            "GET /sdmx/v2/metadata/structure/dataflow/*/DF_FIGURES/*?asOf=2020",
                            "GET /sdmx/v2/metadata/metadataset/*/MDS_FIGURES/*",
                            "GET /sdmx/v2/availability/dataflow/*/DF_FIGURES/*?mode=available",
                            "GET /sdmx/v2/structure/*/*/*/1.0+.0?detail=allstubs&format=sdmx-json",
                            "GET /sdmx/v2/data/dataflow/*/DF_FIGURES,DF_ISTAT_COE/*/*?limit=3",
                            "GET /sdmx/v2/data/dataflow/*/DF_FIGURES/*?labels=name&format=csv",
                            "GET /sdmx/v1/data/DF_FIGURES/all?format=jsonstat",
                            "GET /en/search?q=guangdong",
                            "GET /catalog.ttl",
                            "GET /overturned.en.atom",
                            "GET /it/overturned",
                            "POST /mcp\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                                    + "\"params\":{\"name\":\"ask\",\"arguments\":{\"question\":"
                                    + "\"exports to CN in 2019\",\"as_of\":\"2020-01-01\"}}}",
                            "POST /api/v1/checks?lang=it&published=2020-01-01\nNel 2019 l'export"
                                    + " verso la Cina è cresciuto del 5%.");
            run("addresses", INPUTS, samples, input -> call(server, text(input)));
        }
    }

    private static void call(FondacoServer server, String request) throws IOException {
        String[] parts = request.split("\n", 2);
        String line =
                parts[0].replaceAll("[\\x00-\\x20\\x7F]+", " ")
                        .replaceFirst("^(GET|POST) (\\S*).*$", "$1 $2");
        if (!line.matches("(GET|POST) /\\S*")) {
            return;
        }
        byte[] body = (parts.length > 1 ? parts[1] : "").getBytes(StandardCharsets.UTF_8);
        String type = line.contains("/mcp") ? "application/json" : "text/plain; charset=utf-8";
        String answer =
                send(
                        server,
                        line
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept:"
                                + " application/json, text/event-stream\r\nContent-Type: "
                                + type
                                + "\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n"
                                + new String(body, StandardCharsets.ISO_8859_1));
        String status = answer.isEmpty() ? "" : answer.split(" ", 3)[1];
        if (!Set.of("200", "202", "204", "302", "303", "304", "307", "308").contains(status)
                && !status.startsWith("4")
                && !status.equals("501")) { // said not to be served
            throw new IllegalStateException(answer.lines().findFirst().orElse("nothing came back"));
        }
    }

    private static String send(FondacoServer server, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
