package io.daicho.projection;

import java.util.stream.LongStream;

class RewrittenRowsTest extends RewrittenRowsContract {

    @Override
    LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @Override
    RowStore emptyStore(Projection projection) {
        return new MapRowStore();
    }
}
