// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables: each number is read as a small sentence of its row's head, its column's head and
 * itself. A unit in the column's head, the corner or the caption ("EUR billion") goes to bare
 * numbers.
 */
final class Tables {

    private final Scanner scanner;
    private final Lexicon lexicon;
    private List<List<Token>> head = List.of();
    private List<Token> caption = List.of();
    private boolean open;

    Tables(Document document, Scanner scanner, Lexicon lexicon) {
        this.scanner = scanner;
        this.lexicon = lexicon;
    }

    /** Whether the rows of the table are a word and what is said of it, not figures under heads. */
    private boolean fiche;

    /** Text between tables: the last of it is the next table's caption. */
    void between(List<Token> tokens) {
        open = false;
        caption = tokens.size() <= 40 ? tokens : List.of();
    }

    /** The sentences of a row; the first row is the head where it holds no figures of its own. */
    List<ReadSentence> row(Block block, List<Token> tokens) {
        List<List<Token>> cells = cells(tokens);
        fiche =
                cells.size() == 2
                        && (open && fiche
                                || cells.get(1).size() > 6
                                        && scanner.scan(cells.get(1)).stream()
                                                .anyMatch(Clauses::isAnchor));
        if (fiche) { // "Exports | 86.6 billion, that is 10% above 2005": a heading and what is said
            // of it
            open = true;
            head = List.of();
            return List.of(
                    new ReadSentence(block, tokens, scanner.scan(tokens), true, -1, lexicon));
        }
        if (!open) {
            open = true;
            head = List.of();
            if (cells.stream().skip(1).noneMatch(this::isFigure)) {
                head = cells;
                return List.of();
            }
        }
        List<ReadSentence> out = new ArrayList<>();
        for (int j = 1; j < cells.size(); j++) {
            if (!isFigure(cells.get(j))) {
                continue;
            }
            List<Token> all = new ArrayList<>();
            if (!head.isEmpty() && head.get(0).size() <= 12) {
                all.addAll(words(head.get(0)));
            }
            int units = all.size();
            all.addAll(words(cells.get(0)));
            if (j < head.size()) {
                boolean its =
                        j > 1
                                && !isFigure(cells.get(j - 1))
                                && scanner.scan(head.get(j)).stream()
                                        .anyMatch(k -> k.is("pronoun") && k.from <= 1);
                if (its) {
                    all.addAll(words(cells.get(j - 1))); // "Its share of exports" is of what the
                    // cell before names
                }
                all.addAll(words(head.get(j)));
            }
            int cell = all.size();
            all.addAll(cells.get(j));
            List<Item> items = new ArrayList<>(scanner.scan(all));
            unit(items, cell, units);
            out.add(new ReadSentence(block, all, items, out.isEmpty(), cell, lexicon));
        }
        return out;
    }

    private static List<Token> words(List<Token> cell) {
        return cell.stream()
                .filter(
                        t ->
                                t.kind() != Token.Kind.MARK
                                        || t.is("'s")
                                        || t.is("(")
                                        || t.is(",")
                                        || t.is("%")
                                        || t.is("\u20ac")
                                        || t.is("$")
                                        || t.is("\u00a3"))
                .toList();
    }

    private static List<List<Token>> cells(List<Token> tokens) {
        List<List<Token>> cells = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).is("|")) {
                if (i < tokens.size() || i > from) {
                    cells.add(tokens.subList(from, i));
                }
                from = i + 1;
            }
        }
        return cells;
    }

    /** Whether a cell holds a number that isn't a year. */
    private boolean isFigure(List<Token> cell) {
        return cell.size() <= 12
                && scanner.scan(cell).stream()
                        .anyMatch(
                                i ->
                                        i.isNum()
                                                && !i.isWhen()
                                                && !(i.num.words()
                                                        && i.num.type() == Num.Type.PLAIN));
    }

    /** Gives a bare number the unit of its column, else of the corner or caption. */
    private void unit(List<Item> items, int cell, int corner) {
        for (Item i : items) {
            if (!i.isNum()
                    || i.from < cell
                    || i.num.type() != Num.Type.PLAIN
                    || i.num.scaled() && !i.num.currency().isEmpty()) {
                continue;
            }
            List<Item> column =
                    items.stream().filter(k -> k.from >= corner && k.to <= cell).toList();
            List<Item> named = scanner.scan(caption);
            boolean quotas =
                    named.stream().anyMatch(k -> k.is("percent"))
                            && named.stream().anyMatch(k -> k.is("share.noun"));
            if (quotas && i.num.value() <= 100) {
                i.num = i.num.as(Num.Type.PERCENT);
                continue;
            }
            if (column.stream().anyMatch(k -> k.is("percent"))
                    || column.stream().anyMatch(k -> k.is("share.noun")) && i.num.value() <= 100) {
                i.num = i.num.as(Num.Type.PERCENT);
                continue;
            }
            if (column.stream().anyMatch(k -> k.isAny("rank.noun"))) {
                i.num =
                        new Num(
                                Num.Type.ORDINAL,
                                i.num.value(),
                                0,
                                "",
                                false,
                                true,
                                false,
                                eu.fondaco.checking.claim.Operator.RANK,
                                false);
                continue;
            }
            List<Item> given = new ArrayList<>(items.stream().filter(k -> k.to <= cell).toList());
            given.addAll(scanner.scan(caption));
            double scale =
                    i.num.scaled()
                            ? 1
                            : given.stream()
                                    .filter(k -> k.is("scale"))
                                    .mapToDouble(k -> Double.parseDouble(k.value("scale")))
                                    .findFirst()
                                    .orElse(0);
            String currency =
                    given.stream()
                            .filter(k -> k.is("currency"))
                            .map(k -> k.value("currency"))
                            .findFirst()
                            .orElse("");
            if (scale > 0) {
                i.num =
                        new Num(
                                Num.Type.MONEY,
                                i.num.value() * scale,
                                i.num.step() * scale,
                                currency,
                                i.num.signed(),
                                false,
                                true,
                                i.num.operator(),
                                i.num.open());
            }
        }
    }
}
