// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The lines of a file that begin within some bytes, the header left out.
 *
 * @param from the first of these bytes
 * @param to the one after the last of them
 */
record Piece(Path file, long from, long to) {

    /** Large, so that each thread writes neighbours side by side. */
    private static final long SIZE = 8L << 20;

    /** Small, so that many places of a sorted file are seen. */
    private static final long SAMPLE = 4L << 10;

    /** Cuts files into pieces, from which threads take the next. */
    static Queue<Piece> cut(Iterable<Path> files) throws IOException {
        return cut(files, SIZE, SIZE);
    }

    /**
     * Pieces from all over the files.
     *
     * @param share one byte of so many is taken; 1 for all
     */
    static Queue<Piece> sample(Iterable<Path> files, int share) throws IOException {
        return share == 1 ? cut(files) : cut(files, SAMPLE, SAMPLE * share);
    }

    private static Queue<Piece> cut(Iterable<Path> files, long length, long step)
            throws IOException {
        Queue<Piece> pieces = new ConcurrentLinkedQueue<>();
        for (Path file : files) {
            long size = Files.size(file);
            for (long from = 0; from < size; from += step) {
                pieces.add(new Piece(file, from, Math.min(size, from + length)));
            }
        }
        return pieces;
    }
}
