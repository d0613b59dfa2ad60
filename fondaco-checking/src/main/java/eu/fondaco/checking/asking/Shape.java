// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.stream.Stream;

/** A shape that a question about amounts can have, over the same reading of what it is about. */
abstract class Shape {

    final Scope scope;
    final Heard heard;
    final Places places;
    final When when;
    final Listed listed;
    final List<TradeFlow> flows;
    final Wanted wanted;

    Shape(Scope scope) {
        this.scope = scope;
        heard = scope.heard();
        places = scope.places();
        when = scope.when();
        listed = scope.listed();
        flows = scope.flows();
        wanted = new Wanted(scope);
    }

    /** Whether it is asked who has a place: "which region comes second". */
    final boolean isOfHolder() {
        boolean open = heard.says("which", "who", "howmuch") || isOfNoun();
        boolean asked = open && listed.ordinal() > 1 && listed.place() > 1;
        return asked && listed.among() != null && (isFree() || than() != null);
    }

    /** "The 7th biggest customer of Kent": a place before the noun for those in order. */
    private boolean isOfNoun() {
        Part place =
                heard.parts().stream().filter(p -> Ordinals.of(p) > 1).findFirst().orElse(null);
        Part next = place == null ? null : heard.after(place);
        while (next != null && (Heard.isSmall(next) || next.is("top"))) {
            next = heard.after(next);
        }
        return next != null
                && !heard.says("whether", "does", "us")
                && (Stream.of("partners", "suppliers", "products", "countries").anyMatch(next::is)
                        || next.is("one") && next.isAny("exports", "imports"));
    }

    /** Whether parts of the nation are asked for, none of them named. */
    private boolean isOfUnnamed() {
        return listed.among() != null
                && listed.among().dimension() == Dimension.REPORTER
                && isFree();
    }

    private boolean isFree() {
        boolean members = listed.among().dimension() == Dimension.REPORTER;
        return members
                ? places.home().stream().allMatch(this::isWhole) && !heard.says("us", "here")
                : places.abroad().isEmpty();
    }

    /** Whether an area is the one whose parts are listed. */
    private boolean isWhole(String area) {
        return area.equals(places.nation()) || listed.among().members().endsWith(" of " + area);
    }

    /** Whether it ends in "or not?", "true?". */
    private boolean isPutToTest() {
        Part last =
                heard.parts().stream()
                        .filter(p -> heard.tokens().get(p.from()).isWord())
                        .reduce((one, other) -> other)
                        .orElse(null);
        return last != null
                && last.is("ornot")
                && !heard.says("which", "who", "when", "howmany", "howmuch");
    }

    /** Whether the place of somebody is asked for, and not who has one. */
    final boolean isRanked() {
        return heard.says("rank")
                && (!heard.says("constituents") || isOfOnePart())
                && !listed.hasCount()
                && !listed.hasRun()
                && !isOfHolder()
                && !(heard.says("firstword") && isOfUnnamed())
                && !(listed.isAheadOfNext() && heard.says("who", "which"))
                && !listed.leadsGoods()
                && !listed.leadsPartners()
                && !leadsSeveral()
                && !listed.isWholeOrder(listed.among());
    }

    /** "I primi tre paesi", "the top three markets": the first of a list, however many. */
    private boolean leadsSeveral() {
        return heard.parts().stream()
                .filter(p -> p.is("top") && p.is("firstword"))
                .map(heard::after)
                .map(p -> p != null && p.kind() == Kind.NUMBER ? heard.after(p) : p)
                .anyMatch(p -> p != null && p.is("many") && p.isAny("countries", "partners"));
    }

    /** Whether one part of the nation trades, and not the nation or several. */
    final boolean isOfOnePart() {
        return scope.reporters().size() == 1 && !scope.reporters().contains(places.nation());
    }

    /** What is asked; null where the question hasn't this shape. */
    abstract Request read();

    boolean isAsserted() {
        boolean placed =
                heard.says("first", "second", "third", Ordinals.PLACE)
                        && heard.parts().stream().anyMatch(this::asksIfSo)
                        && !heard.says("which", "who", "when", "howmany", "howmuch");
        return (heard.opens("whether") && !isOfSize()) || placed || isPutToTest() || isStated();
    }

