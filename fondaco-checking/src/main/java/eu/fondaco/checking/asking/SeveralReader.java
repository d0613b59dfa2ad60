// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads the parts of a question that asks several things, each with what it takes from those
 * before.
 */
final class SeveralReader {

    private static final String[] ASKED = {
        "howmuch", "exports", "imports", "sells", "buys", "does", "itword"
    };
    private static final Map<Lang, String> AT = Map.of(Lang.EN, " in ", Lang.IT, " nel ");

    private final Function<String, Heard> hear;
    private final Function<String, Understanding> read;
    private final Predicate<Part> abroad;
    private final BiPredicate<Part, Part> within;

    /**
     * Over readings.
     *
     * @param hear what is found in a text
     * @param read how a question is understood
     * @param abroad whether an area lies in another country
     * @param within whether an area is part of another
     */
    SeveralReader(
            Function<String, Heard> hear,
            Function<String, Understanding> read,
            Predicate<Part> abroad,
            BiPredicate<Part, Part> within) {
        this.hear = hear;
        this.read = read;
        this.abroad = abroad;
        this.within = within;
    }

    /**
     * The parts of a question that asks several things, each with what it takes from those before;
     * null where the whole says as much.
     */
    Understanding of(List<String> parts, Framing.Core core, Understanding whole) {
        List<Understanding.Clear> found = new ArrayList<>();
        List<String> left = new ArrayList<>();
        if (!areRead(parts, core, found, left)) {
            return null;
        }
        List<Understanding.Clear> clear = told(found);
        if (!(whole instanceof Understanding.Clear c)) {
            return new Understanding.Several(clear, left, List.of());
        }
        if (parts.stream().skip(1).map(hear).anyMatch(SeveralReader::isOnlyAChoice)) {
            return null;
        }
        if (!left.isEmpty() && clear.stream().anyMatch(p -> p.request().equals(c.request()))) {
            return new Understanding.Several(clear, left, List.of());
        }
        if (c.request() instanceof Registered.Strategies && isOfAnyAct(clear.get(0).request())) {
            return null;
        }
        if (isOfOtherFlow(c.request(), clear.get(0).request())) {
            return new Understanding.Several(clear, left, List.of());
        }
        if (!left.isEmpty() && isOfOtherPartner(c.request(), clear.get(0).request())) {
            return new Understanding.Several(clear, left, List.of());
        }
        boolean acts = clear.stream().allMatch(p -> p.request() instanceof Registered.Acts);
        List<Question> asked = Told.questions(c.request());
        boolean more =
                isOfPart(parts)
                        || isAgain(clear)
                        || parts.stream().skip(1).map(hear).anyMatch(Further::isOfThat)
                        || isCrossed(clear, asked)
                        || clear.stream()
                                .anyMatch(
                                        p ->
                                                p.request().getClass() != c.request().getClass()
                                                        || !areTold(
                                                                Told.questions(p.request()), asked))
                        || c.request() instanceof Registered.Acts;
        boolean first = clear.stream().anyMatch(p -> p.request() instanceof Request.Leaders);
        boolean unlike = clear.stream().map(Understanding.Clear::request).distinct().count() > 1;
        return more && !acts && (left.isEmpty() ? unlike : first)
                ? new Understanding.Several(clear, left, List.of())
                : null;
    }

    /**
     * "How much does it sell and how much did it in 2014", "… and how much to Chile": the amount of
     * the first part, and the same at another time or with somebody.
     */
    private static boolean isAgain(List<Understanding.Clear> clear) {
        List<Question> all =
                clear.stream().flatMap(c -> Told.questions(c.request()).stream()).toList();
        boolean two =
                all.size() == 2
                        && clear.size() == 2
                        && clear.stream().allMatch(c -> c.request() instanceof Request.Amounts);
        if (!two || !all.get(0).measure().equals(MeasureExpr.LEVEL)) {
            return false;
        }
        Question one = all.get(0);
        Question other = all.get(1);
        boolean then = one.period() == null && other.period() != null;
        boolean with = one.partner().equals(Codes.WORLD) && !other.partner().equals(Codes.WORLD);
        return then != with
                && other.toBuilder()
                        .period(then ? null : other.period())
                        .partner(with ? Codes.WORLD : other.partner())
                        .build()
                        .equals(one);
    }

