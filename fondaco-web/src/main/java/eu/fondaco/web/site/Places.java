// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.evidence.ValueWords;
import java.util.Locale;
import java.util.Set;

/** Places in rankings as people say them: Italian ones agree with what is ranked. */
final class Places {

    private static final Set<String> FEMININE =
            Set.of("region", "province", "county", "prefecture", "city", "community");

    private Places() {}

    /** "2nd of the destinations", "2ª tra le destinazioni". */
    static String among(ValueSet place, Visit visit, String among, boolean feminine) {
        return visit.say("places.of-the", place(place, visit, feminine), among);
    }

    /** "2nd", "2º", or "2ª" of what is feminine in Italian. */
    static String place(ValueSet place, Visit visit, boolean feminine) {
        String said = ValueWords.head(place, "rank", visit.lang());
        return feminine ? said.replace('º', 'ª') : said;
    }

    /** "2nd of the regions", "2ª tra le regioni". */
    static String amongKind(ValueSet place, Visit visit, String kind) {
        String kinds = AreaPages.kinds(kind, visit).toLowerCase(visit.lang().locale());
        String these = visit.lang().pick(kinds, these(kind, kinds));
        return among(place, visit, these, these.startsWith("le "));
    }

    /** What heads a section on all of a kind: "Among the states", "Tra le regioni". */
    static String heading(Visit visit, String kind) {
        String kinds = AreaPages.kinds(kind, visit).toLowerCase(visit.lang().locale());
        return visit.say("places.among-the", visit.lang().pick(kinds, these(kind, kinds)));
    }

    private static String these(String kind, String italian) {
        String article =
                FEMININE.contains(kind.toLowerCase(Locale.ROOT))
                        ? "le "
                        : italian.matches("([aeiou]|s[^aeiou]|z).*") ? "gli " : "i ";
        return article + italian;
    }
}
