// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.checking.time.YearRef;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.YearPart;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts that mean something else beside others: examples of goods, money of a country, ways. */
final class Retold {

    private static final Set<String> LEVELS = SmallWords.of("retold.levels");
    private static final Set<String> OTHER = SmallWords.of("retold.other");

    private static final Set<String> ONWARD = SmallWords.of("retold.onward");

    private static final Set<String> OVER = SmallWords.of("retold.over");
    private static final Set<String> ENDS = SmallWords.of("retold.ends");

    private static final Set<String> DIFFERENT = SmallWords.of("retold.different");
    private static final Set<String> AMONG = SmallWords.of("retold.among");

    private static final List<String> MEMBERS =
            List.of("regions", "states", "provinces", "countries", "partners");

    private static final List<String> THINGS =
            List.of("act", "treaty", "activity", "visit", "partners", "countries", "products");

    private static final String[] ORDER = {"more", "less", "greater", "smaller", "top", "least"};

    private static final Set<String> HELD = SmallWords.of("retold.held");

    /** Of goods beside the area that they come from. */
    static final String ORIGIN = "origin";

    private static final int YEAR = 12;

    private Retold() {}

    /** "Cars, planes and other transport equipment": what others of held goods are named first. */
    static void examples(List<Part> parts, List<Token> tokens) {
        for (int i = 1; i < parts.size(); i++) {
            boolean others =
                    parts.get(i).kind() == Kind.GOODS
                            && (OTHER.contains(tokens.get(parts.get(i).from() - 1).fold())
                                    || OTHER.contains(tokens.get(parts.get(i).from()).fold()));
            for (int at = i - 1; others && at >= 0; at--) {
                Part p = parts.get(at);
                if (p.is("unheld")) {
                    parts.set(at, set(p, Set.of("filler", "general")));
                } else if (!Heard.isSmall(p) && !p.isAny("and", "others")) {
                    break;
                }
            }
        }
    }

    static Part set(Part part, Set<String> words) {
        return new Part(Kind.CUE, part.from(), part.to(), List.of(), null, null, words);
    }

    /** "In Canadian dollars": the money of the area named beside it, which is no partner. */
    static void inMoney(List<Part> parts) {
        for (int i = 1; i + 1 < parts.size(); i++) {
            Part one = parts.get(i);
            Part two = parts.get(i + 1);
            Part area = one.kind() == Kind.AREA ? one : two;
            Part money = area == one ? two : one;
            boolean of =
                    isOfMoney(parts, i)
                            && one.to() == two.from()
                            && area.kind() == Kind.AREA
                            && area.code().length() == 2
                            && money.words().stream().anyMatch(c -> c.startsWith("money."));
            if (of) {
                Set<String> words = Set.of("money." + area.code());
                parts.set(
                        i, new Part(Kind.CUE, one.from(), two.to(), List.of(), null, null, words));
                parts.remove(i + 1);
            }
        }
    }

