// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All quantities that a text tells, one row each: of which flow, of whom or what, of when, counted
 * how. Sentences are read from left to right: a phrase that tells a flow is of all numbers up to
 * the next one, a time at the beginning of a sentence of all numbers of its paragraph.
 */
final class Ledger {

    /** Words of how a number is counted. */
    private static final List<String> BASES =
            List.of(
                    "basis-adjusted",
                    "basis-without",
                    "basis-real",
                    "basis-each",
                    "would-be",
                    "mean-or-rolling",
                    "ledger-span");

    private static final Pattern BRACKET = Pattern.compile("\\([^)]*\\)");

    private static final String ADJUSTED = "0";

    /** A time so near the beginning of a sentence is that of what follows, too. */
    private static final int FRONT = 40;

    final Sizes sizes;
    final List<Told> all = new ArrayList<>();
    private final List<Pattern> flows;
    final List<List<Pattern>> halves = new ArrayList<>();
    private final TellingWords words;
    private final Reader.Read read;
    private final List<Pattern> bases = new ArrayList<>();
    private final Pattern starts;
    private final Pattern payments;
    private final Pattern world;
    private final Pattern rest;
    private final Pattern these;
    private final Pattern several;
    private final Pattern empty;
    private final Pattern other;
    private final Pattern at;
    private final Pattern to;
    private final Pattern from;
    private final Pattern positive;
    private final Pattern negative;
    private final Pattern scale;
    private final Pattern genitive;
    private final Pattern by;
    private final Pattern with;
    private final Pattern joins;
    private final Pattern then;
    private final Pattern clause;
    private final Pattern article;
    private final Pattern points;
    final When main;

    /** Halves whose words say nothing by themselves. */
    private final Set<String> general = new TreeSet<>();

    private int block = -1;
    private Set<String> who = Set.of();
    private Set<String> chapter = Set.of();
    private When frame = When.UNTOLD;
    private Set<String> framed = Set.of();

    /** What a stretch before a number says that it is of. */
    private record Phrase(String flow, int side, int way, Set<String> who, boolean own, When when) {

        static final Phrase NONE = new Phrase("", 0, 0, Set.of(), false, null);

        Phrase of(String other) {
            return new Phrase(other, side, way, who, own, when);
        }
    }

    Ledger(Sizes sizes, List<Grid> grids) {
        this.sizes = sizes;
        words = sizes.words;
        read = sizes.levels.known.read;
        flows = List.of(words.exports, words.imports, words.balance, words.surplus, words.deficit);
        List<Pattern> parts = words.each("ledger-halves");
        for (int k = 0; k + 1 < parts.size(); k += 2) {
            halves.add(List.of(parts.get(k), parts.get(k + 1)));
        }
        BASES.forEach(key -> bases.add(words.words(key)));
        starts = words.words("ledger-starts");
        payments = words.words("ledger-payments");
        world = words.words("ledger-all");
        rest = words.words("rest-row");
        these = words.words("ledger-these");
        several = words.words("ledger-several");
        empty = words.words("ledger-empty");
        other = words.words("all-but");
        at = words.whole("ledger-at");
        to = words.whole("grown-to");
        from = words.before("made-from");
        positive = words.words("ledger-positive");
        negative = words.words("negative");
        scale = words.words("ledger-scale");
        genitive = words.whole("ledger-genitive");
        by = words.before("ledger-by");
        with = words.words("made-with");
        joins = words.words("joins");
        then = words.words("ledger-then");
        clause = words.words("ledger-clause");
        article = words.whole("ledger-article");
        points = words.words("ledger-points");
        main = main();
        grids.forEach(grid -> all.addAll(LedgerCells.of(this, grid)));
        int cells = all.size();
        for (int i = 0; i < sizes.count(); i++) {
            read(i);
        }
        adjust(cells);
        for (int k = 0; k < halves.size(); k++) {
            settle(k);
        }
    }

    /** Tables that are adjusted tell what a text does that says it of none of its sentences. */
    private void adjust(int cells) {
        boolean none =
                all.subList(cells, all.size()).stream()
                        .noneMatch(t -> t.basis().contains(ADJUSTED));
        if (none) {
            all.replaceAll(t -> t.unadjusted(ADJUSTED));
        }
    }

    /** The time that a text is about; where it tells no year, that of its title or lead. */
    private When main() {
        When told = read.main();
        for (int i = 0; i < sizes.count() && told.isYear() && told.year() == 0; i++) {
            Sentence s = sizes.levels.sentences.get(i);
            for (Times.Found f : read.times().in(s.text(), told)) {
                if (!f.day() && f.since() == 0 && f.back() == 0 && f.when().isTold()) {
                    return f.when();
                }
            }
        }
        return told;
    }

