// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.change.FolderHeldException;
import eu.fondaco.observatory.kept.KeptChecksFolder;
import eu.fondaco.observatory.kept.OverturnedCsv;
import eu.fondaco.observatory.release.StagedRelease;
import eu.fondaco.publishing.kept.Keeping;
import eu.fondaco.publishing.release.Flips;
import eu.fondaco.web.BriefText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the statements of published texts that a change of an observatory had judged otherwise, as
 * visitors see it, and notes them in its folder. Published are signed checks, and briefs that
 * others wrote. A release that is made in a copy is set beside the observatory itself, and notes in
 * the copy.
 */
public final class Overturning {

    private static final System.Logger LOG = System.getLogger(Overturning.class.getName());

    private final Path folder;
    private final Path base;
    private final List<KeptCheck> signed = new ArrayList<>();
    private final List<BriefText> briefs = new ArrayList<>();

    /** A change that is made meanwhile. */
    @FunctionalInterface
    public interface Change {
        void make() throws IOException;
    }

    /** Each text as it is judged, by the end of its page's address, and the releases held. */
    private record Judged(Map<String, CheckedBrief> texts, Set<String> releases) {}

    private Overturning(Path folder, Path base) throws IOException {
        this.folder = folder;
        this.base = base;
        for (KeptCheck check : new KeptChecksFolder(base).all()) {
            if (check.state() == KeptCheck.State.SIGNED) {
                signed.add(check);
            }
        }
        for (BriefText brief : Texts.briefs(folder)) {
            if (!brief.isLiving()) {
                briefs.add(brief);
            }
        }
    }

    /**
     * Makes a change and says what it overturned. Where texts can't be judged, as with lexicons
     * that have errors, the log says so and the change is made all the same.
     *
     * @param today the day that is noted
     */
    public static List<Overturned> during(Path folder, LocalDate today, Change change)
            throws IOException {
        byDate(folder, today);
        Overturning texts = new Overturning(folder, StagedRelease.observatoryOf(folder));
        if (texts.signed.isEmpty() && texts.briefs.isEmpty()) {
            change.make();
            return List.of();
        }
        Judged before = texts.judged(texts.base);
        change.make();
        Judged after = before == null ? null : texts.judged(folder);
        return after == null ? List.of() : texts.noted(texts.flips(before, after, today));
    }

    /** What a release that is made in a copy overturns; noted in the copy. */
    static List<Overturned> byRelease(
            StagedRelease release, OpenObservatory before, OpenObservatory after)
            throws IOException {
        Overturning texts =
                new Overturning(release.folder(), StagedRelease.observatoryOf(release.folder()));
        return texts.noted(
                texts.flips(
                        texts.judged(before.forVisitors()),
                        texts.judged(after.forVisitors()),
                        release.day()));
    }

