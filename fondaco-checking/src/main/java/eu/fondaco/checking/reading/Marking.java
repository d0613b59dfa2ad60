// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Sentences;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.checking.time.Dateline;
import eu.fondaco.checking.time.TimeMention;
import eu.fondaco.checking.time.TimeMentions;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the outline, the scopes and the mentions of a text. Stateless. */
final class Marking {

    /** What words say of those that trade where they are firms. */
    private static final Set<String> FIRMS = Set.of("out", "agent", "counted", "trade.noun");

    /** A paragraph of at most so many tokens without a full stop at its end is a heading. */
    private static final int HEADING = 16;

    /** A sentence of more tokens is a list or an attack and is left unread. */
    static final int SENTENCE = 1_500;

    private static final int BRACKETS = 8;

    private final Lexicon lexicon;
    private final Scanner scanner;

    Marking(Lexicon lexicon, Names names) {
        this.lexicon = lexicon;
        scanner = new Scanner(lexicon, names);
    }

    /** What is gathered while a text is gone through once. */
    private static final class Gathering {
        final List<Token> tokens = new ArrayList<>();
        final List<Line> lines = new ArrayList<>();
        final List<int[]> places = new ArrayList<>();
        final List<Mention> mentions = new ArrayList<>();
        final Optional<Dateline> issued;
        int sentence;
        int clause;
        int segment;
        int bracket;
        int head = -1;
        int top = -1;

        Gathering(Optional<Dateline> issued) {
            this.issued = issued;
        }
    }

    MarkedText mark(Document document, LocalDate published) {
        Gathering g = new Gathering(Dateline.in(document, lexicon));
        boolean first = true;
        for (Block block : document.blocks()) {
            List<Token> tokens = Tokenizer.tokens(document.plain(), block.start(), block.end());
            if (tokens.isEmpty()) {
                continue;
            }
            line(g, kind(block, tokens, first), tokens);
            first = false;
        }
        MarkedText.Scopes scopes = scopes(g.places);
        List<Mention> mentions = new ArrayList<>(g.mentions);
        mentions.addAll(Sums.of(g.mentions, g.tokens, scopes, lexicon));
        mentions.sort(Comparator.comparingInt(Mention::from).thenComparingInt(Mention::to));
        for (int i = 0; i < mentions.size(); i++) {
            mentions.set(i, mentions.get(i).placed(i, 0));
        }
        List<Anchor> anchors = Anchors.in(g.mentions, g.tokens, g.lines, scopes, lexicon);
        return new MarkedText(
                document,
                published,
                List.copyOf(g.tokens),
                List.copyOf(g.lines),
                scopes,
                List.copyOf(mentions),
                anchors);
    }

    private static Line.Kind kind(Block block, List<Token> tokens, boolean first) {
        return switch (block.kind()) {
            case TABLE_ROW -> Line.Kind.ROW;
            case LIST_ITEM -> Line.Kind.ITEM;
            case HEADING -> first ? Line.Kind.TITLE : Line.Kind.HEADING;
            case PARAGRAPH -> {
                Token last = tokens.get(tokens.size() - 1);
                boolean open =
                        tokens.size() <= HEADING
                                && !last.is(".")
                                && !last.is(":")
                                && !last.is(";")
                                && !last.is("\u00bb")
                                && !last.is("\"");
                yield first && tokens.size() <= 2 * HEADING && !last.is(".")
                        ? Line.Kind.TITLE
                        : open ? Line.Kind.HEADING : Line.Kind.PARAGRAPH;
            }
        };
    }

    private void line(Gathering g, Line.Kind kind, List<Token> tokens) {
        int index = g.lines.size();
        boolean heading = kind == Line.Kind.TITLE || kind == Line.Kind.HEADING;
        g.head = heading ? index : g.head;
        g.top = kind != Line.Kind.ROW ? -1 : g.top < 0 ? index : g.top;
        int from = g.tokens.size();
        g.lines.add(new Line(kind, from, from + tokens.size(), g.head, g.top));
        if (kind == Line.Kind.ROW) {
            row(g, index, tokens);
            return;
        }
        int issued =
                g.issued
                        .filter(d -> d.start() == tokens.get(0).start())
                        .map(Dateline::to)
                        .orElse(0);
        for (List<Token> sentence : Sentences.split(tokens, lexicon::says)) {
            sentence(g, index, sentence, -1, issued);
            issued = Math.max(0, issued - sentence.size());
        }
    }

