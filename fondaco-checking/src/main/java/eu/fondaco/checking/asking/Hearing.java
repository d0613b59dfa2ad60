// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.checking.time.TimeMention;
import eu.fondaco.checking.time.TimeMentions;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what carries meaning in a question of one language. Keeps no state between questions. */
final class Hearing {

    private static final String NUMBER = "number";

    /** Words that lead to a place, and such as may stand behind one. */
    private static final Set<String> PLACES = SmallWords.of("hearing.places");

    private static final Set<String> BEHIND = SmallWords.of("hearing.behind");
    private static final Set<String> PRONOUNS = SmallWords.of("hearing.pronouns");
    private static final Set<String> FLOWS =
            Set.of("exports", "imports", "sells", "buys", "balance", "trade");
    private static final Pattern LARGE = Pattern.compile("[A-Z]{2}");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}{2,}");
    private static final Set<String> SMALL_CODES = Set.of("uk", "eu", "ue");

    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    /** Of how many words a name in the possessive is at most, and of how many letters at least. */
    private static final int LONGEST = 3;

    private static final int SHORTEST = 5;

    private record Named(List<String> words, Kind kind, String id) {}

    private final Lang lang;
    private final Lexicon lexicon;
    private final Names names;
    private final AskWords words;
    private final QuestionLanguage language;
    private final Map<String, List<Named>> registers = new HashMap<>();
    private final Set<String> spokenOf = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, Part> joined = new HashMap<>();
    private final Map<String, String> shorts;
    private final GoodsHeard goodsHeard;
    private final Map<String, List<String>> openings = new HashMap<>();
    private final String union;
    private final PlacesAround around;
    private final Compass compass;
    private final Industries industries;
    private final Catalog catalog;
    private final String nation;

    /**
     * Words of one language over an observatory.
     *
     * @param partners codes of all partners that datasets hold
     */
    Hearing(
            Lexicon lexicon,
            Names names,
            QuestionLanguage language,
            Catalog catalog,
            Set<String> partners) {
        this.lang = lexicon.lang();
        this.lexicon = lexicon;
        this.names = names;
        this.language = language;
        words = AskWords.of(lang);
        this.catalog = catalog;
        nation = Places.nation(catalog);
        shorts = ShortNames.of(catalog, nation, lang);
        union =
                partners.contains("EU")
                        ? "EU"
                        : partners.stream()
                                .filter(p -> p.matches("EU\\d{2}.*"))
                                .max(Comparator.naturalOrder())
                                .orElse("");
        String outside =
                partners.stream()
                        .filter(p -> p.startsWith("EXT_") && p.endsWith(union))
                        .max(Comparator.naturalOrder())
                        .orElse("");
        around = new PlacesAround(catalog, words, union, outside);
        goodsHeard = new GoodsHeard(lang, names, words, catalog, around);
        compass = new Compass(lang, names, this::likeliest);
        industries = Industries.of(catalog, names, lang);
        catalog.products().list().forEach(p -> joined(Kind.GOODS, p.name().in(lang), p.code()));
        catalog.areas().list().forEach(a -> joined(Kind.AREA, a.name().in(lang), a.code()));
        catalog.areas().list().forEach(a -> named.addAll(AskWords.fold(a.name().in(lang))));
        Neighbours.each(nation, lang, (code, said) -> name(Kind.AREA, known(code), said));
        catalog.figures().forEach(f -> spokenOf.addAll(f.question().partner().list()));
        catalog.relations().treaties().forEach(t -> spokenOf.addAll(t.parties()));
        catalog.relations().instruments().forEach(i -> spokenOf.addAll(i.partnerAreas()));
        registers();
        for (Area area : catalog.areas().list()) {
            String hyphened = ShortNames.hyphened(area, lang);
            if (!hyphened.isEmpty() && around.isHome(area.code())) {
                name(Kind.AREA, area.code(), List.of(hyphened));
            }
        }
        openings();
    }

    /** A code of an area, that of the union as datasets have it. */
    private String known(String code) {
        return code.equals("EU") && !union.isEmpty() ? union : code;
    }

    /** The names that registers give to agreements, strategies and actors, and those of fields. */
    private void registers() {
        TopicWords.phrases().forEach(p -> name(Kind.TOPIC, p, List.of(p)));
        catalog.relations()
                .treaties()
                .forEach(
                        t -> {
                            name(Kind.TREATY, t.id(), List.of(t.name().en(), t.name().it()));
                            name(Kind.TREATY, t.id(), t.names());
                        });
        catalog.relations()
                .strategies()
                .forEach(
                        s -> {
                            name(Kind.STRATEGY, s.id(), List.of(s.name()));
                            name(Kind.STRATEGY, s.id(), s.names());
                        });
        catalog.relations()
                .actors()
                .forEach(
                        a -> {
                            name(Kind.ACTOR, a.id(), List.of(a.name().en(), a.name().it()));
                            name(Kind.ACTOR, a.id(), a.names());
                            if (a.kind().equals(Actor.HOLDER)) {
                                surnames(a);
                            }
                        });
    }

    /** What lists of areas that are shipped call those known here, where nothing else is so. */
    void alsoCalled(Collection<Area> listed) {
        for (Area area : listed) {
            if (catalog.areas().find(area.code()).isPresent()) {
                Stream.concat(
                                Stream.of(area.name().en(), area.name().it()),
                                area.aliases().stream())
                        .filter(n -> n.length() > 4 && !isKnown(n))
                        .forEach(n -> name(Kind.AREA, area.code(), List.of(n)));
            }
        }
    }

    /**
     * What somebody in office is called without a first name, where no other does or place is so.
     */
    private void surnames(Actor holder) {
        List<String> words = List.of(holder.name().en().split(" "));
        for (int from = 1; from < words.size(); from++) {
            String last = String.join(" ", words.subList(from, words.size()));
            boolean alone =
                    catalog.relations().actors().stream()
                            .noneMatch(a -> a != holder && a.name().en().endsWith(" " + last));
            if (alone && last.length() > 3 && !isKnown(last)) {
                name(Kind.ACTOR, holder.id(), List.of(last));
            }
        }
    }

    private void name(Kind kind, String id, List<String> all) {
        for (String one : all) {
            List<String> folded = AskWords.fold(one.replaceFirst("\\s+\\d{4}(-\\d{4})?$", ""));
            if (!folded.isEmpty()) {
                registers
                        .computeIfAbsent(folded.get(0), w -> new ArrayList<>())
                        .add(new Named(folded, kind, id));
            }
        }
    }

    /** A name of two words as some write it in one: "agrifood", "newzealand". */
    private void joined(Kind kind, String name, String code) {
        List<String> words =
                AskWords.fold(name).stream().filter(w -> w.matches("\\p{L}+")).toList();
        if (words.size() == 2) {
            joined.putIfAbsent(String.join("", words), part(kind, 0, 1, List.of(code)));
        }
    }

    /** Names of goods, words for goods, words that ask and words of the general language. */
    Stream<String> vocabulary() {
        Stream<String> goods =
                Stream.concat(
                        catalog.products().list().stream().map(p -> p.name().in(lang)),
                        names.goods().filter(w -> w.length() > 4));
        Stream<String> general = GeneralWords.of(lang).said().filter(w -> w.length() > 4);
        return Stream.of(goods, words.meaningful(), registered(), general).flatMap(s -> s);
    }

    /** Words in the names that registers give. */
    private Stream<String> registered() {
        return registers.values().stream()
                .flatMap(List::stream)
                .flatMap(n -> n.words().stream())
                .filter(w -> w.length() > 4);
    }

    /** A question as it would be written with care. */
    String respelt(String text) {
        return new Respelling(lang, this::hear, this::isKnown).of(AskWords.straight(text));
    }

    /** Whether a word by itself asks or names something, other than by a code. */
    private boolean isKnown(String word) {
        List<Token> alone = Tokenizer.tokens(word, 0, word.length());
        if (alone.size() != 1) {
            return false;
        }
        Names.AreaHit area = names.area(alone, 0, lang);
        return words.at(alone, 0) != null
                || word.length() > 3 && (area != null || names.product(alone, 0) != null)
                || !TimeMentions.in(alone, lexicon).isEmpty();
    }

    Heard hear(String text) {
        String plain = AskWords.straight(text);
        List<Token> tokens = Tokenizer.tokens(plain, 0, plain.length());
        Map<Integer, TimeMention> times = new HashMap<>();
        TimeMentions.in(tokens, lexicon).forEach(t -> times.put(t.from(), t));
        List<Part> parts = parts(tokens, times);
        CodeBehindName.leaveOut(parts, tokens);
        BeenWord.mark(parts, tokens);
        new Years(tokens, lexicon).read(parts);
        Ordinals.mark(lang, parts, tokens);
        AgainstRest.mark(lang, parts, tokens);
        MoreThanAny.read(lang, parts, tokens, around::isHome);
        Others.mark(lang, parts, tokens);
        parts.replaceAll(p -> Others.outside(p, parts, tokens, around::isHome));
        around.unallocated(lang, parts, tokens);
        new LooseWords(lang, tokens, this::isNearAWord).mark(parts);
        Retold.lasting(lang, parts, tokens);
        Retold.times(parts, tokens);
        TurnsOfYears.tell(parts, tokens);
        around.nations(parts);
        Retold.examples(parts, tokens);
        Retold.inMoney(parts);
        Retold.struck(parts);
        Retold.often(parts);
        Retold.ends(parts, tokens);
        Retold.lastMembers(parts);
        InPerCent.mark(parts, tokens);
        Retold.joints(parts);
        Retold.than(parts, tokens);
        Retold.beforeTimes(parts, tokens);
        Retold.manyGoods(parts);
        Retold.origins(lang, parts, tokens);
        Suppositions.mark(parts, tokens);
        JoinedPlaces.mark(parts, tokens);
        Retold.levels(parts, tokens);
        Retold.there(parts, tokens, around::isHome);
        Retold.notAsked(parts, tokens);
        around.settle(parts, tokens);
        Apposed.mark(catalog.areas(), parts, tokens);
        EachPerson.mark(catalog.areas(), lang, parts, tokens);
        Retold.onTheWay(parts, tokens);
        new Motions(new Heard(lang, tokens, List.copyOf(parts)), around::isHome).read(parts);
        new Turns(lang, tokens).turn(parts);
        around.ofLarger(parts, tokens);
        around.beyond(parts);
        around.outsideUnion(parts, tokens);
        around.allButUnion(parts);
        return new Heard(lang, tokens, List.copyOf(parts));
    }

    /** The longest that begins at each word that isn't in one before. */
    private List<Part> parts(List<Token> tokens, Map<Integer, TimeMention> times) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Part part = times.containsKey(at) ? time(times.get(at)) : longest(tokens, at);
            if (part == null) {
                at++;
            } else {
                parts.add(part);
                at = part.to();
            }
        }
        return parts;
    }

    /** Whether a word looks like one that asks or names, by a slip that the pen makes. */
    private boolean isNearAWord(Token word) {
        String folded = word.fold();
        return word.isCapitalised() && named.contains(folded)
                || folded.length() >= Slips.SHORTEST
                        && (Stream.concat(words.meaningful(), named.stream())
                                        .anyMatch(w -> Slips.isLikely(folded, w))
                                || named.stream().anyMatch(w -> Slips.isShortOf(folded, w)));
    }

    private static Part time(TimeMention t) {
        return new Part(Kind.TIME, t.from(), t.to(), List.of(), t.value(), null, Set.of());
    }

    private Part longest(List<Token> tokens, int at) {
        Part code = code(tokens, at);
        code = code == null ? ListCodes.at(tokens, at, catalog, nation) : code;
        code = code == null ? written(tokens, at) : code;
        code = code == null ? largeCode(tokens, at) : code;
        code = code == null ? compass.at(tokens, at) : code;
        if (code != null) {
            return code;
        }
        Part best = register(tokens, at);
        AskWords.Hit cue = words.at(tokens, at, i -> names.area(tokens, i, lang));
        if (goodsHeard.isGoodsByOrigin(tokens, at)) {
            return goodsHeard.calledGoods(tokens, at);
        }
        Names.AreaHit area = names.area(tokens, at, lang);
        boolean place = area != null && area.codes().stream().anyMatch(c -> !isSpecial(c));
        if (place && area.length() > length(best)) {
            String own = shorts.getOrDefault(tokens.get(at).text(), "");
            List<String> codes =
                    own.isEmpty() || area.length() > 1
                            ? likeliest(area.codes())
                            : joined(List.of(own), area.codes());
            best = part(Kind.AREA, at, area.length(), codes);
        }
        Part owner = possessor(tokens, at);
        best = owner != null && length(owner) > Math.max(1, length(best)) ? owner : best;
        Names.ProductHit goods = names.product(tokens, at);
        boolean aName = goods != null && names.isTraded(goods.codes());
        int size = aName ? goodsHeard.withoutFlow(tokens, at, goods.length()) : 0;
        if (aName
                && size > length(best)
                && (cue == null
                        || cue.length() < size
                        || cue.categories().equals(Set.of("outside"))
                        || goodsHeard.isGoodsHere(tokens, at, cue))) {
            best = part(Kind.GOODS, at, size, goods.codes());
        }
        if (cue != null && cue.length() > length(best)) {
            best = cue(at, cue);
        }
        Part trader = industries.at(tokens, at);
        if (trader != null && length(trader) >= length(best)) {
            best = trader;
        }
        return best != null ? best : other(tokens, at);
    }

    /** A code of letters and figures, unless that is no code and a name for goods. */
    private Part written(List<Token> tokens, int at) {
        Part code = WrittenCodes.at(tokens, at, catalog, language);
        boolean strange = code != null && code.kind() == Kind.UNKNOWN;
        Names.ProductHit goods = strange ? names.product(tokens, at) : null;
        return goods != null && goods.length() >= code.to() - at ? null : code;
    }

    private boolean isSpecial(String code) {
        return catalog.areas().find(code).map(Area::isSpecial).orElse(false)
                && !code.equals(Area.WORLD);
    }

    /** A code with a hyphen, such as {@code IT-45}; null where none stands there. */
    private Part code(List<Token> tokens, int at) {
        boolean hyphen =
                at + 2 < tokens.size()
                        && tokens.get(at + 1).is("-")
                        && !tokens.get(at + 1).space()
                        && !tokens.get(at + 2).space()
                        && tokens.get(at).text().length() == 2;
        String said = hyphen ? tokens.get(at).text() + "-" + tokens.get(at + 2).text() : "";
        List<String> codes = hyphen ? language.areasNamed(said) : List.of();
        boolean strange =
                hyphen && codes.isEmpty() && said.matches("[A-Z]{2}-([A-Z]{2,3}|\\d{1,2})");
        return strange
                ? part(Kind.UNKNOWN, at, 3, List.of())
                : codes.isEmpty() ? null : part(Kind.AREA, at, 3, codes);
    }

    /**
     * "From IT to IN": a code that is a small word too, written large behind one that leads to
     * places; one that is a pronoun, "IT exports", wherever it stands. Null where no such code
     * stands there.
     */
    private Part largeCode(List<Token> tokens, int at) {
        String said = tokens.get(at).text();
        String word = tokens.get(at).fold();
        if (!LARGE.matcher(said).matches() || words.at(tokens, at) == null) {
            return null;
        }
        boolean led = at > 0 && PLACES.contains(tokens.get(at - 1).fold());
        boolean pronoun = PRONOUNS.contains(word);
        boolean own = shorts.containsKey(said) && !PLACES.contains(word) && !BEHIND.contains(word);
        boolean free =
                at + 1 == tokens.size()
                        || !isNoun(tokens, at + 1)
                        || pronoun && asksForTrade(tokens, at + 1);
        boolean code =
                (own || free && (led || pronoun))
                        && tokens.stream().anyMatch(t -> SMALL.matcher(t.text()).matches());
        List<String> codes = code ? named(said) : List.of();
        return codes.isEmpty() ? null : part(Kind.AREA, at, 1, likeliest(codes));
    }

    private static List<String> joined(List<String> first, List<String> others) {
        return Stream.concat(first.stream(), others.stream()).distinct().toList();
    }

    private boolean asksForTrade(List<Token> tokens, int at) {
        AskWords.Hit cue = words.at(tokens, at);
        return cue != null && cue.categories().stream().anyMatch(FLOWS::contains);
    }

    /** Whether a word may be what another before it tells more of: "services" in "IT services". */
    private boolean isNoun(List<Token> tokens, int at) {
        Token next = tokens.get(at);
        AskWords.Hit cue = words.at(tokens, at);
        return next.isWord()
                && !next.fold().equals("s")
                && !PLACES.contains(next.fold())
                && !BEHIND.contains(next.fold())
                && (cue == null || !cue.categories().contains("filler"));
    }

    /** Words that ask; a number in words is a number. */
    private static Part cue(int at, AskWords.Hit hit) {
        Double number =
                hit.categories().stream()
                        .filter(c -> c.startsWith(NUMBER))
                        .map(c -> Double.valueOf(c.substring(NUMBER.length())))
                        .findFirst()
                        .orElse(null);
        Kind kind = number == null ? Kind.CUE : Kind.NUMBER;
        return new Part(kind, at, at + hit.length(), List.of(), null, number, hit.categories());
    }

    /**
     * Of several areas of one name, those that the observatory speaks of come first; the European
     * Union is the edition that datasets have as a partner.
     */
    private List<String> likeliest(List<String> codes) {
        return codes.stream()
                .map(c -> !union.isEmpty() && c.matches("(INT_)?EU(\\d{2}.*)?") ? union : c)
                .distinct()
                .filter(c -> !c.equals(nation) || codes.stream().noneMatch(p -> isPartOf(p, codes)))
                .sorted(Comparator.comparing(c -> !spokenOf.contains(c)))
                .toList();
    }

    /** Whether it groups parts of a nation that one name means too: "Inghilterra" at home. */
    private boolean isPartOf(String code, List<String> codes) {
        return !code.equals(nation)
                && codes.contains(nation)
                && Places.isWithin(code, nation, catalog)
                && !catalog.areas().membersOf(code).isEmpty();
    }

    /** A code, a number, or a word that nothing explains; null for marks. */
    private Part other(List<Token> tokens, int at) {
        Token t = tokens.get(at);
        switch (t.kind()) {
            case NUMBER -> {
                return new Part(
                        Kind.NUMBER,
                        at,
                        at + 1,
                        List.of(),
                        null,
                        Figures.read(t.text(), lang),
                        Set.of());
            }
            case MARK -> {
                return null;
            }
            default -> {
                Part owner = possessor(tokens, at);
                if (owner != null) {
                    return owner;
                }
                List<String> codes = mayBeCode(t) ? named(t.text()) : List.of();
                codes = codes.isEmpty() ? openings.getOrDefault(t.fold(), List.of()) : codes;
                if (codes.isEmpty() && CURRENCIES.contains(t.text())) {
                    Set<String> money = Set.of("filler", "money." + t.text());
                    return new Part(Kind.CUE, at, at + 1, List.of(), null, null, money);
                }
                Part whole = codes.isEmpty() ? joined.get(t.fold()) : null;
                if (whole != null) {
                    return part(whole.kind(), at, 1, whole.codes());
                }
                return codes.isEmpty()
                        ? goodsHeard.unnamed(tokens, at)
                        : part(Kind.AREA, at, 1, likeliest(codes));
            }
        }
    }

    /** Areas of a code or name; the short code of a part of the nation, "NJ", comes first. */
    private List<String> named(String word) {
        String own = shorts.getOrDefault(word, "");
        List<String> all = language.areasNamed(word);
        return own.isEmpty() || all.contains(own) ? all : joined(List.of(own), all);
    }

    /**
     * The area whose name some words are with an "s" and no apostrophe, "italys sales", "new
     * mexicos exports"; null for none.
     */
    private Part possessor(List<Token> tokens, int at) {
        for (int n = Math.min(LONGEST, tokens.size() - at); n > 0 && lang == Lang.EN; n--) {
            String said =
                    tokens.subList(at, at + n).stream()
                            .map(Token::text)
                            .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                            .collect(Collectors.joining(" "));
            if (said.length() < SHORTEST || !said.endsWith("s")) {
                continue;
            }
            List<Token> name = Tokenizer.tokens(said, 0, said.length() - 1);
            Names.AreaHit hit = name.size() == n ? names.area(name, 0, lang) : null;
            if (hit != null && hit.length() == n && !named(said).containsAll(hit.codes())) {
                return part(Kind.AREA, at, n, likeliest(hit.codes()));
            }
        }
        return null;
    }

    /** The words with which names of single parts of the nation open: "Aberdeen City and …". */
    private void openings() {
        Map<String, List<String>> all = new HashMap<>();
        for (Area area : catalog.areas().list()) {
            List<String> words = AskWords.fold(area.name().in(lang));
            if (words.size() > 1 && words.get(0).length() > 4 && around.isHome(area.code())) {
                all.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(area.code());
            }
        }
        all.forEach(
                (word, codes) -> {
                    if (codes.size() == 1) {
                        openings.put(word, codes);
                    }
                });
    }

    /** Codes of two letters are small words too, unless they are written large. */
    private static boolean mayBeCode(Token t) {
        int length = t.text().length();
        return length > 2
                || length == 2
                        && (t.text().equals(t.text().toUpperCase(Locale.ROOT))
                                || SMALL_CODES.contains(t.fold()));
    }

    private Part register(List<Token> tokens, int at) {
        Part best = null;
        for (Named n : registers.getOrDefault(tokens.get(at).fold(), List.of())) {
            int size = n.words.size();
            boolean fits = at + size <= tokens.size() && size > length(best);
            for (int i = 0; fits && i < size; i++) {
                fits = tokens.get(at + i).fold().equals(n.words.get(i));
            }
            if (fits) {
                best = part(n.kind, at, size, List.of(n.id));
            }
        }
        return best;
    }

    private static Part part(Kind kind, int at, int length, List<String> codes) {
        return new Part(kind, at, at + length, codes, null, null, Set.of());
    }

    private static int length(Part part) {
        return part == null ? 0 : part.to() - part.from();
    }
}
