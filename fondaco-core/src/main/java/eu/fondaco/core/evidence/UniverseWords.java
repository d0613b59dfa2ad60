// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import java.util.Map;

/** Universes in words: {@code partner:all} is partners, {@code reporter:regions of IT} regions. */
public final class UniverseWords {

    private static final String OF = " of ";

    private static final Map<String, NoteCode> KINDS =
            Map.ofEntries(
                    Map.entry("regions", NoteCode.REGIONS_OF),
                    Map.entry("provinces", NoteCode.PROVINCES_OF),
                    Map.entry("states", NoteCode.STATES_OF),
                    Map.entry("territories", NoteCode.TERRITORIES_OF),
                    Map.entry("countries", NoteCode.COUNTRIES_OF),
                    Map.entry("communities", NoteCode.COMMUNITIES_OF),
                    Map.entry("districts", NoteCode.DISTRICTS_OF),
                    Map.entry("counties", NoteCode.COUNTIES_OF),
                    Map.entry("cantons", NoteCode.CANTONS_OF),
                    Map.entry("departments", NoteCode.DEPARTMENTS_OF),
                    Map.entry("prefectures", NoteCode.PREFECTURES_OF),
                    Map.entry("municipalities", NoteCode.MUNICIPALITIES_OF));

    private UniverseWords() {}

    /** Who is among them. */
    public static Note of(Universe universe) {
        Dimension dimension = universe.dimension();
        String members = universe.members();
        if (isAll(universe)) {
            return switch (dimension) {
                case REPORTER -> NoteCode.ALL_REPORTERS.note();
                case PARTNER -> NoteCode.ALL_PARTNERS.note();
                case PRODUCT -> NoteCode.ALL_PRODUCTS.note();
                default -> NoteCode.ALL_PERIODS.note();
            };
        }
        String[] words = members.split(OF, 2);
        if (words.length == 2 && KINDS.containsKey(words[0])) {
            return KINDS.get(words[0]).note(words[1]);
        }
        return switch (dimension) {
            case REPORTER -> NoteCode.REPORTERS_IN.note(members);
            case PARTNER -> NoteCode.PARTNERS_IN.note(members);
            case PRODUCT -> NoteCode.PRODUCTS_IN.note(members);
            default -> NoteCode.YEARS_IN.note(members);
        };
    }

    /**
     * How many there are of a universe: {@code over 12 products}, {@code over 3: regions of IT}.
     */
    public static Note over(int members, Universe universe) {
        return (isAll(universe) ? NoteCode.OVER_ALL : NoteCode.OVER).note(members, of(universe));
    }

    /**
     * How many are compared.
     *
     * @param whole how many there would be, were all held
     */
    public static Note among(int members, int whole, Universe universe) {
        Note words = of(universe);
        if (whole == members) {
            return (isAll(universe) ? NoteCode.AMONG_ALL : NoteCode.AMONG).note(members, words);
        }
        return (isAll(universe) ? NoteCode.AMONG_ALL_OF : NoteCode.AMONG_OF)
                .note(members, whole, words);
    }

    private static boolean isAll(Universe universe) {
        return universe.members().equals(Universe.ALL);
    }
}
