package io.shabih.verify;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The features of a pair by name, in the order of {@link Feature}, without those that are 0. A view of an array, since
 * most pairs are dropped and nobody asks for their features by name. Immutable.
 */
final class FeatureValues extends AbstractMap<String, Double> {
    private static final Feature[] FEATURES = Feature.values();

    private final double[] values;

    /** Of values in the order of the features; the array is not copied. */
    FeatureValues(double... values) {
        this.values = values;
    }

    double value(Feature feature) {
        return values[feature.place()];
    }

    @Override
    public @Nullable Double get(Object name) {
        double value = name instanceof String text && Feature.isName(text) ? value(Feature.named(text)) : 0;
        return value == 0 ? null : value;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        int size = 0;
        for (double value : values) {
            size += value == 0 ? 0 : 1;
        }
        return size;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Double> receiver) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                receiver.accept(FEATURES[i].kebabName(), values[i]);
            }
        }
    }

    @Override
    public Set<Map.Entry<String, Double>> entrySet() {
        Map<String, Double> all = new LinkedHashMap<>();
        forEach(all::put);
        return Collections.unmodifiableMap(all).entrySet();
    }
}
