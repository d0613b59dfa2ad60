// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The register of an observatory, made ready for being named in prose. Immutable. */
final class Register {

    /** How many letters of a place's name those who live there share with it. */
    private static final int ROOT = 4;

    /** Words of the register up to so many letters aren't taken for things. */
    private static final int OWN = 5;

    static final Pattern SIGNER = Pattern.compile("\\(([^()]*)\\)");

    /**
     * Somebody whom the register names.
     *
     * @param key full name, folded
     * @param words of the name, folded
     * @param offices held; empty where only a party names the person
     */
    record Person(String key, List<String> words, List<Actor> offices) {}

    final Catalog catalog;
    final Relations relations;
    final String home;
    final List<Entry> entries = new ArrayList<>();
    final Map<String, Entry> byId = new LinkedHashMap<>();
    final Map<String, Person> persons = new LinkedHashMap<>();
    final Map<String, Set<String>> partyWords = new HashMap<>();

    /** Codes of the areas in which places lie that visits and promises name: "in Yokohama". */
    final Map<String, Set<String>> towns = new HashMap<>();

    /** Sectors that no word shipped explains, as the register writes them, folded. */
    final Set<List<String>> ownSubjects = new LinkedHashSet<>();

    /** Words of promises and visits that no word shipped explains, folded. */
    final Set<String> ownThings = new LinkedHashSet<>();

    final List<Words> words;

    /** What else a body is called, by each of its names. */
    private final Map<String, Set<String>> bodies = new HashMap<>();

    /** Names of bodies of our own side. */
    private final Set<String> ours = new TreeSet<>();

    Register(Catalog catalog, List<Words> words) {
        this.catalog = catalog;
        this.relations = catalog.relations();
        this.home = catalog.home();
        this.words = words;
        for (Actor a : relations.actors()) {
            if (isOfficeHolder(a)) {
                person(a.name().en(), a);
            } else {
                body(a);
            }
        }
        for (Instrument i : relations.instruments()) {
            signers(i.ourParties());
            signers(i.partnerParties());
        }
        Entries made = new Entries(this);
        relations.instruments().forEach(i -> add(made.of(i)));
        relations.treaties().forEach(t -> add(made.of(t)));
        relations.activities().forEach(a -> add(made.of(a)));
        relations.strategies().forEach(s -> add(made.of(s)));
        for (Entry e : entries) {
            e.promises().forEach(p -> towns(p.text(), e.areas()));
            if (e.activity() != null) {
                towns(e.activity().description() + " " + e.activity().outcome(), e.areas());
            }
        }
    }

    /** The renewal of an act that was made on one of these days; the act itself for none. */
    Entry renewal(Entry e, List<When> days) {
        Entry next = e.isAct() ? byId.get(e.life().successor()) : null;
        boolean then =
                next != null
                        && next.when() != null
                        && days.stream().anyMatch(d -> d.holds(next.when()))
                        && days.stream().noneMatch(d -> e.when() != null && d.overlaps(e.when()));
        return then ? next : e;
    }

    /** Whether a place of an area is told by its own name where parties are of another there. */
    boolean isOtherTown(String code, String said, List<String> parties) {
        String own = Register.plain(said);
        String held = " " + plain(String.join(" ; ", parties)) + " ";
        return catalog.areas()
                .find(code)
                .filter(a -> !own.equals(plain(a.name().en())) && !own.equals(plain(a.name().it())))
                .map(a -> a.aliases().stream().map(Register::plain).toList())
                .filter(all -> all.contains(own) && !held.contains(" " + own + " "))
                .filter(all -> all.stream().anyMatch(n -> held.contains(" " + n + " ")))
                .isPresent();
    }

    /** A body of the register told by its own name: what else it is called; empty for others. */
    Set<String> named(String said) {
        return bodies.getOrDefault(said, Set.of());
    }

    private void body(Actor a) {
        Set<String> names = new TreeSet<>();
        Stream.concat(Stream.of(a.name().en(), a.name().it()), a.names().stream())
                .map(Register::plain)
                .forEach(names::add);
        names.forEach(n -> bodies.putIfAbsent(n, names));
        if (a.areas().stream().anyMatch(this::isHome)) {
            ours.addAll(names);
        }
    }

    /** Whether a body of these names is one of our own side. */
    boolean isOurBody(Set<String> names) {
        return names.stream().anyMatch(ours::contains);
    }

