// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.List;

/** Italian numbers of one word, grown together: "novecento", "trentadue", "duemilaventuno". */
public final class ItalianNumbers {

    private static final List<String> TENS =
            List.of("venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split(" "));
    private static final List<String> UNITS =
            List.of(
                    ("uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici"
                         + " quattordici quindici sedici diciassette diciotto diciannove")
                            .split(" "));

    private ItalianNumbers() {}

    /** The words from two to ten, in order. */
    public static List<String> small() {
        return UNITS.subList(1, 10);
    }

    /** The number that a word in lower case is; -1 where it is none. */
    public static int of(String word) {
        return italian(word.replace('\u00e9', 'e'));
    }

    private static int italian(String word) {
        int thousand = word.indexOf("mila");
        if (thousand > 0) {
            String tail = word.substring(thousand + 4);
            int head = below(word, thousand);
            int rest = tail.isEmpty() ? 0 : italian(tail);
            return head < 2 || rest < 0 ? -1 : head * 1000 + rest;
        }
        if (word.startsWith("mille")) {
            int rest = word.length() == 5 ? 0 : italian(word.substring(5));
            return rest < 0 ? -1 : 1000 + rest;
        }
        int hundred = word.indexOf("cento");
        if (hundred >= 0) {
            String head = word.substring(0, hundred);
            int h = head.isEmpty() ? 1 : UNITS.indexOf(head) + 1;
            String tail = word.substring(hundred + 5);
            int t = tail.isEmpty() ? 0 : below(tail);
            return h < 1 || h > 9 || t < 0 ? -1 : h * 100 + t;
        }
        return below(word);
    }

    private static int below(String word, int to) {
        String head = word.substring(0, to);
        return head.contains("mil") ? -1 : italian(head);
    }

    private static int below(String word) {
        int unit = UNITS.indexOf(word);
        if (unit >= 0) {
            return unit + 1;
        }
        for (String stem : TENS) {
            int ten = 20 + 10 * TENS.indexOf(stem);
            if (word.equals(stem)) {
                return ten;
            }
            for (String s : List.of(stem, stem.substring(0, stem.length() - 1))) {
                if (word.startsWith(s)) {
                    String rest = word.substring(s.length());
                    int u = UNITS.indexOf(rest.equals("un") ? "uno" : rest);
                    if (u >= 0 && u < 9) {
                        return ten + u + 1;
                    }
                }
            }
        }
        return -1;
    }
}
