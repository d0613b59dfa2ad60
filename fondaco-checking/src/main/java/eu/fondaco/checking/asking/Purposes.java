// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.core.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clauses that only say what an answer is for: "For the annual report we need …", "…, need it for a
 * leaflet". They are set aside where they name no place, goods, time or act.
 */
final class Purposes {

    private static final String TAIL = "[^?]{3,80}$";

    private static final Map<Lang, List<Pattern>> LEADING =
            Map.of(
                    Lang.EN,
                    patterns(
                            "^(?:for|ahead of|before|as part of|in preparation for|to finish|to"
                                    + " complete) [^,?:]{3,70},? (?:i|we)(?:'d| would)?(?: just|"
                                    + " really)? (?:need|want|require|am after|are after|would"
                                    + " like|like to have|must have)(?: to"
                                    + " (?:know|see|find|have|get|include))? ",
                            "^(?:i'm |i am |we're |we are"
                                + " )?(?:writing|doing|preparing|researching|working on|putting"
                                + " together|drafting)[^,?:\u2013-]{2,70}(?:,|:|\\s[-\u2013])\\s*"),
                    Lang.IT,
                    patterns(
                            "^(?:per|in vista d[a-z']+|prima d[a-z']+|ai fini d[a-z']+|nell'ambito"
                                + " d[a-z']+|a supporto d[a-z']+) ?[^?:;]{3,90}?,? (?:mi|ci|gli|le)"
                                + " (?:serv|occorr|necessit)\\p{L}+ ",
                            "^[^?:;]{0,80}?(?:avrei|avremmo|ho|abbiamo) bisogno(?:, [\\p{L} ]+,)?"
                                + " (?:di |del |della |dei |degli |delle |dell'|che mi diciate )",
                            "^(?:sto |stiamo )(?:scrivendo|preparando|facendo|lavorando|curando)"
                                    + "[^,?:\u2013-]{2,70}(?:,|:|\\s[-\u2013])\\s*"));

    private static final Map<Lang, List<Pattern>> TRAILING =
            Map.of(
                    Lang.EN,
                    patterns(
                            "[,;.\u2013-] ?(?:i |we )?(?:just )?(?:need|want|asking|it'?s|this"
                                    + " is|that'?s|must have) (?:it |this |that |them |these )?"
                                    + "(?:for|because|to|as|since) "
                                    + TAIL,
                            "[,;.\u2013-] ?(?:it's |its )?for (?:a|an|my|our|the) " + TAIL),
                    Lang.IT,
                    patterns(
                            "[,;.\u2013-] ?(?:mi |ci |me lo |lo |la )?(?:serv\\p{L}+|occorr\\p{L}+"
                                    + "|chied\\p{L}+|è|e') (?:per|perché|a|da) "
                                    + TAIL,
                            "[,;.\u2013-] ?(?:devo|dobbiamo|vorrei|vorremmo) "
                                    + "(?:far|rifar|prepar|scriv|stamp|pubblic|organizz)"
                                    + TAIL));

    private final Lang lang;
    private final Function<String, Heard> hear;

    Purposes(Lang lang, Function<String, Heard> hear) {
        this.lang = lang;
        this.hear = hear;
    }

    private static List<Pattern> patterns(String... all) {
        return Arrays.stream(all).map(p -> Pattern.compile("(?iu)" + p)).toList();
    }

    /** The text without such clauses, which are added to what is set aside. */
    String without(String text, List<String> aside) {
        String rest = text;
        for (Pattern pattern : TRAILING.get(lang)) {
            Matcher m = pattern.matcher(rest.strip().replaceFirst("[?!.]+$", ""));
            if (m.find() && isEmpty(m.group())) {
                aside.add(m.group().replaceFirst("^\\W+", "").strip());
                rest = rest.substring(0, m.start());
            }
        }
        for (Pattern pattern : LEADING.get(lang)) {
            Matcher m = pattern.matcher(rest);
            if (m.find() && m.end() < rest.length() && isEmpty(m.group())) {
                aside.add(m.group().replaceFirst("[,:\\s\u2013-]+$", ""));
                rest = rest.substring(m.end());
            }
        }
        return rest;
    }

    /** Whether a clause names nothing that could be asked about. */
    private boolean isEmpty(String clause) {
        Heard heard = hear.apply(clause);
        boolean names =
                heard.parts().stream()
                        .anyMatch(
                                p ->
                                        p.kind() != Kind.CUE
                                                && p.kind() != Kind.UNKNOWN
                                                && p.kind() != Kind.TOPIC);
        boolean asks =
                heard.says(
                        "exports",
                        "imports",
                        "sells",
                        "buys",
                        "share",
                        "growth",
                        "partners",
                        "suppliers",
                        "act",
                        "treaty",
                        "strategy",
                        "activity",
                        "which",
                        "who",
                        "when",
                        "howmany",
                        "narrow",
                        "exclude");
        return !names && !asks;
    }
}
