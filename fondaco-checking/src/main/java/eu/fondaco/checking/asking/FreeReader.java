// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Understands questions as people type or speak them, in English or Italian: finds names, times,
 * numbers and words that ask, and makes of them what is asked. A word that nothing explains is
 * never passed over but in what {@linkplain Framing asks nothing}, which is then said. Safe for use
 * by several threads.
 */
public final class FreeReader {

    /** Longer questions aren't read. */
    public static final int MAX_LENGTH = 2_000;

    /** Words that ask for something of what is held. */
    private static final Set<String> ASKED = SmallWords.of("reader.asked");

    /** Behind talk it ends a sentence: "I'm reading on Utah - which states …". */
    private static final Pattern DASH = Pattern.compile("(?<=\\w) +[\u2013\u2014-]+ +(\\p{L})");

    /** Words for trade, which no act tells. */
    private static final List<String> TRADE =
            List.of("exports", "imports", "sells", "buys", "balance");

    private static final int NEAREST = 3;
    private static final int KEPT = 500;

    /** Says a field of cooperation in another language, or gives it back as it is. */
    @FunctionalInterface
    public interface FieldWords {
        /** The field in that language. */
        String say(String field, Lang lang);
    }

    private record Said(String text, Lang lang) {}

    private final Catalog catalog;
    private final Elsewhere elsewhere;
    private final Lately<Said, Heard> lately = new Lately<>(KEPT);
    private final Map<Lang, Hearing> hearings = new EnumMap<>(Lang.class);
    private final Misspelt misspelt;
    private final Topics topics;
    private final Traded traded;

    /**
     * A reader of questions about an observatory.
     *
     * @param datasets those held
     * @param fields how fields of cooperation are said in each language
     * @param elsewhere areas that this observatory may not know, by whose names it is said that
     *     nothing is held of them
     */
    public FreeReader(
            Catalog catalog,
            List<Dataset> datasets,
            QuestionLanguage language,
            Lexicons lexicons,
            FieldWords fields,
            Collection<Area> elsewhere) {
        this.catalog = catalog;
        this.elsewhere = new Elsewhere(elsewhere);
        Set<String> partners = new TreeSet<>();
        datasets.forEach(d -> partners.addAll(d.partners()));
        for (Lang lang : Lang.values()) {
            Lexicon lexicon = lexicons.of(lang);
            Names names = new Names(catalog, lexicon, datasets);
            hearings.put(lang, new Hearing(lexicon, names, language, catalog, partners));
            hearings.get(lang).alsoCalled(elsewhere);
        }
        misspelt = new Misspelt(catalog, hearings, this::heard);
        topics = new Topics(catalog, fields);
        traded = new Traded(catalog, datasets);
    }

