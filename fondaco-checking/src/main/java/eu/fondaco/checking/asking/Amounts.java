// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.EnglishNumbers;
import eu.fondaco.core.text.ItalianNumbers;
import eu.fondaco.core.text.Lang;
import java.util.Map;

/**
 * Ways of writing an amount or a time that the readers of numbers and times don't know, as they do:
 * "un miliardo e mezzo" is 1,5 billion, "'18" is 2018, "the start of 2025" its first quarter.
 */
final class Amounts {

    private static final Map<Lang, Ways> WAYS = Map.of(Lang.IT, italian(), Lang.EN, english());

    private Amounts() {}

    /** A text with such ways of writing put otherwise. */
    static String written(String text, Lang lang) {
        return WAYS.get(lang).in(text);
    }

    private static Ways italian() {
        Ways ways = new Ways();
        ways.with("(?<![\\p{L}\\d])['\u2019]([0-4]\\d)(?!\\d)", "20$1");
        ways.with("\\bmezzo (milion|miliard)[oei]\\b", "0,5 $1i");
        ways.with("\\b(?:un|il|1) (milion|miliard)[oe] e mezzo\\b", "1,5 $1i");
        for (int i = 0; i < ItalianNumbers.small().size(); i++) {
            String number = "\\b(?:" + ItalianNumbers.small().get(i) + "|" + (i + 2) + ") ";
            ways.with(number + "(milion|miliard)i e mezzo\\b", i + 2 + ",5 $1i");
        }
        parts(
                ways,
                "(pi\u00f9 di|oltre|meno di|almeno|sopra) un",
                "(?: di| del\\b| dello\\b| della\\b| dell'| dei\\b| degli\\b| delle\\b)",
                "terzo",
                "quarto",
                "quinto",
                "decimo");
        ways.with("\\b(?:un|il) (milione|miliardo)\\b", "1 $1");
        ways.with("\\b(al|del|dal) (milione|miliardo)\\b", "$1 1 $2");
        String before = "(?<!\\bdall')(?<!\\bdal )(?<!\\bda )(?<!\\b(?:dopo|entro) l')";
        before += "(?<!\\bfino all')(?<!\\bprima dell')(?<!\\btra l')";
        ways.with(before + "\\binizio (?:del |di )?(20\\d\\d)\\b", "primo trimestre $1");
        return ways;
    }

    private static Ways english() {
        Ways ways = new Ways();
        ways.with("(?<![\\p{L}\\d])['\u2019]([0-4]\\d)(?!\\d)", "20$1");
        ways.with("\\bhalf a (million|billion)\\b", "0.5 $1");
        ways.with("\\b(?:a|one) (million|billion) and a half\\b", "1.5 $1");
        ways.with("\\b(?:one|1) and a half (million|billion)\\b", "1.5 $1");
        for (int i = 0; i < EnglishNumbers.small().size(); i++) {
            String number = "\\b(?:" + EnglishNumbers.small().get(i) + "|" + (i + 2) + ")";
            ways.with(number + " and a half (million|billion)\\b", i + 2 + ".5 $1");
        }
        parts(
                ways,
                "(more than|over|less than|under|at least|above|below) (?:a|one)",
                "(?: of\\b(?! 20\\d\\d))",
                "third",
                "quarter",
                "fifth",
                "tenth");
        ways.with("\\ba couple of (million|billion)\\b", "2 $1");
        ways.with("\\b(?:a|one) (million|billion)\\b", "1 $1");
        String before = "(?<!\\bsince )(?<!\\bfrom )(?<!\\bafter )(?<!\\bbefore )";
        before += "(?<!\\bby )(?<!\\b(?:until|up to|between) )";
        before += "(?<!\\b(?:since|from|after|before|by|until|up to|between) the )";
        String start = "(?:start|beginning) of (20\\d\\d)\\b";
        ways.with(before + "\\bearly (20\\d\\d)\\b", "the first quarter of $1");
        ways.with(before + "\\bthe " + start, "the first quarter of $1");
        ways.with(before + "(?<!the )\\b" + start, "first quarter of $1");
        return ways;
    }

    /** "More than a quarter of": a part that something lies beyond, in per cent. */
    private static void parts(Ways ways, String before, String of, String... names) {
        String[] values = {"33.333", "25", "20", "10"};
        boolean italian = names[0].equals("terzo");
        for (int i = 0; i < names.length; i++) {
            String value = italian ? values[i].replace('.', ',') : values[i];
            ways.with("\\b" + before + " " + names[i] + "(?=" + of + ")", "$1 " + value + "%");
        }
    }
}
