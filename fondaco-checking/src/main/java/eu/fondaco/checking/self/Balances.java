// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exports, imports and the balance between them, told in one sentence: "exports of 4.6 billion and
 * imports of 3.1 billion, a surplus of 1.5 billion".
 */
final class Balances {

    private static final Pattern THING =
            Pattern.compile(
                    "\\b(exports?|imports?|surplus|deficit|balance|esportazioni|importazioni|export|import|avanzo|attivo|disavanzo|passivo|saldo)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER =
            Pattern.compile(
                    "\\b(?:services|servizi|energy|energia|energetic\\w+|excluding|al"
                        + " netto|senza|of which|di"
                        + " cui|from|da|dal|dai|against|rispetto|compared|up|down|aument\\w+|calo|rose|fell|more|less|in"
                        + " pi\u00f9|in meno|primary|current)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** A name between the numbers: the balance may be with somebody else. */
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{Ll}+|\\btotal[ei]?\\b");

    private Balances() {}

    /** The clash of a sentence's balance, if it has one. */
    static Optional<Clash> in(Sentence s) {
        List<Printed> amounts = Changes.withUnits(s);
        if (amounts.size() != 3
                || amounts.stream().anyMatch(n -> n.hedged() || n.unit() != Printed.Unit.AMOUNT)
                || OTHER.matcher(s.text()).find()
                || NAME.matcher(s.text().substring(amounts.get(0).end(), amounts.get(2).start()))
                        .find()) {
            return Optional.empty();
        }
        Printed exports = null;
        Printed imports = null;
        Printed balance = null;
        int sign = 0;
        int from = 0;
        for (Printed amount : amounts) {
            String before = s.text().substring(from, amount.start());
            from = amount.end();
            Matcher m = THING.matcher(before);
            String thing = "";
            int things = 0;
            while (m.find()) {
                thing = m.group(1).toLowerCase(Locale.ROOT);
                things++;
            }
            if (things != 1) {
                return Optional.empty();
            }
            switch (thing) {
                case "export", "exports", "esportazioni" -> exports = once(exports, amount);
                case "import", "imports", "importazioni" -> imports = once(imports, amount);
                case "surplus", "avanzo", "attivo" -> {
                    balance = once(balance, amount);
                    sign = 1;
                }
                case "deficit", "disavanzo", "passivo" -> {
                    balance = once(balance, amount);
                    sign = -1;
                }
                default -> {
                    balance = once(balance, amount);
                    sign = amount.sign();
                }
            }
        }
        if (exports == null || imports == null || balance == null) {
            return Optional.empty();
        }
        return judge(s, exports, imports, balance, sign);
    }

    private static Printed once(Printed known, Printed now) {
        return known == null ? now : null;
    }

    private static Optional<Clash> judge(
            Sentence s, Printed exports, Printed imports, Printed balance, int sign) {
        Interval left = exports.interval().minus(imports.interval());
        Interval size = Interval.printed(balance.value(), balance.step());
        boolean agrees =
                sign == 0 ? left.size().meets(size) : left.meets(sign > 0 ? size : size.negative());
        if (agrees) {
            return Optional.empty();
        }
        Label name = Say.scaleName(balance.value());
        Label makes = Say.amount(left, Say.scale(balance.value()), name);
        Label words =
                Say.of(
                        s.words(exports)
                                + " of exports less "
                                + s.words(imports)
                                + " of imports leaves "
                                + makes.en()
                                + "; the text says \u201c"
                                + s.words(balance)
                                + "\u201d.",
                        s.words(exports)
                                + " di esportazioni meno "
                                + s.words(imports)
                                + " di importazioni lascia "
                                + makes.it()
                                + "; il testo dice \u201c"
                                + s.words(balance)
                                + "\u201d.");
        int first = Math.min(exports.start(), imports.start());
        int last = Math.max(exports.end(), imports.end());
        return Optional.of(
                new Clash(
                        "balance",
                        s.span(first, last),
                        s.span(balance.start(), balance.end()),
                        words));
    }
}
