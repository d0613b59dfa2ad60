// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.evidence.ValueWords;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.publishing.speech.Speech;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** A table in words: its rows, as many as wanted, then what all of them rest on. */
public final class TableWords {

    private final Lang lang;
    private final UnaryOperator<String> names;

    /** Words in which codes stand alone. */
    public TableWords(Lang lang) {
        this(lang, code -> code);
    }

    /**
     * Words in a language.
     *
     * @param names what codes of areas and goods are called; the code itself where nothing is known
     */
    public TableWords(Lang lang, UnaryOperator<String> names) {
        this.lang = lang;
        this.names = names;
    }

    /** One number, or why it isn't known. */
    public String value(TableRow row) {
        if (Double.isNaN(row.value())) {
            return Speech.say(lang, "common.not-known") + row.reason().words().in(lang);
        }
        String value =
                ValueWords.head(
                        ValueSet.between(row.low(), row.value(), row.high()), row.unit(), lang);
        return row.status().isEmpty() ? value : value + " [" + row.status() + "]";
    }

    /** How many rows aren't shown, and where all are had; empty where all are shown. */
    public String left(long size, long shown) {
        return size <= shown
                ? ""
                : Speech.say(lang, "table-words.and-more-of-rows", (size - shown), size);
    }

    /**
     * Writes the table.
     *
     * @param said what it asks, for people
     * @param most how many rows are written
     */
    public void write(TableAnswer answer, String said, long most, Appendable out)
            throws IOException {
        if (answer instanceof TableAnswer.Unknown unknown) {
            out.append(Speech.say(lang, "common.not-known"))
                    .append(unknown.message().in(lang))
                    .append('\n');
        } else {
            TableAnswer.Known known = (TableAnswer.Known) answer;
            String first = Character.toUpperCase(said.charAt(0)) + said.substring(1);
            out.append(first)
                    .append(": ")
                    .append(String.valueOf(known.size()))
                    .append(
                            known.size() == 1
                                    ? Speech.say(lang, "table-words.row")
                                    : Speech.say(lang, "table-words.rows"))
                    .append('\n');
            rows(known, most, out);
        }
        line(out, Speech.say(lang, "common.question"), said);
        line(out, Speech.say(lang, "common.asked-as"), answer.question().toString());
        for (Note note : answer.evidence().notes()) {
            line(out, Speech.say(lang, "common.note"), note.in(lang));
        }
        for (String source : AnswerWords.sources(answer.evidence().items(), lang)) {
            line(out, Speech.say(lang, "common.source"), source);
        }
    }

    private void rows(TableAnswer.Known table, long most, Appendable out) throws IOException {
        int axes = table.members().size();
        int[] widths = new int[axes];
        for (int a = 0; a < axes; a++) {
            widths[a] =
                    table.members().get(a).stream()
                            .mapToInt(code -> called(code).length())
                            .max()
                            .orElse(0);
        }
        long[] shown = {0};
        table.forEach(
                row -> {
                    if (shown[0]++ >= most) {
                        return false;
                    }
                    for (int a = 0; a < axes; a++) {
                        String member = called(row.code(a));
                        out.append(member).append(" ".repeat(widths[a] - member.length() + 2));
                    }
                    out.append(value(row)).append('\n');
                    return true;
                });
        String left = left(table.size(), most);
        if (!left.isEmpty()) {
            out.append(left)
                    .append(Speech.say(lang, "table-words.rows-n-shows-more-format-csv"))
                    .append('\n');
        }
    }

    /** A code with its name, where it has one. */
    private String called(String code) {
        String name = names.apply(code);
        return name.equals(code) ? code : code + "  " + name;
    }

    private static void line(Appendable out, String label, String text) throws IOException {
        out.append("  ").append(label).append(": ").append(text).append('\n');
    }
}