    /** "Exports of goods" are all exports where a text tells none of services. */
    private void settle(int pair) {
        String part = Told.part(pair, 0);
        String other = Told.part(pair, 1);
        if (general.contains(part) && all.stream().noneMatch(t -> t.who().contains(other))) {
            all.replaceAll(t -> t.who().contains(part) ? t.without(part) : t);
        }
    }

    /** The only time that a head or label tells; null for none or several. */
    When only(String label) {
        String text = read.times().expanded(label);
        List<Times.Found> found = read.times().in(text, main);
        boolean one = found.size() == 1 && !found.get(0).day() && found.get(0).since() == 0;
        return one ? found.get(0).when() : null;
    }

    /** The only flow that a head or label tells; empty for none or several. */
    String flow(String text) {
        String said = payments.matcher(text).replaceAll(" ");
        String found = "";
        for (int f = 0; f < flows.size(); f++) {
            if (flows.get(f).matcher(said).find()) {
                String name = name(f);
                found = found.isEmpty() || found.equals(name) ? name : "?";
            }
        }
        return found.equals("?") ? "" : found;
    }

    private static String name(int flow) {
        return flow == 0 ? "X" : flow == 1 ? "M" : Reader.BALANCE;
    }

    /** Of whom or what a head or label is, its times and flows apart. */
    Set<String> who(String label) {
        String text = read.times().expanded(label);
        String rest = blank(text, 0, text.length(), read.times().in(text, main));
        for (Pattern flow : flows) {
            rest = flow.matcher(rest).replaceAll(" ");
        }
        return who(rest, "head");
    }

    private void read(int i) {
        Sentence s = sizes.levels.sentences.get(i);
        if (s.block() != block) {
            block = s.block();
            who = chapter;
            frame = main;
            framed = Set.of();
        }
        boolean begun = all.stream().anyMatch(o -> !o.isCell() && !sizes.isHeading(o.sentence()));
        if (begun && sizes.isHeading(i)) {
            String title = BRACKET.matcher(s.text()).replaceAll(" ");
            chapter = basis(title).isEmpty() ? who(title) : Set.of();
        }
        List<Times.Found> times = read.times().in(s.text(), read.main());
        int first = sizes.in(i).isEmpty() ? s.text().length() : sizes.in(i).get(0).start();
        for (Times.Found f : times) {
            boolean base = words.baseMark.matcher(s.text().substring(0, f.start())).find();
            if (f.start() <= FRONT && f.end() <= first && !base && !f.day() && f.since() == 0) {
                frame = f.when();
            }
        }
        frame = then.matcher(s.text()).find() ? When.UNTOLD : frame;
        boolean label = sizes.in(i).isEmpty() && s.text().strip().length() < FRONT;
        if (label && !sizes.isHeading(i)) {
            who = read.stems().of(s.text()); // "Norway. Exports came to …"
        }
        Set<String> front = basis(s.text().substring(0, Math.min(FRONT, first)));
        framed = front.isEmpty() ? framed : front;
        Phrase phrase = Phrase.NONE;
        int from = 0;
        List<Size> own = sizes.in(i);
        for (int k = 0; k < own.size(); k++) {
            Size z = own.get(k);
            phrase = phrase(phrase, z, from, times);
            Size next = k + 1 < own.size() ? own.get(k + 1) : null;
            all.add(told(z, k == 0 ? null : own.get(k - 1), next, phrase, times));
            from = z.end();
        }
    }

    /** A flow in a stretch: where it stands, and where the one before it does. */
    private record Flow(int start, int end, int flow, int before, int behind) {

        String name() {
            return Ledger.name(flow);
        }

        int side() {
            return flow == 3 ? 1 : flow == 4 ? -1 : 0;
        }
    }

    /** The last flow of a stretch; null for none. */
    private Flow last(String text) {
        Flow last = null;
        for (int f = 0; f < flows.size(); f++) {
            Matcher m = flows.get(f).matcher(text);
            while (m.find()) {
                if (last == null) {
                    last = new Flow(m.start(), m.end(), f, 0, 0);
                } else if (m.start() > last.start) {
                    int before = Math.max(last.before, last.start);
                    int behind = Math.max(last.behind, last.end);
                    last = new Flow(m.start(), m.end(), f, before, Math.min(behind, m.start()));
                } else if (m.start() > last.before) {
                    int behind = Math.min(m.end(), last.start);
                    last = new Flow(last.start, last.end, last.flow, m.start(), behind);
                }
            }
        }
        return last;
    }

