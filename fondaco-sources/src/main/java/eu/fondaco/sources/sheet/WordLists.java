// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.text.Shipped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words of office sheets in the languages that are read here, as data: {@code words.txt}. */
final class WordLists {

    private static final Map<String, String> LISTS = read();

    private WordLists() {}

    /** The alternatives of a list, in brackets. */
    static String of(String name) {
        return Optional.ofNullable(LISTS.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no list of words " + name));
    }

    /** The entries of a list that holds no expressions; none where there is no such list. */
    static List<String> entries(String name) {
        String words = LISTS.getOrDefault(name, "(?:)");
        return List.of(words.substring(3, words.length() - 1).split("\\|"));
    }

    /** What is one of a list. */
    static Pattern whole(String name) {
        return Pattern.compile(of(name), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Where one of a list stands between other letters' ends. */
    static Pattern word(String name) {
        return Pattern.compile("(^|[^\\p{L}])" + of(name) + "([^\\p{L}]|$)");
    }

    private static Map<String, String> read() {
        Map<String, String> lists = new LinkedHashMap<>();
        String name = "";
        for (String line : Shipped.lines(WordLists.class, "words.txt").toList()) {
            if (line.matches("\\[[A-Za-z0-9_.-]+]")) {
                name = line.substring(1, line.length() - 1);
            } else {
                lists.merge(name, line, (a, b) -> a + "|" + b);
            }
        }
        lists.replaceAll((key, words) -> "(?:" + words + ")");
        return lists;
    }
}
