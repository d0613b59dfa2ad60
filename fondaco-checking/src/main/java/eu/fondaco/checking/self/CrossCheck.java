// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
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

    private static final double FARTHEST = 1.5;

    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();

    /** A level and the text that told it first. */
    private record Level(String name, Fact fact) {}

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
                                words(before.name, before.told.words(), now.words()),
                                "y" + ++found));
            }
        }
        found = levels(brief, statements, found);
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

    /** Levels of the same region, flow and time, in whatever words and tables. */
    private int levels(CheckedBrief brief, List<Checked> statements, int known) {
        Lang lang = brief.lang().speech();
        int found = known;
        List<Span> told = statements.stream().map(s -> s.claim().span()).toList();
        Map<String, Fact> now =
                Whole.levels(
                        Sentence.of(brief.document(), lang), Grid.of(brief.document(), lang), lang);
        for (Map.Entry<String, Fact> entry : now.entrySet()) {
            Fact fact = entry.getValue();
            Level before = levels.putIfAbsent(entry.getKey(), new Level(brief.name(), fact));
            boolean other =
                    before != null
                            && !before.name.equals(brief.name())
                            && !before.fact.value().meets(fact.value())
                            && isLike(before.fact.value(), fact.value())
                            && told.stream().noneMatch(s -> s.overlaps(fact.span()));
            if (other) {
                statements.add(
                        SelfCheck.statement(
                                brief.document(),
                                fact.span(),
                                "twice",
                                words(before.name, before.fact.words(), fact.words()),
                                "y" + ++found));
            }
        }
        return found;
    }

    /** Whether two amounts are near enough for one to be the other, revised or miswritten. */
    private static boolean isLike(Interval a, Interval b) {
        double ratio = a.size().high() / b.size().high();
        return ratio > 1 / FARTHEST && ratio < FARTHEST;
    }

    private static Label words(String name, String before, String now) {
        return new Label(
                name
                        + " says \u201c"
                        + before
                        + "\u201d of what is told here as \u201c"
                        + now
                        + "\u201d. Both can't be right, unless it was revised.",
                name
                        + " dice \u201c"
                        + before
                        + "\u201d di ci\u00f2 che qui \u00e8 \u201c"
                        + now
                        + "\u201d. Non possono essere giusti entrambi, a meno di una"
                        + " revisione.");
    }
}
