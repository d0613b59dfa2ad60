// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a sentence names: acts, parties, people, places, dates, subjects, words of state. */
final class Marker {

    /** Bodies that may be set up by what is promised. */
    private static final Set<String> MADE = Set.of("chamber", "university", "agency");

    private static final Map<String, Type> TYPES =
            Map.of(
                    "kind", Type.KIND,
                    "cue", Type.CUE,
                    "role", Type.ROLE,
                    "body", Type.BODY,
                    "topic", Type.TOPIC,
                    "thing", Type.THING,
                    "every", Type.EVERY,
                    "anaphora", Type.ANAPHORA,
                    "fate", Type.CUE,
                    "negation", Type.NEGATION);

    /** The continent, whose adjective stands for the Union: "the European agreement". */
    private static final String EUROPE = "M49:150";

    /** What kinds of actors are called in {@code acts/<language>.yaml}. */
    private static final Map<String, String> BODIES =
            Map.of(
                    "region", "region",
                    "assembly", "council",
                    "chamber", "chamber",
                    "cooperative", "cooperative",
                    "university", "university",
                    "agency", "agency",
                    "municipality", "municipality");

    private final Register register;
    private final Words words;
    private final Names names;
    private final Lang lang;
    private final Dates dates;
    private final Spans spans;
    private final OfBodies ofBodies;
    private final Idle idle;
    private final Lacks lacks;
    private final Map<String, List<List<String>>> titles = new HashMap<>();

    Marker(Register register, Words words, Names names, Lang lang, Dates dates) {
        this.register = register;
        this.words = words;
        this.names = names;
        this.lang = lang;
        this.dates = dates;
        this.spans = new Spans(words, dates);
        this.ofBodies = new OfBodies(words);
        this.idle = new Idle(words);
        this.lacks = new Lacks(words);
        for (Strategy s : register.relations.strategies()) {
            plan(s, s.name());
            s.names().forEach(n -> plan(s, n));
        }
        for (Actor a : register.relations.actors()) {
            if (BODIES.containsKey(a.kind())) {
                body(BODIES.get(a.kind()), a.name().en());
                body(BODIES.get(a.kind()), a.name().it());
                a.names().forEach(n -> body(BODIES.get(a.kind()), n));
            }
        }
        for (Treaty t : register.relations.treaties()) {
            title("t:" + t.id(), t.name().en());
            title("t:" + t.id(), t.name().it());
            t.names().forEach(n -> title("t:" + t.id(), n));
        }
    }

    /** What a strategy is called, with and without its years: "Open Roads 2021-2025". */
    private void plan(Strategy s, String name) {
        title("s:" + s.id(), name);
        List<Token> words = Words.tokens(name);
        int years = 0;
        while (years < words.size() && words.get(years).kind() != Token.Kind.NUMBER) {
            years++;
        }
        String alone =
                words.subList(0, years).stream().map(Token::text).collect(Collectors.joining(" "));
        if (years > 1 && years < words.size()) {
            title("s:" + s.id(), alone);
        }
    }

    private void body(String type, String name) {
        title("b:" + type, name);
    }

    private void title(String key, String name) {
        List<String> folded = Words.tokens(name).stream().map(Token::fold).toList();
        if (!folded.isEmpty()) {
            titles.computeIfAbsent(key, k -> new ArrayList<>()).add(folded);
        }
    }

    /**
     * The marks of a sentence, in order, none overlapping another.
     *
     * @param before the date said before it; null for none
     * @param year that a heading above gives; 0 for none
     */
    List<Mark> marks(List<Token> tokens, When before, int year) {
        List<Mark> out = new ArrayList<>();
        When last = before;
        Dates read = dates.under(year);
        for (int i = 0; i < tokens.size(); ) {
            Mark m = at(tokens, i, last, read);
            if (m == null) {
                i++;
                continue;
            }
            out.add(m);
            last = m.when() != null ? m.when() : last;
            i = m.to();
        }
        List<Mark> joined = new Branches(words).joined(tokens, placed(out));
        List<Mark> said = idle.without(tokens, joined);
        List<Mark> told = ofBodies.without(tokens, ofCountries(tokens, narrowed(said)));
        return Negations.joined(tokens, lacks.joined(tokens, told), words);
    }

