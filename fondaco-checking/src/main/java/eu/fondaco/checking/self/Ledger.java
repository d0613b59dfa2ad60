// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Fact.Role;
import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the numbers of a text's prose tell, each with its time and with whom or what it is of;
 * what one sentence leaves out is taken from the one before. What may be read in two ways isn't
 * told.
 */
final class Ledger {

    private static final int MOST_NUMBERS = 10;
    private static final int LONGEST_HEADING = 90;
    private static final int SHORT = 25;

    /** One to three words before what is told of them. */
    private static final String LABEL = "(?s)[^\\p{L}]*(?:[\\p{L}'\u2019-]+\\W*){1,3}";

    /** The flow of a balance. */
    static final String BALANCE = "B";

    /** What may stand behind an amount whose unit is left out. */
    private static final Pattern ENDS =
            Pattern.compile(
                    "^\\s*(?:[,.;:()]|$|(?:in|and|e|nel|nella|to|a|ai|from|dal|dai|of|con|at)\\b)");

    /** Who is quoted, or asks. */
    private static final Pattern SPEAKER =
            Pattern.compile("[^\\p{L}]*(?:\\p{Lu}[\\p{L}.]*\\s?){1,3}:");

    private static final Pattern BREAK = Pattern.compile("[,;:()]");

    private final TellingWords words;
    private final Times times;
    private final Stems stems;
    private final List<Pattern> ordinals = new ArrayList<>();
    private final Pattern overYears;
    private final Pattern several;
    private final Pattern ofAll;
    private final List<Fact> out = new ArrayList<>();

    private When main = new When(0, 1, 12);
    private String mainFlow = "";
    private Set<String> chapter = Set.of();
    private String chapterFlow = "";
    private int block = -1;
    private boolean unclear;
    private Set<String> whoNow = Set.of();
    private String flowNow = "";
    private int sureNow;
    private Set<String> label = Set.of();

