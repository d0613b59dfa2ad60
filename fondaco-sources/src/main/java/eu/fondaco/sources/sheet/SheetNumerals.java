// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What columns of numbers of a table are that hold no values of trade: ranks, codes, times, dues.
 */
final class SheetNumerals {

    private static final Pattern INVOICED =
            Pattern.compile("\\b" + WordLists.of("invoiced") + "\\b");
    private static final Pattern CUSTOMS_VALUE =
            Pattern.compile("\\b" + WordLists.of("customs-value") + "\\b");

    /** From that share of its cells on a column is what they are. */
    private static final double MOST = 0.6;

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\d. ,/&+-]{1,12}");

    /** A number that is no time, however it is read: {@code 310,608,467}. */
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,' ]\\d{3}){2,}");

    private final SheetBlock block;

    SheetNumerals(SheetBlock block) {
        this.block = block;
    }

    /** The lowest of the headers over a column; those above it may stand over several. */
    String own(int c) {
        List<String> headers = block.headers().get(c);
        return headers.isEmpty() ? "" : headers.get(headers.size() - 1);
    }

    /** Whether a column holds values of invoices beside those that customs state. */
    boolean isInvoiced(int c) {
        return INVOICED.matcher(SheetWords.key(block.header(c))).find()
                && IntStream.range(0, block.grid().width())
                        .mapToObj(block::header)
                        .anyMatch(h -> CUSTOMS_VALUE.matcher(SheetWords.key(h)).find());
    }

    /** Whether more than one in ten is less than nothing, as balances and changes are. */
    static boolean isBelowZero(List<SheetCell> cells) {
        long below =
                cells.stream()
                        .filter(x -> x.number() != null && x.number().signum() < 0)
                        .filter(x -> !SheetMarks.isSentinel(x.text()))
                        .count();
        return below * 10 > cells.size();
    }

    /** Whether numbers only count rows, each group from one on perhaps. */
    static boolean isCount(List<SheetCell> cells) {
        int before = 0;
        int follow = 0;
        for (SheetCell cell : cells) {
            if (!cell.text().matches("\\d{1,4}[.)\u00b0]?")) {
                return false;
            }
            int n = Integer.parseInt(cell.text().replaceAll("\\D", ""));
            follow += n == before + 1 || n == 1 ? 1 : 0;
            before = n;
        }
        return cells.size() > 2 && follow >= 0.9 * cells.size();
    }

    /** Whether whole numbers stand at the left of words and have no time or flow over them. */
    boolean areCodes(int c, List<SheetCell> cells) {
        SheetPhrase head = SheetPhrase.of(own(c));
        boolean bare = head.flow().isEmpty() && head.time().isEmpty();
        boolean whole =
                cells.stream().allMatch(x -> CODE.matcher(SheetMarks.bare(x.text())).matches());
        boolean coded =
                SheetWords.isCode(own(c))
                        || cells.stream().anyMatch(x -> x.text().matches("0\\d+"));
        return bare && whole && coded;
    }

    /** Whether a column says when. */
    boolean isOfPeriods(int c, List<SheetCell> cells) {
        String header = block.header(c);
        Predicate<SheetCell> is =
                x ->
                        !GROUPED.matcher(x.text()).matches()
                                && LabelKinds.period(x.text(), header).isPresent();
        long periods = cells.stream().filter(is).count();
        long others = cells.stream().filter(x -> SheetWords.isOpen(x.text())).count();
        boolean head =
                SheetPeriods.within(header).isEmpty() && SheetPhrase.of(header).flow().isEmpty();
        return periods > 0 && head && periods >= MOST * (cells.size() - others);
    }
}
