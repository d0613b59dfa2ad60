// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the numbers of a text tell, sentence by sentence; what one sentence leaves out is
 * taken from the one before. A sentence with words that may make its numbers something else tells
 * nothing, and no sentence behind it takes anything from it.
 */
final class Tellings {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d]*");
    private static final int MOST_NUMBERS = 6;
    private static final int BESIDE = 6;
    private static final Pattern SAME_CLAUSE = Pattern.compile("[^,;:()]{0,40}");

    private final TellingWords words;
    private final List<Telling> out = new ArrayList<>();
    private final Set<String> chapter = new TreeSet<>();
    private boolean titled;
    private int yearNow;
    private String flowNow = "";

    private Tellings(TellingWords words) {
        this.words = words;
    }

    /** What the numbers of these sentences tell. */
    static List<Telling> of(List<Sentence> sentences, Lang lang) {
        Tellings reader = new Tellings(TellingWords.of(lang));
        sentences.forEach(reader::read);
        return reader.out;
    }

    private void read(Sentence s) {
        Deadline.check();
        if (s.heading() && titled) {
            chapter.clear();
            chapter.addAll(meaning(s.text()));
        }
        titled |= s.heading();
        List<Printed> items = items(s);
        Times times = items.isEmpty() ? null : times(s);
        if (times == null || words.risky.matcher(s.text()).find()) {
            flowNow = "";
            return;
        }
        Set<String> who = meaning(s.text());
        who.addAll(chapter);
        int run = 0;
        for (int i = 0; i < items.size(); i++) {
            int from = i == 0 ? 0 : items.get(i - 1).end();
            int to = i + 1 < items.size() ? items.get(i + 1).start() : s.text().length();
            String lead = s.text().substring(from, items.get(i).start());
            String tail = s.text().substring(items.get(i).end(), to);
            boolean own = isOfItsOwn(tail);
            run += i > 0 && (own || !meaning(lead).isEmpty()) ? 1 : 0;
            if (!items.get(i).hedged() || words.more.matcher(lead).find()) {
                tell(new Place(s, items.get(i), lead, tail, who, run), times);
            }
        }
        yearNow = times.now > 0 ? times.now : yearNow;
        String last = flow(s.text(), s.text().length());
        flowNow = last.isEmpty() ? flowNow : last.equals(BALANCE) ? "" : last;
    }

    /** Whether a number says itself of what it is: "1.8 billion of sales". */
    private boolean isOfItsOwn(String tail) {
        Matcher near = words.genitive.matcher(tail);
        return near.lookingAt() && !meaning(near.group()).isEmpty();
    }

    /** Amounts and per cents; none where there are too many, or numbers of something else. */
    private static List<Printed> items(Sentence s) {
        List<Printed> items = new ArrayList<>(Changes.withUnits(s));
        boolean plain = items.stream().allMatch(n -> n.unit() == Unit.AMOUNT && n.sign() >= 0);
        items.addAll(s.all(Unit.PERCENT));
        items.sort(Comparator.comparingInt(Printed::start));
        return plain && items.size() <= MOST_NUMBERS ? items : List.of();
    }

    /** The year that a sentence tells of, and the one it sets it against. */
    private record Times(int now, int base, List<Printed> told) {}

    private Times times(Sentence s) {
        List<Printed> told = s.all(Unit.YEAR);
        int unknown = -2 - 2 * s.block();
        if (told.isEmpty()) {
            int now = yearNow > 0 ? yearNow : unknown;
            return new Times(now, now - 1, told);
        }
        int[] years = told.stream().mapToInt(n -> (int) n.value()).sorted().distinct().toArray();
        if (years.length > 2) {
            return null;
        }
        if (years.length == 2) {
            return new Times(years[1], years[0], told);
        }
        boolean old =
                words.hadBeen.matcher(s.text()).find()
                        || told.stream().anyMatch(n -> words.baseYear.matcher(s.before(n)).find())
                        || told.stream().anyMatch(n -> isOfEarlier(s, n));
        if (!old) {
            return new Times(years[0], years[0] - 1, told);
        }
        return new Times(yearNow > years[0] ? yearNow : unknown, years[0], told);
    }

    /** Whether a year stands behind a level that is the one before: "compared with 410 in 2023". */
    private boolean isOfEarlier(Sentence s, Printed year) {
        return s.all(Unit.AMOUNT).stream()
                .anyMatch(
                        n ->
                                n.end() <= year.start()
                                        && year.start() - n.end() <= BESIDE
                                        && s.text().substring(0, n.start()).contains(",")
                                        && words.earlier.matcher(s.before(n)).find());
    }

    /** A number with what stands between it and the ones beside it. */
    private record Place(
            Sentence in, Printed number, String lead, String tail, Set<String> who, int run) {}

    private void tell(Place p, Times times) {
        Printed n = p.number;
        String flow = flow(p.in, n, p.tail);
        int way = way(p);
        if (n.unit() == Unit.PERCENT) {
            if (words.shareOf.matcher(p.tail).find() && n.sign() == 0) {
                add(p, Role.SHARE, flow, times.now, 0, 0);
            } else if (n.sign() != 0 || !isOneOfSeveral(p) && isBy(p.lead, p.tail, way)) {
                add(p, Role.GROWTH, flow, times.now, times.base, way);
            }
            return;
        }
        int side = side(p.lead);
        if (side != NO_BALANCE) {
            add(p, Role.BALANCE, BALANCE, times.now, 0, side);
        } else if (words.more.matcher(p.tail).find()
                || words.by.matcher(p.lead).find()
                        && words.way(p.lead) != 0
                        && !isEarlier(p.lead)) {
            add(p, Role.CHANGE, flow, times.now, times.base, way);
        } else {
            add(p, Role.LEVEL, flow, year(p, times), 0, 0);
        }
    }

    /** Whether a per cent stands in brackets beside another one, and may be a share. */
    private static boolean isOneOfSeveral(Place p) {
        return p.lead.endsWith("(") && p.in.all(Unit.PERCENT).size() > 1;
    }

    private void add(Place p, Role role, String flow, int year, int base, int way) {
        boolean told = !flow.isEmpty() && (role == Role.BALANCE || !flow.equals(BALANCE));
        if (told) {
            out.add(new Telling(p.in, p.number, role, flow, p.who, year, base, way, p.run));
        }
    }

    private boolean isBy(String lead, String tail, int way) {
        return way != 0
                && (words.more.matcher(tail).find()
                        || words.by.matcher(lead).find()
                                && !isEarlier(lead)
                                && !tail.matches("(?s)\\s*(?:of|del\\w*|dei|degli)\\s.*"));
    }

    private boolean isEarlier(String lead) {
        return words.earlier.matcher(lead).find();
    }

    private int way(Place p) {
        Matcher more = words.more.matcher(p.tail);
        int sign = p.number.sign();
        int way = sign != 0 ? sign : more.find() ? words.way(more.group()) : 0;
        way = way == 0 ? words.way(p.lead) : way;
        return way == 0 ? words.way(p.in.text()) : way;
    }

    private static final int NO_BALANCE = 9;
    private static final String BALANCE = "B";

    /** The sign of a balance that the words before a number tell; 0 where it has none. */
    private int side(String lead) {
        boolean plus = words.surplus.matcher(lead).find();
        boolean minus = words.deficit.matcher(lead).find();
        if (plus != minus) {
            return plus ? 1 : -1;
        }
        return plus || words.balance.matcher(lead).find() ? 0 : NO_BALANCE;
    }

    private int year(Place p, Times times) {
        Printed n = p.number;
        Matcher near = SAME_CLAUSE.matcher(p.tail);
        int reach = near.lookingAt() ? near.end() : 0;
        for (Printed year : times.told) {
            if (year.start() >= n.end() && year.start() < n.end() + reach) {
                return isAgainst(p.in, year, n) ? times.now : (int) year.value();
            }
        }
        boolean old =
                isEarlier(p.lead)
                        || words.hadBeen.matcher(p.lead).find()
                        || words.when.matcher(p.lead).find()
                        || words.yearBefore.matcher(p.lead).find()
                        || words.yearBefore.matcher(p.tail.substring(0, reach)).find();
        return old ? times.base : times.now;
    }

    /** Whether a year behind a level is the one that it is set against: "4.6 billion, than in". */
    private boolean isAgainst(Sentence s, Printed year, Printed level) {
        String between = s.text().substring(level.end(), year.start());
        return words.baseYear.matcher(between).find()
                && !between.matches("(?s)\\s*(?:euro|del|dell'|dollari)?\\s*(?:del|nel)\\s+");
    }

    private String flow(Sentence s, Printed n, String tail) {
        Matcher own = words.genitive.matcher(tail);
        String of = own.lookingAt() ? flow(own.group(), own.end()) : "";
        if (!of.isEmpty()) {
            return of; // "1.8 billion of sales"
        }
        String before = flow(s.text(), n.start());
        String behind = before.isEmpty() ? flow(tail, tail.length()) : before;
        if (behind.isEmpty()) {
            String rest = s.text().substring(n.end());
            boolean both = words.exports.matcher(rest).find() && words.imports.matcher(rest).find();
            behind = both ? "" : flow(rest, rest.length());
        }
        return behind.isEmpty() ? flowNow : behind;
    }

    /** The last flow, or the balance, that is named up to there. */
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

    /** The words that say of whom or what a sentence is. */
    private Set<String> meaning(String text) {
        Set<String> out = new TreeSet<>();
        String plain = text;
        for (Pattern known :
                List.of(
                        words.exports,
                        words.imports,
                        words.surplus,
                        words.deficit,
                        words.balance,
                        words.yearBefore,
                        words.hadBeen,
                        words.change,
                        words.up,
                        words.down)) {
            plain = known.matcher(plain).replaceAll(" ");
        }
        Matcher m = WORD.matcher(plain);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            if (!words.empty.matcher(word).find()) {
                out.add(word);
            }
        }
        return out;
    }
}
