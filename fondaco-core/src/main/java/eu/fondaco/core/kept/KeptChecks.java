// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.kept;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Speech;
import eu.fondaco.core.text.ToldException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The checks that an observatory keeps. Safe for use by several threads. */
public interface KeptChecks {

    /** All that can be read, the newest first; {@link #faults} tells of the others. */
    List<KeptCheck> all() throws IOException;

    /** What is wrong with those that can't be read, an error for each, in the order of ids. */
    List<DataIssue> faults() throws IOException;

    /**
     * The check of that id.
     *
     * @throws BrokenCheckException when it is there but can't be read
     */
    Optional<KeptCheck> find(String id) throws IOException;

    /**
     * Keeps a check that has no id yet.
     *
     * @return the same under its id
     */
    KeptCheck keep(KeptCheck unnamed) throws IOException;

    /**
     * Replaces a check by the same one with a longer history.
     *
     * @throws ChangedMeanwhileException when somebody else has changed it since it was read
     */
    void save(KeptCheck changed) throws IOException;

    /** Somebody else was quicker; nothing was written. */
    final class ChangedMeanwhileException extends ToldException {
        private static final long serialVersionUID = 1L;

        /** The check of that id was changed. */
        public ChangedMeanwhileException(String id) {
            super(Speech.both("kept-checks.changed-meanwhile", id));
        }
    }

    /** A kept check that can't be read. */
    final class BrokenCheckException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient DataIssue fault;

        /** What is wrong, with its place and remedy. */
        public BrokenCheckException(DataIssue fault, Throwable cause) {
            super(fault.toString(), cause);
            this.fault = fault;
        }

        /** What is wrong, with its place and remedy. */
        public DataIssue fault() {
            return fault;
        }
    }
}
