// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sheet;

import eu.fondaco.core.text.Label;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes office sheets into an observatory: understands them, and loads them when told to. */
public interface SheetIntake {

    /** What may be said of a sheet that leaves it open, and what it is called. */
    List<Asked> asked();

    /**
     * Understands a file; nothing is written.
     *
     * @param name of the file, without folders
     * @param said what somebody says of it, by the keys of {@link #asked()}
     * @return nothing where no table can be found in it, or where it needs no understanding because
     *     it is in a form that is known
     * @throws SaidWrongException when what is said can't be understood
     */
    Optional<Understood> understand(String name, byte[] file, Map<String, String> said)
            throws IOException;

    /** Takes tables of agreements; null where none are taken. */
    default ActsIntake acts() {
        return null;
    }

    /**
     * One thing that may be said.
     *
     * @param key of the form's field
     * @param choices values and their names; empty where anything may be written
     */
    record Asked(String key, Label words, Map<String, Label> choices) {}

    /** Where numbers come from; texts may be empty. */
    record Provenance(String producer, String release, String licence) {}

    /** A file as it is understood. */
    interface Understood {

        /** The dataset that it becomes. */
        String dataset();

        /** What is to be told of a dataset that is held and of which it may be another part. */
        default List<Label> joining() {
            return List.of();
        }

        /** What was said of it, now or before, by key. */
        Map<String, String> said();

        /** Whether where the dataset comes from is known already. */
        boolean isDeclared();

        /** Who the file itself says has produced its numbers; empty where it doesn't. */
        String source();

        /** Whether it may be loaded. */
        boolean isSound();

        /** Its sheets. */
        List<Sheet> sheets();

        /**
         * Loads it, all of it or nothing.
         *
         * @return what was loaded, in sentences
         * @throws SaidWrongException when it can't be loaded so, with what the matter is
         */
        List<Label> load(Provenance provenance) throws IOException;
    }

    /**
     * One sheet as it is understood.
     *
     * @param name empty for a file of one table
     * @param understood how titles, headers and columns were taken
     * @param problems what keeps it from being loaded
     * @param cells some of its cells
     * @param count of all of them
     */
    record Sheet(
            String name,
            List<Label> understood,
            List<Label> problems,
            List<Cell> cells,
            int count) {}

    /**
     * One cell as it is understood.
     *
     * @param place such as {@code B6}
     * @param product empty for all products
     * @param value null for a confidential one
     */
    record Cell(
            String place,
            Label reporter,
            Label flow,
            Label partner,
            Label product,
            Label period,
            BigDecimal value,
            String unit) {}

    /** That what somebody says can't be taken. */
    final class SaidWrongException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Label> problems;

        /** What the matter is, in sentences. */
        public SaidWrongException(List<Label> problems) {
            super(problems.isEmpty() ? "" : problems.get(0).en());
            this.problems = List.copyOf(problems);
        }

        public List<Label> problems() {
            return problems;
        }
    }
}
