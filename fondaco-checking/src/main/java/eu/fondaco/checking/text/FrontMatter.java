// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** The lines between two {@code ---} at the top of a Markdown file: {@code key: value}. */
public final class FrontMatter {

    private FrontMatter() {}

    /** Index of the first char after the front matter; 0 where there is none. */
    static int end(String raw) {
        if (!raw.startsWith("---\n") && !raw.startsWith("---\r\n")) {
            return 0;
        }
        int close = raw.indexOf("\n---", 3);
        if (close < 0 || close > 10_000) {
            return 0;
        }
        int eol = raw.indexOf('\n', close + 1);
        return eol < 0 ? raw.length() : eol + 1;
    }

    /** Its simple values by key; empty where there is none. */
    public static Map<String, String> of(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : raw.substring(0, end(raw)).split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                String value = line.substring(colon + 1).strip();
                if (value.length() > 1
                        && value.charAt(0) == value.charAt(value.length() - 1)
                        && "\"'".indexOf(value.charAt(0)) >= 0) {
                    value = value.substring(1, value.length() - 1);
                }
                values.put(line.substring(0, colon).strip(), value);
            }
        }
        return values;
    }
}
