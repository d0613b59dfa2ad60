// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.area.Areas;
import java.util.List;
import java.util.Set;

/**
 * What stands beside a place and only says which place of its name is meant: "Georgia (the US
 * state, not the country)", "la Georgia americana", "Perth, Scotland, …". It trades nothing.
 */
final class Apposed {

    /** What sort of place is meant. */
    private static final Set<String> SORTS = SmallWords.of("apposed.sorts");

    private static final Set<String> NOTHING = Set.of("filler");

    private static final int FAR = 13;

    private final Areas areas;
    private final List<Part> parts;
    private final List<Token> tokens;

    private Apposed(Areas areas, List<Part> parts, List<Token> tokens) {
        this.areas = areas;
        this.parts = parts;
        this.tokens = tokens;
    }

    /** Marks what stands so beside places as asking nothing. */
    static void mark(Areas areas, List<Part> parts, List<Token> tokens) {
        Apposed apposed = new Apposed(areas, parts, tokens);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == Kind.AREA) {
                apposed.behind(i);
                apposed.before(i);
                apposed.sort(i);
            }
        }
    }

    /** "Georgia (…)", "Georgia, USA,", "la Georgia americana". */
    private void behind(int place) {
        Part area = parts.get(place);
        int at = area.to();
        boolean bracket = at < tokens.size() && tokens.get(at).is("(");
        boolean comma = at < tokens.size() && tokens.get(at).is(",");
        int end = bracket ? closing(at, ")") : comma ? closing(at, ",") : wholeAt(area, at);
        if (end < 0) {
            return;
        }
        int last = place;
        boolean told = false;
        for (int i = place + 1; i < parts.size() && parts.get(i).from() < end; i++) {
            Part part = parts.get(i);
            boolean whole = isWholeOf(part, area);
            boolean sort = part.isAny(SORTS);
            if (part.is("denial")) {
                break; // which is left out is heeded elsewhere
            }
            if (!whole && !sort && !Heard.isSmall(part)) {
                return;
            }
            told |= whole || sort;
            last = i;
        }
        for (int i = place + 1; told && i <= last; i++) {
            parts.set(i, Retold.set(parts.get(i), NOTHING));
        }
    }

    /** The end of what follows without a mark: a name of the whole in which the place lies. */
    private int wholeAt(Part area, int at) {
        return parts.stream()
                .filter(p -> p.from() == at && isWholeOf(p, area))
                .mapToInt(Part::to)
                .findFirst()
                .orElse(-1);
    }

    /** Where what a mark opens is closed again, not far behind; -1 for nowhere. */
    private int closing(int open, String mark) {
        for (int i = open + 1; i < Math.min(tokens.size(), open + FAR); i++) {
            if (tokens.get(i).is(mark)) {
                return i;
            }
        }
        return -1;
    }

    /** "The US state of Georgia", "lo stato americano della Georgia". */
    private void before(int place) {
        Part area = parts.get(place);
        int i = place - 1;
        if (i < 1 || !isOf(area)) {
            return;
        }
        i -= parts.get(i).to() == area.from() ? 1 : 0;
        boolean sorted = i >= 1 && (parts.get(i).isAny(SORTS) || parts.get(i - 1).isAny(SORTS));
        int whole = i >= 0 && isWholeOf(parts.get(i), area) ? i : i - 1;
        boolean near =
                sorted
                        && isWholeOf(parts.get(whole), area)
                        && tokens.subList(parts.get(whole).from(), area.from()).stream()
                                .allMatch(Token::isWord);
        if (near) {
            parts.set(whole, Retold.set(parts.get(whole), NOTHING));
        }
    }

    /** "La regione Liguria": the noun for what a place is, right before its name. */
    private void sort(int place) {
        Part area = parts.get(place);
        Part noun = place > 0 ? parts.get(place - 1) : null;
        boolean said =
                noun != null
                        && noun.to() == area.from()
                        && noun.is("one")
                        && areas.find(area.code()).filter(a -> noun.is(a.kind())).isPresent();
        if (said) {
            parts.set(place - 1, Retold.set(noun, NOTHING));
        }
    }

    /** Whether a small word joins a place to what stands before it. */
    private boolean isOf(Part area) {
        String word = tokens.get(area.from() - 1).fold();
        return word.matches("of|di|de[il]|dell[aeo']|dell|degli");
    }

    private boolean isWholeOf(Part part, Part area) {
        return part.kind() == Kind.AREA
                && areas.isUnder(area.code(), part.code())
                && !area.code().equals(part.code());
    }
}
