// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who a file itself says has produced its numbers: {@code Fonte: Istat}. */
public final class SheetSource {

    private static final Pattern LINE =
            Pattern.compile(
                    "(?:^|.*[.;] )" + WordLists.of("source") + "\\s*:\\s*(?<who>\\S.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Letters of a source at most. */
    private static final int LONGEST = 200;

    private SheetSource() {}

    /** What the lines of a file say; empty where none does. */
    public static String of(List<SheetGrid> file) {
        Set<String> told = new LinkedHashSet<>();
        for (SheetGrid grid : file) {
            for (List<SheetCell> row : grid.rows()) {
                row.forEach(cell -> add(told, cell.text()));
            }
        }
        String all = String.join("; ", told);
        return all.length() > LONGEST ? "" : all;
    }

    private static void add(Set<String> told, String text) {
        Matcher m = LINE.matcher(text.strip());
        if (m.matches()) {
            told.add(m.group("who").replaceFirst("[.;]\\s*$", "").strip());
        }
    }
}
