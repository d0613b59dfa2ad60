// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Understanding.InClass;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Goods of a question that are told as the class in which they fall: wine as beverages. */
final class InClasses {

    /** Letters by which a word and a name of a class are of one stem. */
    private static final int STEM = 5;

    private static final Pattern LETTER = Pattern.compile("\\p{L}+");

    private InClasses() {}

    /**
     * Those goods whose words have nothing in common with the name of the class.
     *
     * @param told the numbers that are told
     */
    static List<InClass> of(Heard heard, List<Question> told, Catalog catalog) {
        Set<String> codes = new LinkedHashSet<>();
        told.forEach(q -> codes.addAll(q.product().list()));
        List<InClass> all = new ArrayList<>();
        for (Part part : heard.of(Kind.GOODS).filter(p -> !p.is(Industries.MARK)).toList()) {
            part.codes().stream()
                    .filter(codes::contains)
                    .findFirst()
                    .flatMap(catalog.products()::find)
                    .filter(p -> !p.code().equals(Product.TOTAL) && p.parts().isEmpty())
                    .filter(p -> !isNamed(heard, part, p))
                    .ifPresent(p -> all.add(new InClass(heard.text(part), p.code())));
        }
        return all.stream().distinct().toList();
    }

    private static boolean isNamed(Heard heard, Part part, Product product) {
        List<String> name = AskWords.fold(product.name().in(heard.lang()));
        List<String> said =
                heard.tokens().subList(part.from(), part.to()).stream().map(Token::fold).toList();
        return ListCodes.isName(said.get(0))
                || String.join("", said).equals(product.code().toLowerCase(Locale.ROOT))
                || said.stream().anyMatch(w -> name.stream().anyMatch(n -> isAlike(w, n)));
    }

    private static boolean isAlike(String word, String name) {
        int stem = Math.min(STEM, Math.min(word.length(), name.length()));
        return stem > 2 && LETTER.matcher(name).matches() && word.regionMatches(0, name, 0, stem);
    }
}
