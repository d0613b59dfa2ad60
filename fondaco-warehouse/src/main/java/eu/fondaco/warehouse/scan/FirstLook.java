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
 * Reads files for the first time, with several threads, and writes nothing: whether they are plain,
 * which codes they hold, how many cells, and whether any occurs twice.
 */
public final class FirstLook {

  /**
   * What was found.
   *
   * @param largest the value farthest from zero, without its sign, in ten-thousandths
   * @param isDistinct whether it is certain that no cell occurs twice; else it isn't known
   */
  public record Findings(
      long rows, long negatives, long largest, boolean isDistinct, List<Coverage> coverage) {

    public Findings {
      coverage = List.copyOf(coverage);
    }
  }

  private final CellColumns columns;
  private final Queue<Piece> pieces;

  private FirstLook(CellColumns columns, Queue<Piece> pieces) {
    this.columns = columns;
    this.pieces = pieces;
  }

  /** What one thread found. */
  private record Part(Repetition repetition, Tally tally) {}

  /**
   * Looks; then the columns know all codes, and take no others.
   *
   * @throws UnusualFileException when there is anything unusual, a cell that occurs twice for instance
   * @throws IOException when a file can't be read
   */
  public static Findings at(List<Path> files, CellColumns columns, int threads) throws IOException {
    return new FirstLook(columns, Piece.cut(files)).look(threads);
  }

  private Findings look(int threads) throws IOException {
    String inner = innerColumn();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Part>> looks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<Part> work = () -> read(inner);
        looks.add(pool.submit(work));
      }
      List<Part> parts = new ArrayList<>();
      for (Future<Part> look : looks) {
        parts.add(join(look));
      }
      return together(parts);
    } finally {
      pieces.clear();
      pool.shutdownNow();
    }
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

  private Part read(String inner) throws IOException {
    Part part = new Part(new Repetition(columns, inner), new Tally(columns));
    CellBatch batch = new CellBatch(columns.books().size());
    try (CellReader reader = new CellReader(columns)) {
      for (Piece piece = pieces.poll(); piece != null; piece = pieces.poll()) {
        reader.open(piece);
        part.repetition.beginPiece();
        while (reader.read(batch)) {
          part.repetition.take(batch);
          part.tally.take(batch);
        }
        part.repetition.endPiece();
        if (part.repetition.hasFound()) {
          throw new UnusualFileException("a cell that occurs twice");
        }
      }
      return part;
    } catch (IOException | RuntimeException e) {
      pieces.clear();
      throw e;
    }
  }

  private static Part join(Future<Part> look) throws IOException {
    try {
      return look.get();
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

  private Findings together(List<Part> parts) {
    Repetition.Verdict verdict = Repetition.together(parts.stream().map(Part::repetition).toList());
    Tally all = new Tally(columns);
    parts.forEach(p -> all.add(p.tally));
    if (verdict == Repetition.Verdict.SOME || all.rows() == 0) {
      throw new UnusualFileException("a cell that occurs twice, or none");
    }
    Findings findings =
        new Findings(
            all.rows(), all.negatives(), all.largest(), verdict == Repetition.Verdict.NONE, all.coverage());
    columns.close();
    return findings;
  }
}
