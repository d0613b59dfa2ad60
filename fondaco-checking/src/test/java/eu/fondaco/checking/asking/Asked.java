// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A question cut into parts by the words that ask alone, with a few places and years known. */
final class Asked {

    private static final Map<String, String> PLACES =
            Map.of("ohio", "US-OH", "chile", "CL", "puglia", "IT-75", "cile", "CL");

    final Lang lang;
    final List<Token> tokens;
    final List<Part> parts = new ArrayList<>();

    Asked(String text, Lang lang) {
        this.lang = lang;
        tokens = Tokenizer.tokens(text, 0, text.length());
        int at = 0;
        while (at < tokens.size()) {
            Part part = part(at);
            if (part != null) {
                parts.add(part);
            }
            at = part == null ? at + 1 : part.to();
        }
    }

    private Part part(int at) {
        String word = tokens.get(at).fold();
        if (PLACES.containsKey(word)) {
            return new Part(Kind.AREA, at, at + 1, List.of(PLACES.get(word)), null, null, Set.of());
        }
        AskWords.Hit hit = AskWords.of(lang).at(tokens, at);
        if (hit != null) {
            return new Part(
                    Kind.CUE, at, at + hit.length(), List.of(), null, null, hit.categories());
        }
        if (!tokens.get(at).isWord()) {
            return null;
        }
        GeneralWords general = GeneralWords.of(lang);
        return general.isQuiet(word) || general.isSaid(word)
                ? new Part(Kind.CUE, at, at + 1, List.of(), null, null, Set.of("filler"))
                : new Part(Kind.UNKNOWN, at, at + 1, List.of(), null, null, Set.of());
    }

    /** The part that begins with a word. */
    Part at(String word) {
        return parts.stream()
                .filter(p -> tokens.get(p.from()).text().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow();
    }
}
