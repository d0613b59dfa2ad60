// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.web.BriefText;
import eu.fondaco.web.Holdings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The observatory's briefs, checked when first looked at. What today's evidence says is kept. */
final class CheckedBriefs {

    private final Holdings holdings;
    private final Map<String, CheckedBrief> now = new ConcurrentHashMap<>();

    CheckedBriefs(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Briefs that others wrote: their statements are checked. */
    List<BriefText> list() {
        return holdings.briefs().stream().filter(b -> !b.isLiving()).toList();
    }

    /** Briefs of our own whose numbers are questions. */
    List<BriefText> living() {
        return holdings.briefs().stream().filter(b -> b.isLiving()).toList();
    }

    Optional<BriefText> find(String id) {
        return holdings.briefs().stream().filter(b -> b.id().equals(id)).findFirst();
    }

    CheckedBrief checked(BriefText brief, LocalDate asOf) {
        return asOf == null
                ? now.computeIfAbsent(brief.id(), id -> check(brief, null))
                : check(brief, asOf);
    }

    private CheckedBrief check(BriefText brief, LocalDate asOf) {
        return holdings.checker()
                .check(
                        brief.file(),
                        brief.text(),
                        new Checker.Options(brief.lang(), brief.published(), asOf));
    }
}
