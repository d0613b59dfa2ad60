// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

/**
 * A file that observations were read from, by its checksum, so that the warehouse can be built
 * again from the same bytes.
 *
 * @param file path as the user gave it, or below {@code snapshots/} when it was kept
 * @param sha256 of its bytes, in lower case hexadecimal
 * @param mapping id of the mapping it was read by; empty for tidy files
 */
public record SourceFile(String file, String sha256, String mapping) {}
