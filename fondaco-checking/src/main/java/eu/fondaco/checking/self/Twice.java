// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.core.text.Label;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same quantity told twice, in the title, the prose and the tables. Two statements are of the
 * same quantity only where every word that carries meaning is the same: flow, names, goods, years,
 * parts of years. What is left out in one of them is taken to make a difference.
 */
final class Twice {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}][\\p{L}'\u2019-]*|(?:19|20)\\d{2}");
    private static final Set<String> EMPTY =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "of",
                    "in",
                    "to",
                    "by",
                    "and",
                    "its",
                    "their",
                    "from",
                    "for",
                    "were",
                    "was",
                    "is",
                    "are",
                    "has",
                    "have",
                    "had",
                    "with",
                    "that",
                    "it",
                    "at",
                    "worth",
                    "reached",
                    "reach",
                    "amounted",
                    "stood",
                    "totalled",
                    "totaled",
                    "came",
                    "il",
                    "lo",
                    "la",
                    "i",
                    "gli",
                    "le",
                    "l",
                    "un",
                    "una",
                    "di",
                    "del",
                    "dello",
                    "della",
                    "dei",
                    "degli",
                    "delle",
                    "dell",
                    "nel",
                    "nello",
                    "nella",
                    "nei",
                    "nelle",
                    "nell",
                    "al",
                    "allo",
                    "alla",
                    "ai",
                    "agli",
                    "alle",
                    "all",
                    "da",
                    "dal",
                    "dalla",
                    "e",
                    "ed",
                    "per",
                    "sono",
                    "stata",
                    "state",
                    "stato",
                    "stati",
                    "hanno",
                    "ha",
                    "si",
                    "pari",
                    "valgono",
                    "vale",
                    "valevano",
                    "ammontavano",
                    "ammonta",
                    "raggiunge",
                    "raggiunti",
                    "raggiunte",
                    "superato",
                    "totalling",
                    "valued",
                    "hit",
                    "raggiunto",
                    "raggiungono",
                    "ammontano",
                    "ammontate",
                    "verso",
                    "value",
                    "valore",
                    "total",
                    "totale",
                    "euro",
                    "euros",
                    "million",
                    "billion",
                    "milioni",
                    "miliardi",
                    "dollars",
                    "mln",
                    "mld",
                    "bn");
    private static final Set<String> UP =
            Set.of(
                    "rose",
                    "grew",
                    "increased",
                    "up",
                    "rise",
                    "rises",
                    "growth",
                    "climbed",
                    "aumentano",
                    "aumentate",
                    "aumentati",
                    "crescono",
                    "cresciute",
                    "cresciuti",
                    "cresce",
                    "cresciuto",
                    "aumento",
                    "crescita",
                    "increase");
    private static final Set<String> DOWN =
            Set.of(
                    "fell",
                    "declined",
                    "decreased",
                    "down",
                    "fall",
                    "dropped",
                    "drop",
                    "decline",
                    "diminuiscono",
                    "diminuite",
                    "calano",
                    "calate",
                    "cala",
                    "calo",
                    "scendono",
                    "scese",
                    "sceso",
                    "decrease");
    private static final Map<String, String> FLOWS =
            Map.ofEntries(
                    Map.entry("exports", "X"), Map.entry("export", "X"),
                    Map.entry("esportazioni", "X"), Map.entry("imports", "M"),
                    Map.entry("import", "M"), Map.entry("importazioni", "M"),
                    Map.entry("exported", "X"), Map.entry("imported", "M"),
                    Map.entry("esportato", "X"), Map.entry("importato", "M"));

    private Twice() {}

    /** A quantity that is told: what it is of, its values, how it is told and where. */
    record Told(
            String key,
            String subject,
            Interval values,
            String words,
            Sentence in,
            Printed number) {

        /** Where the number stands. */
        Span span() {
            return in.span(number.start(), number.end());
        }
    }

    /** The clashes between sentences. */
    static List<Clash> in(List<Sentence> sentences) {
        Map<String, Told> known = new HashMap<>();
        List<Clash> out = new ArrayList<>();
        for (Sentence s : sentences) {
            Told now = told(s);
            Told before = now == null ? null : known.putIfAbsent(now.key, now);
            if (before != null && !before.values.meets(now.values)) {
                out.add(clash(before, now));
            }
        }
        return out;
    }

    private static Clash clash(Told before, Told now) {
        return new Clash(
                "twice",
                before.span(),
                now.span(),
                Say.of(
                        "The same quantity is told as \u201c"
                                + before.words
                                + "\u201d and as \u201c"
                                + now.words
                                + "\u201d.",
                        "La stessa grandezza \u00e8 detta \u201c"
                                + before.words
                                + "\u201d e \u201c"
                                + now.words
                                + "\u201d."));
    }

    /** What a sentence with one number and one year tells; null for any other. */
    static Told told(Sentence s) {
        List<Printed> numbers = s.numbers().stream().filter(n -> n.unit() != Unit.YEAR).toList();
        if (numbers.size() != 1 || s.all(Unit.YEAR).size() != 1 || s.text().length() > 200) {
            return null;
        }
        Printed number = numbers.get(0);
        boolean level = number.unit() == Unit.AMOUNT && !number.currency().isEmpty();
        if (number.hedged() || !level && number.unit() != Unit.PERCENT) {
            return null;
        }
        String rest =
                s.text().substring(0, number.start()) + " " + s.text().substring(number.end());
        Set<String> words = new TreeSet<>();
        int way = number.sign();
        String flow = null;
        Matcher m = WORD.matcher(rest);
        while (m.find()) {
            String word = folded(m.group());
            if (FLOWS.containsKey(word)) {
                if (flow != null && !flow.equals(FLOWS.get(word))) {
                    return null;
                }
                flow = FLOWS.get(word);
            } else if (UP.contains(word)) {
                way = 1;
            } else if (DOWN.contains(word)) {
                way = -1;
            } else if (!EMPTY.contains(word)) {
                words.add(word);
            }
        }
        if (flow == null || level == (way != 0)) {
            return null; // a change in euros, or a per cent that isn't a change
        }
        Interval size = Interval.printed(number.value(), number.step());
        String key = flow + (level ? " level " + number.currency() : " growth ") + words;
        return new Told(
                key, flow + words, way < 0 ? size.negative() : size, s.words(number), s, number);
    }

    private static String folded(String word) {
        String plain =
                Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "");
        return plain.replaceFirst("^(?:dell|nell|all|dall|l|un|d)['\u2019]", "");
    }

    /** The clashes between prose and a table: one row, one year, the flow of the caption. */
    static List<Clash> against(Grid grid, List<Sentence> sentences) {
        List<Clash> out = new ArrayList<>();
        Set<String> caption = words(grid.caption() + " " + grid.heads().get(0));
        String flow = flow(caption);
        double scale = scale(grid.caption() + " " + grid.heads().get(0));
        if (flow == null || scale == 0) {
            return out;
        }
        Map<String, Grid.Cell> cells = subjects(grid, flow, meaning(caption));
        for (Sentence s : sentences) {
            Told told = told(s);
            Grid.Cell cell = told == null ? null : cells.get(told.subject);
            if (cell == null || told.number.unit() != Unit.AMOUNT) {
                continue;
            }
            Interval held =
                    new Interval(
                            (cell.value() - cell.step()) * scale,
                            (cell.value() + cell.step()) * scale);
            if (!held.meets(told.values)) {
                out.add(tableClash(told, cell));
            }
        }
        return out;
    }

    /** The cells of a table by what they tell, with and without the area of its caption. */
    private static Map<String, Grid.Cell> subjects(Grid grid, String flow, Set<String> area) {
        Map<String, Grid.Cell> cells = new HashMap<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            Set<String> label = meaning(words(grid.rows().get(row).label()));
            for (int column = 1; column < grid.heads().size(); column++) {
                Grid.Cell cell = grid.at(row, column);
                String year = grid.heads().get(column);
                if (cell == null
                        || cell.percent()
                        || label.isEmpty()
                        || !year.matches("(?:19|20)\\d{2}")) {
                    continue;
                }
                Set<String> told = new TreeSet<>(label);
                told.add(year);
                cells.put(flow + told, cell);
                told.addAll(area);
                cells.put(flow + told, cell);
            }
        }
        return cells;
    }

    private static Clash tableClash(Told told, Grid.Cell cell) {
        Label stands =
                Say.range(
                        new Interval(cell.value(), cell.value()),
                        "",
                        Math.max(0, (int) Math.round(-Math.log10(cell.step()))));
        return new Clash(
                "table",
                told.span(),
                cell.span(),
                Say.of(
                        "The prose says \u201c"
                                + told.words
                                + "\u201d; the table has "
                                + stands.en()
                                + " for it.",
                        "Il testo dice \u201c"
                                + told.words
                                + "\u201d; la tabella ha "
                                + stands.it()
                                + "."));
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(folded(m.group()));
        }
        return words;
    }

    private static Set<String> meaning(Set<String> words) {
        Set<String> out = new TreeSet<>(words);
        out.removeAll(EMPTY);
        out.removeAll(FLOWS.keySet());
        out.removeAll(
                Set.of("partner", "country", "countries", "paese", "paesi", "table", "tabella"));
        return out;
    }

    private static String flow(Set<String> words) {
        String flow = null;
        for (String word : words) {
            String one = FLOWS.get(word);
            if (one != null && flow != null && !flow.equals(one)) {
                return null;
            }
            flow = one == null ? flow : one;
        }
        return flow;
    }

    /** How much one of the table's figures is; 0 where the caption doesn't say or says two. */
    private static double scale(String caption) {
        boolean millions =
                Pattern.compile("\\b(?:millions?|milioni|mln|mn)\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(caption)
                        .find();
        boolean billions =
                Pattern.compile("\\b(?:billions?|miliardi|mld|bn)\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(caption)
                        .find();
        return millions == billions ? 0 : millions ? 1e6 : 1e9;
    }
}
