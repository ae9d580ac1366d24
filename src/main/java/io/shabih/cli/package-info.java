/**
 * The program {@code shabih}: one class a subcommand, and the only room that prints or exits.
 *
 * <p>A new subcommand is one class {@code …Command implements Callable<Integer>} and one line in the list of
 * {@link ShabihCommand}. It writes results to {@code spec.commandLine().getOut()} and everything else to
 * {@code getErr()}, throws what goes wrong ({@link Failures} turns it into one line and an exit code), and
 * makes settings out of options inside {@link Usage#valid}.
 */
@NullMarked
package io.shabih.cli;

import org.jspecify.annotations.NullMarked;
