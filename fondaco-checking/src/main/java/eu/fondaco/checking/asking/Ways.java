// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Ways of writing something, each with the one that questions know, in the order they are tried.
 */
final class Ways {

    private record Way(Pattern said, String written) {}

    private final List<Way> all = new ArrayList<>();

    /** One more: a pattern, whatever the case of its letters, and what stands in its place. */
    Ways with(String said, String written) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        all.add(new Way(Pattern.compile(said, flags), written));
        return this;
    }

    /** A text with all of them put as they are known. */
    String in(String text) {
        String out = text;
        for (Way way : all) {
            out = way.said.matcher(out).replaceAll(way.written);
        }
        return out;
    }
}
