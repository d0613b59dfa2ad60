// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads parts of files with several threads, to know nearly all codes before any cell is stored.
 * Where the parts are too small to know enough, all of the files are read.
 */
public final class Sampling {

    private final CellColumns columns;
    private final Queue<Piece> pieces;

    private Sampling(CellColumns columns, Queue<Piece> pieces) {
        this.columns = columns;
        this.pieces = pieces;
    }

    /**
     * Fills the books of the columns and closes them.
     *
     * @param share one byte of so many is read; 1 for all
     * @return the column that changes most often from row to row
     * @throws UnusualFileException when there is anything unusual
     */
    public static String read(List<Path> files, CellColumns columns, int share, int threads)
            throws IOException {
        Sampling sampling = new Sampling(columns, Piece.sample(files, share));
        String inner = sampling.innerColumn();
        sampling.read(threads);
        columns.close();
        if (columns.names().stream().anyMatch(n -> columns.codes(n).isEmpty())) {
            throw new UnusualFileException("no rows");
        }
        return inner;
    }

    private String innerColumn() throws IOException {
        CellBatch sample = new CellBatch(columns.books().size());
        try (CellReader reader = new CellReader(columns)) {
            Piece first = pieces.peek();
            if (first == null) {
                throw new UnusualFileException("no bytes");
            }
            reader.open(first);
            reader.read(sample);
        }
        return Repetition.innerColumn(columns, sample);
    }

    private void read(int threads) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Void>> readings = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<Void> work = this::read;
                readings.add(pool.submit(work));
            }
            for (Future<Void> reading : readings) {
                join(reading);
            }
        } finally {
            pieces.clear();
            pool.shutdownNow();
        }
    }

    private Void read() throws IOException {
        CellBatch batch = new CellBatch(columns.books().size());
        try (CellReader reader = new CellReader(columns)) {
            for (Piece piece = pieces.poll(); piece != null; piece = pieces.poll()) {
                reader.open(piece);
                while (reader.read(batch)) {
                    // only its codes are wanted
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            pieces.clear();
            throw e;
        }
    }

    private static void join(Future<Void> reading) throws IOException {
        try {
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was broken off", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof UnusualFileException unusual) {
                throw unusual;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
