/**
 * Who carries one report? Verified matches become clusters, each around a leader that all its members match, never chained;
 * and of each cluster one article is kept by a {@link io.shabih.cluster.KeepRule}.
 *
 * <p>Numbers of items and their matches flow in, groups of numbers come out.
 */
@NullMarked
package io.shabih.cluster;

import org.jspecify.annotations.NullMarked;
