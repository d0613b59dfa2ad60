// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the numbers of a text's prose tell, each with its time and with whom or what it is of;
 * what one sentence leaves out is taken from the one before. What may be read in two ways isn't
 * told.
 */
final class Reader {

    private static final int MOST_NUMBERS = 10;
    private static final int LONGEST_HEADING = 140;
    private static final int SHORT = 25;

    /** One to three words before what is told of them. */
    private static final String LABEL = "(?s)[^\\p{L}]*(?:[\\p{L}'\u2019-]+\\W*){1,3}";

    /** What stands below a heading that names several: of one of them, or of all. */
    static final String SECTION = "#section";

    /** Of whom all is in a chapter that is of one of several regions. */
    private static final String REGION = "#region";

    /** The flow of a balance. */
    static final String BALANCE = "B";

    /** The flow of exports and imports together. */
    static final String BOTH = "T";

    final TellingWords words;
    final Times times;
    final Stems stems;
    final List<Pattern> ordinals = new ArrayList<>();
    final Pattern overYears;
    final Pattern several;
    final Pattern ofAll;
    final Pattern allOf;
    final Pattern direct;
    final Pattern together;
    private final Pattern bothWays;
    private final Pattern severalNames;
    final Pattern changed;
    final Pattern balanceOf;
    final Pattern toWhom;
    final Pattern cataphor;
    final Pattern pronoun;
    final Pattern opener;
    final Pattern link;
    final Pattern toFrom;
    final Pattern those;
    private final Items numbers;
    private final List<Telling> out = new ArrayList<>();

    When main = new When(0, 1, 12);
    String mainFlow = "";
    Set<String> chapter = Set.of();
    String chapterFlow = "";
    private final Set<String> said = new HashSet<>();
    final Set<Set<String>> rows = new HashSet<>();
    private final Set<String> regions = new HashSet<>();
    private When dated = When.UNTOLD;
    private int block = -1;
    boolean unclear;

    /** Whether the paragraph has named someone. */
    boolean named;

    Set<String> whoNow = Set.of();
    String flowNow = "";
    int sureNow;
    int sideNow;
    Set<String> label = Set.of();

