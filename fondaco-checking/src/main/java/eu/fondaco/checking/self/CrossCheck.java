// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.evidence.Reason;
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

    /** What a text tells, and the text that told it first. */
    private record Known(String name, Telling telling) {}

    /** The brief with a statement more for each quantity that an earlier one tells otherwise. */
    public CheckedBrief add(CheckedBrief brief) {
        if (!brief.lang().isSpoken()) {
            return brief;
        }
        List<Checked> statements = new ArrayList<>(brief.statements());
        Lang lang = brief.lang().speech();
        List<Span> told =
                statements.stream().filter(s -> isJudged(s)).map(s -> s.claim().span()).toList();
        int found = 0;
        Map<String, Telling> now =
                Whole.sure(
                        Sentence.of(brief.document(), lang), Grid.of(brief.document(), lang), lang);
        for (Map.Entry<String, Telling> entry : now.entrySet()) {
            Telling telling = entry.getValue();
            Known before = known.putIfAbsent(entry.getKey(), new Known(brief.name(), telling));
            boolean other =
                    before != null
                            && !before.name.equals(brief.name())
                            && !before.telling.agrees(telling)
                            && isLike(before.telling, telling)
                            && told.stream().noneMatch(s -> s.overlaps(telling.span()));
            if (other) {
                statements.add(
                        SelfCheck.statement(
                                brief.document(),
                                telling.span(),
                                "twice",
                                words(before.name, before.telling.words(), telling.words()),
                                "y" + ++found));
            }
        }
        return brief.with(statements);
    }

    /**
     * Whether a statement is found right, wrong or at odds; else it doesn't speak of its number.
     */
    private static boolean isJudged(Checked s) {
        return s.verdict() != Verdict.NOT_CHECKABLE || s.reason() == Reason.AT_ODDS_WITH_ITSELF;
    }

    /** Whether two amounts are near enough for one to be the other, revised or miswritten. */
    private static boolean isLike(Telling a, Telling b) {
        double ratio = a.value().size().high() / b.value().size().high();
        return a.role() != Telling.Role.LEVEL || ratio > 1 / FARTHEST && ratio < FARTHEST;
    }

    private static Label words(String name, String before, String now) {
        return Speech.both("cross-check.says-what-told-here", name, before, now);
    }
}
