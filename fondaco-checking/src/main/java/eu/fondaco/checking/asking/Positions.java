// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a word that nothing explains stands where it narrows what is asked: as goods or a place
 * beside a word of trade ("flurb exports", "sold to Flurb"), as who trades ("flurbs buy"), as what
 * is asked for ("which flurb"), as a field of an act ("an agreement on flurb"). Anywhere else it
 * tells of the setting, the asker or the way of putting it, and the question is the same without.
 */
final class Positions {

    private static final Set<String> TRADE = SmallWords.of("positions.trade");
    private static final Set<String> NOUNS = SmallWords.of("positions.nouns");
    private static final Set<String> ACTS = SmallWords.of("positions.acts");
    private static final List<String> ASKING = List.of("which", "howmany", "howmuch");
    private static final List<String> HEADS =
            List.of("which", "howmany", "howmuch", "who", "when", "where", "top", "least");

    private static final Set<String> PLACES = SmallWords.of("positions.places");
    private static final Set<String> WITH = SmallWords.of("positions.with");
    private static final Set<String> OF = SmallWords.of("positions.of");
    private static final Set<String> ABOUT = SmallWords.of("positions.about");
    private static final Set<String> MOMENTS = SmallWords.of("positions.moments");
    private static final Set<String> DENIALS = SmallWords.of("positions.denials");
    private static final Set<String> ONLY = SmallWords.of("positions.only");
    private static final Set<String> ARTICLES = SmallWords.of("positions.articles");
    private static final Set<String> JOINTS = SmallWords.of("positions.joints");

    /** What somebody does: behind it stands what, or in Italian who. */
    private static final List<String> DONE =
            List.of("sells", "buys", "exports", "imports", "signed");

    private final List<Token> tokens;
    private final List<Part> parts;

    Positions(List<Token> tokens, List<Part> parts) {
        this.tokens = tokens;
        this.parts = parts;
    }

    /** What stands before a word: the next word that means something, and how it is joined. */
    private record Left(Part head, String joint, boolean listed) {}

    /** Whether an unknown word narrows the question. */
    boolean narrows(Part word) {
        if (isBracketed(word)) {
            return false;
        }
        Left left = left(word);
        String joint = left.joint();
        boolean named = isName(word) && !isOpening(word) || WITH.contains(joint);
        if (says(ACTS) && named || isItself(word)) {
            return true;
        }
        if (DENIALS.contains(joint) || MOMENTS.contains(joint)) {
            return DENIALS.contains(joint) || !isDated();
        }
        if (PLACES.contains(joint) || WITH.contains(joint)) {
            return isPlaced(left, word);
        }
        if (OF.contains(joint)) {
            return left.head() == null
                    ? isOpening(word)
                    : word.is("unheld") && left.head().kind() == Kind.UNKNOWN
                            || isOf(left.head(), TRADE, ACTS);
        }
        if (ABOUT.contains(joint)) {
            boolean depends = parts.stream().anyMatch(p -> p.is("depend"));
            return depends || says(ACTS) || left.head() != null && isOf(left.head(), TRADE);
        }
        boolean only =
                word.is("unheld")
                        && (left.head() != null && left.head().kind() == Kind.AREA
                                || tokens.stream().anyMatch(t -> ONLY.contains(t.fold())));
        return only || isBeside(left, word);
    }

    /** "Il flurb è in vigore": what is asked about is an act by no other name. */
    private boolean isItself(Part word) {
        boolean led = word.from() > 0 && ARTICLES.contains(tokens.get(word.from() - 1).fold());
        return led
                && isOpening(word)
                && parts.stream().anyMatch(p -> p.isAny("inforce", "signed"))
                && parts.stream().noneMatch(p -> p.isAny("act", "treaty"));
    }

    /**
     * Whether an unknown word stands aside from what is asked: in brackets that explain a place, or
     * between marks with nothing else that asks or trades. Anywhere else it may narrow a number.
     */
    boolean isAside(Part word) {
        return isBracketed(word)
                || clause(word).stream()
                        .noneMatch(
                                p ->
                                        p.kind() == Kind.AREA
                                                || isOf(p, TRADE, ACTS)
                                                || isOf(p, HEADS));
    }

    /** "Puglia (Flurb, Zoff)": within brackets behind a place, which they explain. */
    private boolean isBracketed(Part word) {
        for (int at = word.from() - 1; at > 0; at--) {
            if (tokens.get(at).is(")")) {
                return false;
            }
            if (tokens.get(at).is("(")) {
                Part before = part(at - 1);
                return before != null && before.kind() == Kind.AREA;
            }
        }
        return false;
    }

    /** Whether a place may stand at a word behind "to" or "with". */
    private boolean isPlaced(Left left, Part word) {
        boolean person = left.head() != null && isOf(left.head(), List.of("request", "self"));
        return !person && (saysIn(clause(word), TRADE) || says(ACTS) && isName(word));
    }

    private boolean isName(Part word) {
        return tokens.get(word.from()).isCapitalised();
    }

    /** Behind no preposition: beside what it would be goods, a name or the matter of. */
    private boolean isBeside(Left left, Part word) {
        Part head = left.head();
        boolean asked = head != null && isOf(head, ASKING) && !head.is("who");
        boolean goods =
                head != null
                        && (head.kind() == Kind.GOODS
                                || head.kind() == Kind.UNKNOWN
                                || isOf(head, DONE)
                                || head.is("top") && !head.is("filler")
                                || head.is("unheld"));
        boolean list = left.listed() && head != null && isOfList(head) && isLike(head, word);
        Part next = right(word);
        boolean before =
                next != null
                        && (next.kind() == Kind.GOODS
                                || isOf(
                                        next,
                                        NOUNS,
                                        List.of("sells", "buys", "act", "treaty", "signed")));
        boolean listed = list || isListedBefore(word);
        return asked || goods && !left.listed() || listed || before || isTopic(word, left);
    }

