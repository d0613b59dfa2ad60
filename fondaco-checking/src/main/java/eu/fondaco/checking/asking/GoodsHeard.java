// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.text.Lang;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds goods that no list held tells apart, goods called after a place, and other words that name
 * nothing.
 */
final class GoodsHeard {

    /** What is said of a word for goods that nothing is held of. */
    private static final Set<String> UNHELD = Set.of("unheld");

    private static final Set<String> FILLER = Set.of("filler");

    /** Before something that is read or spoken of, and no goods: "in this paper". */
    private static final Set<String> ARTICLES = SmallWords.of("goods-heard.articles");

    private static final Set<String> OF =
            Set.of("of", "di", "d'", "del", "dello", "della", "dei", "degli", "delle");

    /** Between goods and the place they are called after: "prosciutto di San Daniele". */
    private static final Set<String> ORIGIN = Set.of("di");

    private static final List<String> TRADE = List.of("exports", "imports", "sells", "buys");

    private final Lang lang;
    private final Names names;
    private final AskWords words;
    private final Catalog catalog;
    private final PlacesAround around;
    private final Map<String, String> called = new HashMap<>();

    GoodsHeard(Lang lang, Names names, AskWords words, Catalog catalog, PlacesAround around) {
        this.lang = lang;
        this.names = names;
        this.words = words;
        this.catalog = catalog;
        this.around = around;
        int own = lang == Lang.EN ? 0 : 1;
        BothTongues.of("called.txt", 1, lang)
                .forEach(
                        l ->
                                l.words()
                                        .forEach(
                                                w ->
                                                        called.put(
                                                                w,
                                                                l.meant().get(0).split(" ")[own])));
    }

    /** How many words of a name of goods aren't the flow behind them: "agricultural exports". */
    int withoutFlow(List<Token> tokens, int at, int length) {
        AskWords.Hit last = length > 1 ? words.at(tokens, at + length - 1) : null;
        boolean flow =
                last != null
                        && last.length() == 1
                        && (last.categories().contains("exports")
                                || last.categories().contains("imports"));
        return flow ? length - 1 : length;
    }

    /**
     * Whether a word that also says where somebody is from names goods: "parmigiano" behind "how
     * much", and not beside a word of trade as in "parmigiano exports".
     */
    boolean isGoodsByOrigin(List<Token> tokens, int at) {
        if (!called.containsKey(tokens.get(at).fold())) {
            return false;
        }
        AskWords.Hit before = at == 0 ? null : words.at(tokens, at - 1);
        AskWords.Hit after = at + 1 == tokens.size() ? null : words.at(tokens, at + 1);
        boolean named = lang == Lang.IT && isTrade(before) || lang == Lang.EN && isTrade(after);
        return !named && tokens.get(at).fold().equals(tokens.get(at).text());
    }

    Part calledGoods(List<Token> tokens, int at) {
        String goods = called.get(tokens.get(at).fold());
        Names.ProductHit hit = names.within(Tokenizer.tokens(goods, 0, goods.length()), 0);
        int size = 1;
        return hit == null
                ? new Part(Kind.UNKNOWN, at, at + size, List.of(), null, null, UNHELD)
                : part(Kind.GOODS, at, size, hit.codes());
    }

    /**
     * A word that names nothing held: goods that no list here has, a word of the general language,
     * or one that nothing explains.
     */
    Part unnamed(List<Token> tokens, int at) {
        Token t = tokens.get(at);
        GeneralWords general = GeneralWords.of(lang);
        boolean said =
                general.isSaid(t.fold()) || general.isVerb(t.fold()) || general.isManner(t.fold());
        boolean asked = !said && !general.isQuiet(t.fold());
        int goods = names.unlisted(tokens, at);
        if (goods > 1 || goods == 1 && asked) {
            Names.ProductHit whole = names.within(tokens, at);
            goods += named(tokens, at + goods);
            return whole == null
                    ? new Part(Kind.UNKNOWN, at, at + goods, List.of(), null, null, UNHELD)
                    : part(Kind.GOODS, at, Math.max(goods, whole.length()), whole.codes());
        }
        if (!asked) {
            Set<String> words = said ? Set.of("filler", "general") : Set.of("filler");
            return new Part(Kind.CUE, at, at + 1, List.of(), null, null, words);
        }
        return part(t.text().length() < 2 ? Kind.CUE : Kind.UNKNOWN, at, 1, List.of());
    }

    /**
     * Whether a word that mostly asks nothing names goods where it stands: "exports of paper", "how
     * much paper", and not "in this paper".
     */
    boolean isGoodsHere(List<Token> tokens, int at, AskWords.Hit cue) {
        boolean led = at > 0 && ARTICLES.contains(tokens.get(at - 1).fold());
        AskWords.Hit after = at + 1 == tokens.size() ? null : words.at(tokens, at + 1);
        return cue.categories().equals(FILLER) && (!led || isTrade(after));
    }

    private static boolean isTrade(AskWords.Hit hit) {
        return hit != null && TRADE.stream().anyMatch(hit.categories()::contains);
    }

    /** How many words behind goods name a place that is part of what they are called: "of Kent". */
    private int named(List<Token> tokens, int at) {
        boolean of = at + 1 < tokens.size() && ORIGIN.contains(tokens.get(at).fold());
        Names.AreaHit area = of ? names.area(tokens, at + 1, lang) : null;
        boolean place =
                area != null
                        && area.codes().stream().anyMatch(c -> around.isHome(c) && isProvince(c));
        return place ? 1 + area.length() : 0;
    }

    private boolean isProvince(String code) {
        return catalog.areas().find(code).map(a -> a.kind().equals("province")).orElse(false);
    }

    private static Part part(Kind kind, int at, int length, List<String> codes) {
        return new Part(kind, at, at + length, codes, null, null, Set.of());
    }
}