    /** Whether two names are those of one body; empty where the register doesn't know them both. */
    Optional<Boolean> isOneBody(String a, String b) {
        Set<String> one = bodies.get(plain(a));
        Set<String> other = bodies.get(plain(b));
        return one == null || other == null ? Optional.empty() : Optional.of(one.equals(other));
    }

    /** A name as words alone, lower case and without accents. */
    static String plain(String name) {
        return String.join(
                " ", Words.tokens(name).stream().filter(Token::isWord).map(Token::fold).toList());
    }

    private void add(Entry e) {
        entries.add(e);
        byId.put(e.id(), e);
        for (Entry.Party p : e.parties()) {
            for (String w : p.words()) {
                partyWords.computeIfAbsent(w, k -> new TreeSet<>()).add(p.name());
            }
        }
    }

    /** Keeps the places that a text of an entry names, each after "in", "to" or "at". */
    private void towns(String text, List<String> areas) {
        List<Token> tokens = Words.tokens(text);
        for (int i = 1; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            boolean run = i + 1 < tokens.size() && tokens.get(i + 1).isCapitalised();
            boolean there = Set.of("in", "to", "at", "a", "ad").contains(tokens.get(i - 1).fold());
            if (there && t.isWord() && t.isCapitalised() && !run) {
                towns.computeIfAbsent(t.fold(), k -> new TreeSet<>()).addAll(areas);
            }
        }
    }

    // ---- people ----

    /** Whether an actor is somebody in office: told so, or by the office itself as its kind. */
    private boolean isOfficeHolder(Actor a) {
        return a.kind().equals("office-holder")
                || (a.from().isKnown() || a.to().isKnown()) && !offices(a.kind()).isEmpty();
    }

    private void signers(List<String> parties) {
        for (String p : parties) {
            signer(p).forEach(n -> person(n, null));
        }
    }

    /** Whether a word names an office: {@code President}, {@code Vice-governor}, {@code Gov.}. */
    private boolean isRole(String word) {
        List<Token> tokens = Words.tokens(word).stream().filter(Token::isWord).toList();
        return !tokens.isEmpty()
                && words.stream().anyMatch(w -> w.says(tokens.get(tokens.size() - 1), "role"));
    }

    /** The offices named in brackets beside the parties of a side: president, vice … */
    Set<String> offices(List<String> parties) {
        Set<String> out = new LinkedHashSet<>();
        for (String p : parties) {
            Matcher m = SIGNER.matcher(p);
            while (m.find()) {
                out.addAll(offices(m.group(1)));
            }
        }
        return out;
    }

    /** The offices that a text of the register names. */
    Set<String> offices(String text) {
        Set<String> out = new LinkedHashSet<>();
        words.forEach(w -> out.addAll(w.all(text, "role")));
        return out;
    }

    /** The offices in which somebody signed an act for a side, in the whole register. */
    Set<String> offices(boolean ours) {
        Set<String> out = new LinkedHashSet<>();
        for (Instrument i : relations.instruments()) {
            out.addAll(offices(ours ? i.ourParties() : i.partnerParties()));
        }
        return out;
    }

    /** Whether a word sets somebody against others: the same, a new one. */
    boolean isOther(Token t) {
        return words.stream().anyMatch(w -> w.says(t, "alike") || w.says(t, "fresh"));
    }

    private List<String> signer(String party) {
        List<String> out = new ArrayList<>();
        Matcher m = SIGNER.matcher(party);
        while (m.find()) {
            List<String> name = new ArrayList<>();
            String[] all = m.group(1).split("\\s+");
            for (int k = all.length - 1; k >= 0; k--) {
                boolean proper = Character.isUpperCase(all[k].charAt(0));
                if (!proper || name.size() == 4) {
                    break;
                }
                name.add(0, all[k]);
            }
            while (!name.isEmpty() && isRole(name.get(0))) {
                name.remove(0);
            }
            if (name.size() >= 2) {
                out.add(String.join(" ", name));
            }
        }
        return out;
    }

    private void person(String name, Actor actor) {
        List<String> folded =
                Words.tokens(name).stream().filter(Token::isWord).map(Token::fold).toList();
        if (folded.size() < 2) {
            return;
        }
        if (actor == null && persons.values().stream().anyMatch(p -> isTitled(folded, p))) {
            return;
        }
        String key = String.join(" ", folded);
        Person known = persons.get(key);
        List<Actor> offices = new ArrayList<>(known == null ? List.of() : known.offices());
        if (actor != null) {
            offices.add(actor);
        }
        persons.put(key, new Person(key, folded, List.copyOf(offices)));
    }