    /** "By which act …": one that nothing narrows, since what it approved is said later. */
    private static boolean isOfAnyAct(Request request) {
        return request instanceof Registered.Acts a
                && a.areas().isEmpty()
                && a.actors().isEmpty()
                && a.treaties().isEmpty()
                && a.topics().isEmpty()
                && a.when().isAny();
    }

    /** "…: France or Spain?": between whom the part before asks. */
    private static boolean isOnlyAChoice(Heard heard) {
        return heard.says("or")
                && heard.of(Kind.AREA).count() > 1
                && heard.parts().stream().allMatch(p -> p.kind() == Kind.AREA || Heard.isSmall(p));
    }

    /**
     * Whether the whole asks more than its parts do: "what did it sell to France and what did it
     * buy from Spain", each flow with each partner.
     */
    private static boolean isCrossed(List<Understanding.Clear> clear, List<Question> asked) {
        return clear.size() > 1
                && clear.stream()
                        .allMatch(
                                c ->
                                        c.request() instanceof Request.Amounts a
                                                && asked.containsAll(a.questions()))
                && clear.stream()
                                .flatMap(c -> Told.questions(c.request()).stream())
                                .distinct()
                                .count()
                        < asked.size();
    }

    /** Whether a part of the number before is asked for: "and how much of that went to Chile". */
    private boolean isOfPart(List<String> parts) {
        return parts.stream().skip(1).map(hear).anyMatch(SeveralReader::isOfPart);
    }

    private static boolean isOfPart(Heard heard) {
        return heard.says("share") && (heard.says("itword") || !heard.says("exports", "imports"));
    }

    /** A share with the amount that it is of the whole. */
    private static Request withAmount(Request told) {
        if (!(told instanceof Request.Amounts a) || a.questions().size() != 1) {
            return told;
        }
        Question share = a.questions().get(0);
        Question part = share.toBuilder().measure(MeasureExpr.LEVEL).denominator(null).build();
        return share.measure().equals(MeasureExpr.of("share"))
                ? new Request.Amounts(List.of(part, share), a.months(), a.compared())
                : told;
    }

    /** "And how much of this is leather": a part of the goods before, where some were named. */
    private static Request ofThose(Understanding.Clear read, List<Understanding.Clear> clear) {
        Request before = clear.isEmpty() ? null : clear.get(clear.size() - 1).request();
        boolean both =
                before instanceof Request.Amounts && read.request() instanceof Request.Amounts;
        List<Question> one = both ? Told.questions(before) : List.of();
        List<Question> other = both ? Told.questions(read.request()) : List.of();
        boolean within =
                one.size() == 1
                        && other.size() == 1
                        && !one.get(0).product().equals(Codes.TOTAL)
                        && !one.get(0).product().equals(other.get(0).product())
                        && Basis.ofProduct(Codes.TOTAL).equals(other.get(0).denominator());
        if (!within) {
            return read.request();
        }
        Basis whole = Basis.ofProduct(one.get(0).product());
        return new Request.Amounts(
                List.of(other.get(0).toBuilder().denominator(whole).build()),
                ((Request.Amounts) read.request()).months(),
                Request.Compared.NOTHING);
    }

    /**
     * Reads the parts of a question, each with what it takes from those before.
     *
     * @param clear takes what is clear
     * @param left takes what isn't, as it was written
     * @return whether the first part is clear
     */
    private boolean areRead(
            List<String> parts,
            Framing.Core core,
            List<Understanding.Clear> clear,
            List<String> left) {
        String before = "";
        boolean carries = parts.size() > 1 && !parts.get(0).endsWith("?");
        for (int i = 0; i < parts.size(); i++) {
            String part = i == 0 && carries ? withLater(parts) : parts.get(i);
            Heard heard = hear.apply(part);
            boolean told =
                    !clear.isEmpty() && isOfStrategy(clear.get(clear.size() - 1).request(), heard);
            boolean then = !clear.isEmpty() && SinceThen.isMeant(part, clear.get(clear.size() - 1));
            if (then) {
                left.add(part);
            }
            if (then || told || isFurther(heard, clear) || isOfFirst(part, heard, clear, left)) {
                continue;
            }
            String full = before.isEmpty() ? core.with(part) : completed(before, heard, part);
            if (isOfExtreme(clear, heard)) {
                continue;
            }
            boolean open = !before.isEmpty() && isUnsaid(heard) && !isCompared(hear.apply(before));
            if (!open
                    && read.apply(full) instanceof Understanding.Clear c
                    && !isOfSomebody(heard, c.request())) {
                Understanding.Clear dated = atEnd(c, heard, clear);
                clear.add(
                        isOfPart(heard)
                                ? c.asking(
                                        withAmount(
                                                heard.says("itword")
                                                        ? ofThose(c, clear)
                                                        : c.request()))
                                : dated);
                before = full;
            } else if (clear.isEmpty()) {
                return false;
            } else if (!isToldWith(clear.get(clear.size() - 1).request(), heard)) {
                left.add(part);
            }
        }
        return true;
    }

