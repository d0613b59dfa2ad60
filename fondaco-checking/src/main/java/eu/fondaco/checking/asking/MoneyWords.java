// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Part;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** In which money, and in millions or billions, amounts are wanted. */
final class MoneyWords {

    private static final Set<String> KILO = SmallWords.of("money-words.kilo");

    private static final String MONEY = "money.";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private MoneyWords() {}

    /**
     * The currency that amounts of trade are wanted in; empty where none is said. Of two that one
     * which isn't the country's own, in which they are told in any case.
     */
    static String money(Heard heard, AmountReader amounts, String nation) {
        List<String> said = said(heard);
        String own = nation.length() == 2 ? currency(nation) : "";
        List<String> other = said.stream().filter(c -> !c.equals(own)).toList();
        List<String> wanted = said.size() > 1 && other.size() == 1 ? other : said;
        return amounts.isAboutTrade() && wanted.size() == 1 ? wanted.get(0) : "";
    }

    /** The second of several currencies, which can't all be told. */
    static Optional<Part> unmet(Heard heard, AmountReader amounts, String nation) {
        boolean several = said(heard).size() > 1 && money(heard, amounts, nation).isEmpty();
        return heard.parts().stream()
                .filter(p -> several && amounts.isAboutTrade())
                .filter(p -> p.words().stream().anyMatch(c -> c.startsWith(MONEY)))
                .skip(1)
                .findFirst();
    }

    private static List<String> said(Heard heard) {
        return heard.parts().stream()
                .filter(p -> !heard.led(p, "denial") && !Denials.isInstead(heard, p))
                .flatMap(p -> p.words().stream())
                .filter(c -> c.startsWith(MONEY))
                .map(c -> currency(c.substring(MONEY.length())))
                .distinct()
                .toList();
    }

    /** Money that acts are asked about: what they are worth isn't held. */
    static Optional<Part> worth(Heard heard, Request request) {
        boolean acts = request instanceof Registered.Acts && heard.says("howmuch", "howmany");
        return heard.parts().stream()
                .filter(p -> acts && p.words().stream().anyMatch(w -> w.startsWith(MONEY)))
                .findFirst();
    }

    /** The currency of a country, or a currency as it is; a place that is no country has none. */
    private static String currency(String code) {
        Currency own = COUNTRIES.contains(code) ? Currency.getInstance(new Locale("", code)) : null;
        return own == null ? code : own.getCurrencyCode();
    }

    /**
     * In what amounts are wanted: "in billions", "in thousand euros"; a thousandth for unit values
     * by the kilo, which are held by the tonne; 0 where nothing is said.
     */
    static double scale(Heard heard) {
        if (heard.parts().stream().anyMatch(p -> p.is("unitvalue") && isByKilo(heard.folded(p)))) {
            return 1e-3;
        }
        return heard.says("unit9")
                ? 1e9
                : heard.says("unit6") ? 1e6 : heard.says("unit3") ? 1e3 : 0;
    }

    private static boolean isByKilo(String words) {
        return KILO.stream().anyMatch(words::contains);
    }
}
