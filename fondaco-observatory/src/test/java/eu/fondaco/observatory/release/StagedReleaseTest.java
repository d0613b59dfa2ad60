// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.change.ChangesLog;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.change.FolderHeldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release waits beside an observatory and takes its place at once. */
class StagedReleaseTest {

    private static final Instant HOUR = Instant.parse("2030-05-07T08:00:00Z");

    @TempDir Path folder;

    @BeforeEach
    void anObservatory() throws IOException {
        write("observatory.yaml", "format: 1");
        write("trade/a.csv", "old");
        write("trade/gone.csv", "going");
        write(".fondaco/secret", "of this folder alone");
        change("load", "first");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void change(String act, String what) throws IOException {
        try (FolderChange change = FolderChange.begin(folder, act)) {
            ChangesLog.add(change, act, what);
            change.commit();
        }
    }

    private StagedRelease withNews() throws IOException {
        StagedRelease release = StagedRelease.prepare(folder, HOUR);
        Files.writeString(release.folder().resolve("trade/a.csv"), "new");
        Files.writeString(release.folder().resolve("trade/b.csv"), "another");
        Files.delete(release.folder().resolve("trade/gone.csv"));
        try (FolderChange change = FolderChange.begin(release.folder(), "load")) {
            ChangesLog.add(change, "load", "into the copy");
            change.commit();
        }
        return release;
    }

    @Test
    void whatDiffersTakesItsPlaceAtTheHourAndIsLogged() throws IOException {
        StagedRelease release = withNews();
        assertThat(release.folder().resolve(".fondaco/secret")).doesNotExist();
        assertThat(read("trade/a.csv")).isEqualTo("old");
        assertThat(StagedRelease.publishDue(folder, HOUR.minusSeconds(1))).isFalse();
        assertThat(read("trade/a.csv")).isEqualTo("old");
        long before = FolderChange.count(folder);
        assertThat(StagedRelease.publishDue(folder, HOUR)).isTrue();
        assertThat(read("trade/a.csv")).isEqualTo("new");
        assertThat(read("trade/b.csv")).isEqualTo("another");
        assertThat(folder.resolve("trade/gone.csv")).doesNotExist();
        assertThat(FolderChange.count(folder)).isEqualTo(before + 1);
        assertThat(read(ChangesLog.FILE).lines().map(l -> l.replaceAll("^[^,]*,[^,]*,", "")))
                .containsExactly(
                        "act,what",
                        "load,\"first\"",
                        "load,\"into the copy\"",
                        "release,\"2030-05-07: 3 files\"");
        assertThat(StagedRelease.find(folder)).isEmpty();
        assertThat(folder.resolve(".fondaco/release")).doesNotExist();
        assertThat(StagedRelease.publishDue(folder, HOUR.plusSeconds(9))).isFalse();
    }

    @Test
    void nothingElseIsChangedMeanwhileButReviews() throws IOException {
        StagedRelease release = withNews();
        assertThatThrownBy(() -> FolderChange.begin(folder, "load"))
                .isInstanceOfSatisfying(
                        FolderHeldException.class,
                        e -> {
                            assertThat(e.message(Lang.EN)).contains("A release is prepared");
                            assertThat(e.message(Lang.IT)).contains("in preparazione");
                        });
        change("review", "a check");
        release.publish(HOUR);
        assertThat(read(ChangesLog.FILE)).containsSubsequence("a check", "into the copy");
        change("load", "after it");
    }

    @Test
    void whatWasChangedInBothPlacesIsRefused() throws IOException {
        StagedRelease release = withNews();
        write("trade/a.csv", "by hand");
        write("trade/c.csv", "stays");
        assertThatThrownBy(() -> release.publish(HOUR))
                .isInstanceOfSatisfying(
                        ReleaseRefusedException.class,
                        e -> {
                            assertThat(e.message(Lang.EN)).contains("trade/a.csv");
                            assertThat(e.message(Lang.EN)).doesNotContain("trade/b.csv");
                        });
        assertThat(StagedRelease.publishDue(folder, HOUR)).isFalse();
        assertThat(read("trade/a.csv")).isEqualTo("by hand");
        write("trade/a.csv", "new");
        assertThat(release.publish(HOUR)).contains("trade/a.csv", "trade/b.csv", "trade/gone.csv");
        assertThat(read("trade/c.csv")).isEqualTo("stays");
    }

    @Test
    void oneWaitsAtATimeAndMayBeGivenUp() throws IOException {
        StagedRelease release = withNews();
        assertThatThrownBy(() -> StagedRelease.prepare(folder, HOUR))
                .isInstanceOf(ReleaseRefusedException.class);
        release.discard();
        assertThat(StagedRelease.find(folder)).isEmpty();
        assertThat(read("trade/a.csv")).isEqualTo("old");
        assertThat(Files.readString(withNews().folder().resolve("trade/a.csv"))).isEqualTo("new");
    }

    @Test
    void itsHourMovesWithinItsDay() throws IOException {
        StagedRelease release = withNews();
        assertThatThrownBy(() -> release.moveTo(HOUR.plusSeconds(86_400)))
                .isInstanceOf(ReleaseRefusedException.class);
        assertThat(release.moveTo(HOUR.plusSeconds(3_600)).day()).isEqualTo(release.day());
        assertThat(StagedRelease.publishDue(folder, HOUR)).isFalse();
        assertThat(StagedRelease.publishDue(folder, HOUR.plusSeconds(3_600))).isTrue();
    }

    @Test
    void itsFolderKnowsItsDay() throws IOException {
        StagedRelease release = withNews();
        assertThat(StagedRelease.dayOf(release.folder())).contains(LocalDate.parse("2030-05-07"));
        assertThat(StagedRelease.dayOf(folder)).isEmpty();
    }
}
