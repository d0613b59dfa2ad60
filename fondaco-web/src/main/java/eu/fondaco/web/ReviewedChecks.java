// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.State;
import eu.fondaco.core.kept.KeptChecks.BrokenCheckException;
import eu.fondaco.core.kept.KeptText;
import eu.fondaco.publishing.kept.Keeping;
import eu.fondaco.publishing.kept.Reviewed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The kept checks of an observatory, judged again by what one edition of its site holds; each text
 * once.
 */
public final class ReviewedChecks {

    private final Holdings holdings;
    private final Checks checks;
    private final Map<String, CheckedBrief> now = new ConcurrentHashMap<>();

    /** A check that is kept but can't be read. What is wrong is for who can mend it. */
    public static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient DataIssue fault;

        BrokenException(DataIssue fault) {
            super(fault.toString());
            this.fault = fault;
        }

        /** What is wrong, with place and remedy. */
        public DataIssue fault() {
            return fault;
        }
    }

    ReviewedChecks(Holdings holdings, Checks checks) {
        this.holdings = holdings;
        this.checks = checks;
    }

    /** All that can be read, drafts among them, the newest first. */
    public List<KeptCheck> all() {
        try {
            return holdings.kept().all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with those that can't be read, with place and remedy. */
    public List<DataIssue> faults() {
        try {
            return holdings.kept().faults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The check of that id, whatever its state.
     *
     * @throws BrokenException when it is there but can't be read
     */
    public Optional<KeptCheck> find(String id) {
        try {
            return holdings.kept().find(id);
        } catch (BrokenCheckException broken) {
            throw new BrokenException(broken.fault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that everybody may see: signed ones, and what was withdrawn after it was signed. */
    public List<KeptCheck> published() {
        return all().stream().filter(ReviewedChecks::isPublished).toList();
    }

    /** Whether everybody may see it. */
    public static boolean isPublished(KeptCheck check) {
        return check.last(KeptCheck.Act.SIGNED).isPresent();
    }

    /** The published check of that id that wasn't withdrawn. */
    public Optional<Reviewed> signed(String id) {
        return find(id).filter(check -> check.state() == State.SIGNED).map(this::beside);
    }

    /**
     * A check beside what is known now.
     *
     * @throws RefusedException when its text can't be checked in time
     */
    public Reviewed beside(KeptCheck check) {
        return Reviewed.of(check, judged(check));
    }

    /** The same with what reviewers dismissed among what is shown. */
    public Reviewed whole(KeptCheck check) {
        return Reviewed.whole(check, judged(check));
    }

    /** The text of a check, judged by what is known now. */
    public CheckedBrief judged(KeptCheck check) {
        CheckedBrief held = now.get(check.id());
        if (held == null) {
            KeptText text = check.text();
            held = checks.check(text.file(), text.content(), Keeping.how(check));
            now.put(check.id(), held);
        }
        return held;
    }
}