    /** A word that asks if something is so; an "e" only right before what is said to be first. */
    private boolean asksIfSo(Part part) {
        Part next = heard.after(part);
        while (next != null && Heard.isSmall(next)) {
            next = heard.after(next);
        }
        return part.is("whether") && (!part.is("and") || next == null || !next.is("share"));
    }

    /** "Quanto è cresciuto": by how much, and not whether. */
    private boolean isOfSize() {
        Part much = heard.first("howmuch");
        Part next = much == null ? null : heard.after(much);
        return next != null
                && next.is("whether")
                && heard.parts().stream().filter(p -> p.is("whether") && !p.is("and")).count() == 1;
    }

    /** Whether it is asked in the words in which it would be told, as Italian does. */
    final boolean isToldAsAsked() {
        List<Token> tokens = heard.tokens();
        return heard.lang() == Lang.IT && tokens.get(tokens.size() - 1).is("?");
    }

    /** Whether it is told in Italian as it is asked: "l'export è calato nel 2020?". */
    private boolean isStated() {
        List<Token> tokens = heard.tokens();
        return heard.lang() == Lang.IT
                && tokens.get(tokens.size() - 1).is("?")
                && (heard.says("by2", "by3", "by4", "byhalf", "growth", "first")
                                && heard.says("whether")
                        || isAgainstValue()
                        || isOfSign())
                && !heard.says("which", "who", "when", "howmany", "why")
                && heard.parts().stream().noneMatch(p -> p.is("howmuch") && !p.is("alive"))
                && !scope.evolves()
                && !heard.says("where", "whichyears", "eitherway", "multiple")
                && (!heard.says("difference") || heard.says("more", "less"));
    }

    /** "Il Molise è in attivo?": whether a balance is as said, where one thing alone is said. */
    private boolean isOfSign() {
        return heard.says("whether")
                && heard.says("positive") != heard.says("negative")
                && listed.among() == null
                && !heard.says("ever");
    }

    /** "Il Molise esporta più di un miliardo?": a value that somebody is said to be beyond. */
    private boolean isAgainstValue() {
        boolean part =
                listed.isShare()
                        && (heard.says("halfof")
                                || heard.of(Kind.NUMBER)
                                        .map(heard::after)
                                        .anyMatch(p -> p != null && p.is("percent")));
        boolean beyond = heard.says("more", "less", "exceed", "undershoot");
        return (beyond && heard.of(Kind.NUMBER).anyMatch(heard::isAmount)
                        || part && (beyond || heard.says("halfof")))
                && listed.among() == null
                && !heard.says("ever");
    }

    /** The word for more, or for less; "at least" only where an area stands behind it. */
    private Part than(String category) {
        return heard.parts().stream()
                .filter(p -> p.is(category))
                .filter(
                        p ->
                                !p.is("reached")
                                        || heard.after(p) != null
                                                && heard.after(p).kind() == Kind.AREA)
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether a number itself is enough: "at least", and "reach" where no word right before the
     * number says that it isn't.
     */
    final boolean reaches(Part number) {
        Part before = number == null ? null : limit(number);
        boolean limits = before != null && before.isAny("more", "less", "exceed", "undershoot");
        return limits ? before.is("reached") : heard.says("reached");
    }

    /** What stands before a number, articles apart: "toccato i 30". */
    final Part limit(Part number) {
        Part before = heard.before(number);
        while (before != null && Heard.isSmall(before)) {
            before = heard.before(before);
        }
        return before;
    }

    /** What somebody is compared with: "more … than"; null where nobody is. */
    Part than() {
        if (listed.isAheadOfUs()) {
            return heard.first("beats");
        }
        Part joined = than(heard.says("more") ? "more" : "less");
        Part apart = heard.first(heard.says("greater") ? "greater" : "smaller");
        if (joined != null || apart == null) {
            return joined;
        }
        return heard.parts().stream()
                .filter(p -> p.is("than") && p.from() >= apart.to())
                .filter(
                        p ->
                                heard.after(p) != null
                                        && heard.after(p).kind() == Kind.AREA
                                        && places.home().contains(heard.after(p).code()))
                .findFirst()
                .orElse(null);
    }
}
