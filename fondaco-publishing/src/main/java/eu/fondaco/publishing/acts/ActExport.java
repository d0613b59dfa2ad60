// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.acts;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.checking.acts.Lifecycle;
import eu.fondaco.checking.acts.When;
import eu.fondaco.core.relation.FollowUp;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.CsvText;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.publishing.calendar.DayCalendar;
import eu.fondaco.publishing.speech.Speech;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Acts for other programs: a table, JSON, or a calendar of the days on which they end. */
public final class ActExport {

    /** Columns of the table. */
    public static final List<String> COLUMNS =
            List.of(
                    "id",
                    "date",
                    "date_kind",
                    "kind",
                    "kind_as_printed",
                    "our_parties",
                    "partner_parties",
                    "partner_areas",
                    "sectors",
                    "promises",
                    "follow_up",
                    "status",
                    "status_at",
                    "state",
                    "state_on",
                    "ends",
                    "follows",
                    "text",
                    "urls");

    private final Relations relations;
    private final LocalDate day;

    /** Exports with the state of each act on a day. */
    public ActExport(Relations relations, LocalDate day) {
        this.relations = relations;
        this.day = day;
    }

    /** The table as CSV, no cell of which a spreadsheet takes for a formula. */
    public String csv(List<Instrument> acts) {
        StringBuilder out = new StringBuilder();
        line(out, COLUMNS);
        acts.forEach(i -> line(out, row(i)));
        return out.toString();
    }

    static void line(StringBuilder out, List<String> cells) {
        out.append(String.join(",", cells.stream().map(CsvText::field).toList())).append("\r\n");
    }

    /** All acts as an object of JSON with a list. */
    public String json(List<Instrument> acts) throws IOException {
        List<String> all = new ArrayList<>();
        for (Instrument i : acts) {
            all.add(json(i));
        }
        return "{\"agreements\":[" + String.join(",\n", all) + "]}\n";
    }

    /** A row of the table; several texts of a cell are apart by " ; ". */
    public List<String> row(Instrument i) {
        Lifecycle life = Lifecycle.of(i, relations);
        return List.of(
                i.id(),
                i.date().isKnown() ? i.date().toString() : "",
                code(i.dateKind()),
                i.kind().code(),
                i.kindAsPrinted(),
                joined(i.ourParties()),
                joined(i.partnerParties()),
                joined(i.partnerAreas()),
                joined(i.sectors()),
                joined(i.promises()),
                joined(
                        i.followUp().stream()
                                .map(f -> f.promise() + " " + f.state().code())
                                .toList()),
                i.status(),
                i.statusAt().isKnown() ? i.statusAt().toString() : "",
                code(life.on(day)),
                day.toString(),
                ends(life),
                i.follows(),
                i.text(),
                joined(i.urls()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String joined(List<String> texts) {
        return String.join(" ; ", texts);
    }

    /** The last day, as finely as it is known; empty where none is. */
    private static String ends(Lifecycle life) {
        When end = life.end();
        if (end == null) {
            return "";
        }
        String first = end.from().toString();
        return end.days() <= 1
                ? first
                : end.days() <= 31 ? first.substring(0, 7) : first.substring(0, 4);
    }

    /** One act as an object of JSON. */
    public String json(Instrument i) throws IOException {
        Lifecycle life = Lifecycle.of(i, relations);
        return JsonLines.object(
                json -> {
                    json.writeStringField("id", i.id());
                    AnswerJson.text(json, "date", i.date().isKnown() ? i.date() : null);
                    json.writeStringField("date_kind", code(i.dateKind()));
                    json.writeStringField("kind", i.kind().code());
                    json.writeStringField("kind_as_printed", i.kindAsPrinted());
                    AnswerJson.codes(json, "our_parties", i.ourParties());
                    AnswerJson.codes(json, "partner_parties", i.partnerParties());
                    AnswerJson.codes(json, "our_areas", i.ourAreas());
                    AnswerJson.codes(json, "partner_areas", i.partnerAreas());
                    AnswerJson.codes(json, "sectors", i.sectors());
                    AnswerJson.codes(json, "promises", i.promises());
                    followUp(json, i.followUp());
                    json.writeStringField("status", i.status());
                    AnswerJson.text(
                            json, "status_at", i.statusAt().isKnown() ? i.statusAt() : null);
                    json.writeStringField("state", code(life.on(day)));
                    json.writeStringField("state_on", day.toString());
                    AnswerJson.text(json, "ends", ends(life).isEmpty() ? null : ends(life));
                    AnswerJson.text(json, "follows", i.follows().isEmpty() ? null : i.follows());
                    json.writeBooleanField("sectors_complete", i.sectorsComplete());
                    json.writeBooleanField("promises_complete", i.promisesComplete());
                    AnswerJson.codes(json, "conflicts", i.conflicts());
                    AnswerJson.text(json, "text", i.text().isEmpty() ? null : i.text());
                    AnswerJson.codes(json, "urls", i.urls());
                });
    }

    /** What became of promises, as a list of objects. */
    public static void followUp(JsonGenerator json, List<FollowUp> all) throws IOException {
        json.writeArrayFieldStart("follow_up");
        for (FollowUp f : all) {
            json.writeStartObject();
            json.writeNumberField("promise", f.promise());
            json.writeStringField("state", f.state().code());
            AnswerJson.text(json, "at", f.at().isKnown() ? f.at() : null);
            json.writeStringField("source", f.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * A calendar (RFC 5545) with the last day of each act; one that ends on some day of a month or
     * a year stands on the first of those days, or on the last where the first is over, and says
     * so. Acts that have ended are left out.
     */
    public String calendar(List<Instrument> acts, Lang lang) {
        DayCalendar calendar = new DayCalendar("acts", day);
        for (Instrument i : acts) {
            When end = Lifecycle.of(i, relations).end();
            if (end == null || end.to().isBefore(day)) {
                continue;
            }
            boolean exact = end.days() <= 1;
            String ends =
                    exact
                            ? Speech.say(lang, "act-export.ends")
                            : Speech.say(lang, "act-export.ends-within", end.from(), end.to());
            calendar.add(
                    i.id(),
                    exact || end.from().isBefore(day) ? end.to() : end.from(),
                    ends + called(i),
                    i.id() + "; " + i.status(),
                    i.urls().stream()
                            .filter(u -> u.matches("https?://\\S+"))
                            .findFirst()
                            .orElse(""));
        }
        return calendar.write();
    }

    /** What an act is called, as far as the register tells, and who is on the other side. */
    private static String called(Instrument i) {
        return Stream.concat(Stream.of(i.kindAsPrinted()), i.partnerParties().stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
