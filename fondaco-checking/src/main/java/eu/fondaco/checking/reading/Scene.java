// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A marked text beside what the observatory holds: who may be meant, what the text is mostly about
 * and for when. Immutable.
 */
final class Scene {

    private static final List<String> PREPOSITIONS =
            List.of(
                    "prep.to",
                    "prep.from",
                    "prep.in",
                    "prep.of",
                    "prep.with",
                    "prep.for",
                    "prep.by",
                    "prep.than",
                    "prep.among",
                    "prep.outside",
                    "conj",
                    "time.since",
                    "time.vs",
                    "time.to",
                    "ahead",
                    "behind");

    final MarkedText text;
    final Measured measured;
    final Holdings holdings;
    final Lexicon lexicon;
    final List<Mention> areas;
    final List<Mention> goods;
    final List<Mention> times;
    final Codes nation;
    final Codes every;
    final boolean dual;

    /** Whether the text bears the day on which it was published. */
    final boolean dated;

    final Map<Codes, Integer> rank;
    final Codes leading;
    final int leadingShare;
    private final boolean sparse;
    final Period main;
    final Period latest;

    /**
     * The time that stands for the latest of which each question has an answer, in a text without a
     * date that doesn't begin by saying when, over figures; null elsewhere.
     */
    final Period open;

    /** The part of a year that "in the quarter" means; null where nothing says so. */
    final Period current;

    final int lastYear;
    private final int[] upTo;
    private final String[] preps;
    private final List<Mention> partners;
    private final Map<Integer, String> kinds;
    private final Map<Codes, Integer> partnerWeights =
            new java.util.concurrent.ConcurrentHashMap<>();
    private final Map<Codes, Integer> goodsWeights = new java.util.concurrent.ConcurrentHashMap<>();

    Scene(MarkedText marked, Holdings holdings, Lexicon lexicon) {
        this(marked, holdings, lexicon, true);
    }

    /**
     * @param dated whether the text bears the day on which it was published
     */
    Scene(MarkedText marked, Holdings holdings, Lexicon lexicon, boolean dated) {
        MarkedText meant = known(marked, holdings).meaning(holdings::canonical);
        text = Steps.in(Excepted.in(Gathered.in(meant, holdings, lexicon), holdings, lexicon));
        measured = new Measured(text, lexicon, holdings);
        this.holdings = holdings;
        this.lexicon = lexicon;
        this.dated = dated;
        kinds = kinds(text);
        areas = text.of(Mention.Kind.AREA);
        goods = text.of(Mention.Kind.GOODS);
        times = text.of(Mention.Kind.TIME);
        String whole = holdings.nation();
        Codes held = whole == null ? null : Codes.of(whole);
        every = holdings.everyPartner();
        dual = holdings.isDual();
        upTo = upTo(text);
        preps = new String[text.mentions().size()];
        for (Mention m : text.mentions()) {
            preps[m.index()] = preposition(m);
        }
        Map<Codes, Integer> weights = weights();
        rank = ranked(weights);
        int total = 0;
        Codes best = null;
        for (Map.Entry<Codes, Integer> e : weights.entrySet()) {
            if (!e.getKey().equals(held)) {
                total += e.getValue();
                best = best == null || e.getValue() > weights.get(best) ? e.getKey() : best;
            }
        }
        leading = best;
        leadingShare = best == null ? 0 : 3 * weights.get(best) / total;
        nation = ofWhat(held);
        latest = holdings.latest(text.published());
        lastYear = holdings.lastYear(text.published());
        open = !dated && holdings.isSparse() && !beginsWithTime() ? unnamedYear() : null;
        main = open != null ? open : main();
        sparse = holdings.isSparse() || isOfWhatIsNotHeld();
        current = current();
        partners =
                areas.stream()
                        .filter(
                                m ->
                                        m.values().stream()
                                                .anyMatch(c -> canPartner(c) && !c.equals(every)))
                        .toList();
    }

    private static MarkedText known(MarkedText marked, Holdings holdings) {
        return marked.with(
                marked.mentions().stream()
                        .map(m -> known(m, holdings, marked.published()))
                        .toList());
    }

    /** How many mentions stand up to the end of each line. */
    private static int[] upTo(MarkedText text) {
        int[] upTo = new int[text.lines().size()];
        for (Mention m : text.mentions()) {
            upTo[text.line(m.from())]++;
        }
        for (int l = 1; l < upTo.length; l++) {
            upTo[l] += upTo[l - 1];
        }
        return upTo;
    }

    /** How many mentions stand up to the end of a line. */
    int mentionsUpTo(int line) {
        return line < 0 ? 0 : upTo[Math.min(line, upTo.length - 1)];
    }

    private static int weight(List<Mention> all, Codes v) {
        long own = all.stream().filter(m -> !m.list() && m.offers(v)).count();
        long most = all.stream().filter(m -> !m.list()).count();
        return own <= 1 ? 0 : own * 2 >= most ? 3 : own * 4 >= most ? 2 : 1;
    }

    /** How much of the text's partners one is, from 0 to 3. */
    int partnerWeight(Codes v) {
        return partnerWeights.computeIfAbsent(v, c -> weight(partners, c));
    }

