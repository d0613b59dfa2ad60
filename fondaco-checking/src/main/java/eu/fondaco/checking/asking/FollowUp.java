// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.language.ItalianPreposition;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that leans on the one before it, in full: "and Shandong?" is the question before with
 * Shandong in the place of the other area; "and who signed it?" takes the area, the goods and the
 * time that it doesn't name.
 */
final class FollowUp {

    private static final Pattern YEAR = Pattern.compile("\\b(1[89]|20)\\d\\d\\b");
    private static final List<String> FLOWS =
            List.of("exports", "imports", "sells", "buys", "balance", "trade");
    private static final List<String> ACTS =
            List.of("act", "treaty", "signed", "inforce", "expired", "activity", "strategy");
    private static final Set<String> ASKING = SmallWords.of("follow-up.asking");

    private static final List<String> MEMBERS = List.of("regions", "states", "provinces");

    private static final Set<String> NOUNS = SmallWords.of("follow-up.nouns");
    private static final List<String> VERBS = List.of("sells", "buys", "exports", "imports");
    private static final String[] WAYS = {"exports", "imports"};
    private static final String[] MEASURES = {"share", "growth", "rank", "perhead"};

    /** A noun for one way, in either language. */
    private static final Pattern WAY = Pattern.compile("(?iu)(?:(?<out>e[xs]p)|imp)(?<end>ort.*)");

    private static final Set<String> ONE = SmallWords.of("follow-up.one");

    /** Words that stand for the number spoken of before. */
    private static final Set<String> IT = SmallWords.of("follow-up.it");

    /** Prepositions with an article, by the one that they are made of. */
    private static final Map<String, String> SIMPLE = simple();

    /** Articles, by the preposition "su" that they are part of. */
    private static final Map<String, String> ARTICLES =
            Map.of(
                    "sul", "il ", "sullo", "lo ", "sulla", "la ", "sull", "l'", "sui", "i ",
                    "sugli", "gli ", "sulle", "le ");

    private static final Pattern PREPOSITION =
            Pattern.compile("(?iu)\\b(" + String.join("|", SIMPLE.keySet()) + ")(?: |(?<='))$");

    private final Heard before;
    private final String beforeText;
    private final Predicate<Part> abroad;
    private final BiPredicate<Part, Part> within;

    /**
     * After a question.
     *
     * @param before what is found in it
     * @param beforeText as it was written
     * @param abroad whether an area lies in another country
     * @param within whether an area is part of another
     */
    FollowUp(
            Heard before,
            String beforeText,
            Predicate<Part> abroad,
            BiPredicate<Part, Part> within) {
        this.within = within;
        this.before = before;
        this.beforeText = beforeText;
        this.abroad = abroad;
    }

    private static Map<String, String> simple() {
        Map<String, String> all = new TreeMap<>(Comparator.reverseOrder());
        Map<String, String> stems =
                Map.of("di", "de", "a", "a", "da", "da", "in", "ne", "su", "su");
        stems.forEach(
                (simple, stem) -> {
                    all.put(simple, simple);
                    for (String end : List.of("l", "llo", "lla", "ll'", "i", "gli", "lle")) {
                        all.put(stem + end, simple);
                    }
                });
        List.of("il", "lo", "la", "l'", "i", "gli", "le").forEach(a -> all.put(a, ""));
        return all;
    }

    /** The next question in full. */
    String full(Heard next, String text) {
        String later = YearsLater.of(before, beforeText, text);
        return !later.isEmpty() ? later : isBare(next) ? swapped(next) : completed(next, text);
    }

    /** Whether it names things and asks nothing of its own. */
    static boolean isBare(Heard next) {
        boolean names =
                next.parts().stream().anyMatch(p -> p.kind() != Kind.CUE) || step(next) != 0;
        return names
                && next.parts().stream()
                        .noneMatch(
                                p ->
                                        p.kind() == Kind.UNKNOWN
                                                || p.kind() == Kind.CUE
                                                        && !p.is("filler")
                                                        && p.isAny(ASKING));
    }

    /** Whether a word stands for what was spoken of before. */
    static boolean isOfIt(Heard next) {
        return next.says("itword");
    }

    // -- the question before with other names in it

    private String swapped(Heard next) {
        String full = beforeText;
        int step = step(next);
        if (step != 0) {
            return stepped(full, step);
        }
        for (Kind kind : List.of(Kind.TIME, Kind.GOODS, Kind.AREA)) {
            full = swapped(full, kind, next);
        }
        return full;
    }

