// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.question.Codes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text with all that carries meaning in it found and placed in its tree of scopes. Scopes are
 * numbered; a token has the number of the sentence, clause, segment, bracket and cell it stands in
 * (0 for no bracket, -1 for no cell). Immutable.
 */
record MarkedText(
        Document document,
        LocalDate published,
        List<Token> tokens,
        List<Line> lines,
        Scopes scopes,
        List<Mention> mentions,
        List<Anchor> anchors) {

    private static final String[] AGAINST = {"time.vs", "time.since"};

    /** What may as well say where, whose or how long. */
    private static final String[] OTHERWISE = {"prep.of", "prep.from", "prep.in", "prep.to"};

    /** The numbers of the scopes by token. */
    record Scopes(
            int[] line, int[] sentence, int[] clause, int[] segment, int[] bracket, int[] cell) {}

    /** The same text with these of its anchors only, in turn so many and the last ones. */
    List<MarkedText> inParts(int most) {
        List<MarkedText> out = new ArrayList<>();
        if (anchors.isEmpty()) {
            return List.of(this);
        }
        for (int i = 0; i < anchors.size(); i += most) {
            List<Anchor> part = new ArrayList<>();
            for (Anchor a : anchors.subList(i, Math.min(anchors.size(), i + most))) {
                part.add(new Anchor(part.size(), a.from(), a.to(), a.type(), a.num()));
            }
            out.add(
                    new MarkedText(
                            document,
                            published,
                            tokens,
                            lines,
                            scopes,
                            mentions,
                            List.copyOf(part)));
        }
        return out;
    }

    /** How many tokens the sentences have that have more than so many, in order. */
    List<Integer> sentencesLongerThan(int most) {
        List<Integer> out = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < tokens.size(); i++) {
            length++;
            boolean ends = i + 1 == tokens.size() || sentence(i + 1) != sentence(i);
            if (ends && length > most) {
                out.add(length);
            }
            length = ends ? 0 : length;
        }
        return out;
    }

    /** The same text, published that day. */
    MarkedText publishedOn(LocalDate day) {
        return new MarkedText(document, day, tokens, lines, scopes, mentions, anchors);
    }

    /** The same text with what its names of areas may mean said otherwise. */
    MarkedText meaning(UnaryOperator<Codes> said) {
        List<Mention> out =
                mentions.stream()
                        .map(m -> m.kind() == Mention.Kind.AREA ? m.meaning(said) : m)
                        .toList();
        return new MarkedText(document, published, tokens, lines, scopes, out, anchors);
    }

    /** The same text with other mentions, put in their order. */
    MarkedText with(List<Mention> others) {
        List<Mention> out = new ArrayList<>(others);
        out.sort(Comparator.comparingInt(Mention::from).thenComparingInt(Mention::to));
        for (int i = 0; i < out.size(); i++) {
            out.set(i, out.get(i).placed(i, 0));
        }
        return new MarkedText(
                document, published, tokens, lines, scopes, List.copyOf(out), anchors);
    }

    /**
     * Whether a time only says what another is set against: "compared with 2014", "since 2014". A
     * text isn't about it.
     */
    boolean isSetAgainst(Mention time) {
        for (int i = time.index() - 1; i >= 0 && mentions.get(i).to() >= time.from(); i--) {
            Mention m = mentions.get(i);
            if (m.to() == time.from() && m.isAny(AGAINST) && !m.isAny(OTHERWISE)) {
                return true;
            }
        }
        return false;
    }

    List<Mention> of(Mention.Kind kind) {
        return mentions.stream().filter(m -> m.kind() == kind).toList();
    }

    int line(int token) {
        return scopes.line[token];
    }

    int sentence(int token) {
        return scopes.sentence[token];
    }

    int clause(int token) {
        return scopes.clause[token];
    }

    int segment(int token) {
        return scopes.segment[token];
    }

    int bracket(int token) {
        return scopes.bracket[token];
    }

    int cell(int token) {
        return scopes.cell[token];
    }
}
