// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parts a page that has no tags into its columns of prose, so that a table in one of them isn't
 * read on into the next. A page on which prose doesn't surely stand in columns is one part.
 */
final class PdfColumns {

    /** Characters of a line of prose, at least. */
    private static final int LINE = 22;

    /** Lines of prose that make a column, at least. */
    private static final int LINES = 3;

    private PdfColumns() {}

    /**
     * The parts of a page; each segment is in one of them.
     *
     * @param body size of the letters of most of the text
     */
    static List<List<Segment>> of(List<Segment> page, float body) {
        List<Segment> prose =
                page.stream().filter(s -> s.text().length() >= LINE && !s.isFigure()).toList();
        return prose.stream()
                .map(Segment::left)
                .distinct()
                .sorted()
                .map(left -> new Gutter(left, body, page, prose))
                .filter(Gutter::parts)
                .findFirst()
                .map(Gutter::columns)
                .orElse(List.of(page));
    }

    /** What stands on both sides of a line down the page, left of where lines of prose begin. */
    private record Gutter(float at, float body, List<Segment> page, List<Segment> prose) {

        private boolean isLeft(Segment s) {
            return s.right() <= at - 0.3f * body;
        }

        private boolean isRight(Segment s) {
            return s.left() >= at - 0.3f * body;
        }

        private Stream<Segment> left() {
            return prose.stream().filter(this::isLeft);
        }

        /** Lines that begin at the line; those of items begin a little further right. */
        private Stream<Segment> right() {
            return prose.stream().filter(s -> isRight(s) && s.left() < at + 0.3f * body);
        }

        /** Whether both sides have prose, and nothing lies across where they do. */
        boolean parts() {
            if (left().limit(LINES).count() < LINES || right().limit(LINES).count() < LINES) {
                return false;
            }
            double from = Math.max(top(left()), top(right()));
            double to = Math.min(bottom(left()), bottom(right()));
            boolean beside =
                    within(left(), from, to) >= LINES - 1 && within(right(), from, to) >= LINES - 1;
            if (!beside) { // tables beside prose
                from = Math.min(top(left()), top(right()));
                to = Math.max(bottom(left()), bottom(right()));
            }
            return within(page.stream().filter(s -> !isLeft(s) && !isRight(s)), from, to) == 0;
        }

        private static long within(Stream<Segment> lines, double from, double to) {
            return lines.filter(s -> s.y() >= from && s.y() <= to).count();
        }

        private static double top(Stream<Segment> lines) {
            return lines.mapToDouble(Segment::y).min().orElse(0);
        }

        private static double bottom(Stream<Segment> lines) {
            return lines.mapToDouble(Segment::y).max().orElse(0);
        }

        /** The two sides, the one on the right parted again, and what stands over or under both. */
        List<List<Segment>> columns() {
            double from = reach(Math.min(top(left()), top(right())), -1);
            double to = reach(Math.max(bottom(left()), bottom(right())), 1);
            List<Segment> left = new ArrayList<>();
            List<Segment> right = new ArrayList<>();
            List<Segment> across = new ArrayList<>();
            for (Segment s : page) {
                boolean beside = s.y() >= from && s.y() <= to;
                (beside && isLeft(s) ? left : beside && isRight(s) ? right : across).add(s);
            }
            List<List<Segment>> parts = new ArrayList<>(List.of(left, across));
            parts.addAll(of(right, body));
            return parts;
        }

        /** How far the columns go on up or down, without a wide gap or a line that lies across. */
        private double reach(double from, int way) {
            double at = from;
            List<Segment> further =
                    page.stream()
                            .filter(s -> (s.y() - from) * way > 0)
                            .sorted((a, b) -> Float.compare(a.y(), b.y()) * way)
                            .toList();
            for (Segment s : further) {
                if (!isLeft(s) && !isRight(s) || Math.abs(s.y() - at) > 4 * body) {
                    break;
                }
                at = s.y();
            }
            return at;
        }
    }
}
