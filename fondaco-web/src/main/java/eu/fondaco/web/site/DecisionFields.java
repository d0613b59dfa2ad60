// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.kept.KeptStatement.Decision;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.html.StatementNote;
import eu.fondaco.publishing.kept.Reviewed;
import java.util.Locale;
import java.util.Map;

/**
 * Under each statement of a check that is reviewed: accept, change or dismiss its verdict, and why.
 * Filled in with what was sent before, else with what was decided.
 */
final class DecisionFields implements StatementNote.Addition {

    /** The form that all of them belong to. */
    static final String FORM = "decisions";

    private final Visit visit;
    private final Reviewed reviewed;
    private final Map<String, String> sent;

    /**
     * @param sent what was sent and not taken, by name of field
     */
    DecisionFields(Visit visit, Reviewed reviewed, Map<String, String> sent) {
        this.visit = visit;
        this.reviewed = reviewed;
        this.sent = sent;
    }

    @Override
    public void write(Html html, Checked statement, int number) {
        Decision held = reviewed.check().statements().get(number - 1).decision();
        String choice =
                sent.getOrDefault("choice." + number, held == null ? "" : code(held.choice()));
        html.open("fieldset", "class", "reading noprint");
        html.leaf("legend", visit.say("review-pages.decide-on-statement") + number);
        radio(html, number, "", choice, visit.say("review-pages.not-yet"));
        radio(html, number, code(Choice.ACCEPT), choice, visit.say("review-pages.accept"));
        radio(
                html,
                number,
                code(Choice.CHANGE),
                choice,
                visit.say("review-pages.change-the-verdict-to"));
        verdicts(
                html,
                number,
                sent.getOrDefault("verdict." + number, held == null ? "" : held.verdict()));
        radio(
                html,
                number,
                code(Choice.DISMISS),
                choice,
                visit.say("review-pages.dismiss-say-nothing-of-it"));
        misleading(
                html,
                number,
                sent.isEmpty()
                        ? held != null && held.misleading()
                        : sent.containsKey("misleading." + number));
        reason(
                html,
                number,
                sent.getOrDefault("reason." + number, held == null ? "" : held.reason()));
        html.close("fieldset");
    }

    private static String code(Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static void radio(Html html, int number, String value, String chosen, String words) {
        html.open("label");
        html.empty(
                "input",
                "type",
                "radio",
                "name",
                "choice." + number,
                "value",
                value,
                "form",
                FORM,
                "checked",
                value.equals(chosen) ? "checked" : null);
        html.text(" " + words).close();
    }

    private void verdicts(Html html, int number, String chosen) {
        html.open(
                "select",
                "name",
                "verdict." + number,
                "form",
                FORM,
                "aria-label",
                visit.say("review-pages.verdict-of-statement") + number);
        for (String verdict : Reviewed.VERDICTS) {
            html.option(visit.say(Reviewed.words(verdict)), verdict, verdict.equals(chosen));
        }
        html.close();
    }

    /** Whether a number that is right misleads as it is presented. */
    private void misleading(Html html, int number, boolean chosen) {
        html.open("label");
        html.empty(
                "input",
                "type",
                "checkbox",
                "name",
                "misleading." + number,
                "value",
                "yes",
                "form",
                FORM,
                "checked",
                chosen ? "checked" : null);
        html.text(" " + visit.say("review-pages.misleading-as-presented")).close();
    }

    private void reason(Html html, int number, String written) {
        String id = "reason-" + number;
        html.label(visit.say("review-pages.reason-for-readers"), id);
        html.empty(
                "input",
                "type",
                "text",
                "id",
                id,
                "name",
                "reason." + number,
                "form",
                FORM,
                "maxlength",
                "1000",
                "value",
                written);
    }
}
