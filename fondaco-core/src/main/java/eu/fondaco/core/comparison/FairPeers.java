// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.comparison;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Reporters that are fairly compared with one: those whose mix of products is most like its own, by
 * Finger and Kreinin's similarity. The set is a universe, so that rankings and counts take it.
 */
public final class FairPeers {

    /**
     * A reporter with how like the asked one it is.
     *
     * @param similarity from 0 (no product in common) to 100 (the same mix)
     */
    public record Peer(String code, double similarity) {}

    private final QuestionEngine engine;

    public FairPeers(QuestionEngine engine) {
        this.engine = engine;
    }

    /**
     * The most similar candidates, most similar first; candidates of which nothing is known are
     * left out.
     *
     * @param about whose peers, of which flow and period
     */
    public List<Peer> nearest(
            Question about, Collection<String> candidates, int n, LocalDate asOf) {
        List<String> others =
                candidates.stream().filter(c -> !about.reporter().is(c)).sorted().toList();
        List<Question> asked =
                others.stream()
                        .map(
                                c ->
                                        about.toBuilder()
                                                .measure("finger_kreinin")
                                                .universe(
                                                        new Universe(
                                                                Dimension.PRODUCT, Universe.ALL))
                                                .denominator(Basis.ofReporter(Codes.of(c)))
                                                .base(null)
                                                .condition(null)
                                                .build())
                        .toList();
        List<Answer> answers = engine.answer(asked, asOf);
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            if (answers.get(i) instanceof Answer.Known known) {
                peers.add(new Peer(others.get(i), known.value().value()));
            }
        }
        return first(peers, n);
    }

    private static List<Peer> first(List<Peer> peers, int n) {
        peers.sort(
                Comparator.comparingDouble(Peer::similarity).reversed().thenComparing(Peer::code));
        return List.copyOf(peers.subList(0, Math.min(n, peers.size())));
    }

    /**
     * The candidates whose level is nearest to the asked one's: a poorer likeness, for where
     * products aren't known. The similarity is the smaller level in per cent of the larger one.
     *
     * @param about the level compared: whose, of which flow and period
     */
    public List<Peer> nearestInSize(
            Question about, Collection<String> candidates, int n, LocalDate asOf) {
        List<String> others =
                candidates.stream().filter(c -> !about.reporter().is(c)).sorted().toList();
        List<Question> asked = new ArrayList<>();
        asked.add(about);
        others.forEach(c -> asked.add(about.toBuilder().reporter(c).build()));
        List<Answer> answers = engine.answer(asked, asOf);
        List<Peer> peers = new ArrayList<>();
        if (answers.get(0) instanceof Answer.Known own && own.value().value() > 0) {
            double size = own.value().value();
            for (int i = 0; i < others.size(); i++) {
                if (answers.get(i + 1) instanceof Answer.Known known
                        && known.unit().equals(own.unit())
                        && known.value().value() > 0) {
                    double other = known.value().value();
                    peers.add(
                            new Peer(
                                    others.get(i),
                                    100 * Math.min(size, other) / Math.max(size, other)));
                }
            }
        }
        return first(peers, n);
    }

    /** The peers and the reporter itself as a universe of reporters. */
    public static Universe universe(String reporter, List<Peer> peers) {
        List<String> codes = new ArrayList<>();
        codes.add(reporter);
        peers.forEach(p -> codes.add(p.code()));
        return new Universe(Dimension.REPORTER, String.join("+", codes.stream().sorted().toList()));
    }
}