    private Phrase phrase(Phrase before, Size z, int from, List<Times.Found> times) {
        String text = blank(z.s().text(), from, z.start(), times);
        Flow flow = last(text);
        When when = when(z, from, flow == null ? z.start() : from + flow.start, times);
        if (flow == null) {
            return goesOn(before, z, text, when);
        }
        if (from > 0 && genitive.matcher(text.substring(0, flow.start)).matches()) {
            return goesOn(before.of(flow.name()), z, text.substring(flow.end), when);
        }
        String pre = text.substring(flow.behind, flow.start);
        String post = text.substring(flow.end);
        String place = "" + z.at();
        Set<String> said = subject(pre, post, place);
        if (said.isEmpty() && flow.behind > 0) { // "the balance with Norway went from a deficit"
            said = subject(text.substring(0, flow.before), pre, place);
        }
        boolean everyone = world.matcher(pre + " " + post).find() || isBoth(text);
        boolean none = said.isEmpty();
        if (!none || everyone) {
            who = said;
        }
        Set<String> of = none && !everyone ? who : said;
        return new Phrase(flow.name(), flow.side(), words.way(text), of, !none || everyone, when);
    }

    /** The time that a stretch tells of a number: not what belongs to the one before. */
    private When when(Size z, int from, int at, List<Times.Found> times) {
        When when = null;
        for (Times.Found f : times) {
            boolean here = f.start() >= from && f.end() <= z.start() && !f.day();
            String rest = f.end() <= at ? z.s().text().substring(f.end(), at) : "";
            boolean ends = mark(rest, ",;)") > 0 && !words.when.matcher(rest).find();
            boolean base = words.baseMark.matcher(z.s().text().substring(0, f.start())).find();
            base &= !z.is(Is.LEVEL); // a change is of the later of two times
            when = here && !ends && !base ? f.when() : when;
        }
        return when;
    }

    /** Whom the words before a flow and behind it name: names, and what stands right beside. */
    private Set<String> subject(String before, String behind, String place) {
        String pre = after(clause, before.substring(mark(before, ",;:()")));
        StringBuilder names = new StringBuilder();
        for (String word : pre.split("[^\\p{L}'-]+")) {
            boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            boolean named = name && read.stems().of(word).stream().allMatch(this::isNamed);
            names.append(named ? word + " " : "");
        }
        String near = after(starts, pre);
        String rest = pre.substring(0, pre.length() - near.length()).stripTrailing();
        String last = rest.substring(rest.lastIndexOf(' ') + 1);
        if (article.matcher(last).matches()) { // "energy left a deficit"
            near = after(starts, rest.substring(0, rest.length() - last.length())) + " " + near;
        }
        return who(names + " ; " + near + " ; " + behind, place);
    }

    /** Whether it is a name, or a mark of a part. */
    boolean isNamed(String stem) {
        return stem.startsWith("#") || read.stems().isNamed(stem);
    }

    /** "When goods and services are combined": whether a stretch names both halves of a pair. */
    private boolean isBoth(String text) {
        return halves.stream()
                .anyMatch(
                        pair -> {
                            Matcher m = pair.get(1).matcher(text);
                            return m.find() && pair.get(0).matcher(m.replaceAll(" ")).find();
                        });
    }

    /** A stretch without a flow: more of the same, or the same of somebody else. */
    private Phrase goesOn(Phrase before, Size z, String text, When when) {
        String part = text.stripTrailing().replaceFirst("\\($", "");
        Set<String> said = who(part.substring(mark(part, ",;:()")), "" + z.at());
        int way = words.way(text) == 0 ? before.way : words.way(text);
        When own = when == null ? before.when : when;
        return said.isEmpty()
                ? new Phrase(before.flow, before.side, way, before.who, before.own, own)
                : new Phrase(before.flow, before.side, way, said, false, own);
    }

    private static int mark(String text, String marks) {
        int at = -1;
        for (char c : marks.toCharArray()) {
            at = Math.max(at, text.lastIndexOf(c));
        }
        return at + 1;
    }

    /** What stands behind the last of some words. */
    private static String after(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        int end = 0;
        while (m.find()) {
            end = m.end();
        }
        return text.substring(end);
    }

    /** A stretch without its times. */
    private static String blank(String text, int from, int to, List<Times.Found> times) {
        StringBuilder out = new StringBuilder(text.substring(from, to));
        for (Times.Found f : times) {
            for (int i = Math.max(from, f.start()); i < Math.min(to, f.end()); i++) {
                out.setCharAt(i - from, ' ');
            }
        }
        return out.toString();
    }

