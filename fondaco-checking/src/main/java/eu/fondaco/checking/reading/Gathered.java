// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Words that take together what was named before one by one: "the two provinces", "all three", or
 * "together" at the head of a sentence. They mean the sum of just so many names of one kind; at the
 * head of a sentence of all that the last one names which names several.
 */
final class Gathered {

    /** Sentences before the words in which the names are looked for. */
    private static final int SENTENCES = 4;

    private final MarkedText text;
    private final Holdings holdings;
    private final Lexicon lexicon;

    private Gathered(MarkedText text, Holdings holdings, Lexicon lexicon) {
        this.text = text;
        this.holdings = holdings;
        this.lexicon = lexicon;
    }

    /** The text with one more mention for each such words: the sum of what they take together. */
    static MarkedText in(MarkedText text, Holdings holdings, Lexicon lexicon) {
        List<Mention> sums = new Gathered(text, holdings, lexicon).sums();
        if (sums.isEmpty()) {
            return text;
        }
        List<Mention> all = new ArrayList<>(text.mentions());
        all.addAll(sums);
        return text.with(all);
    }

    private List<Mention> sums() {
        List<Mention> out = new ArrayList<>();
        for (int i = 0; i < text.tokens().size(); i++) {
            int length = lexicon.phrase(text.tokens(), i, "gathered");
            if (length > 0) {
                Set<String> kinds = kinds(i + length);
                if (!kinds.isEmpty() || isTogether(i)) {
                    add(i, length, kinds, out);
                }
                i += length - 1;
            } else if (isHead(text, i, lexicon)) {
                addAll(i, out);
            }
        }
        return out;
    }

    /** Whether a sentence begins with "together" at a token. */
    static boolean isHead(MarkedText text, int token, Lexicon lexicon) {
        return (token == 0 || text.sentence(token - 1) != text.sentence(token))
                && lexicon.phrase(text.tokens(), token, "together") > 0;
    }

    /** The sums of all who report, of all partners and of all goods of the last sentence. */
    private void addAll(int from, List<Mention> out) {
        int to = from + lexicon.phrase(text.tokens(), from, "together");
        Set<Codes> areas = new LinkedHashSet<>();
        lastNamed(from, m -> m.kind() == Mention.Kind.AREA && holdings.isReporter(code(m)))
                .ifPresent(c -> areas.add(holdings.canonical(c)));
        lastNamed(from, m -> m.kind() == Mention.Kind.AREA && holdings.isPartner(code(m)))
                .ifPresent(c -> areas.add(holdings.canonical(c)));
        if (!areas.isEmpty()) {
            out.add(mention(from, to, Mention.Kind.AREA, List.copyOf(areas)));
        }
        lastNamed(from, m -> m.kind() == Mention.Kind.GOODS)
                .ifPresent(c -> out.add(mention(from, to, Mention.Kind.GOODS, List.of(c))));
    }

    /** All names of the last sentence before that names more than one; none where none does. */
    private Optional<Codes> lastNamed(int from, Predicate<Mention> meant) {
        for (int s = text.sentence(from) - 1; s >= text.sentence(from) - SENTENCES; s--) {
            int sentence = s;
            TreeSet<String> names = new TreeSet<>();
            text.mentions().stream()
                    .filter(m -> text.sentence(m.from()) == sentence && isOne(m) && meant.test(m))
                    .forEach(m -> names.add(code(m)));
            if (names.size() > 1) {
                return Optional.of(Codes.of(names));
            }
        }
        return Optional.empty();
    }

    private boolean isTogether(int token) {
        return text.mentions().stream()
                .anyMatch(m -> m.is("together") && text.sentence(m.from()) == text.sentence(token));
    }

    /** The sums of those who report, of partners and of goods that may be taken together. */
    private void add(int from, int length, Set<String> kinds, List<Mention> out) {
        Set<Codes> areas = new LinkedHashSet<>();
        named(from, length, m -> fits(m, kinds) && holdings.isReporter(code(m)))
                .ifPresent(c -> areas.add(holdings.canonical(c)));
        named(from, length, m -> fits(m, kinds) && holdings.isPartner(code(m)))
                .ifPresent(c -> areas.add(holdings.canonical(c)));
        if (!areas.isEmpty()) {
            out.add(mention(from, from + length, Mention.Kind.AREA, List.copyOf(areas)));
        }
        if (kinds.isEmpty()) {
            named(from, length, m -> m.kind() == Mention.Kind.GOODS)
                    .ifPresent(
                            c ->
                                    out.add(
                                            mention(
                                                    from,
                                                    from + length,
                                                    Mention.Kind.GOODS,
                                                    List.of(c))));
        }
    }

    private static Mention mention(int from, int to, Mention.Kind kind, List<Codes> values) {
        return new Mention(-1, from, to, kind, values, null, null, Set.of(), true, false);
    }

    private static String code(Mention m) {
        return m.values().get(0).first();
    }

    /** Just so many names that stand before the words; none where there are fewer. */
    private Optional<Codes> named(int from, int length, Predicate<Mention> meant) {
        int n = 2;
        for (int i = from; i < from + length; i++) {
            n = Math.max(n, number(text.tokens().get(i)));
        }
        TreeSet<String> names = new TreeSet<>();
        for (int k = text.mentions().size() - 1; k >= 0 && names.size() < n; k--) {
            Mention m = text.mentions().get(k);
            if (m.to() > from || !isOne(m) || !meant.test(m)) {
                continue;
            }
            if (text.sentence(from) - text.sentence(m.from()) > SENTENCES) {
                break;
            }
            names.add(code(m));
        }
        return names.size() < n ? Optional.empty() : Optional.of(Codes.of(names));
    }

    private boolean isOne(Mention m) {
        boolean named = m.kind() == Mention.Kind.AREA || m.kind() == Mention.Kind.GOODS;
        return named
                && !m.adjective()
                && !m.list()
                && !m.values().isEmpty()
                && !m.values().get(0).isSum()
                && !code(m).equals(holdings.nation())
                && !holdings.isGroup(code(m));
    }

    /** The kinds of area that the next word says are taken together; none where it says none. */
    private Set<String> kinds(int next) {
        Set<String> out = new TreeSet<>();
        if (next < text.tokens().size()) {
            lexicon.match(text.tokens(), next).stream()
                    .filter(h -> h.category().equals("kind"))
                    .forEach(h -> out.add(h.value()));
        }
        return out;
    }

    /** Whether an area is of a kind that is asked for, or of none that is known. */
    private boolean fits(Mention m, Set<String> kinds) {
        if (m.kind() != Mention.Kind.AREA) {
            return false;
        }
        String kind = holdings.kind(code(m));
        return kinds.isEmpty() || kind.isEmpty() || kinds.contains(kind);
    }

    private int number(Token t) {
        return lexicon.value(t, "cardinal").map(Double::parseDouble).orElse(0.0).intValue();
    }
}
