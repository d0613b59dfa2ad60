// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.relation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files of relations declare complete. */
class RelationsYamlTest {

    private static final String ACT =
            "instruments:\n  - {id: %s, date: 2020, date_kind: signed, kind: memorandum,"
                    + " partner_areas: [%s]}\n";

    @TempDir private Path folder;
    private final List<DataIssue> issues = new ArrayList<>();

    private Relations read(String... files) throws IOException {
        RelationsYaml yaml = new RelationsYaml(issues::add);
        for (String text : files) {
            Path file = Files.createTempFile(folder, "acts", ".yaml");
            Files.writeString(file, text);
            yaml.read(file, file.getFileName().toString());
        }
        return yaml.finish();
    }

    @Test
    void oneFileOfManyIsCompleteForTheCountriesOfItsCounterparts() throws IOException {
        Relations r =
                read(
                        "complete_at: 2026-09-30\n" + ACT.formatted("a", "CL-AN"),
                        ACT.formatted("b", "TH-50"));
        assertThat(issues).isEmpty();
        assertThat(r.completeAt()).isEmpty();
        assertThat(r.complete()).extracting(Completeness::areas).containsExactly(List.of("CL"));
    }

    @Test
    void aListDeclaresWhatIsCompleteWhateverFileTheActsAreIn() throws IOException {
        Relations r =
                read(
                        ACT.formatted("a", "CL-AN"),
                        "complete:\n  - id: c1\n    complete_at: 2026-09\n    complete_for: [CL]\n"
                                + "    complete_kinds: [memorandum]\n");
        assertThat(issues).isEmpty();
        assertThat(r.complete()).hasSize(1);
        Completeness c = r.complete().get(0);
        assertThat(c.areas()).containsExactly("CL");
        assertThat(c.kinds()).containsExactly(InstrumentKind.MEMORANDUM);
        assertThat(c.at().toString()).isEqualTo("2026-09");
        read("complete:\n  - id: c1\n    complete_for: [CL]\n");
        assertThat(issues).isNotEmpty();
    }

    @Test
    void whatIsSaidInOneLanguageIsToldInTheOther() throws IOException {
        Relations r =
                read(
                        ACT.formatted("a", "CL-AN"),
                        "texts:\n  - {en: The mayor came., it: Venne il sindaco.}\n");
        assertThat(issues).isEmpty();
        assertThat(r.say("The mayor came.", Lang.IT)).isEqualTo("Venne il sindaco.");
        assertThat(r.say("Venne il sindaco.", Lang.EN)).isEqualTo("The mayor came.");
        assertThat(r.say("Nobody came.", Lang.IT)).isEqualTo("Nobody came.");
        read("texts:\n  - {en: alone}\n");
        assertThat(issues).isNotEmpty();
    }

    @Test
    void whereAllFilesDeclareItTheRegisterIsComplete() throws IOException {
        Relations r = read("complete_at: 2026-09-30\n" + ACT.formatted("a", "CL-AN"));
        assertThat(r.completeAt()).isEqualTo("2026-09-30");
        assertThat(r.complete()).extracting(Completeness::areas).containsExactly(List.of());
    }

    @Test
    void counterpartsAndKindsCanBeNamed() throws IOException {
        Relations r =
                read(
                        "complete_at: 2026\ncomplete_for: [TH]\ncomplete_kinds: [memorandum]\n"
                                + ACT.formatted("a", "CL-AN"));
        assertThat(r.completeAt()).isEmpty();
        assertThat(r.complete()).hasSize(1);
        assertThat(r.complete().get(0).areas()).containsExactly("TH");
        assertThat(r.complete().get(0).kinds()).containsExactly(InstrumentKind.MEMORANDUM);
    }

    @Test
    void anUnknownKindIsRefusedWithItsPlace() throws IOException {
        read("complete_at: 2026\ncomplete_kinds: [pact]\n" + ACT.formatted("a", "CL-AN"));
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).toString()).contains("pact");
    }

    @Test
    void sectorsAreAllThatAnActNamesUnlessTheFileOrTheActSaysOtherwise() throws IOException {
        assertThat(read(ACT.formatted("a", "CL")).instruments().get(0).sectorsComplete()).isTrue();
        assertThat(
                        read("sectors_complete: false\n" + ACT.formatted("a", "CL"))
                                .instruments()
                                .get(0)
                                .sectorsComplete())
                .isFalse();
    }

    @Test
    void promisesAreAsCompleteAsSectorsUnlessTheFileOrTheActSaysOtherwise() throws IOException {
        String act = ACT.formatted("a", "CL");
        String open = act.replace("}", ", sectors_complete: false, promises_complete: true}");
        assertThat(act(act).promisesComplete()).isTrue();
        assertThat(act("sectors_complete: false\n" + act).promisesComplete()).isFalse();
        Instrument apart = act("sectors_complete: false\npromises_complete: true\n" + act);
        assertThat(apart.promisesComplete()).isTrue();
        assertThat(apart.sectorsComplete()).isFalse();
        Instrument own = act(open);
        assertThat(own.promisesComplete()).isTrue();
        assertThat(own.sectorsComplete()).isFalse();
    }

    @Test
    void aStatusHasADayOfItsOwnAndNoDayIsTakenWithoutAStatus() throws IOException {
        String act = ACT.formatted("a", "CL");
        assertThat(act(act).statusAt().isKnown()).isFalse();
        Instrument told = act(act.replace("}", ", status: live, status_at: 2024-05, text: x.pdf}"));
        assertThat(told.statusAt()).isEqualTo(PartialDate.parse("2024-05"));
        assertThat(told.text()).isEqualTo("x.pdf");
        assertThat(issues).isEmpty();
        act(act.replace("}", ", status_at: 2024-05}"));
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).toString()).contains("status");
        issues.clear();
        act(act.replace("}", ", status: live, status_at: May}"));
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).toString()).contains("May");
    }

    private Instrument act(String yaml) throws IOException {
        return read(yaml).instruments().get(0);
    }
}
