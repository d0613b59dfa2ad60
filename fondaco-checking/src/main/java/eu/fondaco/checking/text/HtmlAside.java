// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a page in HTML isn't its text: scripts, menus, what stands at the head and foot of every
 * page of a site, references to footnotes.
 */
final class HtmlAside {

    private static final Set<String> NO_PROSE =
            Set.of("script", "style", "head", "template", "svg", "noscript", "code", "pre");

    /** Parts of a page that belong to the site; in an article they belong to it. */
    private static final Set<String> OF_THE_SITE = Set.of("header", "footer");

    /** Word processors write the head and foot of their pages so. */
    private static final Pattern EDGE_OF_PAGE =
            Pattern.compile("\\btitle=\"?(?:header|footer)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTE_REFERENCE =
            Pattern.compile(
                    "doc-noteref|footnote-ref|sdfootnote|doc-backlink", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHIN_PAGE =
            Pattern.compile("\\bhref\\s*=\\s*[\"']?#", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK =
            Pattern.compile("[\\[(]?(?:\\d{1,3}|[a-z]|[*\u2020\u2021\u21a9\ufe0e^\u2191])[\\])]?");
    private static final Pattern NUMBER_OF_NOTE =
            Pattern.compile("[\\[(]?(?:\\d{1,2}|[*\u2020\u2021])[\\])]?");
    private static final Pattern TEN = Pattern.compile("(?<![\\d.,])10$");
    private static final int LONGEST_MARK = 400;

    private final String raw;

    /** How many articles are open. */
    private int articles;

    /** Whether the page says which part of it is its text. */
    private final boolean hasMain;

    /**
     * Kinds of parts of which one was never closed: they are read, and no further end is sought.
     */
    private final Set<String> unclosed = new HashSet<>();

    HtmlAside(String raw) {
        this.raw = raw;
        hasMain =
                Pattern.compile("<(?:main|article)\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(raw)
                        .find();
    }

    /**
     * Where reading goes on behind what begins with a tag and isn't text; -1 where it is text.
     *
     * @param before the text read so far
     */
    int end(String tag, boolean closing, int at, int end, CharSequence before) {
        if (tag.equals("article") || tag.equals("main")) {
            articles = Math.max(0, articles + (closing ? -1 : 1));
        }
        if (closing || raw.charAt(end - 2) == '/') {
            return -1;
        }
        if (NO_PROSE.contains(tag)) {
            int close = close(tag, end);
            return close < 0 ? raw.length() : close;
        }
        if (tag.equals("a") && isReference(at, end) || tag.equals("sup") && isNote(end, before)) {
            int close = close(tag, end);
            return close < 0 ? raw.length() : close;
        }
        boolean ofSite =
                tag.equals("nav")
                        || hasMain && articles == 0 && OF_THE_SITE.contains(tag)
                        || tag.equals("div") && EDGE_OF_PAGE.matcher(raw).region(at, end).find();
        if (!ofSite || unclosed.contains(tag)) {
            return -1;
        }
        int close = close(tag, end);
        if (close < 0) {
            unclosed.add(tag);
        }
        return close;
    }

    /** A link that is but the number of a footnote, or leads back from it. */
    private boolean isReference(int at, int end) {
        if (NOTE_REFERENCE.matcher(raw).region(at, end).find()) {
            return true;
        }
        String words = words("a", end);
        return WITHIN_PAGE.matcher(raw).region(at, end).find() && MARK.matcher(words).matches();
    }

    /** A raised number is one of a footnote, but in powers of ten. */
    private boolean isNote(int end, CharSequence before) {
        int from = Math.max(0, before.length() - 4);
        return NUMBER_OF_NOTE.matcher(words("sup", end)).matches()
                && !TEN.matcher(before).region(from, before.length()).find();
    }

    /** The words of a short element whose tag ends there; empty of a long one. */
    private String words(String tag, int from) {
        int until = Math.min(raw.length(), from + LONGEST_MARK);
        int close = raw.substring(from, until).toLowerCase(Locale.ROOT).indexOf("</" + tag);
        return close < 0
                ? ""
                : raw.substring(from, from + close).replaceAll("<[^>]*>|&nbsp;|\\s", "");
    }

    /** Where the element of which the tag ends there is closed, with those of its kind in it. */
    private int close(String tag, int from) {
        Matcher m =
                Pattern.compile("<(/?)" + tag + "(?![\\w-])[^>]*>?", Pattern.CASE_INSENSITIVE)
                        .matcher(raw)
                        .region(from, raw.length());
        boolean nests = !NO_PROSE.contains(tag);
        int depth = 1;
        while (depth > 0 && m.find()) {
            depth += m.group(1).isEmpty() ? (nests ? 1 : 0) : -1;
        }
        return depth == 0 ? m.end() : -1;
    }
}
