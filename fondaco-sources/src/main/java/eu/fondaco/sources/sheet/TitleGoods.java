// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.product.Product;
import eu.fondaco.sources.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What titles say of goods: of which alone a table is, or that it is divided by them. */
final class TitleGoods {

    /** A code of goods in brackets. */
    private static final Pattern CODED = Pattern.compile("\\((?:\\p{Lu}{1,5} ?)?\\d{2,8}\\)");

    /** A code of a division of goods in brackets: {@code (CB13)}. */
    private static final Pattern SECTION =
            Pattern.compile(
                    "[(\\[](?:\\p{L}{2,7}\\.? (?:(?:19|20)\\d\\d )?)?([A-Z]{1,2}\\d{2,4}|"
                            + SheetWords.DOTTED
                            + ")[)\\]]");

    /** What goods are parted by: {@code Classificazione per attività economica Ateco 2007}. */
    private static final Pattern CLASSIFICATION =
            Pattern.compile(WordLists.of("classification") + "\\b");

    private static final Pattern SHEET = Pattern.compile(WordLists.of("sheet"));

    private static final Pattern BEFORE_TRADE =
            Pattern.compile("((?:[a-z0-9]+ ){1,8}?)(?:exports|imports)\\b.*");

    private static final Pattern BY_GOODS =
            Pattern.compile(
                    ".*\\b"
                            + WordLists.of("axis")
                            + " (?:[a-z0-9]+ ){0,2}?"
                            + WordLists.of("role.product")
                            + "\\b.*");

    private static final Pattern KIND =
            Pattern.compile(
                    "\\b"
                            + WordLists.of("trade")
                            + "(?: (?:total[ei]|regional[ei]|provincial[ei]))? (?<kind>"
                            + WordLists.of("goods-adjective")
                            + "(?: (?:e|ed|y|et) "
                            + WordLists.of("goods-adjective")
                            + ")?)\\b");

    /** A total of something, by whatever the table is divided: {@code Totale vino per paese}. */
    private static final Pattern TOTAL_OF =
            Pattern.compile(
                    "^(?:"
                            + WordLists.of("table-title")
                            + "(?: [a-z]?\\d+)* )?"
                            + WordLists.of("total-word")
                            + " "
                            + WordLists.of("of-place")
                            + "(?<what>(?:[a-z]+ ){1,4}?)"
                            + WordLists.of("axis")
                            + " .*");

    /** A kind of goods before that by which the table is divided: {@code Tessile per paese}. */
    private static final Pattern KIND_FIRST =
            Pattern.compile(
                    "^(?:"
                            + WordLists.of("table-title")
                            + "(?: [a-z]?\\d+)* )?(?<kind>"
                            + WordLists.of("goods-adjective")
                            + ") "
                            + WordLists.of("axis")
                            + " .*");

    /** A common noun, which begins with a small letter, behind a word of trade and "of". */
    private static final Pattern OF_COMMON =
            Pattern.compile(
                    "(?:(?iu:\\b"
                            + WordLists.of("trade")
                            + "))\\s+(?:(?:di|of|de)\\s+|d['\u2019])(?<goods>\\p{Ll}[\\p{L}'\u2019"
                            + " -]*)");

    /**
     * A part of the economy: {@code del settore calzaturiero}, {@code of the footwear industry}.
     */
    private static final Pattern BRANCH =
            Pattern.compile(
                    "\\b(?<of>"
                            + WordLists.of("branch-of")
                            + " )?(?:"
                            + WordLists.of("branch")
                            + " (?:(?:dell?[ao]?|delle|dei|degli|di|de la|du|des|d|de)"
                            + " )?(?<what>.+)|(?<before>(?:[a-z]+ ){1,3}?)"
                            + WordLists.of("branch-after")
                            + "\\b)");

    /** What is listed by parts of the economy, which aren't named. */
    private static final Pattern BY_BRANCH =
            Pattern.compile(
                    "\\b"
                            + WordLists.of("axis")
                            + " (?:[a-z]+ )?"
                            + WordLists.of("branch")
                            + "\\b");

    /** Products before the words that say which: {@code prodotti biologici}. */
    private static final Pattern PRODUCTS =
            Pattern.compile("^" + WordLists.of("products") + " (?=\\p{L})");

    private static final Pattern ADJECTIVE = Pattern.compile(WordLists.of("goods-adjective"));

