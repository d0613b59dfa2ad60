// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the sentences and headings of a text say is measured and isn't the value of trade as it is
 * held: tonnes, constant prices, services, a mean of months, seasonally adjusted figures, another
 * money. It may be said far from the number. Immutable.
 */
final class Measured {

    private static final String VALUE = "measured.value";

    private static final String VOLUME = "measured.volume";

    private static final String MEAN = "measured.mean";

    private static final String MONEY = "currency";

    private static final List<String> TOLD =
            List.of(
                    VALUE,
                    VOLUME,
                    MEAN,
                    "measured.real",
                    "measured.season",
                    "measured.services",
                    "measured.number");

    /** What an amount of money isn't measured in, though its sentence speaks of it. */
    private static final Set<String> NO_MONEY = Set.of(VOLUME, MONEY, "measured.number");

    /** Words over a half-open run of tokens. */
    private record Said(int from, int to, String category) {}

    private final MarkedText text;
    private final List<Said> said = new ArrayList<>();

    Measured(MarkedText text, Lexicon lexicon, Holdings holdings) {
        this.text = text;
        List<Token> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            for (String category : TOLD) {
                int length = lexicon.phrase(tokens, i, category);
                if (length > 0) {
                    said.add(new Said(i, i + length, category));
                }
            }
            if (lexicon.says(tokens.get(i), "prep.in") && i + 1 < tokens.size()) {
                int at = i;
                lexicon.match(tokens, i + 1).stream()
                        .filter(h -> h.category().equals(MONEY))
                        .filter(h -> !holdings.isOwnCurrency(h.value()))
                        .forEach(h -> said.add(new Said(at, at + 1 + h.length(), MONEY)));
            }
        }
        said.removeIf(s -> text.of(Mention.Kind.TIME).stream().anyMatch(m -> isWithin(s, m)));
        said.removeIf(s -> s.category.equals(MEAN) && isPart(s));
    }

    private static boolean isWithin(Said s, Mention other) {
        return other.from() < s.to && s.from < other.to();
    }

    /** "Grew by a quarter" tells a part; "4 billion a quarter" is measured so. */
    private boolean isPart(Said s) {
        return text.of(Mention.Kind.NUMBER).stream()
                        .anyMatch(m -> m.num().type() == Num.Type.FRACTION && isWithin(s, m))
                && text.anchors().stream().noneMatch(a -> a.to() == s.from);
    }

    /** The words for it where they bear on an anchor; null where values are spoken of. */
    String otherwise(View view) {
        if (said.isEmpty()) {
            return null;
        }
        boolean value = false;
        for (Said s : said) {
            boolean here = text.line(s.from) == view.line && text.sentence(s.from) == view.sentence;
            value |= here && s.category.equals(VALUE);
            if (here && bearsOn(s, view) && governs(s, view)) {
                return words(s);
            }
        }
        return value ? null : above(view);
    }

    /** Whether such words can be said of an anchor of its kind at all. */
    private static boolean bearsOn(Said s, View view) {
        Num n = view.anchor.num();
        boolean money = n != null && !n.currency().isEmpty();
        return switch (s.category) {
            case VALUE -> false;
            case MEAN ->
                    view.anchor.type() == Anchor.Type.MONEY
                            || view.anchor.type() == Anchor.Type.BARE;
            default -> !money || !NO_MONEY.contains(s.category);
        };
    }

    /** Whether what words say is said of the anchor, and not of another one beside it. */
    private boolean governs(Said s, View view) {
        Anchor a = view.anchor;
        if (s.from >= a.to()) {
            return !isAnchor(a.to(), s.from) && !turns(view, a.to(), s.from);
        }
        boolean ofOther =
                text.anchors().stream()
                        .anyMatch(
                                o ->
                                        o.to() <= s.from
                                                && text.segment(o.from()) == text.segment(s.from));
        boolean value =
                said.stream()
                        .filter(v -> v.category.equals(VALUE) && v.from >= s.to)
                        .anyMatch(
                                v ->
                                        text.segment(v.from) == view.segment
                                                || v.to <= a.from()
                                                        && text.sentence(v.from) == view.sentence);
        return !ofOther && !value && !turns(view, s.to, a.from());
    }

    private boolean isAnchor(int from, int to) {
        return text.anchors().stream().anyMatch(o -> o.from() >= from && o.from() < to);
    }

    /** Whether a clause with a subject of its own begins between. */
    private static boolean turns(View view, int from, int to) {
        return view.cues.stream()
                .anyMatch(
                        m ->
                                m.is("segment")
                                        && !m.is("prep.with")
                                        && m.from() >= from
                                        && m.from() < to);
    }

    /** The words in the heading over the anchor, or over its column or row; null for none. */
    private String above(View view) {
        Line own = text.lines().get(view.line);
        String told = own.head() < 0 ? null : within(text.lines().get(own.head()), -1, view);
        if (told == null && own.top() >= 0) {
            told = within(text.lines().get(own.top()), view.cell, view);
        }
        return told == null && own.top() >= 0 ? within(own, 0, view) : told;
    }

    /**
     * @param cell the cell of a table that is looked at; -1 for all
     */
    private String within(Line line, int cell, View view) {
        String told = null;
        for (Said s : said) {
            boolean here =
                    s.from >= line.from()
                            && s.to <= line.to()
                            && (cell < 0 || text.cell(s.from) == cell);
            if (here && s.category.equals(VALUE)) {
                return null;
            }
            told = told == null && here && bearsOn(s, view) ? words(s) : told;
        }
        return told;
    }

    private String words(Said s) {
        List<Token> tokens = text.tokens();
        return text.document()
                .quote(
                        text.document()
                                .span(tokens.get(s.from).start(), tokens.get(s.to - 1).end()));
    }
}
