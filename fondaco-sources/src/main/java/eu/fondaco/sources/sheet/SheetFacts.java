// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lines over a table say of all its numbers, by role: {@code Product | Wine} in two cells, or
 * {@code Product: Wine - millions of euros}, where one line says several things.
 */
final class SheetFacts {

    /** What parts the things that a line says. */
    private static final Pattern SIGNS =
            Pattern.compile("\\s+[-\u2013\u2014|]\\s+|\\s*[;|]\\s+|\\s{3,}|,\\s+");

    /** Brackets in which something is said by a key. */
    private static final Pattern BRACKETS = Pattern.compile("\\(([^():]+:\\s[^()]*)\\)");

    /** A key, a code and what it stands for: {@code Settore CA - Prodotti alimentari}. */
    private static final Pattern CODED_GOODS =
            Pattern.compile(
                    "(?<key>\\p{L}{3,}) (?<code>"
                            + SheetWords.SECTION
                            + "|[A-Z]{0,2}\\d{1,10})\\s*[-\u2013\u2014.:]\\s+(?<name>\\p{L}.*)");

    private static final Pattern KEYED = Pattern.compile("([^:]{2,40}?)\\s*:\\s+(\\S.*)");

    private static final Pattern ORIGIN = WordLists.whole("of-origin");
    private static final Pattern DESTINATION = WordLists.whole("of-destination");

    /** Words of a key at most. */
    private static final int KEY = 3;

    /** Cells of a line that says such things, at most. */
    private static final int CELLS = 4;

    private SheetFacts() {}

    /**
     * @param top the first row of headers
     */
    static Map<String, String> over(SheetGrid grid, int top) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int r = 0; r < top; r++) {
            List<String> texts = grid.texts(r);
            boolean pair = texts.size() == 2 && !KEYED.matcher(texts.get(0)).matches();
            if (pair) {
                put(facts, "", texts.get(0), texts.get(1));
            } else if (texts.size() <= CELLS) {
                texts.forEach(t -> of(t).forEach(facts::putIfAbsent));
            }
        }
        return facts;
    }

    /** What one line says. */
    static Map<String, String> of(String text) {
        String line = BRACKETS.matcher(text).replaceAll(" | $1 |").strip();
        Map<String, String> facts = new LinkedHashMap<>();
        Matcher goods = CODED_GOODS.matcher(line);
        if (goods.matches()
                && SheetWords.role(goods.group("key")).equals("product")
                && SheetWords.namesGoods(goods.group("name"))) {
            facts.put("product", goods.group("code") + " - " + goods.group("name"));
            return facts;
        }
        Matcher signs = SIGNS.matcher(line);
        String key = "";
        String value = "";
        String sign = "";
        int from = 0;
        boolean more = true;
        while (more) {
            more = signs.find();
            String part = line.substring(from, more ? signs.start() : line.length()).strip();
            Matcher keyed = KEYED.matcher(part);
            if (keyed.matches()) {
                put(facts, line, key, value);
                boolean role = isRole(keyed.group(1));
                key = role ? keyed.group(1) : "";
                value = keyed.group(2);
            } else if (saysMore(part)) {
                put(facts, line, key, value); // of the numbers, and not of what is named
                key = "";
            } else if (!key.isEmpty()) {
                value += sign + part;
            }
            sign = more ? signs.group() : "";
            from = more ? signs.end() : from;
        }
        put(facts, line, key, value);
        return facts;
    }

    /** Whether a key is of a role and says no more: {@code Partner country}. */
    private static boolean isRole(String key) {
        return SheetWords.isRole(key)
                || SheetWords.isGeneral(key) && !SheetWords.role(key).isEmpty();
    }

    /** Whether a part says in which unit numbers are, when they are, or which way trade goes. */
    private static boolean saysMore(String part) {
        SheetPhrase phrase = SheetPhrase.of(part);
        boolean time = phrase.isClear() && !phrase.time().isEmpty();
        boolean flow = phrase.isClear() && phrase.flow().isPresent();
        return time || flow || MoneyWords.isUnitAlone(part);
    }

    /** The line says which way trade goes, so that an origin may be whose exports they are. */
    private static void put(Map<String, String> facts, String line, String key, String value) {
        String bare = key.replaceFirst("\\s*:$", "");
        String named = MoneyWords.withoutUnit(value);
        boolean title = bare.split(" ").length > KEY || MoneyWords.isUnitAlone(named);
        String role = title ? "" : isOwn(line, bare) ? "reporter" : SheetWords.role(bare);
        if (!role.isEmpty()) {
            facts.putIfAbsent(role, named);
        }
    }

    private static boolean isOwn(String line, String key) {
        return SheetWords.flow(line)
                .map(flow -> flow == TradeFlow.EXPORTS ? ORIGIN : DESTINATION)
                .filter(own -> own.matcher(SheetWords.key(key)).matches())
                .isPresent();
    }
}