    /**
     * "… from 2015 to 2020, and where did they end up": without a time of its own it's the last. "…
     * in 2020, and in per cent on 2015": up to the time of the part before.
     */
    private static Understanding.Clear atEnd(
            Understanding.Clear read, Heard heard, List<Understanding.Clear> clear) {
        if (clear.isEmpty()
                || !(read.request() instanceof Request.Amounts a)
                || !(clear.get(clear.size() - 1).request() instanceof Request.Amounts before)
                || a.questions().stream().anyMatch(q -> q.period() != null)) {
            return read;
        }
        List<Period> times = before.questions().stream().map(Question::period).distinct().toList();
        boolean one = times.size() == 1 && times.get(0) != null;
        boolean span = before.questions().stream().allMatch(q -> q.base() != null);
        boolean end =
                span
                        && !heard.has(Kind.TIME)
                        && a.questions().stream().allMatch(q -> q.base() == null);
        boolean change =
                !span
                        && a.questions().stream()
                                .allMatch(
                                        q -> one && q.base() != null && isBefore(q, times.get(0)));
        return one && (end || change) ? read.asking(at(a, times.get(0))) : read;
    }

    private static boolean isBefore(Question q, Period end) {
        return q.base().isLike(end) && q.base().compareTo(end) < 0;
    }

    private static Request at(Request.Amounts told, Period end) {
        return new Request.Amounts(
                told.questions().stream().map(q -> q.toBuilder().period(end).build()).toList(),
                told.months(),
                told.compared());
    }

    /** Whether a few small words ask more of the part before, which is then told. */
    private boolean isFurther(Heard heard, List<Understanding.Clear> clear) {
        if (clear.isEmpty()) {
            return false;
        }
        Understanding.Clear last = clear.get(clear.size() - 1);
        Further further = new Further(heard, last.request(), abroad);
        Request more = further.asked();
        if (more != null) {
            clear.add(last.asking(more));
        }
        return more != null || further.isTold();
    }

    /**
     * The first part of a sentence with who trades and the time that only the next one names: "how
     * much does it sell and how much does Kent buy in 2014?".
     */
    private String withLater(List<String> parts) {
        Heard first = hear.apply(parts.get(0));
        Heard next = hear.apply(parts.get(1));
        boolean lists = first.says("top") && next.says("top") && !next.says("who", "which");
        if (lists && !first.has(Kind.AREA) && !first.says("us", "here", "region")) {
            return parts.get(0)
                    + next.of(Kind.AREA)
                            .filter(p -> !abroad.test(p))
                            .map(p -> " " + withLead(next, p))
                            .collect(Collectors.joining());
        }
        if (isOnlyOfGoods(first) && next.says("howmuch") && next.has(Kind.GOODS)) {
            return ofGoods(first, next, parts.get(1));
        }
        boolean trade = isOfOneWay(first) && isOfOneWay(next);
        if (!trade || first.says("which", "who", "when", "latest", "us", "here", "region")) {
            return parts.get(0);
        }
        StringBuilder said = new StringBuilder(parts.get(0));
        if (first.of(Kind.AREA).allMatch(abroad)) {
            next.of(Kind.AREA)
                    .filter(p -> !abroad.test(p))
                    .findFirst()
                    .ifPresent(p -> said.append(' ').append(next.text(p)));
        }
        if (isOnlyAWay(first)) {
            next.parts().stream()
                    .filter(p -> p.kind() == Kind.GOODS || isNeutral(next, p))
                    .forEach(p -> said.append(' ').append(withLead(next, p)));
        }
        if (!first.has(Kind.TIME) && !isOfOtherTimeOnly(first, next)) {
            next.of(Kind.TIME)
                    .findFirst()
                    .ifPresent(p -> said.append(AT.get(first.lang())).append(next.text(p)));
        }
        return said.toString();
    }

