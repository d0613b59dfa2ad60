// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The levels that a text's prose tells, by what stands around them; nobody's kind is needed. */
final class Levels {

    static final Pattern COUNTED = Pattern.compile("\\s+(?:di |of )?(\\p{L}{4,})");
    static final String MEAN = "#mean";
    private static final int PREFIX = 5;

    final Known known;
    final Figures figures;
    final List<Sentence> sentences;
    private final Pattern base;
    private final Pattern mean;
    private final Pattern since;
    private final List<List<Level>> all = new ArrayList<>();

    /**
     * A level.
     *
     * @param i its sentence among those of the text
     * @param unit its currency or what it counts; empty where that isn't told
     * @param keys of the words of its sentence
     * @param near of those right around it
     * @param name whom the words before it name; none where they don't
     * @param past whether it is of a time before, or one that another is set against
     */
    record Level(
            Figure f,
            int i,
            String unit,
            Set<String> keys,
            Set<String> near,
            Set<String> name,
            boolean past) {

        Interval size() {
            return f.size();
        }

        boolean isOfUnit(Level o) {
            return unit.equals(o.unit) || unit.isEmpty() || o.unit.isEmpty();
        }
    }

    Levels(Known known, List<Sentence> sentences, Figures figures) {
        this.known = known;
        this.figures = figures;
        this.sentences = sentences;
        base = known.words.before("base-level");
        mean = known.words.words("mean-told");
        since = known.words.before("since-when");
        for (int i = 0; i < sentences.size(); i++) {
            all.add(read(i));
        }
    }

    private List<Level> read(int i) {
        List<Level> out = new ArrayList<>();
        Sentence s = sentences.get(i);
        Set<String> keys = keys(s.text());
        Set<String> name = Set.of();
        Set<String> near = Set.of();
        for (Figure f : figures(s)) {
            Set<String> own = names(f.lead());
            name = own.isEmpty() ? name : own;
            Printed.Unit unit = f.n().unit();
            boolean amount = unit == Printed.Unit.AMOUNT || unit == Printed.Unit.OTHER;
            if (amount && !f.is(Figure.Kind.MOVE) && f.n().value() > 0 && f.n().sign() == 0) {
                Set<String> before = keys(f.lead());
                near = before.isEmpty() ? new TreeSet<>(near) : before;
                near.addAll(keys(Figures.head(f.tail())));
                boolean past = f.base() || isPast(f);
                out.add(new Level(f, i, unit(s, f.n()), keys, near, name, past));
            }
        }
        return out;
    }

    /** The figures of a sentence with those prices that no scale stands by. */
    List<Figure> figures(Sentence s) {
        List<Figure> out = new ArrayList<>(figures.of(s));
        String text = figures.plain(s);
        for (Printed n : s.numbers()) {
            boolean price = n.unit() == Printed.Unit.AMOUNT && n.scale() == 1;
            if (price && out.stream().noneMatch(f -> f.n().start() == n.start())) {
                int from = 0;
                int to = text.length();
                for (Printed o : s.numbers()) {
                    from = o.end() <= n.start() ? Math.max(from, o.end()) : from;
                    to = o.start() >= n.end() ? Math.min(to, o.start()) : to;
                }
                String lead = text.substring(from, n.start());
                boolean set = base.matcher(lead).find();
                String tail = text.substring(n.end(), to);
                Figure.Kind kind =
                        known.words.by.matcher(lead).find() && figures.way(lead) != 0
                                        || known.words.more.matcher(tail).find()
                                ? Figure.Kind.MOVE
                                : Figure.Kind.LEVEL;
                out.add(new Figure(s, n, kind, lead, tail, set, n.hedged(), 0));
            }
        }
        out.sort(Comparator.comparingInt(f -> f.n().start()));
        for (int k = 1; k < out.size(); k++) {
            out.set(k, behind(out.get(k), out.get(k - 1).n().end(), text));
        }
        return out;
    }

    /** The same, with no more before it than stands behind the number before. */
    private Figure behind(Figure f, int end, String text) {
        if (f.n().start() - f.lead().length() >= end) {
            return f;
        }
        String lead = text.substring(Math.min(end, f.n().start()), f.n().start());
        int way = f.n().sign() != 0 ? f.way() : figures.way(lead);
        return new Figure(f.s(), f.n(), f.kind(), lead, f.tail(), f.base(), f.hedged(), way);
    }

    /** Whom the words of a stretch name last: those between the last marks that name anyone. */
    Set<String> names(String text) {
        Set<String> out = Set.of();
        for (String part : text.split("[,;:()]|(?<!\\p{L})(?:and|e|ed)(?!\\p{L})")) {
            Set<String> own = new TreeSet<>(known.read.stems().names(part));
            own.removeIf(n -> !known.read.stems().isNamed(n));
            out = own.isEmpty() ? out : own;
        }
        return out;
    }

    String unit(Sentence s, Printed n) {
        Matcher m = COUNTED.matcher(s.text()).region(n.end(), s.text().length());
        return !n.currency().isEmpty()
                ? n.currency()
                : m.lookingAt() ? String.join("", keys(m.group(1))) : "";
    }

    boolean isPast(Figure f) {
        int from = f.n().start() - f.lead().length();
        if (from > 0) { // "522 a year ago, 267 now": what stands right behind another is of it
            from += f.lead().length() - f.lead().replaceFirst("^[^,;:()\\d]*(?=, )", "").length();
        }
        String around = f.s().text().substring(from, f.n().end() + Figures.head(f.tail()).length());
        boolean said = known.words.yearBefore.matcher(around).find();
        return said
                || isFramed(f, around)
                || known.words.hadBeen.matcher(clause(f)).find()
                || known.read.times().in(around, known.read.main()).stream()
                        .filter(p -> !since.matcher(around.substring(0, p.start())).find())
                        .anyMatch(p -> !p.day() && isBefore(p.when()));
    }

    /**
     * Whether what a text is about began later and isn't a part of it, as May of the first half.
     */
    private boolean isBefore(When when) {
        When main = known.read.main();
        return main.isAfter(when) && !when.holds(main);
    }

    /** What stands between the last mark and a number. */
    private static String clause(Figure f) {
        String lead = f.s().text().substring(0, f.n().start()).replaceFirst("(?s)^.*[,;:()]", "");
        return lead.length() > f.lead().length() ? lead : f.lead();
    }

    /**
     * "A year before, 88 had come and 69 had left": of all that a sentence tells that begins so.
     */
    private boolean isFramed(Figure f, String around) {
        String frame = f.s().text().split("[,\\d]", 2)[0];
        return frame.length() < f.n().start()
                && known.words.yearBefore.matcher(frame).find()
                && known.read.times().in(around, known.read.main()).isEmpty();
    }

    /** The levels of a sentence. */
    List<Level> in(int i) {
        return i < 0 || i >= all.size() ? List.of() : all.get(i);
    }

    /** Whether two sentences stand in one paragraph. */
    boolean isTogether(int i, int k) {
        boolean both = Math.min(i, k) >= 0 && Math.max(i, k) < sentences.size();
        return both && sentences.get(i).block() == sentences.get(k).block();
    }

    /** The beginnings of the words of a stretch that say something, as they are compared. */
    Set<String> keys(String text) {
        Set<String> out = new TreeSet<>();
        for (String stem : known.read.stems().of(text)) {
            out.add(stem.substring(0, Math.min(PREFIX, stem.length())));
        }
        out.addAll(mean.matcher(text).find() ? Set.of(MEAN) : Set.of());
        return out;
    }
}
