// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody of a place who stands for all who live there: "each Texan", "ogni lombardo", "the
 * average Italian", "l'italiano medio", "in media un italiano". What they sell or buy is told per
 * head.
 */
final class EachPerson {

    private static final Set<String> EACH = SmallWords.of("each-person.each");
    private static final Set<String> AVERAGE = SmallWords.of("each-person.average");
    private static final Set<String> ONE = SmallWords.of("each-person.one");
    private static final Set<String> PER_HEAD = Set.of("perhead");

    private final Areas areas;
    private final Lang lang;
    private final List<Part> parts;
    private final List<Token> tokens;

    private EachPerson(Areas areas, Lang lang, List<Part> parts, List<Token> tokens) {
        this.areas = areas;
        this.lang = lang;
        this.parts = parts;
        this.tokens = tokens;
    }

    /** Marks the words that say so as asking for a number per head. */
    static void mark(Areas areas, Lang lang, List<Part> parts, List<Token> tokens) {
        EachPerson each = new EachPerson(areas, lang, parts, tokens);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == Kind.AREA && each.isOneWord(parts.get(i))) {
                each.around(i);
            }
        }
    }

    /** One word, or two joined by a hyphen. */
    private boolean isOneWord(Part part) {
        int length = part.to() - part.from();
        return length == 1 || length == 3 && tokens.get(part.from() + 1).is("-");
    }

    /** Whether a place is named by who lives there. */
    private boolean isPerson(Part part) {
        String word = tokens.get(part.from()).text();
        return !word.toUpperCase(Locale.ROOT).equals(word)
                && areas.find(part.code())
                        .map(Area::name)
                        .filter(
                                n ->
                                        !AskWords.fold(n.in(lang))
                                                .contains(tokens.get(part.from()).fold()))
                        .isPresent();
    }

    private void around(int i) {
        Part before = i > 0 ? parts.get(i - 1) : null;
        Part after = i + 1 < parts.size() ? parts.get(i + 1) : null;
        Part person = parts.get(i);
        boolean led = before != null && before.to() == person.from();
        boolean one =
                led
                        && (isAmong(before, EACH)
                                || isPerson(person)
                                        && (isAmong(before, AVERAGE)
                                                || isAmong(before, ONE) && isOnAverage()));
        if (one && !isOfSomething(after, person)) {
            parts.set(i - 1, Retold.set(before, PER_HEAD));
        } else if (isPerson(person)
                && after != null
                && after.from() == person.to()
                && isAmong(after, AVERAGE)) {
            parts.set(i + 1, Retold.set(after, PER_HEAD));
        }
    }

    private boolean isOnAverage() {
        return parts.stream().anyMatch(p -> p.isAny("mean", "meanlevel"));
    }

    /** Whether a place says of what kind something behind it is: "each Italian region". */
    private static boolean isOfSomething(Part after, Part person) {
        return after != null
                && after.from() == person.to()
                && after.kind() != Kind.TIME
                && !(after.kind() == Kind.CUE
                        && (after.isAny("exports", "imports", "sells", "buys")
                                || Heard.isSmall(after) && !after.is("one")
                                || after.isAny("to", "and")));
    }

    private static boolean isAWord(Part part) {
        return part.kind() == Kind.CUE && part.to() == part.from() + 1;
    }

    private boolean isAmong(Part part, Set<String> words) {
        return isAWord(part) && words.contains(tokens.get(part.from()).fold());
    }
}
