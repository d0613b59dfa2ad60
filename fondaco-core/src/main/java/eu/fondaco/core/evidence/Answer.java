// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import java.util.List;
import java.util.Objects;

/** The answer to a question: a number or list with its evidence, or why it can't be known. */
public sealed interface Answer {

    Question question();

    Evidence evidence();

    /**
     * A number.
     *
     * @param unit {@code EUR}, {@code percent}, {@code percentage points}, {@code times}, {@code
     *     EUR per head}, {@code count}, {@code rank}, {@code sign}
     */
    record Known(Question question, ValueSet value, String unit, Evidence evidence)
            implements Answer {
        public Known {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(unit, "unit");
        }
    }

    /** An ordered list of codes. */
    record Listed(Question question, List<String> codes, Evidence evidence) implements Answer {
        public Listed {
            codes = List.copyOf(codes);
        }
    }

    /**
     * Why there is no answer.
     *
     * @param message for people, naming what is missing
     * @param evidence what was found all the same, such as the sources that disagree
     */
    record Unknown(Question question, Reason reason, Note message, Evidence evidence)
            implements Answer {

        /**
         * Why, for who doesn't know which tables there are: that none has it, where one is named;
         * of what is worked out, what it would need.
         */
        public Note plainly() {
            boolean lacking =
                    reason == Reason.NO_DATA
                            && (message.code() == NoteCode.NOT_IN_DATASET
                                    || message.code() == NoteCode.ONLY_PART_LISTED
                                    || message.code() == NoteCode.NOT_ALL_PARTS);
            if (!lacking) {
                return message;
            }
            boolean level =
                    question.measure().of() == null && question.measure().id().equals("level");
            return level
                    ? NoteCode.NOTHING_HAS_IT.note()
                    : NoteCode.NEEDS_TRADE_OF.note(message.args().get(0));
        }
    }
}