    /** The same without towns where nothing is made or visited there, or an area is named too. */
    private List<Mark> placed(List<Mark> marks) {
        boolean done =
                marks.stream()
                        .anyMatch(
                                m ->
                                        m.is(Type.KIND)
                                                || m.is(Type.CUE, "visit")
                                                || m.is(Type.CUE, "signed"));
        boolean told =
                marks.stream()
                        .anyMatch(
                                m ->
                                        m.is(Type.NAME)
                                                || m.is(Type.STRATEGY)
                                                || m.is(Type.TREATY)
                                                || m.is(Type.THING)
                                                || m.is(Type.AREA)
                                                        && !m.value().equals("town")
                                                        && !register.isHome(m.codes().get(0)));
        return done && !told
                ? marks
                : marks.stream().filter(m -> !m.is(Type.AREA, "town")).toList();
    }

    /** A government with its country or its capital is that country's: "il Governo giapponese". */
    private List<Mark> ofCountries(List<Token> tokens, List<Mark> marks) {
        List<Mark> out = new ArrayList<>(marks);
        for (int i = 0; i < marks.size(); i++) {
            Mark m = marks.get(i);
            for (int k = Math.max(0, i - 1); k < Math.min(marks.size(), i + 2); k++) {
                Mark by = marks.get(k);
                boolean country = by.is(Type.AREA) && by.codes().get(0).matches("[A-Z]{2}");
                if (m.is(Type.BODY, "government") && country && leadsOn(tokens, m, by)) {
                    out.set(i, Mark.word(m.from(), m.to(), Type.BODY, "state", 0));
                }
            }
        }
        return out;
    }

    /**
     * Whether a body and a country stand together: "government in Seoul", "Zagreb's government".
     */
    private boolean leadsOn(List<Token> tokens, Mark body, Mark area) {
        int from = Math.min(body.to(), area.to());
        int to = Math.max(body.from(), area.from());
        boolean near = to - from <= (area.value().isEmpty() ? 2 : 0);
        return near
                && tokens.subList(from, to).stream()
                        .allMatch(
                                t -> words.says(t, "the") || t.is("'") || t.is("s") || t.is("'s"));
    }

    /** Of places that share a name, those in the country named beside it: "Limburgo belga". */
    private List<Mark> narrowed(List<Mark> marks) {
        List<Mark> out = new ArrayList<>(marks);
        for (int i = 0; i < out.size(); i++) {
            Mark m = out.get(i);
            if (!m.is(Type.AREA) || m.codes().size() < 2) {
                continue;
            }
            for (Mark by : marks) {
                boolean near = m.from() - by.to() <= 1 && by.from() - m.to() <= 3;
                List<String> in =
                        m.codes().stream().filter(c -> register.within(c, by.codes())).toList();
                if (by.is(Type.AREA) && by != m && near && in.size() == 1) {
                    out.set(i, new Mark(m.from(), m.to(), m.type(), m.value(), in, null, 0));
                }
            }
        }
        return out;
    }

    /** Whether tokens give a day or a month and nothing else, whatever its year. */
    boolean isDate(List<Token> tokens) {
        List<Token> words = tokens.stream().filter(t -> t.kind() != Token.Kind.MARK).toList();
        Dates.Read read =
                words.isEmpty() ? null : dates.under(2000).at(tokens, first(tokens), null);
        boolean rest =
                read != null
                        && tokens.subList(read.to(), tokens.size()).stream()
                                .allMatch(t -> t.kind() == Token.Kind.MARK);
        return rest && read.when().days() <= 31;
    }

    private static int first(List<Token> tokens) {
        int i = 0;
        while (i < tokens.size() - 1 && tokens.get(i).kind() == Token.Kind.MARK) {
            i++;
        }
        return i;
    }

