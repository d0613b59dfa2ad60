// SPDX-License-Identifier: EUPL-1.2
/**
 * Wires the modules together; the only room that may know all of them, which is why it has more
 * than thirty types: loading, releases, webhooks and servers each need several modules at once.
 */
package eu.fondaco.cli.configure;