    /** Whether a word can stand in a list behind another: a place is written as one. */
    private boolean isLike(Part head, Part word) {
        return head.kind() != Kind.AREA || isName(word) || !isName(head);
    }

    /** "Flurb or Ohio": the first of those that are set side by side. */
    private boolean isListedBefore(Part word) {
        if (word.to() + 1 >= tokens.size()) {
            return false;
        }
        boolean joint = tokens.get(word.to()).text().matches("[,/]");
        Part next = part(word.to() + 1);
        return (joint || JOINTS.contains(tokens.get(word.to()).fold()))
                && next != null
                && (joint && isName(word) || !joint)
                && isOfList(next);
    }

    private static boolean isOfList(Part head) {
        return head.kind() == Kind.GOODS
                || head.kind() == Kind.AREA
                || head.kind() == Kind.UNKNOWN
                || head.kind() == Kind.TREATY;
    }

    /** "The flurbs of Ohio, how much do they sell": who trades, put first behind an article. */
    private boolean isTopic(Part word, Left left) {
        boolean led = word.from() > 0 && ARTICLES.contains(tokens.get(word.from() - 1).fold());
        return led
                && left.head() == null
                && isOpening(word)
                && says(List.of("sells", "buys", "exports", "imports"));
    }

    /** Whether nothing but small words stands before it in the whole question. */
    boolean isOpening(Part word) {
        return parts.stream()
                .filter(p -> p.to() <= word.from())
                .allMatch(p -> Heard.isSmall(p) || p.isAny("than", "to", "from"));
    }

    private Left left(Part word) {
        String joint = "";
        boolean listed = false;
        for (int at = word.from() - 1; at >= 0; at--) {
            Token t = tokens.get(at);
            Part part = part(at);
            if (part == null && t.kind() == Token.Kind.MARK) {
                if (t.is(",") && joint.isEmpty() && !listed) {
                    listed = true;
                } else if (!t.text().matches("['\"\u201c\u201d\u00ab\u00bb-]")) {
                    return new Left(null, joint, listed);
                }
                continue;
            }
            String said = t.fold();
            if (joint.isEmpty() && JOINTS.contains(said)) {
                listed = true;
                continue;
            }
            boolean being = part != null && part.isAny("being", "whether");
            boolean empty =
                    part == null || Heard.isSmall(part) || being || part.is("to") && !isVerb(part);
            if (joint.isEmpty() && isJoint(said)) {
                joint = said;
            } else if (!empty || isNoFiller(part)) {
                return new Left(part, joint, listed);
            } else if (part != null && part.is("general")) {
                return new Left(part, joint, listed);
            } else if (joint.isEmpty() && !ARTICLES.contains(said) && listed) {
                return new Left(null, joint, true);
            }
        }
        return new Left(null, joint, listed);
    }

    private static boolean isNoFiller(Part part) {
        return part != null && part.is("general") && !part.is("filler");
    }

    private static boolean isVerb(Part part) {
        return isOf(part, List.of("sells", "buys", "exports", "imports"));
    }

    private static boolean isJoint(String said) {
        return Stream.of(PLACES, WITH, OF, ABOUT, MOMENTS, DENIALS)
                .anyMatch(all -> all.contains(said));
    }

    /** The next word behind, unknown ones passed over; null where a mark or a joint comes first. */
    private Part right(Part word) {
        for (int at = word.to(); at < tokens.size(); at++) {
            Part part = part(at);
            boolean mark = part == null && tokens.get(at).kind() == Token.Kind.MARK;
            if (mark && !tokens.get(at).is("-")) {
                return null;
            }
            if (part != null && part.kind() != Kind.UNKNOWN) {
                return part;
            }
        }
        return null;
    }

    private Part part(int token) {
        return parts.stream()
                .filter(p -> p.from() <= token && token < p.to())
                .findFirst()
                .orElse(null);
    }

    /** The parts between the marks around a word. */
    private List<Part> clause(Part word) {
        int from = word.from();
        while (from > 0 && !isStop(from - 1)) {
            from--;
        }
        int to = word.to();
        while (to < tokens.size() && !isStop(to)) {
            to++;
        }
        int first = from;
        int last = to;
        return parts.stream().filter(p -> p.from() >= first && p.to() <= last).toList();
    }

    private boolean isStop(int token) {
        return part(token) == null && tokens.get(token).text().matches("[,;:().!?\u2014\u2013]");
    }

    private boolean isDated() {
        return parts.stream().anyMatch(p -> p.kind() == Kind.TIME);
    }

    private boolean says(Collection<String> categories) {
        return saysIn(parts, categories);
    }

    private static boolean saysIn(List<Part> some, Collection<String> categories) {
        return some.stream().anyMatch(p -> isOf(p, categories) || p.kind() == Kind.GOODS);
    }

    private static boolean isOf(Part part, Set<String> one, Collection<String> other) {
        return isOf(part, one) || isOf(part, other);
    }

    private static boolean isOf(Part part, Collection<String> categories) {
        return part.isAny(categories) || part.kind() == Kind.GOODS;
    }
}
