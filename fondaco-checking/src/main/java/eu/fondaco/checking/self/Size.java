// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import java.util.Set;

/**
 * A number of a sentence, in digits or words, by what it is: a level, or what levels make.
 *
 * @param i its sentence among those of the text
 * @param start in its sentence
 * @param value the widest that it may be; shares and changes as parts of one
 * @param step what one more in its last digit adds; 0 for words
 * @param hedged whether words before it make it inexact
 * @param unit its currency or what it counts; empty where that isn't told
 * @param way up 1, down -1, as the words right beside it say; 0 for neither
 * @param past whether it is of a time before, or one that another is set against
 * @param lead what stands between the number before and this
 * @param tail what stands between this and the next number
 */
record Size(
        Sentence s,
        int i,
        int start,
        int end,
        Is is,
        Interval value,
        double step,
        boolean hedged,
        String unit,
        int way,
        boolean past,
        String lead,
        String tail,
        Set<String> keys) {

    /** What a number is. */
    enum Is {
        LEVEL,
        /** An amount by which levels differ. */
        DIFFERENCE,
        /** A part by which a level changed. */
        CHANGE,
        SHARE,
        /** How many times another. */
        TIMES,
        /** A per cent of which words don't tell what it is. */
        RATE
    }

    private static final double FARTHEST = 20;
    private static final int NEAR = 25;

    boolean is(Is one) {
        return is == one;
    }

    double high() {
        return value.high();
    }

    /** How many digits it has behind its point. */
    int decimals() {
        String digits = digits();
        int at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        int n = at < 0 ? 0 : digits.length() - at - 1;
        return n == 3 ? 0 : n;
    }

    Size as(Is one) {
        return new Size(
                s, i, start, end, one, value, step, hedged, unit, way, past, lead, tail, keys);
    }

    Size times(double scale) {
        Interval v = new Interval(value.low() * scale, value.high() * scale);
        double by = step * scale;
        return new Size(s, i, start, end, is, v, by, hedged, unit, way, past, lead, tail, keys);
    }

    /** The same, whose last digits count up to a step. */
    Size to(double finer) {
        Interval v = Interval.printed(value.high() - step, finer);
        return new Size(s, i, start, end, is, v, finer, hedged, unit, way, past, lead, tail, keys);
    }

    /** The same as printed, where what seemed to make it inexact is of another. */
    Size exactly() {
        Interval v = Interval.printed(value.high() / (1 + Sizes.ROUGH) - step, step);
        return new Size(s, i, start, end, is, v, step, false, unit, way, past, lead, tail, keys);
    }

    /** Whether one digit that is another, or two that changed places, part it from what is made. */
    boolean isSlipOf(Interval made) {
        String all = digits().replaceAll("\\D", "");
        double printed = all.isEmpty() ? 0 : Double.parseDouble(all);
        if (all.length() < 2 || all.length() > 15 || printed == 0 || value.meets(made)) {
            return false;
        }
        double unit = step * Math.round(value.high() / step - 1) / printed;
        for (int k = 0; k < all.length(); k++) {
            double place = Math.pow(10, all.length() - 1.0 - k);
            for (int digit = 0; digit < 10; digit++) {
                double other = printed + (digit - (all.charAt(k) - '0')) * place;
                if (other != printed && isIn(other * unit, made)) {
                    return true;
                }
            }
            for (int m = k + 1; m < all.length(); m++) {
                double with = Math.pow(10, all.length() - 1.0 - m);
                double other = printed + (all.charAt(m) - all.charAt(k)) * (place - with);
                if (other != printed && isIn(other * unit, made)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIn(double v, Interval made) {
        return v >= made.low() - 1e-9 * Math.abs(v) && v <= made.high() + 1e-9 * Math.abs(v);
    }

    String digits() {
        return words().replaceAll("^[^\\d]*|[^\\d.,'\u2019].*$", "").replaceAll("[.,]$", "");
    }

    /** Whether it is what levels make. */
    boolean isMade() {
        return is == Is.DIFFERENCE || is == Is.CHANGE;
    }

    boolean isWords() {
        return step == 0;
    }

    String words() {
        return s.text().substring(start, end).strip();
    }

    /** Where it begins in the reading text. */
    int at() {
        return s.start() + start;
    }

    Span span() {
        return s.span(start, end);
    }

    /** The number with the words right before it. */
    Span told() {
        int from = Math.max(start - lead.length(), start - NEAR);
        int at = s.text().indexOf(' ', Math.max(0, from));
        return s.span(at >= 0 && at < start ? at + 1 : start, end);
    }

    /** What stands between two of one sentence. */
    String between(Size other) {
        return start < other.start
                ? s.text().substring(Math.min(end, other.start), other.start)
                : s.text().substring(Math.min(other.end, start), start);
    }

    /** Whether two levels may be counted in one unit, and are of comparable size. */
    boolean isLike(Size o) {
        double ratio = value.high() / Math.max(o.value.low(), 1e-9);
        return isOfUnit(o) && ratio < FARTHEST && ratio > 1 / FARTHEST;
    }

    boolean isOfUnit(Size o) {
        return unit.equals(o.unit) || unit.isEmpty() || o.unit.isEmpty();
    }
}