    /** "… and how much did it sell in 2014": the same at another time, so that the first is now. */
    private static boolean isOfOtherTimeOnly(Heard first, Heard next) {
        boolean out = first.says("exports", "sells");
        return out == next.says("exports", "sells")
                && out != next.says("imports", "buys")
                && !next.has(Kind.AREA)
                && !next.has(Kind.GOODS);
    }

    /** "How much does it sell": of whom and what only the next part says. */
    private static boolean isOnlyAWay(Heard heard) {
        return heard.parts().stream()
                .allMatch(
                        p ->
                                p.kind() == Kind.TIME
                                        || p.kind() == Kind.CUE && (isSmall(p) || p.isAny(ASKED)));
    }

    /** A place abroad that no preposition gives to the way of its own part: "compra negli USA". */
    private boolean isNeutral(Heard heard, Part p) {
        boolean out = heard.says("exports", "sells");
        return p.kind() == Kind.AREA
                && abroad.test(p)
                && (out ? heard.led(p, "from") : heard.led(p, "to"));
    }

    private static String withLead(Heard heard, Part p) {
        Part before = heard.before(p);
        boolean led = p.kind() == Kind.AREA && before != null && before.isAny("to", "from");
        return (led ? heard.text(before) + " " : "") + heard.text(p);
    }

    /** "How much machinery", of which only the next part says whose it is and which way it goes. */
    private static boolean isOnlyOfGoods(Heard heard) {
        return heard.says("howmuch")
                && heard.of(Kind.GOODS).count() == 1
                && heard.parts().stream()
                        .allMatch(p -> p.kind() == Kind.GOODS || p.is("howmuch") || isSmall(p));
    }

    private static boolean isSmall(Part part) {
        return Heard.isSmall(part) || part.is("and");
    }

    /** The next part with the goods of the first in place of its own. */
    private static String ofGoods(Heard first, Heard next, String part) {
        Part own = next.of(Kind.GOODS).findFirst().orElseThrow();
        Part goods = first.of(Kind.GOODS).findFirst().orElseThrow();
        int from = next.tokens().get(own.from()).start();
        int to = next.tokens().get(own.to() - 1).end();
        return part.substring(0, from) + first.text(goods) + part.substring(to);
    }

    private static boolean isOfOneWay(Heard heard) {
        return heard.says("howmuch")
                && heard.says("exports", "imports", "sells", "buys")
                && !heard.says("top", "least", "share", "growth", "rank");
    }

    private String completed(String before, Heard heard, String part) {
        return new FollowUp(hear.apply(before), before, abroad, within).completed(heard, part);
    }

    /** Whether a part asks of the one that comes first in the part before, which is then told. */
    private boolean isOfFirst(
            String part, Heard heard, List<Understanding.Clear> clear, List<String> left) {
        OfFirst ofFirst = ofFirst(clear, heard);
        if (ofFirst == null || !ofFirst.isMeant()) {
            return false;
        }
        Request shares = ofFirst.shares();
        Request.Leaders summed = ofFirst.summed();
        if (summed != null) {
            clear.set(clear.size() - 1, clear.get(clear.size() - 1).asking(summed));
        }
        if (shares != null) {
            boolean all = summed != null && shares instanceof Request.Leaders;
            Request told = all ? ((Request.Leaders) shares).summed() : shares;
            clear.add(clear.get(clear.size() - 1).asking(told));
        } else if (summed == null && !ofFirst.isToldAlready()) {
            left.add(part);
        }
        return true;
    }

    /** What may be asked of the one that comes first in the last part; null where none does. */
    private OfFirst ofFirst(List<Understanding.Clear> clear, Heard besides) {
        return !clear.isEmpty()
                        && clear.get(clear.size() - 1).request() instanceof Request.Leaders l
                ? new OfFirst(l, besides, p -> isMember(p, l))
                : null;
    }

    private boolean isMember(Part area, Request.Leaders list) {
        String whole = list.among().members().replaceFirst(".* of ", "");
        boolean home = abroad.test(area) == (list.among().dimension() == Dimension.PARTNER);
        boolean own = list.question().partner().list().contains(area.code());
        return home && !area.code().equals(whole) && !own;
    }

