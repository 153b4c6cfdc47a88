package io.daicho.projection;

import java.util.function.Consumer;

/** All changes of rows that some generation is made of, from wherever they are had. */
public interface RowChanges {

    /** Tells every change up to a position once, in any order. */
    void upTo(long position, Consumer<RowChange> each);
}
