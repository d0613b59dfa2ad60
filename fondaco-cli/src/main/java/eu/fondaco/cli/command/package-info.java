// SPDX-License-Identifier: EUPL-1.2
/**
 * The commands, a class each, with the words and options that only they need. More than thirty
 * types since there are that many commands; what several commands share is in {@link
 * eu.fondaco.cli.configure}.
 */
package eu.fondaco.cli.command;
