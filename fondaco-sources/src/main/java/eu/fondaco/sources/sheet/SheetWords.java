// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What words in titles, headers and cells of office sheets mean; the words are {@link WordLists}.
 */
final class SheetWords {

    private static final Pattern MISSING = WordLists.whole("missing");
    private static final Pattern CONFIDENTIAL = WordLists.whole("confidential");
    private static final Pattern EXPORTS = way("exports", "exports-alone");
    private static final Pattern IMPORTS = way("imports", "imports-alone");
    private static final Pattern DERIVED = WordLists.whole("derived");
    private static final Pattern LEFT_ROW = WordLists.whole("left-row");
    private static final Pattern TOTAL = WordLists.whole("total");
    private static final Pattern NATION = WordLists.whole("nation");
    private static final Pattern PARENT = WordLists.whole("parent");
    private static final Pattern UNKNOWN = WordLists.whole("unknown");
    private static final Pattern REST = Pattern.compile(WordLists.of("rest") + "\\b.*");
    private static final Pattern TOTAL_OF =
            Pattern.compile(
                    WordLists.of("total-word")
                            + "[ :]+"
                            + WordLists.of("of-place")
                            + "(?<after>\\p{L}.*)|(?<before>(?:\\d{1,10}[ .:\u2013-]+)?\\p{L}.*?)["
                            + " ,:-]+"
                            + WordLists.of("total-word"));

    /** A classification named before or behind what it parts: {@code All SITC sections}. */
    private static final Pattern CLASSIFIED =
            Pattern.compile(
                    "\\b(?:sitc|ctci|hs|nace|ateco|cpa|naics|taric) |"
                            + " (?:sitc|ctci|hs|nace|ateco|cpa|naics|taric)$");

    private static final Pattern OPEN = WordLists.whole("open");
    private static final Pattern SUBTOTAL = WordLists.whole("subtotal");
    private static final Pattern OF_WHICH = WordLists.whole("of-which");
    private static final Pattern OF_ALL =
            Pattern.compile("(.* )?" + WordLists.of("of-all") + "( .*)?");
    private static final Pattern NO_LEVEL = WordLists.whole("no-level");
    private static final Pattern GENERAL =
            Pattern.compile(WordLists.of("general") + "|" + WordLists.of("system"));

    private static final Pattern SHARES = WordLists.whole("shares");
    private static final Pattern OTHER_NUMBERS =
            Pattern.compile(".*\\b" + WordLists.of("other-numbers") + "\\b.*");
    private static final Pattern OTHER_STATISTICS =
            Pattern.compile("\\b" + WordLists.of("other-statistics") + "\\b");
    private static final Pattern LIMITS = Pattern.compile("\\b" + WordLists.of("limits") + "\\b");
    private static final Pattern REMARKS = WordLists.whole("remarks");
    private static final Pattern VALUES = some("values");
    private static final Pattern JOINING = WordLists.whole("joining");
    private static final Pattern COMMA = WordLists.whole("comma");
    private static final Pattern POINT = WordLists.whole("point");
    private static final Pattern PART_OF_WORLD = some("part-of-world");
    private static final Pattern CONTINENT =
            Pattern.compile("\\b" + WordLists.of("continent") + "\\b");

    /** A total of all that one word for what a table lists says: {@code Total de mercadorias}. */
    private static final Pattern TOTAL_OF_ALL =
            Pattern.compile(
                    "(?:%1$s(?: %2$s)* %3$s|%3$s %1$s)"
                            .formatted(
                                    WordLists.of("total-word"),
                                    WordLists.of("total-of"),
                                    WordLists.of("listed")));

    /** A header of codes has few words; names of goods may end in {@code n.c.a.} */
    private static final int CODE_WORDS = 4;

    private static final Pattern CODE = Pattern.compile(".*\\b" + WordLists.of("code") + "\\b.*");

