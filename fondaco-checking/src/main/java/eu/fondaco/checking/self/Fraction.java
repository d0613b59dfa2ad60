// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fraction or multiple told in words: "nearly a third", "two in three", "six times".
 *
 * @param start in its sentence, with the word that makes it inexact
 * @param end in its sentence
 * @param value what it may be, as a part of one
 * @param role what it is of what
 * @param way up 1, down -1, of a change; 0 where that isn't told
 */
record Fraction(Sentence s, int start, int end, Interval value, Role role, int way) {

    /** What a fraction tells. */
    enum Role {
        CHANGE,
        SHARE,
        TIMES
    }

    private static final double EXACT = 0.05;
    private static final double ROUGH = 0.13;
    private static final double HARDLY = 0.01;
    private static final double LITTLE = 0.003;
    private static final int BEFORE = 45;

    String lead() {
        return s.text().substring(0, start);
    }

    String tail() {
        return s.text().substring(end);
    }

    /** Those of a sentence, where what they tell can be read. */
    static List<Fraction> of(Sentence s, Figures figures, TellingWords words) {
        List<Fraction> out = new ArrayList<>();
        Matcher m = words.words("fraction").matcher(s.text());
        while (m.find()) {
            double v = part(m, words);
            Fraction f = v > 0 && v < 1 ? read(s, m, v, figures, words) : null;
            if (f != null) {
                out.add(f);
            }
        }
        Matcher t = words.words("times").matcher(s.text());
        while (t.find()) {
            Matcher as = words.words("times-as").matcher(s.text());
            String rest = s.text().substring(t.end());
            boolean set = as.region(t.end(), s.text().length()).find() && as.start() <= t.end() + 1;
            if (set && !words.words("and-half").matcher(rest).find()) {
                double n = times(t, words);
                int from = hedge(s, t.start(), words);
                double half = t.group("d") != null && n != Math.rint(n) ? 0.1 : 0.07 * n + 0.1;
                Interval value = around(s.text().substring(from, t.start()), n, half, 1, words);
                out.add(new Fraction(s, from, as.end(), value, Role.TIMES, 0));
            }
        }
        return out;
    }

    private static Fraction read(
            Sentence s, Matcher m, double v, Figures figures, TellingWords words) {
        String tail = s.text().substring(m.end());
        int from = hedge(s, m.start(), words);
        String lead = s.text().substring(Math.max(0, from - BEFORE), from);
        lead = lead.substring(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')) + 1);
        Matcher more = words.more.matcher(tail);
        int way = more.find() ? words.way(more.group()) : 0;
        boolean behind = way != 0;
        boolean share = words.words("fraction-of").matcher(tail).lookingAt();
        if (way == 0 && words.words("changed-by").matcher(lead).find()) {
            way = figures.way(lead);
            way = way == 0 ? words.way(lead) : way;
        }
        boolean aside = way == 0 && !share && isAside(s, from, m);
        boolean counted = way == 0 && m.group("k") != null;
        share |= aside || counted;
        if (way == 0 && !share || share && (behind || way != 0)) {
            return null;
        }
        Role role = way != 0 ? Role.CHANGE : Role.SHARE;
        String hedge = s.text().substring(from, m.start());
        double up = role == Role.SHARE ? 0.4 * v : 0.25 * v;
        Interval value = around(hedge, v, EXACT * v + LITTLE, up, words);
        return new Fraction(s, from, m.end(), value, role, way);
    }

    /** "90 million, a quarter, was paid": between marks right behind a number. */
    private static boolean isAside(Sentence s, int from, Matcher m) {
        String lead = s.text().substring(0, from);
        String tail = s.text().substring(m.end());
        return lead.matches("(?s).*[,(] ?(?:o |or |cio\u00e8 |that is,? )?$")
                && tail.matches("(?s)^ ?[,.;)].*")
                && s.numbers().stream()
                        .anyMatch(n -> n.end() <= from && from - n.end() < BEFORE / 2);
    }

    /** What a number may be by the word before it. */
    private static Interval around(
            String hedge, double v, double exact, double up, TellingWords words) {
        if (words.before("over-times").matcher(hedge).find()) {
            return new Interval(v * (1 - HARDLY), v + up);
        }
        if (words.before("under-times").matcher(hedge).find()) {
            return new Interval(v * (1 - 1.5 * ROUGH), v * (1 + HARDLY));
        }
        double wide = hedge.isBlank() ? exact : Math.max(2 * exact, ROUGH * v);
        return new Interval(v - wide, v + wide);
    }

    /** Where the words begin that make a number inexact; its own start for none. */
    private static int hedge(Sentence s, int start, TellingWords words) {
        Matcher m = words.ending("hedged-part").matcher(s.text().substring(0, start));
        return m.find() ? m.start() : start;
    }

    private static double part(Matcher m, TellingWords words) {
        if (m.group("k") != null) {
            return count(m.group("k"), words) / (double) count(m.group("n"), words);
        }
        if (m.group("half") != null) {
            return 0.5;
        }
        String den = m.group("den").toLowerCase(Locale.ROOT);
        List<String> all = words.list("denominators");
        for (int i = 0; i < all.size(); i++) {
            if (den.matches(all.get(i))) {
                return count(m.group("num"), words) / (i + 3.0);
            }
        }
        return 0;
    }

    private static double times(Matcher m, TellingWords words) {
        if (m.group("d") != null) {
            return Double.parseDouble(m.group("d").replace(',', '.'));
        }
        if (m.group("n") != null) {
            return count(m.group("n"), words);
        }
        List<String> all = words.list("times-words");
        for (int i = 0; i < all.size(); i++) {
            if (Pattern.compile(all.get(i), Pattern.CASE_INSENSITIVE)
                    .matcher(m.group("w"))
                    .matches()) {
                return i + 2;
            }
        }
        return 0;
    }

    /** How many a word says; one for an article. */
    static int count(String word, TellingWords words) {
        if (word.matches("\\d+")) {
            return Integer.parseInt(word);
        }
        return Math.max(1, words.list("count-words").indexOf(word.toLowerCase(Locale.ROOT)) + 1);
    }
}
