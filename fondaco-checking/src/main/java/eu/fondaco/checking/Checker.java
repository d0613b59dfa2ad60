// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.List;

/** Checks briefs against what an observatory holds. Safe for use by several threads. */
public interface Checker {

    /**
     * Finds the statements of a text and judges each.
     *
     * @param name file name; its ending tells the format unless the text does
     * @param text the text as given, at most {@link #MAX_CHARS} characters
     * @param options language, dates
     * @throws TextRefusedException when the text is too long, binary or not text
     */
    default CheckedBrief check(String name, String text, Options options) {
        return check(name, text, options, Progress.NONE);
    }

    /**
     * The same, telling how far it is. Who listens may end the check by throwing.
     *
     * @param progress told from the thread that checks
     */
    default CheckedBrief check(String name, String text, Options options, Progress progress) {
        return check(name, DocumentReader.read(name, text), options, progress);
    }

    /**
     * The same of a text that was read before, such as that of a Word or PDF file.
     *
     * @param name how it is called in reports
     */
    CheckedBrief check(String name, Document document, Options options, Progress progress);

    /** Listens to a check at work. */
    @FunctionalInterface
    interface Progress {

        /** Hears nothing. */
        Progress NONE = (stage, done, total) -> {};

        /**
         * Told at the start of each stage and while it goes on.
         *
         * @param done of {@code total} statements; 0 where they aren't known yet
         */
        void at(Stage stage, int done, int total);
    }

    /** What a check does, in order. */
    enum Stage {
        READING,
        ASKING,
        JUDGING
    }

    /** Longest text taken, in characters. */
    int MAX_CHARS = DocumentReader.MAX_CHARS;

    /**
     * How to check.
     *
     * @param lang language of the text; null to detect it
     * @param published when the text was published; null to take it from front matter, if any
     * @param asOf the day whose evidence is used; null for now
     * @param before statements that were judged before, which are judged by the same again
     * @param alone whether the text is set against itself only, whatever is held
     */
    record Options(
            Tongue lang,
            LocalDate published,
            LocalDate asOf,
            List<AsJudged> before,
            boolean alone) {

        public static final Options DEFAULT = new Options(null, null, null);

        public Options {
            before = List.copyOf(before);
        }

        /** How to check a text for the first time. */
        public Options(Tongue lang, LocalDate published, LocalDate asOf) {
            this(lang, published, asOf, List.of(), false);
        }

        /** The same, of the text against itself only. */
        public Options byItself(boolean only) {
            return new Options(lang, published, asOf, before, only);
        }
    }
}