    /** Whether a name is that of somebody known with a title before it that no word explains. */
    private static boolean isTitled(List<String> name, Person known) {
        int title = name.size() - known.words().size();
        return title > 0 && name.subList(title, name.size()).equals(known.words());
    }

    Set<String> personsIn(String text) {
        Set<String> out = new LinkedHashSet<>();
        String folded =
                " "
                        + String.join(
                                " ",
                                Words.tokens(text).stream()
                                        .filter(Token::isWord)
                                        .map(Token::fold)
                                        .toList())
                        + " ";
        persons.keySet().stream().filter(k -> folded.contains(" " + k + " ")).forEach(out::add);
        return out;
    }

    // ---- entries ----

    Set<String> types(String body) {
        Set<String> out = new LinkedHashSet<>();
        words.forEach(w -> out.addAll(w.all(body, "body")));
        return out;
    }

    Set<String> topics(List<String> texts) {
        Set<String> out = new LinkedHashSet<>();
        for (String s : texts) {
            words.forEach(w -> out.addAll(w.all(s, "topic")));
        }
        return out;
    }

    /** Whether a word for a subject stands in the name of a treaty: "the trade agreement". */
    boolean calls(Treaty t, Mark topic) {
        return topics(List.of(t.name().en(), t.name().it())).contains(topic.value());
    }

    /** Whether words shipped explain every word of a sector but the small ones. */
    boolean isExplained(String sector) {
        return words.stream().anyMatch(w -> w.explains(sector, "topic"));
    }

    /** Whether a word or phrase of a category stands in a statement. */
    boolean tells(Statement s, String category) {
        for (int i = s.from(); i < s.to(); i++) {
            int at = i;
            if (words.stream().anyMatch(w -> w.at(s.sentence(), at, category).isPresent())) {
                return true;
            }
        }
        return false;
    }

    /** The family of subjects that are called by each other's name, to which one belongs. */
    Optional<String> family(String subject) {
        List<Token> all = Words.tokens(subject);
        return words.stream()
                .flatMap(w -> w.at(all, 0, "kin").stream())
                .filter(h -> h.length() == all.size())
                .map(Lexicon.Hit::value)
                .findFirst();
    }

    /** The longest rhythm that a text names, in years: "each year"; 0 for none. */
    int every(String text) {
        return words.stream()
                .flatMap(w -> w.all(text, "every").stream())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    Entry.Promise promise(String text) {
        Set<String> things = new LinkedHashSet<>();
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Words w : words) {
            things.addAll(w.all(text, "thing"));
            things.addAll(w.all(text, "topic"));
            w.all(text, "body").forEach(b -> things.add(anew(b)));
            w.all(text, "number").forEach(n -> numbers.add(Integer.parseInt(n)));
        }
        for (Token t : Words.tokens(text)) {
            if (Words.number(t) != 0) {
                numbers.add(Words.number(t));
            }
        }
        things.addAll(own(text));
        return new Entry.Promise(text, things, numbers, every(text));
    }

    /** A body that is to be made, as a thing promised. */
    static String anew(String body) {
        return "new " + body;
    }

