// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times told by what happened: "since Brexit", "prima del Covid". Where a question names no year,
 * each stands for the year of the event, or the one before it, from {@code events.txt}.
 */
final class Events {

    /**
     * A text with years in place of events.
     *
     * @param read what was put for what, "since Brexit \u2192 since 2020"
     */
    record Dated(String text, List<String> read) {}

    /** How a language puts an event in time. */
    private enum When {
        BOTH(
                "(?:before and after|pre[- ]and post)",
                "(?:prima e dopo|pre e post)",
                "since %2$d",
                "dal %2$d"),
        SINCE(
                "(?:ever since|since|after|following|in the wake of|post)",
                "(?:dopo|dal|dalla|dall'|da|da quando c'è|in seguito a|in seguito al|in seguito"
                        + " alla|a partire da|a partire dal|a partire dalla|post)",
                "since %1$d",
                "dal %1$d"),
        BEFORE(
                "(?:before|prior to|ahead of|pre)",
                "(?:prima di|prima del|prima della|prima dell'|pre)",
                "in %2$d",
                "nel %2$d"),
        DURING("(?:during|at the height of)", "(?:durante)", "in %1$d", "nel %1$d"),
        YEAR_OF("in the year of", "nell'anno (?:del|della|dell'|di)", "in %1$d", "nel %1$d");

        private final Map<Lang, String> said = new EnumMap<>(Lang.class);
        private final Map<Lang, String> meant = new EnumMap<>(Lang.class);

        When(String en, String it, String inEnglish, String inItalian) {
            said.put(Lang.EN, en);
            said.put(Lang.IT, it);
            meant.put(Lang.EN, inEnglish);
            meant.put(Lang.IT, inItalian);
        }
    }

    private static final String JOINT_EN =
            "[- ](?:the )?(?:(?:start|outbreak|beginning|end|onset) of )?(?:the )?(?:vote on )?";
    private static final String JOINT_IT =
            "[- ]?(?:il |la |l'|lo )?(?:(?:inizio|scoppio|fine|avvio) (?:del |della |dell'|di ))?"
                    + "(?:il |la |l')?";
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private static final Map<Lang, Events> SHIPPED = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            SHIPPED.put(lang, new Events(lang));
        }
    }

    private record Event(String words, int year) {}

    /**
     * @param beside whether it tells a year though another is named: "in the year of"
     */
    private record Phrase(Pattern pattern, String instead, boolean beside) {}

    private final List<Phrase> phrases = new ArrayList<>();

    private Events(Lang lang) {
        List<Event> events = new ArrayList<>();
        for (BothTongues.Line l : BothTongues.of("events.txt", 1, lang)) {
            int year = Integer.parseInt(l.meant().get(0));
            l.words().forEach(w -> events.add(new Event(w, year)));
        }
        events.sort(Comparator.comparingInt((Event e) -> -e.words().length()));
        for (When when : When.values()) {
            for (Event event : events) {
                String joint = lang == Lang.EN ? JOINT_EN : JOINT_IT;
                phrases.add(
                        new Phrase(
                                Pattern.compile(
                                        "(?iu)(?<![\\p{L}])"
                                                + when.said.get(lang)
                                                + joint
                                                + Pattern.quote(event.words())
                                                + "(?![\\p{L}])"),
                                when.meant.get(lang).formatted(event.year(), event.year() - 1),
                                when == When.YEAR_OF));
            }
        }
    }

    static Events of(Lang lang) {
        return SHIPPED.get(lang);
    }

    /** The text with years in place of events; as it is where it names a year itself. */
    Dated dated(String text) {
        boolean dated = YEAR.matcher(text).find();
        for (Phrase phrase : phrases) {
            Matcher m = phrase.pattern().matcher(text);
            if ((!dated || phrase.beside()) && m.find()) {
                String read = m.group() + " \u2192 " + phrase.instead();
                return new Dated(m.replaceFirst(phrase.instead()), List.of(read));
            }
        }
        return new Dated(text, List.of());
    }
}