    /** Of whom or what a stretch tells. */
    private Set<String> who(String text, String place) {
        Set<String> out = new TreeSet<>();
        String rest = world.matcher(text).replaceAll(" ");
        for (int k = 0; k < halves.size(); k++) {
            boolean[] is = new boolean[2];
            for (int half = 1; half >= 0; half--) { // "non-EU" holds "EU"
                Matcher m = halves.get(k).get(half).matcher(rest);
                is[half] = m.find();
                if (is[half] && read.stems().of(m.group()).isEmpty()) {
                    general.add(Told.part(k, half));
                }
                rest = m.replaceAll(" ");
            }
            if (is[0] != is[1]) {
                out.add(Told.part(k, is[0] ? 0 : 1));
            }
        }
        if (!place.equals("head") && several.matcher(rest).find()) {
            out.add("#several@" + place);
        }
        boolean same = these.matcher(rest).find();
        rest = these.matcher(rest).replaceAll(" ");
        boolean but = other.matcher(rest).find();
        rest = other.matcher(rest).replaceAll(" ");
        rest = empty.matcher(rest).replaceAll(" ");
        Set<String> named = read.stems().of(rest);
        out.addAll(named);
        out.addAll(but && !named.isEmpty() ? Set.of("#but") : Set.of());
        out.addAll(same ? who : Set.of());
        return out;
    }

    Set<String> basis(String text) {
        Set<String> out = new TreeSet<>();
        for (int k = 0; k < bases.size(); k++) {
            Matcher m = bases.get(k).matcher(text);
            while (m.find()) {
                boolean usual = m.groupCount() > 0 && m.group(1) != null; // raw, at current prices
                out.addAll(usual ? Set.of() : Set.of("" + k));
            }
        }
        return out;
    }

    private Told told(Size z, Size last, Size next, Phrase phrase, List<Times.Found> times) {
        Printed n = printed(z);
        int sign = n == null ? 0 : n.sign();
        boolean balance = phrase.flow.equals(Reader.BALANCE);
        boolean amount = z.is(Is.LEVEL) || z.is(Is.DIFFERENCE);
        Is kind = z.is();
        boolean leads = next != null && next.is(Is.LEVEL);
        leads = leads && to.matcher(next.lead().replace(',', ' ')).matches();
        boolean less = leads && z.high() * 2 < next.high();
        if (amount && leads && (less || phrase.way != 0) && !this.from.matcher(z.lead()).find()) {
            kind = Is.DIFFERENCE;
        } else if (z.is(Is.LEVEL) && (isVerb(z.lead()) || isBy(z.lead()))) {
            kind = Is.DIFFERENCE;
        } else if (z.is(Is.DIFFERENCE) && balance && sign != 0) {
            kind = Is.LEVEL;
        } else if (z.is(Is.RATE) && sign != 0) {
            kind = Is.CHANGE;
        }
        Set<String> basis = new TreeSet<>(framed);
        basis.addAll(basis(clause(z)));
        boolean whole = genitive.matcher(z.lead()).matches() && isAll(z.tail());
        Set<String> behind = balance && !whole ? behind(z) : Set.of();
        double by = amount && n != null && n.scale() == 1 ? scale(z) : 1;
        return new Told(
                kind,
                phrase.flow,
                balance ? side(z, phrase, sign) : 0,
                z.way() == 0 && kind == Is.DIFFERENCE ? phrase.way : z.way(),
                whole ? Set.of() : behind.isEmpty() ? phrase.who : behind,
                whole || phrase.own || !behind.isEmpty(),
                isAside(z, last) ? When.UNTOLD : when(z, next, phrase, times),
                basis,
                z.value().size().times(by),
                z.unit(),
                z,
                z.span(),
                z.words(),
                z.s().block());
    }

    /** "A deficit of 313 million with Norway": with whom; none where that isn't told. */
    private Set<String> behind(Size z) {
        String head = joins.split(Figures.head(z.tail()), 2)[0].strip();
        Matcher m = with.matcher(head);
        if (!m.lookingAt() || !read.times().in(head, main).isEmpty()) {
            return Set.of();
        }
        Set<String> out = who(head.substring(m.end()), "" + z.at());
        return out.isEmpty() ? Set.of("#with@" + z.at()) : out;
    }

    /** "465 billion nationwide": whether the first word behind a number says that it is of all. */
    private boolean isAll(String tail) {
        return world.matcher(tail.strip()).lookingAt();
    }

