// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.ActReader.Decision;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.Outlook.Draft;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives a statement its verdict, where verdicts with such odds are right often enough. */
final class Giving {

    private final Outlook outlook;
    private final Odds odds;

    Giving(Outlook outlook, Odds odds) {
        this.outlook = outlook;
        this.odds = odds;
    }

    /** A statement with its verdict where the odds are good enough for one. */
    Found told(Document document, List<Draft> all, int at) {
        Draft draft = all.get(at);
        Statement s = draft.statement();
        Decision d = draft.decision();
        if (!draft.leans(Truth.TRUE) && !draft.leans(Truth.FALSE)) {
            return new Found(s, d, Map.of(), Set.of(), Set.of(), Findings.checked(document, s, d));
        }
        Map<String, Double> x = outlook.features(all, at);
        Set<Truth> barred =
                Stream.of(Truth.FALSE, Truth.TRUE)
                        .filter(t -> outlook.isBarred(draft, t))
                        .collect(Collectors.toSet());
        Set<Truth> clean =
                Stream.of(Truth.FALSE, Truth.TRUE)
                        .filter(t -> outlook.isClean(draft, t))
                        .collect(Collectors.toSet());
        Truth given =
                Stream.of(Truth.FALSE, Truth.TRUE)
                        .filter(draft::leans)
                        .filter(t -> !barred.contains(t))
                        .filter(t -> odds.ahead(t, x, clean.contains(t)) >= 0)
                        .max(Comparator.comparing(t -> odds.ahead(t, x, clean.contains(t))))
                        .orElse(Truth.OPEN);
        Decision open = d.truth() == Truth.OPEN ? d : d.opened(outlook.why(s, d));
        Decision told = given == Truth.OPEN ? open : d.given(given);
        Statement span = given == Truth.FALSE ? draft.wrong() : s;
        return new Found(span, d, x, barred, clean, Findings.checked(document, span, told));
    }
}
