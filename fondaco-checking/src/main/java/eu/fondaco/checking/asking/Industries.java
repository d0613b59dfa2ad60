// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those who trade, by their industry: "retailers", "fabbriche". They are goods of a list that tells
 * trade apart by the industry of the trader; without one nothing is found. Words from {@code
 * industries.txt}.
 */
final class Industries {

    /** What is said of a part of a question that names an industry. */
    static final String MARK = "industry";

    private record Named(List<String> words, String code) {}

    private final Map<String, List<Named>> byFirst = new HashMap<>();

    private Industries() {}

    static Industries of(Catalog catalog, Names names, Lang lang) {
        Industries all = new Industries();
        BothTongues.of("industries.txt", 1, lang).forEach(l -> all.add(l, catalog, names));
        return all;
    }

    private void add(BothTongues.Line line, Catalog catalog, Names names) {
        List<String> called =
                Arrays.stream(line.meant().get(0).split(";")).map(String::strip).toList();
        String code =
                catalog.products().list().stream()
                        .filter(p -> called.contains(Tokenizer.fold(p.name().en())))
                        .filter(p -> isIndustry(p) && names.isTraded(List.of(p.code())))
                        .map(Product::code)
                        .findFirst()
                        .orElse("");
        if (code.isEmpty()) {
            return;
        }
        for (String word : line.words()) {
            List<String> folded = AskWords.fold(word);
            byFirst.computeIfAbsent(folded.get(0), w -> new ArrayList<>())
                    .add(new Named(folded, code));
        }
    }

    /** Whether a list tells apart those who trade, not goods: its codes say so. */
    private static boolean isIndustry(Product product) {
        String list = product.code().replaceFirst(":.*", "");
        return list.contains("IND") || list.startsWith("ISIC") || list.startsWith("NACE");
    }

    /** The industry named at a token by the longest words there; null for none. */
    Part at(List<Token> tokens, int at) {
        Part best = null;
        for (Named n : byFirst.getOrDefault(tokens.get(at).fold(), List.of())) {
            int to = at + n.words.size();
            boolean longer = best == null || to > best.to();
            if (longer
                    && to <= tokens.size()
                    && tokens.subList(at, to).stream().map(Token::fold).toList().equals(n.words)) {
                best = new Part(Kind.GOODS, at, to, List.of(n.code), null, null, Set.of(MARK));
            }
        }
        return best;
    }
}
