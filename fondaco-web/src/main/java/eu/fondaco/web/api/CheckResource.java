// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.publishing.report.JsonlReport;
import eu.fondaco.web.Checks;
import eu.fondaco.web.Respond;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;

/** Checks a text sent as the body of a request. */
final class CheckResource {

  private final Checks checks;

  CheckResource(Checks checks) {
    this.checks = checks;
  }

  void handle(Context ctx) throws IOException {
    byte[] body = ctx.req().getInputStream().readNBytes(checks.maxText() + 1);
    Respond.drain(ctx);
    String text = checks.decode(body);
    Lang lang = Api.lang(ctx);
    Checker.Options options =
        new Checker.Options(textLang(ctx), Api.date(ctx, "published"), Api.asOf(ctx));
    CheckedBrief checked = checks.check(name(ctx), text, options);
    ctx.header("Cache-Control", "no-store");
    if ("jsonl".equals(ctx.queryParam("format"))) {
      StringBuilder lines = new StringBuilder();
      new JsonlReport(lang).write(checked, lines);
      Respond.once(ctx, "application/x-ndjson", lines.toString());
      return;
    }
    Respond.once(ctx, "application/json", object(checked, lang));
  }

  private static String object(CheckedBrief checked, Lang lang) throws IOException {
    JsonlReport report = new JsonlReport(lang);
    return JsonLines.object(json -> {
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
      AnswerJson.codes(json, "notices", checked.notices());
    });
  }

  private static Lang textLang(Context ctx) {
    String asked = ctx.queryParam("text-lang");
    return asked == null ? null : asked.equalsIgnoreCase("it") ? Lang.IT : Lang.EN;
  }

  /** The format is told by the ending of the name, given or made from the type of the body. */
  private static String name(Context ctx) {
    String given = ctx.queryParam("name");
    if (given != null && given.matches("[\\p{L}\\p{N} ._-]{1,80}")) {
      return given;
    }
    String type = String.valueOf(ctx.contentType()).toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") ? "text.html" : type.startsWith("text/markdown") ? "text.md" : "text.txt";
  }
}