    /** A title whose last clause is of changes: {@code Export: differenze assolute}. */
    private static final Pattern DIFFERENCES =
            Pattern.compile(".*[:\u2013\u2014] ?" + WordLists.of("differences") + "\\b.*");

    private static final Pattern TO_DATE = Pattern.compile("\\b" + WordLists.of("to-date") + "\\b");
    private static final Pattern SERVICES = WordLists.whole("services");
    private static final Pattern OF_FIRMS =
            Pattern.compile(
                    "\\b"
                            + WordLists.of("trade")
                            + " (?:di|delle|dei|degli|dell|of|by|de|des|d|von|der|de las|de los)"
                            + " (?:\\w+ )?"
                            + WordLists.of("firms")
                            + "\\b");

    private static final Pattern FISCAL_YEARS =
            Pattern.compile("\\b" + WordLists.of("fiscal-years") + "\\b");
    private static final Pattern DECLARING = WordLists.whole("declaring");
    private static final Pattern RANK = WordLists.whole("rank");
    private static final Pattern LETTER_EXPORTS = WordLists.whole("letter-exports");
    private static final Pattern LETTER_IMPORTS = WordLists.whole("letter-imports");

    /** A code whose digits points part: {@code 15.20}. */
    static final String DOTTED = "[A-Z]{0,2}\\d{2}(?:\\.\\d{1,2}){1,3}";

    /** A code and what it stands for. */
    static final Pattern CODED =
            Pattern.compile(
                    "("
                            + DOTTED
                            + "|[A-Z]{0,2}\\d{1,10}|[A-Z]{1,2}|[IVX]{2,5}(?=[ .:\u2013-]{2}))["
                            + " .:\u2013-]+(\\p{L}.*)",
                    Pattern.DOTALL);

    /** Letters of a section or subsection of Ateco, Nace and CPA. */
    static final String SECTION = "[A-U]|C[A-M]";

    static final List<String> KINDS = List.of("period", "flow", "partner", "reporter", "product");

    private static final Map<String, Pattern> ROLES =
            KINDS.stream().collect(Collectors.toMap(k -> k, k -> WordLists.whole("role." + k)));

    /** Words of which many stand in names of goods, and few elsewhere. */
    private static final Pattern GOODS = Pattern.compile(".*\\b" + WordLists.of("goods") + "\\b.*");

    private static final Pattern ALL_GOODS =
            Pattern.compile("^" + WordLists.of("all-goods") + "\\b");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+(\u2212]?([$\u20ac\u00a3]|EUR|euro|USD|GBP)? ?\\d[\\d.,'\u2019 ]*\\)?"
                            + "([$\u20ac\u00a3]|EUR|euro|USD|GBP)?");

    private SheetWords() {}

    /** Whether a text is written as a number. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && !MoneyWords.isThousandOf(text);
    }

    /** Whether a label totals or lumps together what nobody has defined. */
    static boolean isOpen(String label) {
        return OPEN.matcher(key(label)).matches();
    }

    /** Whether a label only adds up what stands beside it: {@code Subtotal}, {@code Parziale}. */
    static boolean isSubtotal(String label) {
        return SUBTOTAL.matcher(key(label)).matches();
    }

    /** Whether the title of a table says that it holds no level of exports or imports. */
    static boolean isNoLevel(String title) {
        String plain =
                key(title)
                        .replaceFirst(
                                "^(?:(tab|table|tav|tavola)( ?[a-z]?\\d+)+|[a-h]|\\d{1,2}) ", "");
        return NO_LEVEL.matcher(plain).matches()
                || title.matches("(?i).*(composizione|valori) ?(%|percentual).*");
    }

    /** Whether a title speaks of trade in services. */
    static boolean isOfServices(String title) {
        return SERVICES.matcher(key(title)).matches();
    }

    /** Whether a title says that the trade is of some who trade: {@code export delle imprese}. */
    static boolean isOfFirms(String title) {
        return OF_FIRMS.matcher(key(title)).find();
    }