    /** Without parts whose numbers all stand in a part before them. */
    private static List<Understanding.Clear> told(List<Understanding.Clear> clear) {
        List<Understanding.Clear> all = new ArrayList<>();
        for (Understanding.Clear c : clear) {
            boolean again =
                    c.request() instanceof Request.Amounts a
                            && all.stream()
                                    .map(Understanding.Clear::request)
                                    .filter(Request.Amounts.class::isInstance)
                                    .anyMatch(
                                            r ->
                                                    ((Request.Amounts) r)
                                                            .questions()
                                                            .containsAll(a.questions()));
            if (!again) {
                all.add(c);
            }
        }
        return all;
    }

    /** Whether an order would be that by a verb which only a further part says. */
    private static boolean isOfOtherFlow(Request whole, Request first) {
        return whole instanceof Request.Leaders w
                && first instanceof Request.Leaders f
                && w.among().equals(f.among())
                && w.question().flow() != f.question().flow();
    }

    /** Whether an order would be that by a partner which only a further part names. */
    private static boolean isOfOtherPartner(Request whole, Request first) {
        return whole instanceof Request.Leaders w
                && first instanceof Request.Leaders f
                && !w.question().partner().equals(f.question().partner());
    }

    /** "And how much was it?" of a time that is told with its number. */
    private static boolean isOfExtreme(List<Understanding.Clear> clear, Heard heard) {
        Request last = clear.isEmpty() ? null : clear.get(clear.size() - 1).request();
        boolean extreme =
                last instanceof Request.Course c
                        && (c.summary() == Request.Summary.HIGHEST
                                || c.summary() == Request.Summary.LOWEST);
        boolean apart = heard.says("difference") && !heard.has(Kind.AREA) && !heard.has(Kind.GOODS);
        return extreme && (apart || OfFirst.isOfNumber(heard));
    }

    /** "And which one comes next?": one amount tells nobody's name. */
    private static boolean isOfSomebody(Heard heard, Request read) {
        Part which = heard.first("which");
        Part next = which == null ? null : heard.after(which);
        boolean one =
                next != null && Set.of("one", "ones").contains(heard.folded(next))
                        || heard.says("who");
        return one
                && read instanceof Request.Amounts a
                && a.questions().size() == 1
                && !heard.says("rank");
    }

    /** Whether what is asked besides is told with all that is held of visits, or of strategies. */
    private static boolean isToldWith(Request told, Heard besides) {
        boolean named = besides.has(Kind.AREA) || besides.has(Kind.ACTOR);
        boolean dates = told instanceof Registered.Activities && besides.says("when");
        boolean plan =
                told instanceof Registered.Strategies s
                        && (!s.ids().isEmpty() || besides.says("when"));
        return !named && (dates || plan);
    }

    /** Whether more is asked of a strategy, of which all is told: "and how much money had it?". */
    private static boolean isOfStrategy(Request told, Heard besides) {
        return told instanceof Registered.Strategies
                && besides.says("itword")
                && !besides.says("exports", "imports", "sells", "buys", "trade", "balance")
                && isToldWith(told, besides);
    }

    /** Whether several are set against each other: then "which of them" has its like before. */
    private static boolean isCompared(Heard before) {
        return before.of(Kind.AREA).count() > 1 && before.says("greater", "smaller", "compare");
    }

    /** Whether what is asked is among what is told, which may be told more narrowly. */
    private static boolean areTold(List<Question> asked, List<Question> told) {
        return asked.stream().allMatch(q -> told.stream().anyMatch(t -> isTold(q, t)));
    }

    private static boolean isTold(Question asked, Question told) {
        Question.Builder same = asked.toBuilder();
        if (asked.partner().equals(Codes.WORLD)) {
            same.partner(told.partner());
        }
        if (asked.product().equals(Codes.TOTAL)) {
            same.product(told.product());
        }
        if (asked.period() == null) {
            same.period(told.period());
        }
        return same.build().equals(told);
    }

    /** Whether it compares with what only the question before names: "and who buys more?". */
    private static boolean isUnsaid(Heard heard) {
        return heard.says("more", "less", "greater", "smaller", "others")
                && !heard.says("than", "compare", "levelword");
    }
}
