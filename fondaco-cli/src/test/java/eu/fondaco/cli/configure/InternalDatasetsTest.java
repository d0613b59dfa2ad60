// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets that aren't public yet are no part of what is served. */
class InternalDatasetsTest {

    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void twoDatasets() throws IOException {
        folder = work.resolve("o");
        NewObservatory.create(folder);
        Path file =
                Files.writeString(
                        work.resolve("f.csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "open,IT,CN,X,TOTAL,2018,101,EUR\n"
                                + "inside,FR,CN,X,TOTAL,2018,73291,EUR\n");
        Loading.load(
                folder,
                List.of(file),
                new Loading.Options(LocalDate.parse("2020-01-01"), false, false, null),
                LocalDate.parse("2026-01-01"));
    }

    @Test
    void areShownFromTheirDayOn() throws Exception {
        assertThat(everything()).contains("73291", "inside");
        declare("never");
        assertThat(everything()).doesNotContain("73291", "inside").contains("101");
        declare(LocalDate.now().plusDays(30).toString());
        assertThat(everything()).doesNotContain("73291", "inside");
        declare(LocalDate.now().toString());
        assertThat(everything()).contains("73291");
    }

    @Test
    void whoHasTheFolderSeesThem() throws Exception {
        declare("never");
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            assertThat(open.store().datasets()).hasSize(2);
            assertThat(open.forVisitors().store().datasets()).hasSize(1);
            assertThat(open.isStale()).isFalse();
        }
    }

    @Test
    void aDayThatIsNoneShowsNothing() throws Exception {
        declare("soon");
        assertThat(OpenObservatory.read(folder).hasErrors()).isTrue();
        assertThat(OpenObservatory.read(folder).datasets().get("inside").isPublic(LocalDate.now()))
                .isFalse();
    }

    @Test
    void aKeyThatIsNearlyTheOneShowsNothing() throws Exception {
        for (String key :
                List.of("public_frm", "Public-From", "publicfrom", "public", "pubblic_from")) {
            Files.writeString(
                    folder.resolve("sources.yaml"),
                    "datasets:\n  inside:\n    " + key + ": never\n");
            var read = OpenObservatory.read(folder);
            assertThat(read.hasErrors()).as(key).isTrue();
            assertThat(read.datasets().get("inside").isPublic(LocalDate.now())).as(key).isFalse();
        }
    }

    private void declare(String from) throws IOException {
        Files.writeString(
                folder.resolve("sources.yaml"),
                "datasets:\n  inside:\n    public_from: " + from + "\n");
    }

    /** What a visitor can have. */
    private String everything() throws Exception {
        StringBuilder all = new StringBuilder();
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0))) {
            for (String path :
                    List.of(
                            "/api/v1/questions?q=exports+from+FR+to+CN+in+2018",
                            "/api/v1/questions?q=exports+from+IT+to+CN+in+2018",
                            "/en/ask?q=exports+from+FR+to+CN+in+2018",
                            "/sdmx/v1/dataflow/all/all/latest?references=all",
                            "/sdmx/v1/data/DF_INSIDE/all",
                            "/data/inside.csv",
                            "/data/open.csv",
                            "/en/datasets",
                            "/en/sources",
                            "/catalog.ttl",
                            "/feed.en.atom")) {
                URI address = URI.create("http://127.0.0.1:" + server.port() + path);
                String body =
                        HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(address).build(),
                                        BodyHandlers.ofString())
                                .body();
                all.append(body.replaceAll("(?i)/data/inside|df_inside", ""));
            }
        }
        return all.toString().replace(",", "");
    }
}
