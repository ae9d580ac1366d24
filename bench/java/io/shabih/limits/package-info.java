/** What the machine can do at most of what a run's stages are made of. */
@NullMarked
package io.shabih.limits;

import org.jspecify.annotations.NullMarked;
