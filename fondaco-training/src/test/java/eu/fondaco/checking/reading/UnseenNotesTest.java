// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.cli.configure.Examples;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.sources.LoadedOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Notes as offices and newspapers print them, over the examples that are shipped, which hold little
 * of what they tell: what each number asks must be read all the same, and hardly anything of what
 * isn't held may be called right or wrong.
 */
class UnseenNotesTest {

    private static final Path NOTES = Path.of("..", "bench", "reading", "unseen-notes");

    private static final Path EXAMPLES = Path.of("..", "examples");

    /** Of a hundred numbers at least so many are asked exactly as annotated. */
    private static final double ASKED = 55;

    /** Verdicts under another question than the one that is meant, at most. */
    private static final int ASKED_OTHERWISE = 3;

    @TempDir Path work;

    @Test
    void notesAreReadWhetherOrNotWhatTheyTellIsHeld() throws Exception {
        for (Path folder : folders()) {
            Path observatory = work.resolve(folder.getFileName().toString());
            LoadedOnce.copy(
                    EXAMPLES.resolve(folder.getFileName()),
                    observatory,
                    copy -> Examples.load(copy, LocalDate.of(2026, 1, 1)));
        }
        Corpus corpus = new Corpus(work);
        int asked = 0;
        int exact = 0;
        List<String> otherwise = new ArrayList<>();
        for (Corpus.Text text : corpus.read(folders())) {
            List<Checked> statements = statements(corpus, text);
            for (var label : text.labels().entrySet()) {
                Draft meant = text.drafts().get(label.getKey());
                Checked s = about(statements, text, label.getKey());
                if (meant == null) {
                    continue;
                }
                asked++;
                Question q = text.place().asking().question(meant);
                boolean same = s != null && q.equals(asked(s));
                exact += same ? 1 : 0;
                if (s != null && !same && s.verdict() != Verdict.NOT_CHECKABLE) {
                    otherwise.add(text.gold().name() + " " + s.claim().quote() + ": " + asked(s));
                }
            }
        }
        double part = 100.0 * exact / asked;
        System.out.printf(
                "notes: %d numbers, asked as annotated %.1f %%, judged as of something else %s%n",
                asked, part, otherwise);
        assertThat(asked).isGreaterThan(300);
        assertThat(part).as("asked as annotated").isGreaterThan(ASKED);
        assertThat(otherwise).hasSizeLessThanOrEqualTo(ASKED_OTHERWISE);
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(NOTES)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Checked> statements(Corpus corpus, Corpus.Text text) {
        GoldText gold = text.gold();
        return corpus.checker(text.place())
                .check(
                        gold.name(),
                        gold.text(),
                        new Checker.Options(Tongue.of(gold.lang()), gold.published(), null))
                .statements();
    }

    /** The statement of a number: of those at its place the one that states it. */
    private static Checked about(List<Checked> statements, Corpus.Text text, int anchor) {
        Anchor a = text.scene().text.anchors().get(anchor);
        Span span = Corpus.span(text.scene().text, a);
        Checked found = null;
        for (Checked s : statements) {
            if (s.claim().fact() == null && s.claim().span().overlaps(span)) {
                found = found == null || states(s, a) && !states(found, a) ? s : found;
            }
        }
        return found;
    }

    private static boolean states(Checked s, Anchor a) {
        Double stated = s.claim().assertion() == null ? null : s.claim().assertion().stated();
        double value = Math.abs(a.num().value());
        return stated != null && Math.abs(Math.abs(stated) - value) <= 1e-3 * value;
    }

    private static Question asked(Checked s) {
        return s.claim().best().map(Reading::question).orElse(null);
    }
}
