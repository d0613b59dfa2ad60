// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.language.Completion;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.acts.ActExport;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.speech.Speech;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Figures, relations and measures as JSON objects. */
final class CatalogJson {

    private static final int MOST = 500;

    /**
     * What was found.
     *
     * @param body null when nothing is held
     * @param asked the id or code asked for
     * @param nearest ids or codes that are held, when the one asked for isn't
     */
    record Found(String body, String asked, List<String> nearest) {
        static Found of(JsonLines.Fields fields) throws IOException {
            return new Found(JsonLines.object(fields), "", List.of());
        }
    }

    private final Holdings holdings;

    CatalogJson(Holdings holdings) {
        this.holdings = holdings;
    }

    static Found completions(List<Completion> completions) throws IOException {
        return Found.of(
                json -> {
                    json.writeArrayFieldStart("completions");
                    for (Completion completion : completions) {
                        json.writeStartObject();
                        json.writeStringField("text", completion.text());
                        json.writeNumberField("from", completion.from());
                        json.writeStringField("note", completion.note());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    /**
     * Figures that fit {@code partner}, {@code measure}, {@code period}; {@code offset}, {@code
     * limit}.
     */
    Found figures(UnaryOperator<String> parameter) throws IOException {
        List<Figure> all = fitting(parameter);
        int offset = Math.min(all.size(), number(parameter, "offset", 0));
        int end = Math.min(all.size(), offset + Math.min(MOST, number(parameter, "limit", 100)));
        return Found.of(
                json -> {
                    json.writeNumberField("total", all.size());
                    json.writeNumberField("offset", offset);
                    json.writeArrayFieldStart("figures");
                    for (Figure figure : all.subList(offset, end)) {
                        json.writeStartObject();
                        figure(json, figure);
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    /**
     * All figures that fit {@code partner}, {@code measure} and {@code period}, where they are
     * given.
     */
    List<Figure> fitting(UnaryOperator<String> parameter) {
        String partner = parameter.apply("partner");
        String measure = parameter.apply("measure");
        String period = parameter.apply("period");
        return holdings.catalog().figures().stream()
                .filter(
                        f ->
                                partner == null
                                        || partner.isEmpty()
                                        || f.question().partner().list().contains(partner))
                .filter(
                        f ->
                                measure == null
                                        || measure.isEmpty()
                                        || f.question().measure().toString().equals(measure))
                .filter(
                        f ->
                                period == null
                                        || period.isEmpty()
                                        || String.valueOf(f.question().period()).equals(period))
                .toList();
    }

    private static int number(UnaryOperator<String> parameter, String name, int otherwise) {
        String text = parameter.apply(name);
        if (text != null && !text.matches("\\d{1,6}")) {
            throw new RefusedException(
                    400, "not-a-number", Speech.both("catalog-json.number-from-0-999999", name), 0);
        }
        return text == null ? otherwise : Integer.parseInt(text);
    }

    Found figure(String id) throws IOException {
        for (Figure figure : holdings.catalog().figures()) {
            if (figure.id().equals(id)) {
                return Found.of(json -> figure(json, figure));
            }
        }
        return new Found(
                null, id, nearest(id, holdings.catalog().figures().stream().map(Figure::id)));
    }

    /** Those that begin most alike, at most five. */
    private static List<String> nearest(String asked, Stream<String> held) {
        return held.filter(code -> alike(asked, code) > 0)
                .sorted(
                        Comparator.comparingInt((String code) -> -alike(asked, code))
                                .thenComparing(code -> code))
                .limit(5)
                .toList();
    }

    private static int alike(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length())
                && a.regionMatches(true, 0, b, 0, same + 1)) {
            same++;
        }
        return same;
    }

    private void figure(JsonGenerator json, Figure f) throws IOException {
        json.writeStringField("id", f.id());
        json.writeStringField("question", f.question().toString());
        AnswerJson.number(json, "value", f.value());
        AnswerJson.number(json, "step", f.step());
        json.writeStringField("unit", f.unit());
        json.writeStringField("qualifier", f.qualifier().sign());
        AnswerJson.text(json, "as_printed", f.asPrinted());
        AnswerJson.text(json, "released", f.released().isKnown() ? f.released() : null);
        AnswerJson.text(json, "origin", f.origin());
        AnswerJson.text(json, "url", f.url());
        AnswerJson.text(json, "licence", holdings.provenance().licence("figures").orElse(null));
        AnswerJson.text(json, "note", f.note());
    }

    Found relations() throws IOException {
        Set<String> codes = new TreeSet<>();
        holdings.catalog().relations().instruments().forEach(i -> codes.addAll(i.partnerAreas()));
        holdings.catalog().figures().forEach(f -> codes.addAll(f.question().partner().list()));
        codes.remove(Area.WORLD);
        return Found.of(
                json -> {
                    json.writeStringField("home", holdings.catalog().home());
                    json.writeArrayFieldStart("relations");
                    for (String code : codes) {
                        json.writeStartObject();
                        json.writeStringField("code", code);
                        name(
                                json,
                                holdings.catalog()
                                        .areas()
                                        .find(code)
                                        .map(Area::name)
                                        .orElse(Label.of(code)));
                        json.writeNumberField(
                                "instruments",
                                holdings.catalog().relations().instrumentsWith(code).size());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    Found relation(String code) throws IOException {
        Area area = holdings.catalog().areas().find(code).orElse(null);
        if (area == null) {
            return new Found(
                    null,
                    code,
                    nearest(code, holdings.catalog().areas().list().stream().map(Area::code)));
        }
        return Found.of(
                json -> {
                    json.writeStringField("code", area.code());
                    name(json, area.name());
                    json.writeArrayFieldStart("instruments");
                    for (Instrument i : holdings.catalog().relations().instruments()) {
                        if (i.partnerAreas().stream()
                                .anyMatch(
                                        p ->
                                                p.equals(area.code())
                                                        || holdings.catalog()
                                                                .areas()
                                                                .isUnder(p, area.code()))) {
                            instrument(json, i);
                        }
                    }
                    json.writeEndArray();
                    List<String> figures =
                            holdings.catalog().figures().stream()
                                    .filter(
                                            f ->
                                                    f.question()
                                                            .partner()
                                                            .list()
                                                            .contains(area.code()))
                                    .map(Figure::id)
                                    .toList();
                    AnswerJson.codes(json, "figures", figures);
                });
    }

    private static void instrument(JsonGenerator json, Instrument i) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", i.id());
        AnswerJson.text(json, "date", i.date().isKnown() ? i.date() : null);
        json.writeStringField("date_kind", i.dateKind().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringField("kind", i.kind().code());
        AnswerJson.text(json, "kind_as_printed", i.kindAsPrinted());
        AnswerJson.codes(json, "our_parties", i.ourParties());
        AnswerJson.codes(json, "partner_parties", i.partnerParties());
        AnswerJson.codes(json, "partner_areas", i.partnerAreas());
        AnswerJson.codes(json, "sectors", i.sectors());
        AnswerJson.codes(json, "promises", i.promises());
        AnswerJson.text(json, "status", i.status());
        AnswerJson.text(json, "status_at", i.statusAt().isKnown() ? i.statusAt() : null);
        json.writeBooleanField("sectors_complete", i.sectorsComplete());
        json.writeBooleanField("promises_complete", i.promisesComplete());
        AnswerJson.text(json, "text", i.text().isEmpty() ? null : i.text());
        AnswerJson.text(json, "follows", i.follows().isEmpty() ? null : i.follows());
        AnswerJson.codes(json, "conflicts", i.conflicts());
        AnswerJson.codes(json, "urls", i.urls());
        ActExport.followUp(json, i.followUp());
        json.writeEndObject();
    }

    Found measures() throws IOException {
        return Found.of(
                json -> {
                    json.writeArrayFieldStart("measures");
                    for (var measure : holdings.measures().list()) {
                        MeasureDefinition d = measure.definition();
                        json.writeStartObject();
                        json.writeStringField("id", d.id());
                        name(json, d.name());
                        AnswerJson.text(json, "family", d.family().label().en());
                        text(json, "formula", d.formula());
                        text(json, "words", d.words());
                        text(json, "unit", d.unit());
                        text(json, "universe", d.universe());
                        text(json, "zeros", d.zeros());
                        AnswerJson.codes(json, "traps", d.traps().stream().map(Label::en).toList());
                        AnswerJson.codes(
                                json, "traps_it", d.traps().stream().map(Label::it).toList());
                        text(json, "source", d.source());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    private static void text(JsonGenerator json, String field, Label text) throws IOException {
        AnswerJson.text(json, field, text.en());
        AnswerJson.text(json, field + "_it", text.it());
    }

    private static void name(JsonGenerator json, Label name) throws IOException {
        json.writeStringField("name_en", name.en());
        json.writeStringField("name_it", name.it());
    }
}