    private static final Pattern FIRMS = Pattern.compile("\\b" + WordLists.of("firms") + "\\b");

    /** Words of fewer letters only join others. */
    private static final int SHORT = 3;

    /** Words that name goods in a title, at most. */
    private static final int COMMON = 4;

    private static final Pattern NO_GOODS = Pattern.compile(WordLists.of("no-goods") + "|\\d.*|.");

    private final List<String> titles;
    private final String name;
    private final boolean goodsOfSheet;
    private final String filter;
    private final SheetReading.Known known;
    private final List<PlaceNames> places;

    /**
     * @param name of the sheet where the file has others with tables; else empty
     * @param goodsOfSheet whether nothing but goods can tell those sheets apart
     * @param filter the goods that a filter over the table names; empty for none
     */
    TitleGoods(
            List<String> titles,
            String name,
            boolean goodsOfSheet,
            String filter,
            SheetReading.Known known,
            List<PlaceNames> places) {
        this.titles = titles;
        this.name = name;
        this.goodsOfSheet = goodsOfSheet;
        this.filter = filter;
        this.known = known;
        this.places = places;
    }

    /** Whether titles say that the table is by goods: {@code nach Warengruppen}. */
    boolean areToldApart() {
        return titles.stream().anyMatch(t -> BY_GOODS.matcher(SheetWords.key(t)).matches());
    }

    /** The goods of which all of the table is; empty for all goods. */
    String of(SheetFindings findings) {
        String said = known.said().text("product");
        if (!said.isEmpty()) {
            return SheetWords.isTotal(said) ? "" : said;
        }
        String plain = SheetWords.key(filter);
        boolean all =
                plain.matches("tutt[oiae]|all")
                        || SheetWords.isTotal(filter)
                        || CLASSIFICATION.matcher(plain).lookingAt();
        if (plain.matches("piu elementi|multiple items")) {
            findings.problem(Speech.both("title-goods.goods-filter-takes"));
            findings.ask("product=TOTAL");
        }
        if (!filter.isEmpty() && !all) {
            String goods = coded(SECTION.matcher(filter).replaceFirst("").strip(), filter);
            findings.say(Speech.both("title-goods.goods", goods));
            return goods;
        }
        String named = goodsOfSheet && !all ? nameOfGoods() : "";
        String goods = !named.isEmpty() ? named : all ? "" : ofTitles(findings);
        if (!goods.isEmpty()) {
            findings.say(Speech.both("title-goods.goods", goods));
        }
        return goods;
    }

    /** The goods that the nearest title names that names any. */
    private String ofTitles(SheetFindings findings) {
        for (String title : titles) {
            String branch = TitleWords.isOfOffice(title) ? "" : branch(title);
            String goods = branch.isEmpty() ? TitledGoods.goods(title) : branch;
            String beside = goods.isEmpty() ? goodsBeside(title) : goods;
            if (!beside.isEmpty()) {
                return coded(beside, title);
            }
        }
        for (String title : titles) {
            String kind = TitleWords.isOfOffice(title) ? "" : kindOfGoods(title, findings);
            if (!kind.isEmpty()) {
                return coded(kind, title);
            }
        }
        return goodsBeforeTrade(findings);
    }

    /**
     * The goods of which a title says the trade is, in words that no list has: what it calls them
     * behind "of", or the kind of goods behind the word of trade, {@code export agroalimentare}.
     */
    private String kindOfGoods(String title, SheetFindings findings) {
        Matcher kind = KIND.matcher(SheetWords.key(title));
        if (kind.find()) {
            return kind.group("kind");
        }
        Matcher first = KIND_FIRST.matcher(SheetWords.key(title));
        if (first.matches()) {
            return first.group("kind");
        }
        String total = totalled(title, findings);
        if (!total.isEmpty()) {
            return total;
        }
        String strange = branch(title).isEmpty() ? wordsOfBranch(title) : "";
        if (!strange.isEmpty() && TitleWords.isOfTrade(title)) {
            findings.problem(Speech.both("title-goods.goods-title-says", title, strange));
            findings.ask("product=TOTAL");
            return strange;
        }
        Matcher m = OF_COMMON.matcher(title.replaceAll("[(\\[][^)\\]]*[)\\]]", " "));
        String words = m.find() ? TitledGoods.endOfGoods(SheetWords.key(m.group("goods"))) : "";
        String named = PRODUCTS.matcher(words).replaceFirst("");
        boolean some =
                !named.isEmpty()
                        && words.split(" ").length <= COMMON
                        && Stream.of(named.split(" ")).noneMatch(TitleGoods::isOfNoGoods)
                        && (named.equals(words) || !isOfOwners(named))
                        && !FIRMS.matcher(words).find()
                        && !TitleWords.isOfMaker(words)
                        && SheetPhrase.of(words).level()
                        && places.stream().allMatch(p -> p.within(words).isEmpty());
        return some ? words : "";
    }

