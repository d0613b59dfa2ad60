// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.checking.text.Document.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as it is read, number by number: each has what stands between it and its neighbours,
 * up to a word or mark that parts them, and takes what that leaves out from the number before.
 */
final class Reading {

    /** The code of a currency right before an amount, which parts it from the words before. */
    private static final Pattern CURRENCY = Pattern.compile("\\b[A-Z]{3}\\s?$");

    private static final int SHORT = 25;
    private static final int NEXT = 14;

    /** Who is quoted, or asks. */
    private static final Pattern SPEAKER =
            Pattern.compile("[^\\p{L}]*(?:\\p{Lu}[\\p{L}.]*\\s?){1,3}:");

    private static final Pattern BREAK = Pattern.compile("[,;:()]");

    private final Reader reader;
    private final TellingWords words;
    private final Sentence s;
    private final String text;
    private final List<Printed> items;
    private final List<Times.Found> periods;
    private final List<Telling> told = new ArrayList<>();
    private final boolean listed;
    private When initial;
    private When base;
    private When led;
    private When now;
    private When outside;
    private int closed = -1;
    private boolean earlier;
    private boolean past;
    private int sure;
    private Set<String> who = Set.of();
    private String flow = "";
    private int side;

    Reading(Reader reader, Sentence s, List<Printed> items, List<Times.Found> periods) {
        this.reader = reader;
        this.words = reader.words;
        this.s = s;
        this.text = s.text();
        this.items = items;
        this.periods = periods;
        listed = s.document().blocks().get(s.block()).kind() == Kind.LIST_ITEM;
    }

    /** What was told. */
    List<Telling> told() {
        return told;
    }

    /** Whether it began with another time than that of the text. */
    boolean isOfOtherTime() {
        return initial != null && !initial.equals(reader.main);
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
        String lead = CURRENCY.matcher(blank(cut, n.start())).replaceFirst("");
        String tail = blank(n.end(), end);
        if (past && !told.isEmpty() && lead.matches("(?s).*[:;].*")) {
            past = false; // "in 2022 they had been 4.2 billion: they grow by 20%"
            initial = null;
            led = null;
            base = last().when();
        }
        boolean aside =
                i > 0 && blank(from, n.start()).matches("(?s)(?: in| nel| del)?\\s*\\(\\s*[+-]?");
        When when = aside && !told.isEmpty() ? aside(n) : when(n, cut, end, lead);
        if (!aside) {
            who(i, lead, tail);
        }
        Telling telling = telling(n, lead, tail, aside, when);
        boolean than = !told.isEmpty() && last().role() == Role.CHANGE && isEarlier(lead);
        if (telling != null && (!n.hedged() || than)) {
            told.add(telling);
        }
    }

    /** What stands in brackets behind a level that another is set against is of the other. */
    private When aside(Printed n) {
        boolean against = earlier && last().role() == Role.LEVEL && now != null;
        base = against ? last().when() : base;
        for (Times.Found f : periods) {
            int gap = f.start() - n.end();
            boolean next = gap >= 0 && gap <= NEXT && !f.day() && isAgainst(n, f);
            base = next ? f.when() : base; // "(+14% on 2021)"
        }
        return against ? now : last().when();
    }

    private Telling last() {
        return told.get(told.size() - 1);
    }

