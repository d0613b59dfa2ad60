// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptCheck.Judged;
import eu.fondaco.core.kept.KeptCheck.Reply;
import eu.fondaco.core.kept.KeptCheck.State;
import eu.fondaco.core.kept.KeptChecks.ChangedMeanwhileException;
import eu.fondaco.core.kept.KeptStatement;
import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.kept.KeptStatement.Decision;
import eu.fondaco.core.kept.KeptText;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Tongue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptChecksFolderTest {

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    @TempDir Path folder;

    private static KeptCheck check(String title) {
        KeptStatement s =
                new KeptStatement(
                        3,
                        20,
                        "weighs \"9.5%\": of its exports",
                        "share",
                        "contradicted",
                        "contradicted",
                        "",
                        "",
                        "A",
                        new Label("The data say 3.3%.", "I dati dicono 3,3%."),
                        new KeptStatement.Asked(
                                "share of exports from IT to CN in 2019",
                                "more",
                                0.095,
                                0.001,
                                "ratio",
                                true),
                        null);
        return new KeptCheck(
                "",
                new KeptText(
                        title,
                        "note.md",
                        "# È così\n\nIt weighs \"9.5%\".\n",
                        Tongue.EN,
                        LocalDate.of(2026, 3, 20),
                        "The office",
                        "https://example.org/note"),
                new Judged(NOON, "fondaco 0.1", List.of("coeweb 2026-03-11")),
                List.of(s),
                null,
                List.of(new Event(NOON, "Anna Rossi", Act.KEPT, "")));
    }

    private static Event event(Act act) {
        return new Event(NOON.plusSeconds(60), "Anna Rossi", act, "# not a comment: really");
    }

    @Test
    void whatIsKeptIsReadBackWordForWord() throws IOException {
        KeptCheck named = new KeptChecksFolder(folder).keep(check("È un'ottima nota: sull'Asia!"));
        assertThat(named.id()).isEqualTo("2026-03-31-e-un-ottima-nota-sull-asia");
        KeptStatement decided =
                named.statements()
                        .get(0)
                        .decided(
                                new Decision(
                                        Choice.CHANGE,
                                        "supported",
                                        true,
                                        "It's imports:\n- see the note",
                                        "Anna Rossi",
                                        NOON));
        KeptCheck signed =
                named.with(List.of(decided), named.judged(), event(Act.DECIDED))
                        .replied(
                                new Reply(NOON, "The office", "We meant\n\nimports."),
                                event(Act.REPLIED))
                        .after(event(Act.SIGNED));
        new KeptChecksFolder(folder).save(signed);
        assertThat(new KeptChecksFolder(folder).all()).containsExactly(signed);
        assertThat(signed.state()).isEqualTo(State.SIGNED);
        assertThat(Files.readString(folder.resolve("snapshots/changes.csv")))
                .contains("review", named.id() + ": signed, Anna Rossi");
    }

    @Test
    void twoChecksOfOneTitleHaveTwoAddresses() throws IOException {
        KeptChecksFolder checks = new KeptChecksFolder(folder);
        assertThat(checks.keep(check("A")).id()).isEqualTo("2026-03-31-a");
        assertThat(checks.keep(check("a")).id()).isEqualTo("2026-03-31-a-2");
        assertThat(checks.keep(check("???")).id()).isEqualTo("2026-03-31-check");
        assertThat(checks.all()).hasSize(3);
    }

    @Test
    void whoComesSecondIsToldAndChangesNothing() throws IOException {
        KeptChecksFolder checks = new KeptChecksFolder(folder);
        KeptCheck seen = checks.keep(check("A note"));
        KeptCheck first = seen.after(event(Act.SIGNED));
        new KeptChecksFolder(folder).save(first);
        assertThatThrownBy(() -> checks.save(seen.after(event(Act.WITHDRAWN))))
                .isInstanceOfSatisfying(
                        ChangedMeanwhileException.class,
                        e ->
                                assertThat(e.told().it())
                                        .isEqualTo(
                                                "La verifica "
                                                        + seen.id()
                                                        + " è stata cambiata nel frattempo."
                                                        + " Riguardatela."));
        assertThat(checks.find(seen.id())).contains(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../observatory", "..", "a/b", "A", "", "x"})
    void namesThatAreNoIdsLeadNowhere(String id) throws IOException {
        Files.writeString(folder.resolve("observatory.yaml"), "format: 1\n");
        assertThat(new KeptChecksFolder(folder).find(id)).isEmpty();
    }

    @Test
    void aFileThatIsBrokenIsToldWithItsPlace() throws IOException {
        KeptChecksFolder checks = new KeptChecksFolder(folder);
        String id = checks.keep(check("A note")).id();
        Path file = folder.resolve("checks/" + id + ".yaml");
        String good = Files.readString(file);
        Files.writeString(file, good.replace("  kind: share\n", ""));
        assertThatThrownBy(() -> checks.find(id))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("checks/" + id + ".yaml:")
                .hasMessageContaining("kind");
        Files.writeString(file, good.replace("file: note.md", "file: note.yaml"));
        assertThatThrownBy(() -> checks.find(id)).hasMessageContaining("md, html or txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "act: kept | act: kpt | act: 'kpt' can't be read (write one of kept, ",
                "start: 3 | start: three | start: 'three' can't be read (write a whole",
                "- at: '2026-03-31T12:00:00Z' | - at: noon | at: 'noon' can't be read (write a",
                "lang: en | lang: deutsch | lang: 'deutsch' can't be read (write two letters of a"
                        + " language, such as en)",
                "title: | '  : [' | checks/"
            })
    void aBrokenFileHidesNoOtherAndIsToldWithLineAndRemedy(String good, String bad, String told)
            throws IOException {
        KeptChecksFolder checks = new KeptChecksFolder(folder);
        KeptCheck whole = checks.keep(check("Whole"));
        String id = checks.keep(check("Broken")).id();
        Path file = folder.resolve("checks/" + id + ".yaml");
        String text = Files.readString(file);
        assertThat(text).contains(good);
        int line = text.substring(0, text.indexOf(good)).split("\n", -1).length;
        Files.writeString(file, text.replace(good, bad));
        assertThat(checks.all()).containsExactly(whole);
        assertThat(checks.faults())
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.file()).isEqualTo("checks/" + id + ".yaml");
                            assertThat(fault.line()).isBetween(line, line + 1);
                            assertThat(fault.remedy().toString()).isNotEmpty();
                            assertThat(fault.toString()).contains(told.replace("''", "'"));
                        });
        Files.writeString(file, text);
        assertThat(checks.all()).hasSize(2);
        assertThat(checks.faults()).isEmpty();
    }

    @Test
    void aTextThatIsGoneIsToldByItsName() throws IOException {
        KeptChecksFolder checks = new KeptChecksFolder(folder);
        String id = checks.keep(check("Broken")).id();
        Files.delete(folder.resolve("checks/" + id + ".md"));
        assertThat(new KeptChecksFolder(folder).all()).isEmpty();
        assertThat(new KeptChecksFolder(folder).faults())
                .singleElement()
                .satisfies(
                        fault ->
                                assertThat(fault.toString())
                                        .contains("checks/" + id + ".md", "isn't there", "bring"));
    }
}
