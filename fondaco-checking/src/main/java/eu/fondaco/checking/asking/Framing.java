// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around a question and asks nothing: a sentence on who asks ("We make valves."), a
 * courteous opening ("With a view to a note for the council, could you indicate …"). It is set
 * aside only beside something that does ask, and only where it speaks of no act, number of trade or
 * time and excludes nothing. A place that only it names is what "there" means, and is kept.
 */
final class Framing {

    /**
     * A question without its frame.
     *
     * @param asked what asks
     * @param aside what was set aside, as it was written; empty where nothing was
     * @param there places that only the frame names; empty for none
     * @param them goods that only the frame names and the question means; empty for none
     */
    record Core(String asked, List<String> aside, String there, String them) {
        Core {
            aside = List.copyOf(aside);
        }

        /** What asks, with the place that "there" means, and the goods. */
        String whole() {
            return with(asked);
        }

        /** A part of it with these: a place leads, so that no word before it says what it does. */
        String with(String part) {
            String bare = part.replaceFirst("[?.!:;\\s]*$", "");
            String full =
                    them.isEmpty() ? part : bare + ", " + them + part.substring(bare.length());
            return there.isEmpty() ? full : there + ", " + full;
        }
    }

    /** What a frame doesn't speak of. */
    private static final Set<String> ASKED = SmallWords.of("framing.asked");

    /** What words say that name what an answer is for. */
    private static final Set<String> NOTHING = SmallWords.of("framing.nothing");

    private static final List<String> HEADS =
            List.of("which", "who", "when", "howmany", "howmuch", "whether");

    private static final String[] ASKING = {"which", "who", "howmany", "howmuch"};

    /** What parts a sentence on who asks from the question, as people type. */
    private static final Pattern STOP = Pattern.compile("[,.] +");

    private static final Set<String> FORMS = SmallWords.of("framing.forms");

    private static final Set<String> THEM = SmallWords.of("framing.them");

    private final Lang lang;
    private final Function<String, Heard> hear;
    private final Predicate<Part> abroad;

    /**
     * Of a language.
     *
     * @param hear what is found in a text
     * @param abroad whether an area lies in another country
     */
    Framing(Lang lang, Function<String, Heard> hear, Predicate<Part> abroad) {
        this.lang = lang;
        this.hear = hear;
        this.abroad = abroad;
    }

    /** The question without sentences and an opening that ask nothing. */
    Core core(String whole) {
        List<String> kept = new ArrayList<>();
        List<String> aside = new ArrayList<>();
        String text = new Purposes(lang, hear).without(whole, aside);
        List<String> segments =
                segments(text).stream().flatMap(s -> introduced(s).stream()).toList();
        boolean asks = segments.stream().anyMatch(s -> isAsking(s, hear.apply(s)));
        boolean marked = segments.stream().anyMatch(s -> s.endsWith("?"));
        Set<String> there = new LinkedHashSet<>();
        Set<String> goods = new LinkedHashSet<>();
        for (String segment : segments) {
            Heard heard = hear.apply(segment);
            boolean manner = marked && isOfManner(segment, heard);
            boolean ours = marked && isOfOurTrade(segment, heard) || isOfPurpose(segment, heard);
            if (asks && marked && isOfGuess(segment, heard)) {
                aside.add(segment);
            } else if (asks && (manner || ours || isFrame(segment, heard))) {
                aside.add(segment);
                heard.of(Kind.AREA).map(heard::text).forEach(there::add);
                heard.of(Kind.GOODS).map(heard::text).forEach(goods::add);
            } else {
                kept.add(segment);
            }
        }
        if (kept.isEmpty()) {
            return new Core(whole, List.of(), "", "");
        }
        String unset = unset(String.join(" ", kept), aside, there);
        String rest = unopened(unset, aside);
        String places = missing(hear.apply(rest), there);
        String them = kept.stream().anyMatch(s -> isOfThem(hear.apply(s))) ? of(goods) : "";
        return new Core(rest, told(aside), places, them);
    }

