package io.shabih.read;

import java.io.Closeable;
import java.util.Optional;

/** Cuts one input into blocks of whole records. */
sealed interface Blocks extends Closeable permits LineBlocks, FileBlock, MemberBlocks {

    /** The next block, empty at the input's end. */
    Optional<RecordBlock> next();
}