    /** Whether the last clause of a title says that all values are differences. */
    static boolean isOfDifferences(String title) {
        return DIFFERENCES.matcher(folded(title)).matches();
    }

    /** Whether a title says that values are of the year up to now, and a text so of its column. */
    static boolean isToDate(String title) {
        return TO_DATE.matcher(key(title)).find();
    }

    /** Whether a title says that its years aren't those of the calendar. */
    static boolean isOfFiscalYears(String title) {
        return FISCAL_YEARS.matcher(key(title)).find();
    }

    /** Whether a text speaks of shares or changes. */
    static boolean isOfShares(String text) {
        return SHARES.matcher(folded(text)).find();
    }

    /** Whether a text speaks of numbers that are no values of trade, whatever their unit. */
    static boolean isOfOtherNumbers(String text) {
        return OTHER_NUMBERS.matcher(key(text)).matches();
    }

    /** What a text says that its numbers are of that are about something else than trade. */
    static Optional<String> otherStatistics(String text) {
        Matcher m = OTHER_STATISTICS.matcher(key(text));
        return m.find() ? Optional.of(text.strip()) : Optional.empty();
    }

    /** Whether a note says that numbers are of less than all: {@code only goods by sea}. */
    static boolean limits(String note) {
        return LIMITS.matcher(key(note)).find();
    }

    /** Whether a word only joins others in a header: {@code Exports to Germany}. */
    static boolean isConnecting(String word) {
        return JOINING.matcher(word).matches();
    }

    /** Whether a column holds remarks on its rows. */
    static boolean isRemarks(String header) {
        return REMARKS.matcher(key(header)).matches();
    }

    /** Whether a header only says that values stand below it. */
    static boolean isOfValues(String header) {
        String key = key(header);
        return key.isEmpty() || VALUES.matcher(key).matches();
    }

