// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Request.Compared;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Set;

/**
 * What is left of a whole without some of its parts: all partners but those named, a nation or a
 * group without one of its members, all goods but some.
 */
final class RestShape extends Shape {

    /** Before the code of a union: all partners outside it. */
    private static final String OUTSIDE = "EXT_";

    private static final Set<String> OTHER_SHAPES = SmallWords.of("rest-shape.other-shapes");

    private static final Set<String> OF = SmallWords.of("rest-shape.of");

    RestShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        Request outside = ofOutside();
        if (outside != null) {
            return outside;
        }
        boolean rest = heard.says(Others.MARK);
        boolean without = heard.says("exclude") && !places.without().isEmpty();
        List<String> goods = goods();
        if (!rest && !without && goods.isEmpty()
                || flows.size() != 1
                || heard.says(OTHER_SHAPES)
                || isOfMost()) {
            return null;
        }
        boolean course =
                heard.parts().stream().anyMatch(p -> p.is("evolution") && !p.isAny("does", "goes"));
        if (course
                || heard.parts().stream()
                        .anyMatch(p -> p.is("products") && !p.is("plainproducts"))) {
            return null;
        }
        if (listed.among() != null || when.points().size() > 1 || when.first() != null) {
            return null;
        }
        if (!goods.isEmpty()) {
            return rest || without ? null : ofGoods(goods);
        }
        List<String> out = without ? places.without() : List.of();
        return out.isEmpty() ? ofNamed() : ofLeftOut(out);
    }

    /** "What share of all exports comes from outside Kent": the nation less what is named. */
    private Request ofOutside() {
        Part beyond = heard.first("beyond");
        Part area = beyond == null ? null : heard.after(beyond);
        while (area != null && Heard.isSmall(area)) {
            area = heard.after(area);
        }
        boolean part =
                area != null
                        && area.kind() == Kind.AREA
                        && isHome(area.code())
                        && !isNation(area.code());
        String named = named(area);
        boolean alone = places.home().stream().allMatch(c -> isNation(c) || c.equals(named));
        return part
                        && alone
                        && flows.size() == 1
                        && places.abroad().isEmpty()
                        && when.points().size() < 2
                        && !heard.says("growth", "rank", "top")
                ? ofReporters(places.nation(), scope.partners().get(0), List.of(named))
                : null;
    }

    private static String named(Part area) {
        return area == null || area.kind() != Kind.AREA ? "" : area.code();
    }

    /** The goods that are left out, of one who trades; none where several do. */
    private List<String> goods() {
        return heard.says("exclude") && scope.reporters().size() == 1
                ? scope.goodsLeftOut(scope.reporters().get(0))
                : List.of();
    }

    /** "Without fish": all goods, or those named, less those that are left out. */
    private Request ofGoods(List<String> out) {
        String reporter = scope.reporters().get(0);
        Codes all = scope.product(reporter);
        boolean within =
                all.equals(Codes.TOTAL) || out.stream().allMatch(c -> scope.isPartOfGoods(c, all));
        if (!within || scope.partners().size() != 1) {
            return null;
        }
        Codes partner = scope.partners().get(0);
        Question whole = at(wanted.level(flows.get(0), Codes.of(reporter), partner).product(all));
        return allBut(
                whole,
                out.stream().map(c -> whole.toBuilder().product(Codes.of(c)).build()).toList());
    }

    /** Whether the most or the least is asked for, and not more or less. */
    private boolean isOfMost() {
        return heard.parts().stream()
                .filter(p -> p.isAny("top", "least"))
                .anyMatch(p -> !p.isAny("order.more", "order.less"));
    }

    /** "To Chile and to all others": those named, and what is left without them. */
    private Request ofNamed() {
        String whole = wholeNamed();
        if (!places.abroad().isEmpty() && !isOfPeers()) {
            List<String> parts = places.abroad().stream().filter(c -> !c.equals(whole)).toList();
            Codes all = whole.isEmpty() ? Codes.WORLD : Codes.of(whole);
            return parts.isEmpty() || scope.reporters().size() != 1
                    ? null
                    : ofPartners(scope.reporters().get(0), all, parts);
        }
        List<String> parts =
                places.home().stream().filter(c -> !c.equals(whole) && !isNation(c)).toList();
        String all = whole.isEmpty() ? places.nation() : whole;
        boolean within = !parts.isEmpty() && parts.stream().allMatch(c -> scope.isPartOf(c, all));
        return within && !all.isEmpty() ? ofReporters(all, scope.partners().get(0), parts) : null;
    }

    /** Whether all others are states or regions, and not those with whom they trade. */
    private boolean isOfPeers() {
        Part rest = heard.first(Others.MARK);
        return rest != null && AgainstRest.isOfPeers(heard.tokens(), rest.from(), rest.to());
    }

    /** "Without Chile", "apart from Kent": what is left out, of the whole that is named. */
    private Request ofLeftOut(List<String> out) {
        if (out.stream().noneMatch(this::isHome)) {
            List<String> abroad = places.abroad();
            boolean outside = out.stream().allMatch(c -> abroad.equals(List.of(OUTSIDE + c)));
            if (outside && scope.reporters().size() == 1) {
                return wanted.amounts(wanted.at(wanted.plain()));
            }
            boolean within =
                    abroad.isEmpty()
                            || abroad.size() == 1
                                    && out.stream().allMatch(c -> scope.isPartOf(c, abroad.get(0)));
            Codes all = abroad.isEmpty() ? Codes.WORLD : Codes.of(abroad);
            return within && scope.reporters().size() == 1
                    ? ofPartners(scope.reporters().get(0), all, out)
                    : null;
        }
        String all = places.home().isEmpty() ? places.nation() : places.home().get(0);
        boolean within =
                places.home().size() < 2
                        && places.abroad().size() < 2
                        && out.stream().allMatch(c -> scope.isPartOf(c, all));
        return within ? ofReporters(all, scope.partners().get(0), out) : null;
    }

    private boolean isNation(String code) {
        return code.equals(places.nation());
    }

    private boolean isHome(String code) {
        return scope.isPartOf(code, places.nation());
    }

    /** The whole of whose rest is spoken: "the rest of England"; empty where none is named. */
    private String wholeNamed() {
        Part rest = heard.first(Others.MARK);
        Part next = rest == null ? null : heard.after(rest);
        while (next != null && Heard.isSmall(next)) {
            next = heard.after(next);
        }
        boolean named =
                next != null
                        && next.kind() == Kind.AREA
                        && !next.code().equals(Area.WORLD)
                        && isJoined(next)
                        && heard.tokens().subList(rest.from(), rest.to()).stream()
                                .anyMatch(t -> t.is("rest") || t.is("resto"));
        return named ? next.code() : "";
    }

    /** Whether "of" leads to a name, an article at most between: "the rest of England". */
    private boolean isJoined(Part area) {
        int at = area.from() - 1;
        boolean article = at > 0 && heard.tokens().get(at).is("the");
        return at > 0 && OF.contains(heard.tokens().get(article ? at - 1 : at).fold());
    }

    private Request ofPartners(String reporter, Codes all, List<String> parts) {
        Question whole = at(wanted.level(flows.get(0), Codes.of(reporter), all));
        return allBut(
                whole,
                parts.stream().map(c -> whole.toBuilder().partner(Codes.of(c)).build()).toList());
    }

    private Request ofReporters(String all, Codes partner, List<String> parts) {
        Question whole = at(wanted.level(flows.get(0), Codes.of(all), partner));
        return allBut(
                whole,
                parts.stream().map(c -> whole.toBuilder().reporter(Codes.of(c)).build()).toList());
    }

    private Request allBut(Question whole, List<Question> parts) {
        return new Request.AllBut(whole, parts, when.months(), compared());
    }

    /** What is asked of how those named stand to all others. */
    private Compared compared() {
        boolean less = heard.says("less", "smaller", "undershoot");
        boolean more = heard.says("more", "greater", "exceed");
        Part rest = heard.first(Others.MARK);
        boolean choice = heard.says("or", "which", "who", "howmuch", "compare");
        if (rest == null || choice || more == less || !isPut()) {
            return more || less || heard.says("compare", "top")
                    ? Compared.LARGEST
                    : Compared.NOTHING;
        }
        boolean behind = heard.of(Kind.AREA).anyMatch(p -> isNamed(p) && p.to() <= rest.from());
        return more == behind ? Compared.ABOVE : Compared.BELOW;
    }

    /** Whether it is asked if it is so; Italian asks in the words in which it would be told. */
    private boolean isPut() {
        boolean marked = heard.tokens().get(heard.tokens().size() - 1).is("?");
        return heard.says("whether", "does") || heard.lang() == Lang.IT && marked;
    }

    /** Whether somebody is meant who is set against all others. */
    private boolean isNamed(Part area) {
        return isOfPeers() || places.abroad().isEmpty() || places.abroad().contains(area.code());
    }

    private Question at(Question.Builder plain) {
        return plain.period(when.points().isEmpty() ? null : when.points().get(0)).build();
    }
}
