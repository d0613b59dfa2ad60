// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Registered.About;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The different countries, provinces or bodies that acts were made with or by, each once. Those
 * that are only in acts of which nothing says that they were signed are told apart.
 */
final class ActSides {

    private static final String COUNTRY = "country";
    private static final String PROVINCE = "province";

    private final Held held;
    private final Lang lang;
    private final ActChoice choice;
    private final Registered.Acts asked;

    ActSides(Held held, Lang lang, ActChoice choice, Registered.Acts asked) {
        this.held = held;
        this.lang = lang;
        this.choice = choice;
        this.asked = asked;
    }

    /**
     * Which they are and how many, before what is told of the acts; nothing where none is asked.
     */
    String said(List<Instrument> acts) {
        Set<About> about = asked.about();
        if (!about.contains(About.DISTINCT) || acts.isEmpty()) {
            return "";
        }
        if (about.contains(About.BY_BODY)) {
            return (about.contains(About.WITH) ? "" : bodies(acts, AskingNote.OWN_BODIES, true))
                    + (about.contains(About.OURS)
                            ? ""
                            : bodies(acts, AskingNote.WITH_BODIES, false));
        }
        return counted(grouped(acts));
    }

    /** Parties as they are named; they aren't counted, since one may stand under two names. */
    private String bodies(List<Instrument> acts, AskingNote note, boolean ours) {
        String names =
                acts.stream()
                        .filter(i -> isSigned(i) && (ours || isOfThese(i)))
                        .flatMap(i -> (ours ? i.ourParties() : i.partnerParties()).stream())
                        .map(p -> held.catalog().relations().say(p, lang))
                        .map(p -> p.replaceFirst("\\s*\\(.*", ""))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : note.note(names).in(lang) + " ";
    }

    private String counted(Map<String, List<Instrument>> by) {
        Map<String, List<Instrument>> signed = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        by.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<String, List<Instrument>> e) ->
                                                -e.getValue().size())
                                .thenComparing(Map.Entry::getKey))
                .forEach(
                        e -> {
                            List<Instrument> made =
                                    e.getValue().stream().filter(this::isSigned).toList();
                            if (made.isEmpty()) {
                                open.add(e.getKey());
                            } else {
                                signed.put(e.getKey(), made);
                            }
                        });
        boolean several = asked.about().contains(About.REPEATED);
        if (several) {
            signed.values().removeIf(made -> made.size() < 2);
        }
        String unsigned =
                open.isEmpty() || several
                        ? ""
                        : AskingNote.ONLY_UNSIGNED.note(String.join(", ", open)).in(lang) + " ";
        String first =
                signed.isEmpty()
                        ? AskingNote.NONE_OF_SUCH.note().in(lang)
                        : note().note(signed.size(), names(signed)).in(lang);
        return first + " " + live(signed) + unsigned;
    }

    /** With which of them an act is in force, where it isn't asked of such alone. */
    private String live(Map<String, List<Instrument>> by) {
        List<String> live =
                by.entrySet().stream()
                        .filter(e -> e.getValue().stream().anyMatch(this::isLive))
                        .map(Map.Entry::getKey)
                        .toList();
        boolean told =
                live.isEmpty()
                        || asked.about().contains(About.ALIVE)
                        || asked.about().contains(About.EXPIRED);
        return told
                ? ""
                : AskingNote.LIVE_WITH.note(live.size(), String.join(", ", live)).in(lang) + " ";
    }

    private boolean isLive(Instrument i) {
        return choice.state(i) == State.LIVE;
    }

    /**
     * Whether all its counterparts are among those asked about: parties have no place of theirs.
     */
    private boolean isOfThese(Instrument i) {
        return asked.areas().isEmpty()
                || i.partnerAreas().stream().allMatch(a -> choice.isIn(a, asked.areas()));
    }

    private boolean isSigned(Instrument i) {
        return !choice.isUnsigned(i) && (i.dateKind() != DateKind.PLANNED || isLive(i));
    }

    private static String names(Map<String, List<Instrument>> by) {
        return by.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue().size() + ")")
                .collect(Collectors.joining(", "));
    }

    private AskingNote note() {
        Set<About> about = asked.about();
        boolean ours = about.contains(About.OURS);
        if (about.contains(About.BY_COUNTRY)) {
            return AskingNote.IN_COUNTRIES;
        }
        if (about.contains(About.BY_PROVINCE)) {
            return ours ? AskingNote.OWN_PROVINCES : AskingNote.IN_PROVINCES;
        }
        return about.contains(About.BY_REGION) ? AskingNote.IN_REGIONS : AskingNote.WITH_PARTNERS;
    }

    private Map<String, List<Instrument>> grouped(List<Instrument> acts) {
        Map<String, List<Instrument>> by = new LinkedHashMap<>();
        for (Instrument act : acts) {
            keys(act)
                    .distinct()
                    .forEach(k -> by.computeIfAbsent(k, n -> new ArrayList<>()).add(act));
        }
        return by;
    }

    private Stream<String> keys(Instrument act) {
        Set<About> about = asked.about();
        boolean ours = about.contains(About.OURS);
        Stream<String> areas =
                ours
                        ? seats(act)
                        : act.partnerAreas().stream()
                                .filter(
                                        a ->
                                                asked.areas().isEmpty()
                                                        || choice.isIn(a, asked.areas()));
        return areas.map(a -> at(a, about)).filter(a -> !a.isEmpty()).map(a -> held.name(a, lang));
    }

    /** The area of the level asked about that an area is or lies in; empty for none. */
    String at(String code, Set<About> about) {
        if (about.contains(About.BY_COUNTRY)) {
            return above(code, COUNTRY);
        }
        if (about.contains(About.BY_PROVINCE)) {
            return above(code, PROVINCE);
        }
        return about.contains(About.BY_REGION) && above(code, COUNTRY).equals(code) ? "" : code;
    }

    private String above(String code, String kind) {
        Area area = held.catalog().areas().find(code).orElse(null);
        while (area != null && !area.kind().equals(kind)) {
            area = held.catalog().areas().find(area.parent()).orElse(null);
        }
        return area == null ? "" : area.code();
    }

    /** Where the bodies of this side sit. */
    private Stream<String> seats(Instrument act) {
        Stream<String> bodies =
                held.catalog().relations().actors().stream()
                        .filter(a -> !a.kind().equals(Actor.HOLDER))
                        .filter(a -> choice.isParty(act, a.id()))
                        .flatMap(a -> a.areas().stream());
        return Stream.concat(act.ourAreas().stream(), bodies)
                .filter(a -> choice.isIn(a, List.of(held.catalog().home())));
    }
}
