// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.classification;

import eu.fondaco.core.classification.Correspondence;
import eu.fondaco.core.classification.Nomenclature;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.RawRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two columns headed by classifications, one row a link; {@code weight} where it is known. Rows
 * with {@code START} and {@code END} count where they are valid in the year of the edition.
 */
final class CorrespondenceTable implements ClassificationFile.Reader {

    private static final Pattern YEAR = Pattern.compile(".*?(\\d{4})$|(\\d{4}).*");

    private final List<String> columns;
    private final String name;
    private final Correspondence.Builder builder;
    private final int year;
    private int rows;

    private CorrespondenceTable(
            List<String> columns, String name, Nomenclature source, Nomenclature target) {
        this.columns = columns;
        this.name = name;
        builder = new Correspondence.Builder(source, target);
        year = Math.max(year(source.edition()), year(target.edition()));
    }

    static Optional<ClassificationFile.Reader> of(List<String> columns, String name) {
        if (columns.size() < 2) {
            return Optional.empty();
        }
        Optional<Nomenclature> source = Nomenclature.find(columns.get(0));
        Optional<Nomenclature> target = Nomenclature.find(columns.get(1));
        return source.isPresent() && target.isPresent() && !source.equals(target)
                ? Optional.of(new CorrespondenceTable(columns, name, source.get(), target.get()))
                : Optional.empty();
    }

    private static int year(String text) {
        Matcher m = YEAR.matcher(text);
        return m.matches() ? Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1)) : 0;
    }

    @Override
    public void row(RawRow row, Consumer<DataIssue> issues) {
        String from = row.get(columns.get(0));
        String to = row.get(columns.get(1));
        int start = year(row.get("START"));
        int end = year(row.get("END"));
        boolean valid = year == 0 || start == 0 || end == 0 || start <= year && year <= end;
        if (from.isEmpty() || to.isEmpty() || !valid) {
            return;
        }
        try {
            String weight = row.get("weight");
            builder.add(from, to, weight.isEmpty() ? Double.NaN : Double.parseDouble(weight));
            rows++;
        } catch (IllegalArgumentException e) {
            issues.accept(
                    DataIssue.error(
                            "bad-number",
                            name,
                            row.line(),
                            "weight",
                            Speech.both(
                                    "issue.is-no-weight",
                                    row.get("weight").replaceAll("\\p{Cntrl}", " "),
                                    e.getMessage()),
                            Speech.both("remedy.write-the-share-of-the")));
        }
    }

    @Override
    public ClassificationFile.Content content(Consumer<DataIssue> issues) {
        if (rows == 0) {
            issues.accept(
                    DataIssue.error(
                            "no-rows",
                            name,
                            0,
                            "",
                            Speech.both("issue.has-no-links"),
                            Speech.both("remedy.check-the-file")));
            return new ClassificationFile.Content(List.of(), List.of());
        }
        try {
            return new ClassificationFile.Content(List.of(), List.of(builder.build()));
        } catch (IllegalArgumentException e) {
            issues.accept(
                    DataIssue.error(
                            "bad-weights",
                            name,
                            0,
                            "weight",
                            UnsoundException.problem(e),
                            Speech.both("remedy.weights-of-a-code-add")));
            return new ClassificationFile.Content(List.of(), List.of());
        }
    }
}
