// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.speech.Speech;
import eu.fondaco.observatory.workbook.SheetForm.Choice;
import eu.fondaco.observatory.workbook.SheetForm.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListDataValidation;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes figures, instruments and activities as a spreadsheet to be filled: a sheet each with its
 * headers, a row of help, lists of allowed values and the present entries, all cells text.
 */
public final class WorkbookWriter {

    private static final int SPARE_ROWS = 300;
    private static final String CODES = "codes";

    private final Observatory observatory;
    private final List<String> measures;
    private final Lang lang;
    private final Map<Choice, Range> choices = new LinkedHashMap<>();
    private final Map<Column, Range> words = new LinkedHashMap<>();
    private final Map<SheetForm, List<Entry>> registers = new LinkedHashMap<>();

    /**
     * @param measures ids that a figure may measure
     * @param lang of the help
     */
    public WorkbookWriter(Observatory observatory, List<String> measures, Lang lang) {
        this.observatory = observatory;
        this.measures = measures;
        this.lang = lang;
    }

    /** Writes the file; it is there whole or not at all. */
    public void write(Path target) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(fresh);
                    Workbook book = new Workbook(out, "Fondaco", "1.0")) {
                introduce(book.newWorksheet(Speech.say(lang, "workbook-writer.read-me")));
                List<Worksheet> sheets = new ArrayList<>();
                for (SheetForm form : SheetForm.ALL) {
                    sheets.add(book.newWorksheet(form.name()));
                }
                codes(book.newWorksheet(CODES));
                for (int i = 0; i < sheets.size(); i++) {
                    fill(sheets.get(i), SheetForm.ALL.get(i));
                }
                Exported.write(book.newWorksheet(Exported.SHEET), registers);
            }
            Files.move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void introduce(Worksheet sheet) {
        String[] lines = {
            observatory.catalog().name().in(lang),
            Speech.say(lang, "workbook-writer.published-figures"),
            Speech.say(lang, "workbook-writer.one-row"),
            Speech.say(lang, "workbook-writer.several-texts"),
            Speech.say(lang, "workbook-writer.rows-missing"),
            Speech.say(lang, "workbook-writer.load-fondaco")
        };
        for (int i = 0; i < lines.length; i++) {
            sheet.value(i, 0, lines[i]);
            sheet.style(i, 0).wrapText(true).set();
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.width(0, 100);
    }

    private void codes(Worksheet sheet) {
        Catalog catalog = observatory.catalog();
        int row = 1;
        heads(
                sheet,
                Speech.say(lang, "workbook-writer.area"),
                Speech.say(lang, "workbook-writer.name"),
                Speech.say(lang, "workbook-writer.product"),
                Speech.say(lang, "workbook-writer.name"),
                "measure");
        for (Area area : catalog.areas().list()) {
            sheet.value(row, 0, area.code());
            sheet.value(row++, 1, area.name().in(lang));
        }
        choices.put(Choice.AREAS, sheet.range(1, 0, Math.max(1, row - 1), 0));
        row = 1;
        for (Product product : catalog.products().list()) {
            sheet.value(row, 2, product.code());
            sheet.value(row++, 3, product.name().in(lang));
        }
        choices.put(Choice.PRODUCTS, sheet.range(1, 2, Math.max(1, row - 1), 2));
        row = 1;
        for (String measure : measures) {
            sheet.value(row++, 4, measure);
        }
        choices.put(Choice.MEASURES, sheet.range(1, 4, Math.max(1, row - 1), 4));
        int column = 5;
        for (SheetForm form : SheetForm.ALL) {
            for (Column c : form.columns()) {
                if (c.choice() == Choice.LISTED) {
                    sheet.value(0, column++, c.name());
                    for (int i = 0; i < c.words().size(); i++) {
                        sheet.value(i + 1, column - 1, c.words().get(i));
                    }
                    words.put(c, sheet.range(1, column - 1, c.words().size(), column - 1));
                }
            }
        }
        sheet.width(1, 40);
        sheet.width(3, 40);
    }

    private static void heads(Worksheet sheet, String... heads) {
        for (int i = 0; i < heads.length; i++) {
            sheet.value(0, i, heads[i]);
            sheet.style(0, i).bold().set();
        }
    }

    private void fill(Worksheet sheet, SheetForm form) throws IOException {
        List<Column> columns = form.columns();
        List<Entry> entries =
                Registers.entries(Registers.texts(observatory.folder(), form), form, issue -> {});
        registers.put(form, entries);
        int last = entries.size() + 2 + SPARE_ROWS;
        sheet.range(2, 0, last, columns.size() - 1)
                .style()
                .format("@")
                .verticalAlignment("top")
                .set();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            sheet.value(0, c, column.name());
            sheet.style(0, c).bold().fillColor("003366").fontColor("FFFFFF").format("@").set();
            sheet.value(1, c, column.help().in(lang));
            sheet.style(1, c)
                    .italic()
                    .wrapText(true)
                    .fillColor("E8EEF5")
                    .verticalAlignment("top")
                    .format("@")
                    .set();
            sheet.width(
                    c,
                    column.list() || column.name().matches("note|url|description|outcome|origin")
                            ? 34
                            : 16);
            restrict(sheet, column, c, last);
        }
        sheet.freezePane(1, 2);
        for (int r = 0; r < entries.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                String field = entries.get(r).get(columns.get(c).name());
                if (!field.isEmpty()) {
                    sheet.value(r + 2, c, field);
                }
            }
        }
    }

    /**
     * Offers the allowed words. Only closed lists refuse others; codes may be sums, or still to be
     * added.
     */
    private void restrict(Worksheet sheet, Column column, int c, int last) {
        if (Set.of(Choice.ANY, Choice.LABEL).contains(column.choice()) || column.list()) {
            return;
        }
        Range cells = sheet.range(2, c, last, c);
        ListDataValidation rule =
                cells.validateWithList(
                        column.choice() == Choice.LISTED
                                ? words.get(column)
                                : choices.get(column.choice()));
        boolean closed = column.choice() == Choice.LISTED || column.choice() == Choice.MEASURES;
        rule.allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(
                        closed ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING)
                .errorTitle(column.name())
                .error(
                        Speech.say(
                                lang,
                                "workbook-writer.choose-from")); // the library leaves < and & as
        // they
        // are
    }
}