    /**
     * What somebody says of themselves before they ask, apart from the question: "We make valves,
     * which …". All of it where nothing is said so.
     */
    private List<String> introduced(String segment) {
        Matcher stop = STOP.matcher(segment);
        while (stop.find()) {
            String before = segment.substring(0, stop.start());
            String rest = segment.substring(stop.end());
            Heard self = hear.apply(before);
            boolean opens = !self.parts().isEmpty() && self.parts().get(0).isAny("self", "us");
            if (opens && !self.says(ASKING) && isFrame(before, self) && asks(hear.apply(rest))) {
                return List.of(before + ".", rest);
            }
        }
        return List.of(segment);
    }

    /** Whether a word that asks comes first, small words apart. */
    private static boolean asks(Heard heard) {
        return heard.parts().stream()
                .filter(p -> !Heard.isSmall(p))
                .findFirst()
                .filter(p -> p.is("share") || HEADS.stream().anyMatch(p::is))
                .isPresent();
    }

    /** The places of a frame that the question needs: those on a side that it names none of. */
    private String missing(Heard question, Set<String> there) {
        List<Part> named = question.of(Kind.AREA).toList();
        List<String> missing = new ArrayList<>();
        for (String place : there) {
            Part part = hear.apply(place).of(Kind.AREA).findFirst().orElse(null);
            boolean far = part != null && abroad.test(part);
            boolean asked = far && isOfOthers(question);
            if (part != null && !asked && named.stream().noneMatch(p -> abroad.test(p) == far)) {
                missing.add(place);
            }
        }
        return String.join(", ", missing);
    }

    /** Whether those with whom somebody trades are asked for, so that none needs to be named. */
    private static boolean isOfOthers(Heard question) {
        return question.says("who", "which") && question.says("partners", "suppliers", "countries");
    }

    /**
     * The question behind a setting that ends in a wish to know: "We host … and would like to know
     * how much …". The places of the setting are kept, for what the question doesn't name.
     */
    private String unset(String text, List<String> aside, Set<String> there) {
        Heard heard = hear.apply(text);
        for (Part wish : heard.parts()) {
            Part head = wish.is("request") ? asking(heard, wish) : null;
            if (head != null && isSetting(heard, head) && isFull(heard, head)) {
                int at = heard.tokens().get(head.from()).start();
                heard.of(Kind.AREA)
                        .filter(p -> p.to() <= head.from())
                        .map(heard::text)
                        .forEach(there::add);
                aside.add(text.substring(0, at).replaceFirst("[,\\s]+$", ""));
                return text.substring(at);
            }
        }
        return text;
    }

    /** The word that asks behind a wish to know, with small words and marks between; else null. */
    private static Part asking(Heard heard, Part wish) {
        return heard.parts().stream()
                .filter(p -> p.from() >= wish.to())
                .dropWhile(p -> p.isAny("self", "tous") || isAnAside(heard, p, wish))
                .findFirst()
                .filter(p -> HEADS.stream().anyMatch(p::is))
                .orElse(null);
    }

    /** "…, if it is no trouble, …" */
    private static boolean isAnAside(Heard heard, Part part, Part wish) {
        boolean parted = heard.tokens().get(wish.to()).is(",");
        boolean closed =
                heard.tokens().subList(part.to(), heard.tokens().size()).stream()
                        .anyMatch(t -> t.is(","));
        return parted && closed && (Heard.isSmall(part) || part.is("whether"));
    }

    /** Whether what stands before a question names no goods, time or act, and asks nothing. */
    private static boolean isSetting(Heard heard, Part head) {
        return head.from() > 3
                && heard.parts().stream()
                        .filter(p -> p.to() <= head.from())
                        .noneMatch(
                                p ->
                                        p.kind() == Kind.GOODS
                                                || p.kind() == Kind.TIME
                                                || p.kind() == Kind.TREATY
                                                || p.kind() == Kind.STRATEGY
                                                || p.isAny(
                                                        "narrow", "exclude", "howmany", "howmuch",
                                                        "who"));
    }

