package io.shabih;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.engine.Shabih;
import io.shabih.index.UnindexableException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the module exports is what the front door's methods take and give, with all that those types name in turn. */
class ModuleTest {
    /** So many types a reader of the javadoc can still find a way through. */
    private static final int MOST_TYPES = 56;

    private final Set<Class<?>> named = new LinkedHashSet<>();
    private final Deque<Class<?>> waiting = new ArrayDeque<>();

    @Test
    void exportsTheRoomsOfTheFrontDoorsTypesAndNoOthers() throws IOException {
        Set<String> rooms = surface().stream().map(Class::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rooms, exported());
    }

    @Test
    void fewTypesAreALibraryUsersBusiness() {
        Set<String> types = surface().stream().filter(type -> type.getEnclosingClass() == null)
                .map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(types.size() <= MOST_TYPES, types.size() + " types: " + types);
    }

    private static Set<String> exported() throws IOException {
        Path classes = Path.of("target/classes"); // on a class path the first descriptor is one of the JDK
        try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor).exports().stream().map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Set<Class<?>> surface() {
        add(Shabih.class);
        add(UnindexableException.class);
        for (Class<?> type = waiting.poll(); type != null; type = waiting.poll()) {
            Stream.of(type.getDeclaredMethods()).filter(method -> !method.isSynthetic())
                    .filter(ModuleTest::isPublic).forEach(method -> {
                        add(method.getGenericReturnType());
                        Stream.of(method.getGenericParameterTypes()).forEach(this::add);
                    });
            Stream.of(type.getDeclaredConstructors()).filter(ModuleTest::isPublic)
                    .flatMap(made -> Stream.of(made.getGenericParameterTypes())).forEach(this::add);
            Stream.of(type.getDeclaredClasses()).filter(inner -> Modifier.isPublic(inner.getModifiers()))
                    .forEach(this::add);
            Stream.of(type.getGenericInterfaces()).forEach(this::add);
            Stream.ofNullable(type.getGenericSuperclass()).forEach(this::add);
        }
        return named;
    }

    private static boolean isPublic(Executable member) {
        return Modifier.isPublic(member.getModifiers());
    }

    private void add(Type type) {
        switch (type) {
            case Class<?> array when array.isArray() -> add(array.getComponentType());
            case Class<?> ours -> {
                if (ours.getName().startsWith("io.shabih.") && named.add(ours)) {
                    waiting.add(ours);
                }
            }
            case ParameterizedType generic -> {
                add(generic.getRawType());
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
            }
            case WildcardType any -> Stream.of(any.getUpperBounds(), any.getLowerBounds())
                    .flatMap(Stream::of).forEach(this::add);
            case TypeVariable<?> _ -> {
                // bound to what its users name
            }
            default -> throw new IllegalArgumentException("not foreseen: " + type);
        }
    }
}
