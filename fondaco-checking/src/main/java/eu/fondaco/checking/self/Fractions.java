// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Fact.Role;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Three times those of wool", "one third of the value of cheese", against both levels. */
final class Fractions {

    private static final Map<String, Double> WORDS =
            Map.ofEntries(
                    Map.entry("twice", 2.0),
                    Map.entry("double", 2.0),
                    Map.entry("triple", 3.0),
                    Map.entry("half", 0.5),
                    Map.entry("third", 1 / 3.0),
                    Map.entry("two thirds", 2 / 3.0),
                    Map.entry("quarter", 0.25),
                    Map.entry("three quarters", 0.75),
                    Map.entry("fifth", 0.2),
                    Map.entry("tenth", 0.1),
                    Map.entry("doppio", 2.0),
                    Map.entry("triplo", 3.0),
                    Map.entry("quadruplo", 4.0),
                    Map.entry("met\u00e0", 0.5),
                    Map.entry("terzo", 1 / 3.0),
                    Map.entry("due terzi", 2 / 3.0),
                    Map.entry("quarto", 0.25),
                    Map.entry("tre quarti", 0.75),
                    Map.entry("quinto", 0.2),
                    Map.entry("decimo", 0.1));

    /** Such words are round ones. */
    private static final double ROUND = 0.12;

    private final List<Fact> facts;
    private final Ledger.Read read;
    private final Pattern multiple;
    private final Pattern hedged;

    private Fractions(List<Fact> facts, Ledger.Read read, TellingWords words) {
        this.facts = facts;
        this.read = read;
        multiple = words.ending("multiple");
        hedged = words.ending("hedged");
    }

    /** The clashes of the sentences that tell a multiple. */
    static List<Clash> in(
            List<Sentence> sentences, List<Fact> facts, Ledger.Read read, TellingWords words) {
        Fractions all = new Fractions(facts, read, words);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence s = sentences.get(i);
            Matcher m = all.multiple.matcher(s.text());
            boolean one = m.find() && !all.hedged.matcher(s.text().substring(0, m.start())).find();
            if (one && !words.riskyHere.matcher(s.text()).find()) {
                all.weigh(s, i == 0 ? null : sentences.get(i - 1), m, out);
            }
        }
        return out;
    }

    private void weigh(Sentence s, Sentence before, Matcher m, List<Clash> out) {
        Fact of = last(s, m.start());
        Set<String> named = read.stems().of(s.text().substring(0, m.start()));
        if (of == null && !named.isEmpty()) {
            of = told(named, s);
        } else if (of == null && before != null && before.block() == s.block()) {
            of = last(before, Integer.MAX_VALUE); // "this was three times …"
        }
        Fact than = of == null ? null : than(s, m.end(), of);
        double told = meaning(m);
        if (than == null || than == of || told == 0) {
            return;
        }
        Interval a = of.value();
        Interval b = than.value();
        if (a.low() <= 0 || b.low() <= 0) {
            return;
        }
        Interval made = new Interval(a.low() / b.high(), a.high() / b.low());
        if (made.meets(new Interval(told * (1 - ROUND), told * (1 + ROUND)))) {
            return;
        }
        Label makes = Say.range(made, "", 2);
        String word = m.group("n") == null ? m.group("w") : m.group("n");
        out.add(
                new Clash(
                        "multiple",
                        of.at() < than.at() ? of.span() : than.span(),
                        s.span(m.start(), m.start() + m.group().stripTrailing().length()),
                        Say.of(
                                of.words()
                                        + " is "
                                        + makes.en()
                                        + " times "
                                        + than.words()
                                        + "; the text says \u201c"
                                        + word
                                        + "\u201d.",
                                of.words()
                                        + " \u00e8 "
                                        + makes.it()
                                        + " volte "
                                        + than.words()
                                        + "; il testo dice \u201c"
                                        + word
                                        + "\u201d.")));
    }

    /** The last level before a place of a sentence. */
    private Fact last(Sentence s, int end) {
        Fact found = null;
        for (Fact f : facts) {
            boolean before = f.in() == s && f.role() == Role.LEVEL && f.at() - s.start() < end;
            found = before ? f : found;
        }
        return found;
    }

    /** The level that is told in other sentences of the same; null where they differ. */
    private Fact told(Set<String> who, Sentence s) {
        Fact found = null;
        for (Fact f : facts) {
            boolean same =
                    f.role() == Role.LEVEL
                            && f.unit().isEmpty()
                            && f.in() != s
                            && f.when().equals(read.main())
                            && f.who().containsAll(who);
            if (same && found != null && !found.value().meets(f.value())) {
                return null;
            }
            found = same ? f : found;
        }
        return found;
    }

    /** What it is set against: what stands in brackets behind its name, or is told of it. */
    private Fact than(Sentence s, int from, Fact of) {
        Matcher end = Pattern.compile("[.,;:(]").matcher(s.text());
        int to = end.find(from) ? end.start() : s.text().length();
        String name = s.text().substring(from, to);
        Set<String> who = read.stems().of(name);
        for (Fact f : facts) {
            boolean beside = f.in() == s && f.role() == Role.LEVEL && f.at() - s.start() >= to;
            if (beside && f.at() - s.start() <= to + 3) {
                return f;
            }
        }
        Fact found = null;
        for (Fact f : facts) {
            boolean same =
                    f.role() == Role.LEVEL
                            && !who.isEmpty()
                            && f.who().equals(who)
                            && f.flow().equals(of.flow())
                            && f.when().equals(of.when())
                            && f.unit().equals(of.unit());
            if (same && found != null && !found.value().meets(f.value())) {
                return null;
            }
            found = same ? f : found;
        }
        return found;
    }

    private double meaning(Matcher m) {
        if (m.group("n") != null) {
            return read.times().count(m.group("n"));
        }
        String word =
                m.group("w").toLowerCase(Locale.ROOT).replaceFirst("^(?:an?|one|il|la|un) ", "");
        return WORDS.getOrDefault(word, 0.0);
    }
}
