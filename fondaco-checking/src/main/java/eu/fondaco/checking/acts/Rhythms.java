// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Optional;

/** How often something is to happen, from every day to every few years. */
final class Rhythms {

    private final Register register;

    Rhythms(Register register) {
        this.register = register;
    }

    /** The rhythm that tokens name, in days; 0 for none or several. */
    int of(List<Token> tokens) {
        int out = 0;
        for (int i = 0; i < tokens.size(); ) {
            Lexicon.Hit hit = at(tokens, i).orElse(null);
            if (hit == null) {
                i++;
                continue;
            }
            int days = Integer.parseInt(hit.value());
            if (out != 0 && out != days) {
                return 0;
            }
            out = days;
            i += hit.length();
        }
        return out;
    }

    private Optional<Lexicon.Hit> at(List<Token> tokens, int i) {
        return register.words.stream()
                .flatMap(w -> w.at(tokens, i, "rhythm").stream())
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    /** Whether a statement tells another rhythm than a text of the register does. */
    boolean differ(Statement s, String held) {
        int said = of(s.sentence().subList(s.from(), s.to()));
        int is = of(Words.tokens(held));
        return said > 0 && is > 0 && said != is;
    }
}
