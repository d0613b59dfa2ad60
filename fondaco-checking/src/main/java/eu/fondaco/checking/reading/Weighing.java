// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * What weighing says of each number of a text: each by itself beside what the others were read as,
 * then by what they were found to answer, unless nothing tells when the text was written: then each
 * may speak of another time. One text's own.
 */
final class Weighing {

    /**
     * The numbers of a text.
     *
     * @param outlooks what weighing says of each; null where none of its readings is told
     */
    record Weighed(List<ReadAnchor> reads, List<Outlook> outlooks) {}

    final Model model;
    final Consensus others;
    private final List<ReadAnchor> reads;
    private final boolean dated;
    private final Asking asking;
    private final Answers answers;
    private final Slips slips;
    private final Variants variants;

    Weighing(List<ReadAnchor> reads, Scene scene, Model model, Asking asking, Answers answers) {
        this.reads = reads;
        dated = scene.dated;
        this.model = model;
        this.asking = asking;
        this.answers = answers;
        slips = new Slips(answers, asking);
        variants = new Variants(scene);
        others = Consensus.after(model.joint(), reads);
    }

    Weighed weighed() {
        List<Outlook> alone = alone();
        if (!dated) {
            return new Weighed(reads, alone);
        }
        List<ReadAnchor> all = new ArrayList<>(reads);
        List<Outlook> out = new ArrayList<>(alone);
        Apart apart = new Apart(reads, alone, asking, answers);
        for (int i = 0; i < all.size(); i++) {
            Question answered = apart.answered(i);
            if (answered == null) {
                continue;
            }
            Fitted before = apart.before(i);
            if (before == null) {
                out.set(i, alone.get(i).without(answered, reads.get(i), this));
            } else {
                all.set(i, reads.get(i).and(before));
                out.set(i, alone.get(i).meaning());
            }
        }
        Backing backing = new Backing(all, new ArrayList<>(out), apart, model.cells());
        for (int i = 0; i < out.size(); i++) {
            out.set(i, out.get(i) == null ? null : backing.of(i));
        }
        return new Weighed(all, out);
    }

    private List<Outlook> alone() {
        List<Outlook> out = new ArrayList<>();
        for (ReadAnchor r : reads) {
            Deadline.check();
            boolean read = !r.readings().isEmpty() && !Counted.isBound(r.view());
            out.add(read ? Outlook.of(r, this) : null);
        }
        return out;
    }

    /** The single slip that would explain why a number doesn't hold; null for none. */
    String slip(ReadAnchor r, Fitted f) {
        return slips.of(r, f, slips.near(r, f, variants));
    }
}
