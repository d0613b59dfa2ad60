// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.checking.text.Sentences;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a document and finds its statements about trade: sentence by sentence, carrying who and
 * what is talked about from one to the next.
 */
public final class ClaimReader {

    /** Statements read in one text at most; further ones are left with a notice. */
    public static final int MAX_CLAIMS = 5_000;

    /** Numbers read in one sentence at most: more is a table or an attack. */
    static final int MAX_ITEMS = 400;

    private final Catalog catalog;
    private final Lexicon lexicon;
    private final Names names;
    private final Holdings holdings;
    private final Scanner scanner;

    /**
     * A reader of one language.
     *
     * @param names of the same catalogue, datasets and language
     */
    public ClaimReader(Catalog catalog, List<Dataset> datasets, Lexicon lexicon, Names names) {
        this.catalog = catalog;
        this.lexicon = lexicon;
        this.names = names;
        this.holdings = new Holdings(catalog, datasets);
        this.scanner = new Scanner(lexicon, names);
    }

    /** What was read, and notices for the reader. */
    public record Result(List<Claim> claims, List<Sayable> notices) {}

    /** The statements about trade in a document, in order. */
    public Result read(Document document, LocalDate published) {
        List<ReadSentence> sentences = new ArrayList<>();
        List<Sayable> notices = new ArrayList<>();
        Tables tables = new Tables(document, scanner, lexicon);
        for (Block block : document.blocks()) {
            List<Token> tokens = Tokenizer.tokens(document.plain(), block.start(), block.end());
            if (block.kind() == Kind.TABLE_ROW) {
                sentences.addAll(tables.row(block, tokens));
                continue;
            }
            tables.between(tokens);
            boolean first = true;
            for (List<Token> s : answered(Sentences.split(tokens, lexicon::says))) {
                if (s.size() > 4000) {
                    notices.add(NoteCode.STRETCH_LEFT_OUT.note(s.size()));
                    first = false;
                    continue;
                }
                List<Item> items = scanner.scan(s);
                if (items.size() > MAX_ITEMS) {
                    items = items.subList(0, MAX_ITEMS);
                    notices.add(NoteCode.SENTENCE_IN_PART.note(MAX_ITEMS));
                }
                sentences.add(new ReadSentence(block, s, undated(items), first, -1, lexicon));
                first = false;
            }
        }
        Topic topic = new TopicFinder(catalog, holdings, lexicon).find(sentences, published);
        ClaimBuilder builder = new ClaimBuilder(document, topic, lexicon);
        SentenceReader reader = new SentenceReader(topic, builder);
        Block block = null;
        for (ReadSentence s : sentences) {
            if (builder.claims().size() >= MAX_CLAIMS) {
                notices.add(NoteCode.STATEMENTS_LEFT.note(MAX_CLAIMS));
                break;
            }
            reader.read(s, s.block() != block);
            block = s.block();
        }
        return new Result(builder.claims(), notices);
    }

    /** A question and the few words that answer it are one statement: "What is its share? 8.7%." */
    private List<List<Token>> answered(List<List<Token>> sentences) {
        List<List<Token>> out = new ArrayList<>();
        for (List<Token> s : sentences) {
            List<Token> asked = out.isEmpty() ? List.of() : out.get(out.size() - 1);
            boolean question =
                    asked.size() > 1
                            && asked.size() <= 30
                            && s.size() <= 12
                            && asked.get(asked.size() - 1).is("?")
                            && scanner.scan(asked).stream().noneMatch(Clauses::isAnchor);
            List<Item> said = question ? scanner.scan(s) : List.of();
            boolean bare =
                    said.stream().anyMatch(Clauses::isAnchor)
                            && said.get(0).from <= 2
                            && said.stream()
                                    .noneMatch(
                                            i ->
                                                    i.isArea()
                                                            || i.isProduct()
                                                            || i.isAny(
                                                                    "flow.exports",
                                                                    "flow.imports",
                                                                    "verb.sell",
                                                                    "verb.buy"));
            if (!bare) {
                out.add(s);
                continue;
            }
            List<Token> both = new ArrayList<>(asked.subList(0, asked.size() - 1));
            both.addAll(s);
            out.set(out.size() - 1, both);
        }
        return out;
    }

    /**
     * A sentence with its items.
     *
     * @param cell for a table cell read with the heads of its row and column, where the cell
     *     begins; else -1
     */
    record ReadSentence(
            Block block,
            List<Token> tokens,
            List<Item> items,
            boolean first,
            int cell,
            Lexicon lexicon) {
        boolean table() {
            return cell >= 0;
        }
    }

    /**
     * Without the place of a dateline: "Rome, 14 March - …" says where it was written, not about
     * whom.
     */
    private static List<Item> undated(List<Item> items) {
        for (Item i : items) {
            boolean dated =
                    i.from <= 4
                            && i.isArea()
                            && items.stream()
                                    .anyMatch(
                                            d ->
                                                    d.isWhen()
                                                            && d.when.cue() == When.Cue.DATE
                                                            && d.from >= i.to
                                                            && d.from - i.to <= 3
                                                            && !d.is("time.lastyear"));
            if (dated) {
                i.areas = List.of();
            }
        }
        return items;
    }
}
