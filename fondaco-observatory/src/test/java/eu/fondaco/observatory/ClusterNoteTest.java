// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.issue.DataIssue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code observatory.yaml} says of a cluster. */
class ClusterNoteTest {

    @TempDir Path folder;

    private Observatory saying(String trino) throws IOException {
        Files.writeString(
                folder.resolve(Observatory.FILE),
                "format: 1\nname: Mine\nhome: IT-45\n"
                        + (trino.isEmpty() ? "" : "warehouse:\n  trino: " + trino + "\n"));
        return Observatory.read(folder);
    }

    @Test
    void withoutAWordTheWarehouseIsTheFile() throws Exception {
        assertThat(saying("").cluster()).isNull();
    }

    @Test
    void aClusterIsNamed() throws Exception {
        String said = "{url: \"https://t.example.org\", catalog: lake, schema: er_1, tls: true}";
        assertThat(saying(said).cluster())
                .isEqualTo(
                        new ClusterNote(
                                URI.create("https://t.example.org"),
                                "lake",
                                "er_1",
                                "fondaco",
                                null));
    }

    @Test
    void aPlaceForLargeLoadsIsNamedAsBothSidesCallIt() throws Exception {
        String said =
                "{url: \"http://t:8080\", catalog: lake, schema: x, staging: {folder: /mnt/lake,"
                        + " location: \"s3://lake/in\"}}";
        assertThat(saying(said).cluster().staging())
                .isEqualTo(new ClusterNote.Staging(Path.of("/mnt/lake"), "s3://lake/in"));
        String cluster = "{url: \"http://t:8080\", catalog: lake, schema: x, staging: ";
        for (String bad :
                new String[] {
                    "{folder: mnt, location: \"s3://lake/in\"}",
                    "{folder: /mnt/lake, location: \"s3://lake/in')\"}",
                    "{folder: /mnt/lake, location: lake}"
                }) {
            Observatory read = saying(cluster + bad + "}");
            assertThat(read.cluster()).as(bad).isNull();
            assertThat(read.issues().stream().filter(DataIssue::isError).map(DataIssue::code))
                    .as(bad)
                    .containsExactly("bad-cluster");
        }
    }

    @Test
    void whatWouldStandInAStatementOrLeadElsewhereIsRefused() throws Exception {
        for (String bad :
                new String[] {
                    "{url: \"http://t:8080\", catalog: lake, schema: \"x; DROP TABLE y\"}",
                    "{url: \"http://t:8080\", catalog: \"a b\", schema: x}",
                    "{url: \"file:///etc\", catalog: lake, schema: x}",
                    "{url: \"http://u:p@t\", catalog: lake, schema: x}",
                    "{url: \"http://t:8080\", catalog: lake, schema: x, tls: true}"
                }) {
            Observatory read = saying(bad);
            assertThat(read.cluster()).as(bad).isNull();
            assertThat(read.issues().stream().filter(DataIssue::isError).map(DataIssue::code))
                    .as(bad)
                    .containsExactly("bad-cluster");
        }
        assertThat(saying("{url: \"http://t:8080\", catalog: lake}").hasErrors()).isTrue();
    }
}