    /** Whether a label is of all, or of no more than a flow. */
    boolean isOfAll(String label) {
        return world.matcher(label).find() && !rest.matcher(label).find()
                || flows.stream().anyMatch(f -> f.matcher(label).find());
    }

    /** Whether a head is of what each adds to a growth. */
    boolean isPoints(String head) {
        return points.matcher(head).find();
    }

    /** Whether the word right before a number says that it went up or down by that. */
    private boolean isVerb(String lead) {
        String text = lead.stripTrailing();
        return lead.length() > 1 && words.way(text.substring(text.lastIndexOf(' ') + 1)) != 0;
    }

    /** The sign that is printed before a number: 1, -1, or 0 for none. */
    int sign(Size z) {
        Printed n = printed(z);
        return n == null ? 0 : n.sign();
    }

    /** The only time that the sentence of a number sets it against; null for none or several. */
    When base(Told t) {
        String text = t.size().s().text();
        When found = null;
        for (Times.Found f : read.times().in(text, main)) {
            boolean set = words.baseMark.matcher(text.substring(0, f.start())).find();
            if (!f.day() && (set || f.back() != 0)) {
                found = found == null || found.equals(f.when()) ? f.when() : When.UNTOLD;
            }
        }
        return found == null || !found.isTold() ? null : found;
    }

    /** How many a word says. */
    int count(String word) {
        return read.times().count(word);
    }

    private static Printed printed(Size z) {
        return z.s().numbers().stream()
                .filter(n -> n.start() == z.start())
                .findFirst()
                .orElse(null);
    }

    private int side(Size z, Phrase phrase, int sign) {
        if (sign != 0 || phrase.side != 0) {
            return sign != 0 ? sign : phrase.side;
        }
        String head = Figures.head(z.tail());
        boolean plus = positive.matcher(z.lead()).find() || positive.matcher(head).find();
        boolean minus = negative.matcher(z.lead()).find() || negative.matcher(head).find();
        int behind = sizes.levels.figures.side(head);
        return behind != 0 ? behind : plus == minus ? 0 : plus ? 1 : -1;
    }

    /** What stands around a number between semicolons. */
    private static String clause(Size z) {
        String text = z.s().text();
        int to = text.indexOf(';', z.end());
        int from = text.lastIndexOf(';', z.start());
        return text.substring(from + 1, to < 0 ? text.length() : to);
    }

    private When when(Size z, Size next, Phrase phrase, List<Times.Found> times) {
        String text = z.s().text();
        int end = next == null ? text.length() : next.start();
        for (Times.Found f : times) {
            boolean behind = f.start() >= z.end() && f.end() <= end && !f.day();
            if (behind && at.matcher(text.substring(z.end(), f.start())).matches()) {
                return f.since() > 0 ? When.UNTOLD : f.when();
            }
        }
        boolean goes = next != null && next.is(Is.LEVEL) && to.matcher(next.lead()).matches();
        if (goes && sizes.isFrom(z) && z.past()) {
            return When.UNTOLD; // "in 2024 it went from 4 to 5 million"
        }
        boolean told = phrase.when != null || !frame.equals(main) && !isThen(z);
        boolean level = z.is(Is.LEVEL) && !isVerb(z.lead());
        return level && z.past() && !told ? When.UNTOLD : phrase.when == null ? frame : phrase.when;
    }

    /** "5,130 (5,090)": a level in a bracket behind another, of which no time is told. */
    private static boolean isAside(Size z, Size last) {
        boolean two = last != null && last.is(Is.LEVEL) && z.is(Is.LEVEL);
        return two && z.lead().strip().equals("(");
    }

    /** "But improves by 48 million": whether the word of a way and "by" stand before it. */
    private boolean isBy(String lead) {
        Matcher m = by.matcher(lead);
        String rest = m.find() ? lead.substring(0, m.start()).stripTrailing() : "";
        return words.way(rest.substring(rest.lastIndexOf(' ') + 1)) != 0;
    }

    /** Whether words beside a number say that it is of a time before. */
    private boolean isThen(Size z) {
        String around = z.lead() + "0" + Figures.head(z.tail());
        return sizes.isAgainst(z)
                || words.baseMark.matcher(z.lead()).find()
                || words.yearBefore.matcher(around).find()
                || words.hadBeen.matcher(z.lead()).find();
    }

    /** What numbers of a sentence count, where it says so of all: "in billions of dollars". */
    private double scale(Size z) {
        Matcher m = scale.matcher(z.s().text());
        return m.find() ? Printed.scale(m.group("scale").replaceFirst("s$", "")) : 1;
    }
}
