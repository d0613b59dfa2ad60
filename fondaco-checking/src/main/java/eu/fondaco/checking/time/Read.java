// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

/** What was read from a place on, and the token after it. */
record Read<T>(T value, int to) {}
