// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.language.QuestionGrammar.CodesContext;
import eu.fondaco.core.language.QuestionGrammar.HowManyContext;
import eu.fondaco.core.language.QuestionGrammar.NumberContext;
import eu.fondaco.core.language.QuestionGrammar.ThingContext;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.text.Speech;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Settles what the names and numbers of one text mean, given the place where they stand. */
final class Meanings {

    private final Catalog catalog;
    private final Faults faults;

    /**
     * @param catalog null when codes are taken as written
     */
    Meanings(Catalog catalog, Faults faults) {
        this.catalog = catalog;
        this.faults = faults;
    }

    /** Whether codes are taken as written, for want of a catalog. */
    boolean isOpen() {
        return catalog == null;
    }

    /** Code of the area an observatory watches, or empty. */
    String home() {
        return catalog == null ? "" : catalog.home();
    }

    Areas areas() {
        return catalog.areas();
    }

    boolean mayBeAreas(CodesContext ctx) {
        return ctx.thing().stream()
                .allMatch(t -> word(t).referents() == null || word(t).referents().mayBeArea());
    }

    boolean mayBeProducts(CodesContext ctx) {
        return ctx.thing().stream()
                .allMatch(t -> word(t).referents() == null || word(t).referents().mayBeProduct());
    }

    /** The codes of areas that a sum of names means. */
    Codes areas(CodesContext ctx) {
        return areas(ctx, List.of());
    }

    /**
     * The codes of areas that a sum of names means.
     *
     * @param likely the areas to prefer where a name has several
     */
    Codes areas(CodesContext ctx, List<String> likely) {
        return Codes.of(ctx.thing().stream().map(thing -> area(thing, likely)).toList());
    }

    /** The code of the area that one name means. */
    Codes area(ThingContext thing) {
        return Codes.of(List.of(area(thing, List.of())));
    }

    private String area(ThingContext thing, List<String> likely) {
        Referents it = word(thing).referents();
        if (it == null) {
            return thing.getText();
        }
        if (it.raw() != null) {
            return it.raw();
        }
        if (it.areas().isEmpty()) {
            throw faults.at(thing, Speech.both("meanings.product-area-wanted"));
        }
        return one(thing, it.areas(), likely);
    }

    private String one(ParserRuleContext where, List<String> codes, List<String> likely) {
        List<String> left =
                codes.size() == 1 ? codes : codes.stream().filter(likely::contains).toList();
        if (left.isEmpty()) {
            left =
                    codes.stream()
                            .filter(c -> areas().find(c).filter(a -> !a.isSpecial()).isPresent())
                            .toList();
        }
        if (left.size() == 1) {
            return left.get(0);
        }
        String[] instead = codes.stream().map(c -> c + kind(c)).toArray(String[]::new);
        throw faults.at(where, Speech.both("meanings.several-meanings"), instead);
    }

    private String kind(String code) {
        return areas().find(code)
                .map(Area::kind)
                .filter(k -> !k.isEmpty())
                .map(k -> " (" + k + ")")
                .orElse("");
    }

    /** The codes of products that a sum of names means. */
    Codes products(CodesContext ctx) {
        List<String> codes = new ArrayList<>();
        for (ThingContext thing : ctx.thing()) {
            Referents it = word(thing).referents();
            if (it == null) {
                codes.add(thing.getText());
            } else if (it.raw() != null) {
                codes.add(it.raw());
            } else if (it.products().isEmpty()) {
                throw faults.at(thing, Speech.both("meanings.area-product-wanted"));
            } else if (it.products().size() > 1) {
                throw faults.at(
                        thing,
                        Speech.both("meanings.several-meanings"),
                        it.products().toArray(String[]::new));
            } else {
                codes.add(it.products().get(0));
            }
        }
        return Codes.of(codes);
    }

    /** The codes as a universe lists them, in the order written. */
    String members(CodesContext ctx, boolean products) {
        List<String> codes = new ArrayList<>();
        for (ThingContext thing : ctx.thing()) {
            Referents it = word(thing).referents();
            codes.add(
                    it == null
                            ? thing.getText()
                            : it.raw() != null
                                    ? it.raw()
                                    : products && !it.products().isEmpty()
                                            ? it.products().get(0)
                                            : it.areas().isEmpty()
                                                    ? it.products().get(0)
                                                    : it.areas().get(0));
        }
        return String.join("+", codes);
    }

    /** The text of a thing that names no area or product: a dataset, a measure. */
    String raw(ThingContext thing) {
        Referents it = word(thing).referents();
        return it != null && it.raw() != null ? it.raw() : thing.getText();
    }

    /** Whether every one of the codes lies in the whole, as part or as member. */
    boolean isPart(Codes codes, Codes whole) {
        return catalog != null
                && codes.list().stream()
                        .allMatch(
                                c ->
                                        whole.list().stream()
                                                .anyMatch(
                                                        w ->
                                                                areas().isUnder(c, w)
                                                                        || areas().membersOf(w)
                                                                                .contains(c)));
    }

    double number(NumberContext ctx) {
        Word word = (Word) ctx.getStart();
        return word.period() == null ? word.number() : word.period().firstYear();
    }

    int positive(HowManyContext ctx) {
        return positive(ctx.getStart());
    }

    /** A whole number of places, digits or rows. */
    int positive(Token token) {
        double number = ((Word) token).number();
        if (number < 1 || number > 10_000 || number != Math.rint(number)) {
            throw faults.at((Word) token, Speech.both("meanings.number-places"), List.of());
        }
        return (int) number;
    }

    private static Word word(ThingContext thing) {
        return (Word) thing.getStart();
    }
}
