// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a cell was flagged as confidential later, nothing rests on it where numbers are worked out
 * from many cells either: revisions, peers, complexity, compared pages and their charts, briefs
 * that are held. Two observatories that hid different numbers tell the same, as of every day.
 */
class LaterConfidentialElsewhereTest {

    private static final List<String> DAYS = List.of("", "2020-06-01");

    /** What is told of the moment and of the folder. */
    private static final Pattern PASSING =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?|[0-9a-f]{12,}|localhost:\\d+|127\\.0\\.0\\.1(?::|%3A)\\d+|\\d+\\.\\d+"
                        + " s\\b");

    private static final List<String> PAGES =
            List.of(
                    "/en/relations/DE?from=IT",
                    "/en/compare?a=IT&b=FR",
                    "/en/datasets/t/table",
                    "/en/areas/IT",
                    "/it/products/HS%3A02",
                    "/en/embed/areas/IT?chart=1",
                    "/en/briefs",
                    "/en/briefs/note.en",
                    "/api/v1/figures",
                    "/api/v1/relations/DE",
                    "/feed.en.atom",
                    "/catalog.ttl");

    @TempDir Path work;

    @Test
    void restsOnNothingHidden() throws Exception {
        List<String> one = told("one", 73_291, 73_294);
        List<String> other = told("other", 911, 9_127);
        assertThat(one).hasSameSizeAs(other);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).lines()).containsExactlyElementsOf(other.get(i).lines().toList());
            assertThat(one.get(i)).doesNotContainPattern("73[.,'\u00A0\u202F ]?29[14]");
        }
        assertThat(String.join("\n", one)).contains("60,333").contains("70,444");
    }

    /** Everything that such an observatory tells. */
    private List<String> told(String name, int then, int later) throws Exception {
        Path folder = Files.createDirectories(work.resolve(name)).resolve("o");
        assertThat(Cli.run("init", folder).code()).isZero();
        load(folder, "2020-01-01", then, "");
        Files.createDirectories(folder.resolve("briefs"));
        Files.writeString(
                folder.resolve("briefs/note.en.md"),
                "---\nlang: en\ntitle: A note\n---\n\n# A note\n\nIn 2018 exports of IT to DE were"
                        + " 70,000 euros. In 2017 exports of IT to DE were 70,444 euros. In 2018"
                        + " Germany was the first partner of IT, with 30% of its exports.\n");
        String open = Cli.run("ask", "exports from IT to DE in 2018", "-o", folder).out();
        assertThat(open.replace(",", "")).contains(String.valueOf(then));
        load(folder, "2021-01-01", later, "C");
        List<String> all = new ArrayList<>(asked(folder));
        all.addAll(served(folder));
        return all.stream().map(text -> PASSING.matcher(text).replaceAll("~")).toList();
    }

    private List<String> asked(Path folder) {
        List<List<String>> calls = new ArrayList<>();
        for (String question :
                List.of(
                        "exports from IT to DE in 2018",
                        "share of DE in exports from IT in 2018",
                        "growth of exports from IT to DE from 2017 to 2018",
                        "measure eci of exports from IT in 2018",
                        "measure fitness of exports from IT in 2018",
                        "measure hhi of exports from IT in 2018")) {
            for (String day : DAYS) {
                List<String> call = new ArrayList<>(List.of("ask", question));
                call.addAll(day.isEmpty() ? List.of() : List.of("--as-of", day));
                calls.add(call);
            }
        }
        String cell = "exports from IT to DE in 2018";
        calls.add(
                List.of("why", cell, cell, "--known", "2020-06-01", "--then-known", "2021-06-01"));
        calls.add(List.of("why", cell, "exports from IT to DE in 2017"));
        calls.add(List.of("peers", "IT", "--period", "2018"));
        calls.add(List.of("peers", "FR", "--flow", "imports", "--period", "2018"));
        calls.add(List.of("revisions", "--by", "partner"));
        calls.add(List.of("check", folder.resolve("briefs/note.en.md").toString()));
        calls.add(List.of("quality"));
        List<String> told = new ArrayList<>();
        for (List<String> call : calls) {
            List<Object> words = new ArrayList<>(call);
            words.addAll(List.of("-o", folder, "--lang", "en"));
            Cli run = Cli.run(words.toArray());
            told.add((call + "\n" + run.out() + run.err()).replace(folder.toString(), "o"));
        }
        return told;
    }

    /** The pages, by a server of its own. */
    private List<String> served(Path folder) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "-o",
                                folder.toString(),
                                "--port",
                                String.valueOf(port))
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("server.log").toFile())
                        .start();
        try {
            List<String> told = new ArrayList<>();
            await(port);
            for (String page : PAGES) {
                for (String day : DAYS) {
                    String as = (page.contains("?") ? "&" : "?") + "as-of=" + day;
                    boolean dated = page.startsWith("/en/") || page.startsWith("/it/");
                    told.add(get(port, page + (day.isEmpty() || !dated ? "" : as)));
                }
            }
            return told;
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static void await(int port) throws Exception {
        for (int i = 0; i < 600; i++) {
            try {
                if (!get(port, "/en/briefs/note.en").contains("being checked")) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(i).isLessThan(599);
            }
            Thread.sleep(200);
        }
    }

    private static String get(int port, String path) throws Exception {
        URI at = URI.create("http://127.0.0.1:" + port + path);
        return path
                + "\n"
                + HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString())
                        .body();
    }

    private void load(Path folder, String day, int value, String status) throws IOException {
        StringBuilder text =
                new StringBuilder(
                        "dataset,reporter,partner,flow,product,period,value,unit,status\n");
        text.append("t,IT,DE,X,TOTAL,2018,").append(value).append(",EUR,").append(status);
        text.append("\nt,IT,FR,X,TOTAL,2018,40111,EUR,\nt,IT,ES,X,TOTAL,2018,50222,EUR,\n");
        text.append("t,IT,CN,X,TOTAL,2018,60333,EUR,\nt,IT,DE,X,TOTAL,2017,70444,EUR,\n");
        for (String place : List.of("IT", "FR", "ES", "PT")) {
            for (int product = 1; product < 6; product++) {
                boolean secret = place.equals("IT") && product == 2;
                text.append("p,").append(place).append(",W00,X,HS:0").append(product);
                text.append(",2018,");
                text.append(secret ? value : 100 * product * product + 7 * place.charAt(0));
                text.append(",EUR,").append(secret ? status : "").append('\n');
            }
        }
        Path file = Files.writeString(folder.resolveSibling(day + ".csv"), text);
        Cli loaded = Cli.run("load", file, "-o", folder, "--release", day);
        assertThat(loaded.code()).as(loaded.err()).isZero();
    }
}
