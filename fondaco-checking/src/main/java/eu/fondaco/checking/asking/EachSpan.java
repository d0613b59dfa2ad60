// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.time.TimeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The same asked of several spans of time: "the yearly mean 2010-2014 and 2015-2019". A question
 * has one span, so that it is asked of each by itself.
 */
final class EachSpan {

    private final Function<String, Heard> hear;
    private final Function<String, Understanding> read;

    /**
     * Over readings.
     *
     * @param hear what is found in a text
     * @param read how a question is understood
     */
    EachSpan(Function<String, Heard> hear, Function<String, Understanding> read) {
        this.hear = hear;
        this.read = read;
    }

    /**
     * What is asked of each span, or how each of several members changed over one; null where there
     * is neither.
     */
    Understanding of(String text) {
        Heard heard = hear.apply(text);
        List<Part> spans =
                heard.of(Kind.TIME).filter(p -> p.time() instanceof TimeValue.Span).toList();
        boolean row =
                spans.size() > 1
                        && IntStream.range(1, spans.size())
                                .allMatch(i -> isBeside(heard, spans.get(i - 1), spans.get(i)));
        if (!row) {
            return new EachChange(hear, read).of(text);
        }
        String before = text.substring(0, heard.tokens().get(spans.get(0).from()).start());
        String behind =
                text.substring(heard.tokens().get(spans.get(spans.size() - 1).to() - 1).end());
        List<Understanding.Clear> each = new ArrayList<>();
        for (Part span : spans) {
            if (!(read.apply(before + heard.text(span) + behind)
                    instanceof Understanding.Clear c)) {
                return null;
            }
            each.add(c);
        }
        return new Understanding.Several(each, List.of(), List.of());
    }

    private static boolean isBeside(Heard heard, Part one, Part other) {
        return IntStream.range(one.to(), other.from()).allMatch(t -> isJoint(heard, t));
    }

    private static boolean isJoint(Heard heard, int token) {
        Part at = heard.at(token);
        return heard.tokens().get(token).is(",")
                || at != null
                        && (Heard.isSmall(at) || at.isAny("and", "compare", "or", "than", "to"));
    }
}
