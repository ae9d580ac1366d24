/** Verified matches &rarr; clusters with a representative and a cohesion, never chained. */
@NullMarked
package io.shabih.cluster;

import org.jspecify.annotations.NullMarked;