    /** Words by which only the register calls what was promised or done: no word shipped does. */
    private Set<String> own(String text) {
        Set<String> out = new LinkedHashSet<>();
        List<Token> tokens = Words.tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            boolean plain = t.isWord() && !t.isCapitalised() && t.fold().length() > OWN;
            int at = i;
            if (plain && words.stream().noneMatch(w -> w.knows(tokens, at))) {
                out.add(t.fold());
            }
        }
        ownThings.addAll(out);
        return out;
    }

    /** Whether an area is named in a text by one of its names. */
    boolean isCalled(String code, String text) {
        String said = " " + plain(text) + " ";
        return catalog.areas()
                .find(code)
                .map(a -> names(a).stream().anyMatch(n -> said.contains(" " + plain(n) + " ")))
                .orElse(false);
    }

    static List<String> names(Area a) {
        List<String> out = new ArrayList<>(a.aliases());
        out.add(a.name().en());
        out.add(a.name().it());
        return out;
    }

    /** What the text held of a strategy says of who carries it out; empty where it says nothing. */
    String inCharge(Strategy s) {
        for (String sentence : s.content().split("[.;](?=\\s|$)")) {
            if (isSaid(sentence, "charge")) {
                return sentence.strip();
            }
        }
        return "";
    }

    /** Whether a text has a word of state of that sort. */
    boolean isSaid(String text, String cue) {
        return words.stream().flatMap(w -> w.all(text, "cue").stream()).anyMatch(cue::equals);
    }

    /** Whether a strategy has one after it. */
    boolean isOld(Strategy s) {
        return relations.strategies().stream()
                .anyMatch(o -> o.period().firstYear() > s.period().firstYear());
    }

    /** Whether the texts held of an entry, and of what was done under it, have a word. */
    boolean names(Entry e, String folded) {
        if (e == null) {
            return false;
        }
        List<String> texts = new ArrayList<>();
        if (e.isAct()) {
            texts.addAll(e.instrument().partnerParties());
            texts.addAll(e.instrument().ourParties());
            texts.addAll(e.instrument().promises());
            relations.activities().stream()
                    .filter(a -> a.instrument().equals(e.id()))
                    .forEach(a -> texts.add(a.outcome()));
        } else if (e.activity() != null) {
            texts.add(e.activity().description());
            texts.add(e.activity().outcome());
        } else if (e.strategy() != null) {
            texts.add(e.strategy().content());
            texts.add(e.strategy().act());
            texts.add(e.strategy().body());
        } else {
            texts.add(e.treaty().name().en());
            texts.add(e.treaty().name().it());
        }
        for (String code : e.areas()) {
            catalog.areas().find(code).ifPresent(a -> texts.addAll(names(a)));
        }
        return texts.stream()
                .anyMatch(x -> Words.tokens(x).stream().anyMatch(t -> t.fold().equals(folded)));
    }

    /** Whether the texts held of an entry have a name, or that of its city in another language. */
    boolean calls(Entry e, String folded) {
        return names(e, folded) || names(e, Register.plain(city(folded)));
    }

    /**
     * The text held of an entry in which a name stands; that word itself where it stands in none.
     */
    String called(Entry e, String folded) {
        return e.activity() == null || !names(e, folded)
                ? String.join(", ", e.parties().stream().map(Entry.Party::name).toList())
                : e.activity().description();
    }

    /** Whether two words, folded, call one city in whatever language. */
    boolean isSameCity(String a, String b) {
        return city(a).equals(city(b));
    }

    private String city(String folded) {
        List<Token> one = Words.tokens(folded);
        return words.stream()
                .flatMap(w -> w.value(one.get(0), "city").stream())
                .findFirst()
                .orElse(folded);
    }

    /** Whether a word is of a category in any language: "unit", "since". */
    boolean says(Token t, String category) {
        return words.stream().anyMatch(w -> w.says(t, category));
    }

    /** The dates that a text of the register writes out. */
    Set<When> dates(String text) {
        Set<When> out = new LinkedHashSet<>();
        List<Token> tokens = Words.tokens(text);
        for (Words w : words) {
            Dates dates = new Dates(w, null);
            for (int i = 0; i < tokens.size(); i++) {
                Dates.Read read = dates.at(tokens, i, null);
                if (read != null) {
                    out.add(read.when());
                    i = Math.max(i, read.to() - 1);
                }
            }
        }
        return out;
    }

    /** Whether a word adds a clause: and, e, ed. */
    boolean isAnd(Token t) {
        return t.is("and") || words.stream().anyMatch(w -> w.says(t, "with") && w.says(t, "joint"));
    }

    /** The kinds of acts that a text of the register names. */
    Set<String> kinds(String text) {
        Set<String> out = new LinkedHashSet<>();
        words.forEach(w -> out.addAll(w.all(text, "kind")));
        return out;
    }

    /** Whether a text names an area, or those who live there: Africa, African. */
    boolean isNear(String code, String text) {
        String said = plain(text);
        return catalog.areas()
                .find(code)
                .map(
                        a ->
                                names(a).stream()
                                        .map(Register::plain)
                                        .filter(n -> n.length() >= ROOT)
                                        .anyMatch(
                                                n ->
                                                        (" " + said)
                                                                .contains(
                                                                        " "
                                                                                + n.substring(
                                                                                        0, ROOT))))
                .orElse(false);
    }

    /** Whether a word joins two names rather than one to its place. */
    boolean joins(Token t) {
        return t.kind() == Token.Kind.MARK || words.stream().anyMatch(w -> w.says(t, "joint"));
    }

    // ---- areas ----

    boolean isHome(String code) {
        return code.equals(home) || catalog.areas().isUnder(code, home) || isAbove(code, home);
    }

    private boolean isAbove(String code, String under) {
        return catalog.areas().isUnder(under, code);
    }

    /** Whether an area is one of the others or lies within one of them. */
    boolean within(String code, List<String> others) {
        return others.contains(code)
                || others.stream().anyMatch(o -> catalog.areas().isUnder(code, o));
    }
}
