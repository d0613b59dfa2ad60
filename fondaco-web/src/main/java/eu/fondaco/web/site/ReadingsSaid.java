// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.Annotations;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.api.Mending;
import eu.fondaco.web.speech.Speech;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a visitor says statements are about, by the ids of the statements: a question each, or that
 * it is to be left out. What isn't understood is kept as typed, with a word on why.
 */
final class ReadingsSaid {

    /** Fields of a choice among readings begin so. */
    static final String READING = "reading.";

    /** Fields of a question written by hand begin so. */
    static final String OTHER = "other.";

    static final ReadingsSaid NOTHING = new ReadingsSaid(Map.of());

    private final Map<String, String> fields;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final List<Label> troubles = new ArrayList<>();

    /**
     * @param fields of the form, by name
     */
    ReadingsSaid(Map<String, String> fields) {
        this.fields = fields;
    }

    boolean isEmpty() {
        return fields.values().stream().allMatch(String::isBlank);
    }

    /** The copy of a checked text in which what was said is written as comments. */
    String annotate(CheckedBrief brief, QuestionLanguage language, Lang visitors) {
        for (Claim left : brief.leftOut()) {
            if (fields.getOrDefault(READING + left.id(), "").equals(Annotations.CHECK)) {
                written.put(left.id(), Annotations.CHECK);
            }
        }
        int number = 0;
        for (Checked s : brief.statements()) {
            number++;
            String id = s.claim().id();
            String other = fields.getOrDefault(OTHER + id, "").strip();
            String chosen = other.isEmpty() ? fields.getOrDefault(READING + id, "").strip() : other;
            if (chosen.equals(Annotations.IGNORE)) {
                written.put(id, chosen);
            } else if (!chosen.isEmpty()) {
                understand(number, id, chosen, language, visitors);
            }
        }
        return Annotations.write(brief.document().raw(), brief.found(), written);
    }

    private void understand(
            int number, String id, String text, QuestionLanguage language, Lang visitors) {
        try {
            Question question = language.parse(text, visitors);
            written.put(id, question.toString());
        } catch (QuestionSyntaxException e) {
            List<String> better = Mending.of(e);
            String instead = better.isEmpty() ? "" : " \u2192 " + better.get(0);
            wrong.put(id, text);
            troubles.add(
                    Speech.both(
                            "readings-said.statement-question",
                            number,
                            text,
                            e.getMessage(),
                            instead));
        }
    }

    /**
     * What was written by hand for a statement and not understood; empty when there is nothing
     * such.
     */
    String typed(String id) {
        return wrong.getOrDefault(id, "");
    }

    /** Why something of it couldn't be used. */
    List<Label> troubles() {
        return List.copyOf(troubles);
    }
}
