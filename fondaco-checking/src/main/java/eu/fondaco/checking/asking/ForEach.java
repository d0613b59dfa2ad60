// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What comes first for each of several areas: "the top product of Kent, Surrey and Essex". An order
 * is that of one of them, so that the question is asked of each by itself.
 */
final class ForEach {

    private static final int MOST = 8;

    /** What says that each of several is meant, before they are named. */
    private static final Map<Lang, String> EACH =
            Map.of(
                    Lang.EN,
                    "(?i)\\b(each of (the )?(four )?|each |every |all (the )?(four )?|(the )?four"
                            + " )$",
                    Lang.IT,
                    "(?i)\\b(ciascun[oa] (tra |di |fra |delle |dei )?|ogni )$");

    private final Catalog catalog;
    private final Function<String, Heard> hear;
    private final Function<String, Understanding> read;
    private final Predicate<Part> abroad;

    /**
     * Over readings.
     *
     * @param hear what is found in a text
     * @param read how a question is understood
     * @param abroad whether an area lies in another country
     */
    ForEach(
            Catalog catalog,
            Function<String, Heard> hear,
            Function<String, Understanding> read,
            Predicate<Part> abroad) {
        this.catalog = catalog;
        this.hear = hear;
        this.read = read;
        this.abroad = abroad;
    }

    /** The orders of each; null where several aren't asked for. */
    Understanding of(String text) {
        Heard heard = hear.apply(text);
        boolean ordered =
                heard.says("top", "least", "first", "second", "third", Ordinals.PLACE)
                        && (heard.says("products", "partners", "suppliers", "countries")
                                || isTopTrade(heard))
                        && !heard.says("more", "less", "compare", "difference", "together");
        List<Part> list = list(heard);
        boolean nations = list.size() == 1 && heard.says("constituents");
        List<String> names =
                nations ? nations(heard, list.get(0)) : list.stream().map(heard::text).toList();
        if (names.size() < 2 || names.size() > MOST || !ordered) {
            return null;
        }
        Part last = list.get(list.size() - 1);
        Part of = nations ? heard.first("constituents") : last;
        int from = heard.tokens().get(Math.min(list.get(0).from(), of.from())).start();
        int to = heard.tokens().get(Math.max(last.to(), of.to()) - 1).end();
        String before = text.substring(0, from).replaceFirst(EACH.get(heard.lang()), "");
        List<Understanding.Clear> each = new ArrayList<>();
        for (String name : names) {
            if (!(read.apply(before + name + text.substring(to)) instanceof Understanding.Clear c)
                    || !isOrder(c.request())) {
                return null;
            }
            each.add(c);
        }
        return new Understanding.Several(each, List.of(), List.of());
    }

    /** "The top export of": the first of what is traded, and not who trades most. */
    private static boolean isTopTrade(Heard heard) {
        return heard.parts().stream()
                .filter(p -> p.isAny("exports", "imports"))
                .map(heard::before)
                .anyMatch(p -> p != null && (p.is("firstword") || Ordinals.of(p) > 0));
    }

    /** The nations of which a country is made, where they are named as such. */
    private List<String> nations(Heard heard, Part country) {
        return Places.constituents(country.code(), catalog).stream()
                .flatMap(c -> catalog.areas().find(c).stream())
                .map(a -> a.name().in(heard.lang()))
                .toList();
    }

    /** Whether a list of goods or of partners is told. */
    private static boolean isOrder(Request request) {
        return request instanceof Request.Leaders l
                && l.among().dimension() != Dimension.REPORTER
                && l.question().reporter() != null;
    }

    /** The areas at home that stand one beside the other, nothing but joints between them. */
    private List<Part> list(Heard heard) {
        List<Part> areas = heard.of(Kind.AREA).filter(p -> !abroad.test(p)).toList();
        boolean row =
                IntStream.range(1, areas.size())
                        .allMatch(i -> isBeside(heard, areas.get(i - 1), areas.get(i)));
        boolean distinct = areas.stream().map(Part::code).distinct().count() == areas.size();
        return row && distinct ? areas : List.of();
    }

    private static boolean isBeside(Heard heard, Part one, Part other) {
        return IntStream.range(one.to(), other.from())
                .allMatch(
                        t ->
                                heard.tokens().get(t).is(",")
                                        || Objects.nonNull(heard.at(t))
                                                && (heard.at(t).is("and")
                                                        || Heard.isSmall(heard.at(t))));
    }
}
