// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.speech.Speech;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One question asked for each of several years, as JSON-stat 2.0 or CSV. Unknown years stay empty.
 */
final class SeriesResource {

    static final int MOST_YEARS = 60;

    private static final String BOUNDED_HEADER =
            "year,value,low,high,revised_low,revised_high,unit,grade,reason,origin,"
                    + "release,released,licence\r\n";

    private final Holdings holdings;

    SeriesResource(Holdings holdings) {
        this.holdings = holdings;
    }

    /**
     * The answers from one year to another.
     *
     * @param question about a year; its base, if it has one, moves along
     */
    List<Answer> answers(Question question, int first, int last, LocalDate asOf) {
        List<Question> questions = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            int shift = year - question.period().firstYear();
            Period base = question.base();
            questions.add(
                    question.toBuilder()
                            .period(Period.year(year))
                            .base(base == null ? null : base.plusYears(shift))
                            .build());
        }
        return holdings.engine().answer(questions, asOf);
    }

    /** The answers as a JSON-stat dataset of one dimension, time. */
    String jsonStat(Question question, List<Answer> answers, Lang lang) throws IOException {
        return JsonLines.object(
                json -> {
                    json.writeStringField("version", "2.0");
                    json.writeStringField("class", "dataset");
                    json.writeStringField("label", holdings.language().say(question, lang));
                    json.writeStringField("source", source(answers));
                    Provenance provenance = holdings.provenance();
                    List<EvidenceItem> items = evidence(answers);
                    json.writeStringField("updated", updated(answers, provenance));
                    AnswerJson.codes(json, "id", List.of("time"));
                    json.writeArrayFieldStart("size");
                    json.writeNumber(answers.size());
                    json.writeEndArray();
                    json.writeObjectFieldStart("role");
                    AnswerJson.codes(json, "time", List.of("time"));
                    json.writeEndObject();
                    dimension(json, answers, lang);
                    numbers(json, "value", answers, ValueSet::value);
                    statuses(json, answers);
                    json.writeObjectFieldStart("extension");
                    json.writeStringField("unit", unit(answers));
                    json.writeStringField("question", question.toString());
                    json.writeStringField("release", Provenance.releases(items));
                    json.writeStringField("licence", provenance.licences(items));
                    numbers(json, "low", answers, ValueSet::low);
                    numbers(json, "high", answers, ValueSet::high);
                    numbers(json, "revised_low", answers, ValueSet::revisedLow);
                    numbers(json, "revised_high", answers, ValueSet::revisedHigh);
                    json.writeEndObject();
                });
    }

    /** One number of each answer; null where it isn't known, or has no bound. */
    private static void numbers(
            JsonGenerator json,
            String field,
            List<Answer> answers,
            ToDoubleFunction<ValueSet> which)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (Answer answer : answers) {
            double number =
                    answer instanceof Answer.Known known
                            ? which.applyAsDouble(known.value())
                            : Double.NaN;
            if (Double.isFinite(number)) {
                json.writeNumber(BigDecimal.valueOf(number).toPlainString());
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }

    private static void dimension(JsonGenerator json, List<Answer> answers, Lang lang)
            throws IOException {
        json.writeObjectFieldStart("dimension");
        json.writeObjectFieldStart("time");
        json.writeStringField("label", Speech.say(lang, "common.year"));
        json.writeObjectFieldStart("category");
        AnswerJson.codes(json, "index", answers.stream().map(SeriesResource::year).toList());
        json.writeObjectFieldStart("label");
        for (Answer answer : answers) {
            json.writeStringField(year(answer), year(answer));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The grade of what is known, and why the rest isn't. */
    private static void statuses(JsonGenerator json, List<Answer> answers) throws IOException {
        json.writeObjectFieldStart("status");
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            json.writeStringField(
                    String.valueOf(i),
                    answer instanceof Answer.Unknown u
                            ? u.reason().code()
                            : answer.evidence().grade().toString());
        }
        json.writeEndObject();
    }

    /** The answers as CSV: year, value, bounds, unit, grade, why not, origins. */
    String csv(List<Answer> answers) {
        StringBuilder out = new StringBuilder(BOUNDED_HEADER);
        Provenance provenance = holdings.provenance();
        for (Answer answer : answers) {
            if (answer instanceof Answer.Known k) {
                List<EvidenceItem> items = k.evidence().items();
                FiguresTable.row(
                        out,
                        year(answer),
                        FiguresTable.number(k.value().value()),
                        bound(k.value().low()),
                        bound(k.value().high()),
                        bound(k.value().revisedLow()),
                        bound(k.value().revisedHigh()),
                        k.unit(),
                        k.evidence().grade().toString(),
                        "",
                        FiguresTable.text(Provenance.origins(items)),
                        FiguresTable.text(Provenance.releases(items)),
                        provenance.days(items),
                        FiguresTable.text(provenance.licences(items)));
            } else if (answer instanceof Answer.Unknown u) {
                FiguresTable.row(
                        out,
                        year(answer),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        u.reason().code(),
                        "",
                        "",
                        "",
                        "");
            }
        }
        return out.toString();
    }

    /** Empty where there is none. */
    private static String bound(double number) {
        return Double.isFinite(number) ? FiguresTable.number(number) : "";
    }

    private static String year(Answer answer) {
        return answer.question().period().toString();
    }

    private static String unit(List<Answer> answers) {
        return answers.stream()
                .filter(Answer.Known.class::isInstance)
                .map(a -> ((Answer.Known) a).unit())
                .findFirst()
                .orElse("");
    }

    private static String source(List<Answer> answers) {
        String origins = Provenance.origins(evidence(answers));
        return origins.isEmpty() ? "-" : origins;
    }

    private static List<EvidenceItem> evidence(List<Answer> answers) {
        return answers.stream().flatMap(a -> a.evidence().items().stream()).toList();
    }

    /** The last day of a release anything comes from; of what is answered where none has a day. */
    private static String updated(List<Answer> answers, Provenance provenance) {
        return evidence(answers).stream()
                .flatMap(i -> provenance.released(i).stream())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> lastDay(answers).toString());
    }

    private static LocalDate lastDay(List<Answer> answers) {
        return answers.stream()
                .filter(a -> !(a instanceof Answer.Unknown))
                .map(a -> a.question().period().lastDay())
                .max(Comparator.naturalOrder())
                .orElseGet(LocalDate::now);
    }
}
