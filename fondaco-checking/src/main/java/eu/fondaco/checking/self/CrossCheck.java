// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Several texts against each other, such as last quarter's note and this one: the same quantity
 * told otherwise. Texts are added one by one; each is set against those before it. A figure may
 * have been revised meanwhile, which is as good a reason to look.
 */
public final class CrossCheck {

    private final Map<String, Known> known = new HashMap<>();

    /** A quantity and the text that told it first. */
    private record Known(String name, Twice.Told told) {}

    /** The brief with a statement more for each quantity that an earlier one tells otherwise. */
    public CheckedBrief add(CheckedBrief brief) {
        if (!brief.lang().isSpoken()) {
            return brief;
        }
        List<Checked> statements = new ArrayList<>(brief.statements());
        int found = 0;
        for (Sentence s : Sentence.of(brief.document(), brief.lang().speech())) {
            Twice.Told now = Twice.told(s);
            Known before =
                    now == null ? null : known.putIfAbsent(now.key(), new Known(brief.name(), now));
            if (before != null
                    && !before.name.equals(brief.name())
                    && !before.told.values().meets(now.values())) {
                statements.add(
                        SelfCheck.statement(
                                brief.document(),
                                now.span(),
                                "twice",
                                words(before, now),
                                "y" + ++found));
            }
        }
        return new CheckedBrief(
                brief.name(),
                brief.document(),
                brief.lang(),
                brief.published(),
                brief.asOf(),
                statements,
                brief.notices(),
                brief.found());
    }

    private static Label words(Known before, Twice.Told now) {
        return new Label(
                before.name
                        + " says \u201c"
                        + before.told.words()
                        + "\u201d of what is told here as \u201c"
                        + now.words()
                        + "\u201d. Both can't be right, unless it was revised.",
                before.name
                        + " dice \u201c"
                        + before.told.words()
                        + "\u201d di ci\u00f2 che qui \u00e8 \u201c"
                        + now.words()
                        + "\u201d. Non possono essere giusti entrambi, a meno di una"
                        + " revisione.");
    }
}
