// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of titles say by themselves: trade, who made the table, which periods. */
final class TitleWords {

    private static final Pattern MAKER = Pattern.compile(WordLists.of("maker") + "\\b.*");
    private static final Pattern OFFICE =
            Pattern.compile(".*\\b" + WordLists.of("office") + "\\b.*");
    private static final Pattern CLASSIFIED =
            Pattern.compile(
                    "(?i)\\b"
                            + WordLists.of("classified")
                            + "[ -]?(?:istat |rev\\.? ?\\d?,? ?)?(?:19|20)\\d\\d\\b");
    private static final Pattern UPDATED = Pattern.compile("\\b" + WordLists.of("updated") + "\\b");
    private static final Pattern TRADE =
            Pattern.compile(
                    ".*("
                            + WordLists.of("trade-begun")
                            + "|\\b"
                            + WordLists.of("trade")
                            + "\\b).*");

    /** What leads to partners, in exports and in imports. */
    private static final Pattern TO = Pattern.compile("(?iu)\\b" + WordLists.of("to") + "\\b");

    private static final Pattern FROM =
            Pattern.compile(
                    "(?iu)\\b(?:" + WordLists.of("from") + "|" + WordLists.of("with") + ")\\b");

    private static final Pattern TO_OR_FROM =
            Pattern.compile(
                    "(?iu)\\b(?:" + WordLists.of("to") + "|" + WordLists.of("from") + ")\\b");

    /** The European Union in capital letters, not what is outside of it. */
    private static final Pattern EUROPEAN_UNION =
            Pattern.compile(
                    "(?<![Nn][Oo][Nn][- ])(?<![Ee]xtra[- ])(?<![Ii]ntra[- ])\\b(EU|UE)"
                            + "(?: ?\\(?27\\)?)?(?![\\p{L}\\d])");

    private static final Pattern CENTRE =
            Pattern.compile("(?i)\\b" + WordLists.of("centre-of") + "\\b");

    private static final Pattern MONEY_OF =
            Pattern.compile("\\b" + WordLists.of("money-of") + "\\b");

    /** A year from which on data are held, and no other up to which: {@code since 1988}. */
    private static final Pattern SINCE =
            Pattern.compile(
                    "(?i)\\b"
                            + WordLists.of("since-year")
                            + "\\s+(?:19|20)\\d\\d\\b(?!\\s*(?:"
                            + WordLists.of("till")
                            + "\\b|[-/\u2013]\\s*\\d))");

    private static final Pattern COUNTED =
            Pattern.compile("^\\s*(?:\\p{L}|\\d{1,2}|[ivxIVX]{1,4})[).]\\s+(?=\\p{L})");

    private TitleWords() {}

    /** A text without the country whose money it speaks of. */
    private static String withoutMoney(String text) {
        String folded = SheetWords.folded(text);
        Matcher m = MONEY_OF.matcher(folded);
        return folded.length() == text.length() && m.find()
                ? text.substring(0, m.start()) + " " + text.substring(m.end())
                : text;
    }

    /** A title without the letter or number that counts it: {@code B) Machinery}. */
    static String unnumbered(String title) {
        return COUNTED.matcher(title).replaceFirst("");
    }

    /** The periods that titles name of the values below them. */
    static Set<Period> periods(List<String> texts) {
        Set<Period> periods = new LinkedHashSet<>();
        texts.forEach(
                t -> {
                    String own = SINCE.matcher(undated(t)).replaceAll(" ");
                    periods.addAll(SheetPeriods.within(ofLevels(own)));
                });
        return periods;
    }

    /** A text without the date on which the table was made, and years of classifications. */
    static String undated(String text) {
        Matcher m = UPDATED.matcher(SheetWords.folded(text));
        String own = m.find() && m.start() <= text.length() ? text.substring(0, m.start()) : text;
        return CLASSIFIED.matcher(own).replaceAll(" ");
    }

    /**
     * A title without its clauses on changes and shares, where another one names a time: in {@code
     * Anno 2024, variazioni % sul 2023} only the first says of when the values are.
     */
    private static String ofLevels(String title) {
        List<String> clauses = List.of(title.split("(?<=[,;(])\\s*|\\s(?=[-\u2013]\\s)"));
        String levels =
                clauses.stream()
                        .filter(c -> !SheetWords.isDerived(c))
                        .collect(Collectors.joining(" "));
        return SheetPeriods.within(levels).isEmpty() ? title : levels;
    }

    /** A title in which countries that all call by letters have their names. */
    static String spelt(String title) {
        return EUROPEAN_UNION
                .matcher(CENTRE.matcher(withoutMoney(title)).replaceAll(" "))
                .replaceAll("European Union")
                .replaceAll("\\bU\\.?S\\.?(?=[ -]?([Dd]ollars?|\\$))", "")
                .replaceAll("\\bU\\.?K\\b\\.?", "United Kingdom")
                .replaceAll("\\bUAE\\b|\\bEAU\\b", "United Arab Emirates")
                .replaceAll(
                        "\\b(USA|U\\.S\\.A?\\.?|US)(?![\\p{L}$]| (dollars?|\\$))", "United States");
    }

    /** A title before and after the words that lead to partners. */
    static String[] sides(String title) {
        Pattern by =
                SheetWords.flow(title)
                        .map(f -> f == TradeFlow.EXPORTS ? TO : FROM)
                        .orElse(TO_OR_FROM);
        return by.split(title, 2);
    }

    /** Whether words lead to a partner: {@code exports to Austria}. */
    static boolean leadsToPartner(String text) {
        return sides(text).length == 2;
    }

    /** Whether a title says that the trade is of an area. */
    static boolean isOwner(Area area, String title) {
        String names =
                Stream.concat(
                                Stream.of(area.name().en(), area.name().it()),
                                area.aliases().stream())
                        .map(SheetWords::key)
                        .filter(k -> k.length() > 1)
                        .collect(Collectors.joining("|", "(", ")"));
        String trade = WordLists.of("trade");
        return title.matches(
                        ".*\\b(imports?\\b.* (into|to)|exports?\\b.* from) (the )?"
                                + names
                                + "\\b.*")
                || title.matches(
                        "((tab|table|tav|tavola)?( ?[a-z]?\\d+)* ?)?(the )?"
                                + names
                                + "( s)?( (foreign|external|overseas))?( "
                                + trade
                                + "\\b.*)?")
                || title.matches(
                        ".*\\b"
                                + trade
                                + "( (in|of) goods)?"
                                + " (of|di|del|della|dell|degli|dei|delle|de|du|des|d|von|der|van)"
                                + " (the )?"
                                + names
                                + "\\b.*");
    }

    /** Whether a title speaks of trade. */
    static boolean isOfTrade(String title) {
        return TRADE.matcher(SheetWords.key(title)).matches();
    }

    /** Whether a title says who made the table. */
    static boolean isOfMaker(String title) {
        return MAKER.matcher(SheetWords.key(title)).matches();
    }

    /** Whether a title names an office, whose trade the table needn't be of. */
    static boolean isOfOffice(String title) {
        return OFFICE.matcher(SheetWords.key(title)).matches() || isOfMaker(title);
    }
}