    /** Whether a question says by itself what it is about. */
    private static boolean isFull(Heard heard, Part head) {
        Heard question = heard.only(p -> p.from() >= head.from());
        return question.says(
                "exports",
                "imports",
                "sells",
                "buys",
                "balance",
                "trade",
                "partners",
                "suppliers",
                "act",
                "treaty",
                "strategy",
                "activity",
                "signed",
                "goes",
                "comes");
    }

    /** Whether goods that were named before are meant: "who buys most of them". */
    private static boolean isOfThem(Heard heard) {
        return !heard.has(Kind.GOODS)
                && heard.says("exports", "imports", "sells", "buys")
                && heard.tokens().stream().anyMatch(t -> THEM.contains(t.fold()));
    }

    private String of(Set<String> goods) {
        return goods.isEmpty() ? "" : lang.pick("of ", "di ") + String.join(", ", goods);
    }

    /** What is worth saying that it was set aside: not what everybody says. */
    private List<String> told(List<String> aside) {
        return aside.stream().filter(s -> !onlyGeneral(hear.apply(s)) || hasGeneral(s)).toList();
    }

    private boolean hasGeneral(String text) {
        return hear.apply(text).says("general");
    }

    /** The sentences of a text, and what colons and semicolons part in them. */
    List<String> segments(String text) {
        List<String> out = new ArrayList<>();
        for (String sentence : Sentences.of(text, lang)) {
            for (String part : sentence.split("(?<=[:;?!]|\\.\\.|\u2026) ")) {
                boolean tag = !out.isEmpty() && isTag(part);
                if (tag) {
                    out.set(out.size() - 1, out.get(out.size() - 1) + " " + part.strip());
                } else if (!part.isBlank()) {
                    out.add(part.strip());
                }
            }
        }
        return out;
    }

    /** Whether it only asks whether what was said is so: "True?". */
    private boolean isTag(String text) {
        List<Part> parts = hear.apply(text.strip()).parts();
        return text.contains("?")
                && !parts.isEmpty()
                && parts.stream().anyMatch(p -> p.is("ornot"))
                && parts.stream()
                        .allMatch(p -> p.isAny("ornot", "still", "whether") || Heard.isSmall(p));
    }

    private static boolean isAsking(String text, Heard heard) {
        boolean self = heard.says("self");
        return text.endsWith("?")
                || heard.says("which", "who", "when", "howmany", "howmuch", "why")
                || (self ? Parts.begins(heard) : heard.opens("whether"))
                || heard.says(ASKED);
    }

    /** Whether a sentence tells of who asks, or why, and asks nothing. */
    private static boolean isFrame(String text, Heard heard) {
        if (isOfForm(heard)) {
            return false;
        }
        boolean strange = heard.has(Kind.UNKNOWN) || heard.says("outside", "cost", "loose");
        boolean self = heard.says("self");
        boolean named =
                heard.has(Kind.TIME)
                        || heard.has(Kind.TREATY)
                        || heard.has(Kind.STRATEGY)
                        || heard.has(Kind.ACTOR);
        boolean excludes = heard.says("narrow", "exclude") && !self;
        boolean topic = text.endsWith(":") && !self;
        boolean asks =
                isAsking(text, heard)
                        && !onlyGeneral(heard)
                        && !(self && strange && isOfTrader(text, heard));
        return (strange || self || onlyGeneral(heard)) && !named && !excludes && !topic && !asks;
    }

    /** Whether it only says what an answer is for: "For the school paper:". */
    private static boolean isOfPurpose(String text, Heard heard) {
        boolean purpose = SmallTalk.isOfPurpose(heard); // "for a paper": no paper that is traded
        boolean names =
                heard.parts().stream()
                        .anyMatch(
                                p -> !isOfNothing(p) && !(purpose && SmallTalk.isAThing(heard, p)));
        return text.endsWith(":") && text.matches("(?iu)(?:per|for) .*") && !names;
    }

