package io.shabih;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows of the house: which room may import which, and who may print, exit or touch files. */
class ArchitectureTest {
    private static final String HOUSE = ArchitectureTest.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(HOUSE);

    private static final Path SOURCES = Path.of("src/main/java/io/shabih");
    private static final Pattern IMPORT = Pattern
            .compile("(?m)^import (?:static )?" + Pattern.quote(HOUSE) + "[.]([a-z]\\w*)[.]");

    /** So many classes no reader has in mind; the aim is 24. */
    private static final int MOST_FILES = 40;

    /** A package below the root and those that it imports; the root's records are for everyone. */
    private record Room(String name, Set<String> imports) {
        static Room of(String name, String... imports) {
            return new Room(name, new TreeSet<>(Set.of(imports)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All rooms, in the order in which data flows. */
    static List<Room> rooms() {
        return List.of(
                Room.of("hash"),
                Room.of("date"),
                Room.of("files"),
                Room.of("encoding"),
                Room.of("formats", "encoding"),
                Room.of("read", "date", "encoding", "formats"),
                Room.of("normalize"),
                Room.of("furniture", "normalize"),
                Room.of("shingle", "hash"),
                Room.of("sketch", "hash"),
                Room.of("facts", "hash", "normalize", "shingle"),
                Room.of("lsh", "hash", "facts"),
                Room.of("prepare", "hash", "normalize", "furniture", "shingle", "sketch", "facts", "lsh"),
                Room.of("join", "hash", "files", "shingle", "lsh"),
                Room.of("verify", "hash", "facts", "prepare"),
                Room.of("cluster", "hash"),
                Room.of("json", "files", "verify"),
                Room.of("explain", "normalize", "shingle", "facts", "prepare", "verify", "json"),
                Room.of("report", "files", "json", "explain"),
                Room.of("batch", "hash", "date", "files", "read", "normalize", "shingle", "sketch", "facts",
                        "lsh", "prepare", "join", "verify", "cluster", "json", "report"),
                Room.of("keys"),
                Room.of("store"),
                Room.of("ranking", "normalize", "furniture", "facts"),
                Room.of("index", "hash", "normalize", "shingle", "sketch", "facts", "lsh", "prepare",
                        "verify", "cluster", "json", "keys", "store", "ranking"),
                Room.of("page", "date", "encoding", "read", "normalize", "json", "index"),
                Room.of("engine", "hash", "files", "read", "normalize", "prepare", "verify", "explain",
                        "report",
                        "batch", "index", "page"),
                Room.of("http", "date", "encoding", "read", "json", "explain", "index", "page", "engine"),
                Room.of("cli", "date", "encoding", "read", "normalize", "lsh", "verify", "cluster",
                        "json", "explain", "report", "batch", "index", "page", "engine", "http"));
    }

    /** An arrow that is not drawn fails, and so does one that is drawn and that nothing uses. */
    @ParameterizedTest
    @MethodSource("rooms")
    void importsTheRoomsThatAreDrawnAndNoOthers(Room room) throws IOException {
        Set<String> imported = new TreeSet<>(importsInSources(room.name()));
        imported.addAll(importsInClasses(room.name())); // full names, too
        imported.removeAll(Set.of(room.name(), ""));
        assertEquals(room.imports(), imported, "what the room " + room + " imports");
    }

    /** Constants and links of comments leave nothing in the class files. */
    private static Set<String> importsInSources(String room) throws IOException {
        Set<String> imports = new TreeSet<>();
        for (Path source : sources(room)) {
            IMPORT.matcher(Files.readString(source)).results().map(found -> found.group(1))
                    .forEach(imports::add);
        }
        return imports;
    }

    private static Set<String> importsInClasses(String room) {
        return CLASSES.stream()
                .filter(each -> roomOf(each).equals(room))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(dependency -> roomOf(dependency.getTargetClass().getBaseComponentType()))
                .collect(Collectors.toSet());
    }

    private static List<Path> sources(String room) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** The first part of a package's name below the root's; empty for the root and for what is not ours. */
    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(HOUSE + ".")
                ? name.substring(HOUSE.length() + 1).replaceFirst("[.].*", "")
                : "";
    }

    @Test
    void aRoomImportsOnlyRoomsAboveIt() {
        Set<String> above = new TreeSet<>();
        for (Room room : rooms()) {
            assertTrue(above.containsAll(room.imports()),
                    () -> room + " imports a room below it: " + room.imports());
            above.add(room.name());
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noRoomIsCrowded(Room room) throws IOException {
        long files = sources(room.name()).stream().filter(file -> !file.endsWith("package-info.java"))
                .count();
        assertTrue(files <= MOST_FILES, () -> room + " has " + files + " files; allowed: " + MOST_FILES);
    }

    @Test
    void theNounsImportNothingOfOurs() {
        noClasses().that(resideInAPackage(HOUSE))
                .should().dependOnClassesThat(resideInAPackage(HOUSE + ".*.."))
                .check(CLASSES);
    }

    @Test
    void everyPackageIsARoom() {
        Set<String> rooms = rooms().stream().map(Room::name).collect(Collectors.toSet());
        Set<String> strangers = CLASSES.stream()
                .map(ArchitectureTest::roomOf)
                .filter(room -> !room.isEmpty() && !rooms.contains(room))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(strangers.isEmpty(), "packages that are no rooms of the house: " + strangers);
    }

    @Test
    void roomsImportEachOtherInNoCircle() {
        SlicesRuleDefinition.slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        classes().that(describe("use the standard streams or exit", ArchitectureTest::printsOrExits))
                .should().resideInAPackage(packageOf("cli"))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** A library that sets one outlives its call, and ends in an order nobody chose. */
    @Test
    void onlyTheCommandLineHasShutdownHooks() {
        noClasses().that().resideOutsideOfPackage(packageOf("cli"))
                .should().callMethod(Runtime.class, "addShutdownHook", Thread.class)
                .check(CLASSES);
    }

    @Test
    void onlySomeRoomsTouchFiles() {
        noClasses().that(resideOutside("files", "formats", "read", "batch", "store", "index", "cli"))
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
                .check(CLASSES);
    }

    @Test
    void nobodyUsesTheOldFiles() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.File").check(CLASSES);
    }

    @Test
    void numbersAreMadeFromSeeds() {
        noClasses().should().callMethod(Math.class, "random")
                .orShould().callConstructor(java.util.Random.class)
                .orShould().dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(CLASSES);
    }

    private static boolean printsOrExits(JavaClass user) {
        boolean streams = user.getFieldAccessesFromSelf().stream()
                .map(access -> access.getTarget())
                .anyMatch(field -> field.getOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(field.getName()));
        return streams
                || user.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget())
                        .anyMatch(method -> method.getOwner().isEquivalentTo(System.class)
                                && method.getName().equals("exit")
                                || method.getOwner().isEquivalentTo(Runtime.class)
                                        && Set.of("exit", "halt").contains(method.getName()));
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... rooms) {
        String[] packages = Stream.of(rooms).map(ArchitectureTest::packageOf).toArray(String[]::new);
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static String packageOf(String room) {
        return HOUSE + "." + room + "..";
    }
}