    private Ledger(Lang lang) {
        words = TellingWords.of(lang);
        times = new Times(lang, words);
        stems = new Stems(words);
        ofAll = words.words("of-all");
        several = words.words("several");
        overYears = words.words("over-years");
        for (String one : words.list("ordinals")) {
            ordinals.add(
                    Pattern.compile(
                            "(?<![\\p{L}-])(?:" + one + ")(?![\\p{L}-])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** What a text tells, and what it is about. */
    record Read(List<Fact> facts, When main, Stems stems, Times times) {}

    /** What the numbers of these sentences tell. */
    static Read of(List<Sentence> sentences, Lang lang) {
        Ledger reader = new Ledger(lang);
        reader.about(sentences);
        sentences.forEach(reader::read);
        return new Read(reader.out, reader.main, reader.stems, reader.times);
    }

    /** The time that a text is about, and whose trade it tells. */
    private void about(List<Sentence> sentences) {
        Set<String> title = new HashSet<>();
        boolean told = false;
        int prose = 0;
        for (Sentence s : sentences) {
            boolean first = !told;
            for (Times.Found f : times.in(s.text(), main)) {
                boolean says = first && f.absolute() && !f.day() && f.when().isTold();
                if (says && (!told || f.when().year() > main.year())) {
                    main = f.when();
                    told = true;
                }
            }
            if (mainFlow.isEmpty()) {
                mainFlow = first(s.text());
            }
            boolean lead = !isHeading(s) && !s.numbers().isEmpty() && s.text().length() > 60;
            if (lead && ++prose <= 2) {
                Set<String> names = stems.names(s.text());
                names.retainAll(title);
                stems.leaveOut(names);
            } else if (prose == 0) {
                title.addAll(stems.of(s.text()));
            }
            if (prose > 2 && told) {
                return;
            }
        }
    }

    /** The flow that a text tells first. */
    private String first(String text) {
        Matcher x = words.exports.matcher(text);
        Matcher m = words.imports.matcher(text);
        int a = x.find() ? x.start() : Integer.MAX_VALUE;
        int b = m.find() ? m.start() : Integer.MAX_VALUE;
        return a == b ? "" : a < b ? "X" : "M";
    }

    private static boolean isHeading(Sentence s) {
        String text = s.text().strip();
        boolean loud = text.equals(text.toUpperCase(Locale.ROOT)) && text.matches(".*\\p{Lu}.*");
        boolean label =
                s.isBlock()
                        && !text.matches("(?s).*[.;,!?]|\\W*")
                        && s.numbers().stream()
                                .noneMatch(
                                        n -> n.unit() == Unit.AMOUNT || n.unit() == Unit.PERCENT);
        return s.heading() || (loud || label) && text.length() <= LONGEST_HEADING;
    }

    private void read(Sentence s) {
        boolean plain =
                s.numbers().stream()
                        .noneMatch(n -> n.unit() == Unit.AMOUNT || n.unit() == Unit.PERCENT);
        if (isHeading(s) && plain && times.in(s.text(), main).stream().anyMatch(Times.Found::day)) {
            return; // who gives it out, and when
        }
        if (isHeading(s) && plain) {
            chapter = out.isEmpty() ? Set.of() : stems.of(plain(s));
            chapterFlow = flow(s.text(), s.text().length());
            block = -1;
            return;
        }
        List<Printed> items = items(s);
        if (s.block() != block) {
            block = s.block();
            unclear = false;
            whoNow = Set.of();
            flowNow = chapterFlow;
            sureNow = Fact.TAKEN;
            label = Set.of();
            if (items.isEmpty() && s.text().strip().matches(LABEL)) {
                label = stems.of(plain(s)); // "Norway. Exports came to …"
            }
        }
        if (words.riskyHere.matcher(s.text()).find() || items.size() > MOST_NUMBERS) {
            flowNow = "?"; // what follows may be of the same
            return;
        }
        if (!items.isEmpty()) {
            tell(s, items);
        } else if (times.in(s.text(), main).stream().anyMatch(f -> !f.when().equals(main))) {
            unclear = true; // "2019." before what is told of that year
        }
    }

    /** The text of a sentence without its periods. */
    private String plain(Sentence s) {
        StringBuilder text = new StringBuilder(s.text());
        for (Times.Found f : times.in(s.text(), main)) {
            for (int i = f.start(); i < f.end(); i++) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    /** Amounts, per cents and counts; bare numbers between amounts have their unit. */
    private List<Printed> items(Sentence s) {
        List<Times.Found> periods = times.in(s.text(), main);
        List<Printed> out = new ArrayList<>();
        Printed amount =
                s.all(Unit.AMOUNT).stream().filter(n -> n.scale() > 1).findFirst().orElse(null);
        for (Printed n : s.numbers()) {
            boolean period =
                    n.unit() == Unit.YEAR
                            || periods.stream()
                                    .anyMatch(f -> f.start() < n.end() && n.start() < f.end());
            if (period) {
                continue;
            }
            boolean bare = n.unit() == Unit.OTHER || n.unit() == Unit.AMOUNT && n.scale() == 1;
            boolean scaled = bare && amount != null && isLike(s, n, amount);
            boolean odd = n.unit() == Unit.AMOUNT && n.scale() == 1 && n.value() < 10_000;
            if (scaled) {
                out.add(n.as(amount));
            } else if (!odd) { // the scale is left out somewhere
                out.add(n);
            }
        }
        return out;
    }

    /** Whether a number without a unit is an amount as those beside it: printed alike. */
    private static boolean isLike(Sentence s, Printed n, Printed amount) {
        String a = s.words(n).replaceAll("[^.,]", "");
        boolean decimals = n.step() < 1 && amount.step() < amount.scale();
        double ratio = n.value() * amount.scale() / amount.value();
        return (decimals || !a.isEmpty() || n.value() >= 100)
                && ratio > 1e-1
                && ratio < 1e1
                && ENDS.matcher(s.after(n)).find();
    }

    private void tell(Sentence s, List<Printed> items) {
        Reading reading = new Reading(s, items, times.in(s.text(), main));
        for (int i = 0; i < items.size(); i++) {
            reading.tell(i);
        }
        unclear = reading.initial != null && !reading.initial.equals(main);
    }

    private String flow(String text, int end) {
        String before = text.substring(0, end);
        int x = last(words.exports, before);
        int m = last(words.imports, before);
        int b =
                Math.max(
                        last(words.balance, before),
                        Math.max(last(words.surplus, before), last(words.deficit, before)));
        if (b > Math.max(x, m)) {
            return BALANCE;
        }
        return x == m ? "" : x > m ? "X" : "M";
    }

    private static int last(Pattern pattern, String text) {
        int at = -1;
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            at = m.start();
        }
        return at;
    }

    /** A sentence as it is read, number by number. */
    private final class Reading {

        private final Sentence s;
        private final String text;
        private final List<Printed> items;
        private final List<Times.Found> periods;
        private final List<Fact> told = new ArrayList<>();
        private When initial;
        private When base;
        private When led;
        private boolean past;
        private int sure;
        private Set<String> who = Set.of();
        private String flow = "";
        private int side;

        Reading(Sentence s, List<Printed> items, List<Times.Found> periods) {
            this.s = s;
            this.text = s.text();
            this.items = items;
            this.periods = periods;
        }

        void tell(int i) {
            Printed n = items.get(i);
            int from = i == 0 ? 0 : items.get(i - 1).end();
            int to = i + 1 < items.size() ? items.get(i + 1).start() : text.length();
            int cut = i == 0 ? 0 : from + split(text.substring(from, n.start()));
            int end = n.end() + split(text.substring(n.end(), to));
            if (i + 1 == items.size() && end == n.end()) {
                end = n.end() + clause(text.substring(n.end()));
            }
            String lead = blank(cut, n.start());
            String tail = blank(n.end(), end);
            boolean aside = text.substring(from, n.start()).matches("(?s)\\s*\\(\\s*[+-]?");
            When when = aside && !told.isEmpty() ? last().when() : when(n, cut, end, lead);
            if (!aside) {
                who(i, lead, tail);
            }
            Fact fact = fact(n, lead, tail, aside, when);
            boolean than = !told.isEmpty() && last().role() == Role.CHANGE && isEarlier(lead);
            if (fact != null && (!n.hedged() || than)) {
                told.add(fact);
                out.add(fact);
            }
        }

        private Fact last() {
            return told.get(told.size() - 1);
        }

        /** Where what belongs to the number before ends; where nothing tells, it has nothing. */
        private int split(String gap) {
            Matcher broken = BREAK.matcher(gap);
            Matcher word = words.split.matcher(gap);
            int a = broken.find() ? broken.start() : gap.length();
            int b = word.find() ? word.start() : gap.length();
            return Math.min(a, b) == gap.length() && gap.length() > SHORT ? 0 : Math.min(a, b);
        }

        private int clause(String rest) {
            Matcher broken = BREAK.matcher(rest);
            return broken.find() ? broken.start() : rest.length();
        }

        /** A stretch of the text without its periods. */
        private String blank(int from, int to) {
            StringBuilder part = new StringBuilder(text.substring(from, Math.max(from, to)));
            for (Times.Found f : periods) {
                for (int k = Math.max(f.start(), from); k < Math.min(f.end(), to); k++) {
                    part.setCharAt(k - from, ' ');
                }
            }
            return part.toString();
        }

        private boolean isBase(int start) {
            return words.baseMark.matcher(text.substring(0, start)).find();
        }

        private When when(Printed n, int cut, int end, String lead) {
            When own = null;
            boolean first = told.isEmpty() && initial == null;
            for (Times.Found f : periods) {
                if (f.day()) {
                    continue;
                }
                boolean before = f.start() >= cut && f.end() <= n.start();
                boolean behind = f.start() >= n.end() && f.start() <= end;
                if (before && isBase(f.start()) && f.since() == 0) {
                    base = f.when();
                } else if (behind && (f.since() > 0 || isAgainst(n, f))) {
                    base = f.since() > 0 ? null : f.when();
                } else if (behind && text.substring(n.end(), f.start()).length() <= 25) {
                    return f.when();
                } else if (before) {
                    own = f.when();
                    boolean aside = words.relative.matcher(text.substring(cut, f.start())).find();
                    past |= first && words.hadBeen.matcher(lead).find();
                    if (first && !aside) {
                        initial = own;
                    }
                    led = aside ? led : own;
                }
            }
            if (own != null) {
                return own;
            }
            When now = led != null ? led : initial != null ? initial : unclear ? When.UNTOLD : main;
            String tail = text.substring(n.end(), Math.max(n.end(), end));
            String other = flowOf(tail);
            boolean switched = !told.isEmpty() && !other.isEmpty() && !other.equals(flow);
            return isEarlier(lead) && !switched ? base != null ? base : now.back(1) : now;
        }

        /** Whether a period behind a number is the one that it is set against. */
        private boolean isAgainst(Printed n, Times.Found f) {
            return words.baseMark.matcher(text.substring(n.end(), f.start())).find();
        }

        private boolean isEarlier(String lead) {
            return words.earlier.matcher(lead).find() || words.when.matcher(lead).find();
        }

        private void who(int i, String lead, String tail) {
            String named = flowOf(lead);
            named = named.isEmpty() && i > 0 ? flowOf(tail) : named;
            Set<String> own = fellows(lead);
            Set<String> behind = stems.of(tail);
            if (words.partOf.matcher(lead).find()) {
                own.add("#part");
            }
            boolean its = words.own.matcher(lead).find();
            boolean bare = own.isEmpty() && (named.isEmpty() || its);
            boolean flowTold =
                    !named.isEmpty() || !chapterFlow.isEmpty() || i > 0 && sure == Fact.TOLD;
            boolean subject =
                    !own.isEmpty() || !named.isEmpty() && !its || i > 0 && sure > Fact.TAKEN;
            boolean period =
                    i == 0 && periods.stream().anyMatch(f -> !f.day() && f.when().isTold());
            subject |= period && own.isEmpty() && !its && sureNow >= Fact.NAMED;
            subject &= s.heading() || !SPEAKER.matcher(text).lookingAt();
            sure = !subject ? Fact.TAKEN : flowTold ? Fact.TOLD : Fact.NAMED;
            if (i == 0) {
                flow = named.isEmpty() ? flowNow : named;
                side = side(lead);
                own.addAll(around());
                own.addAll(behind);
                who = bare && behind.isEmpty() ? whoNow : own;
            } else {
                if (!own.isEmpty() || !behind.isEmpty()) {
                    own.addAll(behind);
                    own.addAll(around());
                    who = own;
                } else if (ofAll.matcher(lead).find()) {
                    who = around();
                }
                flow = named.isEmpty() ? flow : named;
                side = named.isEmpty() ? side : side(lead);
            }
            if (flow.isEmpty()) {
                flow = flowOf(tail);
            }
            if (flow.isEmpty() && !who.isEmpty()) {
                flow = mainFlow;
            }
            whoNow = who;
            flowNow = flow;
            sureNow = sure;
        }

        /** What heading and label say a number to be of. */
        private Set<String> around() {
            Set<String> out = new TreeSet<>(chapter);
            out.addAll(label);
            return out;
        }

        /** Of whom a number is: of several told before, where words say so. */
        private Set<String> fellows(String lead) {
            Matcher m = several.matcher(lead);
            return m.find()
                    ? new TreeSet<>(Set.of(Together.name(times.count(m.group("n")), s)))
                    : stems.of(lead);
        }

        private String flowOf(String part) {
            return flow(part, part.length());
        }

        private int side(String lead) {
            int plus = Ledger.last(words.surplus, lead);
            int minus =
                    Math.max(Ledger.last(words.deficit, lead), Ledger.last(words.negative, lead));
            return plus == minus ? 0 : plus > minus ? 1 : -1;
        }

        private Fact fact(Printed n, String lead, String tail, boolean aside, When when) {
            boolean whole = who == null || who.isEmpty();
            if (flow.equals("?") || !when.isTold() || whole && flow.isEmpty()) {
                return null;
            }
            return switch (n.unit()) {
                case PERCENT -> percent(n, lead, tail, aside, when);
                case AMOUNT, OTHER -> amount(n, lead, tail, when);
                default -> null;
            };
        }

        private Fact percent(Printed n, String lead, String tail, boolean aside, When when) {
            int way = n.sign() != 0 ? n.sign() : way(lead, tail);
            if (words.ofChange.matcher(tail).find()) {
                return null;
            }
            if (words.part.matcher(tail).find() || words.part.matcher(lead).find()) {
                return n.sign() == 0 ? of(Role.SHARE, n, when, null, 0, lead, tail) : null;
            }
            boolean change =
                    words.by.matcher(lead).find() && way(lead, "") != 0
                            || words.more.matcher(tail).find();
            if (past && !aside) {
                return null; // of the time before, or what came of it since
            }
            if (n.sign() != 0 || change && !aside) {
                return of(Role.GROWTH, n, when, base(when), way, lead, tail);
            }
            return aside && !told.isEmpty()
                    ? of(Role.ASIDE, n, when, base(when), 0, lead, tail)
                    : null;
        }

        private Fact amount(Printed n, String lead, String tail, When when) {
            if (n.unit() == Unit.OTHER && (n.sign() != 0 || n.value() < 10)) {
                return null;
            }
            boolean more = words.more.matcher(tail).find();
            boolean change =
                    words.by.matcher(lead).find() && words.way(lead) != 0 && !isEarlier(lead);
            if (past && (more || change)) {
                return null;
            }
            if (more || change) {
                return of(Role.CHANGE, n, when, base(when), way(lead, tail), lead, tail);
            }
            return of(Role.LEVEL, n, when, null, 0, lead, tail);
        }

        private When base(When when) {
            Matcher years = overYears.matcher(text);
            if (years.find()) {
                return when.back(times.count(years.group("n")));
            }
            return base == null || base.equals(when) ? when.back(1) : base;
        }

        private int way(String lead, String tail) {
            Matcher more = words.more.matcher(tail);
            int way = more.find() ? words.way(more.group()) : 0;
            return way != 0 ? way : words.way(lead);
        }

        private Fact of(
                Role role, Printed n, When when, When since, int way, String lead, String tail) {
            boolean level = role == Role.LEVEL;
            Interval size = Interval.printed(n.value(), n.step());
            int sign = level && flow.equals(BALANCE) ? n.sign() != 0 ? n.sign() : side : 1;
            return new Fact(
                    role,
                    flow,
                    who == null ? Set.of() : new TreeSet<>(who),
                    when,
                    since,
                    sign < 0 ? size.negative() : size,
                    way,
                    n.sign() != 0 && level ? n.sign() : side,
                    level ? rank(lead, tail) : 0,
                    s.start() + n.start(),
                    s.block(),
                    s,
                    s.span(n.start(), n.end()),
                    s.words(n),
                    unit(n),
                    sure);
        }

        /** A count is told from money; a per cent is of what stands before it. */
        private String unit(Printed n) {
            return n.unit() == Unit.PERCENT
                    ? told.isEmpty() ? "" : last().unit()
                    : n.unit() == Unit.OTHER ? "#" : "";
        }

        /** The place that is told with a level; 0 for none or several. */
        private int rank(String lead, String tail) {
            if (words.noRank.matcher(lead).find()) {
                return 0;
            }
            int found = 0;
            for (int i = 0; i < ordinals.size(); i++) {
                if (ordinals.get(i).matcher(lead).find() || ordinals.get(i).matcher(tail).find()) {
                    if (found > 0) {
                        return 0;
                    }
                    found = i + 1;
                }
            }
            return found;
        }
    }
}
