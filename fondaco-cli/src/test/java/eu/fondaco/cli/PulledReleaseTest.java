// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.sources.pull.StubServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release whose numbers are pulled waits for its hour like one whose numbers are loaded. */
class PulledReleaseTest {

    private static final String ANSWER =
            """
            {"version":"2.0","class":"dataset","id":["freq","reporter","partner","product","flow","indicators","time"],
             "size":[1,1,1,1,1,1,1],"value":{"0":7000},
             "dimension":{"freq":{"category":{"index":{"A":0}}},"reporter":{"category":{"index":{"IT":0}}},
              "partner":{"category":{"index":{"FR":0}}},"product":{"category":{"index":{"2204":0}}},
              "flow":{"category":{"index":{"2":0}}},"indicators":{"category":{"index":{"VALUE_IN_EUROS":0}}},
              "time":{"category":{"index":{"2023":0}}}},
             "extension":{"datastructure":{"id":"DS-045409","agencyId":"ESTAT","version":"1.0"}}}
            """;

    private static final String SOURCES =
            """
            pulls:
              - id: wine
                provider: comext
                flow: DS-045409
                format: json-stat
                where: {freq: A, reporter: IT, partner: [FR], product: "2204", flow: [2], indicators: VALUE_IN_EUROS}
                from: 2023
                base: %s
            """;

    @TempDir Path work;

    @Test
    void whatIsPulledIsSeenOnlyWhenItIsPublished() throws IOException {
        Path folder = work.resolve("mine");
        String hour =
                Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
        Cli.run("init", folder);
        Object[] asked = {
            "ask", "exports of HS:2204 from IT to FR in 2023", "-o", folder, "--lang", "en"
        };
        try (StubServer provider = new StubServer()) {
            provider.on("/statistics/1.0/data/DS-045409", 200, "application/json", ANSWER);
            Files.writeString(folder.resolve("sources.yaml"), SOURCES.formatted(provider.base()));
            Cli prepared = Cli.run("release", "--pull", "--at", hour, "-o", folder, "--lang", "en");
            assertThat(prepared.code()).as(prepared.err()).isZero();
            assertThat(prepared.out()).contains("comext: 1 new cells (2023)");
        }
        assertThat(Cli.run(asked).out()).doesNotContain("7,000");
        Files.writeString(
                folder.resolve(".fondaco/release/prepared"), "at " + Instant.now() + "\n");
        Cli seen = Cli.run(asked);
        assertThat(seen.out()).as(seen.err()).contains("7,000");
    }
}
