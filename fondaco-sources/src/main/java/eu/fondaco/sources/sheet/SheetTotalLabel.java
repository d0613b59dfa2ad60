// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels among goods that total what headings over them say, or more, in their own words. */
final class SheetTotalLabel {

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]\\s*$");

    private static final Pattern SHARE =
            Pattern.compile(
                    "(?iu)\\s+(?:and|e|et|und|y|en)\\s+(?:%|percent|quot[ae]|share|part\\b|anteil).*");

    /** Which of its editions is meant, the heading says. */
    private static final String UNION = "EU";

    private SheetTotalLabel() {}

    /** Whether a label totals what the headings over it say: {@code Total exports to France}. */
    static boolean isOf(String text, SheetScopes.Scope scope, List<PlaceNames> places) {
        SheetPhrase phrase = SheetPhrase.of(SheetWords.totalOf(text));
        String area = AreaNames.within(phrase.core(), places);
        boolean same = phrase.flow().isEmpty() || phrase.flow().equals(scope.flow());
        if (!same || area.isEmpty() || scope.partner().isEmpty()) {
            return false;
        }
        String code = AreaNames.of(List.of(area), places).code(area, "partner");
        return code.equals(scope.partner())
                || code.equals(UNION) && scope.partner().startsWith(UNION);
    }

    /**
     * Whether a label says by itself that it totals the flow of the rows over it, with whomever:
     * {@code Total exports to the UK} below those to two of its parts.
     */
    static boolean isOfFlow(String text, SheetScopes.Scope scope) {
        SheetPhrase phrase = SheetPhrase.of(text);
        boolean all = !SheetWords.totalOf(text).isEmpty() || isOfWorld(text);
        return all
                && scope.product().isEmpty()
                && phrase.flow().isPresent()
                && phrase.flow().equals(scope.flow());
    }

    /** Whether a label says in brackets that it is of all partners: {@code all exports (world)}. */
    static boolean isOfWorld(String text) {
        Matcher m = IN_BRACKETS.matcher(text);
        return m.find() && SheetWords.isOfAll(m.group(1));
    }

    /**
     * Whether a label totals the trade of whom the table is of: {@code Total Ohio exports}. What it
     * says of shares beside that holds for other columns.
     */
    static boolean isOfOwn(String text, String reporter, List<PlaceNames> places) {
        String levels = SHARE.matcher(text).replaceFirst("");
        SheetPhrase phrase = SheetPhrase.of(SheetWords.totalOf(levels));
        String area = AreaNames.within(phrase.core(), places);
        return !reporter.isEmpty()
                && !area.isEmpty()
                && phrase.flow().isPresent()
                && AreaNames.of(List.of(area), places).code(area, "reporter").equals(reporter);
    }

    /**
     * Whose trade a row is of that stands among months for comparison: {@code Per memoria:
     * Regione}; empty for others.
     */
    static String besides(String text, List<PlaceNames> places) {
        String name = OwnNames.bare(text);
        boolean marked = !name.equals(SheetMarks.bare(text));
        String area = marked ? AreaNames.within(name, places) : "";
        if (area.isEmpty()) {
            return "";
        }
        AreaNames names = AreaNames.of(List.of(area), places);
        return names.role("").equals("reporter") ? names.code(area, "reporter") : "";
    }
}
