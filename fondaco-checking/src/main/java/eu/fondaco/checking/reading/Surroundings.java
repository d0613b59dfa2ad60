// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the statements around a number were found to say. Where they all tell of one partner, and a
 * number holds only of all partners, it most likely tells of that partner, too, and is wrong. One
 * text's own.
 */
final class Surroundings {

    /** So many others must agree. */
    private static final int FEW = 2;

    /** The part of the others that must agree. */
    private static final double MOST = 0.75;

    /**
     * A statement as it was found to be meant.
     *
     * @param told its likeliest reading that holds; the likeliest where none does
     * @param held whether one holds
     */
    private record One(View view, Draft told, boolean held) {}

    private final List<One> all = new ArrayList<>();
    private final Map<Integer, List<One>> below = new HashMap<>();

    /** Adds a statement, behind those that stand before it. */
    void add(ReadAnchor r, Outlook o) {
        Fitted likeliest = r.readings().get(o.order().get(0));
        Fitted holding =
                o.order().stream()
                        .map(r.readings()::get)
                        .filter(f -> Boolean.TRUE.equals(f.holds()))
                        .findFirst()
                        .orElse(null);
        Draft told = (holding == null ? likeliest : holding).draft();
        One one = new One(r.view(), told, holding != null);
        all.add(one);
        below.computeIfAbsent(head(r.view()), h -> new ArrayList<>()).add(one);
    }

    private static int head(View v) {
        return v.text.lines().get(v.line).head();
    }

    /** Whether a question that holds is none that the statements around it speak of. */
    boolean speakOfOther(ReadAnchor r, Question holding) {
        Fitted own = reading(r, holding);
        return isAllBesideOne(r, own, Field.PARTNER)
                || isAllBesideOne(r, own, Field.PRODUCT)
                || isOfOtherWhole(r, own)
                || isOtherOrder(r.view(), own);
    }

    private static Fitted reading(ReadAnchor r, Question asked) {
        return r.readings().stream().filter(f -> f.question().equals(asked)).findFirst().get();
    }

    /**
     * Whether trade with all, or in all goods, holds of a sentence that names none, among
     * statements of one partner or of one sort of goods, of which the same doesn't hold.
     */
    private boolean isAllBesideOne(ReadAnchor r, Fitted own, Field field) {
        View v = r.view();
        boolean all =
                field == Field.PARTNER
                        ? v.scene.isEvery(own.draft().partner())
                        : Codes.TOTAL.equals(own.draft().product());
        return all
                && !isNamed(v, own.draft(), field)
                && v.cues.stream().noneMatch(m -> m.is("total") && v.near(m))
                && failsAsOthers(r, own, field);
    }

    private static boolean isNamed(View v, Draft own, Field field) {
        return field == Field.PARTNER
                ? v.areas.stream().anyMatch(m -> v.near(m) && !m.offers(own.reporter()))
                : v.goods.stream().anyMatch(v::near);
    }

    /** Whether the whole of a share is only told by the statements around it, and is another. */
    private boolean isOfOtherWhole(ReadAnchor r, Fitted own) {
        View v = r.view();
        int next = v.anchor.to();
        boolean said = next < v.text.tokens().size() && v.scene.says(next, "prep.of");
        return own.draft().whole() != null
                && !own.reading().isSaid(Field.WHOLE)
                && !said
                && failsAsOthers(r, own, Field.WHOLE);
    }

    /** Whether the same with what most statements around it share in a field doesn't hold. */
    private boolean failsAsOthers(ReadAnchor r, Fitted own, Field field) {
        Object shared = shared(r.view(), field);
        if (shared == null || shared.equals(own.draft().get(field))) {
            return false;
        }
        Draft other = own.draft().with(field, shared);
        return r.readings().stream()
                .anyMatch(f -> Boolean.FALSE.equals(f.holds()) && f.draft().equals(other));
    }

    /** What most other statements below the same heading that hold share; null for nothing. */
    private Object shared(View v, Field field) {
        Map<Object, Integer> count = new HashMap<>();
        int n = 0;
        for (One one : below.getOrDefault(head(v), List.of())) {
            Object value = one.told.get(field);
            if (one.view != v && one.held && value != null) {
                count.merge(value, 1, Integer::sum);
                n++;
            }
        }
        int others = n;
        return count.entrySet().stream()
                .filter(e -> e.getValue() >= FEW && e.getValue() >= MOST * others)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether a place in an order goes on from the one told just before, and is asked of another
     * area or time, which easily holds: "in the country it was third in 2008; today it is first".
     */
    private boolean isOtherOrder(View v, Fitted own) {
        One before = null;
        for (One one : all) {
            before = one.view.anchor.index() < v.anchor.index() ? one : before;
        }
        return before != null
                && before.view.line == v.line
                && own.draft().measure().isRank()
                && before.told.measure().isRank()
                && (isOther(own, before.told, Field.REPORTER)
                        || isOther(own, before.told, Field.PERIOD));
    }

    private static boolean isOther(Fitted own, Draft before, Field field) {
        return !own.reading().isSaid(field)
                && !Objects.equals(own.draft().get(field), before.get(field));
    }
}
