// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptCheck.State;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.kept.KeptChecksFolder;
import eu.fondaco.publishing.kept.Keeping;
import eu.fondaco.publishing.kept.Reviewed;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps checks in an observatory's folder, signs, judges again and withdraws them. What visitors
 * don't see is no evidence for what is kept.
 */
public final class Signing {

    private static final int MOST_TEXT = 1_000_000; // what the site checks again

    private final KeptChecksFolder kept;
    private final Checker checker;
    private final String program;
    private final Lang lang;

    /**
     * @param program name and version of what judges
     */
    public Signing(OpenObservatory open, String program, Lang lang) {
        kept = new KeptChecksFolder(open.observatory().folder());
        checker = new Wiring(open.forVisitors()).checker();
        this.program = program;
        this.lang = lang;
    }

    /** All kept checks that can be read, the newest first. */
    public List<KeptCheck> all() throws IOException {
        return kept.all();
    }

    /** What is wrong with those that can't be read. */
    public List<DataIssue> faults() throws IOException {
        return kept.faults();
    }

    /**
     * Keeps the check of a text as a draft.
     *
     * @param name of its file
     * @param options as for {@link Checker#check}
     * @param who keeps it
     */
    public KeptCheck keep(String name, Document document, Checker.Options options, String who)
            throws IOException {
        if (document.raw().length() > MOST_TEXT) {
            throw new UsageException(Speech.say(lang, "signing.texts-up"));
        }
        CheckedBrief checked = checker.check(name, document, options, Checker.Progress.NONE);
        return kept.keep(
                Keeping.draft(checked, Keeping.text(checked, "", "", ""), who, now(), program));
    }

    /** The check of that id, which must be there. */
    public KeptCheck find(String id) throws IOException {
        return kept.find(id)
                .orElseThrow(() -> new UsageException(Speech.say(lang, "signing.no-kept", id)));
    }

    /** Judges a check's text by what is known now and signs that. */
    public KeptCheck sign(String id, String who) throws IOException {
        KeptCheck check = find(id);
        CheckedBrief now = judged(check);
        Instant at = now();
        return saved(
                check.with(
                        Keeping.again(check, now),
                        Keeping.judged(now, at, program),
                        new Event(at, who, Act.SIGNED, "")));
    }

    /**
     * Withdraws a check; its address then says so.
     *
     * @param why for readers
     */
    public KeptCheck withdraw(String id, String who, String why) throws IOException {
        return saved(find(id).after(new Event(now(), who, Act.WITHDRAWN, why)));
    }

    /**
     * Judges a signed check again. What is judged otherwise than when it was signed becomes a line
     * of its history, unless the last line of that kind says the same.
     */
    public Reviewed rejudge(KeptCheck check, String who) throws IOException {
        Reviewed reviewed = Reviewed.of(check, judged(check));
        String said = said(reviewed);
        String before = check.last(Act.REJUDGED).map(Event::detail).orElse("");
        if (check.state() == State.SIGNED && !said.equals(before)) {
            kept.save(check.after(new Event(now(), who, Act.REJUDGED, said)));
        }
        return reviewed;
    }

    /** What is judged otherwise, in words of English: {@code 4: Holds -> Was true}. */
    private static String said(Reviewed reviewed) {
        return reviewed.changes().stream()
                .map(c -> c.number() + ": " + c.was().words().en() + " -> " + c.now().words().en())
                .collect(Collectors.joining("; "));
    }

    private CheckedBrief judged(KeptCheck check) {
        return checker.check(
                check.text().file(),
                DocumentReader.read(check.text().file(), check.text().content()),
                Keeping.how(check),
                Checker.Progress.NONE);
    }

    private KeptCheck saved(KeptCheck check) throws IOException {
        kept.save(check);
        return check;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
