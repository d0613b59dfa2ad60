// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import eu.fondaco.core.answer.Modelled;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.speech.Speech;
import java.util.List;

/**
 * A living brief with its numbers filled in.
 *
 * @param markdown the text, every live part replaced by a mark (see {@link #mark}); no front matter
 * @param numbers what stands at each mark, in order
 * @param faults what stops it from being published; those parts show their question
 */
public record BuiltBrief(String markdown, List<Live> numbers, List<BriefFault> faults) {

    private static final char OPEN = '\uE000';
    private static final char SHUT = '\uE001';

    /**
     * A number or word that lives.
     *
     * @param printed as the text shows it
     * @param published the answer when the brief was published; null when that day is unknown
     * @param today the answer as of the day asked for
     */
    public record Live(String printed, Answer published, Answer today, boolean changed) {}

    public BuiltBrief {
        numbers = List.copyOf(numbers);
        faults = List.copyOf(faults);
    }

    /** The mark that stands for a number: characters of nobody's text. */
    static String mark(int index) {
        return OPEN + String.valueOf(index) + SHUT;
    }

    static String withoutMarks(String text) {
        return text.replace(OPEN, ' ').replace(SHUT, ' ');
    }

    /** Said at the head of every brief that shows a modelled number. */
    static final Label MODELLED = Speech.both("built-brief.modelled-not-real-numbers");

    /** Whether one of its numbers rests on modelled data. */
    public boolean isModelled() {
        return numbers.stream().anyMatch(n -> Modelled.isModelled(n.today().evidence()));
    }

    /** The text as plain Markdown, its numbers written out. */
    public String asMarkdown() {
        String text =
                (isModelled() ? "> **" + MODELLED.en() + "**\n> **" + MODELLED.it() + "**\n\n" : "")
                        + markdown;
        for (int i = 0; i < numbers.size(); i++) {
            text = text.replace(mark(i), numbers.get(i).printed());
        }
        return text;
    }
}
