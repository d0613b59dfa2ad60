// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.checking.text.Document;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A brief with all its statements judged, in the order of the text; behind them what the text says
 * at odds with itself.
 *
 * @param name file name, or a name for standard input
 * @param lang language of the text
 * @param published when it was published; null when unknown
 * @param asOf the day whose evidence was used; null for now
 * @param notices what the reader should know, such as "stopped after 5,000 statements"
 * @param found all statements in the order of the text, those that the author leaves out among them
 * @param byItself whether the text was set against itself alone, and no evidence was asked
 */
public record CheckedBrief(
        String name,
        Document document,
        Tongue lang,
        LocalDate published,
        LocalDate asOf,
        List<Checked> statements,
        List<Sayable> notices,
        List<Claim> found,
        boolean byItself) {

    /** A brief of which nothing was left out. */
    public CheckedBrief(
            String name,
            Document document,
            Tongue lang,
            LocalDate published,
            LocalDate asOf,
            List<Checked> statements,
            List<Sayable> notices) {
        this(
                name,
                document,
                lang,
                published,
                asOf,
                statements,
                notices,
                statements.stream().map(Checked::claim).toList());
    }

    /** A brief that was set against evidence. */
    public CheckedBrief(
            String name,
            Document document,
            Tongue lang,
            LocalDate published,
            LocalDate asOf,
            List<Checked> statements,
            List<Sayable> notices,
            List<Claim> found) {
        this(name, document, lang, published, asOf, statements, notices, found, false);
    }

    /** A text that was set against itself alone, with the places where it is at odds. */
    public static CheckedBrief byItself(
            String name,
            Document document,
            Tongue lang,
            LocalDate published,
            LocalDate asOf,
            List<Checked> clashes) {
        return new CheckedBrief(
                name, document, lang, published, asOf, clashes, List.of(), List.of(), true);
    }

    /** The same with other statements. */
    public CheckedBrief with(List<Checked> others) {
        return new CheckedBrief(
                name, document, lang, published, asOf, others, notices, found, byItself);
    }

    public CheckedBrief {
        found = List.copyOf(found);
        statements = List.copyOf(statements);
        notices = List.copyOf(notices);
    }

    /** The statements that the author leaves out of the check. */
    public List<Claim> leftOut() {
        Set<String> judged =
                statements.stream().map(s -> s.claim().id()).collect(Collectors.toSet());
        return found.stream().filter(c -> !judged.contains(c.id())).toList();
    }
}