    /** How much of the text's goods one is, from 0 to 3. */
    int goodsWeight(Codes v) {
        return goodsWeights.computeIfAbsent(v, c -> weight(goods, c));
    }

    private Map<Codes, Integer> weights() {
        Map<Codes, Integer> n = new LinkedHashMap<>();
        for (Mention m : areas) {
            if (m.list()) {
                continue;
            }
            int line = text.line(m.from());
            int w = text.lines().get(line).kind() == Line.Kind.TITLE ? 3 : line < 3 ? 2 : 1;
            for (Codes v : m.values()) {
                if (canReport(v)) {
                    n.merge(v, w, Integer::sum);
                }
            }
        }
        return n;
    }

    private static Map<Codes, Integer> ranked(Map<Codes, Integer> weights) {
        List<Codes> order = new ArrayList<>(weights.keySet());
        order.sort(Comparator.comparingInt((Codes c) -> -weights.get(c)));
        Map<Codes, Integer> rank = new HashMap<>();
        for (Codes c : order) {
            rank.put(c, rank.size());
        }
        return rank;
    }

    /**
     * The period that the text as a whole is about: the first it names, held or not, that can be
     * spoken of when it is published and isn't only what another is set against; else the latest
     * held by then.
     */
    private Period main() {
        Period year = null;
        for (Mention m : times) {
            TimeRef t = m.time();
            if (text.isSetAgainst(m)) {
                continue;
            }
            boolean opens = holdings.finest() < 12 || year == null;
            if (t.kind() == TimeRef.Kind.PART && opens) {
                return t.in(year == null ? partYear(t) : year.firstYear());
            }
            if (t.kind() == TimeRef.Kind.CURRENT && year == null && text.published() != null) {
                return t.latest(text.published());
            }
            if (t.kind() == TimeRef.Kind.PERIOD) {
                if (!t.period().isYear() && opens && isPast(t.period())) {
                    return t.period();
                }
                if (t.period().isYear() && year == null && isRecent(t.period().firstYear())) {
                    year = t.period();
                }
            }
        }
        return year != null ? year : Period.year(latestYear());
    }

    /**
     * Whether the first time named is told by the way, in a text that tells more often of others: a
     * month where none is held, a year that isn't over.
     */
    private boolean isMainAside() {
        List<Mention> told =
                times.stream().filter(m -> !text.isSetAgainst(m) && months(m.time()) > 0).toList();
        long asides = told.stream().filter(m -> isAside(m.time())).count();
        boolean aside = main.months() < holdings.finest() || main.isYear() && !isPast(main);
        return aside && asides < told.size() - asides;
    }

    private boolean isAside(TimeRef t) {
        boolean open = t.period() != null && t.period().isYear() && !isPast(t.period());
        return open || months(t) < holdings.finest();
    }

    /** How many months a time takes that a text may be about; 0 for others. */
    private static int months(TimeRef t) {
        return switch (t.kind()) {
            case PERIOD -> t.period().months();
            case PART, CURRENT -> t.part().months();
            default -> 0;
        };
    }

    /** Whether a heading or the first sentence that is none tells when. */
    private boolean beginsWithTime() {
        int body = 0;
        while (body < text.lines().size() - 1
                && text.lines().get(body).kind() != Line.Kind.PARAGRAPH) {
            body++;
        }
        int first = text.sentence(text.lines().get(body).from());
        return times.stream()
                .filter(m -> m.time().isNamed() || m.time().kind() == TimeRef.Kind.SPAN)
                .anyMatch(m -> text.sentence(m.from()) <= first);
    }

    /** The latest year that the text doesn't name. */
    private Period unnamedYear() {
        int year = latestYear();
        while (isNamed(Period.year(year))) {
            year--;
        }
        return Period.year(year);
    }

    private boolean isNamed(Period year) {
        return times.stream().anyMatch(m -> year.equals(m.time().period()));
    }

    /** How many years a text may look back on as its own. */
    private static final int RECENT = 2;

    private Period current() {
        Mention first =
                times.stream()
                        .filter(m -> m.time().kind() == TimeRef.Kind.CURRENT)
                        .findFirst()
                        .orElse(null);
        return first == null
                        || text.published() == null
                        || main.months() == first.time().part().months()
                ? null
                : first.time().latest(text.published());
    }

    /** The year that a text is about that names none. */
    private int latestYear() {
        int told = text.published() == null ? lastYear : text.published().getYear() - 1;
        return lastYear <= told && lastYear >= told - RECENT ? lastYear : told;
    }

    /** Whether what words of time name was over when the text was published. */
    boolean isOver(TimeRef t) {
        return switch (t.kind()) {
            case PERIOD -> isPast(t.period());
            case PART -> isPast(t.in(partYear(t)));
            default -> false;
        };
    }

    private boolean isPast(Period p) {
        return text.published() == null || !p.lastDay().isAfter(text.published());
    }

