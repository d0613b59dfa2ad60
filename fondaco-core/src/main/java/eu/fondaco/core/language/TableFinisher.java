// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.language.Draft.Said;
import eu.fondaco.core.language.Draft.Scope;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Speech;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a table of a draft: what its rows run over isn't filled in, a run of years beside "each
 * year" says which years, and a rank without "among" is one among what the rows run over.
 */
final class TableFinisher {

    private final Meanings meanings;
    private final Faults faults;

    TableFinisher(Meanings meanings, Faults faults) {
        this.meanings = meanings;
        this.faults = faults;
    }

    TableQuestion finish(Draft d) {
        List<Universe> axes = new ArrayList<>();
        for (Scope axis : d.axes) {
            refuse(
                    axis.dimension() == Dimension.REPORTER
                            ? d.reporter
                            : axis.dimension() == Dimension.PARTNER
                                    ? d.partner
                                    : axis.dimension() == Dimension.PRODUCT ? d.product : null);
            axes.add(new Universe(axis.dimension(), axis.members()));
        }
        if (d.isOver(Dimension.PERIOD)) {
            years(d, axes);
        }
        boolean ranks = d.path.mentions("rank") && d.scope == null && d.member == null;
        if (ranks && !d.isOver(Dimension.REPORTER)) {
            d.axes.stream()
                    .filter(a -> a.dimension() != Dimension.PERIOD)
                    .findFirst()
                    .ifPresent(a -> d.scope = new Scope(a.dimension(), a.members(), a.where()));
        }
        Question question = new Finisher(meanings, faults).finish(d);
        return new TableQuestion(question, axes, d.first, d.smallest);
    }

    private void refuse(Said<?> said) {
        if (said != null && said.value() != null) {
            throw faults.at(said.where(), Speech.both("table-finisher.named-but-table"));
        }
    }

    /** "From 2012 to 2021 for each year" says which years, not what is set against what. */
    private void years(Draft d, List<Universe> axes) {
        if (d.period == null || d.period.value() == null) {
            return;
        }
        int at = 0;
        while (axes.get(at).dimension() != Dimension.PERIOD) {
            at++;
        }
        boolean open = axes.get(at).members().equals(Universe.ALL);
        boolean run =
                d.base != null
                        && d.base.value() != null
                        && d.base.value().isYear()
                        && d.period.value().isYear()
                        && d.base.value().compareTo(d.period.value()) < 0;
        if (!open || !run) {
            throw faults.at(d.period.where(), Speech.both("table-finisher.named-but-table-runs"));
        }
        axes.set(
                at,
                new Universe(
                        Dimension.PERIOD,
                        d.base.value().firstYear() + "-" + d.period.value().firstYear()));
        d.base = null;
        d.period = null;
    }
}
