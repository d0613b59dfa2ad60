// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.report.JsonlReport;
import java.io.IOException;

/** A checked text as the fields of a JSON object. */
final class CheckJson {

    private CheckJson() {}

    static void fields(CheckedBrief checked, Lang lang, Provenance provenance, JsonGenerator json)
            throws IOException {
        JsonlReport report = new JsonlReport(lang, provenance);
        json.writeStringField("brief", checked.name());
        json.writeStringField("lang", checked.lang().tag());
        AnswerJson.text(json, "published", checked.published());
        AnswerJson.text(json, "as_of", checked.asOf());
        json.writeStringField("review", "automatic, unreviewed");
        json.writeArrayFieldStart("statements");
        for (Checked statement : checked.statements()) {
            json.writeStartObject();
            report.fields(checked.name(), statement, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        AnswerJson.codes(json, "notices", checked.notices().stream().map(n -> n.in(lang)).toList());
    }
}
