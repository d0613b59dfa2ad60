// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table.internal;

import eu.fondaco.econometrics.internal.Suggestion;
import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Reads a comma, semicolon or tab separated file in blocks, several at once. A column is taken for
 * numbers until a cell says otherwise; the file is then read again with that column as text.
 */
public final class CsvParser {

    private final Path file;
    private final Set<String> required;
    private final Predicate<String> wanted;
    private final Predicate<String> asText;
    private final int threads;
    private final LongConsumer rowsRead;

    /** What to read and how; {@code rowsRead} hears the number of rows so far. */
    public CsvParser(
            Path file,
            Set<String> required,
            Predicate<String> wanted,
            Predicate<String> asText,
            int threads,
            LongConsumer rowsRead) {
        this.file = file;
        this.required = required;
        this.wanted = wanted;
        this.asText = asText;
        this.threads = threads;
        this.rowsRead = rowsRead;
    }

    /** The table. */
    public ColumnTable read() throws IOException {
        CsvHeader header;
        byte[] first;
        try (InputStream in = open()) {
            first = new BlockReader(in).next();
            header = CsvHeader.of(file, first);
        }
        for (String name : required) {
            if (!header.names().contains(name)) {
                throw Suggestion.missing(name, header.names());
            }
        }
        int[] slots = header.slots(wanted);
        List<String> names = header.selected(slots);
        boolean[] text = new boolean[names.size()];
        for (int s = 0; s < text.length; s++) {
            text[s] = asText.test(names.get(s));
        }
        while (true) {
            List<CsvBlock> blocks = new ArrayList<>();
            int refused = readBlocks(header, slots, text, blocks);
            if (refused < 0) {
                return assemble(names, blocks);
            }
            text[refused] = true;
        }
    }

    private ColumnTable assemble(List<String> names, List<CsvBlock> blocks) {
        int rows = blocks.stream().mapToInt(b -> b.rows).sum();
        ColumnTable.Builder table = ColumnTable.builder();
        for (int s = 0; s < names.size(); s++) {
            table.column(names.get(s), CsvAssembler.join(blocks, s, rows));
        }
        return table.build();
    }

    /** Returns the slot of a column that turned out to be text, or -1 when all is read. */
    private int readBlocks(CsvHeader header, int[] slots, boolean[] text, List<CsvBlock> blocks)
            throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, CsvParser::daemon);
        Deque<Future<CsvBlock>> pending = new ArrayDeque<>();
        long[] progress = {1, 0}; // lines before the next block, rows
        try (InputStream in = open()) {
            BlockReader reader = new BlockReader(in);
            boolean start = true;
            for (byte[] bytes = reader.next(); bytes != null; bytes = reader.next()) {
                byte[] b = bytes;
                int from = start ? header.bodyStart() : 0;
                start = false;
                pending.add(pool.submit(() -> parse(b, from, slots, text, header.separator())));
                if (pending.size() > threads) {
                    int refused = take(pending.remove(), blocks, progress);
                    if (refused >= 0) {
                        return refused;
                    }
                }
            }
            while (!pending.isEmpty()) {
                int refused = take(pending.remove(), blocks, progress);
                if (refused >= 0) {
                    return refused;
                }
            }
            return -1;
        } finally {
            pool.shutdownNow();
        }
    }

    private static CsvBlock parse(byte[] b, int from, int[] slots, boolean[] text, byte separator) {
        CsvBlock block = new CsvBlock(text, 1 << 14);
        block.parse(b, from, b.length, slots, separator);
        return block;
    }

    private int take(Future<CsvBlock> future, List<CsvBlock> blocks, long[] progress)
            throws IOException {
        CsvBlock block;
        try {
            block = future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException(
                    "reading " + file + " was cancelled");
        } catch (ExecutionException e) {
            throw new IllegalStateException("parsing " + file + " failed", e.getCause());
        }
        if (block.error != null) {
            String name = file.getFileName().toString();
            throw new CsvFormatException(block.error.at(name, progress[0] + block.lines));
        }
        progress[0] += block.lines;
        progress[1] += block.rows;
        blocks.add(block);
        rowsRead.accept(progress[1]);
        return block.refusedSlot;
    }

    private InputStream open() throws IOException {
        InputStream raw = Files.newInputStream(file);
        byte[] magic = new byte[2];
        try (InputStream probe = Files.newInputStream(file)) {
            probe.readNBytes(magic, 0, 2);
        }
        boolean gzip = (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        if (new String(magic, StandardCharsets.US_ASCII).equals("PA")) {
            raw.close();
            throw new CsvFormatException(EstimatorNote.PARQUET.note(file.getFileName().toString()));
        }
        return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private static Thread daemon(Runnable r) {
        Thread t = new Thread(r, "fondaco-csv");
        t.setDaemon(true);
        return t;
    }
}
