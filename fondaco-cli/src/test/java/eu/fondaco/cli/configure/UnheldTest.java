// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.Manifest;
import eu.fondaco.observatory.NewObservatory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that came from a colleague without its warehouse, or with an older one. */
class UnheldTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    @TempDir Path work;

    private Path folder;

    @BeforeEach
    void aFolderWithOneTable() throws IOException {
        folder = work.resolve("ours");
        NewObservatory.create(folder);
        load("DE", "73291");
    }

    @Test
    void withoutItsWarehouseAFolderIsntTakenForAnEmptyOne() throws IOException {
        Files.delete(folder.resolve("warehouse.duckdb"));
        assertThatThrownBy(() -> OpenObservatory.open(folder))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e ->
                                assertThat(e.issues().get(0).in(Lang.EN))
                                        .contains("manifest.csv", "load --rebuild"));
        assertThat(Rebuilding.rebuild(folder, TODAY)).isEqualTo(1);
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            assertThat(open.behind()).isEmpty();
            assertThat(open.store().datasets()).hasSize(1);
        }
    }

    @Test
    void aLoadDoesntForgetWhatAColleagueLoaded() throws IOException {
        byte[] older = Files.readAllBytes(folder.resolve("warehouse.duckdb"));
        load("FR", "40111");
        String whole = Files.readString(folder.resolve(Manifest.FILE));
        Files.write(folder.resolve("warehouse.duckdb"), older);

        assertThatThrownBy(() -> load("ES", "50222")).isInstanceOf(BadInputException.class);
        assertThat(folder.resolve(Manifest.FILE)).hasContent(whole);
        Rebuilding.rebuild(folder, TODAY);
        load("ES", "50222");
        assertThat(Manifest.read(folder, issue -> {})).hasSize(3);
        OpenObservatory.open(folder).close();
    }

    private void load(String partner, String value) throws IOException {
        Path file =
                Files.writeString(
                        work.resolve(partner + ".csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit,status\n"
                                + ("t,IT," + partner + ",X,TOTAL,2018," + value + ",EUR,\n"));
        Loading.load(folder, List.of(file), new Loading.Options(null, false, false, null), TODAY);
    }
}