    private boolean isRecent(int year) {
        if (holdings.finest() < 12 && holdings.years().contains(year)) {
            return true;
        }
        int now = text.published() == null ? lastYear + 1 : text.published().getYear();
        return year <= now && year >= now - RECENT;
    }

    /** The year of a part of a year that names none: the latest in which it was over. */
    int partYear(TimeRef part) {
        if (text.published() == null) {
            return latest == null ? lastYear : latest.firstYear();
        }
        int y = text.published().getYear();
        return part.part().endMonth() < text.published().getMonthValue() ? y : y - 1;
    }

    /**
     * Whether few of the questions that the text may ask can be answered: figures are held, which
     * are few, or the text is of a time or an area of which nothing is.
     */
    boolean isSparse() {
        return sparse;
    }

    private boolean isOfWhatIsNotHeld() {
        boolean elsewhere =
                leading != null && leading.list().stream().noneMatch(holdings::isReporter);
        return elsewhere || !holdings.covers(main) && !isMainAside();
    }

    boolean canReport(Codes c) {
        return !c.equals(every)
                && (c.equals(nation)
                        || c.list().stream()
                                .allMatch(a -> holdings.isReporter(a) || holdings.isPlace(a)));
    }

    boolean canPartner(Codes c) {
        return holdings.hasPartners()
                ? c.list().stream().allMatch(a -> holdings.isPartner(a) || holdings.isElsewhere(a))
                : c.equals(every);
    }

    /**
     * Of what a name may mean, what is held, and of unions that grew the one of its time; where
     * nothing is held, the first.
     */
    private static Mention known(Mention m, Holdings holdings, LocalDate published) {
        if (m.kind() != Mention.Kind.AREA || m.values().size() < 2) {
            return m;
        }
        List<Codes> held =
                m.values().stream()
                        .filter(
                                c ->
                                        c.list().stream()
                                                .allMatch(
                                                        a ->
                                                                holdings.isReporter(a)
                                                                        || holdings.isPartner(a)))
                        .toList();
        List<Codes> ofTime =
                held.stream()
                        .filter(c -> c.isSum() || holdings.isOfTime(c.first(), published))
                        .toList();
        return m.standingFor(
                !ofTime.isEmpty() ? ofTime : held.isEmpty() ? m.values().subList(0, 1) : held);
    }

    /** The country of which the area that a text is most about is a part. */
    private Codes ofWhat(Codes told) {
        if (leading == null || leading.isSum()) {
            return told;
        }
        String whole = holdings.whole(leading.first());
        return whole == null || told != null && holdings.isPartOf(leading.first(), told.first())
                ? told
                : Codes.of(whole);
    }

    /** The group of the preposition before a mention, {@code start} at the head of its clause. */
    String prep(Mention m) {
        return preps[m.index()];
    }

    private String preposition(Mention m) {
        return preposition(m.from());
    }

    /** The group of the preposition before a token, as of a mention. */
    String preposition(int from) {
        int i = from - 1;
        int first = text.lines().get(text.line(from)).from();
        while (i >= first && (says(i, "article") || says(i, "possessive"))) {
            if (groupOf(i) != null) {
                break;
            }
            i--;
        }
        if (i < first || text.sentence(i) != text.sentence(from)) {
            return "start";
        }
        String group = groupOf(i);
        if (group != null) {
            return group;
        }
        Token t = text.tokens().get(i);
        return t.kind() == Token.Kind.MARK ? t.is(",") ? "," : "start" : "o";
    }

    private String groupOf(int token) {
        for (String p : PREPOSITIONS) {
            if (says(token, p)) {
                return p;
            }
        }
        return null;
    }

    boolean says(int token, String category) {
        return lexicon.says(text.tokens().get(token), category);
    }

    boolean isEvery(Codes partner) {
        return partner == null || partner.equals(every);
    }

    /** What kind of thing each word belongs to that is part of a name, good, time or number. */
    Map<Integer, String> kinds() {
        return kinds;
    }

    private static Map<Integer, String> kinds(MarkedText text) {
        Map<Integer, String> out = new HashMap<>();
        for (Mention m : text.mentions()) {
            if (m.kind() != Mention.Kind.CUE && m.kind() != Mention.Kind.NUMBER && !m.list()) {
                for (int i = m.from(); i < m.to(); i++) {
                    out.put(i, "<" + m.kind().name().charAt(0) + ">");
                }
            }
        }
        for (Anchor a : text.anchors()) {
            for (int i = a.from(); i < a.to(); i++) {
                out.put(i, "<" + a.type().code + ">");
            }
        }
        return out;
    }

    /** Whether "only" or "soltanto il" stands right before a name. */
    boolean isOnly(int name) {
        return name > 0 && says(name - 1, "only") || name > 1 && says(name - 2, "only");
    }

    /** Which way a verb goes that stands in words as "sold more than"; null where none does. */
    TradeFlow flowIn(PlainPart words) {
        for (int i = words.from(); i < words.to(); i++) {
            if (says(i, "verb.sell") || words.is("outsell")) {
                return TradeFlow.EXPORTS;
            }
            if (says(i, "verb.buy")) {
                return TradeFlow.IMPORTS;
            }
        }
        return null;
    }
}
