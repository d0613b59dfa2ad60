// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.nio.file.Path;

/**
 * A delivery contradicts itself or what its own release already holds. Nothing of it was kept. This is
 * bad input, not a failure of the warehouse.
 */
public final class LoadConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  LoadConflictException(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }

  /** A file that is being written. */
  static LoadConflictException changed(Path file) {
    return new LoadConflictException(
        file + " changed while it was loaded", "load it again when it is complete");
  }
}
