package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FeatureValuesTest {
    @Test
    void itIsTheMapOfTheValuesThatAreNotZero() {
        SplittableRandom random = new SplittableRandom(31);
        for (int round = 0; round < 200; round++) {
            double[] values = new double[Feature.values().length];
            Map<String, Double> expected = new LinkedHashMap<>();
            for (Feature feature : Feature.values()) {
                double value = random.nextBoolean() ? 0 : random.nextDouble(1e-6, 1);
                values[feature.place()] = value;
                if (value > 0) {
                    expected.put(feature.kebabName(), value);
                }
            }
            Map<String, Double> map = Feature.byName(values);
            assertEquals(expected, map, "seed 31");
            assertEquals(expected.hashCode(), map.hashCode());
            assertEquals(List.copyOf(expected.keySet()), List.copyOf(map.keySet()));
            List<String> passedOn = new ArrayList<>();
            map.forEach((name, _) -> passedOn.add(name));
            assertEquals(List.copyOf(expected.keySet()), passedOn);
            for (Feature feature : Feature.values()) {
                assertEquals(values[feature.place()], map.getOrDefault(feature.kebabName(), 0.0));
                assertEquals(expected.containsKey(feature.kebabName()), map.containsKey(feature.kebabName()));
            }
        }
    }

    @Test
    void whatIsNoFeatureIsNotInIt() {
        Map<String, Double> map = Feature.byName(new double[Feature.values().length]);
        assertFalse(map.containsKey("mood"));
        assertEquals(Map.of(), map);
        assertThrows(IllegalArgumentException.class, () -> Feature.named("mood"));
        assertEquals(Feature.APART, Feature.named("apart"));
    }
}