    private String swapped(String full, Kind kind, Heard next) {
        String out = full;
        List<Part> named = next.of(kind).toList();
        for (Part part : named) {
            List<Part> old =
                    before.of(kind)
                            .filter(p -> kind != Kind.AREA || abroad.test(p) == abroad.test(part))
                            .toList();
            String said = next.text(part);
            String was = old.isEmpty() ? "" : before.text(old.get(old.size() - 1));
            int at = was.isEmpty() ? -1 : out.lastIndexOf(was);
            out =
                    at < 0
                            ? out.replaceFirst("[?.!\\s]*$", "") + " " + said
                            : led(out.substring(0, at), said, kind)
                                    + out.substring(at + was.length());
        }
        return out;
    }

    /** A name behind a text, whose last preposition or article becomes that of the name. */
    private String led(String before, String name, Kind kind) {
        Matcher m = PREPOSITION.matcher(before);
        if (kind != Kind.AREA || this.before.lang() != Lang.IT || !m.find()) {
            return before + name;
        }
        String bare = name.replaceFirst("(?iu)^(?:il|lo|la|i|gli|le) |^l'", "");
        String said = m.group(1).toLowerCase(Locale.ROOT);
        String simple = SIMPLE.get(said);
        String start = before.substring(0, m.start(1));
        if (simple.isEmpty()) {
            String on = ItalianPreposition.join("su", bare, true);
            return start + ARTICLES.getOrDefault(on.replaceFirst("[ '].*", ""), "") + bare;
        }
        String joined = ItalianPreposition.join(simple, bare, !said.equals(simple));
        boolean in = simple.equals("in") && joined.matches("nel.*") && !joined.startsWith("nelle");
        return start + (in ? "in " + bare : joined);
    }

    /** A year later or earlier than the one before: "and the year after?"; 0 for neither. */
    private static int step(Heard next) {
        return next.says("yearafter") ? 1 : next.says("yearbefore") ? -1 : 0;
    }

    private static String stepped(String text, int step) {
        Matcher m = YEAR.matcher(text);
        return m.replaceAll(r -> String.valueOf(Integer.parseInt(r.group()) + step));
    }

    // -- a question of its own that lacks what the one before named

    /** A question with what the one before named and it doesn't. */
    String completed(Heard next, String text) {
        String later = YearsLater.of(before, beforeText, text);
        String turned = later.isEmpty() ? otherWay(next) : later;
        return turned.isEmpty() ? taking(next, text) : turned;
    }

    private String taking(Heard next, String text) {
        List<String> taken = new ArrayList<>();
        boolean acts = ACTS.stream().anyMatch(next::says);
        Part event = before.first("activity");
        if (!acts && event != null && next.says("isthere")) {
            taken.add(before.text(event));
            acts = true;
        }
        boolean placed = next.says("rank") && !next.says("which", "who");
        boolean members =
                next.says("region", "regions", "state", "province", "provinces") && !placed;
        if (!members) {
            taken.addAll(lacking(next, false));
            before.parts().stream()
                    .filter(p -> next.says("anyof") && MEMBERS.stream().anyMatch(p::is))
                    .findFirst()
                    .ifPresent(p -> taken.add(before.text(p)));
        }
        if (!acts && !next.says("suppliers") && FLOWS.stream().noneMatch(next::says)) {
            before.parts().stream()
                    .filter(p -> FLOWS.stream().anyMatch(p::is))
                    .findFirst()
                    .ifPresent(p -> taken.add(before.text(p)));
        }
        boolean it = next.tokens().stream().anyMatch(t -> IT.contains(t.fold()));
        if (!acts && it && next.says("growth", "evolution") && !next.says("share")) {
            before.parts().stream()
                    .filter(p -> p.is("share"))
                    .findFirst()
                    .ifPresent(p -> taken.add(before.text(p)));
        }
        if (!acts && isPerHeadToo(next, it)) {
            before.parts().stream()
                    .filter(p -> p.is("perhead"))
                    .findFirst()
                    .ifPresent(p -> taken.add(before.text(p)));
        }
        taken.addAll(lacking(next, true));
        if (!acts && !next.has(Kind.GOODS)) {
            before.of(Kind.GOODS).forEach(p -> taken.add(before.text(p)));
        }
        boolean timed = next.of(Kind.TIME).anyMatch(p -> !(p.time() instanceof TimeValue.Earlier));
        boolean then = next.says("signed") && before.says("activity", "visit", "mission");
        if ((!acts || then) && !timed) {
            before.of(Kind.TIME).forEach(p -> taken.add(before.text(p)));
        }
        return withNoun(next, text, taken);
    }

