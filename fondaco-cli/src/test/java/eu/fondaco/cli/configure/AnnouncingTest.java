// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.NewObservatory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs are told of. */
class AnnouncingTest {

    @TempDir Path work;

    @Test
    void releasesThatVisitorsCanSeeAndWithdrawals() throws IOException {
        Path folder = work.resolve("o");
        NewObservatory.create(folder);
        load(folder, "2020-01-01", "t");
        try (OpenObservatory before = OpenObservatory.open(folder)) {
            load(folder, "2021-01-01", "t");
            load(folder, "2021-01-01", "inside");
            Files.writeString(
                    folder.resolve("sources.yaml"),
                    "datasets:\n  inside:\n    public_from: never\n");
            try (OpenObservatory after = OpenObservatory.open(folder)) {
                assertThat(Announcing.news(before, after))
                        .singleElement()
                        .asString()
                        .contains("release.published", "\"t@2021-01-01\"");
                Withdrawing.withdraw(
                        folder,
                        "t@2021-01-01",
                        new Withdrawal(LocalDate.parse("2021-02-01"), "wrong units"),
                        Lang.EN);
                try (OpenObservatory last = OpenObservatory.open(folder)) {
                    assertThat(Announcing.news(after, last))
                            .singleElement()
                            .asString()
                            .contains("release.withdrawn", "\"t@2021-01-01\"");
                    assertThat(Announcing.news(last, last)).isEmpty();
                }
            }
        }
    }

    @Test
    void onlyWhoHasAnAddressOfHttpsAndASecretElsewhere() throws IOException {
        Path folder = work.resolve("o");
        NewObservatory.create(folder);
        assertThat(Announcing.listed(folder)).isEmpty();
        write(folder, "https://hooks.example.org/in", "SECRET_OF_OURS");
        assertThat(Announcing.listed(folder)).hasSize(1);
        for (String url : List.of("http://hooks.example.org/in", "https://a@b.org/", "hooks")) {
            write(folder, url, "SECRET_OF_OURS");
            assertThatThrownBy(() -> Announcing.listed(folder))
                    .as(url)
                    .isInstanceOf(BadInputException.class);
        }
        write(folder, "https://hooks.example.org/in", "the secret itself");
        assertThatThrownBy(() -> Announcing.listed(folder)).isInstanceOf(BadInputException.class);
    }

    private static void write(Path folder, String url, String secret) throws IOException {
        Files.writeString(
                folder.resolve("webhooks.yaml"),
                "webhooks:\n  - url: " + url + "\n    secret: " + secret + "\n");
    }

    private void load(Path folder, String day, String dataset) throws IOException {
        Path file =
                Files.writeString(
                        work.resolve(dataset + day + ".csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + dataset
                                + ",IT,CN,X,TOTAL,2018,"
                                + day.substring(0, 4)
                                + ",EUR\n");
        Loading.load(
                folder,
                List.of(file),
                new Loading.Options(LocalDate.parse(day), false, false, null),
                LocalDate.parse("2026-01-01"));
    }
}
