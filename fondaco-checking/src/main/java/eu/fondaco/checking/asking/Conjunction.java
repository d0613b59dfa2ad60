// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Members that are to meet two conditions: "which states sell over 50 billion and buy less than
 * they sell". The question is asked of each condition by itself, and those that meet both are told.
 */
final class Conjunction {

    private static final Set<String> TESTS = SmallWords.of("conjunction.tests");
    private static final List<String> MEMBERS =
            List.of("regions", "region", "states", "state", "provinces", "province", "countries");

    private static final Set<String> ASKING =
            Set.of("which", "what", "quali", "quale", "quante", "quanti");
    private static final String NE = "ne";

    private static final Set<String> OF =
            Set.of("of", "among", "tra", "fra", "dei", "degli", "delle", "di");

    private final Function<String, Heard> hear;
    private final Function<String, Understanding> read;

    /**
     * Over readings.
     *
     * @param hear what is found in a text
     * @param read how a question is understood
     */
    Conjunction(Function<String, Heard> hear, Function<String, Understanding> read) {
        this.hear = hear;
        this.read = read;
    }

    /** The members asked for; empty where there aren't two conditions. */
    Optional<Understanding.Clear> of(String text) {
        Heard heard = hear.apply(text);
        Part noun =
                heard.parts().stream()
                        .filter(p -> MEMBERS.stream().anyMatch(p::is))
                        .findFirst()
                        .orElse(null);
        if (noun == null || !heard.says("which", "howmany", "isthere", "who")) {
            return Optional.empty();
        }
        Optional<Understanding.Clear> joined =
                heard.parts().stream()
                        .filter(p -> p.is("and") && p.from() > noun.to())
                        .flatMap(p -> both(heard, text, noun, p).stream())
                        .findFirst();
        return joined.isPresent() ? joined : ofThose(heard, text, noun);
    }

    private Optional<Understanding.Clear> both(Heard heard, String text, Part noun, Part and) {
        Heard first = heard.only(p -> p.from() >= noun.to() && p.to() <= and.from());
        Heard second = heard.only(p -> p.from() >= and.to());
        if (!first.says(TESTS) || !second.says(TESTS)) {
            return Optional.empty();
        }
        String left = text.substring(0, heard.tokens().get(and.from()).start()).strip();
        String head = text.substring(0, heard.tokens().get(noun.to() - 1).end());
        String right = head + withNames(heard, first, text, and.to());
        return every(
                left + time(first, second),
                right.replaceFirst("[?.!\\s]*$", "") + time(second, first));
    }

    /** "Of the states that sell more than …, which have a surplus?": the second asks of those. */
    private Optional<Understanding.Clear> ofThose(Heard heard, String text, Part noun) {
        Part which =
                heard.parts().stream()
                        .filter(p -> p.is("which") && p.from() > noun.to() + 1)
                        .filter(p -> ASKING.contains(heard.tokens().get(p.from()).fold()))
                        .findFirst()
                        .orElse(null);
        boolean of = noun.from() > 0 && isOfThose(heard, noun);
        if (which == null || !of) {
            return Optional.empty();
        }
        Heard first = heard.only(p -> p.from() >= noun.to() && p.to() <= which.from());
        Heard second = heard.only(p -> p.from() >= which.to());
        if (!first.says(TESTS) || !second.says(TESTS)) {
            return Optional.empty();
        }
        String asked = heard.lang() == Lang.EN ? "which " : "quali ";
        int from = heard.tokens().get(noun.from()).start();
        String head = asked + text.substring(from, heard.tokens().get(noun.to() - 1).end());
        String left = asked + text.substring(from, heard.tokens().get(which.from()).start());
        String right = head + withNames(heard, first, text, which.to());
        return every(
                left.strip().replaceFirst("[,;:]$", "") + time(first, second),
                right.replaceFirst("[?.!\\s]*$", "") + time(second, first));
    }

    private static boolean isOfThose(Heard heard, Part noun) {
        return heard.tokens().subList(0, noun.from()).stream()
                .map(t -> t.fold())
                .anyMatch(w -> OF.contains(w));
    }

    /**
     * What follows, with what it takes from the first condition: the partner in the place of "it"
     * or of "ne", the size of its number.
     */
    private static String withNames(Heard heard, Heard first, String text, int from) {
        Part partner = first.of(Kind.AREA).reduce((a, b) -> b).orElse(null);
        boolean named = heard.of(Kind.AREA).anyMatch(p -> p.from() >= from);
        StringBuilder out = new StringBuilder();
        int at = heard.tokens().get(from - 1).end();
        boolean taken = partner == null || named;
        for (Part p : heard.parts()) {
            boolean it = !taken && p.from() >= from && isIt(heard, p);
            String unit = p.from() >= from ? unsaidUnit(heard, first, p) : "";
            if (it || !unit.isEmpty()) {
                int end = heard.tokens().get(p.to() - 1).end();
                out.append(text, at, it ? heard.tokens().get(p.from()).start() : end);
                out.append(it ? heard.text(partner) : " " + unit);
                at = end;
                taken |= it;
            }
        }
        out.append(text.substring(at));
        boolean them =
                heard.tokens().subList(from, heard.tokens().size()).stream()
                        .anyMatch(t -> t.fold().equals(NE));
        return !taken && heard.lang() == Lang.IT && them
                ? out.toString().replaceFirst("(?i)\\bne\\b", "").replaceFirst("[?.!\\s]*$", "")
                        + " da "
                        + heard.text(partner)
                : out.toString();
    }

    private static boolean isIt(Heard heard, Part p) {
        Part before = heard.before(p);
        return p.is("itword") && before != null && before.isAny("to", "from");
    }

    /**
     * The size that only the number of the first condition has: "more than 5 billion … than 10".
     */
    private static String unsaidUnit(Heard heard, Heard first, Part number) {
        Part behind = heard.after(number);
        boolean bare =
                number.kind() == Kind.NUMBER
                        && !heard.isAmount(number)
                        && (behind == null || !behind.isAny("percent", "share"));
        return bare
                ? first.of(Kind.NUMBER)
                        .map(heard::after)
                        .filter(u -> u != null && u.isAny("unit9", "unit6"))
                        .map(heard::text)
                        .findFirst()
                        .orElse("")
                : "";
    }

    private Optional<Understanding.Clear> every(String left, String right) {
        return read.apply(left) instanceof Understanding.Clear a
                        && read.apply(right) instanceof Understanding.Clear b
                        && a.request() instanceof Request.Beyond x
                        && b.request() instanceof Request.Beyond y
                        && x.among().equals(y.among())
                ? Optional.of(a.asking(new Request.Every(List.of(x, y))))
                : Optional.empty();
    }

    /** The time that only the other condition names. */
    private static String time(Heard own, Heard other) {
        return own.has(Kind.TIME)
                ? ""
                : other.of(Kind.TIME).findFirst().map(p -> " " + other.text(p)).orElse("");
    }
}