    private static boolean isOfNothing(Part part) {
        return part.kind() == Kind.UNKNOWN
                || part.kind() == Kind.CUE && NOTHING.containsAll(part.words());
    }

    /** Whether we say what we buy or sell before we ask: "We ship sofas." */
    private static boolean isOfOurTrade(String text, Heard heard) {
        return !text.endsWith("?")
                && !heard.parts().isEmpty()
                && heard.parts().get(0).is("us")
                && heard.parts().stream()
                        .allMatch(
                                p ->
                                        p.kind() != Kind.CUE && p.kind() != Kind.TIME
                                                || Heard.isSmall(p)
                                                || p.isAny(
                                                        "us", "sells", "buys", "exports", "imports",
                                                        "and")
                                                || isOfMoving(p));
    }

    /** "We moved to Utah": a change of place, and not of a number. */
    private static boolean isOfMoving(Part part) {
        boolean move = part.is("growth") && !part.isAny("up", "down");
        return move || part.isAny("to", "from");
    }

    /** Whether it says what somebody thinks the answer is, after a question: "I thought Chile." */
    private static boolean isOfGuess(String text, Heard heard) {
        return !text.endsWith("?")
                && !heard.parts().isEmpty()
                && heard.parts().get(0).is("supposed")
                && heard.parts().stream()
                        .allMatch(p -> Heard.isSmall(p) || p.kind() == Kind.AREA || p.is("being"));
    }

    /** Whether it tells in what form to answer: "show me month by month". */
    private static boolean isOfForm(Heard heard) {
        return !heard.parts().isEmpty() && heard.parts().get(0).is("request") && heard.says(FORMS);
    }

    /** Whether it only says how to answer, after a question: "Yes or no, with the number." */
    private static boolean isOfManner(String text, Heard heard) {
        Set<String> any = Set.of("howmuch", "level", "whether", "filler", "general", "ornot");
        return !text.endsWith("?")
                && heard.parts().stream()
                        .allMatch(p -> p.kind() == Kind.CUE && any.containsAll(p.words()));
    }

    /** Whether somebody says what they buy or sell, no more. */
    private static boolean isOfTrader(String text, Heard heard) {
        List<String> trade = List.of("exports", "imports", "sells", "buys", "mainly");
        Heard without = heard.only(p -> trade.stream().noneMatch(p::is));
        return !isAsking(text, without);
    }

    /** Whether nothing is said that could be asked about. */
    private static boolean onlyGeneral(Heard heard) {
        return heard.parts().stream()
                .allMatch(p -> p.kind() == Kind.CUE && (Heard.isSmall(p) || p.is("us")));
    }

    /** The question behind the last word that asks to be told; all of it where none does. */
    private String unopened(String text, List<String> aside) {
        Heard heard = hear.apply(text);
        int end = -1;
        boolean much = false;
        for (Part p : heard.parts()) {
            boolean empty = p.kind() == Kind.CUE || p.kind() == Kind.UNKNOWN;
            boolean asks = p.is("which") && !p.is("request") || p.isAny("who", "howmany");
            boolean loose = heard.opens("purpose") && end < 0;
            much |= p.is("howmuch");
            boolean put = much && p.isAny("exports", "imports", "sells");
            if (!loose && (!empty || p.is("act"))
                    || asks
                    || put
                    || p.isAny("narrow", "exclude")
                    || p.kind() == Kind.TIME) {
                break;
            }
            end = p.is("request") ? p.to() : end;
        }
        if (end < 3 || end >= heard.tokens().size()) {
            return text;
        }
        int at = heard.tokens().get(end).start();
        aside.add(text.substring(0, at).strip());
        return text.substring(at);
    }
}