    private Mark at(List<Token> t, int i, When last, Dates dates) {
        Mark best = title(t, i);
        best = best != null ? best : person(t, i);
        if (best != null) {
            return best;
        }
        Mark span = spans.at(t, i);
        if (span != null) {
            return span;
        }
        Mark term = term(t, i);
        Dates.Read date = term == null ? dates.at(t, i, last) : null;
        if (term != null || date != null) {
            return term != null ? term : date(t, i, date, dates);
        }
        Mark time = spans.alone(t, i);
        if (time != null) {
            return time;
        }
        if (!t.get(i).isWord() && t.get(i).kind() != Token.Kind.NUMBER) {
            return null;
        }
        Mark found = word(t, i);
        boolean ever =
                found != null
                        && words.says(t.get(i), "negation")
                        && i > 0
                        && words.says(t.get(i - 1), "subjunctive");
        Mark word = ever ? null : found;
        Mark area = area(t, i);
        if (area != null && (word == null || area.to() >= word.to())) {
            return area;
        }
        if (word != null && !word.is(Type.ANAPHORA)) {
            return word;
        }
        Mark name = name(t, i);
        if (name != null) {
            return name;
        }
        int[] n = dates.counted(t, i);
        if (n[0] == 0 && Words.number(t.get(i)) != 0) {
            n = new int[] {Words.number(t.get(i)), 1};
        }
        return n[0] != 0 && word == null ? Mark.word(i, i + n[1], Type.NUMBER, "", n[0]) : word;
    }

    /** A date, with the time by which it is counted from another: "seven years later". */
    private Mark date(List<Token> t, int i, Dates.Read date, Dates dates) {
        String from = from(t, i, date, dates);
        Mark by = from.equals("relative") ? spans.told(t, i) : null;
        List<String> unit = by == null ? List.of() : by.codes();
        int days = by == null ? 0 : by.number();
        return new Mark(i, date.to(), Type.DATE, from, unit, date.when(), days);
    }

    /** Where a date has what isn't written there: its year, or all that the date before gives. */
    private static String from(List<Token> t, int i, Dates.Read date, Dates dates) {
        Dates.Read alone = dates.at(t, i, null);
        boolean written = alone != null && alone.when().equals(date.when());
        return date.inferred() ? "inferred" : written ? "" : "relative";
    }

    private Mark title(List<Token> t, int i) {
        String key = null;
        int best = 0;
        for (Map.Entry<String, List<List<String>>> e : titles.entrySet()) {
            for (List<String> name : e.getValue()) {
                boolean plan = e.getKey().startsWith("s:") && name.size() > 2;
                boolean named = plan || t.get(i).isCapitalised();
                if (name.size() > best && named && stands(name, t, i)) {
                    best = name.size();
                    key = e.getKey();
                }
            }
        }
        return key == null
                ? null
                : Mark.word(
                        i,
                        i + best,
                        key.startsWith("s:")
                                ? Type.STRATEGY
                                : key.startsWith("t:") ? Type.TREATY : Type.BODY,
                        key.substring(2),
                        0);
    }

    private static boolean stands(List<String> name, List<Token> t, int i) {
        if (i + name.size() > t.size()) {
            return false;
        }
        for (int k = 0; k < name.size(); k++) {
            if (!t.get(i + k).fold().equals(name.get(k))) {
                return false;
            }
        }
        return true;
    }

    private Mark person(List<Token> t, int i) {
        if (!t.get(i).isWord() || !t.get(i).isCapitalised()) {
            return null;
        }
        for (Register.Person p : register.persons.values()) {
            int to = named(p.words(), t, i);
            if (to - i >= p.words().size()) {
                return Mark.word(i, to, Type.PERSON, p.key(), 0);
            }
        }
        String w = t.get(i).fold();
        boolean joined = i + 2 < t.size() && t.get(i + 1).is("-");
        List<String> pair = joined ? List.of(w, t.get(i + 2).fold()) : List.of(w);
        List<Register.Person> by =
                register.persons.values().stream()
                        .filter(p -> w.length() >= 3 && isCalled(p.words(), w, pair))
                        .toList();
        boolean alone =
                by.size() == 1
                        && names.area(t, i, lang) == null
                        && words.at(t, i).stream().noneMatch(h -> TYPES.containsKey(h.category()));
        return alone
                ? Mark.word(i, named(by.get(0).words(), t, i), Type.PERSON, by.get(0).key(), 0)
                : null;
    }

    /** Whether a first or last name stands there, or a last name of two parts. */
    private static boolean isCalled(List<String> name, String word, List<String> pair) {
        int last = name.size() - 1;
        boolean tail = pair.size() == 2 && name.subList(last - 1, last + 1).equals(pair);
        return tail || name.get(0).equals(word) || name.get(last).equals(word);
    }

    /** Where words of a name end that stand there; hyphens between them belong to it. */
    private static int named(List<String> name, List<Token> t, int i) {
        int to = i;
        for (int k = i; k < t.size(); k++) {
            if (name.contains(t.get(k).fold())) {
                to = k + 1;
            } else if (!t.get(k).is("-")) {
                break;
            }
        }
        return to;
    }

