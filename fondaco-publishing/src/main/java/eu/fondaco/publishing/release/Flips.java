// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.release;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptStatement;
import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.publishing.kept.Keeping;
import eu.fondaco.publishing.report.PublicVerdict;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Sets texts beside themselves, judged by what was known and by what is known after a change.
 *
 * @param day from which visitors see the one after
 * @param releases ids of the releases that came with it
 */
public record Flips(LocalDate day, List<String> releases) {

    public Flips {
        releases = List.copyOf(releases);
    }

    /**
     * The statements of a text that both found at the same place and judge otherwise, in its order.
     *
     * @param page the end of the address of its page, {@code briefs/ID}
     */
    public List<Overturned> of(String page, String title, CheckedBrief before, CheckedBrief after) {
        Map<String, Deque<Checked>> then = Keeping.byPlace(before);
        List<Overturned> flips = new ArrayList<>();
        int number = 0;
        for (Checked now : after.statements()) {
            number++;
            Checked was = then.getOrDefault(Keeping.place(now), new ArrayDeque<>()).poll();
            if (was != null) {
                put(flips, page, title, after.lang(), number, was, now);
            }
        }
        return flips;
    }

    /**
     * The statements of a signed check that are judged otherwise. Where a reviewer gave another
     * verdict or dismissed a statement, that stands whatever is found.
     */
    public List<Overturned> of(KeptCheck check, CheckedBrief before, CheckedBrief after) {
        Map<String, Deque<Checked>> then = Keeping.byPlace(before);
        Map<String, Deque<Checked>> now = Keeping.byPlace(after);
        List<Overturned> flips = new ArrayList<>();
        int number = 0;
        for (KeptStatement kept : check.statements()) {
            number++;
            Checked was = then.getOrDefault(kept.place(), new ArrayDeque<>()).poll();
            Checked is = now.getOrDefault(kept.place(), new ArrayDeque<>()).poll();
            boolean open = kept.decision() == null || kept.decision().choice() == Choice.ACCEPT;
            if (was != null && is != null && open) {
                put(
                        flips,
                        "checks/" + check.id(),
                        check.text().title(),
                        check.text().lang(),
                        number,
                        was,
                        is);
            }
        }
        return flips;
    }

    private void put(
            List<Overturned> flips,
            String page,
            String title,
            Tongue lang,
            int number,
            Checked was,
            Checked now) {
        PublicVerdict before = PublicVerdict.of(was);
        PublicVerdict after = PublicVerdict.of(now);
        if (before != after) {
            flips.add(
                    new Overturned(
                            day,
                            page,
                            title,
                            lang,
                            number,
                            now.claim().quote().replaceAll("\\s+", " "),
                            before.code(),
                            after.code(),
                            releases));
        }
    }
}
