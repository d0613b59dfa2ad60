// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.FreeReader;
import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Request;
import eu.fondaco.checking.asking.SinceThen;
import eu.fondaco.checking.asking.Understanding;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Answers a question that asks several things, and what is asked besides of the one that comes
 * first.
 */
final class SeveralAnswers {

    /** How one thing that is asked is answered. */
    @FunctionalInterface
    interface One {
        /** The reply. */
        Reply answer(Understanding.Clear clear, Lang lang, LocalDate asOf, LocalDate today);
    }

    private final Held held;
    private final Supplier<FreeReader> reader;
    private final One answers;

    SeveralAnswers(Held held, Supplier<FreeReader> reader, One one) {
        this.held = held;
        this.reader = reader;
        answers = one;
    }

    /** The answers to a question that asks several things, one after the other. */
    Reply several(Understanding.Several asked, Lang lang, LocalDate asOf, LocalDate today) {
        List<Reply> replies =
                asked.parts().stream()
                        .map(part -> answers.answer(part, lang, asOf, today))
                        .distinct()
                        .toList();
        List<String> open = new ArrayList<>();
        List<Reply> told = new ArrayList<>(replies);
        for (String left : asked.left()) {
            Reply of = ofFirst(asked.parts(), replies, left, lang, asOf, today);
            of = of == null ? sinceThen(asked.parts(), left, lang, asOf, today) : of;
            if (of == null) {
                open.add(left);
            } else {
                told.add(of);
            }
        }
        Reply all = Reply.joined(told);
        for (String left : open) {
            all = all.noted(AskingNote.NOT_ANSWERED.note(left).in(lang));
        }
        return asked.aside().isEmpty()
                ? all
                : all.noted(AskingNote.SET_ASIDE.note(String.join(" … ", asked.aside())).in(lang));
    }

    /**
     * What is asked besides of the one that came first in an order, now that it is known who that
     * is; null where it isn't clear, or asks of somebody else.
     */
    private Reply ofFirst(
            List<Understanding.Clear> parts,
            List<Reply> replies,
            String left,
            Lang lang,
            LocalDate asOf,
            LocalDate today) {
        boolean one = parts.size() == 1 && parts.get(0).request() instanceof Request.Leaders;
        if (!one || replies.get(0).answers().isEmpty()) {
            return null;
        }
        Request.Leaders order = (Request.Leaders) parts.get(0).request();
        Question first = replies.get(0).answers().get(0).question();
        boolean fits =
                first.measure().equals(MeasureExpr.LEVEL)
                        && order.among().dimension() != Dimension.PRODUCT;
        String full =
                fits ? reader.get().after(held.language().say(first, lang), left, lang) : left;
        if (full.equals(left) || full.length() > FreeReader.MAX_LENGTH) {
            return null;
        }
        Understanding read = reader.get().read(full, lang, asOf != null ? asOf : today);
        if (!(read instanceof Understanding.Clear clear) || !clear.aside().isEmpty()) {
            return null;
        }
        Request besides = reader.get().ofFirst(left, lang, order, first, clear.request());
        return isOf(besides, first)
                ? answers.answer(clear.asking(besides), lang, asOf, today)
                : null;
    }

    /** What is asked besides of the time since the one act asked about; null where it isn't. */
    private Reply sinceThen(
            List<Understanding.Clear> parts,
            String left,
            Lang lang,
            LocalDate asOf,
            LocalDate today) {
        LocalDate day = asOf != null ? asOf : today;
        Integer year =
                parts.get(parts.size() - 1).request() instanceof Registered.Acts acts
                        ? new ActChoice(held, acts, day).year(acts)
                        : null;
        String full = year == null ? left : SinceThen.dated(left, year, lang);
        return !full.equals(left)
                        && reader.get().read(full, lang, day) instanceof Understanding.Clear clear
                        && clear.aside().isEmpty()
                ? answers.answer(clear, lang, asOf, today)
                : null;
    }

    /** Whether all numbers asked for are of the same trader, partner and goods. */
    private static boolean isOf(Request request, Question one) {
        List<Question> asked = FreeReader.numbers(request);
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(
                                q ->
                                        one.reporter().equals(q.reporter())
                                                && (one.partner().equals(q.partner())
                                                        || one.partner().equals(Codes.WORLD))
                                                && one.product().equals(q.product()));
    }
}
