// SPDX-License-Identifier: EUPL-1.2
/**
 * What {@code --help} says and what a call that can't be read is told, in each language: words in
 * {@code Help_LANGUAGE.properties}, read only when somebody asks for help or errs.
 */
package eu.fondaco.cli.help;
