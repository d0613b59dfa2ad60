// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.kept;

import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A statement of a published text that a change of what is held had judged otherwise.
 *
 * @param day from which visitors see it judged so
 * @param text the end of the address of the text's page: {@code briefs/ID} or {@code checks/ID}
 * @param title of the text
 * @param lang the language of the text
 * @param number of the statement on that page, from 1
 * @param quote its words, in one line
 * @param was code of the public verdict before, such as {@code holds}
 * @param now code of the one since then
 * @param releases ids of the releases that came with the change; empty where it was another
 */
public record Overturned(
        LocalDate day,
        String text,
        String title,
        Tongue lang,
        int number,
        String quote,
        String was,
        String now,
        List<String> releases) {

    public Overturned {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(lang, "lang");
        releases = List.copyOf(releases);
    }

    /** The same after a later change: from what was said before both to what is said now. */
    public Overturned then(Overturned later) {
        List<String> both = new ArrayList<>(releases);
        both.addAll(later.releases);
        return new Overturned(later.day, text, title, lang, number, quote, was, later.now, both);
    }
}