    /** {@code five-year}, {@code quinquennale}, {@code its three years}. */
    private Mark term(List<Token> t, int i) {
        var told = words.at(t, i, "term");
        if (told.isPresent()) {
            int n = Integer.parseInt(told.get().value());
            return Mark.word(i, i + told.get().length(), Type.TERM, "", n);
        }
        boolean turned =
                i + 1 < t.size()
                        && words.value(t.get(i), "unit").filter("year"::equals).isPresent();
        int[] after = turned ? dates.counted(t, i + 1) : new int[] {0, 0};
        if (after[0] > 1 && after[0] <= 50) {
            return Mark.word(i, i + 1 + after[1], Type.TERM, "", after[0]);
        }
        int[] n = dates.counted(t, i);
        int u = i + n[1];
        if (n[0] > 0 && u < t.size() && t.get(u).is("-")) {
            u++;
        }
        if (n[0] < 1 || n[0] > 50 || u >= t.size()) {
            return null;
        }
        int years = words.value(t.get(u), "span").map(Integer::parseInt).orElse(0);
        boolean shifted = u + 1 < t.size() && words.at(t, u + 1, "shift").isPresent();
        boolean rhythm = i > 0 && (t.get(i - 1).is("every") || t.get(i - 1).is("ogni"));
        return years > 0 && !shifted && !rhythm
                ? Mark.word(i, u + 1, Type.TERM, "", n[0] * years)
                : null;
    }

    private Mark word(List<Token> t, int i) {
        Mark best = null;
        for (Lexicon.Hit h : words.at(t, i)) {
            Type type = TYPES.get(h.category());
            if (type == null
                    || best != null && i + h.length() <= best.to()
                    || type == Type.BODY && isPlain(t, i, h.length())
                    || h.value().equals("union") && isOf(t, i + h.length())
                    || h.value().equals("located") && !leadsToPlace(t, i + h.length())
                    || h.value().equals("aged") && !isAge(t, i, h.length())) {
                continue;
            }
            int n = type == Type.EVERY ? Integer.parseInt(h.value()) : 0;
            best = Mark.word(i, i + h.length(), type, h.value(), n);
        }
        return best != null && best.is(Type.BODY) && isNew(t, i, best)
                ? Mark.word(i, best.to(), Type.THING, Register.anew(best.value()), 0)
                : subject(t, i, best);
    }

    /** Whether a body is told of as one to be made, no party: "a trade office", "un'accademia". */
    private boolean isNew(List<Token> t, int i, Mark body) {
        boolean one = i > 0 && words.says(t.get(i - 1), "indefinite");
        return MADE.contains(body.value()) && one && !(i > 1 && isSide(t.get(i - 2)));
    }

    /** Whether who is a side of something stands behind a word: "with", "between", "by". */
    private boolean isSide(Token t) {
        return words.says(t, "companion") && !words.says(t, "with")
                || words.says(t, "genitive")
                || words.says(t, "byword");
    }

    /** A sector called as the register calls it, where it is longer than the word found. */
    private Mark subject(List<Token> t, int i, Mark best) {
        Mark longest = best;
        for (List<String> own : register.ownSubjects) {
            int to = i + own.size();
            boolean more = longest == null || to > longest.to();
            boolean same =
                    to <= t.size()
                            && t.subList(i, to).stream().map(Token::fold).toList().equals(own);
            if (more && same) {
                longest = Mark.word(i, to, Type.TOPIC, String.join(" ", own), 0);
            }
        }
        boolean thing =
                longest == null
                        && !t.get(i).isCapitalised()
                        && register.ownThings.contains(t.get(i).fold());
        return thing ? Mark.word(i, i + 1, Type.THING, t.get(i).fold(), 0) : longest;
    }

