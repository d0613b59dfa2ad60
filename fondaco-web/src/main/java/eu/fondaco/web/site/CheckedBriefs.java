// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.web.BriefText;
import eu.fondaco.web.Holdings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The briefs of an observatory, each checked once between two loads: where somebody asks for it, or
 * in the background, and then pages say of those that aren't checked yet that they are being
 * checked.
 */
final class CheckedBriefs {

    private final Holdings holdings;
    private final BackgroundWork background;
    private final Map<String, FutureTask<CheckedBrief>> now = new ConcurrentHashMap<>();

    /**
     * @param background where checks are made of which nobody waits for the end
     */
    CheckedBriefs(Holdings holdings, BackgroundWork background) {
        this.holdings = holdings;
        this.background = background;
    }

    /** Briefs that others wrote: their statements are checked. */
    List<BriefText> list() {
        return holdings.briefs().stream().filter(b -> !b.isLiving()).toList();
    }

    /** Briefs of our own whose numbers are questions. */
    List<BriefText> living() {
        return holdings.briefs().stream().filter(b -> b.isLiving()).toList();
    }

    Optional<BriefText> find(String id) {
        return holdings.briefs().stream().filter(b -> b.id().equals(id)).findFirst();
    }

    /** Has all be checked in the background. */
    void begin() {
        list().forEach(brief -> background.last(task(brief)));
    }

    /**
     * A brief with its verdicts of today; nothing while it is being checked in the background,
     * where it is the next to be.
     */
    Optional<CheckedBrief> known(BriefText brief) {
        FutureTask<CheckedBrief> task = task(brief);
        if (!task.isDone() && background.hasBegun()) {
            background.next(task);
            return Optional.empty();
        }
        return Optional.of(checked(brief, null));
    }

    /** How many have their verdicts of today; what was written before says less. */
    long howMany() {
        return now.values().stream().filter(FutureTask::isDone).count();
    }

    /** A brief with its verdicts, waited for. */
    CheckedBrief checked(BriefText brief, LocalDate asOf) {
        if (asOf != null) {
            return check(brief, asOf, Checker.Progress.NONE);
        }
        FutureTask<CheckedBrief> task = task(brief);
        task.run(); // does nothing where it has begun
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for the check any more", e);
        } catch (ExecutionException e) {
            now.remove(brief.id(), task); // who comes next tries again
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException("a brief couldn't be checked", e.getCause());
        }
    }

    /** The text of a brief before anything is known of it. */
    static CheckedBrief unchecked(BriefText brief) {
        Document document = DocumentReader.read(brief.file(), brief.text());
        return new CheckedBrief(
                brief.file(),
                document,
                brief.lang(),
                brief.published(),
                null,
                List.of(),
                List.of());
    }

    private FutureTask<CheckedBrief> task(BriefText brief) {
        return now.computeIfAbsent(
                brief.id(),
                id -> new FutureTask<>(() -> check(brief, null, background.progress())));
    }

    private CheckedBrief check(BriefText brief, LocalDate asOf, Checker.Progress progress) {
        return holdings.checker()
                .check(
                        brief.file(),
                        brief.text(),
                        new Checker.Options(brief.lang(), brief.published(), asOf),
                        progress);
    }
}