    private Reader(Lang lang) {
        words = TellingWords.of(lang);
        times = new Times(lang, words);
        stems = new Stems(words);
        numbers = new Items(words, times);
        allOf = words.ending("all-of");
        ofAll = words.words("of-all");
        several = words.words("several");
        bothWays = words.words("both-ways");
        together = words.words("together");
        severalNames = words.words("several-names");
        direct = words.ending("direct");
        changed = words.ending("changed");
        balanceOf = words.before("balance-of-amount");
        toWhom = words.ending("to-whom");
        cataphor = words.whole("with-first");
        pronoun = words.whole("pronoun");
        opener = words.words("opener");
        toFrom = words.ending("to-from");
        link = words.whole("link");
        those = words.whole("those");
        overYears = words.words("over-years");
        for (String one : words.list("ordinals")) {
            ordinals.add(
                    Pattern.compile(
                            "(?<![\\p{L}-])(?:" + one + ")(?![\\p{L}-])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** What a text tells, and what it is about. */
    record Read(
            List<Telling> tellings,
            When main,
            String mainFlow,
            Stems stems,
            Times times,
            Items numbers) {}

    /** What the numbers of these sentences tell. */
    static Read of(List<Sentence> sentences, List<Grid> grids, Lang lang) {
        Reader reader = new Reader(lang);
        reader.stems.learn(sentences);
        reader.about(sentences);
        for (Grid grid : grids) {
            grid.rows().forEach(row -> reader.rows.add(reader.stems.of(row.label())));
        }
        sentences.stream()
                .filter(s -> !isHeading(s))
                .forEach(s -> reader.said.addAll(reader.stems.of(s.text())));
        sentences.stream()
                .filter(s -> isHeading(s) && reader.stems.isName(reader.plain(s)))
                .forEach(s -> reader.regions.add(s.text().strip().toLowerCase(Locale.ROOT)));
        sentences.forEach(reader::read);
        return new Read(
                reader.out,
                reader.main,
                reader.mainFlow,
                reader.stems,
                reader.times,
                reader.numbers);
    }

    /** The time that a text is about, and whose trade it tells. */
    private void about(List<Sentence> sentences) {
        Set<String> title = new HashSet<>();
        StringBuilder titles = new StringBuilder();
        boolean told = false;
        int prose = 0;
        int before = 0;
        int issued = issued(sentences);
        for (Sentence s : sentences) {
            boolean first = !told;
            for (Times.Found f : times.in(s.text(), main)) {
                boolean set = isSetAgainst(s, f);
                When when = isHeading(s) ? f.when() : latest(f);
                boolean dated = f.absolute() || when != f.when();
                boolean says = first && dated && !f.day() && when.isTold() && !set;
                says &= end(when) <= issued && !(isIssued(s, f) && issued < Integer.MAX_VALUE);
                if (first && set && f.absolute() && when.isTold()) {
                    before = Math.max(before, when.year());
                }
                if (says && (!told || when.year() > main.year())) {
                    main = when;
                    told = true;
                }
            }
            boolean above = prose == 0 && !dated.isTold();
            dated = above ? times.dated(s.text()) : dated;
            if (mainFlow.isEmpty()) {
                mainFlow = first(s.text());
            }
            boolean lead = !isHeading(s) && !s.numbers().isEmpty() && s.text().length() > 60;
            if (lead && ++prose <= 2) {
                Set<String> names = stems.names(plain(s)); // "May" is no region
                Set<String> called = stems.called(titles.toString(), names); // "Canadian" of Canada
                names.retainAll(title);
                names.addAll(called);
                names.addAll(stems.called(plain(s), title));
                names.addAll(stems.beside(plain(s), names));
                stems.leaveOut(names);
            } else if (prose == 0) {
                title.addAll(stems.of(plain(s)));
                titles.append(plain(s)).append(' ');
            }
            if (prose > 2 && told) {
                return;
            }
        }
        if (!told && before > 0) {
            main = When.year(before + 1); // only what it is set against is told
        }
    }

    /** A time told without its year is the last such one before the day that a text is of. */
    private When latest(Times.Found f) {
        boolean free = !f.absolute() && !f.day() && f.since() == 0 && f.back() == 0;
        if (!free || !dated.isTold() || !f.when().isTold() || f.when().isYear()) {
            return f.when();
        }
        When own = f.when().in(dated.year());
        return end(own) > end(dated) ? own.back(1) : own;
    }

    /** The month in which a text says above its lead that it comes out: it is of none later. */
    private int issued(List<Sentence> sentences) {
        int latest = 0;
        for (Sentence s : sentences.subList(0, Math.min(SHORT, sentences.size()))) {
            for (Times.Found f : times.in(s.text(), main)) {
                boolean issued = isIssued(s, f) && !isOf(sentences, f.when());
                latest = issued ? Math.max(latest, end(f.when())) : latest;
            }
        }
        return latest == 0 ? Integer.MAX_VALUE : latest;
    }

    private boolean isIssued(Sentence s, Times.Found f) {
        boolean month = f.absolute() && !f.day() && f.when().from() == f.when().to();
        return isHeading(s) && month && f.when().isTold() && first(s.text()).isEmpty();
    }

    /** Whether the first sentences of prose are of the month that a heading tells. */
    private boolean isOf(List<Sentence> sentences, When month) {
        return sentences.stream()
                .filter(s -> !isHeading(s) && !s.numbers().isEmpty())
                .limit(2)
                .flatMap(s -> times.in(s.text(), main).stream())
                .filter(f -> !f.day() && !f.absolute())
                .anyMatch(f -> f.when().from() == month.from() && f.when().to() == month.to());
    }

    private static int end(When when) {
        return 12 * when.year() + when.to();
    }

    /** Whether a period, or the number it stands behind, is what another is set against. */
    private boolean isSetAgainst(Sentence s, Times.Found f) {
        int end = f.start();
        for (Printed n : s.numbers()) {
            boolean behind = n.end() <= f.start() && f.start() - n.end() <= SHORT;
            end = behind && n.unit() != Unit.YEAR ? n.start() : end;
        }
        String text = s.text();
        return words.baseMark.matcher(text.substring(0, f.start())).find()
                || end < f.start() && words.earlier.matcher(text.substring(0, end)).find();
    }

    /** The flow that a text tells first. */
    private String first(String text) {
        Matcher x = words.exports.matcher(text);
        Matcher m = words.imports.matcher(text);
        int a = x.find() ? x.start() : Integer.MAX_VALUE;
        int b = m.find() ? m.start() : Integer.MAX_VALUE;
        return a == b ? "" : a < b ? "X" : "M";
    }

    /** Whether it is a title or heading by its kind or looks. */
    static boolean isHeading(Sentence s) {
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
        Deadline.check();
        boolean plain =
                s.numbers().stream()
                        .noneMatch(n -> n.unit() == Unit.AMOUNT || n.unit() == Unit.PERCENT);
        if (isHeading(s) && plain && times.in(s.text(), main).stream().anyMatch(Times.Found::day)) {
            return; // who gives it out, and when
        }
        if (isHeading(s) && plain) {
            boolean begun = out.stream().anyMatch(o -> !isHeading(o.in()));
            chapter = begun ? heading(s) : Set.of(); // who gives it out stands above the lead
            boolean several = chapter.size() > 1 && severalNames.matcher(s.text()).find();
            chapter = several ? Set.of(SECTION + s.start()) : chapter;
            chapter = isOneOfRegions(s) ? Set.of(REGION + s.start()) : chapter;
            chapterFlow = flow(s.text(), s.text().length());
            block = -1;
            return;
        }
        List<Printed> items = numbers.of(s, main);
        if (s.block() != block) {
            block = s.block();
            unclear = false;
            whoNow = Set.of();
            named = false;
            boolean listed =
                    s.document().blocks().get(block).kind() == Kind.LIST_ITEM
                            && !flowNow.equals("?");
            flowNow = listed && !flowNow.isEmpty() ? flowNow : chapterFlow;
            sureNow = Telling.TAKEN;
            label = Set.of();
            if (items.isEmpty() && s.text().strip().matches(LABEL)) {
                label = stems.of(plain(s)); // "Norway. Exports came to …"
            }
        }
        if (words.riskyHere.matcher(s.text()).find() || items.size() > MOST_NUMBERS) {
            flowNow = "?"; // what follows may be of the same
            return;
        }
        if (items.isEmpty() && !isHeading(s)) {
            subject(s);
        }
        if (!items.isEmpty()) {
            tell(s, items);
        } else if (times.in(s.text(), main).stream()
                .anyMatch(f -> f.start() <= SHORT && !f.when().equals(main))) {
            unclear = true; // "2019." before what is told of that year
        }
    }

    /** Whether a heading names one of the regions that a text is about, and others the others. */
    private boolean isOneOfRegions(Sentence s) {
        return regions.size() > 1 && stems.isName(plain(s));
    }

    /** What a heading says its chapter to be of: names, and words that the text comes back to. */
    private Set<String> heading(Sentence s) {
        Set<String> all = stems.of(plain(s));
        Set<String> names = stems.namesWithin(s.text());
        if (all.size() > 1) {
            all.removeIf(w -> !names.contains(w) && !said.contains(w) && !w.startsWith("~"));
        }
        return all;
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

    /** A sentence without numbers says of what the next one goes on to tell. */
    private void subject(Sentence s) {
        String first = first(s.text());
        String last = flow(s.text(), s.text().length());
        if (!last.isEmpty() && !first.equals(flowNow)) {
            flowNow = last.equals(first) ? first : "?";
        }
    }

    /**
     * Whether a paragraph tells another time than that of its text and the year before: what stands
     * in it against a level without its time may be of that.
     */
    boolean isOfSteps(Sentence s) {
        Document.Block own = s.document().blocks().get(s.block());
        String text = s.document().plain().substring(own.start(), own.end());
        return !main.isYear()
                && times.in(text, main).stream()
                        .filter(f -> !f.day() && f.when().isTold() && !f.when().isYear())
                        .anyMatch(f -> !f.when().equals(main) && !f.when().equals(main.back(1)));
    }

    private void tell(Sentence s, List<Printed> items) {
        Reading reading = new Reading(this, s, items, times.in(s.text(), main));
        for (int i = 0; i < items.size(); i++) {
            Deadline.check();
            reading.tell(i);
        }
        out.addAll(reading.told());
        unclear = reading.isOfOtherTime();
    }

    String flow(String text, int end) {
        String before = text.substring(0, end);
        int x = last(words.exports, before);
        int m = last(words.imports, before);
        int b =
                Math.max(
                        last(words.balance, before),
                        Math.max(last(words.surplus, before), last(words.deficit, before)));
        int t = last(bothWays, before);
        if (t > Math.max(b, Math.max(x, m))) {
            return BOTH;
        }
        if (b > Math.max(x, m)) {
            return BALANCE;
        }
        return x == m ? "" : x > m ? "X" : "M";
    }

    static int last(Pattern pattern, String text) {
        int at = -1;
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            at = m.start();
        }
        return at;
    }
}