    /**
     * Whether a word that may call a body is an adjective ("comune") or part of a name ("Town").
     */
    private boolean isPlain(List<Token> t, int i, int length) {
        Token end = t.get(i + length - 1);
        if (length > 1) {
            return length == 2 && words.says(end, "proper") && !end.isCapitalised();
        }
        boolean after = i > 0 && t.get(i - 1).isWord() && !words.says(t.get(i - 1), "the");
        boolean named = after && t.get(i - 1).isCapitalised() && t.get(i).isCapitalised();
        boolean adjective =
                after
                        && words.says(t.get(i), "adjective")
                        && !t.get(i).isCapitalised()
                        && !t.get(i - 1).isCapitalised();
        boolean small = words.says(t.get(i), "proper") && !t.get(i).isCapitalised();
        return adjective || small || named && words.says(t.get(i), "town");
    }

    /** Whether a name goes on that isn't the Union's: "the Union of Chambers". */
    private boolean isOf(List<Token> t, int i) {
        return i < t.size() && words.says(t.get(i), "genitive");
    }

    /** Whether a number of years stands right after or before a word: "turned ten years old". */
    private boolean isAge(List<Token> t, int i, int length) {
        boolean before = i > 1 && words.value(t.get(i - 1), "span").isPresent();
        return before || i + length < t.size() && term(t, i + length) != null;
    }

    /** Whether a place is named there, after an article perhaps. */
    private boolean leadsToPlace(List<Token> t, int i) {
        for (int k = i; k < t.size() && k <= i + 3; k++) {
            if (area(t, k) != null) {
                return true;
            }
            boolean small =
                    words.says(t.get(k), "the")
                            || words.at(t, k).stream().anyMatch(h -> h.category().equals("body"))
                            || words.says(t.get(k), "common");
            if (!small) {
                return false;
            }
        }
        return false;
    }

    private Mark area(List<Token> t, int i) {
        Names.AreaHit hit = names.area(t, i, lang);
        boolean side = i == 0 || !words.says(t.get(i - 1), "locative");
        boolean union =
                hit != null
                        && !isOf(t, i + hit.length())
                        && (hit.codes().get(0).matches("EU(?:\\d.*)?")
                                || hit.codes().get(0).equals(EUROPE) && (hit.adjective() || side)
                                || words.says(t.get(i), "brussels") && side && !isWith(t, i));
        if (union) {
            return Mark.word(i, i + hit.length(), Type.BODY, "union", 0);
        }
        return hit == null
                ? town(t, i)
                : new Mark(
                        i,
                        i + hit.length(),
                        Type.AREA,
                        hit.adjective() ? "adjective" : "",
                        hit.codes(),
                        null,
                        0);
    }

    /**
     * Whether it is who an act was made with: "with Brussels" is the city, "Brussels' pact" isn't.
     */
    private boolean isWith(List<Token> t, int i) {
        return i > 0 && words.says(t.get(i - 1), "companion");
    }

    /** A place that visits or promises name, as the area in which it lies; null for none. */
    private Mark town(List<Token> t, int i) {
        Set<String> in = register.towns.getOrDefault(t.get(i).fold(), Set.of());
        boolean name =
                t.get(i).isCapitalised()
                        && in.size() == 1
                        && !register.partyWords.containsKey(t.get(i).fold())
                        && words.at(t, i).stream().noneMatch(h -> TYPES.containsKey(h.category()));
        return name ? new Mark(i, i + 1, Type.AREA, "town", List.copyOf(in), null, 0) : null;
    }

    /** A word by which alone some party of the register is called. */
    private Mark name(List<Token> t, int i) {
        if (!t.get(i).isCapitalised()) {
            return null;
        }
        Set<String> parties = register.partyWords.get(t.get(i).fold());
        boolean alone = i + 1 >= t.size() || !t.get(i + 1).isCapitalised();
        boolean place = i > 0 && alone && words.says(t.get(i - 1), "locative");
        if (parties == null || place) {
            return null;
        }
        int to = i + 1;
        for (int k = to; k < t.size() && k < i + 8; k++) {
            boolean joint = words.says(t.get(k), "joint");
            boolean small = !joint && words.says(t.get(k), "the") && t.get(k).isWord();
            if (t.get(k).isCapitalised() && belongs(t.get(k), parties)) {
                to = k + 1;
            } else if (!small) {
                break;
            }
        }
        return new Mark(i, to, Type.NAME, t.get(i).fold(), List.of(), null, 0);
    }

    /** Whether a word is one of the name of some of these parties. */
    private static boolean belongs(Token t, Set<String> parties) {
        return parties.stream()
                .anyMatch(p -> Words.tokens(p).stream().anyMatch(w -> w.fold().equals(t.fold())));
    }
}
