package io.shabih.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"earliest", "latest", "longest", "most-complete", "per-source", "source:a,b,c"})
    void readsWhatItPrints(String text) {
        assertEquals(text, KeepRule.parse(text).toString());
    }

    @Test
    void sourcesKeepTheirOrder() {
        assertEquals(List.of("رويترز", "واس"), KeepRule.parse("source:رويترز,واس").sources());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first", "source", "source:", "source:,", "source:a,,b", "EARLIEST"})
    void otherWordsAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> KeepRule.parse(text));
    }
}
