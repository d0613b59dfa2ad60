// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Figure.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of sentences by the words right around them. */
final class Figures {

    private static final int MOST = 16;
    private static final int BESIDE = 20;
    private static final int NEXT = 3;

    /** The code of a currency right before an amount. */
    private static final Pattern CURRENCY = Pattern.compile("(?<= )[A-Z]{3} $");

    private static final Pattern BREAK = Pattern.compile("[,;:()]");

    private final Map<Sentence, List<Figure>> known = new IdentityHashMap<>();
    private final Reader.Read read;
    private final TellingWords words;
    private final Pattern base;
    private final Pattern toLevel;
    private final Pattern changeOf;
    private final Pattern changed;
    private final Pattern direct;
    private final Pattern link;
    private final List<Pattern> flows;
    private final Pattern up;
    private final Pattern down;
    private final Pattern beside;
    private final Pattern andBy;
    private final Pattern exceedsBy;

    Figures(Reader.Read read, TellingWords words) {
        this.read = read;
        this.words = words;
        base = words.before("base-level");
        toLevel = words.before("to-level");
        changeOf = words.before("change-of");
        changed = words.ending("changed");
        direct = words.ending("direct");
        link = words.whole("link");
        flows = List.of(words.exports, words.imports, words.balance, words.surplus, words.deficit);
        up = words.words("went-up");
        down = words.words("went-down");
        beside = words.before("beside-way");
        andBy = words.whole("and-by");
        exceedsBy = words.before("exceeds-by");
    }

    /** Those of a sentence from left to right; none of one that is a list. */
    List<Figure> of(Sentence s) {
        return known.computeIfAbsent(s, this::read);
    }

    private List<Figure> read(Sentence s) {
        List<Figure> out = new ArrayList<>();
        List<Printed> items = read.numbers().of(s, read.main());
        if (items.size() > MOST) {
            return out;
        }
        String text = plain(s);
        for (int i = 0; i < items.size(); i++) {
            Printed n = items.get(i);
            int from = i == 0 ? 0 : items.get(i - 1).end();
            int to = i + 1 < items.size() ? items.get(i + 1).start() : text.length();
            String lead = text.substring(Math.min(from, n.start()), n.start());
            String tail = text.substring(n.end(), Math.max(n.end(), to));
            lead = CURRENCY.matcher(lead).replaceFirst("    ");
            tail = CURRENCY.matcher(tail).replaceFirst("    ");
            Figure before = out.isEmpty() ? null : out.get(out.size() - 1);
            out.add(figure(s, n, lead, tail, before));
        }
        return out;
    }