    /** "And in which is it second?" of what was told per head. */
    private static boolean isPerHeadToo(Heard next, boolean it) {
        boolean placed =
                next.says("rank", "first", "second") && FLOWS.stream().noneMatch(next::says);
        boolean compared = it && next.says("multiple", "compare", "more", "less", "growth");
        return (placed || compared) && !next.says("perhead");
    }

    /**
     * "What share of its exports is wine? And of imports?": the same measure of the other way;
     * empty where no measure is asked, or more than the way is said.
     */
    private String otherWay(Heard next) {
        List<Part> own = before.parts().stream().filter(p -> p.isAny(WAYS)).toList();
        List<Part> other = next.parts().stream().filter(p -> p.isAny(WAYS)).toList();
        boolean alone =
                next.parts().stream()
                        .allMatch(p -> Heard.isSmall(p) || p.isAny("and", "to") || p.isAny(WAYS));
        boolean one = own.size() == 1 && other.size() == 1 && alone && before.says(MEASURES);
        Matcher way = one ? WAY.matcher(before.text(own.get(0))) : null;
        boolean out = one && other.get(0).is("exports");
        if (way == null || !way.matches() || out == (way.group("out") != null)) {
            return "";
        }
        boolean italian = before.lang() == Lang.IT && way.group("end").length() > "ort".length();
        int at = before.tokens().get(own.get(0).from()).start();
        return beforeText.substring(0, at)
                + (!out ? "imp" : italian ? "esp" : "exp")
                + beforeText.substring(at + "imp".length());
    }

    /**
     * The question with what it takes, and with the noun of the one before behind a bare "which":
     * "which state sells most, and which (one) buys most?".
     */
    private String withNoun(Heard next, String text, List<String> taken) {
        String own = text.replaceFirst("[?.!\\s]*$", "");
        Part which = next.first("which");
        int one = which == null ? 0 : which.from() + 1;
        boolean named = one > 0 && one < next.tokens().size() && ONE.contains(said(next, one));
        Part does = which == null ? null : next.after(which);
        while (does != null && Heard.isSmall(does) && !isOrder(does)) {
            does = next.after(does);
        }
        does = named && does != null && does.to() == one + 1 ? next.after(does) : does;
        Part noun =
                before.parts().stream()
                        .filter(p -> p.isAny(NOUNS) && p.kind() == Kind.CUE)
                        .filter(p -> before.before(p) != null && before.before(p).is("which"))
                        .findFirst()
                        .orElse(null);
        boolean bare =
                does != null
                        && (isOrder(does) || VERBS.stream().anyMatch(does::is))
                        && !does.is("balance");
        if (noun != null && bare) {
            int at = next.tokens().get(which.from()).end();
            int on = named ? next.tokens().get(one).end() : at;
            own = own.substring(0, at) + " " + before.text(noun) + own.substring(on);
        }
        own =
                taken.isEmpty()
                        ? own
                        : own.replaceFirst("(?iu)\\b(from|to|with) (?:it|there)$", "$1");
        return taken.isEmpty() && own.length() <= text.length()
                ? text
                : own + (taken.isEmpty() ? "" : " " + String.join(" ", taken));
    }

    private static boolean isOrder(Part part) {
        return part.isAny("least", "top");
    }

    private static String said(Heard heard, int token) {
        return heard.tokens().get(token).fold();
    }

    /** The areas at home, or abroad, that only the question before names. */
    private List<String> lacking(Heard next, boolean far) {
        if (next.of(Kind.AREA).anyMatch(p -> abroad.test(p) == far && !isWhole(next, p))) {
            return List.of();
        }
        List<String> named =
                before.of(Kind.AREA).filter(p -> abroad.test(p) == far).map(before::text).toList();
        Part or = before.first("or");
        return or != null && named.size() > 1
                ? List.of(String.join(" " + before.text(or) + " ", named))
                : named;
    }

    /** "And what share of the Scottish total?": the whole of which the one before is a part. */
    private boolean isWhole(Heard next, Part area) {
        String[] whole = {
            "share", "wholeword", "multiple", "compare", "more", "less", "greater", "rank"
        };
        return next.says(whole) && before.of(Kind.AREA).anyMatch(p -> within.test(p, area));
    }
}
