// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.kept;

import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.text.UnsoundException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The text that was checked.
 *
 * @param file name under which it reads as it did: {@code .md}, {@code .html} or {@code .txt}
 * @param content the text itself; of Word and other files what was taken out of them
 * @param published when it was published; null when unknown
 * @param author who wrote it; may be empty
 * @param url where it was published; may be empty
 */
public record KeptText(
        String title,
        String file,
        String content,
        Tongue lang,
        LocalDate published,
        String author,
        String url) {

    /** Longest author, title or address taken. */
    public static final int LONGEST = 500;

    public KeptText {
        Objects.requireNonNull(lang, "lang");
        if (title.isBlank()) {
            throw new UnsoundException("unsound.kept-without-title");
        }
        if (!url.isEmpty() && !url.matches("https?://[^\\s\"<>]+")) {
            throw new UnsoundException("unsound.no-address", url);
        }
    }

    /** The ending of its file's name. */
    public String ending() {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}