    private void row(Gathering g, int line, List<Token> tokens) {
        int from = 0;
        int cell = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i < tokens.size() && !tokens.get(i).is("|")) {
                continue;
            }
            int to = Math.min(i + 1, tokens.size());
            if (to > from) {
                sentence(g, line, tokens.subList(from, to), cell, 0);
            }
            cell++;
            from = to;
        }
    }

    /**
     * @param issued so many tokens before it only tell where and when the text was issued
     */
    private void sentence(Gathering g, int line, List<Token> sentence, int cell, int issued) {
        Deadline.check();
        g.sentence++;
        g.clause++;
        g.segment++;
        List<Mention> found = sentence.size() > SENTENCE ? List.of() : scan(sentence);
        Set<Integer> turns = new LinkedHashSet<>();
        for (Mention m : found) {
            if (m.is("segment")) {
                turns.add(m.from());
            }
        }
        int start = g.tokens.size();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Token t = sentence.get(i);
            if (turns.contains(i) && open.isEmpty()) {
                g.clause++;
                g.segment++;
            }
            if ((t.is("(") || t.is("[")) && open.size() < BRACKETS) {
                open.add(++g.bracket);
            }
            int inside = open.isEmpty() ? 0 : open.get(open.size() - 1);
            g.places.add(new int[] {line, g.sentence, g.clause, g.segment, inside, cell});
            if ((t.is(")") || t.is("]")) && !open.isEmpty()) {
                open.remove(open.size() - 1);
            }
            boolean dash =
                    (t.is("\u2013") || t.is("\u2014") || t.is("-"))
                            && t.space()
                            && i + 1 < sentence.size()
                            && sentence.get(i + 1).space();
            if (open.isEmpty() && (t.is(";") || t.is(":") || dash)) {
                g.clause++;
                g.segment++;
            } else if (t.is(",")) {
                g.segment++;
            }
        }
        g.tokens.addAll(sentence);
        found.stream()
                .filter(m -> m.from() >= issued)
                .forEach(m -> g.mentions.add(m.placed(-1, start)));
    }

    /** The mentions of a sentence, in order; times take their tokens from all others. */
    private List<Mention> scan(List<Token> sentence) {
        List<Mention> out = new ArrayList<>();
        boolean[] timed = new boolean[sentence.size()];
        List<TimeMention> times =
                TimeMentions.in(sentence, lexicon).stream()
                        .filter(h -> !isStreak(h, sentence))
                        .toList();
        List<Item> items = scanner.scan(sentence, times);
        for (TimeMention h : times) {
            for (int i = h.from(); i < h.to(); i++) {
                timed[i] = true;
            }
            Set<String> words = Set.of();
            out.add(
                    new Mention(
                            -1,
                            h.from(),
                            h.to(),
                            Mention.Kind.TIME,
                            List.of(),
                            TimeRef.of(h.value()),
                            null,
                            words,
                            false,
                            false));
        }
        for (Item i : items) {
            boolean taken = false;
            for (int k = i.from; k < i.to; k++) {
                taken |= timed[k];
            }
            if (!taken) {
                out.add(mention(i));
            }
        }
        out.sort(Comparator.comparingInt(Mention::from));
        for (int k = 1; k < out.size(); k++) {
            out.set(k, ranked(out.get(k - 1), out.get(k)));
        }
        return out;
    }

    /** "One of the main exporters", "the third largest exporters": places that trade, not firms. */
    private static Mention ranked(Mention before, Mention m) {
        boolean ranks =
                before.to() == m.from()
                        && (before.isAny("vague", "rank.top", "rank.first")
                                || before.num() != null && before.num().type() == Num.Type.ORDINAL);
        return ranks && m.isAny("role.exporter", "role.importer") ? m.without(FIRMS) : m;
    }

    /** "four years running": how often in a row, not when. */
    private boolean isStreak(TimeMention h, List<Token> sentence) {
        boolean counted = false;
        boolean row = false;
        for (int i = h.from(); i <= h.to() && i < sentence.size(); i++) {
            Set<String> said = new TreeSet<>();
            lexicon.match(sentence, i).forEach(hit -> said.add(hit.category()));
            boolean digits = sentence.get(i).text().matches("\\d{1,2}");
            counted |= i < h.to() && (digits || said.contains("cardinal"));
            row |= said.contains("streak");
        }
        return counted && row;
    }

    private static Mention mention(Item i) {
        Set<String> words = new TreeSet<>(i.categories.keySet());
        if (i.is("kind")) {
            words.add("kind=" + i.value("kind"));
        }
        if (i.isArea()) {
            return new Mention(
                    -1,
                    i.from,
                    i.to,
                    Mention.Kind.AREA,
                    i.areas.stream().map(Codes::of).toList(),
                    null,
                    null,
                    words,
                    false,
                    i.adjective);
        }
        if (i.isProduct() || i.is("product.unlisted")) {
            List<String> codes = i.isProduct() ? i.products : List.of(Product.UNLISTED);
            return new Mention(
                    -1,
                    i.from,
                    i.to,
                    Mention.Kind.GOODS,
                    codes.stream().map(Codes::of).toList(),
                    null,
                    null,
                    words,
                    false,
                    false);
        }
        return new Mention(
                -1,
                i.from,
                i.to,
                i.isNum() ? Mention.Kind.NUMBER : Mention.Kind.CUE,
                List.of(),
                null,
                i.num,
                words,
                false,
                false);
    }

    private static MarkedText.Scopes scopes(List<int[]> places) {
        int[][] by = new int[6][places.size()];
        for (int i = 0; i < places.size(); i++) {
            for (int k = 0; k < 6; k++) {
                by[k][i] = places.get(i)[k];
            }
        }
        return new MarkedText.Scopes(by[0], by[1], by[2], by[3], by[4], by[5]);
    }
}
