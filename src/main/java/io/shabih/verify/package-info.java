/**
 * What is one article to the other? Two prepared articles are compared exactly; nothing here is estimated.
 *
 * <p>Two records flow in. A {@link io.shabih.verify.Verification} comes out: resemblance and both containments, what the two state
 * differently, the relation, and the rule or the probabilities that decided it.
 */
@NullMarked
package io.shabih.verify;

import org.jspecify.annotations.NullMarked;