    /** "Over the last three years", "meno che nel 2016": no value is passed, nothing left out. */
    static void beforeTimes(List<Part> parts, List<Token> tokens) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part word = parts.get(i);
            int at = i + 1;
            while (at + 1 < parts.size()
                    && (Heard.isSmall(parts.get(at)) || parts.get(at).is("to"))) {
                at++;
            }
            boolean time = parts.get(at).kind() == Kind.TIME;
            if (time && word.is("exceed") && parts.get(at).time() instanceof TimeValue.Latest) {
                boolean over = word.to() == word.from() + 1 && tokens.get(word.from()).is("over");
                parts.set(i, over ? set(word, Set.of("filler")) : word);
            } else if (time
                    && word.is("exclude")
                    && tokens.get(word.from()).fold().equals("meno")) {
                parts.set(i, set(word, Set.of("less", "order.less", "than")));
            }
        }
    }

    /** Whether "in" or "billions" stands before a part, with at most a small word between. */
    private static boolean isOfMoney(List<Part> parts, int at) {
        Part before = parts.get(at - 1);
        Part led = at > 1 && Heard.isSmall(before) ? parts.get(at - 2) : before;
        return Stream.of("to", "unit9", "unit6").anyMatch(c -> before.is(c) || led.is(c));
    }

    /** "How often did it fall": at which times, and no multiple of anything. */
    static void often(List<Part> parts) {
        String[] happens = {"growth", "exceed", "undershoot", "positive", "negative"};
        boolean ever = parts.stream().anyMatch(p -> p.is("ever"));
        boolean happened = !ever && parts.stream().anyMatch(p -> p.isAny(happens));
        parts.replaceAll(
                p -> p.is("howoften") && happened ? set(p, Set.of("whichyears", "howoften")) : p);
    }

    /** "Ultime 2 regioni", "last three states": those at the end of an order, and no time. */
    static void lastMembers(List<Part> parts) {
        for (int i = 0; i + 2 < parts.size(); i++) {
            boolean members =
                    parts.get(i).is("latest")
                            && parts.get(i + 1).kind() == Kind.NUMBER
                            && MEMBERS.stream().anyMatch(parts.get(i + 2)::is);
            parts.set(i, members ? set(parts.get(i), Set.of("least", "many")) : parts.get(i));
        }
    }

    /** "End 2018", "a fine 2018": the end of a time, and no act that ended. */
    static void ends(List<Part> parts, List<Token> tokens) {
        boolean acts = parts.stream().anyMatch(p -> p.isAny("act", "treaty"));
        for (int i = 0; !acts && i + 1 < parts.size(); i++) {
            Part end = parts.get(i);
            int next = i + 1;
            while (next + 1 < parts.size() && Heard.isSmall(parts.get(next))) {
                next++;
            }
            boolean time =
                    end.is("expired")
                            && parts.get(next).kind() == Kind.TIME
                            && ENDS.contains(tokens.get(end.to() - 1).fold());
            parts.set(i, time ? set(end, Set.of("filler")) : end);
        }
    }

    /** "How badly was it hit": it fell, where no value is said that it may have hit. */
    static void struck(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part hit = parts.get(i);
            boolean value =
                    parts.stream().anyMatch(p -> p.kind() == Kind.NUMBER && p.words().isEmpty());
            if (hit.is("struck") && !hit.is("growth") && !value) {
                parts.set(i, set(hit, Set.of("growth", "down", "struck")));
            }
        }
    }

    /** What stands in a question and isn't what it asks. */
    static void notAsked(List<Part> parts, List<Token> tokens) {
        putRight(parts, tokens);
        differing(parts, tokens);
        soMany(parts, tokens);
    }

    /** "Two different agreements": more than one, and not that anybody disagrees. */
    private static void differing(List<Part> parts, List<Token> tokens) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part word = parts.get(i);
            boolean things =
                    word.is("conflict")
                            && DIFFERENT.contains(tokens.get(word.to() - 1).fold())
                            && THINGS.stream().anyMatch(parts.get(i + 1)::is);
            parts.set(i, things ? set(word, Set.of("filler")) : word);
        }
    }

    /** "Where is Wales among the twelve regions": how many there are, and not how many to list. */
    private static void soMany(List<Part> parts, List<Token> tokens) {
        boolean place = parts.stream().anyMatch(p -> p.is("rank") && !p.is("first"));
        for (int i = 0; place && i + 1 < parts.size(); i++) {
            Part number = parts.get(i);
            boolean members =
                    (number.kind() == Kind.NUMBER || number.number() != null)
                            && MEMBERS.stream().anyMatch(parts.get(i + 1)::is)
                            && isLedByAmong(tokens, number.from());
            parts.set(i, members ? set(number, Set.of("filler")) : number);
        }
    }

    private static boolean isLedByAmong(List<Token> tokens, int at) {
        return IntStream.rangeClosed(Math.max(0, at - 2), at - 1)
                .anyMatch(i -> AMONG.contains(tokens.get(i).fold()));
    }

    /** "Not imports, exports", "l'import no, l'export": the way that isn't meant. */
    private static void putRight(List<Part> parts, List<Token> tokens) {
        boolean both =
                parts.stream().anyMatch(p -> p.is("exports"))
                        && parts.stream().anyMatch(p -> p.is("imports"));
        for (int i = 0; both && i < parts.size(); i++) {
            Part flow = parts.get(i);
            boolean denied =
                    flow.isAny("exports", "imports")
                            && flow.to() < tokens.size()
                            && tokens.get(flow.to()).fold().equals("no");
            if (denied) {
                parts.set(i, set(flow, Set.of("filler")));
            }
        }
    }

    /** "Di pi\u00f9 che nel 2019": what the amount of a time is set against, and no "which". */
    static void than(List<Part> parts, List<Token> tokens) {
        for (int i = 1; i + 1 < parts.size(); i++) {
            Part joint = parts.get(i);
            Part before = parts.get(i - 1);
            int at = i + 1;
            while (at + 1 < parts.size()
                    && (parts.get(at).is("to") || Heard.isSmall(parts.get(at)))) {
                at++;
            }
            Part time = parts.get(at);
            boolean order = Stream.of(ORDER).anyMatch(before::is);
            boolean said = joint.is("that") && tokens.get(joint.from()).fold().equals("che");
            boolean named = said && isAgainstName(parts, i, time);
            if (said && order && time.kind() == Kind.TIME || named) {
                parts.set(i, set(joint, Set.of("filler", "than")));
            }
        }
    }

    /** "Più in Cina che in Perù": a name of the same kind stands behind "more" and behind "che". */
    private static boolean isAgainstName(List<Part> parts, int che, Part other) {
        Part one = parts.get(che - 1);
        boolean like = one.kind() == other.kind() && one.kind() != Kind.CUE;
        Part before = like && che > 1 ? parts.get(che - 2) : null;
        int at = before != null && isLeading(before) ? che - 3 : che - 2;
        return like && at >= 0 && Stream.of(ORDER).anyMatch(parts.get(at)::is);
    }

    private static boolean isLeading(Part part) {
        return part.isAny("to", "from") || Heard.isSmall(part);
    }

    /** "Buys from Chile more than it sells there": Italian has one word for "there" and "us". */
    static void there(List<Part> parts, List<Token> tokens, Predicate<String> home) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part ci = parts.get(i);
            Part verb = parts.get(i + 1);
            boolean said = ci.is("tous") && tokens.get(ci.from()).fold().equals("ci");
            if (said && verb.isAny("sells", "buys") && areNamed(parts, i, home)) {
                parts.set(i, set(ci, Set.of("filler")));
            }
        }
    }

    /** Whether somebody at home and somebody abroad are named before a part. */
    private static boolean areNamed(List<Part> parts, int before, Predicate<String> home) {
        List<Part> areas =
                parts.subList(0, before).stream().filter(p -> p.kind() == Kind.AREA).toList();
        return areas.stream().anyMatch(p -> home.test(p.code()))
                && areas.stream().anyMatch(p -> !home.test(p.code()));
    }

    /** "It has sunk below 5 billion": a value that is passed, and no change by so much. */
    static void levels(List<Part> parts, List<Token> tokens) {
        for (int i = 0; i + 2 < parts.size(); i++) {
            Part moved = parts.get(i);
            Part side = parts.get(i + 1);
            Part number = parts.get(i + 2);
            boolean passed = side.isAny("exceed", "undershoot");
            boolean level =
                    moved.is("growth")
                            && passed
                            && number.kind() == Kind.NUMBER
                            && LEVELS.contains(tokens.get(side.from()).fold())
                            && i + 3 < parts.size()
                            && parts.get(i + 3).isAny("unit9", "unit6");
            if (level) {
                parts.set(i, set(moved, Set.of("filler")));
            }
        }
    }

    /**
     * "How many chemicals", "how many dollars", "did it rise by how many per cent": these aren't
     * counted, so that it asks how much.
     */
    static void manyGoods(List<Part> parts) {
        boolean grows = parts.stream().anyMatch(p -> p.is("growth"));
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part many = parts.get(i);
            Part goods = parts.get(i + 1);
            boolean money = goods.words().stream().anyMatch(w -> w.startsWith("money."));
            boolean mass = goods.kind() == Kind.GOODS || money || grows && goods.is("percent");
            if (many.words().equals(Set.of("howmany")) && mass) {
                parts.set(i, set(many, Set.of("howmuch")));
            }
        }
    }

    /** "Buys more Italian goods", "prodotti italiani": whose they are, and no list of goods. */
    static void origins(Lang lang, List<Part> parts, List<Token> tokens) {
        boolean traded = parts.stream().anyMatch(p -> p.isAny("sells", "buys"));
        for (int i = 0; traded && i < parts.size(); i++) {
            int beside = lang == Lang.EN ? i - 1 : i + 1;
            boolean goods = parts.get(i).is("products") && beside >= 0 && beside < parts.size();
            Part area = goods ? parts.get(beside) : null;
            boolean asked = lang == Lang.EN ? isAsked(parts, i - 2) : isAsked(parts, i - 1);
            if (area != null
                    && area.kind() == Kind.AREA
                    && !area.code().equals(Area.WORLD)
                    && !asked
                    && (lang == Lang.EN
                            || Character.isLowerCase(
                                    tokens.get(area.from()).text().codePointAt(0)))) {
                parts.set(i, set(parts.get(i), Set.of("filler", ORIGIN)));
            }
        }
    }

    private static boolean isAsked(List<Part> parts, int at) {
        return at >= 0 && parts.get(at).isAny("which", "howmany");
    }

    /** "Tuscany and Umbria": a joint between two names, and not "is". */
    static void joints(List<Part> parts) {
        for (int i = 1; i + 1 < parts.size(); i++) {
            Part joint = parts.get(i);
            Part next = parts.get(i + 1);
            Part after = Heard.isSmall(next) && i + 2 < parts.size() ? parts.get(i + 2) : next;
            Kind before = parts.get(i - 1).kind();
            boolean names = before != Kind.CUE && before == after.kind();
            if (names && joint.is("and") && joint.is("being")) {
                parts.set(i, set(joint, Set.of("filler", "and")));
            }
        }
    }

    /** "Went up to Canada", "is going to Canada" say where to, not that something rose or will. */
    static void onTheWay(List<Part> parts, List<Token> tokens) {
        for (int i = 0; i < parts.size(); i++) {
            Part going = parts.get(i);
            boolean last = going.to() == tokens.size() || !tokens.get(going.to()).isWord();
            boolean named = last || i + 1 < parts.size() && parts.get(i + 1).kind() == Kind.AREA;
            boolean onward = going.is("forecast") && going.to() == going.from() + 2;
            if (onward && named && ONWARD.contains(tokens.get(going.to() - 1).fold())) {
                parts.set(i, set(going, Set.of("to")));
            }
        }
        for (int i = 0; i + 2 < parts.size(); i++) {
            Part went = parts.get(i);
            boolean way =
                    went.is("growth")
                            && went.to() == went.from() + 2
                            && parts.get(i + 1).is("to")
                            && parts.get(i + 2).kind() == Kind.AREA;
            if (way) {
                Set<String> filler = Set.of("filler");
                parts.set(
                        i,
                        new Part(Kind.CUE, went.from(), went.to(), List.of(), null, null, filler));
            }
        }
    }

    /** "The rest of the world", which is named as the world is. */
    static boolean isRest(Part part, List<Token> tokens) {
        return part.kind() == Kind.AREA
                && part.code().equals(Area.WORLD)
                && tokens.subList(part.from(), part.to()).stream()
                        .anyMatch(t -> Set.of("rest", "resto").contains(t.fold()));
    }

    /** "The latest quarterly figure": the latest quarter, where no course through time is meant. */
    private static void latestPart(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part unit = parts.get(i);
            boolean part = unit.isAny("quarterly", "monthly") && !unit.is("eachtime");
            Part latest = part ? latestBefore(parts, i) : null;
            if (latest != null) {
                Offset.Unit of = unit.is("monthly") ? Offset.Unit.MONTH : Offset.Unit.QUARTER;
                TimeValue time = new TimeValue.Latest(of, 1);
                parts.set(i, time(unit, time));
            }
        }
    }

    /** Times that are told by more than a period. */
    static void times(List<Part> parts, List<Token> tokens) {
        latestPart(parts);
        lastYears(parts, tokens);
        onYearBefore(parts);
        inYearsBelowTheLast(parts);
        yearsNamed(parts);
        nextYear(parts);
        lastHeld(parts, tokens);
    }

    /** "Anno 2018", "in the year 2018": the noun says no more than the year. */
    private static void yearsNamed(List<Part> parts) {
        for (int i = 1; i < parts.size(); i++) {
            Part noun = parts.get(i - 1);
            boolean named =
                    parts.get(i).time() instanceof TimeValue.Interval
                            && noun.is("timeunit")
                            && noun.is("years")
                            && noun.to() == parts.get(i).from();
            if (named) {
                parts.set(i - 1, set(noun, Set.of("filler")));
            }
        }
    }

    /**
     * "The last decade", "nell'ultimo triennio": so many years up to the latest. "Grew in ten
     * years" too, where no other time is said.
     */
    private static void lastYears(List<Part> parts, List<Token> tokens) {
        boolean grown =
                parts.stream().anyMatch(p -> p.is("growth"))
                        && parts.stream().filter(p -> p.kind() == Kind.TIME).count() == 1;
        for (int i = 0; i < parts.size(); i++) {
            Part time = parts.get(i);
            boolean latest =
                    i > 0 && parts.get(i - 1).is("latest") && parts.get(i - 1).to() == time.from();
            boolean years =
                    time.time() instanceof TimeValue.Length length
                            && length.months() % YEAR == 0
                            && (latest || grown && length.months() > YEAR && isLed(time, tokens));
            if (years) {
                int count = ((TimeValue.Length) time.time()).months() / YEAR;
                parts.set(i, time(time, new TimeValue.Latest(Offset.Unit.YEAR, count)));
            }
        }
    }

    /**
     * "Compared with last year", "rispetto all'anno prima": the change of the latest year on the
     * one before, where no other time is said and no order is asked.
     */
    private static void onYearBefore(List<Part> parts) {
        boolean other = parts.stream().filter(p -> p.kind() == Kind.TIME).count() > 1;
        boolean ordered = parts.stream().anyMatch(p -> Stream.of(ORDER).anyMatch(p::is));
        for (int i = 0; !other && !ordered && i + 1 < parts.size(); i++) {
            int at = i + 1;
            while (at + 1 < parts.size() && isLeading(parts.get(at))) {
                at++;
            }
            boolean last =
                    parts.get(at).is("yearbefore")
                            && parts.stream().noneMatch(p -> p.kind() == Kind.TIME);
            if (parts.get(i).is("compare") && (last || isLastYear(parts.get(at)))) {
                parts.set(i, set(parts.get(i), Set.of("growth")));
                parts.set(at, set(parts.get(at), Set.of("filler")));
            }
        }
    }

    /** "In which years was it less than the year before": in which years it fell. */
    private static void inYearsBelowTheLast(List<Part> parts) {
        boolean asked = parts.stream().anyMatch(p -> p.is("whichyears"));
        for (int i = 0; asked && i + 1 < parts.size(); i++) {
            Part than = parts.get(i);
            int at = i + 1;
            while (at + 1 < parts.size() && Heard.isSmall(parts.get(at))) {
                at++;
            }
            boolean before = parts.get(at).is("yearbefore") || isLastYear(parts.get(at));
            if (before && than.isAny("more", "less", "order.more", "order.less")) {
                String way = than.isAny("less", "order.less") ? "down" : "up";
                parts.set(i, set(than, Set.of("growth", way)));
                parts.set(at, set(parts.get(at), Set.of("filler")));
            }
        }
    }

    /** Whether a time is the year before this one. */
    static boolean isLastYear(Part time) {
        boolean earlier =
                time.time() instanceof TimeValue.Earlier e
                        && e.offset().equals(new Offset(Offset.Unit.YEAR, 1));
        return earlier
                || time.time() instanceof TimeValue.Interval interval
                        && interval.year() instanceof YearRef.FromNow ago
                        && ago.years() == 1
                        && interval.part().months() == YEAR;
    }

    /** Whether a length of time is what something took: "in ten years", not "ten years running". */
    private static boolean isLed(Part time, List<Token> tokens) {
        boolean within = OVER.contains(tokens.get(time.from()).fold());
        int from = within ? time.from() + 1 : time.from();
        boolean led = within || from > 0 && OVER.contains(tokens.get(from - 1).fold());
        return led && time.to() - from == 2;
    }

    /** "Next year", where no time stands before it that another could follow: from today. */
    private static void nextYear(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.time() instanceof TimeValue.Later later) {
                if (later.offset().unit() == Offset.Unit.YEAR) {
                    YearRef year = new YearRef.FromNow(-later.offset().count());
                    parts.set(i, time(part, new TimeValue.Interval(YearPart.wholeYear(), year)));
                }
                return;
            }
            if (part.kind() == Kind.TIME) {
                return;
            }
        }
    }

    static Part time(Part part, TimeValue time) {
        return new Part(Kind.TIME, part.from(), part.to(), List.of(), time, null, Set.of());
    }

    /** "Last year you have data for": the latest that is held, and not the year before this one. */
    private static void lastHeld(List<Part> parts, List<Token> tokens) {
        for (int i = 0; i < parts.size(); i++) {
            Part time = parts.get(i);
            boolean last = isLastYear(time);
            int to = Math.min(time.to() + 4, tokens.size());
            boolean held =
                    last
                            && tokens.subList(time.to(), to).stream()
                                    .anyMatch(t -> HELD.contains(t.fold()));
            if (held) {
                TimeValue latest = new TimeValue.Latest(Offset.Unit.YEAR, 1);
                parts.set(i, time(time, latest));
            }
        }
    }

    private static Part latestBefore(List<Part> parts, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (parts.get(i).is("latest")) {
                return parts.get(i);
            }
            boolean small = Heard.isSmall(parts.get(i)) || parts.get(i).is("howmuch");
            if (!small) {
                return null;
            }
        }
        return null;
    }

    /** "Which agreements last five years": how long they are to run, and no time that is over. */
    static void lasting(Lang lang, List<Part> parts, List<Token> tokens) {
        for (int i = 1; i < parts.size(); i++) {
            Part time = parts.get(i);
            boolean acts = parts.get(i - 1).is("act") && parts.get(i - 1).to() == time.from();
            if (lang == Lang.EN
                    && acts
                    && time.time() instanceof TimeValue.Latest latest
                    && tokens.get(time.from()).fold().equals("last")) {
                int months = latest.unit() == Offset.Unit.YEAR ? 12 : 1;
                TimeValue length = new TimeValue.Length(latest.count() * months);
                parts.set(i, time(time, length));
            }
        }
    }
}
