// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with its numbers.
 *
 * @param start of it in the reading text
 * @param heading whether it is a title or heading
 * @param block which paragraph of the text it is in
 */
record Sentence(
        Document document,
        int start,
        String text,
        List<Printed> numbers,
        boolean heading,
        int block) {

    /** A full stop that isn't part of a number or a short form. */
    private static final Pattern END =
            Pattern.compile(
                    "(?<=[.!?;])(?<!\\b\\p{L}\\.)(?<!\\b(?:ca|vs|no|St|Dr|art|cfr|Sig|Mr|Ms)\\.)[\"\u201d\u00bb)]*\\s+(?=[\\p{Lu}\"\u201c\u00ab\\d])");

    private static final int LONGEST = 2_000;
    private static final int MOST_NUMBERS = 40;
    private static final int NEAR = 80;

    /** So many whole numbers tell how a text prints them, of which one in so many may be round. */
    private static final int ENOUGH = 12;

    private static final int FEW = 5;

    /** The sentences of a text's prose; rows of tables aren't among them. */
    static List<Sentence> of(Document document, Lang lang) {
        List<Sentence> out = new ArrayList<>();
        int number = -1;
        for (Block block : document.blocks()) {
            number++;
            if (block.kind() == Kind.TABLE_ROW) {
                continue;
            }
            String text = document.plain().substring(block.start(), block.end());
            text = text.replace('\u2019', '\'');
            int from = 0;
            Matcher m = END.matcher(text);
            boolean more = true;
            while (more) {
                more = m.find();
                int to = more ? m.end() : text.length();
                String one = text.substring(from, to);
                if (!one.isBlank() && one.length() <= LONGEST) {
                    List<Printed> numbers = Printed.in(one, lang);
                    boolean heading = block.kind() == Kind.HEADING;
                    if (numbers.size() <= MOST_NUMBERS) { // more are a list, not a sentence
                        out.add(
                                new Sentence(
                                        document,
                                        block.start() + from,
                                        one,
                                        numbers,
                                        heading,
                                        number));
                    }
                }
                from = to;
            }
        }
        boolean exact = isExact(out) || Zeros.areDigits(out);
        return exact ? out.stream().map(Sentence::exact).toList() : out;
    }

    /** Whether nearly all whole numbers of a text are printed to their last digit. */
    private static boolean isExact(List<Sentence> all) {
        List<Printed> whole =
                all.stream().flatMap(s -> s.numbers.stream()).filter(Printed::isWhole).toList();
        long round = whole.stream().filter(n -> n.step() > n.scale()).count();
        return whole.size() >= ENOUGH && round * FEW <= whole.size();
    }

    /** The same in a text where a zero at the end is a digit as the others. */
    private Sentence exact() {
        List<Printed> exact = numbers.stream().map(Printed::exact).toList();
        return new Sentence(document, start, text, exact, heading, block);
    }

    /** Whether it is all of its paragraph. */
    boolean isBlock() {
        Block own = document.blocks().get(block);
        return own.start() == start && own.end() - own.start() <= text.length();
    }

    /** Place of a stretch in the file. */
    Span span(int from, int to) {
        return document.span(start + from, start + to);
    }

    /** The words of a number with its sign and unit. */
    String words(Printed number) {
        return text.substring(number.start(), number.end()).strip();
    }

    /** The words right behind a number. */
    String after(Printed number) {
        return after(number.end());
    }

    /** The words right behind a place. */
    String after(int at) {
        return text.substring(at, Math.min(text.length(), at + NEAR));
    }
}
