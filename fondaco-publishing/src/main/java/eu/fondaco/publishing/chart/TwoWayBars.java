// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two numbers for each row, set back to back as ages and sexes are in a pyramid of population:
 * imports and exports by year, or two regions by product. What isn't known is left open and says
 * so, which keeps a relation of which three years are known from looking as if it had no others.
 *
 * @param title what is compared
 * @param unit of all numbers
 * @param left whose numbers go to the left
 * @param right whose numbers go to the right
 */
public record TwoWayBars(String title, String unit, String left, String right, List<Row> rows)
        implements Chart {

    private static final double ROW = 24;
    private static final double HEAD = 24;
    private static final double HEAD_LINE = 16;

    /** A head that is wider than its side is told in so many lines. */
    private static final int HEAD_LINES = 3;

    private static final double NUMBER = 70;

    /** Names no longer than these are years, or several of them, and stand between the bars. */
    private static final int YEARS = "2011–2022".length();

    /**
     * One row.
     *
     * @param left a number, or NaN where none is known
     * @param right a number, or NaN where none is known
     * @param note what happened, such as a signed agreement; empty for nothing
     */
    public record Row(String name, double left, double right, String note) {}

    public TwoWayBars {
        rows = List.copyOf(rows);
        if (rows.stream().anyMatch(r -> r.left < 0 || r.right < 0)) {
            throw new IllegalArgumentException(
                    "bars that go two ways have no numbers below nought");
        }
    }

    @Override
    public boolean isWorthDrawing() {
        return rows.stream().filter(r -> r.left > 0 || r.right > 0).count() > 1;
    }

    @Override
    public void write(Html html, Lang lang) {
        double most =
                rows.stream()
                        .mapToDouble(r -> Math.max(orNought(r.left), orNought(r.right)))
                        .max()
                        .orElse(1);
        Amounts amounts = Amounts.of(unit, most);
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(
                amounts.words(lang),
                rows.stream().anyMatch(r -> !r.note.isEmpty())
                        ? Speech.say(lang, "two-way-bars.agreements-signed-that-year")
                        : "");
        boolean wordy = rows.stream().anyMatch(r -> r.name.length() > YEARS);
        for (boolean narrow : new boolean[] {false, true}) {
            double width = narrow ? 340 : 860;
            double names = wordy ? narrow ? 0 : names() : Math.max(62, widest() + 20);
            Side side = new Side(html, drawing, amounts, most, width, names, lang);
            double row = wordy && narrow ? ROW + 14 : ROW;
            double room = (side.leftEnd() - 4) / Lettering.BOLDER;
            List<String> ofLeft = Lettering.lines(left, room, HEAD_LINES);
            List<String> ofRight = Lettering.lines(right, room, HEAD_LINES);
            int lines = Math.max(ofLeft.size(), ofRight.size());
            double head = HEAD + (lines - 1) * HEAD_LINE;
            drawing.picture(narrow ? "narrow" : "wide", width, head + rows.size() * row + 4);
            for (int i = 0; i < ofLeft.size(); i++) {
                drawing.text(
                        "name-b", side.leftEnd() - 4, 14 + i * HEAD_LINE, "end", ofLeft.get(i));
            }
            for (int i = 0; i < ofRight.size(); i++) {
                double y = 14 + i * HEAD_LINE;
                drawing.text("name-a", side.rightStart() + 4, y, "start", ofRight.get(i));
            }
            for (int i = 0; i < rows.size(); i++) {
                draw(side, rows.get(i), head + i * row, wordy && narrow);
            }
            html.close("svg");
        }
        drawing.close();
    }

    /** Room for names between the bars of a wide picture. */
    private double names() {
        return Math.min(340, Math.max(120, widest() + 24));
    }

    private double widest() {
        return rows.stream().mapToDouble(r -> Lettering.width(r.name)).max().orElse(0);
    }

    private void draw(Side side, Row row, double top, boolean above) {
        side.drawing.mark(says(row, side.lang));
        double y = above ? top + 14 : top;
        String name = Lettering.cut(row.name, above ? side.width - 8 : side.names - 12);
        side.drawing.text("", side.width / 2, above ? top + 10 : y + 14, "middle", name);
        side.bar(row.left, y, true);
        side.bar(row.right, y, false);
        if (!row.note.isEmpty()) {
            side.drawing.text("event-text", side.rightStart() - 9, y + 13, "start", "◆");
        }
        side.html.close("g");
    }

    /** The room for bars on both sides of the names. */
    private record Side(
            Html html,
            Drawing drawing,
            Amounts amounts,
            double most,
            double width,
            double names,
            Lang lang) {

        double leftEnd() {
            return (width - names) / 2 - (names == 0 ? 1 : 0);
        }

        double rightStart() {
            return width - leftEnd();
        }

        void bar(double value, double y, boolean toTheLeft) {
            double start = toTheLeft ? leftEnd() : rightStart();
            int way = toTheLeft ? -1 : 1;
            String anchor = toTheLeft ? "end" : "start";
            if (Double.isNaN(value)) {
                drawing.text(
                        "open",
                        start + way * 6,
                        y + 14,
                        anchor,
                        Speech.say(lang, "two-way-bars.no-number"));
                return;
            }
            double length = most == 0 ? 0 : (leftEnd() - NUMBER) * value / most;
            drawing.rect(
                    toTheLeft ? "bar left" : "bar right",
                    toTheLeft ? start - length : start,
                    y,
                    Math.max(.5, length),
                    ROW - 6,
                    null);
            drawing.text(
                    "", start + way * (length + 6), y + 14, anchor, amounts.print(value, lang));
        }
    }

    private static double orNought(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private String says(Row row, Lang lang) {
        return row.name
                + ": "
                + left
                + " "
                + say(row.left, lang)
                + ", "
                + right
                + " "
                + say(row.right, lang)
                + (row.note.isEmpty() ? "" : "; " + row.note);
    }

    private String say(double value, Lang lang) {
        return Double.isNaN(value)
                ? Speech.say(lang, "two-way-bars.not-known")
                : Numbers.print(value, unit, lang);
    }

    @Override
    public List<DrawnNumber> numbers() {
        return rows.stream()
                .flatMap(
                        r ->
                                Stream.of(
                                        DrawnNumber.of(left, r.name, r.left, unit),
                                        DrawnNumber.of(right, r.name, r.right, unit)))
                .filter(n -> !Double.isNaN(n.low()))
                .toList();
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        rows.stream()
                .filter(r -> !Double.isNaN(r.left) || !Double.isNaN(r.right))
                .limit(12)
                .forEach(r -> text.append(says(r, lang)).append(". "));
        return text.toString().strip();
    }
}
