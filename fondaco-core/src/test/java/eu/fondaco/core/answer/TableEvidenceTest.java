// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all numbers of a table rest on: their releases on a day, who made them, what to know. */
class TableEvidenceTest {

    private static final TableQuestion TABLE =
            TableQuestion.of(Asked.question("level"), Universe.parse("partner:all"));

    private final InMemoryObservationStore.Builder store = InMemoryObservationStore.builder();

    private void add(String id, String day, String source, String url, String flag) {
        add(id, day, source, url, flag, null);
    }

    private void add(
            String id, String day, String source, String url, String flag, Withdrawal withdrawn) {
        String dataset = id.replaceAll("@.*", "");
        LocalDate from = day == null ? null : LocalDate.parse(day);
        Observation cell =
                new Observation(
                        dataset,
                        "AA",
                        "BB",
                        TradeFlow.EXPORTS,
                        "TOTAL",
                        Period.year(2018),
                        BigDecimal.TEN,
                        "EUR",
                        flag,
                        null,
                        "");
        store.add(new Release(id, dataset, from, source, url, "", withdrawn), List.of(cell));
    }

    /** Numbers with so many notes beside them. */
    private record Numbers(int count) implements TableNumbers {
        @Override
        public void at(int[] members) {
            // always the same
        }

        @Override
        public double value() {
            return 1;
        }

        @Override
        public String unit() {
            return "EUR";
        }

        @Override
        public void addStatuses(Set<String> to) {
            // none
        }

        @Override
        public Problem problem() {
            return null;
        }

        @Override
        public Grade grade() {
            return Grade.E;
        }

        @Override
        public List<Note> notes() {
            return IntStream.range(0, count).mapToObj(i -> NoteCode.FROM_MEASURE.note(i)).toList();
        }
    }

    private Evidence evidence(String dataset, String asOf, int notes) {
        LocalDate day = asOf == null ? null : LocalDate.parse(asOf);
        return new TableEvidence(store.build(), dataset, day).of(TABLE, new Numbers(notes));
    }

    private EvidenceItem item(String asOf) {
        return evidence("d", asOf, 0).items().get(0);
    }

    @Test
    void namesTheReleasesOfItsOwnDatasetKnownOnThatDay() {
        add("d@1", "2019-03-01", "Office", "https://example.org/1", "");
        add("d@2", "2020-03-01", "Bank", "", "");
        add("d@old", null, null, null, "");
        add("e@1", "2019-01-01", "Elsewhere", "https://example.org/e", "");
        assertThat(item(null).origin()).isEqualTo("Office; Bank; ");
        assertThat(item(null).release()).isEqualTo("2019-03-01, 2020-03-01, d@old");
        assertThat(item(null).url()).isEqualTo("https://example.org/1");
        assertThat(item("2020-02-29").release()).isEqualTo("2019-03-01, d@old");
        assertThat(item("2020-03-01").release()).contains("2020-03-01");
        assertThat(item("2019-02-28").release()).isEqualTo("d@old");
        assertThat(evidence("d", null, 0).grade()).isEqualTo(Grade.E);
        assertThat(evidence("d", null, 0).notes()).isEmpty();
        assertThat(item(null).status()).isEmpty();
    }

    /** From the day of its withdrawal nothing rests on it; before, it is said that it was. */
    @Test
    void aWithdrawnReleaseCountsUntilThenAndIsSaidToBe() {
        Withdrawal gone = new Withdrawal(LocalDate.parse("2020-06-01"), "wrong units");
        add("d@1", "2019-03-01", "Office", "", "");
        add("d@2", "2020-03-01", "Office", "", "", gone);
        assertThat(item(null).release()).isEqualTo("2019-03-01");
        assertThat(item(null).status()).isEmpty();
        assertThat(item("2020-05-31").release()).isEqualTo("2019-03-01, 2020-03-01");
        assertThat(item("2020-05-31").status()).isEqualTo(Withdrawn.STATUS);
        assertThat(evidence("d", "2020-05-31", 0).notes().toString()).contains("wrong units");
    }

    @ParameterizedTest
    @CsvSource({
        "d@1,       Office,     '', E, ''",
        "d@1,       undeclared, '', C, ''",
        "modelled@1, Office,    '', C, modelled",
        "d@1,       Modelled by us, '', C, modelled",
        "d@1,       Office,     C,  E, ''",
    })
    void isNoBetterThanWhoMadeIt(
            String id, String source, String flag, Grade grade, String status) {
        add(id, "2019-03-01", source, "", flag);
        Evidence evidence = evidence(id.replaceAll("@.*", ""), null, 0);
        assertThat(evidence.grade()).isEqualTo(grade);
        assertThat(evidence.items().get(0).status()).isEqualTo(status);
        boolean undeclared = source.equals("undeclared");
        assertThat(evidence.items().get(0).origin()).isEqualTo(undeclared ? "" : source);
        assertThat(evidence.notes().contains(NoteCode.UNDECLARED.note())).isEqualTo(undeclared);
        assertThat(evidence.notes().contains(NoteCode.MODELLED.note()))
                .isEqualTo(!status.isEmpty());
        assertThat(evidence.notes().contains(NoteCode.DATASET_CONFIDENTIAL.note("d")))
                .isEqualTo(flag.equals("C"));
    }

    /** Twelve notes are all told; of thirteen the first twelve, and that there is one more. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "12, 12, 0", "13, 13, 1", "20, 13, 8"})
    void manyNotesAreCutShort(int notes, int told, int more) {
        add("d@1", "2019-03-01", "Office", "", "");
        List<Note> said = evidence("d", null, notes).notes();
        assertThat(said).hasSize(told);
        assertThat(said.contains(NoteCode.MORE_DEFINITIONS.note(more))).isEqualTo(more > 0);
    }

    @Test
    void aSourceNobodyDeclaredIsSaidInBothLanguages() {
        assertThat(Undeclared.shown("P undeclared", Lang.EN)).isEqualTo("P producer not declared");
        assertThat(Undeclared.shown("undeclared", Lang.IT)).isNotEqualTo("undeclared").isNotBlank();
        assertThat(Undeclared.shown("undeclaredly", Lang.EN)).isEqualTo("undeclaredly");
    }
}