    /**
     * Whether a text says no more than that goods, markets or trade at large are meant: {@code top
     * 25 export markets}, {@code Spezialhandel}.
     */
    static boolean isGeneral(String text) {
        for (String word : key(text).split(" ")) {
            boolean role = ROLES.values().stream().anyMatch(words -> words.matcher(word).matches());
            boolean known =
                    role
                            || GENERAL.matcher(word).matches()
                            || VALUES.matcher(word).matches()
                            || isConnecting(word)
                            || ALL_GOODS.matcher(word).matches()
                            || word.matches("\\d*");
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /** Whether a header says that codes of something stand below it. */
    static boolean isCode(String header) {
        String key = key(header);
        boolean few = key.split(" ").length <= CODE_WORDS;
        String last = key.substring(key.lastIndexOf(' ') + 1);
        return CODE.matcher(few ? key : last).matches();
    }

    /** Whether a header says that areas below it are those whose trade it is. */
    static boolean isDeclaring(String header) {
        return DECLARING.matcher(key(header)).matches();
    }

    /** Whether a header says that its column counts or ranks the rows. */
    static boolean isRank(String header) {
        return RANK.matcher(key(header)).matches();
    }

    /** Whether a row tells a part of another again: {@code di cui: manifatturiero}. */
    static boolean isOfWhich(String label) {
        return OF_WHICH.matcher(key(label)).matches();
    }

    /** One or several of a list, one after the other. */
    private static Pattern some(String list) {
        return Pattern.compile(WordLists.of(list) + "(?: " + WordLists.of(list) + ")*");
    }

    private static Pattern way(String list, String alone) {
        return Pattern.compile(
                "(^|.*[^a-z])"
                        + WordLists.of(list)
                        + "([^a-z].*|$)|\\s*"
                        + WordLists.of(alone)
                        + "\\s*");
    }

    /** Lower case without accents; all signs stay. */
    static String folded(String text) {
        return FOLDED.of(text, SheetWords::lowered);
    }

    private static String lowered(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("\u00df", "ss")
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT)
                .replace('\u0142', 'l')
                .replace("\u00e6", "ae")
                .replace("\u0153", "oe")
                .replace('\u00f8', 'o');
    }

    /** Lower case, without accents, marks of footnotes and signs between words. */
    static String key(String text) {
        return KEYS.of(text, SheetWords::worked);
    }

    private static final Remembered<String> KEYS = new Remembered<>();
    private static final Remembered<String> FOLDED = new Remembered<>();
    private static final Remembered<Boolean> TOTALS = new Remembered<>();
    private static final Remembered<Boolean> LEFT_ROWS = new Remembered<>();
    private static final Remembered<Optional<TradeFlow>> FLOWS = new Remembered<>();
    private static final Remembered<Boolean> OF_FLOW = new Remembered<>();

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BLANKS = Pattern.compile("[_\\s]+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern FOOTNOTES =
            Pattern.compile(
                    "(\\s*\\([a-z0-9]{1,2}\\)|(?<=[a-z\\s])\\d{1,2}\\)|\\s*\\*+|[\u00b9\u00b2\u00b3])+$");

    private static String worked(String text) {
        String words = FOOTNOTES.matcher(folded(text)).replaceAll("").replace("&", " and ");
        String bare = SIGNS.matcher(words).replaceAll(" ").strip();
        return bare.startsWith("st ") ? "saint " + bare.substring(3) : bare;
    }

    static boolean isMissing(String text) {
        return text.isEmpty() || MISSING.matcher(text).matches();
    }

    static boolean isConfidential(String text) {
        return CONFIDENTIAL.matcher(text).matches();
    }

    static boolean isTotal(String text) {
        return TOTALS.of(
                text,
                all ->
                        sides(all).stream().anyMatch(SheetWords::isWhole)
                                || all.contains("/")
                                        && Stream.of(all.split("/")).allMatch(SheetWords::isWhole));
    }

    private static boolean isWhole(String side) {
        String key = key(side);
        String plain = CLASSIFIED.matcher(key).replaceAll("");
        return TOTAL.matcher(key).matches()
                || TOTAL_OF_ALL.matcher(key).matches()
                || !plain.equals(key) && TOTAL.matcher(plain).matches();
    }

    /** What a label in two languages says in each: {@code Insgesamt / Totale}. */
    static List<String> sides(String label) {
        return label.contains(" / ") ? List.of(label.split(" / ", 2)) : List.of(label);
    }

    static boolean isUnknown(String text) {
        return UNKNOWN.matcher(key(text)).matches();
    }

    /** Whether a label is of what is left over: {@code Altri extra Ue}. */
    static boolean isRest(String label) {
        return REST.matcher(key(label)).matches();
    }

    /** Whether a label is made of names of parts of the world only, which have no one extent. */
    static boolean isPartOfWorld(String label) {
        String key = key(label);
        return PART_OF_WORLD.matcher(key).matches() && CONTINENT.matcher(key).find();
    }

    /** Whether a row isn't taken: shares, changes, balances, what is left over, what is blank. */
    static boolean isLeftRow(String label) {
        return LEFT_ROWS.of(
                label,
                all ->
                        sides(all).stream()
                                .anyMatch(t -> LEFT_ROW.matcher(folded(t).strip()).matches()));
    }

    /** A text without words that say exports, imports or values. */
    static String withoutFlow(String text) {
        return List.of(text.split("\\s+")).stream()
                .filter(w -> flow(w).isEmpty() && !key(w).matches("valor[ei]|values?"))
                .collect(Collectors.joining(" "));
    }

    /** Whether more words of some texts are of languages with decimal commas than English. */
    static boolean isWithCommas(String texts) {
        int comma = 0;
        int point = 0;
        for (String word : key(texts).split(" ")) {
            comma += COMMA.matcher(word).matches() ? 1 : 0;
            point += POINT.matcher(word).matches() ? 1 : 0;
        }
        return comma > point;
    }

    /** Whether most of some labels name goods. */
    static boolean areGoods(Collection<String> labels) {
        long goods = labels.stream().filter(t -> GOODS.matcher(key(t)).matches()).count();
        return goods >= 2 && goods >= 0.4 * labels.size();
    }

    /** Whether a word of a text names goods. */
    static boolean namesGoods(String text) {
        return GOODS.matcher(key(text)).matches();
    }

    /** Whether a text is a number of a hundred, such as {@code 60,1%}. */
    static boolean isPercentage(String text) {
        return text.matches("[-+]?\\d+([.,]\\d+)? ?%");
    }

    /** Whether a label is of a whole country beside its parts: {@code Total nacional}. */
    static boolean isNation(String label) {
        return NATION.matcher(key(SheetMarks.bare(label))).matches();
    }

    /**
     * Whether a label is of a whole region or province beside its parts: {@code Totale regione}.
     */
    static boolean isParent(String label) {
        return PARENT.matcher(key(SheetMarks.bare(label))).matches();
    }

    /** Whether a total says that it is of the whole, not only of what is listed. */
    static boolean isOfAll(String text) {
        return OF_ALL.matcher(key(text)).matches();
    }

    /** Whether a text is the code and name of goods, as far as that shows without a header. */
    static boolean isCodedProduct(String text) {
        Matcher coded = CODED.matcher(SheetClassed.bare(text));
        return coded.matches()
                && coded.group(1).matches(SECTION + "|[A-Z]{0,2}\\d{1,10}|" + DOTTED);
    }

    static boolean isDerived(String header) {
        return DERIVED.matcher(folded(header)).find();
    }

    /** The flow that a text speaks of; nothing where it speaks of both or of none. */
    static Optional<TradeFlow> flow(String text) {
        return FLOWS.of(text, SheetWords::said);
    }

    private static Optional<TradeFlow> said(String text) {
        String plain = BLANKS.matcher(folded(text)).replaceAll(" ");
        boolean out = EXPORTS.matcher(plain).matches() || plain.strip().equals("x");
        boolean in = IMPORTS.matcher(plain).matches() || plain.strip().equals("m");
        return out == in
                ? Optional.empty()
                : Optional.of(out ? TradeFlow.EXPORTS : TradeFlow.IMPORTS);
    }

    /** Whether a text speaks of exports, of imports or of both. */
    static boolean speaksOfFlow(String text) {
        return OF_FLOW.of(
                text,
                t -> {
                    String plain = BLANKS.matcher(folded(t)).replaceAll(" ");
                    return EXPORTS.matcher(plain).matches() || IMPORTS.matcher(plain).matches();
                });
    }

    /** The flow of which a column of flows writes only letters. */
    static Optional<TradeFlow> letter(String text) {
        String letter = text.strip();
        return LETTER_EXPORTS.matcher(letter).matches()
                ? Optional.of(TradeFlow.EXPORTS)
                : LETTER_IMPORTS.matcher(letter).matches()
                        ? Optional.of(TradeFlow.IMPORTS)
                        : Optional.empty();
    }

    /** What a label totals that is a total and a name: {@code Michigan Total}; empty for others. */
    static String totalOf(String label) {
        Matcher m = TOTAL_OF.matcher(folded(label).strip());
        if (!m.matches()) {
            return "";
        }
        return m.group("after") == null ? m.group("before") : m.group("after");
    }

    /** Whether a text is just what a header says of a column of labels: {@code Paese}. */
    static boolean isRole(String text) {
        String key = key(text);
        return ROLES.values().stream().anyMatch(words -> words.matcher(key).matches());
    }

    /** What the header of a column of labels says it holds; empty when nothing. */
    static String role(String header) {
        String key = key(header);
        for (String role : KINDS) {
            if (ROLES.get(role).matcher(key).matches()) {
                return role;
            }
        }
        Set<String> words = new LinkedHashSet<>(List.of(key.split(" ")));
        for (String role : List.of("flow", "partner", "product", "reporter", "period")) {
            if (words.stream().anyMatch(w -> ROLES.get(role).matcher(w).matches())) {
                return role;
            }
        }
        return "";
    }
}
