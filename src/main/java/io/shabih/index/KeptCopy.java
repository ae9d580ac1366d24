package io.shabih.index;

import io.shabih.Relation;

/**
 * An article of the index that says all that another one does.
 *
 * @param id the index's article
 * @param cluster its cluster; its own id's where no other article carries its report
 * @param relation of the other one to it
 * @param resemblance of the two, 0 to 1
 */
public record KeptCopy(String id, String cluster, Relation relation, double resemblance) {}