    /** What a title says the table totals, which may be goods that no list knows. */
    private String totalled(String title, SheetFindings findings) {
        Matcher m = TOTAL_OF.matcher(SheetWords.key(title));
        String what = m.matches() ? m.group("what").strip() : "";
        if (what.isEmpty()
                || SheetWords.isGeneral(what)
                || TitleWords.isOfTrade(what)
                || SheetWords.isTotal(what)
                || places.stream().anyMatch(p -> !p.within(what).isEmpty())) {
            return "";
        }
        if (!SheetWords.namesGoods(what) && !ADJECTIVE.matcher(what).find()) {
            findings.problem(Speech.both("title-goods.goods-title-says", title, what));
            findings.ask("product=TOTAL");
        }
        return what;
    }

    /** The goods of the part of the economy that a title says the trade is of. */
    private static String branch(String title) {
        List<String> goods = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        for (String word : ofBranch(title, false).split(" ")) {
            if (ADJECTIVE.matcher(word).matches() || SheetWords.namesGoods(word)) {
                goods.addAll(joined);
                joined.clear();
                goods.add(word);
            } else if (goods.isEmpty() || word.length() > SHORT || !joined.isEmpty()) {
                break;
            } else {
                joined.add(word);
            }
        }
        return String.join(" ", goods);
    }

    /** What a title calls a part of the economy, where it may be anything; empty for none. */
    private String wordsOfBranch(String title) {
        String words = TitledGoods.endOfGoods(ofBranch(title, true)).strip();
        String first = words.replaceFirst(" .*", "");
        boolean named = isOfPlaces(first);
        return first.isEmpty() || SheetWords.isGeneral(first) || named ? "" : words;
    }

    /**
     * What stands beside a word for a part of the economy in a title; empty where the table is
     * divided by such parts.
     *
     * @param sure whether the trade must be said to be "of" it
     */
    private static String ofBranch(String title, boolean sure) {
        String key = SheetWords.key(title);
        Matcher m = BRANCH.matcher(key);
        if (BY_BRANCH.matcher(key).find() || TitleWords.isOfMaker(title) || !m.find()) {
            return "";
        }
        boolean behind = m.group("what") != null;
        return sure && m.group("of") == null
                ? ""
                : behind ? m.group("what") : m.group("before").strip();
    }

    /** Goods with their code, where it stands in brackets just behind them in a title. */
    private static String coded(String goods, String title) {
        Matcher m = SECTION.matcher(title);
        boolean told = m.find() && goods.indexOf(m.group(1)) < 0;
        String before = told ? SheetWords.key(title.substring(0, m.start())) : "";
        return told && before.endsWith(SheetWords.key(goods)) ? m.group(1) + " - " + goods : goods;
    }

    /**
     * The goods that stand by themselves in a title that speaks of trade: {@code Machinery (CK28):
     * trade of Parma}; empty for none.
     */
    private String goodsBeside(String title) {
        List<String> parts = List.of(title.split("\\s*[:|]\\s+|\\s+[-\u2013\u2014]\\s+"));
        boolean trade = parts.stream().anyMatch(TitleWords::isOfTrade);
        if (parts.size() < 2 || areToldApart()) {
            return "";
        }
        if (!trade) { // of nothing that is known as trade: what has a code of goods is goods
            return parts.stream()
                    .filter(part -> CODED.matcher(part).find() && isOfGoodsOnly(part))
                    .findFirst()
                    .orElse("");
        }
        return parts.stream()
                .filter(this::isOfGoodsOnly)
                .findFirst()
                .or(
                        () ->
                                parts.stream()
                                        .map(TitledGoods::goods)
                                        .filter(g -> !g.isEmpty())
                                        .findFirst())
                .orElse("");
    }

