package io.daicho.projection;

import io.daicho.log.TestMongo;
import java.util.stream.LongStream;

class MongoRewrittenRowsIT extends RewrittenRowsContract {

    @Override
    LongStream seeds() {
        return LongStream.rangeClosed(201, 205);
    }

    @Override
    RowStore emptyStore(Projection projection) {
        return new MongoRowStore(TestMongo.freshDatabase(), Generation.first(projection), projection.rowKinds());
    }
}
