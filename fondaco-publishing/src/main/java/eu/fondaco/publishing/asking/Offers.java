// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Questions that are offered beside a reply: each is tried first, and only those that are answered
 * are offered. Safe for use by several threads.
 */
final class Offers {

    private static final int MOST = 3;
    private static final int KEPT = 2_000;

    /** Answers a question, its own offers untried. */
    @FunctionalInterface
    interface Answering {
        /** The reply to a question. */
        Reply reply(String question, Lang lang, LocalDate asOf, LocalDate today);
    }

    private record Tried(String question, Lang lang, LocalDate asOf, LocalDate today) {}

    private final Answering answering;
    private final Map<Tried, Boolean> tried =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Tried, Boolean> eldest) {
                    return size() > KEPT;
                }
            };

    Offers(Answering answering) {
        this.answering = answering;
    }

    /**
     * A reply with those of its offers that are answered, at most three. The course of a number
     * that is told is answered.
     *
     * @param starters what is offered where a reply asks back and none of its own is answered
     */
    Reply checked(Reply reply, List<String> starters, Lang lang, LocalDate asOf, LocalDate today) {
        boolean told = reply.kind() == Reply.Kind.ANSWER;
        List<String> related =
                reply.related().stream()
                        .distinct()
                        .filter(
                                q ->
                                        told && Rewrites.isOverTime(q, lang)
                                                || isAnswered(new Tried(q, lang, asOf, today)))
                        .limit(MOST)
                        .toList();
        List<String> choices = answered(reply.choices(), lang, asOf, today);
        boolean none = reply.asksBack() && choices.isEmpty();
        return reply.related(related)
                .choices(none ? answered(starters, lang, asOf, today) : choices);
    }

    private List<String> answered(List<String> all, Lang lang, LocalDate asOf, LocalDate today) {
        Stream<String> some =
                all.stream()
                        .distinct()
                        .filter(q -> isAnswered(new Tried(q, lang, asOf, today)))
                        .limit(MOST);
        return some.toList();
    }

    private boolean isAnswered(Tried one) {
        synchronized (tried) {
            Boolean known = tried.get(one);
            if (known != null) {
                return known;
            }
        }
        boolean answered =
                answering.reply(one.question, one.lang, one.asOf, one.today).kind()
                        == Reply.Kind.ANSWER;
        synchronized (tried) {
            tried.put(one, answered);
        }
        return answered;
    }
}
