// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of goods in brackets behind their name, {@code machinery (CK)}, {@code footwear (Ateco
 * 15.20)}: it says again what the name says, and names nothing else. A code that isn't theirs stays
 * what it is.
 */
final class CodeBehindName {

    /** A code, with the name of the classification that has it before it perhaps. */
    private static final Pattern CODED =
            Pattern.compile(
                    "(?<list>(?i:ateco|nace|cpa|naics|hs|sh|sa|nc|cn|sitc|ctci|cuci|taric|cnae|naf|cpf|wz|kn))?["
                        + " .:-]*(?<code>[A-Z]{0,2}[\\d.]{0,10})");

    private static final int LONGEST = 8;

    private CodeBehindName() {}

    /** Leaves out of the parts what such brackets hold. */
    static void leaveOut(List<Part> parts, List<Token> tokens) {
        for (Part goods : List.copyOf(parts)) {
            int close = goods.kind() == Kind.GOODS ? close(tokens, goods.to()) : -1;
            if (close > 0 && isOf(goods, text(tokens, goods.to() + 1, close))) {
                parts.removeIf(p -> p.from() > goods.to() && p.to() <= close);
            }
        }
    }

    /** Where brackets end that open at a token; -1 where none open there. */
    private static int close(List<Token> tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).is("(")) {
            return -1;
        }
        for (int i = at + 1; i < Math.min(tokens.size(), at + LONGEST); i++) {
            if (tokens.get(i).is(")")) {
                return i;
            }
        }
        return -1;
    }

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from && tokens.get(i).space() ? " " : "").append(tokens.get(i).text());
        }
        return text.toString();
    }

    private static boolean isOf(Part goods, String in) {
        Matcher m = CODED.matcher(in.strip());
        if (!m.matches() || m.group("code").isEmpty()) {
            return false;
        }
        String code = m.group("code").replace(".", "").toUpperCase(Locale.ROOT);
        boolean listed = m.group("list") != null;
        return goods.codes().stream()
                .map(c -> c.substring(c.indexOf(':') + 1))
                .anyMatch(c -> c.equals(code) || listed && c.chars().noneMatch(Character::isDigit));
    }
}
