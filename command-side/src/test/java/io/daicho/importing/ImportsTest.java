package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.refusal.NotYet;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ImportsTest {

    @Test
    void importOfTheSameKeyThatCannotBeReadYetIsToBeAskedForAgain() {
        byte[] table = new CsvText().row().bytes();
        var store = new FakeStore(table) {
            @Override
            public boolean create(ImportJob job) {
                return false;
            }
        };
        var imports = new Imports(store, Interpreted.settings(), Clock.systemUTC(), () -> {});
        var request = new ImportRequest("key", "t.csv", "tester", false, OnDifference.REPORT);

        assertThatThrownBy(() -> imports.start(request, new ByteArrayInputStream(table)))
                .isInstanceOf(NotYet.class);
    }
}
