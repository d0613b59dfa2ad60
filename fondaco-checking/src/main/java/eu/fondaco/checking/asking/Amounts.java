// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.EnglishNumbers;
import eu.fondaco.core.text.ItalianNumbers;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Ways of writing an amount or a time that the readers of numbers and times don't know, as they do:
 * "un miliardo e mezzo" is 1,5 billion, "'18" is 2018, "the start of 2025" its first quarter.
 */
final class Amounts {

    private record Way(Pattern said, String written) {}

    private static final Map<Lang, List<Way>> WAYS = Map.of(Lang.IT, italian(), Lang.EN, english());

    private Amounts() {}

    /** A text with such ways of writing put otherwise. */
    static String written(String text, Lang lang) {
        String out = text;
        for (Way way : WAYS.get(lang)) {
            out = way.said.matcher(out).replaceAll(way.written);
        }
        return out;
    }

    private static List<Way> italian() {
        List<Way> ways = new ArrayList<>();
        way(ways, "(?<![\\p{L}\\d])['\u2019]([0-4]\\d)(?!\\d)", "20$1");
        way(ways, "\\bmezzo (milion|miliard)[oei]\\b", "0,5 $1i");
        way(ways, "\\b(?:un|il|1) (milion|miliard)[oe] e mezzo\\b", "1,5 $1i");
        for (int i = 0; i < ItalianNumbers.small().size(); i++) {
            String number = "\\b(?:" + ItalianNumbers.small().get(i) + "|" + (i + 2) + ") ";
            way(ways, number + "(milion|miliard)i e mezzo\\b", i + 2 + ",5 $1i");
        }
        parts(
                ways,
                "(pi\u00f9 di|oltre|meno di|almeno|sopra) un",
                "(?: di| del\\b| dello\\b| della\\b| dell'| dei\\b| degli\\b| delle\\b)",
                "terzo",
                "quarto",
                "quinto",
                "decimo");
        way(ways, "\\b(?:un|il) (milione|miliardo)\\b", "1 $1");
        way(ways, "\\b(al|del|dal) (milione|miliardo)\\b", "$1 1 $2");
        String before = "(?<!\\bdall')(?<!\\bdal )(?<!\\bda )(?<!\\bdopo l')";
        way(ways, before + "\\binizio (?:del |di )?(20\\d\\d)\\b", "primo trimestre $1");
        return List.copyOf(ways);
    }

    private static List<Way> english() {
        List<Way> ways = new ArrayList<>();
        way(ways, "(?<![\\p{L}\\d])['\u2019]([0-4]\\d)(?!\\d)", "20$1");
        way(ways, "\\bhalf a (million|billion)\\b", "0.5 $1");
        way(ways, "\\b(?:a|one) (million|billion) and a half\\b", "1.5 $1");
        way(ways, "\\b(?:one|1) and a half (million|billion)\\b", "1.5 $1");
        for (int i = 0; i < EnglishNumbers.small().size(); i++) {
            String number = "\\b(?:" + EnglishNumbers.small().get(i) + "|" + (i + 2) + ")";
            way(ways, number + " and a half (million|billion)\\b", i + 2 + ".5 $1");
        }
        parts(
                ways,
                "(more than|over|less than|under|at least|above|below) (?:a|one)",
                "(?: of\\b(?! 20\\d\\d))",
                "third",
                "quarter",
                "fifth",
                "tenth");
        way(ways, "\\ba couple of (million|billion)\\b", "2 $1");
        way(ways, "\\b(?:a|one) (million|billion)\\b", "1 $1");
        String before = "(?<!\\bsince )(?<!\\bfrom )(?<!\\bafter )(?<!\\bbefore )";
        String start = "(?:start|beginning) of (20\\d\\d)\\b";
        way(ways, before + "\\bearly (20\\d\\d)\\b", "the first quarter of $1");
        way(ways, before + "\\bthe " + start, "the first quarter of $1");
        way(ways, before + "(?<!the )\\b" + start, "first quarter of $1");
        return List.copyOf(ways);
    }

    /** "More than a quarter of": a part that something lies beyond, in per cent. */
    private static void parts(List<Way> ways, String before, String of, String... names) {
        String[] values = {"33.333", "25", "20", "10"};
        boolean italian = names[0].equals("terzo");
        for (int i = 0; i < names.length; i++) {
            String value = italian ? values[i].replace('.', ',') : values[i];
            way(ways, "\\b" + before + " " + names[i] + "(?=" + of + ")", "$1 " + value + "%");
        }
    }

    private static void way(List<Way> ways, String said, String written) {
        ways.add(new Way(Pattern.compile("(?iu)" + said), written));
    }
}