    /**
     * Understands a question.
     *
     * @param lang the language it is in where it could be either
     * @param today the day from which "last year" counts
     * @throws IllegalArgumentException when it is longer than {@link #MAX_LENGTH}
     */
    public Understanding read(String text, Lang lang, LocalDate today) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(Speech.say(lang, "free-reader.longest", MAX_LENGTH));
        }
        Events.Dated dated = Events.of(heard(text, lang).lang()).dated(text);
        return dated.read().isEmpty()
                ? reading(text, lang, today)
                : reading(dated.text(), lang, today).readAs(dated.read());
    }

    private Understanding reading(String text, Lang lang, LocalDate today) {
        String plain = written(text, heard(text, lang).lang());
        SmallTalk talk =
                new SmallTalk(heard(plain, lang).lang(), t -> heard(t, lang), this::isAbroad);
        SmallTalk.Left alone = talk.alone(plain);
        if (!alone.aside().isEmpty()) {
            Understanding read = put(alone.asked(), lang, today);
            if (isUnderstood(read)) {
                return read.besides(alone.aside());
            }
        }
        Understanding first = put(plain, lang, today);
        if (isUnderstood(first)) {
            return first;
        }
        SmallTalk.Left left = talk.without(plain);
        Understanding second = left.aside().isEmpty() ? first : put(left.asked(), lang, today);
        if (isUnderstood(second)) {
            return second.besides(left.aside());
        }
        String parted =
                DASH.matcher(plain).replaceFirst(m -> ". " + m.group(1).toUpperCase(lang.locale()));
        Understanding third = parted.equals(plain) ? first : reading(parted, lang, today);
        return isUnderstood(third) ? third : restated(plain, lang, today, first);
    }

    /** "…, that is, …": what puts a question again is read for it, with what it leaves unsaid. */
    private Understanding restated(
            String plain, Lang lang, LocalDate today, Understanding otherwise) {
        Heard heard = heard(plain, lang);
        Part joint = heard.first("restate");
        if (joint == null || joint.from() == 0 || joint.to() == heard.tokens().size()) {
            return otherwise;
        }
        String before = plain.substring(0, heard.tokens().get(joint.from()).start());
        String again = plain.substring(heard.tokens().get(joint.to()).start());
        String full =
                new FollowUp(heard(before, lang), before, this::isAbroad, this::isPart)
                        .completed(heard(again, lang), again);
        Understanding read = put(full, lang, today);
        return isUnderstood(read)
                ? read.besides(List.of(before.replaceFirst("[\\s,:;\u2013-]+$", "")))
                : otherwise;
    }

    private static boolean isUnderstood(Understanding read) {
        return !(read instanceof Understanding.Unexplained
                || read instanceof Understanding.Open
                || read instanceof Understanding.Partial
                || read instanceof Understanding.Outside);
    }

    /** What is understood of a question as it was put. */
    private Understanding put(String plain, Lang lang, LocalDate today) {
        Lang spoken = heard(plain, lang).lang();
        Framing framing = new Framing(spoken, t -> heard(t, lang), this::isAbroad);
        String put = new Claims(spoken, framing, t -> heard(t, lang)).plainly(plain);
        Framing.Core core = framing.core(put);
        Optional<Understanding.Clear> every =
                new Conjunction(t -> heard(t, lang), t -> mended(t, lang, today)).of(core.whole());
        Understanding one = every.isPresent() ? every.get() : mended(core.whole(), lang, today);
        List<String> parts = new Parts(framing, t -> heard(t, lang)).of(core.asked());
        boolean alone = parts.size() < 2 || every.isPresent();
        Understanding several = several(core, one, alone ? List.of() : parts, lang, today);
        Understanding understood = wished(core, several != null ? several : one, lang, today);
        if (understood instanceof Understanding.Clear
                || understood instanceof Understanding.Several) {
            return understood.besides(core.aside());
        }
        Understanding whole = core.aside().isEmpty() ? one : whole(put, lang, today);
        return whole instanceof Understanding.Clear ? whole : one;
    }

    /**
     * The several things that a question asks, whose parts may be given; null where it asks one.
     */
    private Understanding several(
            Framing.Core core, Understanding one, List<String> parts, Lang lang, LocalDate today) {
        Function<String, Heard> hear = t -> heard(t, lang);
        Function<String, Understanding> read = t -> mended(t, lang, today);
        String whole = core.whole();
        return Stream.<Supplier<Understanding>>of(
                        () -> new ForEach(catalog, hear, read, this::isAbroad).of(whole),
                        () -> new EachSpan(hear, read).of(whole),
                        () -> new Telegram(hear, read).of(whole, one),
                        () ->
                                parts.isEmpty()
                                        ? null
                                        : new SeveralReader(
                                                        hear, read, this::isAbroad, this::isPart)
                                                .of(parts, core, one),
                        () -> new TheirGoods(hear.apply(whole)).of(one))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The same with what the question wishes for besides, told as far as it can be. */
    private Understanding wished(
            Framing.Core core, Understanding read, Lang lang, LocalDate today) {
        List<Understanding.Clear> clear =
                read instanceof Understanding.Clear c
                        ? List.of(c)
                        : read instanceof Understanding.Several s ? s.parts() : List.of();
        if (clear.isEmpty()) {
            return read;
        }
        Heard heard = heard(core.whole(), lang);
        RegisterReader registers = new RegisterReader(heard, catalog, today, false, topics);
        List<Request> told = clear.stream().map(Understanding.Clear::request).toList();
        List<Wishes.Wish> wishes =
                new Wishes(heard, told).unmet(registers::acts, registers::activities);
        if (wishes.isEmpty()) {
            return read;
        }
        List<Understanding.Clear> all = new ArrayList<>(clear);
        List<String> left = new ArrayList<>();
        if (read instanceof Understanding.Several s) {
            left.addAll(s.left());
        }
        for (Wishes.Wish wish : wishes) {
            String said = heard.text(wish.part());
            boolean named = left.removeIf(l -> wish.request() != null && l.contains(said));
            if (wish.request() != null) {
                all.add(clear.get(0).asking(wish.request()));
            } else if (!named && left.stream().noneMatch(l -> l.contains(said))) {
                left.add(said);
            }
        }
        return new Understanding.Several(all, left, List.of());
    }

    /**
     * The question as a follow-up to one before it, in full; as it is where it stands alone.
     *
     * @throws IllegalArgumentException when either is longer than {@link #MAX_LENGTH}
     */
    public String after(String before, String text, Lang lang) {
        if (Math.max(before.length(), text.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException(Speech.say(lang, "free-reader.longest", MAX_LENGTH));
        }
        String was = written(before, heard(before, lang).lang());
        String plain = written(text, heard(text, lang).lang());
        Heard next = heard(plain, lang);
        boolean leans = FollowUp.isBare(next) || next.opens("and");
        return leans
                ? new FollowUp(heard(was, lang), was, this::isAbroad, this::isPart)
                        .full(next, plain)
                : text;
    }

    /**
     * What is asked besides of the partner that comes first in an order, whose verb may be its own:
     * what a customer buys is what it is sold.
     *
     * @param besides as it was written
     * @param first the amount of that partner
     * @param read what it asks by itself
     */
    public Request ofFirst(
            String besides, Lang lang, Request.Leaders order, Question first, Request read) {
        return TheirGoods.isDoneBy(heard(besides, lang), order)
                ? TheirGoods.turned(read, first)
                : read;
    }

    private boolean isPart(Part area, Part whole) {
        return !area.code().equals(whole.code())
                && catalog.areas().isUnder(area.code(), whole.code());
    }

    private boolean isAbroad(Part area) {
        String nation = Places.nation(catalog);
        return nation.isEmpty() || !Places.isWithin(area.code(), nation, catalog);
    }

    /** What is understood once words with a slip of the pen are put right, one meaning each. */
    private Understanding mended(String text, Lang lang, LocalDate today) {
        Understanding first = whole(text, lang, today);
        Understanding at = first;
        List<String> read = new ArrayList<>();
        for (int i = 0; i < NEAREST && at instanceof Understanding.Unexplained u; i++) {
            String right = misspelt.meant(u, lang);
            if (right.isEmpty()) {
                return at;
            }
            read.add(u.word() + " \u2192 " + right);
            at = whole(u.mended().get(u.nearest().indexOf(right)), lang, today);
        }
        if (at instanceof Understanding.Clear c && !read.isEmpty()) {
            return c.reading(read);
        }
        return at instanceof Understanding.Unexplained ? first : at;
    }

    /** The numbers that a request asks for; none where it asks for something else. */
    public static List<Question> numbers(Request request) {
        return Told.questions(request);
    }

    /** What is heard, in the language in which fewer words are unknown. */
    private Heard heard(String text, Lang lang) {
        Heard one = hear(text, lang);
        Heard two = hear(text, lang == Lang.EN ? Lang.IT : Lang.EN);
        return unknown(two) < unknown(one) ? two : one;
    }

    /** What is asked of registers; disagreements on numbers spoken of are those on these alone. */
    private static Request inRegisters(RegisterReader registers, AmountReader amounts) {
        Request request = registers.read();
        if (request == null && amounts.isOfTwoNumbers()) {
            return amounts.conflicts();
        }
        return request instanceof Registered.Conflicts && amounts.isAboutTrade()
                ? amounts.conflicts()
                : request;
    }

    private Understanding whole(String text, Lang lang, LocalDate today) {
        Heard heard = heard(text, lang);
        return AboutData.isAsked(heard) ? held(heard) : whole(heard, text, today);
    }

    private Understanding whole(Heard heard, String text, LocalDate today) {
        String figured = written(text, heard.lang());
        AmountReader amounts = new AmountReader(heard, catalog, traded, today);
        RegisterReader registers =
                new RegisterReader(heard, catalog, today, amounts.isAboutTrade(), topics);
        Request request = inRegisters(registers, amounts);
        boolean register = request != null;
        Optional<Part> strange = strange(heard, request, registers.words());
        request = register ? request : amounts.read();
        Optional<Part> outside = outside(heard, request, register, registers.words(), today);
        if (outside.isPresent()) {
            return new Understanding.Outside(
                    heard.text(outside.get()),
                    outside.get().is("forecast") || outside.get().kind() == Kind.TIME,
                    readings(heard, request, amounts, registers));
        }
        Request since =
                amounts.isAboutTrade()
                        ? new SinceReader(heard, catalog, traded, topics, today).read()
                        : null;
        Optional<Part> worth = register ? MoneyWords.worth(heard, request) : Optional.empty();
        if (worth.isPresent()) {
            return new Understanding.Outside(heard.text(worth.get()), false, List.of(request));
        }
        boolean acts = isOfActs(heard, request);
        if (since == null && acts && heard.says(TRADE)) {
            return mixed(heard, registers.acts(), amounts);
        }
        request = since != null ? since : request;
        strange = strange.isEmpty() && !register ? loose(heard, amounts) : strange;
        Optional<Part> word = strange;
        Optional<String> country = word.flatMap(p -> elsewhere.country(heard, p));
        if (country.isPresent()) {
            return new Understanding.Outside(
                    country.get(), false, readings(heard, request, amounts, registers));
        }
        if (strange.isPresent()) {
            List<Request> readings = readings(heard, request, amounts, registers);
            List<String> more = more(heard, strange.get(), request, registers.words(), today);
            return unexplained(figured, heard, strange.get(), more, readings);
        }
        if (heard.says("holdings") && !heard.says(ASKED)) {
            return held(heard);
        }
        return request == null
                ? new Understanding.Open(readings(heard, null, amounts, registers))
                : covered(heard, request, amounts, today);
    }

    /** Whether acts are asked for, or something that was signed. */
    private static boolean isOfActs(Heard heard, Request request) {
        return request instanceof Registered.Acts
                || heard.parts().stream().anyMatch(p -> p.is("signed") && !p.is("howlong"));
    }

    /** A word for what isn't held or is still to come; money of a plan is told with the plan. */
    private static Optional<Part> outside(
            Heard heard,
            Request request,
            boolean register,
            List<String> explained,
            LocalDate today) {
        boolean exempt = register && !(request instanceof Registered.Fact);
        boolean plan = request instanceof Registered.Strategies s && !s.ids().isEmpty();
        if (request instanceof Registered.Acts || request instanceof Registered.Activities) {
            Optional<Part> counted = OutsideWords.counted(heard);
            if (counted.isPresent()) {
                return counted;
            }
        }
        return (register ? Optional.<Part>empty() : OutsideWords.ahead(heard, today))
                .or(() -> OutsideWords.outside(heard, exempt, explained))
                .filter(p -> !(p.is("cost") && plan));
    }

    private static Optional<Part> loose(Heard heard, AmountReader amounts) {
        boolean trade = amounts.isAboutTrade();
        return heard.parts().stream()
                .filter(p -> p.is("loose") && !(trade && p.is("aside")))
                .findFirst();
    }

    /** What is held of the areas named, or at all. */
    private static Understanding held(Heard heard) {
        List<String> areas = heard.of(Kind.AREA).map(Part::code).distinct().toList();
        return new Understanding.Clear(
                new Request.Holdings(areas), 0, "", general(heard, null), List.of(), List.of());
    }

    /** What is understood, where it takes up all that the question says. */
    private Understanding covered(
            Heard heard, Request read, AmountReader amounts, LocalDate today) {
        Request request = OverLast.plain(read);
        boolean numbers = !Told.questions(request).isEmpty();
        Optional<Part> own = numbers ? amounts.unplaced() : Optional.empty();
        if (own.isPresent()) {
            return new Understanding.Unplaced(heard.text(own.get()), amounts.ofAny());
        }
        if (numbers && new InlandTrade(heard, catalog).isMeant()) {
            return new Understanding.Inland(Places.nation(catalog), amounts.ofTrader());
        }
        if (Coverage.isOfItself(request)) {
            return new Understanding.Open(amounts.guesses());
        }
        List<Part> missing = new ArrayList<>(Coverage.allMissing(heard, catalog, today, request));
        missing.addAll(new ActLimits(heard, catalog).unmet(request));
        MoneyWords.unmet(heard, amounts, Places.nation(catalog)).ifPresent(missing::add);
        new TimesTold(heard, When.of(heard, today)).lately(read).ifPresent(missing::add);
        if (!missing.isEmpty() && missing.stream().allMatch(p -> p.is("why"))) {
            return new Understanding.Why(request);
        }
        return missing.isEmpty()
                ? new Understanding.Clear(
                        read,
                        MoneyWords.scale(heard),
                        MoneyWords.money(heard, amounts, Places.nation(catalog)),
                        general(heard, request),
                        List.of(),
                        InClasses.of(heard, Told.questions(request), catalog))
                : new Understanding.Partial(
                        missing.stream().map(heard::text).distinct().toList(), List.of(request));
    }

    /** What else a reading leaves out beside a word that nothing explains. */
    private List<String> more(
            Heard heard, Part strange, Request request, List<String> explained, LocalDate today) {
        if (request == null) {
            return List.of();
        }
        Heard without = heard.only(p -> p.from() != strange.from());
        return Stream.concat(
                        without.parts().stream()
                                .filter(p -> p.kind() == Kind.UNKNOWN)
                                .filter(p -> !explained.contains(heard.folded(p))),
                        Coverage.allMissing(without, catalog, today, request).stream())
                .map(heard::text)
                .filter(w -> !w.equals(heard.text(strange)))
                .distinct()
                .toList();
    }

    private Heard hear(String text, Lang lang) {
        return lately.get(new Said(text, lang), () -> hearings.get(lang).hear(written(text, lang)));
    }

    /** Unknown words that can be no name: of a strategy all is told that is held. */
    private static List<String> small(Heard heard) {
        return heard.of(Kind.UNKNOWN)
                .map(p -> heard.tokens().get(p.from()))
                .filter(t -> Character.isLowerCase(t.text().codePointAt(0)))
                .map(Token::fold)
                .toList();
    }

    /** The words that explain, with names of fields: of a visit its text is told in any case. */
    private static List<String> fields(Heard heard, List<String> explained) {
        return Stream.concat(explained.stream(), heard.of(Kind.TOPIC).map(heard::folded)).toList();
    }

    /** A question as it would be written with care, numbers in figures. */
    private String written(String text, Lang lang) {
        return SpokenNumbers.inFigures(hearings.get(lang).respelt(text), lang);
    }

    /** The first word that nothing explains, or goods that acts are asked about in vain. */
    private static Optional<Part> strange(Heard heard, Request request, List<String> explained) {
        boolean plan = request instanceof Registered.Strategies s && !s.ids().isEmpty();
        boolean visit = request instanceof Registered.Activities a && !a.areas().isEmpty();
        return strange(heard, plan ? small(heard) : visit ? fields(heard, explained) : explained)
                .or(() -> foreign(heard, request, explained));
    }

    /** The first word that nothing explains, the words of the registers neither. */
    private static Optional<Part> strange(Heard heard, List<String> explained) {
        return heard.parts().stream()
                .filter(p -> p.kind() == Kind.UNKNOWN || p.kind() == Kind.TOPIC)
                .filter(p -> !explained.contains(heard.folded(p)))
                .findFirst();
    }

    /** Goods that acts are asked about and none of them speaks of. */
    private static Optional<Part> foreign(Heard heard, Request request, List<String> explained) {
        return request instanceof Registered.Acts
                ? heard.of(Kind.GOODS).filter(p -> !explained.contains(heard.folded(p))).findFirst()
                : Optional.empty();
    }

    /** What a question on acts and trade at once may ask: the one or the other. */
    private static Understanding mixed(Heard heard, Request acts, AmountReader amounts) {
        List<Request> readings = new ArrayList<>(List.of(acts));
        Request amount = amounts.read();
        if (amount != null) {
            readings.add(amount);
        }
        if (amount == null || heard.has(Kind.AREA)) {
            readings.addAll(amounts.guesses());
        }
        return new Understanding.Open(readings);
    }

    /** Words of the general language that are passed over, as they were written. */
    private static List<String> general(Heard heard, Request request) {
        List<String> named =
                request instanceof Registered.Office o
                        ? o.names()
                        : request instanceof Registered.Acts a
                                ? a.topics()
                                : request instanceof Registered.Activities v
                                        ? v.topics()
                                        : List.of();
        return heard.parts().stream()
                .filter(p -> !named.contains(heard.folded(p)))
                .filter(
                        p ->
                                p.is("general")
                                        || p.isAny("outside", "cost")
                                                && OutsideWords.isPassed(heard, p))
                .map(heard::text)
                .toList();
    }

    private static long unknown(Heard heard) {
        return heard.of(Kind.UNKNOWN, "loose").count();
    }

    private List<Request> readings(
            Heard heard, Request request, AmountReader amounts, RegisterReader registers) {
        if (request != null) {
            return List.of(request);
        }
        List<Request> readings = new ArrayList<>(registers.guesses());
        if (heard.has(Kind.AREA) || heard.has(Kind.TIME) || heard.has(Kind.GOODS)) {
            readings.addAll(amounts.guesses());
        }
        if (heard.has(Kind.AREA)) {
            readings.add(registers.acts());
        }
        return readings;
    }

    private Understanding unexplained(
            String text, Heard heard, Part strange, List<String> more, List<Request> readings) {
        String word = heard.text(strange);
        List<String> nearest = strange.is("unheld") ? List.of() : misspelt.nearest(heard, strange);
        int from = heard.tokens().get(strange.from()).start();
        int to = heard.tokens().get(strange.to() - 1).end();
        List<String> mended =
                nearest.stream()
                        .map(n -> text.substring(0, from) + n + text.substring(to))
                        .toList();
        return new Understanding.Unexplained(word, more, nearest, mended, readings);
    }
}