    /** Whether a word counts time or speaks of lists, markets and goods at large. */
    private static boolean isOfNoGoods(String word) {
        boolean joins = SheetWords.isConnecting(word) || word.length() < SHORT;
        return !joins && (SheetWords.isGeneral(word) || PeriodTokens.month(word) > 0);
    }

    /** Whether words say whose products are meant: {@code prodotti italiani}. */
    private boolean isOfOwners(String words) {
        return Stream.of(words.split(" ")).anyMatch(this::isOfPlaces);
    }

    private boolean isOfGoodsOnly(String part) {
        boolean alone = name.isEmpty(); // sheets beside each other are told apart by their names
        boolean goods = alone && SheetWords.namesGoods(part) || CODED.matcher(part).find();
        return goods
                && !SheetWords.isGeneral(part)
                && !TitleWords.isOfTrade(part)
                && !TitleWords.isOfOffice(part)
                && SheetPhrase.of(part).level()
                && SheetPeriods.within(part).isEmpty()
                && places.stream().allMatch(p -> p.within(part).isEmpty());
    }

    /**
     * The goods that stand before the word for trade in a title: {@code Welsh lamb exports}. Words
     * that no goods are known by may be anything, so that it is asked what they are.
     */
    private String goodsBeforeTrade(SheetFindings findings) {
        for (String title : titles) {
            String goods = beforeTrade(title);
            if (!goods.isEmpty() && !isOfKnownGoods(goods)) {
                findings.problem(Speech.both("title-goods.goods-title-says", title, goods));
                findings.ask("product=TOTAL");
            }
            if (!goods.isEmpty()) {
                return goods;
            }
        }
        return "";
    }

    /** What is left before the word for trade; empty where that is of something: sources of it. */
    private String beforeTrade(String title) {
        String bare = title.replaceAll("[(\\[][^)\\]]*[)\\]]", " "); // brackets explain trade
        Matcher m = BEFORE_TRADE.matcher(SheetWords.key(bare));
        boolean told = m.matches() && !TitleWords.isOfOffice(title);
        String words = told && !TitleWords.isOfMaker(title) ? m.group(1).strip() : "";
        return words.endsWith(" of")
                ? ""
                : Stream.of(words.split(" "))
                        .filter(w -> !NO_GOODS.matcher(w).matches() && !SheetWords.isGeneral(w))
                        .filter(w -> !isOfPlaces(w))
                        .collect(Collectors.joining(" "));
    }

    /** Whether a word stands in names of places, or is the letters of home: {@code TX}. */
    private boolean isOfPlaces(String word) {
        return known.home().toLowerCase(Locale.ROOT).endsWith("-" + word)
                || places.stream().anyMatch(p -> p.isWordOfNames(word));
    }

    /** Whether words name goods by themselves, or stand in the names of goods of a list. */
    private boolean isOfKnownGoods(String words) {
        return SheetWords.namesGoods(words)
                || Stream.of(words.split(" "))
                        .filter(w -> w.length() > 2)
                        .map(w -> Pattern.compile("\\b" + Pattern.quote(w) + "(s|es)?\\b"))
                        .anyMatch(w -> known.products().stream().anyMatch(p -> isNamed(p, w)));
    }

    private static boolean isNamed(Product product, Pattern word) {
        return word.matcher(SheetWords.key(product.name().en())).find()
                || word.matcher(SheetWords.key(product.name().it())).find();
    }

    /** The goods for which a sheet is named, as its titles spell them; empty for none. */
    private String nameOfGoods() {
        String key = SheetWords.key(name);
        boolean other =
                key.length() < 3
                        || key.matches(".*\\d.*")
                        || SHEET.matcher(key).matches()
                        || !SheetPeriods.within(name).isEmpty()
                        || SheetWords.speaksOfFlow(name)
                        || !SheetWords.role(name).isEmpty()
                        || !AreaNames.within(name, places).isEmpty();
        if (other) {
            return "";
        }
        return titles.stream()
                .filter(t -> !t.equals(name))
                .flatMap(t -> Stream.of(t.split("\\s+[-\u2013\u2014|:]\\s+|:\\s+|\\s*[,;]\\s+")))
                .filter(part -> (" " + SheetWords.key(part) + " ").contains(" " + key + " "))
                .filter(part -> !SheetWords.speaksOfFlow(part))
                .findFirst()
                .orElse(name);
    }
}
