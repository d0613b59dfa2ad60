// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Members that are to meet two conditions: "which states sell over 50 billion and buy less than
 * they sell". The question is asked of each condition by itself, and those that meet both are told.
 */
final class Conjunction {

    private static final String[] TESTS = {
        "more",
        "less",
        "exceed",
        "undershoot",
        "positive",
        "negative",
        "growth",
        "smaller",
        "greater"
    };
    private static final List<String> MEMBERS =
            List.of("regions", "region", "states", "state", "provinces", "province", "countries");

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
        return heard.parts().stream()
                .filter(p -> p.is("and") && p.from() > noun.to())
                .flatMap(p -> both(heard, text, noun, p).stream())
                .findFirst();
    }

    private Optional<Understanding.Clear> both(Heard heard, String text, Part noun, Part and) {
        Heard first = heard.only(p -> p.from() >= noun.to() && p.to() <= and.from());
        Heard second = heard.only(p -> p.from() >= and.to());
        if (!first.says(TESTS) || !second.says(TESTS)) {
            return Optional.empty();
        }
        String left = text.substring(0, heard.tokens().get(and.from()).start()).strip();
        String head = text.substring(0, heard.tokens().get(noun.to() - 1).end());
        String right = head + text.substring(heard.tokens().get(and.to() - 1).end());
        Understanding one = read.apply(left + time(first, second));
        Understanding two = read.apply(right.replaceFirst("[?.!\\s]*$", "") + time(second, first));
        return one instanceof Understanding.Clear a
                        && two instanceof Understanding.Clear b
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