    /** The text of a sentence with its periods and "a year earlier" left blank. */
    String plain(Sentence s) {
        StringBuilder text = new StringBuilder(s.text());
        for (Times.Found f : read.times().in(s.text(), read.main())) {
            blank(text, f.start(), f.end());
        }
        Matcher m = words.yearBefore.matcher(s.text());
        while (m.find()) {
            blank(text, m.start(), m.end());
        }
        s.numbers().forEach(n -> blank(text, n.end(), read.stems().endOfUnit(s, n)));
        return text.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private Figure figure(Sentence s, Printed n, String lead, String tail, Figure before) {
        Matcher more = words.more.matcher(tail);
        boolean behind = more.find();
        int way = n.sign() != 0 ? n.sign() : behind ? words.way(more.group()) : way(lead);
        boolean again = before != null && before.is(Kind.MOVE) && link.matcher(lead).matches();
        way = way == 0 && again ? before.way() : way; // "a fall of 24.5 million or 4.0 per cent"
        boolean isBase = base.matcher(lead).find();
        boolean another = before != null && before.is(Kind.MOVE) && andBy.matcher(lead).matches();
        Kind kind =
                switch (n.unit()) {
                    case PERCENT -> percent(n, lead, tail, before);
                    case AMOUNT, OTHER ->
                            words.ofChange.matcher(tail.strip()).lookingAt()
                                    ? Kind.OTHER
                                    : another || isMove(lead, behind, isBase)
                                            ? Kind.MOVE
                                            : Kind.LEVEL;
                    default -> Kind.OTHER;
                };
        boolean set = isBase && base.matcher(lead.strip() + " ").matches();
        boolean than = // "5% more than 4.2 billion", "a rise of 5% over the 4.2 billion"
                before != null
                        && (before.is(Kind.MOVE) || before.is(Kind.PERCENT))
                        && (words.more.matcher(lead).find() || set && before.way() != 0);
        return new Figure(s, n, kind, lead, tail, isBase, n.hedged() && !than, way);
    }

    private Kind percent(Printed n, String lead, String tail, Figure before) {
        if (words.ofChange.matcher(tail.strip()).lookingAt()) {
            return Kind.OTHER; // "62% of that of all"
        }
        boolean same = before != null && before.is(Kind.SHARE) && n.sign() == 0;
        boolean part =
                words.part.matcher(head(tail)).find() || words.part.matcher(last(lead)).find();
        boolean goesOn = same && (toLevel.matcher(lead).find() || base.matcher(lead).find());
        if (n.sign() == 0 && (part || goesOn)) {
            return Kind.SHARE;
        }
        boolean of = words.genitive.matcher(head(tail)).lookingAt();
        return of && !read.stems().of(head(tail)).isEmpty() ? Kind.OTHER : Kind.PERCENT;
    }

    private boolean isMove(String lead, boolean more, boolean isBase) {
        boolean by = words.by.matcher(lead).find() && !lead.endsWith("(") && words.way(lead) != 0;
        by |= exceedsBy.matcher(lead).find();
        return more
                || !isBase
                        && (by
                                || changeOf.matcher(lead).find()
                                || changed.matcher(lead).find()
                                || direct.matcher(lead).find());
    }

    /** Which way the words of a stretch say that something went; 0 for neither or both. */
    int way(String text) {
        int from = Math.max(text.lastIndexOf(';'), text.lastIndexOf(')')) + 1;
        for (Pattern flow : flows) { // "after the fall of imports the surplus went from …"
            from = Math.max(from, Reader.last(flow, text));
        }
        String part = text.substring(from);
        int rises = Reader.last(up, part);
        int falls = Reader.last(down, part);
        Matcher right = beside.matcher(part);
        return rises == falls && right.find()
                ? words.way(right.group())
                : Integer.compare(rises, falls);
    }

    /** Whether the word that tells which way it went stands right before a number. */
    boolean isWayBeside(Figure f) {
        Matcher m = (f.way() > 0 ? up : down).matcher(f.lead());
        int end = -1;
        while (m.find()) {
            end = m.end();
        }
        String rest = end < 0 ? "" : f.lead().substring(end);
        return end < 0
                ? beside.matcher(f.lead()).find()
                : rest.length() <= BESIDE && !BREAK.matcher(rest).find();
    }

    /** Whether a change says behind it against which time it is, and a level isn't of that. */
    boolean isSetAgainst(Figure c, Figure from) {
        String text = c.s().text();
        for (Times.Found f : read.times().in(text, read.main())) {
            boolean behind = f.start() >= c.n().end() && f.start() <= c.n().end() + BESIDE;
            String between = behind ? text.substring(c.n().end(), f.start()) : "";
            int next = from.n().start() - f.end();
            boolean own = next >= 0 && next <= NEXT; // "57 more than in 2022 (2,591)"
            if (behind && !own && words.baseMark.matcher(between).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch tells exports, imports or a balance. */
    boolean hasFlow(String text) {
        return flows.stream().anyMatch(f -> f.matcher(text).find());
    }

    /** 1 where a stretch tells a surplus last, -1 for a deficit, 0 for neither. */
    int side(String text) {
        int plus = Reader.last(words.surplus, text);
        int minus = Reader.last(words.deficit, text);
        return Integer.compare(plus, minus);
    }

    /** The flow told last before a number in its sentence. */
    String flow(Figure f) {
        return flowIn(f.s().text().substring(0, f.n().start()));
    }

    /** The flow that a stretch tells last; empty for none or a balance. */
    String flowIn(String before) {
        int x = Reader.last(words.exports, before);
        int m = Reader.last(words.imports, before);
        return isBalance(before) || x == m ? "" : x > m ? "X" : "M";
    }

    /** Whether a surplus, deficit or balance is what a stretch tells last. */
    boolean isBalance(String text) {
        int at = -1;
        int last = -1;
        for (Pattern flow : flows) {
            int found = Reader.last(flow, text);
            at = Math.max(at, found);
            last = flow == words.exports || flow == words.imports ? last : Math.max(last, found);
        }
        return last >= 0 && last == at;
    }

    /** The word before a number that says which way something went; the number without one. */
    Span wayWord(Figure f) {
        int from = f.n().start() - f.lead().length();
        Matcher m = (f.way() > 0 ? up : down).matcher(f.lead());
        Span found = f.span();
        while (m.find()) {
            found = f.s().span(from + m.start(), from + m.end());
        }
        return found;
    }

    /** What stands before the first mark. */
    static String head(String text) {
        Matcher m = BREAK.matcher(text);
        return m.find() ? text.substring(0, m.start()) : text;
    }

    private static String last(String text) {
        int at = -1;
        for (char c : ",;:()".toCharArray()) {
            at = Math.max(at, text.lastIndexOf(c));
        }
        return text.substring(at + 1);
    }
}