    /**
     * What datasets overturn that have become public by their date since a change or a server last
     * looked; noted under the day on which they did. Where somebody else holds the folder, the next
     * one who looks does it.
     */
    static List<Overturned> byDate(Path folder, LocalDate today) throws IOException {
        if (!StagedRelease.observatoryOf(folder).equals(folder)) {
            return List.of(); // a copy: the observatory itself is looked after
        }
        Observatory observatory = OpenObservatory.read(folder);
        Set<String> internal = OpenObservatory.internal(observatory, today);
        Set<String> shown = new TreeSet<>(Waiting.read(folder));
        shown.retainAll(observatory.datasets().keySet());
        shown.removeAll(internal);
        try {
            List<Overturned> flips =
                    shown.isEmpty() || observatory.hasErrors()
                            ? List.of()
                            : byDate(observatory, internal, shown, today);
            Waiting.write(folder, internal);
            return flips;
        } catch (FolderHeldException e) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "what became public is told later: {0}",
                    e.getMessage());
            return List.of();
        }
    }

    private static List<Overturned> byDate(
            Observatory observatory, Set<String> internal, Set<String> shown, LocalDate today)
            throws IOException {
        Overturning texts = new Overturning(observatory.folder(), observatory.folder());
        Set<String> before = new HashSet<>(internal);
        before.addAll(shown);
        LocalDate day =
                shown.stream()
                        .map(d -> observatory.datasets().get(d).publicFrom())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(today);
        try (OpenObservatory open = OpenObservatory.of(observatory)) {
            Judged was = texts.judged(open.without(before));
            return texts.noted(texts.flips(was, texts.judged(open.without(internal)), day));
        }
    }

    /** Judges all by what a folder holds; null where it holds no words to judge by. */
    private Judged judged(Path of) {
        try (OpenObservatory open = OpenObservatory.open(of)) {
            return judged(open.forVisitors());
        } catch (BadInputException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "which statements are judged otherwise isn''t known: {0}",
                    e.issues());
            return null;
        }
    }

    private Judged judged(OpenObservatory open) {
        Checker checker = new Wiring(open).checker();
        Map<String, CheckedBrief> texts = new HashMap<>();
        for (KeptCheck check : signed) {
            judge(
                    texts,
                    page(check),
                    () ->
                            checker.check(
                                    check.text().file(),
                                    DocumentReader.read(
                                            check.text().file(), check.text().content()),
                                    Keeping.how(check),
                                    Checker.Progress.NONE));
        }
        for (BriefText brief : briefs) {
            judge(
                    texts,
                    page(brief),
                    () ->
                            checker.check(
                                    brief.file(),
                                    brief.text(),
                                    new Checker.Options(brief.lang(), brief.published(), null)));
        }
        Set<String> releases = new HashSet<>();
        open.store().releases().forEach(r -> releases.add(r.id()));
        return new Judged(texts, releases);
    }

    private static void judge(
            Map<String, CheckedBrief> texts,
            String page,
            java.util.function.Supplier<CheckedBrief> checking) {
        try {
            texts.put(page, checking.get());
        } catch (TextRefusedException e) { // as its page says, too
            LOG.log(System.Logger.Level.WARNING, "{0} isn''t judged: {1}", page, e.getMessage());
        }
    }

    private static String page(KeptCheck check) {
        return "checks/" + check.id();
    }

    private static String page(BriefText brief) {
        return "briefs/" + brief.id();
    }

    private List<Overturned> flips(Judged before, Judged after, LocalDate day) {
        List<String> fresh =
                after.releases.stream().filter(r -> !before.releases.contains(r)).sorted().toList();
        Flips flips = new Flips(day, fresh);
        List<Overturned> all = new ArrayList<>();
        for (KeptCheck check : signed) {
            CheckedBrief was = before.texts.get(page(check));
            CheckedBrief now = after.texts.get(page(check));
            if (was != null && now != null) {
                all.addAll(flips.of(check, was, now));
            }
        }
        for (BriefText brief : briefs) {
            CheckedBrief was = before.texts.get(page(brief));
            CheckedBrief now = after.texts.get(page(brief));
            if (was != null && now != null) {
                all.addAll(flips.of(page(brief), brief.title(), was, now));
            }
        }
        return all;
    }

    /** Writes them after what the observatory itself has noted. */
    private List<Overturned> noted(List<Overturned> flips) throws IOException {
        List<Overturned> all = new ArrayList<>(read(base));
        all.addAll(flips);
        if (!all.equals(read(folder))) {
            try (FolderChange change = FolderChange.begin(folder, "overturned")) {
                OverturnedCsv.put(change, all);
                change.commit();
            }
        }
        return flips;
    }

    /** What a folder has noted, the oldest first; what is wrong with it is told in the log. */
    static List<Overturned> read(Path folder) {
        return OverturnedCsv.read(
                folder, issue -> LOG.log(System.Logger.Level.WARNING, "{0}", issue.toString()));
    }
}