    /** Where what belongs to the number before ends; where nothing tells, it has nothing. */
    private int split(String gap) {
        Matcher broken = BREAK.matcher(gap);
        Matcher word = words.split.matcher(gap);
        int a = broken.find() ? broken.start() : gap.length();
        boolean parts =
                word.find() && !reader.those.matcher(gap.substring(0, word.end())).matches();
        int b = parts ? word.start() : gap.length();
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
        for (Printed n : items) {
            for (int k = Math.max(n.end(), from);
                    k < Math.min(reader.stems.endOfUnit(s, n), to);
                    k++) {
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
        if (closed >= 0 && n.start() > closed) {
            led = outside; // "(2023: 16.2); imports 19.9"
            closed = -1;
        }
        for (Times.Found f : periods) {
            if (f.day()) {
                continue;
            }
            boolean before = f.start() >= cut && f.end() <= n.start();
            boolean behind = f.start() >= n.end() && f.start() <= Math.max(end, n.end() + NEXT);
            behind &= f.start() <= end || isAgainst(n, f); // "by 1% on 2022"
            if (before && isBase(f.start()) && f.since() == 0) {
                base = f.when();
            } else if (behind && (f.since() > 0 || isAgainst(n, f))) {
                base = f.since() > 0 ? null : f.when();
            } else if (behind && text.substring(n.end(), f.start()).length() <= SHORT) {
                earlier = isEarlier(lead);
                now =
                        earlier
                                ? led != null ? led : initial != null ? initial : reader.main
                                : f.when();
                return f.when();
            } else if (before) {
                own = f.when();
                past |= first && words.hadBeen.matcher(lead).find();
                leads(f, cut, first);
            }
        }
        earlier = isEarlier(lead);
        if (own != null) {
            now = earlier ? reader.main : own;
            return own;
        }
        now =
                led != null
                        ? led
                        : initial != null ? initial : reader.unclear ? untold() : reader.main;
        if (!earlier && isOfOtherBehind(n)) {
            return untold();
        }
        String other = flowOf(text.substring(n.end(), Math.max(n.end(), end)));
        boolean switched = !told.isEmpty() && !other.isEmpty() && !other.equals(flow);
        earlier &= !switched;
        When before = reader.isOfSteps(s) ? untold() : now.back(1);
        return earlier ? base != null ? base : before : now;
    }

    /** A period before a number leads to those behind it, but not out of its bracket. */
    private void leads(Times.Found f, int cut, boolean first) {
        boolean aside = words.relative.matcher(text.substring(cut, f.start())).find();
        int closes = bracket(f.start());
        if (first && !aside && closes < 0) {
            initial = f.when();
        }
        outside = closes >= 0 && closed < 0 ? led : outside;
        closed = closes;
        led = aside ? led : f.when();
    }

    /** Where the bracket closes that a place is in; -1 for none. */
    private int bracket(int at) {
        boolean open = text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
        return open ? text.indexOf(')', at) : -1;
    }

    /**
     * Whether another time stands behind a number and before the next one, with no mark between:
     * "the 54 million recorded in 2021 fell by 3%".
     */
    private boolean isOfOtherBehind(Printed n) {
        int next = text.length();
        for (Printed o : items) {
            next = o.start() > n.start() ? Math.min(next, o.start()) : next;
        }
        for (Times.Found f : periods) {
            boolean between = f.start() >= n.end() && f.start() < next && f.since() == 0;
            boolean other = between && !f.day() && !f.when().equals(now) && !isAgainst(n, f);
            if (other && !BREAK.matcher(text.substring(n.end(), f.start())).find()) {
                return true;
            }
        }
        return false;
    }

    /** A time of its own where none can be told: what stands in one sentence is of one. */
    private When untold() {
        return When.year(-10 - 3 * s.start());
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
        Set<String> behind = reader.stems.of(tail);
        if (words.partOf.matcher(lead).find()) {
            own.add("#part");
        }
        boolean its = words.own.matcher(lead).find();
        sure = sure(i, named, own, its);
        boolean goesOn = i == 0 && own.isEmpty() && reader.pronoun.matcher(lead).matches();
        boolean bare = own.isEmpty() && (named.isEmpty() || its || goesOn);
        if (i == 0 && bare && reader.cataphor.matcher(lead).matches()) {
            own = subject(); // "With a value of 59.3 billion euros, motor vehicles were …"
            sure = own.isEmpty() ? sure : Telling.NAMED;
            bare = own.isEmpty();
        }
        sure = goesOn ? Math.min(reader.sureNow, Telling.NAMED) : sure;
        if (i == 0) {
            flow = named.isEmpty() ? carried(own) : named;
            side = named.isEmpty() && flow.equals(Reader.BALANCE) ? reader.sideNow : side(lead);
            own.addAll(behind);
            own.addAll(around(own));
            who = bare && behind.isEmpty() ? reader.whoNow : own;
        } else {
            if (!own.isEmpty() || !behind.isEmpty()) {
                own.addAll(behind);
                own.addAll(around(own));
                who = own;
            } else if (isOfAll(items.get(i), lead)) {
                who = who.isEmpty() && !flow.isEmpty() ? Set.of(Telling.ALL) : around(Set.of());
            }
            flow = named.isEmpty() ? flow : named;
            side = named.isEmpty() ? side : side(lead);
        }
        unnamed(i, lead, bare);
        reader.named |= !who.isEmpty() && !who.contains(Telling.ALL);
        flow = flow.isEmpty() ? flowOf(tail) : flow;
        flow = flow.isEmpty() && !who.isEmpty() ? reader.mainFlow : flow;
        reader.whoNow = who.contains(Telling.ALL) ? Set.of() : who;
        reader.flowNow = flow;
        reader.sideNow = side;
        reader.sureNow = sure;
    }

    /** Whom a number is of that names nobody: several together, or somebody who is left out. */
    private void unnamed(int i, String lead, boolean bare) {
        boolean ofSeveral = i == 0 && (bare || who.isEmpty());
        if (ofSeveral && reader.together.matcher(lead).find()) {
            who = Set.of(Telling.TOGETHER + s.start());
        }
        boolean elided = i == 0 && reader.named && !reader.ofAll.matcher(lead).find();
        if (who.isEmpty() && (elided || reader.toWhom.matcher(lead).find())) {
            who = Set.of("#to" + s.start()); // whoever it is, not surely all
        }
    }

    /** What stands behind the first comma that no number follows. */
    private Set<String> subject() {
        int last = items.get(items.size() - 1).end();
        int comma = text.indexOf(',', last);
        return comma < 0 || comma > last + SHORT
                ? new TreeSet<>()
                : reader.stems.of(text.substring(comma, Math.min(text.length(), comma + 60)));
    }

    /** Whether words right before a number say that it is of all. */
    private boolean isOfAll(Printed n, String lead) {
        String before = text.substring(Math.max(0, n.start() - SHORT), n.start());
        return reader.ofAll.matcher(lead).find() || reader.allOf.matcher(before).find();
    }

    /** The flow of the sentence before; a balance isn't of what is named anew. */
    private String carried(Set<String> own) {
        boolean balance = reader.flowNow.equals(Reader.BALANCE) && !own.isEmpty();
        return balance ? reader.chapterFlow : reader.flowNow;
    }

    private int sure(int i, String named, Set<String> own, boolean its) {
        boolean flowTold =
                !named.isEmpty() || !reader.chapterFlow.isEmpty() || i > 0 && sure == Telling.TOLD;
        boolean subject =
                !own.isEmpty() || !named.isEmpty() && !its || i > 0 && sure > Telling.TAKEN;
        boolean period = i == 0 && periods.stream().anyMatch(f -> !f.day() && f.when().isTold());
        subject |= period && own.isEmpty() && !its && reader.sureNow >= Telling.NAMED;
        subject &= s.heading() || listed || !SPEAKER.matcher(text).lookingAt();
        return !subject ? Telling.TAKEN : flowTold ? Telling.TOLD : Telling.NAMED;
    }

    /** What heading and label say a number to be of. */
    private Set<String> around(Set<String> own) {
        Set<String> out = new TreeSet<>(reader.chapter);
        boolean several = out.stream().anyMatch(w -> w.startsWith(Reader.SECTION));
        boolean other = reader.rows.contains(reader.chapter) && isRow(own);
        if (other || several && (!own.isEmpty() || sure == Telling.TOLD)) {
            out.clear(); // one of those that the heading names, or all by its flow
        }
        out.addAll(reader.label);
        return out;
    }

    /** Whether a row of a table is named, so that another isn't meant. */
    private boolean isRow(Set<String> own) {
        return reader.rows.stream().anyMatch(r -> !r.isEmpty() && own.containsAll(r));
    }

    /** Of whom a number is: of several told before, where words say so. */
    private Set<String> fellows(String lead) {
        Matcher m = reader.several.matcher(lead);
        return m.find()
                ? new TreeSet<>(Set.of(Telling.several(reader.times.count(m.group("n")), s)))
                : reader.stems.of(opened(lead));
    }

    /** Without what a sentence says first of why or by whom, where that names nobody. */
    private String opened(String lead) {
        int comma = lead.indexOf(',');
        String first = comma < 0 ? "" : lead.substring(0, comma);
        boolean aside = reader.opener.matcher(first).lookingAt() && reader.stems.isQuiet(first);
        String rest = aside ? lead.substring(comma + 1) : lead;
        boolean told = aside && !(flowOf(rest).isEmpty() && reader.stems.of(rest).isEmpty());
        return told ? rest : lead;
    }

    private String flowOf(String part) {
        return reader.flow(part, part.length());
    }

    private int side(String lead) {
        int plus = Reader.last(words.surplus, lead);
        int minus = Math.max(Reader.last(words.deficit, lead), Reader.last(words.negative, lead));
        return plus == minus ? 0 : plus > minus ? 1 : -1;
    }

    private Telling telling(Printed n, String lead, String tail, boolean aside, When when) {
        boolean unsaid = who.isEmpty() && flow.isEmpty();
        boolean whole = !told.isEmpty() && isOfAll(n, lead);
        if (flow.equals("?") || !when.isTold() || unsaid && !whole) {
            return null;
        }
        return switch (n.unit()) {
            case PERCENT -> percent(n, lead, tail, aside, when);
            case AMOUNT, OTHER -> amount(n, lead, tail, when);
            default -> null;
        };
    }

    private Telling percent(Printed n, String lead, String tail, boolean aside, When when) {
        if (words.ofChange.matcher(tail).find()) {
            return null;
        }
        boolean all = words.words("of-all-told").matcher(tail).lookingAt();
        if (all || words.part.matcher(tail).find() || words.part.matcher(lead).find()) {
            return n.sign() == 0 ? of(Role.SHARE, n, when, null, 0, lead, tail) : null;
        }
        boolean again = !told.isEmpty() && last().role() == Role.SHARE && n.sign() == 0;
        if (again && words.way(lead) == 0 && !words.more.matcher(tail).find() && !aside) {
            return of(Role.SHARE, n, when, null, 0, lead, tail); // "…, those outside 45.2%"
        }
        if (past && !aside) {
            return null; // of the time before, or what came of it since
        }
        boolean more = words.more.matcher(tail).find();
        boolean apart = !told.isEmpty() && last().role() == Role.CHANGE && isLink(n);
        if (apart && n.sign() == 0 && !more) { // "by 17.5 million, or 10.7 per cent"
            return of(Role.GROWTH, n, last().when(), last().base(), last().way(), lead, tail);
        }
        int way = n.sign() != 0 ? n.sign() : way(lead, tail);
        boolean change = words.by.matcher(lead).find() && way(lead, "") != 0 || more;
        if (n.sign() != 0 || change && (!aside || more)) {
            return of(Role.GROWTH, n, when, base(when), way, lead, tail);
        }
        boolean bracketed = n.start() > 0 && text.charAt(n.start() - 1) == '(';
        return aside && !told.isEmpty() || bracketed && n.sign() == 0
                ? of(Role.ASIDE, n, when, base(when), 0, lead, tail)
                : null;
    }

    /** Whether nothing but a word that says the same again stands before a number. */
    private boolean isLink(Printed n) {
        int from = last().at() - s.start() + last().words().length();
        return from <= n.start() && reader.link.matcher(text.substring(from, n.start())).matches();
    }

    private Telling amount(Printed n, String lead, String tail, When when) {
        if (n.unit() == Unit.OTHER && (n.sign() != 0 || n.value() < 10)) {
            return null;
        }
        boolean more =
                words.more.matcher(tail).find()
                        || words.ofChange.matcher(tail.strip()).lookingAt(); // "2 of the rise"
        boolean change =
                words.by.matcher(lead).find()
                                && !lead.endsWith("(")
                                && words.way(lead) != 0
                                && !isEarlier(lead)
                        || reader.direct.matcher(lead).find()
                        || reader.changed.matcher(lead).find();
        if (change && reader.balanceOf.matcher(lead).find()) {
            return null; // "fell into a deficit of 5 million"
        }
        if (past && (more || change)) {
            return null;
        }
        if (more || change) {
            return of(Role.CHANGE, n, when, base(when), way(lead, tail), lead, tail);
        }
        boolean moves = reader.toFrom.matcher(lead).find();
        return of(
                Role.LEVEL,
                n,
                when,
                null,
                moves ? words.way(lead.replaceFirst("(?s)^.*[;:]", "")) : 0,
                lead,
                tail);
    }

    private When base(When when) {
        Matcher years = reader.overYears.matcher(text);
        if (years.find()) {
            return when.back(reader.times.count(years.group("n")));
        }
        return base == null || base.equals(when) ? when.back(1) : base;
    }

    private int way(String lead, String tail) {
        Matcher more = words.more.matcher(tail);
        int way = more.find() ? words.way(more.group()) : 0;
        return way != 0 ? way : words.way(lead);
    }

    private Telling of(
            Role role, Printed n, When when, When since, int way, String lead, String tail) {
        boolean level = role == Role.LEVEL;
        Interval size = Interval.printed(n.value(), n.step());
        int sign = level && flow.equals(Reader.BALANCE) ? n.sign() != 0 ? n.sign() : side : 1;
        return new Telling(
                role,
                flow,
                new TreeSet<>(who),
                when,
                since,
                sign < 0 ? size.negative() : size,
                way,
                n.sign() != 0 && level ? n.sign() : side,
                level || role == Role.SHARE ? rank(lead, tail) : 0,
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
        Matcher other = words.ofAnother.matcher(tail);
        String own = other.find() ? tail.substring(0, other.start()) : tail;
        int found = 0;
        for (int i = 0; i < reader.ordinals.size(); i++) {
            Pattern ordinal = reader.ordinals.get(i);
            if (ordinal.matcher(lead).find() || ordinal.matcher(own).find()) {
                if (found > 0) {
                    return 0;
                }
                found = i + 1;
            }
        }
        return found;
    }
}
