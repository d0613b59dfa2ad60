// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement with the parameters of its marks. What comes from data, files or users is always a
 * parameter; the text has names of our own tables, numbers and days.
 */
final class SqlText {

    /** Between the values of a list that is sent as one text; no code holds it. */
    static final char APART = '\u001f';

    private final StringBuilder text = new StringBuilder();
    private final List<String> parameters = new ArrayList<>();

    static SqlText of(String text, String... parameters) {
        return new SqlText().add(text, parameters);
    }

    /** Adds words, with the parameters of the marks in them. */
    SqlText add(String words, String... values) {
        text.append(words);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Adds another statement as a part of this one. */
    SqlText add(SqlText other) {
        text.append(other.text);
        parameters.addAll(other.parameters);
        return this;
    }

    /** A parameter, whose mark is put into words that are added later, in the same order. */
    String mark(String value) {
        parameters.add(value);
        return "?";
    }

    /** A parameter that is a list. */
    String list(List<String> values) {
        if (values.stream().anyMatch(v -> v.indexOf(APART) >= 0)) {
            throw new IllegalArgumentException("a code with a control character");
        }
        return "split(" + mark(String.join("" + APART, values)) + ", chr(31))";
    }

    /** Columns of equal length, as a relation. */
    static SqlText rows(String name, List<String> columns, List<List<String>> values) {
        SqlText rows = new SqlText();
        String lists = values.stream().map(rows::list).collect(Collectors.joining(", "));
        rows.text
                .append("UNNEST(")
                .append(lists)
                .append(") AS ")
                .append(name)
                .append("(")
                .append(String.join(", ", columns))
                .append(")");
        return rows;
    }

    /** How an amount is sent. */
    static String plain(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    String text() {
        return text.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setString(i + 1, parameters.get(i));
        }
    }
}
