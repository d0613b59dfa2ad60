// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

/**
 * The warehouse could not do what it was asked: the file is held by another process, is damaged, or
 * was written by a newer version. The message is for people; the cause keeps the technical detail.
 */
public final class WarehouseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }
}
