// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

/**
 * The warehouse could not do what it was asked: the file is held by another process, is damaged, or
 * was written by a newer version. The message is for people; the cause keeps the technical detail.
 */
public final class WarehouseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean held;

  WarehouseException(String message, Throwable cause) {
    this(message, cause, false);
  }

  WarehouseException(String message, Throwable cause, boolean held) {
    super(message, cause);
    this.held = held;
  }

  /** Whether another process has the file, so that it must be left alone. */
  public boolean isHeld() {
    return held;
  }
}
